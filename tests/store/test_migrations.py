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
OLD = GOLDEN / "format1.annotator"
EXPORT = GOLDEN / "format1.jsonl"


@pytest.fixture
def old(tmp_path):
    """A project of the first format, with spans, relations, an import and undone steps."""
    return Path(shutil.copy(OLD, tmp_path / "news.annotator"))


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def exported(path):
    export_project(path, path.with_name("out.jsonl"), force=True)
    return path.with_name("out.jsonl").read_bytes()


def test_every_former_format_is_kept_as_a_file():
    assert {version(path) for path in GOLDEN.glob("*.annotator")} == set(range(1, schema.VERSION))


def test_an_old_project_opens_with_all_its_data(old):
    Project.open(old, annotator="ana").close()
    assert version(old) == schema.VERSION
    assert exported(old) == EXPORT.read_bytes()
    assert check_project(old) == []


def test_a_copy_of_the_old_format_stays_beside_it(old):
    Project.open(old, annotator="ana").close()
    copy = old.with_name("news (before format 2).annotator")
    assert version(copy) == 1
    assert sorted(path.name for path in old.parent.iterdir()) == [copy.name, old.name]


def test_an_earlier_copy_is_never_replaced(old):
    copy = old.with_name("news (before format 2).annotator")
    copy.write_text("mine")
    Project.open(old, annotator="ana").close()
    assert copy.read_text() == "mine"
    assert old.with_name("news (before format 2) 2.annotator").exists()


def test_what_was_done_before_can_be_taken_back_to_the_beginning(old):
    project = Project.open(old, annotator="ana")
    steps = 0
    while project.next_undo():
        project.undo(into_earlier_sitting=True)
        steps += 1
    assert steps == 13
    assert project.queue.progress().total == 0
    while project.next_redo():
        project.redo()
    project.close()
    assert exported(old).count(b'"label":"sector"') == 1


def test_the_guideline_moves_with_it(old):
    file = ProjectFile(old, read_only=False)
    assert queries.by_row(file.reader, Guideline, 1).text.startswith("#")
    file.close()


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_an_old_project_that_can_only_be_read_is_read_as_it_is(old):
    file = ProjectFile(old, read_only=True)
    assert file.read_only
    assert queries.by_row(file.reader, Guideline, 1).text.startswith("#")
    file.close()
    assert version(old) == 1
    assert exported(old) == EXPORT.read_bytes()


def test_without_a_copy_nothing_is_changed(old, monkeypatch):
    before = old.read_bytes()
    monkeypatch.setattr(
        migrations, "_free_name", lambda path, _version: path.with_name("not there") / "copy"
    )
    with pytest.raises(StorageFailed, match="no copy of it could be made"):
        ProjectFile(old, read_only=False)
    assert version(old) == 1
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
