"""What stands in place of an empty list: what is so, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.guard import guarded


class EmptyState(QWidget):
    """A sentence, a hint and perhaps a button, in the middle; `asked` when it is pressed."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[str, str, str] | None = None
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._message = self._label()
        self._hint = self._label()
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._message)
        layout.addWidget(self._hint)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._column = layout

    @property
    def message(self) -> str:
        """What is so."""
        return self._message.text()

    def tell(self, message: str, hint: str, *, button: str = "") -> None:
        """Say what is so and what to do."""
        said = message, hint, button
        if said == self._said:
            return
        self._said = said
        if not button and self._button.hasFocus():
            # Else it would go to whatever stands next in the window.
            self.setFocus()
        self._message.setText(message)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._make_room()

    @property
    def has_button(self) -> bool:
        """Whether there is something to do about it."""
        return self._button.isVisibleTo(self)

    @property
    def entrance(self) -> QWidget:
        """What takes the focus: the button, or the sentence where there is none."""
        return self._button if self.has_button else self

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A low pane grows by the lines that a long sentence is broken into."""
        self.setMinimumHeight(max(0, self._column.minimumHeightForWidth(self.width())))

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label
