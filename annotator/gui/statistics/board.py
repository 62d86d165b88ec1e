"""The cards below each other in as many columns as there is room for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.guard import guarded

COLUMN = 430
"""A column is at least so wide, in pixels, where there are several."""
MOST_COLUMNS = 3
GAP = 12


def placed(heights: Sequence[int], columns: int) -> list[int]:
    """The column of each card: the one that is shortest so far, the first of equal ones."""
    filled = [0] * columns
    found: list[int] = []
    for height in heights:
        column = filled.index(min(filled))
        filled[column] += height + GAP
        found.append(column)
    return found


class Board(QScrollArea):
    """Scrolls up and down only; follows the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would change the width, and with it the heights.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cards: list[QWidget] = []
        self._columns: list[QVBoxLayout] = []
        self._places: list[int] = []
        self._sheet = QWidget(self)
        self._row = QHBoxLayout(self._sheet)
        # The bar stands beside the narrow margin; Qt mirrors no margins.
        left, right = (6, 16) if self.isRightToLeft() else (16, 6)
        self._row.setContentsMargins(left, 4, right, 16)
        self._row.setSpacing(GAP)
        self.setWidget(self._sheet)

    def add(self, make: Callable[[QWidget], QWidget]) -> None:
        """Put a card after the others; `make` is called with its parent."""
        self._cards.append(make(self._sheet))

    def arrange(self) -> None:
        """Give each card its column."""
        width = self.viewport().width()
        count = max(1, min(MOST_COLUMNS, width // COLUMN, len(self._cards)))
        places = placed([card.sizeHint().height() for card in self._cards], count)
        if places == self._places and len(self._columns) == count:
            return
        self._places = places
        while (item := self._row.takeAt(0)) is not None:
            column = item.layout()
            if column is not None:
                while column.takeAt(0) is not None:
                    pass
                column.deleteLater()
        self._columns = [QVBoxLayout() for _ in range(count)]
        for column in self._columns:
            column.setSpacing(GAP)
            self._row.addLayout(column, 1)
        for card, place in zip(self._cards, places, strict=True):
            self._columns[place].addWidget(card)
        for column in self._columns:
            column.addStretch(1)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
