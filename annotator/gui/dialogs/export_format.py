"""Which format an export has, and what becomes of spans that overlap where it can't hold them."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.core.errors import BadInput
from annotator.formats.format import Format, Overlaps
from annotator.formats.losses import Part
from annotator.formats.registry import require, writers
from annotator.gui.dialogs.export_preview import quiet, rule_name
from annotator.gui.messages import error_text, format_text


class FormatRows(QObject):
    """Two rows of a form; `chosen` when another format is meant, `ruled` when another rule is."""

    chosen = Signal()
    ruled = Signal()

    def __init__(self, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = writers()
        self._form = form
        self._format = QComboBox(parent)
        self._format.setAccessibleName(self.tr("Format"))
        for format in self._formats:
            self._format.addItem(format_text(format.title), format.name)
        self._description = quiet(parent)
        self._rule = QComboBox(parent)
        self._rule.setAccessibleName(self.tr("Where spans overlap"))
        for rule in Overlaps:
            self._rule.addItem(rule_name(rule), rule.value)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(self._format)
        column.addWidget(self._description)
        title = QLabel(self.tr("Format"), parent)
        title.setBuddy(self._format)
        form.addRow(title, column)
        form.addRow(self.tr("Where spans overlap"), self._rule)
        self._format.currentIndexChanged.connect(self._on_format)
        self._rule.currentIndexChanged.connect(self.ruled)
        self._show()

    def format(self) -> Format:
        """The format that is chosen."""
        return self._formats[self._format.currentIndex()]

    def rule(self) -> Overlaps:
        """The rule that is chosen, whether the format asks for one or not."""
        return Overlaps(self._rule.currentData())

    def load(self, name: str, rule: Overlaps) -> None:
        """Choose a format and a rule."""
        self._format.setCurrentIndex(max(0, self._format.findData(name)))
        self._rule.setCurrentIndex(self._rule.findData(rule.value))

    def missing(self) -> str:
        """What the format needs and is not installed; empty where it can be written."""
        try:
            require(self.format())
        except BadInput as error:
            return error_text(error)
        return ""

    def setDisabled(self, disabled: bool) -> None:
        """Nothing can be changed while an export runs."""
        self._format.setDisabled(disabled)
        self._rule.setDisabled(disabled)

    @Slot()
    def _on_format(self) -> None:
        self._show()
        self.chosen.emit()

    def _show(self) -> None:
        missing = self.missing()
        self._description.setText(missing or format_text(self.format().description))
        role = QPalette.ColorRole.BrightText if missing else QPalette.ColorRole.PlaceholderText
        self._description.setForegroundRole(role)
        self._form.setRowVisible(self._rule, Part.OVERLAPS not in self.format().keeps)
