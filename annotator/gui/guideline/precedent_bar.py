"""The line below the text in which a hard case is decided."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.model import Span
from annotator.gui.context import Context
from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.queue.list_view import ENTER
from annotator.gui.theme.icons import icon
from annotator.gui.theme.palette import color_for
from annotator.gui.wording import shortened
from annotator.project.precedents import MOST

_ICON = QSize(16, 16)


class PrecedentBar(QWidget):
    """Enter files, Esc leaves; `left` says that it is put away."""

    left = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._span: Span | None = None
        self._case = ElidedLabel(self)
        self.field = QLineEdit(self)
        self.field.setMaxLength(MOST)
        self.field.setMinimumWidth(90)
        self.field.setPlaceholderText(self.tr("How it is decided — Enter files it, Esc leaves it"))
        self.field.setAccessibleName(self.tr("Ruling"))
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setIconSize(_ICON)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.put_away)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 4)
        row.setSpacing(8)
        row.addWidget(self._case, 2)
        row.addWidget(self.field, 5)
        row.addWidget(self._close)
        context.appearance.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def begin(self, span: Span) -> None:
        """Ask how a span is decided; what was typed for the same one is still there."""
        if self._span is None or self._span.row != span.row:
            self.field.clear()
        self._span = span
        label = self._context.project.labels.get(span.label)
        case = self.tr("{label} “{words}”").format(label=label.name, words=shortened(span.surface))
        self._case.setText(case)
        self.field.setAccessibleDescription(case)
        self._restyle()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Go back to the text; nothing was filed."""
        self.hide()
        self.left.emit()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in ENTER:
            self._file()
        else:
            super().keyPressEvent(event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.fillRect(0, 0, self.width(), 1, QColor(self._context.theme.border))

    def _file(self) -> None:
        if self._span is None:
            return
        try:
            self._context.project.precedents.add(self._span, self.field.text())
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        self.field.clear()
        self.put_away()

    @Slot()
    def _restyle(self) -> None:
        theme = self._context.theme
        self._close.setIcon(icon("close", QColor(theme.text), QColor(theme.faded)))
        if self._span is not None:
            label = self._context.project.labels.get(self._span.label)
            palette = self._case.palette()
            color = QColor(color_for(label.color, theme))
            palette.setColor(QPalette.ColorRole.WindowText, color)
            self._case.setPalette(palette)
