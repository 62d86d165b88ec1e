"""The native format: one JSON object a line, as docs/format.md describes it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import orjson

from annotator.core.model import NOTHING, Meta, Status
from annotator.core.problems import Problem
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord

NAME = "jsonl"
TITLE = "Annotator JSONL"
DESCRIPTION = "One JSON object a line: text, metadata, spans and relations of one annotator"
ENDINGS = (".jsonl", ".ndjson")

MAX_LINE = 64 * 1024 * 1024
"""Bytes; a longer line is refused before it fills the memory."""

META_KEYS = ("title", "source", "editor", "author", "published", "dateline", "url", "file")
_DEEPEST = 100
"""Levels of objects and lists in “meta” or “extra”; writers of JSON give up at some point."""
_LINE_KEYS = frozenset(
    "id text meta status flagged reason note annotator spans relations extra".split()
)
_SPAN_KEYS = frozenset("id start end label text attributes note extra".split())
_RELATION_KEYS = frozenset("id type from to extra".split())
_BOM = b"\xef\xbb\xbf"


class _Fault(Exception):
    """What is wrong with a line, a span or a relation: a code and a sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() in ENDINGS:
        return 1.0
    return 0.6 if start.removeprefix(_BOM).lstrip().startswith(b'{"') else 0.0


def read(path: Path) -> Iterator[ArticleRecord | Problem]:
    """Yield each line as a record, or as the Problem that it has; a bad span costs only itself."""
    file = path.name
    try:
        with path.open("rb") as handle:
            at = line = 0
            while raw := handle.readline(MAX_LINE + 1):
                line += 1
                at += len(raw)
                if len(raw) > MAX_LINE:
                    yield _too_long(file, line)
                    at += 0 if raw.endswith(b"\n") else _skip_line(handle)
                    continue
                if line == 1:
                    raw = raw.removeprefix(_BOM)
                if not raw.strip():
                    continue
                for item in _read_line(raw, file, line):
                    if isinstance(item, ArticleRecord):
                        item.at = at
                    yield item
    except OSError as error:
        reason = error.strerror or str(error)
        yield Problem(
            file=file,
            code="unreadable",
            message=f"The file can't be read: {reason}.",
            hint="Check that it is there and that you may read it.",
        )


def encode(records: Iterable[ArticleRecord]) -> Iterator[bytes]:
    """Each record as one line; the same records give the same bytes."""
    for record in records:
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


def _too_long(file: str, line: int) -> Problem:
    return Problem(
        file=file,
        line=line,
        code="too-big",
        message=f"The line is longer than {MAX_LINE // 1024 // 1024} MB.",
        hint="Is the file really JSONL, one object a line?",
    )


def _skip_line(handle: Any) -> int:
    skipped = 0
    while rest := handle.readline(MAX_LINE):
        skipped += len(rest)
        if rest.endswith(b"\n"):
            break
    return skipped


def _read_line(raw: bytes, file: str, line: int) -> Iterator[ArticleRecord | Problem]:
    try:
        data = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        yield Problem(
            file=file,
            line=line,
            code="bad-json",
            message=f"The line is not valid JSON: {error.msg} (column {error.colno}).",
            hint="All other lines were read.",
        )
        return
    problems: list[Problem] = []
    try:
        record = _record(data, file, line, problems)
    except _Fault as fault:
        yield Problem(file=file, line=line, code=fault.code, message=str(fault))
        return
    yield from problems
    yield record


def _record(data: Any, file: str, line: int, problems: list[Problem]) -> ArticleRecord:
    if type(data) is not dict:
        raise _Fault("bad-line", "The line is no JSON object.")
    root = cast("dict[str, Any]", data)
    text = root.get("text")
    if type(text) is not str:
        raise _Fault("no-text", "The line has no “text”.")
    status = root.get("status") or "open"
    if status not in ("open", "done", "skipped"):
        raise _Fault("bad-status", f"The status “{status}” is none of open, done, skipped.")
    flagged = root.get("flagged") or False
    if type(flagged) is not bool:
        raise _Fault("bad-value", "“flagged” is neither true nor false.")
    return ArticleRecord(
        id=_id(root),
        text=text,
        meta=_meta(root.get("meta")),
        status=Status(status),
        flagged=flagged,
        reason=_optional_text(root, "reason"),
        note=_optional_text(root, "note"),
        annotator=_optional_text(root, "annotator") or "",
        spans=_each(root, "spans", _span, (file, line, problems)),
        relations=_each(root, "relations", _relation, (file, line, problems)),
        extra=_extra(root, _LINE_KEYS),
        told=_told_of_unknown(root),
        line=line,
    )


def _told_of_unknown(root: dict[str, Any]) -> tuple[str, ...]:
    """Marks of another program's shape would else vanish into `extra` without a word."""
    if root.keys() <= _LINE_KEYS:
        return ()
    names = ", ".join(f"“{key[:40]}”" for key in sorted(root.keys() - _LINE_KEYS)[:5])
    return (f"Kept under “extra”, not read as spans or metadata: {names}.",)


def _each(
    root: dict[str, Any], key: str, parse: Any, place: tuple[str, int, list[Problem]]
) -> list[Any]:
    items = root.get(key)
    if items is None:
        return []
    if type(items) is not list:
        raise _Fault("bad-value", f"“{key}” is no list.")
    file, line, problems = place
    parsed: list[Any] = []
    for number, item in enumerate(cast("list[Any]", items), 1):
        try:
            parsed.append(parse(item))
        except _Fault as fault:
            message = f"{key[:-1].capitalize()} {number}: {fault}"
            problems.append(
                Problem(
                    file=file,
                    line=line,
                    code=fault.code,
                    message=message,
                    hint="It was left out; the rest of the line was kept.",
                )
            )
    return parsed


def _span(data: Any) -> SpanRecord:
    if type(data) is not dict:
        raise _Fault("bad-span", "it is no JSON object.")
    item = cast("dict[str, Any]", data)
    start, end, label = item.get("start"), item.get("end"), item.get("label")
    if type(start) is not int or type(end) is not int:
        raise _Fault("bad-offsets", "“start” and “end” must be whole numbers.")
    if type(label) is not str or not label:
        raise _Fault("bad-span", "it has no “label”.")
    attributes = item.get("attributes")
    if attributes is None:
        attributes = NOTHING
    elif type(attributes) is not dict:
        raise _Fault("bad-span", "“attributes” is no JSON object.")
    elif attributes:
        _refuse_deep(attributes, "attributes")
        attributes = {
            key: value
            for key, value in cast("dict[str, Any]", attributes).items()
            if value is not None
        }
    return SpanRecord(
        _id(item),
        start,
        end,
        label,
        _optional_text(item, "text"),
        attributes,
        _optional_text(item, "note"),
        NOTHING
        if item.keys() <= _SPAN_KEYS and not item.get("extra")
        else _extra(item, _SPAN_KEYS),
    )


def _relation(data: Any) -> RelationRecord:
    if type(data) is not dict:
        raise _Fault("bad-relation", "it is no JSON object.")
    item = cast("dict[str, Any]", data)
    type_ = item.get("type")
    if type(type_) is not str or not type_:
        raise _Fault("bad-relation", "it has no “type”.")
    from_id, to_id = _as_id(item.get("from")), _as_id(item.get("to"))
    if from_id is None or to_id is None:
        raise _Fault("bad-relation", "“from” and “to” must be ids of spans of this line.")
    return RelationRecord(_id(item), type_, from_id, to_id, _extra(item, _RELATION_KEYS))


def _id(item: dict[str, Any]) -> str | None:
    value = item.get("id")
    if type(value) is str:
        return value or None
    if value is None:
        return None
    found = _as_id(value)
    if found is None:
        raise _Fault("bad-id", "“id” is neither text nor a number.")
    return found


def _as_id(value: Any) -> str | None:
    """An id as text; numbers become text, anything else is no id."""
    if type(value) is str:
        return value or None
    return str(value) if type(value) in (int, float) else None


def _optional_text(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    if value is not None and type(value) is not str:
        raise _Fault("bad-value", f"“{key}” is no text.")
    return value


def _meta(data: Any) -> Meta:
    if data is None:
        return Meta()
    if type(data) is not dict:
        raise _Fault("bad-value", "“meta” is no JSON object.")
    values = dict(cast("dict[str, Any]", data))
    _refuse_deep(values, "meta")
    known: dict[str, str | None] = {}
    for key in META_KEYS:
        value = values.pop(key, None)
        if type(value) in (int, float):
            value = str(value)
        if value is not None and type(value) is not str:
            raise _Fault("bad-value", f"“{key}” in “meta” is no text.")
        known[key] = value
    return Meta(**known, more=values or NOTHING)  # pyright: ignore[reportArgumentType]


def _extra(item: dict[str, Any], known: frozenset[str]) -> Mapping[str, Any]:
    """The object under “extra”, with the keys that the format does not know."""
    given = item.get("extra")
    if given is not None and type(given) is not dict:
        raise _Fault("bad-value", "“extra” is no JSON object.")
    unknown = {key: value for key, value in item.items() if key not in known}
    extra = unknown | cast("dict[str, Any]", given or {})
    _refuse_deep(extra, "extra")
    return extra or NOTHING


def _refuse_deep(value: Any, key: str, levels: int = _DEEPEST) -> None:
    if isinstance(value, dict):
        value = list(cast("dict[str, Any]", value).values())
    if not isinstance(value, list):
        return
    if not levels:
        raise _Fault("too-deep", f"“{key}” is nested more than {_DEEPEST} levels deep.")
    for item in cast("list[Any]", value):
        _refuse_deep(item, key, levels - 1)
