"""Typing in one field: saved on Enter, on leaving and after a rest, and never lost."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from annotator.core.errors import AnnotatorError, Busy
from annotator.gui.guard import guarded
from annotator.gui.messages import error_text
from annotator.gui.queue.list_view import ENTER
from annotator.gui.waiting import UNWRITTEN

REST_MS = 1000
RETRY_MS = 500

PASSING = (Busy, *UNWRITTEN)
"""What may be over by the next time: another program writes, the disk is full."""

Save = Callable[[str], None]
DraftKey = tuple[str, int, str]
"""What a text belongs to: a kind, a row, a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A text that could not be saved yet, and why."""

    text: str
    save: Save
    error: AnnotatorError


class Unsaved(QObject):
    """Texts that a save refused; what may only have to wait is tried again."""

    saved = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[DraftKey, Kept] = {}
        self._timer = QTimer(self, interval=RETRY_MS)
        self._timer.timeout.connect(self.retry)

    def keep(self, key: DraftKey, kept: Kept) -> None:
        """Hold a text until it can be saved or was corrected."""
        self._kept[key] = kept
        if isinstance(kept.error, PASSING):
            self._timer.start()

    def find(self, key: DraftKey) -> Kept | None:
        """The text that waits for a field."""
        return self._kept.get(key)

    def drop(self, key: DraftKey) -> None:
        """The field was saved otherwise."""
        self._kept.pop(key, None)

    @Slot()
    def retry(self) -> None:
        """Save what waited; `saved` tells each key and text that went through."""
        waiting = {key: kept for key, kept in self._kept.items() if isinstance(kept.error, PASSING)}
        for key, kept in waiting.items():
            try:
                kept.save(kept.text)
            except AnnotatorError as error:
                self._kept[key] = Kept(text=kept.text, save=kept.save, error=error)
            else:
                self._kept.pop(key, None)
                self.saved.emit(key, kept.text)
        if not any(isinstance(kept.error, PASSING) for kept in self._kept.values()):
            self._timer.stop()


class Draft(QObject):
    """Ties a text field to where its text is kept.

    `bind` gives it a new target and saves what was typed for the old one; `refresh` brings a
    stored value from a change set and never touches what is being typed. `problem` carries the
    sentence why a text was not saved, empty when all is well.
    """

    problem = Signal(str)

    def __init__(self, field: QLineEdit | QPlainTextEdit, unsaved: Unsaved) -> None:
        super().__init__(field)
        self._field = field
        self._unsaved = unsaved
        self._key: DraftKey | None = None
        self._save: Save | None = None
        # A field may give back other text than it was given (Qt turns U+00A0 into a blank), so
        # what was put in and what it then says are kept apart.
        self._stored = ""
        self._put_in = ""
        self._clean = ""
        self._saving = False
        self._by_program = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        field.textChanged.connect(self._on_text)
        field.installEventFilter(self)
        unsaved.saved.connect(self._on_saved_later)

    @property
    def is_dirty(self) -> bool:
        """Whether the field holds what is not saved."""
        return self._save is not None and self._text() != self._clean

    def is_bound_to(self, key: DraftKey) -> bool:
        """Whether the field shows this target."""
        return self._key == key

    def bind(self, key: DraftKey, value: str, save: Save) -> None:
        """Show another value; `save` is called with each text the user settles on."""
        self.flush()
        self._key, self._save = key, save
        self._stored = value
        self._put(value)
        kept = self._unsaved.find(key)
        if kept is not None:
            self._write(kept.text)
        self.problem.emit(error_text(kept.error) if kept is not None else "")

    def release(self) -> None:
        """Save what was typed and belong to nothing."""
        self.flush()
        self._key = self._save = None
        self._stored = ""
        self._put("")
        self.problem.emit("")

    def refresh(self, value: str) -> None:
        """Show what is stored now, unless the user is in the middle of typing."""
        if value == self._stored:
            return
        self._stored = value
        if not self._saving and not self.is_dirty:
            self._put(value)

    @Slot()
    def flush(self) -> bool:
        """Save what was typed; whether nothing is left unsaved."""
        self._rest.stop()
        if not self.is_dirty or self._save is None or self._key is None:
            return True
        text = self._text()
        self._saving = True
        try:
            self._save(text)
        except AnnotatorError as error:
            self._unsaved.keep(self._key, Kept(text=text, save=self._save, error=error))
            self.problem.emit(error_text(error))
            return False
        finally:
            self._saving = False
        self._unsaved.drop(self._key)
        self._clean = self._put_in = text
        self.problem.emit("")
        return True

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field and Enter save it."""
        if event.type() == QEvent.Type.FocusOut:
            # The stored text may differ from the typed one, by blanks at its ends for instance.
            if self.flush() and self._stored != self._put_in:
                self._put(self._stored)
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
        ):
            self.flush()
        return False

    @Slot()
    def _on_text(self) -> None:
        if self._by_program:
            return
        if self.is_dirty:
            self._rest.start()
            return
        self._rest.stop()
        if self._key is not None and self._unsaved.find(self._key) is not None:
            # Typed back to what is stored: nothing waits any more.
            self._unsaved.drop(self._key)
            self.problem.emit("")

    @Slot(object, str)
    def _on_saved_later(self, key: DraftKey, text: str) -> None:
        if key != self._key:
            return
        self.problem.emit("")
        if self._text() == text:
            self._clean = self._put_in = text

    def _text(self) -> str:
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def _put(self, value: str) -> None:
        self._write(value)
        self._put_in = value
        self._clean = self._text()

    def _write(self, text: str) -> None:
        if text == self._text():
            return
        self._by_program = True
        try:
            if isinstance(self._field, QLineEdit):
                self._field.setText(text)
                self._field.setCursorPosition(0)
            else:
                self._field.setPlainText(text)
        finally:
            self._by_program = False
