"""What readers yield and writers take: one article as one annotator sees it, free of any project.

Spans and relations are tuples, because an export handles hundreds of thousands a second.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from annotator.core.model import NOTHING, Meta, Status


class LocalId(str):
    """An id that only ties the relations of a record to its spans, where the file has none: in a
    project the span gets one of its own.
    """

    __slots__ = ()


class SpanRecord(NamedTuple):
    """A span with its label's name; positions in code points; `text` is the surface."""

    id: str | None
    start: int
    end: int
    label: str
    text: str | None
    attributes: Mapping[str, Any] = NOTHING
    note: str | None = None
    extra: Mapping[str, Any] = NOTHING


class RelationRecord(NamedTuple):
    """A relation between two spans of the same record, by their ids."""

    id: str | None
    type: str
    from_id: str
    to_id: str
    extra: Mapping[str, Any] = NOTHING


def with_ids(spans: Iterable[SpanRecord]) -> list[SpanRecord]:
    """The spans, those without an id with a local one."""
    return [
        span if span.id else span._replace(id=LocalId(f"#{number}"))
        for number, span in enumerate(spans)
    ]


@dataclass(slots=True, kw_only=True)
class ArticleRecord:
    """One line of the native format. `line` is its place in the file it came from (0: the file),
    `at` how many bytes of the file were read so far.

    `head` is what a reader took off the front of the text; `told` are sentences about what the
    reader did to the text (a byte order mark dropped, an encoding guessed).
    """

    id: str | None = None
    text: str
    head: str = ""
    meta: Meta = field(default_factory=Meta)
    status: Status = Status.OPEN
    flagged: bool = False
    reason: str | None = None
    note: str | None = None
    annotator: str = ""
    spans: Sequence[SpanRecord] = ()
    relations: Sequence[RelationRecord] = ()
    extra: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    line: int = 0
    at: int = 0
    told: tuple[str, ...] = ()
