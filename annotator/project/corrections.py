"""Correcting an article's text: everybody's spans move along, in one operation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.model import Article, Precedent, Span
from annotator.core.rules import check_range, check_text
from annotator.project.articles import sha256_of
from annotator.project.precedents import context
from annotator.project.relations import Relations
from annotator.project.session import Session, refuse
from annotator.store import queries

if TYPE_CHECKING:
    from annotator.core.corrections import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A span whose words change; `after` is None where it goes."""

    before: Span
    after: Span | None


class Corrections:
    """The text is shared, so that a correction touches the spans of all annotators."""

    def __init__(self, session: Session, relations: Relations) -> None:
        self._session = session
        self._relations = relations

    def touched(self, article: int, start: int, end: int, words: str) -> list[Touched]:
        """The spans whose words would change, or that would go, were [start, end) corrected to
        `words`. Raises Refused.
        """
        moves = self._moves(article, _checked(self._session.article(article), start, end, words))
        return [
            Touched(before=before, after=after)
            for before, after in moves
            if after is None or after.surface != before.surface
        ]

    def correct(self, article: int, start: int, end: int, words: str) -> Article:
        """Replace [start, end) of the text by `words`. Spans behind it move, spans around it get
        the new words; a span goes, with its relations, where all of its words went, or where
        another already has its place and label. Raises Refused.
        """
        before = self._session.article(article)
        correction = _checked(before, start, end, words)
        text = correction.text
        if text == before.text:
            return before
        moves = self._moves(article, correction)
        with self._session.change("Correct text", article=article) as work:
            after = work.update(before, replace(before, text=text, sha256=sha256_of(text)))
            going = [span for span, moved in moves if moved is None]
            self._relations.detach_all(work, going)
            for span in going:
                work.delete(span)
            for span, moved in _free_places_first(moves):
                if moved != span:
                    work.update(span, moved)
            for filed in queries.every(work.connection, Precedent, "WHERE article = ?", article):
                place = correction.moved(filed.start, filed.end)
                work.update(filed, _moved(filed, place, text))
        return after

    def _moves(self, article: int, correction: "Correction") -> list[tuple[Span, Span | None]]:
        """Each span, and what becomes of it, by (start, end)."""
        where = 'WHERE article = ? ORDER BY "start", "end", "row"'
        taken: set[tuple[int, int, int, int]] = set()
        moves: list[tuple[Span, Span | None]] = []
        for span in queries.every(self._session.file.reader, Span, where, article):
            place = correction.moved(span.start, span.end)
            moves.append((span, None))
            if place is None or check_range(correction.text, *place):
                continue
            key = (*place, span.label, span.annotator)
            if key not in taken:
                taken.add(key)
                start, end = place
                surface = correction.text[start:end]
                moves[-1] = (span, replace(span, start=start, end=end, surface=surface))
        return moves


def _moved(filed: Precedent, place: tuple[int, int] | None, text: str) -> Precedent:
    """A precedent with its words as they are now; where they went, it stands for itself."""
    if place is None:
        return replace(filed, article=None)
    start, end = place
    before, after = context(text, start, end)
    return replace(filed, start=start, end=end, surface=text[start:end], before=before, after=after)


def _checked(article: Article, start: int, end: int, words: str) -> "Correction":
    from annotator.core.corrections import Correction  # not needed to show an article

    refuse(check_range(article.text, start, end))
    correction = Correction(article.text, start, end, words)
    refuse(check_text(correction.text))
    return correction


def _free_places_first(moves: list[tuple[Span, Span | None]]) -> Iterator[tuple[Span, Span]]:
    """In an order in which no span comes to lie where an equal one still is: what moves on goes
    from the back, then what moves to the front goes from there.
    """
    kept = [(span, moved) for span, moved in moves if moved is not None]
    on = [each for each in kept if (each[1].start, each[1].end) > (each[0].start, each[0].end)]
    yield from reversed(on)
    yield from (each for each in kept if each not in on)
