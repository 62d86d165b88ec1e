"""The lines of the command palette as a Qt model, and how one is painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.gui.dialogs.commands import Command
from annotator.gui.guard import guarded
from annotator.gui.queue.row_painting import (
    MARGIN,
    draw_background,
    draw_line,
    draw_status,
    is_right_to_left,
    isolated,
    mirrored,
    muted,
    small_font,
)
from annotator.gui.theme.apply import Appearance
from annotator.gui.theme.icons import icon
from annotator.gui.theme.palette import color_for

PADDING = 6
SIGN = 16
GAP = 10
SLACK = 2
"""Letters may reach over the sum of their advances, which would cut a text that has room."""

LEAST_DETAIL = 50
"""Pixels below which a detail says nothing."""

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class CommandModel(QAbstractListModel):
    """The commands that fit what was typed; views ask by role, the delegate by `command`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: Sequence[Command] = ()

    def show(self, commands: Sequence[Command]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self._commands = commands
        self.endResetModel()

    def command(self, place: int) -> Command | None:
        """The command of a line."""
        return self._commands[place] if 0 <= place < len(self._commands) else None

    def place_of(self, command: Command | None) -> int | None:
        """The line of a command."""
        return self._commands.index(command) if command in self._commands else None

    @guarded(0)
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._commands)

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        command = self.command(index.row()) if index.isValid() else None
        if command is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        return command.told if role == Qt.ItemDataRole.AccessibleTextRole else None


class CommandDelegate(QStyledItemDelegate):
    """One line: a sign, the text, muted where it belongs or why not now, the key at the right."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def row_height(self, font: QFont) -> int:
        """The height of every line, in pixels."""
        return max(SIGN, QFontMetrics(font).height()) + 2 * PADDING

    @guarded(QSize(100, 28))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.row_height(option.font))

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        draw_background(painter, option)
        model = index.model()
        command = model.command(index.row()) if isinstance(model, CommandModel) else None
        if command is None:
            return
        palette, rect = option.palette, option.rect
        ink = palette.color(QPalette.ColorRole.Text)
        quiet = muted(palette)

        def placed(left: int, width: int) -> QRect:
            line = QRect(left, rect.top(), width, rect.height())
            return mirrored(line, rect, option.direction)

        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        self._sign(painter, placed(rect.left() + MARGIN, SIGN), command)
        left, right = rect.left() + MARGIN + SIGN + GAP, rect.right() - MARGIN
        small = small_font(option.font)
        if command.keys:
            width = QFontMetrics(small).horizontalAdvance(command.keys) + SLACK
            keys = placed(right - width, width)
            draw_line(painter, keys, command.keys, font=small, color=quiet)
            right -= width + GAP
        wanted = QFontMetrics(option.font).horizontalAdvance(command.text) + SLACK
        text_width = min(wanted, right - left)
        draw_line(
            painter,
            placed(left, text_width),
            command.text,
            font=option.font,
            color=quiet if command.why_not else ink,
            right_to_left=is_right_to_left(command.text),
            at_right=from_right,
        )
        left += text_width + GAP
        detail = " · ".join(isolated(each) for each in (command.detail, command.why_not) if each)
        if detail and right - left >= LEAST_DETAIL:
            room = placed(left, right - left)
            draw_line(painter, room, detail, font=small, color=quiet, right_to_left=from_right)

    def _sign(self, painter: QPainter, rect: QRect, command: Command) -> None:
        """A swatch for a label, the status of an article, a tick for what is on, or an icon."""
        theme = self._appearance.theme
        ink = QColor(theme.faded if command.why_not else theme.text)
        box = QRectF(0, 0, SIGN, SIGN)
        box.moveCenter(QRectF(rect).center())
        if command.color:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(color_for(command.color, theme)))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
            painter.restore()
        elif command.status is not None:
            draw_status(painter, box.adjusted(1, 1, -1, -1), command.status, color=ink)
        elif command.is_on or command.icon:
            sign: QIcon = icon("done" if command.is_on else command.icon, ink)
            sign.paint(painter, box.toRect())
