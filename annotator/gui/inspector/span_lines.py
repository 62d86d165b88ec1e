"""The spans of one article as lines in order, each with the lines of its relations below it."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import ChangeSet
from annotator.core.errors import Refused
from annotator.core.model import Annotator, Label, Relation, RelationType, Span
from annotator.gui.dialogs import counts
from annotator.gui.guard import guarded
from annotator.gui.inspector.span_filter import SpanFilter
from annotator.gui.inspector.span_listing import Line, Listing, Order
from annotator.gui.tips import as_tip
from annotator.project.project import Project

MANY = 200
"""From so many touched spans on, one reset is cheaper for the view than single steps."""

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Part:
    """The lines of one annotator's spans, as two columns of numbers.

    `owners` has the row of the span to which each line belongs, `ties` the row of the relation
    that it shows, or 0 where it shows the span itself. Others have a line with their name above.
    """

    __slots__ = ("listing", "owners", "ties")

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.empty()

    def empty(self) -> None:
        """List nothing."""
        self.owners, self.ties = array("q"), array("q")

    @property
    def listed(self) -> int:
        """How many spans are listed."""
        return self.ties.count(0)

    @property
    def first(self) -> int:
        """The place of the first line, from the beginning of the part."""
        return 1 if self.listing.owner is not None and self.owners else 0

    def __len__(self) -> int:
        return self.first + len(self.owners)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The line above the spans of another annotator: whose they are, and how many, of how many."""

    owner: Annotator
    listed: int
    count: int


class SpanLines(QAbstractTableModel):
    """What a line shows is read when it is asked for. One edit costs a bisection, not a rebuild;
    the spans of others, which seldom change, are listed anew.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._article: int | None = None
        self._own = Part(Listing(project))
        self._others: list[Part] = []
        self._shows_others = False
        self._filter = SpanFilter(project)
        self._counts: dict[int, int] = {}
        """How many spans each label has, by its row."""

    @property
    def order(self) -> Order:
        """What the lines are sorted by."""
        return self._own.listing.order

    @property
    def filter(self) -> str:
        """The words that the list is narrowed by."""
        return self._filter.words

    @property
    def span_count(self) -> int:
        """How many spans the current annotator has, listed or not."""
        return len(self._own.listing.spans)

    @property
    def listed_count(self) -> int:
        """How many of these are listed."""
        return self._own.listed

    @property
    def own_lines(self) -> int:
        """How many lines are the current annotator's; they come first."""
        return len(self._own)

    def counts(self) -> list[tuple[Label, int]]:
        """How many spans each label has that has any, the labels in their order."""
        labels = self._own.listing.spans.labels
        by_label = [(label, self._counts[label.row]) for label in labels]
        return sorted((each for each in by_label if each[1]), key=lambda each: each[0].position)

    def set_order(self, order: Order) -> None:
        """Sort by something else; raises AnnotatorError."""
        if order is not self.order:
            for part in self._parts():
                part.listing.order = order
            self._rebuild()

    def set_filter(self, words: str) -> None:
        """List only what has these words; raises AnnotatorError."""
        if self._filter.use(words):
            self._rebuild()

    @property
    def shows_others(self) -> bool:
        """Whether the spans of other annotators are listed."""
        return self._shows_others

    def show_others(self, are_shown: bool) -> None:
        """List the spans of other annotators too, or no longer; raises AnnotatorError."""
        if are_shown is not self._shows_others:
            self._shows_others = are_shown
            self._rebuild(others=True)

    def show(self, article: int | None) -> None:
        """List the spans of an article; raises AnnotatorError."""
        self._article = article
        self._filter.forget()
        self._read()
        self._rebuild(others=True)

    def apply(self, changes: ChangeSet) -> None:
        """Bring the lines up to what a change set names; raises AnnotatorError."""
        if self._article is None:
            return
        if changes.bulk or any(changes.of_kind(Label)) or any(changes.of_kind(RelationType)):
            self.show(self._article)
            return
        if self._is_of_others(changes):
            self.show(self._article)
            return
        spans, touched, regroups = self._touched(changes)
        self._filter.take(spans)
        if regroups or len(touched) > MANY:
            self._read()
            self._rebuild()
            return
        for row in touched:
            self._refresh(row, spans)

    def line(self, place: int) -> Line | None:
        """The line at a place; None outside, on a heading, and where what it shows is gone."""
        part, at = self._at(place)
        if not 0 <= at < len(part.owners):
            return None
        below = part.owners[at + 1] if at + 1 < len(part.owners) else None
        try:
            return part.listing.line(part.owners[at], part.ties[at], below=below)
        except (KeyError, Refused):
            return None

    def heading(self, place: int) -> Heading | None:
        """What stands at a place where that is the name of another annotator."""
        part, at = self._at(place)
        owner = part.listing.owner
        if owner is None or at >= 0:
            return None
        return Heading(owner=owner, listed=part.listed, count=len(part.listing.spans))

    def relation_at(self, place: int) -> int | None:
        """The row of the relation that is shown at a place, if it is one."""
        part, at = self._at(place)
        return (part.ties[at] or None) if 0 <= at < len(part.ties) else None

    def place_of(self, span: int) -> int | None:
        """The place of a span's own line."""
        own = self._own
        if span in own.listing.spans:
            place = self._bisect(span)
            return place if place < len(own.owners) and own.owners[place] == span else None
        first = len(own)
        for part in self._others:
            if span in part.owners:
                return first + part.first + part.owners.index(span)
            first += len(part)
        return None

    @guarded(0)
    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of lines."""
        return 0 if parent.isValid() else sum(map(len, self._parts()))

    @guarded(0)
    def columnCount(self, parent: Index = ROOT) -> int:
        """One column."""
        return 0 if parent.isValid() else 1

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is passed over."""
        if index.isValid() and self.heading(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The surface, and for screen readers a phrase with the label or relation."""
        if not index.isValid():
            return None
        line = self.line(index.row())
        if line is None:
            heading = self.heading(index.row())
            return self._told(heading, role) if heading is not None else None
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

    def _told(self, heading: Heading, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.owner.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading.owner.name}, {counts.spans(heading.listed)}"
        return None

    def _spoken(self, line: Line) -> str:
        """A line for the ear; a span's has what it is linked to and its note."""
        listing = self._own.listing
        if line.relation is not None:
            return f"{listing.type_name(line.relation)}: {line.span.surface}"
        parts = [line.owner.name] if line.owner is not None else []
        parts.append(f"{line.label.name}: {line.span.surface}")
        for relation, end in listing.links_of(line.span.row):
            parts.append(f"{listing.type_name(relation)} {end.surface}")
        if line.span.note:
            parts.append(self.tr("note: {text}").format(text=line.span.note))
        return ", ".join(parts)

    # Which lines there are

    def _parts(self) -> list[Part]:
        return [self._own, *self._others]

    def _at(self, place: int) -> tuple[Part, int]:
        """The part in which a place lies, and where in its columns; -1 on its heading."""
        for part in self._others and self._parts():
            if place < len(part):
                return part, place - part.first
            place -= len(part)
        return self._own, place

    def _read(self) -> None:
        """Take the current annotator's spans as they are now."""
        listing = self._own.listing
        listing.show(self._article)
        by_kind, labels = listing.spans.index.counts(), listing.spans.labels
        self._counts = {label.row: by_kind.get(at, 0) for at, label in enumerate(labels)}

    def _read_others(self) -> list[Part]:
        parts: list[Part] = []
        if self._article is not None and self._shows_others:
            for annotator in self._project.spans.others_in(self._article):
                part = Part(Listing(self._project, annotator))
                part.listing.order = self.order
                part.listing.show(self._article)
                parts.append(part)
        return parts

    def _rebuild(self, *, others: bool = False) -> None:
        """List everything anew; `others` were read before, where they may not have changed."""
        self.beginResetModel()
        try:
            for part in self._parts():
                part.empty()
            if others:
                self._others = []
                self._others = self._read_others()
            for part in self._parts():
                passes = self._filter.of(part.listing, self._article)
                part.owners, part.ties = part.listing.lines(passes)
        finally:
            self.endResetModel()

    def _is_of_others(self, changes: ChangeSet) -> bool:
        """Whether a change set names spans or relations of others that are listed here."""
        me = self._project.annotator.row
        return self._shows_others and any(
            isinstance(change.record, Span | Relation)
            and change.record.article == self._article
            and change.record.annotator != me
            for change in changes.changes
        )

    def _touched(self, changes: ChangeSet) -> tuple[dict[int, Span | None], Sequence[int], bool]:
        """The spans that came, changed or went, the rows of those whose lines may differ, and
        whether a chain has other parts now.
        """
        listing = self._own.listing
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
            listing.relations.pop(record.row, None)
            for end in (change.before, change.after):
                if isinstance(end, Relation):
                    touched[end.from_span] = None
                    regroups = regroups or listing.is_chain(end)
        return spans, list(touched), regroups

    def _refresh(self, row: int, spans: dict[int, Span | None]) -> None:
        """Bring the lines of the group that a span is in up to what is stored; `spans` has what
        the span is now, if new.
        """
        own, listing = self._own, self._own.listing
        head, _ = listing.chains.first(row)
        group = {head, *listing.chains.rest(head)}
        first = self.place_of(head)
        count = 0
        if first is not None:
            while first + count < len(own.owners) and own.owners[first + count] in group:
                count += 1
        if row in spans:
            self._take(row, spans[row])
        owners, ties = array("q"), array("q")
        if head in listing.spans and self._filter.lets_through(listing, group):
            owners, ties = listing.block(head)
        place = self._bisect(head, leaving_out=(first or 0, count)) if owners else None
        if first is not None and place == first and len(ties) == count:
            own.owners[first : first + count] = owners
            own.ties[first : first + count] = ties
            self.dataChanged.emit(self.index(first, 0), self.index(first + count - 1, 0), [])
            return
        if first is not None:
            self.beginRemoveRows(ROOT, first, first + count - 1)
            del own.owners[first : first + count], own.ties[first : first + count]
            self.endRemoveRows()
        if place is not None:
            self.beginInsertRows(ROOT, place, place + len(ties) - 1)
            own.owners[place:place] = owners
            own.ties[place:place] = ties
            self.endInsertRows()

    def _take(self, row: int, span: Span | None) -> None:
        spans = self._own.listing.spans
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
        own = self._own

        def key(place: int) -> tuple[int, int, int]:
            return own.listing.key(own.owners[place if place < first else place + count])

        return bisect_left(range(len(own.owners) - count), own.listing.key(row), key=key)
