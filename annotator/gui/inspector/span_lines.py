"""The spans of one article as lines in order, each with the lines of its relations below it."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import ChangeSet
from annotator.core.errors import Refused
from annotator.core.model import Label, Relation, RelationType, Span
from annotator.gui.guard import guarded
from annotator.gui.inspector.span_listing import Line, Listing, Order
from annotator.gui.tips import as_tip
from annotator.project.project import Project

MANY = 200
"""From so many touched spans on, one reset is cheaper for the view than single steps."""

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class SpanLines(QAbstractTableModel):
    """Two columns of numbers; what a line shows is read when it is asked for.

    `_owners` has the row of the span to which each line belongs, `_ties` the row of the relation
    that it shows, or 0 where it shows the span itself. One edit costs a bisection, not a rebuild.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._article: int | None = None
        self._listing = Listing(project)
        self._owners = array("q")
        self._ties = array("q")
        self._counts: dict[int, int] = {}
        """How many spans each label has, by its row."""

    @property
    def order(self) -> Order:
        """What the lines are sorted by."""
        return self._listing.order

    @property
    def span_count(self) -> int:
        """How many spans are listed."""
        return len(self._listing.spans)

    def counts(self) -> list[tuple[Label, int]]:
        """How many spans each label has that has any, the labels in their order."""
        by_label = [(label, self._counts[label.row]) for label in self._listing.spans.labels]
        return sorted((each for each in by_label if each[1]), key=lambda each: each[0].position)

    def set_order(self, order: Order) -> None:
        """Sort by something else; raises AnnotatorError."""
        if order is not self._listing.order:
            self._listing.order = order
            self._rebuild()

    def show(self, article: int | None) -> None:
        """List the current annotator's spans of an article; raises AnnotatorError."""
        self._listing.show(article)
        self._article = article
        spans = self._listing.spans
        by_kind = spans.index.counts()
        self._counts = {label.row: by_kind.get(at, 0) for at, label in enumerate(spans.labels)}
        self._rebuild()

    def apply(self, changes: ChangeSet) -> None:
        """Bring the lines up to what a change set names; raises AnnotatorError."""
        if self._article is None:
            return
        if changes.bulk or any(changes.of_kind(Label)) or any(changes.of_kind(RelationType)):
            self.show(self._article)
            return
        spans, touched, regroups = self._touched(changes)
        if regroups or len(touched) > MANY:
            self.show(self._article)
            return
        for row in touched:
            self._refresh(row, spans)

    def line(self, place: int) -> Line | None:
        """The line at a place; None outside, and where what it shows has just gone."""
        if not 0 <= place < len(self._owners):
            return None
        below = self._owners[place + 1] if place + 1 < len(self._owners) else None
        try:
            return self._listing.line(self._owners[place], self._ties[place], below=below)
        except (KeyError, Refused):
            return None

    def relation_at(self, place: int) -> int | None:
        """The row of the relation that is shown at a place, if it is one."""
        return (self._ties[place] or None) if 0 <= place < len(self._ties) else None

    def place_of(self, span: int) -> int | None:
        """The place of a span's own line."""
        if span not in self._listing.spans:
            return None
        place = self._bisect(span)
        return place if place < len(self._owners) and self._owners[place] == span else None

    @guarded(0)
    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of lines."""
        return 0 if parent.isValid() else len(self._owners)

    @guarded(0)
    def columnCount(self, parent: Index = ROOT) -> int:
        """One column."""
        return 0 if parent.isValid() else 1

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The surface, and for screen readers a phrase with the label or relation."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.span.surface
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(line.span.surface)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    @guarded(None)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Nothing: the headers are hidden, and a screen reader would read their numbers out."""
        return None

    def _spoken(self, line: Line) -> str:
        """A line for the ear; a span's has what it is linked to and its note."""
        if line.relation is not None:
            return f"{self._listing.type_name(line.relation)}: {line.span.surface}"
        parts = [f"{line.label.name}: {line.span.surface}"]
        parts += [f"{name} {end.surface}" for name, end in self._listing.links_of(line.span.row)]
        if line.span.note:
            parts.append(self.tr("note: {text}").format(text=line.span.note))
        return ", ".join(parts)

    # Which lines there are

    def _rebuild(self) -> None:
        self.beginResetModel()
        try:
            self._owners, self._ties = array("q"), array("q")
            self._owners, self._ties = self._listing.lines()
        finally:
            self.endResetModel()

    def _touched(self, changes: ChangeSet) -> tuple[dict[int, Span | None], Sequence[int], bool]:
        """The spans that came, changed or went, the rows of those whose lines may differ, and
        whether a chain has other parts now.
        """
        mine = self._article, self._project.annotator.row
        spans: dict[int, Span | None] = {}
        touched: dict[int, None] = {}
        regroups = False
        for change in changes.changes:
            record = change.record
            if not isinstance(record, Span | Relation) or mine != (
                record.article,
                record.annotator,
            ):
                continue
            if isinstance(record, Span):
                spans[record.row] = record if change.after is not None else None
                touched[record.row] = None
                at = self._project.relations.at(record.row)
                touched |= dict.fromkeys(tie.from_span for tie in at)
                continue
            self._listing.relations.pop(record.row, None)
            for end in (change.before, change.after):
                if isinstance(end, Relation):
                    touched[end.from_span] = None
                    regroups = regroups or self._listing.is_chain(end)
        return spans, list(touched), regroups

    def _refresh(self, row: int, spans: dict[int, Span | None]) -> None:
        """Bring the lines of one span up to what is stored, and those of the parts below it;
        `spans` has what it is now, if new.
        """
        listing = self._listing
        group = {row, *listing.chains.rest(row)}
        first = self.place_of(row)
        count = 0
        if first is not None:
            while first + count < len(self._owners) and self._owners[first + count] in group:
                count += 1
        if row in spans:
            self._take(row, spans[row])
        owners, ties = listing.block(row) if row in listing.spans else (array("q"), array("q"))
        place = self._bisect(row, leaving_out=(first or 0, count)) if owners else None
        if first is not None and place == first and len(ties) == count:
            self._owners[first : first + count] = owners
            self._ties[first : first + count] = ties
            self.dataChanged.emit(self.index(first, 0), self.index(first + count - 1, 0), [])
            return
        if first is not None:
            self.beginRemoveRows(ROOT, first, first + count - 1)
            del self._owners[first : first + count], self._ties[first : first + count]
            self.endRemoveRows()
        if place is not None:
            self.beginInsertRows(ROOT, place, place + len(ties) - 1)
            self._owners[place:place] = owners
            self._ties[place:place] = ties
            self.endInsertRows()

    def _take(self, row: int, span: Span | None) -> None:
        spans = self._listing.spans
        if row in spans:
            self._counts[spans.label_of(row).row] -= 1
        if span is None:
            spans.discard(row)
        else:
            spans.put(span)
            self._counts[span.label] += 1

    def _bisect(self, row: int, *, leaving_out: tuple[int, int] = (0, 0)) -> int:
        """Where the lines of a span begin or would begin, if `leaving_out` (first, count) went."""
        first, count = leaving_out

        def key(place: int) -> tuple[int, int, int]:
            return self._listing.key(self._owners[place if place < first else place + count])

        wanted = self._listing.key(row)
        return bisect_left(range(len(self._owners) - count), wanted, key=key)
