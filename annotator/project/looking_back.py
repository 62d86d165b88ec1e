"""What each backup of a project holds, and what going back to it would take away."""

from contextlib import suppress
from dataclasses import dataclass

from annotator.core.errors import AnnotatorError, Cancelled
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.project.backups import Backup, Backups
from annotator.store.backup import Head, head_at, operations_since


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One backup. `head` is None where it can't be read; `steps` is how many operations came
    after it, None where that can't be told: the project is damaged, or went another way since.
    """

    backup: Backup
    size: int
    head: Head | None
    steps: int | None


def look_back(
    backups: Backups, *, progress: Progress = no_progress, cancel: Cancel = never
) -> list[Look]:
    """All backups of a project, the newest first; progress counts them.

    Raises Cancelled, StorageFailed.
    """
    found = backups.all()
    looks: list[Look] = []
    for done, backup in enumerate(found):
        progress(done, len(found))
        if cancel():
            raise Cancelled("The backups were not looked at.")
        head = steps = None
        with suppress(AnnotatorError):
            head = head_at(backup.path)
            steps = operations_since(backups.project, head)
        looks.append(Look(backup=backup, size=backup.size, head=head, steps=steps))
    return looks
