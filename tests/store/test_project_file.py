"""The project file: one writer, one file at rest, and nothing called saved that is not."""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import (
    Busy,
    NotAProject,
    ProjectExists,
    ProjectMissing,
    ReadOnly,
    StorageFailed,
)
from annotator.core.model import Annotator
from annotator.store import project_file as module
from annotator.store import queries, schema
from annotator.store.project_file import ProjectFile, create, open_reader, storage_error

HOLD = """
import sys
from pathlib import Path
from annotator.store.project_file import ProjectFile
file = ProjectFile(Path(sys.argv[1]), read_only=False)
with file.writing() as connection:
    connection.execute("INSERT INTO annotators (name) VALUES ('held')")
print("open", flush=True)
sys.stdin.readline()
file.close()
print("closed", flush=True)
"""
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files and users")


def beside(path):
    return sorted(found.name for found in path.parent.iterdir())


def add_annotator(file, name, then=None):
    with file.writing() as connection:
        connection.execute("INSERT INTO annotators (name) VALUES (?)", (name,))
        if then is not None:
            then()


def names(connection):
    return [who.name for who in queries.every(connection, Annotator, 'ORDER BY "row"')]


def test_a_new_project_is_one_file_with_its_own_header(project_path):
    create(project_path)
    assert beside(project_path) == [project_path.name]
    header = project_path.read_bytes()[:100]
    assert header[68:72] == b"Ant1"
    assert int.from_bytes(header[60:64], "big") == schema.VERSION


@pytest.mark.parametrize("make", [Path.touch, Path.mkdir, lambda path: path.symlink_to("gone")])
def test_a_new_project_never_takes_a_name_that_is_taken(project_path, make):
    make(project_path)
    with pytest.raises(ProjectExists):
        create(project_path)
    assert beside(project_path) == [project_path.name]


def test_a_name_that_is_taken_meanwhile_stays_with_who_took_it(project_path, monkeypatch):
    monkeypatch.setattr(os.path, "lexists", lambda path: False)
    project_path.write_text("mine")
    with pytest.raises(ProjectExists):
        create(project_path)
    assert project_path.read_text() == "mine"
    assert beside(project_path) == [project_path.name]


def test_a_project_is_made_where_files_cannot_have_two_names(project_path, monkeypatch):
    def refuse(*words):
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    create(project_path)
    assert beside(project_path) == [project_path.name]
    second = project_path.with_suffix(".second")
    second.write_text("mine")
    monkeypatch.setattr(os.path, "lexists", lambda path: False)
    with pytest.raises(StorageFailed, match="no links here"):
        create(second)
    assert second.read_text() == "mine"


def test_a_project_that_cannot_be_made_leaves_nothing(project_path, monkeypatch):
    with pytest.raises(StorageFailed, match="can't be made"):
        create(project_path.parent / "no such folder" / "x.annotator")

    def fail(unfinished, path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.placing, "move_into_place", fail)
    with pytest.raises(StorageFailed, match="No space left"):
        create(project_path)
    assert beside(project_path) == []


def test_a_clean_close_leaves_one_file_without_a_journal(project_file):
    file = ProjectFile(project_file, read_only=False)
    add_annotator(file, "cleo")
    assert len(beside(project_file)) > 1
    file.close()
    file.close()
    assert beside(project_file) == [project_file.name]
    assert project_file.read_bytes()[18:20] == b"\x01\x01"  # a rollback journal, not a log


@posix
def test_a_closed_project_opens_in_a_folder_where_nothing_can_be_written(project_file):
    with closing(ProjectFile(project_file, read_only=False)) as file:
        add_annotator(file, "cleo")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "copy.annotator"
        shutil.copy(project_file, copy)
        copy.chmod(0o444)
        folder.chmod(0o555)
        assert as_nobody(copy) == "True ['ana', 'bob', 'cleo'] ReadOnly"
        folder.chmod(0o755)
        assert beside(copy) == [copy.name]


@posix
def test_a_file_without_permission_to_write_opens_for_reading(project_file):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "copy.annotator"
        shutil.copy(project_file, copy)
        copy.chmod(0o444)
        folder.chmod(0o777)
        assert as_nobody(copy) == "True ['ana', 'bob'] ReadOnly"
        assert beside(copy) == [copy.name]


def as_nobody(path):
    """Open a project as a user who owns nothing; what that user found."""
    program = [sys.executable, "-c", READ]
    if os.geteuid() != 0:
        return run(program, path)
    return run(program, path, "65534")


READ = """
import os, sys
from pathlib import Path
from annotator.core.errors import AnnotatorError
from annotator.core.model import Annotator
from annotator.store import queries, schema
from annotator.store.project_file import ProjectFile
if len(sys.argv) > 2:
    os.setgid(int(sys.argv[2]))
    os.setuid(int(sys.argv[2]))
file = ProjectFile(Path(sys.argv[1]), read_only=False)
names = [who.name for who in queries.every(file.reader, Annotator, 'ORDER BY "row"')]
try:
    with file.writing():
        refusal = None
except AnnotatorError as error:
    refusal = type(error).__name__
file.close()
print(file.read_only, names, refusal)
"""


def run(program, *arguments):
    root = Path(__file__).resolve().parent.parent.parent
    found = subprocess.run(
        [*program, *map(str, arguments)], cwd=root, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr
    return found.stdout.strip()


def test_a_second_opening_is_told_who_holds_the_project(desk, project_file):
    with pytest.raises(Busy) as caught:
        ProjectFile(project_file, read_only=False)
    assert f"process {os.getpid()} on " in caught.value.message
    assert re.search(r"since \d{4}-\d\d-\d\d \d\d:\d\d", caught.value.message)
    add_annotator(desk.file, "cleo")  # the first goes on


def test_a_link_to_an_open_project_is_that_project(desk, project_file):
    link = project_file.with_name("link.annotator")
    link.symlink_to(project_file)
    with pytest.raises(Busy):
        ProjectFile(link, read_only=False)


def test_a_lock_goes_with_its_process(project_file, start_python):
    holder = start_python(HOLD, project_file)
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(Busy) as caught:
        ProjectFile(project_file, read_only=False)
    assert f"process {holder.pid} on " in caught.value.message
    holder.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    holder.wait()
    file = ProjectFile(project_file, read_only=False)
    assert names(file.reader)[-1] == "held"
    file.close()
    assert beside(project_file) == [project_file.name]


def test_another_process_can_read_while_one_writes(project_file, start_python):
    holder = start_python(HOLD, project_file)
    holder.stdout.readline()
    file = ProjectFile(project_file, read_only=True)
    assert file.read_only
    assert names(file.reader)[-1] == "held"
    holder.communicate("\n")
    assert names(file.reader)[-1] == "held"
    file.close()


def test_a_lock_without_a_readable_holder_still_holds(desk, project_file):
    project_file.with_name(project_file.name + ".lock").write_text("{")
    with pytest.raises(Busy, match=r"^The project is open elsewhere\. Close"):
        ProjectFile(project_file, read_only=False)


def test_a_lock_file_that_went_between_opening_and_locking_is_made_again(project_file, monkeypatch):
    from annotator.store import lock

    lock_path = project_file.with_name(project_file.name + ".lock")
    tries = []
    take = lock._try_lock

    def take_a_removed_one(handle):
        tries.append(handle.name)
        if len(tries) == 1:
            lock_path.unlink()
        return take(handle)

    monkeypatch.setattr(lock, "_try_lock", take_a_removed_one)
    file = ProjectFile(project_file, read_only=False)
    assert len(tries) == 2
    assert lock_path.exists()
    file.close()


def move(path):
    path.rename(path.with_name("moved.annotator"))


def replace(path):
    copy = shutil.copy(path, path.with_name("copy"))
    Path(copy).replace(path)


@posix
@pytest.mark.parametrize("displace", [move, replace, Path.unlink])
def test_nothing_is_saved_into_a_file_that_went(desk, project_file, displace):
    displace(project_file)
    with pytest.raises(ProjectMissing) as caught:
        add_annotator(desk.file, "cleo")
    assert "no longer at" in caught.value.message
    assert "cleo" not in names(desk.file.reader)


@posix
@pytest.mark.parametrize("displace", [move, replace, Path.unlink])
def test_a_change_is_not_reported_as_saved_when_the_file_went_meanwhile(
    desk, project_file, displace
):
    with pytest.raises(ProjectMissing):
        add_annotator(desk.file, "cleo", then=lambda: displace(project_file))


def test_an_error_takes_the_whole_change_back(desk):
    def fail():
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        add_annotator(desk.file, "cleo", then=fail)
    assert "cleo" not in names(desk.file.reader)
    add_annotator(desk.file, "dora")
    assert names(desk.file.reader)[-1] == "dora"


def test_reading_only_refuses_every_change(project_file):
    with closing(ProjectFile(project_file, read_only=True)) as file:
        with pytest.raises(ReadOnly, match="reading only"):
            add_annotator(file, "cleo")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            file.reader.execute("DELETE FROM annotators")


def test_others_are_refused_at_once_while_a_long_task_writes(desk):
    with (
        desk.file.writing(long_task="An import"),
        pytest.raises(Busy, match="An import is running"),
    ):
        add_annotator(desk.file, "cleo")
    add_annotator(desk.file, "cleo")


def test_another_program_that_writes_is_told_of(desk, project_file):
    with closing(sqlite3.connect(project_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy, match="Another program is writing"):
            add_annotator(desk.file, "cleo")
        other.execute("ROLLBACK")
    add_annotator(desk.file, "cleo")


def test_a_program_that_holds_the_whole_file_makes_opening_busy(project_file):
    with closing(sqlite3.connect(project_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for read_only in (False, True):
            with pytest.raises(Busy):
                ProjectFile(project_file, read_only=read_only)
        other.execute("ROLLBACK")
    assert beside(project_file) == [project_file.name]


def test_a_reader_in_the_way_makes_opening_busy_and_gives_the_lock_back(project_file):
    with closing(sqlite3.connect(project_file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM spans").fetchone()
        with pytest.raises(Busy):
            ProjectFile(project_file, read_only=False)
    ProjectFile(project_file, read_only=False).close()
    assert beside(project_file) == [project_file.name]


def test_a_project_that_goes_bad_while_opening_is_closed_again(project_file, monkeypatch):
    def refuse(path):
        raise NotAProject("Gone bad.")

    monkeypatch.setattr(module, "open_reader", refuse)
    with pytest.raises(NotAProject):
        ProjectFile(project_file, read_only=False)
    assert beside(project_file) == [project_file.name]


def test_a_reader_of_its_own_goes_through_the_gate(project_path):
    with pytest.raises(ProjectMissing):
        open_reader(project_path)
    project_path.write_text("Steel")
    with pytest.raises(NotAProject):
        open_reader(project_path)


def test_each_opening_is_a_sitting_of_its_own(desk):
    first = desk.file.sitting
    desk.article("Steel")
    desk.reopen()
    assert desk.file.sitting == first + 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", StorageFailed),
        ("SQLITE_BUSY_SNAPSHOT", Busy),
        ("SQLITE_LOCKED", Busy),
        ("SQLITE_READONLY_DBMOVED", ReadOnly),
        ("SQLITE_IOERR_WRITE", StorageFailed),
        ("SQLITE_CORRUPT", StorageFailed),
        ("SQLITE_CONSTRAINT", sqlite3.Error),
    ],
)
def test_what_sqlite_refuses_is_a_sentence(project_path, name, kind):
    error = sqlite3.OperationalError("raw")
    error.sqlite_errorname = name
    found = storage_error(error, project_path)
    assert isinstance(found, kind)
    assert (found is error) == (kind is sqlite3.Error)


def test_a_full_disk_is_told_and_keeps_what_was_before(desk):
    with desk.file.writing() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFailed, match="disk is full"):
        add_annotator(desk.file, "x" * 100_000)
    assert names(desk.file.reader) == ["ana", "bob"]
