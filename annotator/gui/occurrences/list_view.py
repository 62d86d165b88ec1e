"""The list of places: moved through by arrows, ticked by Space, Ctrl+A or a click on the tick."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from annotator.gui.guard import guarded
from annotator.gui.occurrences.delegate import OccurrenceDelegate
from annotator.gui.queue.list_view import PLAIN, RowList


class OccurrenceList(RowList):
    """`toggled` carries the place of a row whose tick is to change; `all_toggled` means all."""

    toggled = Signal(int)
    all_toggled = Signal()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Ctrl+A tick."""
        key, place = Qt.Key(event.key()), self.place()
        if key == Qt.Key.Key_Space and event.modifiers() in PLAIN:
            if place is not None:
                self.toggled.emit(place)
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.all_toggled.emit()
        else:
            super().keyPressEvent(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a tick changes it; the row becomes current wherever it is pressed."""
        super().mousePressEvent(event)
        self._press_tick(event)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick presses on a tick are two."""
        super().mouseDoubleClickEvent(event)
        self._press_tick(event)

    def _press_tick(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index, delegate = self.indexAt(at), self.itemDelegate()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and index.isValid()
            and isinstance(delegate, OccurrenceDelegate)
            and delegate.ticks(self.visualRect(index), at)
        ):
            self.toggled.emit(index.row())
