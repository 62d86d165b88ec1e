"""The one path by which data changes: state and history in one transaction; undo and redo."""

import json
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from annotator.core.changes import Change, ChangeSet, Direction
from annotator.core.errors import Conflict, NothingToUndo
from annotator.core.history import OperationInfo, OperationState
from annotator.core.model import Record
from annotator.store import fulltext, shelf
from annotator.store.project_file import ProjectFile
from annotator.store.rows import BY_NAME, TABLES, Table

R = TypeVar("R", bound=Record)

_CONFLICT_HINT = "Nothing was changed. “annotator check” looks the project over."

Image = list[Any]
"""[table name, row, columns before or None, columns after or None], as kept in the history."""


class Operation:
    """What an operation may do to rows; each call is remembered for its history."""

    def __init__(self, connection: sqlite3.Connection, *, seq: int, name: str) -> None:
        self.connection = connection
        self.seq = seq
        self.name = name
        self.bulk: shelf.Ranges = {}
        self._changes: list[Change] = []

    def insert(self, record: R) -> R:
        """Add a record; gives it back with its row (a row that is given is kept)."""
        table = TABLES[type(record)]
        values = list(table.to_row(record))
        values[0] = values[0] or None
        marks = ", ".join("?" * len(values))
        cursor = self.connection.execute(
            f"INSERT INTO {table.name} ({table.column_list}) VALUES ({marks})", values
        )
        record = replace(record, row=cursor.lastrowid)
        self._note(Change(before=None, after=record))
        return record

    def update(self, before: R, after: R) -> R:
        """Put `after` in the place of `before`; nothing is written where they are equal."""
        if before != after:
            _write(self.connection, TABLES[type(after)], after)
            self._note(Change(before=before, after=after))
        return after

    def delete(self, record: Record) -> None:
        """Remove a record."""
        self.connection.execute(
            f'DELETE FROM {TABLES[type(record)].name} WHERE "row" = ?', (record.row,)
        )
        self._note(Change(before=record, after=None))

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was done so far."""
        return tuple(self._changes)

    def _note(self, change: Change) -> None:
        self._changes.append(change)
        fulltext.follow(self.connection, change)


@contextmanager
def operation(
    file: ProjectFile,
    name: str,
    *,
    annotator: int,
    time: str,
    article: int | None = None,
    joins: str | None = None,
    long_task: str | None = None,
) -> Generator[Operation]:
    """One undoable change in one transaction; `time` is ISO 8601 in UTC.

    `joins` names what is being worked on ("resize 12"): the operation melts into the newest one
    if that is of the same sitting, annotator and name. What was undone can't come back once this
    changes anything. Raises what `ProjectFile.writing` raises.
    """
    with file.writing(long_task=long_task) as connection:
        seq = 1 + (connection.execute("SELECT max(seq) FROM operations").fetchone()[0] or 0)
        work = Operation(connection, seq=seq, name=name)
        yield work
        if not (work.changes or work.bulk):
            return
        discard_undone(connection)
        images = [_image(change) for change in work.changes]
        if joins is not None and not work.bulk:
            joined = _newest_to_join(connection, (file.sitting, annotator, joins))
            if joined is not None:
                _melt(connection, joined, images, time)
                work.seq = joined
                return
        connection.execute(
            "INSERT INTO operations (seq, time, sitting, annotator, name, article, state, bulk,"
            " joins, changes) VALUES (?, ?, ?, ?, ?, ?, 'applied', ?, ?, ?)",
            (
                *(seq, time, file.sitting, annotator, work.name, article),
                *(_dump(work.bulk) if work.bulk else None, joins, _dump(images)),
            ),
        )


def undo(file: ProjectFile) -> ChangeSet:
    """Take back the newest applied operation. Raises NothingToUndo, Conflict."""
    return _step(file, OperationState.APPLIED)


def redo(file: ProjectFile) -> ChangeSet:
    """Apply the oldest undone operation again. Raises NothingToUndo, Conflict."""
    return _step(file, OperationState.UNDONE)


def discard_undone(connection: sqlite3.Connection) -> None:
    """A new change closes the way forward: what was undone can't be applied again."""
    shelf.drop_undone(connection)
    connection.execute("UPDATE operations SET state = 'discarded' WHERE state = 'undone'")


def operation_info(row: tuple[Any, ...]) -> OperationInfo:
    """From the columns seq, time, sitting, annotator's name, name, article, state."""
    return OperationInfo(
        seq=row[0],
        time=row[1],
        sitting=row[2],
        annotator=row[3] or "",
        name=row[4],
        article=row[5],
        state=OperationState(row[6]),
    )


def _step(file: ProjectFile, state: OperationState) -> ChangeSet:
    try:
        with file.writing() as connection:
            return _turn(connection, state)
    except (sqlite3.IntegrityError, LookupError, TypeError, ValueError) as error:
        raise Conflict(
            f"The step does not fit the project as it is now: {error}.",
            hint=_CONFLICT_HINT,
        ) from error


def _turn(connection: sqlite3.Connection, state: OperationState) -> ChangeSet:
    backwards = state is OperationState.APPLIED
    row = connection.execute(
        "SELECT seq, name, annotator, bulk, changes FROM operations WHERE state = ? "
        f"ORDER BY seq {'DESC' if backwards else 'ASC'} LIMIT 1",
        (state.value,),
    ).fetchone()
    if row is None:
        raise NothingToUndo(
            "There is nothing to undo." if backwards else "There is nothing to redo."
        )
    seq, name, annotator, bulk, source = row
    images: list[Image] = json.loads(source)
    if backwards:
        images = [[table, key, after, before] for table, key, before, after in reversed(images)]
    elif bulk:
        shelf.take_back(connection, seq)
    changes = tuple(_apply(connection, image, name) for image in images)
    if backwards and bulk:
        shelf.put_away(connection, seq, json.loads(bulk))
    after = OperationState.UNDONE if backwards else OperationState.APPLIED
    connection.execute("UPDATE operations SET state = ? WHERE seq = ?", (after.value, seq))
    return ChangeSet(
        seq=seq,
        name=name,
        annotator=annotator,
        changes=changes,
        direction=Direction.UNDONE if backwards else Direction.REDONE,
        bulk=bulk is not None,
    )


def _apply(connection: sqlite3.Connection, image: Image, operation: str) -> Change:
    """Bring one row from the image's first columns to its second, if it still is as the first."""
    table = BY_NAME[image[0]]
    before = _from_columns(table, image[2])
    after = _from_columns(table, image[3])
    found = connection.execute(
        f'SELECT {table.column_list} FROM {table.name} WHERE "row" = ?', (image[1],)
    ).fetchone()
    if (None if found is None else table.from_row(found)) != before:
        raise Conflict(
            f"“{operation}” can't be undone or redone: what it changed is no longer as it left it.",
            hint=_CONFLICT_HINT,
        )
    if after is None:
        connection.execute(f'DELETE FROM {table.name} WHERE "row" = ?', (image[1],))
    elif before is None:
        marks = ", ".join("?" * len(table.columns))
        connection.execute(
            f"INSERT INTO {table.name} ({table.column_list}) VALUES ({marks})",
            table.to_row(after),
        )
    else:
        _write(connection, table, after)
    change = Change(before=before, after=after)
    fulltext.follow(connection, change)
    return change


def _write(connection: sqlite3.Connection, table: Table, record: Record) -> None:
    row, *values = table.to_row(record)
    sets = ", ".join(f'"{column}" = ?' for column in table.columns[1:])
    connection.execute(f'UPDATE {table.name} SET {sets} WHERE "row" = ?', (*values, row))


def _image(change: Change) -> Image:
    table = TABLES[type(change.record)]
    return [
        table.name,
        change.record.row,
        *(
            None if record is None else dict(zip(table.columns, table.to_row(record), strict=True))
            for record in (change.before, change.after)
        ),
    ]


def _from_columns(table: Table, columns: dict[str, Any] | None) -> Record | None:
    return None if columns is None else table.from_row([columns[name] for name in table.columns])


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _newest_to_join(connection: sqlite3.Connection, wanted: tuple[int, int, str]) -> int | None:
    """The newest applied operation, if it is of this sitting, annotator and `joins`."""
    row = connection.execute(
        "SELECT seq, sitting, annotator, joins FROM operations WHERE state = 'applied'"
        " ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return row[0] if row is not None and row[1:] == wanted else None


def _melt(connection: sqlite3.Connection, seq: int, images: list[Image], time: str) -> None:
    """Add `images` to an operation: a row changed by both keeps its first before, last after."""
    (source,) = connection.execute(
        "SELECT changes FROM operations WHERE seq = ?", (seq,)
    ).fetchone()
    melted: list[Image] = json.loads(source)
    places = {(image[0], image[1]): image for image in melted}
    for image in images:
        if (earlier := places.get((image[0], image[1]))) is not None:
            earlier[3] = image[3]
        else:
            melted.append(image)
    connection.execute(
        "UPDATE operations SET changes = ?, time = ? WHERE seq = ?", (_dump(melted), time, seq)
    )
