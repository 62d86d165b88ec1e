"""Plans how to select a range with the fewest keys, from where the caret stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.core.segmentation import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
)
from annotator.gui.article.marks import Edge
from annotator.gui.article.view import ArticleView
from annotator.gui.article.widening import stepped
from tests.benchmarks.hands.ways import Carets, Keys, Place, shortest

Range = tuple[int, int]

_FARTHEST = 60
"""Keys after which a way is given up."""
_WORDS_BESIDE = 3
"""So many words before and after an end may the caret stand at first: brackets mend that."""
_MOST_MENDING = 4
_BRACKETS = {
    Edge.END: (
        ("]", True, False),
        ("[", False, False),
        ("Ctrl+]", True, True),
        ("Ctrl+[", False, True),
    ),
    Edge.START: (
        ("Shift+]", True, False),
        ("Shift+[", False, False),
        ("Ctrl+Shift+]", True, True),
        ("Ctrl+Shift+[", False, True),
    ),
}

_BY_WORDS = frozenset({"]", "[", "Shift+]", "Shift+["})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Keys that go to a place, and keys that select from there."""

    find: Keys
    select: Keys

    @property
    def cost(self) -> int:
        """How many keys there are."""
        return len(self.find) + len(self.select)


class KeyPlanner:
    """Plans for one text on the screen; nothing is pressed here.

    A selection means a range if only blanks are left out when it is tagged.
    """

    def __init__(self, view: ArticleView) -> None:
        self._text = view.text
        self._carets = Carets(view)
        self._reached: dict[int, dict[int, Keys]] = {}
        self._grips: dict[Range, list[tuple[int, Keys]]] = {}

    def plan(self, caret: int, goal: Range) -> Plan:
        """The cheapest way to select a range."""
        reached = self._reach(caret)
        plans = [
            Plan(find=reached[anchor], select=keys)
            for anchor, keys in self._all_grips(goal)
            if anchor in reached
        ]
        return min(plans, key=lambda plan: plan.cost)

    def _reach(self, caret: int) -> dict[int, Keys]:
        """The fewest keys from a caret to every place."""
        if caret not in self._reached:
            found = shortest([((), Place(position=caret))], self._carets.steps, most=_FARTHEST)
            best: dict[int, Keys] = {}
            for place, keys in found.items():
                if place.position not in best or len(keys) < len(best[place.position]):
                    best[place.position] = keys
            self._reached[caret] = best
        return self._reached[caret]

    def _all_grips(self, goal: Range) -> list[tuple[int, Keys]]:
        """Places from which a range can be selected, each with its keys."""
        if goal not in self._grips:
            self._grips[goal] = [
                *self._grips_at(goal, Edge.START),
                *self._grips_at(goal, Edge.END),
            ]
        return self._grips[goal]

    def _grips_at(self, goal: Range, held: Edge) -> Iterator[tuple[int, Keys]]:
        """From places at one end, extending to the other."""
        other = Edge.END if held is Edge.START else Edge.START
        near, far = self._zone(goal, held), self._zone(goal, other)
        for anchor in sorted(near | self._beside(goal[0] if held is Edge.START else goal[1])):
            extending = self._extending(anchor, far, moved=other)
            if extending is None:
                continue
            # A bracket that moves by words leaves out the blanks at both ends.
            is_trimmed = any(key in _BY_WORDS for key in extending)
            mending = self._mending(
                self._trimmed(anchor, held) if is_trimmed else anchor, near, held
            )
            if mending is not None:
                yield anchor, extending + mending

    def _extending(self, anchor: int, goals: set[int], *, moved: Edge) -> Keys | None:
        """The fewest keys that take the caret to one of some places, with the selection."""

        def steps(place: Place) -> Iterator[tuple[Keys, Place]]:
            for keys, to in self._carets.steps(place):
                yield tuple(_with_shift(key) for key in keys), to
            beyond = place.position > anchor if moved is Edge.END else place.position < anchor
            if beyond:
                for key, to in self._bracketed(place.position, moved):
                    yield (key,), Place(position=to, by_lines=False)

        start = Place(position=anchor)
        found = shortest(
            [((), start)], steps, most=_FARTHEST, until=lambda place: place.position in goals
        )
        return next((keys for place, keys in found.items() if place.position in goals), None)

    def _mending(self, at: int, goals: set[int], edge: Edge) -> Keys | None:
        """The brackets that take an end of the selection to one of some places."""

        def steps(place: int) -> Iterator[tuple[Keys, int]]:
            for key, to in self._bracketed(place, edge):
                yield (key,), to

        found = shortest([((), at)], steps, most=_MOST_MENDING, until=lambda place: place in goals)
        return next((keys for place, keys in found.items() if place in goals), None)

    def _bracketed(self, at: int, edge: Edge) -> Iterator[tuple[str, int]]:
        for key, forward, exact in _BRACKETS[edge]:
            yield key, stepped(self._text, at, edge, forward=forward, exact=exact)

    def _zone(self, goal: Range, edge: Edge) -> set[int]:
        """Where an end may lie: blanks beside it are left out."""
        text = self._text
        start, end = goal
        if edge is Edge.START:
            return set(range(len(text[:start].rstrip()), start + 1))
        return set(range(end, len(text) - len(text[end:].lstrip()) + 1))

    def _trimmed(self, at: int, edge: Edge) -> int:
        """Where an end lies without the blanks beside it."""
        if edge is Edge.START:
            return len(self._text) - len(self._text[at:].lstrip())
        return len(self._text[:at].rstrip())

    def _beside(self, at: int) -> set[int]:
        """The ends of the words around a place."""
        found: set[int] = set()
        for step in (next_word_end, next_word_start, previous_word_end, previous_word_start):
            place = at
            for _ in range(_WORDS_BESIDE):
                place = step(self._text, place)
                found.add(place)
        return found


def _with_shift(key: str) -> str:
    """The key that takes the selection along."""
    return f"Ctrl+Shift+{key.removeprefix('Ctrl+')}" if key.startswith("Ctrl+") else f"Shift+{key}"
