"""Projects as files: new, open, recent, the sample, close, quit."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.core.errors import AnnotatorError, Damaged, NotAProject, ProjectMissing
from annotator.gui.context import Services
from annotator.gui.messages import error_text
from annotator.gui.notifier import Notice
from annotator.gui.recent import RecentProject, RecentProjects
from annotator.paths import data_dir
from annotator.project.project import Project
from annotator.store.damage import damage_in

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

SUFFIX = ".annotator"


class FileActions(QObject):
    """The owner "files" of the table of actions."""

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self.recents = RecentProjects(services.preferences, services.state, self)

    def new_project(self) -> None:
        """Ask for a place and make an empty project there."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New Project"),
            str(self._folder() / self.tr("Articles")) + SUFFIX,
            self._filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            path = Path(name)
            if path.suffix != SUFFIX:
                path = path.with_name(path.name + SUFFIX)
            self._enter(lambda: Project.create(path, annotator=self._annotator()), path)

    def open_project(self) -> None:
        """Ask for a project and open it."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open Project"), str(self._folder()), self._filter()
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a project in place of the one that is open."""
        self._enter(lambda: Project.open_or_read(path, annotator=self._annotator()), path)

    def take_over(self, path: Path) -> None:
        """Go on in a file that the open project became: a copy of it, or itself, free now."""
        workspace = self._window.workspace
        if workspace is None:
            return
        try:
            project = Project.open(path, annotator=workspace.project.annotator.name)
        except AnnotatorError as error:
            if path != workspace.project.path:
                self._refuse(error, None)
            return
        self._move_in(project)
        self._services.notifier.say(self.tr("You can go on here now: {path}").format(path=path))

    def open_recent(self, path: str) -> None:
        """Open one of the recent projects."""
        self.open_path(Path(path))

    def recent(self) -> list[RecentProject]:
        """The recent projects but the open one, as far as it is known which are gone."""
        workspace = self._window.workspace
        now = str(workspace.project.path) if workspace else ""
        self.recents.look()
        return [each for each in self.recents.all() if each.path != now]

    def forget_recent(self) -> None:
        """Clear the list of recent projects."""
        self._services.preferences.reset("recent")

    def last_project(self) -> Path | None:
        """The project that was open when the program ended, if it shall be opened again."""
        settings = self._services.preferences.current
        return Path(settings.last_project) if settings.last_project and settings.reopen else None

    def try_sample(self) -> None:
        """Open the sample project of the user, made from the sample articles the first time."""
        from annotator.gui.sample import open_sample, sample_path

        workspace = self._window.workspace
        if workspace is None or workspace.project.path != sample_path():
            self._enter(lambda: open_sample(annotator=self._annotator()), None)

    def take_tour(self) -> None:
        """Show the first steps on the sample project."""
        self.try_sample()
        self._window.start_tour()

    def close_project(self) -> None:
        """Close the project and go back to the welcome."""
        if not self._window.safekeeping.may_leave():
            return
        if self._services.jobs.is_busy:
            self._services.jobs.stop()
        self._window.leave()
        self._services.preferences.change(last_project="")
        self._window.show_welcome()

    def quit(self) -> None:
        """Close the window; the project is closed with it."""
        self._window.close()

    def switch_annotator(self, name: str) -> None:
        """Go on as another annotator: the panes are built again for their work."""
        workspace = self._window.workspace
        if workspace is None or not self._window.safekeeping.may_leave():
            return
        try:
            workspace.project.set_annotator(name)
        except AnnotatorError as error:
            self._services.notifier.refuse(error)
            return
        self._services.preferences.change(annotator=name)
        self._window.rebuild()
        self._services.notifier.say(self.tr("New work is {name}’s now").format(name=name))

    def _enter(self, make: Callable[[], Project], path: Path | None) -> None:
        """Open first, then let go of the old one: a file that can't be opened changes nothing."""
        workspace = self._window.workspace
        if workspace is not None and path is not None and _same(path, workspace.project.path):
            return
        if not self._window.safekeeping.may_leave():
            return
        QApplication.setOverrideCursor(self._window.busy_cursor)
        try:
            project = make()
        except AnnotatorError as error:
            self._refuse(error, path)
            return
        finally:
            QApplication.restoreOverrideCursor()
        self._move_in(project)

    def _move_in(self, project: Project) -> None:
        if self._services.jobs.is_busy:
            self._services.jobs.stop()
        self._window.leave()
        self._services.preferences.change(annotator=project.annotator.name)
        self._services.preferences.remember_project(project.path)
        try:
            self._window.enter(project)
        except Exception as error:
            damage = damage_in(error, project.path)
            if damage is None:
                raise
            self._window.leave()
            project.close()  # the panes may not have come so far as to hold it
            self._refuse(damage, project.path)

    def _refuse(self, error: AnnotatorError, path: Path | None) -> None:
        if path is not None and isinstance(error, ProjectMissing):
            self._services.preferences.forget_project(str(path))
        notice = Notice(text=error_text(error))
        if path is not None and _may_be_damaged(path, error):
            notice = replace(
                notice,
                button=self.tr("What Now?"),
                on_button=lambda: self._window.keeping.rescue(path, error),
            )
        if self._window.workspace is None:
            self._window.show_welcome(notice)
        else:
            self._services.notifier.warn(
                notice.text, button=notice.button, on_button=notice.on_button
            )

    def _annotator(self) -> str:
        return self._window.annotator_name()

    def _folder(self) -> Path:
        """Where the last project of the user's own is; the sample's folder is the program's."""
        for recent in self._services.preferences.current.recent:
            folder = Path(recent).parent
            if folder != data_dir() and folder.is_dir():
                return folder
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    def _filter(self) -> str:
        return self.tr("Annotator projects (*{suffix})").format(suffix=SUFFIX)


def _may_be_damaged(path: Path, error: AnnotatorError) -> bool:
    """Whether a file that can't be opened may hold work that can be saved.

    A project without its beginning is nothing to SQLite.
    """
    is_nothing = type(error) is NotAProject and path.suffix == SUFFIX and path.is_file()
    return isinstance(error, Damaged) or is_nothing


def _same(first: Path, second: Path) -> bool:
    try:
        return first.resolve() == second.resolve()
    except OSError:
        return False
