"""The articles of the list as a Qt model: row numbers in one array, summaries in pages."""

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.model import Status
from annotator.core.queue import ArticleSummary, Order, QueueFilter
from annotator.gui.dialogs import counts
from annotator.gui.guard import guarded
from annotator.gui.tips import as_tip
from annotator.project.queue import Queue

PAGE = 256
DATE_LENGTH = len("2024-05-17")
PAGES_KEPT = 12
NEARBY = 64
LOOKED_UP = 5_000
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class QueueModel(QAbstractTableModel):
    """One column; the view's places are indexes into the array of article rows.

    Only the pages that were looked at are read. The delegate asks for `summary` directly, so
    that painting goes through no roles.
    """

    def __init__(self, queue: Queue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._filter = QueueFilter()
        self._rows = array("q")
        self.is_whole = True
        """Whether all rows are there that the filter lets through."""
        self._pages: OrderedDict[int, list[ArticleSummary | None]] = OrderedDict()

    @property
    def filter(self) -> QueueFilter:
        """What the list was last made with."""
        return self._filter

    def apply(self, wanted: QueueFilter) -> None:
        """Read the article rows that pass the filter and show them; raises AnnotatorError."""
        self.show_rows(wanted, self._queue.rows(wanted), is_whole=True)

    def show_rows(self, wanted: QueueFilter, rows: "array[int]", *, is_whole: bool) -> None:
        """Show what a filter lets through, or the beginning of it."""
        self.beginResetModel()
        self._filter = wanted
        self._rows = rows
        self.is_whole = is_whole
        self._pages.clear()
        self.endResetModel()

    def complete(self, rows: "array[int]") -> None:
        """All rows have been found: those beyond the beginning that is shown come after it.

        What was changed meanwhile stays where it is shown, until the filter is applied again.
        """
        shown = self._rows
        count = len(shown)
        if rows[:count] == shown:
            rest = rows[count:]
        else:
            known = set(shown)
            rest = array("q", [row for row in rows if row not in known])
        self.is_whole = True
        if rest:
            self.beginInsertRows(ROOT, count, count + len(rest) - 1)
            self._rows = shown + rest
            self._forget_pages_from(count)
            self.endInsertRows()

    def article_at(self, place: int) -> int | None:
        """The article row at a place of the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def articles_between(self, first: int, last: int) -> "array[int]":
        """The article rows at the places `first` to `last`."""
        return self._rows[first : last + 1]

    def place_of(self, article: int) -> int | None:
        """The place of an article row in the list."""
        try:
            return self._rows.index(article)
        except ValueError:
            return None

    def summary(self, place: int) -> ArticleSummary | None:
        """What the list shows at a place; None where the article has gone."""
        number, offset = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(number)
        else:
            self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def still_matches(self, summary: ArticleSummary) -> bool:
        """Whether the article would pass the filter now (the search is not asked again)."""
        wanted = self._filter
        return wanted.status in (None, summary.status) and wanted.flagged in (None, summary.flagged)

    def next_open(self, after: int | None) -> int | None:
        """The first open article of the list after an article row, going round at the end."""
        place = self.place_of(after) if after is not None else None
        start = 0 if place is None else place + 1
        # It is close by most often; asking for all of them costs more.
        for near in range(start, min(start + NEARBY, len(self._rows))):
            summary = self.summary(near)
            if summary is not None and summary.status is Status.OPEN:
                return summary.row
        for first, end in ((start, len(self._rows)), (0, start)):
            for at in range(first, end, LOOKED_UP):
                rows = self._rows[at : min(at + LOOKED_UP, end)]
                found = self._queue.first_open(row for row in rows if row != after)
                if found is not None:
                    return found
        return None

    def touch(self, articles: Iterable[int]) -> None:
        """Read these articles again where they are in a page that is kept."""
        wanted = set(articles)
        for number, page in self._pages.items():
            first = number * PAGE
            hits = [i for i in range(len(page)) if self._rows[first + i] in wanted]
            if not hits:
                continue
            rows = [self._rows[first + i] for i in hits]
            for i, summary in zip(hits, self._summaries(rows), strict=True):
                page[i] = summary
            self.dataChanged.emit(
                self.index(first + hits[0], 0), self.index(first + hits[-1], 0), []
            )

    def count_spans(self, articles: Mapping[int, int]) -> None:
        """Add to the numbers of spans of articles, in the pages that are kept."""
        for number, page in self._pages.items():
            for i, summary in enumerate(page):
                added = articles.get(summary.row, 0) if summary is not None else 0
                if summary is not None and added:
                    page[i] = replace(summary, spans=summary.spans + added)
                    index = self.index(number * PAGE + i, 0)
                    self.dataChanged.emit(index, index, [])

    def insert_new(self, articles: Collection[int]) -> None:
        """Show added articles at their place in project order, where the filter lets them."""
        there = self._places_of(articles)
        new = tuple(article for article in articles if article not in there)
        for article in self._queue.rows(replace(self._filter, rows=new)):
            place = self._place_for(article)
            self.beginInsertRows(ROOT, place, place)
            self._rows.insert(place, article)
            self._forget_pages_from(place)
            self.endInsertRows()

    def _places_of(self, articles: Collection[int]) -> dict[int, int]:
        """The places of those articles that are listed, in one go through the list."""
        wanted = frozenset(articles)
        return {row: place for place, row in enumerate(self._rows) if row in wanted}

    def _place_for(self, article: int) -> int:
        """By place they are in order; in another order what is new comes first, to be seen."""
        if self._filter.order is not Order.PLACE:
            return 0
        if self._filter.descending:
            return len(self._rows) - bisect_left(self._rows[::-1], article)
        return bisect_left(self._rows, article)

    def remove(self, articles: Collection[int]) -> None:
        """Take articles that are gone out of the list."""
        for place in sorted(self._places_of(articles).values(), reverse=True):
            self.beginRemoveRows(ROOT, place, place)
            del self._rows[place]
            self._forget_pages_from(place)
            self.endRemoveRows()

    @guarded(0)
    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of articles in the list."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, parent: Index = ROOT) -> int:
        """One column."""
        return 0 if parent.isValid() else 1

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title for views that ask by role, and all that a row shows for screen readers."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        summary = self.summary(index.row())
        if summary is None:
            return ""
        heading = summary.title or summary.first_words
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return as_tip(heading) if role == Qt.ItemDataRole.ToolTipRole else heading
        parts = [heading or self.tr("An empty article"), self.status_name(summary.status)]
        if summary.flagged:
            parts.append(self.tr("flagged"))
        parts += [summary.source or "", (summary.published or "")[:DATE_LENGTH]]
        parts.append(counts.spans(summary.spans))
        return ", ".join(part for part in parts if part)

    @guarded(None)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Nothing: the headers are hidden, and a screen reader would read their numbers out."""
        return None

    def status_name(self, status: Status) -> str:
        """The word for a status."""
        names = {
            Status.OPEN: self.tr("open"),
            Status.DONE: self.tr("done"),
            Status.SKIPPED: self.tr("skipped"),
        }
        return names[status]

    def _read_page(self, number: int) -> list[ArticleSummary | None]:
        page = self._summaries(self._rows[number * PAGE : (number + 1) * PAGE])
        self._pages[number] = page
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def _summaries(self, rows: Iterable[int]) -> list[ArticleSummary | None]:
        wanted = list(rows)
        listed = self._queue.summaries(wanted, annotator=self._filter.annotator)
        found = {summary.row: summary for summary in listed}
        return [found.get(row) for row in wanted]

    def _forget_pages_from(self, place: int) -> None:
        for number in [number for number in self._pages if number >= place // PAGE]:
            del self._pages[number]
