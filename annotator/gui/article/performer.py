"""Carries out what a gesture asks for: by the project's verbs, or on the view where no data is."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError, Refused
from annotator.core.model import Span
from annotator.core.rules import UNATTRIBUTED, can_be_unattributed
from annotator.gui.article import chains
from annotator.gui.article.contents import Contents
from annotator.gui.article.marks import Edge, Mark
from annotator.gui.article.shown_page import ShownPage
from annotator.gui.article.view import ArticleView
from annotator.gui.context import Context
from annotator.gui.gestures.intents import (
    Activate,
    Arm,
    CarryOn,
    Delete,
    EditNote,
    FilePrecedent,
    Find,
    HoldEdge,
    Intent,
    Intents,
    Link,
    ListOccurrences,
    LookUp,
    MoveCaret,
    PreviewResize,
    Reason,
    Refuse,
    Relabel,
    Resize,
    Reveal,
    Select,
    ShowTargets,
    Tag,
    Unattributed,
    Unlink,
)
from annotator.gui.gestures.keymap import Command
from annotator.gui.notifier import Notice
from annotator.gui.waiting import UNWRITTEN, Act, Waiting
from annotator.gui.wording import shortened


class Performer(QObject):
    """`armed_changed` carries a label's row or None; `message` one sentence; `note_wanted` asks
    for the note of the active span, `find_wanted` for words to find, `occurrences_wanted` for the
    list of a span's (its row), `precedent_wanted` for its ruling, `guideline_wanted` for a label's
    section.
    """

    armed_changed = Signal(object)
    note_wanted = Signal()
    find_wanted = Signal()
    occurrences_wanted = Signal(int)
    precedent_wanted = Signal(int)
    guideline_wanted = Signal(int)
    message = Signal(str)

    def __init__(
        self,
        context: Context,
        page: ShownPage,
        view: ArticleView,
        contents: Contents,
        activate: Callable[[int | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._project = context.project
        self._page = page
        self._view = view
        self._contents = contents
        self._activate = activate
        self._later = context.signals.later
        self._held: Edge | None = None
        self._previewed: int | None = None
        self._hint = ""
        self.is_performing = False
        context.notifier.said.connect(self._on_said)
        # Made after its surface, so that the contents have followed the change before.
        context.signals.text_changed.connect(self._keep_edge)

    def forget(self) -> None:
        """Another text is shown: the modes of the one before are over."""
        self._held = self._previewed = None
        self._end_hint()

    def perform(self, intents: Intents, *, scroll: bool = False) -> None:
        """Carry out intents in their order; a refusal is told and ends them.

        `scroll` lets the text follow the caret, as is right for keys that only move it.
        """
        follows = scroll and all(
            isinstance(each, Select | MoveCaret) or each == Activate(span=None) for each in intents
        )
        before, self.is_performing = self.is_performing, True
        try:
            for intent in intents:
                self._do(intent, follows)
        except AnnotatorError as error:
            self._end_preview()
            refusal = error
            self._later(lambda: self._context.notifier.refuse(refusal))
        finally:
            self.is_performing = before

    def _do(self, intent: Intent, follows: bool) -> None:
        match intent:
            case Select(start=start, end=end, caret_at_start=at_start):
                anchor, caret = (end, start) if at_start else (start, end)
                self._view.set_selection(anchor, caret, scroll=follows)
            case MoveCaret(position=position):
                self._view.set_caret(position, scroll=follows and position != self._page.caret)
            case Activate(span=row, reveal=reveal):
                self._activate(row)
                if reveal and row is not None:
                    self._view.reveal(row)
            case Reveal(span=row):
                self._view.reveal(row)
            case HoldEdge(span=row, edge=edge):
                self._hold(row, edge)
            case PreviewResize(span=row, start=start, end=end):
                self._previewed = row
                self._contents.preview(row, start, end)
            case ShowTargets():
                self._show_targets(intent)
            case Arm(label=label):
                self._arm(label)
            case EditNote():
                self._later(self.note_wanted.emit)
            case Find():
                self._later(self.find_wanted.emit)
            case FilePrecedent(span=row):
                self._later(lambda: self.precedent_wanted.emit(row))
            case LookUp(label=label):
                self._later(lambda: self.guideline_wanted.emit(label))
            case ListOccurrences(span=row):
                self._later(lambda: self.occurrences_wanted.emit(row))
            case Refuse(reason=reason):
                self._say(self._why(reason))
            case _:
                self._change(intent)

    def _change(
        self,
        intent: Tag | Relabel | Delete | Resize | Link | CarryOn | Unlink | Unattributed,
    ) -> None:
        act = self._act(intent)
        if act is None:
            return
        waiting = self._context.waiting
        waiting.retry()  # in the order in which it was done
        try:
            result = act(self._project)
        except UNWRITTEN as error:
            article = self._contents.article
            row = article.row if article is not None else None
            edit = Waiting(act=act, article=row, mark=self._mark_of(intent))
            self._end_preview()
            refusal = error
            self._later(lambda: waiting.refuse(refusal, edit))
            return
        match intent:
            case Tag(label=label):
                assert isinstance(result, Span)
                self._activate(result.row)
                self._page.last_label = label
                self._offer_tie(result.row)
            case Relabel(label=label):
                self._page.last_label = label
            case Resize():
                self._previewed = None
            case _:
                pass

    def _act(
        self,
        intent: Tag | Relabel | Delete | Resize | Link | CarryOn | Unlink | Unattributed,
    ) -> Act | None:
        """The verb for an intent; it means the same when it is called later, too."""
        match intent:
            case Tag(start=start, end=end, label=label):
                article = self._contents.article
                if article is None:
                    return None
                return lambda project: project.spans.add(article.row, start, end, label)
            case Relabel(span=row, label=label):
                return lambda project: project.spans.relabel(row, label)
            case Delete(span=row):
                return lambda project: project.spans.delete(row)
            case Resize(span=row, start=start, end=end):
                return lambda project: project.spans.resize(row, start, end)
            case Link(from_span=first, to_span=second):
                return lambda project: project.relations.link(first, second)
            case CarryOn(span=row, other=other):
                return lambda project: project.relations.carry_on(row, other)
            case Unlink(span=row):
                found = [relation.row for relation in self._contents.relations_of(row)]
                if not found:
                    raise Refused(self.tr("This span has no link to remove."))
                newest = max(found)
                return lambda project: project.relations.unlink(newest)
            case Unattributed(span=row):
                value = self._toggled_unattributed(self._contents.spans[row])
                return lambda project: project.spans.set_attribute(row, UNATTRIBUTED, value)
            case _:
                assert_never(intent)

    def _mark_of(self, intent: Intent) -> Mark | None:
        """What shows in the text that an intent is not on the disk yet."""
        match intent:
            case Tag(start=start, end=end, label=row):
                pass
            case Relabel(span=span, label=row):
                start, end = self._contents.spans[span].start, self._contents.spans[span].end
            case Resize(span=span, start=start, end=end):
                row = self._contents.spans[span].label
            case _:
                return None
        label = self._project.labels.get(row)
        return Mark(0, start, end, label.name, label.color, dashed=True)

    def _offer_tie(self, row: int) -> None:
        types = self._project.labels.types()
        command, end = Command.CONTINUE, chains.offered(self._contents, types, row)
        text = self.tr("Added {label}. {key}: it continues “{words}”.")
        if end is None:
            command, end = Command.LINK_NEAREST, chains.likely_end(self._contents, types, row)
            text = self.tr("Added {label}. {key} links it to “{words}”.")
        key = self._context.actions.key_shown(command)
        if end is None or not key:
            return
        spans = self._contents.spans
        self._say(
            text.format(
                label=self._contents.label(spans[row]).name,
                key=key,
                words=shortened(spans[end].surface),
            )
        )

    def _toggled_unattributed(self, span: Span) -> bool | None:
        label = self._project.labels.get(span.label)
        if not can_be_unattributed(label):
            raise Refused(
                self.tr("A {label} can’t be unattributed.").format(label=label.name),
                hint=self.tr("Only a quote can lack a speaker."),
            )
        return None if span.attributes.get(UNATTRIBUTED) else True

    def _hold(self, row: int, edge: Edge | None) -> None:
        self._held = edge
        self._view.set_held(edge)
        span = self._contents.spans.get(row)
        if span is None or edge is None:
            self._end_hint()
            return
        # The caret shows which edge the arrows will move.
        self._view.set_caret(span.start if edge is Edge.START else span.end)
        self._view.reveal_range(self._view.caret(), self._view.caret())
        self._tell_hint(
            self._edge_hint(edge).format(key=self._context.actions.key_shown(Command.TAKE_EDGE))
        )

    def _edge_hint(self, edge: Edge) -> str:
        if not self._context.actions.keys(Command.TAKE_EDGE):
            return self.tr("The arrows move the edge of the span; Enter lets go.")
        if edge is Edge.START:
            return self.tr(
                "The arrows move the start of the span; {key} takes the end, Enter lets go."
            )
        return self.tr("The arrows move the end of the span; {key} takes the start, Enter lets go.")

    @Slot(object)
    def _keep_edge(self, _changes: ChangeSet) -> None:
        """The caret stays at the edge that is taken, whether the arrows or an undo moved it."""
        row = self._view.active
        span = self._contents.spans.get(row) if row is not None else None
        if self._held is not None and span is not None:
            self._view.set_caret(span.start if self._held is Edge.START else span.end)

    def _end_preview(self) -> None:
        row, self._previewed = self._previewed, None
        span = self._contents.spans.get(row) if row is not None else None
        if span is not None:
            self._contents.preview(span.row, span.start, span.end)

    def _show_targets(self, shown: ShowTargets) -> None:
        if not shown.targets:
            self._view.set_targets(None)
            self._end_hint()
            return
        self._view.set_targets(
            {
                target.span: f"{target.digit} ↵" if target.span == shown.chosen else target.digit
                for target in shown.targets
            }
        )
        chosen = self._contents.spans.get(shown.chosen) if shown.chosen is not None else None
        if chosen is None:
            text = self.tr("Link to: a digit, a click, or Tab and Enter. Esc leaves it.")
        else:
            text = self.tr("Enter links to {label} “{words}”. Tab goes on, Esc leaves it.").format(
                label=self._contents.label(chosen).name, words=shortened(chosen.surface)
            )
        self._tell_hint(text)

    def _say(self, text: str) -> None:
        self._later(lambda: self.message.emit(text))

    def _tell_hint(self, text: str) -> None:
        self._hint = text
        self._say(text)

    def _end_hint(self) -> None:
        """What a mode told goes with it, unless something else was said meanwhile."""
        hint, self._hint = self._hint, ""
        if hint:
            self._say("")

    @Slot(object)
    def _on_said(self, notice: Notice) -> None:
        if notice.text != self._hint:
            self._hint = ""

    def _arm(self, label: int | None) -> None:
        self.armed_changed.emit(label)
        if label is None:
            self._say("")
        else:
            name = self._project.labels.get(label).name
            text = self.tr("Armed: what you select becomes a {label}. Esc ends it.")
            self._say(text.format(label=name))

    def _why(self, reason: Reason) -> str:
        match reason:
            case Reason.BLANK:
                return self.tr("There is only blank space there, so nothing was tagged.")
            case Reason.OUT_OF_RANGE:
                return self.tr("The selection does not lie inside the text.")
            case Reason.NO_SELECTION:
                return self.tr("Nothing is selected.")
            case Reason.NO_ACTIVE_SPAN:
                return self.tr("No span is active: click one, or press Space.")
            case Reason.NO_SPAN:
                return self.tr("This article has no spans yet.")
            case Reason.NO_LAST_LABEL:
                return self.tr("No label was used yet that could be repeated.")
            case Reason.NO_TARGET:
                return self.tr("There is nothing here that this span can be linked to.")
            case Reason.NO_PART:
                return self.tr("There is no other part here that this span could continue.")
            case Reason.NO_SUCH_TARGET:
                return self.tr("No span has this digit.")
