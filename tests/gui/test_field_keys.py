"""In a field the keys of the window go before those that a system gives to fields."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.command_palette import CommandPalette
from annotator.gui.field_keys import TAKES_ALL_KEYS
from annotator.gui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


class Greedy(QLineEdit):
    """Wants every key for itself, as fields on X11 want Ctrl+E."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return done


@pytest.fixture
def field(qtbot: QtBot, sample_window: MainWindow) -> Greedy:
    assert sample_window.workspace is not None
    made = Greedy(sample_window.workspace.queue)
    made.setText("oil prices")
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_the_palette_opens_from_a_field_that_has_a_use_for_its_key(
    qtbot: QtBot, sample_window: MainWindow, field: Greedy
) -> None:
    qtbot.keyClick(field, Qt.Key.Key_K, CTRL)
    assert sample_window.findChild(CommandPalette) is not None
    assert field.text() == "oil prices"


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_C, Qt.Key.Key_A])
def test_undo_copy_and_select_all_stay_the_fields(
    qtbot: QtBot, sample_window: MainWindow, field: Greedy, key: Qt.Key
) -> None:
    said: list[str] = []
    sample_window._services.notifier.said.connect(lambda notice: said.append(notice.text))
    before = field.text()
    qtbot.keyClick(field, key, CTRL)
    assert said == []
    assert field.hasFocus()
    assert field.selectedText() == (before if key == Qt.Key.Key_A else "")


def test_the_field_of_the_palette_lets_nothing_through(
    qtbot: QtBot, sample_window: MainWindow, field: Greedy
) -> None:
    field.clearFocus()
    field.setProperty(TAKES_ALL_KEYS, True)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_K, CTRL)
    assert sample_window.findChild(CommandPalette) is None
