"""Finds what was typed in a text; case, accents and the width of blanks need not match."""

import re
from collections.abc import Iterator

from annotator.core.folding import FoldedText, Shifts, folded_query
from annotator.core.segmentation import grapheme_at, is_word_edge

Range = tuple[int, int]

_BLANKS = re.compile(" +")
_NO_SHIFTS = Shifts()


def find_all(
    text: str, query: str, *, match_case: bool = False, whole_words: bool = False
) -> list[Range]:
    """Where a query stands in a text, in order; half-open code points, none overlap.

    No hit cuts a grapheme. A blank in the query is any run of white space in the text, typographic
    quotes and dashes are what a keyboard has, and what is not seen (soft hyphens) is passed over.
    Without `match_case` accents don't matter either.
    """
    return list(Finder(text, match_case=match_case).search(query, whole_words=whole_words))


class Finder:
    """A text made ready for many queries: that takes longer than a search."""

    def __init__(self, text: str, *, match_case: bool = False) -> None:
        self._text = text
        self._match_case = match_case
        self._folded = FoldedText(text, match_case=match_case)
        self._narrow: tuple[str, Shifts] | None = None

    def prepare(self) -> Iterator[None]:
        """Make the text ready, in steps of some milliseconds; else the first search does it."""
        return self._folded.steps()

    def search(self, query: str, *, whole_words: bool = False) -> Iterator[Range]:
        """The hits one by one, as `find_all` gives them; a search can be left at any of them."""
        wanted = folded_query(query, match_case=self._match_case)
        if not wanted.strip():
            return
        folded, runs = self._squeezed() if " " in wanted else (self._folded.text, _NO_SHIFTS)
        # Much faster where there is nothing.
        if wanted not in folded:
            return
        pattern = re.compile(re.escape(wanted))
        if not (runs or self._folded.shifts or self._folded.joining or whole_words):
            for match in pattern.finditer(folded):
                yield match.span()
            return
        at = 0
        while match := pattern.search(folded, at):
            hit = self._hit(match, runs)
            if hit is None or (whole_words and not self._is_whole(hit)):
                at = match.start() + 1
            else:
                yield hit
                at = match.end()

    def _squeezed(self) -> tuple[str, Shifts]:
        """The folded text with single blanks only."""
        if self._narrow is None:
            folded, shifts = self._folded.text, Shifts()
            parts: list[str] = []
            done = length = 0
            start = folded.find("  ")
            while start >= 0:
                run = _BLANKS.match(folded, start)
                end = run.end() if run else start + 2
                parts.append(folded[done : start + 1])
                length += start + 1 - done
                shifts.add(length - 1, length, start, end)
                done = end
                start = folded.find("  ", end)
            parts.append(folded[done:])
            self._narrow = ("".join(parts), shifts)
        return self._narrow

    def _hit(self, match: re.Match[str], runs: Shifts) -> Range | None:
        """Where a match lies in the text; None if it would cut a grapheme."""
        start: int | None
        end: int | None
        start, end = match.span()
        for shifts in (runs, self._folded.shifts):
            if shifts:
                start, end = shifts.start_of(start), shifts.end_of(end)
                if start is None or end is None:
                    return None
        if not self._folded.joining:
            return start, end
        # A letter at its end may have marks that the search passes over.
        if (edges := self._joined(start)) and self._is_passed(edges[0], start):
            start = edges[0]
        elif edges:
            return None
        if (edges := self._joined(end)) and self._is_passed(end, edges[1]):
            end = edges[1]
        elif edges:
            return None
        return start, end

    def _joined(self, place: int) -> Range | None:
        """The grapheme that lies on both sides of a place."""
        joining, text = self._folded.joining, self._text
        if not 0 < place < len(text):
            return None
        if text[place - 1] not in joining and text[place] not in joining:
            return None
        edges = grapheme_at(text, place)
        return edges if edges[0] < place else None

    def _is_passed(self, start: int, end: int) -> bool:
        return not folded_query(self._text[start:end], match_case=self._match_case)

    def _is_whole(self, hit: Range) -> bool:
        return is_word_edge(self._text, hit[0]) and is_word_edge(self._text, hit[1])
