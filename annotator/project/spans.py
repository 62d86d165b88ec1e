"""Spans: adding, relabelling, resizing, removing, and what is said of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from annotator.core.errors import Cancelled, Refused
from annotator.core.intervals import SpanIndex
from annotator.core.model import (
    NOTHING,
    Annotator,
    Article,
    AttributeValue,
    Label,
    Span,
    in_words,
)
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.rules import (
    UNATTRIBUTED,
    check_attribute,
    check_range,
    kept_attributes,
    may_join,
)
from annotator.project.labels import Labels
from annotator.project.places import Places
from annotator.project.relations import Relations
from annotator.project.session import Session, refuse
from annotator.store import queries
from annotator.store.project_file import Connection

MANY = 200
"""More new spans than this take a moment that others have to wait for."""

_SHOWN = 40


class Place(NamedTuple):
    """Where a span may go: [start, end) in an article, which is named by its row."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding many spans came to; `already` counts the places that had the label before."""

    spans: tuple[Span, ...]
    already: int


class Spans:
    """The current annotator's spans; positions are code points of the article's text."""

    def __init__(
        self, session: Session, labels: Labels, relations: Relations, places: Places
    ) -> None:
        self._session = session
        self._labels = labels
        self._relations = relations
        self._places = places

    def of(self, article: int) -> list[Span]:
        """The article's spans by (start, -end, label, id)."""
        spans = queries.spans_of(self._session.file.reader, article, self._session.annotator.row)
        return sorted(spans, key=self.place)

    def index(self, article: int, *, annotator: int | None = None) -> SpanIndex:
        """Where an annotator's spans lie in an article (None: those of who works now), by
        (start, -end, label), for the caller to keep.

        The kind of a range is the place of its label in `labels.in_order()`.
        """
        me = self._session.annotator.row
        if annotator is None or annotator == me:
            return self._places.of(article, me).copy()
        return self._places.read(article, annotator)

    def described(
        self, article: int, *, annotator: int | None = None
    ) -> list[tuple[int, str, str | None, Mapping[str, AttributeValue]]]:
        """Row, surface, note and attributes of an annotator's spans in an article (None: of who
        works now), in no order.
        """
        whose = self._session.annotator.row if annotator is None else annotator
        return queries.described(self._session.file.reader, article, whose)

    def others_in(self, article: int) -> list[Annotator]:
        """The other annotators who have spans in the article, by name."""
        found = queries.annotators_in(self._session.file.reader, article)
        return [each for each in found if each.row != self._session.annotator.row]

    def place(self, span: Span) -> tuple[int, int, str, str]:
        """What spans are sorted by."""
        return span.start, -span.end, self._labels.get(span.label).name, span.id

    def get(self, row: int) -> Span:
        """The span with this row. Raises Refused when it is gone."""
        return queries.by_row(self._session.file.reader, Span, row)

    def add(self, article: int, start: int, end: int, label: int) -> Span:
        """Tag [start, end) with a label. Raises Refused."""
        text = self._session.article(article).text
        refuse(check_range(text, start, end))
        kind = self._labels.get(label)
        self._refuse_equal(article, start, end, kind)
        span = Span(
            id=self._session.make_id(),
            article=article,
            annotator=self._session.annotator.row,
            start=start,
            end=end,
            label=label,
            surface=text[start:end],
        )
        with self._session.change(f"Add {kind.name}", article=article) as work:
            return work.insert(span)

    def add_many(
        self,
        places: Iterable[Place],
        label: int,
        *,
        attributes: Mapping[str, AttributeValue] = NOTHING,
        progress: Progress = no_progress,
        cancel: Cancel = never,
    ) -> Added:
        """Tag places of one or several articles with a label, as one operation.

        Each new span gets the attributes. Places where the current annotator has the label already
        are left out and counted; if nothing else is left, nothing is done. Progress counts places.
        Raises Refused, and Cancelled; nothing was added then.
        """
        kind = self._labels.get(label)
        attributes = dict(sorted(attributes.items()))
        for name, value in attributes.items():
            self._refuse_attribute(kind, name, value)
        wanted = sorted(set(places))
        by_article = [list(group) for _, group in groupby(wanted, key=lambda place: place.article)]
        name = _name(kind, len(wanted), len(by_article))
        only = wanted[0].article if len(by_article) == 1 else None
        long_task = name if len(wanted) > MANY else None
        spans: list[Span] = []
        with self._session.change(name, article=only, long_task=long_task) as work:
            for group in by_article:
                for span in self._new_spans(work.connection, group, kind, attributes):
                    if cancel():
                        raise Cancelled("The change was cancelled; nothing of it was kept.")
                    spans.append(work.insert(span))
                    progress(len(spans), len(wanted))
            work.name = _name(kind, len(spans), len({span.article for span in spans}))
        return Added(spans=tuple(spans), already=len(wanted) - len(spans))

    def relabel(self, row: int, label: int) -> Span:
        """Give a span another label. Id, note and fitting attributes stay; what the new label
        does not allow goes in the same operation, and its name says so. Raises Refused.
        """
        span = self._own(row)
        old, new = self._labels.get(span.label), self._labels.get(label)
        if old.row == new.row:
            return span
        self._refuse_equal(span.article, span.start, span.end, new)
        kept, lost = kept_attributes(span, old, new)
        after = replace(span, label=label, attributes=kept)
        others = self._relations.at(row)
        with self._session.change(f"Relabel to {new.name}", article=span.article) as work:
            work.update(span, after)
            ends = {row for tie in others for row in (tie.from_span, tie.to_span)}
            spans = {end: queries.by_row(work.connection, Span, end) for end in ends}
            unfit = [
                tie
                for tie in others
                if not may_join(
                    self._labels.type(tie.type), spans[tie.from_span], spans[tie.to_span]
                )
            ]
            removed = self._relations.detach(work, span, unfit)
            parts = [f"attribute {in_words(name)}" for name in lost]
            parts += [f"{removed} link" + ("s" if removed > 1 else "")] if removed else []
            if parts:
                work.name += f" (without {', '.join(parts)})"
        return after

    def resize(self, row: int, start: int, end: int) -> Span:
        """Move a span's edges; a burst of moves of one span is one operation. Raises Refused."""
        span = self._own(row)
        if (span.start, span.end) == (start, end):
            return span
        text = self._session.article(span.article).text
        refuse(check_range(text, start, end))
        label = self._labels.get(span.label)
        self._refuse_equal(span.article, start, end, label)
        after = replace(span, start=start, end=end, surface=text[start:end])
        return self._update(span, after, f"Move edge of {label.name}", joins=f"resize {row}")

    def delete(self, row: int) -> None:
        """Remove a span with its relations. Raises Refused when it is gone."""
        span = self._own(row)
        others = self._relations.at(row)
        name = f"Delete {self._labels.get(span.label).name}"
        with self._session.change(name, article=span.article) as work:
            removed = self._relations.detach(work, span, others)
            work.delete(span)
            if removed:
                work.name += f" and its {removed} link" + ("s" if removed > 1 else "")

    def set_note(self, row: int, note: str | None) -> Span:
        """Write a note on a span; empty text removes it."""
        span = self._own(row)
        after = replace(span, note=note or None)
        return self._update(span, after, "Edit note", joins=f"note {row}")

    def set_attribute(self, row: int, name: str, value: AttributeValue | None) -> Span:
        """Set an attribute that the span's label declares; None removes it. Where it says that
        nobody is named, what names somebody goes in the same operation. Raises Refused.
        """
        span = self._own(row)
        self._refuse_attribute(self._labels.get(span.label), name, value)
        attributes = {key: kept for key, kept in span.attributes.items() if key != name}
        if value is not None:
            attributes[name] = value
        after = replace(span, attributes=dict(sorted(attributes.items())))
        links = self._relations.attributions(row) if (name, value) == (UNATTRIBUTED, True) else []
        joins = None if links else f"attribute {name} {row}"
        told = f"Set {in_words(name)}"
        with self._session.change(told, article=span.article, joins=joins) as work:
            work.update(span, after)
            for link in links:
                work.delete(link)
            if links:
                removed = len(links)
                work.name += f" (without {removed} link" + ("s)" if removed > 1 else ")")
        return after

    def _new_spans(
        self,
        connection: Connection,
        places: Sequence[Place],
        label: Label,
        attributes: Mapping[str, AttributeValue],
    ) -> Iterator[Span]:
        """The spans that places of one article get, without those that are there already."""
        article = places[0].article
        text = queries.by_row(connection, Article, article).text
        annotator = self._session.annotator.row
        found = queries.ranges_of(connection, article, annotator, label.row)
        there = {(start, end) for _, start, end in found}
        for _, start, end in places:
            refuse(check_range(text, start, end))
            if (start, end) not in there:
                yield Span(
                    id=self._session.make_id(),
                    article=article,
                    annotator=annotator,
                    start=start,
                    end=end,
                    label=label.row,
                    surface=text[start:end],
                    attributes=attributes,
                )

    def _update(self, span: Span, after: Span, name: str, *, joins: str) -> Span:
        with self._session.change(name, article=span.article, joins=joins) as work:
            return work.update(span, after)

    def _own(self, row: int) -> Span:
        span = self.get(row)
        if span.annotator != self._session.annotator.row:
            raise Refused("This span is another annotator's; only they can change it.")
        return span

    def _refuse_attribute(self, label: Label, name: str, value: AttributeValue | None) -> None:
        spec = next((spec for spec in label.attributes if spec.name == name), None)
        if spec is None:
            raise Refused(f"“{label.name}” has no attribute “{name}”.")
        if value is not None:
            refuse(check_attribute(spec, value))

    def _refuse_equal(self, article: int, start: int, end: int, label: Label) -> None:
        where = 'WHERE article = ? AND annotator = ? AND "start" = ? AND "end" = ? AND label = ?'
        annotator = self._session.annotator.row
        reader = self._session.file.reader
        if queries.one(reader, Span, where, article, annotator, start, end, label.row):
            text = self._session.article(article).text[start:end]
            shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
            raise Refused(f"“{shown}” is a {label.name} already.")


def _name(label: Label, count: int, articles: int) -> str:
    """What the history calls many new spans."""
    if count == 1:
        return f"Add {label.name}"
    name = f"Add {count:,} {label.name} spans"
    return f"{name} in {articles:,} articles" if articles > 1 else name
