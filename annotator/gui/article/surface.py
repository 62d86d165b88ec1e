"""The article pane: the text, what the keys and the mouse do to it, and what is told of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Span
from annotator.gui.action_table import Needs
from annotator.gui.article.contents import Contents
from annotator.gui.article.view import ArticleView
from annotator.gui.context import Context
from annotator.gui.queue.empty_state import EmptyState

SHOWN = 48
"""Characters of a surface in the status line."""


class ArticleSurface(QWidget):
    """Turns events into verbs of the project and published changes into marks.

    `active_changed` carries a span's row or None; `armed_changed` a label's row or None;
    `message` one sentence; `status_changed` says that the caret's place or the count is new.
    """

    active_changed = Signal(object)
    selection_changed = Signal()
    armed_changed = Signal(object)
    status_changed = Signal()
    note_wanted = Signal()
    message = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._had_selection = False
        self.view = ArticleView(self, theme=context.theme)
        self.view.setAccessibleName(self.tr("Text of the article"))
        self.view.set_zoom(context.settings.zoom)
        self.contents = Contents(context.project, self.view)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self.view.on_key = self._on_key
        self.view.selection_changed.connect(self._on_selection)
        context.signals.changed.connect(self._on_changed)
        context.appearance.changed.connect(self.view.set_theme)

    @property
    def active(self) -> int | None:
        """The row of the active span."""
        return self.view.active

    def show_article(self, row: int | None) -> None:
        """Show an article from its beginning, or what to do where there is none."""
        self.activate(None)
        try:
            self.contents.show(row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        self._stack.setCurrentIndex(0 if row is not None else 1)
        if row is None:
            self._empty.tell(
                self.tr("There is no article to show yet."),
                self.tr("Drop files or folders on this window, or choose File → Import Files."),
            )
        self.status_changed.emit()

    def situation(self) -> Needs:
        """What is so in the text, for the table of actions."""
        now = Needs.NOTHING
        if self.view.selection() is not None:
            now |= Needs.SELECTION
        if self.active is not None:
            now |= Needs.ACTIVE
            if self.contents.links(self.active):
                now |= Needs.LINKED
        return now

    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return self.view.caret()

    def set_caret(self, position: int) -> None:
        """Put the caret somewhere, in code points; the text stays where it is."""
        self.view.set_caret(position)

    @Slot()
    def reveal_caret(self) -> None:
        """Scroll to the caret, unless it is in view."""
        self.view.reveal_range(self.caret(), self.caret())

    def set_zoom(self, percent: int) -> None:
        """Use another size of the text."""
        self.view.set_zoom(percent)

    @Slot(object)
    def activate(self, row: int | None) -> None:
        """Make a span the active one and show it; None for none."""
        if row == self.active or (row is not None and row not in self.contents.spans):
            return
        self.view.set_active(row)
        self.view.set_links(self.contents.links(row))
        if row is not None:
            self.view.reveal(row)
        self.active_changed.emit(row)
        self.status_changed.emit()

    def reveal(self, start: int, end: int) -> None:
        """Scroll to a range; its span becomes active if it is there."""
        self.view.reveal_range(start, end)
        for span in self.contents.around(start):
            if (span.start, span.end) == (start, end):
                self.activate(span.row)

    def reveal_span(self, row: int) -> None:
        """Scroll to a span and make it active."""
        self.activate(row)

    def place(self) -> str:
        """Which spans lie around the active span, or around the caret, from the outside in."""
        active = self.contents.spans.get(self.active) if self.active is not None else None
        spans = self.contents.around(active.start if active else self.caret())
        if active is not None:
            spans = [span for span in spans if span.end >= active.end and span != active]
            spans.append(active)
        if not spans:
            return ""
        names = " › ".join(self.contents.label(span).name for span in spans)
        return f"{names} “{shortened(spans[-1].surface)}”"

    def count(self) -> tuple[int | None, int | None]:
        """The number of the active span, from 1, and how many there are."""
        if self.contents.article is None:
            return None, None
        number = self.contents.number(self.active) if self.active is not None else None
        return number, len(self.contents.spans)

    @Slot(int)
    def tag(self, label: int) -> None:
        """Tag the selection, else relabel the active span."""
        selection = self.view.selection()
        article = self.contents.article
        if article is None:
            return
        if selection is not None:
            span = self._try(
                lambda: self._context.project.spans.add(article.row, *selection, label)
            )
            if isinstance(span, Span):
                self.view.set_caret(span.end)
                self.activate(span.row)
        elif self.active is not None:
            row = self.active
            self._try(lambda: self._context.project.spans.relabel(row, label))

    def delete_active(self) -> None:
        """Delete the active span."""
        row = self.active
        if row is not None:
            self._try(lambda: self._context.project.spans.delete(row))

    def copy(self) -> None:
        """Copy the selected text."""
        self.view.copy()

    def next_span(self) -> None:
        """Make the next span active."""
        self.activate(self.contents.neighbour(self.active, 1, caret=self.caret()))

    def previous_span(self) -> None:
        """Make the span before active."""
        self.activate(self.contents.neighbour(self.active, -1, caret=self.caret()))

    @Slot(object)
    def obey_key(self, event: QKeyEvent) -> None:
        """A key that came to another list but is a command of the text."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        for label in self._context.project.labels.all():
            if label.key and event.text() == label.key:
                self.tag(label.row)
                return True
        if key == Qt.Key.Key_Space:
            (self.previous_span if shift else self.next_span)()
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_active()
            return True
        return False

    @Slot()
    def _on_selection(self) -> None:
        has_selection = self.view.selection() is not None
        if has_selection or self._had_selection:
            self.selection_changed.emit()
        self._had_selection = has_selection
        self.status_changed.emit()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        try:
            self.contents.apply(changes)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        if self.active is not None and self.active not in self.contents.spans:
            self.view.set_active(None)
            self.active_changed.emit(None)
        self.view.set_links(self.contents.links(self.active))
        self.status_changed.emit()

    def _try(self, verb: Callable[[], object]) -> object:
        """Do something to the project; a refusal is told, and None comes back."""
        try:
            return verb()
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return None


def shortened(surface: str) -> str:
    """A surface on one line, cut in the middle where it is long."""
    line = " ".join(surface[:400].split())
    if len(surface) <= 400 and len(line) <= SHOWN:
        return line
    tail = " ".join(surface[-40:].split())
    return f"{line[: SHOWN * 2 // 3].rstrip()}…{tail[-SHOWN // 3 :].lstrip()}"
