"""How a place looks in the list: a tick, and the words in the middle of their surroundings."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QLinearGradient,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.core.occurrences import Hit, line_of
from annotator.core.offsets import TextMap
from annotator.gui.article.runs import is_mixed, pieces
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.guard import guarded
from annotator.gui.occurrences.rows import OccurrenceRows, Row
from annotator.gui.queue.row_delegate import GAP, RowDelegate, draw_heading
from annotator.gui.queue.row_painting import (
    draw_tick,
    mirrored,
    muted,
    one_line,
    row_color,
)
from annotator.gui.theme.palette import color_for

EDGE = 10
NEAR = 4
SHARE_BEFORE = 0.4
"""Of the room for a line, what lies before the hit: the hits stand below each other."""
FADE = 22
KEPT = 400
"""Lines that are kept laid out."""
PAD = 2


class OccurrenceDelegate(RowDelegate):
    """Lines of one article or below headings; `color` is the label's."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._view = parent
        self.color = ""
        self._font = QFont()
        self._lines: dict[tuple[Hit, bool], _LaidOut] = {}

    def tick_rect(self, row: QRect) -> QRect:
        """Where the tick stands in a row."""
        size = QApplication.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        tick = QRect(row.left() + EDGE, row.top() + (row.height() - size) // 2, size, size)
        return mirrored(tick, row, self._view.layoutDirection())

    def ticks(self, row: QRect, at: QPoint) -> bool:
        """Whether a click there means the tick: on it, or between it and the edge."""
        tick = self.tick_rect(row)
        begins = self._view.layoutDirection() == Qt.LayoutDirection.LeftToRight
        return at.x() <= tick.right() + NEAR if begins else at.x() >= tick.left() - NEAR

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, model: Any, row: int
    ) -> None:
        """A tick, and a hit in its line or the title of an article."""
        found = model.row(row) if isinstance(model, OccurrenceRows) else None
        if found is None:
            return
        state = model.state(found)
        tick = self.tick_rect(option.rect)
        left = option.rect.left() + EDGE + tick.width() + GAP
        room = QRect(left, option.rect.top(), option.rect.right() - left, option.rect.height())
        draw_tick(painter, QRectF(tick), state, palette=option.palette)
        if found.hit is None:
            self._paint_heading(painter, option, room, found)
        else:
            ticked = state is Qt.CheckState.Checked
            room = mirrored(room, option.rect, option.direction)
            self._paint_hit(painter, option, room, found.hit, ticked=ticked)

    @guarded(False)
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The list changes ticks itself: the style's box lies elsewhere."""
        return False

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: Row
    ) -> None:
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        draw_heading(
            painter,
            option,
            room.adjusted(0, 0, -EDGE, 0),
            one_line(row.article.title),
            counts.number(len(row.article.hits)),
            fonts=(bold, option.font),
            color=option.palette.color(QPalette.ColorRole.Text),
        )

    def _paint_hit(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        hit: Hit,
        *,
        ticked: bool,
    ) -> None:
        theme, palette = self.context.theme, option.palette
        line = self._laid_out(hit, option.font, bold=ticked)
        # In a line from right to left all is turned round: there the hits end below each other.
        share = round(room.width() * SHARE_BEFORE)
        if hit.right_to_left:
            x = room.right() - share - max((right for _, right in line.hits), default=0.0)
        else:
            x = room.left() + share - min((left for left, _ in line.hits), default=0.0)
        y = room.top() + (room.height() - line.extent.height()) / 2
        painter.setClipRect(room)
        tint = QColor(color_for(self.color, theme))
        tint.setAlphaF(theme.active_tint_alpha if ticked else theme.outer_tint_alpha)
        for left, right in line.hits:
            box = QRectF(x + left, room.top(), right - left, room.height())
            painter.fillRect(box.adjusted(-PAD, PAD, PAD, -PAD), tint)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if ticked else muted(palette))
        line.layout.draw(painter, QPointF(x, y))
        edge = QRect(room.left(), room.top(), FADE, room.height())
        if x + line.extent.left() < room.left():
            _fade(painter, edge, row_color(option), at_left=True)
        if x + line.extent.right() > room.right():
            edge.moveRight(room.right())
            _fade(painter, edge, row_color(option), at_left=False)

    def _laid_out(self, hit: Hit, font: QFont, *, bold: bool) -> "_LaidOut":
        """The line of a hit, kept for the next time it is painted."""
        if self._font != font or len(self._lines) >= KEPT:
            self._font = QFont(font)
            self._lines.clear()
        found = self._lines.get((hit, bold))
        if found is None:
            found = self._lines[hit, bold] = _lay_out(hit, font, bold=bold)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _LaidOut:
    """A hit in its paragraph on one line, and where it lies there, from the left."""

    layout: QTextLayout
    extent: QRectF
    hits: list[tuple[float, float]]


def _lay_out(hit: Hit, font: QFont, *, bold: bool) -> _LaidOut:
    # One layout for all of it: letters join, and words of either direction fall into their order.
    line = line_of(hit)
    text = TextMap("".join(line))
    start = text.to_view(len(line.before))
    end = text.to_view(len(line.before) + len(line.hit))
    layout = QTextLayout(text.display, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if hit.right_to_left else direction.LeftToRight)
    layout.setTextOption(option)
    mixed = hit.right_to_left or is_mixed(text.display)
    inside_word = line.before[-1:].isalpha() or line.after[:1].isalpha()
    if bold and not (mixed and inside_word):
        # Another weight would part letters that join.
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, end - start
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        marked.format = strong
        layout.setFormats([marked])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found = pieces(layout, start, end, mixed=mixed)
    return _LaidOut(
        layout=layout,
        extent=layout.lineAt(0).naturalTextRect(),
        hits=[(left, right) for _, left, right in found],
    )


def _fade(painter: QPainter, rect: QRect, ground: QColor, *, at_left: bool) -> None:
    """Let the text run out into the ground of its row."""
    clear = QColor(ground)
    clear.setAlpha(0)
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0, ground if at_left else clear)
    gradient.setColorAt(1, clear if at_left else ground)
    painter.fillRect(rect, gradient)
