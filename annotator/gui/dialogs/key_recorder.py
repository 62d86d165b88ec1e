"""A key that was pressed, as a text for the settings; and the field that waits for one."""

import sys
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.article.key_press import key_press
from annotator.gui.gestures.keymap import strokes
from annotator.gui.guard import guarded
from annotator.gui.key_table import standard

MODIFIERS = frozenset(
    {
        *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr),
        *(Qt.Key.Key_Meta, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock),
        *(Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown),
    }
)

_LATIN_ENDS = 0x24F
_FIRST_NAMED = 0x01000000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A key press: how it is kept, and every key text that it would be obeyed as."""

    key: str
    ways: tuple[str, ...]


def pressed(event: QKeyEvent) -> Pressed | None:
    """What a key event says; None for a modifier alone or a key that has no name.

    By the character that it types; letters of other scripts by their place on the keyboard, so
    that they act with a Latin layout too.
    """
    if Qt.Key(event.key()) in MODIFIERS:
        return None
    press = key_press(event)
    # Alone, Alt types nothing there.
    is_command = (
        press.alt
        and not press.ctrl
        and sys.platform != "darwin"
        and not (event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier)
    )
    names = [] if is_command else [standard(stroke.name) for stroke in strokes(press)]
    ways = [name for name in names if name]
    if ways:
        return Pressed(key=_kept(ways), ways=tuple(dict.fromkeys(ways)))
    code = event.key()
    if _LATIN_ENDS < code < _FIRST_NAMED and press.physical:
        code = ord(press.physical.upper())
    modifiers = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    )
    combination = QKeySequence(modifiers.value | code)
    name = standard(combination.toString(QKeySequence.SequenceFormat.PortableText))
    return Pressed(key=name, ways=(name,)) if name else None


def _kept(ways: list[str]) -> str:
    first, last = ways[0], ways[-1]
    char = first[-1]
    is_shifted_digit = first == f"Shift+{char}" and char.isdigit()
    is_of_other_script = char.isalpha() and ord(char) > _LATIN_ENDS
    return last if is_shifted_digit or is_of_other_script else first


class KeyField(QLineEdit):
    """Waits for a key while it has the focus: any key but Esc, which leaves it.

    `recorded` carries a `Pressed`; `left` says that it was left without one.
    """

    recorded = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press the new key, Esc to leave"))
        self.setAccessibleName(self.tr("Press the new key, Esc to leave"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        # Before Tab moves the focus and before a shortcut takes its key.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.left.emit()

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        found = pressed(event) if not event.isAutoRepeat() else None
        if found is not None:
            self.recorded.emit(found)
