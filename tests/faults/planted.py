"""Bugs put into the program on purpose: each must be found by what is tried here."""

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from annotator.project import exporting, output
from annotator.project.project import Project
from annotator.project.spans import Spans
from annotator.store import migrations, operations, project_file, schema
from annotator.store.project_file import ProjectFile
from tests.faults import io_errors, kills, power
from tests.faults.forks import Nursery
from tests.faults.report import Found, Report
from tests.faults.shim import Shim


@dataclass(frozen=True, slots=True, kw_only=True)
class Bug:
    """What is planted, and by which command it has to be found."""

    plant: Callable[[], None]
    found_by: str


def run(nursery: Nursery, shim: Shim, folder: Path, report: Report, names: list[str]) -> None:
    """Plant each bug (those named, else all) and look whether it is found."""
    for name in names or BUGS:
        bug = BUGS[name]
        nursery.plant = bug.plant
        inner = Report(ends=True)
        ground = folder / name.replace(" ", "-")
        ground.mkdir()
        try:
            if bug.found_by == "calls":
                kills.at_every_call(nursery, ground, inner, stride=5)
            elif bug.found_by == "errors":
                io_errors.at_every_call(nursery, shim, ground, inner, stride=60)
            else:
                power.images(nursery, shim, ground, inner, most=300, seed=1)
        except Found:
            pass
        except AssertionError as error:
            # It does not even take a whole sitting.
            with suppress(Found):
                inner.wrong("a sitting in which nothing fails", [str(error).splitlines()[-1]])
        report.tried("planted bugs")
        report.note(f"{name}: {inner.first or 'NOT FOUND'}")
        if not inner.failed:
            report.wrong(name, [f"it was not found by “{bug.found_by}”"])


def _pragma(text: str) -> Callable[[], None]:
    def plant() -> None:
        connect = project_file._connect_writer

        def with_it(path: Path) -> sqlite3.Connection | None:
            connection = connect(path)
            if connection is not None:
                connection.execute(text)
            return connection

        project_file._connect_writer = with_it

    return plant


def _without_transaction() -> None:
    def transaction(_self: ProjectFile, writer: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        yield writer

    ProjectFile._transaction = transaction  # type: ignore[method-assign]


def _commit_after_an_error() -> None:
    def transaction(self: ProjectFile, writer: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        try:
            writer.execute("BEGIN IMMEDIATE")
            try:
                yield writer
            finally:
                writer.execute("COMMIT")
        except sqlite3.Error as error:
            raise project_file.storage_error(error, self.path) from error

    ProjectFile._transaction = transaction  # type: ignore[method-assign]


def _late_commit() -> None:
    """What is read on the writer looks saved."""

    def transaction(self: ProjectFile, writer: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        if writer.in_transaction:
            writer.execute("COMMIT")
        writer.execute("BEGIN IMMEDIATE")
        self.reader = writer
        yield writer

    ProjectFile._transaction = transaction  # type: ignore[method-assign]


def _swallowed_errors() -> None:
    transaction = ProjectFile._transaction

    def silent(self: ProjectFile, writer: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        with suppress(Exception):
            yield from transaction(self, writer)

    ProjectFile._transaction = silent  # type: ignore[method-assign]


def _utf16_offsets() -> None:
    add = Spans.add

    def shifted(self: Spans, article: int, start: int, end: int, label: int) -> Any:
        before = self._session.article(article).text[:start]
        shift = sum(ord(each) > 0xFFFF for each in before)
        return add(self, article, start + shift, end + shift, label)

    Spans.add = shifted  # type: ignore[method-assign]


def _plain_open() -> None:
    @contextmanager
    def straight(out: Path, *, force: bool) -> Generator[Path]:
        yield out

    @contextmanager
    def written(out: Path, *, force: bool) -> Generator[BinaryIO]:
        with out.open("wb") as handle:
            yield handle

    output.replacing_path = straight
    output.replacing = written
    exporting.replacing_path = straight


def _history_without_images() -> None:
    def pieces(_self: operations.Operation) -> list[bytes]:
        return [b"[]"]

    operations.Operation.pieces = pieces  # type: ignore[method-assign]


def _migration_in_pieces() -> None:
    def migrate(connection: sqlite3.Connection) -> None:
        database = migrations.Database(connection, execute_plugins=False)
        migrations.migrations.apply(database)
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")

    migrations.migrate = migrate


def _creation_in_pieces() -> None:
    whole = project_file.create

    def create(path: Path, furnish: Callable[[Path], object]) -> None:
        whole(path)
        furnish(path)

    from annotator.project import project

    project.create = create


def _redo_forgets() -> None:
    redo = Project.redo

    def forgetful(self: Project, **words: Any) -> Any:
        found = redo(self, **words)
        with self.session.file.writing() as connection:
            connection.execute('UPDATE spans SET id = id || "+" WHERE label = 3')
        return found

    Project.redo = forgetful  # type: ignore[method-assign]


BUGS = {
    "synchronous NORMAL": Bug(plant=_pragma("PRAGMA synchronous = NORMAL"), found_by="power"),
    "synchronous OFF": Bug(plant=_pragma("PRAGMA synchronous = OFF"), found_by="power"),
    "no transaction": Bug(plant=_without_transaction, found_by="calls"),
    "commit after an error": Bug(plant=_commit_after_an_error, found_by="errors"),
    "commit with the next change": Bug(plant=_late_commit, found_by="calls"),
    "swallowed errors": Bug(plant=_swallowed_errors, found_by="errors"),
    "UTF-16 offsets": Bug(plant=_utf16_offsets, found_by="calls"),
    "plain open for an export": Bug(plant=_plain_open, found_by="calls"),
    "history without images": Bug(plant=_history_without_images, found_by="calls"),
    "migration in pieces": Bug(plant=_migration_in_pieces, found_by="calls"),
    "creation in pieces": Bug(plant=_creation_in_pieces, found_by="calls"),
    "redo that gives other ids": Bug(plant=_redo_forgets, found_by="calls"),
}
