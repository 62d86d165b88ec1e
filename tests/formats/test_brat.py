"""brat folders in and out."""

from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import (
    AttributeSpec,
    AttributeType,
    Label,
    Meta,
    RelationType,
    Status,
)
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.brat import FORMAT, encode_files
from annotator.formats.format import PLAIN_READ, ReadPlan, Split, Unit, WritePlan
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord

KIND = AttributeSpec(name="type", type=AttributeType.CHOICE, choices=("direct", "indirect"))
FLAG = AttributeSpec(name="unattributed", type=AttributeType.FLAG)
NAME = AttributeSpec(name="name", type=AttributeType.TEXT)
PLAN = WritePlan(
    labels=(
        Label(name="quote", color="blue", row=1, attributes=(KIND, FLAG)),
        Label(name="who says it", color="red", row=2, attributes=(NAME,)),
        Label(name="数字", color="green", row=3),
    ),
    types=(RelationType(name="said_by", ends=((1, 2),), row=1),),
)
RECORD = ArticleRecord(
    id="a/1",
    text="🙂 “Up\n5 percent,” he said.",
    meta=Meta(title="Steel"),
    status=Status.DONE,
    annotator="ana",
    note="seen",
    spans=(
        SpanRecord("q", 3, 16, "quote", None, {"type": "direct", "unattributed": True}, "sure?"),
        SpanRecord("f", 6, 15, "数字", None, note="a\nb"),
        SpanRecord("s", 18, 20, "who says it", None, {"name": "Ana Ortiz"}),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)


def write(folder: Path, *splits: Split) -> None:
    for name, chunk in encode_files(splits or (Split(records=[RECORD]),), PLAN):
        (folder / name).parent.mkdir(exist_ok=True)
        with (folder / name).open("ab") as handle:
            handle.write(chunk)


def bring(path: Path, plan: ReadPlan = PLAIN_READ) -> list[Any]:
    assert FORMAT.read is not None
    return list(FORMAT.read(path, plan))


def lay(folder: Path, text: str, *lines: str) -> Path:
    (folder / "a.txt").write_text(text, encoding="utf-8", newline="")
    (folder / "a.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_the_annotations_are_as_brat_writes_them(tmp_path):
    write(tmp_path)
    assert (tmp_path / "a_1.txt").read_text(encoding="utf-8") == RECORD.text
    assert (tmp_path / "a_1.ann").read_text(encoding="utf-8").splitlines() == [
        "T1\tquote 3 16\tUp 5 percent,",
        "A1\ttype T1 direct",
        "A2\tunattributed T1",
        "#1\tAnnotatorNotes T1\tsure?",
        "T2\tlabel 6 15\t5 percent",
        '#2\tAnnotator T2\t{"note": "a\\nb"}',
        "T3\twho_says_it 18 20\the",
        '#3\tAnnotator T3\t{"attributes": {"name": "Ana Ortiz"}}',
        "R1\tsaid_by Arg1:T1 Arg2:T3\t",
    ]


def test_the_configuration_names_what_there_is(tmp_path):
    write(tmp_path)
    assert (tmp_path / "annotation.conf").read_text(encoding="utf-8").splitlines() == [
        "# What other names stand for in the project:",
        "# who_says_it = who says it",
        "# label = 数字",
        "",
        "[entities]",
        "quote",
        "who_says_it",
        "label",
        "",
        "[relations]",
        "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "said_by Arg1:quote, Arg2:who_says_it",
        "",
        "[events]",
        "",
        "[attributes]",
        "type Arg:quote, Value:direct|indirect",
        "unattributed Arg:quote",
    ]
    assert "who_says_it | who says it" in (tmp_path / "visual.conf").read_text(encoding="utf-8")


def test_all_that_was_written_reads_back_and_names_are_those_of_the_project(tmp_path):
    write(tmp_path)
    assert registry.folder_reader_for(tmp_path) is FORMAT
    (record,) = bring(tmp_path)
    said = (record.id, record.annotator, record.status, record.note, record.meta)
    assert said == ("a/1", "ana", Status.DONE, "seen", RECORD.meta)
    assert [tuple(span)[1:4] for span in record.spans] == [tuple(s)[1:4] for s in RECORD.spans]
    assert [dict(span.attributes) for span in record.spans] == [
        dict(span.attributes) for span in RECORD.spans
    ]
    assert [span.note for span in record.spans] == ["sure?", "a\nb", None]
    assert record.relations == [RelationRecord(None, "said_by", "T1", "T3")]


def test_one_pair_of_files_reads_alone_and_knows_its_article(tmp_path):
    write(tmp_path)
    for name in ("a_1.ann", "a_1.txt"):
        assert registry.reader_for(tmp_path / name) is FORMAT
        (record,) = bring(tmp_path / name)
        assert (record.id, len(record.spans)) == ("a/1", 3)


def test_splits_are_folders_and_equal_ids_are_two_files(tmp_path):
    write(tmp_path, Split(name="train", records=[RECORD, RECORD]), Split(name="dev", records=[]))
    assert sorted(path.name for path in (tmp_path / "train").iterdir()) == [
        *("a_1-2.ann", "a_1-2.txt", "a_1.ann", "a_1.txt")
    ]
    assert [record.id for record in bring(tmp_path)] == ["a/1", "a/1"]


def test_what_brat_knows_and_a_project_does_not_is_told(tmp_path):
    (record,) = bring(
        lay(
            tmp_path,
            "Ana and Bo Ortiz met in Rome",
            "T1\tPerson 0 3;11 16\tAna Ortiz",
            "T2\tMeet 17 20\tmet",
            "T3\tGPE 24 28\tRome",
            "E1\tMeet:T2 Who:T1",
            "*\tAlias T1 T3",
            "N1\tReference T3 Wikipedia:1\tRome",
            "A1\tSure E1",
            "R1\tLocated Arg2:T1 Arg1:T3\t",
        )
    )
    assert [(span.start, span.end, span.label) for span in record.spans] == [
        (0, 16, "Person"),
        (17, 20, "Meet"),
        (24, 28, "GPE"),
    ]
    assert record.spans[0].extra == {"pieces": [[0, 3], [11, 16]]}
    assert record.relations == [RelationRecord("R1", "Located", "T1", "T3")]
    assert len(record.told) == 5


def test_a_span_that_is_cut_only_at_a_line_end_is_one(tmp_path):
    (record,) = bring(lay(tmp_path, "Ana\nOrtiz", "T1\tPerson 0 3;4 9\tAna Ortiz"))
    assert (record.spans[0][1:3], dict(record.spans[0].extra), record.told) == ((0, 9), {}, ())


def test_positions_that_count_windows_line_ends_move(tmp_path):
    (record,) = bring(lay(tmp_path, "Oil\r\nrose\r\nin Rome", "T1\tGPE 14 18\tRome"))
    (span,) = record.spans
    assert record.text[span.start : span.end] == "Rome"
    assert "\r" not in record.text


@pytest.mark.parametrize("unit", [None, Unit.UTF16])
def test_positions_of_programs_that_count_utf16_are_known_by_the_words(tmp_path, unit):
    folder = lay(tmp_path, "🙂🙂 Rome", "T1\tGPE 5 9\tRome")
    (record,) = bring(folder, ReadPlan(unit=unit))
    assert record.spans[0][1:5] == (3, 7, "GPE", None)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("T2\tGPE 3", "bad-line"),
        ("T1\tGPE 0 3\tOil", "bad-line"),
        ("Q1\tx", "bad-line"),
        ("R1\tx T1 T2", "bad-line"),
        ("A1\tx", "bad-line"),
        ("#1\tAnnotator T1\t{", "bad-line"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_costs_only_itself(tmp_path, line, code):
    found = bring(lay(tmp_path, "Oil rose", "T1\tS 0 3\tOil", line))
    problem, record = found
    assert isinstance(problem, Problem)
    assert (problem.file, problem.code, problem.line) == ("a.ann", code, 2)
    assert len(record.spans) == 1


def test_words_that_are_not_in_the_text_stay_with_the_span_to_be_refused(tmp_path):
    (record,) = bring(lay(tmp_path, "Oil rose", "T1\tS 0 3\tGas"))
    assert record.spans[0].text == "Gas"


def test_files_that_stand_alone_or_do_not_belong_there_are_told(tmp_path):
    (tmp_path / "b.ann").write_text("")
    (tmp_path / "c.csv").write_text("x")
    (tmp_path / "d.txt").write_bytes(b"%PDF-1.7")
    assert [problem.code for problem in bring(tmp_path)] == ["no-text", "left-out", "binary"]
    assert [problem.code for problem in bring(tmp_path / "b.ann")] == ["no-text"]


def test_a_comment_of_a_person_renames_nothing(tmp_path):
    (tmp_path / "annotation.conf").write_text("# GPE = places\n[entities]\nGPE\n")
    (record,) = bring(lay(tmp_path, "Rome", "T1\tGPE 0 4\tRome"))
    assert record.spans[0].label == "GPE"
