"""How a span looks in the list: a stripe, its label and its words; below a quote its speakers."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.inspector.span_lines import Heading, SpanLines
from annotator.gui.inspector.span_listing import Line
from annotator.gui.queue.row_delegate import GAP, RowDelegate, draw_heading, draw_name
from annotator.gui.queue.row_painting import (
    blended,
    draw_line,
    draw_turn_arrow,
    is_right_to_left,
    mirrored,
    muted,
    one_line,
    small_font,
)
from annotator.gui.theme.palette import color_for

STRIPE = 4
EDGE = 8
FAINT = 0.5
"""How much of its label's colour is left in the stripe of another annotator's span."""

CARRIES_ON = "… "
LONG = 400
"""More of a quote never fits into a line, and eliding it would cost."""


class SpanDelegate(RowDelegate):
    """A stripe in the label's colour, the label's name, and the surface on one line."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._label_width = 0
        self._font = QFont()
        self._bold = self._label_font(self._font)

    def fit_labels(self, font: QFont) -> None:
        """Make the column of label names as wide as the widest needs."""
        metrics = QFontMetrics(self._label_font(font))
        names = [label.name for label in self.context.project.labels.all()]
        self._label_width = max((metrics.horizontalAdvance(name) for name in names), default=0)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, model: Any, row: int
    ) -> None:
        """A span, a relation, or the name of another annotator."""
        if not isinstance(model, SpanLines):
            return
        line, heading = model.line(row), model.heading(row)
        if line is not None:
            self._paint(painter, option, line)
        elif heading is not None:
            self._paint_heading(painter, option, heading)

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        rect = option.rect
        palette = option.palette
        left = rect.left() + EDGE
        label_width = min(self._label_width, rect.width() * 2 // 5)
        text_left = left + STRIPE + GAP + label_width + GAP
        room = QRect(text_left, rect.top(), rect.right() - EDGE - text_left, rect.height())
        room = mirrored(room, rect, option.direction)
        color = QColor(color_for(line.group.color, self.context.theme))
        ink = palette.color(QPalette.ColorRole.Text)
        if line.owner is not None:
            # Another annotator's: the stripe still tells the label.
            base, ink = palette.color(QPalette.ColorRole.Base), muted(palette)
            color = blended(color, base, FAINT)
        if line.relation is None or line.joins_above:
            # The stripe of a chain runs through all its lines.
            above, below = 0 if line.joins_above else 3, 0 if line.joins_below else 3
            stripe = QRect(left, rect.top() + above, STRIPE, rect.height() - above - below)
            painter.fillRect(mirrored(stripe, rect, option.direction), color)
        if line.relation is not None:
            self._paint_relation(painter, room, line, font=option.font, color=muted(palette))
            return
        if not line.joins_above:
            draw_name(
                painter,
                option,
                QRect(left + STRIPE + GAP, rect.top(), label_width, rect.height()),
                line.label.name,
                font=self._bold_of(option.font),
                color=color if line.owner is None else ink,
            )
        self._paint_surface(painter, room, line, font=option.font, color=ink)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading
    ) -> None:
        """The name of another annotator and how many spans they have, below a rule."""
        rect, palette, font = option.rect, option.palette, small_font(option.font)
        rule = QRect(rect.left() + EDGE, rect.top(), rect.width() - 2 * EDGE, 1)
        painter.fillRect(rule, palette.color(QPalette.ColorRole.Mid))
        listed, count = counts.number(heading.listed), counts.number(heading.count)
        if heading.listed != heading.count:
            count = self.tr("{count} of {all}").format(count=listed, all=count)
        room, name = rect.adjusted(EDGE, 0, -EDGE, 0), one_line(heading.owner.name)
        quiet = muted(palette)
        draw_heading(painter, option, room, name, count, fonts=(font, font), color=quiet)

    def _paint_relation(
        self, painter: QPainter, room: QRect, line: Line, *, font: QFont, color: QColor
    ) -> None:
        """An arrow from the span above, on the side from which the words read."""
        from_right = is_right_to_left(line.span.surface)
        edge = round(room.height() * 0.62)
        arrow = QRectF(0, room.top() + (room.height() - edge) / 2, edge, edge)
        caption_font = small_font(font)
        width = QFontMetrics(caption_font).horizontalAdvance(line.caption) if line.caption else 0
        taken = edge + GAP // 2 + (width + GAP if width else 0)
        if from_right:
            arrow.moveRight(room.right())
            caption = QRect(room.left(), room.top(), width, room.height())
            caption.moveRight(room.right() - edge - GAP // 2)
            room.setRight(room.right() - taken)
        else:
            arrow.moveLeft(room.left())
            caption = QRect(room.left() + edge + GAP // 2, room.top(), width + 2, room.height())
            room.setLeft(room.left() + taken)
        draw_turn_arrow(painter, arrow, color=color, mirrored=from_right)
        if width:
            draw_line(painter, caption, line.caption, font=caption_font, color=color)
        self._paint_surface(painter, room, line, font=font, color=color)

    def _paint_surface(
        self, painter: QPainter, room: QRect, line: Line, *, font: QFont, color: QColor
    ) -> None:
        if room.width() <= 0:
            return
        surface = _shortened(line.span.surface)
        if line.is_part:
            surface = CARRIES_ON + surface
        draw_line(
            painter,
            room,
            surface,
            font=font,
            color=color,
            elide=Qt.TextElideMode.ElideMiddle,
            right_to_left=is_right_to_left(surface),
        )

    def _bold_of(self, font: QFont) -> QFont:
        if font != self._font:
            self._font, self._bold = font, self._label_font(font)
        return self._bold

    def _label_font(self, font: QFont) -> QFont:
        bold = small_font(font)
        bold.setWeight(QFont.Weight.DemiBold)
        return bold


def _shortened(surface: str) -> str:
    if len(surface) > LONG:
        surface = surface[: LONG // 2] + "…" + surface[-LONG // 2 :]
    return one_line(surface)
