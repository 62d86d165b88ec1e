"""Articles as rows of a data set: fixed columns, with tokens and tags beside the spans."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, cast

import orjson

from annotator.core.model import NOTHING, Status
from annotator.formats.fitting import overlapping
from annotator.formats.format import WritePlan
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.tags import check, join, plain, spans_of
from annotator.formats.tokens import tokens_of
from annotator.formats.values import (
    META_KEYS,
    Fault,
    as_id,
    each,
    listing,
    mapping,
    meta_of,
    offsets,
    optional_text,
)

KEEPS = frozenset(set(Part) - {Part.EXTRA})

TEXTS = ("id", "text", "annotator", "status", "reason", "note", *META_KEYS, "more")
SPAN_TEXTS = ("id", "label", "text", "attributes", "note")
RELATION_TEXTS = ("id", "type", "from", "to")
"""Columns and keys that hold text; the others are flagged, tokens, ner_tags, start, end."""

Names = Mapping[str, Sequence[str]]
"""The names behind the numbers of a column, where it is one of classes."""

_TAG_COLUMNS = ("ner_tags", "tags", "labels", "ner")
_TOKEN_COLUMNS = ("tokens", "words")
_OWN = frozenset((*TEXTS, *_TAG_COLUMNS, *_TOKEN_COLUMNS, "flagged", "spans", "relations"))


def tag_names(plan: WritePlan) -> list[str]:
    """All tags that the labels of the project can give, in the order of the scheme."""
    return ["O", *(f"{place}-{plain(label.name)}" for label in plan.labels for place in "BI")]


def row_of(record: ArticleRecord, plan: WritePlan) -> dict[str, Any]:
    """A record as a row; of spans that overlap the tags have one, by the rule of the plan."""
    tokens = tokens_of(record.text)
    order = {label.name: number for number, label in enumerate(plan.labels)}
    ranges = [(span, tokens.of(span)) for span in record.spans]
    tagged = [(span, numbers) for span, numbers in ranges if numbers is not None]
    lost = overlapping([span for span, _ in tagged], plan.overlaps, order)
    meta = record.meta
    return {
        "id": record.id,
        "text": record.text,
        "annotator": record.annotator,
        "status": record.status.value,
        "flagged": record.flagged,
        "reason": record.reason,
        "note": record.note,
        **{key: getattr(meta, key) for key in META_KEYS},
        "more": _json(meta.more) if meta.more else None,
        "tokens": [record.text[start:end] for start, end in tokens.ranges],
        "ner_tags": tokens.tags(
            (plain(span.label), numbers)
            for place, (span, numbers) in enumerate(tagged)
            if place not in lost
        ),
        "spans": [
            {
                "id": span.id,
                "start": span.start,
                "end": span.end,
                "label": span.label,
                "text": record.text[span.start : span.end],
                "attributes": _json(span.attributes) if span.attributes else None,
                "note": span.note,
            }
            for span in record.spans
        ],
        "relations": [
            {"id": tie.id, "type": tie.type, "from": tie.from_id, "to": tie.to_id}
            for tie in record.relations
        ],
    }


def are_rows(row: Mapping[str, Any]) -> bool:
    """Whether a row has tokens with a tag each, or none of both."""
    tokens, tags = _first(row, _TOKEN_COLUMNS), _first(row, _TAG_COLUMNS)
    return isinstance(tokens, list) and isinstance(tags, list) and len(tokens) == len(tags)  # pyright: ignore[reportUnknownArgumentType]


def record_of(row: dict[str, Any], faults: list[Fault], names: Names) -> ArticleRecord:
    """A row as a record; without spans they are those of the tags. Raises Fault."""
    text, spans = _text_and_tagged(row, faults, names)
    if row.get("spans") is not None:
        spans = each(row["spans"], "span", partial(_span, names=names.get("label", ())), faults)
    said = {key: row.get(key) for key in META_KEYS}
    said |= {
        key: value
        for key, value in row.items()
        if key not in _OWN and type(value) in (str, int, float, bool)
    }
    status = optional_text(row, "status") or "open"
    return ArticleRecord(
        id=as_id(row.get("id")),
        text=text,
        meta=meta_of(said | _object(row, "more")),
        status=Status(status) if status in set(Status) else Status.OPEN,
        flagged=row.get("flagged") is True,
        reason=optional_text(row, "reason"),
        note=optional_text(row, "note"),
        annotator=optional_text(row, "annotator") or "",
        spans=spans,
        relations=each(row.get("relations"), "relation", _relation, faults),
    )


def class_names(features: Any) -> dict[str, list[str]]:
    """The names of classes by column, out of the features as `datasets` describes them."""
    found: dict[str, list[str]] = {}

    def look(key: str, value: Any) -> None:
        if isinstance(value, list):
            for item in cast("list[Any]", value):
                look(key, item)
        elif isinstance(value, dict):
            item = cast("dict[str, Any]", value)
            names = item.get("names")
            if item.get("_type") == "ClassLabel" and isinstance(names, list):
                found.setdefault(key, [str(name) for name in cast("list[Any]", names)])
                return
            for inner, below in item.items():
                look(key if inner == "feature" else inner, below)

    look("", features)
    return found


def _text_and_tagged(
    row: dict[str, Any], faults: list[Fault], names: Names
) -> tuple[str, list[SpanRecord]]:
    """The text of a row, and the spans that its tags mark."""
    text = row.get("text")
    if text is not None and type(text) is not str:
        raise Fault("no-text", "“text” is no text.")
    tokens = [str(token) for token in listing(_first(row, _TOKEN_COLUMNS), "“tokens”")]
    if text is None and not tokens:
        raise Fault("no-text", "The row has neither “text” nor “tokens”.")
    column = next((key for key in _TAG_COLUMNS if row.get(key) is not None), "")
    tags = [_name(tag, names.get(column, ())) for tag in listing(row.get(column), f"“{column}”")]
    if tags and len(tags) != len(tokens):
        raise Fault("bad-tags", f"There are {len(tokens)} tokens, but {len(tags)} tags.")
    if text is None:
        text, places = join(tokens)
    else:
        places = _places(text, tokens)
    if not tags or row.get("spans") is not None:
        return text, []
    if places is None:
        hint = "The article was read without its tags."
        faults.append(Fault("bad-tokens", "The tokens are not those of the text.", hint))
        return text, []
    for tag in tags:
        check(tag)
    return text, list(spans_of(tags, places))


def _places(text: str, tokens: Iterable[str]) -> list[tuple[int, int]] | None:
    """Where the tokens lie in a text, one after the other; None where they don't."""
    places: list[tuple[int, int]] = []
    at = 0
    for token in tokens:
        at = text.find(token, at)
        if at < 0:
            return None
        places.append((at, at + len(token)))
        at += len(token)
    return places


def _span(data: Any, names: Sequence[str]) -> SpanRecord:
    item = mapping(data, "it", "bad-span")
    start, end = offsets(item.get("start"), item.get("end"))
    label = item.get("label")
    label = _name(label, names) if type(label) in (int, str) else ""
    if not label:
        raise Fault("bad-span", "it has no “label”.")
    return SpanRecord(
        as_id(item.get("id")),
        start,
        end,
        label,
        optional_text(item, "text"),
        _object(item, "attributes") or NOTHING,
        optional_text(item, "note"),
    )


def _relation(data: Any) -> RelationRecord:
    item = mapping(data, "it", "bad-relation")
    type_, from_id, to_id = item.get("type"), as_id(item.get("from")), as_id(item.get("to"))
    if type(type_) is not str or not type_ or from_id is None or to_id is None:
        raise Fault("bad-relation", "it has no “type”, “from” and “to”.")
    return RelationRecord(as_id(item.get("id")), type_, from_id, to_id)


def _name(value: Any, names: Sequence[str]) -> str:
    """A class by its name. Raises Fault for a number that has none."""
    if type(value) is not int:
        return str(value)
    if 0 <= value < len(names):
        return names[value]
    raise Fault("bad-tags", f"Nothing says what the number {value} stands for.")


def _object(item: Mapping[str, Any], key: str) -> dict[str, Any]:
    """An object that stands under a key, as it is or as JSON. Raises Fault."""
    value = item.get(key)
    if type(value) is str and value:
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise Fault("bad-value", f"“{key}” is no JSON.") from None
    return mapping(value, f"“{key}”") if value else {}


def _first(row: Mapping[str, Any], keys: Iterable[str]) -> Any:
    return next((row[key] for key in keys if row.get(key) is not None), None)


def _json(value: Mapping[str, Any]) -> str:
    return orjson.dumps(dict(value), option=orjson.OPT_SORT_KEYS).decode()


Parse = Callable[[dict[str, Any], list[Fault]], ArticleRecord]


def parser(names: Names) -> Parse:
    """`record_of` with the names that a file or its card gives."""
    return partial(record_of, names=names)
