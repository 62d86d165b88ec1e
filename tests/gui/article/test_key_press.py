"""What the text hears of Qt's key events, on this system and on macOS."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.article.key_press import key_press
from annotator.gui.gestures.keymap import Key

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def arrow(held: Qt.KeyboardModifier) -> tuple[Key, bool, bool]:
    press = key_press(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, held))
    return press.key, press.ctrl, press.alt


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_ctrl_is_what_takes_the_arrows_far(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert arrow(CTRL) == (Key.DOWN, True, False)
    assert arrow(ALT) == (Key.DOWN, False, True)


def test_on_macos_option_does_and_command_is_left_to_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert arrow(ALT) == (Key.DOWN, True, False)
    assert arrow(CTRL) == (Key.DOWN, False, True)
    letter = key_press(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, CTRL))
    assert (letter.ctrl, letter.alt) == (True, False)
