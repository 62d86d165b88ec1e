"""Reads for the list of articles: which ones a filter lets through, and what each line shows."""

import json
import sqlite3
from array import array
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import Any

import orjson

from annotator.core.errors import Cancelled
from annotator.core.model import Status
from annotator.core.progress import Cancel, never
from annotator.core.queue import ArticleSummary, Order, Progress, QueueFilter

_FIRST_CHARACTERS = 200
_MOMENT = 0.06
"""Seconds in which the window may be held up."""
_STEPS = 20_000
"""Of SQLite's machine, between two looks at the clock."""

_NOTED = "note IS NOT NULL"
_LAST = "\U0010ffff"
"""Sorts after every text that goes on."""

_KEYS = {
    Order.PLACE: "",
    Order.DATE: "published",
    Order.TITLE: "title COLLATE NOCASE",
    Order.LENGTH: "length(text)",
}


def queue_rows(
    connection: sqlite3.Connection,
    wanted: QueueFilter,
    annotator: int,
    *,
    cancel: Cancel = never,
) -> "array[int]":
    """The rows of the articles that a filter lets through, in its order. Raises Cancelled.

    Articles without a date or title come last, whichever way it goes.
    """
    conditions = _Conditions(wanted, annotator, looks_up=False)
    rows = array("q")
    for order, more in () if conditions.are_vain else _orders(wanted):
        sql = f'SELECT "row" FROM articles {conditions.where(more)} ORDER BY {order}'
        with watched(connection, cancel):
            # A tuple for each of a million rows would take half a second.
            (listed,) = connection.execute(
                f'SELECT json_group_array("row") FROM ({sql})', conditions.values
            ).fetchone()
        rows.extend(orjson.loads(listed))
    return rows


def first_rows(
    connection: sqlite3.Connection, wanted: QueueFilter, annotator: int, *, limit: int
) -> "array[int]":
    """The beginning of `queue_rows`, as far as it is found in a moment: fewer rows than `limit`,
    or none, need not be all.
    """
    conditions = _Conditions(wanted, annotator, looks_up=True)
    if conditions.are_vain or (wanted.search.strip() and wanted.order is not Order.PLACE):
        return array("q")
    order, more = _orders(wanted)[0]
    source = "articles"
    if wanted.search.strip():
        source = 'articles_fts CROSS JOIN articles ON "row" = articles_fts.rowid'
        order = order.replace('"row"', "articles_fts.rowid")
    sql = f'SELECT "row" FROM {source} {conditions.where(more)} ORDER BY {order} LIMIT ?'
    end = perf_counter() + _MOMENT
    try:
        with watched(connection, lambda: perf_counter() > end):
            rows = connection.execute(sql, (*conditions.values, limit)).fetchall()
    except Cancelled:
        return array("q")
    return array("q", [row for (row,) in rows])


def has(connection: sqlite3.Connection, row: int) -> bool:
    """Whether there is an article with this row."""
    return bool(connection.execute('SELECT 1 FROM articles WHERE "row" = ?', (row,)).fetchone())


def last_row(connection: sqlite3.Connection) -> int:
    """The highest row of an article; 0 without any. About how many there are, at no cost."""
    return connection.execute('SELECT coalesce(max("row"), 0) FROM articles').fetchone()[0]


def first_open(connection: sqlite3.Connection, rows: Iterable[int], annotator: int) -> int | None:
    """The first of these articles that an annotator has neither done nor skipped."""
    listed = json.dumps(list(rows))
    found = connection.execute(
        """SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM states
          WHERE article = value AND annotator = ? AND status <> 'open') ORDER BY key LIMIT 1""",
        (listed, annotator),
    ).fetchone()
    return found[0] if found else None


@contextmanager
def watched(connection: sqlite3.Connection, cancel: Cancel) -> Generator[None]:
    """Ask now and then whether to go on. Raises Cancelled."""
    connection.set_progress_handler(cancel, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname != "SQLITE_INTERRUPT":
            raise
        raise Cancelled("The search was cancelled.") from error
    finally:
        connection.set_progress_handler(None, 0)


def _orders(wanted: QueueFilter) -> list[tuple[str, str]]:
    """What to sort by, with the condition under which: where it is not given comes last."""
    key, way = _KEYS[wanted.order], " DESC" if wanted.descending else ""
    if not key:
        return [(f'"row"{way}', "")]
    order = f'{key}{way}, "row"{way}'
    if wanted.order is Order.LENGTH:
        return [(order, "")]
    column = key.partition(" ")[0]
    return [(order, f"{column} IS NOT NULL"), ('"row"', f"{column} IS NULL")]


class _Conditions:
    """The conditions of a filter as SQL, with their values.

    Either the articles that an index names are gathered first, which is best for all of them; or
    each article `looks_up` what is asked, which is best for the first ones.
    """

    def __init__(self, wanted: QueueFilter, annotator: int, *, looks_up: bool) -> None:
        self.values: list[Any] = []
        self.are_vain = False
        """No article can pass."""
        self._sql: list[str] = []
        self._looks_up = looks_up
        self._who = annotator if wanted.annotator is None else wanted.annotator
        if wanted.search.strip():
            self._search(wanted.search)
        self._article(wanted)
        self._work(wanted)

    def where(self, more: str) -> str:
        """The clause, with one more condition or ""."""
        sql = [*self._sql, more] if more else self._sql
        return f"WHERE {' AND '.join(sql)}" if sql else ""

    def _ask(self, sql: str, *values: Any) -> None:
        self._sql.append(sql)
        self.values += values

    def _work(self, wanted: QueueFilter) -> None:
        if wanted.status is Status.OPEN:
            self._ask(self._has("states", "status <> 'open'", are_there=False), self._who)
        elif wanted.status is not None:
            self._ask(self._has("states", "status = ?"), self._who, wanted.status.value)
        if wanted.flagged is not None:
            self._ask(self._has("states", "flagged = 1", are_there=wanted.flagged), self._who)
        for labels, are_there in ((wanted.labels_present, True), (wanted.labels_absent, False)):
            for label in sorted(labels):
                self._ask(self._has("spans", "label = ?", are_there=are_there), self._who, label)
        if wanted.has_note is not None:
            either = " OR ".join(self._has(table, _NOTED) for table in ("states", "spans"))
            self._ask(f"({either})" if wanted.has_note else f"NOT ({either})", self._who, self._who)

    def _has(self, table: str, condition: str, *, are_there: bool = True) -> str:
        negation = "" if are_there else "NOT "
        if self._looks_up:
            return (
                f'{negation}EXISTS (SELECT 1 FROM {table} WHERE {table}.article = articles."row"'
                f" AND {table}.annotator = ? AND {condition})"
            )
        found = f"SELECT article FROM {table} WHERE annotator = ? AND {condition}"
        return f'"row" {negation}IN ({found})'

    def _article(self, wanted: QueueFilter) -> None:
        if wanted.source is not None:
            self._ask("source = ?" if wanted.source else "coalesce(source, '') = ?", wanted.source)
        if wanted.published_from:
            self._ask("published >= ?", wanted.published_from)
        if wanted.published_to:
            self._ask("published <= ?", wanted.published_to + _LAST)
        if wanted.rows is not None:
            # They may be too many for parameters of their own.
            listed = json.dumps(wanted.rows)
            self._ask('"row" IN (SELECT value FROM json_each(?))', listed)

    def _search(self, words: str) -> None:
        from annotator.core.searchtext import match_query  # slow to load, and not for the start

        query = match_query(words)
        self.are_vain = not query
        if self._looks_up:
            self._ask("articles_fts MATCH ?", query)
        else:
            found = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
            self._ask(f'"row" IN ({found})', query)


def sources(connection: sqlite3.Connection, *, limit: int) -> list[str]:
    """The sources of articles, by name; quick where there are few, as each is looked up."""
    found: list[str] = []
    last = ""
    while len(found) < limit:
        row = connection.execute(
            "SELECT source FROM articles WHERE source > ? ORDER BY source LIMIT 1", (last,)
        ).fetchone()
        if row is None:
            break
        last = row[0]
        found.append(last)
    return found


def summaries(
    connection: sqlite3.Connection, rows: Sequence[int], annotator: int
) -> list[ArticleSummary]:
    """What the list shows of these articles, in the order of `rows`; gone ones are left out."""
    marks = ", ".join("?" * len(rows))
    found = connection.execute(
        f"""SELECT a."row", a.id, a.title, a.source, a.published, length(a.text),
          coalesce(s.status, 'open'), coalesce(s.flagged, 0),
          (SELECT count(*) FROM spans p WHERE p.article = a."row" AND p.annotator = ?),
          substr(a.text, 1, {_FIRST_CHARACTERS})
        FROM articles a LEFT JOIN states s ON s.article = a."row" AND s.annotator = ?
        WHERE a."row" IN ({marks})""",
        (annotator, annotator, *rows),
    )
    by_row = {row[0]: _summary(row) for row in found}
    return [by_row[row] for row in rows if row in by_row]


def progress(connection: sqlite3.Connection, annotator: int) -> Progress:
    """How far an annotator is."""
    (total,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    done, skipped, flagged = connection.execute(
        """SELECT coalesce(sum(status = 'done'), 0), coalesce(sum(status = 'skipped'), 0),
          coalesce(sum(flagged), 0) FROM states WHERE annotator = ?""",
        (annotator,),
    ).fetchone()
    (spans,) = connection.execute(
        "SELECT count(*) FROM spans WHERE annotator = ?", (annotator,)
    ).fetchone()
    return Progress(total=total, done=done, skipped=skipped, flagged=flagged, spans=spans)


def _summary(row: Sequence[Any]) -> ArticleSummary:
    return ArticleSummary(
        row=row[0],
        id=row[1],
        title=row[2],
        source=row[3],
        published=row[4],
        length=row[5],
        status=Status(row[6]),
        flagged=bool(row[7]),
        spans=row[8],
        first_words=" ".join(row[9].split()),
    )
