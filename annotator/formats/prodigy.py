"""Prodigy's JSONL, as `db-in` and `db-out` and its “spans” and “relations” interfaces have it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import orjson

from annotator.core.model import NOTHING, Status
from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.json_items import first_object, records
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord, with_ids
from annotator.formats.tokens import tokens_of
from annotator.formats.values import (
    Fault,
    as_id,
    each,
    id_of,
    mapping,
    meta_of,
    named,
    offsets,
    optional_text,
    refuse_deep,
    said_of,
)

_ANSWERS = {Status.DONE: "accept", Status.SKIPPED: "ignore"}
_STATUSES = {answer: status for status, answer in _ANSWERS.items()}
_HASHES = ("_input_hash", "_task_hash")


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() not in (".jsonl", ".json", ".ndjson"):
        return 0.0
    first = first_object(path)
    if not isinstance(first.get("text"), str):
        return 0.0
    if first.get("answer") in ("accept", "reject", "ignore") or all(h in first for h in _HASHES):
        return 0.9
    tokens = first.get("tokens")
    is_objects = isinstance(tokens, list) and all(isinstance(token, dict) for token in tokens)  # pyright: ignore[reportUnknownVariableType]
    return 0.9 if is_objects and tokens else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each line as a record; of one that was rejected the spans are left out."""
    return records(path, _record)


def encode(articles: Iterable[ArticleRecord], _plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """One line for each article and annotator; tokens are cut so that every span fits them."""
    for record in articles:
        tokens = _tokens(record.text, record.spans)
        starts = {token["start"]: token["id"] for token in tokens}
        ends = {token["end"]: token["id"] for token in tokens}
        spans = {
            span.id: {
                "start": span.start,
                "end": span.end,
                "token_start": starts[span.start],
                "token_end": ends[span.end],
                "label": span.label,
            }
            for span in record.spans
        }
        meta = {} if record.id is None else {"article": record.id}
        line: dict[str, Any] = {
            "text": record.text,
            "meta": meta | said_of(record.meta),
            "tokens": tokens,
            "spans": [spans[span.id] | _more(span) for span in record.spans],
            "relations": [
                {
                    "head": spans[tie.from_id]["token_end"],
                    "child": spans[tie.to_id]["token_end"],
                    "head_span": spans[tie.from_id],
                    "child_span": spans[tie.to_id],
                    "label": tie.type,
                }
                for tie in record.relations
            ],
        }
        if record.status in _ANSWERS:
            line["answer"] = _ANSWERS[record.status]
        if record.flagged:
            line["flagged"] = True
        said = {"reason": record.reason, "note": record.note}
        line |= {key: value for key, value in said.items() if value}
        if record.annotator:
            line["_annotator_id"] = record.annotator
        yield orjson.dumps(line) + b"\n"


def advice(_losses: Losses) -> Iterator[str]:
    """Which commands take the data."""
    yield "Bring it into Prodigy with “prodigy db-in”; tokens are in it, so that every span fits."
    yield "Train with “prodigy train --spancat”, as “--ner” takes no spans that overlap."


def _tokens(text: str, spans: Sequence[SpanRecord]) -> list[dict[str, Any]]:
    """The tokens, which together with their blanks are the text; none has an edge of a span inside.

    As in spaCy a blank behind a token belongs to it, and other blank space is a token of its own.
    """
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    places = {place for found in tokens_of(text).ranges for place in found}
    tokens: list[dict[str, Any]] = []
    for start, end in pairwise(sorted(places | starts | ends | {0, len(text)})):
        is_alone = end == start + 1
        is_blank_behind = (
            bool(tokens)
            and text[start] == " "
            and start not in starts
            and not (is_alone and end in ends)
        )
        if is_blank_behind:
            tokens[-1]["ws"] = True
            if is_alone:
                continue
        first = start + is_blank_behind
        token = {"text": text[first:end], "start": first, "end": end, "id": len(tokens)}
        tokens.append(token | {"ws": False})
    return tokens


def _more(span: SpanRecord) -> dict[str, Any]:
    """What Prodigy has no place for; it keeps keys that it does not know."""
    more: dict[str, Any] = {"id": span.id}
    if span.attributes:
        more["attributes"] = dict(span.attributes)
    if span.note:
        more["note"] = span.note
    return more


def _record(root: dict[str, Any], faults: list[Fault]) -> ArticleRecord:
    text = root.get("text")
    if type(text) is not str:
        raise Fault("no-text", "The line has no “text”.")
    answer = optional_text(root, "answer") or ""
    meta = dict(mapping(root.get("meta") or {}, "“meta”"))
    id = as_id(meta.pop("article", None))
    spans: list[SpanRecord] = []
    relations: list[RelationRecord] = []
    if answer == "reject":
        message = "The line was rejected in Prodigy: its spans were left out."
        faults.append(Fault("rejected", message))
    else:
        spans = with_ids(each(root.get("spans"), "span", _span, faults))
        ids = _Ids(spans, root.get("spans"))
        relations = each(root.get("relations"), "relation", ids.relation, faults)
    return ArticleRecord(
        id=id,
        text=text,
        meta=meta_of(meta),
        status=_STATUSES.get(answer, Status.OPEN),
        flagged=root.get("flagged") is True,
        reason=optional_text(root, "reason"),
        note=optional_text(root, "note"),
        annotator=optional_text(root, "_annotator_id") or optional_text(root, "_session_id") or "",
        spans=spans,
        relations=relations,
    )


def _span(data: Any) -> SpanRecord:
    item = mapping(data, "it", "bad-span")
    start, end = offsets(item.get("start"), item.get("end"))
    attributes = mapping(item.get("attributes") or {}, "“attributes”")
    refuse_deep(attributes, "attributes")
    return SpanRecord(
        id_of(item),
        start,
        end,
        named(item, "label"),
        None,
        attributes or NOTHING,
        optional_text(item, "note"),
    )


class _Ids:
    """Which span of a line a relation means: by the span that it repeats, else by its token."""

    def __init__(self, spans: Sequence[SpanRecord], items: Any) -> None:
        self._by_place = {(span.start, span.end, span.label): span.id for span in spans}
        self._by_token: dict[int, str | None] = {}
        for item in cast("list[Any]", items or []):
            token = cast("dict[str, Any]", item).get("token_end") if type(item) is dict else None
            if type(token) is int:
                self._by_token.setdefault(token, self._of(item))

    def relation(self, data: Any) -> RelationRecord:
        item = mapping(data, "it", "bad-relation")
        ends = [
            self._of(item.get(f"{end}_span")) or self._of_token(item.get(end))
            for end in ("head", "child")
        ]
        if ends[0] is None or ends[1] is None:
            raise Fault("bad-relation", "it joins words that are no spans.")
        return RelationRecord(None, named(item, "label", "bad-relation"), ends[0], ends[1])

    def _of(self, span: Any) -> str | None:
        if type(span) is not dict:
            return None
        found = cast("dict[str, Any]", span)
        start, end, label = found.get("start"), found.get("end"), found.get("label")
        is_place = type(start) is int and type(end) is int and type(label) is str
        return self._by_place.get((start, end, label)) if is_place else None  # pyright: ignore[reportArgumentType]

    def _of_token(self, token: Any) -> str | None:
        return self._by_token.get(token) if type(token) is int else None


FORMAT = Format(
    name="prodigy",
    title="Prodigy",
    description="JSONL for Prodigy: tokens, spans and relations",
    endings=(".jsonl",),
    keeps=frozenset(Part) - {Part.EXTRA},
    verbatim=True,
    matches=matches,
    read=read,
    encode=encode,
    advice=advice,
    loading="`prodigy db-in DATASET NAME.jsonl`",
)
