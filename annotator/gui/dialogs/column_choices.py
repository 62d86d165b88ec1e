"""The first rows of a table, with a choice above each column: what it holds."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QWidget

from annotator.formats.table_names import FIELDS
from annotator.formats.table_shape import Shape
from annotator.gui.dialogs.column_rows import (
    FURTHER,
    LEAVE_OUT,
    RowsModel,
    choice_name,
    column_name,
)
from annotator.gui.guard import guarded

WIDEST, GAP = 280, 3
"""Pixels: of a column whose list needs less, and around a list."""
_NOBODY = (-1, -1, "")


class ChoiceHeader(QHeaderView):
    """The names of the columns, each below a list of what the column can hold."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._combos: list[QComboBox] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.sectionResized.connect(self.place_choices)
        self.geometriesChanged.connect(self.place_choices)

    def set_choices(self, names: Sequence[str], chosen: Sequence[str]) -> None:
        """A list for each column, named after it, with this choice."""
        for combo in self._combos:
            combo.hide()
            combo.deleteLater()
        self._combos = []
        for column, (name, choice) in enumerate(zip(names, chosen, strict=True)):
            combo = QComboBox(self)
            told = self.tr("What column “{name}” holds").format(name=name)
            combo.setAccessibleName(told)
            combo.setAccessibleDescription(told)
            for each in (*FIELDS, FURTHER, LEAVE_OUT):
                if each == FURTHER:
                    combo.insertSeparator(combo.count())
                combo.addItem(choice_name(each), each)
            combo.setMaxVisibleItems(combo.count())
            combo.setCurrentIndex(combo.findData(choice))
            combo.activated.connect(self._on_chosen)
            combo.setProperty("column", column)
            combo.installEventFilter(self)
            combo.show()
            self._combos.append(combo)
        self.updateGeometries()
        self.place_choices()

    def choices(self) -> list[str]:
        """What was chosen for each column."""
        return [combo.currentData() for combo in self._combos]

    def choose(self, column: int, choice: str) -> None:
        """Another choice for a column; nobody is told."""
        combo = self._combos[column]
        combo.setCurrentIndex(combo.findData(choice))

    @property
    def combos(self) -> list[QComboBox]:
        """The lists, in the order of the columns."""
        return self._combos

    @guarded(None)
    def sizeHint(self) -> Any:
        """Higher by the lists."""
        size = super().sizeHint()
        size.setHeight(size.height() + self._height())
        return size

    @guarded()
    def updateGeometries(self) -> None:
        self.setViewportMargins(0, self._height(), 0, 0)
        super().updateGeometries()
        self.place_choices()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list that gets the focus comes into view; the wheel scrolls and chooses nothing."""
        if isinstance(watched, QComboBox) and watched in self._combos:
            if event.type() == QEvent.Type.FocusIn:
                self._show_column(self._combos.index(watched))
            if event.type() == QEvent.Type.Wheel:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _show_column(self, column: int) -> None:
        table = self.parent()
        if isinstance(table, QTableView):
            row = max(0, table.rowAt(0))
            table.scrollTo(table.model().index(row, column))
            self.place_choices()

    def _height(self) -> int:
        return self._combos[0].sizeHint().height() + 2 * GAP if self._combos else 0

    @Slot()
    def _on_chosen(self) -> None:
        combo = self.sender()
        if isinstance(combo, QComboBox):
            self.chosen.emit(self._combos.index(combo))

    @Slot()
    def place_choices(self) -> None:
        """Put each list above its column."""
        height = self._height()
        for column, combo in enumerate(self._combos):
            left = self.sectionViewportPosition(column)
            width = self.sectionSize(column) - 2 * GAP
            combo.setGeometry(QRect(left + GAP, GAP, width, height - 2 * GAP))


class ChoiceTable(QTableView):
    """The preview: choices, names, rows. `changed` when another choice was made."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape: Shape | None = None
        self._given_way = _NOBODY
        """The list that took a choice from another, that one, and the choice."""
        self._model = RowsModel(self)
        self.setModel(self._model)
        self.header = ChoiceHeader(self)
        self.setHorizontalHeader(self.header)
        self.header.chosen.connect(self._on_chosen)
        self.horizontalScrollBar().valueChanged.connect(self.header.place_choices)
        self.setAccessibleName(self.tr("First rows"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 10)
        rows.hide()

    def show_shape(self, shape: Shape, chosen: Mapping[str, str]) -> None:
        """The rows of a table; `chosen` says what its columns hold."""
        self._shape = shape
        self._given_way = _NOBODY
        self._model.show(shape)
        self.header.set_choices(
            [column_name(shape, column) for column in range(len(shape.columns))],
            [chosen.get(column, FURTHER) for column in shape.columns],
        )
        self.resizeColumnsToContents()
        for column, combo in enumerate(self.header.combos):
            narrowest = combo.sizeHint().width() + 2 * GAP
            width = min(WIDEST, self.columnWidth(column) + 8)
            self.setColumnWidth(column, max(narrowest, width))
        self._grey()

    def chosen(self) -> dict[str, str]:
        """The choice for each column."""
        columns = self._shape.columns if self._shape else ()
        return dict(zip(columns, self.header.choices(), strict=True))

    @Slot(int)
    def _on_chosen(self, column: int) -> None:
        choices = self.header.choices()
        choice = choices[column]
        # Who goes through a list with the keys passes by what another column holds.
        by, other, held = self._given_way
        if by == column and choice != held and choices[other] == FURTHER:
            self.header.choose(other, held)
        self._given_way = _NOBODY
        if choice in FIELDS:
            # Only one column can be the text, the title…
            for other, same in enumerate(choices):
                if same == choice and other != column:
                    self.header.choose(other, FURTHER)
                    self._given_way = column, other, choice
        self._grey()
        self.changed.emit()

    def _grey(self) -> None:
        out = frozenset(column for column, choice in self.chosen().items() if choice == LEAVE_OUT)
        self._model.leave_out(out)
