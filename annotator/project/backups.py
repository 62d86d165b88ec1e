"""The backups of a project: made, looked over, thinned out, in a folder that the user can see."""

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from annotator.core.errors import AnnotatorError, ProjectExists, StorageFailed
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.store.backup import Head, copy_checked, head_at
from annotator.store.project_file import open_reader

NEWEST, DAYS, WEEKS = 5, 7, 4
"""What is kept: the newest ones, the last of each of some days, and of each of some weeks. Days
and weeks without a backup don't count, so that a holiday costs none."""

_NAME = r"{} (\d{{4,}}) (\d{{4}}-\d\d-\d\d \d\d\.\d\d\.\d\d)"
_TIME = "%Y-%m-%d %H.%M.%S"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup; they are numbered, as a clock may go back. `made` is the local time."""

    path: Path
    number: int
    made: datetime

    @property
    def size(self) -> int:
        """Bytes; 0 where it is gone."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


def backup_folder(project: Path, chosen: str = "") -> Path:
    """Beside the project, else in a folder that was chosen for the backups of all projects."""
    project = project.resolve()
    if not chosen:
        return project.with_name(f"{project.stem} backups")
    # Projects of one name would thin out each other's backups.
    mark = hashlib.sha256(str(project).encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return Path(chosen) / f"{project.stem} backups {mark}"


class Backups:
    """The backups of the project at a path; whether it is open does not matter."""

    def __init__(self, project: Path, *, chosen: str = "") -> None:
        self.project = project
        self.folder = backup_folder(project, chosen)
        self.on_trouble: Callable[[AnnotatorError], None] = lambda _error: None
        """Hears why a backup could not be made that nobody asked for."""

    def all(self) -> list[Backup]:
        """Every backup in the folder, the newest first. Raises StorageFailed."""
        stem = self.project.stem
        name = re.compile(_NAME.format(re.escape(stem)) + re.escape(self.project.suffix))
        try:
            found = [
                Backup(
                    path=path,
                    number=int(match[1]),
                    made=datetime.strptime(match[2], _TIME),
                )
                for path in self.folder.iterdir()
                if (match := name.fullmatch(path.name)) and path.is_file()
            ]
        except FileNotFoundError:
            return []
        except (OSError, ValueError) as error:
            raise _failed(self.folder, error) from error
        return sorted(found, key=lambda backup: backup.number, reverse=True)

    def make(self, *, progress: Progress = no_progress, cancel: Cancel = never) -> Backup:
        """Make a backup and let older ones go that are no longer needed.

        Raises NoRoom, Damaged, StorageFailed, Cancelled; then every older one stays.
        """
        with closing(open_reader(self.project)) as reader:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise _failed(self.folder, error) from error
            number = 1 + max((backup.number for backup in self.all()), default=0)
            made = datetime.now().replace(microsecond=0)
            name = f"{self.project.stem} {number:04} {made.strftime(_TIME)}{self.project.suffix}"
            backup = Backup(path=self.folder / name, number=number, made=made)
            copy_checked(reader, backup.path, progress=progress, cancel=cancel)
        self._thin_out()
        return backup

    def make_if_changed(
        self, *, progress: Progress = no_progress, cancel: Cancel = never
    ) -> Backup | None:
        """Make a backup if the newest one is not like the project; raises what `make` raises."""
        now = head_at(self.project)
        newest = next(iter(self.all()), None)
        if newest is not None:
            with suppress(AnnotatorError):
                if head_at(newest.path) == now:
                    return None
        return self.make(progress=progress, cancel=cancel)

    def make_before(self) -> None:
        """Make a backup before much is changed; what hinders it hinders not the change."""
        try:
            self.make_if_changed()
        except AnnotatorError as error:
            self.on_trouble(error)

    def _thin_out(self) -> None:
        """What can't be removed is tried again the next time."""
        found = self.all()
        wanted = kept(found)
        for backup in found:
            if backup not in wanted:
                with suppress(OSError):
                    backup.path.unlink()


def kept(backups: list[Backup]) -> list[Backup]:
    """Those of the backups (the newest first) that stay."""

    def last_of_each(period: Callable[[Backup], object], most: int) -> Iterator[Backup]:
        seen: set[object] = set()
        for backup in backups:
            if period(backup) not in seen and len(seen) < most:
                seen.add(period(backup))
                yield backup

    wanted = [
        *backups[:NEWEST],
        *last_of_each(lambda backup: backup.made.date(), DAYS),
        *last_of_each(lambda backup: backup.made.isocalendar()[:2], WEEKS),
    ]
    return [backup for backup in backups if backup in wanted]


def back_up_to(
    project: Path, path: Path, *, progress: Progress = no_progress, cancel: Cancel = never
) -> Head:
    """Make a checked copy of a project where the user wants it.

    Raises what `Backups.make` raises, and ProjectExists.
    """
    if path.resolve() == project.resolve():
        raise ProjectExists(
            "The backup would replace the project itself.", hint="Choose another name."
        )
    with closing(open_reader(project)) as reader:
        return copy_checked(reader, path, progress=progress, cancel=cancel)


def _failed(folder: Path, error: Exception) -> StorageFailed:
    reason = getattr(error, "strerror", None) or str(error)
    return StorageFailed(
        f"The folder of the backups can't be used ({folder}): {reason}.",
        hint="Choose another folder in the settings.",
    )
