"""Shows which control has the focus: Fusion only changes the colour of a thin line."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)

from annotator.gui.guard import guarded

if TYPE_CHECKING:
    from annotator.gui.focus_frame import FocusRing

LINE = 2
"""Pixels."""

RINGED = (QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QSpinBox, QTabBar)

SHOWS_FOCUS = "showsFocus"
"""A property of widgets that show by themselves that they have the focus."""


class FocusLine(QWidget):
    """A line along a page that shows by it, and by its caret, that it has the focus.

    A ring would stand around the text all day; and what lies over a text slows its scrolling.
    """

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        page.setProperty(SHOWS_FOCUS, True)
        page.installEventFilter(self)
        self.setFixedHeight(LINE)

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
        if not isinstance(now, RINGED) or now.property(SHOWS_FOCUS):
            return
        if now.window().windowType() != Qt.WindowType.Popup:
            from annotator.gui.focus_frame import FocusRing

            self._ring = FocusRing(now)
            self.destroyed.connect(self._ring.deleteLater)
