"""What is told of a project: the figures that the statistics' window plots."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from annotator.core.model import Label, Status
from annotator.core.pace import Pace
from annotator.core.periods import ALL_TIME, Period, Step
from annotator.project.worked import Worked


class Part(StrEnum):
    """What is counted by itself, the quickest first; all but `WORK` follow it where the scope is a
    period.
    """

    STATUS = "status"
    SOURCES = "sources"
    PUBLISHED = "published"
    SPANS = "spans"
    WORDS = "words"
    SPEAKERS = "speakers"
    WORK = "work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose work (the row of an annotator; None: everybody's), made when."""

    annotator: int | None = None
    period: Period = ALL_TIME


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
class Handled:
    """The articles of the scope, how many of them are flagged, and how many open articles are
    `left` in the whole project.
    """

    total: Group
    flagged: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Articles by the beginnings of the steps into which their dates are gathered, the undated
    ones last.
    """

    step: Step
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What was made by hand, without imports, and the pace of it."""

    worked: Worked
    pace: Pace


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What is known of a scope so far: the parts in `counted`; others may be there and old.

    Where the scope is a period, articles and spans count that were worked on in it by hand.
    `speaker` and `wording` are the labels of which names and words are told.
    """

    scope: Scope
    labels: tuple[Label, ...] = ()
    speaker: Label | None = None
    wording: Label | None = None
    counted: frozenset[Part] = frozenset()
    status: Handled | None = None
    sources: tuple[Group, ...] | None = None
    published: Published | None = None
    spans: tuple[LabelFigures, ...] | None = None
    words: Names | None = None
    speakers: Names | None = None
    work: Work | None = None

    @property
    def missing(self) -> tuple[Part, ...]:
        """What is still to be counted, in the order in which it is best done."""
        first = () if self.scope.period.is_all else (Part.WORK,)
        order = (*first, *(part for part in Part if part not in first))
        vain = {Part.SPEAKERS: self.speaker is None, Part.WORDS: self.wording is None}
        return tuple(part for part in order if part not in self.counted and not vain.get(part))


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
