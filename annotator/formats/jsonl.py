"""The native format: one JSON object a line, as docs/format.md describes it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import orjson

from annotator.core.model import NOTHING, Meta, Status
from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.json_items import BOM, records
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.values import (
    Fault,
    as_id,
    each,
    id_of,
    meta_of,
    optional_text,
    refuse_deep,
)

_LINE_KEYS = frozenset(
    "id text meta status flagged reason note annotator spans relations extra".split()
)
_SPAN_KEYS = frozenset("id start end label text attributes note extra".split())
_RELATION_KEYS = frozenset("id type from to extra".split())
_ENDINGS = (".jsonl", ".ndjson")


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() in _ENDINGS:
        return 0.7
    return 0.6 if start.removeprefix(BOM).lstrip().startswith(b'{"') else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each line as a record, or as the Problem that it has; a bad span costs only itself."""
    return records(path, _record)


def encode(articles: Iterable[ArticleRecord], _plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """Each record as one line; the same records give the same bytes."""
    for record in articles:
        line = {
            "id": record.id,
            "text": record.text,
            "meta": _meta_object(record.meta),
            "status": record.status.value,
            "flagged": record.flagged,
            "reason": record.reason,
            "note": record.note,
            "annotator": record.annotator,
            "spans": [
                {
                    "id": id,
                    "start": start,
                    "end": end,
                    "label": label,
                    "text": text,
                    "attributes": dict(sorted(attributes.items())) if attributes else {},
                    "note": note,
                }
                if not extra
                else {
                    "id": id,
                    "start": start,
                    "end": end,
                    "label": label,
                    "text": text,
                    "attributes": dict(sorted(attributes.items())),
                    "note": note,
                    "extra": _sorted(extra),
                }
                for id, start, end, label, text, attributes, note, extra in sorted(
                    record.spans, key=_span_place
                )
            ],
            "relations": [
                {"id": id, "type": type_, "from": from_id, "to": to_id}
                | ({"extra": _sorted(extra)} if extra else {})
                for id, type_, from_id, to_id, extra in sorted(
                    record.relations, key=_relation_place
                )
            ],
            "extra": _sorted(record.extra),
        }
        yield orjson.dumps(line) + b"\n"


def _span_place(span: SpanRecord) -> tuple[Any, ...]:
    return span[1], -span[2], span[3], span[0]


def _relation_place(relation: RelationRecord) -> tuple[Any, ...]:
    return relation[1], relation[2], relation[3], relation[0]


def _meta_object(meta: Meta) -> dict[str, Any]:
    known: dict[str, Any] = {
        "title": meta.title,
        "source": meta.source,
        "editor": meta.editor,
        "author": meta.author,
        "published": meta.published,
        "dateline": meta.dateline,
        "url": meta.url,
        "file": meta.file,
    }
    return known | _sorted(meta.more) if meta.more else known


def _sorted(value: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping with its keys in order, on every level."""
    return {key: _sorted_value(value[key]) for key in sorted(value)}


def _sorted_value(value: Any) -> Any:
    if isinstance(value, dict):
        return _sorted(cast("dict[str, Any]", value))
    if isinstance(value, list):
        return [_sorted_value(item) for item in cast("list[Any]", value)]
    return value


def _record(root: dict[str, Any], faults: list[Fault]) -> ArticleRecord:
    text = root.get("text")
    if type(text) is not str:
        raise Fault("no-text", "The line has no “text”.")
    status = root.get("status") or "open"
    if status not in ("open", "done", "skipped"):
        raise Fault("bad-status", f"The status “{status}” is none of open, done, skipped.")
    flagged = root.get("flagged") or False
    if type(flagged) is not bool:
        raise Fault("bad-value", "“flagged” is neither true nor false.")
    return ArticleRecord(
        id=id_of(root),
        text=text,
        meta=meta_of(root.get("meta")),
        status=Status(status),
        flagged=flagged,
        reason=optional_text(root, "reason"),
        note=optional_text(root, "note"),
        annotator=optional_text(root, "annotator") or "",
        spans=each(root.get("spans"), "span", _span, faults),
        relations=each(root.get("relations"), "relation", _relation, faults),
        extra=_extra(root, _LINE_KEYS),
        told=_told_of_unknown(root),
    )


def _told_of_unknown(root: dict[str, Any]) -> tuple[str, ...]:
    """Marks of another program's shape would else vanish into `extra` without a word."""
    if root.keys() <= _LINE_KEYS:
        return ()
    names = ", ".join(f"“{key[:40]}”" for key in sorted(root.keys() - _LINE_KEYS)[:5])
    return (f"Kept under “extra”, not read as spans or metadata: {names}.",)


def _span(data: Any) -> SpanRecord:
    if type(data) is not dict:
        raise Fault("bad-span", "it is no JSON object.")
    item = cast("dict[str, Any]", data)
    start, end, label = item.get("start"), item.get("end"), item.get("label")
    if type(start) is not int or type(end) is not int:
        raise Fault("bad-offsets", "“start” and “end” must be whole numbers.")
    if type(label) is not str or not label:
        raise Fault("bad-span", "it has no “label”.")
    attributes = item.get("attributes")
    if attributes is None:
        attributes = NOTHING
    elif type(attributes) is not dict:
        raise Fault("bad-span", "“attributes” is no JSON object.")
    elif attributes:
        refuse_deep(attributes, "attributes")
        attributes = {
            key: value
            for key, value in cast("dict[str, Any]", attributes).items()
            if value is not None
        }
    return SpanRecord(
        id_of(item),
        start,
        end,
        label,
        optional_text(item, "text"),
        attributes,
        optional_text(item, "note"),
        NOTHING
        if item.keys() <= _SPAN_KEYS and not item.get("extra")
        else _extra(item, _SPAN_KEYS),
    )


def _relation(data: Any) -> RelationRecord:
    if type(data) is not dict:
        raise Fault("bad-relation", "it is no JSON object.")
    item = cast("dict[str, Any]", data)
    type_ = item.get("type")
    if type(type_) is not str or not type_:
        raise Fault("bad-relation", "it has no “type”.")
    from_id, to_id = as_id(item.get("from")), as_id(item.get("to"))
    if from_id is None or to_id is None:
        raise Fault("bad-relation", "“from” and “to” must be ids of spans of this line.")
    return RelationRecord(id_of(item), type_, from_id, to_id, _extra(item, _RELATION_KEYS))


def _extra(item: dict[str, Any], known: frozenset[str]) -> Mapping[str, Any]:
    """The object under “extra”, with the keys that the format does not know."""
    given = item.get("extra")
    if given is not None and type(given) is not dict:
        raise Fault("bad-value", "“extra” is no JSON object.")
    unknown = {} if item.keys() <= known else {k: v for k, v in item.items() if k not in known}
    if not unknown and not given:
        return NOTHING
    extra = unknown | cast("dict[str, Any]", given or {})
    refuse_deep(extra, "extra")
    return extra


FORMAT = Format(
    name="jsonl",
    title="Annotator JSONL",
    description="One JSON object a line: text, metadata, spans and relations of one annotator",
    endings=_ENDINGS,
    keeps=frozenset(Part),
    spreads=False,
    verbatim=True,
    matches=matches,
    read=read,
    encode=encode,
    loading=(
        '`datasets.load_dataset("json", data_files="NAME.jsonl", features=features)`; '
        "see [format.md](format.md#loading-it-elsewhere)"
    ),
)
