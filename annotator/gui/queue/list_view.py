"""The table that shows the articles as a list, moved through by arrows, left by Enter or Esc."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.gui.focus_ring import SHOWS_FOCUS
from annotator.gui.guard import guarded
from annotator.gui.queue.row_painting import draw_focus

MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
EXTENDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RowList(QTableView):
    """A table of one column and fixed row height: a QListView walks all rows through Python.

    `chosen` carries the place the user went to; moves by program stay silent. Keys that are
    not for moving are left to the window, where letters and digits are commands.
    """

    chosen = Signal(int)
    entered_row = Signal(int)
    deleted = Signal(int)
    left = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.has_range = False
        """Whether several rows can be selected."""
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setProperty(SHOWS_FOCUS, True)

    def allow_range(self) -> None:
        """Let several rows be selected, by Shift, Ctrl and Ctrl+A."""
        self.has_range = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def selected_ranges(self) -> list[tuple[int, int]]:
        """The first and last place of each stretch that is selected, in their order."""
        parts = self.selectionModel().selection().toList()
        return sorted((part.top(), part.bottom()) for part in parts)

    def place(self) -> int | None:
        """The place that is current."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def show_place(self, place: int | None, *, scroll: bool = True) -> None:
        """Make a place current without telling anyone."""
        if place is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return
        index = self.model().index(place, 0)
        offset = self.verticalScrollBar().value()
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if scroll:
            self.scrollTo(index)
        else:
            self.verticalScrollBar().setValue(offset)

    def go(self, place: int) -> None:
        """Make a place current as the user would."""
        self.show_place(place)
        self.chosen.emit(place)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go, Enter goes into the text, Delete deletes, Esc leaves."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in PLAIN
        place = self.place()
        if plain and key in MOVES:
            before = place
            super().keyPressEvent(event)
            after = self.place()
            if after is not None and after != before:
                self.chosen.emit(after)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.model().rowCount():
            # A table would go to the first or last column.
            self.go(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        elif self.has_range and self._extends(event):
            super().keyPressEvent(event)
        elif plain and key in ENTER and place is not None:
            self.entered_row.emit(place)
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and place is not None:
            self.deleted.emit(place)
        elif plain and key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _extends(self, event: QKeyEvent) -> bool:
        """Whether a key selects more rows and goes nowhere."""
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            return key in MOVES
        return event.matches(QKeySequence.StandardKey.SelectAll)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """The current row shows the focus; the list as a whole where that row is not in view."""
        super().paintEvent(event)
        row = self.visualRect(self.currentIndex())
        if self.hasFocus() and not row.intersects(self.viewport().rect()):
            color = self.palette().color(QPalette.ColorRole.Highlight)
            draw_focus(QPainter(self.viewport()), self.viewport().rect(), color)

    @guarded()
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The ring around the list goes when a row has it, and comes when none has."""
        super().currentChanged(current, previous)
        if current.isValid() is not previous.isValid():
            self.viewport().update()

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The ring around the list does not scroll along."""
        super().scrollContentsBy(dx, dy)
        if self.hasFocus():
            self.viewport().update()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only the user goes to a row: Qt would take the first, unseen, and Delete delete it.

        Qt tells screen readers of the list as a whole last; what counts is the row.
        """
        place = self.place()
        super().focusInEvent(event)
        if place is None:
            self.show_place(None)
        if QAccessible.isActive():
            QTimer.singleShot(0, self, self._tell_row)

    @Slot()
    def _tell_row(self) -> None:
        place = self.place()
        if place is not None and self.hasFocus():
            from PySide6.QtGui import QAccessibleEvent

            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            # Qt counts the hidden headers, one before each row and one row above all.
            event.setChild((place + 1) * 2 + 1)
            QAccessible.updateAccessibility(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a row goes there; with Ctrl or Shift it only selects."""
        index = self.indexAt(event.position().toPoint())
        if self.has_range and event.button() == Qt.MouseButton.RightButton:
            # The menu is for what is selected; the article that is shown stays.
            if index.isValid() and not self.selectionModel().isSelected(index):
                self.selectionModel().select(
                    index, QItemSelectionModel.SelectionFlag.ClearAndSelect
                )
            return
        super().mousePressEvent(event)
        selects = self.has_range and event.modifiers() & EXTENDING
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not selects:
            self.chosen.emit(index.row())

    @guarded()
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu stands where the pointer is, or below the current row."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            at = self.viewport().mapToGlobal(row.bottomLeft())
        self.menu_requested.emit(at)
        event.accept()

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging over the list opens nothing."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """A new font changes the height of the rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_rows()

    def fit_rows(self) -> None:
        """Take the height of the rows from the delegate."""
        delegate = self.itemDelegate()
        height = getattr(delegate, "row_height", None)
        if height is not None:
            self.verticalHeader().setMinimumSectionSize(1)
            self.verticalHeader().setDefaultSectionSize(height(self.font()))
