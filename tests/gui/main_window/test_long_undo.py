"""Undo and redo of very much: beside the window, which stays alive, and can stop them."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.app import build_window, open_first
from annotator.gui.jobs import ThreadRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.store import history, steps
from tests.gui.main_window.hands import surfaces, tag, trigger

Key = Qt.Key


class Gate:
    """Holds the work on the other thread until it is opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._opened = threading.Event()

    def open(self) -> None:
        self._opened.set()

    def pass_through(self) -> None:
        self.reached.set()
        assert self._opened.wait(30)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """A gate in each step of undo and redo, all of which take long."""
    gate, batches = Gate(), steps._batches

    def held(found: Any) -> Any:
        gate.pass_through()
        return batches(found)

    monkeypatch.setattr(history, "LONG", 0)
    monkeypatch.setattr(steps, "_batches", held)
    yield gate
    gate.open()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, path: Path) -> Iterator[MainWindow]:
    """A window on the project whose long work is done on another thread."""
    window = build_window(qapp, runner=ThreadRunner(), home=tmp_path / "home")
    qtbot.addWidget(window)
    open_first(window, path)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


@pytest.fixture
def undoing(qtbot: QtBot, workspace: Workspace, gate: Gate) -> Callable[[], None]:
    """Two spans are tagged, and the second is being taken back; called, that comes to its end."""
    tag(qtbot, workspace, "26.3 percent", Key.Key_3)
    tag(qtbot, workspace, "Ana Brekke", Key.Key_1)
    trigger(workspace, "undo")
    assert gate.reached.wait(30)

    def finish() -> None:
        gate.open()
        qtbot.waitUntil(lambda: not workspace.context.jobs.is_busy)

    return finish


def test_the_window_is_alive_while_very_much_is_undone(
    qtbot: QtBot, workspace: Workspace, undoing: Callable[[], None]
) -> None:
    assert workspace.context.jobs.is_busy
    view = workspace.surface.view
    view.set_caret(0)
    qtbot.keyClick(view, Key.Key_Right)
    assert workspace.surface.caret() == 1
    other = workspace.queue.next_row(1)
    workspace.show_article(other)
    assert workspace.article == other
    undoing()
    assert workspace.project.queue.progress().spans == 1
    trigger(workspace, "redo")
    qtbot.waitUntil(lambda: not workspace.context.jobs.is_busy)
    assert workspace.project.queue.progress().spans == 2


def test_the_text_shows_what_was_undone_beside_the_window(
    workspace: Workspace, undoing: Callable[[], None]
) -> None:
    assert len(workspace.surface.contents.spans.index) == 2
    undoing()
    assert surfaces(workspace) == ["26.3 percent"]
    assert len(workspace.surface.contents.spans.index) == 1


def test_a_tag_is_refused_meanwhile_and_says_why(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, undoing: Callable[[], None]
) -> None:
    tag(qtbot, workspace, "Prices", Key.Key_4)
    assert "Undo Add speaker is running." in window.status_line.message.text()
    trigger(workspace, "undo")
    assert "Another long task is still running." in window.status_line.message.text()
    undoing()
    assert surfaces(workspace) == ["26.3 percent"]
    tag(qtbot, workspace, "Prices", Key.Key_4)
    assert surfaces(workspace) == ["Prices", "26.3 percent"]


def test_cancel_leaves_everything_as_it_was(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, undoing: Callable[[], None]
) -> None:
    qtbot.waitUntil(window.job_bar.isVisible)
    assert "Add speaker" in window.job_bar.title.text()
    qtbot.mouseClick(window.job_bar.cancel_button, Qt.MouseButton.LeftButton)
    undoing()
    assert surfaces(workspace) == ["26.3 percent", "Ana Brekke"]
    step = workspace.project.next_undo()
    assert step is not None
    assert step.name == "Add speaker"
    assert workspace.project.next_redo() is None


def test_panes_that_were_built_again_meanwhile_show_what_was_undone(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, undoing: Callable[[], None]
) -> None:
    window.rebuild()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    undoing()
    assert window.workspace is not None
    assert surfaces(window.workspace) == ["26.3 percent"]
