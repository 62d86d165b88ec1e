"""Feeds the keys and the mouse of the text to the gesture machine and has its answers done."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from annotator.core.errors import AnnotatorError
from annotator.gui.action_table import PLACES
from annotator.gui.actions import Actions
from annotator.gui.article.key_press import key_press
from annotator.gui.article.performer import Performer
from annotator.gui.article.pointer import Pointer, PointerKind
from annotator.gui.article.shown_page import ShownPage
from annotator.gui.article.view import ArticleView
from annotator.gui.context import Context
from annotator.gui.gestures.intents import Intents
from annotator.gui.gestures.keymap import (
    Command,
    Keymap,
    KeyPress,
    stroke_name,
    strokes,
)
from annotator.gui.gestures.machine import Gestures, Mode
from annotator.gui.guard import guarded

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

_EXACT = (
    Qt.KeyboardModifier.AltModifier
    if sys.platform == "darwin"
    else Qt.KeyboardModifier.ControlModifier
)
"""Held, the mouse selects exact characters. On macOS Ctrl and a click are the right button."""


def keymap_of(actions: Actions) -> Keymap:
    """The keys of the text's commands, as they are now."""
    return Keymap({command: actions.text_keys(command) for command in Command})


def other_keys(actions: Actions) -> dict[str, str]:
    """The other actions by the names of their keys, shortcuts among them.

    These come to the text where Qt does not know them, as on a keyboard without Latin letters.
    """
    return {
        stroke_name(key): spec.id
        for spec in actions
        if spec.id not in PLACES
        for key in actions.keys(spec.id)
        if spec.id not in frozenset(Command) or key not in actions.text_keys(spec.id)
    }


class TextInput(QObject):
    """The one who listens to the view."""

    def __init__(
        self, context: Context, view: ArticleView, page: ShownPage, performer: Performer
    ) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._performer = performer
        self._page = page
        self.gestures = Gestures(page)
        self._others: dict[str, str] = {}
        self._read_keys()
        context.actions.keys_changed.connect(self._read_keys)
        hints = QGuiApplication.styleHints()
        self._drag_distance = hints.startDragDistance()
        self._pressed_at = QPoint()
        self._is_dragging = False
        self._settled = QTimer(self, singleShot=True, interval=hints.mouseDoubleClickInterval())
        self._settled.timeout.connect(self._tick)
        view.on_key = self.obey_key
        view.on_pointer = self.obey_pointer
        view.selection_changed.connect(self._on_caret)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def obey_key(self, event: QKeyEvent) -> bool:
        """Take a key; false where it means nothing to the text."""
        if event.modifiers() & Qt.KeyboardModifier.MetaModifier:
            return False
        press = key_press(event)
        other = self._other_action(press)
        if other:
            return self._context.actions.trigger(other)
        return self.feed(lambda: self.gestures.key(press), scroll=True)

    def _other_action(self, press: KeyPress) -> str:
        """The action of the window that a key of the text means; labels and targets go first."""
        for way in strokes(press):
            is_target = way.label_key.isdigit() and self.gestures.mode is Mode.LINKING
            if is_target or (way.label_key and self._page.label_for_key(way.label_key) is not None):
                return ""
            if self.gestures.knows(way):
                return ""
            if way.name in self._others:
                return self._others[way.name]
        return ""

    @Slot()
    def _read_keys(self) -> None:
        self._others = other_keys(self._context.actions)
        self.gestures.use_keymap(keymap_of(self._context.actions))

    def use_label(self, label: int) -> None:
        """A label was chosen by its chip or in a menu."""
        self.feed(lambda: self.gestures.use_label(label))

    def perform(self, command: Command) -> None:
        """A command was chosen in a menu."""
        self.feed(lambda: self.gestures.perform(command), scroll=True)

    def feed(self, ask: Callable[[], Intents | None], *, scroll: bool = False) -> bool:
        """Ask the machine and carry out its answer; false where it has none."""
        try:
            intents = ask()
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return True
        if intents:
            with self._context.signals.text_first(self._view.viewport().repaint):
                self._performer.perform(intents, scroll=scroll)
        if self.gestures.pending is not None:
            self._settled.start()
        else:
            self._settled.stop()
        return intents is not None

    def settle(self) -> None:
        """Another span is active, or none; or spans have changed."""
        self.feed(self.gestures.settle)

    def forget(self) -> None:
        """Another text is shown."""
        self.gestures.article_changed()
        self._performer.forget()
        self._settled.stop()
        self._is_dragging = False

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab goes through the targets while one is chosen; and how far the mouse was dragged."""
        kind = event.type()
        if watched is self._view:
            if (
                kind == QEvent.Type.KeyPress
                and isinstance(event, QKeyEvent)
                and event.key() in _TABS
                and self.gestures.mode is Mode.LINKING
            ):
                return self.obey_key(event)
            return False
        if isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                self._pressed_at, self._is_dragging = at, False
            elif kind == QEvent.Type.MouseMove and event.buttons():
                distance = (at - self._pressed_at).manhattanLength()
                self._is_dragging = self._is_dragging or distance >= self._drag_distance
        return False

    def obey_pointer(self, pointer: Pointer) -> bool:
        """Take what the mouse does."""
        # The other buttons are kept from the native text, which would clear the selection.
        if pointer.button is Qt.MouseButton.LeftButton:
            self.feed(lambda: self._answer(pointer))
        return True

    def _answer(self, pointer: Pointer) -> Intents:
        modifier = Qt.KeyboardModifier
        # Where the user does not want whole words by itself, the modifier asks for them.
        ctrl = bool(pointer.modifiers & _EXACT) is self._context.settings.whole_words
        match pointer.kind:
            case PointerKind.PRESS if pointer.handle is not None:
                return self.gestures.grab(pointer.handle, over=pointer.over)
            case PointerKind.PRESS:
                return self.gestures.press(
                    pointer.position,
                    shift=bool(pointer.modifiers & modifier.ShiftModifier),
                    clicks=pointer.clicks,
                    ctrl=ctrl,
                    over=pointer.over,
                )
            case PointerKind.MOVE:
                if not self._is_dragging:
                    return ()
                return self.gestures.drag(pointer.position, ctrl=ctrl)
            case PointerKind.RELEASE:
                return self.gestures.release(pointer.position, ctrl=ctrl)

    @Slot()
    def _on_caret(self) -> None:
        if not self._performer.is_performing:
            self.feed(lambda: self.gestures.caret_moved(self._view.caret()))

    @Slot()
    def _tick(self) -> None:
        self.feed(self.gestures.tick)
