"""Readers of JSON take anything in any place: a record or a problem comes out, never an error."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ, Format, ReadPlan, Unit
from annotator.formats.records import ArticleRecord
from tests.formats.made import PLAN, articles, fit

NAMES = ("jsonl", "doccano", "prodigy", "labelstudio", "gliner", "webannotation", "labelbuddy")
LABELBUDDY = {
    "text": "🙂 Oil rose",
    "utf8_text_md5_checksum": "0",
    "metadata": {"source": "x"},
    "list_title": "t",
    "annotations": [
        {"start_char": 0, "end_char": 1, "label_name": "a", "extra_data": "n"},
        {"start_byte": 0, "end_byte": 4, "label_name": "b"},
    ],
    "labels": [[2, 5, "c"], [2, 5, "c", "n"]],
}
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=5,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to all values in a tree."""
    found = [path]
    if isinstance(value, dict):
        found += [place for key in value for place in places(value[key], (*path, key))]
    elif isinstance(value, list):
        found += [place for i, item in enumerate(value) for place in places(item, (*path, i))]
    return found


def put(tree: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The tree with another value in a place."""
    if not path:
        return value
    key, *rest = path
    copy = dict(tree) if isinstance(tree, dict) else list(tree)
    copy[key] = put(copy[key], tuple(rest), value)
    return copy


def objects(format: Format, record: ArticleRecord) -> Any:
    if format.encode is None:
        return LABELBUDDY
    written = b"".join(format.encode(fit(format, [record]), PLAN)).decode()
    found = json.loads(written)
    return found[0] if isinstance(found, list) else found


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=40)
def test_any_value_in_any_place_is_read_or_told(name: str, data: st.DataObject):
    format = registry.reader(name)
    assert format.read is not None
    record = data.draw(articles().filter(bool))[0]
    tree = objects(format, record)
    for _ in range(data.draw(st.integers(1, 3))):
        tree = put(tree, data.draw(st.sampled_from(places(tree))), data.draw(anything))
    plan = data.draw(st.sampled_from((PLAIN_READ, ReadPlan(unit=Unit.UTF16))))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.jsonl"
        path.write_text(json.dumps(tree) + "\n", encoding="utf-8")
        registry.reader_for(path)
        for item in format.read(path, plan):
            assert isinstance(item, ArticleRecord | Problem)
            if isinstance(item, Problem):
                assert item.message.endswith(".")
            else:
                assert isinstance(item.text, str)
                assert all(isinstance(span.label, str) for span in item.spans)
                assert all(isinstance(span.start, int) for span in item.spans)
