"""labelbuddy's JSON and JSONL, as its versions since 0.0.1 export documents with annotations."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, Format, ReadPlan, Unit
from annotator.formats.json_items import first_object, records
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord, SpanRecord
from annotator.formats.units import Units
from annotator.formats.values import (
    Fault,
    as_id,
    each,
    listing,
    mapping,
    meta_of,
    named,
    offsets,
    optional_text,
)

_TITLES = ("list_title", "display_title", "short_title", "long_title", "title")
_CHECKSUM = "utf8_text_md5_checksum"


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() not in (".jsonl", ".json", ".ndjson"):
        return 0.0
    first = first_object(path)
    if _CHECKSUM in first:
        return 0.95
    spans = first.get("annotations")
    if "text" not in first or not isinstance(spans, list) or not spans:
        return 0.0
    items = cast("list[Any]", spans)
    return 0.9 if all(type(item) is dict and "label_name" in item for item in items) else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each document as a record; what was written beside a span becomes its note."""
    return records(path, _record)


def _record(root: dict[str, Any], faults: list[Fault]) -> ArticleRecord:
    text = root.get("text")
    if type(text) is not str:
        message = "The document has no “text”: it was exported without."
        raise Fault("no-text", message, "Export it from labelbuddy with the text.")
    meta = root.get("metadata", root.get("meta", root.get("extra")))
    found = meta_of(meta)
    titles = (optional_text(root, key) for key in _TITLES)
    title = next((title for title in titles if title), None)
    parse = partial(_span, units=Units(text, Unit.BYTES))
    return ArticleRecord(
        id=as_id(root.get("id")),
        text=text,
        meta=replace(found, title=found.title or title),
        spans=[
            *each(root.get("annotations"), "annotation", parse, faults),
            *each(root.get("labels"), "label", _row, faults),
        ],
    )


def _span(data: Any, units: Units) -> SpanRecord:
    item = mapping(data, "it", "bad-span")
    if item.get("start_char") is None and item.get("start_byte") is not None:
        start, end = units.place(*offsets(item["start_byte"], item.get("end_byte")))
    else:
        start, end = offsets(item.get("start_char"), item.get("end_char"))
    note = optional_text(item, "extra_data")
    return SpanRecord(None, start, end, named(item, "label_name"), None, note=note or None)


def _row(data: Any) -> SpanRecord:
    """A span as versions before 0.0.8 wrote it."""
    row = listing(data, "it")
    if not 3 <= len(row) <= 4:
        raise Fault("bad-span", "it is no list of start, end, label and, perhaps, a note.")
    start, end = offsets(row[0], row[1])
    named_row = {"label": row[2], "note": row[3] if len(row) == 4 else None}
    note = optional_text(named_row, "note")
    return SpanRecord(None, start, end, named(named_row, "label"), None, note=note or None)


FORMAT = Format(
    name="labelbuddy",
    title="labelbuddy",
    description="Documents and annotations that labelbuddy exported as JSON or JSONL",
    endings=(".json", ".jsonl"),
    keeps=frozenset({Part.OVERLAPS, Part.EDGES, Part.NOTES, Part.METADATA, Part.WHITESPACE}),
    matches=matches,
    read=read,
)
