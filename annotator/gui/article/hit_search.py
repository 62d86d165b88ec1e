"""A search through one text that never holds up the window: it goes on whenever that is idle."""

from collections.abc import Iterator, Sequence
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.finding import Finder

Range = tuple[int, int]
Work = Iterator[Sequence[Range]]
"""Hits in their order, a few at a time, perhaps none; each step takes some milliseconds."""

SLICE = 0.008
"""Seconds of searching at a time."""

_HITS_AT_A_TIME = 256


class HitSearch(QObject):
    """Gathers `hits`, in code points; `advanced` tells that there are more, or that all are there.

    What is found within the first slice, as in most articles, is there when `begin` returns.
    """

    advanced = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Range] = []
        self.is_complete = False
        """Whether `hits` are all that there are."""
        self._work: Work = iter(())
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, work: Work) -> None:
        """Start a new search in place of the one before."""
        self.hits = []
        self.is_complete = False
        self._work = work
        self._go_on()

    def finish(self) -> None:
        """Search to the end now."""
        if not self.is_complete:
            for found in self._work:
                self.hits += found
            self._end()

    def drop(self) -> None:
        """Forget all hits: the text has gone."""
        self._timer.stop()
        self._work = iter(())
        self.hits = []
        self.is_complete = False

    def _go_on(self) -> None:
        end = perf_counter() + SLICE
        while True:
            found = next(self._work, None)
            if found is None:
                self._end()
                return
            self.hits += found
            if perf_counter() >= end:
                break
        self._timer.start()
        self.advanced.emit()

    def _end(self) -> None:
        self._timer.stop()
        self._work = iter(())
        self.is_complete = True
        self.advanced.emit()


def typed_hits(finder: Finder, query: str, *, whole_words: bool) -> Work:
    """What a user typed, as work for a search."""
    for _ in finder.prepare():
        yield ()
    search = finder.search(query, whole_words=whole_words)
    while found := list(islice(search, _HITS_AT_A_TIME)):
        yield found
