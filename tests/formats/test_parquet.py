"""Parquet in and out; needs the extra “parquet”."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ
from annotator.formats.parquet import FORMAT, encode
from annotator.formats.records import ArticleRecord, SpanRecord
from tests.formats.made import PLAN

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed", exc_type=ImportError)
pq = pytest.importorskip("pyarrow.parquet")

RECORD = ArticleRecord(
    id="a1",
    text="🙂 Oil rose",
    annotator="ana",
    spans=(SpanRecord("x", 2, 5, "sector", None, {"kind": "raw"}),),
)


def bring(path: Path) -> list[Any]:
    assert registry.reader_for(path) is FORMAT
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def test_rows_have_the_columns_of_the_data_set(tmp_path):
    path = tmp_path / "out.parquet"
    path.write_bytes(b"".join(encode([RECORD], PLAN)))
    (row,) = pq.read_table(path).to_pylist()
    assert (row["id"], row["text"], row["annotator"], row["title"]) == (
        *("a1", "🙂 Oil rose", "ana"),
        None,
    )
    assert row["ner_tags"] == ["O", "B-sector", "O"]
    assert row["spans"] == [
        {
            "id": "x",
            "label": "sector",
            "text": "Oil",
            "attributes": '{"kind":"raw"}',
            "note": None,
            "start": 2,
            "end": 5,
        }
    ]


def test_many_articles_are_written_and_read_in_groups(tmp_path):
    path = tmp_path / "out.parquet"
    chunks = list(encode((RECORD for _ in range(2_500)), PLAN))
    path.write_bytes(b"".join(chunks))
    assert pq.ParquetFile(path).num_row_groups == 3
    assert len([chunk for chunk in chunks if chunk]) > 3
    found = bring(path)
    assert (len(found), found[-1].line, found[-1].at) == (2_500, 2_500, path.stat().st_size)


def test_rows_of_other_programs_are_read_with_the_names_of_their_classes(tmp_path):
    path = tmp_path / "in.parquet"
    features = {"ner_tags": {"feature": {"names": ["O", "B-ORG"], "_type": "ClassLabel"}}}
    table = pa.table(
        {
            "tokens": [["Acme", "rose"]],
            "ner_tags": [[1, 0]],
            "published": [datetime.datetime(2024, 5, 17, 21, 7)],
            "desk": ["markets"],
        }
    ).replace_schema_metadata({"huggingface": json.dumps({"info": {"features": features}})})
    pq.write_table(table, path)
    (record,) = bring(path)
    assert (record.text, record.spans[0][1:4]) == ("Acme rose", (0, 4, "ORG"))
    assert record.meta.published == "2024-05-17T21:07:00"
    assert dict(record.meta.more) == {"desk": "markets"}


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"x": [1]}, "no-text"),
        ({"tokens": [["a"]], "ner_tags": [[7]]}, "bad-tags"),
        ({"text": ["a"], "spans": [[{"start": 0, "end": 1}]]}, "bad-span"),
    ],
)
def test_what_is_wrong_is_told_with_its_row(tmp_path, columns, code):
    path = tmp_path / "in.parquet"
    pq.write_table(pa.table(columns), path)
    (problem,) = [item for item in bring(path) if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 1)


def test_a_file_that_is_cut_off_is_told(tmp_path):
    path = tmp_path / "in.parquet"
    path.write_bytes(b"".join(encode([RECORD], PLAN))[:-20])
    (problem,) = bring(path)
    assert problem.code == "bad-parquet"


def test_groups_that_would_fill_the_memory_are_refused(tmp_path, monkeypatch):
    path = tmp_path / "in.parquet"
    path.write_bytes(b"".join(encode([RECORD], PLAN)))
    monkeypatch.setattr("annotator.formats.parquet._LARGEST_GROUP", 10)
    (problem,) = bring(path)
    assert problem.code == "too-big"
