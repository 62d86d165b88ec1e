"""The list of the article's spans: how many, in which order, and the lines themselves."""

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.inspector.span_lines import Line, Order, SpanLines
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.list_view import RowList
from annotator.gui.queue.row_painting import (
    draw_background,
    draw_line,
    draw_turn_arrow,
    is_right_to_left,
    muted,
    one_line,
    small_font,
)
from annotator.gui.theme.palette import color_for

PADDING = 4
STRIPE = 4
GAP = 8
EDGE = 8
LONG = 400
"""More of a quote never fits into a line, and eliding it would cost."""


class SpanDelegate(QStyledItemDelegate):
    """A stripe in the label's colour, the label's name, and the surface on one line."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._label_width = 0

    def fit_labels(self, font: QFont) -> None:
        """Make the column of label names as wide as the widest needs."""
        metrics = QFontMetrics(self._label_font(font))
        names = [label.name for label in self._context.project.labels.all()]
        self._label_width = max((metrics.horizontalAdvance(name) for name in names), default=0)

    def row_height(self, font: QFont) -> int:
        """The height of every row, in pixels."""
        return QFontMetrics(font).height() + 2 * PADDING

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One line."""
        draw_background(painter, option)
        model = index.model()
        line = model.line(index.row()) if isinstance(model, SpanLines) else None
        if line is None:
            return
        painter.save()
        self._paint(painter, option, line)
        painter.restore()

    @guarded(QSize(100, 24))
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high as the next."""
        return QSize(option.rect.width(), self.row_height(option.font))

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        rect = option.rect
        palette = option.palette
        color = QColor(color_for(line.label.color, self._context.theme))
        left = rect.left() + EDGE
        label_width = min(self._label_width, rect.width() * 2 // 5)
        text_left = left + STRIPE + GAP + label_width + GAP
        room = QRect(text_left, rect.top(), rect.right() - EDGE - text_left, rect.height())
        if line.relation is None:
            painter.fillRect(left, rect.top() + 3, STRIPE, rect.height() - 6, color)
            draw_line(
                painter,
                QRect(left + STRIPE + GAP, rect.top(), label_width, rect.height()),
                line.label.name,
                font=self._label_font(option.font),
                color=color,
                right_to_left=is_right_to_left(line.label.name),
                at_right=False,
            )
            ink = palette.color(QPalette.ColorRole.Text)
            self._paint_surface(painter, room, line, font=option.font, color=ink)
            return
        self._paint_relation(painter, room, line, font=option.font, color=muted(palette))

    def _paint_relation(
        self, painter: QPainter, room: QRect, line: Line, *, font: QFont, color: QColor
    ) -> None:
        """An arrow from the span above, on the side from which the words read."""
        mirrored = is_right_to_left(line.span.surface)
        edge = round(room.height() * 0.62)
        arrow = QRectF(0, room.top() + (room.height() - edge) / 2, edge, edge)
        caption_font = small_font(font)
        width = QFontMetrics(caption_font).horizontalAdvance(line.caption) if line.caption else 0
        taken = edge + GAP // 2 + (width + GAP if width else 0)
        if mirrored:
            arrow.moveRight(room.right())
            caption = QRect(room.left(), room.top(), width, room.height())
            caption.moveRight(room.right() - edge - GAP // 2)
            room.setRight(room.right() - taken)
        else:
            arrow.moveLeft(room.left())
            caption = QRect(room.left() + edge + GAP // 2, room.top(), width + 2, room.height())
            room.setLeft(room.left() + taken)
        draw_turn_arrow(painter, arrow, color=color, mirrored=mirrored)
        if width:
            draw_line(painter, caption, line.caption, font=caption_font, color=color)
        self._paint_surface(painter, room, line, font=font, color=color)

    def _paint_surface(
        self, painter: QPainter, room: QRect, line: Line, *, font: QFont, color: QColor
    ) -> None:
        if room.width() <= 0:
            return
        surface = _shortened(line.span.surface)
        draw_line(
            painter,
            room,
            surface,
            font=font,
            color=color,
            elide=Qt.TextElideMode.ElideMiddle,
            right_to_left=is_right_to_left(surface),
        )

    def _label_font(self, font: QFont) -> QFont:
        bold = small_font(font)
        bold.setWeight(QFont.Weight.DemiBold)
        return bold


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
        line = self._model.line(place) if place is not None else None
        relation = line.relation.row if line is not None and line.relation is not None else None
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
        self._rows = SpanRows(self)
        self._rows.setAccessibleName(self.tr("Spans of the article"))
        self._rows.setModel(self._model)
        self._delegate = SpanDelegate(self._context, self._rows)
        self._rows.setItemDelegate(self._delegate)
        self._rows.fit_rows()
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
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self._rows)

    @Slot()
    def _on_order(self) -> None:
        self._model.set_order(self._order.currentData())
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
            self.tr("Spans ({count})").format(count=QLocale().toString(count))
            if count
            else self.tr("Spans")
        )
        if self._article is None:
            self._empty.tell(self.tr("No article is open."), self.tr("Choose one in the list."))
        else:
            self._empty.tell(
                self.tr("No spans yet."),
                self.tr("Select words in the text and press the key of a label."),
            )
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)


def _shortened(surface: str) -> str:
    if len(surface) > LONG:
        surface = surface[: LONG // 2] + "…" + surface[-LONG // 2 :]
    return one_line(surface)
