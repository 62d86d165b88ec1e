"""The one path by which data changes: state and history in one transaction."""

import sqlite3
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

import orjson

from annotator.core.changes import MANY, Change, ChangeSet
from annotator.core.errors import Refused
from annotator.core.model import Article, Record
from annotator.store import fulltext, history, images, shelf
from annotator.store.images import Image
from annotator.store.project_file import ProjectFile
from annotator.store.rows import TABLES

R = TypeVar("R", bound=Record)

_SPARE = 1 << 20
"""Bytes of a row of the history for all but the images."""


class Operation:
    """What an operation may do to rows; each call is remembered for its history.

    From `MANY` changes on only their images are kept, as the history will have them.
    """

    def __init__(self, connection: sqlite3.Connection, *, seq: int, name: str) -> None:
        self.connection = connection
        self.seq = seq
        self.name = name
        self.bulk: shelf.Ranges = {}
        self.count = 0
        """How many rows were changed so far."""
        self._changes: list[Change] = []
        self._images: list[Image] = []
        self._dumped: list[bytes] = []
        self._numbers = Counter[tuple[int, str]]()
        self._index = fulltext.Follower(connection)

    def insert(self, record: R) -> R:
        """Add a record; gives it back with its row (a row that is given is kept)."""
        table = TABLES[type(record)]
        values = list(table.to_row(record))
        is_article = isinstance(record, Article)
        values[0] = values[0] or (fulltext.free_row(self.connection) if is_article else None)
        cursor = self.connection.execute(table.insert, values)
        values[0] = cursor.lastrowid
        record = replace(record, row=cursor.lastrowid)
        change = Change(before=None, after=record)
        self._note(change, images.image(table, record.row, None, values))
        return record

    def update(self, before: R, after: R) -> R:
        """Put `after` in the place of `before`; nothing is written where they are equal."""
        if before != after:
            table = TABLES[type(after)]
            old, new = table.to_row(before), table.to_row(after)
            places = table.changed(old, new)
            values = [new[place] for place in places]
            self.connection.execute(table.update(places), (*values, after.row))
            change = Change(before=before, after=after)
            self._note(change, images.image(table, after.row, old, new))
        return after

    def delete(self, record: Record) -> None:
        """Remove a record."""
        table = TABLES[type(record)]
        self.connection.execute(table.delete, (record.row,))
        change = Change(before=record, after=None)
        self._note(change, images.image(table, record.row, table.to_row(record), None))

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was done, where it is not very much."""
        return () if self._dumped else tuple(self._changes)

    def change_set(self, annotator: int) -> ChangeSet:
        """What is published once it is on disk."""
        return ChangeSet(
            seq=self.seq,
            name=self.name,
            annotator=annotator,
            changes=self.changes,
            bulk=bool(self.bulk or self._dumped),
            numbers=self._numbers if self._dumped and not self.bulk else None,
        )

    def settle(self) -> None:
        """Bring the index of words up to what was done."""
        self._index.settle()

    def pieces(self) -> list[bytes]:
        """All images as the history keeps them, in pieces; one where they are not very many.

        Raises Refused where they are too much for it.
        """
        if not self._dumped:
            pieces = [b"[" + images.dump(self._images) + b"]"]
        else:
            self._dump()
            pieces = [*self._dumped, b"]"]
        self._weigh(pieces)
        return pieces

    @property
    def images(self) -> list[Image]:
        """The images, where they are not very many."""
        return self._images

    def _note(self, change: Change, image: Image) -> None:
        self._index.follow(change)
        self.count += 1
        self._changes.append(change)
        self._images.append(image)
        if len(self._images) > MANY:
            self._dump()
            self._weigh(self._dumped)

    def _dump(self) -> None:
        """Keep no more than the bytes of what was done so far."""
        if self._images:
            self._dumped.append((b"," if self._dumped else b"[") + images.dump(self._images))
            images.count(self._numbers, self._images)
            self._images.clear()
            self._changes.clear()

    def _weigh(self, pieces: list[bytes]) -> None:
        limit = self.connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH)
        if sum(map(len, pieces)) > limit - _SPARE:
            raise Refused(
                "This changes more than one step of undo can hold; nothing was changed.",
                hint="Do it in several steps.",
            )


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
    changes anything. Raises what `ProjectFile.writing` raises, and Refused where it is too much.
    """
    with file.writing(long_task=long_task) as connection:
        seq = 1 + (connection.execute("SELECT max(seq) FROM operations").fetchone()[0] or 0)
        work = Operation(connection, seq=seq, name=name)
        yield work
        if not (work.count or work.bulk):
            return
        work.settle()
        is_much = work.count > MANY or bool(work.bulk)
        history.discard_undone(connection, is_much=is_much)
        if joins is not None and not is_much:
            joined = _newest_to_join(connection, (file.sitting, annotator, joins))
            if joined is not None:
                _melt(connection, joined, work.images, time)
                work.seq = joined
                return
        first, *more = work.pieces()
        connection.execute(
            "INSERT INTO operations (seq, time, sitting, annotator, name, article, state, bulk,"
            " joins, changes)"
            " VALUES (?, ?, ?, ?, ?, ?, 'applied', ?, ?, CAST(coalesce(?, zeroblob(?)) AS TEXT))",
            (
                *(seq, time, file.sitting, annotator, work.name, article),
                *(orjson.dumps(work.bulk).decode() if work.bulk else None, joins),
                *(None if more else first, len(first) + sum(map(len, more))),
            ),
        )
        if more:
            # Handed over at once, they would be copied while the window's thread has to wait.
            with connection.blobopen("operations", "changes", seq) as blob:
                for piece in (first, *more):
                    blob.write(piece)


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
    melted: list[Image] = orjson.loads(source)
    places = {(image[0], image[1]): image for image in melted}
    for image in images:
        if (earlier := places.get((image[0], image[1]))) is not None:
            earlier[3] = image[3]
        else:
            melted.append(image)
    connection.execute(
        "UPDATE operations SET changes = ?, time = ? WHERE seq = ?",
        (orjson.dumps(melted).decode(), time, seq),
    )
