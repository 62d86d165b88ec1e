"""The actions of the table as QActions; menus, tooltips and the sheet of keys read them."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from annotator.gui.action_spec import ActionSpec, Needs
from annotator.gui.action_table import ACTIONS, PLACES, REPEATING
from annotator.gui.key_table import is_heard_by_text, keys_in_force, native

_KEY_BEHIND = re.compile(r"\(&\w\)")
"""Where the letters of a language are not on the keys, as in Chinese: 文件(&F)."""


class Actions(QObject):
    """One QAction for each entry; owners bind themselves by name and are called by it.

    `changed_keys` holds the keys that differ from the table's, by id.
    """

    keys_changed = Signal()

    def __init__(
        self,
        changed_keys: Mapping[str, tuple[str, ...]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.situation = Needs.NOTHING
        self._changed_keys = dict(changed_keys or {})
        self._keys = keys_in_force(ACTIONS, self._changed_keys)
        self._texts: dict[str, str] = {}
        self._owners: dict[str, object] = {}
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            if spec.id not in PLACES:
                self._make(spec)

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

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of an entry as they are now, in Qt's spelling; the first is shown."""
        return self._keys[action_id]

    def text_keys(self, action_id: str) -> list[str]:
        """Those of its keys that the text itself hears."""
        in_text = self._specs[action_id].in_text
        return [key for key in self._keys[action_id] if is_heard_by_text(key, in_text=in_text)]

    def keys_shown(self, action_id: str) -> list[str]:
        """The keys of an entry as this system writes them."""
        return [native(key) for key in self._keys[action_id]]

    def key_shown(self, action_id: str) -> str:
        """The first of these; empty where there is none."""
        return next(iter(self.keys_shown(action_id)), "")

    def use_keys(self, changed_keys: Mapping[str, tuple[str, ...]]) -> None:
        """Give entries other keys than the table's; those that are not named get theirs back."""
        if changed_keys == self._changed_keys:
            return
        self._changed_keys = dict(changed_keys)
        self._keys = keys_in_force(ACTIONS, self._changed_keys)
        for action_id in self._actions:
            self._show_keys(action_id)
        self.keys_changed.emit()

    def set_text(self, action_id: str, text: str) -> None:
        """Let the menu say something else of an entry."""
        self._texts[action_id] = text
        self._show_keys(action_id)

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
        for action_id in self._actions:
            self._word(action_id)

    def _make(self, spec: ActionSpec) -> None:
        action = QAction(self)
        action.setObjectName(spec.id)
        self._actions[spec.id] = action
        self._word(spec.id)
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

    def _word(self, action_id: str) -> None:
        action, spec = self._actions[action_id], self._specs[action_id]
        self.set_text(action_id, translated(spec.text))
        action.setToolTip(translated(spec.tip) if spec.tip else "")  # "" makes it the text
        action.setStatusTip("")

    def _show_keys(self, action_id: str) -> None:
        action, text = self._actions[action_id], self._texts[action_id]
        keys, of_text = self._keys[action_id], self.text_keys(action_id)
        if keys and keys[0] in of_text:
            # After a tab it is shown like a shortcut but is none: typing in a field stays typing.
            text = f"{text}\t{native(keys[0])}"
        action.setText(text)
        action.setShortcuts([QKeySequence(key) for key in keys if key not in of_text])

    def _run(self, action_id: str) -> None:
        handler = self.handler(action_id)
        if handler is not None:
            handler()


def translated(text: str) -> str:
    """A text of the table in the user's language."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """A menu text as a sentence would have it: no mnemonic, no dots, no key."""
    return _KEY_BEHIND.sub("", text.partition("\t")[0]).replace("&", "").removesuffix("…")
