"""The list of very many articles, beside plain sqlite3 that asks the same of the same file.

python3 tests bench article_list [--articles 1000000] [--file FILE]

Milliseconds in the real window: from the act until the list is painted with its first rows, and
until all rows are there. FILE keeps the project for another run; it takes some minutes to make.
"""

import argparse
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from annotator.core.model import Status
from annotator.core.queue import Order, QueueFilter
from annotator.gui.app import build_application, build_window, open_first
from annotator.gui.main_window import MainWindow
from annotator.gui.queue.pane import QueuePane
from annotator.gui.settings import Preferences
from tests.benchmarks.lists.project import ANNOTATOR, RARE, make_project

ROUNDS = 5
STATES = "SELECT article FROM states WHERE annotator = 1 AND status"
MATCH = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH '{}' ORDER BY rowid"
FIRST = " LIMIT 500"
CASES: tuple[tuple[str, QueueFilter, str, float], ...] = (
    ("all", QueueFilter(), 'SELECT "row" FROM articles ORDER BY "row"', 100),
    (
        "open",
        QueueFilter(status=Status.OPEN),
        f'SELECT "row" FROM articles WHERE "row" NOT IN ({STATES} <> \'open\') ORDER BY "row"',
        100,
    ),
    (
        "done",
        QueueFilter(status=Status.DONE),
        f'SELECT "row" FROM articles WHERE "row" IN ({STATES} = \'done\') ORDER BY "row"',
        100,
    ),
    (
        "by date",
        QueueFilter(order=Order.DATE),
        'SELECT "row" FROM articles ORDER BY published, "row"',
        100,
    ),
    ("search, each article", QueueFilter(search="steel"), MATCH.format("steel"), 200),
    ("search, 1 in 10,000", QueueFilter(search=RARE), MATCH.format(RARE), 200),
)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1_000


def settle(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    app.processEvents()
    while not until():
        app.processEvents()


def filter_times(app: QApplication, pane: QueuePane, wanted: QueueFilter) -> tuple[float, float]:
    """Until the first rows are painted, and until all are there."""
    other = QueueFilter(flagged=True)
    firsts: list[float] = []
    wholes: list[float] = []
    for _ in range(ROUNDS):
        pane.show_filtered(other)
        settle(app, lambda: pane._model.is_whole)
        begun = time.perf_counter()
        pane.show_filtered(wanted)
        app.processEvents()
        firsts.append((time.perf_counter() - begun) * 1_000)
        settle(app, lambda: pane._model.is_whole)
        wholes.append((time.perf_counter() - begun) * 1_000)
    return median(firsts), median(wholes)


def jump_times(app: QApplication, pane: QueuePane) -> float:
    """The slowest of many jumps of the scroll bar until painted."""
    bar = pane._list.verticalScrollBar()
    slowest = 0.0
    for part in range(1, 60):
        value = bar.maximum() * (part * 37 % 60) // 60

        def jump(value: int = value) -> None:
            bar.setValue(value)
            app.processEvents()

        slowest = max(slowest, timed(jump))
    return slowest


def plain_times(connection: sqlite3.Connection, sql: str) -> tuple[float, float]:
    """The first 500 rows and all rows, fetched."""
    first = median(timed(lambda: connection.execute(sql + FIRST).fetchall()) for _ in range(3))
    return first, median(timed(lambda: connection.execute(sql).fetchall()) for _ in range(3))


def memory() -> float:
    """Megabytes that this process holds."""
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def opened(app: QApplication, path: Path, home: Path) -> tuple[MainWindow, float, float]:
    """A window on the project: until the list can be used, and until it is whole."""
    Preferences(home / "settings.json").change(annotator=ANNOTATOR)
    begun = time.perf_counter()
    window = build_window(app, home=home)
    open_first(window, path)
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    usable = (time.perf_counter() - begun) * 1_000
    assert window.workspace is not None
    queue = window.workspace.queue
    settle(app, lambda: queue._model.is_whole and queue._queue.knows_progress)
    return window, usable, (time.perf_counter() - begun) * 1_000


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--file", type=Path, metavar="FILE")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = options.file or folder / "list.annotator"
        if not path.exists():
            print(f"Making {options.articles:,} articles …", flush=True)
            make_project(path, options.articles)
        app = build_application()
        before = memory()
        window, usable, whole = opened(app, path, folder / "home")
        assert window.workspace is not None
        pane = window.workspace.queue
        print(
            f"{'ms':24}{'first rows':>12}{'goal':>8}{'all rows':>10} | sqlite3{'500':>8}{'all':>8}"
        )
        print(f"{'open the project':24}{usable:12.0f}{1000:8.0f}{whole:10.0f} |")
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            for title, wanted, sql, goal in CASES:
                first, rest = filter_times(app, pane, wanted)
                plain = plain_times(connection, sql)
                print(
                    f"{title:24}{first:12.1f}{goal:8.0f}{rest:10.0f} |"
                    f"{plain[0]:15.1f}{plain[1]:8.0f}",
                    flush=True,
                )
        pane.show_filtered(QueueFilter())
        settle(app, lambda: pane._model.is_whole)
        print(f"{'jump anywhere, slowest':24}{jump_times(app, pane):12.1f}{100:8.0f}")
        print(f"Memory: {memory():.0f} MB (goal 300), {before:.0f} MB of it before the project")
        window.close()


if __name__ == "__main__":
    main()
