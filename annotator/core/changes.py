"""What an operation did: pairs of before and after, which views redraw from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.model import Article, ArticleState, Record, Relation, Span

MANY = 5_000
"""Of more changes than this no records are kept or published: views read anew what they show."""


class Direction(StrEnum):
    """How a change set came about."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row: `before` is None where it was added, `after` is None where it was removed."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The row as it is now, or as it was before it went."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    def inverted(self) -> "Change":
        """The change that takes this one back."""
        return Change(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """What one operation changed, published after it is on disk.

    `bulk` says that rows beyond `changes` came, went or changed (an import, or very much at once):
    reload what you show. `numbers` tells then of what is no import by how much the counts went up
    or down, by (annotator, "spans" or "flagged" or a status), and (0, "total") for articles.
    """

    seq: int
    name: str
    annotator: int
    changes: tuple[Change, ...]
    direction: Direction = Direction.DONE
    bulk: bool = False
    numbers: Mapping[tuple[int, str], int] | None = None

    def articles(self) -> set[int]:
        """The rows of the articles that were touched."""
        return {row for change in self.changes if (row := article_of(change.record)) is not None}

    def of_kind(self, kind: type[Record]) -> Iterator[Change]:
        """The changes of rows of one class."""
        return (change for change in self.changes if isinstance(change.record, kind))


def article_of(record: Record) -> int | None:
    """The row of the article that a record belongs to; None for labels and the like."""
    if isinstance(record, Article):
        return record.row
    if isinstance(record, ArticleState | Span | Relation):
        return record.article
    return None
