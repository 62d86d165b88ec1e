"""The export: the same bytes each time, true to the text, the whole file or nothing."""

import hashlib
import json
import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from annotator.core.errors import (
    BadInput,
    Cancelled,
    ExportRefused,
    ProjectMissing,
    ReadOnly,
    StorageFailed,
)
from annotator.core.model import Status
from annotator.core.periods import Period
from annotator.project import exporting
from annotator.project.exporting import export_project, preview_export, start_of_export
from annotator.project.importing import import_sources
from annotator.project.lines import ExportFilter

ROOT = Path(__file__).resolve().parent.parent.parent
GOLDEN = ROOT / "tests" / "golden"
SCHEMA = json.loads((ROOT / "docs" / "article.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def full(desk):
    """The project of the golden file."""
    import_sources(desk.project, [GOLDEN / "input.jsonl"])
    return desk


def behind(desk, *statements):
    """Change rows behind the history, as a tool with SQL would."""
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def beside(desk):
    names = {path.name for path in desk.folder.iterdir() if ".annotator" not in path.name}
    return {name for name in names if not name.endswith(".jsonl.manifest.json")}


def test_the_export_is_the_golden_file(full):
    assert full.export() == (GOLDEN / "export.jsonl").read_bytes()


def test_the_golden_file_keeps_to_the_schema_and_to_its_texts():
    for raw in (GOLDEN / "export.jsonl").read_bytes().split(b"\n")[:-1]:
        line = json.loads(raw)
        jsonschema.Draft202012Validator(SCHEMA).validate(line)
        for span in line["spans"]:
            assert line["text"][span["start"] : span["end"]] == span["text"]


def test_the_same_project_gives_the_same_bytes_also_after_reopening(full):
    first = full.export()
    assert full.export() == first
    full.reopen()
    assert full.export() == first


def test_a_project_made_from_an_export_exports_the_same(full, new_desk):
    other = new_desk("other")
    first = full.export()
    report = import_sources(other.project, [full.folder / "out.jsonl"])
    assert report.problems == []
    assert other.export() == first


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 said \U0001f642",
        "Zoe\u0308 and Zo\u00eb",
        "one\r\ntwo\rthree\n",
        "\ufeffbegins with a mark \ufeff",
        "12\u00a0000\u202f€",
        "a\u2028b\u2029c\x85d",
        "قال الوزير «إن الإنتاج ارتفع»",
        "俄中企业家寻求合作。",
        "nul \x00 and \x1b",
        "\u202eright to left\u202c",
    ],
)
def test_a_text_comes_out_exactly_as_it_came_in(desk, text):
    article = desk.article(text)
    desk.project.spans.add(article.row, 0, len(text), desk.label("quote"))
    (line,) = desk.exported()
    assert line["text"] == text
    assert line["spans"][0]["text"] == text


@pytest.mark.parametrize(
    ("wanted", "lines", "spans", "relations"),
    [
        (ExportFilter(), 4, 5, 1),
        (ExportFilter(statuses=frozenset({Status.DONE})), 1, 4, 1),
        (ExportFilter(annotators=frozenset({"bob"})), 1, 1, 0),
        (ExportFilter(annotators=frozenset({"ana", ""})), 3, 4, 1),
        (ExportFilter(labels=frozenset({"figure"})), 4, 3, 0),
        (ExportFilter(labels=frozenset({"quote", "speaker"})), 4, 2, 1),
        (ExportFilter(labels=frozenset({"quote"})), 4, 1, 0),
        (ExportFilter(published=Period(first=date(2025, 3, 14))), 2, 5, 1),
        (ExportFilter(published=Period(last=date(2025, 3, 14))), 2, 5, 1),
        (ExportFilter(published=Period(first=date(2025, 3, 15))), 0, 0, 0),
        (ExportFilter(published=Period(first=date(2025, 3, 15)), undated=True), 2, 0, 0),
    ],
)
def test_filters_leave_lines_and_spans_out(full, wanted, lines, spans, relations):
    report = export_project(full.path, full.folder / "some.jsonl", filter=wanted)
    assert (report.counts.lines, report.counts.spans, report.counts.relations) == (
        lines,
        spans,
        relations,
    )
    written = (full.folder / "some.jsonl").read_bytes()
    assert report.sha256 == hashlib.sha256(written).hexdigest()
    found = [json.loads(line) for line in written.split(b"\n")[:-1]]
    assert len(found) == lines
    assert sum(len(line["spans"]) for line in found) == spans
    counted = preview_export(full.path, filter=wanted)
    assert (counted.lines, counted.spans, counted.relations) == (lines, spans, relations)
    assert sum(counted.by_status.values()) == lines
    assert sum(counted.by_label.values()) == spans


def test_a_report_counts_articles_once_however_many_worked_on_them(full):
    report = export_project(full.path, full.folder / "out.jsonl")
    assert (report.counts.articles, report.counts.lines) == (3, 4)
    assert preview_export(full.path).articles == 3


DAMAGE = {
    "a surface": ["UPDATE spans SET surface = 'other' WHERE id = 's1'"],
    "an offset": ["UPDATE spans SET start = start + 1 WHERE id = 's1'"],
    "a text": ["UPDATE articles SET text = text || '!'"],
    "no JSON": ["UPDATE spans SET attributes = '{'"],
    "no object": ["UPDATE articles SET more = '[]'"],
    "bytes for a text": ["UPDATE articles SET text = x'00ff'"],
    "a label that is gone": ["UPDATE spans SET label = 99"],
    "an end that is gone": ["UPDATE relations SET to_span = 99"],
    "a label's attributes": ["UPDATE labels SET attributes = '5'"],
}


@pytest.mark.parametrize("statements", DAMAGE.values(), ids=DAMAGE)
def test_what_is_not_true_is_not_written_and_the_old_file_stays(full, statements):
    full.export("old.jsonl")
    before = (full.folder / "old.jsonl").read_bytes()
    behind(full, *statements)
    with pytest.raises((ExportRefused, StorageFailed)) as caught:
        full.export("old.jsonl")
    assert caught.value.hint
    with pytest.raises((ExportRefused, StorageFailed)):
        export_project(full.path, full.folder / "new.jsonl")
    assert (full.folder / "old.jsonl").read_bytes() == before
    assert beside(full) == {"old.jsonl"}


def test_a_refusal_names_the_article_and_the_span(full):
    behind(full, "UPDATE spans SET surface = 'other' WHERE id = 's1'")
    with pytest.raises(ExportRefused, match=r"Article harbour-1: span s1 \(1 to 16\)"):
        full.export()


@pytest.mark.parametrize("taken", [Path.mkdir, lambda path: path.write_text("mine")])
def test_what_is_there_stays_unless_it_may_go(full, taken):
    taken(full.folder / "out.jsonl")
    with pytest.raises(ExportRefused):
        export_project(full.path, full.folder / "out.jsonl")
    assert beside(full) == {"out.jsonl"}


def test_a_folder_or_the_project_itself_is_never_replaced(full):
    (full.folder / "out").mkdir()
    link = full.folder / "link"
    link.symlink_to(full.path)
    before = full.path.read_bytes()
    for out, said in ((full.folder / "out", "folder"), (full.path, "itself"), (link, "itself")):
        with pytest.raises(ExportRefused, match=said):
            export_project(full.path, out, force=True)
    with pytest.raises(ExportRefused, match="no folder"):
        export_project(full.path, full.folder / "gone" / "out.jsonl", force=True)
    assert full.path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="devices are files on POSIX")
def test_a_device_is_never_replaced(full):
    pipe = full.folder / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExportRefused, match="no ordinary file"):
        export_project(full.path, pipe, force=True)
    assert pipe.is_fifo()


def test_a_file_that_appears_meanwhile_stays(full):
    out = full.folder / "out.jsonl"
    with pytest.raises(ExportRefused, match="there already"):
        export_project(full.path, out, progress=lambda done, total: out.write_text("mine"))
    assert out.read_text() == "mine"
    assert beside(full) == {"out.jsonl"}


def test_a_cancelled_export_writes_nothing(full):
    full.export("old.jsonl")
    calls = iter([False, True])
    with pytest.raises(Cancelled):
        full.export("old.jsonl", cancel=lambda: next(calls))
    with pytest.raises(Cancelled):
        preview_export(full.path, cancel=lambda: True)
    assert beside(full) == {"old.jsonl"}


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(28, "No space left on device"), StorageFailed),
        (PermissionError(13, "Permission denied"), ReadOnly),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file(full, monkeypatch, error, kind):
    full.export("old.jsonl")
    before = (full.folder / "old.jsonl").read_bytes()

    def fail(handle):
        raise error

    monkeypatch.setattr(exporting.os, "fsync", fail)
    with pytest.raises(kind) as caught:
        full.export("old.jsonl")
    assert caught.value.hint
    assert (full.folder / "old.jsonl").read_bytes() == before
    assert beside(full) == {"old.jsonl"}


KILLED = """
import os, signal, sys
from pathlib import Path
from annotator.project.exporting import export_project
export_project(
    Path(sys.argv[1]), Path(sys.argv[2]), force=True,
    progress=lambda done, total: os.kill(os.getpid(), signal.SIGKILL),
)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
def test_an_export_that_is_killed_leaves_the_old_file(full, run_python):
    old = full.folder / "old.jsonl"
    old.write_text("mine")
    assert run_python(KILLED, full.path, old).returncode == -9
    assert old.read_text() == "mine"
    assert full.export("old.jsonl") == (GOLDEN / "export.jsonl").read_bytes()


def test_progress_counts_articles_to_the_end(desk):
    desk.bring(*({"text": f"Article {number}"} for number in range(120)))
    seen = []
    desk.export(progress=lambda *pair: seen.append(pair))
    written, read_back = seen[:3], seen[3:]
    assert written == [(50, 240), (100, 240), (120, 240)]
    assert read_back == [(170, 240), (220, 240), (240, 240)]


def test_an_empty_project_gives_an_empty_file(desk):
    assert desk.export() == b""


def test_there_has_to_be_a_project_and_a_format(desk, tmp_path):
    with pytest.raises(ProjectMissing):
        export_project(tmp_path / "gone.annotator", tmp_path / "out.jsonl")
    with pytest.raises(BadInput, match="jsonl"):
        desk.export(format="docx")
    with pytest.raises(BadInput):
        desk.export(format="text")


def test_the_start_of_an_export_is_what_the_file_begins_with(desk):
    desk.bring(*({"text": f"Article {number}"} for number in range(5)))
    (start,) = start_of_export(desk.path)
    assert start.text is not None
    assert desk.export().decode().startswith(start.text)
    assert start.text.count("\n") == 3


def test_the_start_of_an_export_is_short_however_long_the_articles(desk):
    desk.bring({"text": "word " * 10_000})
    (start,) = start_of_export(desk.path)
    assert start.text is not None
    assert len(start.text) == 4_001
    assert start.text.endswith("…")
    files = start_of_export(desk.path, format="chat")
    assert [file.name for file in files] == ["schema.json", "data.jsonl"]
    assert sum(len(file.text or "") for file in files) <= 4_002
    with pytest.raises(Cancelled):
        start_of_export(desk.path, cancel=lambda: True)
