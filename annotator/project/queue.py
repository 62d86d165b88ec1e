"""The list of articles as the current annotator sees it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.core.changes import ChangeSet
from annotator.core.queue import NO_PROGRESS, ArticleSummary, Progress, QueueFilter
from annotator.project.session import Session
from annotator.store import fulltext, listing, queries
from annotator.store.project_file import reading

if TYPE_CHECKING:
    from array import array


class Queue:
    """Which articles there are, what each line shows, and how far the work is."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._progress: tuple[int, Progress] | None = None
        self._sitting: dict[int, Progress] = {}
        self._changes = 0
        session.subscribe(self._follow)

    def rows(self, wanted: QueueFilter = QueueFilter()) -> "array[int]":  # noqa: B008 - frozen
        """The rows of the articles that the filter lets through, in its order."""
        return listing.queue_rows(self._session.file.reader, wanted, self._session.annotator.row)

    def first_rows(self, wanted: QueueFilter, *, limit: int) -> "array[int]":
        """The beginning of what `rows` would give, as far as it is found in a moment."""
        reader = self._session.file.reader
        return listing.first_rows(reader, wanted, self._session.annotator.row, limit=limit)

    def search_apart(self, wanted: QueueFilter) -> Callable[[Callable[[], bool]], "array[int]"]:
        """`rows` as a function for another thread, with a connection of its own; it is called with
        what tells whether to stop. It raises Cancelled then, and what opening the file raises.
        """
        path, who = self._session.path, self._session.annotator.row

        def search(cancel: Callable[[], bool]) -> "array[int]":
            with reading(path) as connection:
                return listing.queue_rows(connection, wanted, who, cancel=cancel)

        return search

    @property
    def about(self) -> int:
        """About how many articles there are; never less than there are."""
        return listing.last_row(self._session.file.reader)

    def first_open(self, rows: Iterable[int]) -> int | None:
        """The first of these articles that the current annotator has not handled."""
        return listing.first_open(self._session.file.reader, rows, self._session.annotator.row)

    def has(self, row: int) -> bool:
        """Whether an article is in the project."""
        return listing.has(self._session.file.reader, row)

    def sources(self, *, limit: int) -> list[str]:
        """The sources that articles have, by name."""
        return listing.sources(self._session.file.reader, limit=limit)

    def summaries(
        self, rows: Sequence[int], *, annotator: int | None = None
    ) -> list[ArticleSummary]:
        """What the list shows of these articles, in their order; at most a few hundred.

        `annotator` is the row of the one whose work is shown (None: the current one's).
        """
        who = self._session.annotator.row if annotator is None else annotator
        return listing.summaries(self._session.file.reader, rows, who)

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
            self._progress = annotator, listing.progress(self._session.file.reader, annotator)
        return self._progress[1]

    def sitting(self) -> Progress:
        """What the current annotator has done since the project was opened; imports do not count,
        and what was taken back is taken off.
        """
        return self._sitting.get(self._session.annotator.row, NO_PROGRESS)

    @property
    def knows_progress(self) -> bool:
        """Whether `progress` is known without counting."""
        annotator = self._session.annotator.row
        return self._progress is not None and self._progress[0] == annotator

    def count_apart(self) -> Callable[[], Callable[[], bool]]:
        """`progress` counted by a function for another thread; what it gives is called on this
        thread then, and says whether the count still holds: else count anew.
        """
        path, who, seen = self._session.path, self._session.annotator.row, self._changes

        def count() -> Callable[[], bool]:
            with reading(path) as connection:
                progress = listing.progress(connection, who)
            return lambda: self._take(progress, who, seen)

        return count

    def _take(self, progress: Progress, who: int, seen: int) -> bool:
        if (self._session.annotator.row, self._changes) != (who, seen):
            return False
        self._progress = who, progress
        return True

    def pending_index(self) -> int:
        """How many articles the search does not find yet."""
        return fulltext.pending(self._session.file.reader)

    def _follow(self, changes: ChangeSet) -> None:
        self._changes += 1
        is_import = changes.bulk and changes.numbers is None
        if not is_import:
            who = changes.annotator
            before = self._sitting.get(who, NO_PROGRESS)
            self._sitting[who] = before.after(changes, annotator=who)
        if self._progress is None or is_import:
            self._progress = None
        else:
            annotator, before = self._progress
            self._progress = annotator, before.after(changes, annotator=annotator)
