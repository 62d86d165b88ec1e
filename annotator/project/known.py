"""What an annotator has in an article already, as far as an import compares it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from annotator.core.model import AttributeValue, Relation
from annotator.core.rules import Ties
from annotator.store import queries
from annotator.store.project_file import Connection


class KnownSpan(NamedTuple):
    """A span that is in the project. A tuple, as there are many."""

    row: int
    id: str
    start: int
    end: int
    label: int
    attributes: Mapping[str, AttributeValue]
    note: str | None
    extra: Mapping[str, Any]


@dataclass(slots=True)
class KnownWork:
    """Spans by id and by place (start, end, label), relations by id as (type, from, to, extra)."""

    spans: dict[str, KnownSpan] = field(default_factory=dict[str, KnownSpan])
    places: dict[tuple[int, int, int], KnownSpan] = field(
        default_factory=dict[tuple[int, int, int], KnownSpan]
    )
    relations: dict[str, tuple[int, int, int, Mapping[str, Any]]] = field(
        default_factory=dict[str, tuple[int, int, int, Mapping[str, Any]]]
    )
    ties: Ties = field(default_factory=Ties)


def known_work(connection: Connection, article: int, annotator: int) -> KnownWork:
    """Read what an annotator has in an article."""
    found = KnownWork()
    for span in queries.spans_of(connection, article, annotator):
        known = KnownSpan(
            *(span.row, span.id, span.start, span.end, span.label),
            *(span.attributes, span.note, span.extra),
        )
        found.spans[span.id] = found.places[span.start, span.end, span.label] = known
    where = "WHERE article = ? AND annotator = ?"
    for relation in queries.every(connection, Relation, where, article, annotator):
        tie = relation.type, relation.from_span, relation.to_span
        found.relations[relation.id] = (*tie, relation.extra)
        found.ties.add(*tie)
    return found
