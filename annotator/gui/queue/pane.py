"""The queue pane: search, filter, the list of articles, and how much is done."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Annotator, Article, ArticleState, Label, Span
from annotator.core.queue import QueueFilter
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.messages import message_text
from annotator.gui.queue.delegate import ArticleDelegate
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.filter_chips import FilterChips
from annotator.gui.queue.filter_texts import NOTHING, criteria, is_flagged_alone
from annotator.gui.queue.found import FoundLine
from annotator.gui.queue.head import EDGE, QueueHead
from annotator.gui.queue.list_view import RowList
from annotator.gui.queue.model import QueueModel
from annotator.gui.queue.progress_line import ProgressLine
from annotator.gui.queue.row_finder import RowFinder
from annotator.gui.queue.snippets import Snippets
from annotator.gui.window_state import ListView

if TYPE_CHECKING:
    from array import array

    from annotator.gui.queue.filter_panel import FilterPanel

TYPING_REST_MS = 250
PROGRESS_REST_MS = 60
MANY = 500
"""More changes at once than this make the list anew."""


class QueuePane(QWidget):
    """`article_chosen` carries an article's row, `searched` what the list is searched for now;
    `filtered` says that another filter has made it; `left` asks for the focus to go to the text,
    `menu_requested` for what can be done to the selected articles, at a place of the screen.
    """

    article_chosen = Signal(int)
    searched = Signal(str)
    filtered = Signal()
    left = Signal()
    menu_requested = Signal(QPoint)
    delete_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._queue = context.project.queue
        self._article: int | None = None
        self._gap = 0
        self._asked = QueueFilter()
        self._panel: FilterPanel | None = None
        self._to_find: int | None = None
        """How far the list is to be scrolled when it is there."""
        self._finder = RowFinder(self._queue, self)
        self._finder.found.connect(self._on_found)
        self._finder.failed.connect(self._on_not_found)
        self._finder.counted.connect(self._show_progress)
        self._build()
        self._search_rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._search_rest.timeout.connect(self._on_search_rest)
        self._progress_rest = QTimer(self, singleShot=True, interval=PROGRESS_REST_MS)
        self._progress_rest.timeout.connect(self._show_progress)
        self._search.textChanged.connect(self._on_search_typed)
        self._status.activated.connect(self._on_status)
        self._head.left.connect(self.left)
        self._head.entered.connect(self._enter_list)
        self._filter_button.clicked.connect(self.open_filter)
        self._chips.wanted.connect(self._on_chip)
        self._list.chosen.connect(self._on_chosen)
        self._list.entered_row.connect(self._on_entered)
        self._list.left.connect(self.left)
        self._list.menu_requested.connect(self.menu_requested)
        self._list.deleted.connect(self.delete_requested)
        # At once: rows that are painted before the other panes follow must not be counted twice.
        context.signals.text_changed.connect(self._count_spans)
        context.signals.changed.connect(self._on_changed)
        context.jobs.ended.connect(self._on_job_ended)
        self.reload()

    @property
    def search(self) -> str:
        """What the list is searched for; "" where it is not."""
        return self._model.filter.search

    def select(self, row: int | None) -> None:
        """Show which article is open; tells nobody."""
        self._article = row
        self._list.show_place(self._model.place_of(row) if row is not None else None)

    def open_row(self) -> QRect | None:
        """Where the row of the open article is seen, in the pane's pixels; None where it is not."""
        place, rows = self._list.place(), self._list.viewport()
        if place is None or not rows.isVisible():
            return None
        seen = self._list.visualRect(self._model.index(place, 0)) & rows.rect()
        return seen.translated(rows.mapTo(self, QPoint())) if seen.isValid() else None

    def selected(self) -> "array[int]":
        """The rows of the articles that are selected in the list, in its order."""
        rows = self._model.articles_between(0, -1)
        for first, last in self._list.selected_ranges():
            rows += self._model.articles_between(first, last)
        return rows

    @property
    def has_several(self) -> bool:
        """Whether the list has the focus, and several articles selected to act on."""
        ranges = self._list.selected_ranges()
        return self._list.hasFocus() and sum(last - first + 1 for first, last in ranges) > 1

    def next_row(self, step: int) -> int | None:
        """The article `step` places away in the list as it is filtered; None past its ends."""
        place = self._model.place_of(self._article) if self._article is not None else None
        if place is None:
            return self._model.article_at(0 if step > 0 else self._model.rowCount() - 1)
        return self._model.article_at(place + step)

    def heir(self) -> int | None:
        """The article for the place of one that went: the next of the list, else the last one."""
        return self._model.article_at(min(self._gap, self._model.rowCount() - 1))

    def next_open(self) -> int | None:
        """The next open article of the list after the one that is shown, going round."""
        return self._model.next_open(self._article)

    def focus_search(self) -> None:
        """Put the caret into the search field, its text selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @property
    def entrance(self) -> QWidget:
        """What F6 comes to.

        It is no focus proxy: Tab would go from pane to pane and leave out what lies between.
        """
        return self._list

    def focus_list(self) -> None:
        """Put the focus on the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def reload(self) -> None:
        """Apply the filter again: what was handled leaves the list, what is new comes in."""
        self._search_rest.stop()
        self._to_find = None
        offset = self._list.verticalScrollBar().value()
        wanted, before = self._asked, self._model.filter
        self._snippets.look_for(wanted.search)
        try:
            rows, is_whole = self._finder.find(wanted)
        except AnnotatorError as error:
            self._found.tell_error(error)
            return
        self._model.show_rows(wanted, rows, is_whole=is_whole)
        same = wanted == before
        self._show_article_place(scroll=not same)
        if same:
            self._list.verticalScrollBar().setValue(offset)
        self._show_found()
        self._show_progress()
        if wanted.search != before.search:
            self.searched.emit(wanted.search)
        if not same:
            self.filtered.emit()

    @Slot(object)
    def show_filtered(self, wanted: QueueFilter) -> None:
        """Show what a filter lets through, and in the fields what it asks for."""
        self._asked = wanted
        self._search_rest.stop()
        self._head.show_filter(wanted)
        self._chips.show_criteria(list(criteria(wanted, self._context.project)))
        if self._panel is not None and self._panel.isVisible():
            self._panel.load(wanted)
        self.reload()

    def view(self) -> ListView:
        """What is asked for, and how far the list is scrolled."""
        offset = self._list.verticalScrollBar().value() if self._to_find is None else self._to_find
        return ListView(wanted=self._asked, offset=offset)

    def resume(self, view: ListView) -> None:
        """Go on with what was asked for last time, as far as it fits the project."""
        wanted = self._context.project.filters.fitting(view.wanted)
        if wanted != self._asked:
            self.show_filtered(wanted)
        if wanted == view.wanted:
            self._to_find = view.offset

    def find_place(self) -> None:
        """Scroll to where the list was left, as soon as it is shown and as far as it is found."""
        if self._to_find is None or not self._list.isVisible():
            return
        self._list.verticalScrollBar().setValue(self._to_find)
        if self._model.is_whole:
            self._to_find = None
        self._show_article_place(scroll=True)

    def stop(self) -> None:
        """Search no more: the project is going to be closed."""
        self._finder.stop()

    @Slot(object, object)
    def _on_found(self, _wanted: QueueFilter, rows: "array[int]") -> None:
        """All rows of a long list are there."""
        was_shown = self._list.place() is not None
        offset = self._list.verticalScrollBar().value()
        self._model.complete(rows)
        if not was_shown:
            self._show_article_place(scroll=offset == 0)
        self._show_found()
        self.find_place()

    @Slot(object)
    def _on_not_found(self, error: AnnotatorError) -> None:
        self._found.tell_error(error)

    def _show_article_place(self, *, scroll: bool) -> None:
        place = self._model.place_of(self._article) if self._article is not None else None
        self._list.show_place(place, scroll=scroll)

    @Slot()
    def _on_search_rest(self) -> None:
        self._ask(replace(self._asked, search=self._search.text().strip()))

    @Slot()
    def _on_status(self) -> None:
        chosen, flagged = self._status.currentData(), self._asked.flagged
        if chosen.status is None or is_flagged_alone(self._asked):
            flagged = chosen.flagged
        self._ask(replace(self._asked, status=chosen.status, flagged=flagged))

    def _ask(self, wanted: QueueFilter) -> None:
        """What the fields of the pane ask for now."""
        self._asked = wanted
        self._chips.show_criteria(list(criteria(wanted, self._context.project)))
        self.reload()

    @Slot()
    def open_filter(self) -> None:
        """Show everything that the list can be filtered and sorted by."""
        if self._panel is None:
            from annotator.gui.queue.filter_panel import FilterPanel

            self._panel = FilterPanel(self._context, self)
            self._panel.wanted.connect(self.show_filtered)
        corner = self._filter_button.mapToGlobal(self._filter_button.rect().bottomLeft())
        self._panel.open(self._asked, corner)

    def _build(self) -> None:
        self._head = QueueHead(self._context.appearance, self)
        self._search, self._status = self._head.search, self._head.status
        self._filter_button = self._head.filter_button
        self._chips = FilterChips(self)
        self._empty = EmptyState(self)
        self._empty.asked.connect(self._show_all)
        self._found = FoundLine(self._queue, self._empty, self)
        self._found.setIndent(EDGE)

        self._model = QueueModel(self._queue, self)
        self._list = RowList(self)
        self._list.setAccessibleName(self.tr("Articles"))
        self._list.setModel(self._model)
        self._list.allow_range()
        self._snippets = Snippets(self._queue, self)
        self._snippets.ready.connect(self._list.viewport().update)
        self._list.setItemDelegate(ArticleDelegate(self._context, self._snippets, self._list))
        self._list.fit_rows()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._progress = ProgressLine(self)
        self._progress.setIndent(EDGE)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        layout.addWidget(self._head)
        layout.addWidget(self._chips)
        layout.addWidget(self._found)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._progress)

    @Slot()
    def _show_all(self) -> None:
        self.show_filtered(NOTHING)
        self.focus_list()

    @Slot(object)
    def _on_chip(self, wanted: QueueFilter) -> None:
        """The chip goes, and with it the focus that it had."""
        self.show_filtered(wanted)
        self.focus_list()

    @Slot()
    def _on_search_typed(self) -> None:
        typed = self._search.text().strip()
        if typed == self._asked.search:
            self._search_rest.stop()
        elif typed:
            self._search_rest.start()
        else:
            self._on_search_rest()

    @Slot(object)
    def _on_job_ended(self, _job: object) -> None:
        """The search finds more when the task was to make it ready."""
        if self._found.not_all_searched and self._model.filter.search:
            self.reload()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        article = self._model.article_at(place)
        self._to_find = None
        if article is not None:
            self._article = article
            self.article_chosen.emit(article)

    @Slot(int)
    def _on_entered(self, place: int) -> None:
        article = self._model.article_at(place)
        if article is not None and article != self._article:
            self._on_chosen(place)
        self.left.emit()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        self._progress_rest.start()
        if any(changes.of_kind(Label)) or any(changes.of_kind(Annotator)):
            fitting = self._context.project.filters.fitting(self._asked)
            if fitting != self._asked:
                self.show_filtered(fitting)
                return
        articles = list(changes.of_kind(Article))
        gone = [change.record.row for change in articles if change.after is None]
        if gone or changes.bulk:
            self._keep_gap(gone)
        if changes.bulk or len(changes.changes) > MANY:
            self.reload()
            return
        new = [change.record.row for change in articles if change.before is None]
        if gone:
            self._model.remove(gone)
        if new:
            self._model.insert_new(new)
        if gone or new:
            self._show_article_place(scroll=False)
            self._show_found()
        touched = {change.record.row for change in articles}
        for change in changes.of_kind(ArticleState):
            touched.add(getattr(change.record, "article", 0))
        for article in articles:
            self._snippets.forget(article.record.row)
        self._model.touch(touched - set(gone) - set(new))

    def _keep_gap(self, gone: list[int]) -> None:
        """Remember where the shown article stands once those before it have gone."""
        place = self._model.place_of(self._article) if self._article is not None else None
        if place is not None:
            lost = set(gone)
            before = self._model.articles_between(0, place - 1) if lost else ()
            self._gap = place - sum(map(lost.__contains__, before))

    @Slot(object)
    def _count_spans(self, changes: ChangeSet) -> None:
        """Spans of the one whose work is shown came or went: that many more in their rows."""
        shown = self._model.filter.annotator or self._context.project.annotator.row
        counts: dict[int, int] = {}
        for change in changes.of_kind(Span):
            span = change.record
            if isinstance(span, Span) and span.annotator == shown:
                step = (change.after is not None) - (change.before is not None)
                counts[span.article] = counts.get(span.article, 0) + step
        self._model.count_spans(counts)

    def _show_found(self) -> None:
        wanted, count = self._model.filter, self._model.rowCount()
        told = self._found.tell(wanted, count, is_whole=self._model.is_whole)
        self._stack.setCurrentIndex(0 if count else 1)
        if wanted.asks and (self._search.hasFocus() or self._status.hasFocus()):
            announce(self, told)

    @Slot()
    def _show_progress(self) -> None:
        try:
            if self._finder.count():
                self._progress.tell(self._queue.progress(), self._queue.sitting())
        except AnnotatorError as error:
            self._progress.setText(message_text(error.message))

    @Slot(bool)
    def _enter_list(self, choose: bool) -> None:
        if self._search_rest.isActive():
            self._on_search_rest()
        if self._model.rowCount() == 0:
            return
        self.focus_list()
        place = self._list.place()
        if choose and place is None:
            self._list.go(0)
        elif choose and place is not None and self.search:
            # The words are selected also where the article is already shown.
            self._on_chosen(place)
