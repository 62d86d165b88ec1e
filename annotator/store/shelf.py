"""Rows of an import that was taken back: kept aside, so that it can be applied again."""

import json
import sqlite3
from typing import Any

from annotator.store import fulltext
from annotator.store.rows import BULK_TABLES, BY_NAME

_AT_ONCE = 2_000

Ranges = dict[str, tuple[int, int]]
"""The first and last row that an import added, by table. Undo goes backwards, so that at its turn
no other operation's rows lie between them."""


def put_away(connection: sqlite3.Connection, seq: int, ranges: Ranges) -> None:
    """Move the rows that operation `seq` added in bulk onto the shelf."""
    for name in reversed(BULK_TABLES):
        if name not in ranges:
            continue
        between = f'FROM {name} WHERE "row" BETWEEN ? AND ?'
        rows = connection.execute(f"SELECT {BY_NAME[name].column_list} {between}", ranges[name])
        while batch := rows.fetchmany(_AT_ONCE):
            connection.executemany(
                'INSERT INTO shelved (operation, "table", "row", image) VALUES (?, ?, ?, ?)',
                ((seq, name, row[0], json.dumps(row, ensure_ascii=False)) for row in batch),
            )
        if name == "articles":
            fulltext.forget(connection, *ranges[name])
        connection.execute(f"DELETE {between}", ranges[name])
    fulltext.lower_mark(connection)


def take_back(connection: sqlite3.Connection, seq: int) -> None:
    """Move the rows of operation `seq` from the shelf back to their tables."""
    for name in BULK_TABLES:
        table = BY_NAME[name]
        marks = ", ".join("?" * len(table.columns))
        insert = f"INSERT INTO {name} ({table.column_list}) VALUES ({marks})"
        images = connection.execute(
            'SELECT image FROM shelved WHERE operation = ? AND "table" = ? ORDER BY "row"',
            (seq, name),
        )
        while batch := images.fetchmany(_AT_ONCE):
            rows: list[list[Any]] = [json.loads(image) for (image,) in batch]
            connection.executemany(insert, rows)
    connection.execute("DELETE FROM shelved WHERE operation = ?", (seq,))


def drop_undone(connection: sqlite3.Connection) -> None:
    """Empty the shelf of operations that can't be applied again."""
    connection.execute(
        "DELETE FROM shelved WHERE operation IN (SELECT seq FROM operations WHERE state = 'undone')"
    )
