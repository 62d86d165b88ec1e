"""The article pane: the text, what the keys and the mouse do to it, and what is told of it."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.edges import with_moved_end, with_moved_start
from annotator.core.errors import AnnotatorError
from annotator.core.paragraphs import paragraph_at
from annotator.core.quotation import quotations_at
from annotator.core.segmentation import snap, snap_exact, trim, word_at
from annotator.gui.action_table import Needs
from annotator.gui.article.contents import Contents
from annotator.gui.article.deeds import Deeds
from annotator.gui.article.key_press import characters, is_plain, sequences
from annotator.gui.article.pointer import Pointer, PointerKind
from annotator.gui.article.span_menu import span_menu
from annotator.gui.article.view import ArticleView
from annotator.gui.context import Context
from annotator.gui.queue.empty_state import EmptyState

IN_TEXT = (
    *("span.delete", "span.note", "span.link", "span.unlink", "span.unattributed"),
    *("span.next", "span.previous"),
)
"""Actions whose keys are characters, so that they act only while the text has the focus."""

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
        self.deeds = Deeds(context)
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self._targets: list[int] = []
        self._anchor = 0
        self.view.on_key = self._on_key
        self.view.on_pointer = self._on_pointer
        self.view.on_tip = self._tip
        self.view.menu_requested.connect(self._show_menu)
        self.view.edge_clicked.connect(self.view.reveal)
        self.view.zoom_requested.connect(self._zoom_by)
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
        article, selection = self.contents.article, self.view.selection()
        if article is not None and selection is not None:
            chosen = trim(self.view.text, *selection) or selection
            span = self.deeds.tag(article.row, *chosen, label)
            if span is not None:
                self.view.set_caret(span.end)
                self.activate(span.row)
        elif self.active is None:
            self.message.emit(self.tr("Select some words first, or click a span to relabel it."))
        elif self.view.is_in_view(self.active):
            self.deeds.relabel(self.active, label)
        else:
            self.view.reveal(self.active)

    def delete_active(self) -> None:
        """Delete the active span."""
        if self.active is not None:
            self.deeds.delete(self.active)

    def link(self) -> None:
        """Light up what the active span can be linked to, each with its digit."""
        if self.active is None:
            return
        targets = self.deeds.targets(self.active)
        if not targets:
            self.message.emit(self.tr("There is nothing here that this span can be linked to."))
            return
        self._targets = [span.row for span in targets]
        digits = {row: str(n) if n < 10 else "" for n, row in enumerate(self._targets, 1)}
        self.view.set_targets(digits)
        self.message.emit(self.tr("Link to: a digit, or a click; Esc leaves it."))

    def unlink(self) -> None:
        """Remove the newest relation of the active span."""
        self.deeds.unlink(self.contents.relations_of(self.active))

    def unattributed(self) -> None:
        """Say that nobody is named for the active quote, or take it back."""
        if self.active is not None:
            self.deeds.toggle_unattributed(self.contents.spans[self.active])

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
        typed = characters(event)
        if self._targets and self._obeys_while_linking(event, typed):
            return True
        if event.key() == Qt.Key.Key_Escape:
            if self.view.selection() is not None:
                self.view.set_caret(self.caret())
            else:
                self.activate(None)
            return True
        if "[" in typed or "]" in typed:
            self._move_edge(event, forward="]" in typed)
            return True
        if is_plain(event) and self._obeys_character(event, typed):
            return True
        for sequence in sequences(event):
            for action_id in IN_TEXT:
                keys = self._context.actions.spec(action_id).keys
                if sequence in [QKeySequence(each) for each in keys]:
                    return self._context.actions.trigger(action_id)
        return False

    def _obeys_while_linking(self, event: QKeyEvent, typed: tuple[str, ...]) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._end_link()
            return True
        for character in typed:
            if character.isdecimal() and 0 < int(character) <= len(self._targets):
                self._link_to(self._targets[int(character) - 1])
                return True
        return False

    def _obeys_character(self, event: QKeyEvent, typed: tuple[str, ...]) -> bool:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # The place of a key counts only without Shift: Shift and 1 is no 1 where it gives a "!".
        for character in typed[:1] if shifted else typed:
            for label in self._context.project.labels.all():
                if label.key and label.key.lower() == character:
                    self.tag(label.row)
                    return True
        if "x" in typed and not shifted and self.active is not None:
            span = self.contents.spans[self.active]
            self.view.set_selection(span.start, span.end)
            return True
        return False

    def _move_edge(self, event: QKeyEvent, *, forward: bool) -> None:
        """The bracket keys: the end of the selection, with Shift its start, Ctrl by a character."""
        held = event.modifiers()
        start, end = self.view.selection() or (self.caret(), self.caret())
        by_character = bool(held & Qt.KeyboardModifier.ControlModifier)
        at_start = bool(held & Qt.KeyboardModifier.ShiftModifier)
        move = with_moved_start if at_start else with_moved_end
        moved = move(self.view.text, start, end, forward=forward, by_character=by_character)
        if moved is None:
            self.view.set_caret(start)
        elif at_start:
            self.view.set_selection(moved[1], moved[0])
        else:
            self.view.set_selection(*moved)

    def _on_pointer(self, pointer: Pointer) -> bool:
        if pointer.button is not Qt.MouseButton.LeftButton:
            return False
        extends = bool(pointer.modifiers & Qt.KeyboardModifier.ShiftModifier)
        if pointer.kind is PointerKind.PRESS and pointer.clicks > 1:
            self.view.set_selection(*widened(self.view.text, pointer.position, pointer.clicks))
        elif pointer.kind is PointerKind.PRESS and not extends:
            self._anchor = pointer.position
            self.view.set_caret(pointer.position)
        elif pointer.kind is PointerKind.PRESS or (
            pointer.kind is PointerKind.MOVE and pointer.clicks == 1
        ):
            self._select_to(
                pointer.position,
                exact=bool(pointer.modifiers & Qt.KeyboardModifier.ControlModifier),
            )
        elif pointer.kind is PointerKind.RELEASE and self.view.selection() is None:
            spans = self.view.spans_at(pointer.over) if pointer.over is not None else []
            lit = next((row for row in spans if row in self._targets), None)
            if lit is not None:
                self._link_to(lit)
            elif self.active in spans:
                # Clicking again where spans overlap goes through them from the inside out.
                self.activate(spans[(spans.index(self.active) + 1) % len(spans)])
            else:
                self.activate(spans[0] if spans else None)
        return True

    def _select_to(self, position: int, *, exact: bool) -> None:
        start, end = sorted((self._anchor, position))
        text = self.view.text
        snapped = snap_exact(text, start, end) if exact else snap(text, start, end)
        if start == end or snapped is None:
            self.view.set_caret(position)
        elif position < self._anchor:
            self.view.set_selection(snapped[1], snapped[0])
        else:
            self.view.set_selection(*snapped)

    def _link_to(self, row: int) -> None:
        self._end_link()
        if self.active is not None:
            self.deeds.link(self.active, row)

    def _end_link(self) -> None:
        self._targets = []
        self.view.set_targets(None)

    def _tip(self, position: int) -> str:
        spans = self.contents.around(position)
        lines = [self.contents.label(span).name for span in spans]
        return "\n".join([" › ".join(lines), *(span.note for span in spans if span.note)])

    def _show_menu(self, point: QPoint, position: int) -> None:
        if self.view.selection() is None:
            spans = self.view.spans_at(position)
            if self.active not in spans:
                self.activate(spans[0] if spans else None)
        span_menu(
            self,
            self._context.actions,
            self._context.project.labels.all(),
            self.tag,
            has_selection=self.view.selection() is not None,
            has_active=self.active is not None,
        ).popup(point)

    def _zoom_by(self, steps: int) -> None:
        self._context.actions.trigger("view.zoom_in" if steps > 0 else "view.zoom_out")

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


def widened(text: str, position: int, clicks: int) -> tuple[int, int]:
    """What repeated clicks select: a word, the quotation around it, the paragraph."""
    ranges = [word_at(text, position), *quotations_at(text, position)[:1]]
    ranges.append(paragraph_at(text, position))
    return ranges[min(clicks - 2, len(ranges) - 1)]


def shortened(surface: str) -> str:
    """A surface on one line, cut in the middle where it is long."""
    line = " ".join(surface[:400].split())
    if len(surface) <= 400 and len(line) <= SHOWN:
        return line
    tail = " ".join(surface[-40:].split())
    return f"{line[: SHOWN * 2 // 3].rstrip()}…{tail[-SHOWN // 3 :].lstrip()}"
