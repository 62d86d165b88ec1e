"""Backups: each is whole and looked over, older ones go by rule, and never for a bad one."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from annotator.core.errors import Cancelled, Damaged, NoRoom, ProjectExists, StorageFailed
from annotator.project import articles, importing
from annotator.project import backups as module
from annotator.project.backups import Backup, Backups, back_up_to, backup_folder, kept
from annotator.project.project import Project
from annotator.store import placing


@pytest.fixture
def full(desk):
    """A project with two spans, open."""
    article = desk.article()
    desk.tag(article, "Ana Ortiz", "speaker")
    desk.tag(article, "120 jobs", "figure")
    return desk


@pytest.fixture
def backups(full):
    return Backups(full.path)


def backup(number, made):
    return Backup(path=Path(f"{number}.annotator"), number=number, made=made)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def spoil_text(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE articles SET text = 'x' || substr(text, 2)")


def test_a_backup_of_the_open_project_holds_what_was_done_last(full, backups):
    made = backups.make()
    assert made.path.parent == full.path.with_name("test backups")
    full.tag(full.project.articles.get(1), "jobs", "sector")
    with closing(sqlite3.connect(made.path)) as connection:
        assert connection.execute("SELECT count(*) FROM spans").fetchone() == (2,)
    copy = Project.open(made.path, annotator="ana")
    assert copy.operations()[0].name == "Add figure"
    copy.close()


def test_a_backup_is_one_file_at_rest(backups):
    made = backups.make()
    assert names(backups.folder) == [made.path.name]
    # 1 is a rollback journal; a file with a write-ahead log can't be read in a read-only folder.
    assert made.path.read_bytes()[18:20] == b"\1\1"


def test_backups_are_listed_newest_first_and_nothing_else_is(backups):
    first, second = backups.make(), backups.make()
    (backups.folder / "test notes.annotator").write_bytes(b"mine")
    (backups.folder / "other 0001 2025-01-01 10.00.00.annotator").write_bytes(b"other")
    assert backups.all() == [second, first]
    assert [each.number for each in backups.all()] == [2, 1]


def test_no_backup_without_a_folder(tmp_path):
    assert Backups(tmp_path / "news.annotator").all() == []


def test_what_has_not_changed_is_not_backed_up_again(full, backups):
    assert backups.make_if_changed() is not None
    assert backups.make_if_changed() is None
    full.project.undo()
    assert backups.make_if_changed() is not None


def test_a_newest_backup_that_is_damaged_does_not_count(backups):
    made = backups.make()
    made.path.write_bytes(b"x" * 5000)
    assert backups.make_if_changed() is not None


def test_a_damaged_project_makes_no_backup_and_older_ones_stay(full, backups):
    older = [backups.make() for _ in range(module.NEWEST)]
    spoil_text(full.path)
    with pytest.raises(Damaged, match="text of article a1"):
        backups.make()
    assert backups.all() == older[::-1]
    assert names(backups.folder) == sorted(each.path.name for each in older)


def test_a_page_that_is_no_page_is_noticed(full, backups):
    full.project.close()
    with full.path.open("r+b") as handle:
        handle.seek(-4096, 2)
        handle.write(b"\xff" * 4096)
    with pytest.raises(StorageFailed):
        backups.make()
    assert names(backups.folder) == []


def test_without_room_there_is_no_backup_and_one_sentence(backups, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(9, 9, 0))
    with pytest.raises(NoRoom, match=r"too little room in .* 0 MB are free, 1 MB are needed"):
        backups.make()
    assert names(backups.folder) == []


def test_what_hinders_a_backup_before_much_is_changed_is_told_and_no_more(backups, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(9, 9, 0))
    told = []
    backups.on_trouble = told.append
    backups.make_before()
    assert [type(error) for error in told] == [NoRoom]


@pytest.mark.parametrize("calls", [1, 2])
def test_a_cancelled_backup_leaves_nothing(backups, calls):
    asked = []

    def cancel():
        asked.append(True)
        return len(asked) >= calls

    with pytest.raises(Cancelled):
        backups.make(cancel=cancel)
    assert names(backups.folder) == []


def test_a_disk_that_fails_leaves_nothing(backups, monkeypatch):
    def fail(path):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(placing, "sync_file", fail)
    with pytest.raises(StorageFailed, match="Input/output error"):
        backups.make()
    assert names(backups.folder) == []


def test_a_folder_that_can_not_be_made_is_told(full):
    full.path.with_name("test backups").write_text("a file")
    with pytest.raises(StorageFailed, match="folder of the backups"):
        Backups(full.path).make()


def test_projects_of_one_name_have_their_own_folders_in_a_chosen_one(tmp_path):
    here, there = tmp_path / "a" / "news.annotator", tmp_path / "b" / "news.annotator"
    folders = {backup_folder(path, str(tmp_path / "all")) for path in (here, there)}
    assert len(folders) == 2
    assert {folder.parent for folder in folders} == {tmp_path / "all"}


def test_a_copy_elsewhere_never_replaces_a_file(full, tmp_path):
    there = tmp_path / "there.annotator"
    there.write_text("mine")
    for path in (there, full.path):
        with pytest.raises(ProjectExists):
            back_up_to(full.path, path)
    assert there.read_text() == "mine"


def test_the_newest_and_the_last_of_days_and_weeks_are_kept():
    begin = datetime(2025, 3, 3, 12)  # a Monday
    # Four a day for eight weeks.
    all_ = [backup(n, begin + timedelta(hours=6 * n)) for n in range(1, 225)][::-1]
    stay = kept(all_)
    assert stay[:5] == all_[:5]
    days = {each.made.date() for each in stay}
    assert {(all_[0].made - timedelta(days=n)).date() for n in range(7)} <= days
    assert len({each.made.isocalendar()[:2] for each in stay}) == 4
    assert len(stay) <= 5 + 7 + 4


def test_a_year_without_work_costs_no_backup():
    old = [backup(n, datetime(2024, 1, n, 12)) for n in range(1, 8)][::-1]
    assert kept([backup(8, datetime(2025, 6, 1)), *old[:6]]) == [
        backup(8, datetime(2025, 6, 1)),
        *old[:6],
    ]


def test_a_clock_that_goes_back_does_not_make_the_newest_go():
    late = [backup(n, datetime(2030, 1, n, 12)) for n in range(1, 10)][::-1]
    newest = backup(10, datetime(2025, 1, 1))
    assert newest in kept([newest, *late])


def test_older_backups_go_when_a_new_one_is_there(backups):
    for _ in range(module.NEWEST + 3):
        backups.make()
    assert [each.number for each in backups.all()] == [8, 7, 6, 5, 4]


def test_before_much_is_changed_there_is_a_backup(full, backups, monkeypatch):
    full.project.session.before_much = backups.make_before
    full.project.articles.set_flag(1, True)
    full.bring({"text": "Oil fell."})
    assert backups.all() == []
    monkeypatch.setattr(importing, "MUCH", 10)
    full.bring({"text": "Gas fell."})
    monkeypatch.setattr(articles, "MANY", 1)
    full.project.articles.delete([1, 2])
    assert [each.number for each in backups.all()] == [2, 1]
    full.project.undo()
    assert backups.make_if_changed() is not None
