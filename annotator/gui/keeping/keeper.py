"""Backs up the open project while it is worked on, and when it is left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError, Cancelled, Damaged
from annotator.gui.context import Services
from annotator.gui.jobs import Cancel, Job, Progress
from annotator.gui.messages import error_text
from annotator.project.project import Project

if TYPE_CHECKING:
    from annotator.project.backups import Backups

MINUTE_MS = 60_000
AGAIN_MS = 20_000
"""How long a backup waits for other work that runs or that it gave way to."""
LOOK_MS = 5_000
LOOKED_AT = 200_000_000
"""Bytes of a file that is read whole after it was opened; larger ones only before a backup."""
AT_MOST_MS = 15_000
"""How long the window waits for the backup when a project is left."""


class BackupKeeper(QObject):
    """One for each open project. The first change starts the clock; what hinders a backup is told
    once. `damaged` carries what is wrong with the file, which is also read whole once, soon after
    it was opened.
    """

    damaged = Signal(object)
    _changed = Signal()
    _troubled = Signal(object)

    def __init__(self, project: Project, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._services = services
        self._job: Job | None = None
        self._is_changed = False
        self._told: set[type[AnnotatorError]] = set()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self._back_up(gives_way=True))
        self._changed.connect(self._on_changed)
        self._troubled.connect(self._tell)
        services.jobs.ended.connect(self._on_job_ended)
        services.preferences.changed.connect(self._on_settings)
        self._unsubscribe = project.subscribe(self._on_change_set)
        self._is_closing = False
        self._first_look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._first_look.timeout.connect(self._look)
        self._first_look.start()
        project.session.before_much = self._before_much

    @property
    def backups(self) -> "Backups":
        """Where the backups are, by the settings as they are now."""
        from annotator.project.backups import Backups

        chosen = self._services.preferences.current.backup_folder
        found = Backups(self._project.path, chosen=chosen)
        found.on_trouble = self._troubled.emit
        return found

    def close(self) -> None:
        """Make a last backup where something was changed since the last one, and stop.

        None is made from within other work: a project that is restored is put aside as it is.
        """
        self._unsubscribe()
        self._timer.stop()
        self._first_look.stop()
        self._is_closing = True
        if self._is_changed and self._minutes:
            self._back_up(gives_way=False)
            if self._job is not None:
                self._wait()
        self._services.jobs.ended.disconnect(self._on_job_ended)
        self._services.preferences.changed.disconnect(self._on_settings)
        self.deleteLater()

    @property
    def _minutes(self) -> int:
        return self._services.preferences.current.backup_minutes

    def _on_change_set(self, _changes: ChangeSet) -> None:
        """It may come on any thread."""
        self._changed.emit()

    def _before_much(self) -> None:
        """Called on the worker that is about to change much."""
        if self._minutes:
            self.backups.make_before()

    @Slot()
    def _look(self) -> None:
        """SQLite tells of damage only where it comes upon it: better now than after a week."""
        path, jobs = self._project.path, self._services.jobs
        if jobs.is_busy:
            self._first_look.start()
            return

        def work(_progress: Progress, cancel: Cancel) -> object:
            from annotator.store.backup import look_over

            return look_over(path, cancel=cancel) if path.stat().st_size <= LOOKED_AT else None

        jobs.start(
            work,
            title=self.tr("Looking the project over"),
            done=lambda _head: None,
            failed=self._tell_damage,
            gives_way=True,
        )

    def _tell_damage(self, error: AnnotatorError) -> None:
        if isinstance(error, Damaged):
            self._tell(error)

    @Slot()
    def _on_changed(self) -> None:
        self._is_changed = True
        if self._minutes and not self._timer.isActive():
            self._timer.start(self._minutes * MINUTE_MS)

    @Slot(object)
    def _on_settings(self, _settings: object) -> None:
        self._timer.stop()
        if self._is_changed:
            self._on_changed()

    def _back_up(self, *, gives_way: bool) -> None:
        jobs, backups = self._services.jobs, self.backups
        if jobs.is_busy:
            self._timer.start(AGAIN_MS)
            return

        def work(progress: Progress, cancel: Cancel) -> object:
            return backups.make_if_changed(progress=progress, cancel=cancel)

        self._is_changed = False
        job = jobs.start(
            work,
            title=self.tr("Backing up"),
            done=self._on_done,
            failed=self._on_failed,
            gives_way=gives_way,
        )
        self._job = job if jobs.current is job else None

    def _on_done(self, _backup: object) -> None:
        self._job = None

    def _on_failed(self, error: AnnotatorError) -> None:
        self._job = None
        self._on_changed()
        self._tell(error)

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        """A backup that gave way to other work hears nothing more, and is made after it."""
        if job is self._job:
            self._job = None
            self._is_changed = True
            self._timer.start(AGAIN_MS)

    def _wait(self) -> None:
        """Let the window go on painting until the backup is made, but hear no keys or clicks."""
        loop = QEventLoop()
        self._services.jobs.ended.connect(loop.quit)
        QTimer.singleShot(AT_MOST_MS, loop, loop.quit)
        if self._services.jobs.is_busy:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._services.jobs.stop()
        self._timer.stop()

    @Slot(object)
    def _tell(self, error: AnnotatorError) -> None:
        if type(error) in self._told or isinstance(error, Cancelled):
            return
        self._told.add(type(error))
        if isinstance(error, Damaged) and self._is_closing:
            self._services.notifier.danger(error)
        elif isinstance(error, Damaged):
            self.damaged.emit(error)
        else:
            text = self.tr("No backup could be made. {why}")
            self._services.notifier.warn(text.format(why=error_text(error)))
