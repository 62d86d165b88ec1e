"""The bar below the text in which one types what to find."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from annotator.gui.announcer import announce
from annotator.gui.guard import guarded
from annotator.gui.theme.apply import Appearance
from annotator.gui.theme.icons import icon

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELD_WIDTH = 300
_ICON = QSize(16, 16)


class FindField(QLineEdit):
    """`stepped` asks for the next hit (1) or the one before (-1); `entered`: it got the focus."""

    stepped = Signal(int)
    entered = Signal()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows up and down go from hit to hit."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER:
            self.stepped.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class FindBar(QWidget):
    """`changed` tells of another query or way to compare; `stepped` asks for the next hit or the
    one before; `entered` when the field gets the focus; `left` asks to be closed.
    """

    changed = Signal()
    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_missing = False
        self.field = FindField(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setMaximumWidth(_FIELD_WIDTH)
        self.field.setMinimumWidth(90)
        self.previous = self._button("up", self.tr("Previous"), self.tr("Previous (Shift+Enter)"))
        self.next = self._button("down", self.tr("Next"), self.tr("Next (Enter)"))
        self.case = self._button("match_case", self.tr("Match case"), checkable=True)
        self.words = self._button("whole_words", self.tr("Whole words"), checkable=True)
        self.close_button = self._button("close", self.tr("Close"), self.tr("Close (Esc)"))
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        # A narrow pane cuts the bar off at its end; it never makes the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 4)
        row.setSpacing(3)
        row.addWidget(self.field, 4)
        row.addSpacing(3)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addSpacing(5)
        row.addWidget(self.case)
        row.addWidget(self.words)
        row.addSpacing(7)
        row.addWidget(self.count, 3)
        row.addWidget(self.close_button)
        self.field.textChanged.connect(self.changed)
        self.field.stepped.connect(self.stepped)
        self.field.entered.connect(self.entered)
        self.case.toggled.connect(self.changed)
        self.words.toggled.connect(self.changed)
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.close_button.clicked.connect(self.left)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def query(self) -> str:
        """What is to be found."""
        return self.field.text()

    def begin(self, query: str | None) -> None:
        """Show the bar with a query (None: the one before), selected and ready to be replaced."""
        if query is not None and query != self.query:
            before = self.field.blockSignals(True)
            self.field.setText(query)
            self.field.blockSignals(before)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, text: str, *, is_missing: bool = False) -> None:
        """Say how many hits there are, or that there are none."""
        self._is_missing = is_missing
        self._color_count()
        if text != self.count.text() and not text.endswith("…"):
            announce(self.field, text)
        self.count.setText(text)
        self.count.setToolTip(text)
        for button in (self.previous, self.next):
            button.setEnabled(bool(self.query) and not is_missing)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        line = QColor(self._appearance.theme.border)
        painter.fillRect(0, 0, self.width(), 1, line)

    def _button(
        self, drawing: str, name: str, tip: str = "", *, checkable: bool = False
    ) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(drawing)
        button.setAutoRaise(True)
        button.setCheckable(checkable)
        button.setIconSize(_ICON)
        # A click leaves the caret in the field; the Tab key comes here all the same.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip or name)
        button.setAccessibleName(name)
        return button

    @Slot()
    def _restyle(self) -> None:
        theme = self._appearance.theme
        for button in self.findChildren(QToolButton):
            drawing = icon(button.objectName(), QColor(theme.text), QColor(theme.faded))
            button.setIcon(drawing)
        self._color_count()

    def _color_count(self) -> None:
        theme = self._appearance.theme
        palette = self.count.palette()
        color = QColor(theme.warning if self._is_missing else theme.muted)
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.count.setPalette(palette)
