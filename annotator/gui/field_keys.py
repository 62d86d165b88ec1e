"""On some systems a field takes Ctrl and a letter, as Emacs does: the window's keys come first.

There Ctrl+E would go to the end of the line in place of exporting.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotator.gui.guard import guarded

TAKES_ALL_KEYS = "takesAllKeys"
"""A property of fields that let no key through to the window."""

_OF_FIELDS = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class FieldKeys(QObject):
    """Stands before whatever field has the focus; a key that no action has still is the field's."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit):
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit) and not now.property(TAKES_ALL_KEYS):
            now.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from a field the question whether it wants a key before the window has it."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not (Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z and _is_ctrl(event)):
            return False
        if any(event.matches(key) for key in _OF_FIELDS):
            return False
        event.ignore()
        return True


def _is_ctrl(event: QKeyEvent) -> bool:
    return event.modifiers() in (_CTRL, _CTRL | _SHIFT)
