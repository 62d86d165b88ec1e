"""Which spans lie where: a sorted list with bisection, and a short list of the long ones."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

Range = tuple[int, int, int]
"""(start, end, row): a half-open range in code points and whose it is."""

LONG = 2_000
"""Spans of more code points are kept aside, so that one of them does not widen every search."""


class SpanIndex:
    """Half-open ranges by row; they may nest, overlap and coincide.

    All answers are in text order (start, longest first, row) unless they say otherwise.
    """

    __slots__ = ("_long", "_ranges", "_reach", "_short")

    def __init__(self, ranges: Iterable[Range] = ()) -> None:
        """Take (start, end, row); ValueError for an empty range or a row given twice."""
        # Stored as (start, -end, row), so that tuple order is text order.
        stored = sorted((start, -end, row) for start, end, row in ranges)
        self._ranges: dict[int, tuple[int, int]] = {row: (s, -e) for s, e, row in stored}
        if len(self._ranges) != len(stored):
            raise ValueError("a row is given twice")
        lengths = [-negative_end - start for start, negative_end, _ in stored]
        if min(lengths, default=1) < 1:
            raise ValueError("a range is empty")
        self._short: list[Range] = stored
        self._long: list[Range] = []
        self._reach = max(lengths, default=1)
        if self._reach > LONG:
            pairs = list(zip(stored, lengths, strict=True))
            self._short = [item for item, length in pairs if length <= LONG]
            self._long = [item for item, length in pairs if length > LONG]
            self._reach = LONG

    def __len__(self) -> int:
        return len(self._ranges)

    def __contains__(self, row: object) -> bool:
        return row in self._ranges

    def __iter__(self) -> Iterator[Range]:
        """All ranges in text order."""
        merged = sorted(self._short + self._long) if self._long else self._short
        return iter([(s, -e, row) for s, e, row in merged])

    def range_of(self, row: int) -> tuple[int, int]:
        """The (start, end) of a row; KeyError if it is not there."""
        return self._ranges[row]

    def add(self, start: int, end: int, row: int) -> None:
        """Put a range in; ValueError if it is empty or the row is already there."""
        if start >= end:
            raise ValueError(f"the range {start}..{end} is empty")
        if row in self._ranges:
            raise ValueError(f"row {row} is already there")
        self._ranges[row] = (start, end)
        item = (start, -end, row)
        if end - start > LONG:
            insort(self._long, item)
        else:
            insort(self._short, item)
            self._reach = max(self._reach, end - start)

    def remove(self, row: int) -> None:
        """Take a range out; KeyError if it is not there."""
        start, end = self._ranges.pop(row)
        items = self._long if end - start > LONG else self._short
        del items[bisect_left(items, (start, -end, row))]

    def overlapping(self, start: int, end: int) -> list[Range]:
        """The ranges that share at least one code point with [start, end)."""
        found: list[Range] = []
        if end <= start:
            return found
        short = self._short
        # Where no short range is longer than `reach`, none that starts earlier can get here.
        for i in range(bisect_left(short, (start - self._reach + 1,)), len(short)):
            s, negative_end, row = short[i]
            if s >= end:
                break
            if -negative_end > start:
                found.append((s, -negative_end, row))
        if self._long:
            far = [(s, -e, row) for s, e, row in self._long if s < end and -e > start]
            if far:
                found = sorted(found + far, key=_text_order)
        return found

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
