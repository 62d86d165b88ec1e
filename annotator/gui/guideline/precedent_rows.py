"""The precedents as rows, by label, each group below the name of its label."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Label, Precedent
from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.tips import as_tip
from annotator.gui.wording import shortened

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Flag = Qt.ItemFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The row above the precedents of a label; None: of a label that is gone."""

    label: Label | None
    count: int


class PrecedentRows(QAbstractTableModel):
    """Read anew when a precedent or a label changes, as there are hundreds at most."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Group | Precedent] = []
        self.count = 0

    def reload(self) -> None:
        """Read all of them; raises AnnotatorError."""
        project = self._context.project
        by_label: dict[int | None, list[Precedent]] = {}
        for precedent in project.precedents.all():
            by_label.setdefault(precedent.label, []).append(precedent)
        rows: list[Group | Precedent] = []
        for label in (*project.labels.all(), None):
            found = by_label.get(label.row if label is not None else None, [])
            if found:
                rows += [Group(label=label, count=len(found)), *found]
        if rows and [_identity(each) for each in rows] == [_identity(each) for each in self._rows]:
            # A reset would take away the editor that is just giving its ruling.
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        try:
            self._rows = rows
            self.count = sum(len(found) for found in by_label.values())
        finally:
            self.endResetModel()

    @staticmethod
    def is_touched_by(changes: ChangeSet) -> bool:
        """Whether the rows may be others after a change set."""
        return changes.bulk or any(
            isinstance(each.record, Precedent | Label) for each in changes.changes
        )

    def at(self, place: int) -> Group | Precedent | None:
        """What stands at a place; None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, row: int) -> int | None:
        """The place of a precedent by its row."""
        for place, each in enumerate(self._rows):
            if isinstance(each, Precedent) and each.row == row:
                return place
        return None

    def groups(self) -> list[int]:
        """The places of the names of labels."""
        return [place for place, each in enumerate(self._rows) if isinstance(each, Group)]

    @guarded(0)
    def rowCount(self, parent: Index = ROOT) -> int:
        """Precedents and names of labels."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, parent: Index = ROOT) -> int:
        """One column."""
        return 0 if parent.isValid() else 1

    @guarded(Flag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        """One goes to precedents only, and decides them anew where the project can be written."""
        if not isinstance(self.at(index.row()), Precedent):
            return Flag.NoItemFlags
        editable = Flag.NoItemFlags if self._context.project.read_only else Flag.ItemIsEditable
        return Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemNeverHasChildren | editable

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; to edit, the ruling; for screen readers both."""
        each = self.at(index.row()) if index.isValid() else None
        if isinstance(each, Group):
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.name_of(each) if shown else None
        if each is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return each.surface
        if role == Qt.ItemDataRole.EditRole:
            return each.ruling
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"“{shortened(each.surface)}”: {each.ruling}"
        if role == Qt.ItemDataRole.ToolTipRole:
            words = f"…{each.before}{shortened(each.surface)}{each.after}…\n{each.ruling}"
            return as_tip(words)
        return None

    @guarded(False)
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Decide a precedent anew."""
        each = self.at(index.row())
        if not isinstance(each, Precedent) or role != Qt.ItemDataRole.EditRole:
            return False
        try:
            self._context.project.precedents.set_ruling(each.row, str(value))
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return False
        return True

    @guarded(None)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Nothing: the headers are hidden, and a screen reader would read their numbers out."""
        return None

    def name_of(self, group: Group) -> str:
        """The name of a group's label."""
        return group.label.name if group.label is not None else self.tr("No label")


def _identity(each: Group | Precedent) -> tuple[bool, int | None]:
    if isinstance(each, Precedent):
        return True, each.row
    return False, each.label.row if each.label is not None else None
