"""Back up now, go back to a backup, save a copy: from the menu to the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from annotator.core.errors import Damaged
from annotator.gui.keeping.copy_dialog import CopyDialog
from annotator.gui.keeping.restore_dialog import RestoreDialog
from annotator.gui.keeping.saved_dialog import SavedDialog
from annotator.gui.main_window import MainWindow
from annotator.project.backups import Backup, Backups
from annotator.project.project import Project


@pytest.fixture
def window(sample_window: MainWindow) -> MainWindow:
    return sample_window


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.workspace is not None
    return window.workspace.project


def shown(window: MainWindow, kind: type[QDialog]) -> QDialog:
    (dialog,) = [each for each in window.findChildren(kind) if each.isVisible()]
    return dialog


def restore_dialog(window: MainWindow) -> RestoreDialog:
    window._services.actions.trigger("backup.restore")
    dialog = shown(window, RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    return dialog


def copy_dialog(window: MainWindow) -> CopyDialog:
    window._services.actions.trigger("project.copy")
    dialog = shown(window, CopyDialog)
    assert isinstance(dialog, CopyDialog)
    return dialog


def cells(dialog: RestoreDialog, row: int) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, column).data()) for column in range(1, 4)]


def newest(project: Project) -> Backup:
    return Backups(project.path).all()[0]


def test_a_backup_is_made_now_and_named(window: MainWindow, project: Project) -> None:
    window._services.actions.trigger("backup.now")
    assert f"Backed up as {newest(project).path.name}" in window.status_line.message.text()
    window._services.actions.trigger("backup.now")
    assert newest(project).number == 2


def test_the_backups_are_listed_with_what_would_be_lost(
    window: MainWindow, project: Project
) -> None:
    total = project.queue.progress().total
    Backups(project.path).make()
    project.articles.add_text("Oil fell.")
    project.articles.set_flag(1, True)
    Backups(project.path).make()
    dialog = restore_dialog(window)
    assert cells(dialog, 0)[0] == "nothing"
    assert cells(dialog, 1)[:2] == ["2 steps", str(total)]
    dialog.table.selectRow(1)
    assert "2 steps were done since then and are not in it." in dialog.told.text()
    dialog.reject()


def test_going_back_puts_what_was_there_aside(window: MainWindow, project: Project) -> None:
    path, total = project.path, project.queue.progress().total
    Backups(path).make()
    project.articles.add_text("Oil fell.")
    dialog = restore_dialog(window)
    dialog.restore_button.click()
    assert window.workspace is not None
    assert window.workspace.project.path == path
    assert window.workspace.project.queue.progress().total == total
    aside = path.with_name(f"{path.stem} (before restoring).annotator")
    assert aside.name in window.notice_bar.text.text()
    put_aside = Project.open(aside, annotator="ana")
    assert put_aside.queue.progress().total == total + 1
    put_aside.close()


def test_a_backup_that_can_not_be_read_is_not_offered(window: MainWindow, project: Project) -> None:
    Backups(project.path).make().path.write_bytes(b"x" * 9000)
    dialog = restore_dialog(window)
    assert cells(dialog, 0)[0] == "can’t be read"
    assert not dialog.restore_button.isEnabled()
    dialog.reject()


def test_without_backups_it_is_said(window: MainWindow) -> None:
    dialog = restore_dialog(window)
    assert dialog.told.text() == "There is no backup of this project yet."
    dialog.reject()


def test_another_file_can_be_gone_back_to(
    window: MainWindow, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.annotator"
    made = Project.create(other, annotator="ana")
    made.articles.add_text("Gas fell.")
    made.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(other), ""))
    restore_dialog(window)._choose_file()
    assert window.workspace is not None
    assert window.workspace.project.queue.progress().total == 1
    assert window.workspace.project.path == project.path


def test_a_file_that_is_no_project_changes_nothing(
    window: MainWindow, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ana, " * 200)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(letter), ""))
    restore_dialog(window)._choose_file()
    assert window.workspace is not None
    assert window.workspace.project is project
    assert "not a project" in window.status_line.message.text()


def test_a_copy_is_written_without_the_history(
    window: MainWindow, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = copy_dialog(window)
    dialog.field.setText(str(tmp_path / "to hand on"))
    qtbot.mouseClick(dialog.without_history, Qt.MouseButton.LeftButton)
    dialog.without_history.setChecked(True)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    copy = Project.open(tmp_path / "to hand on.annotator", annotator="bob")
    assert copy.queue.progress().total == project.queue.progress().total
    assert copy.next_undo() is None
    copy.close()
    assert "Copied to to hand on.annotator" in window.status_line.message.text()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "Give the copy a name."),
        ("there", "There is a file of this name already."),
        ("no/where", "There is no folder"),
    ],
)
def test_a_copy_that_can_not_be_written_is_refused_in_the_dialog(
    window: MainWindow, tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "there.annotator").write_text("mine")
    dialog = copy_dialog(window)
    dialog.field.setText(str(tmp_path / name) if name else "")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert dialog.problem.text().startswith(why)
    assert (tmp_path / "there.annotator").read_text() == "mine"
    dialog.reject()


def test_a_damaged_project_leads_to_its_backups(
    window: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, total = project.path, project.queue.progress().total
    Backups(path).make()
    window.files.close_project()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    window.files.open_path(path)
    assert window.workspace is None
    assert window.notice_bar.button.text() == "What Now?"
    window.notice_bar.button.click()
    dialog = shown(window, RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert cells(dialog, 0)[0] == "unknown"
    dialog.restore_button.click()
    assert window.workspace is not None
    assert window.workspace.project.queue.progress().total == total


def test_a_project_that_another_holds_is_not_replaced(
    window: MainWindow,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = project.path
    Backups(path).make()
    project.articles.set_flag(1, True)
    leave = window.leave
    holders: list[Project] = []

    def leave_to_another() -> None:
        leave()
        if not holders:
            holders.append(Project.open(path, annotator="bob"))

    monkeypatch.setattr(window, "leave", leave_to_another)
    restore_dialog(window).restore_button.click()
    holders[0].close()
    bar = window.safekeeping.bar
    assert bar is not None
    assert "open elsewhere" in bar.text.text()
    assert window.workspace is not None
    assert window.workspace.project.read_only
    window.close()
    project = Project.open(path, annotator="ana")
    assert project.articles.state(1).flagged
    project.close()


@pytest.mark.parametrize("page", [0, 14])
def test_what_can_be_read_of_a_damaged_project_is_saved_and_opened(
    window: MainWindow, project: Project, page: int
) -> None:
    path, total = project.path, project.queue.progress().total
    window.files.close_project()
    data = path.read_bytes()
    # The beginning of the file, or of the table of spans.
    path.write_bytes(data[: page * 4096] + b"\xaa" * 4096 + data[(page + 1) * 4096 :])
    damaged = path.read_bytes()
    window.keeping.rescue(path, Damaged("It is damaged."))
    dialog = shown(window, RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert dialog.salvage_button is not None
    dialog.salvage_button.click()
    saved = shown(window, SavedDialog)
    assert isinstance(saved, SavedDialog)
    assert f"{total} articles" in saved.headline.text()
    saved._copy()
    assert saved.lost.toPlainText() in QApplication.clipboard().text()
    saved._open()
    assert window.workspace is not None
    assert window.workspace.project.path == path.with_name(f"{path.stem} (saved).annotator")
    assert path.read_bytes() == damaged


def test_a_project_without_its_beginning_leads_to_what_can_be_done(
    window: MainWindow, project: Project
) -> None:
    path = project.path
    window.files.close_project()
    path.write_bytes(b"\xaa" * 4096 + path.read_bytes()[4096:])
    window.files.open_path(path)
    assert window.notice_bar.button.text() == "What Now?"
