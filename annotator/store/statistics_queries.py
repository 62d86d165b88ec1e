"""Reads for the statistics: sums over a whole project, made by SQLite where they are large.

`who` is the row of an annotator, or None for all of them; `within` the articles that count, or
None for all of them.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

import orjson

_LONGEST = 1 << 20
"""Longer spans count as this long, so that label and length fit one number."""

SOURCE = "source"
DAY = "substr(published, 1, 10)"
"""Parts of the metadata to count articles by."""

Tally = Counter[tuple[int, int]]
"""How many spans there are by (label, length in code points)."""

_HANDLED = """WITH handled AS (
  SELECT article, min(status) AS status FROM states
  WHERE status <> 'open' AND (?1 IS NULL OR annotator = ?1) GROUP BY article
)"""
"""Each article once: done for one annotator is done ('done' sorts before 'skipped')."""

_NAME = """CASE WHEN attributes = '{}' OR NOT json_valid(attributes) THEN NULL
  ELSE json_extract(attributes, '$.name') END"""


def history(
    connection: sqlite3.Connection, who: int | None
) -> Iterator[tuple[int, str, int, int, int | None, str | None]]:
    """Sequence, time, sitting, annotator, article and changes (JSON; None where they do not hold
    any more) of what was done by hand, oldest first.
    """
    return connection.execute(
        """SELECT seq, time, sitting, annotator, article,
          CASE state WHEN 'applied' THEN changes END
        FROM operations WHERE bulk IS NULL AND (?1 IS NULL OR annotator = ?1) ORDER BY seq""",
        (who,),
    )


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


def span_tally(connection: sqlite3.Connection, who: int | None, *, after: int, until: int) -> Tally:
    """How many spans the articles of some rows (`after` left out) have, by label and length."""
    # The plus keeps SQLite with the index in which the articles come first: it has all columns.
    (listed,) = connection.execute(
        f"""SELECT json_group_array(label * {_LONGEST} + min("end" - "start", {_LONGEST - 1}))
        FROM spans WHERE article > ?2 AND article <= ?3 AND (?1 IS NULL OR +annotator = ?1)""",
        (who, after, until),
    ).fetchone()
    numbers = Counter[int](orjson.loads(listed))
    return Counter({divmod(number, _LONGEST): count for number, count in numbers.items()})


def statuses(
    connection: sqlite3.Connection, who: int | None, within: Collection[int] | None
) -> tuple[int, int, int, int]:
    """How many articles there are, are done, are skipped, and are flagged."""
    condition, values = _among("article", within)
    handled = dict(
        connection.execute(
            f"{_HANDLED} SELECT status, count(*) FROM handled WHERE {condition} GROUP BY status",
            (who, *values),
        ).fetchall()
    )
    (flagged,) = connection.execute(
        f"""SELECT count(DISTINCT article) FROM states
        WHERE flagged = 1 AND (?1 IS NULL OR annotator = ?1) AND {condition}""",
        (who, *values),
    ).fetchone()
    condition, values = _among('"row"', within, number=1)
    (total,) = connection.execute(
        f"SELECT count(*) FROM articles WHERE {condition}", values
    ).fetchone()
    return total, handled.get("done", 0), handled.get("skipped", 0), flagged


def articles_by(
    connection: sqlite3.Connection, part: str, who: int | None, within: Collection[int] | None
) -> dict[str, tuple[int, int, int]]:
    """How many articles there are, are done and are skipped, by a part of their metadata (SOURCE
    or DAY); "" where it is not told.
    """
    condition, values = _among('articles."row"', within, number=1)
    totals = connection.execute(
        f"SELECT {part}, count(*) FROM articles WHERE {condition} GROUP BY 1", values
    ).fetchall()
    condition, values = _among("article", within)
    found: dict[str, list[int]] = {}
    for name, count in totals:
        found.setdefault(name or "", [0, 0, 0])[0] += count
    for name, status, count in connection.execute(
        f"""{_HANDLED} SELECT {part}, status, count(*) FROM handled
        JOIN articles ON articles."row" = handled.article WHERE {condition} GROUP BY 1, 2""",
        (who, *values),
    ):
        found[name or ""][1 if status == "done" else 2] += count
    return {name: (total, done, skipped) for name, (total, done, skipped) in found.items()}


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
    name = f"coalesce(nullif(trim({_NAME}), ''), surface)" if is_named else "surface"
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


def _among(
    column: str, rows: Collection[int] | None, *, number: int = 2
) -> tuple[str, tuple[Any, ...]]:
    """A condition with the parameter ?number, and its values."""
    if rows is None:
        return "1", ()
    return f"{column} IN (SELECT value FROM json_each(?{number}))", (_listed(rows),)


def _listed(rows: Collection[int] | Collection[str]) -> str:
    return orjson.dumps(list(rows)).decode()
