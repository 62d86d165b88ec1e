"""A project's data as records, one for each article and annotator, proven against the text."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotator.core.errors import ExportRefused
from annotator.core.model import NOTHING, Annotator, Article, Label, RelationType, Status
from annotator.core.periods import ALL_TIME, Period, day_of
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.store import bulk, queries
from annotator.store.project_file import Connection

_ALL_STATUSES = frozenset(Status)
_PROGRESS_EVERY = 50
_CHECK_HINT = "Nothing was written. “annotator check” looks the project over."


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFilter:
    """Which lines and spans to write; an empty set of names lets everything through.

    Where `published` asks for days, articles whose day is not known pass only as `undated`.
    """

    statuses: frozenset[Status] = _ALL_STATUSES
    annotators: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    published: Period = ALL_TIME
    undated: bool = False

    def to_json(self) -> dict[str, Any]:
        """As a manifest has it."""
        first, last = self.published.first, self.published.last
        return {
            "statuses": sorted(self.statuses),
            "annotators": sorted(self.annotators),
            "labels": sorted(self.labels),
            "from": first.isoformat() if first else None,
            "to": last.isoformat() if last else None,
            "undated": self.undated or self.published.is_all,
        }


def lines(
    connection: Connection,
    wanted: ExportFilter,
    *,
    among: Sequence[int] | None = None,
    progress: Callable[[int, int], None],
) -> Iterator[ArticleRecord]:
    """Every record that the filter lets through, in project order, then by annotator's name.
    `among` are the rows of the articles that are looked at, None for all.

    All of it is one moment of the project where the connection is inside one transaction, and
    read as it is asked for. Raises ExportRefused where a text or a span is not what its hash or
    surface says, or a row holds what it may not.
    """
    try:
        names = {who.row: who.name for who in queries.every(connection, Annotator)}
        labels = {label.row: label.name for label in queries.every(connection, Label)}
        types = {type_.row: type_.name for type_ in queries.every(connection, RelationType)}
        total = queries.count(connection, Article) if among is None else len(among)
        for number, article in enumerate(bulk.articles(connection, among), 1):
            row, id, sha256, text, meta, extra = article
            if hashlib.sha256(text.encode()).hexdigest() != sha256:
                raise _untrue(id, "its text is not what it was when it came in")
            found = _Records(names, ArticleRecord(id=id, text=text, meta=meta, extra=extra))
            for state in bulk.states_of(connection, row):
                _say(found.of(state[0]), state)
            spans = bulk.spans_of(connection, row)
            if spans:
                relations = bulk.relations_of(connection, row)
                _fill(found, spans, relations, labels=labels, types=types)
            for record in found.in_order():
                if _passes(record, wanted):
                    yield record
            if number % _PROGRESS_EVERY == 0 or number == total:
                progress(number, total)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise ExportRefused(
            f"A row of the project is damaged: {error!r}.", hint=_CHECK_HINT
        ) from error


class _Records:
    """The records of one article by annotator, made as they are needed."""

    def __init__(self, names: dict[int, str], untouched: ArticleRecord) -> None:
        self._names = names
        self._found: dict[int, ArticleRecord] = {}
        self.untouched = untouched

    def of(self, annotator: int) -> ArticleRecord:
        """The annotator's record."""
        record = self._found.get(annotator)
        if record is None:
            record = replace(self.untouched, annotator=self._names[annotator])
            self._found[annotator] = record
        return record

    def in_order(self) -> list[ArticleRecord]:
        """By annotator's name; where nobody touched the article, the one without a name."""
        found = sorted(self._found.values(), key=lambda record: record.annotator)
        return found or [self.untouched]


def _say(record: ArticleRecord, state: Any) -> None:
    _, status, flagged, reason, note, extra = state
    record.status = Status(status)
    record.flagged = bool(flagged)
    record.reason, record.note = reason, note
    if extra != "{}":
        record.extra = {**record.extra, **bulk.parsed(extra)}


def _fill(
    found: _Records,
    span_rows: list[Any],
    relation_rows: list[Any],
    *,
    labels: dict[int, str],
    types: dict[int, str],
) -> None:
    """Hand spans and relations to the records of their annotators."""
    article_id, text = found.untouched.id, found.untouched.text
    ids: dict[int, str] = {}
    last, kept = None, list[SpanRecord]()
    for annotator, row, id, start, end, label, surface, attributes, note, extra in span_rows:
        if text[start:end] != surface:
            raise _untrue(article_id, f"span {id} ({start} to {end}) does not fit the text")
        if annotator != last:
            kept = found.of(annotator).spans = list[SpanRecord]()
            last = annotator
        ids[row] = id
        kept.append(
            SpanRecord(
                id,
                start,
                end,
                labels[label],
                surface,
                NOTHING if attributes == "{}" else bulk.parsed(attributes),
                note,
                NOTHING if extra == "{}" else bulk.parsed(extra),
            )
        )
    last, ties = None, list[RelationRecord]()
    for annotator, id, type_, from_span, to_span, extra in relation_rows:
        if annotator != last:
            ties = found.of(annotator).relations = list[RelationRecord]()
            last = annotator
        ties.append(
            RelationRecord(id, types[type_], ids[from_span], ids[to_span], bulk.parsed(extra))
        )


def _passes(record: ArticleRecord, wanted: ExportFilter) -> bool:
    """Whether the filter lets the record through; takes the spans of other labels off it."""
    if record.status not in wanted.statuses:
        return False
    if not wanted.published.is_all and not _is_in_time(record.meta.published, wanted):
        return False
    if wanted.annotators and record.annotator not in wanted.annotators:
        return False
    if wanted.labels:
        record.spans = [span for span in record.spans if span.label in wanted.labels]
        ids = {span.id for span in record.spans}
        record.relations = [
            relation
            for relation in record.relations
            if relation.from_id in ids and relation.to_id in ids
        ]
    return True


def _is_in_time(published: str | None, wanted: ExportFilter) -> bool:
    day = day_of(published or "")
    return wanted.undated if day is None else day in wanted.published


def _untrue(article_id: str | None, why: str) -> ExportRefused:
    return ExportRefused(
        f"Article {article_id}: {why}.",
        hint=_CHECK_HINT,
    )
