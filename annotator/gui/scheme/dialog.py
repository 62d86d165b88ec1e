"""The editor of the label scheme, beside the window."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.scheme.doing import Doing
from annotator.gui.scheme.import_list import ImportDialog
from annotator.gui.scheme.label_page import LabelPage
from annotator.gui.scheme.relation_page import RelationPage
from annotator.project.scheme_file import read_scheme, write_scheme

SUFFIX = ".json"


class SchemeDialog(QDialog):
    """Every change is kept at once; undo works here as in the window."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Labels"))
        self._doing = doing = Doing(context, self)
        doing.told.connect(self._tell)
        self.labels = LabelPage(context, doing, self)
        self.relations = RelationPage(context, doing, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("Labels and relations"))
        self.tabs.addTab(self.labels, self.tr("Labels"))
        self.tabs.addTab(self.relations, self.tr("Relations"))
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setForegroundRole(QPalette.ColorRole.BrightText)
        row, leave, _ = button_row(self, leave=Standard.Close)
        row.rejected.connect(self.reject)
        self.bring = row.addButton(self.tr("&Import…"), Role.ActionRole)
        self.bring.setDisabled(context.project.read_only)
        self.bring.clicked.connect(self._import)
        self.write = row.addButton(self.tr("&Export…"), Role.ActionRole)
        self.write.clicked.connect(self._export)
        # Enter is for the field that is typed in.
        for button in (leave, self.bring, self.write):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(row)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        for id in ("undo", "redo"):
            action = context.actions.action(id)
            for key in action.shortcuts():
                QShortcut(key, self).activated.connect(action.trigger)
        context.signals.changed.connect(self._on_changed)
        self.resize(720, 560)

    def flush(self) -> bool:
        """Save what is typed; whether nothing is left unsaved."""
        return all([self.labels.flush(), self.relations.flush()])

    @Slot()
    def _import(self) -> None:
        """Ask for a scheme and show what it would change."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import Labels"), str(self._context.project.path.parent), self._filter()
        )
        if name and self.flush():
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Show what the scheme in a file would change, and change it when asked to."""
        scheme = self._context.project.scheme
        try:
            read = read_scheme(path)
        except AnnotatorError as error:
            self._doing.refuse(error)
            return
        steps = scheme.plan_import(read)
        if not any(step.changes for step in steps):
            self._tell(self.tr("Every label of this file is in the project as it is there."))
            return
        ImportDialog(
            steps, act=lambda: self._doing.do(lambda: scheme.bring(read)), parent=self
        ).open()

    @Slot()
    def _export(self) -> None:
        project = self._context.project
        title = self.tr("{project} labels").format(project=project.path.stem)
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export Labels"),
            str(project.path.with_name(title)) + SUFFIX,
            self._filter(),
        )
        if name and self.flush():
            out = Path(name)
            # The dialog has asked about a file that is there; one it did not see is kept.
            force = bool(out.suffix)
            out = out if out.suffix else out.with_name(out.name + SUFFIX)
            labels = project.labels
            if self._doing.do(lambda: write_scheme(labels.all(), labels.types(), out, force=force)):
                self._tell(self.tr("Wrote the labels to {path}").format(path=out))

    def _filter(self) -> str:
        return self.tr("Label scheme (*.json)")

    @Slot()
    def reject(self) -> None:
        """Esc, Close and the window's own button: what is typed is kept."""
        self.flush()
        super().reject()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        self._tell("")
        self.labels.apply(changes)
        self.relations.apply(changes)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        if sentence != self.told.text():
            self.told.setText(sentence)
            announce(self, sentence)
