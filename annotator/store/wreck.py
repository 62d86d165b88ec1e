"""A damaged project file: which rows of each table can be read, and which are known to be lost."""

import sqlite3
from dataclasses import dataclass
from typing import Any

from annotator.store.pages import Found, PageFile, Row

EVERYWHERE = (-(1 << 63), (1 << 63) - 1)
_INDEX = {"relations": 2}
"""Which of a table's own indexes tells most of a row; the first, where nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a column may hold, and to the rows of which table it points."""

    name: str
    type: str
    may_be_null: bool
    is_key: bool
    """Whether it is the number of the row, which is not kept among the values."""
    parent: str | None

    def takes(self, value: Any) -> bool:
        """Whether the column may hold a value."""
        if value is None:
            return self.may_be_null
        return isinstance(value, int if self.type == "INTEGER" else str)


def columns_of(connection: sqlite3.Connection, table: str) -> list[Column]:
    """The columns of a table of a sound project."""
    parents = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    return [
        Column(
            name=name,
            type=type_,
            may_be_null=not not_null,
            is_key=bool(key),
            parent=parents.get(name),
        )
        for _, name, type_, not_null, _, key in connection.execute(f"PRAGMA table_info({table})")
    ]


class Wreck:
    """The tables of a damaged file, read at once. `is_whole` says that every page of them was,
    `has_beginning` that it is known which pages are free.
    """

    def __init__(self, pages: PageFile, columns: dict[str, list[Column]]) -> None:
        self._pages = pages
        self._columns = columns
        self._roots, self._knows_all = pages.roots()
        self.has_beginning = pages.has_header
        self._found = {name: self._read(name) for name in columns}
        self.is_whole = not any(found.bad for found in self._found.values())
        if not self.is_whole:
            self._adopt()
        self._known = {name: self._index(_index_of(name)) for name in columns}
        self._titles = {
            entry[-1]: entry[0] for entry in self._index("articles_by_title")[0] if _tells(entry)
        }

    def rows(self, table: str) -> dict[int, Row]:
        """The rows that hold what the columns of the table may hold, by number."""
        return {
            row: (row, *values[1:]) if self._columns[table][0].is_key else values
            for row, values in sorted(self._found[table].rows.items())
            if self._fits(table, values)
        }

    def known(self, table: str) -> dict[int, Row]:
        """What an index of the table tells of its rows, by number: for articles the id, for names
        the name, for all else the article first.
        """
        return {entry[-1]: entry for entry in self._known[table][0] if _tells(entry)}

    def may_lack_more(self, table: str) -> bool:
        """Whether rows may be lost of which no index tells."""
        return bool(self._found[table].bad) and not self._known[table][1]

    def title(self, article: int) -> str:
        """The title of an article that is lost, as an index tells it; "" where none does."""
        title = self._titles.get(article)
        return title if isinstance(title, str) else ""

    def _read(self, table: str) -> Found:
        if table in self._roots:
            return self._pages.table(self._roots[table])
        if table == "guideline" and "project" in self._roots:
            # Where the first format kept it.
            entries, _ = self._index("project")
            found = [entry for entry in entries if entry[0] == "guideline"]
            return Found(rows={1: (None, *found[0][1:])} if found else {})
        # Where all is known: a table that the file's format did not have yet.
        return Found() if self._knows_all else Found(bad={1}, gaps=[EVERYWHERE])

    def _adopt(self) -> None:
        """Give leaves that nothing leads to any more to a table that lacks rows like theirs."""
        lacking = [name for name, found in self._found.items() if found.bad]
        taken = self._pages.free_pages()
        for found in self._found.values():
            taken |= found.read
        for number, rows in self._pages.leaves():
            if number in taken or not rows:
                continue
            for name in lacking:
                found = self._found[name]
                if all(
                    self._fits(name, values) and found.may_lack(row) for row, values in rows.items()
                ):
                    found.rows = rows | found.rows
                    break

    def _fits(self, table: str, values: Row) -> bool:
        columns = self._columns[table]
        return len(values) == len(columns) and all(
            value is None if column.is_key else column.takes(value)
            for column, value in zip(columns, values, strict=True)
        )

    def _index(self, name: str) -> tuple[list[Row], bool]:
        return self._pages.index(self._roots[name]) if name in self._roots else ([], False)


def _index_of(table: str) -> str:
    return f"sqlite_autoindex_{table}_{_INDEX.get(table, 1)}"


def _tells(entry: Row) -> bool:
    """Whether an entry of an index has something before the row."""
    return len(entry) > 1 and isinstance(entry[-1], int)
