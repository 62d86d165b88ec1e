"""Moving one end of a selection by a word or a character; positions are code points."""

from annotator.core.segmentation import (
    next_grapheme,
    next_word_end,
    next_word_start,
    previous_grapheme,
    previous_word_end,
    previous_word_start,
)


def with_moved_end(
    text: str, start: int, end: int, *, forward: bool, by_character: bool = False
) -> tuple[int, int] | None:
    """The range with its end at the next or the last word's end; None where nothing is left."""
    if by_character:
        end = next_grapheme(text, end) if forward else previous_grapheme(text, end)
    else:
        end = next_word_end(text, end) if forward else previous_word_end(text, end)
    return (start, end) if start < end else None


def with_moved_start(
    text: str, start: int, end: int, *, forward: bool, by_character: bool = False
) -> tuple[int, int] | None:
    """The range with its start at the next or the last word's start; None where nothing is left."""
    if by_character:
        start = next_grapheme(text, start) if forward else previous_grapheme(text, start)
    else:
        start = next_word_start(text, start) if forward else previous_word_start(text, start)
    return (start, end) if start < end else None
