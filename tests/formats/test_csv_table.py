"""The table of spans for spreadsheets."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Meta
from annotator.formats import registry
from annotator.formats.csv_table import COLUMNS, FORMAT, encode
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from tests.formats.made import PLAN, articles

RECORD = ArticleRecord(
    id="a1",
    text="🙂 “Up,\n26.3” he said, so Ana did.",
    meta=Meta(title="=cmd|'/C calc'!A0"),
    annotator="王",
    spans=(
        SpanRecord("q", 3, 11, "quote", "Up,\n26.3", {"type": "direct", "sure": True}),
        SpanRecord("h", 13, 15, "speaker", "he", {"name": "Bo"}),
        SpanRecord("s", 25, 28, "speaker", "Ana"),
    ),
    relations=(
        RelationRecord("r1", "said_by", "q", "h"),
        RelationRecord("r2", "said_by", "q", "s"),
        RelationRecord("r3", "continues", "q", "q"),
    ),
)


def rows(*records: ArticleRecord) -> list[list[str]]:
    text = b"".join(encode(records, PLAN)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_bytes_open_in_excel_with_a_row_for_each_span():
    assert (
        b"".join(encode([RECORD], PLAN))
        == (
            "\ufeffarticle,title,annotator,label,start,end,surface,attributes,speakers\r\n"
            "a1,'=cmd|'/C calc'!A0,王,quote,3,11,\"Up,\n26.3\",sure: true; type: direct,Bo; Ana\r\n"
            "a1,'=cmd|'/C calc'!A0,王,speaker,13,15,he,name: Bo,\r\n"
            "a1,'=cmd|'/C calc'!A0,王,speaker,25,28,Ana,,\r\n"
        ).encode()
    )


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t", "\r", "\n", " =", "\u00a0+"])
def test_no_cell_begins_like_a_formula(start):
    text = f"{start}1+1"
    span = SpanRecord("x", 0, len(text), "figure", text, {"name": text})
    _head, row = rows(replace(RECORD, text=text, spans=(span,), relations=()))
    assert row[COLUMNS.index("surface")] == f"'{text}"


@given(given=articles())
def test_every_span_is_a_row_with_the_words_that_it_marks(given):
    head, *found = rows(*given)
    assert tuple(head) == COLUMNS
    assert [row[3:6] for row in found] == [
        [span.label, str(span.start), str(span.end)] for record in given for span in record.spans
    ]
    surfaces = [span.text for record in given for span in record.spans]
    assert all(
        row[6] in (surface, f"'{surface}") for row, surface in zip(found, surfaces, strict=True)
    )


@given(st.text())
def test_any_text_survives_but_for_the_mark_before_it(text):
    record = ArticleRecord(id="a", text="x", meta=Meta(title=text), annotator="b")
    _head, row = rows(replace(record, spans=(SpanRecord("x", 0, 1, "figure", "x"),)))
    assert row[1].removeprefix("'") == text.removeprefix("'")


def test_it_is_only_written():
    assert FORMAT in registry.writers()
    assert FORMAT not in registry.readers()
