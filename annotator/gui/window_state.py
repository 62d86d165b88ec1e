"""Where the window was and where the reader was: kept in an ini file apart from the settings."""

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from annotator.core.queue import QueueFilter

LAYOUT_VERSION = 1
"""Counts up when docks come or go, so that an old layout is not forced on a new window."""

PLACES_AT_MOST = 100
"""Of so many projects the place is remembered, those that were open last."""

FAR = 10_000
"""Pixels: no line in view stands farther from the edge."""

CHOSEN_AT_MOST = 1_000
"""A filter by more chosen articles is not remembered."""

_NUMBER = re.compile(r"-?[0-9]{1,15}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a project was left: the article's row, and where in it, in code points.

    `top` begins the first line in view, `y` pixels below the upper edge; `when` it was left, in
    seconds.
    """

    article: int
    caret: int
    top: int = 0
    y: int = 0
    when: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """What the list of articles was asked for, and how many pixels it was scrolled."""

    wanted: QueueFilter = field(default_factory=QueueFilter)
    offset: int = 0


class WindowState:
    """Geometry, docks, and for each project the last article and caret, the list's filter, and
    how it was exported.
    """

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

    def place(self, project: Path) -> Place | None:
        """Where a project was left."""
        return _parsed(self._ini.value(f"places/{_key(project)}"))

    def keep_place(self, project: Path, place: Place) -> None:
        """Remember where a project is left now."""
        numbers = (place.article, place.caret, place.top, place.y, int(time.time()))
        key = f"places/{_key(project)}"
        is_new = not self._ini.contains(key)
        self._ini.setValue(key, ":".join(map(str, numbers)))
        if is_new:
            self._forget_oldest(but=_key(project))

    def list_view(self, project: Path) -> ListView:
        """How the list of articles was left; as it is at first where that is not known."""
        return _parsed_view(self._ini.value(f"lists/{_key(project)}"))

    def keep_list_view(self, project: Path, view: ListView) -> None:
        """Remember how the list is left now; call it beside `keep_place`."""
        key = f"lists/{_key(project)}"
        if len(view.wanted.rows or ()) > CHOSEN_AT_MOST:
            view = ListView()
        if view == ListView():
            self._ini.remove(key)
        else:
            stored = {"filter": view.wanted.to_json(), "offset": view.offset}
            self._ini.setValue(key, json.dumps(stored))

    def export(self, project: Path) -> object:
        """What `keep_export` has written, parsed; None where that is nothing."""
        stored = self._ini.value(f"exports/{_key(project)}")
        try:
            return json.loads(stored) if isinstance(stored, str) else None
        except (ValueError, RecursionError):
            return None

    def keep_export(self, project: Path, settings: Mapping[str, Any]) -> None:
        """Remember how a project was exported, as JSON values."""
        self._ini.setValue(f"exports/{_key(project)}", json.dumps(settings))

    def _forget_oldest(self, *, but: str) -> None:
        self._ini.beginGroup("places")
        found = {key: _parsed(self._ini.value(key)) for key in self._ini.childKeys()}
        found.pop(but, None)
        by_age = sorted(found, key=lambda key: place.when if (place := found[key]) else -1)
        for key in by_age[: 1 - PLACES_AT_MOST]:
            self._ini.remove(key)
        self._ini.endGroup()
        for key in by_age[: 1 - PLACES_AT_MOST]:
            self._ini.remove(f"lists/{key}")
            self._ini.remove(f"exports/{key}")


def _parsed(stored: object) -> Place | None:
    """What `keep_place` has written; None for anything else."""
    parts = stored.split(":") if isinstance(stored, str) else []
    if len(parts) not in (2, 5) or not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    article, caret, *others = map(int, parts)
    top, y, when = others or (caret, 0, 0)
    if abs(y) > FAR:
        return None
    return Place(article=article, caret=max(0, caret), top=max(0, top), y=y, when=max(0, when))


def _parsed_view(stored: object) -> ListView:
    try:
        data = json.loads(stored) if isinstance(stored, str) else {}
        wanted, offset = QueueFilter.from_json(data["filter"]), data["offset"]
        # What SQLite could not take.
        json.dumps(wanted.to_json(), ensure_ascii=False).encode()
    except (AttributeError, LookupError, TypeError, ValueError, RecursionError):
        return ListView()
    is_offset = type(offset) is int and 0 <= offset < 2**31
    return ListView(wanted=wanted, offset=offset if is_offset else 0)


def _key(project: Path) -> str:
    # A slash would make a group of each folder.
    return str(project).replace("/", "|").replace("\\", "|")
