"""Label Studio's JSON: an array of tasks, each with a text and the annotations of some people.

Label Studio counts the offsets of its Text tag in code points since 2021; versions before counted
UTF-16 units, which is found out by the surface beside them.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from annotator.core.model import Status
from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.json_items import array_lines, first_object, record_groups
from annotator.formats.labelstudio_tasks import read_task
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, SpanRecord
from annotator.formats.values import said_of

_WORK = ("annotations", "completions", "predictions")


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() not in (".json", ".jsonl", ".ndjson"):
        return 0.0
    first = first_object(path)
    if "annotation_id" in first and "annotator" in first:
        return 0.9
    if not isinstance(first.get("data"), dict):
        return 0.0
    return 0.9 if any(isinstance(first.get(key), list) for key in _WORK) else 0.75


def read(path: Path, plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield a record for each annotation and prediction of a task; a model is an annotator."""
    return record_groups(path, lambda task, faults: read_task(task, faults, plan))


def encode(articles: Iterable[ArticleRecord], _plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """A task for each article, on a line of its own, with an annotation for each annotator.

    Label Studio gives each task a number of its own; its converter wants that there is one.
    """
    groups = (
        list(group) for _id, group in groupby(articles, key=lambda record: record.id or id(record))
    )
    return array_lines(_task(number, group) for number, group in enumerate(groups, 1))


def advice(losses: Losses) -> Iterator[str]:
    """The labelling interface that shows the data."""
    labels = "".join(f'<Label value="{escape(name)}"/>' for name in sorted(losses.longest))
    yield "The labeling interface of the project, under Settings:"
    yield (
        f'<View><Labels name="label" toName="text">{labels}</Labels>'
        '<Text name="text" value="$text"/></View>'
    )


def _task(number: int, group: Sequence[ArticleRecord]) -> dict[str, Any]:
    first = group[0]
    id = {} if first.id is None else {"article": first.id}
    data = said_of(first.meta) | id | {"text": first.text}
    work = [_annotation(each) for each in group if _has_work(each)]
    return {"id": number, "data": data, "annotations": work}


def _has_work(record: ArticleRecord) -> bool:
    says = record.spans or record.flagged or record.reason or record.note
    return bool(says or record.annotator or record.status is not Status.OPEN)


def _annotation(record: ArticleRecord) -> dict[str, Any]:
    """Names of annotators have a key of ours, as Label Studio takes only its own users."""
    result = [_region(span) for span in record.spans]
    for tie in record.relations:
        ends: dict[str, Any] = {"from_id": tie.from_id, "to_id": tie.to_id}
        result.append({"type": "relation", **ends, "direction": "right", "labels": [tie.type]})
    return {
        "result": result,
        "was_cancelled": record.status is Status.SKIPPED,
        "annotator": record.annotator,
        "status": record.status.value,
        "flagged": record.flagged,
        "reason": record.reason,
        "note": record.note,
    }


def _region(span: SpanRecord) -> dict[str, Any]:
    """“meta” goes with a region through Label Studio, which shows its “text” as a note."""
    meta: dict[str, Any] = {"text": [span.note]} if span.note else {}
    if span.attributes:
        meta["attributes"] = dict(span.attributes)
    region: dict[str, Any] = {
        "id": span.id,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {
            "start": span.start,
            "end": span.end,
            "text": span.text,
            "labels": [span.label],
        },
    }
    return region | {"meta": meta} if meta else region


FORMAT = Format(
    name="labelstudio",
    title="Label Studio",
    description="JSON for Label Studio: a task for each article, annotations by annotator",
    endings=(".json",),
    keeps=frozenset(Part) - {Part.EXTRA},
    matches=matches,
    read=read,
    encode=encode,
    advice=advice,
    loading="in a project: Import",
)
