"""The attributes of a label, edited in place: name, type, choices."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import AttributeSpec, AttributeType, Label
from annotator.gui.context import Context
from annotator.gui.inspector.fields import QuietCombo
from annotator.gui.scheme.doing import Doing
from annotator.gui.sign_button import StepButton

NAME, TYPE, CHOICES = range(3)


class AttributeTable(QWidget):
    """Each committed cell is one step of undo; choices are separated by commas."""

    def __init__(self, context: Context, doing: Doing, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._doing = doing
        self._label: Label | None = None
        self.table = QTableWidget(0, 3, self)
        self.table.setAccessibleName(self.tr("Attributes"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Attribute"), self.tr("Type"), self.tr("Choices, with commas between them")]
        )
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(NAME, 130)
        header.resizeSection(TYPE, 96)
        header.setSectionResizeMode(CHOICES, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(110)
        self.table.itemChanged.connect(self._on_edited)
        self.table.itemSelectionChanged.connect(self._update_buttons)
        self.add = self._button(self.tr("Add &Attribute"), self._add)
        self.remove = self._button(self.tr("&Remove"), self._remove)
        self.up = StepButton(self, "up", name=self.tr("Move the attribute up"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down = StepButton(self, "down", name=self.tr("Move the attribute down"))
        self.down.clicked.connect(lambda: self._move(1))
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.add, self.remove, self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)

    def show_label(self, label: Label | None) -> None:
        """Show the attributes of a label as they are stored."""
        before, self._label = self._label, label
        shown, wanted = (each and (each.row, each.attributes) for each in (before, label))
        if shown is not None and shown == wanted:
            return
        current = self.table.currentRow()
        specs = label.attributes if label is not None else ()
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(specs))
            for place, spec in enumerate(specs):
                self._fill(place, spec)
            if specs:
                self.table.setCurrentCell(min(max(current, 0), len(specs) - 1), NAME)
        self._update_buttons()

    def _fill(self, place: int, spec: AttributeSpec) -> None:
        self.table.setItem(place, NAME, QTableWidgetItem(spec.name))
        choices = QTableWidgetItem(", ".join(spec.choices))
        choices.setToolTip("")
        if spec.type is not AttributeType.CHOICE:
            choices.setFlags(choices.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.table.setItem(place, CHOICES, choices)
        name = self.tr("Type of {attribute}").format(attribute=spec.name)
        combo = QuietCombo(name, self.table)
        combo.setAccessibleDescription(name)  # its name is told as its choice
        for type_ in AttributeType:
            combo.addItem(type_name(type_), type_)
        combo.setCurrentIndex(list(AttributeType).index(spec.type))
        combo.activated.connect(lambda index, name=spec.name: self._retype(name, index))
        self.table.setCellWidget(place, TYPE, combo)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: act())
        return button

    def _spec(self, place: int) -> AttributeSpec | None:
        specs = self._label.attributes if self._label is not None else ()
        return specs[place] if 0 <= place < len(specs) else None

    @Slot(QTableWidgetItem)
    def _on_edited(self, item: QTableWidgetItem) -> None:
        spec, label = self._spec(item.row()), self._label
        if spec is None or label is None:
            return
        scheme, text = self._context.project.scheme, item.text()
        if item.column() == NAME:
            self._watched(
                lambda **watch: scheme.rename_attribute(label.row, spec.name, text, **watch)
            )
        else:
            self._watched(
                lambda **watch: scheme.retype_attribute(
                    label.row, spec.name, spec.type, choices=split_choices(text), **watch
                )
            )

    def _retype(self, name: str, index: int) -> None:
        label = self._label
        if label is None:
            return
        type_ = list(AttributeType)[index]
        spec = next(spec for spec in label.attributes if spec.name == name)
        choices = spec.choices
        if type_ is AttributeType.CHOICE and not choices:
            choices = (self.tr("yes"), self.tr("no"))
        scheme = self._context.project.scheme
        self._watched(
            lambda **watch: scheme.retype_attribute(
                label.row, name, type_, choices=choices, **watch
            )
        )

    def _watched(self, act: Callable[..., object]) -> None:
        assert self._label is not None
        spans = sum(self._context.project.labels.counts(self._label.row).values())
        self._doing.watched(act, spans=spans, title=self.tr("Changing attributes"))
        # What was refused must not stay in the cell.
        label, self._label = self._label, None
        self.show_label(self._context.project.labels.get(label.row))

    @Slot()
    def _add(self) -> None:
        label = self._label
        if label is None:
            return
        taken = {spec.name for spec in label.attributes}
        name = first = self.tr("attribute")
        number = 1
        while name in taken:
            number += 1
            name = f"{first} {number}"
        scheme = self._context.project.scheme
        if self._doing.do(lambda: scheme.add_attribute(label.row, name, AttributeType.TEXT)):
            place = self.table.rowCount() - 1
            self.table.setCurrentCell(place, NAME)
            self.table.setFocus()
            self.table.edit(self.table.model().index(place, NAME))

    @Slot()
    def _remove(self) -> None:
        spec, label = self._spec(self.table.currentRow()), self._label
        if spec is not None and label is not None:
            scheme = self._context.project.scheme
            self._watched(lambda **watch: scheme.remove_attribute(label.row, spec.name, **watch))

    def _move(self, by: int) -> None:
        place, label = self.table.currentRow(), self._label
        if label is None or not 0 <= place + by < len(label.attributes):
            return
        names = [spec.name for spec in label.attributes]
        names.insert(place + by, names.pop(place))
        scheme = self._context.project.scheme
        if self._doing.do(lambda: scheme.reorder_attributes(label.row, names)):
            self.table.setCurrentCell(place + by, NAME)

    @Slot()
    def _update_buttons(self) -> None:
        writable = self._label is not None and not self._context.project.read_only
        place, count = self.table.currentRow(), self.table.rowCount()
        self.add.setEnabled(writable)
        self.remove.setEnabled(writable and 0 <= place < count)
        self.up.setEnabled(writable and place > 0)
        self.down.setEnabled(writable and 0 <= place < count - 1)


def type_name(type_: AttributeType) -> str:
    """The word for a type of attribute."""
    return {
        AttributeType.CHOICE: _tr("choice"),
        AttributeType.TEXT: _tr("text"),
        AttributeType.NUMBER: _tr("number"),
        AttributeType.FLAG: _tr("yes or no"),
    }[type_]


def split_choices(text: str) -> list[str]:
    """What stands between the commas, also those of Chinese and Arabic."""
    for comma in "，、،;；":
        text = text.replace(comma, ",")
    return [choice.strip() for choice in text.split(",") if choice.strip()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("AttributeTable", text)
