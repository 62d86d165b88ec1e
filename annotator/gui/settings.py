"""What the user chose: a frozen value with defaults, kept as sparse overrides in one JSON file."""

import json
import logging
import os
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)

RECENT_AT_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default; what belongs to the data lives in the project instead."""

    annotator: str = ""
    """The name that new work carries; empty until it was asked for once."""
    theme: str = "system"
    """system, light, dark or sepia."""
    language: str = "system"
    """system, en, zh or ru."""
    zoom: int = 100
    """The size of the article's text in percent."""
    typeface: str = "serif"
    """serif or sans, for the article's text."""
    last_project: str = ""
    """What the next start opens; empty after the project was closed by hand."""
    recent: tuple[str, ...] = ()
    """Paths of projects, the newest first."""
    commands: tuple[str, ...] = ()
    """What was chosen in the command palette, the newest first."""


class Preferences(QObject):
    """The settings as they are now; `change()` writes them and tells who listens."""

    changed = Signal(object)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._stored = read_overrides(file)
        self.current = settings_from(self._stored)

    def change(self, **values: str | int | tuple[str, ...]) -> None:
        """Set fields by name and write the file; a disk that refuses keeps them for this run."""
        new = replace(self.current, **values)  # pyright: ignore[reportArgumentType]
        if new == self.current:
            return
        self.current = new
        # Only what the user set is kept, so that a better default reaches everybody else.
        for name in values:
            value = getattr(new, name)
            self._stored[name] = list(value) if isinstance(value, tuple) else value
        try:
            write_overrides(self._file, self._stored)
        except OSError as error:
            log.warning("settings not written: %s", error)
        self.changed.emit(new)

    def remember_project(self, path: Path) -> None:
        """Put a project first among the recent ones and make it the next start's."""
        name = str(path)
        others = [recent for recent in self.current.recent if recent != name]
        self.change(recent=(name, *others)[:RECENT_AT_MOST], last_project=name)

    def forget_project(self, path: str) -> None:
        """Take a project that is gone off the recent ones."""
        self.change(recent=tuple(recent for recent in self.current.recent if recent != path))


def settings_from(stored: dict[str, Any]) -> Settings:
    """The settings that overrides give; a value of the wrong type counts as not set."""
    default = Settings()
    values: dict[str, Any] = {}
    for field in fields(Settings):
        value = stored.get(field.name)
        expected = getattr(default, field.name)
        if isinstance(expected, tuple):
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                values[field.name] = tuple(value)
        elif type(value) is type(expected):
            values[field.name] = value
    return Settings(**values)


def read_overrides(file: Path) -> dict[str, Any]:
    """The stored object, unknown keys included; a missing or broken file is an empty one."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.warning("settings not read: %s", error)
        return {}
    return stored if isinstance(stored, dict) else {}


def write_overrides(file: Path, stored: dict[str, Any]) -> None:
    """Replace the file as a whole, so that a crash leaves the old or the new one; OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        with beside.open("w", encoding="utf-8") as out:
            json.dump(stored, out, ensure_ascii=False, indent=2, sort_keys=True)
            out.write("\n")
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
