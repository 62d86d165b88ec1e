"""Words and graphemes around a place, and what a rough selection means.

All positions are code points of the stored text. Every function looks only at a bounded stretch
around its place, so that it costs the same in a line and in 5 MB without a blank.
"""

from itertools import islice

import regex

from annotator.core.figure_extent import figure_at
from annotator.core.paragraphs import REACH, paragraph_at
from annotator.core.word_patterns import (
    BLANK,
    BLANK_BACK,
    CLOSERS,
    GRAPHEME,
    GRAPHEME_START,
    LETTER,
    LETTER_BACK,
    MAY_BE_WORD,
    OPENERS,
    PARTING,
    SIMPLE,
    STRAY_END,
    STRAY_START,
    SYNC,
    WITHIN_WORD,
    word_pattern,
)

LONGEST_WORD = 160
"""A run of more code points is no word: each of its graphemes stands for itself."""

Range = tuple[int, int]

_GRAPHEME_REACH = 256
_STOPS = frozenset(".?!…。？！｡؟۔।")
_MARKS = frozenset("\"'“”„‘’‚«»‹›「」『』()[]（）")
_PAIRS = 64
_PAIR_REACH = 500
_SENTENCE_EDGE = regex.compile(r"(?r)[.?!…](?=\s)|[。？！｡؟۔।“„「『\n\r\u2029]")
# "novembre ?": a blank that belongs to the mark behind it.
_STOP_RUN = regex.compile(r"(?:[.?!…。？！｡؟۔।]|[\u00a0\u202f](?=[?!]))*+")
# About a word each; scripts without blanks by the length that words have there.
_WORDLIKE = regex.compile(
    r"(?V1)[\p{Han}\p{Hiragana}\p{Katakana}]{1,2}+|\p{LB=Complex_Context}{1,5}+"
    r"|[[\p{L}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{LB=Complex_Context}]]"
    r"[^\s\p{Han}\p{Hiragana}\p{Katakana}\p{LB=Complex_Context}]{0,40}+"
)
_CLAUSE, _LONG_CLAUSE = 6, 8
"""So many words say something, if they are most of their sentence; so many always do."""


# Graphemes


def grapheme_at(text: str, position: int) -> Range:
    """The grapheme [start, end) that covers the code point at `position`; empty at the end."""
    size = len(text)
    if not 0 <= position <= size:
        raise ValueError(f"position {position} is not in a text of {size}")
    if position == size:
        return size, size
    if SIMPLE.match(text, position) and (
        position + 1 == size or SIMPLE.match(text, position + 1) or text[position + 1] == "\n"
    ):
        before = text[position - 1] if position else " "
        if before in " \n" or SIMPLE.match(before):
            return position, position + 1
    low = max(0, position - _GRAPHEME_REACH) & ~1
    found = GRAPHEME_START.search(text, low, position + 1)
    first = found.start() if found else low
    # A slice: the pattern would look back through all of a long row of flags.
    for match in GRAPHEME.finditer(text[first : position + _GRAPHEME_REACH]):
        if first + match.end() > position:
            return first + match.start(), first + match.end()
    return position, position + 1


def next_grapheme(text: str, position: int) -> int:
    """The first place between graphemes after `position`; the end of the text stays."""
    return grapheme_at(text, position)[1]


def previous_grapheme(text: str, position: int) -> int:
    """The last place between graphemes before `position`; 0 stays."""
    return grapheme_at(text, position - 1)[0] if position > 0 else 0


def snap_exact(text: str, start: int, end: int) -> Range:
    """The range grown to the edges of graphemes; an empty one stays empty."""
    start, end = _inside(text, start, end)
    if start == end:
        edge = grapheme_at(text, start)[0]
        return edge, edge
    return grapheme_at(text, start)[0], grapheme_at(text, end - 1)[1]


def trim(text: str, start: int, end: int) -> Range | None:
    """The range without blanks at its ends; None if nothing else is in it."""
    start, end = _inside(text, start, end)
    if start < end and (blank := BLANK.match(text, start, end)):
        start = blank.end()
    if start < end and (blank := BLANK_BACK.match(text, start, end)):
        end = blank.start()
    return (start, end) if start < end else None


# Words


def word_at(text: str, position: int) -> Range:
    """The word or whole figure around a place, as a double click takes it.

    Behind a word the word before counts; elsewhere it is the grapheme itself, which may be blank.
    """
    start, end, is_word = _token_at(text, position)
    if not is_word and position > 0:
        before = _token_at(text, position - 1)
        if before[2]:
            start, end, is_word = before
    if is_word:
        figure = figure_at(text, start)
        if figure is not None:
            return snap_exact(text, *figure)
    return start, end


def next_word_end(text: str, position: int) -> int:
    """The end of the first word that ends after `position`; the end of the text if none does.

    Words here are without blanks inside: "26.3 percent" are two.
    """
    return _next_word(text, position, at_end=True)


def next_word_start(text: str, position: int) -> int:
    """The beginning of the first word after `position`; the end of the text if none does."""
    return _next_word(text, position, at_end=False)


def previous_word_end(text: str, position: int) -> int:
    """The end of the last word that ends before `position`; 0 if none does."""
    return _previous_word(text, position, at_end=True)


def previous_word_start(text: str, position: int) -> int:
    """The beginning of the last word that begins before `position`; 0 if none does."""
    return _previous_word(text, position, at_end=False)


def is_word_edge(text: str, position: int) -> bool:
    """Whether a word may begin or end at a place; the parts of a compound count as words.

    So "Putin" stands in "Putin’s" and "5" in "$5", but "26" not in "26.3" nor "art" in "party".
    """
    if not 0 < position < len(text) or text[position].isspace() or text[position - 1].isspace():
        return True
    if WITHIN_WORD.match(text, position - 1):
        return False
    start, _, is_word = _token_at(text, position)
    return (
        not is_word or start == position or bool(PARTING.search(text, position - 1, position + 1))
    )


# Paragraphs


def next_paragraph_start(text: str, position: int) -> int:
    """Where the words of the next paragraph begin; the end of the text if there is none."""
    end = paragraph_at(text, position)[1]
    blank = BLANK.match(text, end)
    return blank.end() if blank else end


def next_paragraph_end(text: str, position: int) -> int:
    """The first end of a paragraph's words after `position`; the end of the text if none is."""
    found = trim(text, *paragraph_at(text, position))
    if found is None or found[1] <= position:
        found = trim(text, *paragraph_at(text, next_paragraph_start(text, position)))
    return found[1] if found is not None and found[1] > position else len(text)


def previous_paragraph_start(text: str, position: int) -> int:
    """The last beginning of a paragraph's words before `position`; 0 if there is none."""
    found = trim(text, *paragraph_at(text, position))
    if found is None or found[0] >= position:
        blank = BLANK_BACK.match(text, 0, paragraph_at(text, position)[0])
        found = trim(text, *paragraph_at(text, blank.start() if blank else 0))
    return found[0] if found is not None and found[0] < position else 0


# Snapping


def snap(text: str, start: int, end: int) -> Range | None:
    """What a rough selection means: whole words, without blanks and stray punctuation.

    A figure is taken whole with its currency, scale and unit. Currency signs, % and the full stop
    of an abbreviation stay; so does what ends a sentence that lies inside, wholly or for the most
    part ("that prices have doubled since May."). None if nothing is left.
    """
    found = trim(text, start, end)
    known: list[Range] = []
    for _ in range(8):
        if found is None:
            return None
        before = found
        found = _stripped(text, *_grown(text, *found, known))
        if found == before:
            break
    return found


def _grown(text: str, start: int, end: int, known: list[Range]) -> Range:
    """The range with the words and figures that it touches; `known` collects what was found."""
    low, high = start, end
    for at in {start, end - 1}:
        unit = next((unit for unit in known if unit[0] <= at < unit[1]), None)
        if unit is None:
            token_start, token_end, is_word = _token_at(text, at)
            unit = (is_word and figure_at(text, at)) or (token_start, token_end)
            unit = snap_exact(text, *unit)
            known.append(unit)
        low, high = min(low, unit[0]), max(high, unit[1])
    return low, high


def _stripped(text: str, start: int, end: int) -> Range | None:
    """The range without blanks and stray punctuation at its ends."""
    last, end = end, _stripped_end(text, start, end)
    start = _stripped_start(text, start, end)
    if start >= end:
        return None
    run = _STOP_RUN.match(text, end, last)
    stop = snap_exact(text, end, run.end())[1] if run else end
    if stop > end and (_holds_sentence(text, start, stop) or _is_clause(text, start, end)):
        return start, stop
    return start, end


def _stripped_start(text: str, start: int, end: int) -> int:
    first = start
    for _ in range(_PAIRS):
        if start < end and (run := STRAY_START.match(text, start, end)):
            start = run.end()
        if start >= end or text[start] not in OPENERS:
            break
        # An opening mark stays with its partner, unless both would stand at the edges.
        closer = text.find(OPENERS[text[start]], start + 1, min(end, start + _PAIR_REACH))
        if 0 <= closer < end - 1:
            break
        start = grapheme_at(text, start)[1]
    if start < end:
        # The sign of a number, the @ of a name.
        start = max(first, min(start, _token_at(text, start)[0]))
    return start


def _stripped_end(text: str, start: int, end: int) -> int:
    last = end
    for _ in range(_PAIRS):
        if start < end and (run := STRAY_END.match(text, start, end)):
            end = run.start()
        if start >= end or text[end - 1] not in CLOSERS:
            break
        low = max(start + 1, end - _PAIR_REACH)
        if text.rfind(CLOSERS[text[end - 1]], low, end - 1) >= 0:
            break
        end -= 1
    if end <= start:
        return start
    # The full stop of an abbreviation.
    return min(last, max(end, _token_at(text, end - 1)[1]))


def _holds_sentence(text: str, start: int, end: int) -> bool:
    """Whether the sentence that ends at `end` also begins at or after `start`."""
    at = end - 1
    while at > start and text[at - 1] in _STOPS:
        at -= 1
    low = max(start, at - REACH)
    # A sentence begins inside where another one ends, or where quotation marks open.
    for match in islice(_SENTENCE_EDGE.finditer(text, low + 1, at), 8):
        if match[0] not in _STOPS or not _token_at(text, match.start())[2]:
            return True
    return low == start and _begins_sentence(text, start)


def _is_clause(text: str, start: int, end: int) -> bool:
    """Whether a range at the end of a sentence says something: no name, figure or mention does."""
    wordlike = islice(_WORDLIKE.finditer(text, start, min(end, start + REACH)), _LONG_CLAUSE)
    words = sum(1 for _ in wordlike)
    if words < _CLAUSE or words == _LONG_CLAUSE:
        return words == _LONG_CLAUSE
    figure = figure_at(text, start)
    if figure is not None and figure[0] == start:
        return False
    low = max(0, start - REACH)
    for match in islice(_SENTENCE_EDGE.finditer(text, low, start), 8):
        if match[0] not in _STOPS or not _token_at(text, match.start())[2]:
            low = match.end()
            break
    return 2 * (end - start) >= end - low


def _begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence, or a quotation, begins at a place."""
    at = start
    while at > 0 and start - at < 8:
        char = text[at - 1]
        if char in "\n\r\u2029" or char in _MARKS:
            return True
        if not char.isspace():
            return char in _STOPS and not _token_at(text, at - 1)[2]
        at -= 1
    return at == 0


# Tokens


def _token_at(text: str, position: int) -> tuple[int, int, bool]:
    """The word that covers the code point at `position`, or its grapheme; and whether a word."""
    first, last = grapheme_at(text, position)
    if last - first <= 1 and not MAY_BE_WORD.match(text, position):
        return first, last, False
    low = max(0, position - LONGEST_WORD)
    high = min(len(text), position + LONGEST_WORD + 1)
    synced = SYNC.search(text, low, first) if first > low else None
    for match in word_pattern().finditer(text, synced.end() if synced else low, high):
        start, end = match.span()
        if start >= last:
            break
        if end > first:
            is_cut = (start == low > 0) or (end == high < len(text))
            if is_cut or end - start > LONGEST_WORD:
                return first, last, True
            return (*snap_exact(text, start, end), True)
    return first, last, False


def _next_word(text: str, position: int, *, at_end: bool) -> int:
    size = len(text)
    if position >= size:
        return size
    _, token_end, is_word = _token_at(text, position)
    if is_word and at_end:
        return token_end
    high = min(size, token_end + REACH)
    letter = LETTER.search(text, token_end, high)
    if letter is None:
        return high if high == size else grapheme_at(text, high)[1]
    token_start, token_end, _ = _token_at(text, letter.start())
    return token_end if at_end else token_start


def _previous_word(text: str, position: int, *, at_end: bool) -> int:
    low, at = max(0, position - REACH), position
    while letter := LETTER_BACK.search(text, low, at):
        token_start, token_end, _ = _token_at(text, letter.start())
        place = token_end if at_end else token_start
        if place < position:
            return place
        at = token_start
    return low if low == 0 else grapheme_at(text, low)[0]


def _inside(text: str, start: int, end: int) -> Range:
    """The range with its ends inside the text, the smaller one first."""
    start, end = min(start, end), max(start, end)
    size = len(text)
    return max(0, min(start, size)), max(0, min(end, size))
