"""Reads the tasks of Label Studio, as its exports and imports of several versions have them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast

from annotator.core.model import NOTHING, Status
from annotator.formats.format import ReadPlan
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord, with_ids
from annotator.formats.units import Units
from annotator.formats.values import (
    Fault,
    as_id,
    each,
    id_of,
    listing,
    mapping,
    meta_of,
    offsets,
    optional_text,
    refuse_deep,
)

T = TypeVar("T")

_OF_ROWS = frozenset("id annotator annotation_id created_at updated_at lead_time".split())
"""What a row of the JSON-MIN export says of the annotation."""

_VALUES = {"choices": "choices", "textarea": "text", "number": "number", "rating": "rating"}


def read_task(task: dict[str, Any], faults: list[Fault], plan: ReadPlan) -> list[ArticleRecord]:
    """A record for each annotation and prediction; one where there are none. Raises Fault."""
    if "data" not in task and "annotation_id" in task:
        task = _unfolded(task)
    data = dict(mapping(task.get("data"), "“data”"))
    text = data.pop(plan.columns.get("text") or _text_key(data), None)
    if type(text) is not str:
        raise Fault("no-text", "The task has no text in its “data”.")
    id, meta = as_id(data.pop("article", None)), meta_of(data)
    work = listing(task.get("annotations", task.get("completions")), "“annotations”")
    works = [*work, *listing(task.get("predictions"), "“predictions”")]
    found = [
        _record(mapping(each, "An annotation"), text, Units(text, plan.unit), faults)
        for each in works
    ]
    for record in found:
        record.id, record.meta = id, meta
    return found or [ArticleRecord(id=id, text=text, meta=meta)]


def _unfolded(row: dict[str, Any]) -> dict[str, Any]:
    """The task that a row of the JSON-MIN export was made of: the regions stand by their tag."""
    result: list[Any] = []
    data: dict[str, Any] = {}
    for key, value in row.items():
        if key in _OF_ROWS:
            continue
        if type(value) is not list:
            data[key] = value
            continue
        result += [{"type": "labels", "value": region} for region in cast("list[Any]", value)]
    return {"data": data, "annotations": [{"result": result, "completed_by": row.get("annotator")}]}


def _text_key(data: dict[str, Any]) -> str:
    """Projects may name their column otherwise than “text”; the longest text is the article's."""
    texts = {key: len(value) for key, value in data.items() if type(value) is str}
    return "text" if "text" in texts or not texts else max(texts, key=lambda key: texts[key])


def _record(work: dict[str, Any], text: str, units: Units, faults: list[Fault]) -> ArticleRecord:
    regions, ties, values = list[Any](), list[Any](), list[Any]()
    told: set[str] = set()
    for result in listing(work.get("result"), "“result”"):
        kind = cast("dict[str, Any]", result).get("type") if type(result) is dict else None
        if kind == "relation":
            ties.append(result)
        elif type(kind) is str and kind in _VALUES:
            values.append(result)
        elif type(kind) is str and not kind.endswith("labels"):
            told.add(f"Left out: results of the type “{kind[:40]}”.")
        else:
            regions.append(result)
    spans = _joined(each(regions, "region", lambda item: _spans(item, units), faults))
    attributes = _Attributes(values, faults)
    spans = with_ids(attributes.added(spans))
    if attributes.left:
        told.add("Left out: choices, texts and numbers that belong to no span.")
    if units.converted:
        told.add("Offsets were found to count UTF-16 units, and were converted.")
    return ArticleRecord(
        text=text,
        status=_status(work),
        flagged=work.get("flagged") is True,
        reason=optional_text(work, "reason"),
        note=optional_text(work, "note"),
        annotator=_annotator(work),
        spans=spans,
        relations=_joined(each(ties, "relation", _relations, faults)),
        told=tuple(sorted(told)),
    )


def _status(work: dict[str, Any]) -> Status:
    status = optional_text(work, "status")
    if status in set(Status):
        return Status(status)
    if "model_version" in work:
        return Status.OPEN
    return Status.SKIPPED if work.get("was_cancelled") is True else Status.DONE


def _annotator(work: dict[str, Any]) -> str:
    """The name that we wrote; else what Label Studio says of its user, or of the model."""
    name = optional_text(work, "annotator")
    if name is not None:
        return name
    if "model_version" in work:
        return as_id(work["model_version"]) or "predictions"
    user = work.get("completed_by")
    if type(user) is dict:
        known = cast("dict[str, Any]", user)
        return optional_text(known, "email") or optional_text(known, "username") or ""
    if type(user) is str:
        return user
    shown = optional_text(work, "created_username")
    if shown:
        return shown.rpartition(",")[0].strip() or shown
    return f"user {user}" if type(user) is int else ""


def _spans(data: Any, units: Units) -> list[SpanRecord]:
    item = mapping(data, "it", "bad-span")
    value = mapping(item.get("value"), "its “value”", "bad-span")
    labels = listing(value.get("labels"), "“labels”")
    if not labels or not all(type(label) is str and label for label in labels):
        raise Fault("bad-span", "it has no “labels” in its “value”.")
    start, end = offsets(value.get("start"), value.get("end"))
    start, end, text = _read(units, start, end, optional_text(value, "text"))
    meta = mapping(item.get("meta") or {}, "“meta”")
    attributes = mapping(meta.get("attributes") or {}, "“attributes”")
    refuse_deep(attributes, "attributes")
    notes = meta.get("text")
    notes = [notes] if type(notes) is str else listing(notes, "“text” in “meta”")
    note = "\n".join(str(note) for note in notes) or None
    return [
        SpanRecord(
            *(id_of(item) if number == 0 else None, start, end, label, text),
            *(attributes or NOTHING, note),
        )
        for number, label in enumerate(labels)
    ]


def _read(units: Units, start: int, end: int, surface: str | None) -> tuple[int, int, str | None]:
    """The place in code points, and the surface where it is not what stands there.

    Label Studio writes the end of a line in a surface as a backslash and “n”.
    """
    if surface is None:
        return (*units.place(start, end), None)
    for form in (surface, surface.replace("\\n", "\n")):
        place = units.place(start, end, form)
        if units.reads(*place, form):
            return (*place, None)
    return start, end, surface


def _relations(data: Any) -> list[RelationRecord]:
    item = mapping(data, "it", "bad-relation")
    from_id, to_id = as_id(item.get("from_id")), as_id(item.get("to_id"))
    if from_id is None or to_id is None:
        raise Fault("bad-relation", "it has no “from_id” and “to_id”.")
    if item.get("direction") == "left":
        from_id, to_id = to_id, from_id
    types = [str(label) for label in listing(item.get("labels"), "“labels”")]
    return [RelationRecord(None, type_, from_id, to_id) for type_ in types or ["related"]]


class _Attributes:
    """What was chosen, written or entered for single regions, by their ids."""

    def __init__(self, results: Sequence[Any], faults: list[Fault]) -> None:
        self.left: dict[str, dict[str, Any]] = {}
        for id, name, value in each(results, "result", self._parse, faults):
            self.left.setdefault(id, {})[name] = value

    def added(self, spans: Iterable[SpanRecord]) -> Iterator[SpanRecord]:
        """The spans with what belongs to them; of two with one id the second loses the id."""
        seen: set[str] = set()
        for span in spans:
            if span.id is not None and span.id in seen:
                yield span._replace(id=None)
                continue
            seen.add(span.id or "")
            more = self.left.pop(span.id or "", None)
            yield span._replace(attributes={**span.attributes, **more}) if more else span

    @staticmethod
    def _parse(data: Any) -> tuple[str, str, Any]:
        item = mapping(data, "it")
        value = mapping(item.get("value"), "its “value”").get(_VALUES[item["type"]])
        if value is None:
            raise Fault("bad-value", "it has no value.")
        refuse_deep(value, "value")
        if type(value) is list:
            texts = cast("list[Any]", value)
            value = texts[0] if len(texts) == 1 else ", ".join(map(str, texts))
        return as_id(item.get("id")) or "", str(item.get("from_name")), value


def _joined(groups: Iterable[list[T]]) -> list[T]:
    return [item for group in groups for item in group]
