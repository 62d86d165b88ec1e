"""A ring around the control that has the focus: Fusion only changes the colour of a thin line."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from annotator.gui.guard import guarded

WIDTH = 2
RADIUS = 3.0
GAP = 4

RINGED = (QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit)

SHOWS_FOCUS = "showsFocus"
"""A property of widgets that show by themselves that they have the focus."""


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
        """The whole control, but of a tick its words: the box stands at the very edge."""
        tick = self.parentWidget()
        if not isinstance(tick, QCheckBox):
            return self.rect()
        option = QStyleOptionButton()
        option.initFrom(tick)
        words = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, tick)
        return words.adjusted(-GAP, 0, GAP, 0).intersected(self.rect())


class FocusLine(QWidget):
    """A line along a page that shows by it, and by its caret, that it has the focus.

    A ring would stand around the text all day; and what lies over a text slows its scrolling.
    """

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        page.setProperty(SHOWS_FOCUS, True)
        page.installEventFilter(self)
        self.setFixedHeight(WIDTH)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Coming and going of the focus, and of other colours."""
        if event.type() in (
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
            QEvent.Type.PaletteChange,
        ):
            self.update()
        return False

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        role = QPalette.ColorRole.Highlight if self._page.hasFocus() else QPalette.ColorRole.Base
        QPainter(self).fillRect(self.rect(), self._page.palette().color(role))


class FocusRings(QObject):
    """Draws the ring around whatever has the focus, in the window and in its dialogs."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        ring, self._ring = self._ring, None
        # It goes with its control when that is deleted.
        if ring is not None and shiboken6.isValid(ring):
            ring.hide()
            ring.deleteLater()
        if isinstance(now, RINGED) and not now.property(SHOWS_FOCUS):
            if now.window().windowType() != Qt.WindowType.Popup:
                self._ring = FocusRing(now)
                self.destroyed.connect(self._ring.deleteLater)
