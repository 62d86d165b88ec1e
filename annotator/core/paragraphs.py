"""Paragraphs of a text, and the bounded stretch around a place that pure look-ups work on."""

import unicodedata

REACH = 2_000
"""Code points that a look-up sees to either side, so that it costs the same in any text."""

LINE_ENDS = "\n\r\u2029"
"""What closes a paragraph."""

_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def paragraph_at(text: str, position: int) -> tuple[int, int]:
    """The paragraph [start, end) around a position, without the line end that closes it.

    A position at a line end belongs to the paragraph before it. ValueError outside the text.
    """
    return stretch_at(text, position, reach=len(text))


def stretch_at(text: str, position: int, *, reach: int = REACH) -> tuple[int, int]:
    """The part of the paragraph that lies within `reach` code points of a position."""
    if not 0 <= position <= len(text):
        raise ValueError(f"position {position} is not in a text of {len(text)}")
    if text[position - 1 : position + 1] == "\r\n":
        position -= 1
    start, end = max(0, position - reach), min(len(text), position + reach)
    # Each search narrows the next one, so that a rare line end is not looked for everywhere.
    for mark in LINE_ENDS:
        start = max(start, text.rfind(mark, start, position) + 1)
        if (found := text.find(mark, position, end)) >= 0:
            end = found
    return start, end


def reads_right_to_left(text: str, position: int) -> bool:
    """Whether the paragraph around a position runs from right to left: by its first letter."""
    start, end = stretch_at(text, position)
    for char in text[start:end]:
        kind = unicodedata.bidirectional(char)
        if kind == "L":
            return False
        if kind in _RIGHT_TO_LEFT:
            return True
    return False
