"""What the rows of a searched list show: a line of each text around the words that were found."""

from collections import OrderedDict
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontMetrics

from annotator.core.errors import AnnotatorError
from annotator.core.queue import ArticleSummary
from annotator.project.queue import Queue

SHORT = 20_000
"""Texts of up to so many code points may be searched while their row is painted."""

SLICE = 0.006
"""Seconds for that until the window can do something else."""

LOOKED_THROUGH = 500_000
"""Where the words come later in a text, its row shows the beginning."""

_KEPT = 2_000
_WAITING = 60
_FEWEST = 12


class Snippet(NamedTuple):
    """A line of text; `found` are half-open ranges of it, in code points."""

    text: str
    found: list[tuple[int, int]]


class Snippets(QObject):
    """Made for the rows that are looked at; `ready` when some are there that were not at once."""

    ready = Signal()

    def __init__(self, queue: Queue, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._query = ""
        self._kept: OrderedDict[int, tuple[int, Snippet]] = OrderedDict()
        self._wanted: dict[int, tuple[QFontMetrics, int]] = {}
        self._spent = 0.0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._make_wanted)

    def look_for(self, query: str) -> None:
        """What the list is searched for from now on; the texts may have changed, too."""
        self._query = query
        self._kept.clear()
        self._wanted.clear()

    def forget(self, article: int) -> None:
        """An article has changed."""
        self._kept.pop(article, None)

    def of(self, summary: ArticleSummary, metrics: QFontMetrics, width: int) -> Snippet | None:
        """The snippet of an article that fits into so many pixels; None if it comes later."""
        row = summary.row
        kept = self._kept.get(row)
        if kept is not None and kept[0] == width:
            self._kept.move_to_end(row)
            return kept[1]
        self._timer.start()
        if summary.length <= SHORT and self._spent < SLICE:
            return self._make(row, metrics, width)
        self._wanted.pop(row, None)
        self._wanted[row] = (metrics, width)
        if len(self._wanted) > _WAITING:
            self._wanted.pop(next(iter(self._wanted)))
        return kept[1] if kept is not None else None

    def _make_wanted(self) -> None:
        """Begin with what was asked for last: the user has scrolled on from the others."""
        self._spent = 0.0
        if not self._wanted:
            return
        while self._wanted and self._spent < SLICE:
            row, (metrics, width) = self._wanted.popitem()
            self._make(row, metrics, width)
        self.ready.emit()
        if self._wanted:
            self._timer.start()

    def _make(self, row: int, metrics: QFontMetrics, width: int) -> Snippet:
        from annotator.core.searchtext import snippet

        begun = perf_counter()
        try:
            text = self._queue.opening(row, length=LOOKED_THROUGH)
        except AnnotatorError:
            text = ""
        # Rather more than fits: what is too much is left out when it is painted.
        room = max(_FEWEST, round(1.3 * width / max(1, metrics.averageCharWidth())))
        made = Snippet(*snippet(text, self._query, width=room))
        advance = metrics.horizontalAdvance(made.text)
        if advance > 1.3 * width:
            # Wide letters, as in Chinese: with less around them the words stay in sight.
            room = max(_FEWEST, round(1.1 * room * width / advance))
            made = Snippet(*snippet(text, self._query, width=room))
        self._kept[row] = (width, made)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self._spent += perf_counter() - begun
        return made
