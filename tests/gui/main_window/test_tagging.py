"""Label keys, chips, refusals and undo, in the window as a whole."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.app import open_first
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from tests.gui.main_window.hands import surfaces, tag, trigger


def test_a_label_key_tags_the_selection(workspace: Workspace, qtbot: QtBot) -> None:
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert surfaces(workspace) == ["26.3 percent"]
    assert workspace.surface.active is not None
    assert workspace.surface.view.selection() is None


def test_a_chip_tags_like_its_key_and_takes_no_focus(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    view = workspace.surface.view
    view.setFocus()
    start = view.text.index("Ana Brekke")
    view.set_selection(start, start + 10)
    chip = workspace.label_bar._chips[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert surfaces(workspace) == ["Ana Brekke"]
    assert chip.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_status_line_says_where_how_many_and_what(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    tag(qtbot, workspace, "Prices rose 26.3 percent", Qt.Key.Key_2)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    line = window.status_line
    qtbot.waitUntil(lambda: line.place.text() == "quote › figure “26.3 percent”")
    assert line.count.text() == "2 of 2 spans"
    assert line.message.text() == "Added figure — Ctrl+Z takes it back"


def test_a_refusal_is_said_in_the_status_line(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert len(surfaces(workspace)) == 1
    assert "already" in window.status_line.message.text()


def test_a_new_label_is_added_in_the_bar(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    bar = workspace.label_bar
    qtbot.mouseClick(bar.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(bar.name, "place")
    qtbot.keyClick(bar.name, Qt.Key.Key_Return)
    assert [chip.label.name for chip in bar._chips][-1] == "place"
    assert bar.name.isHidden()
    trigger(workspace, "undo")
    assert "place" not in [chip.label.name for chip in bar._chips]


def test_labels_that_find_no_room_are_in_a_menu(window: MainWindow, workspace: Workspace) -> None:
    for number in range(12):
        workspace.project.labels.add(f"a label with a long name {number}")
    bar = workspace.label_bar
    hidden = [chip.label.name for chip in bar._chips if chip.isHidden()]
    assert hidden
    entries = [action.text().partition("\t")[0] for action in bar.more.menu().actions()]
    assert entries == hidden


def test_undo_goes_to_the_article_and_says_what_it_was(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    first = workspace.article
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert workspace.context.actions.action("undo").text() == "&Undo Add figure"
    trigger(workspace, "article.next")
    assert workspace.article != first
    trigger(workspace, "undo")
    assert workspace.article == first
    assert surfaces(workspace) == []
    assert window.status_line.message.text() == "Took back: Add figure"
    assert workspace.context.actions.action("redo").text() == "&Redo Add figure"
    trigger(workspace, "redo")
    assert surfaces(workspace) == ["26.3 percent"]


def test_an_earlier_sitting_asks_for_a_second_press(
    new_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    first = new_window()
    open_first(first, path)
    assert first.workspace is not None
    tag(qtbot, first.workspace, "26.3 percent", Qt.Key.Key_3)
    tag(qtbot, first.workspace, "Ana Brekke", Qt.Key.Key_1)
    first.close()
    window = new_window()
    open_first(window, path)
    workspace = window.workspace
    assert workspace is not None
    trigger(workspace, "undo")
    assert len(surfaces(workspace)) == 2
    assert "earlier sitting" in window.status_line.message.text()
    trigger(workspace, "undo")
    assert surfaces(workspace) == ["26.3 percent"]
    trigger(workspace, "undo")
    assert surfaces(workspace) == []


def test_undo_makes_the_changed_span_active_where_two_lie_on_one_range(
    workspace: Workspace, qtbot: QtBot
) -> None:
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    figure = workspace.surface.active
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_4)
    for changed in [row for row in workspace.surface.contents.spans if row != figure] + [figure]:
        assert changed is not None
        workspace.project.spans.set_note(changed, "seen")
        workspace.surface.activate(None)
        trigger(workspace, "undo")
        assert workspace.surface.active == changed


def test_undo_names_another_annotator(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    mine = workspace.project.annotator.name
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    window.status_line.annotator_chosen.emit("ben")
    new = window.workspace
    assert new is not None
    assert new is not workspace
    assert surfaces(new) == []
    trigger(new, "undo")
    assert mine in window.status_line.message.text()
