"""What people did in the project of `project`: many spans, links, and a long history."""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

SPANS = 4
"""In each article: one of each label."""
SITTING = 400
"""Operations of a sitting."""
AT_WORK = 5
"""Each so-manieth article has an operation."""


def add_work(path: Path, articles: int) -> None:
    """Put the work in the place of the spans that are there."""
    made = random.Random(7)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("DELETE FROM spans")
        marks = ", ".join("?" * 11)
        connection.executemany(f"INSERT INTO spans VALUES ({marks})", _spans(articles, made))
        connection.executemany(
            "INSERT INTO relations VALUES (?, ?, 1, ?, 1, ?, ?, '{}')",
            (
                (row, article, f"r{row}", SPANS * (article - 1) + 2, SPANS * (article - 1) + 1)
                for row, article in enumerate(range(1, articles + 1, 2), 1)
            ),
        )
        connection.executemany(
            "INSERT INTO operations VALUES (?, ?, ?, 1, 'Add span', ?, 'applied', NULL, NULL, ?)",
            _operations(articles // AT_WORK, made),
        )
        connection.commit()


def _name(made: random.Random, word: str, most: int) -> str:
    """A few come very often, most of them seldom."""
    return f"{word} {int(made.paretovariate(0.5)) % most}"


def _spans(articles: int, made: random.Random) -> Iterator[tuple[Any, ...]]:
    for row in range(1, SPANS * articles + 1):
        article, label = (row - 1) // SPANS + 1, (row - 1) % SPANS + 1
        length = 1 + int(made.paretovariate(0.8)) % 300
        surface = _name(made, "Person", 20_000) if label == 1 else _name(made, "sector", 3_000)
        attributes = '{"name":"Ana Ortiz"}' if label == 1 and article % 5 == 0 else "{}"
        start = 3 * label
        yield (
            *(row, article, 1, f"s{row}", start, start + length, label, surface, attributes),
            *(None, "{}"),
        )


def _operations(count: int, made: random.Random) -> Iterator[tuple[Any, ...]]:
    when = datetime(2025, 1, 6, 9, tzinfo=UTC)
    for seq in range(1, count + 1):
        when += timedelta(seconds=made.choice((4, 6, 10, 20, 40)))
        if seq % SITTING == 0:
            when += timedelta(hours=15)
        article = 1 + seq // 6 * 2
        if seq % 6 == 5:
            row, table = (article + 1) // 2, "states"
            after = {"row": row, "article": article, "annotator": 1, "status": "done"}
        else:
            row, table = SPANS * (article - 1) + 1 + seq % SPANS, "spans"
            after = {"row": row, "article": article, "annotator": 1, "id": f"s{row}", "label": 1}
        changes = json.dumps([[table, row, None, after]])
        yield seq, when.isoformat(timespec="milliseconds"), 1 + seq // SITTING, article, changes
