"""What stands in the window while no project is open: begin, go on, or try the sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.elided import ElidedLabel
from annotator.gui.link_button import LinkButton
from annotator.gui.theme.icons import icon
from annotator.gui.theme.palette import Theme

COLUMN = 560
RECENT_SHOWN = 6


class Welcome(QScrollArea):
    """Signals say what was chosen; `annotator()` is the name in the field."""

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    recent_chosen = Signal(str)

    def __init__(
        self,
        *,
        annotator: str,
        recent: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        outer = QHBoxLayout(page)
        column = QWidget(page)
        column.setMaximumWidth(COLUMN)
        outer.addStretch(1)
        outer.addWidget(column, 8)
        outer.addStretch(1)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(24, 32, 24, 24)
        rows.setSpacing(4)
        rows.addStretch(2)
        rows.addWidget(_headline(self.tr("Annotator"), column))
        purpose = QLabel(
            self.tr(
                "Tag who said what, which figures are given and which sectors are meant. "
                "Every change is saved at once, and everything can be undone."
            ),
            column,
        )
        purpose.setWordWrap(True)
        purpose.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        rows.addWidget(purpose)
        rows.addSpacing(18)
        self.name = QLineEdit(annotator, column)
        self.name.setAccessibleName(self.tr("Your name"))
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("&Your name"), self.name)
        hint = QLabel(self.tr("Your work carries it. It can be changed at any time."), column)
        hint.setWordWrap(True)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form.addRow("", hint)
        rows.addLayout(form)
        rows.addSpacing(14)
        self.buttons: dict[str, LinkButton] = {}
        for drawing, text, tip, signal in (
            (
                "sample",
                self.tr("Try the sample project"),
                self.tr("A few articles to tag and to play with."),
                self.sample_asked,
            ),
            (
                "new",
                self.tr("New project…"),
                self.tr("An empty project with the labels speaker, quote, figure and sector."),
                self.new_asked,
            ),
            (
                "open",
                self.tr("Open…"),
                self.tr("A project that is there already."),
                self.open_asked,
            ),
        ):
            button = LinkButton(text, tip, column)
            button.setIcon(icon(drawing, QColor(theme.accent)))
            button.setIconSize(QSize(20, 20))
            button.setAccessibleName(text)
            button.setAccessibleDescription(tip)
            button.setAutoDefault(True)
            button.clicked.connect(signal)
            rows.addWidget(button)
            self.buttons[drawing] = button
        self.recent: list[QPushButton] = []
        if recent:
            rows.addSpacing(14)
            rows.addWidget(_section(self.tr("Recent"), column))
            for path in recent[:RECENT_SHOWN]:
                rows.addWidget(self._recent_row(path, column))
        rows.addStretch(3)
        self.setWidget(page)

    def annotator(self) -> str:
        """The name in the field, without blanks around it; may be empty."""
        return self.name.text().strip()

    def begin(self) -> None:
        """Put the focus where one goes on."""
        first = self.recent[0] if self.recent else self.buttons["sample"]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _recent_row(self, path: str, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(Path(path).stem.replace("&", "&&"), row)
        button.setFlat(True)
        button.setAutoDefault(True)
        button.setAccessibleName(self.tr("Open {name}").format(name=Path(path).stem))
        button.setToolTip(path)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _on=False, chosen=path: self.recent_chosen.emit(chosen))
        folder = ElidedLabel(row, elide=Qt.TextElideMode.ElideMiddle)
        folder.setText(_short_folder(path))
        folder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        folder.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        line.addWidget(button)
        line.addWidget(folder, 1)
        self.recent.append(button)
        return row


def _headline(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * 2.2)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _section(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    font = QFont(label.font())
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _short_folder(path: str) -> str:
    folder, home = Path(path).parent, Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
