"""JSON objects out of a file, one at a time: one a line, the elements of one array,
or a single one over several lines.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

import orjson

from annotator.core.problems import Problem
from annotator.formats.records import ArticleRecord
from annotator.formats.values import Fault, mapping

MAX_LINE = 64 * 1024 * 1024
"""Bytes; a longer line is refused before it fills the memory."""

MAX_ARRAY = 256 * 1024 * 1024
"""Bytes of a file that is one array: it has to be read at once."""

BOM = b"\xef\xbb\xbf"
_SNIFFED = 4 * 1024 * 1024


class Item(NamedTuple):
    """A value; `line` is its line in the file, or its number in an array that is not written line
    by line, from 1; `at` is how many bytes of the file were read so far.
    """

    data: Any
    line: int
    at: int


def items(path: Path) -> Iterator[Item | Problem]:
    """Yield each value of the file, or the Problem that a line or the whole file has."""
    try:
        with path.open("rb") as handle:
            start = handle.read(64)
            handle.seek(0)
            start = start.removeprefix(BOM).lstrip()
            first, _, rest = start.partition(b"\n")
            is_spread = first.rstrip() == b"{" and rest.lstrip().startswith(b'"')
            if not start.startswith(b"[") and not is_spread:
                yield from _lines(path, handle)
            elif not is_spread and _has_lines(handle):
                yield from _array_lines(path, handle)
            else:
                yield from _elements(path, handle)
    except OSError as error:
        reason = error.strerror or str(error)
        yield Problem(
            file=path.name,
            code="unreadable",
            message=f"The file can't be read: {reason}.",
            hint="Check that it is there and that you may read it.",
        )


def records(
    path: Path, parse: Callable[[dict[str, Any], list[Fault]], ArticleRecord]
) -> Iterator[ArticleRecord | Problem]:
    """Each object of the file as the record that `parse` makes of it, or as the Problem it has.

    `parse` appends the faults that cost only a part of the record.
    """
    return record_groups(path, lambda root, faults: (parse(root, faults),))


def record_groups(
    path: Path, parse: Callable[[dict[str, Any], list[Fault]], Iterable[ArticleRecord]]
) -> Iterator[ArticleRecord | Problem]:
    """As `records`, where an object holds the work of several annotators."""
    for item in items(path):
        if isinstance(item, Problem):
            yield item
            continue
        faults: list[Fault] = []
        group: Iterable[ArticleRecord] = ()
        try:
            group = parse(mapping(item.data, "The line", "bad-line"), faults)
        except Fault as fault:
            faults = [fault]
        for fault in faults:
            yield Problem(
                file=path.name,
                line=item.line,
                code=fault.code,
                message=str(fault),
                hint=fault.hint,
            )
        for record in group:
            record.line, record.at = item.line, item.at
            yield record


def first_object(path: Path) -> dict[str, Any]:
    """The first object of a file, to see of what kind the file is; empty where there is none."""
    try:
        status = path.stat()
    except OSError:
        return {}
    return _first_object(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _first_object(path: Path, _changed: int, _size: int) -> dict[str, Any]:
    try:
        with path.open("rb") as handle:
            text = handle.read(_SNIFFED).decode("utf-8-sig", "replace").lstrip("[ \t\r\n")
        found: Any = json.JSONDecoder().raw_decode(text)[0] if text.startswith("{") else None
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def array_lines(values: Iterable[Any]) -> Iterator[bytes]:
    """One array with each value on a line of its own, which reads back line by line."""
    before = b"[\n"
    for value in values:
        yield before + orjson.dumps(value)
        before = b",\n"
    yield b"[\n]\n" if before == b"[\n" else b"\n]\n"


def _has_lines(handle: BinaryIO) -> bool:
    """Whether each element of an array stands on a line of its own, by the first one."""
    opening = handle.readline(64).removeprefix(BOM).strip()
    first = handle.readline(MAX_LINE).strip()
    handle.seek(0)
    return opening == b"[" and first.startswith(b"{") and first.endswith((b"}", b"},"))


def _array_lines(path: Path, handle: BinaryIO) -> Iterator[Item | Problem]:
    """The elements of an array with one a line, so that the file need not fit the memory."""
    yield from _lines(path, handle, in_array=True)
    handle.seek(-min(64, handle.tell()), os.SEEK_END)
    if not handle.read().rstrip().endswith(b"]"):
        yield Problem(
            file=path.name,
            code="bad-json",
            message="The array has no end: the file may have been cut off.",
            hint="What is there was read.",
        )


def _lines(path: Path, handle: BinaryIO, *, in_array: bool = False) -> Iterator[Item | Problem]:
    at = line = 0
    while raw := handle.readline(MAX_LINE + 1):
        line += 1
        at += len(raw)
        if len(raw) > MAX_LINE:
            yield Problem(
                file=path.name,
                line=line,
                code="too-big",
                message=f"The line is longer than {MAX_LINE // 1024 // 1024} MB.",
                hint="Is the file really JSONL, one object a line?",
            )
            at += 0 if raw.endswith(b"\n") else _skip_line(handle)
            continue
        if line == 1:
            raw = raw.removeprefix(BOM)
        if in_array:
            raw = raw.strip()
            raw = b"" if raw in (b"[", b"]") else raw.removesuffix(b",")
        if not raw.strip():
            continue
        try:
            data = orjson.loads(raw)
        except orjson.JSONDecodeError as error:
            yield Problem(
                file=path.name,
                line=line,
                code="bad-json",
                message=f"The line is not valid JSON: {error.msg} (column {error.colno}).",
                hint="All other lines were read.",
            )
            continue
        if (key := _doubled(raw, data)) is not None:
            yield Problem(
                file=path.name,
                line=line,
                code="doubled-key",
                message=f"“{key}” is there twice in one object; the last one was taken.",
                hint="Look which of the two is meant.",
            )
        yield Item(data, line, at)


def _doubled(raw: bytes, data: Any) -> str | None:
    """A key that an object has twice, of which only the last was read."""
    if raw.count(b'":') == _keys(data):
        return None
    doubled: list[str] = []

    def look(pairs: list[tuple[str, Any]]) -> None:
        seen = set[str]()
        doubled.extend(key for key, _ in pairs if key in seen or seen.add(key))

    json.loads(raw, object_pairs_hook=look)
    return doubled[0] if doubled else None


def _keys(data: Any) -> int:
    """How many keys all objects in a value have."""
    count, waiting = 0, [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found = cast("dict[str, Any]", value)
            count += len(found)
            waiting += found.values()
        elif isinstance(value, list):
            waiting += cast("list[Any]", value)
    return count


def _elements(path: Path, handle: BinaryIO) -> Iterator[Item | Problem]:
    data = handle.read(MAX_ARRAY + 1)
    if len(data) > MAX_ARRAY:
        yield Problem(
            file=path.name,
            code="too-big",
            message=f"The file is one piece of JSON of more than {MAX_ARRAY // 1024 // 1024} MB.",
            hint="Write it as JSONL, one object a line, or split it.",
        )
        return
    try:
        values = orjson.loads(data.removeprefix(BOM))
    except orjson.JSONDecodeError as error:
        yield Problem(
            file=path.name,
            line=error.lineno,
            code="bad-json",
            message=f"The file is not valid JSON: {error.msg} (column {error.colno}).",
            hint="Nothing of it was read.",
        )
        return
    values = cast("list[Any]", values) if isinstance(values, list) else [values]
    size = len(data)
    for number, value in enumerate(values, 1):
        yield Item(value, number, size * number // len(values))


def _skip_line(handle: BinaryIO) -> int:
    skipped = 0
    while rest := handle.readline(MAX_LINE):
        skipped += len(rest)
        if rest.endswith(b"\n"):
            break
    return skipped
