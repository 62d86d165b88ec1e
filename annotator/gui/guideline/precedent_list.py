"""The list of precedents: how a row looks, and what keys and mouse do there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.core.model import Precedent
from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.guideline.precedent_rows import Group, PrecedentRows
from annotator.gui.queue.list_view import RowList
from annotator.gui.queue.row_painting import (
    draw_background,
    draw_line,
    draw_marked_line,
    is_right_to_left,
    muted,
    one_line,
    small_font,
)
from annotator.gui.theme.palette import color_for
from annotator.project.precedents import MOST

PADDING = 5
EDGE = 10
LONG = 400
"""More of a quote never fits into a line, and eliding it would cost."""
SEEN_BEFORE = 12
"""Characters of what stands before the words; the words themselves must be seen."""

Index = QModelIndex | QPersistentModelIndex


class PrecedentDelegate(QStyledItemDelegate):
    """The words in their context, the ruling below; above each group the name of its label."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def row_height(self, font: QFont) -> int:
        """The height of a precedent, in pixels."""
        return 2 * QFontMetrics(font).height() + 2 * PADDING + 2

    def group_height(self, font: QFont) -> int:
        """The height of the name of a label, in pixels."""
        return QFontMetrics(font).height() + 2 * PADDING

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        model = index.model()
        each = model.at(index.row()) if isinstance(model, PrecedentRows) else None
        painter.save()
        if isinstance(each, Group) and isinstance(model, PrecedentRows):
            self._paint_group(painter, option, each, model.name_of(each))
        elif isinstance(each, Precedent):
            draw_background(painter, option)
            self._paint_precedent(painter, option, each)
        painter.restore()

    @guarded(QSize(100, 24))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The heights of the rows are set by the list."""
        return QSize(option.rect.width(), self.row_height(option.font))

    @guarded(None)  # Qt then opens no editor
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for the ruling."""
        edit = QLineEdit(parent)
        edit.setAccessibleName(self.tr("Ruling"))
        edit.setMaxLength(MOST)
        return edit

    @guarded()
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Where the ruling stands."""
        box = _second_line(option)
        height = max(box.height() + 4, editor.sizeHint().height())
        top = min(box.top() - 2, option.rect.bottom() - height)
        editor.setGeometry(box.left() - 4, top, box.width() + 8, height)

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, group: Group, name: str
    ) -> None:
        palette, rect = option.palette, option.rect
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        theme = self._context.theme
        color = QColor(color_for(group.label.color, theme)) if group.label else muted(palette)
        font = small_font(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        box = rect.adjusted(EDGE, PADDING, -EDGE, 0)
        draw_line(painter, box, name, font=font, color=color)

    def _paint_precedent(
        self, painter: QPainter, option: QStyleOptionViewItem, precedent: Precedent
    ) -> None:
        palette, font = option.palette, option.font
        before, words = _end_of(precedent.before), one_line(precedent.surface[:LONG])
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        metrics = QFontMetrics(bold)
        room = option.rect.width() - 2 * EDGE - metrics.horizontalAdvance(f"{before}…")
        surface = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(room, 40))
        text = before + surface + (precedent.after if surface == words else "")
        line = QFontMetrics(font).height()
        box = option.rect.adjusted(EDGE, PADDING, -EDGE, 0)
        box.setHeight(line)
        ink = palette.color(QPalette.ColorRole.Text)
        draw_marked_line(
            painter,
            box,
            text,
            [(len(before), len(before) + len(surface))],
            font=font,
            color=muted(palette),
            mark_color=ink,
        )
        ruling = precedent.ruling
        draw_line(
            painter,
            _second_line(option),
            ruling,
            font=font,
            color=ink,
            right_to_left=is_right_to_left(ruling),
        )


class PrecedentList(RowList):
    """`wanted` carries the place of a precedent to go to; the arrows go through the list only."""

    wanted = Signal(int)

    def __init__(self, context: Context, model: PrecedentRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._delegate = PrecedentDelegate(context, self)
        self.setAccessibleName(self.tr("Precedents"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self.fit_rows)
        self.fit_rows()

    def fit_rows(self) -> None:
        """The names of labels need one line, precedents two."""
        super().fit_rows()
        height = self._delegate.group_height(self.font())
        for place in self._model.groups():
            self.setRowHeight(place, height)

    def edit_ruling(self) -> None:
        """Put the caret into the ruling of the current row."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def menu(self) -> QMenu:
        """What can be done with the current row; it goes when it hides."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("&Go to Its Text\tEnter")).triggered.connect(self._go)
        change = menu.addAction(self.tr("&Change Ruling\tF2"))
        change.triggered.connect(self.edit_ruling)
        delete = menu.addAction(self.tr("&Delete Precedent\tDel"))
        delete.triggered.connect(self._delete)
        for action in (change, delete):
            action.setEnabled(not self._context.project.read_only)
        return menu

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 decides anew; the rest is as in every list, but the first row is no precedent."""
        if self.state() is PrecedentList.State.EditingState:
            # The line for a ruling passes Enter on; it must not leave the list.
            return
        key = event.key()
        begins = key == Qt.Key.Key_Down and self.place() is None
        if key == Qt.Key.Key_F2:
            self.edit_ruling()
        elif (begins or key == Qt.Key.Key_Home) and self._model.count:
            self.show_place(1)
        else:
            super().keyPressEvent(event)

    @guarded()
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row below the mouse, or of the current one for the key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not isinstance(self._model.at(index.row()), Precedent):
            return
        self.show_place(index.row())
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu().popup(below if by_key else event.globalPos())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if isinstance(self._model.at(index.row()), Precedent):
            self.wanted.emit(index.row())

    @Slot()
    def _go(self) -> None:
        place = self.place()
        if place is not None:
            self.entered_row.emit(place)

    @Slot()
    def _delete(self) -> None:
        place = self.place()
        if place is not None:
            self.deleted.emit(place)


def _second_line(option: QStyleOptionViewItem) -> QRect:
    line = QFontMetrics(option.font).height()
    box = option.rect.adjusted(EDGE, PADDING + line + 2, -EDGE, 0)
    box.setHeight(line)
    return box


def _end_of(before: str) -> str:
    """The end of what stands before the words, from the start of a word."""
    if len(before) <= SEEN_BEFORE:
        return before
    kept = before[-SEEN_BEFORE:]
    return "…" + (kept.partition(" ")[2] or kept)
