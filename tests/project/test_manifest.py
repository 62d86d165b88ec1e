"""The manifest beside an export: what it was made from, and what is in it."""

import hashlib
import json
from pathlib import Path

import pytest

from annotator.core.errors import ExportRefused
from annotator.core.model import Status
from annotator.formats.format import Overlaps
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources
from annotator.project.lines import ExportFilter
from annotator.project.manifest import FEATURES

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


@pytest.fixture
def full(desk):
    """The project of the golden file."""
    import_sources(desk.project, [GOLDEN / "input.jsonl"])
    return desk


def told(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_manifest_beside_a_file_says_what_is_in_it(full):
    full.project.guideline.set_text("Tag it.")
    wanted = ExportFilter(statuses=frozenset({Status.DONE}))
    data = full.export(filter=wanted, overlaps=Overlaps.INNERMOST)
    found = told(full.folder / "out.jsonl.manifest.json")
    sha256 = hashlib.sha256(data).hexdigest()
    assert found["files"] == [{"name": "out.jsonl", "size": len(data), "sha256": sha256}]
    assert found["program"].startswith("Annotator ")
    assert found["project"] == full.path.stem
    assert (found["format"], found["overlaps"]) == ("jsonl", "innermost")
    assert found["filter"] == {
        "statuses": ["done"],
        "annotators": [],
        "labels": [],
        "from": None,
        "to": None,
        "undated": True,
    }
    assert found["counts"]["articles"] == 1
    assert found["counts"]["by_status"] == {"done": 1}
    assert sum(found["counts"]["by_label"].values()) == found["counts"]["spans"] == 4
    assert found["losses"] == {}
    assert found["guideline_sha256"] == hashlib.sha256(b"Tag it.").hexdigest()
    assert {label["name"] for label in found["scheme"]["labels"]} >= {"quote", "speaker"}


def test_the_features_name_every_key_of_a_line(full):
    (line, *_) = full.exported()
    assert list(told(full.folder / "out.jsonl.manifest.json")["features"]) == list(line)
    assert set(FEATURES["spans"]["feature"]) == {*line["spans"][0], "extra"}
    assert set(FEATURES["relations"]["feature"]) == {*line["relations"][0], "extra"}


def test_a_folder_holds_its_manifest_and_so_can_be_replaced(full):
    out = full.folder / "chats"
    export_project(full.path, out, format="chat")
    found = told(out / "manifest.json")
    assert [file["name"] for file in found["files"]] == ["schema.json", "data.jsonl"]
    assert found["losses"]["notes"] > 0
    assert "features" not in found
    with pytest.raises(ExportRefused, match="there already"):
        export_project(full.path, out, format="chat")
    export_project(full.path, out, format="chat", force=True)


def test_a_file_in_the_manifests_place_stays_unless_it_may_go(full):
    mine = full.folder / "out.jsonl.manifest.json"
    mine.write_text("mine")
    with pytest.raises(ExportRefused, match="there already"):
        export_project(full.path, full.folder / "out.jsonl")
    assert mine.read_text() == "mine"
    assert not (full.folder / "out.jsonl").exists()
    full.export()
    assert told(mine)["format"] == "jsonl"


def test_a_folder_of_exports_is_read_without_the_manifests(full, new_desk):
    folder = full.folder / "exports"
    folder.mkdir()
    export_project(full.path, folder / "a.jsonl")
    other = new_desk("other")
    report = import_sources(other.project, [folder])
    assert (report.articles, report.problems) == (3, [])
