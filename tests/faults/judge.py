"""What must hold of a project file after whatever happened to it."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.core.errors import AnnotatorError
from annotator.core.model import Annotator
from annotator.project.checks import check_project
from annotator.project.project import Project
from annotator.store.project_file import open_reader
from annotator.store.rows import TABLES

_WITH_HISTORY = [table for kind, table in TABLES.items() if kind is not Annotator]


def digest(connection: sqlite3.Connection) -> str:
    """All that the history keeps, in one short word."""
    found = hashlib.sha256()
    for table in _WITH_HISTORY:
        sql = f'SELECT {table.column_list} FROM {table.name} ORDER BY "row"'
        found.update(repr((table.name, connection.execute(sql).fetchall())).encode())
    return found.hexdigest()[:16]


def digest_of(path: Path) -> str:
    """The same of a file that nobody has open."""
    with closing(open_reader(path)) as connection:
        return digest(connection)


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """A project, closed in the end."""
    project = Project.open(path, annotator="ana")
    try:
        yield project
    finally:
        project.close()


def faults_of(path: Path, wanted: str | None, *, exactly: bool = False) -> Iterator[str]:
    """What is wrong with a project of which a state (its digest) was acknowledged.

    Unless it has to be `exactly` so, it may be one operation further: what was under way when the
    end came. None: nothing was acknowledged yet, it only has to be whole.
    """
    try:
        with opened(path) as project:
            found = digest(project.session.file.reader)
            if not project.labels.all():
                yield "a project without labels"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault
        yield f"does not open: {type(error).__name__}: {error}"
        return
    for problem in check_project(path):
        yield f"check: {problem.message}"
    if wanted not in (None, found) and (exactly or not _is_next(path, wanted)):
        yield "lost: it is not as it was acknowledged"
    yield from _replay_faults(path, found)
    beside = {each.name for each in path.parent.iterdir()}
    for ending in ("-wal", "-shm", "-journal", ".lock"):
        if path.name + ending in beside:
            yield f"left beside it: {ending}"


def _is_next(path: Path, wanted: str) -> bool:
    """Whether one step back, or forward, leads to the wanted state."""
    for step in ("undo", "redo"):
        with _copied(path) as copy, opened(copy) as project:
            try:
                if step == "undo":
                    project.undo(into_earlier_sitting=True)
                else:
                    project.redo()
            except AnnotatorError:
                continue
            if digest(project.session.file.reader) == wanted:
                return True
    return False


def _replay_faults(path: Path, found: str) -> Iterator[str]:
    """All steps back and as many forward must lead to the same state."""
    with _copied(path) as copy, opened(copy) as project:
        steps = 0
        try:
            while project.next_undo() is not None:
                project.undo(into_earlier_sitting=True)
                steps += 1
            for _ in range(steps):
                project.redo()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault
            yield f"history: {type(error).__name__}: {error}"
            return
        if digest(project.session.file.reader) != found:
            yield "history: replayed, it gives another state"


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    copy = path.with_name(f"copy of {path.name}")
    shutil.copy(path, copy)
    try:
        yield copy
    finally:
        copy.unlink()


def export_faults(out: Path, *, articles: tuple[int, ...] = ()) -> Iterator[str]:
    """A file of an export is whole: it has one of these numbers of articles (none: any)."""
    if not out.exists():
        return
    *lines, last = out.read_bytes().split(b"\n")
    if last:
        yield "export: it ends in the middle of a line"
    if articles and len(lines) not in articles:
        yield f"export: it has {len(lines)} articles"
    try:
        for line in lines:
            article = json.loads(line)
            for span in article["spans"]:
                if article["text"][span["start"] : span["end"]] != span["text"]:
                    yield "export: a span is not what it marks"
    except ValueError as error:
        yield f"export: {error}"
