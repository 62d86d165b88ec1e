"""What the user chose: a frozen value with defaults, kept as sparse overrides in one JSON file."""

import json
import logging
import os
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)

RECENT_AT_MOST = 10

Value = str | int | bool | tuple[str, ...] | Mapping[str, tuple[str, ...]]

SENSIBLE: Mapping[str, Container[Value]] = {
    "theme": ("system", "light", "dark", "sepia"),
    "typeface": ("serif", "sans"),
    "zoom": range(50, 301),
    "column": range(40, 121),
    "backup_minutes": range(241),
    "span_order": ("place", "label"),
}
"""What some settings may be; a file may have been written by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default; what belongs to the data lives in the project instead."""

    annotator: str = ""
    """The name that new work carries; empty until it was asked for once."""
    theme: str = "system"
    """system, light, dark or sepia."""
    zoom: int = 100
    """The size of the article's text in percent."""
    typeface: str = "serif"
    """serif or sans, for the article's text."""
    span_order: str = "place"
    """What the list of spans is sorted by: place or label."""
    other_spans: bool = True
    """Whether the list of spans has those of other annotators too."""
    column: int = 72
    """How wide the article's text may get, in characters."""
    language: str = "system"
    """system, or the code of a language that there is a translation for."""
    reopen: bool = True
    """Whether a start without a project opens the last one."""
    backup_minutes: int = 15
    """After how many minutes with changes a backup is made; 0 for none by themselves."""
    backup_folder: str = ""
    """Where the folders of backups lie; empty: each beside its project."""
    whole_words: bool = True
    """Whether the mouse selects whole words; exact characters with the modifier, or vice versa."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """The keys of the actions whose keys were changed, by id; see key_table."""
    tables: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """What the columns of tables hold that were imported; see table_memory."""
    last_project: str = ""
    """What the next start opens; empty after the project was closed by hand."""
    recent: tuple[str, ...] = ()
    """Paths of projects, the newest first."""
    commands: tuple[str, ...] = ()
    """What was chosen in the command palette, the newest first."""


class Preferences(QObject):
    """The settings as they are now; `change()` writes them and tells who listens.

    `left_out` names the settings of the file that have no sensible value; all of them, as "",
    where the file as a whole can't be read.
    """

    changed = Signal(object)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        stored = read_overrides(file)
        self._own: dict[str, Any] = {}
        self.current = settings_from(stored or {})
        self.left_out = not_sensible(stored)

    def change(self, **values: Value) -> None:
        """Set fields by name and write the file; a disk that refuses keeps them for this run."""
        new = replace(self.current, **values)  # pyright: ignore[reportArgumentType]
        if new == self.current:
            return
        self.current = new
        for name in values:
            self._own[name] = _as_json(getattr(new, name))
        try:
            self._write()
        except (OSError, ValueError) as error:
            log.warning("settings not written: %s", error)
        self.changed.emit(new)

    def reset(self, *names: str) -> None:
        """Give fields their defaults back and forget that they were set."""
        default = Settings()
        self.change(**{name: getattr(default, name) for name in names})

    def _write(self) -> None:
        # What another window or a hand has written meanwhile is kept.
        stored = read_overrides(self.file)
        if stored is None:
            self.file.replace(self.file.with_name(f"{self.file.name}.old"))
        default = Settings()
        wanted = {**(stored or {}), **self._own}
        for name, value in self._own.items():
            # Only what the user set is kept, so that a better default reaches everybody else.
            if value == _as_json(getattr(default, name)):
                del wanted[name]
        write_overrides(self.file, wanted)

    def remember_project(self, path: Path) -> None:
        """Put a project first among the recent ones and make it the next start's."""
        name = str(path)
        others = [recent for recent in self.current.recent if recent != name]
        self.change(recent=(name, *others)[:RECENT_AT_MOST], last_project=name)

    def forget_project(self, path: str) -> None:
        """Take a project that is gone off the recent ones."""
        self.change(recent=tuple(recent for recent in self.current.recent if recent != path))


def settings_from(stored: dict[str, Any]) -> Settings:
    """The settings that overrides give; a value that makes no sense counts as not set."""
    values: dict[str, Any] = {
        each.name: value
        for each in fields(Settings)
        if (value := _sensible(each.name, stored.get(each.name))) is not None
    }
    return Settings(**values)


def not_sensible(stored: dict[str, Any] | None) -> list[str]:
    """The settings whose stored value makes no sense; "" where nothing could be read."""
    if stored is None:
        return [""]
    names = [each.name for each in fields(Settings) if each.name in stored]
    return [name for name in names if _sensible(name, stored[name]) is None]


def _sensible(name: str, value: Any) -> Value | None:
    expected = getattr(Settings(), name)
    if isinstance(expected, tuple):
        return tuple(value) if _is_texts(value) else None
    if isinstance(expected, dict):
        if not isinstance(value, dict):
            return None
        return {key: tuple(each) for key, each in value.items() if _is_texts(each)}
    if type(value) is not type(expected):
        return None
    return value if value in SENSIBLE.get(name, (value,)) else None


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _as_json(value: Value) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return {key: list(each) for key, each in value.items()}
    return value


def read_overrides(file: Path) -> dict[str, Any] | None:
    """The stored object, unknown keys included; {} without a file, None for a broken one."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        log.warning("settings not read: %s", error)
        return None
    return stored if isinstance(stored, dict) else None


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
