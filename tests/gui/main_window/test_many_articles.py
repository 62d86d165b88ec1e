"""What is done to all articles that are selected in the list."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.gui.workspace import Workspace
from annotator.project.exporting import export_project

Key = Qt.Key


def exported(workspace: Workspace, folder: Path) -> bytes:
    export_project(workspace.project.path, folder / "out.jsonl", force=True)
    return (folder / "out.jsonl").read_bytes()


def test_many_articles_are_handled_by_one_key_and_one_undo(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    project, pane = workspace.project, workspace.queue
    before = exported(workspace, tmp_path)
    pane.focus_list()
    pane._list.selectAll()
    assert workspace.context.actions.trigger("article.done")
    states = [project.articles.state(row).status for row in project.queue.rows()]
    assert states == [Status.DONE] * 3
    assert project.next_undo() is not None
    assert [info.name for info in project.operations(limit=1)] == ["Mark 3 articles done"]
    project.undo()
    assert exported(workspace, tmp_path) == before
    assert workspace.context.actions.trigger("article.flag")
    assert project.queue.progress().flagged == 3
    project.undo()
    qtbot.keyClick(pane._list, Key.Key_Delete)
    assert len(project.queue.rows()) == 0
    project.undo()
    assert exported(workspace, tmp_path) == before


def test_the_menu_of_the_list_is_for_what_is_selected(qtbot: QtBot, workspace: Workspace) -> None:
    pane, view = workspace.queue, workspace.queue._list
    shown = workspace.article
    y = view.rowViewportPosition(2) + 5
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=QPoint(60, y))
    pane.menu_requested.emit(view.mapToGlobal(QPoint(60, y)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    by_text = {action.text(): action for action in menu.actions()}
    able = [text for text, action in by_text.items() if action.isEnabled()]
    assert able == ["Mark &Done", "&Skip with a Reason…", "&Flag", "De&lete"]
    by_text["&Flag"].trigger()
    menu.close()
    rows = list(workspace.project.queue.rows())
    assert workspace.project.articles.state(rows[2]).flagged
    assert workspace.article == shown
