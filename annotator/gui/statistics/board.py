"""The cards below each other in as many columns as there is room for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from annotator.gui.guard import guarded

COLUMN = 430
"""A column is at least so wide, in pixels, where there are several."""
MOST_COLUMNS = 3
GAP = 12
NEAR, FAR, TOP, BOTTOM = 16, 6, 4, 16
"""Pixels around the cards; the far side has the scroll bar, which keeps its distance by itself."""


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

    # Of the class: events are filtered before there is one.
    _sheet: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came and went would change the width, and with it the heights.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cards: list[QWidget] = []
        self._places: list[int] = []
        self._count = 0
        self._sheet = QWidget(self)
        self.setWidget(self._sheet)

    def add(self, make: Callable[[QWidget], QWidget]) -> None:
        """Put a card after the others; `make` is called with its parent."""
        assert self._sheet is not None
        card = make(self._sheet)
        card.show()
        self._cards.append(card)

    def remove(self, card: QWidget) -> None:
        """Take a card away."""
        self._cards.remove(card)
        self._places.clear()
        card.hide()
        card.deleteLater()

    def arrange(self, *, anew: bool = True) -> None:
        """Give each card its column; cards that have one keep it unless all are placed `anew`."""
        width = self.viewport().width()
        count = max(1, min(MOST_COLUMNS, width // COLUMN, len(self._cards)))
        if anew or count != self._count or len(self._places) != len(self._cards):
            self._count = count
            each = self._width_of_column()
            self._places = placed([_height(card, each) for card in self._cards], count)
        self._place()

    def _width_of_column(self) -> int:
        room = self.viewport().width() - NEAR - FAR - GAP * (self._count - 1)
        return max(1, room // self._count)

    def _place(self) -> None:
        if self._sheet is None or len(self._places) != len(self._cards):
            return
        width, whole = self._width_of_column(), self.viewport().width()
        tops = [TOP] * self._count
        for card, column in zip(self._cards, self._places, strict=True):
            left = NEAR + column * (width + GAP)
            if self.isRightToLeft():
                left = whole - left - width
            height = _height(card, width)
            card.setGeometry(left, tops[column], width, height)
            tops[column] += height + GAP
        self._sheet.setFixedHeight(max(max(tops) - GAP + BOTTOM, self.viewport().height()))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card has another height."""
        if watched is self._sheet and event.type() == QEvent.Type.LayoutRequest and self._count:
            self._place()
        return super().eventFilter(watched, event)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def _height(card: QWidget, width: int) -> int:
    return card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
