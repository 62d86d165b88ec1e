"""Words and punctuation as trainers of language models see them, by their places in the text."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

import regex

_TOKEN = regex.compile(
    r"""
      [\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*
    | \p{N}+ (?: [.,٫٬] \p{N}+ )*
    | (?<=[\p{L}\p{M}]) ['’] \p{L}+        # ’s and its like
    | [\p{L}\p{M}\u200c\u200d]+
    | (?!\s)\X
    """,
    regex.VERBOSE,
)


class Placed(Protocol):
    """Whatever lies in a text, in code points."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Tokens:
    """The tokens of a text: half-open ranges of code points, in order, blanks left out.

    Numbers stay whole (“26.3”), a clitic is a token of its own (“Russia” “’s”), and each character
    of a script without blanks between words is one.
    """

    __slots__ = ("_ending", "_starting", "ranges")

    def __init__(self, text: str) -> None:
        self.ranges = [match.span() for match in _TOKEN.finditer(text)]
        self._starting = {start: number for number, (start, _) in enumerate(self.ranges)}
        self._ending = {end: number for number, (_, end) in enumerate(self.ranges)}

    def __len__(self) -> int:
        return len(self.ranges)

    def of(self, span: Placed) -> range | None:
        """The numbers of the tokens of a span; None where an edge is inside of a token."""
        first, last = self._starting.get(span.start), self._ending.get(span.end)
        return None if first is None or last is None else range(first, last + 1)

    def tags(self, spans: Iterable[tuple[str, range]]) -> list[str]:
        """A BIO tag for each token; the spans, by label and tokens, do not overlap."""
        tags = ["O"] * len(self.ranges)
        for label, numbers in spans:
            for number in numbers:
                tags[number] = f"I-{label}"
            tags[numbers.start] = f"B-{label}"
        return tags


@lru_cache(maxsize=2)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text; what is fitted to a format is mostly written at once."""
    return Tokens(text)
