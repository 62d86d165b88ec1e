"""Qt's key events as the text's gestures hear them: by character, and by place on the keyboard.

So digits, brackets and letters act on AZERTY, QWERTZ and Cyrillic keyboards as they do on QWERTY.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.gestures.keymap import Key, KeyPress

_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'", 44: "zxcvbnm,./"}
"""The rows of a US keyboard by the scan code of their first key."""

_MAC_PLACES = "asdfhgzxcv\x00bqweryt123465=97-80]ou[ip\x00lj'k;\\,/nm."
"""The characters of a US keyboard by the key codes of macOS."""

_X_OFFSET = 8
"""What X and Wayland add to a scan code."""

_KEYS = {
    Qt.Key.Key_Left: Key.LEFT,
    Qt.Key.Key_Right: Key.RIGHT,
    Qt.Key.Key_Up: Key.UP,
    Qt.Key.Key_Down: Key.DOWN,
    Qt.Key.Key_Return: Key.ENTER,
    Qt.Key.Key_Enter: Key.ENTER,
    Qt.Key.Key_Escape: Key.ESCAPE,
    Qt.Key.Key_Tab: Key.TAB,
    Qt.Key.Key_Backtab: Key.BACKTAB,
    Qt.Key.Key_Delete: Key.DELETE,
    Qt.Key.Key_Backspace: Key.BACKSPACE,
    Qt.Key.Key_Space: Key.SPACE,
}

_ARROWS = frozenset({Key.LEFT, Key.RIGHT, Key.UP, Key.DOWN})


def key_press(event: QKeyEvent) -> KeyPress:
    """What went down, with the modifiers that were held."""
    held = event.modifiers()
    modifier = Qt.KeyboardModifier
    key = _KEYS.get(Qt.Key(event.key()), Key.OTHER)
    ctrl = bool(held & modifier.ControlModifier)
    alt = bool(held & (modifier.AltModifier | modifier.GroupSwitchModifier))
    if sys.platform == "darwin" and key in _ARROWS:
        # There Option goes by words and paragraphs, and Command to the ends of line and text.
        ctrl, alt = alt, ctrl
    return KeyPress(
        text=_typed(event),
        key=key,
        physical="" if held & modifier.KeypadModifier else place_of(event),
        shift=bool(held & modifier.ShiftModifier),
        ctrl=ctrl,
        alt=alt,
    )


def place_of(event: QKeyEvent) -> str:
    """The character that a US keyboard has where this key is; "" where that is not known."""
    if sys.platform == "darwin":
        code = event.nativeVirtualKey()
        return _MAC_PLACES[code].strip("\x00") if code < len(_MAC_PLACES) else ""
    code = event.nativeScanCode() - (_X_OFFSET if sys.platform != "win32" else 0)
    for first, row in _ROWS.items():
        if first <= code < first + len(row):
            return row[code - first]
    return ""


def _typed(event: QKeyEvent) -> str:
    """What the key types; with Ctrl that is a control character, so the key's own instead."""
    if event.text() and event.text().isprintable():
        return event.text()
    return chr(event.key()).lower() if 0x20 < event.key() < 0x7F else ""
