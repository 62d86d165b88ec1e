"""What an entry of the table of actions says, and what must be so for it."""

from dataclasses import dataclass
from enum import Flag, auto


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text of the table for translation; lupdate looks for this name."""
    return text


class Needs(Flag):
    """What must be so for an action to make sense; the situation is the union of what is so.

    By the scheme, the label of the active span is LINKABLE where relations join it with others,
    a PART where its spans can continue each other, NAMELESS where they can be unattributed.
    """

    NOTHING = 0
    PROJECT = auto()
    WRITABLE = auto()
    ARTICLE = auto()
    SELECTION = auto()
    ACTIVE = auto()
    LINKABLE = auto()
    PART = auto()
    NAMELESS = auto()
    LINKED = auto()
    HEAD = auto()
    UNDO = auto()
    REDO = auto()


EDITING = Needs.PROJECT | Needs.WRITABLE
ON_ARTICLE = EDITING | Needs.ARTICLE
ON_SPAN = ON_ARTICLE | Needs.ACTIVE
ON_TEXT = Needs.PROJECT | Needs.ARTICLE


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One entry. `keys` are portable key texts, the first is shown.

    `handler` is "owner.method"; see Actions.bind. `in_text` marks keys that act only while the
    text or the span list has the focus: the text hears them itself, and the handler is called
    with the id. `text_keys` are such keys beside those that act everywhere.
    `group` makes a checkable action one of several; `checkable` one that is on or off.
    `submenu` puts it below a menu in the menu; `rule` draws a line above it.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    text_keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    handler: str
    tip: str = ""
    in_text: bool = False
    checkable: bool = False
    group: str = ""
    submenu: str = ""
    rule: bool = False
