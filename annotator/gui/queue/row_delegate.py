"""What the delegates of lists share: rows of one height, on a ground that tells what is chosen."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.queue.row_painting import (
    draw_background,
    draw_line,
    is_right_to_left,
    mirrored,
    muted,
)

PADDING = 4
GAP = 8


class RowDelegate(QStyledItemDelegate):
    """What stands in a row is painted straight from the model, by `paint_row`."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context

    def row_height(self, font: QFont) -> int:
        """The height of every row, in pixels: one line, unless a list needs more."""
        return QFontMetrics(font).height() + 2 * PADDING

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, model: Any, row: int
    ) -> None:
        """Paint what stands in a row."""

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        draw_background(painter, option)
        painter.save()
        self.paint_row(painter, option, index.model(), index.row())
        painter.restore()

    @guarded(QSize(100, 24))
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high as the next."""
        return QSize(option.rect.width(), self.row_height(option.font))


def draw_name(
    painter: QPainter,
    option: QStyleOptionViewItem,
    rect: QRect,
    text: str,
    *,
    font: QFont,
    color: QColor,
    at_end: bool = False,
) -> None:
    """One line where the interface begins, whichever way it reads itself, or `at_end`; `rect` was
    measured from the left.
    """
    draw_line(
        painter,
        mirrored(rect, option.rect, option.direction),
        text,
        font=font,
        color=color,
        right_to_left=is_right_to_left(text),
        at_right=(option.direction == Qt.LayoutDirection.RightToLeft) is not at_end,
    )


def draw_heading(
    painter: QPainter,
    option: QStyleOptionViewItem,
    room: QRect,
    name: str,
    count: str,
    *,
    fonts: tuple[QFont, QFont],
    color: QColor,
) -> None:
    """A name, and at the end of its line how many there are; each has its font."""
    width = QFontMetrics(fonts[1]).horizontalAdvance(count) + 2
    number = QRect(room.right() + 1 - width, room.top(), width, room.height())
    room.setRight(number.left() - GAP)
    draw_name(painter, option, room, name, font=fonts[0], color=color)
    quiet = muted(option.palette)
    draw_name(painter, option, number, count, font=fonts[1], color=quiet, at_end=True)
