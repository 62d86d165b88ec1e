"""Where else the words of a span stand in a text, each place with what is around it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from annotator.core.finding import find_all
from annotator.core.model import Span
from annotator.core.paragraphs import LINE_ENDS, reads_right_to_left

AROUND = 100
"""Code points of context to either side of a hit."""

LONGEST = 300
"""Code points of a hit that are shown."""

_CUT_WITHIN = 16
_BLANKS = re.compile(r"\s+")
_ELLIPSIS = "…"
_IDEOGRAPHS = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003fffd]+")
# A search passes over what is not seen, and over the Arabic tatweel.
_UNSEEN = "\xad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_PASSED_OVER = re.compile(f"[{_UNSEEN}]")
# Letters and digits that are compared as they are: U+02BC counts as an apostrophe.
_SOLID = re.compile(rf"[^\W_\u02bc{_UNSEEN}]+")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to look for: the surface of `template`, for spans that are to have its label."""

    template: Span
    match_case: bool = True
    whole_words: bool = True


class Hit(NamedTuple):
    """A place [start, end) in code points, and the text around it as it stands there."""

    start: int
    end: int
    around: str
    at: int
    """Where in `around` the hit begins."""
    right_to_left: bool
    """How the paragraph reads."""


class Line(NamedTuple):
    """A hit in its paragraph on one line; of a very long one the beginning is shown."""

    before: str
    hit: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHits:
    """What was found in one article; `already` counts hits that lie in a span of the label.

    `is_cut` says that there are more hits than were asked for.
    """

    article: int
    title: str
    hits: tuple[Hit, ...]
    already: int
    is_cut: bool = False


def places_in(text: str, wanted: Wanted, article: int) -> list[Range]:
    """Where the words stand in the text of an article (its row), beside the template itself."""
    template = wanted.template
    if wanted.match_case and not _may_hold(text, template.surface):
        return []
    found = find_all(
        text,
        template.surface,
        match_case=wanted.match_case,
        whole_words=wanted.whole_words,
    )
    if article != template.article:
        return found
    return [(start, end) for start, end in found if end <= template.start or start >= template.end]


def article_hits(
    text: str,
    places: Sequence[Range],
    *,
    article: int,
    title: str,
    taken: Sequence[Range],
    most: int,
) -> ArticleHits:
    """What is told of the places of an article; `taken` are the ranges that have the label.

    Both are in text order. At most `most` places become hits.
    """
    free = _free(places, taken)
    return ArticleHits(
        article=article,
        title=title,
        hits=tuple(_hit(text, *place) for place in free[:most]),
        already=len(places) - len(free),
        is_cut=len(free) > most,
    )


def line_of(hit: Hit) -> Line:
    """What is shown of a hit. It takes longer than to find it, so only those in view are asked."""
    text, start = hit.around, hit.at
    end = start + min(hit.end - hit.start, LONGEST)
    is_whole = end - start == hit.end - hit.start
    first = max(text.rfind(mark, 0, start) for mark in LINE_ENDS) + 1
    before, after = "", ""
    if not first and hit.start > hit.at:
        first, before = _first_whole(text, start), _ELLIPSIS
    found = (text.find(mark, end) for mark in LINE_ENDS)
    last = min((place for place in found if place >= 0), default=len(text))
    if not is_whole:
        last, after = end, _ELLIPSIS
    elif last - end > AROUND:
        last, after = _last_whole(text, end, end + AROUND), _ELLIPSIS
    return Line(
        before=before + _one_line(text[first:start]).lstrip(),
        hit=_one_line(text[start:end]),
        after=_one_line(text[end:last]).rstrip() + after,
    )


def index_query(wanted: Wanted) -> str:
    """An FTS5 expression that holds for every article with a hit; "" where there is none.

    Only runs of ideographs are asked for. Each is a word of its own in the index, wherever it
    stands; the words of other scripts may hold hyphens and joiners that are not seen, at which the
    index parts them and the search does not.
    """
    runs = _IDEOGRAPHS.findall(unicodedata.normalize("NFC", wanted.template.surface))
    phrases = (f'"{" ".join(run)}"' for run in runs)
    return " ".join(f"body : {phrase}" for phrase in dict.fromkeys(phrases))


def _may_hold(text: str, surface: str) -> bool:
    """Whether a search that matches case can find anything: a hundred times faster than it."""
    return _solid(surface) in text or (
        not text.isascii()
        and (not unicodedata.is_normalized("NFC", text) or bool(_PASSED_OVER.search(text)))
    )


@lru_cache(maxsize=8)
def _solid(surface: str) -> str:
    """The longest part of a surface that stands in a plain text just as it is."""
    return max(_SOLID.findall(unicodedata.normalize("NFC", surface)), key=len, default="")


def _free(found: Sequence[Range], taken: Sequence[Range]) -> list[Range]:
    """The places, in order, that lie in none of the taken ranges."""
    reached = list(accumulate((end for _, end in taken), max))
    free: list[Range] = []
    passed = 0
    for start, end in found:
        while passed < len(taken) and taken[passed][0] <= start:
            passed += 1
        if not passed or reached[passed - 1] < end:
            free.append((start, end))
    return free


def _hit(text: str, start: int, end: int) -> Hit:
    first = max(0, start - AROUND)
    return Hit(
        start=start,
        end=end,
        around=text[first : min(end, start + LONGEST) + AROUND + 1],
        at=start - first,
        right_to_left=not text.isascii() and reads_right_to_left(text, start),
    )


def _first_whole(text: str, stop: int) -> int:
    """Where the first word begins that is not cut, if that is near."""
    blank = _BLANKS.search(text, 0, min(stop, _CUT_WITHIN))
    if blank is not None:
        return blank.end()
    # A mark without its letter would stand on the ellipsis.
    return next((at for at in range(stop) if not unicodedata.combining(text[at])), stop)


def _last_whole(text: str, start: int, stop: int) -> int:
    low = max(start, stop - _CUT_WITHIN)
    cut = max(text.rfind(blank, low, stop) for blank in " \t\u00a0\u3000")
    return cut if cut >= 0 else stop


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text)
