"""What can be read of a damaged project is saved, whatever page is hit, and the rest is named."""

import hashlib
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import Cancelled, NotAProject, ProjectExists, ProjectMissing
from annotator.core.model import Status
from annotator.project.checks import check_project
from annotator.project.importing import index_pending
from annotator.project.project import Project
from annotator.store.backup import head_at
from annotator.store.salvage import salvage

PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A closed project of some dozen pages: long texts, spans, relations, states, a history."""
    path = tmp_path_factory.mktemp("sound") / "news.annotator"
    project = Project.create(path, annotator="ana")
    label = {each.name: each.row for each in project.labels.all()}
    for n in range(9):
        text = f"“We cut {n} jobs,” said Ana Ortiz. " * (1 if n % 3 else 140)
        article = project.articles.add_text(text, title=f"Story {n}")
        quote = project.spans.add(article.row, 1, text.index("jobs") + 4, label["quote"])
        at = text.index("Ana Ortiz")
        speaker = project.spans.add(article.row, at, at + 9, label["speaker"])
        project.relations.link(quote.row, speaker.row)
        project.articles.set_status(article.row, Status.DONE)
    project.set_annotator("bob")
    project.spans.add(1, 1, 3, label["figure"])
    index_pending(project)
    project.close()
    assert check_project(path) == []
    return path


@pytest.fixture
def hurt(sound, tmp_path):
    """A copy of it, to be damaged."""
    return shutil.copy(sound, tmp_path / "news.annotator")


@pytest.fixture
def new(tmp_path):
    return tmp_path / "saved.annotator"


def rows(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute(sql).fetchall())


def work(path):
    """All that people did: articles with their texts, spans, relations, statuses."""
    return {
        "articles": rows(path, "SELECT id, text FROM articles"),
        "spans": rows(path, "SELECT * FROM v_spans"),
        "relations": rows(path, "SELECT * FROM v_relations"),
        "states": rows(path, 'SELECT "row", article, annotator, status FROM states'),
        "guideline": rows(path, "SELECT text FROM guideline"),
        "labels": rows(path, "SELECT name FROM labels"),
        "annotators": rows(path, "SELECT name FROM annotators"),
    }


def overwrite(path, number, fill=b"\xaa"):
    with Path(path).open("r+b") as handle:
        handle.seek((number - 1) * PAGE)
        handle.write(fill * PAGE)


def test_of_a_sound_file_everything_is_saved_with_its_history(sound, new):
    saved = salvage(sound, new)
    assert saved.problems == ()
    assert work(new) == work(sound)
    assert head_at(new) == head_at(sound)
    assert check_project(new) == []
    project = Project.open(new, annotator="ana")
    while project.next_undo():
        project.undo(into_earlier_sitting=True)
    assert project.queue.progress().total == 0
    project.close()


@pytest.mark.parametrize(("fill", "step"), [(b"\xaa", 1), (b"\0", 5), (b"\x0d", 5)])
def test_whatever_page_is_hit_the_rest_is_saved_and_what_is_missing_is_named(
    sound, tmp_path, fill, step
):
    whole, expected = sound.read_bytes(), work(sound)
    for number in range(1, len(whole) // PAGE + 1, step):
        hurt_file = tmp_path / "hurt.annotator"
        hurt_file.write_bytes(whole)
        overwrite(hurt_file, number, fill)
        new = tmp_path / f"saved {number}.annotator"
        before = hashlib.sha256(hurt_file.read_bytes()).digest()
        saved = salvage(hurt_file, new)
        assert hashlib.sha256(hurt_file.read_bytes()).digest() == before
        told = " ".join(problem.message for problem in saved.problems)
        found = work(new)
        for id, _ in expected["articles"] - found["articles"]:
            assert id in told or "articles may be lost" in told, number
        for kind in ("spans", "relations", "states", "guideline", "labels", "annotators"):
            if expected[kind] - found[kind]:
                assert told, (number, kind)
        # Nothing comes up that never was; but where page 1 is gone, nobody knows what was free.
        if number > 1:
            for id, _ in found["articles"] - expected["articles"]:
                assert f"The text of article {id} is not what it was" in told, number
            # A label whose page is gone may have another name than its spans had.
            assert found["spans"] <= expected["spans"] or "nothing else can be read" in told
        assert check_project(new) == [], number
        new.unlink()


def test_lost_articles_are_named_with_their_titles(sound, hurt, new):
    with closing(sqlite3.connect(sound)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'articles'"
        ).fetchone()
        ids = dict(connection.execute("SELECT title, id FROM articles"))
    whole = bytearray(sound.read_bytes())
    # A leaf of the table: its first child.
    page = whole[(root - 1) * PAGE : root * PAGE]
    assert page[0] == 5
    cell = int.from_bytes(page[12:14], "big")
    overwrite(hurt, int.from_bytes(page[cell : cell + 4], "big"))
    told = " ".join(problem.message for problem in salvage(hurt, new).problems)
    gone = rows(sound, "SELECT title FROM articles") - rows(new, "SELECT title FROM articles")
    assert gone
    for (title,) in gone:
        assert f"“{title}” ({ids[title]})" in told


def test_many_kinds_of_damage_never_crash_it(sound, tmp_path):
    whole = sound.read_bytes()
    dice = random.Random(7)
    for number in range(24):
        damaged = bytearray(whole)
        for _ in range(dice.choice([1, 5, 60])):
            at = dice.randrange(len(damaged))
            size = dice.choice([1, 8, 512])
            damaged[at : at + size] = dice.randbytes(len(damaged[at : at + size]))
        if number % 4 == 0:
            del damaged[dice.randrange(PAGE, len(damaged)) :]
        path, new = tmp_path / "hurt.annotator", tmp_path / f"{number}.annotator"
        path.write_bytes(bytes(damaged))
        try:
            saved = salvage(path, new)
        except NotAProject:
            assert not new.exists()
            continue
        lost = rows(sound, "SELECT id FROM articles") - rows(new, "SELECT id FROM articles")
        assert not lost or saved.problems
        Project.open(new, annotator="ana").close()


def test_what_is_only_in_the_log_is_saved_too(sound, hurt, new, tmp_path):
    project = Project.open(hurt, annotator="ana")
    added = project.articles.add_text("Oil fell again.")
    open_copy = tmp_path / "open.annotator"
    for ending in ("", "-wal"):
        shutil.copy(f"{hurt}{ending}", f"{open_copy}{ending}")
    project.close()
    salvage(open_copy, new)
    assert (added.id,) in rows(new, "SELECT id FROM articles")


def test_what_holds_no_project_is_refused(tmp_path, new):
    for content in (b"", b"Dear Ana, " * 2000, b"SQLite format 3\0" + b"\0" * 9000):
        path = tmp_path / "letter.annotator"
        path.write_bytes(content)
        with pytest.raises(NotAProject):
            salvage(path, new)
    with pytest.raises(ProjectMissing):
        salvage(tmp_path / "none.annotator", new)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["letter.annotator"]


def test_a_file_that_is_there_stays_and_a_cancelled_one_leaves_nothing(sound, new, tmp_path):
    with pytest.raises(Cancelled):
        salvage(sound, new, cancel=lambda: True)
    answers = iter([False, True])
    with pytest.raises(Cancelled):
        salvage(sound, new, cancel=lambda: next(answers))
    assert list(tmp_path.iterdir()) == []
    new.write_text("mine")
    with pytest.raises(ProjectExists):
        salvage(sound, new)
