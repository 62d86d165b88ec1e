"""Everything that the list can be filtered and sorted by, below the button with the funnel."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.queue import QueueFilter
from annotator.gui.context import Context
from annotator.gui.queue.choice_button import ChoiceButton
from annotator.gui.queue.filter_texts import order_names
from annotator.gui.queue.saved_filters import SavedFilters

SOURCES = 300
DATE = QRegularExpression("(\\d{4}(-\\d{2}(-\\d{2})?)?)?")


class FilterPanel(QFrame):
    """`wanted` carries the filter whenever something else is asked for; it acts at once."""

    wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._context = context
        self._filter = QueueFilter()
        self._is_loading = False
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Filter and sort the articles"))
        self._form = QFormLayout()
        self._order = self._combo(self.tr("&Sort by"), "order")
        self._way = self._combo(self.tr("Dire&ction"), "descending")
        self._flagged = self._combo(self.tr("&Flag"), "flagged")
        self._present = self._labels(self.tr("&With label"), "labels_present")
        self._absent = self._labels(self.tr("With&out label"), "labels_absent")
        self._source = self._combo(self.tr("So&urce"), "source")
        self._from = self._date(self.tr("&Published from"), "published_from")
        self._to = self._date(self.tr("Published un&til"), "published_to")
        self._annotator = self._combo(self.tr("Wor&k of"), "annotator")
        self._note = self._combo(self.tr("&Note"), "has_note")
        self._saved = SavedFilters(context, self)
        self._saved.applied.connect(self._apply)
        reset = QPushButton(self.tr("Show &all articles"), self)
        reset.clicked.connect(self._reset)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(self._form)
        layout.addWidget(self._saved)
        layout.addLayout(line)

    def open(self, wanted: QueueFilter, corner: QPoint) -> None:
        """Show what is asked for, below a place on the screen."""
        self._fill()
        self.load(wanted)
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._order.setFocus(Qt.FocusReason.PopupFocusReason)

    def load(self, wanted: QueueFilter) -> None:
        """Show a filter without telling anyone."""
        self._filter = wanted
        self._is_loading = True
        for combo, value in (
            (self._order, wanted.order),
            (self._way, wanted.descending),
            (self._flagged, wanted.flagged),
            (self._source, wanted.source),
            (self._annotator, wanted.annotator),
            (self._note, wanted.has_note),
        ):
            places = [at for at in range(combo.count()) if combo.itemData(at) == value]
            combo.setCurrentIndex(places[0] if places else 0)
        self._from.setText(wanted.published_from)
        self._to.setText(wanted.published_to)
        for button, rows in (
            (self._present, wanted.labels_present),
            (self._absent, wanted.labels_absent),
        ):
            for action in button.menu().actions():
                action.setChecked(action.data() in rows)
            self._tell_labels(button)
        self._saved.load(wanted)
        self._is_loading = False

    def _fill(self) -> None:
        project = self._context.project
        anything = (self.tr("Any"), None)
        _put(self._order, [(name, order) for order, name in order_names().items()])
        _put(self._way, [(self.tr("Ascending"), False), (self.tr("Descending"), True)])
        _put(
            self._flagged,
            [anything, (self.tr("Flagged"), True), (self.tr("Not flagged"), False)],
        )
        names = [(name, name) for name in project.queue.sources(limit=SOURCES)]
        if self._filter.source and self._filter.source not in dict(names):
            names.append((self._filter.source, self._filter.source))
        _put(self._source, [anything, (self.tr("No source"), ""), *names])
        me = self.tr("{annotator} (now)").format(annotator=project.annotator.name)
        others = [each for each in project.annotators() if each.row != project.annotator.row]
        _put(self._annotator, [(me, None), *((each.name, each.row) for each in others)])
        _put(
            self._note,
            [anything, (self.tr("With a note"), True), (self.tr("Without a note"), False)],
        )
        for button in (self._present, self._absent):
            menu = button.menu()
            menu.clear()
            for label in project.labels.all():
                action = menu.addAction(label.name.replace("&", "&&"))
                action.setCheckable(True)
                action.setData(label.row)

    def _combo(self, name: str, field: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setMinimumContentsLength(18)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        combo.setSizeAdjustPolicy(adjust)
        combo.activated.connect(lambda _at: self._change(field, combo.currentData()))
        self._form.addRow(name, combo)
        return combo

    def _date(self, name: str, field: str) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setPlaceholderText(self.tr("year-month-day"))
        edit.setValidator(QRegularExpressionValidator(DATE, edit))
        edit.editingFinished.connect(lambda: self._change(field, edit.text()))
        self._form.addRow(name, edit)
        return edit

    def _labels(self, name: str, field: str) -> ChoiceButton:
        button = ChoiceButton(self)
        button.menu().triggered.connect(lambda _: self._change(field, self._checked(button)))
        self._form.addRow(name, button)
        return button

    def _checked(self, button: ChoiceButton) -> frozenset[int]:
        self._tell_labels(button)
        return frozenset(each.data() for each in button.menu().actions() if each.isChecked())

    def _tell_labels(self, button: ChoiceButton) -> None:
        chosen = [each.text() for each in button.menu().actions() if each.isChecked()]
        button.tell(chosen, self.tr("Any"))

    def _change(self, field: str, value: Any) -> None:
        if not self._is_loading:
            self._tell(replace(self._filter, **{field: value}))

    @Slot(object)
    def _apply(self, wanted: QueueFilter) -> None:
        self.load(wanted)
        self.wanted.emit(wanted)

    @Slot()
    def _reset(self) -> None:
        self._apply(QueueFilter())

    def _tell(self, wanted: QueueFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._saved.load(wanted)
            self.wanted.emit(wanted)


def _put(combo: QComboBox, items: list[tuple[str, Any]]) -> None:
    combo.clear()
    for text, value in items:
        combo.addItem(text, value)
