"""The settings: each acts at once and can be put back to what it was at first."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QFont, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions import Actions, plain, translated
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.elided import ElidedLabel
from annotator.gui.settings import Preferences, Settings
from annotator.gui.tips import as_tip

DEFAULT = Settings()


class SettingsDialog(QDialog):
    """Reads and writes the preferences; what else is asked for goes out as signals.

    `annotator_chosen` carries a name; `keys_asked` says that the keys shall be changed.
    """

    annotator_chosen = Signal(str)
    keys_asked = Signal()

    def __init__(
        self,
        preferences: Preferences,
        actions: Actions,
        *,
        annotator: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._preferences = preferences
        self._actions = actions
        self.fields: dict[str, QWidget] = {}
        self.resets: dict[str, QPushButton] = {}
        self._show: list[Callable[[Settings], None]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._section(self.tr("Appearance"))
        self._choice("theme", self.tr("&Theme"))
        if any(spec.group == "language" for spec in actions):
            self._choice("language", self.tr("&Language"))
        self._choice("typeface", self.tr("T&ypeface of the text"))
        self._number("zoom", self.tr("&Size of the text"), 50, 300, 10, self.tr(" %"))
        self._number("column", self.tr("&Width of the text"), 40, 120, 4, self.tr(" characters"))
        self._section(self.tr("Working"))
        self._name(annotator)
        self._tick("whole_words", self.tr("The &mouse selects whole words"))
        self._tick("reopen", self.tr("&Open the last project at the start"))
        self._keys()
        self._section(self.tr("Backups"))
        self._number(
            *("backup_minutes", self.tr("Back &up while working, every"), 0, 240, 5),
            *(self.tr(" minutes"), self.tr("Never")),
        )
        self._folder("backup_folder", self.tr("Folder of the &backups"))
        file = ElidedLabel(self, elide=Qt.TextElideMode.ElideMiddle)
        file.setText(f"\u200e{preferences.file}")  # its first slash stays first from right to left
        file.setAccessibleDescription(self.tr("The file of the settings"))
        file.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        buttons, close, _ = button_row(self, leave=Standard.Close)
        # Enter is for the field that is typed in.
        close.setAutoDefault(False)
        show = buttons.addButton(self.tr("Show the &File"), Role.ActionRole)
        show.setAutoDefault(False)
        show.clicked.connect(self._show_file)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        layout.addSpacing(10)
        layout.addWidget(file)
        layout.addWidget(buttons)
        preferences.changed.connect(self._refresh)
        self._refresh(preferences.current)
        self.resize(500, self.sizeHint().height())

    def _section(self, text: str) -> None:
        row = self._grid.rowCount()
        heading = QLabel(text, self)
        font = QFont(heading.font())
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        if row > 1:
            self._grid.setRowMinimumHeight(row, 10)
        self._grid.addWidget(heading, row + 1, 0, 1, 3)

    def _row(self, name: str, text: str, field: QWidget) -> None:
        """A label, a field and its reset; a tick box is its own label."""
        row = self._grid.rowCount()
        plain_text = text.replace("&", "")
        if isinstance(field, QCheckBox):
            self._grid.addWidget(field, row, 0, 1, 2)
        else:
            label = QLabel(text, self)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
        field.setAccessibleName(plain_text)
        self.fields[name] = field

    def _reset(self, name: str, text: str, reset: Callable[[], object]) -> None:
        button = QPushButton(self.tr("Reset"), self)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Reset: {what}").format(what=text.replace("&", "")))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(lambda: self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason))
        button.clicked.connect(reset)
        self._grid.addWidget(button, self._grid.rowCount() - 1, 2)
        self.resets[name] = button
        self._show.append(
            lambda now: button.setVisible(getattr(now, name) != getattr(DEFAULT, name))
        )

    def _choice(self, name: str, text: str) -> None:
        """One of the actions of a group, as in the menu."""
        box = QComboBox(self)
        for spec in self._actions:
            if spec.group == name:
                box.addItem(plain(translated(spec.text)), spec.id.partition(".")[2])
        box.activated.connect(lambda at: self._actions.trigger(f"{name}.{box.itemData(at)}"))
        self._row(name, text, box)
        default = f"{name}.{getattr(DEFAULT, name)}"
        self._reset(name, text, lambda: self._actions.trigger(default))
        self._show.append(lambda now: box.setCurrentIndex(box.findData(getattr(now, name))))

    def _number(
        self, name: str, text: str, least: int, most: int, step: int, unit: str, none: str = ""
    ) -> None:
        """`none` stands for the least."""
        box = QSpinBox(self)
        box.setSpecialValueText(none)
        box.setRange(least, most)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: self._preferences.change(**{name: value}))
        self._row(name, text, box)
        box.lineEdit().setAccessibleName(box.accessibleName())
        self._reset(name, text, lambda: self._preferences.reset(name))
        self._show.append(lambda now: box.setValue(getattr(now, name)))

    def _folder(self, name: str, text: str) -> None:
        button = QPushButton(self)
        button.setAutoDefault(False)
        plain_text = text.replace("&", "")

        def choose() -> None:
            now = getattr(self._preferences.current, name)
            if chosen := QFileDialog.getExistingDirectory(self, plain_text, now):
                self._preferences.change(**{name: chosen})

        def show(now: Settings) -> None:
            folder = getattr(now, name)
            told = Path(folder).name or folder if folder else self.tr("Beside each project")
            button.setText(told.replace("&", "&&"))
            button.setToolTip(as_tip(folder))
            button.setAccessibleDescription(told)

        button.clicked.connect(choose)
        self._row(name, text, button)
        self._reset(name, text, lambda: self._preferences.reset(name))
        self._show.append(show)

    def _tick(self, name: str, text: str) -> None:
        box = QCheckBox(text, self)
        box.toggled.connect(lambda on: self._preferences.change(**{name: on}))
        self._row(name, text, box)
        self._reset(name, text, lambda: self._preferences.reset(name))
        self._show.append(lambda now: box.setChecked(getattr(now, name)))

    def _name(self, annotator: str) -> None:
        self._annotator = annotator
        edit = QLineEdit(annotator, self)
        self._row("annotator", self.tr("Your &name"), edit)

        def finish() -> None:
            name = edit.text().strip() or self._annotator
            edit.setText(name)
            if name != self._annotator:
                self._annotator = name
                self.annotator_chosen.emit(name)

        edit.editingFinished.connect(finish)

    def _keys(self) -> None:
        text = self.tr("Keys")
        button = QPushButton(self.tr("Change &Keys…"), self)
        button.setAutoDefault(False)
        button.clicked.connect(self.keys_asked)
        self._row("keys", text, button)
        button.setAccessibleName(self.tr("Change Keys…"))
        self._reset("keys", text, lambda: self._preferences.reset("keys"))

    @Slot(object)
    def _refresh(self, now: Settings) -> None:
        for show in self._show:
            show(now)

    @Slot()
    def _show_file(self) -> None:
        """Open the folder of the file, where what opens folders is there."""
        folder = self._preferences.file.parent
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
