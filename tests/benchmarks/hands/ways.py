"""The shortest ways of the caret: where each key takes it, and the fewest keys to a place."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

from PySide6.QtGui import QTextCursor

from annotator.core.paragraphs import reads_right_to_left
from annotator.core.segmentation import (
    next_paragraph_end,
    next_paragraph_start,
    next_word_end,
    previous_paragraph_start,
    previous_word_start,
)
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
    keeps_column: bool = False
    """Whether it was come to by lines: the next line key keeps to the column of the first."""


class Carets:
    """Where keys take the caret of a view, as the program moves it; one text."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._text = view.text
        self._map = view._map
        self._steps: dict[tuple[Place, bool], list[tuple[Keys, Place]]] = {}

    def steps(self, place: Place, *, extend: bool = False) -> list[tuple[Keys, Place]]:
        """All moves from a place; `extend` takes the selection along."""
        if (place, extend) not in self._steps:
            self._steps[place, extend] = [
                (tuple(_with_shift(key) for key in keys) if extend else keys, to)
                for keys, to in self._moves(place, extend=extend)
            ]
        return self._steps[place, extend]

    def _moves(self, place: Place, *, extend: bool) -> Iterator[tuple[Keys, Place]]:
        at = place.position
        for key, to in self._along(at):
            stays = place.by_lines and key in _ON_THE_LINE
            yield (key,), Place(position=to, by_lines=stays)
        if place.by_lines:
            ahead = next_paragraph_end if extend else next_paragraph_start
            yield ("Ctrl+Down",), Place(position=ahead(self._text, at))
            yield ("Ctrl+Up",), Place(position=previous_paragraph_start(self._text, at))
            for key, what in _IN_THE_TEXT.items():
                yield (key,), Place(position=self._moved(at, what))
            for key in _LINES:
                for times, to in enumerate(self._lines(at, key), 1):
                    yield (key,) * times, Place(position=to, by_lines=False, keeps_column=True)

    def _along(self, at: int) -> list[tuple[str, int]]:
        """By characters and words, and to the ends of the line."""
        found = [(key, self._moved(at, what)) for key, what in _SIDEWAYS.items()]
        on, back = ("Left", "Right") if reads_right_to_left(self._text, at) else ("Right", "Left")
        found += [
            (f"Ctrl+{on}", next_word_end(self._text, at)),
            (f"Ctrl+{back}", previous_word_start(self._text, at)),
        ]
        found += [(key, self._moved(at, what)) for key, what in _ON_THE_LINE.items()]
        return [(key, to) for key, to in found if to != at]

    def _lines(self, at: int, key: str) -> Iterator[int]:
        """Where "Down" or "Up" lead, pressed once, twice and so on."""
        cursor = self._cursor(at)
        for _ in range(_MOST_LINES):
            if not cursor.movePosition(_LINES[key]):
                return
            yield self._map.to_text(cursor.position())

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


def _with_shift(key: str) -> str:
    """The key that takes the selection along."""
    return f"Ctrl+Shift+{key.removeprefix('Ctrl+')}" if key.startswith("Ctrl+") else f"Shift+{key}"
