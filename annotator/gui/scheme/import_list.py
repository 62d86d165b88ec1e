"""What a label scheme from a file would change, before it does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QVBoxLayout, QWidget

from annotator.core.scheme_import import Aspect, ImportStep
from annotator.gui.dialogs.buttons import Standard, button_row


class ImportDialog(QDialog):
    """One line for each label and relation type that would be new or another."""

    def __init__(
        self, steps: Sequence[ImportStep], *, act: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import Labels"))
        intro = QLabel(self.tr("This changes; nothing is removed:"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Changes"))
        self.list.addItems([step_text(step) for step in steps if step.changes])
        self.list.setCurrentRow(0)
        buttons, _, self.button = button_row(self, leave=Standard.Cancel, action=self.tr("Import"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(intro)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(440, 300)
        self.accepted.connect(act)


def step_text(step: ImportStep) -> str:
    """What happens to a label or a relation type."""
    if Aspect.NEW in step.changes:
        text = _tr("new label: {name}") if step.label else _tr("new relation type: {name}")
        return text.format(name=step.name)
    words = {
        Aspect.COLOR: _tr("colour"),
        Aspect.KEY: _tr("key"),
        Aspect.DEFINITION: _tr("definition"),
        Aspect.ATTRIBUTES: _tr("attributes"),
        Aspect.ENDS: _tr("labels that it may join"),
    }
    what = ", ".join(words[aspect] for aspect in step.changes)
    return _tr("{name}: {what}").format(name=step.name, what=what)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportDialog", text)
