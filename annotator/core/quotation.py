"""Which words stand in quotation marks around a place."""

from dataclasses import dataclass
from itertools import islice

import regex

from annotator.core.paragraphs import LINE_ENDS, stretch_at
from annotator.core.word_patterns import BLANK, BLANK_BACK

# Titles stand in 《》 and 〈〉: these do not quote anybody.
_MARK = regex.compile("[\"'“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟＂]")

# What closes a mark that opens; the same mark may open in one language and close in another, and
# web pages mix curly and straight ones.
_CLOSERS = {
    '"': '"”',
    "＂": "＂",
    "'": "'",
    "“": '”"',
    "„": "“”‟",
    "‟": "”",
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    "‛": "’",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "｢": "｣",
    "〝": "〞〟",
}
_ALWAYS_OPENS = frozenset("“‘„‚‟‛«‹「『｢〝")
_STRAIGHT = frozenset('"＂')
_SINGLE = frozenset("'‘’‚‛")
_BEFORE_OPENING = regex.compile(
    r"[\s\p{Ps}\p{Pi}\p{Pd}\"'„‚»›/,:]|[\p{Han}\p{Hiragana}\p{Katakana}，。：、；]"
)
_INSIDE_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]")
_HEBREW = regex.compile(r"\p{Hebrew}")
_LOWER_AHEAD = regex.compile(r" \p{Ll}")
_YEARS = regex.compile(r"\d0s\b")
_COMMA = ",،，、"

_DEPTH = 16
"""More marks than this do not wait for each other, however many a text has."""


@dataclass(slots=True)
class _Open:
    """An opening mark that still waits for its closing one."""

    at: int
    mark: str


def quotation_at(text: str, position: int) -> tuple[int, int] | None:
    """The words [start, end) inside the innermost quotation marks around a position, or None.

    Without the marks, blanks at the edges and a comma at the end. Keeps to the paragraph, where a
    quotation that the next paragraph carries on reaches to the end; straight marks are paired
    within it. In a long paragraph only marks within 2,000 code points count.
    """
    return next(iter(quotations_at(text, position)), None)


def quotations_at(text: str, position: int) -> list[tuple[int, int]]:
    """All quotations around a position, from the inside out; see `quotation_at`."""
    start, end = stretch_at(text, position)
    found: list[tuple[int, int]] = []
    for opened, closed in _pairs(text, start, end):
        if opened <= position <= closed:
            inner = _inner(text, opened + 1, closed)
            if inner is not None:
                found.append(inner)
    found.sort(key=lambda range_: range_[1] - range_[0])
    return found


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pairs of marks (where the opening and where the closing one stands) in a stretch."""
    waiting: list[_Open] = []
    pairs: list[tuple[int, int]] = []
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match[0]
        before = text[at - 1] if at > start else ""
        after = text[at + 1] if at + 1 < end else ""
        if _is_in_word(mark, before, after):
            continue
        can_open = bool(after) and not after.isspace() and _begins(before)
        depth = _closed_by(waiting, mark)
        if depth is not None and _closes(text, at, end, mark, before, can_open):
            pairs.append((waiting[depth].at, at))
            del waiting[depth:]
        elif _opens(text, at, end, mark, before, can_open):
            waiting.append(_Open(at, mark))
            del waiting[:-_DEPTH]
    for opened in waiting:
        if opened.mark not in _SINGLE and _goes_on(text, start, end, opened):
            pairs.append((opened.at, end))
    return pairs


def _begins(before: str) -> bool:
    return not before or _BEFORE_OPENING.match(before) is not None


def _is_in_word(mark: str, before: str, after: str) -> bool:
    """An apostrophe (don’t), or the marks of a Hebrew abbreviation."""
    if mark in "'’‘":
        return bool(_INSIDE_WORD.match(before) and _INSIDE_WORD.match(after))
    return mark == '"' and bool(_HEBREW.match(before) and _HEBREW.match(after))


def _closed_by(waiting: list[_Open], mark: str) -> int | None:
    """The place in `waiting` of the innermost opening mark that this one can close."""
    for depth in range(len(waiting) - 1, -1, -1):
        if mark in _CLOSERS.get(waiting[depth].mark, ""):
            return depth
    return None


def _closes(text: str, at: int, end: int, mark: str, before: str, can_open: bool) -> bool:
    """Whether a mark that could close does so here."""
    follows_blank = not before or before.isspace()
    if mark in "'’":
        # "the traders’ union": the apostrophe of a plural, if the quotation closes later.
        if before in "sS" and _LOWER_AHEAD.match(text, at + 1):
            return not _single_closes_later(text, at + 1, end, mark)
        return not follows_blank
    if mark in _STRAIGHT:
        return not (can_open and follows_blank)
    return True


def _single_closes_later(text: str, at: int, end: int, mark: str) -> bool:
    """Whether one of the next marks closes single quotation marks, before others open."""
    for match in islice(_MARK.finditer(text, at, end), _DEPTH):
        if match[0] in "‘“„«":
            return False
        if match[0] == mark and not text[match.start() - 1].isspace():
            after = text[match.end()] if match.end() < end else ""
            if not _INSIDE_WORD.match(after):
                return True
    return False


def _opens(text: str, at: int, end: int, mark: str, before: str, can_open: bool) -> bool:
    """Whether a mark that closes nothing opens a quotation."""
    if mark in _ALWAYS_OPENS:
        return at + 1 < end
    if mark in _STRAIGHT:
        return at + 1 < end and _begins(before)
    if mark == "'":
        # '90s, 'em: an apostrophe, unless a mark follows that closes.
        is_year = _YEARS.match(text, at + 1) is not None
        return can_open and not is_year and _single_closes_later(text, at + 1, end, mark)
    return mark != "’" and mark in _CLOSERS and can_open


def _goes_on(text: str, start: int, end: int, opened: _Open) -> bool:
    """Whether a quotation that does not close is carried on by the next paragraph."""
    if end < len(text) and text[end] not in LINE_ENDS:
        return False
    if not text[start : opened.at].strip():
        return True
    ahead = BLANK.match(text, end)
    return ahead is not None and text[ahead.end() : ahead.end() + 1] == opened.mark


def _inner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What is between two marks without blanks at the edges and a comma at the end."""
    if blank := BLANK.match(text, start, end):
        start = blank.end()
    while end > start:
        if blank := BLANK_BACK.match(text, start, end):
            end = blank.start()
        elif text[end - 1] in _COMMA:
            end -= 1
        else:
            break
    return (start, end) if start < end else None
