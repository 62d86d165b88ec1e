"""Corrects words of the text, and shows before what becomes of the spans."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Standard, button_row
from annotator.gui.guard import guarded
from annotator.gui.messages import error_text
from annotator.gui.wording import shortened
from annotator.project.corrections import Touched

REST_MS = 150
LISTED = 200
"""Spans; more of them are counted."""
PARAGRAPH = "\u2029"


class WordsField(QPlainTextEdit):
    """`entered`: Enter was pressed. With Shift it breaks the line."""

    entered = Signal()

    def words(self) -> str:
        """What is typed; unlike toPlainText with its hard blanks."""
        return self.document().toRawText().replace(PARAGRAPH, "\n")

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        else:
            self.entered.emit()


class CorrectDialog(QDialog):
    """Replaces [start, end) of an article's text, in code points. What is refused is said below."""

    def __init__(
        self, context: Context, article: int, start: int, end: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct Text"))
        self._context = context
        self._place = article, start, end
        words = context.project.articles.get(article).text[start:end]
        self._build(words)
        self.can_show = self._field.words() == words
        """Whether the field gives the words back as they are."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        self._field.textChanged.connect(self._rest.start)
        self._look()
        self.resize(560, 380)

    @Slot()
    def accept(self) -> None:
        """Correct the text, or say why not and stay open."""
        try:
            self._context.project.corrections.correct(*self._place, self._field.words())
        except AnnotatorError as error:
            self._tell(error_text(error))
            return
        super().accept()

    def _build(self, words: str) -> None:
        self._field = WordsField(self)
        self._field.setAccessibleName(self.tr("The words as they should be"))
        self._field.setTabChangesFocus(True)
        self._field.setPlainText(words)
        self._field.selectAll()
        self._field.entered.connect(self.accept)
        hint = QLabel(self.tr("Enter corrects, Shift+Enter breaks the line."), self)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("What becomes of the spans"))
        self._list.setWordWrap(True)
        buttons, _, _ = button_row(self, leave=Standard.Cancel, action=self.tr("Correct"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self._field, 2)
        layout.addWidget(hint)
        layout.addWidget(self._told)
        layout.addWidget(self._list, 2)
        layout.addWidget(buttons)

    @Slot()
    def _look(self) -> None:
        """Tell what the words that stand there would do."""
        self._list.clear()
        try:
            touched = self._context.project.corrections.touched(*self._place, self._field.words())
        except AnnotatorError as error:
            self._tell(error_text(error))
            return
        if touched:
            self._told.setText(
                counts.counted(self.tr, len(touched), "1 span changes:", "{count} spans change:")
            )
        else:
            self._told.setText(self.tr("All spans keep their words."))
        names = {each.row: each.name for each in self._context.project.annotators()}
        for each in touched[:LISTED]:
            self._list.addItem(self._line(each, names[each.before.annotator]))

    def _line(self, touched: Touched, annotator: str) -> str:
        before, after = touched.before, touched.after
        if before.annotator == self._context.project.annotator.row:
            goes = self.tr("{label} “{before}” is deleted")
            becomes = self.tr("{label} “{before}” becomes “{after}”")
        else:
            goes = self.tr("{label} “{before}” of {annotator} is deleted")
            becomes = self.tr("{label} “{before}” of {annotator} becomes “{after}”")
        return (goes if after is None else becomes).format(
            label=self._context.project.labels.get(before.label).name,
            before=shortened(before.surface),
            after="" if after is None else shortened(after.surface),
            annotator=annotator,
        )

    def _tell(self, problem: str) -> None:
        self._told.setText(problem)
        announce(self._told, problem)
