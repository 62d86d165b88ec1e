"""The full-text index over title and text: kept up row by row, filled up after imports.

Articles up to the row in project.indexed are in the index. An import leaves its articles behind
that mark, and `index_some` takes them in later, so that importing stays fast.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest

from annotator.core.changes import Change
from annotator.core.model import Article
from annotator.store import schema

_MARK = "SELECT value FROM project WHERE name = 'indexed'"
_PENDING = 'FROM articles WHERE "row" > coalesce((' + _MARK + "), 0)"


def follow(connection: sqlite3.Connection, change: Change) -> None:
    """Take one changed article into the index, or out of it."""
    before, after = change.before, change.after
    if not isinstance(change.record, Article):
        return
    mark = _mark(connection)
    if isinstance(before, Article) and before.row <= mark:
        _remove(connection, before.row, before.meta.title, before.text)
    if isinstance(after, Article):
        if after.row <= mark:
            _add(connection, after.row, after.meta.title, after.text)
        elif not _has_pending(connection, below=after.row):
            _add(connection, after.row, after.meta.title, after.text)
            _set_mark(connection, after.row)
    else:
        lower_mark(connection)


def forget(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Take the articles of the rows `first` to `last` out of the index, before they go."""
    rows = connection.execute(
        'SELECT "row", title, text FROM articles WHERE "row" BETWEEN ? AND ?',
        (first, min(last, _mark(connection))),
    )
    for row, title, text in rows:
        _remove(connection, row, title, text)


def lower_mark(connection: sqlite3.Connection) -> None:
    """After articles went: rows that are given out anew must not count as indexed."""
    (last,) = connection.execute('SELECT coalesce(max("row"), 0) FROM articles').fetchone()
    if last < _mark(connection):
        _set_mark(connection, last)


def index_some(connection: sqlite3.Connection, *, limit: int) -> int:
    """Take up to `limit` waiting articles into the index; gives how many it took."""
    rows = connection.execute(
        'SELECT "row", title, text FROM articles WHERE "row" > ? ORDER BY "row" LIMIT ?',
        (_mark(connection), limit),
    ).fetchall()
    connection.executemany(
        "INSERT INTO articles_fts(rowid, title, body) VALUES (?, ?, ?)",
        (_columns(row, title, text) for row, title, text in rows),
    )
    if rows:
        _set_mark(connection, rows[-1][0])
    return len(rows)


def pending(connection: sqlite3.Connection) -> int:
    """How many articles are not in the index yet."""
    return connection.execute(f"SELECT count(*) {_PENDING}").fetchone()[0]


def rebuild(connection: sqlite3.Connection) -> None:
    """Empty the index, in a transaction; all articles wait for `index_some` then."""
    connection.execute("INSERT INTO articles_fts(articles_fts) VALUES ('delete-all')")
    connection.execute("DELETE FROM project WHERE name = 'indexed'")


def is_true(connection: sqlite3.Connection) -> bool:
    """Whether the index has the words of the articles that it should have, and no others.

    Reads all texts, into a fresh index that is thrown away.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as fresh:
        fresh.execute(schema.TABLES["articles_fts"])
        fresh.execute("BEGIN")
        texts = connection.execute(
            'SELECT "row", title, text FROM articles WHERE "row" <= ?', (_mark(connection),)
        )
        fresh.executemany(
            "INSERT INTO articles_fts(rowid, title, body) VALUES (?, ?, ?)",
            (_columns(*found) for found in texts),
        )
        fresh.execute("COMMIT")
        pairs = (
            zip_longest(_words(connection), _words(fresh)),
            zip_longest(*(each.execute(_LENGTHS) for each in (connection, fresh))),
        )
        return all(found == expected for pair in pairs for found, expected in pair)


_LENGTHS = "SELECT id, sz FROM articles_fts_docsize ORDER BY id"


def _words(connection: sqlite3.Connection) -> Iterator[tuple[str, int, int]]:
    """Every word of the index with how often it is there."""
    (guarded,) = connection.execute("PRAGMA query_only").fetchone()
    connection.execute("PRAGMA query_only = OFF")  # the view on the index is not of the file
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.fts_words USING fts5vocab(main, articles_fts, row)"
    )
    connection.execute(f"PRAGMA query_only = {guarded}")
    return connection.execute("SELECT term, doc, cnt FROM temp.fts_words")


def _has_pending(connection: sqlite3.Connection, *, below: int) -> bool:
    """Whether an article with a smaller row than `below` is not in the index yet."""
    sql = f'SELECT EXISTS (SELECT 1 {_PENDING} AND "row" < ?)'
    return bool(connection.execute(sql, (below,)).fetchone()[0])


def _columns(row: int, title: str | None, text: str) -> tuple[int, str, str]:
    from annotator.core.searchtext import index_text  # slow to load, and not for the start

    return row, index_text(title or ""), index_text(text)


def _mark(connection: sqlite3.Connection) -> int:
    found = connection.execute(_MARK).fetchone()
    return found[0] if found else 0


def _set_mark(connection: sqlite3.Connection, row: int) -> None:
    connection.execute("INSERT OR REPLACE INTO project (name, value) VALUES ('indexed', ?)", (row,))


def _add(connection: sqlite3.Connection, row: int, title: str | None, text: str) -> None:
    connection.execute(
        "INSERT INTO articles_fts(rowid, title, body) VALUES (?, ?, ?)",
        _columns(row, title, text),
    )


def _remove(connection: sqlite3.Connection, row: int, title: str | None, text: str) -> None:
    # A contentless index takes a row out by its former content.
    connection.execute(
        "INSERT INTO articles_fts(articles_fts, rowid, title, body) VALUES ('delete', ?, ?, ?)",
        _columns(row, title, text),
    )
