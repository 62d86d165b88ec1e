"""Before an import: which files need a question, what they would bring, in which unit."""

import json

import pytest

from annotator.core.errors import Cancelled
from annotator.formats.format import ReadPlan, Unit
from annotator.project.naming import PLAIN_NAMES
from annotator.project.rehearsal import FEW, rehearse, survey

TEXT = "🙂 Ana met Bo."


@pytest.fixture
def write(tmp_path):
    def start(name, data):
        path = tmp_path / "in" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(data, encoding="utf-8")
        return path

    return start


def test_a_few_plain_articles_need_no_question(desk, write):
    paths = [write("a.txt", "One."), write("b.md", "# Two"), write("c.html", "<p>Three</p>")]
    assert survey(desk.path, paths).is_simple


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jsonl", '{"text": "One."}'),
        ("a.csv", "title,text\nA,B\n"),
        ("a.bin", "\0"),
    ],
)
def test_tables_annotated_and_unknown_files_are_looked_at(desk, write, name, data):
    found = survey(desk.path, [write("b.txt", "One."), write(name, data)])
    assert (found.is_simple, found.files) == (False, 2)
    assert [path.name for path in found.tables] == ([name] if name == "a.csv" else [])


def test_many_plain_articles_are_looked_at(desk, write):
    paths = [write(f"{number}.txt", f"Number {number}.") for number in range(FEW + 1)]
    assert not survey(desk.path, [paths[0].parent]).is_simple


def test_a_table_that_can_not_be_read_is_left_to_the_import(desk, write):
    found = survey(desk.path, [write("a.csv", "")])
    assert (found.is_plain, found.tables) == (False, {})


def test_the_survey_can_be_stopped(desk, write):
    with pytest.raises(Cancelled):
        survey(desk.path, [write("a.txt", "One.")], cancel=lambda: True)


def test_offsets_are_read_in_the_unit_that_fits(desk, write):
    span = {"start": 3, "end": 6, "label": "speaker", "text": "Ana"}
    path = write("a.jsonl", json.dumps({"text": TEXT, "spans": [span]}))
    found = rehearse(desk.project, [path], plans={}, names=PLAIN_NAMES)
    assert (found.report.spans, found.report.refused) == (1, 0)
    assert found.units == {path: (Unit.UTF16, 1)}
    plans = {path: ReadPlan(unit=Unit.CODE_POINTS)}
    found = rehearse(desk.project, [path], plans=plans, names=PLAIN_NAMES)
    assert (found.report.spans, found.report.refused, found.units) == (0, 1, {})


def test_a_unit_that_changes_nothing_is_not_spoken_of(desk, write):
    span = {"start": 3, "end": 6, "label": "speaker", "text": "Ana"}
    row = {"text": TEXT, "tokens": ["🙂"], "ner_tags": ["O"], "spans": [span]}
    path = write("a.jsonl", json.dumps(row))
    found = rehearse(desk.project, [path], plans={}, names=PLAIN_NAMES)
    assert found.report.files[0].unit is Unit.UTF16
    assert (found.report.refused, found.units) == (1, {})


def test_nothing_of_a_rehearsal_is_kept(desk, write):
    before = desk.project.operations()
    rehearse(desk.project, [write("a.txt", "One.")], plans={}, names=PLAIN_NAMES)
    assert len(desk.project.queue.rows()) == 0
    assert desk.project.operations() == before
