"""The ring around a control; loaded when the first one is to be drawn."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFocusFrame,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QWidget,
)

from annotator.gui.guard import guarded

WIDTH = 2
RADIUS = 3.0
GAP = 4


def ring_color(palette: QPalette) -> QColor:
    """The accent; on a dark theme lighter, as it must stand out against a default button too."""
    accent = palette.color(QPalette.ColorRole.Highlight)
    is_dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
    return accent.lighter(125) if is_dark else accent


class FocusRing(QFocusFrame):
    """Lies over its control and is as large; screen readers pass over Qt's focus frames."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        control.installEventFilter(self)
        self.setGeometry(control.rect())
        if isinstance(control, QTabBar):
            control.currentChanged.connect(self.update)
        self.raise_()
        self.show()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The ring grows with its control."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ring_color(self.palette()), WIDTH))
        half = WIDTH / 2
        ring = QRectF(self._area()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, RADIUS, RADIUS)

    def _area(self) -> QRect:
        """The whole control, but of a tick its words, as the box stands at the very edge; of tabs
        the one that is in front.
        """
        match self.parentWidget():
            case QTabBar() as tabs:
                return tabs.tabRect(tabs.currentIndex())
            case QCheckBox() as tick:
                option = QStyleOptionButton()
                option.initFrom(tick)
                contents = QStyle.SubElement.SE_CheckBoxContents
                words = self.style().subElementRect(contents, option, tick)
                return words.adjusted(-GAP, 0, GAP, 0).intersected(self.rect())
            case _:
                return self.rect()
