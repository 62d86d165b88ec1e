"""Finds the articles that a filter lets through: a few at once, very many beside the window."""

import sys
from array import array
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from annotator.core.errors import AnnotatorError, Cancelled
from annotator.core.queue import QueueFilter
from annotator.gui.guard import guarded
from annotator.project.queue import Queue

FEW = 20_000
"""So many articles are gone through while the window waits."""

FIRST = 500
"""Rows that are there at once where there are more."""


class RowFinder(QObject):
    """`found` carries the filter and all its rows; what was asked for last wins. `counted` when
    the progress is known.
    """

    found = Signal(object, object)
    failed = Signal(object)
    counted = Signal()
    _returned = Signal(object, object)
    _counts = Signal(object)

    def __init__(self, queue: Queue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._task: _Search | None = None
        self._is_counting = False
        self._counts.connect(self._on_counts)
        self._returned.connect(self._on_returned)

    def find(self, wanted: QueueFilter) -> tuple["array[int]", bool]:
        """The rows, and whether these are all; where not, `found` or `failed` follows.

        Raises AnnotatorError.
        """
        self._drop()
        if self._queue.about <= FEW:
            return self._queue.rows(wanted), True
        first = self._queue.first_rows(wanted, limit=FIRST)
        self._task = _Search(wanted, self._queue.search_apart(wanted), self._returned.emit)
        self._pool.start(self._task)
        return first, False

    def count(self) -> bool:
        """Whether the progress is known; where not, `counted` follows. Raises AnnotatorError."""
        if self._queue.knows_progress:
            return True
        if self._queue.about <= FEW:
            self._queue.progress()
            return True
        if not self._is_counting:
            self._is_counting = True
            self._pool.start(_Count(self._queue.count_apart(), self._counts.emit))
        return False

    @Slot(object)
    def _on_counts(self, take: Callable[[], bool] | None) -> None:
        self._is_counting = False
        if take is None:
            return
        if take():
            self.counted.emit()
        else:
            self.count()

    def stop(self) -> None:
        """Search no more; call it before the project is closed."""
        self._drop()
        self._pool.waitForDone()
        self.blockSignals(True)

    def _drop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.is_cancelled = True

    @Slot(object, object)
    def _on_returned(self, task: "_Search", result: object) -> None:
        if task is not self._task:
            return
        self._task = None
        if isinstance(result, AnnotatorError):
            self.failed.emit(result)
        elif isinstance(result, array):
            self.found.emit(task.wanted, result)


class _Search(QRunnable):
    def __init__(
        self,
        wanted: QueueFilter,
        search: Callable[[Callable[[], bool]], "array[int]"],
        tell: Callable[[object, object], None],
    ) -> None:
        super().__init__()
        # Python keeps it until its result has arrived.
        self.setAutoDelete(False)
        self.wanted = wanted
        self.is_cancelled = False
        self._search = search
        self._tell = tell

    @guarded()
    def run(self) -> None:
        result: object = None
        try:
            result = self._search(lambda: self.is_cancelled)
        except Cancelled:
            return
        except AnnotatorError as error:
            result = error
        except Exception as error:  # noqa: BLE001 - a worker must never die in silence
            sys.excepthook(type(error), error, error.__traceback__)
        self._tell(self, result)


class _Count(QRunnable):
    def __init__(
        self, count: Callable[[], Callable[[], bool]], tell: Callable[[object], None]
    ) -> None:
        super().__init__()
        self._count = count
        self._tell = tell

    @guarded()
    def run(self) -> None:
        try:
            take = self._count()
        except AnnotatorError:
            # Whoever opens the file next is told of it.
            self._tell(None)
        else:
            self._tell(take)
