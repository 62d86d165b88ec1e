"""Back up now, restore, save a copy, and what to do where a project is damaged."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.core.errors import AnnotatorError
from annotator.gui.context import Services
from annotator.gui.jobs import Cancel, Progress, Work
from annotator.gui.messages import error_text
from annotator.gui.notifier import Notice
from annotator.store.damage import damage_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.main_window import MainWindow
    from annotator.project.backups import Backup, Backups
    from annotator.project.salvaging import Saved


class KeepingActions(QObject):
    """The owner "keeping" of the table of actions."""

    _found = Signal(object)

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._told: set[Path] = set()
        self._found.connect(self.tell_damage)

    def back_up(self) -> None:
        """Make a backup now, whether anything was changed or not."""
        path = self._path()
        if path is None:
            return
        backups = self._backups(path)

        def done(result: object) -> None:
            made = cast("Backup", result)
            self._services.notifier.say(
                self.tr("Backed up as {name}").format(name=made.path.name),
                button=self.tr("Show Folder"),
                on_button=lambda: _show_folder(made.path.parent),
            )

        self._start(
            lambda progress, cancel: backups.make(progress=progress, cancel=cancel),
            self.tr("Backing up"),
            done,
        )

    def restore(self) -> None:
        """Show the backups of the open project."""
        path = self._path()
        if path is not None:
            self._show_backups(path)

    def rescue(self, path: Path, error: AnnotatorError) -> None:
        """Show what can be done about a project that is damaged."""
        self._show_backups(path, why=error_text(error))

    def hear(self, error: BaseException) -> bool:
        """Whether an exception comes from damage of a project; called on any thread."""
        damage = damage_in(error, self._path() or Path())
        if damage is not None:
            self._found.emit(damage)
        return damage is not None

    @Slot(object)
    def tell_damage(self, error: AnnotatorError) -> None:
        """The open project proves damaged: show once what can be done. Of one that was just closed
        it was told.
        """
        path = self._path()
        if path is not None and path not in self._told:
            self._told.add(path)
            # Not from within the call that came upon it.
            QTimer.singleShot(0, self, lambda: self.rescue(path, error))

    def save_copy(self) -> None:
        """Ask where a copy goes."""
        path = self._path()
        if path is None:
            return
        from annotator.gui.keeping.copy_dialog import CopyDialog

        dialog = CopyDialog(path, self._window)
        dialog.chosen.connect(self._copy)
        dialog.open()

    @Slot(object, bool)
    def _copy(self, new: Path, without_history: bool) -> None:
        path = self._path()
        if path is None:
            return

        def work(progress: Progress, cancel: Cancel) -> object:
            from annotator.store.copying import copy_clean

            return copy_clean(
                path, new, without_history=without_history, progress=progress, cancel=cancel
            )

        def done(_head: object) -> None:
            self._services.notifier.say(
                self.tr("Copied to {name}").format(name=new.name),
                button=self.tr("Show Folder"),
                on_button=lambda: _show_folder(new.parent),
            )

        self._start(work, self.tr("Copying"), done)

    def _show_backups(self, path: Path, *, why: str = "") -> None:
        from annotator.gui.keeping.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self._backups(path), self._services.jobs, self._window, why=why)
        dialog.chosen.connect(lambda backup: self._restore(path, backup))
        dialog.salvage_asked.connect(lambda: self._salvage(path))
        dialog.open()

    def _salvage(self, path: Path) -> None:
        """Copy what can be read of a project, which is closed for that."""
        if self._path() == path:
            self._window.leave()
            self._window.show_welcome()

        def work(progress: Progress, cancel: Cancel) -> object:
            from annotator.project.salvaging import salvage_beside

            return salvage_beside(path, progress=progress, cancel=cancel)

        def done(result: object) -> None:
            from annotator.gui.keeping.saved_dialog import SavedDialog

            dialog = SavedDialog(cast("Saved", result), self._window)
            dialog.opened.connect(self._window.files.open_path)
            dialog.open()

        self._start(work, self.tr("Saving what can be read"), done)

    def _restore(self, path: Path, backup: Path) -> None:
        """The copy is laid ready beside the window; only then the project is let go."""

        def work(progress: Progress, cancel: Cancel) -> object:
            from annotator.project.restoring import stage

            return stage(path, backup, progress=progress, cancel=cancel)

        self._start(
            work,
            self.tr("Restoring"),
            lambda staged: self._swap(path, cast("Path", staged), backup),
        )

    def _swap(self, path: Path, staged: Path, backup: Path) -> None:
        from annotator.project.restoring import swap

        if self._path() == path:
            self._window.leave()
        try:
            aside = swap(path, staged)
        except AnnotatorError as error:
            self._window.files.open_path(path)
            self._services.notifier.danger(error)
            return
        self._window.files.open_path(path)
        text = (
            self.tr("The project is as it was in {backup}. What was there is now {aside}.")
            if aside is not None
            else self.tr("The project is as it was in {backup}.")
        )
        self._services.notifier.warn(
            text.format(backup=backup.name, aside=aside.name if aside is not None else "")
        )

    def _start(self, work: Work, title: str, done: "Callable[[object], None]") -> None:
        try:
            self._services.jobs.start(work, title=title, done=done, failed=self._fail)
        except AnnotatorError as error:
            self._fail(error)

    def _fail(self, error: AnnotatorError) -> None:
        if self._window.workspace is None:
            self._window.notice_bar.show_notice(Notice(text=error_text(error)))
        else:
            self._services.notifier.refuse(error)

    def _backups(self, path: Path) -> "Backups":
        from annotator.project.backups import Backups

        return Backups(path, chosen=self._services.preferences.current.backup_folder)

    def _path(self) -> Path | None:
        workspace = self._window.workspace
        return workspace.project.path if workspace is not None else None


def _show_folder(folder: Path) -> None:
    from annotator.gui.keeping.restore_dialog import show_folder

    show_folder(folder)
