"""Where an export goes: a file, or a folder for the formats that write several files."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.formats.format import Format
from annotator.gui.messages import format_text
from annotator.project.output import is_export


class TargetRow(QObject):
    """A field and a button beside it for a form; `changed` when another place is meant."""

    changed = Signal()

    def __init__(self, project: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        self._format: Format | None = None
        self._is_folder = False
        self._endings: tuple[str, ...] = (project.suffix,)
        self.title = QLabel(parent)
        self._field = QLineEdit(parent)
        self._field.textChanged.connect(self.changed)
        self.title.setBuddy(self._field)
        self._browse = QPushButton(self.tr("Choose…"), parent)
        self._browse.setAutoDefault(False)
        self._browse.clicked.connect(self._choose)
        self.row = QHBoxLayout()
        self.row.setSpacing(6)
        self.row.addWidget(self._field, 1)
        self.row.addWidget(self._browse)

    def path(self) -> Path | None:
        """What is typed; None where nothing is."""
        text = self._field.text().strip()
        return Path(text).expanduser() if text else None

    def set_format(self, format: Format, *, in_splits: bool = False) -> None:
        """Give the name the ending that the format wants, and the words the kind of its target."""
        before = self.path() or self._project
        name = before.name
        for ending in self._endings:
            name = name.removesuffix(ending)
        ending = _endings(format, in_splits=in_splits)[0]
        self.load(before.with_name((name or before.name) + ending), format, in_splits=in_splits)

    def load(self, path: Path, format: Format, *, in_splits: bool) -> None:
        """Show a place for a format."""
        self._format = format
        self._is_folder = is_folder = format.is_folder or in_splits
        self._endings = _endings(format, in_splits=in_splits)
        self._field.setText(str(path))
        self.title.setText(self.tr("Folder") if is_folder else self.tr("File"))
        self._field.setAccessibleName(
            self.tr("Folder to write") if is_folder else self.tr("File to write")
        )

    def setDisabled(self, disabled: bool) -> None:
        """Nothing can be changed while an export runs."""
        self._field.setDisabled(disabled)
        self._browse.setDisabled(disabled)

    @Slot()
    def _choose(self) -> None:
        assert self._format is not None
        chosen = self._folder() if self._is_folder else self._file(self._format)
        if chosen:
            self._field.setText(chosen)

    def _file(self, format: Format) -> str:
        endings = " ".join(f"*{ending}" for ending in format.endings)
        name, _ = QFileDialog.getSaveFileName(
            self._field.window(),
            self.tr("File to Write"),
            self._field.text(),
            f"{format_text(format.title)} ({endings})",
            options=QFileDialog.Option.DontConfirmOverwrite,  # this dialog asks itself
        )
        return name

    def _folder(self) -> str:
        """A folder of an earlier export is meant itself, else a new one in the folder."""
        before = self.path() or self._project
        name = QFileDialog.getExistingDirectory(
            self._field.window(), self.tr("Folder to Write Into"), str(before.parent)
        )
        if not name or is_export(Path(name)):
            return name
        return str(Path(name) / before.name)


def _endings(format: Format, *, in_splits: bool) -> tuple[str, ...]:
    """What a name ends with, the usual one first; a folder has the format's name."""
    return (f"-{format.name}",) if format.is_folder or in_splits else format.endings or ("",)
