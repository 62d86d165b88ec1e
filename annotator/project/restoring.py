"""A backup takes the place of the project; what was there is put aside, never overwritten."""

import os
from contextlib import closing, suppress
from pathlib import Path

from annotator.core.errors import AnnotatorError, ProjectMissing, StorageFailed
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.project.backups import Backup, Backups
from annotator.store import placing
from annotator.store.backup import copy_checked, look_over
from annotator.store.lock import ProjectLock
from annotator.store.project_file import open_reader


def newest_sound(
    backups: Backups, *, cancel: Cancel = never
) -> tuple[Backup, list[AnnotatorError]]:
    """The newest backup that can be read whole, and what is wrong with newer ones.

    Raises ProjectMissing where there is none, Cancelled.
    """
    wrong: list[AnnotatorError] = []
    for backup in backups.all():
        try:
            look_over(backup.path, cancel=cancel)
        except AnnotatorError as error:
            if cancel():
                raise
            wrong.append(error)
        else:
            return backup, wrong
    raise ProjectMissing(
        f"There is no backup of {backups.project} in {backups.folder}.",
        hint="Name the file to restore from.",
    )


def restore(
    project: Path, backup: Path, *, progress: Progress = no_progress, cancel: Cancel = never
) -> Path | None:
    """Bring a project back from a backup; where what was there lies now, None where nothing was.

    Raises what `stage` and `swap` raise; nothing was changed then.
    """
    return swap(project, stage(project, backup, progress=progress, cancel=cancel))


def stage(
    project: Path, backup: Path, *, progress: Progress = no_progress, cancel: Cancel = never
) -> Path:
    """Lay a checked copy of a backup ready beside the project, for `swap`: the part that takes
    long and hinders nobody. Raises what the gate raises, Damaged, NoRoom, StorageFailed, Cancelled.
    """
    project = project.resolve()
    staged = project.with_name(f".{project.name}.{os.getpid()}.restore")
    placing.remove(staged)
    look_over(backup, cancel=cancel)
    with closing(open_reader(backup)) as reader:
        copy_checked(reader, staged, progress=progress, cancel=cancel)
    return staged


def swap(project: Path, staged: Path) -> Path | None:
    """Put what `stage` laid ready in the place of the project, which nobody may have open; where
    what was there lies now. Raises Busy, StorageFailed; nothing was changed then.
    """
    project = project.resolve()
    lock = ProjectLock(project)
    try:
        lock.acquire()
        return _swap(project, staged)
    except OSError as error:
        raise StorageFailed(
            f"{project} can't be replaced: {error.strerror or error}.",
            hint="Nothing was changed. Is the folder read-only?",
        ) from error
    finally:
        lock.release()
        placing.remove(staged)


def _swap(project: Path, staged: Path) -> Path | None:
    left = [
        ending for ending in placing.JOURNALS if project.with_name(project.name + ending).exists()
    ]
    if not project.exists() and not left:
        staged.replace(project)
        placing.sync_folder(project.parent)
        return None
    aside = _free_name(project)
    if project.exists():
        try:
            os.link(project, aside)
        except OSError:
            project.rename(aside)  # a file system without hard links
    moved: list[str] = []
    try:
        for ending in left:
            # A journal belongs to what is put aside; it would spoil what comes.
            project.with_name(project.name + ending).rename(aside.with_name(aside.name + ending))
            moved.append(ending)
        staged.replace(project)
    except OSError:
        for ending in moved:
            aside.with_name(aside.name + ending).rename(project.with_name(project.name + ending))
        if aside.exists() and not project.exists():
            aside.rename(project)
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    placing.sync_folder(project.parent)
    return aside


def _free_name(project: Path) -> Path:
    number = 1
    while True:
        more = f" {number}" if number > 1 else ""
        name = project.with_name(f"{project.stem} (before restoring){more}{project.suffix}")
        if not any(name.with_name(name.name + end).exists() for end in ("", *placing.JOURNALS)):
            return name
        number += 1
