"""doccano's JSONL, as its “Sequence Labeling” projects import and export it."""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import orjson

from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.json_items import first_object, records
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.values import (
    Fault,
    as_id,
    each,
    listing,
    mapping,
    meta_of,
    offsets,
    optional_text,
    said_of,
)

_OWN_KEYS = frozenset("id text data label labels entities relations Comments article".split())


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() not in (".jsonl", ".json", ".ndjson"):
        return 0.0
    first = first_object(path)
    if not isinstance(first.get("text", first.get("data")), str):
        return 0.0
    if isinstance(first.get("entities"), list):
        return 0.9
    labels = first.get("label", first.get("labels"))
    is_triples = isinstance(labels, list) and all(isinstance(each, list) for each in labels)  # pyright: ignore[reportUnknownVariableType]
    return 0.9 if is_triples else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each line as a record; columns that doccano does not know become metadata."""
    return records(path, _record)


def encode(articles: Iterable[ArticleRecord], _plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """One line for each article and annotator; ids of spans and relations are numbers."""
    span_ids, relation_ids = count(1), count(1)
    for record in articles:
        numbers = {span.id: next(span_ids) for span in record.spans}
        line: dict[str, Any] = {
            "text": record.text,
            "entities": [
                {
                    "id": numbers[span.id],
                    "label": span.label,
                    "start_offset": span.start,
                    "end_offset": span.end,
                }
                for span in record.spans
            ],
            "relations": [
                {
                    "id": next(relation_ids),
                    "from_id": numbers[tie.from_id],
                    "to_id": numbers[tie.to_id],
                    "type": tie.type,
                }
                for tie in record.relations
            ],
            "article": record.id,
            "annotator": record.annotator,
        }
        yield orjson.dumps(said_of(record.meta) | line) + b"\n"


def advice(_losses: Losses) -> Iterator[str]:
    """What has to be set in doccano."""
    yield "Make a “Sequence Labeling” project with “Allow overlapping spans” and “Use relations”."


def _record(root: dict[str, Any], faults: list[Fault]) -> ArticleRecord:
    text = root.get("text", root.get("data"))
    if type(text) is not str:
        raise Fault("no-text", "The line has no “text”.")
    spans = each(root.get("entities"), "span", _entity, faults)
    spans += each(root.get("label", root.get("labels")), "span", _triple, faults)
    comments = [str(comment) for comment in listing(root.get("Comments"), "“Comments”")]
    said = {key: value for key, value in root.items() if key not in _OWN_KEYS}
    annotator = optional_text(said, "annotator") or ""
    said.pop("annotator", None)
    return ArticleRecord(
        id=as_id(root.get("article")),
        text=text,
        meta=meta_of(said),
        note="\n".join(comments) or None,
        annotator=annotator,
        spans=spans,
        relations=each(root.get("relations"), "relation", _relation, faults),
    )


def _entity(data: Any) -> SpanRecord:
    item = mapping(data, "it", "bad-span")
    start, end = offsets(item.get("start_offset"), item.get("end_offset"))
    return _span(as_id(item.get("id")), start, end, item.get("label"))


def _triple(data: Any) -> SpanRecord:
    triple = listing(data, "it")
    if len(triple) != 3:
        raise Fault("bad-span", "it is no list of start, end and label.")
    start, end = offsets(triple[0], triple[1])
    return _span(None, start, end, triple[2])


def _span(id: str | None, start: int, end: int, label: Any) -> SpanRecord:
    if type(label) is not str or not label:
        raise Fault("bad-span", "it has no “label”.")
    return SpanRecord(id, start, end, label, None)


def _relation(data: Any) -> RelationRecord:
    item = mapping(data, "it", "bad-relation")
    type_, from_id, to_id = item.get("type"), as_id(item.get("from_id")), as_id(item.get("to_id"))
    if type(type_) is not str or from_id is None or to_id is None:
        raise Fault("bad-relation", "it has no “type”, “from_id” and “to_id”.")
    return RelationRecord(as_id(item.get("id")), type_, from_id, to_id)


FORMAT = Format(
    name="doccano",
    title="doccano",
    description="JSONL for doccano: spans and relations, metadata as columns",
    endings=(".jsonl",),
    keeps=frozenset(set(Part) - {Part.ATTRIBUTES, Part.NOTES, Part.STATUS, Part.IDS, Part.EXTRA}),
    verbatim=True,
    matches=matches,
    read=read,
    encode=encode,
    advice=advice,
    loading="in a “Sequence Labeling” project: Dataset › Actions › Import Dataset › JSONL",
)
