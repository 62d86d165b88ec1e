"""Where the spans of an article lie: read once for the article that is looked at."""

from annotator.core.changes import ChangeSet
from annotator.core.intervals import SpanIndex
from annotator.core.model import Label, Span
from annotator.project.labels import Labels
from annotator.project.session import Session
from annotator.store import queries


class Places:
    """The places of an annotator's spans, without reading the spans themselves."""

    def __init__(self, session: Session, labels: Labels) -> None:
        self._session = session
        self._labels = labels
        self._last: tuple[int, int, SpanIndex] | None = None
        session.subscribe(self._follow)

    def of(self, article: int, annotator: int) -> SpanIndex:
        """The places by (start, -end, label), to be read only.

        The kind of a range is the place of its label in `labels.in_order()`.
        """
        if self._last is None or self._last[:2] != (article, annotator):
            self._last = article, annotator, self.read(article, annotator)
        return self._last[2]

    def read(self, article: int, annotator: int) -> SpanIndex:
        """The same, read anew for the caller to keep."""
        kinds = {label.row: kind for kind, label in enumerate(self._labels.in_order())}
        columns = queries.span_columns(self._session.file.reader, article, annotator, kinds)
        return SpanIndex(columns)

    def _follow(self, changes: ChangeSet) -> None:
        """What was read may no longer be so."""
        if changes.bulk or any(isinstance(each.record, Span | Label) for each in changes.changes):
            self._last = None
