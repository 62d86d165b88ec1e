"""Which spans are parts of one: a split quote is listed as one group below its first part."""

from collections.abc import Iterable, Iterator, Mapping


class Chains:
    """The parts of chains by the rows of their spans; a span that is no part counts as alone."""

    def __init__(self, before: Mapping[int, int] | None = None) -> None:
        """`before` says which span a part continues.

        A file may hold what no rule lets in: of forks one way is kept, and rings are cut.
        """
        self._before: dict[int, int] = {}
        self._after: dict[int, int] = {}
        for part, previous in (before or {}).items():
            if previous not in self._after:
                self.tie(part, previous)
        settled: set[int] = set()
        for row in list(self._before):
            path: set[int] = set()
            while row in self._before and row not in settled and row not in path:
                path.add(row)
                row = self._before[row]  # noqa: PLW2901 - the way back to the first part
            if row in path:
                self.untie(row)
            settled |= path

    def tie(self, part: int, previous: int) -> None:
        """A span now continues another."""
        self.untie(part)
        self._before[part] = previous
        self._after[previous] = part

    def untie(self, part: int) -> None:
        """A span continues none any more."""
        previous = self._before.pop(part, None)
        if previous is not None:
            self._after.pop(previous, None)

    def parts(self) -> set[int]:
        """Every span that is in a chain."""
        return self._before.keys() | self._after.keys()

    def __contains__(self, row: int) -> bool:
        return row in self._before or row in self._after

    def is_later(self, row: int) -> bool:
        """Whether a span continues another."""
        return row in self._before

    def first(self, row: int) -> tuple[int, int]:
        """The first part of the chain that a span is in, and how many parts stand before it."""
        count = 0
        while (previous := self._before.get(row)) is not None:
            row, count = previous, count + 1
        return row, count

    def rest(self, row: int) -> Iterator[int]:
        """The parts that come after a span, in their order."""
        while (following := self._after.get(row)) is not None:
            yield following
            row = following

    def with_rest(self, rows: Iterable[int]) -> list[int]:
        """Spans and all parts that come after them, each once."""
        found: dict[int, None] = {}
        for row in rows:
            if row not in found:
                found[row] = None
                found.update(dict.fromkeys(self.rest(row)))
        return list(found)
