"""A short run of the fuzz, and that it finds what it looks for."""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.app import build_window
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from tests.fuzz.articles import ANNOTATOR, make_project
from tests.fuzz.events import Event, key, keys, read_events, typed, write_events
from tests.fuzz.gestures import GESTURES, events
from tests.fuzz.history import history_problems
from tests.fuzz.invariants import quick_problems, thorough_problems
from tests.fuzz.runner import growth_problems
from tests.fuzz.shadow import Shadow
from tests.fuzz.shrinking import shrunk

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("seed", [1, 2])
def test_some_hundred_random_events_leave_everything_as_it_must_be(seed: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--events", "250", "--seed", str(seed)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
        timeout=110,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "250 events" in done.stdout
    assert "all held" in done.stdout


# What is drawn


def test_a_seed_gives_the_same_events_and_another_one_others() -> None:
    first, again, other = (list(islice(events(seed), 500)) for seed in (5, 5, 6))
    assert first == again
    assert first != other


@pytest.mark.parametrize("gesture", GESTURES)
def test_every_gesture_can_be_written_down_and_read(gesture, tmp_path: Path) -> None:
    chance = random.Random(1)
    drawn = [event for _ in range(20) for event in gesture.make(chance)]
    write_events(tmp_path / "events.jsonl", drawn)
    assert drawn
    assert read_events(tmp_path / "events.jsonl") == drawn


def test_keys_are_named_with_their_modifiers() -> None:
    assert keys("e ctrl+shift+z") == [key("e"), key("z", "ctrl+shift")]


# What is found


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of a run, closed."""
    path = tmp_path_factory.mktemp("fuzz") / "fuzz.annotator"
    make_project(path)
    return path


@pytest.fixture
def path(original: Path, project_path: Path) -> Path:
    """A copy of it."""
    project_path.write_bytes(original.read_bytes())
    return project_path


@pytest.fixture
def workspace(qtbot: QtBot, qapp: QApplication, path: Path, tmp_path: Path) -> Iterator[Workspace]:
    """The project in a window, its first article shown and painted."""
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    qtbot.addWidget(window)
    window.enter(Project.open(path, annotator=ANNOTATOR))
    window.show()
    qtbot.waitExposed(window)
    assert window.workspace is not None
    window.workspace.surface._input()
    QApplication.processEvents()
    yield window.workspace
    window.close()


def problems(workspace: Workspace) -> list[str]:
    return [*quick_problems(workspace), *thorough_problems(workspace)]


def test_a_fresh_window_has_no_problem(workspace: Workspace) -> None:
    assert problems(workspace) == []


def lose_span(workspace: Workspace) -> None:
    workspace.surface.contents.spans.discard(1)


def lose_mark(workspace: Workspace) -> None:
    workspace.surface.view.remove_mark(1)


def cut_reach(workspace: Workspace) -> None:
    workspace.surface.view.spans._reach = 3


def keep_picture(workspace: Workspace) -> None:
    view = workspace.surface.view
    mark = view._painter.marks[1]
    view._painter.marks.put(mark._replace(label="other"))
    view._painter._pictures[0].firsts.clear()


def show_targets(workspace: Workspace) -> None:
    workspace.surface.view.set_targets({2: "1"})


def hold_edge(workspace: Workspace) -> None:
    workspace.surface._input()._performer._held = object()  # type: ignore[assignment]


def activate_behind(workspace: Workspace) -> None:
    workspace.surface.view.set_active(2)


def enlarge_block(workspace: Workspace) -> None:
    heights = workspace.surface.view._layout.heights
    heights.set(0, heights[0] + 1)


def say_otherwise(workspace: Workspace) -> None:
    window = workspace.window
    window.status_line.set_place("elsewhere")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lose_span, "other spans than are stored"),
        (lose_mark, "the marks are not those"),
        (cut_reach, "the index reaches 3"),
        (keep_picture, "painted with other firsts"),
        (show_targets, "mode idle with the targets"),
        (hold_edge, "mode idle with the edge"),
        (activate_behind, "active is 2"),
        (enlarge_block, "lines and the height"),
        (say_otherwise, "the status line says"),
    ],
)
def test_what_is_spoiled_is_found(
    workspace: Workspace, spoil: Callable[[Workspace], None], told: str
) -> None:
    spoil(workspace)
    assert any(told in problem for problem in problems(workspace)), problems(workspace)


def test_what_was_published_and_is_not_stored_is_found(path: Path) -> None:
    project = Project.open(path, annotator=ANNOTATOR)
    shadow = Shadow(project)
    span = project.spans.add(1, 0, 3, 1)
    assert list(shadow.problems(1, whole=True)) == []
    with project.session.file.writing() as connection:
        connection.execute('UPDATE spans SET note = "x" WHERE "row" = ?', (span.row,))
        connection.execute("DELETE FROM operations")
    told = " ".join(shadow.problems(1, whole=True))
    project.close()
    assert f"Span {span.row} is" in told
    assert "the operations are not those that were published" in told


def test_the_whole_history_goes_back_to_the_first_state(path: Path, tmp_path: Path) -> None:
    from annotator.project.exporting import export_project

    first = tmp_path / "first.jsonl"
    export_project(path, first)
    project = Project.open(path, annotator=ANNOTATOR)
    project.spans.add(1, 0, 3, 1)
    project.spans.add(1, 4, 7, 1)
    project.undo()
    project.close()
    assert list(history_problems(path, first)) == []
    first.write_text("something else", encoding="utf-8")
    assert list(history_problems(path, first)) == [
        "undoing everything does not lead to the first state"
    ]


def test_memory_that_grows_in_the_second_half_of_a_long_run_is_told() -> None:
    steady = [100.0 + number % 7 for number in range(100)]
    growing = [100.0 + number for number in range(100)]
    assert list(growth_problems(steady, 100_000)) == []
    assert list(growth_problems(growing, 1_000)) == []
    assert len(list(growth_problems(growing, 100_000))) == 1


def test_shrinking_keeps_what_fails() -> None:
    needed = [key("e"), key("l")]
    noise = typed("abcdefghij" * 8)
    tries: list[int] = []

    def verdict_of(events: list[Event]) -> str:
        tries.append(len(events))
        return "it fails" if [event for event in events if event in needed] == needed else ""

    assert shrunk([*noise, needed[0], *noise[:9], needed[1]], verdict_of) == needed
    assert len(tries) < 130
