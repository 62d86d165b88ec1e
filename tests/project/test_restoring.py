"""Going back to a backup: what was there is put aside, whole, whatever fails on the way."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import AnnotatorError, Busy, ProjectMissing, StorageFailed
from annotator.project.backups import Backups
from annotator.project.project import Project
from annotator.project.restoring import newest_sound, restore, stage, swap


@pytest.fixture
def closed(desk):
    """A closed project with a span and a backup, and one more span than the backup."""
    article = desk.article()
    desk.tag(article, "Ana Ortiz", "speaker")
    backup = Backups(desk.path).make()
    desk.tag(article, "120 jobs", "figure")
    desk.project.close()
    return desk.path, backup.path


def spans(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM spans").fetchone()[0]


def beside(path):
    return sorted(found.name for found in path.parent.iterdir() if found.is_file())


def test_the_project_is_as_it_was_and_what_was_there_is_put_aside(closed):
    path, backup = closed
    aside = restore(path, backup)
    assert aside == path.with_name("test (before restoring).annotator")
    assert (spans(path), spans(aside), spans(backup)) == (1, 2, 1)
    Project.open(path, annotator="ana").close()


def test_what_was_put_aside_before_stays(closed):
    path, backup = closed
    restore(path, backup)
    assert restore(path, backup) == path.with_name("test (before restoring) 2.annotator")


def test_a_project_that_is_gone_comes_back(closed):
    path, backup = closed
    path.unlink()
    assert restore(path, backup) is None
    assert spans(path) == 1


def test_a_journal_goes_with_the_file_it_belongs_to(closed):
    path, backup = closed
    hot = path.with_name("hot.annotator")
    project = Project.open(path, annotator="ana")
    project.articles.set_flag(1, True)
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", f"{hot}{ending}")
    project.close()
    for ending in ("", "-wal"):
        Path(f"{hot}{ending}").replace(f"{path}{ending}")
    aside = restore(path, backup)
    assert aside is not None
    assert not Path(f"{path}-wal").exists()
    for found, flagged in ((path, 0), (aside, 1)):
        with closing(sqlite3.connect(found)) as connection:
            assert connection.execute("SELECT count(*) FROM states").fetchone() == (flagged,)


def test_an_open_project_is_not_restored(closed):
    path, backup = closed
    project = Project.open(path, annotator="ana")
    with pytest.raises(Busy, match="open elsewhere"):
        restore(path, backup)
    project.close()
    assert spans(path) == 2
    assert beside(path) == ["in.jsonl", "test.annotator"]


def test_a_damaged_backup_restores_nothing(closed):
    path, backup = closed
    backup.write_bytes(backup.read_bytes()[:-4096])
    before = path.read_bytes()
    with pytest.raises(StorageFailed):
        restore(path, backup)
    assert path.read_bytes() == before
    assert beside(path) == ["in.jsonl", "test.annotator"]


@pytest.mark.parametrize("links", [True, False])
def test_a_disk_that_fails_leaves_the_project_in_its_place(closed, monkeypatch, links):
    path, backup = closed
    staged = stage(path, backup)
    before = path.read_bytes()

    def fail(*_names):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "replace", fail)
    if not links:
        monkeypatch.setattr(os, "link", fail)
    with pytest.raises(StorageFailed, match="can't be replaced"):
        swap(path, staged)
    assert path.read_bytes() == before
    assert beside(path) == ["in.jsonl", "test.annotator"]


def test_the_newest_backup_that_can_be_read_is_taken(closed):
    path, backup = closed
    backups = Backups(path)
    bad = backups.make()
    bad.path.write_bytes(bad.path.read_bytes()[:-4096])
    found, wrong = newest_sound(backups)
    assert found.path == backup
    assert [error.code for error in wrong] == ["damaged"]


def test_without_a_backup_it_is_said_what_to_do(tmp_path):
    with pytest.raises(ProjectMissing, match="There is no backup") as caught:
        newest_sound(Backups(tmp_path / "news.annotator"))
    assert "Name the file" in caught.value.hint


def test_what_is_no_project_is_not_restored_from(closed, tmp_path):
    path, _ = closed
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ana, " * 100)
    with pytest.raises(AnnotatorError, match="not a project"):
        restore(path, letter)
    assert spans(path) == 2
