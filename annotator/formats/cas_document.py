"""One document of a UIMA CAS: its text, and what of its annotations are spans and relations."""

import json
import re
from typing import Any, cast

from annotator.core.model import NOTHING, Meta, Status
from annotator.formats.format import Unit
from annotator.formats.records import ArticleRecord, LocalId, RelationRecord, SpanRecord
from annotator.formats.units import Units
from annotator.formats.values import Fault, mapping, meta_of, refuse_deep

NAMESPACE = "http:///webanno/custom.ecore"
SPAN, RELATION, ARTICLE = "Span", "Relation", "Article"
"""The types that this program writes, beside each other in the namespace of custom layers."""

_XMI_ID = "{http://www.omg.org/XMI}id"
_CAS = "{http:///uima/cas.ecore}"
_STRUCTURE = re.compile(
    # What programs add to every text: words, sentences, their forms and syntax, the document.
    r"\{http:///(de/tudarmstadt/ukp/dkpro/core/api/(segmentation|lexmorph|metadata|syntax|anomaly"
    r"|transform)/|uima/|org/dkpro/core/api/).*"
    r"|.*\}(Token|Sentence|Paragraph|Lemma|Stem|POS|TagsetDescription|DocumentMetaData)"
)
_PLACE = frozenset(("sofa", "begin", "end", "Governor", "Dependent", _XMI_ID))
_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?")

_SEVERAL = "Only the first text of the document was read; it has several."
_NO_ENDS = "Relations between words that are no spans were left out."


def record_of(root: Any, file: str) -> ArticleRecord:
    """The record of a parsed document. Raises Fault."""
    elements = [each for each in root if isinstance(each.tag, str)]
    sofas = [each for each in elements if each.tag == f"{_CAS}Sofa" and each.get("sofaString")]
    if not sofas:
        raise Fault("no-text", "There is no text in the document.")
    sofa = min(sofas, key=lambda each: each.get("sofaID") != "_InitialView")
    number, text = sofa.get(_XMI_ID), cast("str", sofa.get("sofaString"))
    told = [_SEVERAL] if len(sofas) > 1 else []
    units = Units(text, Unit.UTF16)
    record = ArticleRecord(text=text, meta=Meta(file=file))
    spans: dict[str, SpanRecord] = {}
    ties: list[Any] = []
    for each in elements:
        if each.get("sofa") != number or each.tag.startswith(_CAS):
            continue
        if each.tag == f"{{{NAMESPACE}}}{ARTICLE}":
            _describe(record, each)
        elif _STRUCTURE.fullmatch(each.tag):
            continue
        elif each.get("Governor") is not None or each.get("Dependent") is not None:
            ties.append(each)
        elif each.get("begin") is not None:
            spans[each.get(_XMI_ID) or str(len(spans))] = _span(each, units)
    record.spans = list(spans.values())
    relations: list[RelationRecord] = []
    for each in ties:
        start, target = spans.get(each.get("Governor")), spans.get(each.get("Dependent"))
        if start is None or target is None or start.id is None or target.id is None:
            told.append(_NO_ENDS)
            continue
        label = each.get("label") or each.get("value") or _local(each)
        id = each.get("identifier")
        relations.append(RelationRecord(id, label, start.id, target.id))
    record.relations = relations
    record.told = tuple(dict.fromkeys(told))
    return record


def _span(element: Any, units: Units) -> SpanRecord:
    """An annotation as a span. Raises Fault."""
    values = cast("dict[str, str]", dict(element.attrib))
    try:
        start, end = units.place(int(values["begin"]), int(values["end"]))
    except (KeyError, ValueError):
        raise Fault("bad-offsets", "“begin” and “end” must be whole numbers.") from None
    own = element.tag == f"{{{NAMESPACE}}}{SPAN}"
    # The numbers of XMI are others each time that a program saves the document.
    id = (values.get("identifier") if own else None) or LocalId(values.get(_XMI_ID, ""))
    label = values.get("label")
    if not label and not _NUMBER.fullmatch(values.get("value", "0")):
        label = values.pop("value")
    described: dict[str, Any]
    if own:
        described = _object(values.get("attributes"))
    else:
        kept = values.keys() - _PLACE - {"label", "note"}
        described = {key: _value(values[key]) for key in sorted(kept) if "{" not in key}
    return SpanRecord(
        *(id, start, end, label or _local(element), None),
        attributes=described or NOTHING,
        note=values.get("note"),
    )


def _describe(record: ArticleRecord, element: Any) -> None:
    """Take over what this program wrote about the article. Raises Fault."""
    status = element.get("status")
    record.id = element.get("identifier") or None
    record.annotator = element.get("annotator") or ""
    record.status = Status(status) if status in set(Status) else Status.OPEN
    record.flagged = element.get("flagged") == "true"
    record.reason, record.note = element.get("reason"), element.get("note")
    record.meta = meta_of(_object(element.get("meta")))


def _object(text: str | None) -> dict[str, Any]:
    """An object that stands there as JSON. Raises Fault."""
    try:
        found = mapping(json.loads(text or "{}"), "The value")
    except (ValueError, RecursionError):
        raise Fault("bad-value", "What should be JSON is none.") from None
    refuse_deep(found, "meta")
    return found


def _value(text: str) -> str | bool:
    return text == "true" if text in ("true", "false") else text


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
