"""Many rows of a table as few ranges, as a file keeps them: [[first, last], …]."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

import orjson

Range = tuple[int, int]
"""The first and the last row."""


class RowRanges:
    """A set of rows that mostly follow each other."""

    def __init__(self, ranges: Iterable[Range] = ()) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []
        self.add(ranges)

    @classmethod
    def from_json(cls, text: str) -> "RowRanges":
        """What `to_json` has written. Raises ValueError, TypeError."""
        ranges = [(first, last) for first, last in orjson.loads(text)]
        if not all(type(row) is int for pair in ranges for row in pair):
            raise TypeError("a row is a whole number")
        return cls(ranges)

    def to_json(self) -> str:
        """As text, smallest first."""
        return orjson.dumps(list(self)).decode()

    def add(self, ranges: Iterable[Range]) -> None:
        """Take rows in."""
        firsts, lasts = list[int](), list[int]()
        for first, last in sorted([*self, *ranges]):
            if firsts and first <= lasts[-1] + 1:
                lasts[-1] = max(last, lasts[-1])
            else:
                firsts.append(first)
                lasts.append(last)
        self._firsts, self._lasts = firsts, lasts

    def discard(self, rows: Iterable[int]) -> None:
        """Leave rows out that may be in it."""
        gone = RowRanges((row, row) for row in rows if row in self)
        kept, pairs = list[Range](), iter(gone)
        cut = next(pairs, None)
        for start, last in self:
            first = start
            while cut is not None and cut[0] <= last:
                if first < cut[0]:
                    kept.append((first, cut[0] - 1))
                first = cut[1] + 1
                if cut[1] > last:
                    break
                cut = next(pairs, None)
            if first <= last:
                kept.append((first, last))
        self._firsts, self._lasts = [a for a, _ in kept], [b for _, b in kept]

    def __contains__(self, row: int) -> bool:
        place = bisect_right(self._firsts, row) - 1
        return place >= 0 and row <= self._lasts[place]

    def __iter__(self) -> Iterator[Range]:
        return zip(self._firsts, self._lasts, strict=True)

    def __bool__(self) -> bool:
        return bool(self._firsts)
