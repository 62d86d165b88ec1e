"""The full-text index over title and text: kept up row by row, filled up after imports.

Articles up to the row in project.indexed are in the index. An import leaves its articles behind
that mark, and `index_some` takes them in later, so that importing stays fast.

Where many articles go at once, what the index holds of them stays there: it costs as much to take
out as it did to put in, and an undo would put it in again. Their rows are kept in project.stale;
a search has to leave out what is no article any more. No row is ever given to a second article.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import groupby, zip_longest
from operator import itemgetter

import orjson

from annotator.core.changes import Change
from annotator.core.model import Article, Record
from annotator.store import schema
from annotator.store.row_ranges import RowRanges

_Entry = tuple[int, str | None, str]
"""Row, title and text of an article."""

FEW = 50
"""So many articles that go in one operation are taken out of the index at once."""

_COUNTED = 20_000
"""So many rows are gone through to count articles."""

_LONGEST_WAITING = 4_000_000
"""Characters of articles that wait to be taken in or out."""

_MARK = "SELECT value FROM project WHERE name = 'indexed'"
_STALE = "SELECT value FROM project WHERE name = 'stale'"
_HIGHEST = """SELECT max(
  coalesce((SELECT max("row") FROM articles), 0),
  coalesce((SELECT value FROM project WHERE name = 'highest' AND value BETWEEN 0 AND 1 << 53), 0)
)"""
_PENDING = 'FROM articles WHERE "row" > coalesce((' + _MARK + "), 0)"


class Follower:
    """Takes the articles that a transaction changes into the index, or out of it, many at a time:
    before SQLite deletes a row that others refer to, it writes out what the index was given.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: dict[int, Change] = {}
        self._length = 0
        self._stale: RowRanges | None = None
        self._left = list[int]()
        """Rows of articles that went, with their words left in the index."""
        self._settled = list[int]()
        """Rows for which the mark tells now what the index holds."""
        self._gone = 0

    def follow(self, change: Change) -> None:
        """Note one changed row, which may be no article."""
        article = change.record
        if not isinstance(article, Article):
            return
        earlier = self._waiting.get(article.row, change)
        self._waiting[article.row] = Change(before=earlier.before, after=change.after)
        self._length += len(article.text)
        if self._length > _LONGEST_WAITING:
            self._bring_up()

    def settle(self) -> None:
        """Bring the index up to what was noted; call it before the transaction ends."""
        self._bring_up()
        stale, self._stale = self._stale, None
        if stale is not None and (stale or self._left):
            stale.discard(self._settled)
            stale.add((row, row) for row in self._left)
            _keep_stale(self._connection, stale)
        self._left.clear()
        self._settled.clear()

    def _bring_up(self) -> None:
        if not self._waiting:
            return
        if self._stale is None:
            self._stale = _stale(self._connection)
        stale, mark = self._stale, _mark(self._connection)
        changes = [self._waiting[row] for row in sorted(self._waiting)]
        self._waiting.clear()
        self._length = 0
        went, gone, came, is_there = list[_Entry](), list[_Entry](), list[_Entry](), list[int]()
        for change in changes:
            before, after = _entry(change.before), _entry(change.after)
            if before == after:
                continue
            if before is not None and (before[0] <= mark or before[0] in stale):
                (gone if after is None else went).append(before)
            elif after is not None and after[0] in stale:
                is_there.append(after[0])
                continue
            if after is not None:
                came.append(after)
        self._gone += len(gone)
        if self._gone > FEW:
            self._left += [row for row, _, _ in gone]
        else:
            went += gone
        _remove(self._connection, went)
        new = [*is_there, *(row for row, _, _ in came)]
        pending = _first_pending(self._connection, but=new)
        if pending is not None:
            came = [each for each in came if each[0] <= mark or each[0] < pending]
            is_there = [row for row in is_there if row <= mark or row < pending]
        _add(self._connection, came)
        self._settled += [*is_there, *(row for row, _, _ in went)]
        last = max([*is_there, *(row for row, _, _ in came)], default=0)
        if last > mark:
            _set_mark(self._connection, last)
        highest = max((each.record.row for each in changes if each.after is None), default=0)
        if highest:
            articles_went(self._connection, highest)


def forget(connection: sqlite3.Connection, first: int, last: int) -> None:
    """The articles of the rows `first` to `last`, which an import added, are going to go."""
    stale, last = _stale(connection), min(last, _mark(connection))
    if last - first >= FEW:
        stale.add([(first, last)])
    else:
        between = 'FROM articles WHERE "row" BETWEEN ? AND ?'
        rows = connection.execute(f'SELECT "row", title, text {between}', (first, last)).fetchall()
        _remove(connection, rows)
        stale.discard(row for row, _, _ in rows)
    _keep_stale(connection, stale)


def free_row(connection: sqlite3.Connection) -> int:
    """The row for the next article: behind all that there ever were, as those can come back."""
    (highest,) = connection.execute(_HIGHEST).fetchone()
    return highest + 1


def articles_went(connection: sqlite3.Connection, highest: int) -> None:
    """After articles up to a row went: what comes next does not count as indexed, and gets a row
    of its own.
    """
    (last,) = connection.execute('SELECT coalesce(max("row"), 0) FROM articles').fetchone()
    if last < _mark(connection):
        _set_mark(connection, last)
    if last < highest:
        (before,) = connection.execute(_HIGHEST).fetchone()
        sql = "INSERT OR REPLACE INTO project (name, value) VALUES ('highest', ?)"
        connection.execute(sql, (max(before, highest),))


def index_some(connection: sqlite3.Connection, *, limit: int) -> int:
    """Take up to `limit` waiting articles into the index; gives how many it took."""
    rows = connection.execute(
        'SELECT "row", title, text FROM articles WHERE "row" > ? ORDER BY "row" LIMIT ?',
        (_mark(connection), limit),
    ).fetchall()
    stale = _stale(connection)
    _add(connection, (each for each in rows if each[0] not in stale))
    if stale:
        stale.discard(row for row, _, _ in rows)
        _keep_stale(connection, stale)
    if rows:
        _set_mark(connection, rows[-1][0])
    return len(rows)


def pending(connection: sqlite3.Connection) -> int:
    """How many articles are not in the index yet; of very many only about how many."""
    (last,) = connection.execute('SELECT coalesce(max("row"), 0) FROM articles').fetchone()
    behind = last - _mark(connection)
    if behind > _COUNTED:  # to count them would read all their texts
        return behind
    return connection.execute(f"SELECT count(*) {_PENDING}").fetchone()[0]


def _first_pending(connection: sqlite3.Connection, *, but: Sequence[int]) -> int | None:
    """The smallest row of an article that is not in the index yet, and not one of these."""
    sql = f'SELECT min("row") {_PENDING} AND "row" NOT IN (SELECT value FROM json_each(?))'
    return connection.execute(sql, (orjson.dumps(but).decode(),)).fetchone()[0]


def rebuild(connection: sqlite3.Connection) -> None:
    """Empty the index, in a transaction; all articles wait for `index_some` then."""
    connection.execute("INSERT INTO articles_fts(articles_fts) VALUES ('delete-all')")
    connection.execute("DELETE FROM project WHERE name IN ('indexed', 'stale')")


def is_true(connection: sqlite3.Connection) -> bool:
    """Whether the index has the words of the articles that it should have, and no others; what it
    keeps of articles that went is passed over.

    Reads all texts, into a fresh index that is thrown away.
    """
    stale = _stale(connection)
    with closing(sqlite3.connect("", isolation_level=None)) as fresh:
        fresh.execute(schema.TABLES["articles_fts"])
        fresh.execute("BEGIN")
        texts = connection.execute(
            'SELECT "row", title, text FROM articles WHERE "row" <= ?', (_mark(connection),)
        )
        _add(fresh, (found for found in texts if found[0] not in stale))
        fresh.execute("COMMIT")
        pairs = (
            zip_longest(_words(connection, stale), _words(fresh, RowRanges())),
            zip_longest(_lengths(connection, stale), _lengths(fresh, RowRanges())),
        )
        return all(found == expected for pair in pairs for found, expected in pair)


def _lengths(connection: sqlite3.Connection, stale: RowRanges) -> Iterator[tuple[int, bytes]]:
    """How long each article of the index is."""
    found = connection.execute("SELECT id, sz FROM articles_fts_docsize ORDER BY id")
    return (each for each in found if each[0] not in stale)


def _words(connection: sqlite3.Connection, stale: RowRanges) -> Iterator[tuple[str, int, int]]:
    """Every word of the index, in how many articles it is and how often."""
    kind = "instance" if stale else "row"
    (guarded,) = connection.execute("PRAGMA query_only").fetchone()
    connection.execute("PRAGMA query_only = OFF")  # the view on the index is not of the file
    connection.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.fts_{kind}s"
        f" USING fts5vocab(main, articles_fts, {kind})"
    )
    connection.execute(f"PRAGMA query_only = {guarded}")
    if not stale:
        return connection.execute("SELECT term, doc, cnt FROM temp.fts_rows")
    places = connection.execute("SELECT term, doc FROM temp.fts_instances")
    by_word = groupby((place for place in places if place[1] not in stale), itemgetter(0))
    found = ((word, [row for _, row in places]) for word, places in by_word)
    return ((word, len(set(rows)), len(rows)) for word, rows in found)


def _stale(connection: sqlite3.Connection) -> RowRanges:
    """The rows of which the index holds words beyond what the mark says."""
    found = connection.execute(_STALE).fetchone()
    try:
        return RowRanges.from_json(found[0]) if found else RowRanges()
    except (TypeError, ValueError):
        return RowRanges()  # A damaged note costs a few wrong hits, and no work.


def _keep_stale(connection: sqlite3.Connection, stale: RowRanges) -> None:
    if stale:
        sql = "INSERT OR REPLACE INTO project (name, value) VALUES ('stale', ?)"
        connection.execute(sql, (stale.to_json(),))
    else:
        connection.execute("DELETE FROM project WHERE name = 'stale'")


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
