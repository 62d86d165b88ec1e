"""Watches over the open project: what the disk refuses, who else has it, whether it is there."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError, ProjectMissing
from annotator.gui.context import Services
from annotator.gui.messages import error_text
from annotator.project.project import Location, Seen

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow
    from annotator.gui.trouble_bar import TroubleBar
    from annotator.gui.workspace import Workspace

LOOK_MS = 1_000
"""How often the file is looked at; to look takes some microseconds."""


class Safekeeping(QObject):
    """`bar` is there once something was wrong."""

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._notifier = services.notifier
        self._waiting = services.waiting
        self._jobs = services.jobs
        self.bar: TroubleBar | None = None
        self._workspace: Workspace | None = None
        self._marked: list[int] = []
        self._is_gone = False
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._waiting.changed.connect(self._on_waiting)
        self._notifier.endangered.connect(self._tell)
        self._notifier.relieved.connect(self._on_relief)

    def attach(self, workspace: "Workspace | None") -> None:
        """Watch over the project of a workspace, or over none."""
        self._workspace = workspace
        self._marked = []
        self._is_gone = False
        if self.bar is not None:
            self.bar.clear()
        self._waiting.attach(workspace.project if workspace is not None else None)
        if workspace is None:
            self._looks.stop()
            return
        workspace.article_shown.connect(self._mark)
        workspace.signals.changed.connect(self._on_changed)
        self._looks.start()
        if len(self._waiting):
            # The panes were built again, or a copy was opened: they go on waiting.
            self._on_waiting()
            QTimer.singleShot(0, self, self._waiting.retry)

    def warn_of_place(self) -> None:
        """Say once where others may write to the project."""
        match self._workspace.project.location() if self._workspace is not None else None:
            case Location.NETWORK:
                self._notifier.warn(
                    self.tr(
                        "This project lies on a network drive. Open it on one computer at a time,"
                        " and better: work on a copy on this computer’s own disk."
                    )
                )
            case Location.CLOUD:
                self._notifier.warn(
                    self.tr(
                        "This project lies in a folder that is copied to other computers. Open it"
                        " on one computer at a time, and close it before you go on elsewhere."
                    )
                )
            case _:
                pass

    def may_leave(self) -> bool:
        """Whether the project can be let go; what waits is tried once more, then asked about."""
        if self._waiting.retry():
            return True
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Annotator"))
        box.setText(self.tr("Some changes could not be written to the disk."))
        trouble = self._waiting.trouble
        box.setInformativeText(error_text(trouble) if trouble is not None else "")
        copy = box.addButton(self.tr("Save a Copy Elsewhere…"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(self.tr("Go On Without Them"), QMessageBox.ButtonRole.DestructiveRole)
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setDefaultButton(copy)
        box.exec()
        if box.clickedButton() is drop:
            self._waiting.drop_all()
            return True
        if box.clickedButton() is copy:
            self.save_copy()
        return False

    @Slot()
    def save_copy(self) -> None:
        """Ask for a place, write the project there, and go on with that."""
        from PySide6.QtWidgets import QFileDialog

        workspace = self._workspace
        if workspace is None:
            return
        path = workspace.project.path
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save a Copy Elsewhere"),
            str(Path.home() / path.name),
            self.tr("Annotator projects (*{suffix})").format(suffix=path.suffix),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.go_on_in(Path(name))

    def go_on_in(self, path: Path) -> None:
        """Write the project to another place and open that; what waits is written there."""
        workspace = self._workspace
        if workspace is None:
            return
        try:
            workspace.project.save_copy(path)
        except AnnotatorError as error:
            self._notifier.warn(error_text(error))
            return
        self._window.files.take_over(path)

    @Slot()
    def look(self) -> None:
        """See whether the file is still there and ours."""
        workspace = self._workspace
        if workspace is None:
            return
        project = workspace.project
        seen = project.look()
        if seen is Seen.GONE and not self._is_gone:
            self._is_gone = True
            self._notifier.danger(
                ProjectMissing(
                    f"The project file is no longer at {project.path}: it was moved, removed or"
                    " replaced.",
                    hint="Put it back, or save a copy elsewhere.",
                )
            )
        elif seen is not Seen.GONE and self._is_gone:
            self._is_gone = False
            if self._waiting.retry():
                self._notifier.relieved.emit()
        elif seen is Seen.CHANGED and not project.read_only:
            self._notifier.say(self.tr("Another program changed the project; it was read anew."))
        # Not under a dialog that is about the project as it is.
        is_asking = QApplication.activeModalWidget() is not None or self._jobs.is_busy
        if project.obstacle is not None and project.is_free() and not is_asking:
            self._window.files.take_over(project.path)

    @Slot(object)
    def _tell(self, error: AnnotatorError) -> None:
        if self._workspace is None:
            from PySide6.QtWidgets import QMessageBox

            QMessageBox.critical(self._window, self.tr("Annotator"), error_text(error))
            return
        if self.bar is None:
            from annotator.gui.trouble_bar import TroubleBar

            window = self._window
            self.bar = TroubleBar(window.notice_bar.appearance, window)
            self.bar.copy_asked.connect(self.save_copy)
            self.bar.retry_asked.connect(self._waiting.retry)
            self.bar.drop_asked.connect(self._waiting.drop_all)
            self.bar.focus_freed.connect(window.focus_text)
            window.column.insertWidget(0, self.bar)
        self.bar.tell(error, waiting=len(self._waiting))

    @Slot()
    def _on_waiting(self) -> None:
        self._mark()
        if self._waiting.trouble is not None:
            self._tell(self._waiting.trouble)

    @Slot()
    def _on_relief(self) -> None:
        if self.bar is not None and not self._is_gone:
            self.bar.clear()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        """What could be written tells that the disk is well again."""
        if changes.bulk:
            self._mark()
        if not len(self._waiting) and not self._is_gone and self.bar is not None:
            self.bar.clear()

    @Slot()
    def _mark(self) -> None:
        """Show what waits in the text."""
        workspace = self._workspace
        if workspace is None:
            return
        view = workspace.surface.view
        for row in self._marked:
            view.remove_mark(row)
        marks = self._waiting.marks(workspace.article)
        self._marked = [-number for number, _ in enumerate(marks, 1)]
        for row, mark in zip(self._marked, marks, strict=True):
            view.put_mark(mark._replace(row=row))
