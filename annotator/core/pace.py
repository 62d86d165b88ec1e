"""How long the work takes: active time between acts, the pace, and what is left at that pace.

Times are seconds since 1970. Only what lies between two acts of one sitting counts, and no rest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

REST = 600.0
"""A longer gap between two acts is a rest."""

BATCH = 5
"""So many articles in a row give one pace: single ones differ by their length."""

FEWEST_BATCHES = 4
"""With fewer there is no estimate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One operation of somebody: when, in which sitting, on which article, and how many articles
    it handled for good.
    """

    time: float
    annotator: int
    sitting: int
    article: int | None = None
    handled: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quartiles:
    """The values below which a quarter, a half and three quarters lie."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Active seconds in all, articles handled in them, and the seconds for one article.

    `each` is over articles, by the time spent on each; `batches` over runs of articles, with
    everything done meanwhile. They are None where too little is known.
    """

    seconds: float
    handled: int
    each: Quartiles | None
    batches: Quartiles | None

    @property
    def per_hour(self) -> float | None:
        """Articles handled in an active hour; None before there are any."""
        return self.handled / self.seconds * 3600 if self.seconds and self.handled else None

    def left(self, articles: int) -> Quartiles | None:
        """The seconds that so many more articles take, if they go as the middle half of the work
        so far; None where too little is known or nothing is left.
        """
        pace = self.batches
        if pace is None or articles <= 0:
            return None
        return Quartiles(
            low=pace.low * articles, middle=pace.middle * articles, high=pace.high * articles
        )


def spent(acts: Iterable[Act]) -> Iterator[tuple[Act, float]]:
    """Each act with the active seconds that led to it: 0 after a rest and at a sitting's start.

    The acts come in the order in which they were done.
    """
    before: dict[int, Act] = {}
    for act in acts:
        last = before.get(act.annotator)
        seconds = 0.0
        if last is not None and last.sitting == act.sitting:
            gap = act.time - last.time
            # A clock that was set back gives a gap below zero.
            seconds = gap if 0 < gap <= REST else 0.0
        before[act.annotator] = act
        yield act, seconds


def pace(worked: Iterable[tuple[Act, float]], done: Iterable[int]) -> Pace:
    """The pace of acts with their seconds, as `spent` gives them; `done` are the articles of which
    the time for one is told.
    """
    total, handled = 0.0, 0
    by_article: dict[int, float] = {}
    batches: list[float] = []
    batch_seconds, batch_handled = 0.0, 0
    for act, seconds in worked:
        total += seconds
        handled += act.handled
        batch_seconds += seconds
        batch_handled += act.handled
        if act.article is not None:
            by_article[act.article] = by_article.get(act.article, 0.0) + seconds
        if batch_handled >= BATCH:
            batches.append(batch_seconds / batch_handled)
            batch_seconds, batch_handled = 0.0, 0
    each = [seconds for article in set(done) if (seconds := by_article.get(article, 0.0)) > 0]
    enough = len(batches) >= FEWEST_BATCHES and total > 0
    return Pace(
        seconds=total,
        handled=handled,
        each=quartiles(each),
        batches=quartiles(batches) if enough else None,
    )


def quartiles(values: Iterable[float]) -> Quartiles | None:
    """The quartiles of some values; None without any."""
    ordered = sorted(values)
    if not ordered:
        return None
    low, middle, high = (quantile(ordered, part) for part in (0.25, 0.5, 0.75))
    return Quartiles(low=low, middle=middle, high=high)


class Ordered(Protocol):
    """Sorted values."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: int, /) -> float: ...


def quantile(ordered: Ordered, part: float) -> float:
    """The value at a part (0 to 1) of sorted values, between two neighbours where it falls so."""
    place = part * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
