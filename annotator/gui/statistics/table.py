"""The figures of a plot as a table."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.dialogs.counts import number
from annotator.gui.guard import guarded
from annotator.gui.statistics.chart import Cell, Chart
from annotator.gui.statistics.wording import decimal

NARROWEST = 64
"""Pixels of a column."""
MOST_ROWS = 12
"""More of them scroll."""


class FigureTable(QTableWidget):
    """`chosen` carries the number of the row whose articles are wanted."""

    chosen = Signal(int)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(NARROWEST)
        self.cellDoubleClicked.connect(self._on_chosen)
        self.setAccessibleDescription(self.tr("Enter shows the articles behind a row."))
        self.horizontalScrollBar().rangeChanged.connect(self._fit)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Show the figures of another chart."""
        current = self.currentRow()
        self.setAccessibleName(chart.title)
        self.clear()
        self.setColumnCount(len(chart.columns))
        self.setRowCount(len(chart.bars))
        for row, cells in enumerate(chart.table()[1:]):
            for column, cell in enumerate(cells):
                self.setItem(row, column, _item(cell, is_name=column == 0))
        header = self.horizontalHeader()
        for column in range(self.columnCount()):
            name = _item(chart.columns[column], is_name=column == 0)
            self.setHorizontalHeaderItem(column, name)
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch
                if column == 0
                else QHeaderView.ResizeMode.ResizeToContents,
            )
        self._fit()
        if current >= 0:
            # Nobody who reads in it is thrown out when it is counted again.
            self.setCurrentCell(min(current, self.rowCount() - 1), 0)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """As high as its rows, up to a dozen, and a bar where its columns are too wide."""
        rows = min(MOST_ROWS, max(1, self.rowCount()))
        row = self.verticalHeader().defaultSectionSize()
        header = self.horizontalHeader().sizeHint().height()
        across = self.horizontalScrollBar()
        below = across.sizeHint().height() if across.maximum() > 0 else 0
        return QSize(420, header + rows * row + below + 2 * self.frameWidth())

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space show the articles of the row."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    @Slot(int, int)
    def _on_chosen(self, row: int, _column: int) -> None:
        self.chosen.emit(row)


def _item(cell: Cell, *, is_name: bool) -> QTableWidgetItem:
    if isinstance(cell, str):
        text = cell
    elif cell is None:
        text = "–"
    else:
        text = number(cell) if isinstance(cell, int) else decimal(cell)
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignLeft if is_name else Qt.AlignmentFlag.AlignRight
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    if is_name:
        item.setToolTip(text)
    return item
