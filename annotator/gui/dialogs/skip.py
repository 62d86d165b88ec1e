"""Asks why an article is skipped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QVBoxLayout, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.model import Status
from annotator.core.queue import QueueFilter
from annotator.gui.context import Context
from annotator.gui.dialogs.buttons import Standard, button_row
from annotator.project.project import Project

LOOKED_AT = 40
REMEMBERED = 6


class SkipDialog(QDialog):
    """A reason from the recent ones or a new one; Enter skips. `reason()` is what was said."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Skip This Article"))
        question = QLabel(self.tr("Why is this article skipped?"), self)
        self._reason = QComboBox(self)
        self._reason.setEditable(True)
        self._reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._reason.setMinimumContentsLength(28)
        self._reason.setAccessibleName(self.tr("Reason"))
        usual = [
            self.tr("off topic"),
            self.tr("duplicate"),
            self.tr("too short"),
            self.tr("not in my language"),
        ]
        self._reason.addItems(list(dict.fromkeys([*recent_reasons(context.project), *usual])))
        question.setBuddy(self._reason)
        buttons, _, _ = button_row(self, leave=Standard.Cancel, action=self.tr("Skip"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(question)
        layout.addWidget(self._reason)
        layout.addWidget(buttons)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        edit = self._reason.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self._reason.accessibleName())
            edit.selectAll()

    def reason(self) -> str | None:
        """The reason, None where none was given."""
        return self._reason.currentText().strip() or None

    def reasons(self) -> list[str]:
        """What is offered, the most recent first."""
        return [self._reason.itemText(place) for place in range(self._reason.count())]


def recent_reasons(project: Project) -> list[str]:
    """The reasons of the articles skipped last in the list, the latest first."""
    try:
        skipped = QueueFilter(status=Status.SKIPPED, descending=True)
        rows = project.queue.first_rows(skipped, limit=LOOKED_AT)
        reasons = [project.articles.state(row).reason for row in rows]
    except AnnotatorError:
        return []
    return list(dict.fromkeys(reason for reason in reasons if reason))[:REMEMBERED]
