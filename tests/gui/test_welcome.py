"""The welcome: what one can begin with, by mouse and keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.recent import RecentProject
from annotator.gui.theme.palette import LIGHT
from annotator.gui.welcome import Welcome


def project(name: str, *, is_missing: bool = False) -> RecentProject:
    return RecentProject(
        path=f"/p/{name}.annotator",
        name=name,
        folder="/p",
        when=1_716_000_000,
        is_missing=is_missing,
    )


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    made = Welcome(annotator="ana", recent=[project("News"), project("Wire")], theme=LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_button_says_what_was_chosen(welcome: Welcome, qtbot: QtBot) -> None:
    for name, signal in (
        ("sample", welcome.sample_asked),
        ("new", welcome.new_asked),
        ("open", welcome.open_asked),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(welcome.buttons[name], Qt.MouseButton.LeftButton)


def test_a_recent_project_opens_by_the_enter_key(welcome: Welcome, qtbot: QtBot) -> None:
    with qtbot.waitSignal(welcome.recent_chosen) as chosen:
        qtbot.keyClick(welcome.recent[1], Qt.Key.Key_Return)
    assert [Path(each) for each in chosen.args or []] == [Path("/p/Wire.annotator")]


def test_the_name_is_the_users_until_another_is_typed(welcome: Welcome, qtbot: QtBot) -> None:
    assert welcome.annotator() == "ana"
    welcome.name.selectAll()
    qtbot.keyClicks(welcome.name, "  ben ")
    assert welcome.annotator() == "ben"


def test_everything_has_a_name_for_screen_readers(welcome: Welcome) -> None:
    controls = [*welcome.findChildren(QAbstractButton), *welcome.findChildren(QLineEdit)]
    assert controls
    assert [each for each in controls if not each.accessibleName()] == []


def test_a_project_is_shown_with_its_folder_and_the_day(welcome: Welcome) -> None:
    texts = [label.text() for label in welcome.findChildren(QLabel)]
    assert texts.count("/p") == 2
    assert any("24" in text and "5" in text for text in texts)


def test_a_missing_project_is_greyed_and_can_be_taken_off(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.show_missing([project("News", is_missing=True), project("Wire")])
    assert [button.isEnabled() for button in welcome.recent] == [False, True]
    assert "not found" in [label.text() for label in welcome.findChildren(QLabel)]
    with qtbot.waitSignal(welcome.recent_forgotten) as forgotten:
        qtbot.keyClick(welcome.removals[0], Qt.Key.Key_Space)
    assert forgotten.args == ["/p/News.annotator"]
    assert not welcome.recent[0].isVisible()


def test_taking_projects_off_keeps_the_keyboard_in_the_list_to_its_end(
    welcome: Welcome, qtbot: QtBot
) -> None:
    welcome.window().activateWindow()
    qtbot.keyClick(welcome.removals[0], Qt.Key.Key_Space)
    qtbot.waitUntil(welcome.removals[1].hasFocus)
    qtbot.keyClick(welcome.removals[1], Qt.Key.Key_Space)
    qtbot.waitUntil(welcome.buttons["sample"].hasFocus)
    headings = [each for each in welcome.findChildren(QLabel) if each.text() == "Recent"]
    assert [each.isVisible() for each in headings] == [False]
