"""A copy to hand on: all that is there, and nothing that was."""

import sqlite3
from contextlib import closing

import pytest

from annotator.core.errors import Cancelled, ProjectExists
from annotator.project.checks import check_project
from annotator.project.exporting import export_project
from annotator.project.importing import index_pending
from annotator.project.project import Project
from annotator.store.copying import copy_clean

SECRET = "Zanzibarbarella"


@pytest.fixture
def project(project_path):
    """A project in which an article and a note were deleted, both of one secret word."""
    project = Project.create(project_path, annotator="ana")
    kept = project.articles.add_text("“We cut 120 jobs,” said Ana Ortiz.")
    speaker = project.labels.all()[0]
    span = project.spans.add(kept.row, 24, 33, speaker.row)
    project.spans.set_note(span.row, f"ask {SECRET}")
    project.spans.set_note(span.row, "ask her")
    gone = project.articles.add_text(f"Nobody may know of {SECRET} and the jobs. " * 500)
    index_pending(project)
    project.articles.delete([gone.row])
    index_pending(project)
    yield project
    project.close()


def exported(path):
    out = path.with_suffix(".jsonl")
    export_project(path, out, force=True)
    return out.read_bytes()


def traces(path):
    return path.read_bytes().lower().count(SECRET.lower().encode())


def test_without_history_nothing_that_was_deleted_is_left_in_the_file(project, tmp_path):
    new = tmp_path / "new.annotator"
    copy_clean(project.path, new, without_history=True)
    assert traces(new) == 0
    with closing(sqlite3.connect(new)) as connection:
        assert connection.execute("SELECT count(*) FROM operations").fetchone() == (0,)
    project.close()
    assert traces(project.path) > 0


def test_the_copy_holds_the_same_work(project, tmp_path):
    for without in (True, False):
        new = tmp_path / f"new {without}.annotator"
        head = copy_clean(project.path, new, without_history=without)
        assert (head.articles, head.spans) == (1, 1)
        assert exported(new) == exported(project.path)
        assert check_project(new) == []


def test_the_copy_can_be_searched_at_once_and_worked_in(project, tmp_path):
    new = tmp_path / "new.annotator"
    copy_clean(project.path, new, without_history=True)
    copied = Project.open(new, annotator="bob")
    assert copied.queue.pending_index() == 0
    assert copied.next_undo() is None
    copied.articles.set_flag(1, True)
    copied.undo()
    copied.close()
    assert check_project(new) == []


def test_with_its_history_everything_can_be_taken_back(project, tmp_path):
    new = tmp_path / "new.annotator"
    copy_clean(project.path, new, without_history=False)
    copied = Project.open(new, annotator="ana")
    copied.undo(into_earlier_sitting=True)
    assert copied.queue.progress().total == 2
    copied.close()


@pytest.mark.parametrize("without", [True, False])
def test_a_cancelled_copy_leaves_nothing(project, tmp_path, without):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        copy_clean(
            project.path,
            tmp_path / "new.annotator",
            without_history=without,
            cancel=lambda: True,
        )
    assert sorted(tmp_path.iterdir()) == before


def test_a_file_that_is_there_stays(project, tmp_path):
    new = tmp_path / "new.annotator"
    new.write_text("mine")
    with pytest.raises(ProjectExists):
        copy_clean(project.path, new, without_history=True)
    assert new.read_text() == "mine"
