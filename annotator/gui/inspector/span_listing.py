"""What stands in the list of one annotator's spans: spans in order, below each its relations."""

from array import array
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.model import Annotator, Label, Relation, RelationKind, RelationType, Span
from annotator.gui.inspector.chains import Chains
from annotator.gui.shown_spans import KEPT, ShownSpans
from annotator.project.project import Project

Passes = Callable[[Collection[int], Collection[int]], bool]
"""Whether a group is listed: the rows of its spans, and of those to which they are linked."""


class Order(StrEnum):
    """What the list is sorted by."""

    PLACE = "place"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the list: a span, or a relation shown below the span that it starts from.

    `span` is what a click leads to; `caption` names the relation where it needs a name; `owner`
    is another annotator whose span it is. A line joins those above and below in the same chain,
    whose label `group` is.
    """

    span: Span
    label: Label
    group: Label
    relation: Relation | None = None
    caption: str = ""
    owner: Annotator | None = None
    joins_above: bool = False
    joins_below: bool = False

    @property
    def is_part(self) -> bool:
        """Whether the span carries on the one above."""
        return self.relation is None and self.joins_above


class Listing:
    """The spans of one annotator in an article, and how their lines are ordered.

    The parts of a chain stand together below the first one, wherever they lie in the text. What
    a line shows is read when it is asked for; asking raises AnnotatorError.
    """

    def __init__(self, project: Project, owner: Annotator | None = None) -> None:
        self._project = project
        self.owner = owner
        """Whose spans they are; None for those of who works now."""
        self.order = Order.PLACE
        self.spans = ShownSpans(project)
        self.chains = Chains()
        self.relations: dict[int, Relation] = {}
        """The relations that were asked for, by their rows."""
        self._article: int | None = None
        self._types: dict[int, RelationType] = {}
        self._chain: int | None = None

    def show(self, article: int | None) -> None:
        """Take the spans of an article as they are now; raises AnnotatorError."""
        self._article = article
        self.spans.show(article, annotator=self._whose)
        types = self._project.labels.types()
        self._types = {type_.row: type_ for type_ in types}
        # A second type of chain would have its own order; its relations stand below their spans.
        chains = (type_.row for type_ in types if type_.kind is RelationKind.CHAIN)
        self._chain = next(chains, None)
        self.relations.clear()
        self.chains = Chains()

    def is_chain(self, relation: Relation) -> bool:
        """Whether a relation makes its span a part of another's group."""
        return relation.type == self._chain

    def lines(self, passes: Passes | None = None) -> tuple["array[int]", "array[int]"]:
        """All lines as they are now: the rows of the spans to which they belong, and of the
        relations that they show, 0 for a span itself.
        """
        owners, ties = array("q"), array("q")
        tied: dict[int, list[int]] = {}
        targets: dict[int, list[int]] = {}
        outgoing, chain, spans = self._outgoing(), self._chain, self.spans
        chains = self.chains = Chains(
            {
                one: other
                for one, _, type_, other in outgoing
                if type_ == chain and one in spans and other in spans
            }
        )
        for source, tie, type_, target in outgoing:
            if type_ != chain or not chains.is_later(source):
                tied.setdefault(source, []).append(tie)
            if passes is not None:
                targets.setdefault(source, []).append(target)
        rows: Iterable[int] = (row for _, _, row in spans.index)
        if self.order is Order.LABEL:
            # Sorting keeps the order of the text within a label.
            rows = sorted(rows, key=self._label_position)
        parts = chains.parts()
        for first in rows:
            group = (first,)
            if first in parts:
                if chains.is_later(first):
                    continue
                group = (first, *chains.rest(first))
            if passes is not None and not passes(
                group, [target for row in group for target in targets.get(row, ())]
            ):
                continue
            for row in group:
                owners.append(row)
                ties.append(0)
                own = tied.get(row)
                if own is not None:
                    owners.extend([row] * len(own))
                    ties.extend(own if len(own) == 1 else self.ties_of(row))
        return owners, ties

    def block(self, row: int) -> tuple["array[int]", "array[int]"]:
        """The lines of a span, and of the parts of its chain that come after it."""
        owners, ties = array("q"), array("q")
        for part in (row, *self.chains.rest(row)):
            own = self.ties_of(part)
            owners.extend([part] * (1 + len(own)))
            ties.append(0)
            ties.extend(own)
        return owners, ties

    def ties_of(self, row: int) -> list[int]:
        """The relations that are shown below a span, in their order."""
        is_part = self.chains.is_later(row)
        ties = [
            tie
            for tie in self._project.relations.at(row)
            if tie.from_span == row and not (is_part and tie.type == self._chain)
        ]
        if len(ties) > 1:
            starts = {tie.to_span: self._project.spans.get(tie.to_span).start for tie in ties}
            ties.sort(
                key=lambda tie: (self._types[tie.type].position, starts[tie.to_span], tie.row)
            )
        return [tie.row for tie in ties]

    def key(self, row: int) -> tuple[int, int, int]:
        """What the lines are sorted by, from the row of the span to which they belong."""
        first, depth = self.chains.first(row) if row in self.chains else (row, 0)
        position = self._label_position(first) if self.order is Order.LABEL else 0
        return position, self.spans.index.place_of(first), depth

    def line(self, row: int, tie: int, *, below: int | None) -> Line:
        """What a line shows; `below` is the row of the span to which the next one belongs.

        Raises KeyError or AnnotatorError where it is gone.
        """
        in_chain, group = row in self.chains, self.spans.label_of(row)
        joins_below = (
            in_chain
            and below is not None
            and self.chains.first(below)[0] == self.chains.first(row)[0]
        )
        if not tie:
            return Line(
                span=self.spans[row],
                label=group,
                group=group,
                owner=self.owner,
                joins_above=self.chains.is_later(row),
                joins_below=joins_below,
            )
        relation = self.relations.get(tie)
        if relation is None:
            if len(self.relations) >= KEPT:
                self.relations.clear()
            relation = self.relations[tie] = self._project.relations.get(tie)
        told_by_place = self._types[relation.type].kind is RelationKind.ATTRIBUTION
        return Line(
            span=self.spans[relation.to_span],
            label=self.spans.label_of(relation.to_span),
            group=group,
            relation=relation,
            caption="" if told_by_place else self.type_name(relation),
            owner=self.owner,
            joins_above=in_chain,
            joins_below=joins_below,
        )

    def links_of(self, row: int) -> list[tuple[Relation, Span]]:
        """What a span is linked to: each relation that starts from it, and the span at its end."""
        ties = [tie for tie in self._project.relations.at(row) if tie.from_span == row]
        return [(tie, self._project.spans.get(tie.to_span)) for tie in ties]

    def type_name(self, relation: Relation) -> str:
        """The name of a relation's type, as words."""
        type_ = self._types.get(relation.type)
        return type_.words if type_ is not None else ""

    @property
    def _whose(self) -> int | None:
        return self.owner.row if self.owner is not None else None

    def _outgoing(self) -> list[tuple[int, int, int, int]]:
        if self._article is None:
            return []
        return self._project.relations.outgoing(self._article, annotator=self._whose)

    def _label_position(self, row: int) -> int:
        return self.spans.label_of(row).position
