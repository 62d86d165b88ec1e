"""The full-text index over title and text: kept up row by row, filled up after imports.

Articles up to the row in project.indexed are in the index. An import leaves its articles behind
that mark, and `index_some` takes them in later, so that importing stays fast.
"""

import sqlite3
from collections.abc import Iterable, Sequence

import orjson

from annotator.core.changes import Change
from annotator.core.model import Article, Record

_Entry = tuple[int, str | None, str]
"""Row, title and text of an article."""

_LONGEST_WAITING = 4_000_000
"""Characters of articles that wait to be taken in or out."""

_MARK = "SELECT value FROM project WHERE name = 'indexed'"
_PENDING = 'FROM articles WHERE "row" > coalesce((' + _MARK + "), 0)"


class Follower:
    """Takes the articles that a transaction changes into the index, or out of it, many at a time:
    before SQLite deletes a row that others refer to, it writes out what the index was given.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: dict[int, Change] = {}
        self._length = 0

    def follow(self, change: Change) -> None:
        """Note one changed row, which may be no article."""
        article = change.record
        if not isinstance(article, Article):
            return
        earlier = self._waiting.get(article.row, change)
        self._waiting[article.row] = Change(before=earlier.before, after=change.after)
        self._length += len(article.text)
        if self._length > _LONGEST_WAITING:
            self.settle()

    def settle(self) -> None:
        """Bring the index up to what was noted; call it before the transaction ends."""
        if not self._waiting:
            return
        changes = [self._waiting[row] for row in sorted(self._waiting)]
        self._waiting.clear()
        self._length = 0
        mark = _mark(self._connection)
        went, came = list[_Entry](), list[_Entry]()
        for change in changes:
            before, after = _entry(change.before), _entry(change.after)
            if before != after:
                went += [before] if before is not None and before[0] <= mark else []
                came += [after] if after is not None else []
        _remove(self._connection, went)
        pending = _first_pending(self._connection, but=[row for row, _, _ in came])
        came = [each for each in came if each[0] <= mark or pending is None or each[0] < pending]
        _add(self._connection, came)
        if came and came[-1][0] > mark:
            _set_mark(self._connection, came[-1][0])
        if any(change.after is None for change in changes):
            lower_mark(self._connection)


def forget(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Take the articles of the rows `first` to `last` out of the index, before they go."""
    rows = connection.execute(
        'SELECT "row", title, text FROM articles WHERE "row" BETWEEN ? AND ?',
        (first, min(last, _mark(connection))),
    )
    _remove(connection, rows)


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
    _add(connection, rows)
    if rows:
        _set_mark(connection, rows[-1][0])
    return len(rows)


def pending(connection: sqlite3.Connection) -> int:
    """How many articles are not in the index yet."""
    return connection.execute(f"SELECT count(*) {_PENDING}").fetchone()[0]


def _first_pending(connection: sqlite3.Connection, *, but: Sequence[int]) -> int | None:
    """The smallest row of an article that is not in the index yet, and not one of these."""
    sql = f'SELECT min("row") {_PENDING} AND "row" NOT IN (SELECT value FROM json_each(?))'
    return connection.execute(sql, (orjson.dumps(but).decode(),)).fetchone()[0]


def _mark(connection: sqlite3.Connection) -> int:
    found = connection.execute(_MARK).fetchone()
    return found[0] if found else 0


def _set_mark(connection: sqlite3.Connection, row: int) -> None:
    connection.execute("INSERT OR REPLACE INTO project (name, value) VALUES ('indexed', ?)", (row,))


def _entry(record: Record | None) -> _Entry | None:
    return (record.row, record.meta.title, record.text) if isinstance(record, Article) else None


def _add(connection: sqlite3.Connection, entries: Iterable[_Entry]) -> None:
    connection.executemany(
        "INSERT INTO articles_fts(rowid, title, body) VALUES (?, ?, ?)", map(_columns, entries)
    )


def _remove(connection: sqlite3.Connection, entries: Iterable[_Entry]) -> None:
    # A contentless index takes a row out by its former content.
    connection.executemany(
        "INSERT INTO articles_fts(articles_fts, rowid, title, body) VALUES ('delete', ?, ?, ?)",
        map(_columns, entries),
    )


def _columns(entry: _Entry) -> _Entry:
    from annotator.core.searchtext import index_text  # slow to load, and not for the start

    row, title, text = entry
    return row, index_text(title or ""), index_text(text)
