"""The labels in their order, each with its colour and key; dragged, or moved by keys."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from annotator.core.model import Label
from annotator.gui.guard import guarded
from annotator.gui.inspector.fields import SWATCH, swatch
from annotator.gui.theme.palette import Theme, color_for

ROW = Qt.ItemDataRole.UserRole


class LabelList(QListWidget):
    """`label_chosen` carries a label's row; `reordered` the rows in their new order."""

    label_chosen = Signal(int)
    reordered = Signal(object)
    delete_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Labels"))
        self.setToolTip(self.tr("Drag a label, or press Alt with an arrow, to move it."))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(SWATCH, SWATCH))
        self.setSpacing(1)
        self.currentItemChanged.connect(self._on_current)
        self.model().rowsMoved.connect(self._on_moved)

    def show_labels(self, labels: list[Label], theme: Theme) -> None:
        """Show the labels; the current one stays so where it is still there."""
        current = self.row_chosen()
        place = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for label in labels:
                text = f"{label.name}  ({label.key})" if label.key else label.name
                color = QColor(color_for(label.color, theme))
                icon = swatch(color)
                # Else the style tints it with the colour of the current row, which it may have.
                chosen = swatch(color, edge=self.palette().highlightedText().color())
                icon.addPixmap(chosen.pixmap(SWATCH, SWATCH), QIcon.Mode.Selected)
                item = QListWidgetItem(icon, text)
                item.setData(ROW, label.row)
                self.addItem(item)
            rows = [label.row for label in labels]
            at = rows.index(current) if current in rows else min(max(place, 0), len(rows) - 1)
            self.setCurrentRow(at)
        if self.row_chosen() != current:
            self._on_current()

    def row_chosen(self) -> int | None:
        """The row of the current label."""
        item = self.currentItem()
        return item.data(ROW) if item is not None else None

    def choose(self, row: int) -> None:
        """Make a label the current one."""
        for place in range(self.count()):
            if self.item(place).data(ROW) == row:
                self.setCurrentRow(place)

    def move_current(self, by: int) -> None:
        """Move the current label up or down."""
        rows, place = self._rows(), self.currentRow()
        if 0 <= place + by < len(rows):
            rows.insert(place + by, rows.pop(place))
            self.reordered.emit(rows)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the label, Del asks to delete it."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if alt and step is not None:
            self.move_current(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _rows(self) -> list[int]:
        return [self.item(place).data(ROW) for place in range(self.count())]

    @Slot()
    def _on_current(self) -> None:
        row = self.row_chosen()
        if row is not None:
            self.label_chosen.emit(row)

    @Slot(QModelIndex, int, int, QModelIndex, int)
    def _on_moved(self, *_place: object) -> None:
        self.reordered.emit(self._rows())
