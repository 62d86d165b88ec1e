"""The real program, started and quit by each test, on the X screen of
tests/journeys/test_real_program.py.

It names the files in ANNOTATOR_REAL_PROGRAM; what is not named is not collected.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.gui.crash import CrashReporter
from annotator.project.project import Project
from tests.real_program.user import User, sitting
from tests.real_window.hands import Hands

DOUBLE_CLICK_MS = 200

_named = os.environ.get("ANNOTATOR_REAL_PROGRAM", "").split()
collect_ignore = [
    file.name for file in Path(__file__).parent.glob("test_*.py") if file.stem not in _named
]

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
    # Typing never rests, however slow the machine is: a field is saved when it is left.
    monkeypatch.setattr("annotator.gui.inspector.drafts.REST_MS", 600_000)
    monkeypatch.setenv("LOGNAME", "ana")

    def sit(work: Callable[[User], None], *arguments: str) -> None:
        sitting(hands, tmp_path, work, *arguments)

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
