"""What can be read of a damaged project becomes a new one beside it."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.store.lock import ProjectLock
from annotator.store.salvage import Salvage, salvage


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The new project and what is in it and what is not."""

    path: Path
    salvage: Salvage


def salvage_beside(
    project: Path, *, progress: Progress = no_progress, cancel: Cancel = never
) -> Saved:
    """Save what can be read of a project that is damaged and not open; it stays as it is.

    Raises Busy, ProjectMissing, NotAProject, StorageFailed, Cancelled.
    """
    path = _free_name(project)
    lock = ProjectLock(project.resolve())
    with suppress(OSError):  # what can't be locked can't be written by anybody
        lock.acquire()
    try:
        return Saved(path=path, salvage=salvage(project, path, progress=progress, cancel=cancel))
    finally:
        lock.release()


def _free_name(project: Path) -> Path:
    number = 1
    while True:
        more = f" {number}" if number > 1 else ""
        name = project.with_name(f"{project.stem} (saved){more}{project.suffix}")
        if not name.exists():
            return name
        number += 1
