"""The lines of a PDF's pages, and which of them are running heads, feet and page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from ctypes import c_double
from importlib import import_module
from math import inf, sin
from typing import Any, NamedTuple, cast

_FEWEST = 3
"""So many pages have to have a line at one place before it counts as no part of the text."""

_DEPTH = 3
"""Rows at the edge of a page that are looked at."""

_DRIFT = 3.0
"""Points that the same line may stand higher or lower from page to page."""

HYPHENS = "\x02\ufffe"
"""What PDFium gives for a hyphen at the end of a line, and then no line end."""

_SECOND_HALVES = range(0xDC00, 0xE000)
_RAISED, _SLANT = 0.7, 0.1
_ENDS = frozenset(map(ord, f"\n{HYPHENS}"))
_NUMBER = re.compile(r"\d{1,9}")


class Line(NamedTuple):
    """A line of a page, and where it stands; heights go up."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


class _Edge(NamedTuple):
    """A line near the edge of a page, and how far from the edge it stands."""

    page: int
    line: Line
    away: float


def lines_of(page: Any, letters: Any) -> list[Line]:
    """The lines of a page with its text page `letters`, each with its place; what lies outside of
    the page, where nobody sees it, is left out.
    """
    raw = cast("Any", import_module("pypdfium2.raw"))
    _, floor, _, ceiling = page.get_bbox()
    lines: list[Line] = []
    # One by one: the text as a whole leaves letters out that have no code, and no place fits then.
    units: list[int] = [raw.FPDFText_GetUnicode(letters, at) for at in range(letters.count_chars())]
    for start, end in _runs(letters, units, raw):
        shown = [at for at in range(start, end) if units[at] and not chr(units[at]).isspace()]
        if not shown:
            continue
        words = "".join(map(chr, filter(None, units[shown[0] : shown[-1] + 1])))
        left, bottom, _, top = letters.get_charbox(shown[0], loose=True)
        _, _, right, _ = letters.get_charbox(shown[-1], loose=True)
        if bottom < ceiling and top > floor:
            # PDFium counts UTF-16: letters beyond the first plane are two of its characters.
            words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            lines.append(Line(words, left, right, bottom, abs(top - bottom)))
    return lines


def _runs(letters: Any, units: Sequence[int], raw: Any) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends; a hyphen at the end of a line is part of it.

    Behind a line that is short PDFium may give a blank and no line end: heights tell.
    """
    start, base, most = 0, inf, 0.0
    across, up = c_double(), c_double()
    for at, unit in enumerate(units):
        if unit in _ENDS:
            yield start, at + 1
            start, base = at + 1, inf
        elif unit and not chr(unit).isspace() and unit not in _SECOND_HALVES:
            raw.FPDFText_GetCharOrigin(letters, at, across, up)
            if base != inf and abs(up.value - base) > most:
                yield start, at
                start, base = at, inf
            if base == inf:
                base, most = up.value, _farthest(letters, at, raw)
    yield start, len(units)


def _farthest(letters: Any, at: int, raw: Any) -> float:
    """How far from the base of a line that begins here its letters may stand: as a raised number
    does. Text that does not run across the page is left to PDFium.
    """
    if abs(sin(raw.FPDFText_GetCharAngle(letters, at))) > _SLANT:
        return inf
    _, bottom, _, top = letters.get_charbox(at, loose=True)
    return _RAISED * abs(top - bottom)


def without_running(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> tuple[list[list[Line]], list[str]]:
    """The pages without what recurs at their upper or lower edge on several of them, and the
    words that recurred, numbers as “#”.

    Lines are the same up to numbers that count the pages, and stand at the same height. Of the
    rows at an edge only those are looked at that have nothing else further out. Where nothing else
    would be left, everything stays.
    """
    found: dict[str, None] = {}
    kept = [list(lines) for lines in pages]
    for is_top in (True, False):
        for _ in range(_DEPTH):
            rows = [
                _outermost(lines, height, page, is_top=is_top)
                for page, (lines, height) in enumerate(zip(kept, heights, strict=True))
            ]
            running = set(_recurring([each for row in rows for each in row]))
            # A row with anything of the page's own stays whole.
            gone = [row for row in rows if row and running.issuperset(row)]
            for row in gone:
                found |= dict.fromkeys(_NUMBER.sub("#", each.line.text) for each in row)
                lines = {each.line for each in row}
                kept[row[0].page] = [each for each in kept[row[0].page] if each not in lines]
            if not gone:
                break
    return (kept, list(found)) if any(kept) else ([list(lines) for lines in pages], [])


def _outermost(lines: Sequence[Line], height: float, page: int, *, is_top: bool) -> list[_Edge]:
    """The row of a page that is nearest to the edge."""
    edges = [_Edge(page, line, height - line.bottom if is_top else line.bottom) for line in lines]
    nearest = min((each.away for each in edges), default=0.0)
    return [each for each in edges if each.away - nearest <= _DRIFT]


def _recurring(edge: Sequence[_Edge]) -> Iterator[_Edge]:
    """Those of the lines that stand on enough pages."""
    by_words: dict[str, list[_Edge]] = defaultdict(list)
    for each in edge:
        by_words[_NUMBER.sub("#", each.line.text)].append(each)
    for group in by_words.values():
        group.sort(key=lambda each: each.away)
        place: list[_Edge] = []
        for each in group:
            if place and each.away - place[-1].away > _DRIFT:
                yield from _counting(place)
                place = []
            place.append(each)
        yield from _counting(place)


def _counting(place: Sequence[_Edge]) -> Iterator[_Edge]:
    """Those whose numbers are the same on most pages, or count them: a row of a table differs."""
    numbers = [[int(each) for each in _NUMBER.findall(edge.line.text)] for edge in place]
    usual = [
        (
            Counter(column).most_common(1)[0][0],
            Counter(
                number - edge.page for number, edge in zip(column, place, strict=True)
            ).most_common(1)[0][0],
        )
        for column in zip(*numbers, strict=True)
    ]
    fitting = [
        edge
        for edge, row in zip(place, numbers, strict=True)
        if all(
            number == same or number - edge.page == step
            for number, (same, step) in zip(row, usual, strict=True)
        )
    ]
    if len({edge.page for edge in fitting}) >= _FEWEST:
        yield from fitting
