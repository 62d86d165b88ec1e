"""Makes records fit a format: what it cannot hold is left out by the rule, and counted."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from annotator.core.model import Meta, RelationKind, Status
from annotator.formats.format import Format, Overlaps, WritePlan, no_advice
from annotator.formats.line_ends import make_plain
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.tokens import Tokens, tokens_of

_NO_META = Meta()


def fitted(
    records: Iterable[ArticleRecord], format: Format, plan: WritePlan, losses: Losses
) -> Iterator[ArticleRecord]:
    """The records as the format can hold them; `losses` is whole when the last one was taken.

    Only spans and relations are taken off, and line ends made plain; whatever else the format has
    no place for is counted, and the writer passes it over.
    """
    order = {label.name: number for number, label in enumerate(plan.labels)}
    chains = {type_.name for type_ in plan.types if type_.kind is RelationKind.CHAIN}
    attributions = {type_.name for type_ in plan.types if type_.kind is RelationKind.ATTRIBUTION}
    keeps = format.keeps
    if keeps.issuperset(Part) and not format.spreads:
        yield from records
        return
    is_plain = Part.WHITESPACE in keeps and Part.LINE_ENDS not in keeps
    is_measured = format.advice is not no_advice
    before: str | None = None
    for given in records:
        record = replace(given)
        if is_plain and "\r" in record.text:
            make_plain(record)
            losses.add(Part.LINE_ENDS)
        if format.spreads:
            record.relations = spread(record.relations, chains, attributions)
        if record.spans:
            if Part.EDGES not in keeps:
                tokens = tokens_of(record.text)
                off = {i for i, span in enumerate(record.spans) if tokens.of(span) is None}
                _leave(record, off, losses, Part.EDGES)
            if Part.OVERLAPS not in keeps:
                lost = overlapping(record.spans, plan.overlaps, order)
                if lost and plan.overlaps is Overlaps.LEAVE_OUT:
                    losses.articles += 1
                    continue
                _leave(record, lost, losses, Part.OVERLAPS)
            if is_measured:
                _measure(record, tokens_of(record.text), losses)
        _count(record, keeps, losses)
        if Part.ANNOTATORS not in keeps and record.id is not None:
            losses.add(Part.ANNOTATORS, record.id == before)
            before = record.id
        yield record


def spread(
    relations: Sequence[RelationRecord], chains: Set[str], attributions: Set[str]
) -> Sequence[RelationRecord]:
    """The relations, with what stands on the first span of a chain on each of its spans.

    The added ones have no id. A chain goes from each part to the one that it carries on.
    """
    next_of = {tie.to_id: tie.from_id for tie in relations if tie.type in chains}
    if not next_of:
        return relations
    found = list(relations)
    for tie in relations:
        if tie.type in attributions:
            part = next_of.get(tie.from_id)
            while part is not None:
                found.append(RelationRecord(None, tie.type, part, tie.to_id))
                part = next_of.get(part)
    return found


def overlapping(spans: Sequence[SpanRecord], rule: Overlaps, order: Mapping[str, int]) -> set[int]:
    """The places in `spans` of those that have to go so that no two overlap.

    `order` has the place of each label in the scheme. Of two equal candidates the one stays whose
    label comes first there, then the one that begins first: however `spans` are ordered.
    """

    def by_label(span: SpanRecord) -> int:
        return order.get(span.label, len(order))

    ranks: dict[Overlaps, Callable[[SpanRecord], tuple[int, ...]]] = {
        Overlaps.LONGEST: lambda span: (-_length(span), by_label(span), span.start),
        Overlaps.LEAVE_OUT: lambda span: (-_length(span), by_label(span), span.start),
        Overlaps.INNERMOST: lambda span: (_length(span), by_label(span), span.start),
        Overlaps.LABEL_ORDER: lambda span: (by_label(span), -_length(span), span.start),
    }
    rank = ranks[rule]
    kept: list[tuple[int, int]] = []
    lost: set[int] = set()
    for i in sorted(range(len(spans)), key=lambda i: rank(spans[i])):
        span = spans[i]
        at = bisect_left(kept, (span.start, span.end))
        follows = at < len(kept) and kept[at][0] < span.end
        precedes = at > 0 and kept[at - 1][1] > span.start
        if follows or precedes:
            lost.add(i)
        else:
            insort(kept, (span.start, span.end))
    return lost


def _length(span: SpanRecord) -> int:
    return span.end - span.start


def _leave(record: ArticleRecord, lost: Set[int], losses: Losses, part: Part) -> None:
    """Take the spans at these places off, and the relations that lose an end with them."""
    if not lost:
        return
    losses.add(part, len(lost))
    record.spans = [span for i, span in enumerate(record.spans) if i not in lost]
    here = {span.id for span in record.spans}
    left = [tie for tie in record.relations if tie.from_id in here and tie.to_id in here]
    losses.add(Part.RELATIONS, len(record.relations) - len(left))
    record.relations = left


def _measure(record: ArticleRecord, tokens: Tokens, losses: Losses) -> None:
    losses.words = max(losses.words, len(tokens))
    for span in record.spans:
        numbers = tokens.of(span)
        if numbers is not None and len(numbers) > losses.longest.get(span.label, 0):
            losses.longest[span.label] = len(numbers)


def _count(record: ArticleRecord, keeps: Set[Part], losses: Losses) -> None:
    """What the writer will find no place for."""
    spans, relations = record.spans, record.relations
    says_more = record.status is not Status.OPEN or record.flagged or record.reason is not None
    here: dict[Part, int] = {
        Part.RELATIONS: len(relations),
        Part.ATTRIBUTES: sum(1 for span in spans if span.attributes),
        Part.NOTES: sum(1 for span in spans if span.note) + (record.note is not None),
        Part.METADATA: record.meta != _NO_META,
        Part.STATUS: says_more,
        Part.EXTRA: sum(1 for each in (record, *spans, *relations) if each.extra),
    }
    for part, count in here.items():
        if part not in keeps:
            losses.add(part, count)
