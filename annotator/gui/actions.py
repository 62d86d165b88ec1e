"""The actions of the table as QActions; menus, tooltips and the sheet of keys read them."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from annotator.gui.action_spec import ActionSpec, Needs
from annotator.gui.action_table import ACTIONS, PLACES, REPEATING

_KEY_BEHIND = re.compile(r"\(&\w\)")
"""Where the letters of a language are not on the keys, as in Chinese: 文件(&F)."""


class Actions(QObject):
    """One QAction for each entry; owners bind themselves by name and are called by it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.situation = Needs.NOTHING
        self._owners: dict[str, object] = {}
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            if spec.id not in PLACES:
                self._actions[spec.id] = self._made(spec)

    def __iter__(self) -> Iterator[ActionSpec]:
        return iter(ACTIONS)

    def spec(self, action_id: str) -> ActionSpec:
        """The table's entry; KeyError where there is none."""
        return self._specs[action_id]

    def action(self, action_id: str) -> QAction:
        """The QAction of an entry; KeyError where there is none."""
        return self._actions[action_id]

    def all(self) -> Iterator[QAction]:
        """Every QAction, in the table's order."""
        return iter(self._actions.values())

    def bind(self, owner_name: str, owner: object) -> None:
        """Name the object whose methods the handlers "owner_name.method" mean from now on."""
        self._owners[owner_name] = owner

    def unbind(self, owner_name: str) -> None:
        """Its actions do nothing until another owner is bound."""
        self._owners.pop(owner_name, None)

    def trigger(self, action_id: str) -> bool:
        """Do what an entry says if it is enabled now; whether it was."""
        action = self._actions[action_id]
        if not action.isEnabled():
            return False
        action.trigger()
        return True

    def update(self, situation: Needs) -> None:
        """Enable what makes sense in this situation."""
        if situation == self.situation:
            return
        self.situation = situation
        for action_id, action in self._actions.items():
            action.setEnabled(self._specs[action_id].needs in situation)

    def handler(self, action_id: str) -> Callable[[], None] | None:
        """The bound method behind an entry; None while its owner is not there."""
        spec = self._specs[action_id]
        owner_name, _, method = spec.handler.partition(".")
        owner = self._owners.get(owner_name)
        if owner is None:
            return None
        found = getattr(owner, method)
        return partial(found, action_id) if spec.in_text else found

    def reword(self) -> None:
        """Give every action its texts in the language as it is now."""
        for action_id, action in self._actions.items():
            _word(action, self._specs[action_id])

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.id)
        _word(action, spec)
        if not spec.in_text:
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setAutoRepeat(spec.id in REPEATING)
        action.setCheckable(spec.checkable or bool(spec.group))
        if spec.group:
            group = self._groups.get(spec.group)
            if group is None:
                group = self._groups[spec.group] = QActionGroup(self)
            group.addAction(action)
        action.setEnabled(spec.needs in self.situation)
        action.triggered.connect(lambda _checked=False, name=spec.id: self._run(name))
        return action

    def _run(self, action_id: str) -> None:
        handler = self.handler(action_id)
        if handler is not None:
            handler()


def _word(action: QAction, spec: ActionSpec) -> None:
    text = translated(spec.text)
    if spec.in_text and spec.keys:
        # After a tab it is shown like a shortcut but is none: typing in a field stays typing.
        text = f"{text}\t{keys_shown(spec)[0]}"
    action.setText(text)
    action.setToolTip(translated(spec.tip) if spec.tip else "")  # "" makes it the text
    action.setStatusTip("")


def translated(text: str) -> str:
    """A text of the table in the user's language."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """A menu text as a sentence would have it: no mnemonic, no dots, no key."""
    return _KEY_BEHIND.sub("", text.partition("\t")[0]).replace("&", "").removesuffix("…")


def keys_shown(spec: ActionSpec) -> list[str]:
    """The keys of an entry as this system writes them."""
    keys = (*spec.keys, *spec.text_keys)
    return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
