"""The open project is backed up: after a while of work, before much, and when it is left."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.gui.app import build_window, open_first
from annotator.gui.jobs import Job, ThreadRunner
from annotator.gui.keeping.keeper import AGAIN_MS, MINUTE_MS, BackupKeeper
from annotator.gui.keeping.restore_dialog import RestoreDialog
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


@pytest.fixture
def keeper(window: MainWindow) -> BackupKeeper:
    assert window.keeper is not None
    return window.keeper


def backups(project: Project) -> list[Backup]:
    return Backups(project.path).all()


def time_passes(keeper: BackupKeeper) -> None:
    assert keeper._timer.isActive()
    keeper._timer.stop()
    keeper._timer.timeout.emit()


def without_room(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)


def test_the_first_change_starts_the_clock_and_the_next_do_not_put_it_off(
    project: Project, keeper: BackupKeeper
) -> None:
    assert not keeper._timer.isActive()
    project.articles.set_flag(1, True)
    assert keeper._timer.interval() == 15 * MINUTE_MS
    keeper._timer.setInterval(1234)
    project.articles.set_flag(1, False)
    assert keeper._timer.interval() == 1234
    time_passes(keeper)
    assert len(backups(project)) == 1
    assert not keeper._timer.isActive()


def test_what_is_left_unchanged_is_not_backed_up(window: MainWindow, project: Project) -> None:
    window.files.close_project()
    assert backups(project) == []


def test_a_changed_project_is_backed_up_when_it_is_left(
    window: MainWindow, project: Project
) -> None:
    project.articles.set_flag(1, True)
    window.files.close_project()
    (made,) = backups(project)
    with closing(sqlite3.connect(made.path)) as connection:
        assert connection.execute("SELECT max(seq) FROM operations").fetchone()[0] > 0
    assert project.path.exists()


def test_after_a_backup_only_what_is_new_makes_another(
    window: MainWindow, project: Project, keeper: BackupKeeper
) -> None:
    project.articles.set_flag(1, True)
    time_passes(keeper)
    window.files.close_project()
    assert len(backups(project)) == 1


def test_backups_can_be_switched_off(
    window: MainWindow, project: Project, keeper: BackupKeeper
) -> None:
    window._services.preferences.change(backup_minutes=0)
    project.articles.set_flag(1, True)
    assert not keeper._timer.isActive()
    project.session.before_much()
    window.files.close_project()
    assert backups(project) == []


def test_another_interval_counts_at_once(
    window: MainWindow, project: Project, keeper: BackupKeeper
) -> None:
    project.articles.set_flag(1, True)
    window._services.preferences.change(backup_minutes=5)
    assert keeper._timer.interval() == 5 * MINUTE_MS


def test_backups_go_into_the_chosen_folder(
    window: MainWindow, project: Project, keeper: BackupKeeper, tmp_path: Path
) -> None:
    chosen = str(tmp_path / "safe")
    window._services.preferences.change(backup_folder=chosen)
    project.articles.set_flag(1, True)
    time_passes(keeper)
    assert backups(project) == []
    assert len(Backups(project.path, chosen=chosen).all()) == 1


def test_too_little_room_is_told_once(
    window: MainWindow,
    project: Project,
    keeper: BackupKeeper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_room(monkeypatch)
    project.articles.set_flag(1, True)
    time_passes(keeper)
    text = window.notice_bar.text.text()
    assert text.startswith("No backup could be made. There is too little room")
    window.notice_bar.clear()
    time_passes(keeper)
    assert window.notice_bar.isHidden()
    monkeypatch.undo()
    time_passes(keeper)
    assert len(backups(project)) == 1


def test_damage_that_a_backup_comes_upon_leads_to_what_can_be_done(
    window: MainWindow, project: Project, keeper: BackupKeeper, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(project.path, isolation_level=None)) as connection:
        connection.execute("UPDATE articles SET sha256 = 'x' WHERE \"row\" = 1")
    project.articles.set_flag(1, True)
    time_passes(keeper)
    qtbot.waitUntil(lambda: bool(window.findChildren(RestoreDialog)))
    assert backups(project) == []
    window.findChildren(RestoreDialog)[0].reject()


def test_damage_is_found_soon_after_a_project_was_opened(
    window: MainWindow, project: Project, keeper: BackupKeeper, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(project.path, isolation_level=None)) as connection:
        connection.execute("UPDATE articles SET sha256 = 'x' WHERE \"row\" = 1")
    assert keeper._first_look.isActive()
    keeper._first_look.timeout.emit()
    qtbot.waitUntil(lambda: bool(window.findChildren(RestoreDialog)))
    window.findChildren(RestoreDialog)[0].reject()


def test_damage_that_is_found_at_the_end_is_told_in_a_dialog(
    window: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *words: shown.append(words[2]))
    project.articles.set_flag(1, True)
    with closing(sqlite3.connect(project.path, isolation_level=None)) as connection:
        connection.execute("UPDATE articles SET sha256 = 'x' WHERE \"row\" = 1")
    window.files.close_project()
    assert "is damaged" in shown[0]


def test_a_backup_waits_for_other_work(
    window: MainWindow,
    project: Project,
    keeper: BackupKeeper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    jobs = window._services.jobs
    project.articles.set_flag(1, True)
    monkeypatch.setattr(jobs, "current", Job(lambda *_: None, title="Importing", parent=jobs))
    time_passes(keeper)
    assert backups(project) == []
    assert keeper._timer.interval() == AGAIN_MS
    monkeypatch.undo()
    time_passes(keeper)
    assert len(backups(project)) == 1


def test_a_read_only_project_has_no_keeper(window: MainWindow, project: Project) -> None:
    path = project.path
    window.files.close_project()
    window.enter(Project.open(path, annotator="ana", read_only=True))
    assert window.keeper is None


@pytest.fixture
def threaded(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, sample_file: Path
) -> Iterator[MainWindow]:
    """A window whose long work runs on a thread, as it really does."""
    path = tmp_path / sample_file.name
    shutil.copy(sample_file, path)
    window = build_window(qapp, runner=ThreadRunner(), home=tmp_path / "home")
    window._services.preferences.change(annotator="ana")
    qtbot.addWidget(window)
    open_first(window, path)
    yield window
    window.close()


def test_closing_the_window_waits_for_the_backup(threaded: MainWindow) -> None:
    assert threaded.workspace is not None
    project = threaded.workspace.project
    project.articles.set_flag(1, True)
    threaded.close()
    (made,) = backups(project)
    assert sorted(each.name for each in made.path.parent.iterdir()) == [made.path.name]
    assert not project.path.with_name(project.path.name + "-wal").exists()


def test_a_backup_that_gave_way_is_made_later(threaded: MainWindow, qtbot: QtBot) -> None:
    assert threaded.workspace is not None
    assert threaded.keeper is not None
    project, keeper = threaded.workspace.project, threaded.keeper
    jobs = threaded._services.jobs
    qtbot.waitUntil(lambda: not jobs.is_busy)
    project.articles.set_flag(1, True)
    time_passes(keeper)
    jobs.stop()
    assert keeper._timer.interval() == AGAIN_MS
    time_passes(keeper)
    qtbot.waitUntil(lambda: len(backups(project)) == 1)


def test_before_much_is_changed_there_is_a_backup(project: Project) -> None:
    project.articles.set_flag(1, True)
    project.session.before_much()
    assert len(backups(project)) == 1
