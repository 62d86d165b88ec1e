"""The sample articles are what users learn from: true to the text, complete, in the exact bytes."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.formats import jsonl
from annotator.formats.records import ArticleRecord

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples" / "articles.jsonl"
SCHEME = json.loads((ROOT / "resources" / "default_labels.json").read_text(encoding="utf-8"))
SCHEMA = json.loads((ROOT / "docs" / "article.schema.json").read_text(encoding="utf-8"))

RAW = SAMPLES.read_bytes()
LINES: list[dict[str, Any]] = [json.loads(line) for line in RAW.split(b"\n") if line]
QUOTATION_MARKS = "\"'“”„‟‘’‚«»‹›「」『』〈〉"
META_KEYS = ["title", "source", "editor", "author", "published", "dateline", "url", "file"]

each_article = pytest.mark.parametrize("article", LINES, ids=[line["id"] for line in LINES])


def spans_by_id(article: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {span["id"]: span for span in article["spans"]}


@each_article
def test_each_line_is_what_the_schema_says(article):
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(article)) == []


@each_article
def test_each_surface_is_what_the_offsets_say(article):
    for span in article["spans"]:
        assert article["text"][span["start"] : span["end"]] == span["text"]


@each_article
def test_ids_are_unique_in_an_article(article):
    for items in (article["spans"], article["relations"]):
        assert len({item["id"] for item in items}) == len(items)


@each_article
def test_the_same_range_and_label_stands_once(article):
    places = Counter((span["start"], span["end"], span["label"]) for span in article["spans"])
    assert not [place for place, times in places.items() if times > 1]


@each_article
def test_relations_join_the_labels_that_their_type_allows(article):
    ends = {kind["name"]: {tuple(pair) for pair in kind["ends"]} for kind in SCHEME["relations"]}
    spans = spans_by_id(article)
    for relation in article["relations"]:
        pair = spans[relation["from"]]["label"], spans[relation["to"]]["label"]
        assert pair in ends[relation["type"]]
        assert relation["from"] != relation["to"]


@each_article
def test_attributes_are_those_that_the_label_declares(article):
    types = {"text": str, "flag": bool, "number": (int, float), "choice": str}
    specs = {
        label["name"]: {spec["name"]: spec for spec in label["attributes"]}
        for label in SCHEME["labels"]
    }
    for span in article["spans"]:
        for name, value in span["attributes"].items():
            spec = specs[span["label"]][name]
            assert isinstance(value, types[spec["type"]])
            assert spec["type"] != "choice" or value in spec["choices"]
            assert spec["type"] != "number" or not isinstance(value, bool)


@each_article
def test_a_chain_goes_forward_and_has_its_speaker_on_the_first_part(article):
    spans = spans_by_id(article)
    continues = [r for r in article["relations"] if r["type"] == "continues"]
    later = [r["from"] for r in continues]
    assert len(set(later)) == len(later)
    assert len({r["to"] for r in continues}) == len(continues)
    for relation in continues:
        assert spans[relation["to"]]["end"] <= spans[relation["from"]]["start"]
    attributed = {r["from"] for r in article["relations"] if r["type"] == "said_by"}
    assert not attributed & set(later)


@each_article
def test_each_quote_has_a_speaker_or_says_that_it_has_none(article):
    linked = {r["from"] for r in article["relations"]}
    for span in article["spans"]:
        if span["label"] == "quote":
            assert "type" in span["attributes"]
            assert (span["id"] in linked) != span["attributes"].get("unattributed", False)


@each_article
def test_each_speaker_said_something(article):
    speakers = {span["id"] for span in article["spans"] if span["label"] == "speaker"}
    assert speakers == {r["to"] for r in article["relations"] if r["type"] == "said_by"}


@each_article
def test_quote_edges_leave_out_marks_blanks_and_a_comma(article):
    for span in article["spans"]:
        if span["label"] != "quote":
            continue
        first, last = span["text"][0], span["text"][-1]
        assert first not in QUOTATION_MARKS
        assert last not in QUOTATION_MARKS
        assert not first.isspace()
        assert not last.isspace()
        assert last not in ",،，、"


@each_article
def test_figures_say_their_kind_and_value(article):
    for span in article["spans"]:
        if span["label"] != "figure":
            continue
        attributes = span["attributes"]
        assert {"kind", "value"} <= attributes.keys()
        assert attributes["kind"] == "ratio" or "unit" in attributes
        if attributes["kind"] == "money":
            assert re.fullmatch("[A-Z]{3}", attributes["unit"])
        if attributes["kind"] == "percent":
            assert attributes["unit"] == "percent"
        assert attributes.get("value_max", attributes["value"] + 1) > attributes["value"]


@each_article
def test_speaker_pronouns_carry_the_name(article):
    pronouns = {"he", "she", "they", "it", "elle", "il", "он", "она", "её", "他", "她"}
    for span in article["spans"]:
        if span["label"] == "speaker" and span["text"].lower() in pronouns:
            assert span["attributes"].get("name")


@each_article
def test_spans_relations_and_keys_stand_in_the_order_of_the_format(article):
    spans, relations = article["spans"], article["relations"]
    assert spans == sorted(spans, key=lambda s: (s["start"], -s["end"], s["label"], s["id"]))
    assert relations == sorted(relations, key=lambda r: (r["type"], r["from"], r["to"], r["id"]))
    assert list(article) == SCHEMA["required"]
    meta = list(article["meta"])
    assert meta == META_KEYS + sorted(meta[len(META_KEYS) :])
    for span in spans:
        assert list(span) == ["id", "start", "end", "label", "text", "attributes", "note"]
        assert list(span["attributes"]) == sorted(span["attributes"])
    for relation in relations:
        assert list(relation) == ["id", "type", "from", "to"]


def test_the_bytes_are_those_that_the_rules_give():
    written = "".join(
        json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in LINES
    )
    assert written.encode() == RAW


def test_reading_and_writing_gives_the_same_bytes():
    records = list(jsonl.read(SAMPLES))
    assert all(isinstance(record, ArticleRecord) for record in records)
    assert b"".join(jsonl.encode(r for r in records if isinstance(r, ArticleRecord))) == RAW


def test_articles_are_enough_and_in_several_scripts():
    assert len({line["id"] for line in LINES}) == len(LINES) >= 8
    for letters in ("[\u4e00-\u9fff]", "[\u0400-\u04ff]", "[\u0600-\u06ff]", "«\u00a0"):
        assert any(re.search(letters, line["text"]) for line in LINES)
    assert any(not line["spans"] for line in LINES)


def test_statuses_show_a_queue_at_work():
    assert Counter(line["status"] for line in LINES)["done"] == 3
    assert Counter(line["flagged"] for line in LINES)[True] == 1


def test_the_samples_name_nobody_so_that_they_become_the_users_own():
    assert {line["annotator"] for line in LINES} == {""}


def test_the_texts_hold_what_breaks_offsets():
    text = "".join(line["text"] for line in LINES)
    assert any(ord(character) > 0xFFFF for character in text)
    assert any(unicodedata.combining(character) for character in text)
    assert "\u00a0" in text
    assert "\u200d" in text


def test_spans_nest_and_coincide():
    nested, coincide = set(), set()
    for line in LINES:
        for outer in line["spans"]:
            for inner in line["spans"]:
                pair = outer["label"], inner["label"]
                if (outer["start"], outer["end"]) == (inner["start"], inner["end"]):
                    coincide.add(pair)
                elif outer["start"] <= inner["start"] and inner["end"] <= outer["end"]:
                    nested.add(pair)
    assert {("quote", "figure"), ("quote", "sector"), ("quote", "speaker")} <= nested
    assert ("quote", "figure") in coincide
