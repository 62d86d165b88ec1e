"""What labelbuddy exports is read."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ
from annotator.formats.labelbuddy import FORMAT

GOLDEN = Path(__file__).parents[1] / "golden" / "formats" / "labelbuddy"


def found_in(path: Path) -> list[Any]:
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "labelbuddy"
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def bring(tmp_path: Path, *documents: Any) -> list[Any]:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
    return found_in(path)


@pytest.mark.parametrize("name", ["exported.json", "exported.jsonl", "exported_0.0.7.json"])
def test_the_exports_of_its_versions_are_read(name):
    first, second = found_in(GOLDEN / name)
    surfaces = [first.text[span.start : span.end] for span in first.spans]
    assert surfaces == ["cut 🙂", "120 jobs"]
    assert [(span.label, span.note) for span in first.spans] == [("Word", None), ("Number", "120")]
    assert (first.meta.title, second.meta.title) == (None, "The second")
    assert (second.meta.source, dict(second.meta.more)) == ("example.org", {"id": "doc-2"})
    assert second.text[slice(*second.spans[0][1:3])] == "Oil"


def test_bytes_count_where_there_are_no_characters(tmp_path):
    span = {"start_byte": 5, "end_byte": 8, "label_name": "x"}
    both = {"start_char": 2, "end_char": 5, "start_byte": 0, "end_byte": 1, "label_name": "y"}
    (record,) = bring(tmp_path, {"text": "🙂 Oil", "annotations": [span, both]})
    assert [tuple(found[1:4]) for found in record.spans] == [(2, 5, "x"), (2, 5, "y")]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"annotations": []}, "no-text"),
        ({"text": "Oil", "annotations": [{"label_name": "x"}]}, "bad-offsets"),
        ({"text": "Oil", "annotations": [{"start_byte": 0, "label_name": "x"}]}, "bad-offsets"),
        ({"text": "Oil", "annotations": [{"start_char": 0, "end_char": 1}]}, "bad-span"),
        ({"text": "Oil", "annotations": [7]}, "bad-span"),
        ({"text": "Oil", "labels": [[0, 1]]}, "bad-span"),
        ({"text": "Oil", "labels": [[0, 1, 5]]}, "bad-span"),
        ({"text": "Oil", "metadata": []}, "bad-value"),
        ({"text": "Oil", "list_title": 5}, "bad-value"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, document, code):
    known = {"text": "Gas", "utf8_text_md5_checksum": "x"}
    found = bring(tmp_path, known, document)
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 2)


def test_it_is_only_read():
    assert FORMAT in registry.readers()
    assert FORMAT not in registry.writers()
