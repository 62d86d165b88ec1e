"""The counts of the statistics, beside plain sqlite3 that asks the same of the same file.

python3 tests bench statistics [--articles 1000000] [--file FILE]

Milliseconds for each count of the window, in the order in which its plots appear: the first time,
when everything is read; and after ten edits. Then the same question in one SQL statement. FILE
keeps the project for another run; it takes some minutes to make.
"""

import argparse
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.core.model import Status
from annotator.project.counting import Counting
from annotator.project.project import Project
from annotator.project.statistics import Part, Scope
from tests.benchmarks.lists.project import ANNOTATOR, make_project
from tests.benchmarks.lists.work import add_work

EDITS = 10
_STATES = "(SELECT article, status FROM states WHERE annotator = 1 AND status <> 'open')"
_BY = 'SELECT {}, status, count(*) FROM articles LEFT JOIN {} ON article = "row" GROUP BY 1, 2'
_NAMED = """SELECT {}, count(*){} FROM spans WHERE annotator = 1 AND label = {} GROUP BY 1"""
_NAME = "coalesce(json_extract(attributes, '$.name'), surface)"
_LINKS = ', sum((SELECT count(*) FROM relations WHERE to_span = spans."row" AND type = 1))'
PLAIN = {
    Part.STATUS: f"SELECT (SELECT count(*) FROM articles), count(*) FROM {_STATES}",
    Part.SOURCES: _BY.format("source", _STATES),
    Part.PUBLISHED: _BY.format("substr(published, 1, 10)", _STATES),
    Part.SPANS: 'SELECT label, "end" - "start", count(*) FROM spans WHERE annotator = 1'
    " GROUP BY 1, 2",
    Part.WORDS: _NAMED.format("surface", "", 4),
    Part.SPEAKERS: _NAMED.format(_NAME, _LINKS, 1),
    Part.WORK: "SELECT seq, time, changes FROM operations WHERE annotator = 1 AND bulk IS NULL",
}


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1_000


def count_all(counting: Counting) -> dict[Part, float]:
    """Count what is missing; how long each part takes."""
    counting.begin()
    return {part: timed(lambda part=part: counting.count(part)) for part in counting.found.missing}


def edit(path: Path) -> None:
    """A few edits, as somebody makes them between two looks at the statistics."""
    project = Project.open(path, annotator=ANNOTATOR)
    rows = project.queue.rows()
    label = project.labels.all()[0].row
    for number in range(EDITS):
        row = rows[number * len(rows) // EDITS // 50]
        project.spans.add(row, 0, 4 + number % 3, label)
        project.articles.set_status(row, Status.SKIPPED, reason="too short")
    project.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--file", type=Path, metavar="FILE")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        made = options.file or Path(name) / "made.annotator"
        if not made.exists():
            print(f"Making {options.articles:,} articles with their work …", flush=True)
            make_project(made, options.articles)
            add_work(made, options.articles)
        path = Path(name) / "work.annotator"
        shutil.copy(made, path)
        counting = Counting(path, Scope(annotator=1))
        first = count_all(counting)
        edit(path)
        begun = timed(counting.begin)
        later = count_all(counting)
        print(f"{'ms':12}{'first':>9}{f'{EDITS} edits':>10}{'sqlite3':>10}")
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            for part, milliseconds in first.items():
                plain = timed(lambda sql=PLAIN[part]: connection.execute(sql).fetchall())
                print(f"{part:12}{milliseconds:9.0f}{later.get(part, 0):10.0f}{plain:10.0f}")
        print(f"{'all':12}{sum(first.values()):9.0f}{sum(later.values()) + begun:10.0f}")


if __name__ == "__main__":
    main()
