"""How a place looks in the list: a tick, and the words in the middle of their surroundings."""

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.occurrences import Hit
from annotator.core.offsets import TextMap
from annotator.gui.article.runs import is_mixed, pieces
from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.occurrences.rows import OccurrenceRows, Row
from annotator.gui.queue.row_painting import (
    draw_background,
    draw_line,
    is_right_to_left,
    muted,
    one_line,
    row_color,
)
from annotator.gui.theme.palette import color_for

PADDING = 4
EDGE = 10
GAP = 8
SHARE_BEFORE = 0.4
"""Of the room for a line, what lies before the hit: the hits stand below each other."""
FADE = 22
PAD = 2


class OccurrenceDelegate(QStyledItemDelegate):
    """Lines of one article or below headings; `color` is the label's."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.color = ""

    def row_height(self, font: QFont) -> int:
        """The height of every row, in pixels."""
        return QFontMetrics(font).height() + 2 * PADDING

    def tick_rect(self, row: QRect) -> QRect:
        """Where the tick stands in a row."""
        style = QApplication.style()
        width = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        height = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight)
        top = row.top() + (row.height() - height) // 2
        return QRect(row.left() + EDGE, top, width, height)

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        draw_background(painter, option)
        model = index.model()
        row = model.row(index.row()) if isinstance(model, OccurrenceRows) else None
        if row is None or not isinstance(model, OccurrenceRows):
            return
        state = model.state(row)
        painter.save()
        self._paint_tick(painter, option, state)
        left = self.tick_rect(option.rect).right() + GAP
        room = QRect(left, option.rect.top(), option.rect.right() - left, option.rect.height())
        if row.hit is None:
            self._paint_heading(painter, option, room, row)
        else:
            ticked = state is Qt.CheckState.Checked
            self._paint_hit(painter, option, room, row.hit, ticked=ticked)
        painter.restore()

    @guarded(QSize(100, 24))
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high as the next."""
        return QSize(option.rect.width(), self.row_height(option.font))

    def _paint_tick(
        self, painter: QPainter, option: QStyleOptionViewItem, state: Qt.CheckState
    ) -> None:
        box = QStyleOptionViewItem(option)
        box.rect = self.tick_rect(option.rect)
        flag = QStyle.StateFlag
        box.state = flag.State_Enabled | {
            Qt.CheckState.Checked: flag.State_On,
            Qt.CheckState.Unchecked: flag.State_Off,
            Qt.CheckState.PartiallyChecked: flag.State_NoChange,
        }[state]
        QApplication.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, option.widget
        )

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: Row
    ) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        count = QLocale().toString(len(row.article.hits))
        width = QFontMetrics(option.font).horizontalAdvance(count)
        number = QRect(room.right() - EDGE - width, room.top(), width + 2, room.height())
        draw_line(painter, number, count, font=option.font, color=muted(option.palette))
        room.setRight(number.left() - GAP)
        title = one_line(row.article.title)
        draw_line(
            painter,
            room,
            title,
            font=font,
            color=option.palette.color(QPalette.ColorRole.Text),
            right_to_left=is_right_to_left(title),
            at_right=False,
        )

    def _paint_hit(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, hit: Hit, *, ticked: bool
    ) -> None:
        theme = self._context.theme
        layout, hits = _laid_out(hit, option.font, bold=ticked)
        line = layout.lineAt(0).naturalTextRect()
        # All is turned round in a line from right to left: there the hits end below each other.
        share = round(room.width() * SHARE_BEFORE)
        if hit.right_to_left:
            x = room.right() - share - max((right for _, right in hits), default=0.0)
        else:
            x = room.left() + share - min((left for left, _ in hits), default=0.0)
        y = room.top() + (room.height() - line.height()) / 2
        painter.setClipRect(room)
        tint = QColor(color_for(self.color, theme))
        tint.setAlphaF(theme.active_tint_alpha if ticked else theme.outer_tint_alpha)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for left, right in hits:
            box = QRectF(x + left - PAD, y - 1, right - left + 2 * PAD, line.height() + 2)
            painter.drawRoundedRect(box, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(
            option.palette.color(QPalette.ColorRole.Text) if ticked else muted(option.palette)
        )
        layout.draw(painter, QPointF(x, y))
        ground = row_color(option)
        if x + line.left() < room.left():
            _fade(painter, QRect(room.left(), room.top(), FADE, room.height()), ground, left=True)
        if x + line.right() > room.right():
            edge = QRect(room.right() - FADE, room.top(), FADE + 1, room.height())
            _fade(painter, edge, ground, left=False)


def _laid_out(
    hit: Hit, font: QFont, *, bold: bool
) -> tuple[QTextLayout, list[tuple[float, float]]]:
    """The piece of the paragraph on one line, and where the hit lies on it, from the left."""
    text = TextMap(hit.before + hit.shown + hit.after)
    start = text.to_view(len(hit.before))
    end = text.to_view(len(hit.before) + len(hit.shown))
    layout = QTextLayout(text.display, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    direction = Qt.LayoutDirection.RightToLeft if hit.right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    layout.setTextOption(option)
    if bold:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, end - start
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        marked.format = strong
        layout.setFormats([marked])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    mixed = hit.right_to_left or is_mixed(text.display)
    return layout, [(left, right) for _, left, right in pieces(layout, start, end, mixed=mixed)]


def _fade(painter: QPainter, rect: QRect, ground: QColor, *, left: bool) -> None:
    """Let the text run out into the ground of its row."""
    clear = QColor(ground)
    clear.setAlpha(0)
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0, ground if left else clear)
    gradient.setColorAt(1, clear if left else ground)
    painter.fillRect(rect, gradient)
