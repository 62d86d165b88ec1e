"""Reads for the statistics: sums over a whole project, made by SQLite where they are large.

`who` is the row of an annotator, or None for all of them; `within` the articles that count, or
None for all of them.
"""

import sqlite3
from collections.abc import Collection, Iterator
from typing import Any

import orjson

SOURCE = "source"
DAY = "substr(published, 1, 10)"
"""Parts of the metadata to count articles by."""

LONGEST = 1 << 20
"""Longer spans count as this long, so that label and length fit one number: label * LONGEST + the
length in code points.
"""

_HANDLED = """WITH handled AS (
  SELECT article, min(status) AS status FROM states
  WHERE status <> 'open' AND (?1 IS NULL OR annotator = ?1) GROUP BY article
)"""
"""Each article once: done for one annotator is done ('done' sorts before 'skipped')."""

_NAME = """CASE WHEN attributes = '{}' OR NOT json_valid(attributes) THEN NULL
  ELSE json_extract(attributes, '$.name') END"""


Newest = tuple[tuple[int, str, str, int], ...]
"""Of the operations that were done last: number, state, time, and length of the changes. While
these are the same, so is the project.
"""


def history(
    connection: sqlite3.Connection, who: int | None, *, after: int, until: int
) -> Iterator[tuple[int, str, int, int, int | None, str | None]]:
    """Sequence, time, sitting, annotator, article and changes (JSON; None where they do not hold
    any more) of what was done by hand, oldest first; from the one behind `after` to `until`.
    """
    return connection.execute(
        """SELECT seq, time, sitting, annotator, article,
          CASE state WHEN 'applied' THEN changes END
        FROM operations WHERE bulk IS NULL AND (?1 IS NULL OR annotator = ?1)
          AND seq > ?2 AND seq <= ?3 ORDER BY seq""",
        (who, after, until),
    )


def newest(connection: sqlite3.Connection, *, limit: int) -> Newest:
    """Where the history stands."""
    return tuple(
        connection.execute(
            "SELECT seq, state, time, length(changes) FROM operations ORDER BY seq DESC LIMIT ?",
            (limit,),
        )
    )


def changes_of(
    connection: sqlite3.Connection, operations: Collection[int]
) -> list[tuple[str | None, str]]:
    """What these operations brought in bulk (None: nothing), and their changes (JSON)."""
    return connection.execute(
        """SELECT bulk, changes FROM operations
        WHERE seq IN (SELECT value FROM json_each(?))""",
        (_listed(operations),),
    ).fetchall()


def last_operation(connection: sqlite3.Connection) -> int:
    """The number of the newest operation; 0 without any."""
    return connection.execute("SELECT coalesce(max(seq), 0) FROM operations").fetchone()[0]


def spans_at(
    connection: sqlite3.Connection, rows: Collection[int]
) -> list[tuple[int, str, int, int, int]]:
    """Row, id, article, label and length of those spans that are there."""
    return connection.execute(
        """SELECT "row", id, article, label, "end" - "start" FROM spans
        WHERE "row" IN (SELECT value FROM json_each(?))""",
        (_listed(rows),),
    ).fetchall()


def states_at(
    connection: sqlite3.Connection, articles: Collection[int]
) -> dict[tuple[int, int], str]:
    """The status by (article, annotator) where one is stored."""
    found = connection.execute(
        """SELECT article, annotator, status FROM states
        WHERE article IN (SELECT value FROM json_each(?))""",
        (_listed(articles),),
    )
    return {(article, annotator): status for article, annotator, status in found}


def next_block(connection: sqlite3.Connection, after: int) -> int | None:
    """The first article behind a row that has spans, of whomever."""
    return connection.execute(
        "SELECT min(article) FROM spans WHERE article > ?", (after,)
    ).fetchone()[0]


def lengths_listed(connection: sqlite3.Connection, who: int | None, after: int, until: int) -> str:
    """Label and length (see LONGEST) of each span in the articles from behind one row to another,
    as JSON.
    """
    # The plus keeps SQLite with the index in which the articles come first: it has all columns.
    return connection.execute(
        f"""SELECT json_group_array(label * {LONGEST} + min("end" - "start", {LONGEST - 1}))
        FROM spans WHERE article > ?2 AND article <= ?3 AND (?1 IS NULL OR +annotator = ?1)""",
        (who, after, until),
    ).fetchone()[0]


def names_listed(
    connection: sqlite3.Connection,
    label: int,
    who: int | None,
    after: int,
    until: int,
    *,
    is_named: bool,
) -> str:
    """The name of each span with a label, as `names` has it, in some articles; JSON."""
    return connection.execute(
        f"""SELECT json_group_array(CAST({_name(is_named=is_named)} AS TEXT)) FROM spans
        WHERE label = ?2 AND article > ?3 AND article <= ?4 AND
          annotator IN (SELECT "row" FROM annotators WHERE ?1 IS NULL OR "row" = ?1)""",
        (who, label, after, until),
    ).fetchone()[0]


def linked_listed(
    connection: sqlite3.Connection,
    label: int,
    who: int | None,
    after: int,
    until: int,
    *,
    is_named: bool,
    relation: int,
) -> str:
    """The name of the span with a label to which each relation of a type comes; JSON."""
    return connection.execute(
        f"""SELECT json_group_array(CAST({_name(is_named=is_named)} AS TEXT))
        FROM relations CROSS JOIN spans ON spans."row" = to_span
        WHERE type = ?5 AND label = ?2 AND (?1 IS NULL OR relations.annotator = ?1)
          AND relations.article > ?3 AND relations.article <= ?4""",
        (who, label, after, until, relation),
    ).fetchone()[0]


def handled(
    connection: sqlite3.Connection, who: int | None, within: Collection[int] | None
) -> tuple[set[int], set[int]]:
    """The articles that are done, and that are skipped; done for one annotator is done."""
    condition, values = _among("article", within, number=3)
    done, skipped = (
        set[int](
            orjson.loads(
                connection.execute(
                    f"""SELECT json_group_array(article) FROM states WHERE status = ?2 AND
                      annotator IN (SELECT "row" FROM annotators WHERE ?1 IS NULL OR "row" = ?1)
                      AND {condition}""",
                    (who, status, *values),
                ).fetchone()[0]
            )
        )
        for status in ("done", "skipped")
    )
    return done, skipped - done


def flagged(connection: sqlite3.Connection, who: int | None, within: Collection[int] | None) -> int:
    """How many articles are flagged."""
    condition, values = _among("article", within)
    return connection.execute(
        f"""SELECT count(DISTINCT article) FROM states
        WHERE flagged = 1 AND (?1 IS NULL OR annotator = ?1) AND {condition}""",
        (who, *values),
    ).fetchone()[0]


def articles_by(
    connection: sqlite3.Connection, part: str, within: Collection[int] | None
) -> Iterator[tuple[str, list[int]]]:
    """The articles by a part of their metadata (SOURCE or DAY); "" where it is not told.

    An index has all that is asked for, so that no text is read.
    """
    condition, values = _among('"row"', within, number=1)
    found = connection.execute(
        f'SELECT {part}, json_group_array("row") FROM articles WHERE {condition} GROUP BY 1', values
    )
    return ((name or "", orjson.loads(rows)) for name, rows in found)


def names(
    connection: sqlite3.Connection,
    label: int,
    who: int | None,
    *,
    is_named: bool,
    relation: int | None,
    among: Collection[int] | None,
) -> Iterator[tuple[str, int, int]]:
    """Name, article and number of relations that come to it, of each span with a label.

    The name is the attribute of that name, where the label has it (`is_named`) and it says
    something, else the surface. `relation` is the row of the
    type of relation that is counted; `among` are the spans that count (None: all of them).
    """
    name = _name(is_named=is_named)
    condition, values = _among('spans."row"', among, number=4)
    return connection.execute(
        f"""SELECT {name}, article,
          CASE WHEN ?3 IS NULL THEN 0 ELSE (SELECT count(*) FROM relations
            WHERE to_span = spans."row" AND type = ?3) END
        FROM spans WHERE label = ?2 AND {condition} AND
          annotator IN (SELECT "row" FROM annotators WHERE ?1 IS NULL OR "row" = ?1)""",
        (who, label, relation, *values),
    )


def handled_rows(
    connection: sqlite3.Connection, status: str, who: int | None, within: Collection[int] | None
) -> list[int]:
    """The articles with a status ("open", "done", "skipped"), each counted once."""
    condition, values = _among('articles."row"', within)
    found = connection.execute(
        f"""{_HANDLED} SELECT articles."row" FROM articles
        LEFT JOIN handled ON handled.article = articles."row"
        WHERE coalesce(status, 'open') = ?3 AND {condition} ORDER BY 1""",
        (who, *(values or (None,)), status),
    )
    return [row for (row,) in found]


def flagged_rows(
    connection: sqlite3.Connection, who: int | None, within: Collection[int] | None
) -> list[int]:
    """The articles that somebody flagged."""
    condition, values = _among("article", within)
    found = connection.execute(
        f"""SELECT DISTINCT article FROM states
        WHERE flagged = 1 AND (?1 IS NULL OR annotator = ?1) AND {condition} ORDER BY 1""",
        (who, *values),
    )
    return [row for (row,) in found]


def labelled_rows(connection: sqlite3.Connection, label: int, who: int | None) -> list[int]:
    """The articles in which a label stands."""
    found = connection.execute(
        """SELECT DISTINCT article FROM spans WHERE label = ?2 AND
          annotator IN (SELECT "row" FROM annotators WHERE ?1 IS NULL OR "row" = ?1) ORDER BY 1""",
        (who, label),
    )
    return [row for (row,) in found]


def rows_by(
    connection: sqlite3.Connection,
    part: str,
    values: Collection[str],
    within: Collection[int] | None,
) -> list[int]:
    """The articles in whose metadata a part (SOURCE or DAY) is one of some values; "" stands for
    what is not told.
    """
    condition, among = _among('"row"', within)
    found = connection.execute(
        f"""SELECT "row" FROM articles WHERE {condition} AND
          coalesce({part}, '') IN (SELECT value FROM json_each(?1)) ORDER BY 1""",
        (_listed(values), *among),
    )
    return [row for (row,) in found]


def _name(*, is_named: bool) -> str:
    return f"coalesce(nullif(trim({_NAME}), ''), surface)" if is_named else "surface"


def _among(
    column: str, rows: Collection[int] | None, *, number: int = 2
) -> tuple[str, tuple[Any, ...]]:
    """A condition with the parameter ?number, and its values."""
    if rows is None:
        return "1", ()
    return f"{column} IN (SELECT value FROM json_each(?{number}))", (_listed(rows),)


def _listed(rows: Collection[int] | Collection[str]) -> str:
    return orjson.dumps(list(rows)).decode()
