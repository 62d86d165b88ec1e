"""The article pane: the text with what is told of it; the window's actions end here."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Article
from annotator.gui.action_spec import Needs
from annotator.gui.article import chains, span_tips
from annotator.gui.article.contents import Contents
from annotator.gui.article.description import description
from annotator.gui.article.marks import Tie
from annotator.gui.article.view import ArticleView
from annotator.gui.context import Context
from annotator.gui.focus_ring import FocusLine
from annotator.gui.guard import guarded
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.wording import shortened

if TYPE_CHECKING:
    from annotator.gui.article.find import Find
    from annotator.gui.article.pointer import Pointer
    from annotator.gui.article.text_input import TextInput

AFTER_FIRST_PAINT_MS = 120
"""When what listens is loaded, if no key or click came before."""


class ArticleSurface(QWidget):
    """Shows an article; changes it only by verbs, and redraws only from published changes.

    `active_changed` carries a span's row or None; `armed_changed` a label's row or None;
    `precedent_wanted` carries the row of a span to be filed, `guideline_wanted` that of a label;
    `message` one sentence; `status_changed` says that the caret's place or the count is new.
    """

    active_changed = Signal(object)
    selection_changed = Signal()
    armed_changed = Signal(object)
    status_changed = Signal()
    note_wanted = Signal()
    occurrences_wanted = Signal(int)
    precedent_wanted = Signal(int)
    guideline_wanted = Signal(int)
    message = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._had_selection = False
        self.view = ArticleView(self, theme=context.theme)
        self.view.setAccessibleName(self.tr("Text of the article"))
        self.view.set_zoom(context.settings.zoom)
        self.view.set_family(context.settings.typeface)
        self.view.set_column(context.settings.column)
        self.contents = Contents(context.project, self.view)
        self._made_input: TextInput | None = None
        self._made_find: Find | None = None
        self._import = context.actions.action("import.files")
        self._empty = EmptyState(self)
        self._empty.asked.connect(self._import.trigger)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(FocusLine(self.view, self))
        layout.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self._wire()

    @property
    def active(self) -> int | None:
        """The row of the active span."""
        return self.view.active

    def show_article(self, row: int | None) -> None:
        """Show an article from its beginning, or what to do where there is none."""
        self._forget_gesture()
        self._activate(None)
        try:
            self.contents.show(row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        if self._made_find is not None:
            self._made_find.article_changed()
        self._stack.setCurrentIndex(0 if row is not None else 1)
        if row is None:
            self._empty.tell(
                self.tr("There is no article to show yet."),
                self.tr("Drop files or folders on this window, or choose File → Import Files."),
                button="" if self._context.project.read_only else self._import.text(),
            )
        # Else the focus would go to whatever stands next in the window.
        self.setFocusProxy(self.view if row is not None else self._empty.entrance)
        self._describe()
        self.status_changed.emit()
        if self._made_input is None:
            QTimer.singleShot(AFTER_FIRST_PAINT_MS, self, self._input)

    def situation(self) -> Needs:
        """What is so in the text, for the table of actions."""
        now = Needs.NOTHING
        if self.view.selection() is not None:
            now |= Needs.SELECTION
        if self.active is not None:
            now |= Needs.ACTIVE | chains.allowed(
                self.contents.spans.label_of(self.active), self._context.project.labels.types()
            )
            if self.contents.relations_of(self.active):
                now |= Needs.LINKED
        return now

    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return self.view.caret()

    def set_caret(self, position: int) -> None:
        """Put the caret somewhere, in code points; the text stays where it is."""
        self.view.set_caret(position)

    def set_zoom(self, percent: int) -> None:
        """Use another size of the text."""
        self.view.set_zoom(percent)

    def set_typeface(self, typeface: str) -> None:
        """Use another typeface for the text: "serif" or "sans"."""
        self.view.set_family(typeface)

    def set_column(self, characters: int) -> None:
        """Let the text be so wide, where there is room."""
        self.view.set_column(characters)

    @Slot(object)
    def activate(self, row: int | None) -> None:
        """Make a span the active one and show it, the caret at its start; None for none."""
        span = self.contents.spans.get(row) if row is not None else None
        if span is not None:
            if row != self.active:
                self._activate(None)
                self.view.set_caret(span.start)
                self._activate(row)
            elif not span.start <= self.caret() <= span.end:
                # An undo has taken its edge from there; the next arrow must not leave the span.
                self.view.set_caret(max(span.start, min(self.caret(), span.end)))
            self.view.reveal(span.row)
        elif row is None:
            self._activate(None)

    def reveal(self, start: int, end: int) -> None:
        """Scroll to a range, in code points."""
        self.view.reveal_range(start, end)

    def point_out(self, range_: tuple[int, int] | None, *, scroll: bool = True) -> None:
        """Mark a range, in code points, behind the text and scroll to it; None marks nothing."""
        self.view.point_out(range_)
        if range_ is not None and scroll:
            self.view.reveal_range(*range_)

    def go_to(self, start: int, end: int, *, label: int | None) -> None:
        """Make the span on a range (code points) with a label active, or select the range."""
        for span in self.contents.around(start):
            if (span.start, span.end, span.label) == (start, end, label):
                self.activate(span.row)
                return
        self._activate(None)
        self.view.set_selection(start, end)
        self.view.reveal_range(start, end)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar below the text."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(bar)

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
        words = shortened(spans[-1].surface)
        return self.tr("{labels} “{words}”").format(labels=names, words=words)

    def count(self) -> tuple[int | None, int | None]:
        """The number of the active span, from 1, and how many there are."""
        if self.contents.article is None:
            return None, None
        number = self.contents.number(self.active) if self.active is not None else None
        return number, len(self.contents.spans)

    @Slot(int)
    def tag(self, label: int) -> None:
        """What a label's key does: tag the selection, relabel the active span, or arm."""
        if self.contents.article is not None:
            self._input().use_label(label)

    def command(self, action_id: str) -> None:
        """Do what an action of the text says, by its id in the table."""
        from annotator.gui.gestures.keymap import Command

        self._input().perform(Command(action_id))

    def copy(self) -> None:
        """Copy the selected text."""
        self.view.copy()

    def find_words(self) -> None:
        """Ask for words to find."""
        from annotator.gui.gestures.keymap import Command

        self._input().perform(Command.FIND)

    def find_next(self) -> None:
        """Select the next hit."""
        self._input()
        self._find().step(1)

    def find_previous(self) -> None:
        """Select the hit before."""
        self._input()
        self._find().step(-1)

    def show_words(self, query: str, *, select: bool) -> None:
        """Mark what the list of articles was searched for, and select the first of it."""
        if query or self._made_find is not None:
            self._find().show_words(query, select=select)

    @Slot(object)
    def obey_key(self, event: QKeyEvent) -> None:
        """A key that came to another list but is a command of the text."""
        self._input().obey_key(event)

    def _input(self) -> "TextInput":
        """What listens to keys and mouse; it takes a while to load."""
        if self._made_input is None:
            from annotator.gui.article.performer import Performer
            from annotator.gui.article.shown_page import ShownPage
            from annotator.gui.article.text_input import TextInput

            page = ShownPage(self._context.project, self.view, self.contents)
            performer = Performer(
                self._context, page, self.view, self.contents, self._activate, self
            )
            performer.armed_changed.connect(self.armed_changed)
            performer.note_wanted.connect(self.note_wanted)
            performer.find_wanted.connect(self._open_find)
            performer.occurrences_wanted.connect(self.occurrences_wanted)
            performer.precedent_wanted.connect(self.precedent_wanted)
            performer.guideline_wanted.connect(self.guideline_wanted)
            performer.message.connect(self.message)
            self._made_input = TextInput(self._context, self.view, page, performer)
        return self._made_input

    def _find(self) -> "Find":
        """What finds words in the text; made when first asked for."""
        if self._made_find is None:
            from annotator.gui.article.find import Find
            from annotator.gui.article.find_bar import FindBar

            bar = FindBar(self._context.appearance, self)
            self.add_bar(bar)
            self._made_find = Find(self.view, bar, self)
            self._made_find.message.connect(self.message)
        return self._made_find

    @Slot()
    def _open_find(self) -> None:
        if self.contents.article is not None:
            self._find().open()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that means nothing more to the text closes the bar."""
        found = self._made_find
        if event.key() == Qt.Key.Key_Escape and found is not None and found.is_open:
            found.close()
            return
        super().keyPressEvent(event)

    def _on_first_key(self, event: QKeyEvent) -> bool:
        return self._input().obey_key(event)

    def _on_first_pointer(self, pointer: "Pointer") -> bool:
        return self._input().obey_pointer(pointer)

    def _forget_gesture(self) -> None:
        if self._made_input is not None:
            self._made_input.forget()

    def _activate(self, row: int | None) -> None:
        """Make a span the active one and tell it; nothing moves."""
        if row == self.active:
            return
        self.view.set_active(row)
        self._show_ties()
        if self._made_input is not None:
            self._made_input.settle()
        self._context.signals.later(self._tell_active)
        self.status_changed.emit()

    def _tell_active(self) -> None:
        self.active_changed.emit(self.active)

    def _tell_selection(self) -> None:
        self.selection_changed.emit()

    def _wire(self) -> None:
        self.view.on_key = self._on_first_key
        self.view.on_pointer = self._on_first_pointer
        self.view.on_tip = partial(span_tips.words_tip, self.contents)
        self.view.on_chip_tip = partial(span_tips.chip_tip, self.contents)
        self.view.menu_requested.connect(self._show_menu)
        self.view.edge_clicked.connect(self.view.reveal)
        self.view.zoom_requested.connect(self._zoom_by)
        self.view.selection_changed.connect(self._on_selection)
        self._context.signals.text_changed.connect(self._on_changed)
        self._context.appearance.changed.connect(self.view.set_theme)
        self._context.actions.keys_changed.connect(self._on_keys)

    def _show_menu(self, point: QPoint, position: int) -> None:
        selection = self.view.selection()
        if selection is None or not selection[0] <= position <= selection[1]:
            active = self.contents.spans.get(self.active) if self.active is not None else None
            # At the very end of the active span, where tagging leaves the caret, it stays active.
            if active is None or not active.start <= position <= active.end:
                active = next(reversed(self.contents.around(position)), None)
            self.view.set_caret(position)
            self._activate(active.row if active is not None else None)
        self.open_menu(point)

    @Slot(QPoint)
    def open_menu(self, point: QPoint) -> None:
        """What can be done to the selection or the active span, at a place of the screen."""
        from annotator.gui.article.span_menu import span_menu

        span_menu(
            self,
            self._context.actions,
            self._context.project.labels.all(),
            self.tag,
            self.situation(),
        ).popup(point)

    def _zoom_by(self, steps: int) -> None:
        self._context.actions.trigger("view.zoom_in" if steps > 0 else "view.zoom_out")

    @Slot()
    def _on_selection(self) -> None:
        has_selection = self.view.selection() is not None
        if has_selection or self._had_selection:
            self._context.signals.later(self._tell_selection)
        self._had_selection = has_selection
        self.status_changed.emit()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        active = self.active
        read = self._reading() if any(changes.of_kind(Article)) else None
        try:
            text_is_new = self.contents.apply(changes)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        if text_is_new:
            # The view began anew, with no span active.
            self._forget_gesture()
            if self._made_find is not None:
                self._made_find.article_changed()
            self.activate(active)
            if read is not None:
                self._read_on(*read)
        if self.active is not None and self.active not in self.contents.spans:
            self._activate(None)
        elif self._made_input is not None:
            self._made_input.settle()
        self._show_ties()
        self._describe()
        self.status_changed.emit()

    def _reading(self) -> tuple[str, tuple[int, int], int]:
        """The text, what of it is at the top of the view, and the caret."""
        return self.view.text, self.view.top(), self.caret()

    def _read_on(self, text: str, top: tuple[int, int], caret: int) -> None:
        """After another text has come: show the place that was read, the caret where it was."""
        from annotator.core.corrections import followed

        self.view.show_at(followed(text, self.view.text, top[0]), top[1])
        if self.active is None:
            self.view.set_caret(followed(text, self.view.text, caret))

    @Slot()
    def _on_keys(self) -> None:
        self._show_ties()
        self._describe()

    def _show_ties(self) -> None:
        """Join the active span to those it is related to, and to what is offered for it."""
        row = self.active
        if row is None:
            self.view.set_ties(())
            return
        types = self._context.project.labels.types()
        shown = chains.shown_relations(self.contents, types, row)
        ties = [Tie(relation.from_span, relation.to_span) for relation in shown]
        action, text = "span.continue", self.tr("{key}: continue")
        end = chains.offered(self.contents, types, row)
        if end is None:
            action, text = "span.link_nearest", self.tr("{key}: link")
            end = chains.likely_end(self.contents, types, row)
        key = self._context.actions.key_shown(action)
        if end is not None and key:
            ties.append(Tie(row, end, is_offer=True))
        self.view.set_ties(ties, offer=text.format(key=key))

    def _describe(self) -> None:
        """Tell of the article as a whole, for when a screen reader comes to the text.

        Qt takes a tool tip where there is no description. A description itself would be read out
        anew at each change; and the view shows tool tips of its own.
        """
        self.view.setToolTip(description(self.contents, self._context.actions))
