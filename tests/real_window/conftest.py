"""One real window for all tests here, on the X screen of tests/journeys/test_real_window.py.

It names the kinds of articles in ANNOTATOR_REAL_WINDOW; without that nothing here is collected.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.app import build_window, open_first
from annotator.gui.main_window import MainWindow
from annotator.project.project import Project
from tests.real_window.desk import Desk
from tests.real_window.hands import Hands
from tests.real_window.stories import STORIES, Story

DOUBLE_CLICK_MS = 200
NO_REST_MS = 600_000
"""Typing never rests, however slow the machine is: a field is saved when it is left."""

_kinds = os.environ.get("ANNOTATOR_REAL_WINDOW", "").split()
collect_ignore_glob = [] if _kinds else ["test_*.py"]


@pytest.fixture(scope="session")
def window(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, _session_home: None
) -> Iterator[MainWindow]:
    """The window on an empty project, as the program builds it."""
    folder: Path = tmp_path_factory.mktemp("real")
    path = folder / "rows.annotator"
    Project.create(path, annotator="ana").close()
    # Tests wait for this time to be over wherever they click again.
    qapp.setDoubleClickInterval(DOUBLE_CLICK_MS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("annotator.gui.inspector.drafts.REST_MS", NO_REST_MS)
        window = build_window(qapp, home=folder)
        open_first(window, path)
        window.setGeometry(0, 0, 1260, 780)
        window.show()
        yield window
        window.close()


@pytest.fixture(scope="session")
def hands(qapp: QApplication, window: MainWindow) -> Iterator[Hands]:
    """Hands on the window."""
    hands = Hands(qapp)
    hands.focus(window)
    yield hands
    hands.close()


@pytest.fixture(scope="session", params=_kinds)
def story(request: pytest.FixtureRequest) -> Story:
    """Each kind of article in turn."""
    return STORIES[request.param]


@pytest.fixture
def desk(window: MainWindow, hands: Hands, story: Story) -> Iterator[Desk]:
    """A fresh article of this kind in the window."""
    desk = Desk(window, hands, story)
    yield desk
    desk.clear()
