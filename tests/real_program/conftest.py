"""The real program, started and quit by each test, on the X screen of a journey.

tests/journeys/test_real_program.py sets ANNOTATOR_REAL_PROGRAM; without that nothing here is
collected.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.gui.crash import CrashReporter
from annotator.project.project import Project
from tests.real_program.user import User, sitting
from tests.real_window.hands import Hands

DOUBLE_CLICK_MS = 200

collect_ignore_glob = [] if "ANNOTATOR_REAL_PROGRAM" in os.environ else ["test_*.py"]

Sitting = Callable[..., None]
"""Takes what somebody does, and the arguments of the program."""


@pytest.fixture(scope="session")
def hands(qapp: QApplication) -> Iterator[Hands]:
    """Hands on the program's windows."""
    # A desktop's own dialogs for files are not the program's.
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    # Tests wait for this time to be over wherever they click again.
    qapp.setDoubleClickInterval(DOUBLE_CLICK_MS)
    hands = Hands(qapp)
    yield hands
    hands.close()


@pytest.fixture
def sit(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    """Starts the program for a user; an exception that nobody caught fails the test."""
    # pytest-qt hears of them where the reporter does not.
    monkeypatch.setattr(CrashReporter, "install", lambda _self: None)
    monkeypatch.setattr(CrashReporter, "uninstall", lambda _self: None)

    monkeypatch.setenv("LOGNAME", "ana")

    def sit(work: Callable[[User], None], *arguments: str) -> None:
        partial(sitting, hands, tmp_path)(work, *arguments)

    return sit


@pytest.fixture
def new_project(tmp_path: Path) -> Callable[..., Path]:
    """Makes a project of the annotator "ana" with these texts, and gives its path."""

    def make(*texts: str, name: str = "Grain") -> Path:
        path = tmp_path / f"{name}.annotator"
        project = Project.create(path, annotator="ana")
        for text in texts:
            project.articles.add_text(text)
        project.close()
        return path

    return make
