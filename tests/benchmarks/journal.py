"""Tags spans while an export and a search over everything run, in both journal modes.

python3 tests bench journal [--articles 4000] [--spans 1000]
"""

import argparse
import contextlib
import sqlite3
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from annotator.core.errors import AnnotatorError
from annotator.core.queue import QueueFilter
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project
from annotator.store import listing
from annotator.store.project_file import open_reader
from tests.benchmarks.transfer import make_source

MODES = {"WAL + FULL": ("WAL", "FULL"), "DELETE + EXTRA": ("DELETE", "EXTRA")}


def repeat_until(stop: threading.Event, work: Callable[[], object], counts: list[float]) -> None:
    """Run `work` again and again; note the seconds of each round that went through."""
    while not stop.is_set():
        start = time.perf_counter()
        with contextlib.suppress(AnnotatorError, sqlite3.Error):
            work()
            counts.append(time.perf_counter() - start)


def search(path: Path, annotator: int) -> None:
    """What the search field does, on a connection of its own, for a word that all articles have."""
    connection = open_reader(path)
    rows = listing.queue_rows(connection, QueueFilter(search="ministry"), annotator)
    for start in range(0, len(rows), 256):
        listing.summaries(connection, rows[start : start + 256], annotator)
    connection.close()


def tag(project: Project, spans: int, *, pause: float) -> tuple[list[float], list[str]]:
    """Add spans one by one, as fast as keys repeat; the milliseconds of each, and refusals."""
    rows = project.queue.rows()
    label = project.labels.all()[3].row
    times: list[float] = []
    refused: list[str] = []
    for number in range(spans):
        article = rows[number % 50]
        start = 3000 + 7 * (number // 50)
        begun = time.perf_counter()
        try:
            project.spans.add(article, start, start + 5, label)
        except AnnotatorError as error:
            refused.append(error.code)
        times.append(1000 * (time.perf_counter() - begun))
        time.sleep(pause)
    return times, refused


def switch_journal(project: Project, journal: str, synchronous: str) -> None:
    """Put an open project into another journal mode, which needs the file for itself."""
    file = project.session.file
    writer = file._writer
    assert writer is not None
    file.reader.close()
    (mode,) = writer.execute(f"PRAGMA journal_mode = {journal}").fetchone()
    assert mode == journal.lower()
    writer.execute(f"PRAGMA synchronous = {synchronous}")
    file.reader = open_reader(project.path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=4_000)
    parser.add_argument("--spans", type=int, default=1_000)
    parser.add_argument("--pause", type=float, default=0.01)
    options = parser.parse_args()
    print(f"{'':16} {'beside':12} {'p50':>7} {'p99':>7} {'max ms':>7} refused exports searches")
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "source.jsonl"
        make_source(source, articles=options.articles, spans=40)
        for mode, (journal, synchronous) in MODES.items():
            for busy in (False, True):
                path = Path(name) / f"{journal}-{busy}.annotator"
                project = Project.create(path, annotator="ana")
                import_sources(project, [source])
                index_pending(project)
                switch_journal(project, journal, synchronous)
                stop = threading.Event()
                exports: list[float] = []
                searches: list[float] = []
                out = path.with_suffix(".jsonl")
                annotator = project.annotator.row
                jobs: list[tuple[Callable[[], object], list[float]]] = [
                    (partial(export_project, path, out, force=True), exports),
                    (partial(search, path, annotator), searches),
                ]
                threads = [
                    threading.Thread(target=repeat_until, args=(stop, work, counts))
                    for work, counts in jobs
                    if busy
                ]
                for thread in threads:
                    thread.start()
                times, refused = tag(project, options.spans, pause=options.pause)
                stop.set()
                for thread in threads:
                    thread.join()
                project.close()
                times.sort()
                print(
                    f"{mode:16} {'both' if busy else 'nothing':12} "
                    f"{statistics.median(times):7.1f} {times[len(times) * 99 // 100]:7.1f} "
                    f"{times[-1]:7.1f} {len(refused):7} {len(exports):7} {len(searches):8}"
                )


if __name__ == "__main__":
    main()
