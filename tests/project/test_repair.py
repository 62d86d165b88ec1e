"""Mending: only what is beyond doubt, after a backup; what can be read of a damaged file."""

import sqlite3
from contextlib import closing

import pytest

from annotator.core.errors import Busy
from annotator.project.backups import Backups
from annotator.project.checks import check_project
from annotator.project.importing import index_pending
from annotator.project.project import Project
from annotator.project.repair import repair
from annotator.store import fulltext


@pytest.fixture
def path(desk):
    """A closed project with a link and two articles, one of them deleted spans and all."""
    article = desk.article()
    quote = desk.tag(article, "We cut 120 jobs", "quote")
    speaker = desk.tag(article, "Ana Ortiz", "speaker")
    desk.project.relations.link(quote.row, speaker.row)
    second = desk.article("Oil fell to $70.", id="a2")
    desk.tag(second, "$70", "figure")
    third = desk.article("Gas fell.", id="a3")
    index_pending(desk.project)
    desk.project.articles.delete([third.row])
    desk.project.close()
    assert check_project(desk.path) == []
    return desk.path


def mend(path):
    return repair(path, Backups(path), annotator="ana")


def behind(path, *statements, writable=False):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if writable:
            connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)


def codes(problems):
    return {problem.code for problem in problems}


def test_a_sound_project_is_left_alone(path):
    before = path.read_bytes()
    assert mend(path).done == ()
    assert path.read_bytes() == before
    assert Backups(path).all() == []


SEARCH = {
    "words that are gone": "INSERT INTO articles_fts(articles_fts, rowid, title, body)"
    " VALUES ('delete', 2, '', 'oil fell to $70.')",
    "an article twice": "INSERT INTO articles_fts(rowid, title, body) VALUES (9, '', 'more')",
    "nothing": "INSERT INTO articles_fts(articles_fts) VALUES ('delete-all')",
}


@pytest.fixture
def keeping_words(monkeypatch):
    """Articles that go leave their words in the index."""
    monkeypatch.setattr(fulltext, "FEW", 0)


def test_what_the_index_keeps_of_articles_that_went_is_sound(keeping_words, path):
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT value FROM project WHERE name = 'stale'"
        assert connection.execute(sql).fetchone() == ("[[3,3]]",)
    assert check_project(path) == []


@pytest.mark.parametrize("statement", SEARCH.values(), ids=SEARCH)
def test_a_search_with_words_of_articles_that_went_is_made_anew(keeping_words, path, statement):
    behind(path, statement)
    assert codes(check_project(path)) == {"search"}
    assert mend(path).done == ("The search was made anew.",)
    assert check_project(path) == []


@pytest.mark.parametrize("statement", SEARCH.values(), ids=SEARCH)
def test_the_search_is_made_anew(path, statement):
    behind(path, statement)
    assert codes(check_project(path)) == {"search"}
    found = mend(path)
    assert found.done == ("The search was made anew.",)
    assert (found.left, check_project(path)) == ((), [])
    project = Project.open(path, annotator="ana")
    assert project.queue.progress().total == 2
    project.close()


def test_indexes_that_are_missing_or_wrong_are_made_anew(path):
    behind(path, "DROP INDEX spans_by_label")
    assert codes(check_project(path)) == {"index"}
    assert mend(path).left == ()
    # An index that was made for another table's content.
    behind(
        path,
        "UPDATE sqlite_master SET sql = replace(sql, '(source)', '(title)')"
        " WHERE name = 'articles_by_source'",
        writable=True,
    )
    behind(path, "UPDATE articles SET title = 'new'")
    behind(
        path,
        "UPDATE sqlite_master SET sql = replace(sql, '(title)', '(source)')"
        " WHERE name = 'articles_by_source'",
        writable=True,
    )
    assert "index" in codes(check_project(path))
    assert "index" not in codes(mend(path).left)


def test_links_and_spans_whose_ends_are_gone_are_removed_and_can_be_taken_back(path):
    behind(path, 'DELETE FROM spans WHERE "row" = 1', "DELETE FROM articles WHERE id = 'a2'")
    found = mend(path)
    assert found.done[:2] == (
        "Links removed whose from end is gone: 1.",
        "Spans removed whose article is gone: 1.",
    )
    assert "dangling" not in codes(found.left)
    # That rows went behind the history is told, and nothing is made up.
    assert codes(found.left) == {"history"}
    project = Project.open(path, annotator="ana")
    assert project.operations()[0].name == "Repair"
    project.close()


def test_what_is_in_doubt_is_only_told(path):
    behind(path, "UPDATE spans SET surface = 'x' WHERE \"row\" = 1")
    before = path.read_bytes()
    found = mend(path)
    assert (found.done, found.backup) == ((), None)
    assert codes(found.left) == {"bad-span", "history"}
    assert path.read_bytes() == before


def test_before_anything_is_mended_there_is_a_backup(path):
    behind(path, "DROP INDEX spans_by_label")
    found = mend(path)
    assert found.backup is not None
    assert found.backup == Backups(path).all()[0].path
    assert codes(check_project(found.backup)) == {"index"}


def test_of_a_damaged_file_what_can_be_read_is_saved(path):
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'relations'"
        ).fetchone()
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xaa" * 4096
    path.write_bytes(data)
    found = mend(path)
    assert path.read_bytes() == data
    assert found.saved is not None
    assert found.saved.path.name == "test (saved).annotator"
    assert (found.saved.salvage.head.articles, found.saved.salvage.head.relations) == (2, 0)
    assert any("1 link" in problem.message for problem in found.left)
    assert check_project(found.saved.path) == []


def test_an_open_project_is_not_mended(path):
    behind(path, "DROP INDEX spans_by_label")
    project = Project.open(path, annotator="ana")
    with pytest.raises(Busy):
        mend(path)
    project.close()
