"""Finding in the whole window: keys from every pane, and a search over all articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.app import build_window, open_first
from annotator.gui.article.find_bar import FindBar
from annotator.gui.article.hit_search import HitSearch
from annotator.gui.inspector.filter_field import FilterField
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project

TEXTS = (
    "Prices rose, said Ana Brekke. The port reopened.",
    "A port is closed. The Port of Halloway says so.",
    "Nobody was hurt.",
)
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "News.annotator"
    project = Project.create(path, annotator="ana")
    for number, text in enumerate(TEXTS):
        project.articles.add_text(text, title=f"Story {number}")
    project.close()
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    qtbot.addWidget(window)
    open_first(window, path)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def press(qtbot: QtBot, key: str | Key, held: Qt.KeyboardModifier | None = None) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    if isinstance(key, str):
        qtbot.keyClicks(focus, key)
    else:
        qtbot.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)


def selected(workspace: Workspace) -> tuple[int, int] | None:
    return workspace.surface.view.selection()


def search(qtbot: QtBot, workspace: Workspace, words: str) -> None:
    press(qtbot, Key.Key_F, CTRL_SHIFT)
    with qtbot.waitSignal(workspace.queue.searched):
        press(qtbot, words)


def settle(qtbot: QtBot, workspace: Workspace) -> None:
    for each in workspace.surface.findChildren(HitSearch):
        qtbot.waitUntil(lambda each=each: not each._timer.isActive())


def test_ctrl_f_and_f3_act_from_any_pane(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.queue.setFocus()
    press(qtbot, Key.Key_F, CTRL)
    bar = workspace.surface.findChild(FindBar)
    assert bar is not None
    assert bar.field.hasFocus()
    press(qtbot, "port")
    press(qtbot, Key.Key_Escape)
    assert selected(workspace) == (34, 38)

    workspace.queue.setFocus()
    press(qtbot, Key.Key_F3)

    assert "from the start again" in window.status_line.message.text()
    assert selected(workspace) == (34, 38)


def test_slash_in_the_list_of_spans_narrows_it_and_in_a_field_is_typed(
    workspace: Workspace, qtbot: QtBot
) -> None:
    assert workspace.article is not None
    workspace.project.spans.add(workspace.article, 0, 6, workspace.project.labels.all()[0].row)
    workspace.inspector.focus_list()
    press(qtbot, "/")
    field = QApplication.focusWidget()
    assert isinstance(field, FilterField)
    press(qtbot, "/")
    assert field.text() == "/"

    press(qtbot, Key.Key_F, CTRL_SHIFT)
    press(qtbot, "/")

    assert workspace.surface.findChild(FindBar) is None


def test_f6_and_escape_know_the_bar_as_a_part_of_the_text_pane(
    workspace: Workspace, qtbot: QtBot
) -> None:
    press(qtbot, "/")
    press(qtbot, Key.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert workspace.inspector.isAncestorOf(focus)
    press(qtbot, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.surface.view.hasFocus()


def test_every_control_of_the_bar_is_named(workspace: Workspace, qtbot: QtBot) -> None:
    press(qtbot, "/")
    bar = workspace.surface.findChild(FindBar)
    assert bar is not None
    for kind in (QAbstractButton, QLineEdit):
        assert [each for each in bar.findChildren(kind) if not each.accessibleName()] == []


def test_the_bar_never_widens_the_window(window: MainWindow, qtbot: QtBot) -> None:
    before = window.minimumSizeHint().width()
    press(qtbot, "/")
    assert window.minimumSizeHint().width() == before


def test_an_article_chosen_from_a_search_shows_and_selects_the_first_hit(
    workspace: Workspace, qtbot: QtBot
) -> None:
    search(qtbot, workspace, "port")
    settle(qtbot, workspace)
    assert selected(workspace) is None

    press(qtbot, Key.Key_Return)
    settle(qtbot, workspace)
    assert selected(workspace) == (34, 38)
    press(qtbot, Key.Key_Down)
    settle(qtbot, workspace)
    assert workspace.surface.view.text == TEXTS[1]
    assert selected(workspace) == (2, 6)


def test_the_way_from_a_search_to_a_tag_needs_no_mouse(workspace: Workspace, qtbot: QtBot) -> None:
    search(qtbot, workspace, "halloway")

    press(qtbot, Key.Key_Return)
    settle(qtbot, workspace)
    press(qtbot, Key.Key_Return)
    press(qtbot, "4")

    assert workspace.article is not None
    assert [span.surface for span in workspace.project.spans.of(workspace.article)] == ["Halloway"]


def test_an_emptied_search_takes_the_marks_away(workspace: Workspace, qtbot: QtBot) -> None:
    search(qtbot, workspace, "port")
    press(qtbot, Key.Key_Return)
    settle(qtbot, workspace)
    assert workspace.surface.view._painter.hits

    press(qtbot, Key.Key_F, CTRL_SHIFT)
    press(qtbot, Key.Key_Delete)

    assert workspace.queue.search == ""
    assert not workspace.surface.view._painter.hits


def test_closing_a_project_ends_a_search_under_way(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    press(qtbot, "/")
    press(qtbot, "e")

    window.leave()
    qtbot.wait(20)

    assert window.workspace is None
