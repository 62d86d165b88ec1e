"""The indexes that a project should have: which are missing, and making all of them anew."""

import re
import sqlite3

from annotator.store import schema

_WANTED = {
    name: sql
    for sql in (*schema.FIRST_INDEXES, *schema.WORKBENCH_INDEXES)
    if (name := re.split(r"\s+", sql)[2]) != "spans_by_annotator"
}
"""All of them by name, but the one that the second format has no more."""


def missing(connection: sqlite3.Connection) -> list[str]:
    """The names of the indexes that a project of this format lacks; an older one lacks none."""
    if connection.execute("PRAGMA user_version").fetchone()[0] < schema.VERSION:
        return []
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")
    return sorted(_WANTED.keys() - {name for (name,) in found})


def make_anew(connection: sqlite3.Connection) -> None:
    """Fill every index from its table, and make what is missing."""
    connection.execute("REINDEX")
    for name in missing(connection):
        connection.execute(_WANTED[name])
