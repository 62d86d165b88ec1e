"""Buttons with drawings: their colour follows the theme, a menu's arrow lies on no text."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyleOptionToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.sign_button import MenuButton, StepButton


def test_the_drawing_takes_the_colour_of_the_text(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = StepButton(window, "up", name="Move up")
    for color in ("#ff0000", "#00ff00"):
        palette = QPalette(window.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        button.setPalette(palette)
        image = button.icon().pixmap(16, 16).toImage()
        seen = {image.pixelColor(x, y).name() for x in range(16) for y in range(16)}
        assert color in seen


def test_a_menu_is_opened_without_the_arrow_of_the_style(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = MenuButton(window, "person")
    button.menu().addAction("ben")
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    assert not option.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu
    assert button.popupMode() is MenuButton.ToolButtonPopupMode.InstantPopup
