"""What was made by hand and when, read from the history: days, spans, handled articles, acts.

Only what still holds counts: a span that is there now, a status that an article has now. What an
import brought has no time of annotating.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import orjson

from annotator.core.errors import Cancelled
from annotator.core.pace import Act, spent
from annotator.core.periods import Period, Step, begin
from annotator.core.progress import Cancel, Progress
from annotator.store import statistics_queries as queries
from annotator.store.project_file import Connection

Thing = TypeVar("Thing")

_AT_ONCE = 1_000
_HANDLED = ("done", "skipped")


@dataclass(slots=True, kw_only=True)
class Day:
    """What came about on a day, or on the days of a week, month or year.

    `spans` are those made, by the row of their label, with their articles in `span_articles`;
    `seconds` are active ones.
    """

    first: date
    spans: dict[int, int] = field(default_factory=dict[int, int])
    span_articles: dict[int, set[int]] = field(default_factory=dict[int, set[int]])
    done: set[int] = field(default_factory=set[int])
    skipped: set[int] = field(default_factory=set[int])
    handled: int = 0
    seconds: float = 0.0

    def add_span(self, label: int, article: int) -> None:
        """Count one span."""
        self.spans[label] = self.spans.get(label, 0) + 1
        self.span_articles.setdefault(label, set()).add(article)

    def add(self, other: "Day") -> None:
        """Count what came about on another day too."""
        for label, count in other.spans.items():
            self.spans[label] = self.spans.get(label, 0) + count
        for label, articles in other.span_articles.items():
            self.span_articles.setdefault(label, set()).update(articles)
        self.done |= other.done
        self.skipped |= other.skipped
        self.handled += other.handled
        self.seconds += other.seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSpan:
    """A span that was made by hand and is there now."""

    row: int
    article: int
    label: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What was made in a period: days in their order, the spans, the articles with their status,
    and the acts with the active seconds that led to each.
    """

    days: tuple[Day, ...]
    spans: tuple[MadeSpan, ...]
    done: frozenset[int]
    skipped: frozenset[int]
    acts: tuple[tuple[Act, float], ...]

    @property
    def articles(self) -> frozenset[int]:
        """The articles that have a span or a status of the period."""
        return self.done | self.skipped | {span.article for span in self.spans}


def bundled(days: Iterable[Day], step: Step) -> dict[date, Day]:
    """The days gathered into steps, by the first day of each; empty ones are left out."""
    found: dict[date, Day] = {}
    for day in days:
        first = begin(day.first, step)
        found.setdefault(first, Day(first=first)).add(day)
    return found


def watched(things: Iterable[Thing], cancel: Cancel) -> Iterator[Thing]:
    """The things, with a question now and then whether to go on. Raises Cancelled."""
    for number, thing in enumerate(things):
        if number % _AT_ONCE == 0 and cancel():
            raise Cancelled("The statistics were cancelled.")
        yield thing


def moment(time: str) -> float | None:
    """Seconds since 1970 of a time of the history; None for what is no time of this age."""
    try:
        read = datetime.fromisoformat(time)
    except ValueError:
        return None
    # The same bounds for all systems: not each knows the local time of every year.
    if not 1971 <= read.year <= 2100:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()


class Story:
    """What the operations of an annotator (None: of all) add up to, as far as they were read."""

    def __init__(self, who: int | None) -> None:
        self._who = who
        self.last = 0
        """The number of the operation that was read last."""
        self._acts: list[Act] = []
        self._spans: dict[int, tuple[str, int]] = {}
        """By row: the id, and which act made it. Rows of spans that went are used again."""
        self._states: dict[tuple[int, int], tuple[str, int]] = {}
        """By article and annotator: the status, and which act gave it."""

    def copy(self) -> "Story":
        """The same, to be read on by itself."""
        other = Story(self._who)
        other.last = self.last
        other._acts, other._spans = self._acts.copy(), self._spans.copy()
        other._states = self._states.copy()
        return other

    def read(
        self, connection: Connection, *, until: int, progress: Progress, cancel: Cancel
    ) -> None:
        """Read on, up to an operation. Raises Cancelled; what was read until then is kept."""
        history = queries.history(connection, self._who, after=self.last, until=until)
        for done, row in enumerate(watched(history, cancel)):
            if done % _AT_ONCE == 0:
                progress(row[0], until)
            self._add(row)
            self.last = row[0]

    def _add(self, row: tuple[int, str, int, int, int | None, str | None]) -> None:
        _, time, sitting, annotator, article, changes = row
        when = moment(time)
        if when is None:
            return
        place = len(self._acts)
        self._acts.append(Act(time=when, annotator=annotator, sitting=sitting, article=article))
        for table, row_, before, after in _images(changes):
            if table == "spans" and before is None and after is not None:
                self._spans[row_] = str(after.get("id")), place
            elif table == "states":
                self._follow_state(before, after, place)

    def _follow_state(
        self, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, place: int
    ) -> None:
        now = after or before or {}
        key = now.get("article", 0), now.get("annotator", 0)
        status = after.get("status", "open") if after else "open"
        if status not in _HANDLED:
            self._states.pop(key, None)
        elif before is None or before.get("status") != status:
            self._states[key] = status, place

    def told(self, connection: Connection, period: Period, *, cancel: Cancel) -> Worked:
        """What of it lies in a period and still holds, the days by local time. Raises Cancelled."""
        days: dict[date, Day] = {}
        local = [datetime.fromtimestamp(act.time).date() for act in watched(self._acts, cancel)]

        def day_of(place: int) -> Day:
            when = local[place]
            if when not in days:
                days[when] = Day(first=when)
            return days[when]

        spans: list[MadeSpan] = []
        stored = queries.spans_at(connection, self._spans)
        for row, id, article, label, length in watched(stored, cancel):
            made_as, place = self._spans[row]
            if made_as == id and local[place] in period:
                spans.append(MadeSpan(row=row, article=article, label=label, length=length))
                day_of(place).add_span(label, article)
        handled = self._handled(connection)
        counts = [0] * len(self._acts)
        done, skipped = set[int](), set[int]()
        for article, (status, place) in handled.items():
            counts[place] += 1
            if local[place] in period:
                (done if status == "done" else skipped).add(article)
                day = day_of(place)
                (day.done if status == "done" else day.skipped).add(article)
        acts: list[tuple[Act, float]] = []
        for place, (act, seconds) in enumerate(spent(watched(self._acts, cancel))):
            if local[place] in period:
                handled_now = counts[place]
                acts.append((replace(act, handled=handled_now) if handled_now else act, seconds))
                if seconds or handled_now:
                    day = day_of(place)
                    day.seconds += seconds
                    day.handled += handled_now
        return Worked(
            days=tuple(days[day] for day in sorted(days)),
            spans=tuple(spans),
            done=frozenset(done),
            skipped=frozenset(skipped),
            acts=tuple(acts),
        )

    def _handled(self, connection: Connection) -> dict[int, tuple[str, int]]:
        """The handled articles, each once: as done if it is done for anybody, when it was last."""
        stored = queries.states_at(connection, {article for article, _ in self._states})
        found: dict[int, tuple[str, int]] = {}
        for (article, annotator), (status, place) in self._states.items():
            if stored.get((article, annotator)) != status:
                continue
            # "done" comes before "skipped", and of two the later counts.
            known = found.get(article)
            if known is None or (status, -place) < (known[0], -known[1]):
                found[article] = status, place
        return found


def _images(
    changes: str | None,
) -> Iterator[tuple[str, int, Mapping[str, Any] | None, Mapping[str, Any] | None]]:
    """The images of a history row; none of one that is damaged."""
    if changes is None:
        return
    try:
        yield from orjson.loads(changes)
    except orjson.JSONDecodeError:
        return
