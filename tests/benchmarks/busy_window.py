"""Tags spans in the window by key while an export and a search over everything run.

python3 tests bench busy_window [--articles 4000] [--spans 1000] [--no-search]
Key press to painted span.
"""

import argparse
import os
import re
import statistics
import tempfile
import threading
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.app import build_application, build_window, open_first
from annotator.gui.settings import Preferences
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project
from tests.benchmarks.journal import repeat_until, search
from tests.benchmarks.transfer import make_source

FRAME_MS = 1000 / 60
SPANS_AN_ARTICLE = 40
"""As many as each article has already."""


def tag_all(
    app: QApplication,
    path: Path,
    home: Path,
    beside: list[threading.Thread],
    *,
    spans: int,
    pause: float,
) -> list[float]:
    """The milliseconds from each key press to the painted span; every one must come about."""
    Preferences(home / "settings.json").change(annotator="ana")
    window = build_window(app, home=home)
    open_first(window, path)
    window.show()
    QTest.qWaitForWindowExposed(window)
    workspace = window.workspace
    assert workspace is not None
    for thread in beside:
        thread.start()
    view = workspace.surface.view
    before = workspace.project.queue.progress().spans
    times: list[float] = []
    rows = workspace.project.queue.rows()
    for number in range(spans):
        article, place = divmod(number, SPANS_AN_ARTICLE)
        if place == 0:
            workspace.show_article(rows[article])
        words = [found.span() for found in re.finditer(r"\w{3,}", view.text)]
        view.set_selection(*words[10 + 9 * place])
        app.processEvents()
        begun = time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_4)
        app.processEvents()
        times.append(1000 * (time.perf_counter() - begun))
        time.sleep(pause)
    added = workspace.project.queue.progress().spans - before
    window.close()
    print(f"{added} of {spans} spans added")
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=4_000)
    parser.add_argument("--spans", type=int, default=1_000)
    parser.add_argument("--pause", type=float, default=0.02)
    parser.add_argument("--no-search", action="store_true", help="only an export beside it")
    options = parser.parse_args()
    app = build_application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "source.jsonl"
        make_source(source, articles=options.articles, spans=40)
        for busy in (False, True):
            path = folder / f"busy-{busy}.annotator"
            project = Project.create(path, annotator="ana")
            import_sources(project, [source])
            index_pending(project)
            annotator = project.annotator.row
            project.close()
            stop = threading.Event()
            exports: list[float] = []
            searches: list[float] = []
            export = partial(export_project, path, path.with_suffix(".jsonl"), force=True)
            look = partial(search, path, annotator)
            threads = [
                threading.Thread(target=repeat_until, args=(stop, work, counts), daemon=True)
                for work, counts in ((export, exports), (look, searches))
                if not (options.no_search and work is look)
            ]
            beside = threads if busy else []
            home = folder / "home"
            times = sorted(
                tag_all(app, path, home, beside, spans=options.spans, pause=options.pause)
            )
            stop.set()
            for thread in beside:
                thread.join()
            late = sum(each > FRAME_MS for each in times)
            print(
                f"{'beside other work' if busy else 'alone':18}"
                f" median {statistics.median(times):5.1f} ms,"
                f" p99 {times[len(times) * 99 // 100]:5.1f}, longest {times[-1]:5.1f},"
                f" over a frame {late}; exports {len(exports)}, searches {len(searches)}"
            )


if __name__ == "__main__":
    main()
