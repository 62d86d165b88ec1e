"""doccano's JSONL in and out."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.doccano import FORMAT, encode
from annotator.formats.format import PLAIN_READ
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord

SPANS = (SpanRecord("x", 0, 3, "quote", "🙂 b"), SpanRecord("y", 2, 3, "speaker", "b"))
RECORD = ArticleRecord(
    id="a1",
    text="🙂 b.",
    meta=Meta(title="Steel", more={"desk": "markets"}),
    annotator="ana",
    spans=SPANS,
    relations=(RelationRecord("r", "said_by", "x", "y"),),
)


def bring(tmp_path: Path, *lines: Any) -> list[Any]:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "doccano"
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def test_a_line_has_what_a_relations_project_imports():
    first, second = map(json.loads, encode([RECORD, RECORD]))
    assert first == {
        "title": "Steel",
        "desk": "markets",
        "text": "🙂 b.",
        "entities": [
            {"id": 1, "label": "quote", "start_offset": 0, "end_offset": 3},
            {"id": 2, "label": "speaker", "start_offset": 2, "end_offset": 3},
        ],
        "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "said_by"}],
        "article": "a1",
        "annotator": "ana",
    }
    # Ids are unique in the whole file.
    assert second["relations"] == [{"id": 2, "from_id": 3, "to_id": 4, "type": "said_by"}]


def test_both_of_its_shapes_are_read(tmp_path):
    (one, two) = bring(
        tmp_path,
        {"id": 7, "text": "Oil rose", "label": [[0, 3, "sector"]], "desk": "x", "Comments": ["eh"]},
        {
            "id": 8,
            "text": "Oil rose",
            "entities": [{"id": 5, "label": "sector", "start_offset": 0, "end_offset": 3}],
            "relations": [{"id": 1, "from_id": 5, "to_id": 5, "type": "said_by"}],
        },
    )
    assert (one.text, one.spans[0][1:4], one.note) == ("Oil rose", (0, 3, "sector"), "eh")
    assert dict(one.meta.more) == {"desk": "x"}
    assert (two.spans[0].id, two.relations[0].from_id) == ("5", "5")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ({"text": 5, "label": []}, "no-text"),
        ({"text": "Oil", "label": [[0, "sector"]]}, "bad-span"),
        ({"text": "Oil", "label": [[0, "2", "sector"]]}, "bad-offsets"),
        ({"text": "Oil", "entities": [{"start_offset": 0, "end_offset": 2}]}, "bad-span"),
        ({"text": "Oil", "label": [], "relations": [{"type": "x"}]}, "bad-relation"),
        ({"text": "Oil", "entities": {}}, "bad-value"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, line, code):
    found = bring(tmp_path, {"text": "Oil", "label": []}, line)
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, 2)


def test_advice_names_the_setting_that_keeps_overlaps():
    assert "overlapping" in " ".join(FORMAT.advice(Losses()))
