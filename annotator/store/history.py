"""The operations as a list: what undo and redo take next, how long that is, what can't come back.

To discard an operation its row is written anew, with all its images. Where these are very many, a
small change only notes in project.discarded (a JSON list) that it is discarded; the next large
operation, or the close of the file, does it.
"""

import sqlite3
from typing import Any

import orjson

from annotator.core.history import OperationInfo, OperationState
from annotator.store import shelf

LONG = 500_000
"""From so many bytes of images on (a thousand spans) a step takes longer than a moment."""

ROW = 500
"""Bytes that stand for a row of an import, of which there are no images."""

_NOTE = "SELECT value FROM project WHERE name = 'discarded' AND json_valid(value)"
_NOTED = f"seq IN (SELECT value FROM json_each(({_NOTE})))"
_REDOABLE = f"state = 'undone' AND NOT {_NOTED}"

NEXT = {
    OperationState.APPLIED: "WHERE state = 'applied' ORDER BY seq DESC LIMIT 1",
    OperationState.UNDONE: f"WHERE {_REDOABLE} ORDER BY seq LIMIT 1",
}
"""Finds the operation that undo takes back (APPLIED), or that redo applies again (UNDONE)."""

STATE = f"CASE WHEN {_NOTED} THEN 'discarded' ELSE state END"


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


def size(connection: sqlite3.Connection, seq: int) -> int:
    """How much there is to do when an operation is undone or redone, in bytes of images."""
    (bulk,) = connection.execute("SELECT bulk FROM operations WHERE seq = ?", (seq,)).fetchone()
    # Tells the length without reading it.
    with connection.blobopen("operations", "changes", seq, readonly=True) as blob:
        return len(blob) + ROW * _rows(bulk)


def _rows(bulk: str | None) -> int:
    try:
        ranges: shelf.Ranges = orjson.loads(bulk) if bulk else {}
        return sum(last - first + 1 for first, last in ranges.values())
    except (AttributeError, TypeError, ValueError):
        return 0  # The step itself refuses what is damaged.


def discard_undone(connection: sqlite3.Connection, *, is_much: bool) -> None:
    """A new change, which may be much, closes the way forward: what was undone can't be applied
    again.
    """
    if is_much:
        _discard(connection, "state = 'undone'")
        return
    found = connection.execute(f"SELECT seq FROM operations WHERE {_REDOABLE}").fetchall()
    if sum(size(connection, seq) for (seq,) in found) > LONG:
        connection.execute(
            "INSERT OR REPLACE INTO project"
            " SELECT 'discarded', json_group_array(seq) FROM operations WHERE state = 'undone'"
        )
    elif found:
        _discard(connection, _REDOABLE)


def settle(connection: sqlite3.Connection) -> None:
    """Discard what is only noted as discarded, in a transaction of its own."""
    if connection.execute(_NOTE).fetchone() is not None:
        connection.execute("BEGIN IMMEDIATE")
        _discard(connection, _NOTED)
        connection.execute("COMMIT")


def _discard(connection: sqlite3.Connection, which: str) -> None:
    shelf.drop(connection, f"SELECT seq FROM operations WHERE {which}")
    connection.execute(f"UPDATE operations SET state = 'discarded' WHERE {which}")
    if which != _REDOABLE:
        connection.execute("DELETE FROM project WHERE name = 'discarded'")
