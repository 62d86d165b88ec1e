"""A key as the text hears it: by the character it gives, else by its place on the keyboard.

So digits, brackets and letters act on AZERTY, QWERTZ and Cyrillic keyboards as they do on QWERTY.
"""

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'", 44: "zxcvbnm,./"}
"""The rows of a US keyboard by the scan code of their first key."""

_MAC_PLACES = "asdfhgzxcv\x00bqweryt123465=97-80]ou[ip\x00lj'k;\\,/nm."
"""The characters of a US keyboard by the key codes of macOS."""

_X_OFFSET = 8
"""What X and Wayland add to a scan code."""

COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""With one of these held, a key is no character."""


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


def characters(event: QKeyEvent) -> tuple[str, ...]:
    """What the key may mean, the character it gives first; letters are in lower case."""
    given = event.text() if event.text().isprintable() else ""
    if not given and 0x20 <= event.key() < 0x7F:
        given = chr(event.key())
    found = (given.lower(), place_of(event))
    return tuple(dict.fromkeys(character for character in found if character))


def is_plain(event: QKeyEvent) -> bool:
    """Whether the key stands for a character. AltGr makes characters: it does not count."""
    held = event.modifiers()
    if held & Qt.KeyboardModifier.GroupSwitchModifier:
        return True
    by_alt_gr = sys.platform == "win32" and held & COMMANDING == COMMANDING & ~_META
    return by_alt_gr or not held & COMMANDING


def sequences(event: QKeyEvent) -> tuple[QKeySequence, ...]:
    """The shortcuts that the key may be, the one of the character it gives first."""
    found = [QKeySequence(event.keyCombination())]
    place = place_of(event)
    if place:
        key = Qt.Key(ord(place.upper()))
        found.append(QKeySequence(QKeyCombination(event.modifiers(), key)))
    return tuple(found)


_META = Qt.KeyboardModifier.MetaModifier
