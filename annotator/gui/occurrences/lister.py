"""Lists where else the words of a span stand, follows changes, and tags what is ticked."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError, ReadOnly, Refused
from annotator.core.model import Article, ArticleState, Label, Span, Status
from annotator.core.occurrences import ArticleHits, Wanted
from annotator.gui.article.surface import shortened
from annotator.gui.dock import Dock
from annotator.gui.jobs import Cancel, Job, Progress
from annotator.gui.messages import message_text
from annotator.gui.occurrences.panel import OccurrencesPanel, Scope
from annotator.gui.workspace import Workspace
from annotator.project.occurrences import Occurrences, in_article, in_open_articles
from annotator.project.spans import MANY as MANY_PLACES
from annotator.project.spans import Added, Place

FIRST_HEIGHT = 250
MANY = 50
"""From so many changed articles on, all are looked through anew."""


class Lister(QObject):
    """The panel in its dock, made when it is first asked for."""

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._window = window
        self._context = workspace.context
        self._project = workspace.project
        self._wanted: Wanted | None = None
        self._articles: dict[int, ArticleHits] = {}
        self._is_cut = False
        self._job: Job | None = None
        self._changed_meanwhile: set[int] = set()
        self._is_tagging = False
        self._read_at: tuple[int, int] | None = None
        self._scrolled_to: tuple[int, int] | None = None
        self.panel = OccurrencesPanel(self._context)
        self.dock = self._made_dock()
        workspace.occurrences = self.panel
        self.panel.search_changed.connect(self._search)
        self.panel.asked.connect(self._on_asked)
        self.panel.place_chosen.connect(self._on_place)
        self.panel.tag_wanted.connect(self.tag)
        self.panel.left.connect(self.close)
        self.dock.left.connect(self.close)
        self.dock.visibilityChanged.connect(self._on_visibility)
        workspace.article_shown.connect(self._on_article_shown)
        self._context.signals.changed.connect(self._on_changed)

    def list_for(self, row: int) -> None:
        """Open the list for a span; where there can be nothing to list, only say so."""
        self._stop()
        try:
            if self._project.read_only:
                raise ReadOnly(self.tr("This project is read-only, so nothing can be tagged."))
            span = self._project.spans.get(row)
            wanted = Wanted(template=span)
            found = in_article(self._project, wanted, span.article)
            if not found.hits and not self._others_are_open(span.article):
                self._context.notifier.hint(self._nothing_here(wanted, found))
                self.close()
                return
            label = self._project.labels.get(span.label)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        self._wanted = wanted
        if self.dock.isHidden():
            self._read_at = self._workspace.surface.view.top()
        self.panel.begin(label, wanted)
        self._show_article(found)
        self.panel.go_near(Place(span.article, span.start, span.end))
        self._point_out(scroll=False)
        self.dock.show()
        self.dock.raise_()
        self.panel.take_focus()
        # The list takes room from the text, once the window is laid out anew.
        QTimer.singleShot(0, self, self._keep_span_in_view)

    @Slot()
    def close(self) -> None:
        """Put the list away and go back to the text, where it was read."""
        if self.dock.isHidden():
            return
        view = self._workspace.surface.view
        if self._read_at is not None and self._scrolled_to == view.top():
            view.show_at(*self._read_at)
        self._read_at = self._scrolled_to = None
        self.dock.hide()
        self._window.activateWindow()
        self._workspace.surface.setFocus()

    @Slot()
    def _keep_span_in_view(self) -> None:
        if self._wanted is not None and self._workspace.surface.active == self._wanted.template.row:
            self._workspace.surface.view.reveal(self._wanted.template.row)
            self._scrolled_to = self._workspace.surface.view.top()

    @Slot()
    def tag(self) -> None:
        """Give the label to all that is ticked, as one operation, and put the list away."""
        places = self.panel.rows.ticked()
        if self._is_tagging:
            return
        if self._wanted is None or not places:
            self._context.notifier.hint(self.tr("Nothing is ticked."))
            return
        template = self._wanted.template
        self._stop()
        self._is_tagging = True
        self._context.jobs.do(
            partial(
                self._project.spans.add_many,
                places,
                template.label,
                attributes=template.attributes,
            ),
            beside=len(places) > MANY_PLACES,
            title=self.tr("Tagging"),
            done=self._on_tagged,
            failed=self._on_not_tagged,
        )

    @Slot(object)
    def _on_tagged(self, result: object) -> None:
        self._is_tagging = False
        if not cast("Added", result).spans:
            self._context.notifier.hint(self.tr("All of these are tagged already."))
        self.close()

    @Slot(object)
    def _on_not_tagged(self, error: AnnotatorError) -> None:
        """The list stays, with its ticks."""
        self._is_tagging = False
        self._context.notifier.refuse(error)

    def dispose(self) -> None:
        """Forget the panel: the project is put away."""
        self._stop()
        self._workspace.occurrences = None
        self._window.removeDockWidget(self.dock)
        self.dock.deleteLater()

    def _made_dock(self) -> Dock:
        dock = Dock(self.tr("Occurrences"), "occurrences", self._window)
        dock.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        dock.setWidget(self.panel)
        # Below the text only: the lists at the sides keep their height.
        for corner, area in (
            (Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea),
            (Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea),
        ):
            self._window.setCorner(corner, area)
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        if not self._window.restoreDockWidget(dock):
            self._window.resizeDocks([dock], [FIRST_HEIGHT], Qt.Orientation.Vertical)
        dock.hide()
        return dock

    # Looking

    @Slot()
    def _search(self) -> None:
        """Look with the switches as they are now."""
        self._stop()
        if self._wanted is None:
            return
        self._wanted = replace(
            self._wanted, match_case=self.panel.match_case, whole_words=self.panel.whole_words
        )
        if self.panel.scope is Scope.OPEN:
            self._search_open()
            return
        try:
            article = self._wanted.template.article
            self._show_article(in_article(self._project, self._wanted, article))
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
        self._point_out(scroll=False)

    def _search_open(self) -> None:
        wanted, path = self._wanted, self._project.path
        assert wanted is not None

        def work(progress: Progress, cancel: Cancel) -> object:
            return in_open_articles(path, wanted, progress=progress, cancel=cancel)

        self.panel.show_nothing(self.tr("Looking through the open articles…"))
        self._changed_meanwhile.clear()
        try:
            job = self._context.jobs.start(
                work,
                title=self.tr("Looking through the open articles"),
                done=self._on_found,
                failed=self._on_not_found,
            )
        except AnnotatorError as error:
            self._on_not_found(error)
            return
        if self._context.jobs.current is job:
            self._job = job

    @Slot(object)
    def _on_found(self, result: object) -> None:
        found = cast("Occurrences", result)
        self._job = None
        self._articles = {hits.article: hits for hits in found.articles}
        self._is_cut = found.is_cut
        self._look_again(self._changed_meanwhile)
        self._show()
        self._point_out(scroll=False)

    @Slot(object)
    def _on_not_found(self, error: AnnotatorError) -> None:
        self._job = None
        self.panel.show_nothing(
            message_text(error.message), message_text(error.hint), button=self.tr("Look Again")
        )

    @Slot()
    def _on_asked(self) -> None:
        """The button of an empty list."""
        if self.panel.scope is Scope.OPEN:
            self._search()
        else:
            self.panel.choose_scope(Scope.OPEN)

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None and self._context.jobs.current is job:
            self._context.jobs.stop()

    # Showing

    def _show_article(self, found: ArticleHits) -> None:
        self._articles = {found.article: found}
        self._is_cut = found.is_cut
        self._show()

    def _show(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        if any(found.hits for found in self._articles.values()):
            self.panel.show_found(self._in_order(), is_cut=self._is_cut)
        elif self.panel.scope is Scope.OPEN:
            self.panel.show_nothing(self._nothing_open(wanted))
        else:
            found = self._articles[wanted.template.article]
            others = self._others_are_open(wanted.template.article)
            self.panel.show_nothing(
                self._nothing_here(wanted, found),
                button=self.tr("Look in All Open Articles") if others else "",
            )

    def _in_order(self) -> list[ArticleHits]:
        """The template's article, then the others in project order."""
        first = self._wanted.template.article if self._wanted is not None else None
        return sorted(
            self._articles.values(), key=lambda each: (each.article != first, each.article)
        )

    def _nothing_here(self, wanted: Wanted, found: ArticleHits) -> str:
        text = (
            self.tr("Wherever else “{words}” stands in this article, it is tagged already.")
            if found.already
            else self.tr("“{words}” stands nowhere else in this article.")
        )
        return text.format(words=_shown(wanted))

    def _nothing_open(self, wanted: Wanted) -> str:
        text = (
            self.tr("Wherever else “{words}” stands in the open articles, it is tagged already.")
            if any(found.already for found in self._articles.values())
            else self.tr("“{words}” stands nowhere else in the open articles.")
        )
        return text.format(words=_shown(wanted))

    def _others_are_open(self, article: int) -> bool:
        is_open = self._project.articles.state(article).status is Status.OPEN
        return self._project.queue.progress().open > is_open

    @Slot(int)
    def _on_place(self, _place: int) -> None:
        self._point_out(scroll=True)

    @Slot(object)
    def _on_article_shown(self, _row: object) -> None:
        self._read_at = None
        self._point_out(scroll=False)

    def _point_out(self, *, scroll: bool) -> None:
        """Show in the text where the current row is, if it is in the article that is shown."""
        place = self.panel.current() if self._wanted is not None else None
        here = place is not None and place.article == self._workspace.article
        range_ = (place.start, place.end) if place is not None and here else None
        self._workspace.surface.point_out(range_, scroll=scroll)
        if scroll:
            self._scrolled_to = self._workspace.surface.view.top()

    @Slot(bool)
    def _on_visibility(self, _visible: bool) -> None:
        if self.dock.isHidden() and self._wanted is not None:
            self._stop()
            self._wanted = None
            self._workspace.surface.point_out(None)

    # Following

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self._wanted is None or self._is_tagging:
            return
        try:
            self._follow(changes, self._wanted)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    def _follow(self, changes: ChangeSet, wanted: Wanted) -> None:
        try:
            template = self._project.spans.get(wanted.template.row)
        except Refused:
            self.close()
            return
        is_other = (template.surface, template.label) != (
            wanted.template.surface,
            wanted.template.label,
        )
        self._wanted = wanted = replace(wanted, template=template)
        is_renamed = any(True for _ in changes.of_kind(Label))
        if is_other or is_renamed:
            self.panel.name(self._project.labels.get(template.label), wanted)
        touched = _touched(changes)
        if is_other or changes.bulk or len(touched) > MANY:
            self._search()
        elif self._job is not None:
            self._changed_meanwhile |= touched
        elif self._look_again(touched):
            self._show()
            self._point_out(scroll=False)

    def _look_again(self, touched: Iterable[int]) -> bool:
        """Look through articles that have changed; whether any of them counts."""
        wanted = self._wanted
        if wanted is None:
            return False
        everywhere = self.panel.scope is Scope.OPEN
        looked = False
        for article in touched:
            if not everywhere and article != wanted.template.article:
                continue
            looked = True
            self._articles.pop(article, None)
            if everywhere and self._project.articles.state(article).status is not Status.OPEN:
                continue
            with suppress(Refused):  # it is gone
                self._articles[article] = in_article(self._project, wanted, article)
        return looked


def _touched(changes: ChangeSet) -> set[int]:
    """The articles in which other places may now be found."""
    return {
        change.record.row if isinstance(change.record, Article) else change.record.article
        for change in changes.changes
        if isinstance(change.record, Article | ArticleState | Span)
    }


def _shown(wanted: Wanted) -> str:
    return shortened(wanted.template.surface)
