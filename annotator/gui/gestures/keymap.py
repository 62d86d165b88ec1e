"""Which key means which command in the text, on any keyboard layout."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Key(StrEnum):
    """Keys that are known by what they are, not by the character that they produce."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    ENTER = "enter"
    ESCAPE = "esc"
    TAB = "tab"
    BACKTAB = "backtab"
    DELETE = "del"
    BACKSPACE = "backspace"
    SPACE = "space"
    OTHER = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPress:
    """A key that went down.

    `text` is what it produces, empty for a dead key; `physical` the character that the key has in
    the US layout, without Shift, empty if unknown or on the keypad. `ctrl` is Command on macOS;
    `alt` is Alt, Option or AltGr, which some systems report as Ctrl and Alt together.
    """

    text: str = ""
    key: Key = Key.OTHER
    physical: str = ""
    shift: bool = False
    ctrl: bool = False
    alt: bool = False


class Command(StrEnum):
    """What a key does; the value is the id of the action in menus and settings."""

    SELECT_SPAN_TEXT = "span.select"
    NEXT_SPAN = "span.next"
    PREVIOUS_SPAN = "span.previous"
    TAKE_EDGE = "span.edge"
    LINK = "span.link"
    LINK_NEAREST = "span.link_nearest"
    UNLINK = "span.unlink"
    CONTINUE = "span.continue"
    CONTINUE_ANY = "span.continue_any"
    UNATTRIBUTED = "span.unattributed"
    REPEAT_LABEL = "span.repeat"
    OCCURRENCES = "span.occurrences"
    NOTE = "span.note"
    PRECEDENT = "span.precedent"
    GUIDELINE = "span.guideline"
    DELETE = "span.delete"
    WIDEN = "selection.widen"
    END_BACK = "selection.end_back"
    END_FORWARD = "selection.end_forward"
    START_BACK = "selection.start_back"
    START_FORWARD = "selection.start_forward"
    END_BACK_EXACT = "selection.end_back_exact"
    END_FORWARD_EXACT = "selection.end_forward_exact"
    START_BACK_EXACT = "selection.start_back_exact"
    START_FORWARD_EXACT = "selection.start_forward_exact"
    FIND = "find"


DEFAULT_KEYS: Mapping[Command, Sequence[str]] = {
    Command.SELECT_SPAN_TEXT: ("X",),
    Command.NEXT_SPAN: ("Space",),
    Command.PREVIOUS_SPAN: ("Shift+Space",),
    Command.TAKE_EDGE: ("E",),
    Command.LINK: ("L",),
    Command.LINK_NEAREST: ("S",),
    Command.UNLINK: ("Shift+L",),
    Command.CONTINUE: ("C",),
    Command.CONTINUE_ANY: ("Shift+C",),
    Command.UNATTRIBUTED: ("0",),
    Command.REPEAT_LABEL: ("R",),
    Command.OCCURRENCES: ("A",),
    Command.NOTE: ("N",),
    Command.PRECEDENT: ("P",),
    Command.GUIDELINE: ("G",),
    Command.DELETE: ("Del", "Backspace"),
    Command.WIDEN: ("W",),
    Command.END_BACK: ("[",),
    Command.END_FORWARD: ("]",),
    Command.START_BACK: ("Shift+[",),
    Command.START_FORWARD: ("Shift+]",),
    Command.END_BACK_EXACT: ("Ctrl+[",),
    Command.END_FORWARD_EXACT: ("Ctrl+]",),
    Command.START_BACK_EXACT: ("Ctrl+Shift+[",),
    Command.START_FORWARD_EXACT: ("Ctrl+Shift+]",),
    Command.FIND: ("/",),
}

RESERVED = frozenset("/?")
RESERVED_WITH_CTRL = frozenset("/?+-=_")
"""Characters that mean something of their own (find, zoom): their place on the keyboard is no key.
"""

_NAMED = {key.value: key for key in (Key.SPACE, Key.DELETE, Key.BACKSPACE)}
_OTHER_NAMES = {"delete": "del", "return": "enter"}
_MODIFIERS = ("ctrl+", "shift+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One way to read a key press: its name in a keymap, and the label key that it may be."""

    name: str
    label_key: str = ""


class Keymap:
    """Commands by key; the keys of some or all commands may differ from the defaults."""

    def __init__(self, changed: Mapping[Command, Sequence[str]] | None = None) -> None:
        keys = {**DEFAULT_KEYS, **(changed or {})}
        self._commands = {
            stroke_name(text): command for command, texts in keys.items() for text in texts
        }

    def command(self, stroke: Stroke) -> Command | None:
        """The command of a stroke."""
        return self._commands.get(stroke.name)


def stroke_name(key_text: str) -> str:
    """A key text as users and settings write it ("Shift+L", "Ctrl+]") in one spelling."""
    rest, prefix = key_text.lower(), ""
    found = True
    while found:
        found = False
        for modifier in _MODIFIERS:
            if rest.startswith(modifier) and rest != modifier:
                rest, found = rest.removeprefix(modifier), True
                prefix += modifier
    ordered = "".join(modifier for modifier in _MODIFIERS if modifier in prefix)
    return ordered + _OTHER_NAMES.get(rest, rest)


def strokes(press: KeyPress) -> tuple[Stroke, ...]:
    """The ways to read a key press, best first: by its character, then by its place."""
    char = press.text.lower() if press.text.isprintable() else ""
    is_typed = bool(char) and char != press.physical.lower()
    if press.alt and not is_typed:
        return ()
    # A character that AltGr or Option typed; the modifiers have done their work.
    is_third_level = press.alt
    ctrl = "ctrl+" if press.ctrl and not is_third_level else ""
    shift = "shift+" if press.shift else ""
    if press.key in _NAMED.values():
        return (Stroke(name=f"{ctrl}{shift}{press.key.value}"),)
    found: list[Stroke] = []
    if char.isalpha():
        key = "" if ctrl or shift else char
        found.append(Stroke(name=f"{ctrl}{shift}{char}", label_key=key))
    elif char:
        if char == press.physical and shift:
            # Shift did not change what the key types, so it is still meant.
            found.append(Stroke(name=f"{ctrl}{shift}{char}"))
        found.append(Stroke(name=f"{ctrl}{char}", label_key="" if ctrl else char))
    place = press.physical.lower()
    if place and not is_third_level and _counts_by_place(char, place, press):
        key = "" if ctrl or shift else place
        found.append(Stroke(name=f"{ctrl}{shift}{place}", label_key=key))
    return tuple(found)


def _counts_by_place(char: str, place: str, press: KeyPress) -> bool:
    """Whether the place of a key on the keyboard may be meant, not only its character."""
    if place == char:
        # A bracket that is typed without Shift was read already.
        return False
    if char in (RESERVED_WITH_CTRL if press.ctrl else RESERVED):
        return False
    if char.isascii() and char.isalnum():
        return False
    if place.isdigit():
        return not press.shift
    if place.isalpha():
        return char.isalpha() and not unicodedata.name(char[0], "").startswith("LATIN")
    return True
