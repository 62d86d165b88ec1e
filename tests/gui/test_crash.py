"""A mistake in the program: told once, to copy, and never in a loop."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.gui.crash import SHOWN_AT_MOST, CrashReporter


@pytest.fixture
def reporter(qapp: object) -> Iterator[CrashReporter]:
    made = CrashReporter()
    yield made
    made.uninstall()
    if made._dialog is not None:
        made._dialog.close()


def stumble(reporter: CrashReporter) -> None:
    try:
        raise ValueError("one mistake")
    except ValueError:
        reporter.report(*sys.exc_info())  # type: ignore[arg-type]


def test_the_same_place_is_told_once_however_often_it_fails(
    reporter: CrashReporter, qtbot: QtBot
) -> None:
    for _ in range(1000):
        stumble(reporter)
    qtbot.waitUntil(lambda: reporter._dialog is not None)
    assert reporter._waiting == []
    assert reporter._dialog is not None
    reporter._dialog.close()
    qtbot.waitUntil(lambda: reporter._dialog is None)


def test_the_report_can_be_copied(reporter: CrashReporter, qtbot: QtBot) -> None:
    stumble(reporter)
    qtbot.waitUntil(lambda: reporter._dialog is not None)
    dialog = reporter._dialog
    assert isinstance(dialog, QMessageBox)
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy Report")
    copy.click()
    text = QApplication.clipboard().text()
    assert "ValueError: one mistake" in text
    assert "PySide6" in text
    assert reporter._dialog is dialog


def test_one_dialog_is_open_at_a_time_and_not_without_end(
    reporter: CrashReporter, qtbot: QtBot
) -> None:
    for number in range(SHOWN_AT_MOST + 3):
        reporter._queue_report(f"mistake {number}", "")
    for _ in range(SHOWN_AT_MOST):
        qtbot.waitUntil(lambda: reporter._dialog is not None)
        assert reporter._dialog is not None
        reporter._dialog.close()
        qtbot.waitUntil(
            lambda: reporter._dialog is None or reporter._dialog.isVisible(), timeout=2000
        )
    qtbot.waitUntil(lambda: reporter._dialog is None)
    assert len(reporter._waiting) == 3


def test_a_mistake_on_another_thread_is_told_on_the_windows_thread(
    reporter: CrashReporter, qtbot: QtBot
) -> None:
    worker = threading.Thread(target=stumble, args=[reporter])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: reporter._dialog is not None)


def test_install_takes_the_hooks_and_gives_them_back(reporter: CrashReporter) -> None:
    before = sys.excepthook, threading.excepthook
    reporter._before, reporter._before_in_threads = before
    reporter.install()
    assert sys.excepthook == reporter.report
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
