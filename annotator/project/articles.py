"""Articles: their text and metadata, and where each stands for the current annotator."""

import hashlib
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from annotator.core.errors import Cancelled, Refused
from annotator.core.model import (
    Article,
    ArticleState,
    FrozenSplit,
    Meta,
    Precedent,
    Relation,
    Span,
    Status,
)
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.rules import check_text
from annotator.project.session import Session, refuse
from annotator.store import queries
from annotator.store.operations import Operation

MANY = 200
"""More articles than this take a moment that others have to wait for."""

_AT_ONCE = 100
"""Articles that are read together."""


class Articles:
    """Text and metadata are shared; status, flag and note belong to the annotator."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, row: int) -> Article:
        """The article with its text. Raises Refused when it is gone."""
        return self._session.article(row)

    def by_id(self, id: str) -> Article | None:
        """The article with this public id."""
        return queries.one(self._session.file.reader, Article, "WHERE id = ?", id)

    def add_text(self, text: str, *, title: str | None = None) -> Article:
        """Add a pasted text; the head of a wire story becomes metadata. Raises Refused."""
        from annotator.formats.whole import record_from_text  # not needed to show an article

        record = record_from_text(text)
        refuse(check_text(record.text))
        known = queries.known_article(
            self._session.file.reader,
            id=None,
            sha256s=(sha256_of(record.text), sha256_of(record.head + record.text)),
        )
        if known:
            place = queries.article_place(self._session.file.reader, known[0])
            raise Refused(f"This text is in the project already: {place}.")
        meta = replace(record.meta, title=title.strip()) if title else record.meta
        article = Article(
            id=self._session.make_id(),
            text=record.text,
            sha256=sha256_of(record.text),
            head=record.head,
            meta=meta,
        )
        with self._session.change("Add article") as work:
            return work.insert(article)

    def put_back_head(self, row: int) -> Article:
        """Put what an import took off back in front of the text; all spans move along."""
        article = self.get(row)
        if not article.head:
            raise Refused("Nothing was taken off this article.")
        text = article.head + article.text
        shift = len(article.head)
        after = replace(article, text=text, head="", sha256=sha256_of(text))
        with self._session.change("Put the head back", article=row) as work:
            work.update(article, after)
            # From the back, so that no span comes to lie where an equal one still is.
            order = 'WHERE article = ? ORDER BY "start" DESC'
            for span in queries.every(work.connection, Span, order, row):
                work.update(span, replace(span, start=span.start + shift, end=span.end + shift))
            for filed in queries.every(work.connection, Precedent, "WHERE article = ?", row):
                moved = replace(filed, start=filed.start + shift, end=filed.end + shift)
                work.update(filed, moved)
        return after

    def set_meta(self, row: int, meta: Meta) -> Article:
        """Change an article's metadata; a burst on one article is one operation."""
        article = self.get(row)
        after = replace(article, meta=meta)
        with self._session.change("Edit metadata", article=row, joins=f"meta {row}") as work:
            return work.update(article, after)

    def delete(
        self, rows: Sequence[int], *, progress: Progress = no_progress, cancel: Cancel = never
    ) -> None:
        """Remove articles with all that anybody said of them, as one operation.

        Progress counts articles. Raises Cancelled; nothing was removed then.
        """
        name = "Delete article" if len(rows) == 1 else f"Delete {len(rows)} articles"
        with self._all(name, rows) as work:
            for first in range(0, len(rows), _AT_ONCE):
                some = rows[first : first + _AT_ONCE]
                for precedent in queries.among(work.connection, Precedent, "article", some):
                    work.update(precedent, replace(precedent, article=None))
                for kind in (Relation, Span, ArticleState, FrozenSplit):
                    for record in queries.among(work.connection, kind, "article", some):
                        work.delete(record)
                found = queries.among(work.connection, Article, "row", some)
                articles = {article.row: article for article in found}
                for number, row in enumerate(some, first):
                    if cancel():
                        raise Cancelled("The change was cancelled; nothing of it was kept.")
                    article = articles.pop(row, None)
                    if article is None:
                        raise Refused("This article is not in the project any more.")
                    work.delete(article)
                    progress(number + 1, len(rows))

    def state(self, row: int) -> ArticleState:
        """What the current annotator says of the article (status open where nothing)."""
        return queries.state_of(self._session.file.reader, row, self._session.annotator.row)

    def set_status(self, row: int, status: Status, *, reason: str | None = None) -> ArticleState:
        """Mark an article open, done or skipped (with a reason)."""
        state = self.state(row)
        reason = (reason or "").strip() or None
        after = replace(state, status=status, reason=reason if status is Status.SKIPPED else None)
        names = {Status.OPEN: "Reopen", Status.DONE: "Mark done", Status.SKIPPED: "Skip"}
        return self._say(state, after, names[status])

    def set_flag(self, row: int, flagged: bool) -> ArticleState:
        """Flag an article, or take the flag off."""
        state = self.state(row)
        return self._say(state, replace(state, flagged=flagged), "Flag" if flagged else "Unflag")

    def set_statuses(
        self,
        rows: Sequence[int],
        status: Status,
        *,
        reason: str | None = None,
        progress: Progress = no_progress,
        cancel: Cancel = never,
    ) -> int:
        """Mark articles open, done or skipped (with a reason), as one operation; how many of them
        were marked otherwise before. Raises Cancelled; nothing was changed then.
        """
        reason = (reason or "").strip() or None if status is Status.SKIPPED else None
        names = {
            Status.OPEN: f"Reopen {len(rows)} articles",
            Status.DONE: f"Mark {len(rows)} articles done",
            Status.SKIPPED: f"Skip {len(rows)} articles",
        }
        return self._say_all(
            rows,
            lambda state: replace(state, status=status, reason=reason),
            names[status],
            progress,
            cancel,
        )

    def set_flags(
        self,
        rows: Sequence[int],
        flagged: bool,
        *,
        progress: Progress = no_progress,
        cancel: Cancel = never,
    ) -> int:
        """Flag articles or take their flags off, as `set_statuses` does it."""
        return self._say_all(
            rows,
            lambda state: replace(state, flagged=flagged),
            f"Flag {len(rows)} articles" if flagged else f"Unflag {len(rows)} articles",
            progress,
            cancel,
        )

    def _say_all(
        self,
        rows: Sequence[int],
        change: Callable[[ArticleState], ArticleState],
        name: str,
        progress: Progress,
        cancel: Cancel,
    ) -> int:
        annotator = self._session.annotator.row
        with self._all(name, rows) as work:
            for row in _watched(rows, progress, cancel):
                before = queries.state_of(work.connection, row, annotator)
                after = change(before)
                if before.row:
                    work.update(before, after)
                elif not after.is_default:
                    work.insert(after)
            return work.count

    @contextmanager
    def _all(self, name: str, rows: Sequence[int]) -> Generator[Operation]:
        """An operation on articles, which takes a while where they are many."""
        article = rows[0] if len(rows) == 1 else None
        long_task = name if len(rows) > MANY else None
        if long_task:
            self._session.before_much()
        with self._session.change(name, article=article, long_task=long_task) as work:
            yield work

    def set_note(self, row: int, note: str | None) -> ArticleState:
        """Write a note on the article; empty text removes it."""
        state = self.state(row)
        after = replace(state, note=note or None)
        return self._say(state, after, "Edit article note", joins=f"article note {row}")

    def _say(
        self, before: ArticleState, after: ArticleState, name: str, *, joins: str | None = None
    ) -> ArticleState:
        if before == after:
            return before
        self.get(after.article)  # nothing is said of an article that is gone
        with self._session.change(name, article=after.article, joins=joins) as work:
            return work.update(before, after) if before.row else work.insert(after)


def _watched(rows: Sequence[int], progress: Progress, cancel: Cancel) -> Iterator[int]:
    for number, row in enumerate(rows):
        if cancel():
            raise Cancelled("The change was cancelled; nothing of it was kept.")
        yield row
        progress(number + 1, len(rows))


def sha256_of(text: str) -> str:
    """The hash by which an article's text is known, of its UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()
