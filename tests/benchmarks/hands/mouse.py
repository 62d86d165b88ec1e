"""Plans how to select a range with the mouse: the least careful gesture that takes it exactly."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.segmentation import grapheme_at, snap, snap_exact, word_at
from annotator.gui.article.widening import widened

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


def plan_drag(text: str, goal: Range) -> DragPlan:
    """The least careful drag that selects a range."""
    start, end = goal
    first, last = word_at(text, start), word_at(text, end - 1)
    part = 4 if first == last else 2
    inside = (
        grapheme_at(text, first[0] + (first[1] - first[0]) // part)[0],
        grapheme_at(text, last[1] - 1 - (last[1] - last[0]) // part)[1],
    )
    if inside[0] < inside[1] and snap(text, *inside) == goal:
        return DragPlan(start=inside[0], end=inside[1], care=Care.LOOSE)
    if snap(text, start, end) == goal:
        return DragPlan(start=start, end=end, care=Care.AIMED)
    exact = snap_exact(text, start, end)
    return DragPlan(start=exact[0], end=exact[1], care=Care.EXACT)


def clicks_for(text: str, goal: Range) -> int | None:
    """How many clicks into its middle select a range; None if none do."""
    middle = (goal[0] + goal[1]) // 2
    for clicks in range(2, _MOST_CLICKS + 1):
        if widened(text, middle, clicks) == goal:
            return clicks
    return None
