"""How a project file got its tables: append only, one function a schema version."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from annotator.core.errors import Damaged, StorageFailed
from annotator.store import schema
from annotator.store.backup import copy_checked

migrations = Migrations(schema.MIGRATION_SET)

_GUIDELINE_MOVES = (
    """INSERT INTO guideline ("row", text) SELECT 1, value FROM project WHERE name = 'guideline'""",
    "DELETE FROM project WHERE name = 'guideline'",
    "DROP INDEX IF EXISTS spans_by_annotator",
)


@migrations()
def m001_first_schema(db: Database) -> None:
    """Everything of the first version."""
    for statement in (*schema.FIRST_TABLES.values(), *schema.FIRST_INDEXES, *schema.VIEWS.values()):
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType]


@migrations()
def m002_workbench(db: Database) -> None:
    """The guideline as a row with a history, precedents, saved filters; what filters look up."""
    for statement in (*schema.WORKBENCH_TABLES.values(), *schema.WORKBENCH_INDEXES):
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType]
    for statement in _GUIDELINE_MOVES:
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType]


@migrations()
def m003_splits(db: Database) -> None:
    """The articles that are frozen in a split of the training data."""
    for statement in schema.SPLIT_TABLES.values():
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType]


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file up to `schema.VERSION`: the tables and the number, or nothing of it."""
    db = Database(connection, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(db)
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def bring_up_to_date(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Migrate a file of an older version, with its history; a copy of it stays beside it.

    Raises StorageFailed where no copy can be made; nothing was changed then.
    """
    try:
        copy_checked(connection, _free_name(path, version))
    except Damaged:
        raise
    except StorageFailed as error:
        raise StorageFailed(
            f"{path} is of an older version, and no copy of it could be made beside it"
            f" before it is brought up to date. {error.message}",
            hint="Nothing was changed.",
        ) from error
    migrate(connection)


def read_as_new(connection: sqlite3.Connection, version: int) -> None:
    """Let a file of an older version, which can't be written, be read like one of today's."""
    connection.execute("PRAGMA temp_store = MEMORY")
    there = schema.tables_of(version)
    for name, statement in schema.TABLES.items():
        if name not in there:
            connection.execute(statement.replace("CREATE TABLE", "CREATE TEMP TABLE"))
    if "guideline" not in there:
        connection.execute(_GUIDELINE_MOVES[0])


def _free_name(path: Path, version: int) -> Path:
    number = 1
    while True:
        more = f" {number}" if number > 1 else ""
        name = path.with_name(f"{path.stem} (before format {version + 1}){more}{path.suffix}")
        if not name.exists():
            return name
        number += 1
