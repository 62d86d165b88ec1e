"""A text as a search in it compares letters, and the way back to the places of the stored text."""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import regex

from annotator.core.searchtext import without_marks

# Characters that fold to their small letter, of which none joins another to one grapheme: nearly
# all of most texts, so that these are folded at the speed of str.lower.
_PLAINLY_FOLDED = (
    r" -~\u0391-\u03a1\u03a4-\u03a9\u03b1-\u03c1\u03c3-\u03c9\u0410-\u0418\u041a-\u0438"
    r"\u043a-\u044f\u05d0-\u05ea\u0621\u0627-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af"
    r"\u06cc\u3001\u3002\u300a-\u300f\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff"
    r"\uac00-\ud7a3"
)
_USUAL = re.compile(f"[{_PLAINLY_FOLDED}]")
_UNUSUAL = re.compile(f"[^{_PLAINLY_FOLDED}]")
_JOINING = regex.compile(
    r"[\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}\p{GCB=Prepend}\p{GCB=L}\p{GCB=V}\p{GCB=T}"
    r"\p{GCB=Regional_Indicator}]"
)
# What canonical composition may put together.
_COMPOSING = (
    r"[^\p{M}\s\p{C}]\p{M}++|\p{M}{2,}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    r"|[\uac00-\ud7a3][\u11a8-\u11c2]"
)
# Nothing is seen of these: soft hyphens, directions, variants; and the Arabic tatweel only widens.
_UNSEEN = dict.fromkeys(
    "\u00ad\u0640\u061c\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062"
    "\u2063\u2064\u2066\u2067\u2068\u2069\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10))),
    "",
)
# What keyboards lack and people type as the plain character.
_TYPED = {
    **_UNSEEN,
    **dict.fromkeys("‘’‚‛ʼ′＇", "'"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_PLAIN = {**_TYPED, **dict(zip("ıłøđħŧ", "ilodht", strict=True))}
_ASCII_BLANKS = dict.fromkeys(map(ord, "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f"), " ")
_PART = 1 << 15
_MOST_REPLACED = 40
"""So many passes of str.replace are faster than one of str.translate."""


class Shifts:
    """Pieces of a folded text that are not as long as what they stand for."""

    __slots__ = ("_ends", "_folded_ends", "_folded_starts", "_starts")

    def __init__(self) -> None:
        self._folded_starts = array("q")
        self._folded_ends = array("q")
        self._starts = array("q")
        self._ends = array("q")

    def __bool__(self) -> bool:
        return bool(self._starts)

    def add(self, folded_start: int, folded_end: int, start: int, end: int) -> None:
        """The next piece, in order."""
        self._folded_starts.append(folded_start)
        self._folded_ends.append(folded_end)
        self._starts.append(start)
        self._ends.append(end)

    def start_of(self, folded: int) -> int | None:
        """Where the character at a place of the folded text begins; None inside a piece."""
        at = bisect_right(self._folded_starts, folded) - 1
        if at >= 0 and self._folded_starts[at] == folded < self._folded_ends[at]:
            return self._starts[at]
        return self._behind(at, folded)

    def end_of(self, folded: int) -> int | None:
        """Where the character before a place of the folded text ends; None inside a piece."""
        return self._behind(bisect_left(self._folded_starts, folded) - 1, folded)

    def _behind(self, at: int, folded: int) -> int | None:
        if at < 0:
            return folded
        beyond = folded - self._folded_ends[at]
        return self._ends[at] + beyond if beyond >= 0 else None


class FoldedText:
    """A text with its letters folded and each blank a space, folded part by part when needed."""

    def __init__(self, source: str, *, match_case: bool = False) -> None:
        self.shifts = Shifts()
        self.joining: set[str] = set()
        """The characters of the text that may be one grapheme with a neighbour."""
        self._source = source
        self._match_case = match_case
        self._table = _CASED if match_case else _UNCASED
        self._parts: list[str] = []
        self._folded = 0
        self._length = 0

    @property
    def text(self) -> str:
        """The whole folded text; `shifts` and `joining` are complete then."""
        for _ in self.steps():
            pass
        if len(self._parts) != 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0]

    def steps(self) -> Iterator[None]:
        """Fold what is not folded yet, in parts that take some milliseconds at most."""
        while self._folded < len(self._source):
            start = self._folded
            # No piece reaches over a usual character's beginning.
            cut = _USUAL.search(self._source, start + _PART)
            end = cut.start() if cut else len(self._source)
            part = self._fold(self._source[start:end])
            self._parts.append(part)
            self._length += len(part)
            self._folded = end
            yield

    def _fold(self, part: str) -> str:
        if part.isascii():
            return (part if self._match_case else part.lower()).translate(_ASCII_BLANKS)
        unusual = frozenset(_UNUSUAL.findall(part))
        self.joining.update(char for char in unusual if _JOINING.match(char))
        folded = {char: self._table[ord(char)] for char in unusual}
        uneven = "".join(char for char in unusual if len(folded[char]) != 1)
        is_composed = unicodedata.is_normalized("NFC", part)
        if uneven or not is_composed:
            part = self._replaced(part, uneven, is_composed=is_composed)
        even = [char for char in unusual if folded[char] != char and char not in uneven]
        if len(even) > _MOST_REPLACED:
            part = part.translate(self._table)
        else:
            for char in even:
                part = part.replace(char, folded[char])
        return part if self._match_case else part.lower()

    def _replaced(self, part: str, uneven: str, *, is_composed: bool) -> str:
        """A part of the text with the pieces folded whose length changes."""
        ways = [] if is_composed else [_COMPOSING]
        if uneven:
            ways.append(f"[{regex.escape(uneven)}]")
        known: dict[str, str] = {}
        pieces: list[str] = []
        done, length = 0, self._length
        for match in regex.compile("|".join(ways), regex.V1).finditer(part):
            start, end = match.span()
            piece = part[start:end]
            folded = known.get(piece)
            if folded is None:
                folded = known[piece] = unicodedata.normalize("NFC", piece).translate(self._table)
            pieces += (part[done:start], folded)
            length += start - done
            if len(folded) != end - start:
                at = self._folded
                self.shifts.add(length, length + len(folded), at + start, at + end)
            length += len(folded)
            done = end
        pieces.append(part[done:])
        return "".join(pieces)


def folded_query(query: str, *, match_case: bool = False) -> str:
    """What to look for in a folded text; each run of blanks is one space."""
    table = _CASED if match_case else _UNCASED
    return re.sub(" {2,}", " ", unicodedata.normalize("NFC", query).translate(table))


class _Folding(dict[int, str]):
    """Code point → what a search compares; filled as needed."""

    def __init__(self, *, match_case: bool) -> None:
        self._match_case = match_case

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _cased(char) if self._match_case else _uncased(char)
        self[code] = folded
        return folded


def _cased(char: str) -> str:
    if char.isspace():
        return " "
    return _TYPED.get(char, unicodedata.normalize("NFC", char))


def _uncased(char: str) -> str:
    if char.isspace():
        return " "
    folded = _PLAIN.get(char, unicodedata.normalize("NFC", char))
    for _ in range(2):
        plain = without_marks(folded.casefold())
        if plain.startswith(" "):
            # A spacing accent; without it nothing would be left.
            break
        folded = "".join(_PLAIN.get(one, one) for one in plain)
    return folded.lower()


_CASED = _Folding(match_case=True)
_UNCASED = _Folding(match_case=False)
