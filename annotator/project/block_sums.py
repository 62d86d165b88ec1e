"""Sums over the spans of a project, made from blocks of articles that can be counted anew alone."""

import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import orjson

from annotator.core.errors import Cancelled
from annotator.core.progress import Cancel, Progress

SIZE = 10_000
"""Articles of a block, by their rows."""

Thing = TypeVar("Thing", str, int)


class BlockSums(Generic[Thing]):
    """How often each thing is in the project.

    What a block has is kept, packed: when one of its articles is touched it is taken out of the
    sums, and counted again.
    """

    def __init__(self) -> None:
        self.sums: Counter[Thing] = Counter()
        self._packed: dict[int, bytes] = {}
        self._touched: set[int] = set()
        self._reached = -1
        """All blocks up to this one have been counted once."""

    def touch(self, articles: Iterable[int]) -> None:
        """Something of these articles has changed."""
        self._touched |= {article // SIZE for article in articles}

    def count(
        self,
        listed: Callable[[int, int], str],
        following: Callable[[int], int | None],
        *,
        last: int,
        progress: Progress,
        cancel: Cancel,
    ) -> Counter[Thing]:
        """Count what is not counted yet.

        `listed` gives the things of the articles from behind one row to another, as JSON;
        `following` the next article that may have any. Raises Cancelled; what was counted until
        then is kept.
        """
        while (article := following((self._reached + 1) * SIZE - 1)) is not None:
            progress(article, last)
            self._count(article // SIZE, listed, cancel)
            self._reached = article // SIZE
        if self._touched:
            for block in sorted(self._touched):
                self._count(block, listed, cancel)
            self.sums = +self.sums
        return self.sums

    def _count(self, block: int, listed: Callable[[int, int], str], cancel: Cancel) -> None:
        if cancel():
            raise Cancelled("The statistics were cancelled.")
        source = listed(block * SIZE - 1, block * SIZE + SIZE - 1)
        things: list[Thing] = orjson.loads(source)
        before = self._packed.pop(block, None)
        if before is not None:
            self.sums.subtract(orjson.loads(zlib.decompress(before)))
        self.sums.update(things)
        if things:
            self._packed[block] = zlib.compress(source.encode(), 1)
        self._touched.discard(block)
