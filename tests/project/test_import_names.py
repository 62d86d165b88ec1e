"""Labels and relation types that a project lacks: made, mapped or left out; units of offsets."""

import json

import pytest

from annotator.core.model import AttributeType
from annotator.formats.format import ReadPlan, Unit
from annotator.project.importing import import_sources
from annotator.project.naming import LEFT_OUT, NamePlan

TEXT = "🙂 Ana met Bo in Rome."
LINE = {
    "text": TEXT,
    "annotator": "ana",
    "spans": [
        {"id": "1", "start": 2, "end": 5, "label": "PER", "attributes": {"role": "boss", "age": 7}},
        {"id": "2", "start": 10, "end": 12, "label": "PER"},
        {"id": "3", "start": 16, "end": 20, "label": "LOC"},
        {"id": "4", "start": 6, "end": 9, "label": "speaker"},
    ],
    "relations": [
        {"type": "knows", "from": "1", "to": "2"},
        {"type": "is_in", "from": "2", "to": "3"},
    ],
}


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def project(desk):
    return desk.project


def spans(project):
    rows = project.queue.rows()
    names = {label.row: label.name for label in project.labels.all()}
    return [(names[span.label], span.surface) for span in project.spans.of(rows[0])]


def test_without_a_word_unknown_names_are_refused_and_counted(project, source):
    report = import_sources(project, [source])
    assert (report.spans, report.refused, report.left_out) == (1, 5, 0)
    assert report.unknown_labels == {"PER": 2, "LOC": 1}
    assert report.unknown_types == {"knows": 1, "is_in": 1}


def test_labels_and_types_are_made_with_what_they_need(project, source):
    report = import_sources(project, [source], names=NamePlan(make=True))
    assert (report.spans, report.relations, report.refused) == (4, 2, 0)
    label = project.labels.by_name("PER")
    assert [(spec.name, spec.type) for spec in label.attributes] == [
        ("role", AttributeType.TEXT),
        ("age", AttributeType.NUMBER),
    ]
    others = [other for other in project.labels.all() if other is not label]
    assert label.color not in {other.color for other in others}
    assert label.key not in {other.key for other in others}
    types = {type_.name: type_ for type_ in project.labels.types()}
    assert types["knows"].ends == ((label.row, label.row),)
    assert types["is_in"].ends == ((label.row, project.labels.by_name("LOC").row),)


def test_undo_takes_the_labels_back_too_and_redo_brings_them(project, source):
    before = [label.name for label in project.labels.all()]
    import_sources(project, [source], names=NamePlan(make=True))
    project.undo()
    assert [label.name for label in project.labels.all()] == before
    assert len(project.queue.rows()) == 0
    project.redo()
    assert [label.name for label in project.labels.all()] == [*before, "PER", "LOC"]
    assert len(spans(project)) == 4


def test_names_are_mapped_to_those_of_the_project(project, source):
    plan = NamePlan(labels={"PER": "speaker", "LOC": "sector"}, types={"knows": "said_by"})
    report = import_sources(project, [source], names=plan)
    assert spans(project) == [
        ("speaker", "Ana"),
        ("speaker", "met"),
        ("speaker", "Bo"),
        ("sector", "Rome"),
    ]
    assert report.relations == 0
    assert {problem.code for problem in report.problems} >= {"bad-relation"}


def test_what_is_not_wanted_is_counted_and_takes_its_relations_along(project, source):
    plan = NamePlan(labels={"PER": LEFT_OUT}, make=True)
    report = import_sources(project, [source], names=plan)
    assert (report.spans, report.left_out, report.refused) == (2, 4, 0)
    assert project.labels.by_name("PER") is None
    assert [type_.name for type_ in project.labels.types()] == ["said_by", "continues"]


def test_a_dry_run_makes_nothing(project, source):
    report = import_sources(project, [source], names=NamePlan(make=True), dry_run=True)
    assert report.spans == 4
    assert project.labels.by_name("PER") is None


@pytest.mark.parametrize("unit", [Unit.UTF16, Unit.BYTES])
def test_offsets_in_another_unit_are_noticed_and_read(project, tmp_path, unit):
    codec = {Unit.UTF16: "utf-16-le", Unit.BYTES: "utf-8"}[unit]
    size = {Unit.UTF16: 2, Unit.BYTES: 1}[unit]
    start, end = (len(TEXT[:place].encode(codec)) // size for place in (10, 12))
    span = {"start": start, "end": end, "label": "speaker", "text": "Bo"}
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": TEXT, "spans": [span]}), encoding="utf-8")
    report = import_sources(project, [path], dry_run=True)
    assert (report.spans, report.refused) == (0, 1)
    assert report.files[0].unit is unit
    report = import_sources(project, [path], plans={path: ReadPlan(unit=unit)})
    assert (report.spans, report.refused) == (1, 0)
    assert spans(project) == [("speaker", "Bo")]


def test_each_file_has_its_counts(project, source, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Oil rose.", encoding="utf-8")
    report = import_sources(project, [source, other], names=NamePlan(make=True))
    found = [(file.path, file.articles, file.spans, file.relations) for file in report.files]
    assert found == [(source, 1, 4, 2), (other, 1, 0, 0)]


def test_a_type_of_the_project_joins_labels_that_are_made(project, tmp_path):
    spans = [
        {"id": "1", "start": 2, "end": 5, "label": "PER"},
        {"id": "2", "start": 6, "end": 9, "label": "quote"},
    ]
    line = {
        "text": TEXT,
        "spans": spans,
        "relations": [{"type": "said_by", "from": "2", "to": "1"}],
    }
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    (before,) = (type_.ends for type_ in project.labels.types() if type_.name == "said_by")
    report = import_sources(project, [path], names=NamePlan(make=True))
    assert (report.relations, report.refused) == (1, 0)
    project.undo()
    (after,) = (type_.ends for type_ in project.labels.types() if type_.name == "said_by")
    assert after == before


def test_names_are_made_without_blanks_around_and_never_empty(project, tmp_path):
    spans = [{"start": 2, "end": 5, "label": label} for label in (" A\n b ", "A b", "  ")]
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": TEXT, "spans": spans}), encoding="utf-8")
    report = import_sources(project, [path], names=NamePlan(make=True))
    assert (report.spans, report.refused) == (1, 1)
    assert project.labels.by_name("A b") is not None
