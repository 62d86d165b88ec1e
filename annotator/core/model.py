"""The data of a project as frozen values; the words are those of docs/format.md.

`row` is the integer identity of a value inside one project file (0: not stored yet); `id` is the
public identity that exports carry. All positions count Unicode code points of the stored text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""The one empty mapping that defaults share."""


class Status(StrEnum):
    """Where an article stands for an annotator."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


class AttributeType(StrEnum):
    """What an attribute's value may be."""

    CHOICE = "choice"
    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"


class RelationKind(StrEnum):
    """What the rules ask of a relation type beside its ends.

    CHAIN: a span has at most one before it and one after it, and no cycles.
    ATTRIBUTION: stands on the first span of a chain and moves to the next when that span goes.
    """

    PLAIN = "plain"
    CHAIN = "chain"
    ATTRIBUTION = "attribution"


AttributeValue = str | int | float | bool


def in_words(name: str) -> str:
    """The name of an attribute or a relation type as people read it: `said_by` is "said by"."""
    return name.replace("_", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeSpec:
    """An attribute that a label declares; `choices` is empty but for CHOICE."""

    name: str
    type: AttributeType
    choices: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Its name as people read it."""
        return in_words(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A kind of span. `color` is a palette name or "#rrggbb"; `key` one character or empty."""

    row: int = 0
    name: str
    color: str
    key: str = ""
    definition: str = ""
    position: int = 0
    attributes: tuple[AttributeSpec, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationType:
    """A kind of relation; `ends` are the pairs (from, to) of label rows that it may join."""

    row: int = 0
    name: str
    kind: RelationKind = RelationKind.PLAIN
    ends: tuple[tuple[int, int], ...] = ()
    position: int = 0

    @property
    def words(self) -> str:
        """Its name as people read it."""
        return in_words(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """Who made a decision."""

    row: int = 0
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What is known of an article beside its text; `more` holds keys of other programs."""

    title: str | None = None
    source: str | None = None
    editor: str | None = None
    author: str | None = None
    published: str | None = None
    dateline: str | None = None
    url: str | None = None
    file: str | None = None
    more: Mapping[str, Any] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text with its metadata; `head` is what an import took off the front of the text, verbatim.

    `head + text` is the text as it was read; offsets count from the start of `text`.
    """

    row: int = 0
    id: str
    text: str
    sha256: str
    head: str = ""
    meta: Meta = field(default_factory=Meta)
    extra: Mapping[str, Any] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """What one annotator says of one article as a whole; stored once they touched it."""

    row: int = 0
    article: int
    annotator: int
    status: Status = Status.OPEN
    flagged: bool = False
    reason: str | None = None
    note: str | None = None
    extra: Mapping[str, Any] = field(default_factory=lambda: NOTHING)

    @property
    def is_default(self) -> bool:
        """Whether nothing is said but that the article is open."""
        return (
            self.status is Status.OPEN
            and not self.flagged
            and self.reason is None
            and self.note is None
            and not self.extra
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open range [start, end) of an article's text, in code points, with one label."""

    row: int = 0
    id: str
    article: int
    annotator: int
    start: int
    end: int
    label: int
    surface: str
    attributes: Mapping[str, AttributeValue] = field(default_factory=lambda: NOTHING)
    note: str | None = None
    extra: Mapping[str, Any] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A typed, directed tie between two spans of one annotator in one article (by their rows)."""

    row: int = 0
    id: str
    article: int
    annotator: int
    type: int
    from_span: int
    to_span: int
    extra: Mapping[str, Any] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline:
    """How labels are used in the project, in Markdown; there is one."""

    row: int = 0
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """A hard case and how it was decided; it outlives the span, the label and the article.

    `start` and `end` are code points of the article's text; `before` and `after` are the words
    around the surface; `made` is ISO 8601 in UTC.
    """

    row: int = 0
    article: int | None
    annotator: int
    label: int | None
    start: int
    end: int
    surface: str
    before: str
    after: str
    ruling: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter of the queue by a name; `wanted` is its JSON object."""

    row: int = 0
    name: str
    wanted: Mapping[str, Any]
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenSplit:
    """An article that stays in a split of the training data, by the split's name."""

    row: int = 0
    article: int
    name: str


Record = (
    Annotator
    | Label
    | RelationType
    | Article
    | ArticleState
    | Span
    | Relation
    | Guideline
    | Precedent
    | SavedFilter
    | FrozenSplit
)
