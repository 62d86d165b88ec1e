"""Settings: in force at once and after a start, and in the file only where they were changed."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from annotator import paths
from annotator.gui.dialogs.settings import SettingsDialog
from tests.real_program.conftest import Sitting
from tests.real_program.user import User
from tests.real_window.hands import until

TEXT = "Output rose by a third, Ana Ortiz of Acme Steel said on Monday."


def _dialog(user: User) -> SettingsDialog:
    user.hands.press("ctrl+comma")
    dialog = user.dialog("Settings")
    assert isinstance(dialog, SettingsDialog)
    return dialog


def _kept() -> dict[str, object]:
    """What the file says, but for what the program remembers by itself."""
    file = paths.config_dir() / "settings.json"
    kept = json.loads(file.read_text(encoding="utf-8"))
    return {name: value for name, value in kept.items() if name not in REMEMBERED}


REMEMBERED = ("recent", "last_project", "commands")


def _drag_inside(user: User, words: str) -> str:
    """Drag from the second to the last but one character; what is selected then."""
    view = user.workspace.surface.view
    start = view.text.index(words)
    user.hands.drag(user.place_of(start + 1), user.place_of(start + len(words) - 1))
    selection = view.selection()
    assert selection is not None
    return view.text[slice(*selection)]


def test_settings_act_at_once_are_kept_sparse_and_hold_after_a_start(
    sit: Sitting, new_project: Callable[..., Path]
) -> None:
    path = new_project(TEXT)
    file = paths.config_dir() / "settings.json"
    file.parent.mkdir(parents=True)
    # A hand has written into it, one line of which only a later version understands.
    file.write_text(json.dumps({"annotator": "ana", "weather": "mild"}), encoding="utf-8")

    def work(user: User) -> None:
        view, window = user.workspace.surface.view, user.window
        height = view.line_rect(0).height()
        assert _drag_inside(user, "Ortiz") == "Ortiz"
        dialog = _dialog(user)
        assert _kept() == {"annotator": "ana", "weather": "mild"}

        user.select(user.find(QComboBox, "Theme", dialog), "Dark")
        until(lambda: window._services.appearance.theme.is_dark, "the window is dark")
        size = user.find(QSpinBox, "Size of the text", dialog)
        user.click(size.lineEdit())
        user.hands.press("ctrl+a")
        user.hands.write("150\n")
        until(lambda: view.line_rect(0).height() > height, "the text is larger")
        user.click(user.find(QCheckBox, "The mouse selects whole words", dialog))
        until(lambda: _kept().get("whole_words") is False, "exact characters are selected")
        changed = {"theme": "dark", "zoom": 150, "whole_words": False}
        assert _kept() == {"annotator": "ana", "weather": "mild", **changed}

        # Put back, it is no longer in the file.
        user.select(user.find(QComboBox, "Typeface of the text", dialog), "Sans Serif")
        until(lambda: _kept().get("typeface") == "sans", "the typeface is kept")
        user.press("Reset: Typeface of the text", dialog)
        until(lambda: "typeface" not in _kept(), "the typeface is as at first")

        # Another name: what is tagged from now on is theirs.
        user.write(user.find(QLineEdit, "Your name", dialog), "ben")
        user.hands.press("Tab")
        until(lambda: user.project.annotator.name == "ben", "ben works now")
        user.hands.press("Escape")
        user.back()
        assert _drag_inside(user, "Ortiz") == "rti"

    def next_time(user: User) -> None:
        services = user.window._services
        assert user.project.path == path
        assert user.project.annotator.name == "ben"
        assert services.appearance.theme.is_dark
        assert _drag_inside(user, "Ortiz") == "rti"
        assert _kept() == {
            **{"annotator": "ben", "weather": "mild", "theme": "dark", "zoom": 150},
            "whole_words": False,
        }
        # By the menu as in the dialog.
        user.choose("View", "Theme", "As the System")
        until(lambda: "theme" not in _kept(), "the theme is as at first")
        dialog = _dialog(user)
        user.click(user.find(QCheckBox, "Open the last project at the start", dialog))
        until(lambda: _kept().get("reopen") is False, "the last project stays closed")

    def last_time(user: User) -> None:
        assert user.window.workspace is None
        assert user.window.welcome is not None
        assert user.window.welcome.annotator() == "ben"

    sit(work, str(path))
    sit(next_time)
    sit(last_time)
