"""The run itself, in a process of its own: python -m tests.fuzz.runner FOLDER [options].

FOLDER gets the project, the settings, `events.jsonl` with every event before it is done, and at a
failure `failure.txt`. Exit status: 0 all held, 1 something did not.
"""

import argparse
import faulthandler
import gc
import itertools
import platform
import sys
import time
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

import PySide6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.changes import Direction
from annotator.core.model import Relation, Span
from annotator.gui.app import build_application, build_window
from annotator.gui.article.view import ArticleView
from annotator.gui.gestures.machine import Mode
from annotator.gui.inspector import drafts
from annotator.gui.workspace import Workspace
from annotator.project.checks import check_project
from annotator.project.project import Project
from tests.fuzz.articles import ANNOTATOR, make_project, numbered
from tests.fuzz.events import Event, Kind, Place, read_events, written
from tests.fuzz.gestures import events as drawn_events
from tests.fuzz.hands import Dialogs, Hands
from tests.fuzz.history import history_problems
from tests.fuzz.invariants import quick_problems, thorough_problems
from tests.fuzz.screen import MAY_DIFFER, save_pictures, stale_pixels
from tests.fuzz.shadow import Shadow
from tests.fuzz.watch import Watch, resident_megabytes

THOROUGH_EVERY = 20
"""Events between two looks at everything."""

PAINTED_EVERY = 50
"""Events between two looks at the screen."""

WAITS = 6
"""So often a screen that is not as it should be is looked at again."""

SAMPLE_EVERY = 1_000
"""Events between two looks at the memory."""

MAY_GROW = 30.0
"""Megabytes by which the second half of a long run may grow."""

LONG_RUN = 20_000
"""Of so many events, growth means something."""

PATIENCE = 180.0
"""Seconds without a step after which the process tells where it hangs, and ends."""

DOUBLE_CLICK_MS = 60
DRAFT_REST_MS = 120
"""Waits of the program, shortened so that a run meets their ends."""

CHANGING = frozenset((*"1234rl0xs", "delete", "backspace", "enter"))
"""Keys that tag, relabel, link or delete."""

NESTED_TURNS = 20
"""So often is looked whether an event still holds the program up before a menu is closed."""

SHOWN = 30
"""The last events that are told at a failure."""


class Failed(Exception):
    """What must hold does not."""


class Run(QObject):
    """One window, one event at a time, each followed by a turn of the event loop and a look."""

    def __init__(self, app: QApplication, folder: Path, events: Iterable[Event]) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._path = folder / "fuzz.annotator"
        self._events = iter(events)
        self._next = next(self._events, None)
        self._log = (folder / "events.jsonl").open("w", encoding="utf-8")
        self._last: deque[Event] = deque(maxlen=SHOWN)
        self._make_id = numbered("new")
        self._watch = Watch()
        self._watch.install()
        self._dialogs = Dialogs()
        self._is_performing = False
        self._nested = 0
        self._waits = 0
        self._before: tuple[int, int, int, int] | None = None
        self.count = 0
        self.failure = ""
        self.samples: list[float] = []
        self.changes = 0
        self._window = build_window(app, home=folder / "home")
        self._window._services.notifier.endangered.connect(
            lambda error: self._watch.heard.append(f"danger: {error}")
        )
        self._hands = Hands(self._window)
        self._scrolled_by = ""
        self._closer = QTimer(self, interval=10)
        self._closer.timeout.connect(self._end_nested)

    def start(self) -> None:
        """Open the project and begin."""
        try:
            self._begin()
        except Exception as error:  # noqa: BLE001 - nobody else would tell it
            self._fail(error)
            self._app.exit(1)

    def _begin(self) -> None:
        make_project(self._path)
        self._export("first")
        self._open()
        self._window.show()
        QTest.qWaitForWindowExposed(self._window)
        self._window.activateWindow()
        self._closer.start()
        QTimer.singleShot(0, self._step)

    def _open(self) -> None:
        self._window.files._enter(
            lambda: Project.open(self._path, annotator=ANNOTATOR, make_id=self._make_id), self._path
        )
        self._shadow = Shadow(self._workspace().project)
        bar = self._workspace().surface.view.verticalScrollBar()
        bar.valueChanged.connect(self._on_scroll)

    def _workspace(self) -> Workspace:
        workspace = self._window.workspace
        if workspace is None:
            raise Failed("no project is open any more")
        return workspace

    # One step

    def _step(self) -> None:
        try:
            self._look()
            if not self._is_active() or not self._is_painted():
                return
            event = self._next
            if event is None:
                self._finish()
                self._app.exit(0)
                return
            self._do(event)
            self._next = next(self._events, None)
        except Exception as error:  # noqa: BLE001 - an exception of the window is a finding too
            self._fail(error)
            self._app.exit(1)
            return
        QTimer.singleShot(event.amount if event.kind is Kind.REST else 0, self._step)

    def _is_active(self) -> bool:
        """Whether the window hears keys: nobody makes it active again after a dialog or a menu
        where there is no window manager. The step is put off until it is.
        """
        self._dialogs.end_all()
        if QApplication.activePopupWidget() or QApplication.activeWindow() is self._window:
            return True
        self._window.activateWindow()
        QTimer.singleShot(0, self._step)
        return False

    def _is_painted(self) -> bool:
        """Whether the screen shows the text as it is; what is still on its way gets some time."""
        if self.count % PAINTED_EVERY and self._next is not None:
            return True
        stale = stale_pixels(self._workspace().surface.view.viewport())
        if stale <= MAY_DIFFER:
            self._waits = 0
            return True
        self._waits += 1
        if self._waits > WAITS:
            save_pictures(self._workspace().surface.view.viewport(), self._folder)
            raise Failed(f"{stale} pixels on the screen are not as they would be painted now")
        QTimer.singleShot(100, self._step)
        return False

    def _do(self, event: Event) -> None:
        self._log.write(written(event) + "\n")
        self._log.flush()
        self._last.append(event)
        self.count += 1
        if self.count % 200 == 0:
            faulthandler.dump_traceback_later(PATIENCE, exit=True)
        if self.count % SAMPLE_EVERY == 0:
            self._sample()
        self._before = self._reading_place(event)
        self._dialogs.answer = event.answer
        self._is_performing, self._nested = True, 0
        if event.kind is Kind.REOPEN:
            self._reopen()
        else:
            self._hands.do(event)
        self._is_performing = False

    def _end_nested(self) -> None:
        """A dialog or menu that runs its own loop inside of an event."""
        if not self._is_performing:
            return
        # QTest turns the event loop too: only what stays open holds the event up.
        self._nested += 1
        if not self._dialogs.end_all() and self._nested > NESTED_TURNS:
            self._hands.close_popups()

    def _reopen(self) -> None:
        self._raise_first(self._shadow.problems(None, whole=True))
        self._hands.close_popups()
        self._window.files.close_project()
        self._raise_first(f"check: {each.message}" for each in check_project(self._path))
        self._open()

    # Looking

    def _look(self) -> None:
        for heard in (self._watch.heard, self._dialogs.told):
            if heard:
                raise Failed(heard.pop(0))
        self._raise_first(self._scrolled())
        self.changes += len(self._shadow.changes)
        self._shadow.changes.clear()
        workspace = self._workspace()
        if workspace.context.jobs.is_busy:
            # A long undo may be on the disk before it is published.
            return
        self._raise_first(quick_problems(workspace))
        if self.count % THOROUGH_EVERY == 0:
            self._raise_first(self._shadow.problems(workspace.article))
            self._raise_first(thorough_problems(workspace))

    def _reading_place(self, event: Event) -> tuple[int, int, int, int] | None:
        """The article, the position at the top of the view (-1: the header), its y in the view,
        and the height of the view; None where it may move.
        """
        workspace = self._workspace()
        view = workspace.surface.view
        may_scroll = not stays_in_place(event, workspace) or self._hands.down.value
        if workspace.article is None or not view.hasFocus() or may_scroll:
            return None
        settle_heights(view)
        top = view._top_place()
        place, y = top or (-1, 0)
        return workspace.article, place, y, view.height()

    def _scrolled(self) -> Iterator[str]:
        """Whether the event before tagged, moved an edge, linked or deleted, and the text moved."""
        changes, before = self._shadow.changes, self._before
        workspace = self._workspace()
        if not changes or before is None or workspace.article != before[0]:
            return
        if any(
            each.direction is not Direction.DONE
            or any(not isinstance(change.record, Span | Relation) for change in each.changes)
            for each in changes
        ):
            return
        view = workspace.surface.view
        if view.height() != before[3]:
            # A pane came or went.
            return
        top = view._line_top(before[1]) if before[1] >= 0 else 0
        moved = top - view._keeper.offset - before[2]
        if moved:
            told = f"“{changes[-1].name}” moved the text by {moved} pixels"
            yield f"{told}; it was scrolled by:\n{self._scrolled_by}"

    def _on_scroll(self, _value: int) -> None:
        self._scrolled_by = "".join(traceback.format_stack(limit=12))

    def _raise_first(self, problems: Iterable[str]) -> None:
        for problem in problems:
            raise Failed(problem)

    def _sample(self) -> None:
        gc.collect()
        megabytes = resident_megabytes()
        if megabytes is not None:
            self.samples.append(megabytes)
            print(f"{self.count:>8,} events  {megabytes:6.1f} MB", flush=True)

    # The end

    def _finish(self) -> None:
        workspace = self._workspace()
        self._dialogs.end_all()
        self._hands.close_popups()
        self._raise_first(self._shadow.problems(workspace.article, whole=True))
        self._raise_first(thorough_problems(workspace))
        self._closer.stop()
        self._window.close()
        faulthandler.dump_traceback_later(3_600, exit=True)
        self._raise_first(history_problems(self._path, self._folder / "first.jsonl"))
        if self._watch.heard:
            raise Failed(self._watch.heard[0])
        self._raise_first(growth_problems(self.samples, self.count))

    def _export(self, name: str) -> None:
        from annotator.project.exporting import export_project

        export_project(self._path, self._folder / f"{name}.jsonl", force=True)

    def _fail(self, error: Exception) -> None:
        self.failure = str(error)
        if not isinstance(error, Failed):
            self.failure = "".join(traceback.format_exception(error))
        (self._folder / "failure.txt").write_text(self.failure, encoding="utf-8")
        print(f"\nAfter event {self.count:,}: {self.failure}\nThe last events were:")
        for event in self._last:
            print(f"  {written(event)}")
        sys.stdout.flush()


def stays_in_place(event: Event, workspace: Workspace) -> bool:
    """Whether an event may change spans and never scrolls: a tag that waits for its clock may fall
    together with a turn of the wheel.
    """
    if event.kind is Kind.KEY:
        listener = workspace.surface._made_input
        is_edge = listener is not None and listener.gestures.mode is Mode.EDGE
        return event.what in CHANGING or (is_edge and event.what in ("left", "right"))
    return event.kind in (Kind.PRESS, Kind.RELEASE, Kind.REST) and event.place is not Place.LINK


def settle_heights(view: ArticleView) -> None:
    """Measure what is in view and the height of a view below it, down to the end of the text.

    A height that is only estimated would settle with the next event, and not because of it; at the
    end of a text one below the view moves the view as well.
    """
    keeper, layout = view._keeper, view._layout
    offset = None
    while offset != keeper.offset:
        offset = keeper.offset
        _first, number = keeper.lay_out_view()
        below = offset + 2 * view.viewport().height()
        while number < len(layout.heights) and layout.top_of(number) <= below:
            layout.ensure(number)
            number += 1
        keeper._tell_size()


def growth_problems(samples: list[float], count: int) -> Iterator[str]:
    """Whether the memory of the second half of a long run has a clear trend."""
    if count < LONG_RUN or not samples:
        return
    middle, few = len(samples) // 2, max(1, len(samples) // 20)
    grown = min(samples[-few:]) - min(samples[middle : middle + few])
    if grown > MAY_GROW:
        yield f"the second half of the run took {grown:.0f} MB more memory"


def main() -> int:
    """Run; the exit status."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replay", type=Path)
    options = parser.parse_args()
    faulthandler.enable()
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    events: Iterable[Event] = read_events(options.replay) if options.replay else ()
    if not options.replay:
        events = itertools.islice(drawn_events(options.seed), options.events)
    drafts.REST_MS = DRAFT_REST_MS
    app = build_application()
    app.setDoubleClickInterval(DOUBLE_CLICK_MS)
    begun = time.monotonic()
    run = Run(app, options.folder, events)
    QTimer.singleShot(0, run.start)
    status = app.exec()
    # Where there is no desktop, Qt would destroy what was copied after Python has ended.
    app.clipboard().clear()
    seconds = time.monotonic() - begun
    memory = f", {run.samples[0]:.0f} MB, then {run.samples[-1]:.0f} MB" if run.samples else ""
    print(
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {app.platformName()}:"
        f" {run.count:,} events, {run.changes:,} changes, {seconds:.0f} s{memory}"
        f" — {'failed' if status else 'all held'}",
        flush=True,
    )
    return status


if __name__ == "__main__":
    sys.exit(main())
