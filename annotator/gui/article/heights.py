"""The heights of many blocks, stacked: where one begins and which one lies at a height."""

from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """Whole pixels in a Fenwick tree: set one, sum and find in O(log n)."""

    __slots__ = ("_highest", "_tree", "_values")

    def __init__(self, values: Sequence[int]) -> None:
        """Take the heights in order; none may be negative."""
        self._values = list(values)
        sums = [0, *accumulate(self._values)]
        self._tree = [0, *(sums[i] - sums[i & (i - 1)] for i in range(1, len(sums)))]
        self._highest = 1 << (len(values).bit_length() - 1) if values else 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> int:
        return self._values[index]

    def set(self, index: int, height: int) -> int:
        """Change one height; the answer is by how much."""
        delta = height - self._values[index]
        if delta:
            self._values[index] = height
            i = index + 1
            while i < len(self._tree):
                self._tree[i] += delta
                i += i & -i
        return delta

    def top(self, index: int) -> int:
        """The sum of the heights before `index`; `top(len(self))` is the total."""
        total = 0
        while index > 0:
            total += self._tree[index]
            index &= index - 1
        return total

    def find(self, y: float) -> int:
        """The index whose stretch holds `y`; the first or last one where y lies outside."""
        index, step = 0, self._highest
        while step:
            if index + step < len(self._tree) and self._tree[index + step] <= y:
                index += step
                y -= self._tree[index]
            step >>= 1
        return min(index, len(self._values) - 1)
