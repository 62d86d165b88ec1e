"""What to type into the find bar to come to a place."""

from collections.abc import Iterator
from functools import lru_cache

from annotator.core.finding import Finder
from tests.benchmarks.hands.ways import Keys

Range = tuple[int, int]

_MOST_LETTERS = 10
_MOST_STEPS = 2
"""Nobody types letters to go on by Enter more often than that."""
_NOT_TYPED_FROM = 0x2000
"""Scripts from here on take an input method: a letter is more than a key."""


class Typing:
    """Searches of one text: the first hit at or after the caret is selected while one types."""

    def __init__(self, text: str) -> None:
        self._text = text
        finder = Finder(text)
        self._hits = lru_cache(maxsize=None)(lambda query: list(finder.search(query)))

    def searches(self, caret: int, start: int) -> Iterator[tuple[Keys, Range]]:
        """Keys that open the bar, find what begins at a place, and close it; and the hit.

        The shortest first; each selects a beginning of the word that stands there.
        """
        typed = ""
        for char in self._text[start : start + _MOST_LETTERS]:
            if not (char.isalnum() or (typed and char in ".-")) or ord(char) >= _NOT_TYPED_FROM:
                return
            typed += char.lower()
            hits: list[Range] = self._hits(typed)
            hit = next((hit for hit in hits if hit[0] == start), None)
            if hit is None:
                continue
            first = next((number for number, each in enumerate(hits) if each[0] >= caret), 0)
            steps = (hits.index(hit) - first) % len(hits)
            if steps <= _MOST_STEPS:
                yield ("/", *typed, *["Return"] * steps, "Escape"), hit
