"""Conversations to fine-tune language models, and the schema of their answers."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from annotator.core.model import AttributeSpec, AttributeType, Label, RelationKind, RelationType
from annotator.formats.chat import FORMAT, JOINT, answer_schema, encode_files
from annotator.formats.format import Split, WritePlan
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from tests.formats.made import LABELS, articles

TEXT = "“We cut 120 jobs,” 🙂 Ana said. “We must.” It cut 120 jobs in farming."
PLAN = WritePlan(
    labels=(
        Label(
            row=1,
            name="quote",
            color="blue",
            definition="The words attributed.",
            attributes=(
                AttributeSpec(name="type", type=AttributeType.CHOICE, choices=("direct", "mixed")),
                AttributeSpec(name="unattributed", type=AttributeType.FLAG),
                AttributeSpec(name="value", type=AttributeType.NUMBER),
                AttributeSpec(name="text", type=AttributeType.TEXT),
            ),
        ),
        Label(row=2, name="speaker", color="blue"),
        Label(row=3, name="figure", color="blue"),
        Label(row=4, name="sector", color="blue"),
    ),
    types=(
        RelationType(name="said_by", kind=RelationKind.ATTRIBUTION, ends=((1, 2),), row=1),
        RelationType(name="continues", kind=RelationKind.CHAIN, ends=((1, 1),), row=2),
        RelationType(name="denies", ends=((1, 1), (2, 1)), row=3),
    ),
)


def span(id: str, surface: str, label: str, nth: int = 1, **attributes: Any) -> SpanRecord:
    start = -1
    for _ in range(nth):
        start = TEXT.index(surface, start + 1)
    return SpanRecord(id, start, start + len(surface), label, surface, attributes)


RECORD = ArticleRecord(
    id="a1",
    text=TEXT,
    spans=(
        span("q1", "We cut 120 jobs", "quote", type="direct", value=2, text="x"),
        span("f1", "120 jobs", "figure"),
        span("s", "Ana", "speaker"),
        span("q2", "We must.", "quote"),
        span("f2", "120 jobs", "figure", nth=2),
        span("i", "farming", "sector"),
    ),
    relations=(
        RelationRecord("r1", "said_by", "q1", "s"),
        RelationRecord("r2", "continues", "q2", "q1"),
        RelationRecord("r3", "denies", "s", "q2"),
    ),
)


def written(*records: ArticleRecord, plan: WritePlan = PLAN) -> dict[str, list[Any]]:
    files: dict[str, bytes] = {}
    for name, chunk in encode_files([Split(records=records)], plan):
        files[name] = files.get(name, b"") + chunk
    schema = json.loads(files["schema.json"])
    return {"schema": [schema], "lines": list(map(json.loads, files["data.jsonl"].splitlines()))}


def answer_of(record: ArticleRecord) -> dict[str, Any]:
    (line,) = written(record)["lines"]
    return json.loads(line["messages"][2]["content"])


def test_a_line_is_a_conversation_whose_answer_names_passages_by_their_words():
    (line,) = written(RECORD)["lines"]
    assert list(line) == ["messages"]
    system, user, assistant = line["messages"]
    assert [each["role"] for each in line["messages"]] == ["system", "user", "assistant"]
    assert system["content"].endswith(
        "The text of passages that belong to one stands under “said_by”, “denies”.\n\n"
        "Labels:\n- quote: The words attributed.\n- speaker\n- figure\n- sector"
    )
    assert user["content"] == TEXT
    assert json.loads(assistant["content"]) == {
        "quote": [
            {
                "text": "We cut 120 jobs … We must.",
                "occurrence": 1,
                "type": "direct",
                "unattributed": False,
                "value": 2,
                "text_": "x",
                "said_by": ["Ana"],
                "denies": [],
            }
        ],
        "speaker": [{"text": "Ana", "occurrence": 1, "denies": ["We cut 120 jobs … We must."]}],
        "figure": [
            {"text": "120 jobs", "occurrence": 1},
            {"text": "120 jobs", "occurrence": 2},
        ],
        "sector": [{"text": "farming", "occurrence": 1}],
    }


def test_the_schema_requires_every_key_and_takes_no_other():
    schema = answer_schema(PLAN)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["required"] == ["quote", "speaker", "figure", "sector"]
    quote = schema["properties"]["quote"]
    assert quote["description"] == "The words attributed."
    assert quote["items"]["additionalProperties"] is False
    assert quote["items"]["properties"]["type"] == {
        "type": ["string", "null"],
        "enum": ["direct", "mixed", None],
    }
    assert written()["schema"] == [schema]


@given(given=articles())
def test_answers_follow_the_schema_and_lead_back_to_the_text(given):
    found = written(*given)
    validator = jsonschema.Draft202012Validator(found["schema"][0])
    for record, line in zip(given, found["lines"], strict=True):
        answer = json.loads(line["messages"][2]["content"])
        validator.validate(answer)
        later = {tie.from_id for tie in record.relations if tie.type == "continues"}
        assert sum(map(len, answer.values())) == len(record.spans) - len(later)
        starts: list[tuple[str, int]] = []
        for label in LABELS:
            for passage in answer[label]:
                first, start = passage["text"].split(JOINT)[0], -1
                for _ in range(passage["occurrence"]):
                    start = record.text.index(first, start + 1)
                starts.append((label, start))
        assert sorted(starts) == sorted(
            (span.label, span.start) for span in record.spans if span.id not in later
        )


def test_overlapping_words_are_counted_as_they_stand():
    record = ArticleRecord(text="aaa", spans=(SpanRecord("x", 1, 3, "sector", "aa"),))
    assert answer_of(record)["sector"] == [{"text": "aa", "occurrence": 2}]


@pytest.mark.parametrize("value", ["indirect", 5])
def test_a_value_that_the_label_does_not_take_is_no_value(value):
    record = replace(RECORD, spans=(span("q", "We must.", "quote", type=value),), relations=())
    assert answer_of(record)["quote"][0]["type"] is None


def test_chains_that_a_damaged_project_closed_to_a_ring_end():
    ties = [RelationRecord(None, "continues", *pair) for pair in (("q1", "q2"), ("q2", "q1"))]
    (passage,) = answer_of(replace(RECORD, relations=tuple(ties)))["quote"]
    assert passage["text"] == "We cut 120 jobs … We must."


def test_each_split_is_a_file_also_where_it_is_empty():
    splits = [Split(name="train", records=[RECORD]), Split(name="dev", records=[])]
    names = [name for name, _chunk in encode_files(splits, PLAN)]
    assert list(dict.fromkeys(names)) == ["schema.json", "train.jsonl", "dev.jsonl"]


def test_advice_tells_what_the_schema_is_for():
    assert "schema.json" in " ".join(FORMAT.advice(Losses()))
