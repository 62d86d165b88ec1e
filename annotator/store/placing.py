"""A finished file gets its name: never in the place of another, and for good."""

import os
from contextlib import suppress
from pathlib import Path

from annotator.core.errors import ProjectExists

JOURNALS = ("-wal", "-shm", "-journal")
"""What SQLite may keep beside a file while it is open."""


def unfinished_name(path: Path) -> Path:
    """Where this process makes what becomes `path`, in the same folder."""
    return path.with_name(f".{path.name}.{os.getpid()}.new")


def move_into_place(unfinished: Path, path: Path) -> None:
    """Give the finished file its name. Raises ProjectExists, OSError."""
    try:
        os.link(unfinished, path)
    except FileExistsError as error:
        raise ProjectExists(f"{path} is there already.", hint="Choose another name.") from error
    except OSError:
        # File systems without hard links: the check and the rename are two steps.
        if path.exists():
            raise
        unfinished.rename(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Bring what was written to a closed file onto the disk."""
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def sync_folder(folder: Path) -> None:
    """Make a new name itself last; not every system lets a folder be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Remove an unfinished file and its journals, as far as the disk lets it."""
    for ending in ("", *JOURNALS):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)
