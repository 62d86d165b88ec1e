"""Adds one article from pasted text, and shows what is recognised as its head."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError
from annotator.core.heads import split_head
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs.buttons import Standard, button_row
from annotator.gui.messages import error_text

REST_MS = 200
LOOKED_AT = 20_000
"""Code points: the head of a story is at its very front."""


class PasteDialog(QDialog):
    """OK adds the article. What is refused is said below the text, and nothing is lost.

    `text` stands there selected: typing, or pasting something else, replaces it.
    """

    def __init__(self, context: Context, parent: QWidget | None = None, *, text: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste Article"))
        self._context = context
        self._added: int | None = None
        self._build()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        self._text.textChanged.connect(self._on_text)
        self._title.textChanged.connect(self._look)
        self._text.setPlainText(text)
        self._text.selectAll()
        self._look()
        self.resize(640, 560)

    def article(self) -> int | None:
        """The row of the article that was added."""
        return self._added

    @Slot()
    def accept(self) -> None:
        """Add the article, or say why not and stay open."""
        try:
            article = self._context.project.articles.add_text(
                self._text.toPlainText(), title=self._title.text().strip() or None
            )
        except AnnotatorError as error:
            self._problem.setText(error_text(error))
            self._problem.show()
            announce(self._problem, error_text(error))
            return
        self._added = article.row
        super().accept()

    def _build(self) -> None:
        self._text = QPlainTextEdit(self)
        self._text.setPlaceholderText(self.tr("Paste the text of the article here."))
        self._text.setAccessibleName(self.tr("Text of the article"))
        self._text.setTabChangesFocus(True)
        self._title = QLineEdit(self)
        self._title.setAccessibleName(self.tr("Title"))
        self._recognised = QLabel(self)
        self._recognised.setWordWrap(True)
        self._recognised.setTextFormat(Qt.TextFormat.PlainText)
        self._recognised.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._recognised.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._recognised.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._problem.hide()
        buttons, _, add = button_row(self, leave=Standard.Cancel, action=self.tr("Add Article"))
        assert add is not None
        self._add = add
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Title"), self._title)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self._text, 1)
        layout.addLayout(form)
        layout.addWidget(self._recognised)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)

    @Slot()
    def _on_text(self) -> None:
        self._problem.hide()
        self._rest.start()
        self._add.setEnabled(not self._text.document().isEmpty())

    @Slot()
    def _look(self) -> None:
        """Say what would be taken off the front of the text."""
        text = self._text.toPlainText()[:LOOKED_AT]
        self._add.setEnabled(bool(text.strip()))
        head = split_head(text) if text.strip() else None
        found = head.meta.title if head is not None else None
        self._title.setPlaceholderText(found or "")
        if head is None:
            self._recognised.setText("")
            return
        if not head.taken:
            self._recognised.setText(
                self.tr(
                    "No headline, date or source was recognised: the whole text is the article."
                )
            )
            return
        lines = [self.tr("Recognised as the head, and kept apart from the text:")]
        for name, value in (
            (self.tr("Title"), self._title.text().strip() or head.meta.title),
            (self.tr("Source"), head.meta.source),
            (self.tr("Editor"), head.meta.editor),
            (self.tr("Author"), head.meta.author),
            (self.tr("Published"), head.meta.published),
            (self.tr("Dateline"), head.meta.dateline),
        ):
            if value:
                lines.append(f"{name}: {value}")
        self._recognised.setText("\n".join(lines))
