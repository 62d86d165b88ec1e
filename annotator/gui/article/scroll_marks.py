"""A scroll bar that shows where in the text the hits of a search lie."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from annotator.gui.guard import guarded
from annotator.gui.theme.palette import Theme

Range = tuple[int, int]

_TICK = 3
_INSET = 3


class MarkedScrollBar(QScrollBar):
    """Ticks on the groove, one for each row of pixels in which hits lie, however many they are.

    `places_down` tells where in the text each of so many equal parts of its height begins.
    """

    def __init__(self, places_down: Callable[[int], list[int]], parent: QWidget) -> None:
        super().__init__(parent)
        self._places_down = places_down
        self._hits: Sequence[Range] = ()
        self._color = QColor()
        self._ticks: list[QRect] = []
        self._drawn_for = QRect()

    def set_hits(self, hits: Sequence[Range]) -> None:
        """Mark these ranges, which are in text order."""
        if hits or self._hits:
            self._hits = hits
            self.forget_places()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._color = QColor(theme.warning)
        self.update()

    def forget_places(self) -> None:
        """The text has other heights now."""
        self._drawn_for = QRect()
        self.update()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hits:
            return
        groove = self._groove()
        if groove != self._drawn_for:
            self._ticks = self._ticks_in(groove)
            self._drawn_for = groove
        painter = QPainter(self)
        painter.setPen(self._color)
        painter.setBrush(self._color)
        for tick in self._ticks:
            painter.fillRect(tick, self._color)

    def _groove(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarGroove,
            self,
        )

    def _ticks_in(self, groove: QRect) -> list[QRect]:
        """The ticks, those that touch as one."""
        rows, hits = groove.height(), self._hits
        firsts: list[int] = []
        for place in self._places_down(rows):
            firsts.append(bisect_left(hits, (place, 0), firsts[-1] if firsts else 0))
        ticks: list[QRect] = []
        for row, (first, beyond) in enumerate(pairwise([*firsts, len(hits)])):
            if beyond <= first:
                continue
            top = groove.top() + max(0, min(row - _TICK // 2, rows - _TICK))
            if ticks and ticks[-1].bottom() + 1 >= top:
                ticks[-1].setBottom(top + _TICK - 1)
            else:
                width = groove.width() - 2 * _INSET
                ticks.append(QRect(groove.left() + _INSET, top, width, _TICK))
        return ticks
