"""Where a copy of the project goes, and whether its history goes along."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.announcer import announce
from annotator.gui.dialogs.buttons import Standard, button_row


class CopyDialog(QDialog):
    """`chosen` carries the path and whether the history is left out; a file that is there is never
    replaced.
    """

    chosen = Signal(object, bool)

    def __init__(self, project: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save a Copy"))
        self._suffix = project.suffix
        name = self.tr("{name} copy").format(name=project.stem)
        self.field = QLineEdit(str(project.with_name(name + project.suffix)), self)
        self.field.setAccessibleName(self.tr("File to write"))
        title = QLabel(self.tr("&File"), self)
        title.setBuddy(self.field)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._choose)
        self.without_history = QCheckBox(self.tr("&Leave the history out"), self)
        note = QLabel(
            self.tr(
                "Without its history the copy can’t be undone, and nothing that was deleted is "
                "left in it: this is the copy to hand on."
            ),
            self,
        )
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self.problem.hide()
        self.field.textChanged.connect(self.problem.hide)
        buttons, _, save = button_row(self, leave=Standard.Cancel, action=self.tr("&Save Copy"))
        assert save is not None
        self.save_button = save
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(browse, 0, 2)
        grid.addWidget(self.without_history, 1, 1, 1, 2)
        grid.addWidget(note, 2, 1, 1, 2)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(grid)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self._layout = layout
        self.resize(540, layout.heightForWidth(540))

    def path(self) -> Path:
        """What is typed, with the ending of a project."""
        path = Path(self.field.text().strip()).expanduser()
        return path if path.suffix == self._suffix else path.with_name(path.name + self._suffix)

    @Slot()
    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("File to Write"),
            self.field.text(),
            self.tr("Annotator projects (*{suffix})").format(suffix=self._suffix),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.field.setText(name)

    @Slot()
    def _accept(self) -> None:
        if not self.field.text().strip():
            self._refuse(self.tr("Give the copy a name."))
            return
        path = self.path()
        if path.exists() or path.is_symlink():
            self._refuse(self.tr("There is a file of this name already. Choose another name."))
        elif not path.parent.is_dir():
            self._refuse(self.tr("There is no folder {folder}.").format(folder=path.parent))
        else:
            self.chosen.emit(path, self.without_history.isChecked())
            self.accept()

    def _refuse(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.resize(self.width(), max(self.height(), self._layout.heightForWidth(self.width())))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.problem, text)
