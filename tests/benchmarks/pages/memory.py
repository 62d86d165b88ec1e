"""How many megabytes the process grows by opening one article; run for one article at a time.

memory.py window|bare PROJECT ROW NAME
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[3]))

from PySide6.QtWidgets import QApplication

from annotator.gui.app import build_application
from tests.benchmarks.pages.editors import AnnotatorWindow, BareEditor
from tests.benchmarks.pages.texts import CASES, START

SETTLED = 8.0
"""Seconds in which all paragraphs have been measured."""


def resident() -> float:
    """The resident set in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def settle(app: QApplication, seconds: float) -> None:
    """Let the window do what it does when nobody touches it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.001)


def main(kind: str, project: Path, row: int, name: str) -> None:
    """Print the growth."""
    app = build_application()
    with tempfile.TemporaryDirectory() as folder:
        if kind == "window":
            editor = AnnotatorWindow(app, project, Path(folder))
            editor.tag()
            editor.click()
            settle(app, 0.5)
            before = resident()
            editor.workspace.show_article(row)
            settle(app, SETTLED)
            after = resident()
            editor.close()
        else:
            bare = BareEditor(app, (760, 700))
            bare.open(START.text())
            settle(app, 0.5)
            text = next(case for case in CASES if case.name == name).text()
            before = resident()
            bare.text.setPlainText(text)
            settle(app, SETTLED)
            after = resident()
    print(after - before)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
