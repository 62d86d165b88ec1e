"""Plans how to select a range with the fewest keys, from where the caret stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.paragraphs import reads_right_to_left
from annotator.core.segmentation import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
)
from annotator.gui.article.marks import Edge
from annotator.gui.article.view import ArticleView
from annotator.gui.gestures.widening import first_word, stepped, wider
from tests.benchmarks.hands.finding import Typing
from tests.benchmarks.hands.ways import Carets, Keys, Place, shortest

Range = tuple[int, int]
Seeds = Sequence[tuple[Keys, Place]]

_FARTHEST = 60
"""Keys after which a way is given up."""
_WORDS_BESIDE = 3
"""So many words before and after an end may the caret stand at first: brackets mend that."""
_MOST_MENDING = 4
_NEAR = 40
"""Code points by which brackets may have to mend what was widened."""
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
        self._typing = Typing(view.text)
        self._reached: dict[int, defaultdict[int, list[Keys]]] = {}
        self._stepped: dict[tuple[int, Edge], list[tuple[str, int]]] = {}
        self._grips: dict[Range, list[tuple[int, Keys]]] = {}
        self._mended: dict[tuple[Range, Range], list[Keys]] = {}

    def plan(self, caret: int, goal: Range) -> Plan:
        """The cheapest way to select a range."""
        plan = min(
            self._joined(self._reach(caret), self._all_grips(goal)), key=lambda plan: plan.cost
        )
        for found in self._found_plans(caret, goal, most=plan.cost - 1):
            if found.cost < plan.cost:
                plan = found
        return plan

    def _joined(
        self, reached: Mapping[int, Sequence[Keys]], grips: Iterable[tuple[int, Keys]]
    ) -> Iterator[Plan]:
        for anchor, select in grips:
            for find in reached.get(anchor, ()):
                if not (_is_by_line(find[-1:]) and _is_by_line(select[:1])):
                    yield Plan(find=find, select=select)

    def _found_plans(self, caret: int, goal: Range, *, most: int) -> Iterator[Plan]:
        """Plans that search for one of the words at the ends of a range."""
        for start in sorted(self._beside(goal[0]) | self._beside(goal[1]) | set(goal)):
            for keys, hit in self._typing.searches(caret, start):
                if len(keys) > most:
                    break
                for select in self._from_hit(hit, goal):
                    yield Plan(find=keys, select=select)
                # What is selected is let go by the next step.
                steps = (
                    ("Right", hit[1]),
                    ("Left", hit[0]),
                    ("Ctrl+Right", next_word_end(self._text, hit[1])),
                    ("Ctrl+Left", previous_word_start(self._text, hit[1])),
                )
                reached = {to: [(*keys, key)] for key, to in steps}
                yield from self._joined(reached, self._all_grips(goal))

    def _from_hit(self, hit: Range, goal: Range) -> list[Keys]:
        """Keys that turn a found word into a range."""
        if (hit, goal) not in self._mended:
            ends = self._extending(
                hit[0],
                self._zone(goal, Edge.END),
                moved=Edge.END,
                most=_MOST_MENDING,
                start=[((), Place(position=hit[1]))],
            )
            starts = self._mending(hit[0], self._zone(goal, Edge.START), Edge.START)
            whole = [ends + starts] if ends is not None and starts is not None else []
            self._mended[hit, goal] = whole
        return self._mended[hit, goal]

    def _reach(self, caret: int) -> Mapping[int, Sequence[Keys]]:
        """The fewest keys from a caret to every place: by lines at the end, and not so."""
        if caret not in self._reached:
            found = shortest([((), Place(position=caret))], self._carets.steps, most=_FARTHEST)
            best: dict[tuple[int, bool], Keys] = {}
            for place, keys in found.items():
                best.setdefault((place.position, place.keeps_column), keys)
            reached = self._reached[caret] = defaultdict[int, list[Keys]](list)
            for (position, _), keys in best.items():
                reached[position].append(keys)
        return self._reached[caret]

    def _all_grips(self, goal: Range) -> list[tuple[int, Keys]]:
        """Places from which a range can be selected, each with its keys."""
        if goal not in self._grips:
            self._grips[goal] = [
                *self._widened_grips(goal),
                *self._grips_at(goal, Edge.START),
                *self._grips_at(goal, Edge.END),
            ]
        return self._grips[goal]

    def _widened_grips(self, goal: Range) -> Iterator[tuple[int, Keys]]:
        """From places in a range, or beside it, by widening and mending what that takes."""
        text, places = self._text, self._zone(goal, Edge.START) | self._beside(goal[1]) | set(goal)
        places |= {max(0, goal[0] - 1), *_word_edges(text, *goal)}
        starts, ends = self._zone(goal, Edge.START), self._zone(goal, Edge.END)
        for place in sorted(places):
            held: Range | None = None
            keys: Keys = ()
            while (found := wider(text, held, place)) is not None:
                held, keys = found, (*keys, "W")
                if held[0] < goal[0] - _NEAR or held[1] > goal[1] + _NEAR:
                    break
                first = self._mending(held[0], starts, Edge.START)
                last = self._mending(held[1], ends, Edge.END)
                if first is not None and last is not None:
                    yield place, keys + last + first

    def _grips_at(self, goal: Range, held: Edge) -> Iterator[tuple[int, Keys]]:
        """From places at one end, extending to the other."""
        other = Edge.END if held is Edge.START else Edge.START
        near, far = self._zone(goal, held), self._zone(goal, other)
        beside = self._beside(goal[0] if held is Edge.START else goal[1]) - near
        most = _FARTHEST
        for anchor in (*sorted(near), *sorted(beside)):
            for settled, steps in self._first_steps(anchor, held):
                extending = self._extending(settled, far, moved=other, most=most, start=steps)
                if extending is None:
                    continue
                most = min(most, len(extending) + _WORDS_BESIDE)
                # A bracket that moves by words leaves out the blanks at both ends.
                is_trimmed = not _BY_WORDS.isdisjoint(extending)
                at = self._trimmed(settled, held) if is_trimmed else settled
                mending = self._mending(at, near, held)
                if mending is not None:
                    yield anchor, extending + mending

    def _first_steps(self, anchor: int, held: Edge) -> Iterator[tuple[int, Seeds]]:
        """The keys that begin a selection, by where it begins: those that go on by words or to the
        end of a paragraph leave out what stands before the first word.
        """
        steps = self._carets.steps(Place(position=anchor), extend=True)
        if held is Edge.END:
            yield anchor, steps
            return
        on = "Left" if reads_right_to_left(self._text, anchor) else "Right"
        by_words = [step for step in steps if step[0][0] in (f"Ctrl+Shift+{on}", "Ctrl+Shift+Down")]
        yield anchor, [step for step in steps if step not in by_words]
        yield first_word(self._text, anchor), by_words

    def _extending(
        self, anchor: int, goals: set[int], *, moved: Edge, most: int, start: Seeds
    ) -> Keys | None:
        """The fewest keys that take the caret to one of some places, with the selection."""

        def steps(place: Place) -> Iterator[tuple[Keys, Place]]:
            yield from self._carets.steps(place, extend=True)
            beyond = place.position > anchor if moved is Edge.END else place.position < anchor
            if beyond:
                for key, to in self._bracketed(place.position, moved):
                    yield (key,), Place(position=to, by_lines=False)

        found = shortest(start, steps, most=most, until=lambda place: place.position in goals)
        return next((keys for place, keys in found.items() if place.position in goals), None)

    def _mending(self, at: int, goals: set[int], edge: Edge) -> Keys | None:
        """The brackets that take an end of the selection to one of some places."""

        def steps(place: int) -> Iterator[tuple[Keys, int]]:
            for key, to in self._bracketed(place, edge):
                yield (key,), to

        found = shortest([((), at)], steps, most=_MOST_MENDING, until=lambda place: place in goals)
        return next((keys for place, keys in found.items() if place in goals), None)

    def _bracketed(self, at: int, edge: Edge) -> list[tuple[str, int]]:
        """Where the brackets take an end of the selection."""
        if (at, edge) not in self._stepped:
            self._stepped[at, edge] = [
                (key, stepped(self._text, at, edge, forward=forward, exact=exact))
                for key, forward, exact in _BRACKETS[edge]
            ]
        return self._stepped[at, edge]

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


def _word_edges(text: str, start: int, end: int) -> Iterator[int]:
    """The ends of the words in a range."""
    while (start := next_word_end(text, start)) < end:
        yield start


def _is_by_line(keys: Keys) -> bool:
    """Whether it is a key that keeps to a column: two in a row count from the first one's."""
    return any(key.removeprefix("Shift+") in ("Up", "Down") for key in keys)
