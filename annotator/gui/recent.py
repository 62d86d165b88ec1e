"""The recent projects: name, folder, when they were open last, and whether they are still there.

The disks are asked beside the window, as one may be far away or gone.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from annotator.gui.settings import Preferences
from annotator.gui.window_state import WindowState


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentProject:
    """`when` it was left last, in seconds, 0 where that is not known; `path` as it was opened."""

    path: str
    name: str
    folder: str
    when: int = 0
    is_missing: bool = False


class RecentProjects(QObject):
    """`looked` says that something new is known of who is there."""

    looked = Signal()
    _answered = Signal(str, bool)

    def __init__(
        self,
        preferences: Preferences,
        state: WindowState,
        parent: QObject | None = None,
        *,
        exists: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._state = state
        self._exists = exists or _exists
        self._missing: set[str] = set()
        self._asked: set[str] = set()
        self._answered.connect(self._note)

    def all(self) -> list[RecentProject]:
        """The recent projects, the newest first."""
        return [self._described(path) for path in self._preferences.current.recent]

    @Slot()
    def look(self) -> None:
        """Ask the disks which of them are there; the answers come later, if at all."""
        for path in self._preferences.current.recent:
            if path not in self._asked:
                self._asked.add(path)
                threading.Thread(target=self._ask, args=(path,), daemon=True).start()

    def _ask(self, path: str) -> None:
        is_there = self._exists(path)
        try:
            self._answered.emit(path, is_there)
        except RuntimeError:
            return  # the window is gone

    @Slot(str, bool)
    def _note(self, path: str, is_there: bool) -> None:
        self._asked.discard(path)
        if (path in self._missing) is is_there:
            (self._missing.discard if is_there else self._missing.add)(path)
            self.looked.emit()

    def _described(self, path: str) -> RecentProject:
        place = self._state.place(Path(path))
        return RecentProject(
            path=path,
            name=Path(path).stem,
            folder=_short_folder(path),
            when=place.when if place is not None else 0,
            is_missing=path in self._missing,
        )


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _short_folder(path: str) -> str:
    folder, home = Path(path).parent, Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
