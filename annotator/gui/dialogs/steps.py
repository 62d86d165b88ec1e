"""Long work of a dialog, one step after the other, each as soon as no other long task runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from annotator.core.errors import AnnotatorError
from annotator.gui.jobs import Job, Jobs, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One piece of work; `prepare` makes it on the window's thread when its turn comes."""

    title: str
    prepare: Callable[[], Work]
    done: Callable[[Any], None]
    failed: Callable[[AnnotatorError], None]


class Steps(QObject):
    """What a dialog wants done; `held_up` where another long task has to end first."""

    progressed = Signal(object, object)
    held_up = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._gives_way: Job | None = None
        self._is_busy = False
        self._waiting: list[Step] = []
        jobs.ended.connect(self._on_ended)

    def start(self, *steps: Step) -> None:
        """Do these and nothing else: what runs is cancelled, what waits is forgotten."""
        self.stop()
        self._waiting = list(steps)
        self._next()

    def then(self, step: Step) -> None:
        """Do this behind the others."""
        self._waiting.append(step)
        self._next()

    def stop(self) -> None:
        """Cancel what runs, forget what waits."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def is_waiting(self, step: Step) -> bool:
        """Whether its turn has not come."""
        return step in self._waiting

    def _next(self) -> None:
        if self._is_busy or not self._waiting:
            return
        current = self._jobs.current
        if current is not None and not current.gives_way:
            self.held_up.emit()
            return
        step = self._waiting.pop(0)
        # What gives way ends while this is started.
        self._is_busy, self._gives_way = True, current
        try:
            job = self._jobs.start(
                step.prepare(), title=step.title, done=step.done, failed=step.failed
            )
        except AnnotatorError as error:
            self._is_busy = False
            step.failed(error)
            return
        if self._jobs.current is job:
            self._job = job
            job.progressed.connect(self.progressed)

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if job is not self._gives_way:
            self._is_busy, self._job = False, None
            self._next()
