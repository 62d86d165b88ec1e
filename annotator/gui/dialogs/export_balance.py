"""How evenly the splits of an export share articles, labels and speakers."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.dialogs.counts import number
from annotator.project.balance import Balance

MOST_ROWS = 6
"""More of them scroll."""


class BalanceTable(QTableWidget):
    """A column for each split, with its part of the whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Balance of the splits"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.horizontalHeader().setHighlightSections(False)

    def show_balance(self, balance: Balance) -> None:
        """Show what was counted."""
        rows = list(self._rows(balance))
        self.clear()
        self.setColumnCount(1 + len(balance.splits))
        self.setRowCount(len(rows))
        header = self.horizontalHeader()
        for column, name in enumerate(("", *balance.splits)):
            self.setHorizontalHeaderItem(column, _item(name, is_name=not column))
            stretch, fit = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, fit if column else stretch)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                self.setItem(row, column, _item(text, is_name=not column))
        shown = min(len(rows), MOST_ROWS) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(header.sizeHint().height() + shown + 2 * self.frameWidth())

    def _rows(self, balance: Balance) -> Iterator[list[str]]:
        splits = balance.splits
        first, *others = splits
        yield [
            self.tr("Articles"),
            *(_part(each.articles, balance.part(name)) for name, each in splits.items()),
        ]
        yield [self.tr("Stories"), *(number(len(each.stories)) for each in splits.values())]
        for label in balance.labels:
            if any(label in each.by_label for each in splits.values()):
                yield [
                    label,
                    *(
                        _part(each.by_label.get(label, 0), balance.part_of_label(name, label))
                        for name, each in splits.items()
                    ),
                ]
        yield [self.tr("Speakers"), *(number(len(each.speakers)) for each in splits.values())]
        yield [
            self.tr("Speakers also in {split}").format(split=first),
            "",
            *(number(balance.known_speakers(name)) for name in others),
        ]


def _part(count: int, part: float) -> str:
    return f"{number(count)} · {QLocale().toString(100 * part, 'f', 0)} %"


def _item(text: str, *, is_name: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignLeft if is_name else Qt.AlignmentFlag.AlignRight
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    if is_name:
        item.setToolTip(text)
    return item
