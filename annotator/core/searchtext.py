"""Text for the full-text index and words for asking it; snippets that show where the words stand.

Chinese, Japanese and Korean have no blanks between words: each of their characters is a word of
its own in the index, and a run of them in a query is a phrase.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, islice, pairwise
from typing import NamedTuple

_CJK = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u3096"
    "\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\ud7b0-\ud7ff\uf900-\ufaff\uff66-\uff9f"
    "\U0001aff0-\U0001b16f\U00020000-\U0003fffd"
)
_CJK_CHARACTER = re.compile(f"[{_CJK}]")
_CJK_RUN = re.compile(f"[{_CJK}]+")
_TOKEN = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")
_QUOTED_OR_WORD = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)')
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# Marks that a search passes over: accents, Hebrew points, Arabic vowel signs.
_MARK = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_BLANK = re.compile(r"\s")
_ELLIPSIS = "…"
_PART = 1 << 15
_SMALL_PART = 1 << 12
_AROUND = 1_000
_MOST_TERMS = 16  # A snippet does not look for more: who pastes a page does not need them marked.


def index_text(text: str) -> str:
    """The text as it goes into an FTS5 index with the tokenizer unicode61.

    Every ideograph, kana and Hangul syllable stands between blanks; compatibility forms (full
    width letters, half width kana) become the usual ones, and letters lose their accents also
    where the tokenizer would keep them. ASCII text comes back as it is.
    """
    if text.isascii():
        return text
    return _CJK_RUN.sub(_apart, without_marks(text))


def _apart(run: re.Match[str]) -> str:
    return f" {' '.join(run[0])} "


def without_marks(text: str) -> str:
    """The text without accents and vowel signs, and with the usual forms of its letters."""
    # Taken apart, stripped of marks and put together again, so that Hangul stays one syllable.
    text = _MARK.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", text)


def match_query(query: str, *, begun: bool = False) -> str:
    """An FTS5 MATCH expression for what a user typed: all the words, each quoted.

    Nothing of the query is taken as FTS5 syntax. A run of Chinese, Japanese or Korean and what
    stands in quotation marks is a phrase; a last word that ends in a letter also finds longer
    words, and with `begun` every such word does. "" if there is nothing in the query that can be
    searched.
    """
    # The words go in whole: the tokenizer must split them just as it split the text.
    return " ".join(
        f'"{" ".join(index_text(term.words).split())}"'
        + ("*" if term.is_prefix or (begun and _ends_in_letter(term.words)) else "")
        for term in _terms(query)
    )


def snippet(text: str, query: str, *, width: int = 80) -> tuple[str, list[tuple[int, int]]]:
    """A piece of the text around the first hit, on one line, and the hits in it.

    The ranges are half-open code points of the snippet, which has at most `width` of them, with an
    ellipsis where text was cut off and each run of blanks as one space. Case and accents don't
    matter. Without a hit it is the beginning of the text.
    """
    width = max(width, 8)
    terms = _terms(query)[:_MOST_TERMS]
    # Of a word on every line, the first hits are enough to choose from.
    parts = _hits(text, terms, part=_SMALL_PART)
    hits = list(islice(chain.from_iterable(parts), 20 if len(terms) == 1 else 200))
    first = _best(hits, width * 2 // 3, len(terms)) if hits else _Hit(0, 0, 0)
    start, end = _window(text, first, width)
    before = _ELLIPSIS if start > 0 else ""
    after = _ELLIPSIS if end < len(text) else ""
    shown = before + _BLANK.sub(" ", text[start:end]) + after
    shift = len(before) - start
    return _squeezed(
        shown,
        [
            (max(hit.start, start) + shift, min(hit.end, end) + shift)
            for hit in hits
            if hit.start < end and hit.end > start
        ],
    )


def _squeezed(shown: str, ranges: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Each run of blanks as one, and the ranges moved along."""
    if "  " not in shown:
        return shown, ranges
    kept = [at for at, char in enumerate(shown) if char != " " or shown[at - 1 : at] != " "]
    moved = [(bisect_left(kept, start), bisect_left(kept, end)) for start, end in ranges]
    return "".join(shown[at] for at in kept), moved


def hits_in_parts(text: str, query: str) -> Iterator[list[tuple[int, int]]]:
    """Where the words of a query stand, in code points; none overlap.

    Each step gives the hits of one part of the text, perhaps none, and takes some milliseconds.
    """
    for hits in _hits(text, _terms(query)[:_MOST_TERMS], part=_PART):
        yield [(hit.start, hit.end) for hit in hits]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    """Tokens that follow each other; the last may be the beginning of a longer word."""

    words: str
    tokens: tuple[str, ...]
    is_prefix: bool


def _terms(query: str) -> list[_Term]:
    query = unicodedata.normalize("NFKC", _UNSTORABLE.sub(" ", query))
    terms: list[_Term] = []
    for found in _QUOTED_OR_WORD.finditer(query):
        word = found[2]
        words = found[1] if word is None else word
        tokens = tuple(_TOKEN.findall(without_marks(words)))
        if tokens:
            is_last = not query[found.end() :].strip(' \t\n"“”„«»')
            is_open = word is not None and is_last and _ends_in_letter(word)
            terms.append(_Term(words=words, tokens=tokens, is_prefix=is_open))
    return terms


def _ends_in_letter(word: str) -> bool:
    last = _MARK.sub("", word).rstrip("*")[-1:]
    return last.isalpha() and not _CJK_CHARACTER.match(last)


class _Folding(dict[int, str]):
    """Code point → what a search compares: small letters without marks; filled as needed."""

    def __missing__(self, code: int) -> str:
        folded = without_marks(chr(code).lower()).lower()
        self[code] = folded
        return folded


_FOLDING = _Folding()


class _Hit(NamedTuple):
    """A range of the text in code points and the number of the term that stands there."""

    start: int
    end: int
    term: int


def _hits(text: str, terms: list[_Term], *, part: int) -> Iterator[list[_Hit]]:
    """Ranges where a term stands, in order, part by part of the text; none overlap."""
    if not terms:
        return
    pattern = re.compile("|".join(f"({_pattern(term)})" for term in terms))
    done = 0
    for start in range(0, len(text), part):
        # What lies around the part shows where words begin, and holds the ends of its last hits.
        low = max(0, start - _AROUND)
        found: list[_Hit] = []
        for first, last, term in _hits_in(text[low : start + part + _AROUND], pattern):
            if max(start, done) <= low + first < start + part:
                done = low + last
                found.append(_Hit(low + first, done, term))
        yield found


def _hits_in(text: str, pattern: re.Pattern[str]) -> list[_Hit]:
    folded = text.lower() if text.isascii() else text.translate(_FOLDING)
    hits = [_Hit(*match.span(), match.lastindex or 0) for match in pattern.finditer(folded)]
    if not hits or text.isascii():
        return hits
    if any(len(_FOLDING[ord(letter)]) != 1 for letter in set(text)):
        # Some letters fold to none or to several, so positions are counted back.
        ends = list(accumulate(map(len, map(_FOLDING.__getitem__, map(ord, text)))))
        hits = [
            _Hit(bisect_right(ends, start), bisect_right(ends, end - 1) + 1, term)
            for start, end, term in hits
        ]
    return [_Hit(start, _after_marks(text, end), term) for start, end, term in hits]


def _after_marks(text: str, end: int) -> int:
    """The end of a hit with the marks on its last letter."""
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end


def _best(hits: list[_Hit], width: int, terms: int) -> _Hit:
    """The first of the hits that have the most different words of the query close behind them."""
    best, most = hits[0], 0
    for at, hit in enumerate(hits[:200]):
        close = {other.term for other in hits[at : at + 20] if other.end - hit.start <= width}
        if len(close) > most:
            best, most = hit, len(close)
        if most == terms:
            break
    return best


def _pattern(term: _Term) -> str:
    """A regular expression over folded text; whole words but at the end of a prefix."""
    tokens = [token.translate(_FOLDING) for token in term.tokens]
    # A word that folds to nothing can't be looked for.
    tokens = [token for token in tokens if token] or ["\0"]
    parts = [re.escape(tokens[0])]
    for one, other in pairwise(tokens):
        touching = _CJK_CHARACTER.match(one) or _CJK_CHARACTER.match(other)
        parts.append(rf"[\W_]{{{0 if touching else 1},40}}{re.escape(other)}")
    if not _CJK_CHARACTER.match(tokens[0]):
        parts.insert(0, rf"(?<![^\W_{_CJK}])")
    if not _CJK_CHARACTER.match(tokens[-1]):
        parts.append(rf"[^\W_{_CJK}]*" if term.is_prefix else rf"(?![^\W_{_CJK}])")
    return "".join(parts)


def _window(text: str, hit: _Hit, width: int) -> tuple[int, int]:
    """The range to show: the hit a third from the left, cut between words where that is near."""
    if len(text) <= width:
        return 0, len(text)
    first, last, _ = hit
    length = width - 2  # Room for an ellipsis at either end.
    start = max(0, min(first - (length - min(last - first, length)) // 3, len(text) - length))
    if start:
        blank = _BLANK.search(text, start, min(first, start + 16))
        start = blank.end() if blank else start
        # A mark without its letter would stand on the ellipsis.
        while start < first and unicodedata.combining(text[start]):
            start += 1
    end = min(len(text), start + length)
    if end < len(text) and not text[end].isspace():
        cut = max(text.rfind(" ", end - 16, end), text.rfind("\n", end - 16, end))
        if cut >= max(last, start + 1):
            end = cut
    return start, end
