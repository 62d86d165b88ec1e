"""Merges a label of very many spans, takes the merge back and does it again, in the real window.

python3 tests bench label_merge [--spans 1000000]

Seconds of each, the longest time that the window's thread stood still meanwhile (it scrolls the
text as often as it can), and the most memory that the program held.
"""

import argparse
import hashlib
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.gui.app import build_application, build_window, open_first
from annotator.gui.settings import Preferences
from annotator.gui.workspace import Workspace
from annotator.project.project import Project

ANNOTATOR = "ana"
AN_ARTICLE = 50
WORDS = ("steel", "ferry", "ports", "trade", "union", "taxes", "rails", "money")
OLD, NEW = "figure", "sector"


def make_project(path: Path, spans: int) -> None:
    """Articles with 50 spans of the label each; some have attributes, some stand twice."""
    project = Project.create(path, annotator=ANNOTATOR)
    rows = {label.name: label.row for label in project.labels.all()}
    project.close()
    articles = spans // AN_ARTICLE
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(
            f"INSERT INTO articles VALUES ({', '.join('?' * 15)})", _articles(articles)
        )
        connection.executemany(
            f"INSERT INTO spans VALUES ({', '.join('?' * 11)})",
            _spans(articles, rows[OLD], rows[NEW]),
        )
        connection.execute("INSERT INTO project VALUES ('indexed', ?)", (articles,))
        connection.commit()


def _articles(count: int) -> Iterator[tuple[Any, ...]]:
    for number in range(1, count + 1):
        text = " ".join(WORDS[(number + place) % 8] for place in range(AN_ARTICLE))
        sha256 = hashlib.sha256(f"{number} {text}".encode()).hexdigest()
        title = f"Article {number}"
        yield (number, f"a{number}", sha256, title, *[None] * 7, "{}", "{}", "", text)


def _spans(articles: int, old: int, new: int) -> Iterator[tuple[Any, ...]]:
    ids = random.Random(1)
    row = 0
    for article in range(1, articles + 1):
        for place in range(AN_ARTICLE):
            # One in a hundred stands there with the other label already.
            for label in (old, new) if place % 100 == article % 100 else (old,):
                row += 1
                start, word = place * 6, WORDS[(article + place) % 8]
                values = '{"kind":"count","value":12}' if place % 10 == 0 and label == old else "{}"
                id = f"{ids.getrandbits(128):032x}"
                yield (row, article, 1, id, start, start + 5, label, word, values, None, "{}")


class Watch:
    """How long the window's thread ever was away, and how much memory was held."""

    def __init__(self, workspace: Workspace) -> None:
        self._bar = workspace.surface.view.verticalScrollBar()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=2)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self.longest = 0.0

    def measure(
        self, app: QApplication, act: Callable[[], object], until: Callable[[], bool]
    ) -> str:
        """A line of the table."""
        Path("/proc/self/clear_refs").write_text("5")
        self.longest, begun = 0.0, time.perf_counter()
        self._last = begun
        self._timer.start()
        act()
        while not until():
            app.processEvents()
            time.sleep(0.0005)
        app.processEvents()
        self._tick()
        self._timer.stop()
        took = time.perf_counter() - begun
        return f"{took:10.1f}{1000 * self.longest:18.0f}{peak():12.0f}"

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        if self._bar.maximum():
            self._bar.setValue((self._bar.value() + 7) % self._bar.maximum())


def peak() -> float:
    """The most megabytes that this process held since the last reset."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1000


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--spans", type=int, default=1_000_000, metavar="N")
    options = parser.parse_args()
    app = build_application()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "merge.annotator"
        make_project(path, options.spans)
        Preferences(Path(name) / "settings.json").change(annotator=ANNOTATOR)
        window = build_window(app, home=Path(name))
        open_first(window, path)
        window.resize(1280, 800)
        window.show()
        app.processEvents()
        workspace = window.workspace
        assert workspace is not None
        project, jobs = workspace.project, workspace.context.jobs
        old, new = project.labels.by_name(OLD), project.labels.by_name(NEW)
        assert old is not None
        assert new is not None

        def merge() -> None:
            jobs.start(
                lambda progress, cancel: project.scheme.merge(
                    old.row, new.row, progress=progress, cancel=cancel
                ),
                title="Merging labels",
                done=lambda _toll: None,
                failed=workspace.context.notifier.refuse,
            )

        def has_old(wanted: bool) -> Callable[[], bool]:
            labels = project.labels
            return lambda: (labels.by_name(OLD) is not None) is wanted and not jobs.is_busy

        def after(seconds: float) -> Callable[[], bool]:
            end = time.perf_counter() + seconds
            return lambda: time.perf_counter() > end

        watch = Watch(workspace)
        trigger = workspace.context.actions.trigger
        before = path.stat().st_size
        watch.measure(app, lambda: None, after(2))
        steps = (
            ("nothing", lambda: None, after(4)),
            ("merge", merge, has_old(False)),
            ("undo", partial(trigger, "undo"), has_old(True)),
            ("redo", partial(trigger, "redo"), has_old(False)),
        )
        print(f"{options.spans:,} spans   seconds   stood still, ms   memory, MB")
        for title, act, until in steps:
            print(f"{title:15}{watch.measure(app, act, until)}", flush=True)
        window.close()
        grown = (path.stat().st_size - before) / 1e6
        print(f"The history made the file {grown:.0f} MB larger")


if __name__ == "__main__":
    main()
