"""What was saved of a damaged project, and what was not."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.messages import message_text
from annotator.project.salvaging import Saved


class SavedDialog(QDialog):
    """`opened` carries the path of the new project, to be opened."""

    opened = Signal(object)

    def __init__(self, saved: Saved, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What Was Saved"))
        self._saved = saved
        head, problems = saved.salvage.head, saved.salvage.problems
        self.headline = QLabel(
            self.tr("{articles} and {spans} were saved to “{name}”.").format(
                articles=counts.articles(head.articles),
                spans=counts.spans(head.spans),
                name=saved.path.name,
            ),
            self,
        )
        font = QFont(self.headline.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.headline.setFont(font)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setWordWrap(True)
        heading = QLabel(
            self.tr("What could not be read, or only in part:")
            if problems
            else self.tr("Everything could be read, the history too."),
            self,
        )
        heading.setWordWrap(True)
        self.lost = QPlainTextEdit(
            "\n".join(message_text(problem.message) for problem in problems), self
        )
        self.lost.setReadOnly(True)
        self.lost.setTabChangesFocus(True)
        self.lost.setAccessibleName(heading.text())
        self.lost.setVisible(bool(problems))
        kept = QLabel(self.tr("The damaged file is left as it is."), self)
        kept.setWordWrap(True)
        buttons, _, open_it = button_row(
            self, leave=Standard.Close, action=self.tr("&Open What Was Saved")
        )
        copy = buttons.addButton(self.tr("&Copy as Text"), Role.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        assert open_it is not None
        open_it.setFocus(Qt.FocusReason.OtherFocusReason)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for part in (self.headline, heading):
            layout.addWidget(part)
        layout.addWidget(self.lost, 1)
        layout.addWidget(kept)
        if not problems:
            layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(560, 380 if problems else layout.heightForWidth(560))

    @Slot()
    def _copy(self) -> None:
        text = f"{self.headline.text()}\n{self.lost.toPlainText()}"
        QGuiApplication.clipboard().setText(f"{text.strip()}\n")

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._saved.path)
        self.accept()
