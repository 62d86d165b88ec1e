"""The window: shows the welcome or a project, and ties its parts together."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog

from annotator.core.errors import AnnotatorError
from annotator.gui.action_spec import Needs
from annotator.gui.announcer import Announcer
from annotator.gui.article_actions import ArticleActions
from annotator.gui.command_actions import CommandActions
from annotator.gui.context import Services
from annotator.gui.drops import dropped_paths
from annotator.gui.export_actions import ExportActions
from annotator.gui.file_actions import FileActions
from annotator.gui.frame import Frame
from annotator.gui.guard import guarded
from annotator.gui.guideline_actions import GuidelineActions
from annotator.gui.history_actions import HistoryActions
from annotator.gui.import_actions import ImportActions
from annotator.gui.keeping.actions import KeepingActions
from annotator.gui.keeping.keeper import BackupKeeper
from annotator.gui.menus import Menus
from annotator.gui.messages import message_text
from annotator.gui.notifier import Notice
from annotator.gui.option_actions import OptionActions
from annotator.gui.pane_actions import PaneActions
from annotator.gui.safekeeping import Safekeeping
from annotator.gui.scheme_actions import SchemeActions
from annotator.gui.view_actions import ViewActions
from annotator.gui.window_state import ListView
from annotator.gui.workspace import Workspace
from annotator.project.project import Project

if TYPE_CHECKING:
    from annotator.gui.occurrences.lister import Lister
    from annotator.gui.tour.tour import Tour
    from annotator.gui.welcome import Welcome

OF_WORKSPACE = ("surface", "labels", "articles", "history", "imports", "guideline", "scheme")
"""The owners of actions that come and go with a project."""


class MainWindow(Frame):
    """Shows the welcome or a workspace; `workspace` is None while no project is open."""

    busy_cursor = Qt.CursorShape.WaitCursor

    def __init__(self, services: Services, *, user_name: Callable[[], str]) -> None:
        super().__init__(services.appearance)
        self._services = services
        self._user_name = user_name
        self.workspace: Workspace | None = None
        self.welcome: Welcome | None = None
        self.imports: ImportActions | None = None
        self.guideline: GuidelineActions | None = None
        self.scheme: SchemeActions | None = None
        self.keeper: BackupKeeper | None = None
        self.lister: Lister | None = None
        self.tour: Tour | None = None
        # One act moves the caret, the selection and the active span: the place is told once.
        self._place_timer = QTimer(self, singleShot=True, interval=0)
        self._place_timer.timeout.connect(self._show_place)
        self.setAcceptDrops(True)
        self.safekeeping = Safekeeping(self, services)
        self._wire()
        services.state.restore_geometry(self)

    def annotator_name(self) -> str:
        """The name that new work carries: the welcome's field, else the setting, else the user."""
        if self.welcome is not None and self.welcome.annotator():
            return self.welcome.annotator()
        return self._services.preferences.current.annotator or self._user_name()

    def enter(self, project: Project) -> None:
        """Show a project that was just opened."""
        self._drop_welcome()
        self._furnish(project)
        if not project.read_only:
            self.keeper = BackupKeeper(project, self._services, self)
            self.keeper.damaged.connect(self.keeping.tell_damage)
        if not self._services.state.restore_docks(self):
            self.place_docks()
        self._say_what_is_special(project)

    def rebuild(self) -> None:
        """Build the panes again for the same project, as after a change of the annotator."""
        workspace = self.workspace
        if workspace is not None:
            docks, listed = self.saveState(), workspace.queue.view()
            self._clear_out(workspace)
            self._furnish(workspace.project, listed)
            self.restoreState(docks)

    def use_language(self, choice: str) -> None:
        """Go on in another language: all that has texts gets them anew."""
        self._services.languages.use(choice)
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._services.actions.reword()
        self.menus.reword()
        self.reword()
        if self.workspace is not None:
            self.rebuild()
        elif self.welcome is not None:
            self.show_welcome()

    def leave(self) -> None:
        """Close the open project, if there is one."""
        workspace = self.workspace
        if workspace is None:
            return
        self._services.state.keep(self, docks=True)
        self._clear_out(workspace)
        self.notice_bar.clear()
        if self.keeper is not None:
            self.keeper.close()
            self.keeper = None
        try:
            workspace.project.close()
        except AnnotatorError as error:
            self._services.notifier.danger(error)

    def show_welcome(self, notice: Notice | None = None) -> None:
        """Show what one can begin with, and why a project could not be opened."""
        from annotator.gui.welcome import Welcome

        name = self.annotator_name()
        self._drop_welcome()
        self.welcome = Welcome(
            annotator=name,
            recent=self.files.recents.all(),
            theme=self._services.appearance.theme,
            parent=self,
        )
        self.welcome.new_asked.connect(self.files.new_project)
        self.welcome.open_asked.connect(self.files.open_project)
        self.welcome.sample_asked.connect(self.files.take_tour)
        self.welcome.recent_chosen.connect(self.files.open_recent)
        self.welcome.recent_forgotten.connect(self._services.preferences.forget_project)
        self.stack.addWidget(self.welcome)
        self.stack.setCurrentWidget(self.welcome)
        self.setWindowTitle(self.tr("Annotator"))
        self.statusBar().hide()
        self._services.actions.update(Needs.NOTHING)
        if notice is not None:
            self.notice_bar.show_notice(notice)
        self.welcome.begin()
        # Not before the first paint: a path may lie on a disk that answers late.
        QTimer.singleShot(0, self.files.recents.look)

    def start_tour(self) -> None:
        """Lead through the first steps in the open project."""
        from annotator.gui.tour.practice import practice_article
        from annotator.gui.tour.tour import Tour

        workspace = self.workspace
        if workspace is None:
            return
        self._end_tour()
        if not workspace.project.read_only:
            try:
                workspace.show_article(practice_article(workspace.project))
                # That the article was added is no news to who has done nothing yet.
                self._services.notifier.say("")
            except AnnotatorError as error:
                self._services.notifier.refuse(error)
        workspace.surface.setFocus()
        self.tour = Tour(self, workspace, self._services)
        self.tour.ended.connect(self._forget_tour)

    def _end_tour(self) -> None:
        if self.tour is not None:
            self.tour.end()

    @Slot()
    def _forget_tour(self) -> None:
        self.tour = None

    def _wire(self) -> None:
        services = self._services
        self.files = FileActions(self, services)
        self.views = ViewActions(
            self, services, queue=self.queue_dock, inspector=self.inspector_dock
        )
        self.panes = PaneActions(self, services.notifier, services.actions)
        self.options = OptionActions(self, services)
        services.actions.bind("options", self.options)
        self.keeping = KeepingActions(self, services)
        services.actions.bind("keeping", self.keeping)
        services.actions.bind("files", self.files)
        services.actions.bind("exports", ExportActions(self, services))
        services.actions.bind("panes", self.panes)
        services.actions.bind("views", self.views)
        self.commands = CommandActions(self, services)
        services.actions.bind("commands", self.commands)
        self.menus = Menus(
            self.menuBar(),
            services.actions,
            recent=self.files.recent,
            open_recent=self.files.open_recent,
            forget_recent=self.files.forget_recent,
            labels=lambda: self.workspace.project.labels.all() if self.workspace else [],
            tag=lambda row: self.workspace.surface.tag(row) if self.workspace else None,
        )
        self.files.recents.looked.connect(self._show_missing)
        self.announcer = Announcer(services.notifier, self)
        services.notifier.said.connect(self._say)
        services.notifier.warned.connect(self.notice_bar.show_notice)
        services.jobs.started.connect(self.job_bar.follow)
        services.jobs.ended.connect(self.job_bar.leave)
        self.status_line.annotator_chosen.connect(self.files.switch_annotator)
        for dock in (self.queue_dock, self.inspector_dock, self.guideline_dock):
            dock.left.connect(self.focus_text)
        for bar in (self.notice_bar, self.job_bar):
            bar.focus_freed.connect(self.focus_text)
        services.appearance.changed.connect(self._restyle)

    def _furnish(self, project: Project, listed: ListView | None = None) -> None:
        workspace = Workspace(project, self._services, self)
        self.workspace = workspace
        self.imports = ImportActions(workspace)
        actions = self._services.actions
        actions.bind("surface", workspace.surface)
        actions.bind("labels", workspace.label_bar)
        actions.bind("articles", ArticleActions(workspace))
        actions.bind("history", HistoryActions(workspace))
        actions.bind("imports", self.imports)
        self.guideline = GuidelineActions(workspace, self)
        actions.bind("guideline", self.guideline)
        self.scheme = SchemeActions(workspace)
        actions.bind("scheme", self.scheme)
        self.views.workspace = self.panes.workspace = workspace
        workspace.situation_changed.connect(self._update_situation)
        workspace.inspector_wanted.connect(self.views.show_inspector)
        workspace.surface.status_changed.connect(self._place_timer.start)
        workspace.surface.occurrences_wanted.connect(self._list_occurrences)
        self.label_strip.addWidget(workspace.label_bar)
        self.queue_dock.setWidget(workspace.queue)
        self.inspector_dock.setWidget(workspace.inspector)
        self.stack.addWidget(workspace.surface)
        self.stack.setCurrentWidget(workspace.surface)
        self.show_furniture(True)
        self.status_line.show()
        self.status_line.set_annotator(
            project.annotator.name, lambda: [each.name for each in project.annotators()]
        )
        self.setWindowTitle(self.tr("{name} — Annotator").format(name=project.path.stem))
        self.announcer.follow(workspace.surface)
        workspace.resume(listed)
        self.safekeeping.attach(workspace)
        self._update_situation()
        workspace.surface.setFocus()

    def _clear_out(self, workspace: Workspace) -> None:
        self.commands.close()
        self.views.close_statistics()
        self._end_tour()
        workspace.inspector.flush()
        if self.guideline is not None:
            self.guideline.flush()
            self.guideline.dispose()
            self.guideline = None
        if self.scheme is not None:
            self.scheme.dispose()
            self.scheme = None
        workspace.keep_place()
        for owner in OF_WORKSPACE:
            self._services.actions.unbind(owner)
        self.views.workspace = self.panes.workspace = None
        self.announcer.follow(None)
        self.safekeeping.attach(None)
        self.workspace = None
        self.imports = None
        if self.lister is not None:
            self.lister.dispose()
            self.lister = None
        self.stack.removeWidget(workspace.surface)
        self.label_strip.empty()
        self.status_line.clear()
        workspace.dispose()
        self.show_furniture(False)

    def _drop_welcome(self) -> None:
        self.notice_bar.clear()
        if self.welcome is not None:
            self.stack.removeWidget(self.welcome)
            self.welcome.deleteLater()
            self.welcome = None

    def _say_what_is_special(self, project: Project) -> None:
        if project.obstacle is not None:
            text = self.tr("The project is shown for reading; it opens by itself when it is free.")
            self._services.notifier.warn(f"{message_text(project.obstacle.message)}\n{text}")
        elif project.read_only:
            self._services.notifier.warn(
                self.tr("This project is read-only: tagging is off.\n{path}").format(
                    path=project.path
                )
            )
        else:
            self.safekeeping.warn_of_place()

    @Slot()
    def _update_situation(self) -> None:
        workspace = self.workspace
        if workspace is None:
            return
        self._services.actions.update(workspace.situation())
        self._services.actions.action("article.flag").setChecked(workspace.is_flagged)
        self._place_timer.start()

    @Slot(int)
    def _list_occurrences(self, row: int) -> None:
        if self.workspace is None:
            return
        if self.lister is None:
            from annotator.gui.occurrences.lister import Lister

            self.lister = Lister(self.workspace, self)
        self.lister.list_for(row)

    @Slot()
    def _show_place(self) -> None:
        if self.workspace is not None:
            surface = self.workspace.surface
            self.status_line.set_place(surface.place())
            self.status_line.set_count(*surface.count())

    @Slot(object)
    def _say(self, notice: Notice) -> None:
        if self.workspace is None:
            self.notice_bar.show_notice(notice)
        else:
            self.status_line.say(notice)

    @Slot()
    def focus_text(self) -> None:
        """Give the text the focus."""
        if self.workspace is not None:
            self.activateWindow()
            self.workspace.surface.setFocus()

    @Slot()
    def _show_missing(self) -> None:
        self.menus.refresh_recent()
        if self.welcome is not None:
            self.welcome.show_missing(self.files.recents.all())

    @Slot()
    def _restyle(self) -> None:
        if self.welcome is not None:
            self.show_welcome()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.workspace is not None and not event.spontaneous():
            self.workspace.find_place()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.workspace is not None:
            # Esc that means nothing more to the text.
            if self.workspace.surface.view.hasFocus():
                self._end_tour()
            self.focus_text()
            return
        super().keyPressEvent(event)

    @guarded()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.workspace is not None and dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event.mimeData())
        if self.imports is not None and paths:
            event.acceptProposedAction()
            self.imports.import_paths(paths)

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.safekeeping.may_leave():
            event.ignore()
            return
        self._services.jobs.stop()
        if self.workspace is None:
            self._services.state.keep(self, docks=False)
        self.leave()
        super().closeEvent(event)
