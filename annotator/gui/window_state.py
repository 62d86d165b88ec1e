"""Where the window was and where the reader was: kept in an ini file apart from the settings."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

LAYOUT_VERSION = 1
"""Counts up when docks come or go, so that an old layout is not forced on a new window."""


class WindowState:
    """Geometry, docks, and for each project the last article and caret."""

    def __init__(self, file: Path) -> None:
        self._ini = QSettings(str(file), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> bool:
        """Give a window its last place and docks; False at the first start."""
        geometry = self._ini.value("window/geometry")
        if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
            return False
        return self.restore_docks(window)

    def restore_docks(self, window: QMainWindow) -> bool:
        """Put the docks where they were."""
        docks = self._ini.value("window/docks")
        return isinstance(docks, QByteArray) and window.restoreState(docks, LAYOUT_VERSION)

    @property
    def has_docks(self) -> bool:
        """Whether docks were ever placed."""
        return self._ini.contains("window/docks")

    def keep(self, window: QMainWindow, *, docks: bool) -> None:
        """Remember a window's place, and the docks' unless they are put away with a project."""
        self._ini.setValue("window/geometry", window.saveGeometry())
        if docks:
            self._ini.setValue("window/docks", window.saveState(LAYOUT_VERSION))
        self._ini.sync()

    def place(self, project: Path) -> tuple[int, int] | None:
        """The last article's row and the caret in it, in code points."""
        stored = str(self._ini.value(f"places/{_key(project)}", ""))
        row, _, caret = stored.partition(":")
        return (int(row), int(caret)) if row.isdecimal() and caret.isdecimal() else None

    def keep_place(self, project: Path, *, article: int, caret: int) -> None:
        """Remember where the reader is, the caret in code points."""
        self._ini.setValue(f"places/{_key(project)}", f"{article}:{caret}")


def _key(project: Path) -> str:
    # A slash in a path would make a group of it.
    return hashlib.sha256(str(project).encode("utf-8", "surrogateescape")).hexdigest()[:24]
