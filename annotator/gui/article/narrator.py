"""Puts the place of the caret into words: which spans lie there, and only what is new of it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Span, in_words
from annotator.gui.article.description import spoken_byline
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.dialogs import counts

SHORT = 40
"""Code points: a longer span that the caret enters is read from the text anyway."""

BEGINNING, END = 32, 20
"""About how many code points are said of both ends of a long one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the user is: the article, the spans at the caret from the outside in, the active one.

    Spans are named by their rows; `told` is what is said of the active one, part by part.
    """

    article: int | None = None
    around: tuple[int, ...] = ()
    active: int | None = None
    told: tuple[str, ...] = ()


class Narrator:
    """Remembers the place where the user was last.

    While the focus is elsewhere nothing is said: the reader reads out what has it, and the text as
    a whole when the user comes to it.
    """

    def __init__(self, surface: ArticleSurface) -> None:
        self._surface = surface
        self._contents = surface.contents
        self._before: Place | None = None
        self._labels: dict[int, str] = {}

    def news(self) -> list[str]:
        """What is to be said of the place since the last time; empty where nothing is new."""
        before, now = self._before, self._place()
        self._before = now
        if before is None or now.article is None or not self._surface.view.hasFocus():
            return []
        if now.article != before.article:
            return [*self._article(), *self._entered(now, Place())]
        return [*self._left(now, before), *self._entered(now, before)]

    def _place(self) -> Place:
        contents, caret = self._contents, self._surface.caret()
        article = contents.article
        if article is None:
            return Place()
        around = tuple(span.row for span in contents.around(caret))
        active = self._active()
        if active is not None and active.row not in around and active.start <= caret <= active.end:
            # After tagging the caret stands at its end.
            around = (*around, active.row)
        for row in around:
            self._labels[row] = contents.label(contents.spans[row]).name
        return Place(
            article=article.row,
            around=around,
            active=active.row if active is not None else None,
            told=self._described(active, whole=True) if active is not None else (),
        )

    def _active(self) -> Span | None:
        row = self._surface.active
        return self._contents.spans.get(row) if row is not None else None

    def _article(self) -> list[str]:
        article = self._contents.article
        if article is None:
            return []
        meta, count = article.meta, counts.spans(len(self._contents.spans))
        return [part for part in (meta.title, spoken_byline(meta), count) if part]

    def _entered(self, now: Place, before: Place) -> list[str]:
        """The spans that the caret came into, and the active one if it is new or has changed."""
        spans = self._contents.spans
        told = [
            ", ".join(self._described(spans[row], whole=False))
            for row in now.around
            if row not in before.around and row != now.active
        ]
        if now.active is not None and now.active != before.active:
            number, total = self._surface.count()
            place = _tr("{number} of {total}").format(number=number, total=total)
            told.append(", ".join((*now.told, place)))
        elif fresh := [part for part in now.told if part not in before.told]:
            told.append(", ".join(fresh))
        return ["; ".join(told)] if told else []

    def _left(self, now: Place, before: Place) -> list[str]:
        """The spans that the caret went out of; what is gone was told when it went."""
        there = self._contents.spans
        left = [row for row in reversed(before.around) if row not in now.around and row in there]
        told = [_tr("out of {label}").format(label=self._labels[row]) for row in left]
        gone = before.active is not None and now.active is None and before.active in there
        if gone and before.active not in left:
            told.append(_tr("no span active"))
        return ["; ".join(told)] if told else []

    def _described(self, span: Span, *, whole: bool) -> tuple[str, ...]:
        """A span in a breath: label and words, flags, what it is linked to, whether it has a note.

        The words of a long one are left out, unless `whole`: then its middle is.
        """
        contents = self._contents
        words = in_brief(span.surface) if whole or len(span.surface) <= SHORT else ""
        parts = [f"{contents.label(span).name} {words}".rstrip()]
        flags = (name for name, value in span.attributes.items() if value is True)
        parts += map(in_words, flags)
        for relation in contents.relations_of(span.row):
            end = contents.spans.get(relation.to_span)
            if relation.from_span == span.row and end is not None:
                parts.append(f"{contents.relation_name(relation)} {in_brief(end.surface)}")
        if span.note:
            parts.append(_tr("with a note"))
        return tuple(parts)


def in_brief(surface: str) -> str:
    """A surface on one line, of a long one its first and last words."""
    if len(surface) <= BEGINNING + END + SHORT // 4:
        return " ".join(surface.split())
    first = " ".join(surface[: BEGINNING * 2].split())
    last = " ".join(surface[-END * 2 :].split())
    # Where there are no blanks, as in Chinese, any place will do.
    head = first[:BEGINNING].rpartition(" ")[0] or first[:BEGINNING]
    tail = last[-END:].partition(" ")[2] or last[-END:]
    return f"{head} … {tail}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("narrator", text)
