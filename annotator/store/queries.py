"""Reads that give dataclasses back; SQL for lists is here and nowhere else."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, cast

from annotator.core.errors import AnnotatorError, Damaged, Refused
from annotator.core.history import OperationInfo, OperationState
from annotator.core.intervals import SpanColumns
from annotator.core.model import Annotator, Article, ArticleState, Record, Relation, Span
from annotator.store.history import NEXT, STATE, operation_info
from annotator.store.rows import TABLES, load_json

R = TypeVar("R", bound=Record)

_AT_ONCE = 1_000
_OPERATION_COLUMNS = f"""
SELECT o.seq, o.time, o.sitting, n.name, o.name, o.article, {STATE}
FROM operations o LEFT JOIN annotators n ON n."row" = o.annotator
"""

_GONE: dict[type[Record], str] = {
    Article: "This article is not in the project any more.",
    Span: "This span is not in the project any more.",
    Relation: "This relation is not in the project any more.",
}


def every(connection: sqlite3.Connection, kind: type[R], where: str = "", *values: Any) -> list[R]:
    """All records of a class; `where` is SQL after FROM (a condition, an order).

    Raises Damaged where a row holds what no record can.
    """
    table = TABLES[kind]
    rows = connection.execute(f"SELECT {table.column_list} FROM {table.name} {where}", values)
    try:
        return [cast("R", table.from_row(row)) for row in rows]
    except (AnnotatorError, LookupError, TypeError, ValueError) as error:
        raise _damaged(table.name, error) from error


def one(connection: sqlite3.Connection, kind: type[R], where: str, *values: Any) -> R | None:
    """The first record that `where` finds."""
    found = every(connection, kind, f"{where} LIMIT 1", *values)
    return found[0] if found else None


def among(
    connection: sqlite3.Connection, kind: type[R], column: str, rows: Sequence[int]
) -> list[R]:
    """The records whose column holds one of these rows, in the order in which they were made."""
    where = f'WHERE "{column}" IN (SELECT value FROM json_each(?)) ORDER BY "row"'
    return every(connection, kind, where, json.dumps(list(rows)))


def by_row(connection: sqlite3.Connection, kind: type[R], row: int) -> R:
    """The record with this row. Raises Refused when it is gone."""
    record = one(connection, kind, 'WHERE "row" = ?', row)
    if record is None:
        raise Refused(_GONE.get(kind, "This is not in the project any more."))
    return record


def state_of(connection: sqlite3.Connection, article: int, annotator: int) -> ArticleState:
    """What an annotator says of an article; a default one (row 0) if nothing is stored."""
    where = "WHERE article = ? AND annotator = ?"
    found = one(connection, ArticleState, where, article, annotator)
    return found or ArticleState(article=article, annotator=annotator)


def spans_of(connection: sqlite3.Connection, article: int, annotator: int) -> list[Span]:
    """An annotator's spans in an article, by (start, -end)."""
    where = 'WHERE article = ? AND annotator = ? ORDER BY "start", "end" DESC'
    return every(connection, Span, where, article, annotator)


def described(
    connection: sqlite3.Connection, article: int, annotator: int
) -> list[tuple[int, str, str | None, Mapping[str, Any]]]:
    """(row, surface, note, attributes) of an annotator's spans in an article."""
    found = connection.execute(
        'SELECT "row", surface, note, attributes FROM spans WHERE article = ? AND annotator = ?',
        (article, annotator),
    )
    try:
        return [(row, surface, note, load_json(text)) for row, surface, note, text in found]
    except (TypeError, ValueError) as error:
        raise _damaged("spans", error) from error


def spans_of_label(connection: sqlite3.Connection, label: int) -> dict[str, int]:
    """How many spans of a label each annotator has, by name; those who have none are left out."""
    rows = connection.execute(
        'SELECT n.name, (SELECT count(*) FROM spans s WHERE s.annotator = n."row" AND s.label = ?)'
        " FROM annotators n ORDER BY n.name",
        (label,),
    )
    return {name: count for name, count in rows if count}


def relations_of_type(connection: sqlite3.Connection, type: int) -> int:
    """How many relations of a type there are."""
    sql = "SELECT count(*) FROM relations WHERE type = ?"
    return connection.execute(sql, (type,)).fetchone()[0]


def span_columns(
    connection: sqlite3.Connection, article: int, annotator: int, kinds: Mapping[int, int]
) -> SpanColumns:
    """Where an annotator's spans lie in an article; `kinds` says which kind a label's row is.

    The index of the table has all that is asked for, and in this order.
    """
    columns = SpanColumns.empty()
    cursor = connection.execute(
        'SELECT "start", "end", label, "row" FROM spans'
        ' WHERE article = ? AND annotator = ? ORDER BY "start"',
        (article, annotator),
    )
    try:
        while batch := cursor.fetchmany(_AT_ONCE):
            columns.extend((start, end, kinds[label], row) for start, end, label, row in batch)
    except (LookupError, TypeError, ValueError, OverflowError) as error:
        raise _damaged("spans", error) from error
    return columns


def relations_at(connection: sqlite3.Connection, span: int) -> list[Relation]:
    """The relations at either end of a span, in the order in which they were made."""
    where = 'WHERE from_span = ? OR to_span = ? ORDER BY "row"'
    return every(connection, Relation, where, span, span)


def outgoing(
    connection: sqlite3.Connection, article: int, annotator: int
) -> list[tuple[int, int, int, int]]:
    """(from_span, row, type, to_span) of an annotator's relations in an article."""
    return connection.execute(
        'SELECT from_span, "row", type, to_span FROM relations WHERE article = ? AND annotator = ?',
        (article, annotator),
    ).fetchall()


def ties_of_types(
    connection: sqlite3.Connection, article: int, annotator: int, types: Iterable[int]
) -> list[tuple[int, int, int]]:
    """(type, from_span, to_span) of an annotator's relations of some types in an article."""
    wanted = list(types)
    return connection.execute(
        "SELECT type, from_span, to_span FROM relations WHERE article = ? AND annotator = ?"
        f" AND type IN ({', '.join('?' * len(wanted))})",
        (article, annotator, *wanted),
    ).fetchall()


def ranges_of(
    connection: sqlite3.Connection, article: int, annotator: int, label: int
) -> list[tuple[int, int, int]]:
    """Row, start and end of an annotator's spans with a label in an article, by start."""
    return connection.execute(
        'SELECT "row", "start", "end" FROM spans'
        ' WHERE article = ? AND annotator = ? AND label = ? ORDER BY "start"',
        (article, annotator, label),
    ).fetchall()


def annotators_in(connection: sqlite3.Connection, article: int) -> list[Annotator]:
    """Those who have spans in an article, by name."""
    where = (
        'WHERE EXISTS (SELECT 1 FROM spans s WHERE article = ? AND s.annotator = annotators."row")'
        " ORDER BY name"
    )
    return every(connection, Annotator, where, article)


def annotator_named(connection: sqlite3.Connection, name: str) -> Annotator | None:
    """The annotator with this name."""
    return one(connection, Annotator, "WHERE name = ?", name)


def operations(
    connection: sqlite3.Connection, *, article: int | None = None, limit: int = -1
) -> list[OperationInfo]:
    """The history, newest first."""
    where, values = ("WHERE o.article = ?", (article,)) if article is not None else ("", ())
    rows = connection.execute(
        f"{_OPERATION_COLUMNS} {where} ORDER BY o.seq DESC LIMIT ?", (*values, limit)
    )
    return [operation_info(row) for row in rows]


def next_step(connection: sqlite3.Connection, state: OperationState) -> OperationInfo | None:
    """The operation that undo (state APPLIED) or redo (UNDONE) would take."""
    row = connection.execute(f"{_OPERATION_COLUMNS} {NEXT[state]}").fetchone()
    return operation_info(row) if row else None


def titled(connection: sqlite3.Connection, words: str, *, limit: int) -> list[int]:
    """The first articles, by row, in whose titles all the words begin, in project order."""
    from annotator.core.searchtext import match_query  # slow to load, and not for the start

    query = match_query(words, begun=True)
    if not query:
        return []
    found = connection.execute(
        'SELECT "row" FROM articles_fts CROSS JOIN articles ON "row" = articles_fts.rowid'
        " WHERE articles_fts MATCH ? ORDER BY articles_fts.rowid LIMIT ?",
        (f"{{title}} : ({query})", limit),
    )
    return [row for (row,) in found]


def opening(connection: sqlite3.Connection, row: int, length: int) -> str:
    """The beginning of an article's text; "" where it is gone."""
    found = connection.execute(
        'SELECT substr(text, 1, ?) FROM articles WHERE "row" = ?', (length, row)
    ).fetchone()
    return found[0] if found else ""


def texts(
    connection: sqlite3.Connection, rows: Sequence[int]
) -> Iterator[tuple[int, str | None, str]]:
    """Row, title and text of these articles, in their order; gone ones are left out."""
    marks = ", ".join("?" * len(rows))
    found = connection.execute(
        f'SELECT "row", title, text FROM articles WHERE "row" IN ({marks})', rows
    )
    by_row = {row[0]: row for row in found}
    return (by_row[row] for row in rows if row in by_row)


def rows_that_may_match(connection: sqlite3.Connection, query: str) -> set[int]:
    """The articles for which an FTS5 expression holds, and those that are not indexed yet."""
    found = connection.execute(
        "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
        ' UNION SELECT "row" FROM articles WHERE "row" >'
        " coalesce((SELECT value FROM project WHERE name = 'indexed'), 0)",
        (query,),
    )
    return {row for (row,) in found}


def known_article(
    connection: sqlite3.Connection, *, id: str | None, sha256s: Iterable[str]
) -> tuple[int, str, str] | None:
    """Row, id and sha256 of the article with this id, or without one, with one of the hashes."""
    columns = 'SELECT "row", id, sha256 FROM articles WHERE'
    if id is not None:
        return connection.execute(f"{columns} id = ?", (id,)).fetchone()
    for sha256 in sha256s:
        found = connection.execute(
            f'{columns} sha256 = ? ORDER BY "row" LIMIT 1', (sha256,)
        ).fetchone()
        if found:
            return found
    return None


def article_rows(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """The rows of articles by their ids; those that are gone are left out."""
    found = connection.execute(
        'SELECT id, "row" FROM articles WHERE id IN (SELECT value FROM json_each(?))',
        (json.dumps(list(ids)),),
    )
    return dict(found)


def article_place(connection: sqlite3.Connection, row: int) -> str:
    """How a message names an article that is in the project."""
    title, file, text = connection.execute(
        'SELECT title, file, substr(text, 1, 40) FROM articles WHERE "row" = ?', (row,)
    ).fetchone()
    return f"“{title or text.strip() + '…'}”" + (f" from {file}" if file else "")


def count(connection: sqlite3.Connection, kind: type[Record]) -> int:
    """How many records of a class there are."""
    return connection.execute(f"SELECT count(*) FROM {TABLES[kind].name}").fetchone()[0]


def _damaged(table: str, error: Exception) -> Damaged:
    return Damaged(
        f"A row of {table} is damaged: {error}.", hint="Is there a backup of the project?"
    )
