"""A dock with a narrow grip in place of a title, as its content says what it is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDockWidget, QWidget

from annotator.gui.guard import guarded

GRIP_HEIGHT = 9


class Grip(QWidget):
    """Three dots that say: drag me. Mouse events are left to the dock, which moves by them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SizeAllCursor)

    def reword(self) -> None:
        """Give it its texts in the language as it is now."""
        self.setToolTip(self.tr("Drag to move the pane; double-click to let it float"))

    @guarded(QSize(20, GRIP_HEIGHT))
    def sizeHint(self) -> QSize:
        return QSize(20, GRIP_HEIGHT)

    @guarded(QSize(20, GRIP_HEIGHT))
    def minimumSizeHint(self) -> QSize:
        return QSize(20, GRIP_HEIGHT)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Dark))
        middle = self.rect().center()
        for step in (-7, 0, 7):
            painter.drawEllipse(middle.x() + step - 1, middle.y(), 3, 3)


class Dock(QDockWidget):
    """`left` is emitted at Esc: the focus goes back to the text."""

    left = Signal()

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self._grip = Grip(self)
        self.setTitleBarWidget(self._grip)
        self.reword()

    def reword(self) -> None:
        """Give it its texts in the language as it is now, but for the title."""
        self._grip.reword()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
