"""How a project file got its tables: append only, one function a schema version."""

import sqlite3

from sqlite_utils import Database, Migrations

from annotator.store import schema

migrations = Migrations(schema.MIGRATION_SET)


@migrations()
def m001_first_schema(db: Database) -> None:
    """Everything of the first version."""
    for statement in (*schema.TABLES.values(), *schema.INDEXES, *schema.VIEWS.values()):
        db.execute(statement)  # pyright: ignore[reportUnknownMemberType]


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file up to `schema.VERSION`, each step in a transaction of its own."""
    db = Database(connection, execute_plugins=False)
    migrations.apply(db)
    connection.execute(f"PRAGMA user_version = {schema.VERSION}")
