"""Hugging Face data set folders in and out."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import Meta, Status
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ, Split
from annotator.formats.huggingface import FORMAT, encode_files
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from tests.formats.made import PLAN

RECORD = ArticleRecord(
    id="a1",
    text="🙂 “Up 5 percent,” he said.",
    meta=Meta(title="Steel", more={"desk": "markets"}),
    status=Status.DONE,
    annotator="ana",
    spans=(
        SpanRecord("q", 3, 16, "quote", None, {"type": "direct"}),
        SpanRecord("f", 6, 15, "figure", None, note="sure?"),
        SpanRecord("s", 18, 20, "speaker", None),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)
CARD = """---
configs:
- config_name: default
  data_files: data/train.jsonl
dataset_info:
  features:
  - name: tokens
    sequence: string
  - name: ner_tags
    sequence:
      class_label:
        names:
          '0': O
          '1': "B-big sector"
          '2': 'B-it''s'
---
"""


def write(folder: Path, *splits: Split) -> None:
    for name, chunk in encode_files(splits, PLAN):
        (folder / name).parent.mkdir(exist_ok=True)
        with (folder / name).open("ab") as handle:
            handle.write(chunk)


def bring(path: Path) -> list[Any]:
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def test_a_row_has_all_spans_and_one_tag_a_token(tmp_path):
    write(tmp_path, Split(records=[RECORD]))
    row = json.loads((tmp_path / "data" / "train.jsonl").read_text(encoding="utf-8"))
    assert {key: row[key] for key in ("id", "annotator", "status", "title", "source", "more")} == {
        "id": "a1",
        "annotator": "ana",
        "status": "done",
        "title": "Steel",
        "source": None,
        "more": '{"desk":"markets"}',
    }
    assert row["tokens"] == ["🙂", "“", "Up", "5", "percent", ",", "”", "he", "said", "."]
    tags = ["O", "O", "B-quote", *["I-quote"] * 3, "O", "B-speaker", "O", "O"]
    assert row["ner_tags"] == tags
    assert row["spans"][0] == {
        "id": "q",
        "start": 3,
        "end": 16,
        "label": "quote",
        "text": "Up 5 percent,",
        "attributes": '{"type":"direct"}',
        "note": None,
    }
    assert row["relations"] == [{"id": "r", "type": "said_by", "from": "q", "to": "s"}]


def test_the_card_names_splits_classes_and_counts(tmp_path):
    write(
        tmp_path,
        Split(name="train", records=[RECORD, RECORD]),
        Split(name="dev", records=[RECORD]),
        Split(name="test", records=[]),
    )
    card = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert "  - split: validation\n    path: data/validation.jsonl\n" in card
    size = (tmp_path / "data" / "train.jsonl").stat().st_size
    assert f"  - name: train\n    num_bytes: {size}\n    num_examples: 2\n" in card
    assert "          '0': \"O\"\n          '1': \"B-quote\"\n          '2': \"I-quote\"\n" in card
    assert "data/test.jsonl" not in card
    assert "| test | 0 | 0 |" in card
    assert "| validation | 1 | 1 | 1 | 1 | 0 |" in card


def test_a_folder_is_known_by_its_card_and_read_with_its_training_rows_first(tmp_path):
    write(tmp_path, Split(name="dev", records=[]), Split(name="train", records=[RECORD]))
    assert registry.folder_reader_for(tmp_path) is FORMAT
    (record,) = bring(tmp_path)
    assert (record.id, record.meta, record.relations) == ("a1", RECORD.meta, [*RECORD.relations])
    assert [tuple(span)[:4] for span in record.spans] == [tuple(span)[:4] for span in RECORD.spans]


def test_numbers_are_named_by_the_card_and_tokens_become_a_text(tmp_path):
    (tmp_path / "README.md").write_text(CARD, encoding="utf-8")
    (tmp_path / "data").mkdir()
    data = tmp_path / "data" / "train.jsonl"
    data.write_text('{"id": "0", "tokens": ["Oil", ",", "gas"], "ner_tags": [1, 0, 2]}\n')
    for path in (tmp_path, data):
        (record,) = bring(path)
        assert record.text == "Oil, gas"
        assert [(span.start, span.label) for span in record.spans] == [
            (0, "big sector"),
            (5, "it's"),
        ]
    assert registry.reader_for(data) is FORMAT


def test_tags_are_laid_on_a_text_that_is_there(tmp_path):
    path = tmp_path / "rows.jsonl"
    rows = [
        {"text": "Oil  rose", "tokens": ["Oil", "rose"], "tags": ["B-S", "O"], "lang": "en"},
        {"text": "Oil", "tokens": ["Gas"], "tags": ["B-S"]},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    one, problem, two = bring(path)
    assert (one.spans[0][1:4], dict(one.meta.more)) == ((0, 3, "S"), {"lang": "en"})
    assert (problem.code, problem.line, two.spans) == ("bad-tokens", 2, [])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"tokens": [], "ner_tags": []}, "no-text"),
        ({"text": 5}, "no-text"),
        ({"tokens": ["a"], "ner_tags": [4]}, "bad-tags"),
        ({"tokens": ["a"], "ner_tags": ["B-X", "O"]}, "bad-tags"),
        ({"tokens": ["a"], "ner_tags": ["X"]}, "bad-tag"),
        ({"text": "Oil", "spans": [{"start": 0, "end": 1, "label": None}]}, "bad-span"),
        ({"text": "Oil", "spans": [{"start": "0", "end": 1, "label": "x"}]}, "bad-offsets"),
        (
            {"text": "O", "spans": [{"start": 0, "end": 1, "label": "x", "attributes": "{"}]},
            "bad-value",
        ),
        ({"text": "Oil", "relations": [{"type": "x"}]}, "bad-relation"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, row, code):
    path = tmp_path / "rows.jsonl"
    path.write_text("\n" + json.dumps(row), encoding="utf-8")
    (problem,) = [item for item in bring(path) if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 2)


def test_what_lies_in_the_folder_beside_the_rows_is_told(tmp_path):
    write(tmp_path, Split(records=[RECORD]))
    (tmp_path / "notes.csv").write_text("a,b")
    problem, _record = bring(tmp_path)
    assert (problem.file, problem.code) == ("notes.csv", "left-out")
