"""Where the chips of one line go: none covers another, none leaves the page, all stay near."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum


class Form(IntEnum):
    """How much of a chip is shown; later ones are narrower."""

    NAME = 0
    LETTER = 1
    TICK = 2


@dataclass(slots=True, kw_only=True)
class Wish:
    """A chip before it is placed: where its span begins and ends on the line, and its widths."""

    x: float
    end: float
    widths: tuple[float, float, float]
    """By form, falling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a chip goes."""

    x: float
    width: float
    form: Form


def place_chips(wishes: Sequence[Wish], *, left: float, right: float, space: float) -> list[Place]:
    """Place the chips of a line, given in reading order, between `left` and `right`.

    A chip may move along its own span; where that is not enough, the ones before it are shortened,
    first to a letter, then to a tick. In the worst case chips go past their spans, never over
    each other.
    """
    forms = [Form.NAME] * len(wishes)
    while True:
        xs, tight = _greedy(wishes, forms, left=left, right=right, space=space)
        if tight is None or not _shorten(wishes, forms, xs, tight, space=space):
            return [
                Place(x=x, width=wish.widths[form], form=form)
                for x, wish, form in zip(xs, wishes, forms, strict=True)
            ]


def _greedy(
    wishes: Sequence[Wish], forms: list[Form], *, left: float, right: float, space: float
) -> tuple[list[float], int | None]:
    """The places of chips of given forms, and the first one that came too far from its span."""
    xs: list[float] = []
    free = left
    for wish, form in zip(wishes, forms, strict=True):
        x = max(wish.x, free)
        xs.append(x)
        free = x + wish.widths[form] + space
    limit = right
    for i in range(len(xs) - 1, -1, -1):
        width = wishes[i].widths[forms[i]]
        if xs[i] + width <= limit:
            break
        xs[i] = limit - width
        limit = xs[i] - space
    tight: int | None = None
    for i, (x, wish) in enumerate(zip(xs, wishes, strict=True)):
        width = wish.widths[forms[i]]
        reach = max(wish.x + 2.0, wish.end - min(width, wish.widths[Form.LETTER]))
        if x < left - 0.5 or x > reach + 0.5:
            tight = i
            break
    return xs, tight


def _shorten(
    wishes: Sequence[Wish], forms: list[Form], xs: list[float], tight: int, *, space: float
) -> bool:
    """Make one chip narrower to give room to the chip `tight`; false if none can be."""
    first = tight
    while first > 0 and xs[first] - (xs[first - 1] + wishes[first - 1].widths[forms[first - 1]]) < (
        space + 0.5
    ):
        first -= 1
    pushing = list(range(tight - 1, first - 1, -1)) or [tight]
    if xs[tight] < wishes[tight].x:
        pushing = list(range(tight, len(wishes)))
    for wanted in (Form.NAME, Form.LETTER):
        for i in pushing:
            if forms[i] is wanted:
                forms[i] = Form(wanted + 1)
                return True
    return False
