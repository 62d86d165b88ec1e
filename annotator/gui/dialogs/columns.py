"""Asks what the columns of a table hold, and shows how it is read."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import BadInput
from annotator.formats.decoding import encodings
from annotator.formats.format import PLAIN_READ, ReadPlan
from annotator.formats.table_names import FIELDS
from annotator.formats.table_shape import DELIMITERS, Shape, look
from annotator.gui.announcer import announce
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Standard, button_row
from annotator.gui.dialogs.column_choices import ChoiceTable
from annotator.gui.dialogs.column_rows import FURTHER, LEAVE_OUT
from annotator.gui.messages import encoding_text, error_text


class ColumnsDialog(QDialog):
    """A preview with a choice above each column; `plan()` is what was chosen.

    `others` are further files with the same columns, which are read in the same way.
    """

    def __init__(
        self,
        path: Path,
        shape: Shape,
        plan: ReadPlan | None = None,
        *,
        others: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns of “{name}”").format(name=path.name))
        self._path = path
        self._plan = plan or PLAIN_READ
        self._others = others
        self.shape = shape
        self._build()
        self._show_shape(_choices(shape, plan))

    def plan(self) -> ReadPlan:
        """How to read the table."""
        chosen = self.table.chosen()
        columns = dict.fromkeys(FIELDS, "")
        columns |= {choice: column for column, choice in chosen.items() if choice in FIELDS}
        left_out = frozenset(column for column, choice in chosen.items() if choice == LEAVE_OUT)
        return replace(self._plan, columns=columns, left_out=left_out)

    def _build(self) -> None:
        intro = QLabel(self._intro(), self)
        intro.setTextFormat(Qt.TextFormat.PlainText)
        intro.setWordWrap(True)
        self._delimiter = QComboBox(self)
        self._delimiter.setAccessibleName(self.tr("Delimiter"))
        names = (self.tr("Comma"), self.tr("Semicolon"), self.tr("Tab"), self.tr("Vertical bar"))
        for delimiter, name in zip(DELIMITERS, names, strict=True):
            self._delimiter.addItem(name, delimiter)
        self._encoding = QComboBox(self)
        self._encoding.setAccessibleName(self.tr("Encoding"))
        for codec, name in encodings().items():
            self._encoding.addItem(encoding_text(name), codec)
        self._header = QCheckBox(self.tr("The first row has the &names"), self)
        options = QHBoxLayout()
        options.setSpacing(8)
        for text, box in (
            (self.tr("&Delimiter:"), self._delimiter),
            (self.tr("&Encoding:"), self._encoding),
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            options.addWidget(label)
            options.addWidget(box)
            options.addSpacing(8)
        options.addWidget(self._header)
        options.addStretch(1)
        self._options = QWidget(self)
        self._options.setLayout(options)
        options.setContentsMargins(0, 0, 0, 0)
        self._options.setHidden(self.shape.is_json)
        self.table = ChoiceTable(self)
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        buttons, _, button = button_row(self, leave=Standard.Cancel, action=self.tr("Continue"))
        assert button is not None
        self.button = button
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(intro)
        layout.addWidget(self._options)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._message)
        layout.addWidget(buttons)
        self.resize(860, 480)
        self._delimiter.activated.connect(self._on_option)
        self._encoding.activated.connect(self._on_option)
        self._header.clicked.connect(self._on_option)
        self.table.changed.connect(self._judge)

    def _intro(self) -> str:
        if not self._others:
            return self.tr("Say what each column holds. Each row becomes an article.")
        return counts.counted(
            self.tr,
            self._others,
            "Say what each column holds. Each row becomes an article. Another file with the same "
            "columns is read in the same way.",
            "Say what each column holds. Each row becomes an article. {count} more files with the "
            "same columns are read in the same way.",
        )

    @Slot()
    def _on_option(self) -> None:
        sender = self.sender()
        if sender is self._delimiter:
            self._plan = replace(self._plan, delimiter=self._delimiter.currentData())
        elif sender is self._encoding:
            self._plan = replace(self._plan, encoding=self._encoding.currentData())
        else:
            self._plan = replace(self._plan, header=self._header.isChecked())
        before = self.table.chosen()
        options = replace(self._plan, columns={}, left_out=frozenset())
        try:
            self.shape = look(self._path, options)
        except BadInput as error:
            self._refuse(error_text(error))
            return
        except OSError as error:
            self._refuse(error.strerror or str(error))
            return
        kept = before if tuple(before) == self.shape.columns else _choices(self.shape, None)
        self._show_shape(kept)

    def _show_shape(self, chosen: dict[str, str]) -> None:
        shape = self.shape
        with QSignalBlocker(self._delimiter), QSignalBlocker(self._encoding):
            if self._delimiter.findData(shape.delimiter) < 0 and shape.delimiter:
                self._delimiter.addItem(shape.delimiter, shape.delimiter)
            self._delimiter.setCurrentIndex(self._delimiter.findData(shape.delimiter))
            codec = shape.encoding.removesuffix("-sig")
            if self._encoding.findData(codec) < 0:
                self._encoding.addItem(codec, codec)
            self._encoding.setCurrentIndex(self._encoding.findData(codec))
        self._header.setChecked(shape.header)
        self.table.show_shape(shape, chosen)
        self._set_tab_order()
        self._judge()

    def _set_tab_order(self) -> None:
        before: QWidget = self._header
        for each in (*self.table.header.combos, self.table, self.button):
            QWidget.setTabOrder(before, each)
            before = each

    @Slot()
    def _judge(self) -> None:
        has_text = "text" in self.table.chosen().values()
        self.button.setEnabled(has_text)
        if has_text:
            self._message.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self._message.setText(
                self.tr(
                    "Further data stay with the article. The choice is remembered for the next "
                    "file with these columns."
                )
            )
        else:
            self._refuse(self.tr("Choose “Text” above the column that has the text."))

    def _refuse(self, text: str) -> None:
        self.button.setEnabled(False)
        self._message.setForegroundRole(QPalette.ColorRole.BrightText)
        self._message.setText(text)
        announce(self._message, text)


def _choices(shape: Shape, plan: ReadPlan | None) -> dict[str, str]:
    """What each column holds, as it was said, else as it was guessed."""
    mapped = plan.columns if plan and plan.columns else shape.guess.columns
    chosen = dict.fromkeys(shape.columns, FURTHER)
    if plan:
        chosen |= dict.fromkeys(plan.left_out, LEAVE_OUT)
    return chosen | {column: field for field, column in mapped.items() if column}
