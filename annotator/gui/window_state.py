"""Where the window was and where the reader was: kept in an ini file apart from the settings."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

LAYOUT_VERSION = 1
"""Counts up when docks come or go, so that an old layout is not forced on a new window."""


class WindowState:
    """Geometry, docks, and for each project the last article and caret."""

    def __init__(self, file: Path) -> None:
        self._ini = QSettings(str(file), QSettings.Format.IniFormat)

    def restore_geometry(self, window: QMainWindow) -> bool:
        """Give a window its last place; False at the first start."""
        geometry = self._ini.value("window/geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def restore_docks(self, window: QMainWindow) -> bool:
        """Put the docks where they were; False at the first start."""
        docks = self._ini.value("window/docks")
        return isinstance(docks, QByteArray) and window.restoreState(docks, LAYOUT_VERSION)

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
    # A slash would make a group of each folder.
    return str(project).replace("/", "|").replace("\\", "|")
