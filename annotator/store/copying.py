"""A clean copy of a project, to be handed on: nothing in it that was deleted before."""

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.core.errors import Cancelled, ProjectExists
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.store import fulltext, placing
from annotator.store.backup import Head, check_room, interrupting, look_over, making
from annotator.store.gate import uri
from annotator.store.project_file import open_reader

_INDEXED_AT_ONCE = 50

_FORGET = (
    "DELETE FROM shelved",
    "DELETE FROM operations",
    "DELETE FROM project WHERE name IN ('discarded', 'indexed')",
    # The index has words of articles that went long ago.
    "INSERT INTO articles_fts(articles_fts) VALUES ('delete-all')",
)


def copy_clean(
    project: Path,
    path: Path,
    *,
    without_history: bool,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> Head:
    """Copy what a project holds, not the leavings in its file, to a file that is not there yet.

    Progress counts articles that are indexed anew. Raises what the gate raises, ProjectExists,
    NoRoom, Damaged, StorageFailed, Cancelled; nothing is left of the copy then.
    """
    if path.exists() or path.is_symlink():
        raise ProjectExists(f"{path} is there already.", hint="Choose another name.")
    with closing(open_reader(project)) as reader, making(path) as unfinished:
        check_room(reader, path)
        if not without_history:
            _write_anew(reader, unfinished, cancel)
        else:
            whole = unfinished.with_name(f"{unfinished.name}.all")
            placing.remove(whole)
            try:
                _write_anew(reader, whole, cancel)
                with closing(sqlite3.connect(whole, isolation_level=None)) as connection:
                    _forget(connection, progress, cancel)
                    _write_anew(connection, unfinished, cancel)
            finally:
                placing.remove(whole)
        return look_over(unfinished, cancel=cancel)


def _write_anew(source: sqlite3.Connection, path: Path, cancel: Cancel) -> None:
    source.execute("PRAGMA query_only = OFF")  # it would bar writing the copy as well
    with interrupting(source, cancel):
        source.execute("VACUUM INTO ?", (uri(path, "rwc"),))


def _forget(connection: sqlite3.Connection, progress: Progress, cancel: Cancel) -> None:
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("BEGIN")
    for statement in _FORGET:
        connection.execute(statement)
    (total,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    done = 0
    while took := fulltext.index_some(connection, limit=_INDEXED_AT_ONCE):
        done += took
        progress(done, total)
        if cancel():
            raise Cancelled("The copying was cancelled; nothing was kept.")
    connection.execute("COMMIT")
