"""What the disk refuses is told, marked, kept and tried again; the project goes on elsewhere."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.core.errors import StorageFailed
from annotator.core.model import Status
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from annotator.store.project_file import ProjectFile, open_reader
from tests.gui.main_window.hands import surfaces, tag, trigger

FULL = "The disk is full; the last change was not saved, all before it are."


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bool], None]]:
    """Makes the disk full, or gives it room again."""
    write = ProjectFile._transaction
    is_full = False

    def transaction(file: ProjectFile, writer: object) -> object:
        if is_full:
            raise StorageFailed(FULL, hint="Make room, then try again.")
        return write(file, writer)  # type: ignore[arg-type]

    def fill(full: bool) -> None:
        nonlocal is_full
        is_full = full

    monkeypatch.setattr(ProjectFile, "_transaction", transaction)
    yield fill
    is_full = False


def shown(window: MainWindow) -> str:
    bar = window.safekeeping.bar
    return bar.text.text() if bar is not None and bar.isVisible() else ""


def press(qtbot: QtBot, window: MainWindow, text: str) -> None:
    bar = window.safekeeping.bar
    assert bar is not None
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_tag_that_the_disk_refuses_is_told_marked_and_written_later(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, full_disk: Callable[[bool], None]
) -> None:
    full_disk(True)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert shown(window).startswith(FULL)
    assert "1 change is not on the disk yet;" in shown(window)
    assert "not saved" in workspace.label_bar.saved.text()
    mark = workspace.surface.view.mark(-1)
    assert mark is not None
    assert (mark.chip, mark.dashed) == ("figure?", True)
    assert surfaces(workspace) == []
    full_disk(False)
    window._services.waiting.retry()
    assert surfaces(workspace) == ["26.3 percent"]
    assert workspace.surface.view.mark(-1) is None
    assert shown(window) == ""
    assert workspace.label_bar.saved.text() == "✓ saved"


def test_what_waits_is_tried_again_by_itself(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, full_disk: Callable[[bool], None]
) -> None:
    full_disk(True)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    trigger(workspace, "article.done")
    assert "2 changes are not on the disk yet;" in shown(window)
    full_disk(False)
    qtbot.waitUntil(lambda: surfaces(workspace) == ["26.3 percent"])
    row = workspace.article
    assert row is not None
    assert workspace.project.articles.state(row).status is Status.DONE


def test_the_next_edit_comes_after_what_waits(
    qtbot: QtBot, workspace: Workspace, full_disk: Callable[[bool], None]
) -> None:
    full_disk(True)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    full_disk(False)
    tag(qtbot, workspace, "Ana Brekke", Qt.Key.Key_1)
    names = [each.name for each in workspace.project.operations(limit=2)]
    assert names == ["Add speaker", "Add figure"]


def test_undo_drops_what_is_not_on_the_disk_yet_first(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, full_disk: Callable[[bool], None]
) -> None:
    tag(qtbot, workspace, "Ana Brekke", Qt.Key.Key_1)
    full_disk(True)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    trigger(workspace, "undo")
    full_disk(False)
    assert shown(window) == ""
    assert workspace.surface.view.mark(-1) is None
    assert surfaces(workspace) == ["Ana Brekke"]


def test_a_click_on_what_waits_means_nothing(
    qtbot: QtBot, workspace: Workspace, full_disk: Callable[[bool], None]
) -> None:
    full_disk(True)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    view = workspace.surface.view
    start = view.text.index("26.3")
    assert view.spans_at(start) == []
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert workspace.surface.active is None
    full_disk(False)


def test_a_copy_elsewhere_takes_what_waits_and_is_gone_on_with(
    qtbot: QtBot,
    window: MainWindow,
    workspace: Workspace,
    full_disk: Callable[[bool], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    full_disk(True)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    elsewhere = tmp_path / "stick" / "News.annotator"
    elsewhere.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(elsewhere), ""))
    full_disk(False)  # that other disk has room
    press(qtbot, window, "Save a Copy Elsewhere…")
    now = window.workspace
    assert now is not None
    assert now.project.path == elsewhere
    qtbot.waitUntil(lambda: surfaces(now) == ["26.3 percent"])
    assert shown(window) == ""


@pytest.mark.parametrize("how", ["moved", "removed", "replaced"])
def test_a_file_that_goes_while_it_is_open_is_noticed_and_rescued(
    qtbot: QtBot,
    window: MainWindow,
    workspace: Workspace,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    tag(qtbot, workspace, "Ana Brekke", Qt.Key.Key_1)
    if how == "moved":
        path.rename(path.with_name("moved"))
    elif how == "removed":
        path.unlink()
    else:
        shutil.copy(path, path.with_name("copy"))
        path.with_name("copy").replace(path)
    window.safekeeping.look()
    assert f"The project file is no longer at {path}" in shown(window)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert "1 change is not on the disk yet;" in shown(window)
    rescued = tmp_path / "Rescued.annotator"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(rescued), ""))
    press(qtbot, window, "Save a Copy Elsewhere…")
    now = window.workspace
    assert now is not None
    assert now.project.path == rescued
    qtbot.waitUntil(lambda: len(surfaces(now)) == 2)
    window.close()
    with closing(open_reader(rescued)) as reader:
        assert reader.execute("SELECT count(*) FROM spans").fetchone() == (2,)


def test_a_file_that_comes_back_is_gone_on_with(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, path: Path
) -> None:
    path.rename(path.with_name("moved"))
    window.safekeeping.look()
    tag(qtbot, workspace, "Ana Brekke", Qt.Key.Key_1)
    path.with_name("moved").rename(path)
    window.safekeeping.look()
    assert shown(window) == ""
    assert surfaces(workspace) == ["Ana Brekke"]


@pytest.mark.parametrize("answer", ["Cancel", "Go On Without Them"])
def test_closing_asks_about_what_waits(
    qtbot: QtBot,
    window: MainWindow,
    workspace: Workspace,
    full_disk: Callable[[bool], None],
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    full_disk(True)
    tag(qtbot, workspace, "Ana Brekke", Qt.Key.Key_1)

    def choose(box: QMessageBox) -> None:
        assert FULL in box.informativeText()
        next(b for b in box.buttons() if b.text().replace("&", "") == answer).click()

    monkeypatch.setattr(QMessageBox, "exec", choose)
    assert window.close() == (answer != "Cancel")
    assert len(window._services.waiting) == (answer == "Cancel")
    window._services.waiting.drop_all()


def test_another_programs_change_is_seen_and_told(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, path: Path
) -> None:
    import sqlite3

    tag(qtbot, workspace, "Ana Brekke", Qt.Key.Key_1)
    window.safekeeping.look()
    assert "Another program" not in window.status_line.message.text()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM spans")
    window.safekeeping.look()
    assert "Another program changed the project" in window.status_line.message.text()
    assert len(workspace.surface.contents.spans) == 0


def test_a_project_that_another_window_has_is_shown_and_taken_over(
    qtbot: QtBot, new_window: Callable[[], MainWindow], path: Path
) -> None:
    window = new_window()
    other = Project.open(path, annotator=window.annotator_name())
    window.files.open_path(path)
    window.show()
    workspace = window.workspace
    assert workspace is not None
    assert workspace.project.read_only
    assert "The project is open elsewhere: process" in window.notice_bar.text.text()
    assert "since" in window.notice_bar.text.text()
    other.spans.add(1, 0, 6, 1)
    window.safekeeping.look()
    assert surfaces(workspace) == ["Prices"]
    assert len(workspace.surface.contents.spans) == 1
    other.close()
    window.safekeeping.look()
    now = window.workspace
    assert now is not None
    assert not now.project.read_only
    assert not window.notice_bar.isVisible()
    assert "You can go on here now" in window.status_line.message.text()
    tag(qtbot, now, "Ana Brekke", Qt.Key.Key_1)
    assert len(surfaces(now)) == 2
