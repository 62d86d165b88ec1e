"""spaCy's DocBin in and out; needs the extra “spacy”."""

import zlib
from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import Meta
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ, Overlaps, WritePlan
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.spacy import FORMAT, encode

RECORD = ArticleRecord(
    id="a1",
    text=" 🙂  “Up 5\npercent,” he said. ",
    meta=Meta(title="Steel", more={"tags": ["a"]}),
    annotator="ana",
    spans=(
        SpanRecord("q", 5, 18, "quote", None, {"value": 26.3}),
        SpanRecord("f", 8, 17, "figure", None, note="sure?"),
        SpanRecord("s", 20, 22, "speaker", None),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)


def test_advice_sizes_the_suggester_by_the_longest_span():
    lines = list(FORMAT.advice(Losses(longest={"quote": 40, "figure": 2})))
    assert lines[-1] == "max_size = 40"
    assert len(list(FORMAT.advice(Losses(longest={"figure": 3})))) == 1


def test_a_packed_file_is_known_by_its_name(tmp_path):
    (tmp_path / "a.spacy").write_bytes(zlib.compress(b""))
    (tmp_path / "a.bin").write_bytes(zlib.compress(b""))
    assert registry.reader_for(tmp_path / "a.spacy") is FORMAT
    assert registry.reader_for(tmp_path / "a.bin") is None


spacy: Any = pytest.importorskip("spacy", reason="spaCy is not installed", exc_type=ImportError)


def load(path: Path) -> list[Any]:
    docs = spacy.tokens.DocBin().from_disk(path)
    return list(docs.get_docs(spacy.blank("en").vocab))


def save(path: Path, *docs: Any) -> Path:
    spacy.tokens.DocBin(docs=docs, store_user_data=True).to_disk(path)
    return path


def bring(path: Path) -> list[Any]:
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


@pytest.mark.parametrize(
    ("rule", "entities"),
    [(Overlaps.LONGEST, ["Up 5\npercent,", "he"]), (Overlaps.INNERMOST, ["5\npercent", "he"])],
)
def test_a_document_has_all_spans_and_the_entities_that_do_not_overlap(tmp_path, rule, entities):
    path = tmp_path / "a.spacy"
    path.write_bytes(b"".join(encode([RECORD], WritePlan(overlaps=rule))))
    (doc,) = load(path)
    assert doc.text == RECORD.text
    assert [(span.text, span.label_, span.id_) for span in doc.spans["sc"]] == [
        ("Up 5\npercent,", "quote", "q"),
        ("5\npercent", "figure", "f"),
        ("he", "speaker", "s"),
    ]
    assert [span.text for span in doc.ents] == entities
    assert doc.user_data["relations"] == ({"id": "r", "type": "said_by", "from": "q", "to": "s"},)


def test_what_was_written_reads_back(tmp_path):
    path = tmp_path / "a.spacy"
    path.write_bytes(b"".join(encode([RECORD])))
    (record,) = bring(path)
    assert (record.id, record.meta, record.annotator) == ("a1", RECORD.meta, "ana")
    assert [(s.id, s.start, s.end, dict(s.attributes), s.note) for s in record.spans] == [
        (s.id, s.start, s.end, dict(s.attributes), s.note) for s in RECORD.spans
    ]
    assert record.relations == list(RECORD.relations)


def test_documents_of_other_programs_are_read_with_entities_and_groups(tmp_path):
    doc = spacy.blank("en")("Acme and Bolt rose")
    doc.ents = [doc.char_span(0, 4, label="ORG")]
    doc.spans["mine"] = [doc.char_span(0, 13, label="PAIR"), doc.char_span(0, 4, label="ORG")]
    doc.user_data["relations"] = "anything"
    doc.user_data["article"] = [1]
    (record,) = bring(save(tmp_path / "a.spacy", doc))
    assert [(span.start, span.end, span.label) for span in record.spans] == [
        (0, 13, "PAIR"),
        (0, 4, "ORG"),
    ]


@pytest.mark.parametrize(
    "data", [b"\x78\x9c", b"\x78junk", zlib.compress(b"junk"), zlib.compress(b"\x81\xa1a\x01")]
)
def test_what_is_no_docbin_is_told(tmp_path, data):
    path = tmp_path / "a.spacy"
    path.write_bytes(data)
    (problem,) = bring(path)
    assert problem.code == "bad-docbin"


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.formats.spacy._LARGEST_UNPACKED", 1_000_000)
    path = tmp_path / "a.spacy"
    path.write_bytes(zlib.compress(bytes(50_000_000)))
    (problem,) = bring(path)
    assert problem.code == "too-big"
