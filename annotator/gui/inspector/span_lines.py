"""The spans of one article as lines in order, each with the lines of its relations below it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import ChangeSet
from annotator.core.model import Label, Relation, RelationKind, RelationType, Span
from annotator.gui.guard import guarded
from annotator.project.project import Project

MANY = 200
"""From so many touched spans on, one reset is cheaper for the view than single steps."""

Index = QModelIndex | QPersistentModelIndex
Key = tuple[Any, ...]
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

    key: Key
    span: Span
    label: Label
    relation: Relation | None = None
    caption: str = ""


class SpanLines(QAbstractTableModel):
    """Sorted lines with a parallel list of keys: one edit costs a bisection, not a rebuild."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._article: int | None = None
        self._order = Order.PLACE
        self._labels: dict[int, Label] = {}
        self._types: dict[int, RelationType] = {}
        self._spans: dict[int, Span] = {}
        self._relations: dict[int, Relation] = {}
        self._from: defaultdict[int, set[int]] = defaultdict(set)
        self._to: defaultdict[int, set[int]] = defaultdict(set)
        self._group: dict[int, Key] = {}
        self._lines: list[Line] = []
        self._keys: list[Key] = []

    @property
    def order(self) -> Order:
        """What the lines are sorted by."""
        return self._order

    @property
    def span_count(self) -> int:
        """How many spans are listed."""
        return len(self._spans)

    def set_order(self, order: Order) -> None:
        """Sort by something else."""
        if order is not self._order:
            self._order = order
            self._rebuild()

    def show(self, article: int | None) -> None:
        """List the current annotator's spans of an article; raises AnnotatorError."""
        spans = self._project.spans.of(article) if article is not None else []
        relations = self._project.relations.of(article) if article is not None else []
        self._article = article
        self._labels = {label.row: label for label in self._project.labels.all()}
        self._types = {type_.row: type_ for type_ in self._project.labels.types()}
        self._spans = {span.row: span for span in spans}
        self._relations = {}
        self._from.clear()
        self._to.clear()
        for relation in relations:
            self._add_relation(relation)
        self._rebuild()

    def apply(self, changes: ChangeSet) -> None:
        """Bring the lines up to what a change set names."""
        if self._article is None:
            return
        if changes.bulk or any(changes.of_kind(Label)) or any(changes.of_kind(RelationType)):
            self.show(self._article)
            return
        touched = self._take_in(changes)
        if len(touched) > MANY:
            self._rebuild()
            return
        for row in touched:
            self._refresh(row)

    def line(self, place: int) -> Line | None:
        """The line at a place."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def place_of(self, span: int) -> int | None:
        """The place of a span's own line."""
        base = self._group.get(span)
        return bisect_left(self._keys, base) if base is not None else None

    @guarded(0)
    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of lines."""
        return 0 if parent.isValid() else len(self._lines)

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.span.surface
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
        for row in sorted(self._from.get(line.span.row, ())):
            relation = self._relations[row]
            end = self._spans.get(relation.to_span)
            if end is not None:
                parts.append(f"{self.type_name(relation)} {end.surface}")
        if line.span.note:
            parts.append(self.tr("note: {text}").format(text=line.span.note))
        return ", ".join(parts)

    def type_name(self, relation: Relation) -> str:
        """The name of a relation's type, as words."""
        type_ = self._types.get(relation.type)
        return type_.name.replace("_", " ") if type_ is not None else ""

    def _take_in(self, changes: ChangeSet) -> set[int]:
        """Update spans and relations; the rows of the spans whose lines may differ now."""
        touched: set[int] = set()
        mine = self._project.annotator.row
        for change in changes.changes:
            record = change.record
            if not isinstance(record, Span | Relation):
                continue
            if record.article != self._article or record.annotator != mine:
                continue
            if isinstance(record, Span):
                touched.add(record.row)
                touched.update(self._sources(record.row))
                if change.after is None:
                    self._spans.pop(record.row, None)
                else:
                    self._spans[record.row] = record
            else:
                touched.add(record.from_span)
                self._drop_relation(record.row)
                if change.after is not None:
                    self._add_relation(record)
        return touched

    def _sources(self, span: int) -> Iterable[int]:
        return [self._relations[row].from_span for row in self._to[span]]

    def _add_relation(self, relation: Relation) -> None:
        self._relations[relation.row] = relation
        self._from[relation.from_span].add(relation.row)
        self._to[relation.to_span].add(relation.row)

    def _drop_relation(self, row: int) -> None:
        relation = self._relations.pop(row, None)
        if relation is not None:
            self._from[relation.from_span].discard(row)
            self._to[relation.to_span].discard(row)

    def _base(self, span: Span) -> Key:
        label = self._labels[span.label]
        if self._order is Order.LABEL:
            return (label.position, span.start, -span.end, span.id, span.row)
        return (span.start, -span.end, label.name, span.id, span.row)

    def _group_of(self, span: Span, base: Key) -> list[Line]:
        lines = [Line(key=(*base, 0), span=span, label=self._labels[span.label])]
        for row in self._from.get(span.row, ()):
            relation = self._relations[row]
            end = self._spans.get(relation.to_span)
            type_ = self._types.get(relation.type)
            if end is None or type_ is None:
                continue
            told_by_place = type_.kind is RelationKind.ATTRIBUTION
            lines.append(
                Line(
                    key=(*base, 1, type_.position, end.start, relation.row),
                    span=end,
                    label=self._labels[end.label],
                    relation=relation,
                    caption="" if told_by_place else self.type_name(relation),
                )
            )
        lines.sort(key=_key)
        return lines

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._group = {row: self._base(span) for row, span in self._spans.items()}
        self._lines = [
            line
            for span in self._spans.values()
            for line in self._group_of(span, self._group[span.row])
        ]
        self._lines.sort(key=_key)
        self._keys = [line.key for line in self._lines]
        self.endResetModel()

    def _refresh(self, row: int) -> None:
        span = self._spans.get(row)
        old_base = self._group.get(row)
        new_base = self._base(span) if span is not None else None
        lines = self._group_of(span, new_base) if span is not None and new_base else []
        first = last = 0
        if old_base is not None:
            first = bisect_left(self._keys, old_base)
            last = first
            while last < len(self._keys) and self._keys[last][: len(old_base)] == old_base:
                last += 1
        if lines and old_base == new_base and last - first == len(lines):
            self._lines[first:last] = lines
            self._keys[first:last] = [line.key for line in lines]
            self.dataChanged.emit(self.index(first, 0), self.index(last - 1, 0), [])
            return
        if last > first:
            self.beginRemoveRows(ROOT, first, last - 1)
            del self._lines[first:last], self._keys[first:last]
            self._group.pop(row, None)
            self.endRemoveRows()
        if lines and new_base is not None:
            place = bisect_left(self._keys, new_base)
            self.beginInsertRows(ROOT, place, place + len(lines) - 1)
            self._lines[place:place] = lines
            self._keys[place:place] = [line.key for line in lines]
            self._group[row] = new_base
            self.endInsertRows()


def _key(line: Line) -> Key:
    return line.key
