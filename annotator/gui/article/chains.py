"""Quotes that are split, and who says them: what is likely, and what is shown of a chain."""

from collections.abc import Iterable

from annotator.core.model import Label, Relation, RelationKind, RelationType, Span
from annotator.core.paragraphs import stretch_at
from annotator.core.rules import UNATTRIBUTED, can_be_unattributed
from annotator.gui.action_spec import Needs
from annotator.gui.article.contents import Contents

NEAR = 250
"""Code points behind which no part is offered: more than the longest gap, in split_quotes."""

_TOLD = (RelationKind.CHAIN, RelationKind.ATTRIBUTION)
"""What tells who says a quote, if it goes from there."""

_LOOKED_BACK = 200
"""Spans that are looked at before a part is given up: no search through a long article."""


def allowed(label: Label, types: Iterable[RelationType]) -> Needs:
    """What the scheme lets be said of the spans of a label."""
    now = Needs.NAMELESS if can_be_unattributed(label) else Needs.NOTHING
    for type_ in types:
        if any(label.row in pair for pair in type_.ends):
            now |= Needs.LINKABLE
            now |= Needs.PART if type_.kind is RelationKind.CHAIN else Needs.NOTHING
    return now


def part_before(contents: Contents, types: Iterable[RelationType], row: int) -> int | None:
    """The nearest earlier span that a span could continue, whether likely or not."""
    if row not in contents.spans:
        return None
    index = contents.spans.index
    place = index.place_of(row)
    return _nearest_part(
        contents,
        types,
        row,
        (index.row_at(at) for at in range(place - 1, max(place - _LOOKED_BACK, 0) - 1, -1)),
    )


def _nearest_part(
    contents: Contents, types: Iterable[RelationType], row: int, others: Iterable[int]
) -> int | None:
    """Of `others` the one that stops last before a span that could continue it."""
    spans = contents.spans
    label = spans.label_of(row).row
    chains = [
        type_
        for type_ in types
        if type_.kind is RelationKind.CHAIN and any(end[0] == label for end in type_.ends)
    ]
    if not chains:
        return None
    start, _ = spans.index.range_of(row)
    nearest: int | None = None
    nearest_end = -1
    for other in others:
        _, end = spans.index.range_of(other)
        if not nearest_end < end <= start:
            continue
        ends = label, spans.label_of(other).row
        if any(
            ends in type_.ends and not _is_continued(contents, type_, other, by_others_than=row)
            for type_ in chains
        ):
            nearest, nearest_end = other, end
    return nearest


def offered(contents: Contents, types: Iterable[RelationType], row: int) -> int | None:
    """The part that a span likely continues; None where it is in a chain, or has its speaker."""
    article, span = contents.article, contents.spans.get(row)
    if article is None or span is None:
        return None
    types = list(types)
    told = {type_.row for type_ in types if type_.kind in _TOLD}
    if any(tie.from_span == row and tie.type in told for tie in contents.relations_of(row)):
        return None
    near = contents.spans.index.overlapping(span.start - NEAR, span.start)
    before = _nearest_part(contents, types, row, (other for *_, other in reversed(near)))
    from annotator.core.split_quotes import carries_on  # its patterns take a while to load

    if before is None or not carries_on(article.text, contents.spans[before].end, span.start):
        return None
    return before


def likely_end(contents: Contents, types: Iterable[RelationType], row: int) -> int | None:
    """Who likely says a quote, or what a speaker likely says: the nearest in the same paragraph.

    None for a span that has its link, and for a later part of a quote: the first one is linked.
    """
    article, span = contents.article, contents.spans.get(row)
    if article is None or span is None:
        return None
    types = list(types)
    pairs = {pair for each in types if each.kind is RelationKind.ATTRIBUTION for pair in each.ends}
    told = {each.row for each in types if each.kind in _TOLD}

    def is_told(quote: Span) -> bool:
        ties = contents.relations_of(quote.row)
        is_tied = any(tie.from_span == quote.row and tie.type in told for tie in ties)
        return is_tied or bool(quote.attributes.get(UNATTRIBUTED))

    near = contents.beginning_in(*stretch_at(article.text, span.start))
    if any(quote == span.label for quote, _ in pairs):
        ends = [] if is_told(span) else [e for e in near if (span.label, e.label) in pairs]
    elif any(tie.type in told for tie in contents.relations_of(row)):
        ends = []
    else:
        ends = [e for e in near if (e.label, span.label) in pairs and not is_told(e)]
    return min(ends, key=lambda end: (_gap(span, end), end.start)).row if ends else None


def shown_relations(contents: Contents, types: Iterable[RelationType], row: int) -> list[Relation]:
    """The relations of a span; of a part of a chain also those that tell who said it all."""
    own = contents.relations_of(row)
    chains = {type_.row for type_ in types if type_.kind is RelationKind.CHAIN}
    shown = {tie.row: tie for tie in own}
    at, seen = row, {row}
    while (tie := _chain_tie(contents, chains, at)) is not None and tie.to_span not in seen:
        shown[tie.row] = tie
        at = tie.to_span
        seen.add(at)
    if at != row:
        shown |= {
            tie.row: tie
            for tie in contents.relations_of(at)
            if tie.from_span == at and tie.type not in chains
        }
    return list(shown.values())


def _chain_tie(contents: Contents, chains: set[int], row: int) -> Relation | None:
    return next(
        (tie for tie in contents.relations_of(row) if tie.from_span == row and tie.type in chains),
        None,
    )


def _is_continued(
    contents: Contents, type_: RelationType, row: int, *, by_others_than: int
) -> bool:
    return any(
        tie.type == type_.row and tie.to_span == row and tie.from_span != by_others_than
        for tie in contents.relations_of(row)
    )


def _gap(a: Span, b: Span) -> int:
    """Code points between two spans; 0 where they touch or overlap."""
    return max(0, b.start - a.end, a.start - b.end)
