"""A cell that is one tick: it stands in the middle, and the whole cell takes the click."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.guard import guarded
from annotator.gui.queue.row_painting import draw_tick

TICK = Qt.ItemDataRole.CheckStateRole
CLICKS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class TickDelegate(QStyledItemDelegate):
    """Qt would draw the tick at the edge and take only a click on it."""

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style = cell.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, cell, painter, cell.widget
        )
        width = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        tick = QStyle.alignedRect(
            cell.direction, Qt.AlignmentFlag.AlignCenter, QSize(width, width), cell.rect
        )
        draw_tick(painter, QRectF(tick), cell.checkState, palette=cell.palette)

    @guarded(False)
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() not in CLICKS or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)  # the space bar
        is_click = event.type() == QEvent.Type.MouseButtonRelease
        if not is_click or event.button() != Qt.MouseButton.LeftButton:
            return False
        ticked = Qt.CheckState(index.data(TICK)) is Qt.CheckState.Checked
        after = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, after, TICK)
