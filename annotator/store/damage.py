"""Tells damage of a file from a mistake of the program."""

import sqlite3
from pathlib import Path

from annotator.core.errors import Damaged


def damage_in(error: BaseException, path: Path) -> Damaged | None:
    """What an error says of the project at a path, where it comes from damage of the file."""
    if isinstance(error, Damaged):
        return error
    name = getattr(error, "sqlite_errorname", "") or ""
    if isinstance(error, sqlite3.DatabaseError) and name.startswith(
        ("SQLITE_CORRUPT", "SQLITE_NOTADB")
    ):
        return Damaged(f"{path} is damaged: {error}.", hint="Is there a backup of it?")
    return None
