"""The places that were found as a Qt model: by article, each with a tick."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotator.core.occurrences import ArticleHits, Hit, line_of
from annotator.gui.guard import guarded
from annotator.project.spans import Place

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Row(NamedTuple):
    """A hit of an article; without one the heading of the article."""

    article: ArticleHits
    hit: Hit | None

    @property
    def place(self) -> Place | None:
        """Where the hit is."""
        hit = self.hit
        return Place(self.article.article, hit.start, hit.end) if hit is not None else None


class OccurrenceRows(QAbstractTableModel):
    """One column. Ticks are remembered by place, so that they outlive what is found anew."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._articles: Sequence[ArticleHits] = ()
        self._total = 0
        self._unticked: set[Place] = set()
        self._unticked_here: Counter[int] = Counter()

    @property
    def total(self) -> int:
        """How many hits are listed."""
        return self._total

    @property
    def ticked_count(self) -> int:
        """How many of them are ticked."""
        return self._total - self._unticked_here.total()

    @property
    def already(self) -> int:
        """How many hits are not listed, as they have the label."""
        return sum(article.already for article in self._articles)

    def article_count(self) -> int:
        """How many articles have a ticked hit."""
        return sum(
            len(article.hits) > self._unticked_here[article.article] for article in self._articles
        )

    def tick_anew(self) -> None:
        """Forget what was unticked; call it before other words are shown."""
        self._unticked.clear()

    def show(self, articles: Sequence[ArticleHits], *, headings: bool) -> None:
        """List hits by article, each below a heading or all in one."""
        self.beginResetModel()
        self._articles = articles
        self._rows = []
        for article in articles:
            if headings and article.hits:
                self._rows.append(Row(article, None))
            self._rows += [Row(article, hit) for hit in article.hits]
        self._total = sum(len(article.hits) for article in articles)
        self._count_unticked()
        self.endResetModel()
        self.ticks_changed.emit()

    def row(self, place: int) -> Row | None:
        """What stands at a place of the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, wanted: Place) -> int | None:
        """Where a hit is in the list; else the next one of its article, or the one before."""
        found: int | None = None
        for place, row in enumerate(self._rows):
            if row.hit is not None and row.article.article == wanted.article:
                found = place
                if row.hit.start >= wanted.start:
                    break
        return found

    def first_hit(self) -> int | None:
        """The first place of the list that is no heading."""
        return next((place for place, row in enumerate(self._rows) if row.hit is not None), None)

    def ticked(self) -> list[Place]:
        """The places of all ticked hits."""
        places = (row.place for row in self._rows)
        return [place for place in places if place is not None and place not in self._unticked]

    def state(self, row: Row) -> Qt.CheckState:
        """Whether a hit is ticked; for a heading whether all, some or none of its hits are."""
        if row.place is not None:
            unticked = row.place in self._unticked
            return Qt.CheckState.Unchecked if unticked else Qt.CheckState.Checked
        unticked = self._unticked_here[row.article.article]
        if not unticked:
            return Qt.CheckState.Checked
        if unticked == len(row.article.hits):
            return Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    def toggle(self, place: int) -> None:
        """Take the tick off a row or put it on; a heading does so for all its hits."""
        row = self.row(place)
        if row is None:
            return
        tick = self.state(row) is not Qt.CheckState.Checked
        if row.place is not None:
            self._tick([row.place], tick)
        else:
            article = row.article
            self._tick([Place(article.article, hit.start, hit.end) for hit in article.hits], tick)

    def toggle_all(self) -> None:
        """Tick all; if they are, none."""
        places = [row.place for row in self._rows if row.place is not None]
        self._tick(places, self.ticked_count < self._total)

    def _tick(self, places: Sequence[Place], tick: bool) -> None:
        if tick:
            self._unticked.difference_update(places)
        else:
            self._unticked.update(places)
        self._count_unticked()
        if self._rows:
            # Headings change with their hits, and what is not in view costs nothing.
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0), [])
        self.ticks_changed.emit()

    def _count_unticked(self) -> None:
        if self._unticked:
            places = (row.place for row in self._rows)
            self._unticked_here = Counter(
                place.article for place in places if place is not None and place in self._unticked
            )
        else:
            self._unticked_here = Counter()

    @guarded(0)
    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of hits and headings."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, parent: Index = ROOT) -> int:
        """One column."""
        return 0 if parent.isValid() else 1

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row has a tick."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words in their surroundings, and the tick, for views that ask by role."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.state(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.article.title if row.hit is None else "".join(line_of(row.hit))
        return None

    @guarded(False)
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A tick, as a screen reader sets it."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is not self.state(row):
            self.toggle(index.row())
        return True
