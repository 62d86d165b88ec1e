"""Relations between spans; a chain's attribution always stands on its first span."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.core.errors import Refused
from annotator.core.model import Relation, RelationKind, RelationType, Span
from annotator.core.rules import UNATTRIBUTED, Ties, check_relation, first_of_chain, may_join
from annotator.project.labels import Labels
from annotator.project.places import Places
from annotator.project.session import Session, refuse
from annotator.store import queries
from annotator.store.operations import Operation
from annotator.store.project_file import Connection


class Relations:
    """The current annotator's relations."""

    def __init__(self, session: Session, labels: Labels, places: Places) -> None:
        self._session = session
        self._labels = labels
        self._places = places

    def of(self, article: int) -> list[Relation]:
        """The article's relations, in the order they were made."""
        return self.of_annotator(article, self._session.annotator.row)

    def of_annotator(self, article: int, annotator: int) -> list[Relation]:
        """The relations of any annotator in an article."""
        where = 'WHERE article = ? AND annotator = ? ORDER BY "row"'
        return queries.every(self._session.file.reader, Relation, where, article, annotator)

    def get(self, row: int) -> Relation:
        """The relation with this row. Raises Refused when it is gone."""
        return queries.by_row(self._session.file.reader, Relation, row)

    def outgoing(
        self, article: int, *, annotator: int | None = None
    ) -> list[tuple[int, int, int, int]]:
        """Of each of an annotator's relations in an article (None: of who works now) the row of
        the span it starts from, its own, its type's, and that of the span it leads to.
        """
        whose = self._session.annotator.row if annotator is None else annotator
        return queries.outgoing(self._session.file.reader, article, whose)

    def at(self, span: int) -> list[Relation]:
        """The relations at either end of a span, in the order they were made."""
        return queries.relations_at(self._session.file.reader, span)

    def link(self, from_span: int, to_span: int, *, type: int | None = None) -> Relation:
        """Tie two spans; without a type, the first one that joins their labels, in either
        direction. An attribution goes to the first span of the chain, of which no part says any
        more that nobody is named. Raises Refused.
        """
        reader = self._session.file.reader
        source = queries.by_row(reader, Span, from_span)
        target = queries.by_row(reader, Span, to_span)
        self._refuse_foreign(source)
        others = self._around(from_span, to_span)
        if type is None:
            chosen, source, target = self._fitting(source, target)
        else:
            chosen = self._labels.type(type)
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)
        if chosen.kind is RelationKind.ATTRIBUTION:
            first = first_of_chain(source.row, others, chains)
            source = queries.by_row(reader, Span, first)
        refuse(check_relation(chosen, source, target, others))
        relation = Relation(
            id=self._session.make_id(),
            article=source.article,
            annotator=source.annotator,
            type=chosen.row,
            from_span=source.row,
            to_span=target.row,
        )
        if chosen.kind is RelationKind.CHAIN:
            name = f"Continue {self._name(target)}"
        else:
            name = f"Link {self._name(source)} to {self._name(target)}"
        with self._session.change(name, article=source.article) as work:
            relation = work.insert(relation)
            if chosen.kind is RelationKind.CHAIN:
                self._gather(work, relation, others)
            if self._name_somebody(work, relation.from_span):
                work.name += " (no longer unattributed)"
        return relation

    def carry_on(self, span: int, other: int) -> Relation:
        """Make two spans parts of a chain: the later one in the text continues the earlier one.

        What stands on the later part alone moves to the first one. Raises Refused.
        """
        reader = self._session.file.reader
        before, after = sorted(
            (queries.by_row(reader, Span, row) for row in (span, other)), key=_place
        )
        chain = self._chain_joining(after.label, before.label)
        if chain is None:
            raise Refused(
                f"A {self._name(after)} can't continue a {self._name(before)}.",
                hint="A quote can continue another quote.",
            )
        return self.link(after.row, before.row, type=chain.row)

    def parts(self, span: int) -> list[int]:
        """The rows of the spans that `carry_on` would tie to this one, nearest first."""
        source = queries.by_row(self._session.file.reader, Span, span)
        chains = [type_ for type_ in self._labels.types() if type_.kind is RelationKind.CHAIN]
        ties, own = self._ties(source), _End.of(source)

        def is_free(end: _End) -> bool:
            before, after = sorted((own, end), key=_place)
            chain = self._chain_joining(after.label, before.label)
            return chain is not None and not ties.check(chain, after.key, before.key)

        return _nearest_first(own, filter(is_free, self._ends(source, chains)))

    def unlink(self, row: int) -> None:
        """Remove a relation. Raises Refused when it is gone."""
        relation = queries.by_row(self._session.file.reader, Relation, row)
        self._refuse_foreign(relation)
        name = f"Remove link “{self._labels.type(relation.type).words}”"
        with self._session.change(name, article=relation.article) as work:
            work.delete(relation)

    def legal_ends(self, span: int, *, type: int | None = None) -> list[int]:
        """The rows of the spans that this one can be linked to, in either direction, nearest first.

        Without a type: those of the first relation type that has any.
        """
        source = queries.by_row(self._session.file.reader, Span, span)
        ties, own = self._ties(source), _End.of(source)
        for candidate in [self._labels.type(type)] if type is not None else self._labels.types():
            ends = self._ends(source, [candidate])
            legal = [end for end in ends if self._can_tie(candidate, own, end, ties)]
            if legal:
                return _nearest_first(own, legal)
        return []

    def attributions(self, span: int) -> list[Relation]:
        """What says whose words a span has, be it on the first part of its chain."""
        reader = self._session.file.reader
        return self._attributions(reader, self._parts_of(reader, span)[0])

    def detach(self, work: Operation, span: Span, others: list[Relation]) -> int:
        """Inside an operation: remove the relations of a span that goes; gives how many.

        Its attributions move on to the next span of its chain, if there is one.
        """
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)
        touching = [r for r in others if span.row in (r.from_span, r.to_span)]
        following = next(
            (r.from_span for r in touching if r.type in chains and r.to_span == span.row), None
        )
        if any(r.type in chains and r.from_span == span.row for r in touching):
            following = None
        removed = 0
        for relation in touching:
            kind = self._labels.type(relation.type).kind
            is_attribution = kind is RelationKind.ATTRIBUTION and relation.from_span == span.row
            if is_attribution and following is not None:
                removed += not self._move(work, relation, following)
            else:
                work.delete(relation)
                removed += 1
        return removed

    def detach_all(self, work: Operation, spans: Sequence[Span]) -> None:
        """Inside an operation: remove the relations of spans that go together, as `detach` does."""
        going = {span.row for span in spans}
        ties = {tie.row: tie for row in going for tie in self.at(row)}
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)
        chained = [tie for tie in ties.values() if tie.type in chains]
        later = {tie.from_span for tie in chained}
        following = {
            tie.to_span: tie.from_span
            for tie in chained
            if tie.from_span not in going and tie.to_span not in later
        }
        for tie in ties.values():
            kind = self._labels.type(tie.type).kind
            heir = following.get(tie.from_span)
            if kind is RelationKind.ATTRIBUTION and heir is not None and tie.to_span not in going:
                self._move(work, tie, heir)
            else:
                work.delete(tie)

    def _move(self, work: Operation, tie: Relation, span: int) -> bool:
        """Put an attribution on another span of its chain; False where it had to go instead, as
        an equal one stands there or the labels do not fit.
        """
        reader = self._session.file.reader
        source, target = (queries.by_row(reader, Span, row) for row in (span, tie.to_span))
        others = self._around(span, tie.to_span)
        moves = not check_relation(self._labels.type(tie.type), source, target, others)
        if moves:
            work.update(tie, replace(tie, from_span=span))
        else:
            work.delete(tie)
        return moves

    def _gather(self, work: Operation, chain: Relation, others: list[Relation]) -> None:
        """After a chain grew: attributions of a span that is no longer first go to the first."""
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)
        first = first_of_chain(chain.from_span, [*others, chain], chains)
        for relation in others:
            kind = self._labels.type(relation.type).kind
            if kind is RelationKind.ATTRIBUTION and relation.from_span == chain.from_span:
                self._move(work, relation, first)

    def _name_somebody(self, work: Operation, span: int) -> bool:
        """Where it is said whose words a span has: take off what says that nobody is named."""
        parts = self._parts_of(work.connection, span)
        if not self._attributions(work.connection, parts[0]):
            return False
        spans = [queries.by_row(work.connection, Span, row) for row in parts]
        nameless = [span for span in spans if span.attributes.get(UNATTRIBUTED) is True]
        for each in nameless:
            kept = {name: value for name, value in each.attributes.items() if name != UNATTRIBUTED}
            work.update(each, replace(each, attributes=kept))
        return bool(nameless)

    def _attributions(self, connection: Connection, span: int) -> list[Relation]:
        types = self._labels.rows_of_kind(RelationKind.ATTRIBUTION)
        ties = queries.relations_at(connection, span)
        return [tie for tie in ties if tie.from_span == span and tie.type in types]

    def _parts_of(self, connection: Connection, span: int) -> list[int]:
        """The rows of all parts of the chain that a span is in, from the first."""
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)

        def ties(row: int) -> list[Relation]:
            return [tie for tie in queries.relations_at(connection, row) if tie.type in chains]

        parts = [span]
        while before := {tie.to_span for tie in ties(parts[0])}.difference(parts):
            parts.insert(0, before.pop())
        while after := {tie.from_span for tie in ties(parts[-1])}.difference(parts):
            parts.append(after.pop())
        return parts

    def _fitting(self, source: Span, target: Span) -> tuple[RelationType, Span, Span]:
        for type_ in self._labels.types():
            if may_join(type_, source, target):
                return type_, source, target
            if may_join(type_, target, source):
                return type_, target, source
        raise Refused(
            f"A {self._name(source)} can't be linked to a {self._name(target)}.",
            hint="A quote is linked to its speaker.",
        )

    def _chain_joining(self, after: int, before: int) -> RelationType | None:
        return next(
            (
                type_
                for type_ in self._labels.types()
                if type_.kind is RelationKind.CHAIN and (after, before) in type_.ends
            ),
            None,
        )

    def _around(self, *spans: int) -> list[Relation]:
        """The relations of spans, and of the parts of a chain that they carry on: all that the
        rules look at.
        """
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)
        found: dict[int, Relation] = {}
        waiting, seen = list(spans), set[int]()
        while waiting:
            span = waiting.pop()
            seen.add(span)
            for tie in self.at(span):
                found[tie.row] = tie
                if tie.type in chains and tie.from_span == span and tie.to_span not in seen:
                    waiting.append(tie.to_span)
        return list(found.values())

    def _ties(self, source: Span) -> Ties:
        """What is tied already, as far as it decides about a tie with a span."""
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)
        reader = self._session.file.reader
        ties = Ties()
        for tie in queries.ties_of_types(reader, source.article, source.annotator, chains):
            ties.add(*tie)
        for span in {source.row, ties.first(source.row, chains)}:
            for relation in self.at(span):
                ties.add(relation.type, relation.from_span, relation.to_span)
        return ties

    def _ends(self, source: Span, types: Iterable[RelationType]) -> Iterator["_End"]:
        """The other spans whose labels relations of these types join with that of a span."""
        joined = {pair for type_ in types for pair in type_.ends}
        labels = [label.row for label in self._labels.in_order()]
        kinds = {
            kind
            for kind, label in enumerate(labels)
            if (label, source.label) in joined or (source.label, label) in joined
        }
        places = self._places.of(source.article, source.annotator)
        for start, end, kind, row in places.of_kinds(kinds):
            if row != source.row:
                yield _End(row, labels[kind], start, end)

    def _can_tie(self, type_: RelationType, source: "_End", end: "_End", ties: Ties) -> bool:
        chains = self._labels.rows_of_kind(RelationKind.CHAIN)
        for a, b in ((source, end), (end, source)):
            if type_.kind is not RelationKind.ATTRIBUTION:
                if not ties.check(type_, a.key, b.key):
                    return True
            elif (a.label, b.label) in type_.ends:
                first = ties.first(a.row, chains)
                if not ties.has(type_.row, first, b.row):
                    return True
        return False

    def _refuse_foreign(self, record: Span | Relation) -> None:
        if record.annotator != self._session.annotator.row:
            raise Refused("This is another annotator's; only they can change it.")

    def _name(self, span: Span) -> str:
        return self._labels.get(span.label).name


class _End(NamedTuple):
    """As much of a span as a relation needs to know of its ends."""

    row: int
    label: int
    start: int
    end: int

    @classmethod
    def of(cls, span: Span) -> "_End":
        """A span's own."""
        return cls(span.row, span.label, span.start, span.end)

    @property
    def key(self) -> tuple[int, int]:
        """The rows of the span and of its label."""
        return self.row, self.label


def _place(span: Span | _End) -> tuple[int, int, int]:
    """What says which of two parts comes first in the text."""
    return span.start, span.end, span.row


def _nearest_first(source: _End, ends: Iterable[_End]) -> list[int]:
    """The rows of the ends by the code points between them and a span; 0 where they touch."""
    found = sorted(
        (max(0, end.start - source.end, source.start - end.end), end.start, end.row) for end in ends
    )
    return [row for _, _, row in found]
