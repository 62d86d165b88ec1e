"""What makes a span, a relation, an attribute or a text valid: each rule gives typed problems."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.model import (
    AttributeSpec,
    AttributeType,
    AttributeValue,
    Label,
    Relation,
    RelationKind,
    RelationType,
    Span,
)

MAX_NUMBER = 2**53
"""Beyond this, a number read by other programs may not be the number that was written."""

UNATTRIBUTED = "unattributed"
"""The flag by which a span says that nobody is named whose words it holds."""

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A rule that does not hold; `code` is stable for programs."""

    code: str
    message: str


def check_text(text: str) -> list[Violation]:
    """Whether a text can be an article's."""
    if not text or text.isspace():
        return [Violation(code="empty", message="There is no text in it.")]
    if not text.isascii() and (match := _SURROGATE.search(text)):
        message = f"The text holds half a character (a lone surrogate) at {match.start()}."
        return [Violation(code="surrogate", message=message)]
    return []


def check_range(text: str, start: int, end: int) -> list[Violation]:
    """Whether [start, end), in code points, is a range of the text that a span may have."""
    if not 0 <= start < end <= len(text):
        message = f"The range {start} to {end} is not inside the text ({len(text)} characters)."
        return [Violation(code="range", message=message)]
    if text[start:end].isspace():
        return [Violation(code="blank", message="There is only blank space in it.")]
    return []


def check_attribute(spec: AttributeSpec, value: AttributeValue) -> list[Violation]:
    """Whether a value is of the attribute's type."""
    match spec.type:
        case AttributeType.CHOICE:
            valid = isinstance(value, str) and value in spec.choices
            expected = "one of " + ", ".join(spec.choices)
        case AttributeType.TEXT:
            valid, expected = isinstance(value, str), "a text"
        case AttributeType.NUMBER:
            valid = (
                isinstance(value, int | float)
                and not isinstance(value, bool)
                and -MAX_NUMBER <= value <= MAX_NUMBER
            )
            expected = "a number"
        case AttributeType.FLAG:
            valid, expected = isinstance(value, bool), "true or false"
    if valid:
        return []
    return [Violation(code="attribute", message=f"The value of “{spec.words}” must be {expected}.")]


def kept_attributes(
    span: Span, old: Label, new: Label
) -> tuple[dict[str, AttributeValue], tuple[str, ...]]:
    """The attributes that stay when `span` goes from `old` to `new`, and the names of the rest.

    An attribute stays where the new label has one of the same name and type that takes its value.
    """
    before = {spec.name: spec.type for spec in old.attributes}
    after = {spec.name: spec for spec in new.attributes}
    kept: dict[str, AttributeValue] = {}
    lost: list[str] = []
    for name, value in span.attributes.items():
        spec = after.get(name)
        if spec and spec.type is before.get(name) and not check_attribute(spec, value):
            kept[name] = value
        else:
            lost.append(name)
    return kept, tuple(lost)


def can_be_unattributed(label: Label) -> bool:
    """Whether the spans of a label can say that nobody is named."""
    return any(
        spec.name == UNATTRIBUTED and spec.type is AttributeType.FLAG for spec in label.attributes
    )


def may_join(type_: RelationType, source: Span, target: Span) -> bool:
    """Whether the labels of two spans are ends of the type, in this direction."""
    return (source.label, target.label) in type_.ends


def check_relation(
    type_: RelationType, source: Span, target: Span, others: Iterable[Relation]
) -> list[Violation]:
    """Whether `source` may be tied to `target`; `others` are the article's relations so far."""
    if (source.article, source.annotator) != (target.article, target.annotator):
        message = "Only spans of one annotator in one article can be linked."
        return [Violation(code="ends", message=message)]
    ties = Ties()
    for other in others:
        ties.add(other.type, other.from_span, other.to_span)
    return ties.check(type_, (source.row, source.label), (target.row, target.label))


class Ties:
    """The relations of one annotator in one article, as far as the rules need them.

    An end is a pair (row of the span, row of its label).
    """

    def __init__(self) -> None:
        self._all: set[tuple[int, int, int]] = set()
        self._following: dict[tuple[int, int], int] = {}
        self._preceded: set[tuple[int, int]] = set()

    def add(self, type_: int, source: int, target: int) -> None:
        """Take a relation in, by the rows of its type and its spans."""
        self._all.add((type_, source, target))
        self._following[type_, source] = target
        self._preceded.add((type_, target))

    def check(
        self, type_: RelationType, source: tuple[int, int], target: tuple[int, int]
    ) -> list[Violation]:
        """Whether the relation may be added."""
        if source[0] == target[0]:
            return [Violation(code="self-tie", message="A span can't be linked to itself.")]
        if (source[1], target[1]) not in type_.ends:
            message = f"“{type_.words}” does not join these labels in this direction."
            return [Violation(code="ends", message=message)]
        if (type_.row, source[0], target[0]) in self._all:
            return [Violation(code="equal-relation", message="These two are linked already.")]
        if type_.kind is RelationKind.CHAIN:
            return self._check_chain(type_, source[0], target[0])
        return []

    def has(self, type_: int, source: int, target: int) -> bool:
        """Whether a relation is there, by the rows of its type and its spans."""
        return (type_, source, target) in self._all

    def stands_on(self, span: int, types: Iterable[int]) -> bool:
        """Whether a relation of one of the types (rows) goes out from the span (its row)."""
        return any((type_, span) in self._following for type_ in types)

    def goes_on(self, span: int, chains: Iterable[int]) -> bool:
        """Whether another span carries the span (its row) on, by the chain types' rows."""
        return any((type_, span) in self._preceded for type_ in chains)

    def first(self, span: int, chains: Iterable[int]) -> int:
        """The row of the first span of the chain that `span` is in, by the chain types' rows."""
        for type_ in chains:
            seen = {span}
            while (before := self._following.get((type_, span))) is not None and before not in seen:
                seen.add(before)
                span = before
        return span

    def _check_chain(self, type_: RelationType, source: int, target: int) -> list[Violation]:
        if (type_.row, source) in self._following:
            message = f"A span can have only one “{type_.words}”."
            return [Violation(code="chain", message=message)]
        if (type_.row, target) in self._preceded:
            message = f"Another span has “{type_.words}” with that one already."
            return [Violation(code="chain", message=message)]
        at: int | None = target
        while at is not None:
            if at == source:
                return [Violation(code="chain", message="The chain would close to a ring.")]
            at = self._following.get((type_.row, at))
        return []


def first_of_chain(row: int, relations: Iterable[Relation], chain_types: set[int]) -> int:
    """The row of the first span of the chain that `row` is in (itself outside a chain)."""
    following = {r.from_span: r.to_span for r in relations if r.type in chain_types}
    seen = {row}
    while (before := following.get(row)) is not None and before not in seen:
        seen.add(before)
        row = before
    return row
