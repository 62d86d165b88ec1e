"""W3C Web Annotation: a line of JSON-LD for each article and annotator, a page of annotations.

The first annotation of a page holds the article's text, as one that describes the article; offsets
are code points, as the standard has them. What the standard has no word for is JSON in a body.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, unquote

import orjson

from annotator.core.model import NOTHING
from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.json_items import first_object, records
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord, with_ids
from annotator.formats.values import Fault, each, mapping, meta_of, offsets, refuse_deep, said_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_ARTICLE = "urn:article:"
_ANNOTATION = "urn:annot:"
_JSON = "application/json"
_AROUND = 32
"""Characters before and after a surface that lead back to it in a text that was changed."""


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() not in (".jsonl", ".json", ".jsonld", ".ndjson"):
        return 0.0
    return 0.95 if CONTEXT in _many(first_object(path).get("@context")) else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each page as a record; pages without the text of their article are refused."""
    return records(path, _record)


def encode(articles: Iterable[ArticleRecord], _plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """A page for each article and annotator."""
    for record in articles:
        source = f"{_ARTICLE}{_part(record.id)}"
        # Two annotators may have the same id for a span: their names keep them apart.
        urn = f"{_ANNOTATION}{_part(record.id)}/{_part(record.annotator)}"
        creator: dict[str, Any] = {}
        if record.annotator:
            creator["creator"] = {"type": "Person", "name": record.annotator}
        # An added tie has no id: it gets a name of which none is read.
        ties = {
            f"{urn}/relation/{_part(tie.id)}" if tie.id else f"{urn}/relation/{number}/": tie
            for number, tie in enumerate(record.relations)
        }
        urns = {span.id: f"{urn}/{_part(span.id)}" for span in record.spans}
        page: dict[str, Any] = {
            "@context": CONTEXT,
            "id": urn,
            "type": "AnnotationPage",
            **creator,
            "items": [
                {"id": f"{urn}/text/", "type": "Annotation"} | _about(record, source),
                *(
                    {"id": urns[span.id], "type": "Annotation", **creator}
                    | _tagging(span, record.text, source)
                    for span in record.spans
                ),
                *(
                    {"id": name, "type": "Annotation", **creator, "motivation": "linking"}
                    | {"body": [urns[tie.to_id], _body("tagging", tie.type)]}
                    | {"target": urns[tie.from_id]}
                    for name, tie in ties.items()
                ),
            ],
        }
        yield orjson.dumps(page) + b"\n"


def _about(record: ArticleRecord, source: str) -> dict[str, Any]:
    bodies = [_body("describing", record.text) | {"format": "text/plain"}]
    said = said_of(record.meta)
    if said:
        bodies.append(_json_body(said))
    if record.note:
        bodies.append(_body("commenting", record.note))
    return {"motivation": "describing", "body": bodies, "target": source}


def _tagging(span: SpanRecord, text: str, source: str) -> dict[str, Any]:
    bodies = [_body("tagging", span.label)]
    if span.attributes:
        bodies.append(_json_body(dict(span.attributes)))
    if span.note:
        bodies.append(_body("commenting", span.note))
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    surface = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return {
        "motivation": "tagging",
        "body": bodies,
        "target": {"source": source, "selector": [position, surface]},
    }


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _json_body(value: dict[str, Any]) -> dict[str, Any]:
    return _body("describing", orjson.dumps(value).decode()) | {"format": _JSON}


def _part(name: str | None) -> str:
    return quote(name or "", safe="")


def _id(urn: Any) -> str | None:
    """The id in a name that we gave; any other name as it is."""
    if type(urn) is dict:
        urn = cast("dict[str, Any]", urn).get("id")
    if type(urn) is not str:
        return None
    if urn.startswith(_ARTICLE):
        return unquote(urn.removeprefix(_ARTICLE)) or None
    return (unquote(urn.rpartition("/")[2]) if urn.startswith(_ANNOTATION) else urn) or None


def _record(page: dict[str, Any], faults: list[Fault]) -> ArticleRecord:
    items = [cast("dict[str, Any]", each) for each in _many(page.get("items")) if _is_object(each)]
    nothing: dict[str, Any] = {}
    about = next((item for item in items if item.get("motivation") == "describing"), nothing)
    bodies = _bodies(about)
    text = _first(bodies, format="text/plain")
    if text is None:
        message = "The page does not hold the text that its annotations are about."
        raise Fault("no-text", message, "Nothing is fetched from an address: import the text.")
    said = _first(bodies, format=_JSON)
    ties = [item for item in items if item.get("motivation") == "linking"]
    tags = [item for item in items if item is not about and item.get("motivation") != "linking"]
    return ArticleRecord(
        id=_id(about.get("target")),
        text=text,
        meta=meta_of(_parsed(said) if said else None),
        note=_first(bodies, purpose="commenting"),
        annotator=_name(page.get("creator")),
        spans=with_ids(each(tags, "annotation", _span, faults)),
        relations=each(ties, "relation", _relation, faults),
    )


def _span(item: dict[str, Any]) -> SpanRecord:
    bodies = _bodies(item)
    label = _first(bodies, purpose="tagging")
    if not label:
        raise Fault("bad-span", "it has no body that tags.")
    selectors = _many(mapping(item.get("target"), "its “target”", "bad-span").get("selector"))
    by_type = {
        str(cast("dict[str, Any]", found).get("type")): cast("dict[str, Any]", found)
        for found in selectors
        if _is_object(found)
    }
    position = by_type.get("TextPositionSelector")
    if position is None:
        raise Fault("bad-span", "it has no “TextPositionSelector”.")
    start, end = offsets(position.get("start"), position.get("end"))
    exact = by_type.get("TextQuoteSelector", {}).get("exact")
    said = _first(bodies, format=_JSON)
    return SpanRecord(
        *(_id(item), start, end, label, exact if type(exact) is str else None),
        *(_parsed(said) if said else NOTHING, _first(bodies, purpose="commenting")),
    )


def _relation(item: dict[str, Any]) -> RelationRecord:
    type_ = _first(_bodies(item), purpose="tagging")
    ends = [
        next((id for id in map(_id, _many(value)) if id is not None), None)
        for value in (item.get("target"), item.get("body"))
    ]
    if not type_ or ends[0] is None or ends[1] is None:
        raise Fault("bad-relation", "it has no two annotations and a body that tags.")
    return RelationRecord(_id(item), type_, ends[0], ends[1])


def _bodies(item: dict[str, Any]) -> list[dict[str, Any]]:
    """The bodies that hold a text."""
    found = [cast("dict[str, Any]", each) for each in _many(item.get("body")) if _is_object(each)]
    return [body for body in found if type(body.get("value")) is str]


def _first(bodies: Sequence[dict[str, Any]], **wanted: str) -> str | None:
    """The text of the first body of which these things are said."""
    return next((body["value"] for body in bodies if wanted.items() <= body.items()), None)


def _parsed(source: str) -> dict[str, Any]:
    try:
        found = mapping(orjson.loads(source), "The JSON in a body")
    except orjson.JSONDecodeError as error:
        raise Fault("bad-json", "The JSON in a body is not valid.") from error
    refuse_deep(found, "body")
    return found


def _name(creator: Any) -> str:
    if _is_object(creator):
        creator = cast("dict[str, Any]", creator).get("name")
    return creator if type(creator) is str else ""


def _many(value: Any) -> list[Any]:
    """JSON-LD lets one thing stand for a list of one."""
    if value is None:
        return []
    return cast("list[Any]", value) if type(value) is list else [value]


def _is_object(value: Any) -> bool:
    return type(value) is dict


FORMAT = Format(
    name="webannotation",
    title="Web Annotation",
    description="JSON-LD lines of the W3C's Web Annotation model: a page for each article",
    endings=(".jsonl", ".jsonld"),
    keeps=frozenset(Part) - {Part.STATUS, Part.EXTRA},
    verbatim=True,
    matches=matches,
    read=read,
    encode=encode,
    loading="a line is a JSON-LD document: `pyld.jsonld.expand(json.loads(line))`",
)
