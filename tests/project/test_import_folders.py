"""Folders that are one data set come in as a whole; formats that need a package say so."""

from annotator.formats import registry
from annotator.formats.format import Split
from annotator.formats.huggingface import encode_files
from annotator.formats.records import ArticleRecord, SpanRecord
from annotator.project.importing import import_sources
from tests.formats.made import PLAN

RECORD = ArticleRecord(
    id="a1", text="Oil rose.", annotator="ana", spans=(SpanRecord("x", 0, 3, "sector", "Oil"),)
)


def write(folder):
    for name, chunk in encode_files([Split(records=[RECORD])], PLAN):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("ab") as handle:
            handle.write(chunk)


def test_a_data_set_among_other_files_is_read_once_and_its_card_is_no_article(desk, tmp_path):
    source = tmp_path / "in"
    write(source / "set")
    (source / "story.txt").write_text("Steel fell.", encoding="utf-8")
    report = import_sources(desk.project, [source])
    assert (report.articles, report.spans, report.duplicates) == (2, 1, 0)
    assert not report.problems


def test_a_folder_format_that_is_named_reads_the_folder_that_is_named(desk, tmp_path):
    write(tmp_path / "in")
    (tmp_path / "in" / "README.md").unlink()
    report = import_sources(desk.project, [tmp_path / "in"], format="huggingface")
    assert (report.articles, report.spans, report.refused) == (1, 1, 0)


def test_a_format_whose_package_is_missing_is_told_with_what_to_install(
    desk, tmp_path, monkeypatch
):
    monkeypatch.setattr(registry, "is_there", lambda format: not format.needs)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    report = import_sources(desk.project, [tmp_path / "a.parquet"])
    assert (report.refused, report.problems[0].code) == (1, "missing-package")
    assert "annotator[parquet]" in report.problems[0].hint
