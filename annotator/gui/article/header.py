"""The title and byline above the text: set like the page, but no part of the document."""

import re
import unicodedata

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from annotator.gui.article.metrics import PageMetrics
from annotator.gui.theme.palette import Theme

_BEFORE_HOUR = re.compile(r"(?<=\d) (?=\d\d:\d\d)")
"""A date and its hour are not to be broken apart."""


class Header:
    """Breaks the title and byline to the column and paints them at the top of the page."""

    def __init__(self) -> None:
        self._title = ""
        self._byline = ""
        self._layouts: list[tuple[QTextLayout, bool]] = []
        self.height = 0

    def set_text(self, *, title: str, byline: str) -> None:
        """Take one line each; blanks and line ends inside are folded."""
        self._title = " ".join(title.split())
        self._byline = _BEFORE_HOUR.sub("\u00a0", " ".join(byline.split()))

    def lay_out(self, metrics: PageMetrics, column: int) -> int:
        """Break the lines; the answer is the height of the header in pixels."""
        self._layouts = []
        y = float(round(26 * metrics.zoom))
        if self._title:
            font = QFont(metrics.font)
            font.setPixelSize(round(metrics.em * 1.5))
            font.setWeight(QFont.Weight.DemiBold)
            y = self._break(self._title, font, column, y, pitch=metrics.em * 1.5 * 1.32)
            y += 4 * metrics.zoom
        if self._byline:
            font = QFont(metrics.font)
            font.setPixelSize(max(8, round(metrics.em * 0.82)))
            y = self._break(self._byline, font, column, y, pitch=metrics.em * 0.82 * 1.55)
        if self._title or self._byline:
            y += 14 * metrics.zoom
        self.height = round(y)
        return self.height

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Paint at the top of the document, `left` being the left edge of the column."""
        for layout, is_title in self._layouts:
            painter.setPen(QColor(theme.text if is_title else theme.muted))
            layout.draw(painter, QPointF(left, 0))

    def _break(self, text: str, font: QFont, column: int, y: float, *, pitch: float) -> float:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if begins_right_to_left(text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(column)
            line.setPosition(QPointF(0, round(y)))
            y += pitch
        layout.endLayout()
        self._layouts.append((layout, text is self._title))
        return y


def begins_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is Hebrew, Arabic or the like."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
