"""The project file: made, opened through the gate, held by one writer, closed to one file."""

import errno
import os
import sqlite3
import threading
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from annotator.core.errors import (
    Busy,
    ProjectExists,
    ProjectMissing,
    ReadOnly,
    Refused,
    StorageFailed,
)
from annotator.store import history, leftovers, placing, schema
from annotator.store.gate import check_file, check_schema, uri
from annotator.store.location import Location, location_of
from annotator.store.lock import ProjectLock

Connection = sqlite3.Connection
"""What other rooms hand on without knowing SQLite."""

_LONGEST_WAIT = 0.2
"""Seconds that a statement waits for another program's lock: the window must not freeze."""


class Seen(StrEnum):
    """What a look at the file tells of other programs."""

    SAME = "same"
    CHANGED = "changed"
    """Another connection has written to it."""
    GONE = "gone"
    """It was moved, removed or replaced."""


class ProjectFile:
    """One open project: a writer connection (None: read-only) and a reader for the same thread.

    `sitting` numbers this opening in the history. Only `writing()` gives the writer away.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self._turn = threading.Lock()
        self._long_task: str | None = None
        self._writer: sqlite3.Connection | None = None
        check_file(path)
        self._lock = ProjectLock(path.resolve())  # a link to a project is that project
        if not read_only:
            self._open_writer()
        try:
            self.reader = open_reader(path)
            self._identity = _identity(path)
            self._version = self._data_version()
            self.sitting = 1 + (
                self.reader.execute("SELECT max(sitting) FROM operations").fetchone()[0] or 0
            )
        except BaseException:
            self.close()
            raise

    @property
    def read_only(self) -> bool:
        """Whether every change is refused."""
        return self._writer is None

    def look(self) -> Seen:
        """What others have done to the file since the last look; never waits."""
        try:
            self._check_identity()
        except ProjectMissing:
            return Seen.GONE
        if not self._turn.acquire(blocking=False):
            return Seen.SAME  # It is looked at again.
        try:
            before, self._version = self._version, self._data_version()
        except sqlite3.Error:
            return Seen.SAME  # Whoever reads or writes next is told.
        finally:
            self._turn.release()
        return Seen.SAME if self._version == before else Seen.CHANGED

    def is_free(self) -> bool:
        """Whether nobody holds the file for writing."""
        return not self._lock.is_held()

    def save_copy(self, path: Path) -> None:
        """Write what is open to a new file, also where the file itself is gone.

        Raises ProjectExists, StorageFailed; nothing is left of the copy then.
        """
        if path.exists() or path.is_symlink():
            raise ProjectExists(f"{path} is there already.", hint="Choose another name.")
        unfinished = placing.unfinished_name(path)
        try:
            placing.remove(unfinished)
            with closing(sqlite3.connect(unfinished, isolation_level=None)) as copy:
                self.reader.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                (found,) = copy.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise OSError(errno.EIO, f"the copy is damaged ({found})")
            placing.sync_file(unfinished)
            placing.move_into_place(unfinished, path)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise StorageFailed(
                f"The copy can't be written to {path}: {reason}.",
                hint="Choose another disk, or a folder where you may write.",
            ) from error
        finally:
            placing.remove(unfinished)

    @contextmanager
    def writing(self, *, long_task: str | None = None) -> Generator[sqlite3.Connection]:
        """The writer, inside one transaction: committed at the end, rolled back on any error.

        `long_task` names work that holds the writer for more than a moment; meanwhile others are
        refused at once. Raises ReadOnly, Busy, ProjectMissing, StorageFailed.
        """
        if self._writer is None:
            raise ReadOnly(
                "This project is open for reading only.",
                hint="Copy it to a folder where you may write, and open the copy.",
            )
        waits = 1.0 if self._long_task is None else 0.0
        if not self._turn.acquire(timeout=waits):
            raise Busy(f"{self._long_task or 'Another change'} is running.", hint="Wait for it.")
        try:
            self._long_task = long_task
            self._check_identity()
            yield from self._transaction(self._writer)
            self._check_identity()
        finally:
            self._long_task = None
            self._turn.release()

    def close(self) -> None:
        """Close cleanly: the journal goes, one file stays. Can be called twice."""
        reader = getattr(self, "reader", None)
        if reader is not None:
            reader.close()
        writer, self._writer = self._writer, None
        if writer is not None:
            with suppress(sqlite3.Error):
                history.settle(writer)
            with suppress(sqlite3.Error):
                # Fails where another program still reads; the journal then goes at the next close.
                writer.execute("PRAGMA journal_mode = DELETE")
            writer.close()
        self._lock.release()

    def _data_version(self) -> int:
        """Counts the changes of all connections but the one that is asked."""
        connection = self._writer or self.reader
        return connection.execute("PRAGMA data_version").fetchone()[0]

    def _open_writer(self) -> None:
        try:
            self._lock.acquire()
        except OSError:
            return
        try:
            self._writer = _connect_writer(self.path)
        except BaseException:
            self._lock.release()
            raise
        if self._writer is None:
            self._lock.release()

    def _transaction(self, writer: sqlite3.Connection) -> Generator[sqlite3.Connection]:
        try:
            writer.execute("BEGIN IMMEDIATE")
            try:
                yield writer
                writer.execute("COMMIT")
            except BaseException:
                if writer.in_transaction:
                    writer.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise storage_error(error, self.path) from error
        except UnicodeEncodeError as error:
            raise Refused("The text holds half a character; type it anew.") from error

    def _check_identity(self) -> None:
        """A write-ahead log goes on "saving" into a file that was moved or replaced."""
        try:
            moved = _identity(self.path) != self._identity
        except OSError:
            moved = True
        if moved:
            raise ProjectMissing(
                f"The project file is no longer at {self.path}: it was moved, removed or replaced.",
                hint="Put it back, then open it again.",
            )


def create(path: Path, furnish: Callable[[Path], object] = lambda _path: None) -> None:
    """Make a project file; `furnish` puts in what it begins with, before it gets its name.

    Raises ProjectExists, StorageFailed; leaves nothing half-made.
    """
    from annotator.store.migrations import migrate  # sqlite_utils is slow to load

    if os.path.lexists(path):
        raise ProjectExists(f"{path} is there already.", hint="Choose another name, or open it.")
    for ending in ("-wal", "-journal"):
        # SQLite would take it for a part of the new file.
        if os.path.lexists(left := path.with_name(path.name + ending)):
            raise ProjectExists(
                f"{left} was left by a project of this name that was moved or deleted.",
                hint="Put it beside that project, or choose another name.",
            )
    unfinished = placing.unfinished_name(path)
    for ending in (".new", ".new-wal", ".new-shm", ".new-journal", ".new.lock"):
        leftovers.sweep(path, ending)
    try:
        unfinished.unlink(missing_ok=True)
        connection = sqlite3.connect(unfinished)
        try:
            connection.execute("PRAGMA synchronous = OFF")  # it is synced once, when it is whole
            connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            migrate(connection)
            connection.commit()
        finally:
            connection.close()
        furnish(unfinished)
        if any(unfinished.with_name(unfinished.name + end).exists() for end in placing.JOURNALS):
            raise OSError(errno.EIO, "it could not be written whole")
        placing.sync_file(unfinished)
        placing.move_into_place(unfinished, path)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StorageFailed(
            f"{path} can't be made: {reason}.", hint="Choose a folder where you may write."
        ) from error
    finally:
        placing.remove(unfinished)


def open_reader(path: Path) -> sqlite3.Connection:
    """A read-only connection through the gate, for this or another thread.

    Raises what the gate raises.
    """
    check_file(path)
    try:
        connection = sqlite3.connect(
            uri(path, "ro"),
            uri=True,
            isolation_level=None,
            timeout=_LONGEST_WAIT,
            check_same_thread=False,
        )
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
    except sqlite3.Error as error:
        raise storage_error(error, path) from error
    try:
        version = check_schema(connection, path)
        if version < schema.VERSION:
            from annotator.store.migrations import read_as_new  # sqlite_utils is slow to load

            read_as_new(connection, version)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def reading(path: Path) -> Generator[Connection]:
    """A reader in one read transaction: one moment of the project, whatever others write.

    Raises what the gate raises, and StorageFailed where the file proves damaged.
    """
    connection = open_reader(path)
    try:
        connection.execute("BEGIN")
        yield connection
    except sqlite3.Error as error:
        raise StorageFailed(
            f"{path} can't be read whole: {error}.", hint="Is there a backup of it?"
        ) from error
    finally:
        connection.close()


def storage_error(error: sqlite3.Error, path: Path) -> Exception:
    """What SQLite refused, as a sentence. An error of our own SQL stays what it is."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return StorageFailed(
            "The disk is full; the last change was not saved, all before it are.",
            hint="Make room, then try again.",
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Busy(f"Another program is writing to {path}.", hint="Try again in a moment.")
    if name.startswith("SQLITE_READONLY"):
        return ReadOnly(f"{path} can't be written to.", hint="Check its permissions.")
    if name.startswith(("SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_CANTOPEN", "SQLITE_NOTADB")):
        return StorageFailed(
            f"The disk or the file gave an error ({error}); the last change was not saved.",
            hint="Copy the project to another disk.",
        )
    return error


def _connect_writer(path: Path) -> sqlite3.Connection | None:
    """The writing connection; None where file or folder can't be written."""
    connection = sqlite3.connect(
        uri(path, "rw"),
        uri=True,
        isolation_level=None,
        timeout=_LONGEST_WAIT,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        version = check_schema(connection, path)
        connection.execute("PRAGMA cell_size_check = ON")
        # To write zeros over all that is deleted would double what is written; it stays in the
        # history anyway.
        connection.execute("PRAGMA secure_delete = FAST")
        connection.execute("PRAGMA foreign_keys = ON")
        # Computers that share a file do not share the memory that a log is found by.
        is_shared = location_of(path) is Location.NETWORK
        connection.execute(f"PRAGMA journal_mode = {'DELETE' if is_shared else 'WAL'}")
        connection.execute(f"PRAGMA synchronous = {'EXTRA' if is_shared else 'FULL'}")
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")
        # BEGIN IMMEDIATE alone does not show that a file or folder is read-only.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
        if version < schema.VERSION:
            from annotator.store.migrations import bring_up_to_date  # sqlite_utils is slow to load

            bring_up_to_date(connection, path, version)
        history.settle(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
            return None
        raise storage_error(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino
