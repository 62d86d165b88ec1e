"""One open project in the window: its panes, which article they show, and what ties them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Article
from annotator.gui.action_spec import Needs
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.context import Services, context_for
from annotator.gui.inspector.pane import InspectorPane
from annotator.gui.labelbar import LabelBar
from annotator.gui.queue.pane import QueuePane
from annotator.gui.signals import ProjectSignals
from annotator.gui.window_state import ListView, Place
from annotator.gui.wording import spoken, told
from annotator.project.project import Project

if TYPE_CHECKING:
    from annotator.gui.guideline.panel import GuidelinePanel
    from annotator.gui.occurrences.panel import OccurrencesPanel


class Workspace(QObject):
    """Built when a project is opened and thrown away when it is closed.

    `article_shown` carries an article's row or None; `situation_changed` that actions may now
    make sense or not; `inspector_wanted` that the right dock should be seen.
    """

    article_shown = Signal(object)
    situation_changed = Signal()
    inspector_wanted = Signal()

    def __init__(self, project: Project, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self.window = window
        self.article: int | None = None
        self._state = services.state
        self.is_flagged = False
        self.is_disposed = False
        """Whether the panes are thrown away: what was begun in them goes nowhere."""
        self._has_head = False
        self._to_find: tuple[int, int] | None = None
        self._history = Needs.NOTHING
        self.signals = ProjectSignals(project, self)
        self.context = context_for(project, self.signals, services)
        self.surface = ArticleSurface(self.context, window)
        self.queue = QueuePane(self.context, window)
        self.inspector = InspectorPane(self.context, window)
        self.label_bar = LabelBar(self.context, window)
        self.occurrences: OccurrencesPanel | None = None
        self.guideline: GuidelinePanel | None = None
        self._wire()
        self._read_history()

    @property
    def project(self) -> Project:
        """The open project."""
        return self.context.project

    def panes(self) -> tuple[QWidget, ...]:
        """The panes in the order of F6."""
        below = () if self.occurrences is None else (self.occurrences,)
        beside = () if self.guideline is None else (self.guideline,)
        return self.queue, self.surface, *below, self.inspector, *beside

    def show_article(self, row: int | None) -> None:
        """Show an article in every pane; does nothing where it is shown already."""
        if row != self.article:
            self.keep_place()
            self._show(row)

    def _show(self, row: int | None) -> None:
        try:
            article = self.project.articles.get(row) if row is not None else None
        except AnnotatorError as error:
            self.context.notifier.refuse(error)
            return
        self.article = row
        self.context.notifier.article_left()
        self._to_find = None
        self._has_head = article is not None and bool(article.head)
        self._read_flag()
        self.surface.show_article(row)
        self.inspector.show_article(row)
        self.queue.select(row)
        self.surface.show_words(self.queue.search, select=True)
        self.keep_place()
        self.article_shown.emit(row)
        self.tell_situation()

    def resume(self, listed: ListView | None = None) -> None:
        """Show the article and the caret of last time, else the first article; and the list as it
        was left then, or as it is `listed`.
        """
        self.queue.resume(listed or self._state.list_view(self.project.path))
        # The text and the list have their sizes only after the layout of the window.
        QTimer.singleShot(0, self.queue, self.find_place)
        place = self._state.place(self.project.path)
        if place is None or not self.project.queue.has(place.article):
            self._show(self.queue.next_row(1))
            return
        self.show_article(place.article)
        # Another file may lie at this place by now, with a shorter text.
        longest = len(self.surface.view.text)
        self.surface.set_caret(min(place.caret, longest))
        self._to_find = (min(place.top, longest), place.y)
        self.keep_place()

    def find_place(self) -> None:
        """Scroll to where the list and the text were left, as soon as they are shown."""
        self.queue.find_place()
        place = self._to_find
        if place is not None and self.surface.isVisible():
            self._to_find = None
            self.surface.view.show_at(*place)

    def keep_place(self) -> None:
        """Remember the article and the place in it for the next start."""
        if self.article is not None:
            top, y = self._to_find or self.surface.view.top()
            place = Place(article=self.article, caret=self.surface.caret(), top=top, y=y)
            self._state.keep_place(self.project.path, place)
            self._keep_list()

    @Slot()
    def _keep_list(self) -> None:
        if self.article is not None:
            self._state.keep_list_view(self.project.path, self.queue.view())

    def situation(self) -> Needs:
        """What is so now, for the table of actions."""
        now = Needs.PROJECT | self._history | self.surface.situation()
        if not self.project.read_only:
            now |= Needs.WRITABLE
        if self.article is not None:
            now |= Needs.ARTICLE
        if self._has_head:
            now |= Needs.HEAD
        return now

    @Slot()
    def tell_situation(self) -> None:
        """Let the window look again at what makes sense."""
        self.signals.later(self._tell_situation)

    def _tell_situation(self) -> None:
        self.situation_changed.emit()

    def show_inspector(self) -> None:
        """Make sure that the right dock is seen."""
        self.inspector_wanted.emit()

    def dispose(self) -> None:
        """Forget the panes; the project stays open."""
        self.is_disposed = True
        self.signals.close()
        self.queue.stop()
        panes = (*self.panes(), self.label_bar)
        # What was put off would find the project closed.
        for owner in (self, *panes):
            for timer in owner.findChildren(QTimer):
                timer.stop()
        for pane in panes:
            pane.setParent(None)
            pane.deleteLater()
        self.deleteLater()

    def _wire(self) -> None:
        self.queue.article_chosen.connect(self._on_chosen)
        self.queue.searched.connect(self._on_searched)
        self.queue.filtered.connect(self._keep_list)
        self.queue.left.connect(self._focus_text)
        self.inspector.span_chosen.connect(self.surface.activate)
        self.inspector.passage_chosen.connect(self._select_passage)
        self.inspector.menu_requested.connect(self.surface.open_menu)
        self.inspector.left.connect(self._focus_text)
        self.inspector.key_passed_on.connect(self.surface.obey_key)
        self.label_bar.label_chosen.connect(self.surface.tag)
        self.label_bar.left.connect(self._focus_text)
        self.surface.active_changed.connect(self.inspector.set_active)
        self.surface.active_changed.connect(self.tell_situation)
        self.surface.selection_changed.connect(self.tell_situation)
        self.surface.selection_changed.connect(self._on_selection)
        self.surface.armed_changed.connect(self.label_bar.set_armed)
        self.surface.note_wanted.connect(self.edit_span_note)
        self.surface.message.connect(self.context.notifier.hint)
        self.signals.changed.connect(self._on_changed)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        if row == self.article:
            self.surface.show_words(self.queue.search, select=True)
        else:
            self.show_article(row)

    @Slot(str)
    def _on_searched(self, query: str) -> None:
        self.surface.show_words(query, select=False)

    @Slot(int, int)
    def _select_passage(self, start: int, end: int) -> None:
        self.surface.go_to(start, end, label=None)

    @Slot()
    def _on_selection(self) -> None:
        self.inspector.set_selection(self.surface.view.selection())

    @Slot()
    def edit_span_note(self) -> None:
        """Put the caret into the note of the active span."""
        self.show_inspector()
        self.inspector.edit_note()

    @Slot()
    def _focus_text(self) -> None:
        self.surface.setFocus()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        self._read_history()
        if changes.name:
            self._tell(changes)
        self._follow_article(changes)
        self._read_flag()
        self.tell_situation()

    def _tell(self, changes: ChangeSet) -> None:
        undo_key = self.context.actions.action("undo").shortcut()
        by = ""
        if changes.annotator != self.project.annotator.row:
            names = {each.row: each.name for each in self.project.annotators()}
            by = names.get(changes.annotator, "")
        self.context.notifier.say(
            told(
                changes,
                undo_key=undo_key.toString(QKeySequence.SequenceFormat.NativeText),
                by=by,
            ),
            spoken=spoken(changes),
        )

    def _read_flag(self) -> None:
        row = self.article
        self.is_flagged = row is not None and self.project.articles.state(row).flagged

    def _follow_article(self, changes: ChangeSet) -> None:
        """An article that went gives its place to the next; a single new one is shown."""
        for change in changes.of_kind(Article):
            if change.record.row == self.article:
                if change.after is None:
                    self.article = None
                    self._show(self.queue.heir())
                else:
                    self._has_head = isinstance(change.after, Article) and bool(change.after.head)
                return
            if change.before is None:
                self.show_article(change.record.row)
                return
        gone = self.article is not None and not self.project.queue.has(self.article)
        if (changes.bulk and gone) or self.article is None:
            self.article = None
            self._show(self.queue.heir())

    def _read_history(self) -> None:
        self._history = Needs.NOTHING
        if self.project.next_undo() is not None:
            self._history |= Needs.UNDO
        if self.project.next_redo() is not None:
            self._history |= Needs.REDO
