"""A window on a project with three articles."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from annotator.gui.app import build_window, open_first
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from tests.gui.main_window.hands import TEXTS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with three articles, closed."""
    made = tmp_path / "News.annotator"
    project = Project.create(made, annotator="ana")
    for number, text in enumerate(TEXTS):
        project.articles.add_text(text, title=f"Story {number}")
    project.close()
    return made


@pytest.fixture
def new_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows that share settings, as successive starts do."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
        qtbot.addWidget(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(new_window: Callable[[], MainWindow], path: Path, qtbot: QtBot) -> MainWindow:
    """A window on the project."""
    window = new_window()
    open_first(window, path)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """The window's open project."""
    assert window.workspace is not None
    return window.workspace
