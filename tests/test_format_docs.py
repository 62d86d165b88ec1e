"""docs/format.md keeps its word: its examples hold, and the schemas beside it are sound."""

import copy
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.core.model import AttributeType, RelationKind, Status
from annotator.core.scheme import PALETTE, parse_scheme
from annotator.formats import jsonl
from annotator.formats.records import ArticleRecord
from annotator.store import schema as store_schema

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
DEFAULT_LABELS = (ROOT / "resources" / "default_labels.json").read_text(encoding="utf-8")


def load_schema(name: str) -> dict[str, Any]:
    return json.loads((ROOT / "docs" / name).read_text(encoding="utf-8"))


def blocks(info: str) -> list[str]:
    """The fenced blocks of the page whose opening line carries `info`."""
    found = re.findall(rf"^```{info}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"no block {info!r}"
    return found


ARTICLE = load_schema("article.schema.json")
INPUT = {**ARTICLE, **ARTICLE["$defs"]["input"], "additionalProperties": True}
LABELS = load_schema("labels.schema.json")
LINE: dict[str, Any] = json.loads(blocks("json line")[0])


def is_valid(data: Any, schema: dict[str, Any]) -> bool:
    return jsonschema.Draft202012Validator(schema).is_valid(data)


@pytest.mark.parametrize("schema", [ARTICLE, INPUT, LABELS], ids=["article", "input", "labels"])
def test_schemas_are_valid(schema):
    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_example_line_is_valid_and_true_to_its_text():
    jsonschema.Draft202012Validator(ARTICLE).validate(LINE)
    for span in LINE["spans"]:
        assert LINE["text"][span["start"] : span["end"]] == span["text"]


def test_the_example_line_comes_back_in_the_same_bytes(tmp_path):
    path = tmp_path / "example.jsonl"
    path.write_text(blocks("json line")[0], encoding="utf-8", newline="\n")
    records = [record for record in jsonl.read(path) if isinstance(record, ArticleRecord)]
    assert b"".join(jsonl.encode(records)) == path.read_bytes()


def test_the_input_examples_are_valid_and_read_without_a_problem(tmp_path):
    path = tmp_path / "example.jsonl"
    path.write_text(blocks("json input")[0], encoding="utf-8", newline="\n")
    for line in path.read_text(encoding="utf-8").splitlines():
        jsonschema.Draft202012Validator(INPUT).validate(json.loads(line))
    records = list(jsonl.read(path))
    assert all(isinstance(record, ArticleRecord) for record in records)
    second = records[1]
    assert isinstance(second, ArticleRecord)
    assert (second.id, dict(second.extra)) == ("17", {"score": 0.93})


@pytest.mark.parametrize("key", ARTICLE["required"])
def test_a_written_line_has_every_key(key):
    line = {name: value for name, value in LINE.items() if name != key}
    assert not is_valid(line, ARTICLE)
    assert is_valid(line, INPUT) == (key != "text")


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("text",), " \n"),
        (("status",), "finished"),
        (("flagged",), 1),
        (("spans", 0, "start"), -1),
        (("spans", 0, "end"), 16.5),
        (("spans", 0, "label"), ""),
        (("spans", 0, "attributes"), []),
        (("relations", 0, "to"), None),
        (("extra",), []),
    ],
)
def test_what_the_page_refuses_is_not_valid(place, value):
    line = copy.deepcopy(LINE)
    target: Any = line
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    assert not is_valid(line, ARTICLE)
    assert not is_valid(line, INPUT)


def test_the_default_labels_are_valid_and_read():
    jsonschema.Draft202012Validator(LABELS).validate(json.loads(DEFAULT_LABELS))
    scheme = parse_scheme(DEFAULT_LABELS)
    assert [(label.name, label.color, label.key) for label in scheme.labels] == [
        ("speaker", "blue", "1"),
        ("quote", "orange", "2"),
        ("figure", "green", "3"),
        ("sector", "plum", "4"),
    ]
    assert [(named.type.name, named.type.kind, named.ends) for named in scheme.relations] == [
        ("said_by", RelationKind.ATTRIBUTION, (("quote", "speaker"),)),
        ("continues", RelationKind.CHAIN, (("quote", "quote"),)),
    ]
    assert all(label.definition for label in scheme.labels)


def test_the_example_scheme_is_valid_and_reads():
    source = blocks("json labels")[0]
    jsonschema.Draft202012Validator(LABELS).validate(json.loads(source))
    scheme = parse_scheme(source)
    assert [label.name for label in scheme.labels] == ["quote", "speaker", "claim"]


@pytest.mark.parametrize(
    "label",
    [
        {"name": ""},
        {"name": "a", "color": "mauve"},
        {"name": "a", "key": "12"},
        {"name": "a", "attributes": [{"name": "type", "type": "choice"}]},
        {"name": "a", "attributes": [{"name": "n", "type": "number", "choices": ["1"]}]},
        {"name": "a", "attributes": [{"name": "n", "type": "date"}]},
    ],
)
def test_a_bad_label_is_not_valid(label):
    assert not is_valid({"labels": [label]}, LABELS)


def test_schemas_and_page_name_the_values_that_the_program_knows():
    assert ARTICLE["$defs"]["status"]["enum"] == [status.value for status in Status]
    label = LABELS["$defs"]["label"]["properties"]
    assert label["color"]["anyOf"][0]["enum"] == [*PALETTE, ""]
    assert ", ".join(PALETTE) in PAGE
    kinds = LABELS["$defs"]["attribute"]["properties"]["type"]["enum"]
    assert kinds == [kind.value for kind in AttributeType]
    relation_kinds = LABELS["$defs"]["relation"]["properties"]["kind"]["enum"]
    assert relation_kinds == [*(kind.value for kind in RelationKind), ""]


@pytest.mark.parametrize("view", ["v_spans", "v_relations"])
def test_the_views_have_the_columns_that_the_page_names(view):
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{view}` |"))
    connection = sqlite3.connect(":memory:")
    try:
        for table in ("annotators", "labels", "relation_types", "articles", "spans", "relations"):
            connection.execute(store_schema.TABLES[table])
        connection.execute(store_schema.VIEWS[view])
        names = [column[0] for column in connection.execute(f"SELECT * FROM {view}").description]
    finally:
        connection.close()
    assert re.findall("`([^`]+)`", row) == [view, *names]


@pytest.mark.parametrize("statement", blocks("sql")[0].split(";")[:-1])
def test_the_sql_examples_run(statement):
    connection = sqlite3.connect(":memory:")
    try:
        for table in ("annotators", "labels", "relation_types", "articles", "spans", "relations"):
            connection.execute(store_schema.TABLES[table])
        for view in store_schema.VIEWS.values():
            connection.execute(view)
        assert connection.execute(statement).fetchall() == []
    finally:
        connection.close()


def test_the_offsets_of_the_python_example_hold():
    said: dict[str, Any] = {}
    exec(blocks("python")[0], said)
    assert said["text"][said["start"] : said["end"]] == "Zoë cut 120 jobs"


def test_all_python_examples_compile_and_the_report_is_json():
    for info in ("python", "python features", "python exact"):
        for block in blocks(info):
            compile(block, "docs/format.md", "exec")
    report = json.loads(blocks("json report")[0])
    assert list(report) == ["ok", "command", "counts", "problems", "outputs"]
    assert list(report["problems"][0]) == ["file", "line", "code", "message", "hint"]


def test_the_guideline_is_about_every_default_label():
    guideline = (ROOT / "resources" / "default_guideline.md").read_text(encoding="utf-8")
    for label in json.loads(DEFAULT_LABELS)["labels"]:
        assert f"## {label['name'].capitalize()}\n" in guideline
    for relation in json.loads(DEFAULT_LABELS)["relations"]:
        assert f"`{relation['name']}`" in guideline
