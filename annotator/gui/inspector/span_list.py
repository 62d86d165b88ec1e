"""The list of the article's spans: how many, in which order, and the lines themselves."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.inspector.span_delegate import SpanDelegate
from annotator.gui.inspector.span_lines import Order, SpanLines
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.list_view import RowList

EDGE = 8


class SpanRows(RowList):
    """The rows; a key that they have no use for is handed on, for the text to obey."""

    passed_on = Signal(object)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are commands of the text here too."""
        super().keyPressEvent(event)
        if not event.isAccepted():
            event.accept()
            self.passed_on.emit(event)


class SpanList(QWidget):
    """Heading, order and rows. `span_chosen` carries a span's row; `left` asks to go to the text.

    `key_passed_on` carries a QKeyEvent that the list has no use for.
    """

    span_chosen = Signal(int)
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
        self._rows.passed_on.connect(self.key_passed_on)
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
        self._model.apply(changes)
        place = self._rows.place()
        line = self._model.line(place) if place is not None else None
        still = line is not None and line.span.row == self._active
        if relation is not None and still and line is not None and line.relation is not None:
            return
        self._rows.show_place(
            self._model.place_of(self._active) if self._active is not None else None, scroll=False
        )
        self._show_count()

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
            self.span_chosen.emit(line.span.row)

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
        if self._model.rowCount():
            self._rows.go(min(place, self._model.rowCount() - 1))

    def _show_count(self) -> None:
        count = self._model.span_count
        self._title.setText(
            self.tr("Spans ({count})").format(count=counts.number(count))
            if count
            else self.tr("Spans")
        )
        each = [f"{label.name} {counts.number(n)}" for label, n in self._model.counts()]
        self._by_label.setText(" · ".join(each))
        self._by_label.setVisible(len(each) > 1)
        if self._article is None:
            self._empty.tell(self.tr("No article is open."), "")
        else:
            self._empty.tell(
                self.tr("No spans yet."),
                self.tr("Select words in the text and press the key of a label."),
            )
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
