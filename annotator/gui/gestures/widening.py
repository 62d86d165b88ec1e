"""How selections grow and move: repeated clicks, brackets, edges. Pure; all in code points."""

from annotator.core.paragraphs import paragraph_at
from annotator.core.quotation import quotations_at
from annotator.core.segmentation import (
    next_grapheme,
    next_word_end,
    next_word_start,
    previous_grapheme,
    previous_word_end,
    previous_word_start,
    snap,
    snap_exact,
    trim,
    word_at,
)
from annotator.gui.article.marks import Edge

Range = tuple[int, int]


def widened(text: str, position: int, clicks: int) -> Range | None:
    """What repeated clicks take: the word, the quotations around it, the paragraph.

    None where there is nothing to take: a double click beside the words.
    """
    word = snap(text, *word_at(text, position))
    if clicks <= 2:
        return word
    wider: list[Range] = []
    held = word or (position, position)
    for found in (*quotations_at(text, position), trim(text, *paragraph_at(text, position))):
        if found is not None and found[0] <= held[0] and held[1] <= found[1] and found != held:
            wider.append(found)
            held = found
    return wider[min(clicks - 3, len(wider) - 1)] if wider else word


def wider(text: str, held: Range | None, position: int) -> Range | None:
    """The next wider of what repeated clicks take, around a selection or around a place; None where
    there is none.
    """
    if held is None and (word := snap(text, *word_at(text, position))) is not None:
        return word
    at = held[0] if held is not None else position
    for found in (*quotations_at(text, at), trim(text, *paragraph_at(text, at))):
        # From its marks a quotation is entered.
        start, end = held or found or (at, at)
        if found is not None and found[0] <= start and end <= found[1] and found != held:
            return found
    return None


def stretched(text: str, anchor: Range, position: int, *, exact: bool) -> Range | None:
    """What a drag selects, from a place or from what repeated clicks took; None for nothing."""
    start, end = min(anchor[0], position), max(anchor[1], position)
    if start == end:
        return None
    return snap_exact(text, start, end) if exact else snap(text, start, end)


def stepped(text: str, position: int, edge: Edge, *, forward: bool, exact: bool) -> int:
    """Where an end of a range goes by one word, or by one grapheme if `exact`."""
    if exact:
        return (next_grapheme if forward else previous_grapheme)(text, position)
    if edge is Edge.START:
        return (next_word_start if forward else previous_word_start)(text, position)
    return (next_word_end if forward else previous_word_end)(text, position)


def first_word(text: str, caret: int) -> int:
    """Where a selection begins that goes on from the caret by words: blanks, commas and opening
    marks before the first word are not meant.
    """
    first = max(caret, previous_word_start(text, next_word_end(text, caret)))
    figure = word_at(text, first)[0]  # "€ 3.50" begins with its sign
    return figure if figure >= caret else first


def with_edge(held: Range, edge: Edge, position: int) -> Range:
    """A range with one end elsewhere; the answer may be empty or the wrong way round."""
    return (position, held[1]) if edge is Edge.START else (held[0], position)


def pulled(text: str, held: Range, edge: Edge, position: int, *, exact: bool) -> Range | None:
    """A range whose handle is dragged to a position; the other end stays. None if nothing is left.

    The dragged end keeps to words, or to graphemes if `exact`.
    """
    start, end = with_edge(held, edge, position)
    if start >= end:
        return None
    found = snap_exact(text, start, end) if exact else snap(text, start, end)
    if found is None:
        return None
    moved = with_edge(held, edge, found[0] if edge is Edge.START else found[1])
    return moved if moved[0] < moved[1] and trim(text, *moved) is not None else None
