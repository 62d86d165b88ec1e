"""The native format by itself: what is written reads back the same, and bytes have one form."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import BadInput
from annotator.core.model import Meta, Status
from annotator.core.problems import Problem
from annotator.formats import json_items, jsonl, registry
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.values import META_KEYS

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs" / "article.schema.json").read_text(encoding="utf-8"))

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
name = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
optional = st.none() | text
number = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
value = st.recursive(
    st.none() | st.booleans() | number | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(name, inner, max_size=3),
    max_leaves=6,
)


def extras(*known):
    return st.dictionaries(name.filter(lambda key: key not in known), value, max_size=3)


spans = st.builds(
    SpanRecord,
    name,
    st.integers(0, 99),
    st.integers(1, 99),
    name,
    optional,
    st.dictionaries(name, st.booleans() | number | text, max_size=3),
    optional,
    extras("extra"),
)
relations = st.builds(RelationRecord, name, name, name, name, extras("extra"))
records = st.builds(
    ArticleRecord,
    id=name,
    text=name,
    meta=st.builds(
        Meta,
        **dict.fromkeys(META_KEYS, optional),
        more=extras(*META_KEYS),
    ),
    status=st.sampled_from(Status),
    flagged=st.booleans(),
    reason=optional,
    note=optional,
    annotator=text,
    spans=st.lists(spans, max_size=4, unique_by=lambda span: span.id),
    relations=st.lists(relations, max_size=3, unique_by=lambda tie: tie.id),
    extra=extras("extra"),
)


def read(path, content):
    path.write_bytes(content)
    return list(jsonl.read(path))


def sound(path, content):
    """The records of a file that has no problems."""
    found = [item for item in read(path, content) if isinstance(item, ArticleRecord)]
    assert len(found) == len(list(jsonl.read(path)))
    return found


def same(record):
    """What has to come back: all but the order of spans and relations, and the place."""
    return (
        (record.id, record.text, record.meta, record.status, record.flagged),
        (record.reason, record.note, record.annotator, record.extra),
        sorted(record.spans, key=lambda span: span.id),
        sorted(record.relations, key=lambda tie: tie.id),
    )


@given(st.lists(records, max_size=3))
def test_what_is_written_reads_back_the_same(tmp_path_factory, written):
    path = tmp_path_factory.getbasetemp() / "property.jsonl"
    data = b"".join(jsonl.encode(written))
    found = sound(path, data)
    assert [same(record) for record in found] == [same(record) for record in written]
    assert b"".join(jsonl.encode(found)) == data
    assert [record.line for record in found] == list(range(1, len(found) + 1))
    assert not found or found[-1].at == len(data)


@given(records)
def test_every_line_has_all_keys_in_their_order(record):
    (line,) = jsonl.encode([record])
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    data = json.loads(line)
    assert list(data) == SCHEMA["required"]
    assert list(data["meta"])[: len(META_KEYS)] == list(META_KEYS)
    compact = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    assert json.loads(compact) == data
    assert " " not in line.decode().translate(dict.fromkeys(map(ord, "".join(strings(data)))))


def strings(data):
    """Every text in a JSON value, keys too."""
    if isinstance(data, str):
        yield data
    for item in data if isinstance(data, list) else ():
        yield from strings(item)
    for key, item in data.items() if isinstance(data, dict) else ():
        yield key
        yield from strings(item)


def test_a_written_line_keeps_to_the_schema():
    record = ArticleRecord(
        id="a",
        text="Steel is not finished.",
        spans=[SpanRecord("s", 0, 5, "sector", "Steel", {"b": 1, "a": True}, None, {"z": 1})],
        relations=[RelationRecord("r", "near", "s", "t", {"p": 0.5})],
    )
    (line,) = jsonl.encode([record])
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(line))
    assert b'"attributes":{"a":true,"b":1},"note":null,"extra":{"z":1}' in line


def test_spans_and_relations_are_sorted_by_place_label_and_id():
    places = [
        (5, 9, "b", "1"),
        (0, 3, "a", "2"),
        (0, 9, "a", "3"),
        (0, 9, "a", "10"),
        (0, 9, "A", "4"),
    ]
    record = ArticleRecord(
        text="x",
        spans=[SpanRecord(id, start, end, label, None) for start, end, label, id in places],
        relations=[RelationRecord(id, "t", id, "z") for id in "ba"]
        + [RelationRecord("c", "s", "z", "a")],
    )
    data = json.loads(next(jsonl.encode([record])))
    assert [span["id"] for span in data["spans"]] == ["4", "10", "3", "2", "1"]
    assert [tie["id"] for tie in data["relations"]] == ["c", "a", "b"]


def test_only_a_text_is_needed(tmp_path):
    (record,) = sound(tmp_path / "a.jsonl", b'{"text": "Steel."}')
    assert record == ArticleRecord(text="Steel.", line=1, at=18, spans=[], relations=[])


def test_null_and_empty_values_mean_the_default(tmp_path):
    nulls = dict.fromkeys(SCHEMA["required"]) | {"text": "x", "status": "", "id": ""}
    nulls["spans"] = [{"start": 0, "end": 1, "label": "l", "attributes": None, "id": ""}]
    (record,) = sound(tmp_path / "a.jsonl", json.dumps(nulls).encode())
    assert (record.id, record.status, record.annotator) == (None, Status.OPEN, "")
    assert record.spans == [SpanRecord(None, 0, 1, "l", None)]


def test_numbers_in_known_metadata_become_text(tmp_path):
    content = b'{"text": "x", "meta": {"published": 2024, "title": 1.5, "rank": 3}}'
    (record,) = sound(tmp_path / "a.jsonl", content)
    assert record.meta == Meta(published="2024", title="1.5", more={"rank": 3})


def test_a_mark_at_the_start_blank_lines_and_foreign_line_ends_are_passed_over(tmp_path):
    content = b'\xef\xbb\xbf{"text": "a"}\r\n\r\n \n{"text": "b"}'
    assert [(record.text, record.line) for record in sound(tmp_path / "a.jsonl", content)] == [
        ("a", 1),
        ("b", 4),
    ]


def test_a_line_that_is_too_long_costs_only_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(json_items, "MAX_LINE", 20)
    lines = [b'{"text": "a"}', b'{"text": "' + b"b" * 90 + b'"}', b'{"text": "c"}']
    lines += [b'{"text": "' + b"d" * 8 + b'"}', b'{"text": "e"}', b'{"text": "' + b"f" * 90]
    found = read(tmp_path / "a.jsonl", b"\n".join(lines))
    shown = [item.code if isinstance(item, Problem) else item.text for item in found]
    assert shown == ["a", "too-big", "c", "too-big", "e", "too-big"]
    assert [item.line for item in found] == [1, 2, 3, 4, 5, 6]


def test_a_file_that_cannot_be_read_is_one_problem(tmp_path):
    for path in (tmp_path / "gone.jsonl", tmp_path):
        (problem,) = jsonl.read(path)
        assert isinstance(problem, Problem)
        assert (problem.code, problem.line) == ("unreadable", None)
        assert problem.hint


@pytest.mark.parametrize(
    ("file", "content", "format"),
    [
        ("a.jsonl", b"", "jsonl"),
        ("a.NDJSON", b"x", "jsonl"),
        ("a.dat", b'\xef\xbb\xbf {"text": "x"}', "jsonl"),
        ("a.txt", b"Steel is not finished.", "text"),
        ("a.dat", bytes(range(256)), None),
    ],
)
def test_a_format_is_found_by_ending_and_content(tmp_path, file, content, format):
    (tmp_path / file).write_bytes(content)
    found = registry.reader_for(tmp_path / file)
    assert (found and found.name) == format


def test_formats_are_found_by_name_for_the_way_they_go():
    assert registry.reader("jsonl").read is not None
    assert registry.writer("jsonl").encode is not None
    assert "jsonl" in [format.name for format in registry.writers()]
    with pytest.raises(BadInput, match="no format “odt”") as caught:
        registry.reader("odt")
    assert "jsonl" in caught.value.hint
    with pytest.raises(BadInput):
        registry.writer("text")
