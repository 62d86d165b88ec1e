"""The keys of one action: taken away, added by pressing them, or as at first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Label
from annotator.gui.actions import Actions, plain, translated
from annotator.gui.announcer import announce
from annotator.gui.dialogs.key_owners import Owner, owner_of, with_keys
from annotator.gui.dialogs.key_recorder import KeyField, Pressed
from annotator.gui.guard import guarded
from annotator.gui.key_table import default_keys, native
from annotator.gui.settings import Preferences


class KeyPanel(QFrame):
    """Below the list; empty while nothing is chosen there that can be changed."""

    def __init__(
        self,
        actions: Actions,
        preferences: Preferences,
        labels: Sequence[Label],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._preferences = preferences
        self._labels = labels
        self._id = ""
        self._wanted: tuple[str, Owner] | None = None
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.name.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(font)
        self.keys: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self.add = _button(self, self.tr("&Add a Key…"))
        self.add.clicked.connect(self.begin)
        self.field = KeyField(self)
        self.field.recorded.connect(self._record)
        self.field.left.connect(self._end)
        self.field.hide()
        self.reset = _button(self, self.tr("Rese&t"))
        self.reset.clicked.connect(self._reset)
        self._row.addWidget(self.add)
        self._row.addWidget(self.field)
        self._row.addStretch(1)
        self._row.addWidget(self.reset)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.take = _button(self, "")
        self.take.clicked.connect(self._take)
        self.take.hide()
        below = QHBoxLayout()
        below.addWidget(self.message, 1)
        below.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self.name)
        column.addLayout(self._row)
        column.addLayout(below)
        self.setMinimumHeight(self.fontMetrics().height() * 6)

    def show_action(self, action_id: str) -> None:
        """Show the keys of an action; of none for ""."""
        self._id = action_id
        self._end()
        self.tell("")
        self.refresh()

    def refresh(self) -> None:
        """Show the keys as they are now."""
        for button in self.keys:
            if button.hasFocus():
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            button.hide()
            button.deleteLater()
        self.keys = []
        self.add.setEnabled(bool(self._id))
        self.reset.setEnabled(self._id in self._preferences.current.keys)
        if not self._id:
            self.name.setText(self.tr("This can’t be changed here."))
            return
        self.name.setText(plain(translated(self._actions.spec(self._id).text)))
        for key in self._actions.keys(self._id):
            button = _button(self, self.tr("{key}  ×").format(key=native(key).replace("&", "&&")))
            told = self.tr("Take {key} away").format(key=native(key))
            button.setAccessibleName(told)
            button.setToolTip(told)
            button.clicked.connect(lambda _on=False, key=key: self._remove(key))
            self._row.insertWidget(len(self.keys), button)
            self.keys.append(button)
        before: QWidget | None = None
        for widget in (*self.keys, self.add, self.field, self.take, self.reset):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    @Slot()
    def begin(self) -> None:
        """Wait for a key."""
        if self._id:
            self.tell("")
            self.add.hide()
            self.field.clear()
            self.field.show()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """Say something of what was done or refused."""
        self._wanted = None
        self.take.hide()
        self.message.setText(text)
        announce(self, text)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, which is no default of the dialog."""
        focus = QApplication.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focus, QPushButton) and self.isAncestorOf(focus):
            focus.click()
            return
        super().keyPressEvent(event)

    @Slot()
    def _end(self) -> None:
        if self.field.isHidden():
            return
        had_focus = self.field.hasFocus()
        self.add.show()
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()

    @Slot(object)
    def _record(self, found: Pressed) -> None:
        owner = owner_of(found.ways, self._actions, self._labels, but=self._id)
        self._end()
        if owner is not None:
            self._refuse(found.key, owner)
        elif any(key in self._actions.keys(self._id) for key in found.ways):
            self.tell(self.tr("It has the key {key} already.").format(key=native(found.key)))
        else:
            self._give(found.key)

    def _refuse(self, key: str, owner: Owner) -> None:
        shown = native(owner.key)
        if owner.is_label:
            text = self.tr("{key} is the key of the label “{name}” in this project.")
        elif owner.action_id:
            text = self.tr("{key} is the key of “{name}”.")
        else:
            text = self.tr("{key} stays for {name}.")
        self.tell(text.format(key=shown, name=owner.name))
        if owner.action_id:
            self._wanted = key, owner
            self.take.setText(
                self.tr("Ta&ke It from “{name}”").format(name=owner.name.replace("&", "&&"))
            )
            self.take.show()
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        if self._wanted is None:
            return
        key, owner = self._wanted
        left = [each for each in self._actions.keys(owner.action_id) if each != owner.key]
        changed = with_keys(self._actions, self._preferences.current.keys, owner.action_id, left)
        now = (*self._actions.keys(self._id), key)
        self._preferences.change(keys=with_keys(self._actions, changed, self._id, now))
        self._follow_up(
            self.tr("{key} is taken from “{name}”.").format(key=native(key), name=owner.name)
        )

    def _give(self, key: str) -> None:
        self._set((*self._actions.keys(self._id), key))
        self._follow_up(self.tr("{key} does it from now on.").format(key=native(key)))

    def _remove(self, key: str) -> None:
        self._set([each for each in self._actions.keys(self._id) if each != key])
        self._follow_up(self.tr("{key} is free now.").format(key=native(key)))

    @Slot()
    def _reset(self) -> None:
        kept = {**self._preferences.current.keys}
        del kept[self._id]
        self._preferences.change(keys=kept)
        elsewhere = owner_of(
            default_keys(self._actions.spec(self._id)), self._actions, (), but=self._id
        )
        if elsewhere is None:
            self._follow_up(self.tr("Its keys are as at first."))
        else:
            text = self.tr("Its keys are as at first, but {key} stays with “{name}”.")
            self._follow_up(text.format(key=native(elsewhere.key), name=elsewhere.name))

    def _set(self, keys: Sequence[str]) -> None:
        changed = self._preferences.current.keys
        self._preferences.change(keys=with_keys(self._actions, changed, self._id, keys))

    def _follow_up(self, text: str) -> None:
        self.tell(text)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


def _button(parent: QWidget, text: str) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    return button
