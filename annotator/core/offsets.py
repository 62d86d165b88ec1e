"""Code points, UTF-16 units and UTF-8 bytes of one text, and the copy of it that Qt can show.

The only module that knows units. The stored text is the truth; `TextMap.display` is for the screen
only and is never read back.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

LONG_PARAGRAPH = 4_000
"""Paragraphs of more code points than this are shown in pieces: one layout of them is too slow."""

PIECE = 2_000
"""About how many code points a piece of a long paragraph has."""

_SLACK = 400
_CHECKPOINT = 1_024
_SEPARATOR = "\u2029"
_INVISIBLE = "\u200b"
_UNSHOWABLE = "\ufffd"

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_UNSAFE = re.compile("[\ud800-\udfff\ufdd0\ufdd1\ufffc]")
_PARAGRAPH = re.compile("[^\n\r\u2029]+")
_SENTENCE_END = re.compile("[.!?…][\"'”’»)\\]]* ")
_CJK_STOP = re.compile("[。！？；，、：」』”）]")
_JOINING = re.compile(
    "[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]"
)


class TextMap:
    """Positions of `text` in every unit, and the text as it is displayed.

    `display` has the UTF-16 length of `text` plus one for each separator that had to be inserted
    into a long paragraph without blanks. Positions are between code points: 0 to len(text).
    """

    __slots__ = (
        "_astral",
        "_astral_units",
        "_bytes",
        "_inserted",
        "_inserted_view",
        "_text",
        "breaks",
        "display",
        "view_length",
    )

    def __init__(self, text: str) -> None:
        self._text = text
        shown, units = _showable(text)
        self._astral = array("I")
        if units != len(text):
            self._astral = array("I", (m.start() for m in _ASTRAL.finditer(shown)))
        self._astral_units = array("I", (at + i for i, at in enumerate(self._astral)))
        replaced, inserted = _cuts(shown)
        self._inserted = array("I", (self._to_units(at) for at in inserted))
        self._inserted_view = array("I", (at + i for i, at in enumerate(self._inserted)))
        self.display = _with_separators(shown, replaced, inserted)
        """What to hand to `setPlainText`."""
        self.view_length = units + len(inserted)
        """The length of `display` in UTF-16 units."""
        replaced_view = [self._to_view(at) for at in replaced]
        self.breaks: frozenset[int] = frozenset(replaced_view) | frozenset(self._inserted_view)
        """View positions of the separators that are not in the text, where a paragraph goes on."""
        self._bytes: array[int] | None = None

    @property
    def text(self) -> str:
        """The stored text, unchanged."""
        return self._text

    @property
    def is_identity(self) -> bool:
        """Whether a view position is the same number as the code point position."""
        return not self._astral and not self._inserted

    def to_view(self, position: int) -> int:
        """The UTF-16 position in `display` of a code point position; IndexError outside the text.

        At an inserted separator the answer is the place behind it.
        """
        if not 0 <= position <= len(self._text):
            raise IndexError(f"position {position} is not in a text of {len(self._text)}")
        return self._to_view(position)

    def to_text(self, view_position: int) -> int:
        """The code point position of a UTF-16 position in `display`; IndexError outside of it.

        The middle of a surrogate pair counts as the start of its character.
        """
        if not 0 <= view_position <= self.view_length:
            raise IndexError(f"position {view_position} is not in a view of {self.view_length}")
        units = view_position - bisect_left(self._inserted_view, view_position)
        return units - bisect_left(self._astral_units, units)

    def to_utf16(self, position: int) -> int:
        """The UTF-16 offset in the text of a code point position; IndexError outside."""
        if not 0 <= position <= len(self._text):
            raise IndexError(f"position {position} is not in a text of {len(self._text)}")
        return self._to_units(position)

    def from_utf16(self, offset: int) -> int:
        """The code point position of a UTF-16 offset in the text; IndexError outside.

        The middle of a surrogate pair counts as the start of its character.
        """
        if not 0 <= offset <= len(self._text) + len(self._astral):
            raise IndexError(f"offset {offset} is not in the text")
        return offset - bisect_left(self._astral_units, offset)

    def to_utf8(self, position: int) -> int:
        """The byte offset in the UTF-8 text of a code point position; IndexError outside."""
        if not 0 <= position <= len(self._text):
            raise IndexError(f"position {position} is not in a text of {len(self._text)}")
        if self._text.isascii():
            return position
        chunk = position // _CHECKPOINT
        rest = self._text[chunk * _CHECKPOINT : position]
        return self._checkpoints()[chunk] + len(_utf8(rest))

    def from_utf8(self, offset: int) -> int:
        """The code point position of a byte offset in the UTF-8 text; IndexError outside.

        An offset inside a character counts as its start.
        """
        length = len(self._text) if self._text.isascii() else self._checkpoints()[-1]
        if not 0 <= offset <= length:
            raise IndexError(f"offset {offset} is not in a text of {length} bytes")
        if self._text.isascii():
            return offset
        checkpoints = self._checkpoints()
        chunk = min(bisect_right(checkpoints, offset), len(checkpoints) - 1) - 1
        base = chunk * _CHECKPOINT
        data = _utf8(self._text[base : base + _CHECKPOINT])
        head = data[: offset - checkpoints[chunk]]
        # A start byte is any that is not of the form 10xxxxxx; the last one may be cut off.
        starts = sum(byte & 0xC0 != 0x80 for byte in head)
        if offset - checkpoints[chunk] < len(data) and data[len(head)] & 0xC0 == 0x80:
            starts -= 1
        return base + starts

    def _to_units(self, position: int) -> int:
        return position + bisect_left(self._astral, position)

    def _to_view(self, position: int) -> int:
        units = position + bisect_left(self._astral, position)
        return units + bisect_right(self._inserted, units)

    def _checkpoints(self) -> "array[int]":
        """Byte offsets of every 1,024th code point, and at last the length in bytes."""
        if self._bytes is None:
            total = 0
            found = array("Q", [0])
            for start in range(0, len(self._text), _CHECKPOINT):
                total += len(_utf8(self._text[start : start + _CHECKPOINT]))
                found.append(total)
            self._bytes = found
        return self._bytes


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _showable(text: str) -> tuple[str, int]:
    """The text with what Qt would drop or misread replaced one by one, and its UTF-16 length.

    Qt folds CRLF into one unit, drops a leading U+FEFF, swaps the bytes after a leading U+FFFE,
    loses lone surrogates, ends a block at U+FDD0 and U+FDD1 and shows nothing for U+FFFC.
    """
    if "\r\n" in text:
        text = text.replace("\r\n", _INVISIBLE + "\n")
    if text.isascii():
        return text, len(text)
    if text[0] in "\ufeff\ufffe":
        text = _INVISIBLE + text[1:]
    try:
        units = len(text.encode("utf-16-le")) // 2
        unsafe = "\ufffc" in text or "\ufdd0" in text or "\ufdd1" in text
    except UnicodeEncodeError:
        units, unsafe = -1, True
    if unsafe:
        text = _UNSAFE.sub(_UNSHOWABLE, text)
        units = len(text.encode("utf-16-le")) // 2
    return text, units


def _cuts(text: str) -> tuple[list[int], list[int]]:
    """Where long paragraphs are cut: blanks to replace, and places to insert a separator."""
    replaced: list[int] = []
    inserted: list[int] = []
    for start, end in _long_paragraphs(text):
        at = start
        while end - at > PIECE + _SLACK:
            low, high = at + PIECE - _SLACK, at + PIECE + _SLACK
            blank = _blank_between(text, low, high)
            if blank >= 0:
                replaced.append(blank)
                at = blank + 1
            else:
                at = _seam_between(text, low, high)
                inserted.append(at)
    return replaced, inserted


def _long_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs over LONG_PARAGRAPH code points, as (start, end)."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        if end - start > LONG_PARAGRAPH:
            for match in _PARAGRAPH.finditer(text, start, end):
                if match.end() - match.start() > LONG_PARAGRAPH:
                    yield match.span()
        start = end + 1


def _blank_between(text: str, low: int, high: int) -> int:
    """The blank to break at, if possible behind a sentence, where a break looks natural; or -1."""
    last = -1
    for match in _SENTENCE_END.finditer(text, low, high):
        last = match.end() - 1
    if last >= 0:
        return last
    return max(text.rfind(" ", low, high), text.rfind("\u3000", low, high))


def _seam_between(text: str, low: int, high: int) -> int:
    """Where to insert a separator: behind a stop, else between two characters that do not join."""
    last = -1
    for match in _CJK_STOP.finditer(text, low, high):
        if not _joins(text, match.end()):
            last = match.end()
    if last >= 0:
        return last
    return next((at for at in range(high, low, -1) if not _joins(text, at)), high)


def _joins(text: str, at: int) -> bool:
    """Whether the characters on both sides of `at` may be one character for the reader."""
    before, after = text[at - 1], text[at]
    if before.isascii() and after.isascii():
        return before.isalnum() and after.isalnum()
    return (
        unicodedata.category(after)[0] == "M"
        or unicodedata.category(after) == "Cf"
        or unicodedata.category(before) == "Cf"
        or bool(_JOINING.match(before) and _JOINING.match(after))
        or bool(_JOINING.match(after) and after >= "\U0001f3fb")
    )


def _with_separators(text: str, replaced: list[int], inserted: list[int]) -> str:
    """The text with separators in place of the blanks `replaced` and before each `inserted`."""
    if not replaced and not inserted:
        return text
    parts: list[str] = []
    done = 0
    places = [(at, at + 1) for at in replaced] + [(at, at) for at in inserted]
    for start, end in sorted(places):
        parts += (text[done:start], _SEPARATOR)
        done = end
    parts.append(text[done:])
    return "".join(parts)
