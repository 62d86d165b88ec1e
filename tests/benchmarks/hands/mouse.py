"""Plans how to select a range with the mouse: the least careful gesture that takes it exactly."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from annotator.core.segmentation import snap, snap_exact, word_at
from annotator.gui.gestures.widening import widened

Range = tuple[int, int]

_MOST_CLICKS = 5


class Care(StrEnum):
    """How carefully a drag has to be aimed."""

    LOOSE = "from anywhere in the first word to anywhere in the last"
    AIMED = "from edge to edge"
    EXACT = "from edge to edge with Ctrl"


@dataclass(frozen=True, slots=True, kw_only=True)
class DragPlan:
    """From where to where to drag, in code points, and how carefully."""

    start: int
    end: int
    care: Care


def plan_drags(text: str, goal: Range) -> Iterator[DragPlan]:
    """Drags that select a range, the least careful first; the last one always does."""
    start, end = goal
    first, last = word_at(text, start), word_at(text, end - 1)
    for a, b in product(_inside(text, *first), reversed(_inside(text, *last))):
        if a < b and snap(text, a, b) == goal:
            yield DragPlan(start=a, end=b, care=Care.LOOSE)
    if snap(text, start, end) == goal:
        yield DragPlan(start=start, end=end, care=Care.AIMED)
    exact = snap_exact(text, start, end)
    yield DragPlan(start=exact[0], end=exact[1], care=Care.EXACT)


def _inside(text: str, start: int, end: int) -> list[int]:
    """Places in the first half of a word, in its middle, and in the second half."""
    quarter = (end - start) / 4
    return [snap_exact(text, *[start + round(part * quarter)] * 2)[0] for part in (1, 2, 3)]


def clicks_for(text: str, goal: Range) -> int | None:
    """How many clicks into its middle select a range; None if none do."""
    middle = (goal[0] + goal[1]) // 2
    for clicks in range(2, _MOST_CLICKS + 1):
        if widened(text, middle, clicks) == goal:
            return clicks
    return None
