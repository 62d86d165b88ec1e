"""The shown article's spans and relations, kept level with the project and handed to the view."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence

from annotator.core.changes import Change, ChangeSet
from annotator.core.model import Article, Label, Meta, Relation, Span
from annotator.gui.article.marks import Mark
from annotator.gui.article.view import ArticleView
from annotator.project.project import Project

MANY = 200
"""From so many changed spans on, handing all marks over anew is cheaper than one by one."""

Key = tuple[int, int, str, str, int]
"""Start, -end, label, id: the order in which spans are gone through; and the row."""


class Contents:
    """What the view shows; it changes only by `show` and by published change sets."""

    def __init__(self, project: Project, view: ArticleView) -> None:
        self._project = project
        self._view = view
        self.article: Article | None = None
        self.spans: dict[int, Span] = {}
        self.relations: dict[int, Relation] = {}
        self._ties: defaultdict[int, set[int]] = defaultdict(set)
        self._labels: dict[int, Label] = {}
        self._order: list[Key] = []

    def show(self, row: int | None) -> None:
        """Read an article and hand it to the view. Raises AnnotatorError."""
        self.article = self._project.articles.get(row) if row is not None else None
        self._read()
        if self.article is None:
            self._view.show_text("", title="", byline="")
        else:
            meta = self.article.meta
            self._view.show_text(self.article.text, title=meta.title or "", byline=byline(meta))
        self._view.set_marks([self._mark(span) for span in self.spans.values()])

    def apply(self, changes: ChangeSet) -> bool:
        """Follow a change set; true if the text itself was replaced. Raises AnnotatorError."""
        article = self.article
        if article is None:
            return False
        if changes.bulk or any(True for _ in changes.of_kind(Label)):
            self._read()
            self._view.set_marks([self._mark(span) for span in self.spans.values()])
            return False
        for change in changes.of_kind(Article):
            after = change.after
            if isinstance(after, Article) and after.row == article.row:
                if after.text != article.text:
                    self.show(after.row)
                    return True
                self.article = after
                self._view.set_header(title=after.meta.title or "", byline=byline(after.meta))
        annotator = self._project.annotator.row
        spans = [
            change
            for change in changes.of_kind(Span)
            if isinstance(change.record, Span) and _is_here(change.record, article.row, annotator)
        ]
        if len(spans) > MANY:
            self._replace_many(spans)
        else:
            for change in spans:
                self._replace(change.record.row, change.after)
        for change in changes.of_kind(Relation):
            relation = change.record
            if isinstance(relation, Relation) and _is_here(relation, article.row, annotator):
                self._drop_relation(relation.row)
                if isinstance(change.after, Relation):
                    self._add_relation(change.after)
        return False

    def preview(self, row: int, start: int, end: int) -> None:
        """Paint a span with another range, in code points; its own range ends that."""
        span = self.spans.get(row)
        if span is not None:
            self._view.put_mark(self._mark(span)._replace(start=start, end=end))

    def label(self, span: Span) -> Label:
        """The label of a span."""
        return self._labels[span.label]

    def relation_name(self, relation: Relation) -> str:
        """The name of a relation's type, as words."""
        return self._project.labels.type(relation.type).name.replace("_", " ")

    def number(self, row: int) -> int | None:
        """The place of a span in the order, from 1; None where it is not shown."""
        span = self.spans.get(row)
        return bisect_left(self._order, self._key(span)) + 1 if span is not None else None

    def neighbour(self, row: int | None, step: int, *, caret: int) -> int | None:
        """The row of the next span (step 1) or the one before (-1), going round.

        Without a span to go from, the first that begins at or after the caret, or the last that
        begins before it.
        """
        if not self._order:
            return None
        number = self.number(row) if row is not None else None
        if number is not None:
            place = number - 1 + step
        elif step > 0:
            place = bisect_left(self._order, caret, key=_start)
        else:
            place = bisect_left(self._order, caret, key=_start) - 1
        return self._order[place % len(self._order)][-1]

    def beginning_in(self, start: int, end: int) -> list[Span]:
        """The spans that begin in a range, in code points."""
        first = bisect_left(self._order, start, key=_start)
        last = bisect_left(self._order, end, key=_start)
        return [self.spans[key[-1]] for key in self._order[first:last]]

    def relations_of(self, row: int | None) -> list[Relation]:
        """The relations at either end of a span, in the order in which they were made."""
        if row is None:
            return []
        return [self.relations[tie] for tie in sorted(self._ties.get(row, ()))]

    def around(self, position: int) -> list[Span]:
        """The spans that cover a character, from the outside in."""
        return [self.spans[row] for row in reversed(self._view.spans_at(position))]

    def _read(self) -> None:
        article = self.article
        self._labels = {label.row: label for label in self._project.labels.all()}
        spans = self._project.spans.of(article.row) if article else []
        relations = self._project.relations.of(article.row) if article else []
        self.spans = {span.row: span for span in spans}
        self.relations = {}
        self._ties.clear()
        for relation in relations:
            self._add_relation(relation)
        self._order = sorted(self._key(span) for span in self.spans.values())

    def _add_relation(self, relation: Relation) -> None:
        self.relations[relation.row] = relation
        for end in (relation.from_span, relation.to_span):
            self._ties[end].add(relation.row)

    def _drop_relation(self, row: int) -> None:
        relation = self.relations.pop(row, None)
        if relation is not None:
            for end in (relation.from_span, relation.to_span):
                self._ties[end].discard(row)

    def _replace(self, row: int, after: object) -> None:
        old = self.spans.pop(row, None)
        if old is not None:
            del self._order[bisect_left(self._order, self._key(old))]
        if isinstance(after, Span):
            self.spans[row] = after
            insort(self._order, self._key(after))
            mark = self._mark(after)
            if self._view.mark(row) != mark:
                self._view.put_mark(mark)
        else:
            self._view.remove_mark(row)

    def _replace_many(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if isinstance(change.after, Span):
                self.spans[change.after.row] = change.after
            else:
                self.spans.pop(change.record.row, None)
        self._order = sorted(self._key(span) for span in self.spans.values())
        self._view.set_marks([self._mark(span) for span in self.spans.values()])

    def _key(self, span: Span) -> Key:
        return (span.start, -span.end, self._labels[span.label].name, span.id, span.row)

    def _mark(self, span: Span) -> Mark:
        label = self._labels[span.label]
        return Mark(span.row, span.start, span.end, label.name, label.color)


def _start(key: Key) -> int:
    return key[0]


def byline(meta: Meta) -> str:
    """Source, who wrote it, and when, as they stand under a title."""
    when = (meta.published or "").replace("T", " ")
    # Seconds that say nothing.
    when = when[:16] if len(when) == 19 and when.endswith(":00") else when
    parts = (part for part in (meta.source, meta.author, meta.editor, when) if part)
    # Each part keeps its own direction: a date must not turn round beside an Arabic name.
    return " · ".join(f"\u2068{part}\u2069" for part in parts)


def _is_here(record: Span | Relation, article: int, annotator: int) -> bool:
    return record.article == article and record.annotator == annotator
