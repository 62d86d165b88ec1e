"""How well a name fits what was typed: words in any order, begun or shortened, marks folded."""

import re
from collections.abc import Sequence

from annotator.core.searchtext import index_text

Words = tuple[str, ...]

WHOLE, BEGUN, INSIDE, SHORTENED = 0, 4, 16, 20
"""What a word of the query costs by how it stands in a word of the name."""

LATER = 3
"""What it costs more at most to stand behind the name's first word, 1 for each word."""

BESIDE = 12
"""What it costs more to stand in a word beside the name only."""

_WORD = re.compile(r"\w+")


def words_of(text: str) -> Words:
    """The words of a text as they are compared: small, without accents, CJK by character."""
    return tuple(_WORD.findall(index_text(text).casefold()))


def cost(wanted: Sequence[str], name: Sequence[str], beside: Sequence[str] = ()) -> int | None:
    """How far a name is from the wanted words, 0 for the same; None where one fits nowhere.

    `beside` are words by which the name is found too: a menu, a description. There a word must
    be whole or begun.
    """
    total = 0
    for word in wanted:
        costs = [
            each + min(place, LATER)
            for place, other in enumerate(name)
            if (each := _cost(word, other)) is not None
        ]
        costs += [BESIDE + BEGUN for other in beside if other.startswith(word)]
        if not costs:
            return None
        total += min(costs)
    return total


def _cost(word: str, other: str) -> int | None:
    if word == other:
        return WHOLE
    if other.startswith(word):
        return BEGUN
    if len(word) < 2:
        return None
    if word in other:
        return INSIDE
    return SHORTENED if word[0] == other[0] and _is_within(word, other) else None


def _is_within(word: str, other: str) -> bool:
    """Whether the letters of a word stand in another in their order."""
    letters = iter(other)
    return all(letter in letters for letter in word)
