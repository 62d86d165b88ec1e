"""All marks of an article in columns: where they lie, and of which looks each one has which."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.core.intervals import SpanColumns, SpanIndex
from annotator.gui.article.marks import Mark


class Look(NamedTuple):
    """How a mark is painted; its fields are those of a Mark."""

    label: str
    color: str
    dashed: bool = False


class MarkTable(Mapping[int, Mark]):
    """Marks by row. There may be 100,000, so that each is made anew when it is asked for."""

    def __init__(self, index: SpanIndex | None = None, looks: Sequence[Look] = ()) -> None:
        """Take an index over, whose kinds are places in `looks`."""
        self.index = index or SpanIndex()
        """Where the marks lie; to be read only."""
        self._looks = list(looks)

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> "MarkTable":
        """A table of marks; ValueError for an empty one or a row that is there twice."""
        table = cls()
        columns = SpanColumns.empty()
        columns.extend(
            (mark.start, mark.end, table._kind(Look(*mark[3:])), mark.row)
            for mark in sorted(marks, key=_start)
        )
        table.index = SpanIndex(columns)
        return table

    def put(self, mark: Mark) -> None:
        """Add a mark or replace the one of its row; ValueError for an empty range."""
        if mark.start >= mark.end:
            raise ValueError(f"the range {mark.start}..{mark.end} is empty")
        if mark.row in self.index:
            self.index.remove(mark.row)
        self.index.add(mark.start, mark.end, mark.row, self._kind(Look(*mark[3:])))

    def discard(self, row: int) -> Mark | None:
        """Take a mark away; gives what it was, None if there is none."""
        mark = self.get(row)
        if mark is not None:
            self.index.remove(row)
        return mark

    def __getitem__(self, row: int) -> Mark:
        start, end, kind = self.index.entry(row)
        return Mark(row, start, end, *self._looks[kind])

    def __contains__(self, row: object) -> bool:
        return row in self.index

    def __iter__(self) -> Iterator[int]:
        return (row for _, _, row in self.index)

    def __len__(self) -> int:
        return len(self.index)

    def _kind(self, look: Look) -> int:
        try:
            return self._looks.index(look)
        except ValueError:
            self._looks.append(look)
            return len(self._looks) - 1


def _start(mark: Mark) -> int:
    return mark.start
