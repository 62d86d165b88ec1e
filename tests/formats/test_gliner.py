"""GLiNER's training data in and out."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ
from annotator.formats.gliner import FORMAT, encode
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord

TEXT = "“🙂 cut 120 jobs,” said\nAna."
RECORD = ArticleRecord(
    id="a1",
    text=TEXT,
    spans=(
        SpanRecord("q", 0, 17, "quote", TEXT[:17]),
        SpanRecord("f", 7, 15, "figure", "120 jobs"),
        SpanRecord("s", 23, 26, "speaker", "Ana"),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)


def bring(tmp_path: Path, *rows: Any) -> list[Any]:
    path = tmp_path / "in.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "gliner"
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def test_the_file_is_an_array_with_inclusive_ends():
    assert b"".join(encode([RECORD, ArticleRecord(text="Oil")])).decode() == (
        '[\n{"tokenized_text":["“","🙂","cut","120","jobs",",","”","said","Ana","."],'
        '"ner":[[0,6,"quote"],[3,4,"figure"],[8,8,"speaker"]],"relations":[[0,2,"said_by"]]},\n'
        '{"tokenized_text":["Oil"],"ner":[],"relations":[]}\n]\n'
    )


def test_tokens_are_read_with_blanks_between(tmp_path):
    row = {"tokenized_text": ["Oil", "of", "“Acme”"], "ner": [[0, 0, "sector"], [2, 2, "org"]]}
    record, plain = bring(tmp_path, row, {"tokenized_text": ["Oil"]})
    assert record.text == "Oil of “Acme”"
    assert [record.text[span.start : span.end] for span in record.spans] == ["Oil", "“Acme”"]
    assert (plain.text, plain.spans) == ("Oil", [])


def test_a_bad_span_costs_only_itself_and_its_relations(tmp_path):
    row = {
        "tokenized_text": ["Oil", "rose"],
        "ner": [[0, 5, "x"], [0, 0, "y"], [1, 1, "z"]],
        "relations": [[0, 1, "lost"], [2, 1, "kept"], [-1, 9, "lost"]],
    }
    *problems, record = bring(tmp_path, row)
    assert [problem.code for problem in problems] == [
        "bad-offsets",
        "bad-relation",
        "bad-relation",
    ]
    (tie,) = record.relations
    assert (tie.type, tie.from_id, tie.to_id) == ("kept", record.spans[1].id, record.spans[0].id)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"tokenized_text": []}, "no-text"),
        ({"tokenized_text": ["a", 1]}, "no-text"),
        ({"tokenized_text": ["a"], "ner": [[0, 0]]}, "bad-span"),
        ({"tokenized_text": ["a"], "ner": [[0, "0", "x"]]}, "bad-span"),
        ({"tokenized_text": ["a"], "ner": {}}, "bad-value"),
        (
            {"tokenized_text": ["a"], "ner": [[0, 0, "x"]], "relations": [[0, {}, "x"]]},
            "bad-relation",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path, row, code):
    found = bring(tmp_path, {"tokenized_text": ["a"], "ner": []}, row)
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 2)


def test_advice_is_given_where_the_defaults_would_lose_something():
    assert list(FORMAT.advice(Losses(longest={"quote": 12}, words=384))) == []
    width, length = FORMAT.advice(Losses(longest={"quote": 40, "figure": 3}, words=900))
    assert width.startswith("Set max_width to 40")
    assert "“quote”" in width
    assert length.startswith("Set max_len to 900")
