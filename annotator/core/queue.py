"""What the list of articles asks for and what it shows of each."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, cast

from annotator.core.changes import ChangeSet
from annotator.core.model import Article, ArticleState, Span, Status


class Order(StrEnum):
    """What the list is sorted by; PLACE is the order in which the articles came."""

    PLACE = "place"
    DATE = "date"
    TITLE = "title"
    LENGTH = "length"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which articles to list, all conditions at once, and in which order; None, "" and empty sets
    leave a question open.

    Labels are rows. Dates are ISO 8601, both included; an article without one passes no range.
    `annotator` is the row of the one whose work counts (None: who works now). `has_note` asks for
    a note on the article or on a span of it. Of `rows` the list shows those that are there.
    """

    status: Status | None = None
    flagged: bool | None = None
    search: str = ""
    labels_present: frozenset[int] = frozenset()
    labels_absent: frozenset[int] = frozenset()
    source: str | None = None
    published_from: str = ""
    published_to: str = ""
    annotator: int | None = None
    has_note: bool | None = None
    rows: tuple[int, ...] | None = None
    order: Order = Order.PLACE
    descending: bool = False

    @property
    def asks(self) -> bool:
        """Whether any article may be left out."""
        return replace(self, order=Order.PLACE, descending=False) != QueueFilter()

    def to_json(self) -> dict[str, Any]:
        """What is asked, as JSON values; what is left open is left out."""
        data: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value != field.default:
                is_set = field.name in ("labels_present", "labels_absent")
                data[field.name] = sorted(value) if is_set else value
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "QueueFilter":
        """The filter that `to_json` wrote; what is of no use is left open."""
        values: dict[str, Any] = {}
        for field in fields(cls):
            value = _read(field.name, data.get(field.name))
            if value is not None:
                values[field.name] = value
        return cls(**values)


def _read(name: str, value: Any) -> Any:
    match name:
        case "status":
            return Status(value) if value in set(Status) else None
        case "order":
            return Order(value) if value in set(Order) else None
        case "flagged" | "has_note" | "descending":
            return value if isinstance(value, bool) else None
        case "search" | "source" | "published_from" | "published_to":
            return value if isinstance(value, str) else None
        case "annotator":
            return value if type(value) is int else None
        case _:
            if not isinstance(value, list | tuple):
                return None
            rows = [row for row in cast("list[Any]", value) if type(row) is int]
            return tuple(rows) if name == "rows" else frozenset(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """One line of the list, as the current annotator sees it; `length` in code points."""

    row: int
    id: str
    title: str | None
    source: str | None
    published: str | None
    length: int
    status: Status
    flagged: bool
    spans: int
    first_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the current annotator is; `spans` are their own."""

    total: int
    done: int
    skipped: int
    flagged: int
    spans: int

    def after(self, changes: ChangeSet, *, annotator: int) -> "Progress":
        """How far an annotator is after a change that is no import, if this was before it."""
        counts = dict.fromkeys(("total", "done", "skipped", "flagged", "spans"), 0)
        if changes.numbers is not None:
            for (who, what), count in changes.numbers.items():
                if who in (0, annotator) and what in counts:
                    counts[what] += count
        for change in changes.changes:
            for record, step in ((change.before, -1), (change.after, 1)):
                match record:
                    case Article():
                        counts["total"] += step
                    case Span() if record.annotator == annotator:
                        counts["spans"] += step
                    case ArticleState() if record.annotator == annotator:
                        counts["done"] += step * (record.status is Status.DONE)
                        counts["skipped"] += step * (record.status is Status.SKIPPED)
                        counts["flagged"] += step * record.flagged
                    case _:
                        pass
        return Progress(**{name: getattr(self, name) + count for name, count in counts.items()})

    @property
    def open(self) -> int:
        """Articles that are neither done nor skipped."""
        return self.total - self.done - self.skipped


NO_PROGRESS = Progress(total=0, done=0, skipped=0, flagged=0, spans=0)
