"""The first rows of a table as they are shown, and the words for what a column can hold."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QPalette

from annotator.formats.table_shape import Shape
from annotator.gui.guard import guarded

FURTHER, LEAVE_OUT = "further", "leave-out"
"""Choices beside those that name a field."""
ROOT = QModelIndex()
SHOWN_ROWS = 20
SHOWN_LETTERS = 200


def choice_name(choice: str) -> str:
    """The words for what a column can hold."""
    return {
        "text": _tr("Text"),
        "title": _tr("Title"),
        "published": _tr("Date"),
        "source": _tr("Source"),
        "author": _tr("Author"),
        "url": _tr("Address"),
        "id": _tr("Id"),
        "editor": _tr("Editor"),
        "dateline": _tr("Dateline"),
        "file": _tr("File"),
        FURTHER: _tr("Further data"),
        LEAVE_OUT: _tr("Leave out"),
    }[choice]


class RowsModel(QAbstractTableModel):
    """The first rows; what is left out is grey."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shape: Shape | None = None
        self._left_out: frozenset[str] = frozenset()

    def show(self, shape: Shape) -> None:
        """Other rows."""
        self.beginResetModel()
        self._shape = shape
        self._left_out = frozenset()
        self.endResetModel()

    def leave_out(self, columns: frozenset[str]) -> None:
        """Grey these."""
        self._left_out = columns
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """The rows of the preview."""
        if self._shape is None or parent.isValid():
            return 0
        return min(SHOWN_ROWS, len(self._shape.rows))

    @guarded(0)
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """The columns of the file."""
        return 0 if self._shape is None or parent.isValid() else len(self._shape.columns)

    @guarded(None)
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The start of a cell, in one line."""
        if self._shape is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            is_out = self._shape.columns[index.column()] in self._left_out
            group = QPalette.ColorGroup.Disabled
            return (
                QGuiApplication.palette().brush(group, QPalette.ColorRole.Text) if is_out else None
            )
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._shape.rows[index.row()]
        cell = row[index.column()] if index.column() < len(row) else ""
        return " ".join(cell[: 2 * SHOWN_LETTERS].split())[:SHOWN_LETTERS]

    @guarded(None)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if self._shape is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return None
        return column_name(self._shape, section)


def column_name(shape: Shape, column: int) -> str:
    """The name of a column as it is shown."""
    name = shape.columns[column]
    return name if shape.header else _tr("Column {number}").format(number=name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("column_rows", text)
