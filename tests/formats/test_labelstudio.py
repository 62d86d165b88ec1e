"""Label Studio's JSON in and out."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import Meta, Status
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ, ReadPlan, Unit
from annotator.formats.labelstudio import FORMAT, encode
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord, LocalId, RelationRecord, SpanRecord

TEXT = "🐱 Warning:\n🐱 This is a test text"
RECORD = ArticleRecord(
    id="a1",
    text="🙂 b.",
    meta=Meta(title="Steel", more={"desk": "markets"}),
    status=Status.DONE,
    annotator="ana",
    spans=(
        SpanRecord("x", 0, 3, "quote", "🙂 b", {"type": "direct"}, "sure?"),
        SpanRecord("y", 2, 3, "speaker", "b"),
    ),
    relations=(RelationRecord("r", "said_by", "x", "y"),),
)


def bring(tmp_path: Path, *tasks: Any, plan: ReadPlan = PLAIN_READ, indent: int = 1) -> list[Any]:
    path = tmp_path / "in.json"
    path.write_text(json.dumps(tasks, indent=indent), encoding="utf-8")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "labelstudio"
    assert FORMAT.read is not None
    return list(FORMAT.read(path, plan))


def task(*results: Any, text: str = TEXT, **more: Any) -> dict[str, Any]:
    return {"id": 7, "data": {"text": text}, "annotations": [{"result": list(results), **more}]}


def region(start: Any, end: Any, text: str | None = None, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": ["quote"]}
    value |= {} if text is None else {"text": text}
    return {"id": "r1", "from_name": "l", "to_name": "t", "type": "labels", "value": value} | more


def test_a_task_has_the_annotations_of_all_annotators_of_its_article():
    other = replace(RECORD, annotator="王", spans=(), relations=(), status=Status.SKIPPED)
    untouched = ArticleRecord(id="a2", text="Oil.")
    data = b"".join(encode([RECORD, other, untouched]))
    assert data.startswith(b"[\n{")
    assert data.count(b"\n") == 4
    first, second = json.loads(data)
    assert first["data"] == {
        "title": "Steel",
        "desk": "markets",
        "article": "a1",
        "text": "🙂 b.",
    }
    ana, wang = first["annotations"]
    assert ana == {
        "result": [
            {
                "id": "x",
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "value": {"start": 0, "end": 3, "text": "🙂 b", "labels": ["quote"]},
                "meta": {"text": ["sure?"], "attributes": {"type": "direct"}},
            },
            {
                "id": "y",
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "value": {"start": 2, "end": 3, "text": "b", "labels": ["speaker"]},
            },
            {
                "type": "relation",
                "from_id": "x",
                "to_id": "y",
                "direction": "right",
                "labels": ["said_by"],
            },
        ],
        "was_cancelled": False,
        "annotator": "ana",
        "status": "done",
        "flagged": False,
        "reason": None,
        "note": None,
    }
    assert (wang["annotator"], wang["was_cancelled"], wang["result"]) == ("王", True, [])
    assert first["id"] == 1
    assert second == {"id": 2, "data": {"article": "a2", "text": "Oil."}, "annotations": []}


def test_no_articles_are_an_empty_array():
    assert json.loads(b"".join(encode([]))) == []


def test_code_points_are_read_with_the_ends_of_lines_as_it_writes_them(tmp_path):
    # Label Studio's own test of emoji gives 2 and 27 for this place.
    (record,) = bring(tmp_path, task(region(2, 27, "Warning:\\n🐱 This is a test")))
    assert record.spans[0][1:5] == (2, 27, "quote", None)
    assert record.told == ()


def test_offsets_of_old_versions_are_known_by_the_surface(tmp_path):
    (record,) = bring(tmp_path, task(region(25, 29, "test")))
    assert record.spans[0][1:3] == (23, 27)
    assert record.told == ("Offsets were found to count UTF-16 units, and were converted.",)


def test_a_unit_that_was_named_is_believed(tmp_path):
    (record,) = bring(tmp_path, task(region(25, 29)), plan=ReadPlan(unit=Unit.UTF16))
    assert record.spans[0][1:3] == (23, 27)


def test_a_surface_that_fits_no_unit_stays_beside_the_span_to_be_refused(tmp_path):
    (record,) = bring(tmp_path, task(region(0, 4, "test")))
    assert record.spans[0][1:5] == (0, 4, "quote", "test")


def test_annotations_and_predictions_are_of_different_annotators(tmp_path):
    entry = {
        "data": {"body": "Oil rose", "desk": "x"},
        "annotations": [
            {"result": [region(0, 3)], "completed_by": {"email": "ana@x.org"}},
            {"result": [], "was_cancelled": True, "completed_by": 3},
            {"result": [], "completed_by": 4, "created_username": "Wang Wei w@x.org, 4"},
        ],
        "predictions": [{"model_version": "m1", "score": 0.5, "result": [region(4, 8)]}],
    }
    found = bring(tmp_path, entry)
    assert [(each.annotator, each.status, len(each.spans)) for each in found] == [
        ("ana@x.org", Status.DONE, 1),
        ("user 3", Status.SKIPPED, 0),
        ("Wang Wei w@x.org", Status.DONE, 0),
        ("m1", Status.OPEN, 1),
    ]
    assert {each.text for each in found} == {"Oil rose"}
    assert dict(found[0].meta.more) == {"desk": "x"}


def test_what_was_chosen_for_a_region_becomes_its_attributes(tmp_path):
    about = {"id": "r1", "to_name": "t", "value": {"start": 2, "end": 10, "choices": ["direct"]}}
    results = (
        region(2, 10, meta={"text": "sure?"}),
        about | {"type": "choices", "from_name": "type"},
        {"id": "r1", "type": "number", "from_name": "value", "value": {"number": 26.3}},
        {"id": "r1", "type": "textarea", "from_name": "name", "value": {"text": ["Ana", "B"]}},
        {"id": "d", "type": "choices", "from_name": "topic", "value": {"choices": ["oil"]}},
        {"id": "p", "type": "pairwise", "from_name": "x", "value": {}},
    )
    (record,) = bring(tmp_path, task(*results))
    (span,) = record.spans
    assert span.attributes == {"type": "direct", "value": 26.3, "name": "Ana, B"}
    assert span.note == "sure?"
    assert record.told == (
        "Left out: choices, texts and numbers that belong to no span.",
        "Left out: results of the type “pairwise”.",
    )


def test_a_region_with_two_labels_is_two_spans_and_relations_follow_their_direction(tmp_path):
    two = region(2, 9)
    two["value"]["labels"] = ["quote", "figure"]
    left = {"type": "relation", "from_id": "r1", "to_id": "r2", "direction": "left"}
    (record,) = bring(
        tmp_path,
        task(two, region(12, 13, id="r2"), left | {"labels": ["said_by"]}, left | {"labels": []}),
    )
    assert [span.label for span in record.spans] == ["quote", "figure", "quote"]
    assert record.spans[0].id == "r1"
    assert isinstance(record.spans[1].id, LocalId)
    assert [(tie.type, tie.from_id, tie.to_id) for tie in record.relations] == [
        ("said_by", "r2", "r1"),
        ("related", "r2", "r1"),
    ]


def test_rows_of_the_short_export_are_read(tmp_path):
    row = {
        "text": TEXT,
        "desk": "x",
        "id": 3,
        "label": [{"start": 23, "end": 27, "text": "test", "labels": ["quote", "figure"]}],
        "annotator": "ana@x.org",
        "annotation_id": 7,
        "created_at": "2024-05-17T21:07:30Z",
        "lead_time": 1.5,
    }
    (record,) = bring(tmp_path, row)
    assert [span[1:4] for span in record.spans] == [(23, 27, "quote"), (23, 27, "figure")]
    assert (record.text, record.annotator, record.status) == (TEXT, "ana@x.org", Status.DONE)
    assert dict(record.meta.more) == {"desk": "x"}


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"data": {"n": 1}, "annotations": []}, "no-text"),
        ({"data": [], "annotations": []}, "bad-value"),
        (task(region("0", 3)), "bad-offsets"),
        (task(region(0, 3) | {"value": 5}), "bad-span"),
        (task({"type": "hypertextlabels", "value": {"start": "/p[1]"}}), "bad-span"),
        (task({"type": "relation", "from_id": "x"}), "bad-relation"),
        (task(7), "bad-span"),
        (task({"type": "choices", "value": 7}), "bad-value"),
        (task({"type": "choices", "value": {}}), "bad-value"),
        ({"data": {"text": "Oil"}, "annotations": [5]}, "bad-value"),
        ({"data": {"text": "Oil"}, "annotations": [{"result": {}}]}, "bad-value"),
    ],
)
def test_what_is_wrong_is_told_with_its_task(tmp_path, entry, code):
    found = bring(tmp_path, task(), entry)
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 2)


def test_a_file_that_was_cut_off_is_told(tmp_path):
    path = tmp_path / "in.json"
    path.write_bytes(b"".join(encode([RECORD, replace(RECORD, id="a2")]))[:-3])
    assert FORMAT.read is not None
    first, second, problem = FORMAT.read(path, PLAIN_READ)
    assert isinstance(first, ArticleRecord)
    assert isinstance(second, ArticleRecord)
    assert isinstance(problem, Problem)
    assert problem.message == "The array has no end: the file may have been cut off."


def test_advice_is_an_interface_with_all_labels():
    _where, line = FORMAT.advice(Losses(longest={"quote": 9, 'a"b': 1}))
    assert '<Label value="a&quot;b"/><Label value="quote"/>' in line
