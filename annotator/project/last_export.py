"""The export that stands at a place already, and what another one there would change."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

import orjson

from annotator.formats.format import Format
from annotator.formats.losses import Counted
from annotator.project.output import manifest_of
from annotator.project.prints import Prints

MOST_BYTES = 64 * 1024 * 1024
"""A manifest that is longer is none of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastExport:
    """What its manifest tells; nothing in it is sure to be true. `time` is ISO 8601, or empty."""

    time: str
    format: str
    sizes: tuple[tuple[str, int], ...]
    prints: Prints | None


class Known(StrEnum):
    """What can be told about the export before."""

    FIRST = "first"
    OTHER_FORMAT = "other-format"
    UNREADABLE = "unreadable"
    COMPARED = "compared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How many articles and spans another export has more, has no longer, or has changed.

    An article counts as changed also where only spans of it did. `spans_changed` is None where
    there are too many spans to tell them apart.
    """

    articles_new: int = 0
    articles_gone: int = 0
    articles_changed: int = 0
    spans_new: int = 0
    spans_gone: int = 0
    spans_changed: int | None = 0

    @property
    def counts(self) -> tuple[tuple[str, int | None], ...]:
        """The counts by name."""
        return (
            ("articles_new", self.articles_new),
            ("articles_gone", self.articles_gone),
            ("articles_changed", self.articles_changed),
            ("spans_new", self.spans_new),
            ("spans_gone", self.spans_gone),
            ("spans_changed", self.spans_changed),
        )

    def told(self) -> Iterator[tuple[int, Counted]]:
        """What is not as it was, a few words each with its count."""
        for name, count in self.counts:
            if count:
                yield count, _WORDS[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What an export changes at its place; `since` is when the last one was made, or empty."""

    known: Known
    since: str = ""
    difference: Difference = Difference()

    def to_json(self) -> dict[str, Any] | None:
        """As a manifest has it; None where there is nothing to compare with."""
        if self.known is not Known.COMPARED:
            return None
        return {"since": self.since, **dict(self.difference.counts)}

    def sentence(self) -> str:
        """It all, in English."""
        if self.known is not Known.COMPARED:
            return _SENTENCES[self.known]
        words = [one if n == 1 else many.format(count=n) for n, (one, many) in self.told()]
        return f"Since the last export here: {', '.join(words) or 'no difference'}."

    def told(self) -> Iterator[tuple[int, Counted]]:
        """What is not as it was."""
        return self.difference.told()


def last_export(out: Path, *, is_folder: bool) -> LastExport | None:
    """What is told of the export at a place; None where there is none, or nothing is told."""
    manifest = manifest_of(out, is_folder=is_folder)
    try:
        # What is no ordinary file might never end.
        if not (out.exists() and manifest.is_file()):
            return None
        with manifest.open("rb") as handle:
            source = handle.read(MOST_BYTES + 1)
    except OSError:
        return None
    return _parsed(source) if len(source) <= MOST_BYTES else _NOT_READ


def is_untouched(out: Path, last: LastExport, *, is_folder: bool) -> bool:
    """Whether the files still have the sizes that they were written with."""
    try:
        return bool(last.sizes) and all(
            (out / name if is_folder else out).stat().st_size == size for name, size in last.sizes
        )
    except (OSError, ValueError):
        return False


def compared(last: LastExport | None, format: Format, prints: Prints) -> Comparison:
    """What an export with these prints changes."""
    if last is None:
        return Comparison(known=Known.FIRST)
    if last.prints is None:
        return Comparison(known=Known.UNREADABLE, since=last.time)
    if last.format != format.name:
        return Comparison(known=Known.OTHER_FORMAT, since=last.time)
    found = difference(last.prints, prints)
    return Comparison(known=Known.COMPARED, since=last.time, difference=found)


def difference(before: Prints, now: Prints) -> Difference:
    """What became of the articles and spans of one export in another."""
    old = {id: number for number, id in enumerate(before.ids)}
    new = gone = changed = articles_new = articles_changed = 0
    for number, id in enumerate(now.ids):
        last = old.pop(id, None)
        if last is None:
            articles_new += 1
            new += now.counts[number]
        elif now.contents[number] != before.contents[last]:
            articles_changed += 1
            more = _spans(before, last, now, number)
            new, gone, changed = new + more[0], gone + more[1], changed + more[2]
    is_exact = before.spans is not None and now.spans is not None
    return Difference(
        articles_new=articles_new,
        articles_gone=len(old),
        articles_changed=articles_changed,
        spans_new=new,
        spans_gone=gone + sum(before.counts[last] for last in old.values()),
        spans_changed=changed if is_exact else None,
    )


def _spans(before: Prints, last: int, now: Prints, number: int) -> tuple[int, int, int]:
    """How many spans of an article are new, are gone, have changed."""
    there, here = before.spans_of(last), now.spans_of(number)
    if there is None or here is None:
        more = now.counts[number] - before.counts[last]
        return max(0, more), max(0, -more), 0
    old, new = Counter(there), Counter(here)
    old_ids = Counter(mark >> 16 for mark in (old - new).elements())
    new_ids = Counter(mark >> 16 for mark in (new - old).elements())
    changed = (old_ids & new_ids).total()
    return new_ids.total() - changed, old_ids.total() - changed, changed


def _parsed(source: bytes) -> LastExport:
    try:
        data: Any = orjson.loads(source)
    except ValueError:
        return _NOT_READ
    if type(data) is not dict:
        return _NOT_READ
    told = cast("dict[str, Any]", data)
    format, files = told.get("format"), told.get("files")
    sizes = [_size(each) for each in cast("list[Any]", files)] if type(files) is list else [None]
    return LastExport(
        time=_time(told.get("time")),
        format=format if type(format) is str else "",
        sizes=tuple(each for each in sizes if each) if all(sizes) else (),
        prints=Prints.from_json(told.get("prints")),
    )


def _size(file: Any) -> tuple[str, int] | None:
    if type(file) is not dict:
        return None
    told = cast("dict[str, Any]", file)
    name, size = told.get("name"), told.get("size")
    return (name, size) if type(name) is str and type(size) is int else None


def _time(value: Any) -> str:
    try:
        return datetime.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        return ""


_NOT_READ = LastExport(time="", format="", sizes=(), prints=None)
_SENTENCES = {
    Known.FIRST: "First export here.",
    Known.OTHER_FORMAT: "The last export here has another format.",
    Known.UNREADABLE: "The last export here can’t be compared.",
}
_WORDS = {
    "articles_new": Counted("1 new article", "{count} new articles"),
    "articles_gone": Counted("1 article gone", "{count} articles gone"),
    "articles_changed": Counted("1 article changed", "{count} articles changed"),
    "spans_new": Counted("1 new span", "{count} new spans"),
    "spans_gone": Counted("1 span gone", "{count} spans gone"),
    "spans_changed": Counted("1 span changed", "{count} spans changed"),
}
