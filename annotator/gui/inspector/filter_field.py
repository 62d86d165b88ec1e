"""The field above the list of spans whose words narrow it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.clear_button import add_clear_button
from annotator.gui.guard import guarded
from annotator.gui.queue.list_view import ENTER

TYPING_REST_MS = 120


class FilterField(QLineEdit):
    """`typed` carries the words after a moment's rest; `entered` asks for the focus to go to the
    list, True where Enter was pressed and its first line is wanted; `left` to the text.
    """

    typed = Signal(str)
    entered = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Filter"))
        self.setAccessibleName(self.tr("Filter the spans"))
        self.setToolTip(self.tr("Show only the spans with these words: text, label, speaker, note"))
        add_clear_button(self)
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field, then leaves it; Enter and Down go on to the list."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in ENTER or key == Qt.Key.Key_Down:
            if self._rest.isActive():
                self._tell()
            self.entered.emit(key in ENTER)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text(self) -> None:
        if self.text():
            self._rest.start()
        else:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._rest.stop()
        self.typed.emit(self.text().strip())
