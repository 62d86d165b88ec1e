"""What would be written: counts, what is lost, what to set elsewhere, and the first lines."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.format import Format
from annotator.gui.announcer import announce
from annotator.gui.dialogs.export_balance import BalanceTable
from annotator.gui.dialogs.export_preview import (
    beginning,
    breakdown,
    content,
    lost,
    quiet,
    since,
)
from annotator.gui.messages import message_text
from annotator.project.exporting import Beginning, ExportCounts
from annotator.project.last_export import Comparison

ADVICE_LINES = 4
LOST_LINES = 5
"""More of them scroll."""


class ContentPane(QWidget):
    """The right half of the export dialog; it only shows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts = QLabel(self)
        self._counts.setWordWrap(True)
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self._breakdown = quiet(self)
        self._balance = BalanceTable(self)
        self._balance.hide()
        self._since = QLabel(self)
        self._since.setWordWrap(True)
        self._since.setTextFormat(Qt.TextFormat.PlainText)
        self._lost = quiet(self)
        self._lost_area = QScrollArea(self)
        self._lost_area.setAccessibleName(self.tr("What is left out"))
        self._lost_area.setFrameShape(QFrame.Shape.NoFrame)
        self._lost_area.setWidgetResizable(True)
        self._lost_area.setWidget(self._lost)
        self._start = _Excerpt(self.tr("First lines"), self)
        self._advice = _Excerpt(self.tr("To set elsewhere"), self)
        self._advice.setFixedHeight(
            self._advice.fontMetrics().lineSpacing() * ADVICE_LINES
            + 2 * (self._advice.frameWidth() + int(self._advice.document().documentMargin()))
        )
        self._advice_row = QWidget(self)
        copy = QPushButton(self.tr("Copy"), self._advice_row)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        row = QHBoxLayout(self._advice_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._advice.title)
        row.addStretch(1)
        row.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (
            *(self._counts, self._breakdown, self._balance),
            *(self._since, self._lost_area, self._start.title),
        ):
            layout.addWidget(widget)
        layout.addWidget(self._start, 1)
        layout.addWidget(self._advice_row)
        layout.addWidget(self._advice)
        self.say("")

    def say(self, text: str) -> None:
        """Say one thing instead of the counts; the first lines stay until others are known."""
        self._counts.setText(text)
        self._breakdown.clear()
        self._balance.hide()
        self._since.hide()
        self._lost_area.hide()
        self._set_advice("")

    def show_counts(self, preview: ExportCounts, format: Format) -> None:
        """What was counted for a format."""
        self._counts.setText(content(preview))
        self._breakdown.setText(breakdown(preview))
        self._balance.setVisible(preview.balance is not None)
        if preview.balance is not None:
            self._balance.show_balance(preview.balance)
        self._lost.setText(lost(preview.losses))
        lines = min(LOST_LINES, self._lost.text().count("\n") + 1)
        self._lost_area.setFixedHeight(lines * self._lost.fontMetrics().lineSpacing() + 2)
        self._lost_area.setVisible(bool(self._lost.text()))
        self._set_advice("\n".join(map(message_text, format.advice(preview.losses))))

    @Slot(object)
    def show_comparison(self, comparison: Comparison | None) -> None:
        """What is new since the last export there; nothing where no place is given."""
        self._since.setText(since(comparison) if comparison else "")
        self._since.setVisible(comparison is not None)

    def show_start(self, files: Sequence[Beginning]) -> None:
        """The first lines of what would be written."""
        self._start.setPlainText(beginning(files))

    def _set_advice(self, text: str) -> None:
        self._advice.setPlainText(text)
        self._advice.setVisible(bool(text))
        self._advice_row.setVisible(bool(text))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._advice.toPlainText())
        announce(self._advice, self.tr("Copied."))


class _Excerpt(QPlainTextEdit):
    """A text to read and copy, as it would stand in a file."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(title, parent)
        self.title.setBuddy(self)
        self.setAccessibleName(title)
        self.setReadOnly(True)
        self.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
