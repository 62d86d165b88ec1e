"""Keys are changed by pressing them; conflicts are named, and the change acts at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.gui.action_table import ACTIONS, PLACES
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.dialogs.key_editor import KeyEditor
from annotator.gui.main_window import MainWindow

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Hands:
    """The editor, as its user works with it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window
        window._services.actions.trigger("keys.change")
        found = window.findChild(KeyEditor)
        assert found is not None
        self.editor = found
        self.panel = found.panel
        self.preferences = window._services.preferences
        qtbot.waitUntil(found.isActiveWindow)

    def press(self, key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is, after asking for it as a shortcut, as Qt does."""
        widget = QApplication.focusWidget()
        assert widget is not None
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, held, text))

    def add(self, action: str, key: Qt.Key, text: str = "", held: object = NONE) -> None:
        """Choose an action and give it a key."""
        self.editor.choose(action)
        self._qtbot.mouseClick(self.panel.add, Qt.MouseButton.LeftButton)
        assert isinstance(held, Qt.KeyboardModifier)
        self.press(key, text, held)

    def keys(self, action: str) -> list[str]:
        """What the list shows for an action."""
        return self.row(action).text(1).split("   ")

    def row(self, action: str) -> QTreeWidgetItem:
        return self.editor._items[action]

    def click(self, widget: QWidget) -> None:
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def leave(self) -> ArticleSurface:
        """Close the editor and go to the text."""
        self.editor.close()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        assert self.window.workspace is not None
        self.window.workspace.surface.setFocus()
        return self.window.workspace.surface


@pytest.fixture
def hands(qtbot: QtBot, sample_window: MainWindow) -> Iterator[Hands]:
    hands = Hands(qtbot, sample_window)
    yield hands
    for editor in sample_window.findChildren(KeyEditor):
        editor.close()


def test_every_action_and_what_stays_are_listed(hands: Hands) -> None:
    assert set(hands.editor._items) == {spec.id for spec in ACTIONS if spec.id not in PLACES}
    shown = hands.editor.shown()
    assert "speaker" in shown
    assert "Move the caret" in shown


def test_a_pressed_key_acts_at_once_in_menu_palette_and_text(hands: Hands, qtbot: QtBot) -> None:
    actions = hands.window._services.actions
    hands.add("span.select", Qt.Key.Key_Q, "q")
    assert hands.keys("span.select") == ["X", "Q"]
    assert hands.preferences.current.keys == {"span.select": ("X", "Q")}
    hands.click(hands.panel.keys[0])
    assert hands.keys("span.select") == ["Q"]
    assert actions.action("span.select").text().endswith("\tQ")
    surface = hands.leave()
    qtbot.keyClicks(surface.view, " ")
    assert surface.active is not None
    qtbot.keyClicks(surface.view, "x")
    assert surface.view.selection() is None
    qtbot.keyClicks(surface.view, "q")
    assert surface.view.selection() is not None


def test_an_action_of_the_window_may_have_a_letter_in_the_text(hands: Hands, qtbot: QtBot) -> None:
    hands.add("article.flag", Qt.Key.Key_F, "f")
    surface = hands.leave()
    workspace = hands.window.workspace
    assert workspace is not None
    qtbot.keyClicks(surface.view, "f")
    assert workspace.is_flagged
    # In a field it is a letter.
    workspace.queue.focus_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "f")
    assert workspace.is_flagged
    assert field.text() == "f"


def test_a_shortcut_acts_at_once(hands: Hands, qtbot: QtBot) -> None:
    hands.add("article.done", Qt.Key.Key_F7)
    assert hands.keys("article.done")[-1] == "F7"
    hands.leave()
    workspace = hands.window.workspace
    assert workspace is not None
    row = workspace.article
    assert row is not None
    workspace.project.articles.set_status(row, Status.OPEN)
    qtbot.keyClick(workspace.surface.view, Qt.Key.Key_F7)
    assert workspace.project.articles.state(row).status is Status.DONE


def test_a_key_of_another_action_is_refused_with_its_name_and_can_be_taken(hands: Hands) -> None:
    hands.add("article.flag", Qt.Key.Key_L, "l")
    assert hands.keys("article.flag") == ["Ctrl+M"]
    assert hands.panel.message.text() == "L is the key of “Link”."
    assert hands.panel.take.isVisible()
    hands.press(Qt.Key.Key_Return, "\r")
    assert hands.keys("article.flag") == ["Ctrl+M", "L"]
    assert hands.keys("span.link") == ["–"]
    assert hands.preferences.current.keys == {
        "article.flag": ("Ctrl+M", "L"),
        "span.link": (),
    }


@pytest.mark.parametrize(
    ("key", "text", "held", "told"),
    [
        (Qt.Key.Key_1, "1", NONE, "1 is the key of the label “speaker” in this project."),
        (Qt.Key.Key_9, "9", NONE, "9 stays for the labels of a project."),
        (Qt.Key.Key_Left, "", CTRL, "Ctrl+Left stays for moving the caret."),
        (Qt.Key.Key_Tab, "\t", NONE, "Tab stays for leaving, confirming and going on."),
        (Qt.Key.Key_F, "f", Qt.KeyboardModifier.AltModifier, "Alt+F stays for opening a menu."),
        (Qt.Key.Key_K, "\x0b", CTRL, "Ctrl+K is the key of “Command Palette”."),
    ],
)
def test_labels_and_fixed_keys_are_refused_with_what_they_do(
    hands: Hands, key: Qt.Key, text: str, held: Qt.KeyboardModifier, told: str
) -> None:
    hands.add("span.note", key, text, held)
    assert hands.panel.message.text() == told
    assert hands.keys("span.note") == ["N"]
    assert hands.panel.take.isVisible() == ("Command" in told)


def test_one_is_reset_and_all_are_reset_and_put_back(hands: Hands) -> None:
    hands.add("span.note", Qt.Key.Key_J, "j")
    hands.add("article.flag", Qt.Key.Key_F8)
    hands.click(hands.panel.reset)
    assert hands.keys("article.flag") == ["Ctrl+M"]
    assert hands.preferences.current.keys == {"span.note": ("N", "J")}
    hands.click(hands.editor.reset_all)
    assert hands.keys("span.note") == ["N"]
    hands.click(hands.editor.reset_all)
    assert hands.keys("span.note") == ["N", "J"]


def test_a_reset_says_which_key_stays_elsewhere(hands: Hands) -> None:
    hands.add("article.flag", Qt.Key.Key_L, "l")
    hands.click(hands.panel.take)
    hands.editor.choose("span.link")
    hands.click(hands.panel.reset)
    assert hands.panel.message.text() == "Its keys are as at first, but L stays with “Flag”."
    assert hands.keys("span.link") == ["–"]


def test_actions_are_found_by_name_and_by_key(hands: Hands, qtbot: QtBot) -> None:
    qtbot.keyClicks(hands.editor.search, "link nea")
    assert hands.editor.shown() == ["Link to the Nearest"]
    hands.click(hands.editor.by_key)
    hands.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert hands.editor.shown() == ["Undo"]
    hands.press(Qt.Key.Key_Escape)
    hands.editor.search.clear()
    assert len(hands.editor.shown()) > len(ACTIONS)
    assert hands.editor.search.hasFocus()
    assert hands.editor.isVisible()


def test_enter_in_the_list_waits_for_a_key_and_esc_leaves_only_that(hands: Hands) -> None:
    hands.editor.choose("span.note")
    hands.editor.tree.setFocus()
    hands.press(Qt.Key.Key_Return, "\r")
    assert hands.panel.field.hasFocus()
    hands.press(Qt.Key.Key_Shift, "", SHIFT)
    assert hands.panel.field.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert hands.panel.add.hasFocus()
    assert hands.editor.isVisible()
    assert hands.keys("span.note") == ["N"]


def test_the_hint_of_a_mode_names_the_key_as_it_is_now(hands: Hands, qtbot: QtBot) -> None:
    hands.add("span.edge", Qt.Key.Key_G, "g")
    hands.click(hands.panel.keys[0])
    surface = hands.leave()
    said: list[str] = []
    surface.message.connect(said.append)
    qtbot.keyClicks(surface.view, " g")
    assert said[-1] == "The arrows move the end of the span; G takes the start, Enter lets go."
