"""The list of articles as the current annotator sees it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.changes import ChangeSet
from annotator.core.queue import ArticleSummary, Progress, QueueFilter
from annotator.project.session import Session
from annotator.store import fulltext, queries

if TYPE_CHECKING:
    from array import array


class Queue:
    """Which articles there are, what each line shows, and how far the work is."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._progress: tuple[int, Progress] | None = None
        session.subscribe(self._follow)

    def rows(self, wanted: QueueFilter = QueueFilter()) -> "array[int]":  # noqa: B008 - frozen
        """The rows of the articles that the filter lets through, in project order."""
        return queries.queue_rows(self._session.file.reader, wanted, self._session.annotator.row)

    def summaries(self, rows: Sequence[int]) -> list[ArticleSummary]:
        """What the list shows of these articles, in their order; at most a few hundred."""
        return queries.summaries(self._session.file.reader, rows, self._session.annotator.row)

    def titled(self, words: str, *, limit: int) -> list[ArticleSummary]:
        """The first articles in whose titles all the words begin, in project order.

        Quick with a million articles as long as the words have two letters or more.
        """
        return self.summaries(queries.titled(self._session.file.reader, words, limit=limit))

    def opening(self, row: int, *, length: int) -> str:
        """The beginning of an article's text, up to so many code points; "" where it is gone."""
        return queries.opening(self._session.file.reader, row, length)

    def progress(self) -> Progress:
        """How far the current annotator is: counted once, then kept up with each change."""
        annotator = self._session.annotator.row
        # Whoever may only read does not hear of what another program changes.
        is_stale = self._session.file.read_only
        if self._progress is None or self._progress[0] != annotator or is_stale:
            self._progress = annotator, queries.progress(self._session.file.reader, annotator)
        return self._progress[1]

    def pending_index(self) -> int:
        """How many articles the search does not find yet."""
        return fulltext.pending(self._session.file.reader)

    def _follow(self, changes: ChangeSet) -> None:
        if self._progress is None or changes.bulk:
            self._progress = None
        else:
            annotator, before = self._progress
            self._progress = annotator, before.after(changes, annotator=annotator)
