"""Long work off the window's thread: plain functions with progress and cancel, one at a time."""

import gc
import sys
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from annotator.core.errors import AnnotatorError, Busy, StorageFailed
from annotator.core.progress import Cancel, Progress
from annotator.gui.guard import guarded

_USUAL_S = sys.getswitchinterval()
_SWITCH_S = 0.0005
"""How long the worker's Python goes on while the window's thread waits for its turn: painting
asks for it anew at each call of Qt, so that the usual 5 ms would add up."""

Work = Callable[[Progress, Cancel], object]
"""Called on the worker as work(progress, cancel); touches no Qt object."""


class Runner(Protocol):
    """Where work is run."""

    def submit(self, task: Callable[[], None]) -> None: ...

    def wait(self) -> None:
        """Return when nothing is running."""
        ...


class ImmediateRunner:
    """Runs work at once on the caller's thread, for tests."""

    def submit(self, task: Callable[[], None]) -> None:
        task()

    def wait(self) -> None:
        return


class ThreadRunner:
    """Runs work on one worker thread."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def submit(self, task: Callable[[], None]) -> None:
        self._pool.start(_Task(task))

    def wait(self) -> None:
        self._pool.waitForDone()


class _Task(QRunnable):
    def __init__(self, task: Callable[[], None]) -> None:
        super().__init__()
        self._task = task

    @guarded()
    def run(self) -> None:
        self._task()


class Job(QObject):
    """One piece of long work; its signals arrive on the window's thread.

    `progressed` carries (done, total); `finished` the result; `failed` an AnnotatorError, which
    is Cancelled where the user stopped it.
    """

    progressed = Signal(object, object)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _reported = Signal(object, object)
    _returned = Signal(object, object)

    def __init__(
        self,
        work: Work,
        *,
        title: str,
        gives_way: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.gives_way = gives_way
        self.is_cancelled = False
        self.done = 0
        self.total = 0
        self._work = work
        self._started = time.monotonic()
        self._last_report = 0.0
        self._reported.connect(self._on_report)
        self._returned.connect(self._on_return)

    def cancel(self) -> None:
        """Ask the work to stop; it ends with Cancelled and keeps nothing."""
        self.is_cancelled = True

    def seconds_left(self) -> float | None:
        """An estimate from the pace so far; None where there is nothing to go by."""
        if self.done <= 0 or self.total <= self.done:
            return None
        return (time.monotonic() - self._started) * (self.total - self.done) / self.done

    def run(self) -> None:
        """Called by the runner, on its thread."""
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work(self._report, lambda: self.is_cancelled)
        except BaseException as caught:  # noqa: BLE001 - a worker must never die in silence
            error = caught
        self._returned.emit(result, error)

    def _report(self, done: int, total: int) -> None:
        # Twenty a second are enough for the eye; a million signals would choke the window.
        now = time.monotonic()
        if done == total or now - self._last_report > 0.05:
            self._last_report = now
            self._reported.emit(done, total)

    @Slot(object, object)
    def _on_report(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_return(self, result: object, error: BaseException | None) -> None:
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, AnnotatorError):
            self.failed.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            self.failed.emit(
                StorageFailed(
                    self.tr("The task stopped because of a mistake in the program."),
                    hint=self.tr("Nothing of it was kept; the project is as it was."),
                )
            )
        self.ended.emit()


class Jobs(QObject):
    """Starts long work, one piece at a time, and knows whether some is under way."""

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, runner: Runner | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: Runner = runner or ThreadRunner()
        self.current: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self.current is not None

    def start(
        self,
        work: Work,
        *,
        title: str,
        done: Callable[[object], None],
        failed: Callable[[AnnotatorError], None],
        gives_way: bool = False,
    ) -> Job:
        """Run `work` and hand its result to `done` or its error to `failed`; Busy if one runs.

        `title` is what the progress bar says, as in "Importing". Work that `gives_way` is
        cancelled, and not heard of again, when other work is started.
        """
        if self.current is not None and self.current.gives_way:
            self.stop()
        if self.current is not None:
            raise Busy(
                self.tr("Another long task is still running."),
                hint=self.tr("Wait until it has ended, or cancel it."),
            )
        job = Job(work, title=title, gives_way=gives_way, parent=self)
        job.finished.connect(done)
        job.failed.connect(failed)
        job.ended.connect(self._on_ended)
        self.current = job
        # What is there now need not be looked through for rubbish while the work makes more.
        gc.freeze()
        sys.setswitchinterval(_SWITCH_S)
        self.started.emit(job)
        self._runner.submit(job.run)
        return job

    def do(
        self,
        act: Callable[..., object],
        *,
        beside: bool,
        title: str,
        done: Callable[[object], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        """Do what takes `progress` and `cancel`: at once, or as work `beside` the window."""

        def work(progress: Progress, cancel: Cancel) -> object:
            return act(progress=progress, cancel=cancel)

        try:
            if beside:
                self.start(work, title=title, done=done, failed=failed)
                return
            result = act()
        except AnnotatorError as error:
            failed(error)
            return
        done(result)

    def stop(self) -> None:
        """Cancel what runs and wait for it; call before the project is closed."""
        job = self.current
        if job is None:
            return
        job.cancel()
        self._runner.wait()
        # The result is queued for this thread; who asked for it is going away.
        if self.current is job:
            job.blockSignals(True)
            self._end(job)

    @Slot()
    def _on_ended(self) -> None:
        if self.current is not None:
            self._end(self.current)

    def _end(self, job: Job) -> None:
        self.current = None
        sys.setswitchinterval(_USUAL_S)
        gc.unfreeze()
        self.ended.emit(job)
        job.deleteLater()
