"""The relation types: name, kind, and a table of the labels that each may join."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import ChangeSet
from annotator.core.model import Label, RelationKind, RelationType
from annotator.gui.context import Context
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.fields import Field, QuietCombo, narrow_form, quiet_label
from annotator.gui.scheme.doing import Doing
from annotator.gui.scheme.tick_delegate import TickDelegate

ROW = Qt.ItemDataRole.UserRole


class RelationPage(QWidget):
    """A tick says that a link may go from the label of its line to that of its column."""

    def __init__(self, context: Context, doing: Doing, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._doing = doing
        self._scheme = context.project.scheme
        self._unsaved = Unsaved(self)
        self._build()
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Show the relation types as they are now."""
        current, place = self._row(), self.list.currentRow()
        types = self._context.project.labels.types()
        with QSignalBlocker(self.list):
            self.list.clear()
            for type_ in types:
                item = QListWidgetItem(type_.words)
                item.setData(ROW, type_.row)
                self.list.addItem(item)
            rows = [type_.row for type_ in types]
            at = rows.index(current) if current in rows else min(max(place, 0), len(rows) - 1)
            self.list.setCurrentRow(at)
        self._show()

    def apply(self, changes: ChangeSet) -> None:
        """Follow what was changed, here or elsewhere."""
        if changes.bulk or any(
            isinstance(each.record, Label | RelationType) for each in changes.changes
        ):
            self.reload()

    def flush(self) -> bool:
        """Save what is typed; whether nothing is left unsaved."""
        return self.name.draft.flush()

    def _row(self) -> int | None:
        item = self.list.currentItem()
        return item.data(ROW) if item is not None else None

    def _type(self) -> RelationType | None:
        row = self._row()
        return self._context.project.labels.type(row) if row is not None else None

    @Slot()
    def _show(self) -> None:
        type_ = self._type()
        writable = not self._context.project.read_only
        for part in (self.name, self.kind, self.ends, self.remove_button):
            part.setEnabled(type_ is not None and writable)
        if type_ is None:
            self.name.draft.release()
            self.ends.setRowCount(0)
            return
        key = ("relation type", type_.row, "name")
        if self.name.draft.is_bound_to(key):
            self.name.draft.refresh(type_.name)
        else:
            row = type_.row
            self.name.draft.bind(key, type_.name, lambda text: self._scheme.rename_type(row, text))
        self.kind.setCurrentIndex(list(RelationKind).index(type_.kind))
        self.explained.setText(kind_explained(type_.kind))
        self._show_ends(type_)

    def _show_ends(self, type_: RelationType) -> None:
        labels = self._context.project.labels.all()
        names = [label.name for label in labels]
        with QSignalBlocker(self.ends):
            self.ends.setRowCount(len(labels))
            self.ends.setColumnCount(len(labels))
            self.ends.setVerticalHeaderLabels(
                [self.tr("from {label}").format(label=name) for name in names]
            )
            self.ends.setHorizontalHeaderLabels(
                [self.tr("to {label}").format(label=name) for name in names]
            )
            for line, source in enumerate(labels):
                for column, target in enumerate(labels):
                    item = QTableWidgetItem()
                    item.setFlags(
                        Qt.ItemFlag.ItemIsUserCheckable
                        | Qt.ItemFlag.ItemIsEnabled
                        | Qt.ItemFlag.ItemIsSelectable
                    )
                    joins = (source.row, target.row) in type_.ends
                    item.setCheckState(Qt.CheckState.Checked if joins else Qt.CheckState.Unchecked)
                    words = self.tr("from {label} to {other}")
                    words = words.format(label=source.name, other=target.name)
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                    item.setData(ROW, (source.row, target.row))
                    self.ends.setItem(line, column, item)

    @Slot(QTableWidgetItem)
    def _on_ticked(self, item: QTableWidgetItem) -> None:
        type_ = self._type()
        pair = item.data(ROW)
        if type_ is None or pair is None:
            return
        pair = (int(pair[0]), int(pair[1]))
        ends = [each for each in type_.ends if each != pair]
        if item.checkState() == Qt.CheckState.Checked:
            ends.append(pair)
        self._change(type_, lambda **watch: self._scheme.change_type(type_.row, ends=ends, **watch))

    @Slot(int)
    def _on_kind(self, index: int) -> None:
        type_ = self._type()
        if type_ is not None:
            kind = list(RelationKind)[index]
            self._change(
                type_, lambda **watch: self._scheme.change_type(type_.row, kind=kind, **watch)
            )

    @Slot()
    def _add(self) -> None:
        taken = {type_.name for type_ in self._context.project.labels.types()}
        name = first = self.tr("new relation")
        count = 1
        while name in taken:
            count += 1
            name = f"{first} {count}"
        made: list[RelationType] = []
        if self._doing.do(lambda: made.append(self._scheme.add_type(name))):
            self.list.setCurrentRow(self.list.count() - 1)
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.edit.selectAll()

    @Slot()
    def _remove(self) -> None:
        type_ = self._type()
        if type_ is not None:
            self._change(type_, lambda **watch: self._scheme.remove_type(type_.row, **watch))

    def _change(self, type_: RelationType, act: Callable[..., object]) -> None:
        many = self._context.project.labels.links(type_.row)
        self._doing.watched(act, spans=many, title=self.tr("Changing relations"))
        self.reload()

    def _build(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Relation types"))
        self.list.setFixedWidth(190)
        self.list.setSpacing(1)
        self.list.currentItemChanged.connect(self._show)
        self.add_button = QPushButton(self.tr("Add &Relation Type"), self)
        self.remove_button = QPushButton(self.tr("&Remove"), self)
        for button, act in ((self.add_button, self._add), (self.remove_button, self._remove)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.list, 1)
        left.addWidget(self.add_button)
        self.name = Field(self.tr("Name"), self._unsaved, self)
        self.kind = QuietCombo(self.tr("Kind"), self)
        self.kind.addItems([kind_name(kind) for kind in RelationKind])
        self.kind.activated.connect(self._on_kind)
        self.explained = QLabel(self)
        self.explained.setWordWrap(True)
        self.explained.setTextFormat(Qt.TextFormat.PlainText)
        self.ends = QTableWidget(0, 0, self)
        corner = self.ends.findChild(QAbstractButton)
        for part in (self.ends, corner) if corner is not None else (self.ends,):
            part.setAccessibleName(self.tr("Labels that it may join"))
        self.ends.setTabKeyNavigation(False)
        self.ends.setShowGrid(False)
        self.ends.setItemDelegate(TickDelegate(self.ends))
        self.ends.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        self.ends.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.ends.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.ends.itemChanged.connect(self._on_ticked)
        form = narrow_form()
        form.setVerticalSpacing(9)
        for text, field in (
            (self.tr("Name"), self.name),
            (self.tr("Kind"), self.kind),
            ("", self.explained),
        ):
            form.addRow(quiet_label(text, self, of=field), field)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.remove_button)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(form)
        right.addWidget(quiet_label(self.tr("Labels that it may join"), self, of=self.ends))
        right.addWidget(self.ends, 1)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(left)
        layout.addLayout(right, 1)
        self.add_button.setDisabled(self._context.project.read_only)


def kind_name(kind: RelationKind) -> str:
    """The word for a kind of relation type."""
    return {
        RelationKind.PLAIN: _tr("plain"),
        RelationKind.CHAIN: _tr("chain"),
        RelationKind.ATTRIBUTION: _tr("attribution"),
    }[kind]


def kind_explained(kind: RelationKind) -> str:
    """What a kind of relation type asks for."""
    return {
        RelationKind.PLAIN: _tr("Any number of links at each span."),
        RelationKind.CHAIN: _tr("Each span carries on at most one, and at most one carries it on."),
        RelationKind.ATTRIBUTION: _tr("Stands on the first span of a chain."),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("RelationPage", text)
