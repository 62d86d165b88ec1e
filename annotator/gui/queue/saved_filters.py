"""Filters that are kept by a name: chosen, kept, renamed and deleted in one line."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.queue import QueueFilter
from annotator.gui.context import Context


class SavedFilters(QWidget):
    """`applied` carries the filter that was chosen."""

    applied = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._filter = QueueFilter()
        self._choice = QComboBox(self)
        self._choice.activated.connect(self._choose)
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(self.tr("Name for this filter"))
        self._name.setAccessibleName(self.tr("Name for this filter"))
        self._name.returnPressed.connect(self._save)
        self._name.textChanged.connect(self._tell)
        self._save_button = self._button(self.tr("Sa&ve"), self._save)
        self._rename_button = self._button(self.tr("&Rename"), self._rename)
        self._delete_button = self._button(self.tr("&Delete"), self._delete)
        title = QLabel(self.tr("Saved f&ilters"), self)
        title.setBuddy(self._choice)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(title, 0, 0, 1, 3)
        layout.addWidget(self._choice, 1, 0, 1, 3)
        layout.addWidget(self._name, 2, 0, 1, 3)
        for column, button in enumerate(
            (self._save_button, self._rename_button, self._delete_button)
        ):
            layout.addWidget(button, 3, column)

    def load(self, wanted: QueueFilter) -> None:
        """What is asked for now, to be kept or found among those that are kept."""
        self._filter = wanted
        saved = self._context.project.filters.all()
        self._choice.clear()
        self._choice.addItem(self.tr("None") if saved else self.tr("None yet"), None)
        for each in saved:
            self._choice.addItem(each.name, each.row)
            if QueueFilter.from_json(each.wanted) == wanted:
                self._choice.setCurrentIndex(self._choice.count() - 1)
                self._name.setText(each.name)
        self._choice.setEnabled(bool(saved))
        self._tell()

    @Slot()
    def _tell(self) -> None:
        is_writable = not self._context.project.read_only
        has_name, is_saved = bool(self._name.text().strip()), self._row() is not None
        self._save_button.setEnabled(is_writable and has_name)
        self._rename_button.setEnabled(is_writable and has_name and is_saved)
        self._delete_button.setEnabled(is_writable and is_saved)

    def _row(self) -> int | None:
        return self._choice.currentData()

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @Slot()
    def _choose(self) -> None:
        row = self._row()
        if row is None:
            return
        try:
            self.applied.emit(self._context.project.filters.wanted(row))
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    @Slot()
    def _save(self) -> None:
        self._do(lambda: self._context.project.filters.save(self._name.text(), self._filter))

    @Slot()
    def _rename(self) -> None:
        row = self._row()
        if row is not None:
            self._do(lambda: self._context.project.filters.rename(row, self._name.text()))

    @Slot()
    def _delete(self) -> None:
        row = self._row()
        if row is not None:
            self._do(lambda: self._context.project.filters.delete(row))
            self._name.clear()

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
        self.load(self._filter)
