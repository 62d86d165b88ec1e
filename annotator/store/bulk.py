"""Many rows at once: what an import writes, and what an export reads without filling the memory."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import orjson

from annotator.core.model import Article, ArticleState, Meta
from annotator.store import fulltext
from annotator.store.rows import BULK_TABLES, BY_NAME, TABLES
from annotator.store.shelf import Ranges

_AT_ONCE = 2_000


class BulkInsert:
    """Gives rows out and writes them in batches; articles at once, so that they can be found."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._first: dict[str, int] = {}
        self._waiting: dict[str, list[tuple[Any, ...]]] = {}
        self._sql: dict[str, str] = {}
        for name in BULK_TABLES:
            (last,) = connection.execute(f'SELECT coalesce(max("row"), 0) FROM {name}').fetchone()
            self._first[name] = last + 1 if name != "articles" else fulltext.free_row(connection)
            table = BY_NAME[name]
            marks = ", ".join("?" * len(table.columns))
            self._sql[name] = f"INSERT INTO {name} ({table.column_list}) VALUES ({marks})"
            self._waiting[name] = []
        self._next = dict(self._first)

    def row(self, table: str) -> int:
        """The next free row of a table."""
        row = self._next[table]
        self._next[table] = row + 1
        return row

    def add_article(self, article: Article) -> None:
        """Write an article; its row came from `row`."""
        self._connection.execute(self._sql["articles"], TABLES[Article].to_row(article))

    def add_state(self, state: ArticleState) -> None:
        """Take a state for the next batch."""
        self._waiting["states"].append(TABLES[ArticleState].to_row(state))

    def add_span(self, columns: tuple[Any, ...]) -> None:
        """Take a span's columns (row, article, annotator, id, start, …) for the next batch."""
        self._waiting["spans"].append(columns)

    def add_relation(self, columns: tuple[Any, ...]) -> None:
        """Take a relation's columns for the next batch."""
        self._waiting["relations"].append(columns)

    def flush(self, *, force: bool = True) -> None:
        """Write what waits; without `force` only where a batch is full."""
        for name, rows in self._waiting.items():
            if rows and (force or len(rows) >= _AT_ONCE):
                self._connection.executemany(self._sql[name], rows)
                rows.clear()

    def ranges(self) -> Ranges:
        """The first and last row given out, by table."""
        return {
            name: (first, self._next[name] - 1)
            for name, first in self._first.items()
            if self._next[name] > first
        }

    def first_article(self) -> int:
        """The row of the first article of this import."""
        return self._first["articles"]


def compact_json(value: Mapping[str, Any]) -> str:
    """What `rows.dump_json` gives, fast."""
    return orjson.dumps(dict(value), option=orjson.OPT_SORT_KEYS).decode() if value else "{}"


ExportedArticle = tuple[int, str, str, str, Meta, Mapping[str, Any]]
"""Row, id, sha256, text, metadata and extra of an article."""


def articles(
    connection: sqlite3.Connection, among: Sequence[int] | None = None
) -> Iterator[ExportedArticle]:
    """Every article, or those of these rows, in project order, read as it is asked for."""
    condition, values = "", list[str]()
    if among is not None:
        condition = ' WHERE "row" IN (SELECT value FROM json_each(?))'
        values.append(orjson.dumps(among).decode())
    cursor = connection.execute(
        'SELECT "row", id, sha256, text, title, source, editor, author, published, dateline, url,'
        f' file, more, extra FROM articles{condition} ORDER BY "row"',
        values,
    )
    for row in cursor:
        title, source, editor, author, published, dateline, url, file, more, extra = row[4:]
        meta = Meta(
            title=title,
            source=source,
            editor=editor,
            author=author,
            published=published,
            dateline=dateline,
            url=url,
            file=file,
            more=parsed(more),
        )
        yield row[0], row[1], row[2], row[3], meta, parsed(extra)


def parsed(source: str) -> Mapping[str, Any]:
    """A JSON column as a mapping. Raises ValueError."""
    value: Any = {} if source == "{}" else orjson.loads(source)
    if type(value) is not dict:
        raise ValueError(f"“{source[:40]}” is no JSON object")
    return cast("dict[str, Any]", value)


def states_of(connection: sqlite3.Connection, article: int) -> list[Any]:
    """(annotator, status, flagged, reason, note, extra) of everybody who touched an article."""
    return connection.execute(
        "SELECT annotator, status, flagged, reason, note, extra FROM states WHERE article = ?",
        (article,),
    ).fetchall()


def spans_of(connection: sqlite3.Connection, article: int) -> list[Any]:
    """(annotator, row, id, start, end, label, surface, attributes, note, extra), by annotator."""
    return connection.execute(
        'SELECT annotator, "row", id, "start", "end", label, surface, attributes, note, extra'
        " FROM spans WHERE article = ? ORDER BY annotator",
        (article,),
    ).fetchall()


def relations_of(connection: sqlite3.Connection, article: int) -> list[Any]:
    """(annotator, id, type, from_span, to_span, extra), by annotator."""
    return connection.execute(
        "SELECT annotator, id, type, from_span, to_span, extra"
        " FROM relations WHERE article = ? ORDER BY annotator",
        (article,),
    ).fetchall()
