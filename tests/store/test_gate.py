"""What is no sound project of this version is refused with a sentence, and stays as it was."""

import hashlib
import os
import sqlite3
import zipfile
from contextlib import closing

import pytest

from annotator.core.errors import (
    Damaged,
    ForeignProject,
    NewerProject,
    NotAProject,
    ProjectMissing,
    StorageFailed,
)
from annotator.store import schema
from annotator.store.project_file import ProjectFile


def refusal(path, kind, *, read_only=False):
    """The error that opening gives; the folder and the file's bytes must be as before."""
    before = fingerprint(path)
    with pytest.raises(kind) as caught:
        ProjectFile(path, read_only=read_only)
    assert type(caught.value) is kind
    assert fingerprint(path) == before
    message = caught.value.message
    assert message.endswith(".")
    assert "\n" not in message
    assert caught.value.hint or "whole project" in message
    return caught.value


def fingerprint(path):
    files = sorted(found for found in path.parent.iterdir() if found.is_file())
    return [(file.name, hashlib.sha256(file.read_bytes()).hexdigest()) for file in files]


def alter(path, *statements):
    """Do to a project what another program might."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


def make_zip(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "Steel")


CONTENTS = {
    "text": lambda path: path.write_text("Steel is not finished. " * 200),
    "short text": lambda path: path.write_text("Steel"),
    "zip": make_zip,
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "the first page of a database and noise": lambda path: path.write_bytes(
        b"SQLite format 3\0" + bytes(range(256)) * 64
    ),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("content", CONTENTS)
def test_what_is_no_database_is_no_project(project_path, content, read_only):
    CONTENTS[content](project_path)
    assert "project" in refusal(project_path, NotAProject, read_only=read_only).message


def test_an_empty_file_is_not_made_into_a_project(project_path):
    project_path.touch()
    assert "empty" in refusal(project_path, NotAProject).message


def test_a_folder_is_no_project(project_path):
    project_path.mkdir()
    assert "not a file" in refusal(project_path, NotAProject).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
def test_a_pipe_is_refused_without_waiting_for_a_writer(project_path):
    os.mkfifo(project_path)
    assert "not a file" in refusal(project_path, NotAProject).message
    assert project_path.is_fifo()


def test_nothing_is_made_where_there_is_no_file(project_path):
    refusal(project_path, ProjectMissing)
    assert not project_path.exists()


def test_a_link_that_points_nowhere_is_a_missing_project(project_path):
    project_path.symlink_to("gone.annotator")
    assert str(project_path) in refusal(project_path, ProjectMissing).message
    assert not project_path.exists()


def test_links_in_a_circle_are_one_sentence(project_path):
    project_path.symlink_to(project_path.name)
    with pytest.raises(StorageFailed, match="can't be reached"):
        ProjectFile(project_path, read_only=False)


def test_a_name_that_the_system_does_not_take_is_one_sentence(project_path):
    with pytest.raises(StorageFailed, match="can't be reached"):
        ProjectFile(project_path.with_name("x" * 300), read_only=False)


def test_another_programs_database_is_named_as_such(project_path):
    alter(project_path, "PRAGMA application_id = 99", "CREATE TABLE notes (id)")
    assert "another program" in refusal(project_path, ForeignProject).message


@pytest.mark.parametrize("read_only", [False, True])
def test_another_programs_write_ahead_log_is_left_alone(project_path, tmp_path, read_only):
    busy = tmp_path / "busy"
    busy.mkdir()
    with closing(sqlite3.connect(busy / "notes.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE notes (id)")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("INSERT INTO notes VALUES (1)")
        project_path.write_bytes((busy / "notes.db").read_bytes())
        log = project_path.with_name(project_path.name + "-wal")
        log.write_bytes((busy / "notes.db-wal").read_bytes())
    before = log.read_bytes()
    assert "another program" in refusal(project_path, ForeignProject, read_only=read_only).message
    assert log.read_bytes() == before


def test_a_newer_version_names_both_versions(project_file):
    alter(project_file, "PRAGMA user_version = 9")
    message = refusal(project_file, NewerProject).message
    assert "format 9" in message
    assert f"up to {schema.VERSION}" in message


def test_an_unknown_migration_means_a_newer_program(project_file):
    alter(
        project_file,
        f"INSERT INTO {schema.MIGRATIONS_TABLE} (migration_set, name, applied_at)"
        f" VALUES ('{schema.MIGRATION_SET}', 'm007_pages', '')",
    )
    assert "m007_pages" in refusal(project_file, NewerProject).message


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("CREATE TABLE notes (id)", "table “notes”"),
        ("CREATE VIEW notes AS SELECT 1", "view “notes”"),
        (
            "CREATE TRIGGER wipe AFTER INSERT ON spans BEGIN DELETE FROM articles; END",
            "trigger “wipe”",
        ),
        ("ALTER TABLE spans ADD COLUMN mood TEXT", "table “spans”"),
        ("CREATE VIRTUAL TABLE more USING fts5(x)", "table “more”"),
    ],
)
def test_what_no_project_has_is_named_and_not_opened(project_file, statement, named):
    alter(project_file, statement)
    assert named in refusal(project_file, ForeignProject).message


@pytest.mark.parametrize(
    "statements",
    [
        ["DROP VIEW v_spans", "CREATE VIEW v_spans AS SELECT load_extension('x') AS label"],
        ["DROP TABLE relations", "CREATE VIEW relations AS SELECT 1"],
        ["DROP TABLE relations", "CREATE TABLE relations (a, x AS (zeroblob(400000000)))"],
    ],
    ids=["view", "view in place of a table", "computed column"],
)
def test_a_hostile_definition_is_refused_before_it_runs(project_file, statements):
    alter(project_file, *statements)
    error = refusal(project_file, ForeignProject)
    assert error.message.endswith("that no project has.")
    assert "was not opened" in error.hint


@pytest.mark.parametrize("table", ["relations", "shelved", schema.MIGRATIONS_TABLE])
def test_a_missing_table_is_named(project_file, table):
    alter(project_file, f"DROP TABLE {table}")
    assert f"lacks the table “{table}”" in refusal(project_file, NotAProject).message


def test_unknown_indexes_and_statistics_are_tolerated(project_file):
    alter(
        project_file,
        "CREATE INDEX by_surface ON spans(surface)",
        "DROP INDEX articles_by_sha256",
        "ANALYZE",
        f"INSERT INTO {schema.MIGRATIONS_TABLE} (migration_set, name, applied_at)"
        " VALUES ('of another tool', 'm1', '')",
    )
    file = ProjectFile(project_file, read_only=False)
    assert not file.read_only
    file.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_truncated_file_says_that_it_cannot_be_read(project_file, read_only):
    whole = project_file.read_bytes()
    project_file.write_bytes(whole[: len(whole) // 2])
    assert "backup" in refusal(project_file, Damaged, read_only=read_only).hint


def test_a_stump_is_no_project(project_file):
    project_file.write_bytes(project_file.read_bytes()[:60])
    assert "project" in refusal(project_file, NotAProject).message


@pytest.mark.parametrize(
    "name", ["a b.annotator", "50%.annotator", "a?mode=ro#x.annotator", "文.x"]
)
def test_any_name_opens(project_file, name):
    path = project_file.rename(project_file.with_name(name))
    file = ProjectFile(path, read_only=False)
    assert not file.read_only
    file.close()


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes are of POSIX")
def test_a_name_that_is_no_text_opens(project_file):
    path = project_file.rename(project_file.with_name(os.fsdecode(b"\xff\xfe.annotator")))
    file = ProjectFile(path, read_only=False)
    assert not file.read_only
    file.close()
