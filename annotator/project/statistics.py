"""The statistics of a project: what its window plots, and which articles stand behind a figure."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from annotator.core.errors import StorageFailed
from annotator.core.model import AttributeType, Label, RelationKind, RelationType, Status
from annotator.core.pace import Pace, pace, quantile
from annotator.core.periods import ALL_TIME, Period, Step, begin, step_for
from annotator.core.queue import QueueFilter
from annotator.project.worked import Cancel, Progress, Worked, worked
from annotator.store import listing, queries
from annotator.store import statistics_queries as sums
from annotator.store.project_file import Connection, reading

MOST_NAMES = 15
"""So many speakers, sectors or sources are told one by one."""
MOST_DATES = 31

_PRESS = range(1600, 2200)
"""Years of publication that are plotted."""
_ARTICLES_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose work (the row of an annotator; None: everybody's), made when, and the label of which
    the most frequent words are wanted (None: “sector”, or one that is no end of a relation).
    """

    annotator: int | None = None
    period: Period = ALL_TIME
    words_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lengths:
    """How long spans are, in code points: the shortest, the longest, and five between."""

    shortest: int
    low: float
    quarter: float
    middle: float
    three_quarters: float
    high: float
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelFigures:
    """How many spans a label has, and how long they are (None without any)."""

    label: Label
    spans: int
    lengths: Lengths | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some articles: how many there are, are done, and are skipped. `key` is "" for those of which
    it is not told, None for all that are too few to be told one by one.
    """

    key: str | None
    total: int
    done: int
    skipped: int

    @property
    def open(self) -> int:
        """Articles that are neither done nor skipped."""
        return self.total - self.done - self.skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What spans name: how often, and how many quotes are linked to these spans."""

    name: str
    spans: int
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The most frequent names of a label's spans; `others` is how many further names there are."""

    label: Label
    names: tuple[Name, ...]
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What is in a scope. Where it is a period, articles and spans count that were worked on in it
    by hand; `worked` has no imports in either case. `left` are open articles of the project.
    """

    scope: Scope
    total: Group
    flagged: int
    left: int
    labels: tuple[LabelFigures, ...]
    worked: Worked
    pace: Pace
    sources: tuple[Group, ...]
    published: tuple[Group, ...]
    published_step: Step
    speakers: Names | None
    words: Names | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Which articles stand behind a figure; one of these is told."""

    rows: frozenset[int] | None = None
    status: Status | None = None
    flagged: bool = False
    label: int | None = None
    source: str | None = None
    published: tuple[date, date] | None = None
    """The first and the last day."""
    is_undated: bool = False
    name: str | None = None
    """With `label`: a name of its spans."""


class _Search:
    """One reading of the project; the history is read when it is asked for."""

    def __init__(
        self, connection: Connection, scope: Scope, progress: Progress, cancel: Cancel
    ) -> None:
        self.connection = connection
        self.scope = scope
        self.who = scope.annotator
        self.progress = progress
        self._cancel = cancel
        self.labels = queries.every(connection, Label, "ORDER BY position")
        self.types = queries.every(connection, RelationType)

    @cached_property
    def worked(self) -> Worked:
        """What was made by hand."""
        return worked(
            self.connection,
            self.who,
            self.scope.period,
            progress=self.progress,
            cancel=self._cancel,
        )

    @property
    def within(self) -> frozenset[int] | None:
        """The articles that count; None for all."""
        return None if self.scope.period.is_all else self.worked.articles


def statistics(
    path: Path,
    scope: Scope,
    *,
    progress: Progress = lambda _done, _total: None,
    cancel: Cancel = lambda: False,
) -> Statistics:
    """Count everything of a scope over a connection of its own, for a worker.

    Raises Cancelled, and what the gate raises.
    """
    with reading(path) as connection, listing.watched(connection, cancel):
        try:
            return _counted(_Search(connection, scope, progress, cancel))
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise _damaged(error) from error


def articles_behind(
    path: Path, scope: Scope, behind: Behind, *, cancel: Cancel = lambda: False
) -> QueueFilter:
    """The filter of the list that shows the articles behind a figure. Raises as `statistics`."""
    if behind.rows is not None:
        return QueueFilter(rows=tuple(sorted(behind.rows)))
    is_all = scope.period.is_all
    if behind.source is not None and is_all:
        return QueueFilter(source=behind.source)
    if behind.published is not None and is_all:
        first, last = (day.isoformat() for day in behind.published)
        return QueueFilter(published_from=first, published_to=last)
    if scope.annotator is not None and is_all:
        if behind.status is not None:
            return QueueFilter(status=behind.status, annotator=scope.annotator)
        if behind.flagged:
            return QueueFilter(flagged=True, annotator=scope.annotator)
        if behind.label is not None and behind.name is None:
            labels = frozenset({behind.label})
            return QueueFilter(labels_present=labels, annotator=scope.annotator)
    with reading(path) as connection, listing.watched(connection, cancel):
        try:
            search = _Search(connection, scope, lambda _done, _total: None, cancel)
            return QueueFilter(rows=tuple(_rows_behind(search, behind)))
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise _damaged(error) from error


def _counted(search: _Search) -> Statistics:
    connection, who = search.connection, search.who
    total, done, skipped, flagged = sums.statuses(connection, who, search.within)
    left = total - done - skipped
    if search.within is not None:
        everything, all_done, all_skipped, _ = sums.statuses(connection, who, None)
        left = everything - all_done - all_skipped
    by_source = sums.articles_by(connection, sums.SOURCE, who, search.within)
    step, published = _published(sums.articles_by(connection, sums.DAY, who, search.within))
    speaker, words = _speaker_label(search), _words_label(search)
    return Statistics(
        scope=search.scope,
        total=Group(key=None, total=total, done=done, skipped=skipped),
        flagged=flagged,
        left=left,
        labels=_labels(search),
        worked=search.worked,
        pace=pace(search.worked.acts, search.worked.done),
        sources=_most(_groups(by_source)),
        published=published,
        published_step=step,
        speakers=_names(search, speaker) if speaker is not None else None,
        words=_names(search, words) if words is not None else None,
    )


def _published(
    by_day: Mapping[str, tuple[int, int, int]],
) -> tuple[Step, tuple[Group, ...]]:
    """The articles by what their dates are gathered into, the undated ones last."""
    days = {key: day for key in by_day if (day := _day(key)) is not None}
    step = Step.YEAR
    if days:
        step = step_for(min(days.values()), max(days.values()), most=MOST_DATES)
    found: dict[str, list[int]] = {}
    for key, counts in by_day.items():
        when = begin(days[key], step).isoformat() if key in days else ""
        known = found.setdefault(when, [0, 0, 0])
        for place, count in enumerate(counts):
            known[place] += count
    groups = _groups({key: (total, done, skipped) for key, (total, done, skipped) in found.items()})
    return step, tuple(sorted(groups, key=lambda group: group.key or "~"))


def _day(text: str) -> date | None:
    """The day that ten characters name, in the form of ISO 8601; None for what no press saw."""
    try:
        day = date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
    return day if day is not None and day.year in _PRESS else None


def _groups(found: Mapping[str, tuple[int, int, int]]) -> list[Group]:
    return [
        Group(key=key, total=total, done=done, skipped=skipped)
        for key, (total, done, skipped) in found.items()
    ]


def _most(groups: list[Group]) -> tuple[Group, ...]:
    """The largest groups, then the one that is not told, then the rest as one."""
    unknown = [group for group in groups if group.key == ""]
    known = sorted((g for g in groups if g.key), key=lambda group: (-group.total, group.key))
    rest = known[MOST_NAMES:]
    if not rest:
        return (*known, *unknown)
    others = Group(
        key=None,
        total=sum(group.total for group in rest),
        done=sum(group.done for group in rest),
        skipped=sum(group.skipped for group in rest),
    )
    return (*known[:MOST_NAMES], others, *unknown)


def _labels(search: _Search) -> tuple[LabelFigures, ...]:
    by_label: dict[int, Counter[int]] = {label.row: Counter() for label in search.labels}
    for (label, length), count in _tally(search).items():
        by_label.setdefault(label, Counter())[length] += count
    return tuple(
        LabelFigures(
            label=label,
            spans=by_label[label.row].total(),
            lengths=_lengths(by_label[label.row]),
        )
        for label in search.labels
    )


def _tally(search: _Search) -> sums.Tally:
    if not search.scope.period.is_all:
        return Counter((span.label, span.length) for span in search.worked.spans)
    found: sums.Tally = Counter()
    last = listing.last_row(search.connection)
    for first in range(0, last, _ARTICLES_AT_ONCE):
        search.progress(first, last)
        until = first + _ARTICLES_AT_ONCE
        found.update(sums.span_tally(search.connection, search.who, after=first, until=until))
    return found


def _lengths(counts: Counter[int]) -> Lengths | None:
    if not counts:
        return None
    ordered = sorted(counts)
    spread = _Spread(ordered, [counts[length] for length in ordered])
    low, quarter, middle, three_quarters, high = (
        quantile(spread, part) for part in (0.05, 0.25, 0.5, 0.75, 0.95)
    )
    return Lengths(
        shortest=ordered[0],
        low=low,
        quarter=quarter,
        middle=middle,
        three_quarters=three_quarters,
        high=high,
        longest=ordered[-1],
    )


def _names(search: _Search, label: Label) -> Names:
    counts, quotes = Counter[str](), Counter[str]()
    for name, _, linked in _named_spans(search, label):
        counts[name] += 1
        if linked:
            quotes[name] += linked
    spellings: dict[str, list[str]] = {}
    for name in counts:
        spellings.setdefault(name_key(name), []).append(name)
    found = [
        Name(
            name=" ".join(max(names, key=lambda name: counts[name]).split()),
            spans=sum(counts[name] for name in names),
            quotes=sum(quotes[name] for name in names),
        )
        for names in spellings.values()
    ]
    best = sorted(found, key=lambda name: (-name.spans, -name.quotes, name.name))[:MOST_NAMES]
    return Names(label=label, names=tuple(best), others=len(found) - len(best))


def name_key(name: str) -> str:
    """What two spellings of one name share."""
    return " ".join(name.split()).casefold()


def _named_spans(search: _Search, label: Label) -> Iterable[tuple[str, int, int]]:
    """Name, article and quotes of the label's spans in the scope."""
    attribution = next((t for t in search.types if t.kind is RelationKind.ATTRIBUTION), None)
    among = None
    if not search.scope.period.is_all:
        among = [span.row for span in search.worked.spans if span.label == label.row]
    found = sums.names(
        search.connection,
        label.row,
        search.who,
        is_named=any(a.name == "name" and a.type is AttributeType.TEXT for a in label.attributes),
        relation=attribution.row if attribution is not None else None,
        among=among,
    )
    return ((str(name), article, quotes) for name, article, quotes in found)


def _speaker_label(search: _Search) -> Label | None:
    """The label to which quotes are attributed."""
    ends = [end for t in search.types if t.kind is RelationKind.ATTRIBUTION for end in t.ends]
    rows = {to for _, to in ends}
    return next((label for label in search.labels if label.row in rows), None)


def _words_label(search: _Search) -> Label | None:
    """The label that is asked for, if it is still there; else “sector”, or one that is no end of
    any relation.
    """
    joined = {row for type_ in search.types for end in type_.ends for row in end}
    asked = [label for label in search.labels if label.row == search.scope.words_of]
    free = [label for label in search.labels if label.row not in joined]
    named = [label for label in free if label.name == "sector"]
    return next(iter((*asked, *named, *free)), None)


def _rows_behind(search: _Search, behind: Behind) -> list[int]:
    connection, who, within = search.connection, search.who, search.within
    if behind.name is not None:
        label = next(each for each in search.labels if each.row == behind.label)
        wanted = name_key(behind.name)
        found = {
            article for name, article, _ in _named_spans(search, label) if name_key(name) == wanted
        }
        return sorted(found)
    if behind.label is not None:
        if not search.scope.period.is_all:
            spans = search.worked.spans
            return sorted({span.article for span in spans if span.label == behind.label})
        return sums.labelled_rows(connection, behind.label, who)
    if behind.status is not None:
        return sums.handled_rows(connection, behind.status.value, who, within)
    if behind.flagged:
        return sums.flagged_rows(connection, who, within)
    if behind.source is not None:
        return sums.rows_by(connection, sums.SOURCE, [behind.source], within)
    days = sums.articles_by(connection, sums.DAY, who, within)
    if behind.published is None:
        wanted = [text for text in days if _day(text) is None]
    else:
        first, last = behind.published
        wanted = [text for text in days if (day := _day(text)) and first <= day <= last]
    return sums.rows_by(connection, sums.DAY, wanted, within)


class _Spread:
    """Lengths with how often each comes, as if all of them stood in a sequence."""

    def __init__(self, lengths: list[int], counts: list[int]) -> None:
        self._lengths = lengths
        self._ends = list(accumulate(counts))

    def __len__(self) -> int:
        return self._ends[-1]

    def __getitem__(self, place: int) -> int:
        return self._lengths[bisect_right(self._ends, place)]


def _damaged(error: Exception) -> StorageFailed:
    return StorageFailed(
        f"The project is damaged, so that it can't be counted: {error}.",
        hint="“annotator check” looks the project over.",
    )
