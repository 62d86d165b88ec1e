"""The spans of the shown article: their places are kept, the rest is read when it is asked for."""

from collections.abc import Iterator, Mapping

from annotator.core.intervals import SpanIndex
from annotator.core.model import Label, Span
from annotator.project.project import Project

KEPT = 500
"""How many whole spans are kept: what is in view, and what was asked for around it."""


class ShownSpans(Mapping[int, Span]):
    """Spans by row. There may be 100,000, of which a few are looked at.

    Asking raises AnnotatorError where the project can't be read.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._read: dict[int, Span] = {}
        self._kinds: dict[int, int] = {}
        self.index = SpanIndex()
        """Where they lie, by (start, -end, label): the kind of a range is a place in `labels`."""
        self.labels: list[Label] = []

    def show(self, article: int | None, *, annotator: int | None = None) -> None:
        """Take an annotator's spans of an article as they are now (None: of who works now)."""
        self._read.clear()
        self.labels = self._project.labels.in_order()
        self._kinds = {label.row: kind for kind, label in enumerate(self.labels)}
        self.index = SpanIndex()
        if article is not None:
            self.index = self._project.spans.index(article, annotator=annotator)

    def put(self, span: Span) -> None:
        """Add a span, or replace the one of its row."""
        self.discard(span.row)
        self.index.add(span.start, span.end, span.row, self._kinds[span.label])
        self._keep(span)

    def discard(self, row: int) -> None:
        """Take a span away, if it is there."""
        self._read.pop(row, None)
        if row in self.index:
            self.index.remove(row)

    def label_of(self, row: int) -> Label:
        """The label of a span, without reading it; KeyError where it is not there."""
        return self.labels[self.index.entry(row)[2]]

    def __getitem__(self, row: int) -> Span:
        found = self._read.get(row)
        if found is None:
            if row not in self.index:
                raise KeyError(row)
            found = self._project.spans.get(row)
            self._keep(found)
        return found

    def __contains__(self, row: object) -> bool:
        return row in self.index

    def __iter__(self) -> Iterator[int]:
        return (row for _, _, row in self.index)

    def __len__(self) -> int:
        return len(self.index)

    def _keep(self, span: Span) -> None:
        if len(self._read) >= KEPT:
            self._read.clear()
        self._read[span.row] = span
