"""Those of the sixty faults that no other test holds: project files, their places, the clock."""

import hashlib
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import AnnotatorError, Busy, StorageFailed
from annotator.project.checks import check_project
from annotator.project.importing import import_sources
from annotator.project.project import Location, Project


@pytest.fixture
def made(project_path: Path) -> Path:
    """A project with some articles and a span, closed."""
    with closing(Project.create(project_path, annotator="ana")) as project:
        for number in range(30):
            project.articles.add_text(f"Prices rose {number} percent. " * 40)
        project.spans.add(1, 0, 6, 1)
    return project_path


@pytest.mark.parametrize("missing", [1, 1_000, 4_096, 50_000])
def test_a_file_that_was_cut_off_is_refused(made: Path, missing: int) -> None:
    made.write_bytes(made.read_bytes()[:-missing])
    before = hashlib.sha256(made.read_bytes()).hexdigest()
    with pytest.raises(StorageFailed, match=r"\?$") as caught:
        Project.open(made, annotator="ana")
    assert "can't be read" in caught.value.message
    assert "backup" in caught.value.hint
    assert hashlib.sha256(made.read_bytes()).hexdigest() == before


def test_a_changed_letter_is_found_and_its_article_named(made: Path) -> None:
    source = made.read_bytes()
    assert source.count(b"rose 17 percent") > 1
    made.write_bytes(source.replace(b"rose 17 percent", b"rose 71 percent", 1))
    told = [problem.message for problem in check_project(made)]
    assert any("The text of article" in each and "hash differs" in each for each in told), told


def test_what_another_program_locks_is_refused_in_a_moment(made: Path) -> None:
    with (
        closing(Project.open(made, annotator="ana")) as project,
        closing(sqlite3.connect(made, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        with pytest.raises(Busy, match="Another program is writing to"):
            project.spans.add(1, 7, 11, 1)
        assert time.monotonic() - begun < 3
        other.execute("ROLLBACK")
        project.spans.add(1, 7, 11, 1)


def test_a_name_that_leaves_no_room_for_a_journal_is_refused(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 240}.annotator"
    with pytest.raises(AnnotatorError, match=r"can't be made: .*\. Choose|too long"):
        Project.create(path, annotator="ana")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("folder", "location"),
    [
        ("Dropbox", Location.CLOUD),
        ("OneDrive - Coastal Wire", Location.CLOUD),
        ("share", Location.NETWORK),
        ("share/own", Location.OWN),
        ("articles", Location.OWN),
    ],
)
def test_a_folder_that_others_write_to_is_warned_of(
    folder: str, location: Location, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / folder
    place.mkdir(parents=True)
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"/dev/a / ext4 rw 0 0\n//server/a {tmp_path / 'share'} cifs rw 0 0\n"
        f"/dev/b {tmp_path / 'share' / 'own'} ext4 rw 0 0\n"
    )
    monkeypatch.setattr("annotator.store.location._MOUNTS", mounts)
    with closing(Project.create(place / "p.annotator", annotator="ana")) as project:
        assert project.location() is location
        writer = project.session.file._writer
        assert writer is not None
        (mode,) = writer.execute("PRAGMA journal_mode").fetchone()
        assert mode == ("delete" if location is Location.NETWORK else "wal")
        project.articles.add_text("Prices rose.")


def test_without_memory_the_change_is_taken_back(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    with closing(Project.open(made, annotator="ana")) as project:
        with monkeypatch.context() as patch:
            patch.setattr("annotator.store.operations.history.discard_undone", fail)
            patch.setattr("annotator.store.operations.Operation.pieces", fail)
            with pytest.raises((MemoryError, TypeError)):
                project.spans.add(1, 7, 11, 1)
        assert [span.surface for span in project.spans.of(1)] == ["Prices"]
        project.spans.add(1, 7, 11, 1)
    assert check_project(made) == []


def test_a_clock_that_goes_back_does_not_change_the_order(made: Path) -> None:
    times = iter(["2031-01-01T00:00:00+00:00", "1999-01-01T00:00:00+00:00"])
    with closing(Project.open(made, annotator="ana", clock=lambda: next(times))) as project:
        project.spans.add(1, 7, 11, 1)
        project.spans.add(1, 12, 13, 3)
        assert [each.name for each in project.operations(limit=2)] == ["Add figure", "Add speaker"]
        assert project.undo().name == "Add figure"
    assert check_project(made) == []


def test_a_key_that_is_there_twice_is_told(tmp_path: Path) -> None:
    source = tmp_path / "twice.jsonl"
    source.write_text('{"id": "a", "text": "One.", "text": "Two."}\n')
    with closing(Project.create(tmp_path / "p.annotator", annotator="ana")) as project:
        report = import_sources(project, [source])
        told = [str(problem) for problem in report.problems]
        assert any("“text”" in each and "twice" in each for each in told), told
