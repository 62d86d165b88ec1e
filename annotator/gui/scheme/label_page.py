"""The labels of the project: a list, and beside it all that is said of the chosen one."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import ChangeSet, Direction
from annotator.core.model import Label, Span
from annotator.gui.context import Context
from annotator.gui.dialogs.counts import number, spans
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.fields import Field, narrow_form, quiet_label, swatch
from annotator.gui.scheme.attribute_table import AttributeTable
from annotator.gui.scheme.doing import Doing
from annotator.gui.scheme.label_list import LabelList
from annotator.gui.scheme.swatches import Swatches
from annotator.gui.scheme.toll import TollDialog, toll_lines
from annotator.gui.sign_button import StepButton
from annotator.gui.theme.likeness import clearest, lookalikes
from annotator.gui.theme.palette import color_for
from annotator.project.label_changes import Toll

DEFINITION_LINES = 4
COUNTED_MS = 200


class LabelPage(QWidget):
    """Each field is saved on its own, as one step of undo."""

    def __init__(self, context: Context, doing: Doing, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._doing = doing
        self._scheme = context.project.scheme
        self._unsaved = Unsaved(self)
        self._build()
        self._recount = QTimer(self, singleShot=True, interval=COUNTED_MS)
        self._recount.timeout.connect(self._show_count)
        self.list.label_chosen.connect(self._show)
        self.list.reordered.connect(self._reorder)
        self.list.delete_wanted.connect(self.delete)
        context.appearance.changed.connect(self.reload)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Show the labels as they are now."""
        self.list.show_labels(self._context.project.labels.all(), self._context.theme)
        row = self.list.row_chosen()
        if row is not None:
            self._show(row)
        self._update_buttons()

    def apply(self, changes: ChangeSet) -> None:
        """Follow what was changed, here or elsewhere."""
        changed = list(changes.of_kind(Label))
        if changes.bulk or changed:
            self.reload()
        if changes.direction is not Direction.DONE:
            # What was taken back or done again is seen.
            back = [each for each in changed if each.before is None] or changed
            if len(back) == 1 and back[0].after is not None:
                self.list.choose(back[0].record.row)
        if changes.bulk or any(True for _ in changes.of_kind(Span)):
            self._recount.start()

    def flush(self) -> bool:
        """Save what is typed; whether nothing is left unsaved."""
        fields = (self.name, self.key, self.definition)
        results = [field.draft.flush() for field in fields]
        return all(results)

    def choose(self, row: int, *, field: str = "") -> None:
        """Show a label, the caret in its name or the focus on its colour."""
        self.list.choose(row)
        if field == "color":
            self.swatches.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "name":
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.edit.selectAll()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        """Add a label with a name of its own, to be changed."""
        labels = self._context.project.labels
        taken = {label.name for label in labels.all()}
        name = first = self.tr("new label")
        count = 1
        while name in taken:
            count += 1
            name = f"{first} {count}"
        color = clearest([label.color for label in labels.all()])
        made: list[Label] = []
        if self._doing.do(lambda: made.append(labels.add(name, color=color))):
            self.choose(made[0].row, field="name")

    @Slot()
    def delete(self) -> None:
        """Say what goes with the label, then remove it."""
        row = self.list.row_chosen()
        if row is None or not self.flush():
            return
        label = self._context.project.labels.get(row)
        self._weigh(
            lambda **watch: self._scheme.toll_of_delete(row, **watch),
            row,
            lambda toll: self._ask(
                self.tr("Delete “{label}”").format(label=label.name),
                self.tr("The label “{label}” goes, and with it {spans}.").format(
                    label=label.name, spans=spans(toll.spans.total())
                ),
                toll,
                self.tr("Delete"),
                lambda **watch: self._scheme.delete(row, **watch),
            ),
        )

    def merge(self, into: int) -> None:
        """Say what is lost by it, then give the label's spans another one."""
        row = self.list.row_chosen()
        if row is None or not self.flush():
            return
        labels = self._context.project.labels
        old, new = labels.get(row), labels.get(into)
        self._weigh(
            lambda **watch: self._scheme.toll_of_merge(row, into, **watch),
            row,
            lambda toll: self._ask(
                self.tr("Merge “{label}” into “{other}”").format(label=old.name, other=new.name),
                self.tr("{spans} with the label “{label}” become “{other}”.").format(
                    spans=spans(toll.spans.total()), label=old.name, other=new.name
                ),
                toll,
                self.tr("Merge"),
                lambda **watch: self._scheme.merge(row, into, **watch),
            ),
        )

    def merge_menu(self) -> QMenu:
        """The labels that the chosen one can be merged into; it goes when it hides."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for label in self._context.project.labels.all():
            if label.row != self.list.row_chosen():
                color = QColor(color_for(label.color, self._context.theme))
                action = menu.addAction(swatch(color), label.name.replace("&", "&&"))
                action.triggered.connect(lambda _on=False, row=label.row: self.merge(row))
        return menu

    def _weigh(self, weigh: Callable[..., Toll], row: int, ask: Callable[[Toll], None]) -> None:
        total = sum(self._context.project.labels.counts(row).values())

        def done(result: object) -> None:
            assert isinstance(result, Toll)
            ask(result)

        self._doing.watched(weigh, spans=total, title=self.tr("Counting"), done=done)

    def _ask(
        self, title: str, first: str, toll: Toll, action: str, act: Callable[..., object]
    ) -> None:
        total = toll.spans.total()
        TollDialog(
            title,
            [first, *toll_lines(toll)],
            action=action,
            act=lambda: self._doing.watched(act, spans=total, title=title),
            parent=self,
        ).open()

    @Slot(int)
    def _show(self, row: int) -> None:
        label = self._context.project.labels.get(row)
        scheme = self._scheme
        for field, what, value, save in (
            (self.name, "name", label.name, scheme.rename),
            (self.key, "key", label.key, scheme.set_key),
            (self.definition, "definition", label.definition, scheme.set_definition),
        ):
            key = ("label", row, what)
            if field.draft.is_bound_to(key):
                field.draft.refresh(value)
            else:
                field.draft.bind(key, value, lambda text, save=save: save(row, text))
        self.swatches.show_color(label.color)
        self._show_likeness(label)
        self.attributes.show_label(label)
        self._show_count()
        self._update_buttons()

    def _show_likeness(self, label: Label) -> None:
        theme = self._context.theme
        others = {
            each.name: each.color
            for each in self._context.project.labels.all()
            if each.row != label.row
        }
        alike = lookalikes(label.color, others, theme)
        everybody = [each.name for each in alike if each.to_everybody]
        some = [each.name for each in alike if not each.to_everybody]
        told: list[str] = []
        if everybody:
            text = self.tr("Hard to tell from {labels} by colour.")
            told.append(text.format(labels=", ".join(everybody)))
        if some:
            text = self.tr("Hard to tell from {labels} for some colour-blind people.")
            told.append(text.format(labels=", ".join(some)))
        self.likeness.setText(" ".join(told))
        self._form.setRowVisible(self.likeness, bool(told))

    @Slot()
    def _show_count(self) -> None:
        row = self.list.row_chosen()
        counts = self._context.project.labels.counts(row) if row is not None else {}
        text = spans(sum(counts.values()))
        if len(counts) > 1:
            each = ", ".join(f"{name}: {number(count)}" for name, count in counts.items())
            text = self.tr("{spans} ({counts})").format(spans=text, counts=each)
        self.count.setText(text)

    @Slot(object)
    def _reorder(self, rows: list[int]) -> None:
        # In the middle of a drag the list may not be filled anew.
        QTimer.singleShot(0, self, lambda: self._doing.do(lambda: self._scheme.reorder(rows)))

    @Slot(str)
    def _recolor(self, color: str) -> None:
        row = self.list.row_chosen()
        if row is not None:
            self._doing.do(lambda: self._scheme.recolor(row, color))

    @Slot()
    def _show_merge_menu(self) -> None:
        self.merge_menu().popup(
            self.merge_button.mapToGlobal(QPoint(0, self.merge_button.height()))
        )

    def _update_buttons(self) -> None:
        writable = not self._context.project.read_only
        count = self.list.count()
        place = self.list.currentRow()
        self.add_button.setEnabled(writable)
        self.up.setEnabled(writable and place > 0)
        self.down.setEnabled(writable and 0 <= place < count - 1)
        for button in (self.merge_button, self.delete_button):
            button.setEnabled(writable and count > 1)

    def _build(self) -> None:
        self.list = LabelList(self)
        self.list.setFixedWidth(190)
        self.add_button = self._button(self.tr("Add &Label"), self.add)
        self.up = StepButton(self, "up", name=self.tr("Move the label up"))
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down = StepButton(self, "down", name=self.tr("Move the label down"))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.add_button, 1)
        below.addWidget(self.up)
        below.addWidget(self.down)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.list, 1)
        left.addLayout(below)
        self.name = Field(self.tr("Name"), self._unsaved, self)
        self.swatches = Swatches(self._context, self)
        self.swatches.chosen.connect(self._recolor)
        self.likeness = QLabel(self)
        self.likeness.setWordWrap(True)
        self.likeness.setTextFormat(Qt.TextFormat.PlainText)
        self.key = Field(self.tr("Key"), self._unsaved, self)
        self.key.edit.setFixedWidth(48)
        self.definition = Field(self.tr("Definition"), self._unsaved, self, lines=DEFINITION_LINES)
        self.attributes = AttributeTable(self._context, self._doing, self)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleDescription(self.tr("Spans with this label"))
        self.merge_button = self._button(self.tr("&Merge into…"), self._show_merge_menu)
        self.delete_button = self._button(self.tr("&Delete…"), self.delete)
        self._form = form = narrow_form()
        form.setVerticalSpacing(9)
        for text, field in (
            (self.tr("Name"), self.name),
            (self.tr("Colour"), self.swatches),
            ("", self.likeness),
            (self.tr("Key"), self.key),
            (self.tr("Definition"), self.definition),
        ):
            title = quiet_label(text, self, of=field)
            form.addRow(title, field)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.merge_button)
        foot.addWidget(self.delete_button)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(form)
        right.addWidget(self.attributes, 1)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(left)
        layout.addLayout(right, 1)
        if self._context.project.read_only:
            for field in (self.name, self.key, self.definition):
                field.edit.setReadOnly(True)
            self.swatches.setEnabled(False)
            self.attributes.setEnabled(False)
            self.list.setDragEnabled(False)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: act())
        return button
