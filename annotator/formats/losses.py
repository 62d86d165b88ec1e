"""What a format can’t hold of the data, counted and told."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """What a project has beside texts and simple spans, and a format may not be able to hold."""

    OVERLAPS = "overlaps"
    EDGES = "edges"
    RELATIONS = "relations"
    ATTRIBUTES = "attributes"
    NOTES = "notes"
    METADATA = "metadata"
    STATUS = "status"
    ANNOTATORS = "annotators"
    IDS = "ids"
    EXTRA = "extra"
    WHITESPACE = "whitespace"
    LINE_ENDS = "line-ends"


class Counted(NamedTuple):
    """A sentence for 1, and for any other count one with “{count}” in it."""

    one: str
    many: str


@dataclass(slots=True, kw_only=True)
class Losses:
    """What a format cannot hold of the data, counted: spans, relations, articles by the part.

    `articles` were left out whole, as were the `straddling` ones, which belong to two splits. For a
    format that gives advice, `longest` has by label the most
    tokens that a span has, and `words` are the most tokens of an article with spans.
    """

    counts: dict[Part, int] = field(default_factory=dict[Part, int])
    articles: int = 0
    straddling: int = 0
    longest: dict[str, int] = field(default_factory=dict[str, int])
    words: int = 0

    def add(self, part: Part, count: int = 1) -> None:
        """Count something that is lost."""
        if count:
            self.counts[part] = self.counts.get(part, 0) + count

    def by_name(self) -> dict[str, int]:
        """The counts by the names of the parts; articles that were left out whole among them."""
        found = {part.value: count for part, count in self.counts.items()}
        whole = {"articles": self.articles, "straddling": self.straddling}
        return found | {name: count for name, count in whole.items() if count}

    def told(self) -> Iterator[tuple[int, Counted]]:
        """What is lost, a sentence each with its count."""
        if self.articles:
            yield self.articles, _ARTICLES
        if self.straddling:
            yield self.straddling, _STRADDLING
        for part, sentence in _SENTENCES.items():
            if self.counts.get(part):
                yield self.counts[part], sentence

    def sentences(self) -> Iterator[str]:
        """What is lost, in English."""
        for count, (one, many) in self.told():
            yield one if count == 1 else many.format(count=count)


_ARTICLES = Counted(
    "1 article is left out, as spans of it overlap.",
    "{count} articles are left out, as spans of them overlap.",
)
_STRADDLING = Counted(
    "1 article is left out, as it resembles articles of different splits.",
    "{count} articles are left out, as they resemble articles of different splits.",
)
_SENTENCES = {
    Part.OVERLAPS: Counted(
        "1 span is left out, as it overlaps another one.",
        "{count} spans are left out, as they overlap others.",
    ),
    Part.EDGES: Counted(
        "1 span is left out, as it begins or ends inside of a word.",
        "{count} spans are left out, as they begin or end inside of a word.",
    ),
    Part.RELATIONS: Counted("1 relation is left out.", "{count} relations are left out."),
    Part.ATTRIBUTES: Counted(
        "The attributes of 1 span are left out.",
        "The attributes of {count} spans are left out.",
    ),
    Part.NOTES: Counted("1 note is left out.", "{count} notes are left out."),
    Part.METADATA: Counted(
        "The metadata of 1 article are left out.",
        "The metadata of {count} articles are left out.",
    ),
    Part.STATUS: Counted(
        "The status of 1 article is left out.",
        "The status of {count} articles is left out.",
    ),
    Part.ANNOTATORS: Counted(
        "1 article stands there once more for another annotator, whose name is left out.",
        "{count} articles stand there once more for other annotators, whose names are left out.",
    ),
    Part.LINE_ENDS: Counted(
        "The line ends of 1 article are written as plain ones (LF), and its spans move with them.",
        "The line ends of {count} articles are written as plain ones (LF), and their spans move "
        "with them.",
    ),
    Part.EXTRA: Counted(
        "What another program added is left out in 1 place.",
        "What other programs added is left out in {count} places.",
    ),
}
