"""What an export wrote as a few bytes for each article and span, by which the next one tells what
is new.
"""

import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Mapping, Set
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate
from typing import Any, Literal, cast
from zlib import crc32

import orjson

from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord
from annotator.formats.values import said_of

ARTICLES_AT_MOST = 1_000_000
SPANS_AT_MOST = 1_000_000
"""Of more spans only their number in each article is kept, of more articles nothing."""


class Prints:
    """The articles in their order: a hash of the id and one of all that the format keeps of it, the
    number of its spans, and for each span 16 bits of its id and 16 of the rest.
    """

    def __init__(self, keeps: Set[Part] = frozenset()) -> None:
        self._keeps = keeps
        self._last: str | None = None
        self.ids = array("Q")
        self.contents = array("I")
        self.counts = array("I")
        self.spans: array[int] | None = array("I")

    def take(self, record: ArticleRecord, *, split: str = "") -> None:
        """Add a record; those of one article stand one after the other, in the same split."""
        if record.id != self._last or not self.ids:
            self._last = record.id
            digest = blake2b(_bytes(record.id), digest_size=8).digest()
            self.ids.append(int.from_bytes(digest, "little"))
            self.contents.append(crc32(_bytes(record.text), crc32(split.encode())))
            self.counts.append(0)
        ids = [span.id or "" for span in record.spans]
        contents = self._contents(record)
        beside = "\n".join((self._beside(record), *ids, *contents))
        self.contents[-1] = crc32(_bytes(beside), self.contents[-1])
        self.counts[-1] += len(ids)
        if self.spans is not None:
            whose = crc32(_bytes(record.annotator))
            self.spans.extend(
                (crc32(id.encode("utf-8", "replace"), whose) & 0xFFFF) << 16
                | crc32(content.encode("utf-8", "replace")) & 0xFFFF
                for id, content in zip(ids, contents, strict=True)
            )
            if len(self.spans) > SPANS_AT_MOST:
                self.spans = None

    def to_json(self) -> dict[str, Any] | None:
        """The four lists in base 64, for a manifest; None where there are too many articles."""
        if len(self.ids) > ARTICLES_AT_MOST:
            return None
        return {
            "articles": _packed(self.ids),
            "contents": _packed(self.contents),
            "counts": _packed(self.counts),
            "spans": None if self.spans is None else _packed(self.spans),
        }

    @classmethod
    def from_json(cls, data: Any) -> "Prints | None":
        """What `to_json` gave; None for anything else."""
        if type(data) is not dict:
            return None
        found, prints = cast("dict[str, Any]", data), cls()
        try:
            prints.ids = _unpacked("Q", found["articles"])
            prints.contents = _unpacked("I", found["contents"])
            prints.counts = _unpacked("I", found["counts"])
            spans = found["spans"]
            prints.spans = None if spans is None else _unpacked("I", spans)
        except (KeyError, TypeError, ValueError):
            return None
        is_whole = len(prints.ids) == len(prints.contents) == len(prints.counts)
        if prints.spans is not None:
            is_whole = is_whole and sum(prints.counts) == len(prints.spans)
        return prints if is_whole and len(prints.ids) <= ARTICLES_AT_MOST else None

    def spans_of(self, number: int) -> "array[int] | None":
        """The hashes of an article's spans, by its place; None where they are not kept."""
        if self.spans is None:
            return None
        return self.spans[self._starts[number] : self._starts[number + 1]]

    @cached_property
    def _starts(self) -> "array[int]":
        """Where the spans of each article begin, once all are taken, and the end of all."""
        return array("Q", accumulate(self.counts, initial=0))

    def _contents(self, record: ArticleRecord) -> list[str]:
        """What each span is beside its id, as far as the format keeps it."""
        has_attributes, has_notes = Part.ATTRIBUTES in self._keeps, Part.NOTES in self._keeps
        found: list[str] = []
        for _id, start, end, label, _text, attributes, note, _extra in record.spans:
            content = f"{start} {end} {label}"
            if attributes and has_attributes:
                content += _json(attributes)
            if note is not None and has_notes:
                content += f" {note}"
            found.append(content)
        return found

    def _beside(self, record: ArticleRecord) -> str:
        """What stands beside text and spans, as far as the format keeps it."""
        keeps = self._keeps
        found: list[Any] = []
        if Part.METADATA in keeps:
            found.append(_json(said_of(record.meta)))
        if Part.STATUS in keeps:
            found += (record.status, record.flagged, record.reason)
        if Part.NOTES in keeps:
            found.append(record.note)
        if Part.ANNOTATORS in keeps:
            found.append(record.annotator)
        if Part.RELATIONS in keeps:
            # Without their ids: those of parts of a chain are made anew.
            found += sorted((tie.type, tie.from_id, tie.to_id) for tie in record.relations)
        if Part.EXTRA in keeps and record.extra:
            found.append(_json(record.extra))
        return repr(found)


def _json(values: Mapping[str, Any]) -> str:
    return orjson.dumps(dict(values), option=orjson.OPT_SORT_KEYS).decode()


def _bytes(text: str | None) -> bytes:
    return (text or "").encode("utf-8", "replace")


def _packed(numbers: "array[int]") -> str:
    return b64encode(_little(numbers).tobytes()).decode()


def _unpacked(code: Literal["I", "Q"], text: str) -> "array[int]":
    """Raises TypeError, ValueError."""
    numbers: array[int] = array(code)
    numbers.frombytes(b64decode(text, validate=True))
    return _little(numbers)


def _little(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
