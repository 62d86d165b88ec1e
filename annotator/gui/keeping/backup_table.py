"""The backups of a project as a table: when, how much is in each, what came after it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotator.gui.dialogs import counts
from annotator.gui.guard import guarded
from annotator.project.backups import Backup
from annotator.project.looking_back import Look

ROOT = QModelIndex()
WIDTHS = (170, 140, 90, 90)
"""Of all columns but the last."""
MADE, SINCE, ARTICLES, SPANS, SIZE = range(5)


class BackupModel(QAbstractTableModel):
    """One row for each backup, the newest first."""

    def __init__(self, looks: Sequence[Look], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.looks = looks

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """The number of backups."""
        return 0 if parent.isValid() else len(self.looks)

    @guarded(0)
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """Five."""
        return 0 if parent.isValid() else SIZE + 1

    @guarded(None)
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The text of a cell; numbers stand at the right."""
        if not index.isValid():
            return None
        column, look = index.column(), self.looks[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == MADE:
            return made_text(look.backup)
        if column == SIZE:
            return QLocale().formattedDataSize(
                look.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat
            )
        if column == SINCE:
            return self._since(look)
        if look.head is None:
            return ""
        return counts.number(look.head.articles if column == ARTICLES else look.head.spans)

    @guarded(None)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= SIZE:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            *(self.tr("Made"), self.tr("Done since")),
            *(self.tr("Articles"), self.tr("Spans"), self.tr("Size")),
        )[section]

    def _since(self, look: Look) -> str:
        """How much came after a backup."""
        if look.head is None:
            return self.tr("can’t be read")
        if look.steps is None:
            return self.tr("unknown")
        if not look.steps:
            return self.tr("nothing")
        return counts.counted(self.tr, look.steps, "1 step", "{count} steps")


def made_text(backup: Backup) -> str:
    """When a backup was made, as the user's country writes it."""
    made = backup.made
    when = QDateTime(made.year, made.month, made.day, made.hour, made.minute, made.second)
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def _alignment(column: int) -> Qt.AlignmentFlag:
    is_number = column in (ARTICLES, SPANS, SIZE)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
