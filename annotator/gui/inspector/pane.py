"""The inspector: the spans of the article above, the details of the active one below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Article, Span
from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.inspector.article_details import ArticleDetails
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.span_details import SpanDetails
from annotator.gui.inspector.span_list import SpanList

if TYPE_CHECKING:
    from annotator.gui.inspector.other_details import OtherDetails

LEAVE_MS = 150
"""How long the details of a span stay when it is left and no other one becomes active."""

EVEN = 1000
"""More than there is, for both parts: they share evenly."""


class InspectorPane(QWidget):
    """Shows what the window says and tells what the user chose.

    `span_chosen` carries a span's row, `passage_chosen` the range of a span that is another
    annotator's, in code points; `menu_requested` asks for what can be done to either, at a place
    of the screen; `left` asks for the focus to go to the text;
    `key_passed_on` carries a QKeyEvent of the span list that is a command of the text.
    """

    span_chosen = Signal(int)
    passage_chosen = Signal(int, int)
    menu_requested = Signal(QPoint)
    left = Signal()
    key_passed_on = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._article: int | None = None
        self._active: int | None = None
        self._other: Span | None = None
        """The span of another annotator that is shown; no span is active then."""
        self._unsaved = Unsaved(self)
        # A click on another span leaves the one before for the moment that the button is down.
        self._leaving = QTimer(self, singleShot=True, interval=LEAVE_MS)
        self._leaving.timeout.connect(self._leave)
        self._list = SpanList(context, self)
        self._article_details = ArticleDetails(context, self._unsaved, self)
        self._span_details = SpanDetails(context, self._unsaved, self)
        self._other_details: OtherDetails | None = None
        self._nothing = QWidget(self)
        self._details = QStackedWidget(self)
        for page in (self._nothing, self._article_details, self._span_details):
            self._details.addWidget(_scrolling(page))
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._details)
        for part in (0, 1):
            self._splitter.setStretchFactor(part, 1)
        self._splitter.setSizes([EVEN, EVEN])
        self._list.setMinimumHeight(90)
        self._details.setMinimumHeight(90)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

        self._list.span_chosen.connect(self._on_chosen)
        self._list.other_chosen.connect(self._on_other_chosen)
        self._list.menu_requested.connect(self.menu_requested)
        self._list.left.connect(self.left)
        self._list.key_passed_on.connect(self.key_passed_on)
        self._span_details.span_chosen.connect(self._on_chosen)
        context.signals.changed.connect(self._on_changed)

    def show_article(self, row: int | None) -> None:
        """Show another article with no span active; what was typed is saved first."""
        self.flush()
        self._leaving.stop()
        self._article, self._active, self._other = row, None, None
        try:
            self._list.show_article(row)
            self._span_details.show_span(None)
            self._article_details.show_article(row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
        self._show_page()

    def set_active(self, row: int | None) -> None:
        """Show the details of a span, or of the article where none is active; tells nobody."""
        if row is None and self._other is not None:
            return
        self._other = None
        self._list.set_active(row)
        if row == self._active:
            return
        if row is None:
            self._active = None
            self._leaving.start()
        else:
            self.flush()
            self._activate(row)

    def set_selection(self, selection: tuple[int, int] | None) -> None:
        """Leave the span of another annotator when its words are no longer selected."""
        other = self._other
        if other is not None and selection != (other.start, other.end):
            self._leave_other()

    def flush(self) -> bool:
        """Save what is typed in any field; whether nothing is left unsaved.

        Call it before the article or the project is closed.
        """
        saved = [self._span_details.flush(), self._article_details.flush()]
        self._unsaved.retry()
        return all(saved)

    def edit_note(self) -> None:
        """Put the caret into the note of the active span, or of the article."""
        if self._article is None:
            return
        if self._other is not None:
            self._leave_other()
        if self._leaving.isActive():
            self._leave()
        if self._active is None:
            self._article_details.focus_note()
        else:
            self._span_details.focus_note()
        # After a change of the page, which begins at its top.
        QTimer.singleShot(0, self._details, self._scroll_to_focus)

    @property
    def entrance(self) -> QWidget:
        """What F6 comes to."""
        return self._list.rows

    def focus_filter(self) -> None:
        """Put the caret into the filter of the list."""
        self._list.focus_filter()

    def focus_list(self) -> None:
        """Put the focus on the list of spans."""
        self._list.focus_rows()

    def grow_list(self, pixels: int) -> None:
        """Move the border between the list and the details down, or up."""
        above, below = self._splitter.sizes()
        self._splitter.setSizes([above + pixels, below - pixels])

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in any field goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        self.set_active(row)
        self.span_chosen.emit(row)

    @Slot(int)
    def _on_other_chosen(self, row: int) -> None:
        self.flush()
        self._leaving.stop()
        try:
            self._show_other(row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        self._active = None
        self._span_details.show_span(None)
        self._show_page()
        if self._other is not None:
            self.passage_chosen.emit(self._other.start, self._other.end)

    def _show_other(self, row: int) -> None:
        """Show a span of another annotator; raises AnnotatorError."""
        self._other = self._context.project.spans.get(row)
        if self._other_details is None:
            from annotator.gui.inspector.other_details import OtherDetails

            self._other_details = OtherDetails(self._context, self)
            self._details.addWidget(_scrolling(self._other_details))
        self._other_details.show_span(self._other)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self._article is None:
            return
        try:
            self._follow(changes)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    def _follow(self, changes: ChangeSet) -> None:
        gone = [c.record.row for c in changes.of_kind(Article) if c.after is None]
        if self._article in gone:
            self.show_article(None)
            return
        spans_gone = {c.record.row for c in changes.of_kind(Span) if c.after is None}
        if self._other is not None:
            self._follow_other(self._other.row)
        if self._active in spans_gone or self._span_details.span in spans_gone:
            self._activate(None)
        self._list.apply(changes)
        if changes.bulk:
            self._reload()
            return
        self._span_details.apply(changes)
        self._article_details.apply(changes)

    def _follow_other(self, row: int) -> None:
        """Show what another annotator's span is now, if it is still there."""
        try:
            self._show_other(row)
        except AnnotatorError:
            self._leave_other()

    def _leave_other(self) -> None:
        self._other = None
        self._list.set_active(None)
        self._leaving.start()

    def _reload(self) -> None:
        """An import went through: read again what is shown, if it is still there."""
        try:
            self._article_details.show_article(self._article)
        except AnnotatorError:
            self.show_article(None)
            return
        self._activate(self._active)

    @Slot()
    def _leave(self) -> None:
        """No span is active any more: the details of the article come."""
        self.flush()
        self._activate(None)

    def _activate(self, row: int | None) -> None:
        self._leaving.stop()
        span: Span | None = None
        if row is not None:
            try:
                span = self._context.project.spans.get(row)
            except AnnotatorError:
                row = None
        self._active = row
        self._span_details.show_span(span)
        self._show_page()

    def _show_page(self) -> None:
        page = 0 if self._article is None else 1 if self._active is None else 2
        if self._other is not None:
            page = 3
        if page != self._details.currentIndex():
            QTimer.singleShot(0, self._details, self._scroll_to_top)
        self._details.setCurrentIndex(page)
        self._details.setVisible(self._article is not None)  # else the list has all the room

    @Slot()
    def _scroll_to_focus(self) -> None:
        area, focus = self._details.currentWidget(), QApplication.focusWidget()
        if isinstance(area, QScrollArea) and focus is not None and area.isAncestorOf(focus):
            area.ensureWidgetVisible(focus)

    @Slot()
    def _scroll_to_top(self) -> None:
        area = self._details.currentWidget()
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
