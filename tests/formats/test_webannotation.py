"""W3C Web Annotation in and out."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ
from annotator.formats.records import ArticleRecord, LocalId, RelationRecord, SpanRecord
from annotator.formats.webannotation import CONTEXT, FORMAT, encode

RECORD = ArticleRecord(
    id="a/1",
    text="🙂 We cut, Ana said.",
    meta=Meta(title="Steel"),
    note="hard",
    annotator="王",
    spans=(
        SpanRecord("q 1", 2, 8, "quote", "We cut", {"type": "direct"}, "sure?"),
        SpanRecord("s", 10, 13, "speaker", "Ana"),
    ),
    relations=(
        RelationRecord("r", "said_by", "q 1", "s"),
        RelationRecord(None, "said_by", "s", "s"),
    ),
)
PERSON = {"type": "Person", "name": "王"}
URN = "urn:annot:a%2F1/%E7%8E%8B"


def bring(tmp_path: Path, *lines: Any) -> list[Any]:
    path = tmp_path / "in.jsonld"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "webannotation"
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def page(*items: Any, **more: Any) -> dict[str, Any]:
    """A page as another program may write it: one thing where there could be several."""
    about = {
        "motivation": "describing",
        "body": {"type": "TextualBody", "format": "text/plain", "value": "Oil rose"},
        "target": "https://example.org/a",
    }
    context = ["https://schema.org", CONTEXT]
    return {"@context": context, "type": "AnnotationPage", "items": [about, *items]} | more


def tagging(**target: Any) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": "tagging", "value": "sector"}
    return {"id": "urn:x:1", "motivation": "tagging", "body": body, "target": target}


OIL = {"type": "TextPositionSelector", "start": 0, "end": 3}


def test_a_page_has_the_text_the_spans_and_the_relations_as_annotations():
    (found,) = map(json.loads, encode([RECORD]))
    text, quote, speaker, *relations = found.pop("items")
    assert found == {
        "@context": CONTEXT,
        "id": URN,
        "type": "AnnotationPage",
        "creator": PERSON,
    }
    assert text == {
        "id": f"{URN}/text/",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "value": "🙂 We cut, Ana said.",
                "format": "text/plain",
            },
            {
                "type": "TextualBody",
                "purpose": "describing",
                "value": '{"title":"Steel"}',
                "format": "application/json",
            },
            {"type": "TextualBody", "purpose": "commenting", "value": "hard"},
        ],
        "target": "urn:article:a%2F1",
    }
    assert quote == {
        "id": f"{URN}/q%201",
        "type": "Annotation",
        "creator": PERSON,
        "motivation": "tagging",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "quote"},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "value": '{"type":"direct"}',
                "format": "application/json",
            },
            {"type": "TextualBody", "purpose": "commenting", "value": "sure?"},
        ],
        "target": {
            "source": "urn:article:a%2F1",
            "selector": [
                {"type": "TextPositionSelector", "start": 2, "end": 8},
                {
                    "type": "TextQuoteSelector",
                    "exact": "We cut",
                    "prefix": "🙂 ",
                    "suffix": ", Ana said.",
                },
            ],
        },
    }
    assert speaker["id"] == f"{URN}/s"
    assert relations == [
        {
            "id": name,
            "type": "Annotation",
            "creator": PERSON,
            "motivation": "linking",
            "body": [
                f"{URN}/s",
                {"type": "TextualBody", "purpose": "tagging", "value": "said_by"},
            ],
            "target": target,
        }
        for name, target in (
            (f"{URN}/relation/r", f"{URN}/q%201"),
            (f"{URN}/relation/1/", f"{URN}/s"),
        )
    ]


def test_all_of_it_comes_back_with_its_ids(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"".join(encode([RECORD])))
    assert FORMAT.read is not None
    (found,) = FORMAT.read(path, PLAIN_READ)
    expected = replace(RECORD, spans=list(RECORD.spans), relations=list(RECORD.relations))
    assert found == replace(expected, line=1, at=path.stat().st_size)


def test_what_other_programs_write_is_read(tmp_path):
    plain = tagging(selector=OIL)
    nameless = {"target": {"selector": [OIL | {"start": 4, "end": 8}]}, "body": plain["body"]}
    tie = {"type": "TextualBody", "purpose": "tagging", "value": "about"}
    linking = {"motivation": "linking", "body": [{"id": "urn:x:1"}, tie], "target": "urn:x:1"}
    (record,) = bring(tmp_path, page(plain, nameless, linking, creator={"name": "Ana"}))
    assert (record.id, record.text, record.annotator) == (
        "https://example.org/a",
        "Oil rose",
        "Ana",
    )
    assert record.spans[0][:5] == ("urn:x:1", 0, 3, "sector", None)
    assert record.spans[1][1:3] == (4, 8)
    assert isinstance(record.spans[1].id, LocalId)
    assert record.relations[0][:4] == (None, "about", "urn:x:1", "urn:x:1")


def test_a_page_without_its_text_is_refused(tmp_path):
    (problem,) = bring(tmp_path, {"@context": CONTEXT, "type": "Annotation"} | tagging(source="x"))
    assert problem.code == "no-text"


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (tagging(selector=[]), "bad-span"),
        (tagging(selector=OIL) | {"body": "sector"}, "bad-span"),
        (tagging(selector=OIL) | {"target": 5}, "bad-span"),
        (tagging(selector=OIL | {"start": "0"}), "bad-offsets"),
        ({"motivation": "linking", "target": "a"}, "bad-relation"),
        (
            tagging(selector=OIL)
            | {
                "body": [
                    tagging()["body"],
                    {"format": "application/json", "value": "{"},
                ]
            },
            "bad-json",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, item, code):
    found = bring(tmp_path, page(), page(item))
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 2)
