"""Files of every former format open, with their history, and a copy stays beside them."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import NotAProject, ProjectExists, StorageFailed
from annotator.core.model import Guideline
from annotator.project.checks import check_project
from annotator.project.exporting import export_project
from annotator.project.project import Project
from annotator.store import migrations, queries, schema
from annotator.store.project_file import ProjectFile, create, open_reader

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "projects"
FORMATS = range(1, schema.VERSION)
STEPS = {1: 13, 2: 12}
"""The operations of each file that are applied."""


@pytest.fixture(params=FORMATS)
def former(request):
    """The number of a former format."""
    return request.param


@pytest.fixture
def old(former, tmp_path):
    """A project of a former format, with spans, relations, an import and undone steps."""
    return Path(shutil.copy(GOLDEN / f"format{former}.annotator", tmp_path / "news.annotator"))


@pytest.fixture
def expected(former):
    """What it holds, as it was exported when the format was new."""
    return (GOLDEN / f"format{former}.jsonl").read_bytes()


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def exported(path):
    export_project(path, path.with_name("out.jsonl"), force=True)
    return path.with_name("out.jsonl").read_bytes()


def test_every_former_format_is_kept_as_a_file():
    assert {version(path) for path in GOLDEN.glob("*.annotator")} == set(FORMATS)


def test_an_old_project_opens_with_all_its_data(old, expected):
    Project.open(old, annotator="ana").close()
    assert version(old) == schema.VERSION
    assert exported(old) == expected
    assert check_project(old) == []


def test_a_copy_of_the_old_format_stays_beside_it(old, former):
    Project.open(old, annotator="ana").close()
    copy = old.with_name(f"news (before format {former + 1}).annotator")
    assert version(copy) == former
    assert sorted(path.name for path in old.parent.iterdir()) == [copy.name, old.name]


def test_an_earlier_copy_is_never_replaced(old, former):
    copy = old.with_name(f"news (before format {former + 1}).annotator")
    copy.write_text("mine")
    Project.open(old, annotator="ana").close()
    assert copy.read_text() == "mine"
    assert old.with_name(f"news (before format {former + 1}) 2.annotator").exists()


def test_what_was_done_before_can_be_taken_back_to_the_beginning(old, former):
    project = Project.open(old, annotator="ana")
    steps = 0
    while project.next_undo():
        project.undo(into_earlier_sitting=True)
        steps += 1
    assert steps == STEPS[former]
    assert project.queue.progress().total == 0
    while project.next_redo():
        project.redo()
    project.close()
    assert exported(old).count(b'"label":"sector"') == 1


def test_the_guideline_moves_with_it(old):
    file = ProjectFile(old, read_only=False)
    assert queries.by_row(file.reader, Guideline, 1).text.startswith("#")
    file.close()


def test_articles_of_an_old_project_can_be_frozen_in_splits(old):
    project = Project.open(old, annotator="ana")
    assert project.splits.freeze({"imported": "train"}) == 1
    project.undo()
    assert project.splits.frozen() == {}
    project.close()
    assert check_project(old) == []


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_an_old_project_that_can_only_be_read_is_read_as_it_is(old, former, expected):
    file = ProjectFile(old, read_only=True)
    assert file.read_only
    assert queries.by_row(file.reader, Guideline, 1).text.startswith("#")
    file.close()
    assert version(old) == former
    assert exported(old) == expected


def test_without_a_copy_nothing_is_changed(old, former, monkeypatch):
    before = old.read_bytes()
    monkeypatch.setattr(
        migrations, "_free_name", lambda path, _version: path.with_name("not there") / "copy"
    )
    with pytest.raises(StorageFailed, match="no copy of it could be made"):
        ProjectFile(old, read_only=False)
    assert version(old) == former
    with closing(open_reader(old)) as reader:
        assert reader.execute("SELECT count(*) FROM spans").fetchone()[0] > 0
    assert old.stat().st_size == len(before)


def test_a_format_that_never_was_is_refused(old):
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(NotAProject, match="format 0"):
        ProjectFile(old, read_only=False)


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_the_journal_of_another_project_is_never_taken_in(tmp_path, ending):
    left = tmp_path / f"new.annotator{ending}"
    left.write_bytes(b"left")
    with pytest.raises(ProjectExists, match="was left by"):
        create(tmp_path / "new.annotator")
    assert [path.name for path in tmp_path.iterdir()] == [left.name]
