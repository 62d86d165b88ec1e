"""Which keys each action has: those of the table, but for what the user has changed."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator.gui.action_spec import ActionSpec

Keys = Mapping[str, tuple[str, ...]]
"""Key texts by the id of an action, as Qt writes them on every system."""

_WITHOUT_TEXT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_FIRST_NAMED = 0x01000000


def standard(key: str) -> str:
    """A key text in Qt's spelling; empty where it does not say one key."""
    sequence = QKeySequence(key)
    if sequence.count() != 1 or not _combination(sequence).key():
        return ""
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return text if text.isprintable() else ""


def native(key: str) -> str:
    """A key text as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def default_keys(spec: ActionSpec) -> tuple[str, ...]:
    """The keys that the table gives to an action."""
    return (*spec.keys, *spec.text_keys)


def is_heard_by_text(key: str, *, in_text: bool) -> bool:
    """Whether the text itself hears a key, so that typing it in a field stays typing.

    A character, Space, Del or Backspace; with Ctrl only for what belongs to the text.
    """
    combination = _combination(QKeySequence(key))
    held, code = combination.keyboardModifiers(), combination.key()
    modifier = Qt.KeyboardModifier
    if held & (modifier.AltModifier | modifier.MetaModifier):
        return False
    if held & modifier.ControlModifier and not in_text:
        return False
    return code < _FIRST_NAMED or code in _WITHOUT_TEXT


def _combination(sequence: QKeySequence) -> QKeyCombination:
    return sequence[0]  # pyright: ignore[reportIndexIssue]  # its stubs lack that


def keys_in_force(specs: Iterable[ActionSpec], changed: Mapping[str, Sequence[str]]) -> Keys:
    """The keys of every action; none has two owners.

    What the user chose comes before what the table gives; what says no key is left out, as are
    actions that the table does not know.
    """
    specs = list(specs)
    keys: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for is_changed in (True, False):
        for spec in specs:
            if (spec.id in changed) is not is_changed:
                continue
            wanted = changed[spec.id] if is_changed else default_keys(spec)
            if taken or is_changed:
                found = [standard(key) for key in wanted]
                wanted = [key for key in dict.fromkeys(found) if key and key not in taken]
            keys[spec.id] = tuple(wanted)
            if changed:
                taken.update(keys[spec.id])
    return keys
