"""The lock that keeps a project to one writer; it goes with the process, also after a crash."""

import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from annotator.core.errors import Busy

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """Windows locks bar reading, so the locked byte lies far behind the holder's name."""

    def _try_lock(handle: IO[str]) -> bool:
        handle.seek(_FAR)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            handle.seek(0)
        return True
else:
    import fcntl

    def _try_lock(handle: IO[str]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


class ProjectLock:
    """A lock file beside the project, removed on release. Its text names the holder."""

    def __init__(self, project: Path) -> None:
        self._path = project.with_name(project.name + ".lock")
        self._handle: IO[str] | None = None

    def acquire(self) -> None:
        """Take the lock or raise Busy at once, naming who holds it since when.

        Raises OSError where the folder takes no file.
        """
        while True:
            handle = self._path.open("a+", encoding="utf-8")
            if not _try_lock(handle):
                holder = _holder(handle)
                handle.close()
                raise Busy(
                    f"The project is open elsewhere{holder}.",
                    hint="Close it there, then try again.",
                )
            if self._is_current(handle):
                break
            # The former holder removed the file between our opening and locking it.
            handle.close()
        self._handle = handle
        me = {
            "pid": os.getpid(),
            "host": _host(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        # A full disk takes no name; the lock holds all the same. Past Python's buffer: what is left
        # in there would be tried again by each close.
        with suppress(OSError):
            handle.truncate(0)
            os.write(handle.fileno(), json.dumps(me).encode())

    def release(self) -> None:
        """Give the lock up; does nothing when it is not held."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if sys.platform == "win32":
            handle.close()
        # A file that stays holds nobody up: what counts is the lock on it.
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        handle.close()

    def is_held(self) -> bool:
        """Whether another holds it now."""
        try:
            with self._path.open("r+", encoding="utf-8") as handle:
                return not _try_lock(handle)
        except FileNotFoundError:
            return False
        except OSError:
            return True

    def _is_current(self, handle: IO[str]) -> bool:
        try:
            return os.path.samestat(os.fstat(handle.fileno()), self._path.stat())
        except FileNotFoundError:
            return False


def _host() -> str:
    """The computer's name; the modules that know it everywhere are slow to load."""
    return os.uname().nodename if sys.platform != "win32" else os.environ.get("COMPUTERNAME", "")


def _holder(handle: IO[str]) -> str:
    try:
        handle.seek(0)
        data = json.loads(handle.read(1000))
        since = datetime.fromisoformat(data["since"]).astimezone().strftime("%Y-%m-%d %H:%M")
        return f": process {int(data['pid'])} on {data['host']}, since {since}"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
