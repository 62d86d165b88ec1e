"""Counts the keys, clicks and drags that reach the program's windows, by what they are for."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
    }
)


class Purpose(StrEnum):
    """What a key, a click or a drag is for."""

    FIND = "find the place"
    SELECT = "select"
    TAG = "tag"
    LINK = "link"


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many of each; a chord is one key, a double click two clicks."""

    keys: int = 0
    clicks: int = 0
    drags: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.keys + self.clicks + self.drags

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            keys=self.keys + other.keys,
            clicks=self.clicks + other.clicks,
            drags=self.drags + other.drags,
        )


class Counter(QObject):
    """An event filter for the application; `purpose` says what the next events are for.

    Each input comes to a window once, and from there to one widget after the other: only the
    first counts. A key that is a shortcut of the window comes to no widget at all.
    """

    def __init__(self) -> None:
        super().__init__()
        self.purpose = Purpose.FIND
        self.tallies = {purpose: Tally() for purpose in Purpose}
        self.notches = 0
        """How often the wheel was turned; neither a key, a click nor a drag."""
        self._distance = QGuiApplication.styleHints().startDragDistance()
        self._pressed_at: QPointF | None = None
        self._is_drag = False

    @property
    def sum(self) -> Tally:
        """For all purposes together."""
        return sum(self.tallies.values(), Tally())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Shortcut:
            self.tallies[self.purpose].keys += 1
        elif isinstance(watched, QWindow):
            if isinstance(event, QMouseEvent):
                self._count_mouse(kind, event)
            elif kind == QEvent.Type.Wheel:
                self.notches += 1
            elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                is_held = event.isAutoRepeat() or event.key() in _MODIFIERS
                self.tallies[self.purpose].keys += not is_held
        return False

    def _count_mouse(self, kind: QEvent.Type, event: QMouseEvent) -> None:
        at = event.position()
        if kind == QEvent.Type.MouseButtonPress:
            self._pressed_at, self._is_drag = at, False
        elif self._pressed_at is None:
            return
        elif kind == QEvent.Type.MouseMove and event.buttons():
            way = (at - self._pressed_at).manhattanLength()
            self._is_drag = self._is_drag or way >= self._distance
        elif kind == QEvent.Type.MouseButtonRelease:
            self._pressed_at = None
            tally = self.tallies[self.purpose]
            tally.drags += self._is_drag
            tally.clicks += not self._is_drag
