"""The list of the article's spans: how many, in which order, and the lines themselves."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.inspector.filter_field import FilterField
from annotator.gui.inspector.span_delegate import SpanDelegate
from annotator.gui.inspector.span_lines import SpanLines
from annotator.gui.inspector.span_listing import Order
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.list_view import RowList
from annotator.gui.settings import Settings

EDGE = 8


class SpanRows(RowList):
    """The rows; a key that they have no use for is handed on, for the text to obey."""

    passed_on = Signal(object)

    def go(self, place: int) -> None:
        """Make a place current as the user would; a heading is passed over."""
        if not self.model().flags(self.model().index(place, 0)) & Qt.ItemFlag.ItemIsEnabled:
            place += 1
        super().go(place)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are commands of the text here too."""
        super().keyPressEvent(event)
        if not event.isAccepted():
            event.accept()
            self.passed_on.emit(event)


class SpanList(QWidget):
    """Heading, order, filter and rows. `span_chosen` carries a span's row, `other_chosen` that of
    a span of another annotator; `left` asks to go to the text, `menu_requested` for what can be
    done to the span that was chosen last, at a place of the screen.

    `key_passed_on` carries a QKeyEvent that the list has no use for.
    """

    span_chosen = Signal(int)
    other_chosen = Signal(int)
    menu_requested = Signal(QPoint)
    left = Signal()
    key_passed_on = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._active: int | None = None
        self._article: int | None = None
        self._build()
        self._order.activated.connect(self._on_order)
        self._rows.chosen.connect(self._on_chosen)
        self._rows.entered_row.connect(self.left)
        self._rows.left.connect(self.left)
        self._rows.deleted.connect(self._on_deleted)
        self._rows.menu_requested.connect(self._on_menu)
        self._rows.passed_on.connect(self._pass_on)
        self._filter.typed.connect(self._on_filter)
        self._filter.left.connect(self.left)
        self._filter.entered.connect(self._enter_rows)
        self._empty.asked.connect(self._show_all)
        context.preferences.changed.connect(self._obey_settings)
        context.appearance.changed.connect(self._rows.viewport().update)
        self._show_count()

    @property
    def model(self) -> SpanLines:
        """The lines."""
        return self._model

    @property
    def rows(self) -> RowList:
        """The list itself."""
        return self._rows

    def show_article(self, row: int | None) -> None:
        """List the spans of an article; raises AnnotatorError."""
        self._article = row
        self._active = None
        self._model.show(row)
        self._delegate.fit_labels(self._rows.font())
        self._rows.scrollToTop()
        self._show_count()

    def set_active(self, row: int | None) -> None:
        """Show which span is active; tells nobody."""
        self._active = row
        place = self._rows.place()
        line = self._model.line(place) if place is not None else None
        if row is not None and line is not None and line.span.row == row:
            # The user may stand on the line below a quote that shows this very speaker.
            self._rows.show_place(place)
            return
        self._rows.show_place(self._model.place_of(row) if row is not None else None)

    def apply(self, changes: ChangeSet) -> None:
        """Bring the rows up to a change set, the active span staying where it is."""
        place = self._rows.place()
        relation = self._model.relation_at(place) if place is not None else None
        offset = self._rows.verticalScrollBar().value()
        self._model.apply(changes)
        self._show_count()
        self._rows.verticalScrollBar().setValue(offset)
        place = self._rows.place()
        line = self._model.line(place) if place is not None else None
        still = line is not None and line.span.row == self._active
        if relation is not None and still and line is not None and line.relation is not None:
            return
        self._rows.show_place(
            self._model.place_of(self._active) if self._active is not None else None, scroll=False
        )

    def focus_filter(self) -> None:
        """Put the caret into the filter, its words selected."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def focus_rows(self) -> None:
        """Put the focus on the list."""
        self._rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._title = QLabel(self.tr("Spans"), self)
        self._order = QComboBox(self)
        self._order.setAccessibleName(self.tr("Order of the spans"))
        self._order.setToolTip(self.tr("Order of the spans"))
        self._order.addItem(self.tr("by place"), Order.PLACE)
        self._order.addItem(self.tr("by label"), Order.LABEL)
        self._model = SpanLines(self._context.project, self)
        chosen = Order(self._context.settings.span_order)
        self._order.setCurrentIndex(self._order.findData(chosen))
        self._model.set_order(chosen)
        self._model.show_others(self._context.settings.other_spans)
        self._filter = FilterField(self)
        self._rows = SpanRows(self)
        self._rows.setAccessibleName(self.tr("Spans of the article"))
        self._rows.setModel(self._model)
        self._delegate = SpanDelegate(self._context, self._rows)
        self._rows.setItemDelegate(self._delegate)
        self._rows.fit_rows()
        self._by_label = ElidedLabel(self)
        self._by_label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self._empty)
        top = QHBoxLayout()
        top.setContentsMargins(EDGE, EDGE, EDGE, EDGE - 2)
        top.addWidget(self._title, 1)
        top.addWidget(self._order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        below = QHBoxLayout()
        below.setContentsMargins(EDGE, 0, EDGE, EDGE - 3)
        below.addWidget(self._by_label)
        below.addStretch(1)
        layout.addLayout(below)
        narrowed = QHBoxLayout()
        narrowed.setContentsMargins(EDGE, 0, EDGE, EDGE - 2)
        narrowed.addWidget(self._filter)
        layout.addLayout(narrowed)
        layout.addWidget(self._stack, 1)

    @Slot()
    def _on_order(self) -> None:
        order = self._order.currentData()
        self._model.set_order(order)
        self._context.preferences.change(span_order=str(order))
        self.set_active(self._active)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        line = self._model.line(place)
        if line is not None:
            self._active = line.span.row
            chosen = self.span_chosen if line.owner is None else self.other_chosen
            chosen.emit(line.span.row)

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        place = self._rows.place()
        if place is not None:
            self._on_chosen(place)
            self.menu_requested.emit(point)

    @Slot(object)
    def _pass_on(self, event: QKeyEvent) -> None:
        """Where the key that finds words in the text is pressed here, words narrow the list."""
        from annotator.gui.article.key_press import key_press
        from annotator.gui.gestures.keymap import stroke_name, strokes

        keys = {stroke_name(key) for key in self._context.actions.text_keys("find")}
        if any(stroke.name in keys for stroke in strokes(key_press(event))):
            self.focus_filter()
        else:
            self.key_passed_on.emit(event)

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        self._try(lambda: self._model.set_filter(words))
        self.set_active(self._active)
        self._show_count()
        if self._filter.hasFocus():
            announce(self, self._title.text() if self._model.rowCount() else self._empty.message)

    @Slot()
    def _show_all(self) -> None:
        self._filter.clear()
        self.focus_rows()

    @Slot(bool)
    def _enter_rows(self, choose: bool) -> None:
        if self._model.rowCount():
            self.focus_rows()
            if choose:
                self._rows.go(0)

    @Slot(object)
    def _obey_settings(self, settings: Settings) -> None:
        if settings.other_spans is not self._model.shows_others:
            self._try(lambda: self._model.show_others(settings.other_spans))
            self.set_active(self._active)
            self._show_count()

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    @Slot(int)
    def _on_deleted(self, place: int) -> None:
        line = self._model.line(place)
        if line is None:
            return
        try:
            if line.relation is None:
                self._context.project.spans.delete(line.span.row)
            else:
                self._context.project.relations.unlink(line.relation.row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        # The next one becomes active, so that Delete can be pressed again.
        if self._model.own_lines:
            self._rows.go(min(place, self._model.own_lines - 1))

    def _show_count(self) -> None:
        count = self._model.span_count
        if self._model.filter and count:
            listed = counts.number(self._model.listed_count)
            title = self.tr("Spans ({count} of {all})")
            self._title.setText(title.format(count=listed, all=counts.number(count)))
        elif count:
            self._title.setText(self.tr("Spans ({count})").format(count=counts.number(count)))
        else:
            self._title.setText(self.tr("Spans"))
        each = [f"{label.name} {counts.number(n)}" for label, n in self._model.counts()]
        self._by_label.setText(" · ".join(each))
        self._by_label.setVisible(len(each) > 1)
        if self._article is None:
            self._empty.tell(self.tr("No article is open."), "")
        elif self._model.filter and count:
            self._empty.tell(
                self.tr("No span has “{words}”.").format(words=self._model.filter),
                "",
                button=self.tr("Show all spans"),
            )
        else:
            self._empty.tell(
                self.tr("No spans yet."),
                self.tr("Select words in the text and press the key of a label."),
            )
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
