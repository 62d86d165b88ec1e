"""Writes the annotated articles in a format, after counting what would go into it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError, Cancelled
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.dialogs.export_content import ContentPane
from annotator.gui.dialogs.export_filter import FilterBox
from annotator.gui.dialogs.export_format import FormatRows
from annotator.gui.dialogs.export_target import TargetRow
from annotator.gui.guard import guarded
from annotator.gui.jobs import Cancel, Job, Progress, Work
from annotator.gui.messages import error_text
from annotator.project.exporting import (
    Beginning,
    ExportCounts,
    ExportReport,
    export_project,
    preview_export,
    start_of_export,
)
from annotator.project.manifest import manifest_beside
from annotator.project.output import check_target

if TYPE_CHECKING:
    from pathlib import Path

REST_MS = 150


class ExportDialog(QDialog):
    """Format, filter, live counts, target; errors and the result are told inside the dialog."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._context = context
        self._jobs = context.jobs
        self._job: Job | None = None
        self._is_exporting = False
        self._preview_wanted = False
        self._export_wanted = False
        self._may_replace = False
        self._written: Path | None = None
        self._build()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._preview)
        self._filter.changed.connect(self._on_filter)
        self._format.chosen.connect(self._on_format)
        self._format.ruled.connect(self._on_filter)
        self._target.changed.connect(self._on_target)
        self._jobs.ended.connect(self._on_job_ended)
        self._target.set_format(self._format.format())
        self._preview()

    @Slot()
    def accept(self) -> None:
        """Write the export, asking first where one is there already."""
        target = self._target.path()
        if target is None or self._is_exporting or not self._export.isEnabled():
            return
        try:
            is_folder = self._format.format().is_folder
            check_target(self._context.project.path, target, force=True, is_folder=is_folder)
        except AnnotatorError as error:
            self._say(error_text(error), bad=True)
            return
        places = (target,) if is_folder else (target, manifest_beside(target))
        there = next((place for place in places if place.exists()), None)
        if there is not None and not self._may_replace:
            self._say(self.tr("“{name}” is there already.").format(name=there.name), bad=True)
            self._export.setText(self.tr("Replace It"))
            self._may_replace = True
            return
        self._export_wanted = True
        self._is_exporting = True
        self._show_running(running=True)
        self._say("")
        if self._job is not None:
            self._job.cancel()
        self._start_next()

    @Slot()
    def reject(self) -> None:
        """Cancel the export that runs, else close."""
        if self._is_exporting:
            self._stop()
            return
        self._leave_job()
        super().reject()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is Cancel."""
        if self._is_exporting:
            self._stop()
            event.ignore()
            return
        self._leave_job()
        super().closeEvent(event)

    def _build(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        self._format = FormatRows(form, self)
        self._filter = FilterBox(self._context.project, self)
        for title, widget in self._filter.rows():
            form.addRow(title, widget)
        self._target = TargetRow(self._context.project.path, self)
        form.addRow(self._target.title, self._target.row)
        self._content = ContentPane(self)
        self._message = QLabel(self)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("Progress of the export"))
        self._progress.hide()

        self._buttons, self._close, export = button_row(
            self, leave=Standard.Close, action=self.tr("Export")
        )
        assert export is not None
        self._export = export
        self._show_folder = self._buttons.addButton(self.tr("Show in Folder"), Role.ActionRole)
        self._show_folder.setAutoDefault(False)
        self._show_folder.clicked.connect(self._open_folder)
        self._show_folder.hide()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

        choices = QVBoxLayout()
        choices.addLayout(form)
        choices.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(20)
        halves.addLayout(choices, 1)
        halves.addWidget(self._content, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(halves, 1)
        layout.addWidget(self._progress)
        layout.addWidget(self._message)
        layout.addWidget(self._buttons)
        self.resize(960, 540)

    @Slot()
    def _on_format(self) -> None:
        self._target.set_format(self._format.format())
        self._on_filter()

    @Slot()
    def _on_filter(self) -> None:
        self._content.say(self._filter.problem() or self.tr("Counting…"))
        self._show_export_button()
        self._rest.start()

    @Slot()
    def _on_target(self) -> None:
        self._may_replace = False
        self._export.setText(self.tr("Export"))
        self._say("")
        self._show_export_button()

    @Slot()
    def _preview(self) -> None:
        self._preview_wanted = not self._filter.problem() and not self._is_exporting
        if self._preview_wanted and self._job is not None:
            self._job.cancel()
        self._start_next()

    def _start_next(self) -> None:
        """Start what is wanted as soon as no other long task runs."""
        if self._job is not None:
            return
        if self._jobs.current is not None and not self._jobs.current.gives_way:
            if self._preview_wanted or self._export_wanted:
                self._content.say(self.tr("Waiting until another long task has ended…"))
            return
        if self._export_wanted:
            self._export_wanted = self._preview_wanted = False
            self._start_export()
        elif self._preview_wanted:
            self._preview_wanted = False
            self._start_preview()

    def _start_preview(self) -> None:
        path, wanted = self._context.project.path, self._filter.filter()
        format, rule = self._format.format(), self._format.rule()
        can_write = not self._format.missing()

        def work(progress: Progress, cancel: Cancel) -> object:
            words: Any = {"filter": wanted, "overlaps": rule, "cancel": cancel}
            start = start_of_export(path, format=format.name, **words) if can_write else []
            return start, preview_export(path, format=format.name, progress=progress, **words)

        self._content.say(self.tr("Counting…"))
        self._run(
            work, title=self.tr("Counting"), done=self._on_counted, failed=self._on_not_counted
        )

    def _start_export(self) -> None:
        path, out = self._context.project.path, self._target.path()
        wanted, force = self._filter.filter(), self._may_replace
        name, rule = self._format.format().name, self._format.rule()
        assert out is not None

        def work(progress: Progress, cancel: Cancel) -> object:
            return export_project(
                path,
                out,
                format=name,
                filter=wanted,
                overlaps=rule,
                force=force,
                progress=progress,
                cancel=cancel,
            )

        self._run(
            work, title=self.tr("Exporting"), done=self._on_exported, failed=self._on_not_exported
        )

    def _run(
        self,
        work: Work,
        *,
        title: str,
        done: Callable[[Any], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        try:
            job = self._jobs.start(work, title=title, done=done, failed=failed)
        except AnnotatorError as error:
            failed(error)
            return
        if self._jobs.current is job:
            self._job = job
            job.progressed.connect(self._on_progress)

    @Slot(object)
    def _on_job_ended(self, _job: object) -> None:
        self._job = None
        self._start_next()

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        if self._is_exporting:
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    @Slot(object)
    def _on_counted(self, found: tuple[Sequence[Beginning], ExportCounts]) -> None:
        start, preview = found
        self._content.show_start(start)
        self._content.show_counts(preview, self._format.format())

    @Slot(object)
    def _on_not_counted(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self._content.say(error_text(error))

    @Slot(object)
    def _on_exported(self, report: ExportReport) -> None:
        self._end_export()
        self._written = report.path
        told = self.tr("Wrote {articles}, {spans} to {path}").format(
            articles=counts.articles(report.counts.articles),
            spans=counts.spans(report.counts.spans),
            path=report.path,
        )
        self._say(f"{told}\nsha256 {report.sha256}")
        self._show_folder.show()
        self._close.setDefault(True)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_not_exported(self, error: AnnotatorError) -> None:
        self._end_export()
        self._say(error_text(error), bad=not isinstance(error, Cancelled))

    def _end_export(self) -> None:
        self._is_exporting = False
        self._may_replace = False
        self._export.setText(self.tr("Export"))
        self._show_running(running=False)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._export_wanted:
            self._export_wanted = False
            self._end_export()
            self._say(self.tr("The export was cancelled; nothing was written."))

    def _leave_job(self) -> None:
        self._preview_wanted = False
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()

    def _show_running(self, *, running: bool) -> None:
        self._progress.setVisible(running)
        self._progress.setMaximum(0)
        self._show_folder.hide()
        for part in (self._format, self._filter, self._target):
            part.setDisabled(running)
        self._close.setText(self.tr("Cancel") if running else self.tr("Close"))
        self._show_export_button()

    def _show_export_button(self) -> None:
        ready = self._target.path() is not None and not self._filter.problem()
        self._export.setEnabled(ready and not self._is_exporting and not self._format.missing())

    def _say(self, text: str, *, bad: bool = False) -> None:
        role = QPalette.ColorRole.BrightText if bad else QPalette.ColorRole.WindowText
        self._message.setForegroundRole(role)
        self._message.setText(text)
        announce(self._message, text)
        if not text:
            self._show_folder.hide()

    @Slot()
    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
