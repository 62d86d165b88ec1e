"""What stands in the window while no project is open: begin, go on, or try the sample."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.link_button import LinkButton
from annotator.gui.recent import RecentProject
from annotator.gui.theme.icons import icon
from annotator.gui.theme.palette import Theme

COLUMN = 560
RECENT_SHOWN = 6
NAME_AT_MOST, NAME_PADDING = 240, 7


class Welcome(QScrollArea):
    """Signals say what was chosen; `annotator()` is the name in the field."""

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    recent_chosen = Signal(str)
    recent_forgotten = Signal(str)

    def __init__(
        self,
        *,
        annotator: str,
        recent: Sequence[RecentProject],
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
                self.tr("A few articles to tag, and a tour of 60 seconds."),
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
        self.removals: list[QToolButton] = []
        self._dates: dict[str, QLabel] = {}
        if recent:
            rows.addSpacing(14)
            self._heading = _section(self.tr("Recent"), column)
            rows.addWidget(self._heading)
            self._table = QGridLayout()
            self._table.setColumnStretch(1, 1)
            self._table.setHorizontalSpacing(8)
            self._table.setVerticalSpacing(2)
            rows.addLayout(self._table)
            for project in recent[:RECENT_SHOWN]:
                self._add_recent(project, column)
        rows.addStretch(3)
        self.setWidget(page)

    def annotator(self) -> str:
        """The name in the field, without blanks around it; may be empty."""
        return self.name.text().strip()

    def begin(self) -> None:
        """Put the focus where one goes on."""
        there = (each for each in self.recent if each.isEnabled() and not each.isHidden())
        first = next(there, self.buttons["sample"])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_missing(self, recent: Sequence[RecentProject]) -> None:
        """Grey those that are known to be gone by now."""
        missing = {each.path for each in recent if each.is_missing}
        for button in self.recent:
            path, had_focus = button.toolTip(), button.hasFocus()
            button.setEnabled(path not in missing)
            if had_focus and path in missing:
                self.begin()
            if path in missing:
                self._dates[path].setText(self.tr("not found"))

    def _add_recent(self, project: RecentProject, parent: QWidget) -> None:
        row, path = len(self.recent), project.path
        metrics = self.fontMetrics()
        name = metrics.elidedText(project.name, Qt.TextElideMode.ElideMiddle, NAME_AT_MOST)
        button = NameButton(name.replace("&", "&&"), parent)
        button.setFlat(True)
        button.setAutoDefault(True)
        button.setAccessibleName(self.tr("Open {name}").format(name=project.name))
        button.setToolTip(path)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.recent_chosen.emit(path))
        folder = ElidedLabel(parent, elide=Qt.TextElideMode.ElideMiddle)
        folder.setText(project.folder)
        folder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        date = QLabel(_date(project.when), parent)
        for label in (folder, date):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        button.setAccessibleDescription(f"{project.folder} {date.text()}".strip())
        remove = QToolButton(parent)
        remove.setAutoRaise(True)
        remove.setText("×")
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = self.tr("Take {name} off this list").format(name=project.name)
        remove.setAccessibleName(told)
        remove.setToolTip(told)
        cells = (button, folder, date)
        for column, cell in enumerate((*cells, remove)):
            self._table.addWidget(cell, row, column)
        remove.clicked.connect(lambda: self._forget(path, remove, cells))
        self.recent.append(button)
        self.removals.append(remove)
        self._dates[path] = date

    def _forget(self, path: str, remove: QToolButton, cells: Sequence[QWidget]) -> None:
        left = [each for each in self.removals if not each.isHidden()]
        at = left.index(remove)
        del left[at]
        # Before it hides: Qt would go to the name.
        if left:
            left[min(at, len(left) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        for cell in (*cells, remove):
            cell.hide()
        if not left:
            self._heading.hide()
            self.begin()
        self.recent_forgotten.emit(path)


class NameButton(QPushButton):
    """As wide as its text: the style would centre a short name in a wide button."""

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(width + 2 * NAME_PADDING, super().sizeHint().height())

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _date(when: int) -> str:
    """The day as the user's country writes it; empty where it is not known."""
    if not when:
        return ""
    day = QDateTime.fromSecsSinceEpoch(when).date()
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


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
