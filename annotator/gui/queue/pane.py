"""The queue pane: search, filter, the list of articles, and how much is done."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Article, ArticleState, Span, Status
from annotator.core.queue import QueueFilter
from annotator.gui.announcer import announce
from annotator.gui.clear_button import add_clear_button
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.guard import guarded
from annotator.gui.messages import error_text, message_text
from annotator.gui.queue.delegate import ArticleDelegate
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.filter_chips import FilterChips
from annotator.gui.queue.filter_texts import NOTHING, criteria
from annotator.gui.queue.list_view import ENTER, RowList
from annotator.gui.queue.model import QueueModel
from annotator.gui.queue.progress_line import ProgressLine
from annotator.gui.queue.row_finder import RowFinder
from annotator.gui.queue.snippets import Snippets
from annotator.gui.theme.icons import icon

if TYPE_CHECKING:
    from array import array

    from annotator.gui.queue.filter_panel import FilterPanel

TYPING_REST_MS = 250
PROGRESS_REST_MS = 60
EDGE = 8
MANY = 500
"""More changes at once than this make the list anew."""


class QueuePane(QWidget):
    """`article_chosen` carries an article's row, `searched` what the list is searched for now;
    `left` asks for the focus to go to the text, `menu_requested` for what can be done to the
    selected articles, at a place of the screen.
    """

    article_chosen = Signal(int)
    searched = Signal(str)
    left = Signal()
    menu_requested = Signal(QPoint)
    delete_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._queue = context.project.queue
        self._article: int | None = None
        self._not_all_searched = False
        self._asked = QueueFilter()
        self._panel: FilterPanel | None = None
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
        self._chips.wanted.connect(self.show_filtered)
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
        offset = self._list.verticalScrollBar().value()
        wanted, before = self._asked, self._model.filter
        self._snippets.look_for(wanted.search)
        try:
            rows, is_whole = self._finder.find(wanted)
        except AnnotatorError as error:
            self._found.setText(error_text(error))
            self._found.show()
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

    @Slot(object)
    def show_filtered(self, wanted: QueueFilter) -> None:
        """Show what a filter lets through, and in the fields what it asks for."""
        self._asked = wanted
        self._search_rest.stop()
        self._search.blockSignals(True)
        self._search.setText(wanted.search)
        self._search.blockSignals(False)
        of_status = replace(NOTHING, status=wanted.status)
        for at in range(self._status.count()):
            if self._status.itemData(at) in (of_status, replace(of_status, flagged=wanted.flagged)):
                self._status.setCurrentIndex(at)
        self._chips.show_criteria(list(criteria(wanted, self._context.project)))
        if self._panel is not None and self._panel.isVisible():
            self._panel.load(wanted)
        self.reload()

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

    @Slot(object)
    def _on_not_found(self, error: AnnotatorError) -> None:
        self._found.setText(error_text(error))
        self._found.show()

    def _show_article_place(self, *, scroll: bool) -> None:
        place = self._model.place_of(self._article) if self._article is not None else None
        self._list.show_place(place, scroll=scroll)

    @Slot()
    def _on_search_rest(self) -> None:
        self._ask(replace(self._asked, search=self._search.text().strip()))

    @Slot()
    def _on_status(self) -> None:
        chosen = self._status.currentData()
        self._ask(replace(self._asked, status=chosen.status, flagged=chosen.flagged))

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
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setToolTip(self.tr("Search the titles and texts of all articles"))
        self._search.setAccessibleName(self.tr("Search all articles"))
        add_clear_button(self._search)
        self._search.installEventFilter(self)
        self._status = QComboBox(self)
        self._status.setAccessibleName(self.tr("Show articles by status"))
        self._status.setToolTip(self.tr("Show articles by status"))
        self._status.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for text, status, flagged in (
            (self.tr("All"), None, None),
            (self.tr("Open"), Status.OPEN, None),
            (self.tr("Done"), Status.DONE, None),
            (self.tr("Skipped"), Status.SKIPPED, None),
            (self.tr("Flagged"), None, True),
        ):
            self._status.addItem(text, QueueFilter(status=status, flagged=flagged))
        self._status.installEventFilter(self)
        self._filter_button = QToolButton(self)
        self._filter_button.setAutoRaise(True)
        self._filter_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._filter_button.setToolTip(self.tr("Filter and sort the articles"))
        self._filter_button.setAccessibleName(self.tr("Filter and sort the articles"))
        self._filter_button.clicked.connect(self.open_filter)
        self._chips = FilterChips(self)
        self._draw_icon()
        self._context.appearance.changed.connect(self._draw_icon)
        self._found = QLabel(self)
        self._found.setWordWrap(True)
        self._found.setIndent(EDGE)
        self._found.hide()

        self._model = QueueModel(self._queue, self)
        self._list = RowList(self)
        self._list.setAccessibleName(self.tr("Articles"))
        self._list.setModel(self._model)
        self._list.allow_range()
        self._snippets = Snippets(self._queue, self)
        self._snippets.ready.connect(self._list.viewport().update)
        self._list.setItemDelegate(ArticleDelegate(self._context, self._snippets, self._list))
        self._list.fit_rows()
        self._empty = EmptyState(self)
        self._empty.asked.connect(self._show_all)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._progress = ProgressLine(self)
        self._progress.setIndent(EDGE)

        top = QHBoxLayout()
        top.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        top.setSpacing(6)
        top.addWidget(self._search, 1)
        top.addWidget(self._status)
        top.addWidget(self._filter_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._chips)
        layout.addWidget(self._found)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._progress)

    @Slot()
    def _draw_icon(self) -> None:
        color = QColor(self._context.theme.text)
        self._filter_button.setIcon(icon("filter", color))

    @Slot()
    def _show_all(self) -> None:
        self.show_filtered(NOTHING)
        self.focus_list()

    @Slot()
    def _on_search_typed(self) -> None:
        if self._search.text():
            self._search_rest.start()
        else:
            self._on_search_rest()

    @Slot(object)
    def _on_job_ended(self, _job: object) -> None:
        """The search finds more when the task was to make it ready."""
        if self._not_all_searched and self._model.filter.search:
            self.reload()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        article = self._model.article_at(place)
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
        if changes.bulk or len(changes.changes) > MANY:
            self.reload()
            return
        articles = list(changes.of_kind(Article))
        gone = [change.record.row for change in articles if change.after is None]
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
        wanted = self._model.filter
        count = self._model.rowCount()
        filtered = wanted.asks
        self._found.setVisible(filtered and count > 0)
        if filtered and count:
            text = counts.articles(count)
            if not self._model.is_whole:
                text = self.tr("{articles} and more").format(articles=text)
            self._found.setText(text + self._not_searched(wanted))
        if count == 0:
            self._fill_empty_state(wanted)
        self._stack.setCurrentIndex(0 if count else 1)
        if filtered and (self._search.hasFocus() or self._status.hasFocus()):
            announce(self, self._found.text() if count else self._empty.message)

    def _not_searched(self, wanted: QueueFilter) -> str:
        waiting = self._queue.pending_index() if wanted.search else 0
        self._not_all_searched = waiting > 0
        if not waiting:
            return ""
        return " " + self.tr("({count} are still being made ready for the search)").format(
            count=counts.number(waiting)
        )

    def _fill_empty_state(self, wanted: QueueFilter) -> None:
        if not wanted.asks:
            self._empty.tell(
                self.tr("No articles yet."), self.tr("Drop files here, or File → Import.")
            )
        elif wanted.search:
            self._empty.tell(
                self.tr("No article has “{words}”.").format(words=wanted.search)
                if wanted == replace(NOTHING, search=wanted.search)
                else self.tr("No article that passes this filter has “{words}”.").format(
                    words=wanted.search
                ),
                self.tr("Try fewer or other words.") + self._not_searched(wanted),
                button=self.tr("Show all articles"),
            )
        else:
            self._empty.tell(
                self.tr("No open article is left.")
                if wanted == replace(NOTHING, status=Status.OPEN)
                else self.tr("No article passes this filter."),
                "",
                button=self.tr("Show all articles"),
            )

    @Slot()
    def _show_progress(self) -> None:
        try:
            if self._finder.count():
                self._progress.tell(self._queue.progress(), self._queue.sitting())
        except AnnotatorError as error:
            self._progress.setText(message_text(error.message))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the search returns to the text; Enter and Down go on to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if watched is not self._search:
            return False
        if event.key() in ENTER or event.key() == Qt.Key.Key_Down:
            self._enter_list(choose=event.key() in ENTER)
            return True
        return False

    def _enter_list(self, *, choose: bool) -> None:
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
