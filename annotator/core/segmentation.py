"""Words and graphemes around a place, and what a rough selection means.

All positions are code points of the stored text. Every function looks only at a bounded stretch
around its place, so that it costs the same in a line and in 5 MB without a blank.
"""

from annotator.core.figure_extent import figure_at
from annotator.core.paragraphs import REACH
from annotator.core.word_patterns import (
    BLANK,
    BLANK_BACK,
    GRAPHEME,
    GRAPHEME_START,
    SIMPLE,
    STRAY,
    SYNC,
    word_pattern,
)

LONGEST_WORD = 160
"""A run of more code points is no word: each of its graphemes stands for itself."""

Range = tuple[int, int]

_GRAPHEME_REACH = 1_000
_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】", "〔": "〕"}
_QUOTES = {
    "“": "”",
    "„": "“",
    "‘": "’",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    '"': '"',
}
_PARTNERS = _BRACKETS | _QUOTES
_OPENERS = {closer: opener for opener, closer in _PARTNERS.items()}
_STOPS = frozenset(".?!…。？！｡؟۔।")
_MARKS = frozenset("\"'“”„‘’‚«»‹›「」『』()[]（）")
_PAIR_REACH = 500


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
        if before == " " or SIMPLE.match(before):
            return position, position + 1
    low = max(0, position - _GRAPHEME_REACH)
    found = GRAPHEME_START.search(text, low, position + 1)
    for match in GRAPHEME.finditer(
        text, found.start() if found else low, min(size, position + REACH)
    ):
        if match.end() > position:
            return match.span()
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


# Snapping


def snap(text: str, start: int, end: int) -> Range | None:
    """What a rough selection means: whole words, without blanks and stray punctuation.

    A figure is taken whole with its currency, scale and unit. Currency signs, % and the full stop
    of an abbreviation stay; so does what ends a sentence that lies wholly inside. None if nothing
    is left.
    """
    start, end = min(start, end), max(start, end)
    found = trim(text, start, end)
    for _ in range(8):
        if found is None:
            return None
        before = found
        found = _stripped(text, *_grown(text, *found))
        if found == before:
            break
    return found


def _grown(text: str, start: int, end: int) -> Range:
    """The range with the words and figures that it touches."""
    first, last = _token_at(text, start), _token_at(text, end - 1)
    low, high = min(start, first[0]), max(end, last[1])
    for at in {start, end - 1}:
        figure = figure_at(text, at)
        if figure is not None:
            low, high = min(low, figure[0]), max(high, figure[1])
    return snap_exact(text, low, high)


def _stripped(text: str, start: int, end: int) -> Range | None:
    """The range without blanks and stray punctuation at its ends."""
    found = trim(text, start, end)
    while found is not None:
        start, end = found
        if _is_stray(text, start) and not _is_closed(text, start, end):
            found = trim(text, grapheme_at(text, start)[1], end)
        elif _is_stray(text, end - 1) and not _stays_at_end(text, start, end):
            found = trim(text, start, grapheme_at(text, end - 1)[0])
        else:
            break
    return found


def _is_stray(text: str, position: int) -> bool:
    start, end, is_word = _token_at(text, position)
    return not is_word and STRAY.fullmatch(text, start, end) is not None


def _is_closed(text: str, start: int, end: int) -> bool:
    """Whether an opening mark at the start has its partner before the last character."""
    closer = _PARTNERS.get(text[start])
    if closer is None:
        return False
    found = text.find(closer, start + 1, min(end, start + _PAIR_REACH))
    return 0 <= found < end - 1


def _stays_at_end(text: str, start: int, end: int) -> bool:
    """Whether the last character is the partner of a mark inside, or ends a whole sentence."""
    last = text[end - 1]
    if last in _OPENERS:
        return text.rfind(_OPENERS[last], max(start + 1, end - _PAIR_REACH), end - 1) >= 0
    return last in _STOPS and _holds_sentence(text, start, end)


def _holds_sentence(text: str, start: int, end: int) -> bool:
    """Whether the sentence that ends at `end` also begins at or after `start`."""
    at = end - 1
    while at > start and text[at - 1] in _STOPS:
        at -= 1
    low = max(start, at - REACH)
    # A sentence begins inside where another one ends, or where quotation marks open.
    for position in range(at - 1, low, -1):
        char = text[position]
        if char in _STOPS and text[position + 1].isspace() and not _token_at(text, position)[2]:
            return True
        if char in "“„「『" or char in "\n\r\u2029":
            return True
    return low == start and _begins_sentence(text, start)


def _begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence, or a quotation, begins at a place."""
    at = start
    while at > 0 and start - at < 8:
        char = text[at - 1]
        if char in "\n\r\u2029" or char in _MARKS:
            return True
        if not char.isspace():
            return char in _STOPS
        at -= 1
    return at == 0


# Tokens


def _token_at(text: str, position: int) -> tuple[int, int, bool]:
    """The word that covers the code point at `position`, or its grapheme; and whether a word."""
    low = max(0, position - LONGEST_WORD)
    high = min(len(text), position + LONGEST_WORD + 1)
    synced = SYNC.search(text, low, position) if position > low else None
    first = synced.end() if synced else low
    for match in word_pattern().finditer(text, first, high):
        start, end = match.span()
        if start > position:
            break
        if end > position:
            is_cut = (start == low > 0) or (end == high < len(text))
            if is_cut or end - start > LONGEST_WORD:
                return (*grapheme_at(text, position), True)
            return (*snap_exact(text, start, end), True)
    return (*grapheme_at(text, position), False)


def _next_word(text: str, position: int, *, at_end: bool) -> int:
    size = len(text)
    if position >= size:
        return size
    token_start, token_end, is_word = _token_at(text, position)
    if is_word and at_end:
        return token_end
    high = min(size, token_end + REACH)
    for match in word_pattern().finditer(text, token_end, high):
        # The look-up knows what is too long to be a word.
        token_start, token_end, _ = _token_at(text, match.start())
        return token_end if at_end else token_start
    return high if high == size else grapheme_at(text, high)[0]


def _previous_word(text: str, position: int, *, at_end: bool) -> int:
    if position <= 0:
        return 0
    at = position
    token_start, token_end, is_word = _token_at(text, at - 1)
    if is_word and (token_end < position or not at_end):
        return token_end if at_end else token_start
    at = token_start
    low = max(0, at - REACH)
    for _ in range(REACH):
        if blank := BLANK_BACK.match(text, low, at):
            at = blank.start()
        if at <= low:
            break
        token_start, token_end, is_word = _token_at(text, at - 1)
        if is_word:
            return token_end if at_end else token_start
        at = token_start
    return at
