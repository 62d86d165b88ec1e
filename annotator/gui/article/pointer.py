"""What the mouse does on the text, in code points, and the clock that counts repeated clicks."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt

from annotator.gui.article.marks import Edge


class PointerKind(StrEnum):
    """What happened; MOVE only comes while a button is held."""

    PRESS = "press"
    MOVE = "move"
    RELEASE = "release"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A mouse event on the text. Positions are code points of the article's text."""

    kind: PointerKind
    position: int
    """The nearest place between two characters."""
    over: int | None
    """The character under the pointer; None beside the text."""
    handle: Edge | None
    """The handle of the active span under the pointer."""
    clicks: int
    """1 for a single click, 2 for a double click and so on, the same on press, move, release."""
    button: Qt.MouseButton
    """The button that was pressed; for MOVE the one that is held."""
    modifiers: Qt.KeyboardModifier


class ClickCounter:
    """Counts presses that come soon after each other at about the same place."""

    __slots__ = ("_at", "_count", "_interval", "_slop", "_when")

    def __init__(self, *, interval: int, slop: int) -> None:
        """`interval` in milliseconds between two presses, `slop` in pixels."""
        self._interval = interval
        self._slop = slop
        self._count = 0
        self._when = 0
        self._at = QPoint()

    @property
    def count(self) -> int:
        """How many presses the present series has."""
        return self._count

    def press(self, at: QPoint, timestamp: int) -> int:
        """Note a press at a time in milliseconds; the answer is its place in the series."""
        near = (at - self._at).manhattanLength() <= self._slop
        if self._count and near and timestamp - self._when <= self._interval:
            self._count += 1
        else:
            self._count = 1
        self._at, self._when = at, timestamp
        return self._count

    def reset(self) -> None:
        """The next press is a single one."""
        self._count = 0
