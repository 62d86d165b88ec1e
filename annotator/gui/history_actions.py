"""Undo and redo: the view goes to what changed and says what it was."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from annotator.core.changes import Change, ChangeSet, Direction, article_of
from annotator.core.errors import AnnotatorError
from annotator.core.history import EarlierSitting, OperationInfo
from annotator.core.model import Article, ArticleState, Record, Relation, Span
from annotator.gui.actions import plain, translated
from annotator.gui.messages import operation_text
from annotator.gui.workspace import Workspace


class HistoryActions(QObject):
    """The owner "history" of the table of actions."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._context = workspace.context
        self._asked_for: int | None = None
        # Whether the user has agreed to go into earlier sittings; a new change ends it.
        self._is_deep = False
        self._context.signals.changed.connect(self._on_changed)
        self.reword()

    def undo(self) -> None:
        """Take back the newest operation; an earlier sitting's only when asked twice.

        What is not on the disk yet is newer than all that is.
        """
        if len(self._context.waiting):
            self._context.waiting.drop()
            self._context.notifier.say(self.tr("Dropped what was not on the disk yet."))
            return
        project = self._context.project
        step = project.next_undo()
        confirmed = step is not None and step.seq == self._asked_for
        act = partial(project.undo, into_earlier_sitting=confirmed or self._is_deep)

        def done(changes: ChangeSet) -> None:
            if confirmed:
                self._is_deep = True
            self._follow(changes)

        self._take(step, act, self.tr("Undoing: {what}"), done)

    def redo(self) -> None:
        """Apply again what was taken back last."""
        project = self._context.project
        self._take(project.next_redo(), project.redo, self.tr("Redoing: {what}"), self._follow)

    def _take(
        self,
        step: OperationInfo | None,
        act: Callable[..., ChangeSet],
        title: str,
        done: Callable[[Any], None],
    ) -> None:
        """Undo or redo a step, beside the window where it takes long."""
        self._context.jobs.do(
            act,
            beside=step is not None and self._context.project.takes_long(step),
            title=title.format(what=operation_text(step.name)) if step is not None else "",
            done=done,
            failed=self._refuse,
        )

    def _refuse(self, error: AnnotatorError) -> None:
        if isinstance(error, EarlierSitting):
            self._asked_for = error.operation.seq
        self._context.notifier.refuse(error)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.direction is Direction.DONE:
            self._asked_for = None
            self._is_deep = False
        self.reword()

    def reword(self) -> None:
        """Let the menu say what undo and redo would do."""
        project = self._context.project
        for action_id, step in (("undo", project.next_undo()), ("redo", project.next_redo())):
            spec = self._context.actions.spec(action_id)
            text = translated(spec.text)
            if step is not None:
                what = operation_text(step.name).replace("&", "&&")
                text = translated("{action} {what}").format(action=text, what=what)
            self._context.actions.set_text(action_id, text)
            self._context.actions.action(action_id).setToolTip(plain(text))

    def _follow(self, changes: ChangeSet) -> None:
        """Show the place of a change: the article, and the span in it.

        Of many changes those in the shown article count, and the one nearest to the caret.
        """
        if self._workspace.is_disposed:
            # The panes were built again, for another language say, while a long undo ran.
            return
        shown, caret = self._workspace.article, self._workspace.surface.caret()
        here = [change for change in changes.changes if article_of(change.record) == shown]
        if self._show_correction(here):
            return
        spans = [change for change in here if isinstance(change.record, Span)]
        if len(spans) > 1:
            here = [min(spans, key=lambda change: _distance(change.record, caret))]
        for change in here or changes.changes:
            record = change.record
            if isinstance(record, Article) and change.after is not None:
                self._workspace.show_article(record.row)
                return
            if isinstance(record, ArticleState):
                self._workspace.show_article(record.article)
                return
            if isinstance(record, Span):
                self._workspace.show_article(record.article)
                surface = self._workspace.surface
                if record.row in surface.contents.spans:
                    # By its row: another span may lie on the same range.
                    surface.activate(record.row)
                else:
                    surface.reveal(record.start, record.end)
                return
            if isinstance(record, Relation):
                self._workspace.show_article(record.article)
                self._workspace.surface.activate(record.from_span)
                return

    def _show_correction(self, here: list[Change]) -> bool:
        """Go where the shown text has become another one, if that is what was done."""
        for change in here:
            before, after = change.before, change.after
            if isinstance(before, Article) and isinstance(after, Article):
                if before.text == after.text:
                    return False
                from annotator.core.corrections import first_difference

                place = first_difference(before.text, after.text)
                self._workspace.surface.reveal(place, place)
                return True
        return False


def _distance(record: Record, caret: int) -> int:
    """Code points between a span and the caret."""
    return abs(record.start - caret) if isinstance(record, Span) else 0
