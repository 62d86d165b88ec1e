"""Undo and redo: the rows of one operation go back to how they were, or forward again."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from annotator.core.changes import MANY, Change, ChangeSet, Direction
from annotator.core.errors import Cancelled, Conflict, NothingToUndo
from annotator.core.history import OperationState
from annotator.core.model import Record
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.store import fulltext, history, images, shelf
from annotator.store.images import Image
from annotator.store.project_file import ProjectFile
from annotator.store.rows import BY_NAME, Row, Table

_AT_ONCE = 500
_INDEXED = "articles"
_CONFLICT_HINT = "Nothing was changed. “annotator check” looks the project over."


def undo(
    file: ProjectFile,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never,
    long_task: str | None = None,
) -> ChangeSet:
    """Take back the newest applied operation. Raises NothingToUndo, Conflict, and Cancelled when
    nothing was changed. Progress counts bytes of the history.
    """
    return _step(file, OperationState.APPLIED, progress, cancel, long_task)


def redo(
    file: ProjectFile,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never,
    long_task: str | None = None,
) -> ChangeSet:
    """Apply the oldest undone operation again, as `undo` takes it back."""
    return _step(file, OperationState.UNDONE, progress, cancel, long_task)


def _step(
    file: ProjectFile,
    state: OperationState,
    progress: Progress,
    cancel: Cancel,
    long_task: str | None,
) -> ChangeSet:
    try:
        with file.writing(long_task=long_task) as connection:
            return _Step(connection, progress, cancel).take(state)
    except (sqlite3.IntegrityError, LookupError, TypeError, ValueError) as error:
        raise Conflict(
            f"The step does not fit the project as it is now: {error}.",
            hint=_CONFLICT_HINT,
        ) from error


class _Step:
    """One step within a transaction."""

    def __init__(self, connection: sqlite3.Connection, progress: Progress, cancel: Cancel) -> None:
        self._connection = connection
        self._progress = progress
        self._cancel = cancel
        self.operation = ""
        self._done = self._total = 0
        self._changes: list[Change] = []
        self._count = 0
        self._numbers = Counter[tuple[int, str]]()
        self._index = fulltext.Follower(connection)

    def take(self, state: OperationState) -> ChangeSet:
        backwards = state is OperationState.APPLIED
        row = self._connection.execute(
            f"SELECT seq, name, annotator, bulk FROM operations {history.NEXT[state]}"
        ).fetchone()
        if row is None:
            raise NothingToUndo(
                "There is nothing to undo." if backwards else "There is nothing to redo."
            )
        seq, self.operation, annotator, bulk = row
        self._total = history.size(self._connection, seq)
        if bulk and not backwards:
            shelf.take_back(self._connection, seq, self._moved)
        self._turn(seq, backwards=backwards)
        if bulk and backwards:
            shelf.put_away(self._connection, seq, orjson.loads(bulk), self._moved)
        self._went_to(self._total)
        after = OperationState.UNDONE if backwards else OperationState.APPLIED
        self._connection.execute(
            "UPDATE operations SET state = ? WHERE seq = ?", (after.value, seq)
        )
        is_much = self._count > MANY
        return ChangeSet(
            seq=seq,
            name=self.operation,
            annotator=annotator,
            changes=() if is_much else tuple(self._changes),
            direction=Direction.UNDONE if backwards else Direction.REDONE,
            bulk=is_much or bulk is not None,
            numbers=self._numbers if is_much and not bulk else None,
        )

    def _turn(self, seq: int, *, backwards: bool) -> None:
        """Apply the images of an operation, some rows of one table at a time."""
        begun = self._done
        with self._connection.blobopen("operations", "changes", seq, readonly=True) as blob:
            for some, done in images.read(blob, backwards=backwards):
                found = [images.inverted(image) for image in some] if backwards else some
                self._count += len(found)
                images.count(self._numbers, found)
                for batch in _batches(found):
                    self._apply(BY_NAME[batch[0][0]], batch)
                self._went_to(begun + done)
        self._index.settle()

    def _apply(self, table: Table, batch: Sequence[Image]) -> None:
        """Bring rows from the images' first columns to their second, if they are as the first."""
        rows = self._connection.execute(
            f"SELECT {table.column_list} FROM {table.name}"
            ' WHERE "row" IN (SELECT value FROM json_each(?))',
            (orjson.dumps([image[1] for image in batch]).decode(),),
        )
        stored = {row[0]: row for row in rows}
        sql, values = "", list[Row]()
        for _, row, *columns in batch:
            before, after = (_values(table, each) for each in columns)
            if not _is_same(table, stored.get(row), before):
                raise Conflict(
                    f"“{self.operation}” can't be undone or redone:"
                    " what it changed is no longer as it left it.",
                    hint=_CONFLICT_HINT,
                )
            statement, with_these = _statement(table, row, before, after)
            if statement != sql and values:
                self._connection.executemany(sql, values)
                values = []
            sql = statement
            values.append(with_these)
        self._connection.executemany(sql, values)
        if self._count <= MANY or table.name == _INDEXED:
            self._tell(table, batch)

    def _tell(self, table: Table, batch: Sequence[Image]) -> None:
        """Let the index of words and the views know."""
        for _, _, *columns in batch:
            before, after = (_record(table, each) for each in columns)
            change = Change(before=before, after=after)
            self._index.follow(change)
            if self._count <= MANY:
                self._changes.append(change)

    def _moved(self, rows: int) -> None:
        """So many rows of an import went or came."""
        self._went_to(self._done + rows * history.ROW)

    def _went_to(self, done: int) -> None:
        if self._cancel():
            raise Cancelled("The change was cancelled; nothing of it was kept.")
        self._done = done
        self._progress(min(done, self._total), self._total)


def _batches(found: Sequence[Image]) -> Iterator[list[Image]]:
    """Images in their order, those of one table together, but none of one row."""
    batch: list[Image] = []
    rows = set[int]()
    for image in found:
        table, row, *_ = image
        if batch and (batch[0][0] != table or row in rows or len(batch) >= _AT_ONCE):
            yield batch
            batch, rows = [], set[int]()
        batch.append(image)
        rows.add(row)
    if batch:
        yield batch


def _statement(table: Table, row: int, before: Row | None, after: Row | None) -> tuple[str, Row]:
    """What makes a row of one image the row of the other, with its values."""
    if after is None:
        return table.delete, (row,)
    if before is None:
        return table.insert, after
    places = table.changed(before, after)
    return table.update(places), (*[after[place] for place in places], row)


def _is_same(table: Table, stored: Row | None, expected: Row | None) -> bool:
    if stored is None or expected is None or stored == expected:
        return stored == expected
    # JSON of another form may mean the same.
    return table.from_row(stored) == table.from_row(expected)


def _values(table: Table, columns: Mapping[str, Any] | None) -> Row | None:
    return None if columns is None else table.pick(columns)


def _record(table: Table, columns: Mapping[str, Any] | None) -> Record | None:
    return None if columns is None else table.from_row(table.pick(columns))
