"""Whichever page of a project is damaged: the window stays and leads to what can be done."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.gui.app import build_window, open_first
from annotator.gui.crash import CrashReporter
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.keeping.restore_dialog import RestoreDialog
from annotator.gui.main_window import MainWindow

PAGE = 4096


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on nothing yet."""
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    window._services.preferences.change(annotator="ana")
    qtbot.addWidget(window)
    yield window
    window.close()


@pytest.fixture
def reporter(window: MainWindow) -> Iterator[CrashReporter]:
    """What hears the exceptions of the window, and tells it of damage first."""
    made = CrashReporter()
    made.heard_elsewhere = window.keeping.hear
    yield made
    made.uninstall()


def visible(window: MainWindow) -> list[QDialog]:
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


@pytest.mark.parametrize("page", [1, 2, 4, 11, 15, 20, 30])
def test_a_damaged_page_leads_to_what_can_be_done(
    window: MainWindow, sample_file: Path, tmp_path: Path, qtbot: QtBot, page: int
) -> None:
    path = tmp_path / "News.annotator"
    whole = sample_file.read_bytes()
    path.write_bytes(whole[: (page - 1) * PAGE] + b"\xaa" * PAGE + whole[page * PAGE :])
    open_first(window, path)
    if window.workspace is None:
        assert window.notice_bar.button.text() == "What Now?"
        window.notice_bar.button.click()
    else:
        # It came upon no damage so far; soon the file is read whole.
        assert window.keeper is not None
        window.keeper._first_look.timeout.emit()
    qtbot.waitUntil(lambda: [type(each) for each in visible(window)] == [RestoreDialog])
    dialog = visible(window)[0]
    assert isinstance(dialog, RestoreDialog)
    assert dialog.salvage_button is not None
    dialog.reject()


def test_damage_that_is_come_upon_later_is_no_mistake_of_the_program(
    window: MainWindow, reporter: CrashReporter, sample_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = Path(shutil.copy(sample_file, tmp_path / "News.annotator"))
    open_first(window, path)
    assert window.workspace is not None
    data = bytearray(path.read_bytes())
    data[PAGE:] = b"\xaa" * (len(data) - PAGE)
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(data)
    with closing(sqlite3.connect(damaged)) as connection:
        try:
            connection.execute("SELECT * FROM articles")
        except sqlite3.DatabaseError:
            reporter.report(*sys.exc_info())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: [type(each) for each in visible(window)] == [RestoreDialog])
    assert reporter._dialog is None
    visible(window)[0].reject()
