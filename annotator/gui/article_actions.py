"""What is done to an article as a whole: next, done, skip, flag, note, head, delete."""

from PySide6.QtCore import QObject

from annotator.core.errors import AnnotatorError
from annotator.core.model import Status
from annotator.gui.article_batches import ArticleBatches
from annotator.gui.waiting import Act, Waiting
from annotator.gui.workspace import Workspace


class ArticleActions(QObject):
    """The owner "articles" of the table of actions."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._context = workspace.context
        self._articles = workspace.context.project.articles
        self._batches = ArticleBatches(workspace)

    def next(self) -> None:
        """The next article of the list as it is filtered."""
        self._step(1, self.tr("This is the last article of the list."))

    def previous(self) -> None:
        """The article before."""
        self._step(-1, self.tr("This is the first article of the list."))

    def done(self) -> None:
        """Mark the article done and go on; a done one is opened again and stays."""
        if self._workspace.queue.has_several:
            self._batches.mark(Status.DONE)
            return
        row = self._workspace.article
        if row is None:
            return
        try:
            if self._articles.state(row).status is Status.DONE:
                self._articles.set_status(row, Status.OPEN)
                return
            self._articles.set_status(row, Status.DONE)
        except AnnotatorError as error:
            self._wait(error, lambda project: project.articles.set_status(row, Status.DONE))
            return
        self._go_on()

    def skip(self) -> None:
        """Ask for the reason, leave the article out, and go on."""
        from annotator.gui.dialogs.skip import SkipDialog

        if self._workspace.queue.has_several:
            self._batches.skip()
            return
        row = self._workspace.article
        if row is None:
            return
        dialog = SkipDialog(self._context, self._workspace.window)
        if not dialog.exec():
            return
        reason = dialog.reason()
        try:
            self._articles.set_status(row, Status.SKIPPED, reason=reason)
        except AnnotatorError as error:
            self._wait(
                error,
                lambda project: project.articles.set_status(row, Status.SKIPPED, reason=reason),
            )
            return
        self._go_on()

    def flag(self) -> None:
        """Mark the article to come back to it, or take the mark off."""
        if self._workspace.queue.has_several:
            self._batches.flag(True)
            return
        row = self._workspace.article
        if row is None:
            return
        flagged = not self._articles.state(row).flagged
        try:
            self._articles.set_flag(row, flagged)
        except AnnotatorError as error:
            self._wait(error, lambda project: project.articles.set_flag(row, flagged))
        self._workspace.tell_situation()

    def note(self) -> None:
        """Write a note on the article."""
        self._workspace.surface.activate(None)
        self._workspace.show_inspector()
        self._workspace.inspector.edit_note()

    def put_back_head(self) -> None:
        """Put back in front of the text what the import took off."""
        row = self._workspace.article
        if row is None:
            return
        try:
            self._articles.put_back_head(row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    def correct(self) -> None:
        """Ask for other words in place of the selected ones."""
        selected = self._workspace.surface.view.selection()
        row = self._workspace.article
        if row is None or selected is None:
            self._context.notifier.hint(self.tr("Select the words that are to be corrected."))
            return
        from annotator.gui.dialogs.correct import CorrectDialog

        dialog = CorrectDialog(self._context, row, *selected, parent=self._workspace.window)
        if not dialog.can_show:
            dialog.deleteLater()
            self._context.notifier.hint(
                self.tr("These words hold characters that can’t be typed. Select fewer words.")
            )
            return
        dialog.open()

    def delete(self) -> None:
        """Remove the article; no question, as undo brings it back, with what was just typed."""
        row = self._workspace.article
        if row is None:
            return
        self._workspace.inspector.flush()
        try:
            self._articles.delete([row])
        except AnnotatorError as error:
            self._wait(error, lambda project: project.articles.delete([row]))

    def _wait(self, error: AnnotatorError, again: Act) -> None:
        self._context.waiting.refuse(error, Waiting(act=again))

    def _step(self, step: int, at_end: str) -> None:
        row = self._workspace.queue.next_row(step)
        if row is None:
            self._context.notifier.hint(at_end)
            return
        self._workspace.show_article(row)
        self._workspace.surface.setFocus()

    def _go_on(self) -> None:
        row = self._workspace.queue.next_open()
        if row is None:
            self._context.notifier.hint(self.tr("No open article is left in this list."))
            return
        self._workspace.show_article(row)
        self._workspace.surface.setFocus()
