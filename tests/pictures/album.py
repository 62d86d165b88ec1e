"""Every window, dialog and pane: each language, theme and size, for somebody to look at."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from tests.gui.pseudo import pseudo_language
from tests.pictures.scenes import Stage
from tests.pictures.views import VIEWS

SMALL, LARGE = QSize(1024, 640), QSize(1920, 1080)
MIRRORED = "mirrored"
"""Instead of a language: a made-up one, written from right to left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is painted by one process, as Qt reads screen and scale once."""

    size: QSize
    scale: int = 1
    languages: tuple[str, ...] = ("en", "zh", "ru")
    themes: tuple[str, ...] = ("light", "dark")
    views: tuple[str, ...] = tuple(VIEWS)

    def looks(self) -> Iterator[tuple[str, str]]:
        """Each language in each theme."""
        for language in self.languages:
            for theme in self.themes:
                yield language, theme

    def file(self, view: str, language: str, theme: str) -> str:
        """Where a picture goes, below the album's folder."""
        scaled = f"@{self.scale}x" if self.scale > 1 else ""
        return f"{view}/{self.size.width()}-{language}-{theme}{scaled}.png"


SHEETS = {
    "small": Sheet(size=SMALL),
    "large": Sheet(size=LARGE),
    "mirrored": Sheet(size=SMALL, languages=(MIRRORED,), themes=("light",)),
    "fine": Sheet(
        size=SMALL,
        scale=2,
        languages=("en",),
        views=("window", "welcome", "labels", "settings", "statistics", "palette"),
    ),
}


def make(into: Path, names: list[str]) -> int:
    """Paint the named views, or all of them, below a folder; the exit status."""
    unknown = sorted(set(names) - set(VIEWS))
    if unknown:
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(VIEWS)}")
        return 2
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        paintings = [_start(sheet, Path(folder), into, names) for sheet in SHEETS]
        failed = [painting for painting in paintings if painting.wait() != 0]
    print(into)
    return 1 if failed else 0


def _start(sheet: str, folder: Path, into: Path, names: list[str]) -> "subprocess.Popen[bytes]":
    """A process with a screen of the sheet's size."""
    size, scale = SHEETS[sheet].size, SHEETS[sheet].scale
    screen = {"name": sheet, "x": 0, "y": 0, "logicalDpi": 96, "dpr": 1}
    screen |= {"width": size.width() * scale, "height": size.height() * scale}
    screens = folder / f"{sheet}.json"
    screens.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": str(scale),
    }
    command = [sys.executable, "-m", "tests.pictures.album", sheet, str(into), *names]
    return subprocess.Popen(command, env=environment)


def paint(sheet: Sheet, into: Path, names: list[str]) -> None:
    """Paint a sheet in this process, each view in a window of its own."""
    from annotator.gui.app import build_application

    app = build_application()
    app.setCursorFlashTime(0)
    views = [name for name in sheet.views if name in names or not names]
    with tempfile.TemporaryDirectory() as folder:
        for language, theme in sheet.looks():
            for name in views:
                path = into / sheet.file(name, language, theme)
                path.parent.mkdir(exist_ok=True)
                _paint(app, Path(folder), sheet.size, name, language, theme, path)
                print(path.relative_to(into), flush=True)


def _paint(
    app: QApplication,
    folder: Path,
    size: QSize,
    view: str,
    language: str,
    theme: str,
    path: Path,
) -> None:
    mirrored = language == MIRRORED
    with pseudo_language(app, from_right=True) if mirrored else nullcontext():
        stage = Stage(app, folder, theme=theme, size=size, language="en" if mirrored else language)
        stage.language = language
        shown = VIEWS[view](stage)
        stage.pause()
        if not shown.grab().save(str(path)):
            raise OSError(f"{path} can't be written")
        if shown is not stage.window:
            shown.close()
        stage.close()


if __name__ == "__main__":
    paint(SHEETS[sys.argv[1]], Path(sys.argv[2]), sys.argv[3:])
