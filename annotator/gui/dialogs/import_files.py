"""The files of an import, a row each with what it brings."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.gui.dialogs import counts
from annotator.gui.guard import guarded
from annotator.gui.messages import format_text
from annotator.gui.tips import as_tip
from annotator.project.import_report import FileReport

ROOT = QModelIndex()
FILE, FORMAT = 0, 1


class FilesModel(QAbstractTableModel):
    """File, format, and the counts of articles, spans, links, duplicates and refused."""

    def __init__(self, files: Sequence[FileReport]) -> None:
        super().__init__()
        self._files = files

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """The number of files."""
        return 0 if parent.isValid() else len(self._files)

    @guarded(0)
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """Seven."""
        return 0 if parent.isValid() else 7

    @guarded(None)
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What stands in a cell; the whole path as its tip."""
        if not index.isValid():
            return None
        file, column = self._files[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column > FORMAT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and column == FILE:
            return as_tip(str(file.path))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == FILE:
            return file.path.name
        if column == FORMAT:
            return format_text(file.format)
        found = (file.articles, file.spans, file.relations, file.duplicates, file.refused)
        return counts.number(found[column - 2])

    @guarded(None)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section > FORMAT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            *(self.tr("File"), self.tr("Format"), self.tr("Articles"), self.tr("Spans")),
            *(self.tr("Links"), self.tr("Already here"), self.tr("Refused")),
        )
        return names[section] if 0 <= section < len(names) else None
