"""Precedents: hard cases with the ruling that was made, filed from a span or a selection."""

from dataclasses import replace

from annotator.core.errors import Refused
from annotator.core.model import Article, Precedent, Span
from annotator.project.session import Session
from annotator.store import queries

MOST = 500
"""Characters of a ruling."""

WORDS = 6
"""Words of context on each side, and the characters that they may have together."""
REACH = 80


class Precedents:
    """Shared like the guideline; each says who filed it and when."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Precedent]:
        """Every precedent, the oldest first."""
        return queries.every(self._session.file.reader, Precedent, 'ORDER BY "row"')

    def get(self, row: int) -> Precedent:
        """The precedent with this row. Raises Refused when it is gone."""
        return queries.by_row(self._session.file.reader, Precedent, row)

    def add(self, span: Span, ruling: str) -> Precedent:
        """File a span with a ruling of one line. Raises Refused."""
        ruling = _checked(ruling)
        text = self._session.article(span.article).text
        if text[span.start : span.end] != span.surface:
            raise Refused("The text is another one now, so this case can’t be filed.")
        before, after = context(text, span.start, span.end)
        precedent = Precedent(
            article=span.article,
            annotator=self._session.annotator.row,
            label=span.label,
            start=span.start,
            end=span.end,
            surface=span.surface,
            before=before,
            after=after,
            ruling=ruling,
            made=self._session.clock(),
        )
        with self._session.change("Add precedent", article=span.article) as work:
            return work.insert(precedent)

    def set_ruling(self, row: int, ruling: str) -> Precedent:
        """Decide it otherwise. Raises Refused."""
        before = self.get(row)
        after = replace(before, ruling=_checked(ruling))
        if after == before:
            return before
        with self._session.change("Change ruling", article=before.article) as work:
            return work.update(before, after)

    def delete(self, row: int) -> None:
        """Forget a precedent. Raises Refused when it is gone."""
        precedent = self.get(row)
        with self._session.change("Delete precedent", article=precedent.article) as work:
            work.delete(precedent)

    def place(self, precedent: Precedent) -> tuple[int, int, int] | None:
        """Article, start and end in code points where its words stand now; None: nowhere."""
        if precedent.article is None:
            return None
        try:
            article = self._session.article(precedent.article)
        except Refused:
            return None
        start = _found(article, precedent)
        return None if start is None else (article.row, start, start + len(precedent.surface))


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """A few words before and after a range, of the same paragraph, on one line."""
    before = text[max(0, start - REACH) : start].rpartition("\n")[2]
    after = text[end : end + REACH].partition("\n")[0]
    if start > REACH and len(before) == REACH:
        # The first may be half a word, unless the script has no blanks.
        before = before.partition(" ")[2] or before
    if len(after) == REACH and end + REACH < len(text):
        after = after.rpartition(" ")[0] or after
    return _last_words(before), _first_words(after)


def _first_words(text: str) -> str:
    parts = text.split(None, WORDS)
    kept = " ".join(parts[:WORDS])
    return f" {kept}" if kept and text[:1].isspace() else kept


def _last_words(text: str) -> str:
    kept = " ".join(text.split()[-WORDS:])
    return f"{kept} " if kept and text[-1:].isspace() else kept


def _found(article: Article, precedent: Precedent) -> int | None:
    """Where the words stand, else where the same words stand in the same context, nearest by."""
    text, surface = article.text, precedent.surface
    if not surface or precedent.start < 0:
        return None
    if text[precedent.start : precedent.end] == surface:
        return precedent.start
    around = precedent.before + surface + precedent.after
    at = max(0, precedent.start - len(precedent.before))
    starts = text.rfind(around, 0, at + len(around)), text.find(around, at)
    hits = [start for start in starts if start >= 0]
    if not hits:
        return None
    return min(hits, key=lambda start: abs(start - at)) + len(precedent.before)


def _checked(ruling: str) -> str:
    ruling = " ".join(ruling.split())
    if not ruling:
        raise Refused("A precedent needs a ruling: one line that says what was decided.")
    if len(ruling) > MOST:
        raise Refused(f"A ruling may have {MOST} characters; this one has {len(ruling)}.")
    return ruling
