"""What every group of verbs works on: the file, who works, and the door by which changes go out."""

import os
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.changes import ChangeSet
from annotator.core.errors import Refused
from annotator.core.model import Annotator, Article
from annotator.core.rules import Violation
from annotator.store import queries
from annotator.store.operations import Operation, operation
from annotator.store.project_file import ProjectFile

Listener = Callable[[ChangeSet], None]


def utc_now() -> str:
    """The time as the history keeps it."""
    return datetime.fromtimestamp(time.time(), UTC).isoformat(timespec="milliseconds")


def new_id() -> str:
    """A random UUID (version 4), made without the slow import of `uuid`."""
    value = bytearray(os.urandom(16))
    value[6] = value[6] & 0x0F | 0x40
    value[8] = value[8] & 0x3F | 0x80
    text = value.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Session:
    """The open file, the current annotator, the listeners, and the article last looked at."""

    def __init__(
        self,
        file: ProjectFile,
        *,
        annotator: str,
        clock: Callable[[], str] = utc_now,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        self.file = file
        self.clock = clock
        self.make_id = make_id
        self.before_much: Callable[[], None] = lambda: None
        """Called before much is changed at once, beside the window: the moment for a backup."""
        self._listeners: list[Listener] = []
        self._article: Article | None = None
        self.annotator = self.annotator_named(annotator)

    @property
    def path(self) -> Path:
        """Where the project file lies."""
        return self.file.path

    def annotator_named(self, name: str) -> Annotator:
        """The annotator, added to the project where new and the file can be written."""
        name = name.strip()
        if not name:
            raise Refused("An annotator needs a name.")
        found = queries.annotator_named(self.file.reader, name)
        if found or self.file.read_only:
            return found or Annotator(name=name)
        with self.file.writing() as connection:
            cursor = connection.execute("INSERT INTO annotators (name) VALUES (?)", (name,))
            return Annotator(row=cursor.lastrowid or 0, name=name)

    def article(self, row: int) -> Article:
        """An article with its text; the last one is kept. Raises Refused when it is gone."""
        if self._article is None or self._article.row != row:
            self._article = queries.by_row(self.file.reader, Article, row)
        return self._article

    @contextmanager
    def change(
        self,
        name: str,
        *,
        article: int | None = None,
        joins: str | None = None,
        long_task: str | None = None,
    ) -> Generator[Operation]:
        """One operation of the current annotator; published after it is on disk.

        `long_task` names one that takes a while; meanwhile others are refused at once.
        """
        with operation(
            self.file,
            name,
            annotator=self.annotator.row,
            time=self.clock(),
            article=article,
            joins=joins,
            long_task=long_task,
        ) as work:
            yield work
        if work.count:
            self.publish(work.change_set(self.annotator.row))

    def publish(self, changes: ChangeSet) -> None:
        """Tell every listener, in the order they came."""
        if changes.bulk or any(True for _ in changes.of_kind(Article)):
            self._article = None
        for listener in tuple(self._listeners):
            listener(changes)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each change; gives the call that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)


def refuse(violations: list[Violation]) -> None:
    """Raise the first violation as Refused; does nothing where there is none."""
    if violations:
        error = Refused(violations[0].message)
        error.code = violations[0].code
        raise error
