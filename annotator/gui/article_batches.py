"""What is done to many articles at once: one step of undo, beside the window if it takes long."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from annotator.core.model import Status
from annotator.gui.dialogs import counts
from annotator.gui.workspace import Workspace

AT_ONCE = 200
"""So many articles are handled while the window waits."""

Act = Callable[..., object]
"""A verb on rows that takes `progress` and `cancel`."""


class ArticleBatches(QObject):
    """Acts on the rows that are selected in the list."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._context = workspace.context
        workspace.queue.menu_requested.connect(self._show_menu)
        workspace.queue.delete_requested.connect(self.delete)

    def mark(self, status: Status) -> None:
        """Mark the selected articles open or done."""
        articles = self._context.project.articles
        title = self.tr("Marking articles")
        self._do(partial(articles.set_statuses, self._rows(), status), title)

    def skip(self) -> None:
        """Ask for one reason and leave the selected articles out."""
        from annotator.gui.dialogs.skip import SkipDialog

        rows = self._rows()
        dialog = SkipDialog(self._context, self._workspace.window)
        if dialog.exec():
            articles, reason = self._context.project.articles, dialog.reason()
            act = partial(articles.set_statuses, rows, Status.SKIPPED, reason=reason)
            self._do(act, self.tr("Marking articles"))

    def flag(self, flagged: bool) -> None:
        """Flag the selected articles, or take their flags off."""
        act = partial(self._context.project.articles.set_flags, self._rows(), flagged)
        self._do(act, self.tr("Marking articles"))

    @Slot()
    def delete(self) -> None:
        """Remove the selected articles; no question, as undo brings them back."""
        self._workspace.inspector.flush()
        act = partial(self._context.project.articles.delete, self._rows())
        self._do(act, self.tr("Deleting articles"))

    def _rows(self) -> Sequence[int]:
        return self._workspace.queue.selected()

    def _do(self, act: Act, title: str) -> None:
        rows = self._rows()
        if not rows:
            return
        self._context.jobs.do(
            act,
            beside=len(rows) > AT_ONCE,
            title=title,
            done=lambda _result: None,
            failed=self._context.notifier.refuse,
        )

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        rows = self._rows()
        if not rows:
            return
        menu = QMenu(self._workspace.window)
        title = menu.addSection(counts.articles(len(rows)))
        title.setEnabled(False)
        is_writable = not self._context.project.read_only
        statuses, flags = self._states(rows)
        for text, act, changes in (
            (self.tr("Mark &Done"), partial(self.mark, Status.DONE), statuses != {Status.DONE}),
            (self.tr("&Open Again"), partial(self.mark, Status.OPEN), statuses != {Status.OPEN}),
            (self.tr("&Skip with a Reason…"), self.skip, True),
            (self.tr("&Flag"), partial(self.flag, True), flags != {True}),
            (self.tr("&Take the Flag Off"), partial(self.flag, False), flags != {False}),
            (self.tr("De&lete"), self.delete, True),
        ):
            action = menu.addAction(text)
            action.setEnabled(is_writable and changes)
            action.triggered.connect(lambda _checked=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _states(self, rows: Sequence[int]) -> tuple[set[Status], set[bool]]:
        """Which statuses and flags there are; of many, all that there can be."""
        if len(rows) > AT_ONCE:
            return set(Status), {True, False}
        seen = self._context.project.queue.summaries(rows)
        return {each.status for each in seen if each}, {each.flagged for each in seen if each}
