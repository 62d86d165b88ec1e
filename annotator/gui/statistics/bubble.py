"""What is said of a bar, beside it, above the cards."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.gui.guard import guarded
from annotator.gui.theme.color import mixed
from annotator.gui.theme.palette import Theme

PAD = 8
GAP = 5
WIDEST = 300


class Bubble(QWidget):
    """Lies on the sheet of the cards and scrolls with it; takes no mouse. A screen reader is told
    by the plot.
    """

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme: Theme | None = None
        self._lines: list[str] = []
        self.hide()

    @property
    def lines(self) -> list[str]:
        """What is said, as it is shown; empty while nothing is."""
        return self._lines if not self.isHidden() else []

    def tell(self, lines: Sequence[str], theme: Theme, bar: QRect, *, above: bool) -> None:
        """Say something of a bar, given by its place on the sheet: above or below it, or on its
        other side where there is no room.
        """
        metrics = self.fontMetrics()
        self._theme = theme
        self._lines = [
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, WIDEST) for line in lines
        ]
        width = max(metrics.horizontalAdvance(line) for line in self._lines) + 2 * PAD + 1
        self.resize(QSize(width, metrics.height() * len(self._lines) + PAD))
        self.move(self._place(bar, above=above))
        self.raise_()
        self.show()
        self.update()

    def _place(self, bar: QRect, *, above: bool) -> QPoint:
        room = self._sheet.visibleRegion().boundingRect().adjusted(2, 2, -2, -2)
        over, under = bar.top() - self.height() - GAP, bar.bottom() + GAP
        if above:
            top = over if over >= room.top() else under
        else:
            top = under if under + self.height() <= room.bottom() else over
        left = bar.center().x() - self.width() // 2
        return QPoint(
            max(room.left(), min(left, room.right() - self.width())),
            max(room.top(), min(top, room.bottom() - self.height())),
        )

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(mixed(theme.muted, theme.border, 0.5)), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        line = self.fontMetrics().height()
        for number, text in enumerate(self._lines):
            painter.setPen(QColor(theme.muted if number else theme.text))
            room = QRect(PAD, PAD // 2 + number * line, self.width() - 2 * PAD, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
