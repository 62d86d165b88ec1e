"""What the sheet of keys tells beside the table of actions: the keys and gestures that stay."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from annotator.gui.action_table import MENUS
from annotator.gui.actions import translated

Row = tuple[str, str, str]
"""Group, what it does, by which key or gesture."""


def fixed_rows() -> list[Row]:
    """The keys of the caret and the modes, what the mouse does, and how lists are left."""
    on_mac = sys.platform == "darwin"
    ctrl, exact = (_tr("Command"), _tr("Option")) if on_mac else (_tr("Ctrl"), _tr("Ctrl"))
    far = "Alt" if on_mac else "Ctrl"
    text, mouse, lists = _tr("In the Text"), _tr("With the Mouse"), _tr("In Lists and Fields")
    return [
        (text, _tr("Move the caret"), _tr("arrows")),
        (text, _tr("Move it by a word"), _keys(f"{far}+Left", f"{far}+Right")),
        (text, _tr("Move it by a paragraph"), _keys(f"{far}+Up", f"{far}+Down")),
        (text, _tr("To the start or end of the line"), _keys("Home", "End")),
        (text, _tr("To the start or end of the text"), _keys("Ctrl+Home", "Ctrl+End")),
        (text, _tr("A screen up or down"), _keys("PgUp", "PgDown")),
        (text, _tr("Select on the way"), _tr("Shift with each of these")),
        (text, _tr("Tag the selection with the armed label"), _keys("Enter")),
        (text, _tr("A taken edge: move it by a character"), _keys("Left", "Right")),
        (text, _tr("A taken edge: move it by a word"), _keys(f"{far}+Left", f"{far}+Right")),
        (text, _tr("A taken edge: let it go"), _keys("Enter", "Esc")),
        (text, _tr("A link: choose its other end"), _tr("its digit, or Tab and Enter")),
        (text, _tr("Out of edge, link, armed label, selection, span"), _keys("Esc")),
        (mouse, _tr("Select whole words"), _tr("drag")),
        (mouse, _tr("Select exact characters"), _tr("{key} and drag").format(key=exact)),
        (mouse, _tr("Select a word, a quotation, a paragraph"), _tr("2, 3, 4 clicks")),
        (mouse, _tr("Extend the selection"), _tr("Shift and click")),
        (mouse, _tr("Make a span active, then the outer one"), _tr("click, click again")),
        (mouse, _tr("Move an edge of the active span"), _tr("drag its handle")),
        (mouse, _tr("A link: choose its other end"), _tr("click")),
        (mouse, _tr("Go to the end of a link that is out of view"), _tr("click its chip")),
        (mouse, _tr("What can be done here"), _tr("right click")),
        (mouse, _tr("Larger or smaller text"), _tr("{key} and wheel").format(key=ctrl)),
        (lists, _tr("Back to the text"), _keys("Esc")),
        (lists, _tr("From the search to what was found"), _keys("Down", "Enter")),
        (lists, _tr("Into the text of the article or span"), _keys("Enter")),
    ]


def fixed_use(key: str) -> str:
    """What a key does that can't be given to an action; empty where it is free."""
    held, _, name = key.rpartition("+")
    parts = held.split("+") if held else []
    if key in ("Shift+F10", "Menu"):
        return _tr("the menu of the right button")
    if name in ("Esc", "Tab", "Backtab") or (name in ("Return", "Enter") and "Ctrl" not in parts):
        return _tr("leaving, confirming and going on")
    if name in ("Left", "Right", "Up", "Down", "Home", "End") and "Meta" not in parts:
        return _tr("moving the caret")
    if name in ("PgUp", "PgDown") and "Ctrl" not in parts and "Alt" not in parts:
        return _tr("moving the caret")
    if key in ("Ctrl+A", "Ctrl+X", "Ctrl+V", "Shift+Del", "Shift+Ins", "Ctrl+Ins"):
        return _tr("selecting, cutting and pasting in fields")
    if len(key) == 1 and key in "123456789":
        return _tr("the labels of a project")
    if parts == ["Alt"] and any(f"&{name}" in translated(title).upper() for title in MENUS):
        return _tr("opening a menu")
    return ""


def _keys(*names: str) -> str:
    """Keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(QKeySequence(name).toString(native) for name in names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("fixed_keys", text)
