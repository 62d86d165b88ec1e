"""Rows of an import that was taken back: kept aside, so that it can be applied again."""

import sqlite3
from collections.abc import Callable

import orjson

from annotator.store import fulltext
from annotator.store.rows import BULK_TABLES, BY_NAME

_AT_ONCE = 2_000

Ranges = dict[str, tuple[int, int]]
"""The first and last row that an import added, by table. Undo goes backwards, so that at its turn
no other operation's rows lie between them."""

Moved = Callable[[int], None]
"""Called with how many rows were moved now; what it raises stops the move."""


def put_away(connection: sqlite3.Connection, seq: int, ranges: Ranges, moved: Moved) -> None:
    """Move the rows that operation `seq` added in bulk onto the shelf."""
    for name in reversed(BULK_TABLES):
        if name not in ranges:
            continue
        between = f'FROM {name} WHERE "row" BETWEEN ? AND ?'
        # No more than there is, whatever the history says.
        first, last = connection.execute(
            f'SELECT coalesce(min("row"), 1), coalesce(max("row"), 0) {between}', ranges[name]
        ).fetchone()
        if name == "articles" and first <= last:
            fulltext.forget(connection, first, last)
        for low in range(first, last + 1, _AT_ONCE):
            some = low, min(low + _AT_ONCE - 1, last)
            rows = connection.execute(f"SELECT {BY_NAME[name].column_list} {between}", some)
            connection.executemany(
                'INSERT INTO shelved (operation, "table", "row", image) VALUES (?, ?, ?, ?)',
                [(seq, name, row[0], orjson.dumps(row).decode()) for row in rows],
            )
            connection.execute(f"DELETE {between}", some)
            moved(some[1] - low + 1)
    fulltext.articles_went(connection, ranges.get("articles", (0, 0))[1])


def take_back(connection: sqlite3.Connection, seq: int, moved: Moved) -> None:
    """Move the rows of operation `seq` from the shelf back to their tables."""
    for name in BULK_TABLES:
        images = connection.execute(
            'SELECT image FROM shelved WHERE operation = ? AND "table" = ? ORDER BY "row"',
            (seq, name),
        )
        while batch := images.fetchmany(_AT_ONCE):
            rows = [orjson.loads(image) for (image,) in batch]
            connection.executemany(BY_NAME[name].insert, rows)
            moved(len(rows))
    connection.execute("DELETE FROM shelved WHERE operation = ?", (seq,))


def drop(connection: sqlite3.Connection, operations: str) -> None:
    """Empty the shelf of the operations that an SQL query gives: they won't be applied again."""
    connection.execute(f"DELETE FROM shelved WHERE operation IN ({operations})")
