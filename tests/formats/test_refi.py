"""REFI-QDA projects in and out."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import Label, Meta, RelationType, Status
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ, ReadPlan, Unit, WritePlan
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.refi import FORMAT, encode
from annotator.formats.xml import parse

PLAN = WritePlan(
    labels=(
        Label(name="quote", color="blue", row=1, definition="The words"),
        Label(name="who <is it>", color="#aabbcc", row=2),
    ),
    types=(RelationType(name="said_by", ends=((1, 2),), row=1),),
)
RECORD = ArticleRecord(
    id="a/1",
    text="🙂 “Up\n5 percent,” he said.",
    meta=Meta(title="Steel & co", more={"desk": "markets"}),
    status=Status.DONE,
    flagged=True,
    note="seen",
    annotator="ana",
    spans=(
        SpanRecord("q", 3, 16, "quote", None, note="sure?\nyes"),
        SpanRecord("s", 18, 20, "who <is it>", None),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)
G = "00000000-0000-4000-8000-0000000000{:02}"
FOREIGN = f"""<?xml version="1.0" encoding="utf-8"?>
<Project name="P" origin="QualCoder-3" xmlns="urn:QDA-XML:project:1.0">
<Users><User guid="{G.format(1)}" name="bo"/></Users>
<CodeBook><Codes>
<Code guid="{G.format(2)}" name="themes" isCodable="false">
<Code guid="{G.format(3)}" name="trade" isCodable="true"/></Code>
<Code guid="{G.format(4)}" name="oil" isCodable="true"/>
</Codes></CodeBook>
<Variables><Variable guid="{G.format(5)}" name="desk" typeOfVariable="Text"/></Variables>
<Sources>
<TextSource guid="{G.format(6)}" name="Story" plainTextPath="internal://a.txt"
 creatingUser="{G.format(1)}">
<PlainTextSelection guid="{G.format(7)}" startPosition="6" endPosition="9">
<Description>hm</Description>
<Coding guid="{G.format(8)}"><CodeRef targetGUID="{G.format(3)}"/></Coding>
<Coding guid="{G.format(9)}"><CodeRef targetGUID="{G.format(4)}"/></Coding>
</PlainTextSelection>
<PlainTextSelection guid="{G.format(10)}" startPosition="0" endPosition="4"/>
<VariableValue><VariableRef targetGUID="{G.format(5)}"/><TextValue>markets</TextValue>
</VariableValue>
</TextSource>
<TextSource guid="{G.format(11)}" name="Inline"><PlainTextContent>Gas fell.</PlainTextContent>
</TextSource>
<PictureSource guid="{G.format(12)}" name="p" path="internal://p.png"/>
</Sources>
</Project>"""


def pack(path: Path, project: str, sources: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", project)
        for name, data in sources.items():
            archive.writestr(name, data)
    return path


def bring(path: Path, plan: ReadPlan = PLAIN_READ) -> list[Any]:
    assert FORMAT.read is not None
    return list(FORMAT.read(path, plan))


def test_the_archive_has_a_text_and_a_project_with_codes_in_their_colours(tmp_path):
    data = b"".join(encode([RECORD], PLAN))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        source, project = archive.namelist()
        assert archive.read(source).decode() == RECORD.text
        root = parse(archive.read(project))
    space = "{urn:QDA-XML:project:1.0}"
    assert [each.tag.removeprefix(space) for each in root] == [
        *("Users", "CodeBook", "Variables", "Sources", "Links")
    ]
    codes = list(root.iter(f"{space}Code"))
    assert [(each.get("name"), each.get("color")) for each in codes] == [
        ("quote", "#1464d2"),
        ("who <is it>", "#aabbcc"),
    ]
    (text,) = root.iter(f"{space}TextSource")
    assert source == "Sources/" + text.get("plainTextPath").removeprefix("internal://")
    first, second = text.findall(f"{space}PlainTextSelection")
    assert (first.get("startPosition"), first.get("endPosition")) == ("3", "16")
    assert first.get("name") == "Up 5 percent,"
    (link,) = root.iter(f"{space}Link")
    assert (link.get("originGUID"), link.get("targetGUID")) == (
        first.get("guid"),
        second.get("guid"),
    )


def test_all_that_was_written_reads_back(tmp_path):
    path = tmp_path / "a.qdpx"
    path.write_bytes(b"".join(encode([RECORD], PLAN)))
    assert registry.reader_for(path) is FORMAT
    (record,) = bring(path)
    assert (record.id, record.text, record.meta) == ("a/1", RECORD.text, RECORD.meta)
    assert (record.status, record.flagged, record.note) == (Status.DONE, True, "seen")
    assert record.annotator == "ana"
    assert [(*tuple(span)[1:4], span.note) for span in record.spans] == [
        (3, 16, "quote", "sure?\nyes"),
        (18, 20, "who <is it>", None),
    ]
    (tie,) = record.relations
    assert tie[1:4] == ("said_by", record.spans[0].id, record.spans[1].id)


def test_an_empty_project_is_written_and_read(tmp_path):
    path = tmp_path / "a.qdpx"
    path.write_bytes(b"".join(encode([], WritePlan())))
    assert bring(path) == []


def test_projects_of_other_programs_are_read_with_a_span_for_each_code(tmp_path):
    path = pack(tmp_path / "a.qdpx", FOREIGN, {"sources/A.TXT": "\ufeff🙂 oh: oil".encode()})
    story, inline = bring(path)
    assert (story.text, story.annotator, story.meta.title) == ("🙂 oh: oil", "bo", "Story")
    assert dict(story.meta.more) == {"desk": "markets"}
    assert [(span.start, span.end, span.label, span.note) for span in story.spans] == [
        (6, 9, "trade", "hm"),
        (6, 9, "oil", None),
    ]
    assert (inline.text, inline.spans) == ("Gas fell.", [])
    assert len(story.told) == 3


def test_what_the_positions_count_can_be_said(tmp_path):
    path = pack(tmp_path / "a.qdpx", FOREIGN, {"Sources/a.txt": "🙂 oh:oil.".encode()})
    record = bring(path, ReadPlan(unit=Unit.UTF16))[0]
    span = record.spans[0]
    assert record.text[span.start : span.end] == "oil"


@pytest.mark.parametrize(
    ("text", "start", "end"), [("a\r\nb\r\noil", 4, 7), ("a\r\nb\r\noil", 6, 9)]
)
def test_windows_line_ends_are_known_by_where_the_last_selection_ends(tmp_path, text, start, end):
    project = FOREIGN.replace('startPosition="6"', f'startPosition="{start}"')
    project = project.replace('endPosition="9"', f'endPosition="{end}"')
    path = pack(tmp_path / "a.qdpx", project, {"Sources/a.txt": text.encode()})
    record = bring(path)[0]
    span = record.spans[0]
    assert record.text == "a\nb\noil"
    assert record.text[span.start : span.end] == "oil"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("internal://a.txt", "relative:///../../secret", "no-text"),
        ("internal://a.txt", "internal://../b", "no-text"),
        ("internal://a.txt", "internal://b.txt", "no-text"),
        ('startPosition="6"', 'startPosition="x"', "bad-offsets"),
        (f'CodeRef targetGUID="{G.format(4)}"', 'CodeRef targetGUID="y"', "bad-span"),
    ],
)
def test_what_is_wrong_with_a_source_costs_only_that_source(tmp_path, old, new, code):
    path = pack(
        tmp_path / "a.qdpx", FOREIGN.replace(old, new), {"Sources/a.txt": b"Oil rose, it did"}
    )
    problem, record = bring(path)
    assert isinstance(problem, Problem)
    assert (problem.file, problem.code, record.text) == ("a.qdpx/Story", code, "Gas fell.")


@pytest.mark.parametrize(
    ("project", "code"),
    [
        ("<x/>", "bad-project"),
        ("<x", "bad-xml"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "bad-xml"),
    ],
)
def test_what_is_no_project_is_told(tmp_path, project, code):
    (problem,) = bring(pack(tmp_path / "a.qdpx", project, {}))
    assert problem.code == code


def test_damaged_archives_and_those_without_a_project_are_told(tmp_path):
    whole = pack(tmp_path / "a.qdpx", FOREIGN, {}).read_bytes()
    for data, code in ((b"PK junk", "bad-zip"), (whole[:-30], "bad-zip")):
        (tmp_path / "b.qdpx").write_bytes(data)
        assert [problem.code for problem in bring(tmp_path / "b.qdpx")] == [code]
    with zipfile.ZipFile(tmp_path / "c.qdpx", "w") as archive:
        archive.writestr("other.txt", "x")
    assert [problem.code for problem in bring(tmp_path / "c.qdpx")] == ["no-text"]


def test_a_source_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.formats.refi_zip.MAX_BYTES", 1_000)
    path = tmp_path / "a.qdpx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", FOREIGN)
        archive.writestr("Sources/a.txt", b"a" * 1_000_000)
    problem, _record = bring(path)
    assert problem.code == "too-big"


def test_advice_says_what_qualcoder_leaves_out():
    assert "QualCoder" in " ".join(FORMAT.advice(Losses()))
