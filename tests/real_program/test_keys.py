"""Keys: those of the user's own, those of labels on other keyboards, and the palette."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from annotator import paths
from annotator.gui.dialogs.command_palette import CommandPalette
from annotator.gui.dialogs.key_editor import KeyEditor
from annotator.project.project import Project
from tests.real_program.conftest import Sitting
from tests.real_program.user import User
from tests.real_window.hands import until

TEXT = "Output rose by a third, Ana Ortiz of Acme Steel said on Monday. Sales fell by 26.3 percent."

A_KEY, Q_KEY, W_KEY, Y_KEY, Z_KEY = "38", "24", "25", "29", "52"
"""Places on the keyboard, as X counts them, by what stands there in the United States."""


def _editor(user: User, action: str) -> KeyEditor:
    """The editor of the keys, an action chosen by words of its name."""
    user.choose("Help", "Change Keys…")
    editor = user.dialog("Change Keys")
    assert isinstance(editor, KeyEditor)
    user.write(editor.search, action)
    return editor


def _kept() -> object:
    file = paths.config_dir() / "settings.json"
    return json.loads(file.read_text(encoding="utf-8")).get("keys")


def _add(user: User, editor: KeyEditor, key: str) -> None:
    user.press("Add a Key…", editor)
    until(editor.panel.field.hasFocus, "a key is waited for")
    user.hands.press(key)
    until(editor.panel.field.isHidden, "the key was heard")


def test_a_key_that_something_has_is_refused_by_its_name_and_can_be_taken(
    sit: Sitting, new_project: Callable[..., Path]
) -> None:
    path = new_project(TEXT)

    def work(user: User) -> None:
        hands = user.hands
        editor = _editor(user, "select its text")
        told = editor.panel.message
        _add(user, editor, "3")
        assert told.text() == "3 is the key of the label “figure” in this project."
        assert editor.panel.take.isHidden()
        _add(user, editor, "Home")
        assert told.text().startswith("Home stays for")
        _add(user, editor, "r")
        assert told.text() == "R is the key of “Repeat Last Label”."
        assert _kept() is None
        # Enter takes it.
        hands.press("Return")
        until(lambda: _kept() == {"span.repeat": [], "span.select": ["X", "R"]}, "it is taken")
        assert told.text() == "R is taken from “Repeat Last Label”."
        # A free one needs no question; a command with Ctrl as well.
        _add(user, editor, "ctrl+alt+x")
        assert told.text() == "Ctrl+Alt+X does it from now on."
        hands.press("Escape")
        user.back()
        # In force at once: R selects the span's words for a second label.
        hands.press("ctrl+Home", "ctrl+shift+Right", "1", "r", "4")
        until(lambda: ("sector", "Output") in user.spans(), "a second label on the same words")

    def next_time(user: User) -> None:
        hands = user.hands
        hands.press("ctrl+Home", "space", "r", "3")
        until(lambda: ("figure", "Output") in user.spans(), "R does so after a start too")
        editor = _editor(user, "repeat")
        # Its old key is another's now; all of them as at first, and back, and as at first.
        user.press("Reset All", editor)
        until(lambda: _kept() is None, "all keys are as at first")
        user.press("Put Them Back", editor)
        until(lambda: isinstance(_kept(), dict), "the changed ones are back")
        user.press("Reset All", editor)
        until(lambda: _kept() is None, "all keys are as at first again")
        # Which action has a key is found by pressing it.
        user.press("Search by Key", editor)
        until(editor.key_search.hasFocus, "a key is waited for")
        hands.press("shift+l")
        until(lambda: editor.shown() == ["Unlink"], "the action of that key")

    sit(work, str(path))
    sit(next_time, str(path))


@pytest.fixture
def keyboard() -> Iterator[Callable[[str], None]]:
    """Gives the X screen the keyboard of a country."""

    def use(layout: str) -> None:
        subprocess.run(["setxkbmap", "-layout", layout], check=True, timeout=60)

    yield use
    use("us")


def test_letters_of_labels_act_on_the_keyboards_of_four_countries(
    sit: Sitting, new_project: Callable[..., Path], keyboard: Callable[[str], None]
) -> None:
    """By the letter that the key types where it types one, else by its place."""
    path = new_project(TEXT)
    project = Project.open(path, annotator="ana")
    for name, key in (("quarter", "q"), ("zone", "z")):
        project.scheme.set_key(project.labels.add(name).row, key)
    project.close()

    def work(user: User) -> None:
        hands = user.hands
        for layout, quarter, zone in (
            ("us", Q_KEY, Z_KEY),
            ("de", Q_KEY, Y_KEY),
            ("fr", A_KEY, W_KEY),
            ("ru", Q_KEY, Z_KEY),
        ):
            keyboard(layout)
            hands.press("ctrl+Home", "ctrl+shift+Right", quarter)
            assert user.spans() == [("quarter", "Output")], layout
            hands.press(zone)
            assert user.spans() == [("zone", "Output")], layout
            hands.press("BackSpace")
            assert user.spans() == [], layout

    sit(work, str(path))


def _palette(user: User) -> CommandPalette:
    user.hands.press("ctrl+k")
    (palette,) = (each for each in user.window.findChildren(CommandPalette) if each.isVisible())
    until(palette.field.hasFocus, "the palette waits for words")
    return palette


def _lines(palette: CommandPalette) -> list[str]:
    model = palette.model
    found = (model.command(row) for row in range(model.rowCount()))
    return [each.text for each in found if each is not None]


def test_the_palette_finds_by_words_says_what_can_not_be_done_and_knows_what_was_chosen(
    sit: Sitting, new_project: Callable[..., Path]
) -> None:
    path = new_project(TEXT)

    def work(user: User) -> None:
        hands, view = user.hands, user.workspace.surface.view
        # What can't be done now stands there with the reason, and Enter does nothing.
        palette = _palette(user)
        hands.write("unlink")
        until(lambda: palette.field.text() == "unlink", "the words are typed")
        command = palette.model.command(0)
        assert command is not None
        assert (command.text, command.why_not) == ("Unlink", "no span is active")
        hands.press("Return")
        assert palette.isVisible()
        # What fits nothing says so; a click beside it leaves all as it was.
        hands.press("ctrl+a")
        hands.write("zzz")
        until(lambda: "No action" in user.texts(palette), "that nothing fits is told")
        hands.click(user.window.mapToGlobal(user.window.rect().bottomLeft()) + QPoint(60, -60))
        until(view.hasFocus, "the text has the keyboard again")

        # Chosen by mouse; it comes first the next time.
        palette = _palette(user)
        hands.write("sepia")
        until(lambda: _lines(palette) == ["Sepia"], "the theme is found")
        rows = palette.list
        user.click(rows.viewport(), rows.visualRect(palette.model.index(0, 0)).center())
        theme = user.window._services.appearance
        until(lambda: theme.choice == "sepia", "the theme is sepia")
        palette = _palette(user)
        assert _lines(palette)[0] == "Sepia"
        # By arrows: the last line, then round to the first, which is done.
        hands.press("Up", "Down", "Escape")
        until(view.hasFocus, "the text has the keyboard again")
        palette = _palette(user)
        hands.write("as the system")
        hands.press("Return")
        until(lambda: theme.choice == "system", "the theme is the system's again")

    sit(work, str(path))
