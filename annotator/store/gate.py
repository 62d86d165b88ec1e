"""What a file must be before it is opened as a project: nothing in a stranger's file runs."""

import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from annotator.core.errors import (
    Busy,
    Damaged,
    ForeignProject,
    NewerProject,
    NotAProject,
    ProjectMissing,
    StorageFailed,
)
from annotator.store import schema

_SMALLEST = 512
"""Bytes: SQLite's smallest page."""
_IMPORT = "Articles are brought in with File → Import. Nothing was changed."
_NEWER = "Update Annotator, then open it again. Nothing was changed."


def uri(path: Path, mode: str) -> str:
    """An SQLite URI for a path; `mode` is ro or rw, so that no file is ever made by opening."""
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


def check_file(path: Path) -> None:
    """Refuse what can't be a project by its kind and header, past any journal: to open another
    program's database properly might write to it. Only SQLite reads the file: closing a second
    handle would drop its locks.

    Raises ProjectMissing, NotAProject, ForeignProject, StorageFailed.
    """
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise ProjectMissing(
            f"There is no file at {path}.", hint="Was it moved or renamed?"
        ) from error
    except (OSError, ValueError) as error:
        raise StorageFailed(f"{path} can't be reached: {_reason(error)}.") from error
    if not stat.S_ISREG(status.st_mode):
        raise NotAProject(f"{path} is not a file.", hint="Choose a project file (.annotator).")
    if status.st_size < _SMALLEST:
        if not status.st_size:
            raise NotAProject(
                f"{path} is empty; it holds no project.",
                hint="Make a new one under another name.",
            )
        raise NotAProject(f"{path} is not a project of this program.", hint=_IMPORT)
    # Past the journal the file may look damaged, while another process writes: no verdict then.
    with (
        suppress(sqlite3.DatabaseError, UnicodeDecodeError),
        closing(sqlite3.connect(uri(path, "ro&immutable=1"), uri=True)) as connection,
    ):
        _check_application(connection, path)
        _check_size(connection, path, status.st_size)


def check_schema(connection: sqlite3.Connection, path: Path) -> int:
    """Hold header and tables against what a project has; gives the schema version.

    Raises NotAProject, ForeignProject, NewerProject, Busy, Damaged, StorageFailed.
    """
    try:
        _check_application(connection, path)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > schema.VERSION:
            raise NewerProject(
                f"{path} was made with a newer version of Annotator "
                f"(format {version}; this one reads up to {schema.VERSION}).",
                hint=_NEWER,
            )
        _check_objects(connection, path, version)
        _check_migrations(connection, path)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _translated(error, path) from error
    return version


def _check_application(connection: sqlite3.Connection, path: Path) -> None:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if application_id != schema.APPLICATION_ID:
        raise ForeignProject(
            f"{path} is a database of another program.",
            hint="Choose a project file (.annotator). Nothing was changed.",
        )


def _check_size(connection: sqlite3.Connection, path: Path, size: int) -> None:
    """SQLite itself does not notice that a part of the last page is gone; after a crash the journal
    beside the file may have it.
    """
    if any(path.with_name(path.name + ending).exists() for ending in ("-wal", "-journal")):
        return
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    whole = pages * page_size
    if size % page_size and size < whole:
        raise Damaged(
            f"{path} can't be read: it is cut off, {size} of {whole} bytes are there.",
            hint="Is there a backup of it?",
        )


def _check_objects(connection: sqlite3.Connection, path: Path, version: int) -> None:
    tables = schema.tables_of(version)
    if not tables:
        raise NotAProject(f"{path} is of a format {version}, which there is not.", hint=_IMPORT)
    expected = {name: ("table", sql) for name, sql in tables.items()}
    expected |= {name: ("view", sql) for name, sql in schema.VIEWS.items()}
    seen: set[str] = set()
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master LIMIT 1000")
    for kind, name, sql in rows:
        seen.add(name)
        if name in expected:
            if (kind, sql) == expected[name]:
                continue
        elif kind == "index" or (kind == "table" and _is_known_table(name)):
            continue
        raise ForeignProject(
            f"{path} holds a {kind} “{name}” that no project has.",
            hint="It may come from another program and was not opened.",
        )
    if missing := {*expected, schema.MIGRATIONS_TABLE} - seen:
        raise NotAProject(f"{path} lacks the table “{min(missing)}”; it is no whole project.")


def _is_known_table(name: str) -> bool:
    return (
        name in schema.FTS_SHADOWS
        or name == schema.MIGRATIONS_TABLE
        or name.startswith("sqlite_stat")
        or name == "sqlite_sequence"
    )


def _check_migrations(connection: sqlite3.Connection, path: Path) -> None:
    names = connection.execute(
        f"SELECT name FROM {schema.MIGRATIONS_TABLE} WHERE migration_set = ?",
        (schema.MIGRATION_SET,),
    )
    unknown = {row[0] for row in names} - set(schema.MIGRATION_NAMES)
    if unknown:
        raise NewerProject(
            f"{path} was changed by a newer version of Annotator ({min(unknown)}).", hint=_NEWER
        )


def _translated(error: sqlite3.DatabaseError | UnicodeDecodeError, path: Path) -> Exception:
    """A damaged schema may even make SQLite's message no text."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Busy(f"Another program is writing to {path}.", hint="Try again in a moment.")
    if name == "SQLITE_NOTADB":
        return NotAProject(
            f"{path} is not a project of this program.",
            hint=_IMPORT,
        )
    # A name in the schema that is no text is damage too.
    is_damaged = name.startswith("SQLITE_CORRUPT") or isinstance(error, UnicodeDecodeError)
    failure = Damaged if is_damaged else StorageFailed
    return failure(f"{path} can't be read: {error}.", hint="Is there a backup of it?")


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
