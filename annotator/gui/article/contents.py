"""The shown article's spans and relations, kept level with the project and handed to the view."""

from annotator.core.changes import ChangeSet
from annotator.core.model import Article, Label, Meta, Relation, Span
from annotator.gui.article.mark_table import Look, MarkTable
from annotator.gui.article.marks import Mark
from annotator.gui.article.view import ArticleView
from annotator.gui.shown_spans import KEPT, ShownSpans
from annotator.project.project import Project

MANY = 200
"""From so many changed spans on, handing all marks over anew is cheaper than one by one."""


class Contents:
    """What the view shows; it changes only by `show` and by published change sets."""

    def __init__(self, project: Project, view: ArticleView) -> None:
        self._project = project
        self._view = view
        self.article: Article | None = None
        self.spans = ShownSpans(project)
        self._ties: dict[int, list[Relation]] = {}

    def show(self, row: int | None) -> None:
        """Read an article and hand it to the view. Raises AnnotatorError."""
        self.article = self._project.articles.get(row) if row is not None else None
        self._read()
        if self.article is None:
            self._view.show_text("", title="", byline="")
        else:
            meta = self.article.meta
            self._view.show_text(self.article.text, title=meta.title or "", byline=byline(meta))
        self._hand_over()

    def apply(self, changes: ChangeSet) -> bool:
        """Follow a change set; true if the text itself was replaced. Raises AnnotatorError."""
        article = self.article
        if article is None:
            return False
        if changes.bulk or any(changes.of_kind(Label)):
            self._read()
            self._hand_over()
            return False
        for change in changes.of_kind(Article):
            after = change.after
            if isinstance(after, Article) and after.row == article.row:
                if after.text != article.text:
                    self.show(after.row)
                    return True
                self.article = after
                self._view.set_header(title=after.meta.title or "", byline=byline(after.meta))
        self._follow_relations(changes)
        annotator = self._project.annotator.row
        spans = [
            change
            for change in changes.of_kind(Span)
            if isinstance(change.record, Span)
            and (change.record.article, change.record.annotator) == (article.row, annotator)
        ]
        if len(spans) > MANY:
            self._read()
            self._hand_over()
        else:
            for change in spans:
                self._replace(change.record.row, change.after)
        return False

    def preview(self, row: int, start: int, end: int) -> None:
        """Paint a span with another range, in code points; its own range ends that."""
        span = self.spans.get(row)
        if span is not None:
            self._view.put_mark(self._mark(span)._replace(start=start, end=end))

    def label(self, span: Span) -> Label:
        """The label of a span."""
        return self._project.labels.get(span.label)

    def relation_name(self, relation: Relation) -> str:
        """The name of a relation's type, as words."""
        return self._project.labels.type(relation.type).words

    def number(self, row: int) -> int | None:
        """The place of a span in the order, from 1; None where it is not shown."""
        return self.spans.index.place_of(row) + 1 if row in self.spans else None

    def neighbour(self, row: int | None, step: int, *, caret: int) -> int | None:
        """The row of the next span (step 1) or the one before (-1), going round.

        Without a span to go from, the first that begins at or after the caret, or the last that
        begins before it.
        """
        index = self.spans.index
        if not len(index):
            return None
        if row is not None and row in index:
            place = index.place_of(row) + step
        else:
            place = index.first_from(caret) - (step < 0)
        return index.row_at(place % len(index))

    def beginning_in(self, start: int, end: int) -> list[Span]:
        """The spans that begin in a range, in code points."""
        index = self.spans.index
        places = range(index.first_from(start), index.first_from(end))
        return [self.spans[index.row_at(place)] for place in places]

    def relations_of(self, row: int | None) -> list[Relation]:
        """The relations at either end of a span, in the order in which they were made."""
        if row is None:
            return []
        found = self._ties.get(row)
        if found is None:
            if len(self._ties) >= KEPT:
                self._ties.clear()
            found = self._ties[row] = self._project.relations.at(row)
        return found

    def around(self, position: int) -> list[Span]:
        """The spans that cover a character, from the outside in."""
        return [self.spans[row] for row in reversed(self._view.spans_at(position))]

    def _read(self) -> None:
        """Take the spans as they are now."""
        self._ties.clear()
        self.spans.show(self.article.row if self.article else None)

    def _hand_over(self) -> None:
        """Let the view show all spans anew."""
        looks = [Look(label.name, label.color) for label in self.spans.labels]
        self._view.set_marks(MarkTable(self.spans.index.copy(), looks))

    def _follow_relations(self, changes: ChangeSet) -> None:
        """Forget what was read of the spans whose relations have changed."""
        for change in changes.of_kind(Relation):
            for relation in (change.before, change.after):
                if isinstance(relation, Relation):
                    self._ties.pop(relation.from_span, None)
                    self._ties.pop(relation.to_span, None)

    def _replace(self, row: int, after: object) -> None:
        if isinstance(after, Span):
            self.spans.put(after)
            mark = self._mark(after)
            if self._view.mark(row) != mark:
                self._view.put_mark(mark)
        else:
            self._ties.pop(row, None)
            self.spans.discard(row)
            self._view.remove_mark(row)

    def _mark(self, span: Span) -> Mark:
        label = self.label(span)
        return Mark(span.row, span.start, span.end, label.name, label.color)


def byline(meta: Meta) -> str:
    """Source, who wrote it, and when, as they stand under a title."""
    when = (meta.published or "").replace("T", " ")
    # Seconds that say nothing.
    when = when[:16] if len(when) == 19 and when.endswith(":00") else when
    parts = (part for part in (meta.source, meta.author, meta.editor, when) if part)
    # Each part keeps its own direction: a date must not turn round beside an Arabic name.
    return " · ".join(f"\u2068{part}\u2069" for part in parts)
