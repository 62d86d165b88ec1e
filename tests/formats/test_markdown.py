"""Reading Markdown as plain text with metadata."""

from pathlib import Path

import pytest

from annotator.core.problems import Problem
from annotator.formats import markdown, registry
from annotator.formats.records import ArticleRecord


def read_one(folder: Path, source: str | bytes) -> ArticleRecord:
    path = folder / "story.md"
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    (item,) = markdown.read(path)
    assert isinstance(item, ArticleRecord), item
    return item


def problem_of(folder: Path, source: bytes) -> Problem:
    path = folder / "story.md"
    path.write_bytes(source)
    (item,) = markdown.read(path)
    assert isinstance(item, Problem)
    return item


def test_front_matter_and_text(tmp_path):
    source = (
        '---\ntitle: "Harbour: new trade"\nauthors:\n  - Ana Ortiz\n  - Jo Li\ndate: 2024-05-17\n'
        "source: Riga Post\nurl: https://example.org/a\ntags: [trade, sea]\n---\n\n"
        "The *harbour* is **busy**,\nsaid [Ana](https://example.org).\n"
    )
    record = read_one(tmp_path, source)
    assert record.text == "The harbour is busy, said Ana."
    assert (record.meta.title, record.meta.author) == ("Harbour: new trade", "Ana Ortiz, Jo Li")
    assert (record.meta.published, record.meta.source) == ("2024-05-17", "Riga Post")
    assert (record.meta.url, record.meta.file) == ("https://example.org/a", "story.md")
    assert record.meta.more == {"tags": "trade, sea"}


def test_the_first_heading_is_the_title_and_not_in_the_text(tmp_path):
    record = read_one(tmp_path, "# Harbour `finds` trade\n\nText one.\n\n## Outlook\n\nText two.\n")
    assert (record.meta.title, record.head) == (
        "Harbour finds trade",
        "Harbour finds trade\n\n",
    )
    assert record.text == "Text one.\n\nOutlook\n\nText two."


def test_lists_quotes_tables_and_code_are_their_text(tmp_path):
    source = (
        "Before.\n\n- one\n- two\n  - three\n\n1. first\n\n   more\n\n2. second\n\n"
        "> Quoted\n> words.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode *x*\n```\n\nAfter.\n"
    )
    assert read_one(tmp_path, source).text == (
        "Before.\n\none\ntwo\nthree\n\nfirst\n\nmore\n\nsecond\n\nQuoted words.\n\n"
        "a\tb\n1\t2\n\ncode *x*\n\nAfter."
    )


def test_tags_and_pictures_are_left_out_and_their_words_kept(tmp_path):
    source = (
        '<p align="center">Centred &amp; <b>bold</b></p>\n\n<script>alert(1)</script>\n\n'
        "<!-- note -->\n\nA <i>word</i> &copy; ![picture](file:///etc/passwd) end  \nnext.\n"
    )
    assert read_one(tmp_path, source).text == "Centred & bold\n\nA word ©  end\nnext."


def test_a_broken_line_goes_on_without_a_blank_in_chinese(tmp_path):
    assert read_one(tmp_path, "港口很\n忙。\nRiga\n").text == "港口很忙。 Riga"


@pytest.mark.parametrize("top", ["---\nNot metadata at all.\n---\n\n", "---\n---\n\n"])
def test_two_rules_are_no_front_matter(top, tmp_path):
    record = read_one(tmp_path, f"{top}Text.")
    assert record.meta.more == {}
    assert record.text.endswith("Text.")


@pytest.mark.parametrize(
    ("source", "code"),
    [(b"", "empty"), (b"---\ntitle: x\n---\n", "empty"), (b"%PDF-1.4", "binary"), (b"\xff\0", "b")],
)
def test_a_file_without_text_is_told(source, code, tmp_path):
    problem = problem_of(tmp_path, source)
    assert problem.code.startswith(code)
    assert problem.message.endswith(".")


@pytest.mark.parametrize(
    "source",
    ["[" * 5_000, "> " * 5_000 + "deep", "*a_ " * 4_000, "<" * 20_000, "- " * 5_000 + "x"],
    ids=["brackets", "quotes", "marks", "angles", "lists"],
)
def test_hostile_nesting_is_read_or_told(source, tmp_path):
    path = tmp_path / "bad.md"
    path.write_text(f"Text.\n\n{source}")
    (item,) = markdown.read(path)
    assert isinstance(item, ArticleRecord)
    assert item.text.startswith("Text.")


def test_it_is_found_by_its_ending(tmp_path):
    for name in ("a.md", "B.MARKDOWN"):
        path = tmp_path / name
        path.write_text("# Title\n")
        assert registry.reader_for(path) is markdown.FORMAT
