"""What relations and attributes become when labels or relation types are changed under them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.core.model import (
    AttributeSpec,
    AttributeType,
    AttributeValue,
    Relation,
    RelationKind,
    RelationType,
)
from annotator.core.rules import Ties, check_attribute

Refitted = tuple[Relation, Relation | None]
"""A relation as it was and as it becomes; None: it has to go."""


def refitted(
    relations: Iterable[Relation],
    types: Mapping[int, RelationType],
    labels: Mapping[int, int],
    stands_for: Mapping[int, int],
) -> list[Refitted]:
    """Which relations of one annotator in one article change or go, so that all rules hold.

    `types` are the relation types and `labels` the labels of the spans (both by row) as they are
    to be; a span that goes is not in `labels`. `stands_for` says which span stays in its place.
    An attribution goes to the first span of its chain; where its span goes or may no longer bear
    it, to the next one of the chain as it was.
    """
    ordered = sorted(
        relations,
        key=lambda tie: (tie.from_span in stands_for or tie.to_span in stands_for, tie.row),
    )
    ties = Ties()
    result: dict[int, Relation | None] = {}
    chains = [row for row, type_ in types.items() if type_.kind is RelationKind.CHAIN]
    carried_on = {tie.to_span: tie.from_span for tie in ordered if tie.type in chains}

    def placed(tie: Relation, source: int) -> Relation | None:
        target = stands_for.get(tie.to_span, tie.to_span)
        type_ = types.get(tie.type)
        if type_ is None or source not in labels or target not in labels:
            return None
        if type_.kind is RelationKind.ATTRIBUTION:
            source = ties.first(source, chains)
        if ties.check(type_, (source, labels[source]), (target, labels[target])):
            return None
        ties.add(tie.type, source, target)
        if (source, target) == (tie.from_span, tie.to_span):
            return tie
        return replace(tie, from_span=source, to_span=target)

    for tie in ordered:
        if not _is_attribution(types.get(tie.type)):
            result[tie.row] = placed(tie, stands_for.get(tie.from_span, tie.from_span))
    for tie in ordered:
        if _is_attribution(types.get(tie.type)):
            ends = types[tie.type].ends
            target = stands_for.get(tie.to_span, tie.to_span)
            source = _bearer(tie, carried_on, stands_for, labels, ends, target)
            result[tie.row] = None if source is None else placed(tie, source)
    return [(tie, result[tie.row]) for tie in ordered if result[tie.row] != tie]


def _is_attribution(type_: RelationType | None) -> bool:
    return type_ is not None and type_.kind is RelationKind.ATTRIBUTION


def _bearer(
    tie: Relation,
    carried_on: Mapping[int, int],
    stands_for: Mapping[int, int],
    labels: Mapping[int, int],
    ends: Sequence[tuple[int, int]],
    target: int,
) -> int | None:
    """The first span of the rest of the chain, as it was, whose label may bear an attribution."""
    at: int | None = tie.from_span
    seen: set[int] = set()
    while at is not None and at not in seen:
        seen.add(at)
        source = stands_for.get(at, at)
        if (labels.get(source, 0), labels.get(target, 0)) in ends:
            return source
        at = carried_on.get(at)
    return None


def converted(value: AttributeValue, spec: AttributeSpec) -> AttributeValue | None:
    """A value as one of the attribute's type, where nothing is lost; else None."""
    result: AttributeValue | None = value
    if isinstance(value, bool):
        if spec.type in (AttributeType.TEXT, AttributeType.CHOICE):
            result = "true" if value else "false"
    elif spec.type in (AttributeType.TEXT, AttributeType.CHOICE):
        result = str(value)
    elif isinstance(value, str):
        result = _parsed(value.strip(), spec.type)
    return None if result is None or check_attribute(spec, result) else result


def _parsed(text: str, type_: AttributeType) -> AttributeValue | None:
    if type_ is AttributeType.FLAG:
        return {"true": True, "false": False}.get(text.casefold())
    # Not what else Python takes for a number: "1_000", "nan", "٣".
    if not text.isascii() or not set(text) <= set("0123456789.-"):
        return None
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return None


def renamed_choices(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Which choices got another name: those that alone changed at their place."""
    if len(old) != len(new):
        return {}
    return {a: b for a, b in zip(old, new, strict=True) if a not in new and b not in old}
