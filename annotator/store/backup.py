"""A copy of a project: whole, looked over, on the disk, and only then under its name."""

import hashlib
import shutil
import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import Cancelled, Damaged, NoRoom, ProjectExists, StorageFailed
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.store import placing
from annotator.store.gate import check_file, check_schema, uri
from annotator.store.project_file import open_reader

_PAGES_AT_ONCE = 1_000
_WATCH_S = 0.05
ROOM = 2
"""How many times the size of a file has to be free for a copy of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a project stands: how far its history goes, and how much there is."""

    seq: int
    sitting: int
    time: str
    """Of the newest operation; ISO 8601 in UTC."""
    applied: int
    undone: int
    articles: int
    spans: int
    relations: int


def head_of(connection: sqlite3.Connection) -> Head:
    """Where the project stands that a connection reads; of any format."""

    def count(what: str) -> int:
        return connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0]

    newest = connection.execute(
        "SELECT seq, sitting, time FROM operations ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    seq, sitting, time = newest or (0, 0, "")
    return Head(
        seq=seq,
        sitting=sitting,
        time=time,
        applied=count("operations WHERE state = 'applied'"),
        undone=count("operations WHERE state = 'undone'"),
        articles=count("articles"),
        spans=count("spans"),
        relations=count("relations"),
    )


def head_at(path: Path) -> Head:
    """Where the project at a path stands. Raises what the gate raises, Damaged, StorageFailed."""
    with _reading(path) as connection:
        return head_of(connection)


def operations_since(path: Path, head: Head) -> int | None:
    """How many operations of a project are newer than where a copy of it stands; None where the
    copy is of another history. Raises what `head_at` raises.
    """
    with _reading(path) as connection:
        same = connection.execute(
            "SELECT 1 FROM operations WHERE seq = ? AND sitting = ?", (head.seq, head.sitting)
        ).fetchone()
        if head.seq and same is None:
            return None
        return connection.execute(
            "SELECT count(*) FROM operations WHERE seq > ?", (head.seq,)
        ).fetchone()[0]


def copy_checked(
    source: sqlite3.Connection,
    path: Path,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> Head:
    """Copy what a connection reads at one moment to `path`, and hold the copy against it.

    Progress counts pages. Raises ProjectExists, NoRoom, Damaged, StorageFailed, Cancelled;
    nothing is left of the copy then.
    """
    if path.exists() or path.is_symlink():
        raise ProjectExists(f"{path} is there already.", hint="Choose another name.")
    with making(path) as unfinished:
        check_room(source, path)
        with _one_moment(source):
            head = head_of(source)
            _copy_pages(source, unfinished, progress, cancel)
        if look_over(unfinished, cancel=cancel) != head:
            raise Damaged(f"The copy of the project at {path} was not like the project.")
    return head


def look_over(path: Path, *, cancel: Cancel = never) -> Head:
    """Read a closed project file whole; where it stands. Raises what the gate raises, Damaged,
    StorageFailed, Cancelled.

    SQLite notices less than half of all damage; with the hashes of the texts it is most.
    """
    check_file(path)
    try:
        with (
            closing(sqlite3.connect(uri(path, "ro"), uri=True, isolation_level=None)) as connection,
            interrupting(connection, cancel),
        ):
            check_schema(connection, path)
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise Damaged(f"{path} is damaged: {found}.", hint=DAMAGED_HINT)
            for id, sha256, text in connection.execute("SELECT id, sha256, text FROM articles"):
                if hashlib.sha256(text.encode()).hexdigest() != sha256:
                    raise Damaged(
                        f"{path} is damaged: the text of article {id} is not what it was.",
                        hint=DAMAGED_HINT,
                    )
            return head_of(connection)
    except (AttributeError, TypeError, UnicodeError) as error:
        raise Damaged(f"{path} is damaged: {error}.", hint=DAMAGED_HINT) from error
    except sqlite3.Error as error:
        raise _failure(path, error) from error


DAMAGED_HINT = "“annotator check” tells what is wrong with it."


@contextmanager
def making(path: Path) -> Generator[Path]:
    """The place for a file that becomes `path` at the end, or of which nothing is left.

    Raises ProjectExists, StorageFailed.
    """
    unfinished = placing.unfinished_name(path)
    placing.remove(unfinished)
    try:
        yield unfinished
        placing.sync_file(unfinished)
        placing.move_into_place(unfinished, path)
    except (OSError, sqlite3.Error) as error:
        raise _failure(path, error) from error
    finally:
        placing.remove(unfinished)


def check_room(source: sqlite3.Connection, path: Path) -> None:
    """Raises NoRoom where a copy to `path` would fill the disk up; StorageFailed."""
    (pages,) = source.execute("PRAGMA page_count").fetchone()
    (page_size,) = source.execute("PRAGMA page_size").fetchone()
    needed = ROOM * pages * page_size
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError as error:
        raise _failure(path, error) from error
    if free < needed:
        raise NoRoom(
            f"There is too little room in {path.parent} for a copy of the project:"
            f" {_megabytes(free)} MB are free, {_megabytes(needed)} MB are needed.",
            hint="Make room, or choose another folder.",
        )


@contextmanager
def interrupting(connection: sqlite3.Connection, cancel: Cancel) -> Generator[None]:
    """End what a connection does when it is cancelled: one statement may read for a minute.

    Raises Cancelled.
    """
    if cancel is never:
        yield
        return
    done = threading.Event()

    def watch() -> None:
        while not done.wait(_WATCH_S):
            if cancel():
                connection.interrupt()

    watcher = threading.Thread(target=watch, name="cancel", daemon=True)
    watcher.start()
    try:
        yield
    except sqlite3.OperationalError:
        if not cancel():
            raise
    finally:
        done.set()
        watcher.join()
    if cancel():
        raise Cancelled("The copying was cancelled; nothing was kept.")


@contextmanager
def _reading(path: Path) -> Generator[sqlite3.Connection]:
    with closing(open_reader(path)) as connection:
        try:
            yield connection
        except sqlite3.Error as error:
            raise _failure(path, error) from error


def _copy_pages(
    source: sqlite3.Connection, target: Path, progress: Progress, cancel: Cancel
) -> None:
    def watch(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)
        if cancel():
            raise Cancelled("The copying was cancelled; nothing was kept.")

    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")  # it is synced once, when it is whole
        source.backup(copy, pages=_PAGES_AT_ONCE, progress=watch)
        # The copy of a file that is open has its mode too; at rest it shall be one file.
        copy.execute("PRAGMA locking_mode = EXCLUSIVE")
        copy.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _one_moment(source: sqlite3.Connection) -> Generator[None]:
    """Copying starts anew with each change that it sees, so it shall see none."""
    if source.in_transaction:
        yield
        return
    source.execute("BEGIN")
    try:
        yield
    finally:
        source.execute("ROLLBACK")


def _failure(path: Path, error: Exception) -> Exception:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return Damaged(f"{path} is damaged: {error}.", hint=DAMAGED_HINT)
    reason = getattr(error, "strerror", None) or str(error)
    return StorageFailed(
        f"The copy can't be written to {path}: {reason}.",
        hint="Choose a folder where you may write, and where there is room.",
    )


def _megabytes(size: int) -> int:
    return -(-size // 1_000_000)
