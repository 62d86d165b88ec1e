"""The shortest ways of the caret: where each key takes it, and the fewest keys to a place."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

from PySide6.QtGui import QTextCursor

from annotator.core.paragraphs import reads_right_to_left
from annotator.core.segmentation import next_word_end, previous_word_start
from annotator.gui.article.view import ArticleView

Keys = tuple[str, ...]
Node = TypeVar("Node")

_OPERATION = QTextCursor.MoveOperation
_SIDEWAYS = {"Right": _OPERATION.Right, "Left": _OPERATION.Left}
_ON_THE_LINE = {"Home": _OPERATION.StartOfLine, "End": _OPERATION.EndOfLine}
_IN_THE_TEXT = {"Ctrl+Home": _OPERATION.Start, "Ctrl+End": _OPERATION.End}
_LINES = {"Down": _OPERATION.Down, "Up": _OPERATION.Up}
_MOST_LINES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the caret stands on its way: first by lines and paragraphs, then along a line."""

    position: int
    by_lines: bool = True


class Carets:
    """Where keys take the caret of a view, as the program moves it; one text."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._text = view.text
        self._map = view._map
        self._along: dict[int, list[tuple[str, int]]] = {}
        self._jumps: dict[int, list[tuple[str, int]]] = {}
        self._lines: dict[tuple[int, str], list[int]] = {}

    def along(self, at: int) -> list[tuple[str, int]]:
        """By characters and words, and to the ends of the line."""
        if at not in self._along:
            found = [(key, self._moved(at, what)) for key, what in _SIDEWAYS.items()]
            on, back = (
                ("Left", "Right") if reads_right_to_left(self._text, at) else ("Right", "Left")
            )
            found += [
                (f"Ctrl+{on}", next_word_end(self._text, at)),
                (f"Ctrl+{back}", previous_word_start(self._text, at)),
            ]
            found += [(key, self._moved(at, what)) for key, what in _ON_THE_LINE.items()]
            self._along[at] = [(key, to) for key, to in found if to != at]
        return self._along[at]

    def jumps(self, at: int) -> list[tuple[str, int]]:
        """To the ends of the text."""
        if at not in self._jumps:
            found = [(key, self._moved(at, what)) for key, what in _IN_THE_TEXT.items()]
            self._jumps[at] = [(key, to) for key, to in found if to != at]
        return self._jumps[at]

    def lines(self, at: int, key: str) -> list[int]:
        """Where "Down" or "Up" lead, pressed once, twice and so on."""
        if (at, key) not in self._lines:
            cursor = self._cursor(at)
            found: list[int] = []
            while len(found) < _MOST_LINES and cursor.movePosition(_LINES[key]):
                found.append(self._map.to_text(cursor.position()))
            self._lines[at, key] = found
        return self._lines[at, key]

    def steps(self, place: Place) -> Iterator[tuple[Keys, Place]]:
        """All moves from a place."""
        at = place.position
        for key, to in self.along(at):
            stays = place.by_lines and key in _ON_THE_LINE
            yield (key,), Place(position=to, by_lines=stays)
        if place.by_lines:
            for key, to in self.jumps(at):
                yield (key,), Place(position=to)
            for key in _LINES:
                for times, to in enumerate(self.lines(at, key), 1):
                    yield (key,) * times, Place(position=to, by_lines=False)

    def _cursor(self, at: int) -> QTextCursor:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(self._map.to_view(at))
        return cursor

    def _moved(self, at: int, operation: QTextCursor.MoveOperation) -> int:
        cursor = self._cursor(at)
        cursor.movePosition(operation)
        return self._map.to_text(cursor.position())


def shortest(
    starts: Iterable[tuple[Keys, Node]],
    steps: Callable[[Node], Iterable[tuple[Keys, Node]]],
    *,
    most: int,
    until: Callable[[Node], bool] = lambda _: False,
) -> Mapping[Node, Keys]:
    """The fewest keys to each node within `most`; stops at the first for which `until` holds."""
    found: dict[Node, Keys] = {}
    number = count()
    queue = [(len(keys), next(number), keys, node) for keys, node in starts]
    heapq.heapify(queue)
    while queue:
        cost, _, keys, node = heapq.heappop(queue)
        if node in found:
            continue
        found[node] = keys
        if until(node):
            break
        for more, to in steps(node):
            if to not in found and cost + len(more) <= most:
                heapq.heappush(queue, (cost + len(more), next(number), keys + more, to))
    return found
