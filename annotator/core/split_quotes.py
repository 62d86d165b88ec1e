"""Whether a quotation goes on after an attribution: “…,” he said. “…”"""

import regex

from annotator.core.paragraphs import LINE_ENDS
from annotator.core.segmentation import word_at

LONGEST_GAP = 240
"""Code points between two parts of one quotation: room for who said it, where and when."""

_BREAK = regex.compile(rf"\r\n|[{LINE_ENDS}]")
_LETTER = regex.compile(r"\p{L}")
_SENTENCE_END = regex.compile(r"[.?!…。？！｡؟۔।]")
_MOST_SENTENCES = 1
"""Behind more of them somebody else may speak."""


def carries_on(text: str, end: int, start: int) -> bool:
    """Whether a quotation that stops at `end` is likely carried on by one that begins at `start`.

    Code points. Between the two parts stands an attribution in the same paragraph, or the second
    part begins the next paragraph.
    """
    if not 0 <= end < start <= len(text) or start - end > LONGEST_GAP:
        return False
    before, *after = _BREAK.split(text[end:start])
    if after:
        # Only a blank line may lie between the paragraphs, and only marks before the words.
        return not any(_LETTER.search(part) for part in after)
    sentences = sum(
        1
        for stop in _SENTENCE_END.finditer(text, end, start)
        if _LETTER.search(text, end, stop.start()) and not _belongs_to_word(text, stop.start())
    )
    return _LETTER.search(before) is not None and sentences <= _MOST_SENTENCES


def _belongs_to_word(text: str, stop: int) -> bool:
    """The full stop of an abbreviation, or the point of a number."""
    first, last = word_at(text, stop - 1)
    return first < stop < last
