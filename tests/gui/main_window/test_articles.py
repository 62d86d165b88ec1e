"""Done and next, flags, deleted articles, drops and imports."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.errors import Busy
from annotator.core.model import Status
from annotator.core.queue import QueueFilter
from annotator.gui.app import open_first
from annotator.gui.dialogs.paste import PasteDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.importing import import_sources
from annotator.project.project import Project
from tests.gui.main_window.hands import NO_MODIFIER, TEXTS, tag, trigger


def modal() -> QWidget:
    """The dialog in front."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def test_done_goes_to_the_next_open_article_and_reopens_a_done_one(
    window: MainWindow, workspace: Workspace
) -> None:
    rows = list(workspace.project.queue.rows())
    trigger(workspace, "article.done")
    assert workspace.article == rows[1]
    state = workspace.project.articles.state
    assert state(rows[0]).status is Status.DONE
    assert workspace.label_bar.progress.text() == "· 1 / 3 done"
    trigger(workspace, "article.previous")
    trigger(workspace, "article.done")
    assert state(rows[0]).status is Status.OPEN
    assert workspace.article == rows[0]


def test_the_ends_of_the_list_are_told(window: MainWindow, workspace: Workspace) -> None:
    trigger(workspace, "article.previous")
    told = window.status_line.message
    assert told.text() == "This is the first article of the list."
    trigger(workspace, "article.next")
    assert told.text() == "", "it is so no longer"


def test_what_was_done_is_still_told_when_the_next_article_comes(
    window: MainWindow, workspace: Workspace
) -> None:
    trigger(workspace, "article.done")
    assert window.status_line.message.text() == "Marked done — Ctrl+Z takes it back"


def test_the_flag_is_shown_in_the_menu(workspace: Workspace) -> None:
    flag = workspace.context.actions.action("article.flag")
    trigger(workspace, "article.flag")
    assert flag.isChecked()
    trigger(workspace, "article.next")
    assert not flag.isChecked()
    trigger(workspace, "undo")
    trigger(workspace, "article.previous") if workspace.article is None else None
    assert not flag.isChecked()


def test_a_deleted_article_gives_its_place_to_another_and_comes_back(
    workspace: Workspace,
) -> None:
    first = workspace.article
    trigger(workspace, "article.delete")
    assert workspace.article not in (first, None)
    trigger(workspace, "undo")
    assert workspace.article == first


@pytest.mark.parametrize(("deleted", "heir"), [(0, 1), (1, 2), (2, 1)])
def test_the_neighbour_of_a_deleted_article_is_shown(
    workspace: Workspace, deleted: int, heir: int
) -> None:
    rows = list(workspace.project.queue.rows())
    workspace.show_article(rows[deleted])
    trigger(workspace, "article.delete")
    assert workspace.article == rows[heir]


def test_the_place_is_kept_where_many_articles_go(workspace: Workspace) -> None:
    add = workspace.project.articles.add_text
    rows = [add(f"Report number {number}.", title=f"More {number}").row for number in range(4)]
    workspace.show_article(rows[1])
    workspace.project.articles.delete([*list(workspace.project.queue.rows())[:2], *rows[:2]])
    assert workspace.article == rows[2]


def test_a_note_that_is_being_typed_comes_back_with_its_deleted_article(
    workspace: Workspace, qtbot: QtBot
) -> None:
    first = workspace.article
    assert first is not None
    trigger(workspace, "article.note")
    qtbot.keyClicks(QApplication.focusWidget(), "odd")
    trigger(workspace, "article.delete")
    trigger(workspace, "undo")
    assert workspace.article == first
    assert workspace.project.articles.state(first).note == "odd"


def test_with_the_last_article_gone_the_text_says_what_to_do(workspace: Workspace) -> None:
    for _ in TEXTS:
        trigger(workspace, "article.delete")
    assert workspace.article is None
    assert not workspace.context.actions.action("article.done").isEnabled()
    assert workspace.surface._stack.currentWidget() is workspace.surface._empty


def test_an_empty_project_leads_to_the_import(
    new_window: Callable[[], MainWindow],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *given: asked.append(given) or ([], "")
    )
    window = new_window()
    window.enter(Project.create(tmp_path / "Empty.annotator", annotator="ana"))
    window.show()
    assert window.workspace is not None
    button = window.workspace.surface._empty.entrance
    window.activateWindow()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(asked) == 1
    window.workspace.project.articles.add_text("The harvest of plums was poor.")
    assert window.workspace.surface.view.hasFocus()


def test_a_drop_imports_and_reports(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    lines = [{"text": "A new story."}, {"text": TEXTS[0]}]
    source = tmp_path / "more.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER)
    enter = QDragEnterEvent(QPoint(5, 5), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how))
    qtbot.keyClick(modal(), Qt.Key.Key_Return)
    assert window.status_line.message.text() == "1 article imported, 1 already there"
    assert len(workspace.project.queue.rows()) == len(TEXTS) + 1


def test_what_was_imported_is_found(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "more.txt"
    source.write_text("The harvest of plums was poor.", encoding="utf-8")
    assert window.imports is not None
    window.imports.import_paths([source])
    queue = workspace.project.queue
    qtbot.waitUntil(lambda: not queue.pending_index())
    assert len(queue.rows(QueueFilter(search="plums"))) == 1


def test_what_an_earlier_sitting_left_is_made_ready_for_the_search(
    new_window: Callable[[], MainWindow], path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "more.txt"
    source.write_text("The harvest of plums was poor.", encoding="utf-8")
    project = Project.open(path, annotator="ana")
    import_sources(project, [source])
    project.close()
    window = new_window()
    open_first(window, path)
    assert window.workspace is not None
    queue = window.workspace.project.queue
    qtbot.waitUntil(lambda: not queue.pending_index())
    assert len(queue.rows(QueueFilter(search="plums"))) == 1


def test_the_search_is_made_ready_after_the_work_that_it_gave_way_to(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "more.txt"
    source.write_text("The harvest of plums was poor.", encoding="utf-8")
    import_sources(workspace.project, [source])
    workspace.context.jobs.start(
        lambda _progress, _cancel: None,
        title="Exporting",
        done=lambda _result: None,
        failed=workspace.context.notifier.refuse,
    )
    qtbot.waitUntil(lambda: not workspace.project.queue.pending_index())


def test_pasting_an_article_takes_what_was_copied(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("The harvest of plums was poor.")
    trigger(workspace, "import.paste")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasteDialog)
    dialog.accept()
    QApplication.clipboard().clear()
    assert workspace.article is not None
    assert workspace.surface.view.text == "The harvest of plums was poor."


def test_problems_of_an_import_are_one_click_away(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "bad.jsonl"
    source.write_text('{"text": "Good."}\n{"text": 7}\n', encoding="utf-8")
    assert window.imports is not None
    window.imports.import_paths([source])
    qtbot.keyClick(modal(), Qt.Key.Key_Return)
    assert window.status_line.button.isVisible()
    assert "1 refused" in window.status_line.message.text()
    qtbot.mouseClick(window.status_line.button, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_editing_while_an_import_writes_is_refused_politely(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_args: object, **_kwargs: object) -> None:
        raise Busy("An import is running.", hint="Wait for its end.")

    monkeypatch.setattr(workspace.project.spans, "add", busy)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert window.status_line.message.text() == "An import is running. Wait for its end."
