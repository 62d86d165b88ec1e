"""Prodigy's JSONL in and out."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.core.model import Meta, Status
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ
from annotator.formats.losses import Losses
from annotator.formats.prodigy import FORMAT, encode
from annotator.formats.records import ArticleRecord, LocalId, RelationRecord, SpanRecord
from tests.formats.made import articles

RECORD = ArticleRecord(
    id="a1",
    text="🙂 We cut,\n\nAna’s said.",
    meta=Meta(title="Steel", more={"desk": "markets"}),
    status=Status.DONE,
    annotator="ana",
    spans=(
        SpanRecord("q", 0, 8, "quote", "🙂 We cut", {"type": "direct"}),
        SpanRecord("c", 5, 7, "figure", "cu"),
        SpanRecord("s", 11, 14, "speaker", "Ana", note="sure?"),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)
QUOTE = {"start": 0, "end": 8, "token_start": 0, "token_end": 3, "label": "quote"}
SPEAKER = {"start": 11, "end": 14, "token_start": 6, "token_end": 6, "label": "speaker"}


def bring(tmp_path: Path, *lines: Any) -> list[Any]:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "prodigy"
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def test_a_line_has_what_the_spans_and_relations_interfaces_show():
    (line,) = map(json.loads, encode([RECORD]))
    tokens = line.pop("tokens")
    assert line == {
        "text": RECORD.text,
        "meta": {"article": "a1", "title": "Steel", "desk": "markets"},
        "spans": [
            QUOTE | {"id": "q", "attributes": {"type": "direct"}},
            {"start": 5, "end": 7, "token_start": 2, "token_end": 2, "label": "figure", "id": "c"},
            SPEAKER | {"id": "s", "note": "sure?"},
        ],
        "relations": [
            {"head": 3, "child": 6, "head_span": QUOTE, "child_span": SPEAKER, "label": "said_by"}
        ],
        "answer": "accept",
        "_annotator_id": "ana",
    }
    # “cut” is cut where the figure ends; the empty line is a token, as in spaCy.
    assert [(token["text"], token["ws"]) for token in tokens] == [
        *(("🙂", True), ("We", True), ("cu", False), ("t", False), (",", False), ("\n\n", False)),
        *(("Ana", False), ("’s", True), ("said", False), (".", False)),
    ]
    assert tokens[6] == {"text": "Ana", "start": 11, "end": 14, "id": 6, "ws": False}


@given(given=articles())
def test_the_tokens_with_their_blanks_are_the_text(given):
    for line in map(json.loads, encode(given)):
        tokens = line["tokens"]
        assert "".join(each["text"] + " " * each["ws"] for each in tokens) == line["text"]
        assert all(line["text"][each["start"] : each["end"]] == each["text"] for each in tokens)
        for span in line["spans"]:
            edges = tokens[span["token_start"]]["start"], tokens[span["token_end"]]["end"]
            assert edges == (span["start"], span["end"])


@pytest.mark.parametrize(
    ("status", "answer"),
    [(Status.DONE, "accept"), (Status.SKIPPED, "ignore"), (Status.OPEN, None)],
)
def test_what_was_not_decided_has_no_answer(status, answer, tmp_path):
    line = json.loads(next(iter(encode([ArticleRecord(text="Oil", status=status)]))))
    assert line.get("answer") == answer
    (record,) = bring(tmp_path, line)
    assert record.status is status


def test_flags_reasons_and_notes_come_back(tmp_path):
    given = ArticleRecord(
        text="Oil", flagged=True, reason="no news", note="odd", status=Status.DONE
    )
    (record,) = bring(tmp_path, json.loads(next(iter(encode([given])))))
    assert (record.flagged, record.reason, record.note) == (True, "no news", "odd")


def test_what_ner_manual_writes_is_read(tmp_path):
    (record,) = bring(
        tmp_path,
        {
            "text": "Oil rose",
            "meta": {"source": "Wire", "score": 0.5},
            "_input_hash": 1,
            "_task_hash": -2,
            "_session_id": None,
            "_view_id": "ner_manual",
            "tokens": [{"text": "Oil", "start": 0, "end": 3, "id": 0}],
            "spans": [{"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "ORG"}],
            "answer": "accept",
        },
    )
    assert record.spans[0][1:5] == (0, 3, "ORG", None)
    assert isinstance(record.spans[0].id, LocalId)
    assert (record.meta.source, dict(record.meta.more)) == ("Wire", {"score": 0.5})
    assert (record.id, record.annotator, record.status) == (None, "", Status.DONE)


def test_relations_are_found_by_their_tokens_where_no_spans_are_repeated(tmp_path):
    first, second = (
        {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "A", "type": "span"},
        {"start": 4, "end": 8, "token_start": 1, "token_end": 1, "label": "B", "type": "span"},
    )
    line = {"text": "Oil rose", "spans": [first, second], "answer": "accept"}
    by_token = {"head": 1, "child": 0, "label": "x"}
    by_span = {"head": 9, "child": 9, "head_span": first, "child_span": second, "label": "y"}
    words = {"head": 1, "child": 7, "label": "dep"}
    problem, record = bring(tmp_path, line | {"relations": [by_token, by_span, words]})
    ids = [span.id for span in record.spans]
    found = [(tie.type, ids.index(tie.from_id), ids.index(tie.to_id)) for tie in record.relations]
    assert found == [("x", 1, 0), ("y", 0, 1)]
    assert problem.message == "Relation 3: it joins words that are no spans."


def test_spans_of_a_rejected_line_are_left_out_and_that_is_told(tmp_path):
    span = {"start": 0, "end": 3, "label": "ORG"}
    problem, record = bring(tmp_path, {"text": "Oil", "spans": [span], "answer": "reject"})
    assert (problem.code, record.text, list(record.spans)) == ("rejected", "Oil", [])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ({"text": None}, "no-text"),
        ({"text": "Oil", "spans": [{"start": "0", "end": 3, "label": "x"}]}, "bad-offsets"),
        ({"text": "Oil", "spans": [{"start": 0, "end": 3}]}, "bad-span"),
        ({"text": "Oil", "spans": 7}, "bad-value"),
        ({"text": "Oil", "spans": [{"start": 0, "end": 3, "label": "x", "id": []}]}, "bad-id"),
        ({"text": "Oil", "answer": ["accept"]}, "bad-value"),
        ({"text": "Oil", "relations": [{"head": [], "child": {}, "label": "x"}]}, "bad-relation"),
        (
            {
                "text": "Oil",
                "spans": [{"start": 0, "end": 3, "label": "x", "token_end": []}],
                "x": 1,
            }
            | {"relations": [{"head_span": {"start": []}, "child": 0}]},
            "bad-relation",
        ),
        ({"text": "Oil", "meta": [1]}, "bad-value"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, line, code):
    found = bring(tmp_path, {"text": "Oil", "answer": "accept"}, line)
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 2)


def test_advice_names_the_trainer_that_takes_overlaps():
    assert "--spancat" in " ".join(FORMAT.advice(Losses()))
