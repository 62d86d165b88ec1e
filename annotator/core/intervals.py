"""Which spans lie where: columns in the order of the text, with bisection."""

from array import array
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from operator import eq, ge, itemgetter, lt, sub

Range = tuple[int, int, int]
"""(start, end, row): a half-open range in code points and whose it is."""

LONG = 2_000
"""Spans of more code points are kept aside, so that one of them does not widen every search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanColumns:
    """Ranges as arrays of one length, by start; `kinds` are small numbers of the owner's choice."""

    starts: "array[int]"
    ends: "array[int]"
    kinds: "array[int]"
    rows: "array[int]"

    @classmethod
    def empty(cls) -> "SpanColumns":
        """No range yet; the type codes are those that a SpanIndex keeps."""
        return cls(starts=array("I"), ends=array("I"), kinds=array("H"), rows=array("q"))

    def extend(self, ranges: Iterable[tuple[int, int, int, int]]) -> None:
        """Append (start, end, kind, row), whose starts are not before those that are here."""
        for column, values in zip(
            (self.starts, self.ends, self.kinds, self.rows), zip(*ranges, strict=True), strict=False
        ):
            column.extend(values)


class SpanIndex:
    """Half-open ranges by row; they may nest, overlap and coincide.

    All answers are in text order (start, longest first, kind, row) unless they say otherwise.
    Nothing is kept but numbers in arrays, some 30 bytes a range: an article may have 100,000.
    """

    __slots__ = (
        "_ends",
        "_kinds",
        "_known",
        "_known_starts",
        "_long",
        "_reach",
        "_rows",
        "_starts",
    )

    def __init__(self, ranges: "Iterable[Range] | SpanColumns" = ()) -> None:
        """Take (start, end, row), or columns over, which nobody else may change any more.

        ValueError for an empty range or a row given twice.
        """
        if isinstance(ranges, SpanColumns):
            self._take(ranges)
        else:
            columns = SpanColumns.empty()
            columns.extend((start, end, 0, row) for start, end, row in sorted(ranges))
            self._take(columns)

    def copy(self) -> "SpanIndex":
        """The same ranges, to be changed apart."""
        twin = SpanIndex()
        for name in self.__slots__:
            setattr(twin, name, copy(getattr(self, name)))
        return twin

    def _take(self, columns: SpanColumns) -> None:
        starts, ends, rows = columns.starts, columns.ends, columns.rows
        if any(map(ge, starts, ends)):
            raise ValueError("a range is empty")
        self._starts, self._ends = starts, ends
        self._kinds, self._rows = columns.kinds, rows
        if any(map(eq, starts, starts[1:])):
            self._order_equal_starts()
        self._reach = min(LONG, max(map(sub, ends, starts), default=1))
        self._long: list[Range] = []
        if self._reach == LONG:
            self._long = [r for r in zip(starts, ends, rows, strict=True) if r[1] - r[0] > LONG]
        # Rows mostly come in the order of the text.
        self._known, self._known_starts = rows[:], starts[:]
        if not all(map(lt, rows, rows[1:])):
            pairs = sorted(zip(rows, starts, strict=True))
            self._known = array("q", map(itemgetter(0), pairs))
            self._known_starts = array("I", map(itemgetter(1), pairs))
        if any(map(eq, self._known, self._known[1:])):
            raise ValueError("a row is given twice")

    def _order_equal_starts(self) -> None:
        """Put the longest first among the ranges that start at one place."""
        starts, count = self._starts, len(self._starts)
        place = 0
        while place < count - 1:
            if starts[place] != starts[place + 1]:
                place += 1
                continue
            end = bisect_right(starts, starts[place], place)
            order = sorted(range(place, end), key=self._rank)
            for column in (self._ends, self._kinds, self._rows):
                column[place:end] = array(column.typecode, [column[at] for at in order])
            place = end

    def _rank(self, place: int) -> tuple[int, int, int]:
        """What orders the ranges that start at one place."""
        return -self._ends[place], self._kinds[place], self._rows[place]

    def __len__(self) -> int:
        return len(self._starts)

    def __contains__(self, row: object) -> bool:
        return isinstance(row, int) and self._known_at(row) is not None

    def __iter__(self) -> Iterator[Range]:
        """All ranges in text order."""
        return zip(self._starts, self._ends, self._rows, strict=True)

    def counts(self) -> dict[int, int]:
        """How many ranges each kind has."""
        return Counter(self._kinds)

    def of_kinds(self, kinds: Collection[int]) -> Iterator[tuple[int, int, int, int]]:
        """(start, end, kind, row) of the ranges of some kinds, in text order."""
        everything = zip(self._starts, self._ends, self._kinds, self._rows, strict=True)
        return (entry for entry in everything if entry[2] in kinds)

    def _known_at(self, row: int) -> int | None:
        """Where a row stands among the sorted rows."""
        at = bisect_left(self._known, row)
        return at if at < len(self._known) and self._known[at] == row else None

    def place_of(self, row: int) -> int:
        """The place of a row's range in the order, from 0; KeyError if it is not there."""
        at = self._known_at(row)
        if at is None:
            raise KeyError(row)
        return self._rows.index(row, bisect_left(self._starts, self._known_starts[at]))

    def row_at(self, place: int) -> int:
        """The row of the range at a place; IndexError outside."""
        return self._rows[place]

    def first_from(self, position: int) -> int:
        """The place of the first range that starts at or behind a position."""
        return bisect_left(self._starts, position)

    def range_of(self, row: int) -> tuple[int, int]:
        """The (start, end) of a row; KeyError if it is not there."""
        place = self.place_of(row)
        return self._starts[place], self._ends[place]

    def entry(self, row: int) -> tuple[int, int, int]:
        """The (start, end, kind) of a row; KeyError if it is not there."""
        place = self.place_of(row)
        return self._starts[place], self._ends[place], self._kinds[place]

    def add(self, start: int, end: int, row: int, kind: int = 0) -> None:
        """Put a range in; ValueError if it is empty or the row is already there."""
        if start >= end:
            raise ValueError(f"the range {start}..{end} is empty")
        at = bisect_left(self._known, row)
        if at < len(self._known) and self._known[at] == row:
            raise ValueError(f"row {row} is already there")
        self._known.insert(at, row)
        self._known_starts.insert(at, start)
        first = bisect_left(self._starts, start)
        equals = range(first, bisect_right(self._starts, start, first))
        place = first + bisect_left(equals, (-end, kind, row), key=self._rank)
        self._starts.insert(place, start)
        self._ends.insert(place, end)
        self._kinds.insert(place, kind)
        self._rows.insert(place, row)
        self._reach = max(self._reach, min(LONG, end - start))
        if end - start > LONG:
            insort(self._long, (start, end, row))

    def remove(self, row: int) -> None:
        """Take a range out; KeyError if it is not there."""
        place = self.place_of(row)
        start, end = self._starts[place], self._ends[place]
        for column in (self._starts, self._ends, self._kinds, self._rows):
            del column[place]
        at = bisect_left(self._known, row)
        del self._known[at], self._known_starts[at]
        if end - start > LONG:
            self._long.remove((start, end, row))

    def overlapping(self, start: int, end: int) -> list[Range]:
        """The ranges that share at least one code point with [start, end)."""
        if end <= start:
            return []
        # Where no range but the long ones is longer than `reach`, none that starts earlier can
        # get here.
        earliest = start - self._reach + 1
        first = bisect_left(self._starts, earliest)
        last = bisect_left(self._starts, end, first)
        found = [
            found
            for found in zip(
                self._starts[first:last],
                self._ends[first:last],
                self._rows[first:last],
                strict=True,
            )
            if found[1] > start
        ]
        far = [long for long in self._long if long[0] < earliest and long[1] > start]
        return sorted(far, key=_text_order) + found if far else found

    def all_at(self, position: int) -> list[Range]:
        """The ranges that cover the code point at `position`, from the inside out."""
        return sorted(self.overlapping(position, position + 1), key=_inside_out)

    def innermost_at(self, position: int) -> Range | None:
        """The shortest range that covers the code point at `position`."""
        return min(self.overlapping(position, position + 1), key=_inside_out, default=None)


def levels(ranges: Iterable[Range]) -> dict[int, int]:
    """The level of each row for painting: 0 for ranges with nothing inside or across them.

    A range lies one level above the highest shorter one that it overlaps, so that no two
    overlapping ranges have the same level.
    """
    placed: list[tuple[int, int, int]] = []
    found: dict[int, int] = {}
    for start, end, row in sorted(ranges, key=_inside_out):
        level = 0
        for other_start, other_end, other_level in placed:
            if other_level >= level and other_start < end and other_end > start:
                level = other_level + 1
        placed.append((start, end, level))
        found[row] = level
    return found


def _text_order(item: Range) -> Range:
    start, end, row = item
    return start, -end, row


def _inside_out(item: Range) -> Range:
    start, end, row = item
    return end - start, -start, row
