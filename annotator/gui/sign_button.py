"""Tool buttons with a drawing in the colour of the text, whatever the theme."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu, QPushButton, QStyleOptionToolButton, QToolButton, QWidget

from annotator.gui.guard import guarded
from annotator.gui.theme.icons import icon

STEP_WIDTH = 34


class SignButton(QToolButton):
    """`sign` is the name of a drawing; "" for none."""

    def __init__(self, parent: QWidget, sign: str) -> None:
        super().__init__(parent)
        self._sign = sign
        self._draw_sign()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_sign()

    def _draw_sign(self) -> None:
        if self._sign:
            color, role = self.palette().color, QPalette.ColorRole.WindowText
            self.setIcon(icon(self._sign, color(role), color(QPalette.ColorGroup.Disabled, role)))


class MenuButton(SignButton):
    """Opens its menu; without the style's arrow, which would lie over the text."""

    def __init__(self, parent: QWidget, sign: str = "") -> None:
        super().__init__(parent, sign)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))

    @guarded()
    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu  # pyright: ignore[reportAttributeAccessIssue]


class StepButton(SignButton):
    """A narrow button beside wide ones that moves something one step."""

    def __init__(self, parent: QWidget, sign: str, *, name: str) -> None:
        super().__init__(parent, sign)
        self.setFixedSize(STEP_WIDTH, QPushButton("A").sizeHint().height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
