"""The spans of one article as lines in order, each with the lines of its relations below it."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import ChangeSet
from annotator.core.errors import Refused
from annotator.core.model import Label, Relation, RelationKind, RelationType, Span
from annotator.gui.guard import guarded
from annotator.gui.shown_spans import KEPT, ShownSpans
from annotator.gui.tips import as_tip
from annotator.project.project import Project

MANY = 200
"""From so many touched spans on, one reset is cheaper for the view than single steps."""

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Order(StrEnum):
    """What the list is sorted by."""

    PLACE = "place"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the list: a span, or a relation shown below the span that it starts from.

    `span` is what a click leads to; `caption` names the relation where it needs a name.
    """

    span: Span
    label: Label
    relation: Relation | None = None
    caption: str = ""


class SpanLines(QAbstractTableModel):
    """Two columns of numbers; what a line shows is read when it is asked for.

    `_owners` has the row of the span to which each line belongs, `_ties` the row of the relation
    that it shows, or 0 where it shows the span itself. One edit costs a bisection, not a rebuild.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._article: int | None = None
        self._order = Order.PLACE
        self._types: dict[int, RelationType] = {}
        self._spans = ShownSpans(project)
        self._relations: dict[int, Relation] = {}
        self._owners = array("q")
        self._ties = array("q")
        self._counts: dict[int, int] = {}
        """How many spans each label has, by its row."""

    @property
    def order(self) -> Order:
        """What the lines are sorted by."""
        return self._order

    @property
    def span_count(self) -> int:
        """How many spans are listed."""
        return len(self._spans)

    def counts(self) -> list[tuple[Label, int]]:
        """How many spans each label has that has any, the labels in their order."""
        by_label = [(label, self._counts[label.row]) for label in self._spans.labels]
        return sorted((each for each in by_label if each[1]), key=lambda each: each[0].position)

    def set_order(self, order: Order) -> None:
        """Sort by something else; raises AnnotatorError."""
        if order is not self._order:
            self._order = order
            self._rebuild()

    def show(self, article: int | None) -> None:
        """List the current annotator's spans of an article; raises AnnotatorError."""
        self._spans.show(article)
        self._article = article
        self._types = {type_.row: type_ for type_ in self._project.labels.types()}
        self._relations.clear()
        by_kind = self._spans.index.counts()
        labels = enumerate(self._spans.labels)
        self._counts = {label.row: by_kind.get(kind, 0) for kind, label in labels}
        self._rebuild()

    def apply(self, changes: ChangeSet) -> None:
        """Bring the lines up to what a change set names; raises AnnotatorError."""
        if self._article is None:
            return
        if changes.bulk or any(changes.of_kind(Label)) or any(changes.of_kind(RelationType)):
            self.show(self._article)
            return
        spans, touched = self._touched(changes)
        if len(touched) > MANY:
            self.show(self._article)
            return
        for row in touched:
            self._refresh(row, spans)

    def line(self, place: int) -> Line | None:
        """The line at a place; None outside, and where what it shows has just gone."""
        if not 0 <= place < len(self._owners):
            return None
        try:
            tie = self._ties[place]
            return self._line_of(tie) if tie else self._own_line(self._owners[place])
        except (KeyError, Refused):
            return None

    def relation_at(self, place: int) -> int | None:
        """The row of the relation that is shown at a place, if it is one."""
        return (self._ties[place] or None) if 0 <= place < len(self._ties) else None

    def place_of(self, span: int) -> int | None:
        """The place of a span's own line."""
        if span not in self._spans:
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
            return f"{self.type_name(line.relation)}: {line.span.surface}"
        parts = [f"{line.label.name}: {line.span.surface}"]
        for relation in self._project.relations.at(line.span.row):
            end = self._spans.get(relation.to_span)
            if relation.from_span == line.span.row and end is not None:
                parts.append(f"{self.type_name(relation)} {end.surface}")
        if line.span.note:
            parts.append(self.tr("note: {text}").format(text=line.span.note))
        return ", ".join(parts)

    def type_name(self, relation: Relation) -> str:
        """The name of a relation's type, as words."""
        type_ = self._types.get(relation.type)
        return type_.name.replace("_", " ") if type_ is not None else ""

    # What a line shows

    def _own_line(self, row: int) -> Line:
        return Line(span=self._spans[row], label=self._spans.label_of(row))

    def _line_of(self, tie: int) -> Line:
        relation = self._relations.get(tie)
        if relation is None:
            if len(self._relations) >= KEPT:
                self._relations.clear()
            relation = self._relations[tie] = self._project.relations.get(tie)
        told_by_place = self._types[relation.type].kind is RelationKind.ATTRIBUTION
        return Line(
            span=self._spans[relation.to_span],
            label=self._spans.label_of(relation.to_span),
            relation=relation,
            caption="" if told_by_place else self.type_name(relation),
        )

    # Which lines there are

    def _rebuild(self) -> None:
        self.beginResetModel()
        try:
            self._owners, self._ties = array("q"), array("q")
            article, places = self._article, self._spans.index
            tied: dict[int, list[int]] = {}
            if article is not None:
                for source, tie in self._project.relations.outgoing(article):
                    tied.setdefault(source, []).append(tie)
            rows: Iterable[int] = (row for _, _, row in places)
            if self._order is Order.LABEL:
                # Sorting keeps the order of the text within a label.
                rows = sorted(rows, key=self._label_position)
            for row in rows:
                self._owners.append(row)
                self._ties.append(0)
                ties = tied.get(row)
                if ties is not None:
                    self._owners.extend([row] * len(ties))
                    self._ties.extend(ties if len(ties) == 1 else self._ties_of(row))
        finally:
            self.endResetModel()

    def _ties_of(self, row: int) -> list[int]:
        """The relations that start from a span, in the order in which they stand below it."""
        ties = [tie for tie in self._project.relations.at(row) if tie.from_span == row]
        if len(ties) > 1:
            starts = {tie.to_span: self._project.spans.get(tie.to_span).start for tie in ties}
            ties.sort(
                key=lambda tie: (self._types[tie.type].position, starts[tie.to_span], tie.row)
            )
        return [tie.row for tie in ties]

    def _touched(self, changes: ChangeSet) -> tuple[dict[int, Span | None], Sequence[int]]:
        """The spans that came, changed or went, and the rows of those whose lines may differ."""
        mine = self._article, self._project.annotator.row
        spans: dict[int, Span | None] = {}
        touched: dict[int, None] = {}
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
            else:
                self._relations.pop(record.row, None)
                ends = (change.before, change.after)
                touched |= dict.fromkeys(end.from_span for end in ends if isinstance(end, Relation))
        return spans, list(touched)

    def _refresh(self, row: int, spans: dict[int, Span | None]) -> None:
        """Bring the lines of one span up to what is stored; `spans` has what it is now, if new."""
        first = self.place_of(row)
        count = 0
        if first is not None:
            while first + count < len(self._owners) and self._owners[first + count] == row:
                count += 1
        if row in spans:
            self._take(row, spans[row])
        ties = [0, *self._ties_of(row)] if row in self._spans else []
        place = self._bisect(row, leaving_out=(first or 0, count)) if ties else None
        if first is not None and place == first and len(ties) == count:
            self._ties[first : first + count] = array("q", ties)
            self.dataChanged.emit(self.index(first, 0), self.index(first + count - 1, 0), [])
            return
        if first is not None:
            self.beginRemoveRows(ROOT, first, first + count - 1)
            del self._owners[first : first + count], self._ties[first : first + count]
            self.endRemoveRows()
        if place is not None:
            self.beginInsertRows(ROOT, place, place + len(ties) - 1)
            self._owners[place:place] = array("q", [row] * len(ties))
            self._ties[place:place] = array("q", ties)
            self.endInsertRows()

    def _take(self, row: int, span: Span | None) -> None:
        if row in self._spans:
            self._counts[self._spans.label_of(row).row] -= 1
        if span is None:
            self._spans.discard(row)
        else:
            self._spans.put(span)
            self._counts[span.label] += 1

    def _bisect(self, row: int, *, leaving_out: tuple[int, int] = (0, 0)) -> int:
        """Where the lines of a span begin or would begin, if `leaving_out` (first, count) went."""
        first, count = leaving_out

        def key(place: int) -> tuple[int, int]:
            return self._key(self._owners[place if place < first else place + count])

        return bisect_left(range(len(self._owners) - count), self._key(row), key=key)

    def _key(self, row: int) -> tuple[int, int]:
        """What the lines are sorted by."""
        position = self._label_position(row) if self._order is Order.LABEL else 0
        return position, self._spans.index.place_of(row)

    def _label_position(self, row: int) -> int:
        return self._spans.label_of(row).position
