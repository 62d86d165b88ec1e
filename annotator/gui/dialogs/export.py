"""Writes the annotated articles in a format, after counting what would go into it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError, Cancelled
from annotator.formats import registry
from annotator.gui import export_work
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.dialogs.export_content import ContentPane
from annotator.gui.dialogs.export_form import ExportForm
from annotator.gui.dialogs.export_preview import frozen
from annotator.gui.dialogs.steps import Step, Steps
from annotator.gui.export_request import ExportRequest
from annotator.gui.guard import guarded
from annotator.gui.jobs import Work
from annotator.gui.messages import error_text
from annotator.project.exporting import Beginning, ExportCounts, ExportReport
from annotator.project.output import check_target, manifest_of

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.project.sorting import Signatures

REST_MS = 150


class ExportDialog(QDialog):
    """Format, filter, live counts, target; errors and the result are told inside the dialog.

    It begins with the settings of `last`, if there are any; `notice` says what is not as they had
    it. `exported` carries the request that was met.
    """

    exported = Signal(object)

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        last: ExportRequest | None = None,
        notice: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._context = context
        self._is_exporting = False
        self._may_replace = False
        self._counted: ExportCounts | None = None
        self._asked: ExportRequest | None = None
        self._report: ExportReport | None = None
        self._known: Signatures = {}
        self._written: Path | None = None
        self._build()
        if last is not None:
            self._form.load(last)
        self._say(notice)
        self._steps = Steps(context.jobs, self)
        self._steps.progressed.connect(self._on_progress)
        self._steps.held_up.connect(self._on_held_up)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._preview)
        self._target_rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._target_rest.timeout.connect(self._compare_again)
        self._form.asked.connect(self._on_asked)
        self._form.aimed.connect(self._on_aimed)
        self._content.say(self._form.problem())
        self._show_export_button()
        self._preview()

    @Slot()
    def accept(self) -> None:
        """Write the export, asking first where one is there already."""
        if self._is_exporting or not self._export.isEnabled():
            return
        request = self._form.request()
        target, is_folder = request.out, request.is_folder
        try:
            check_target(self._context.project.path, target, force=True, is_folder=is_folder)
        except AnnotatorError as error:
            self._say(error_text(error), bad=True)
            return
        places = (target,) if is_folder else (target, manifest_of(target, is_folder=False))
        there = next((place for place in places if place.exists()), None)
        if there is not None and not self._may_replace:
            self._say(self.tr("“{name}” is there already.").format(name=there.name), bad=True)
            self._export.setText(self.tr("Replace It"))
            self._may_replace = True
            return
        self._is_exporting = True
        self._show_running(running=True)
        self._say("")
        self._steps.start(self._write())

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
        self._form = ExportForm(self._context.project, self)
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
        choices.addWidget(self._form)
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
    def _on_asked(self) -> None:
        self._content.say(self._form.problem() or self.tr("Counting…"))
        self._show_export_button()
        self._rest.start()

    @Slot()
    def _on_aimed(self) -> None:
        self._may_replace = False
        self._export.setText(self.tr("Export"))
        self._say("")
        self._show_export_button()
        self._target_rest.start()

    def _first_lines(self) -> Step:
        return Step(
            title=self.tr("Counting"),
            prepare=self._beginning,
            done=self._on_first_lines,
            failed=self._on_not_counted,
        )

    def _count(self) -> Step:
        return Step(
            title=self.tr("Counting"),
            prepare=self._counting,
            done=self._on_counted,
            failed=self._on_not_counted,
        )

    def _compare(self) -> Step:
        return Step(
            title=self.tr("Comparing"),
            prepare=self._comparing,
            done=self._content.show_comparison,
            failed=self._on_not_counted,
        )

    def _write(self) -> Step:
        return Step(
            title=self.tr("Exporting"),
            prepare=self._exporting,
            done=self._on_exported,
            failed=self._on_not_exported,
        )

    def _freeze(self) -> Step:
        return Step(
            title=self.tr("Keeping the splits"),
            prepare=self._freezing,
            done=self._on_frozen,
            failed=self._on_not_frozen,
        )

    @Slot()
    def _preview(self) -> None:
        """Show how it would begin, then what would be in it, then what of it is new."""
        self._counted = None
        if self._is_exporting:
            return
        if self._form.problem():
            self._steps.stop()
        elif self._form.missing():
            self._content.show_start([])
            self._steps.start(self._count())
        else:
            self._steps.start(self._first_lines(), self._count())

    @Slot()
    def _compare_again(self) -> None:
        if not self._form.has_place():
            self._content.show_comparison(None)
        elif self._counted is not None and not self._is_exporting:
            self._steps.start(self._compare())

    def _beginning(self) -> Work:
        self._content.say(self.tr("Counting…"))
        return export_work.first_lines(self._context.project.path, self._form.request())

    def _counting(self) -> Work:
        return export_work.count(self._context.project.path, self._form.request(), self._known)

    def _comparing(self) -> Work:
        assert self._counted is not None
        return export_work.compare(self._form.request(), self._counted)

    def _exporting(self) -> Work:
        self._asked = self._form.request()
        return export_work.export(
            self._context.project.path, self._asked, self._known, force=self._may_replace
        )

    def _freezing(self) -> Work:
        assert self._report is not None
        assert self._report.counts.balance is not None
        return export_work.freeze(self._context.project, self._report.counts.balance)

    @Slot()
    def _on_held_up(self) -> None:
        self._content.say(self.tr("Waiting until another long task has ended…"))

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        if self._is_exporting:
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    @Slot(object)
    def _on_first_lines(self, start: Sequence[Beginning]) -> None:
        self._content.show_start(start)

    @Slot(object)
    def _on_counted(self, counted: ExportCounts) -> None:
        self._show_counts(counted)
        if self._form.has_place():
            self._steps.then(self._compare())

    def _show_counts(self, counted: ExportCounts) -> None:
        self._counted = counted
        self._content.show_counts(counted, registry.writer(self._form.request().format))

    @Slot(object)
    def _on_not_counted(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self._content.say(error_text(error))

    @Slot(object)
    def _on_exported(self, report: ExportReport) -> None:
        """Articles are frozen only when what they are in is written."""
        self._report = report
        if self._asked is not None and self._asked.freeze:
            self._steps.then(self._freeze())
        else:
            self._tell(report)

    @Slot(object)
    def _on_frozen(self, count: int) -> None:
        if self._report is not None:
            self._tell(self._report, frozen(count))

    @Slot(object)
    def _on_not_frozen(self, error: AnnotatorError) -> None:
        if self._report is not None:
            self._tell(self._report, error_text(error), bad=True)

    def _tell(self, report: ExportReport, more: str = "", *, bad: bool = False) -> None:
        self._end_export()
        self._show_counts(report.counts)
        self._content.show_comparison(report.comparison)
        self._written = report.path
        told = self.tr("Wrote {articles}, {spans} to {path}").format(
            articles=counts.articles(report.counts.articles),
            spans=counts.spans(report.counts.spans),
            path=report.path,
        )
        self._say("\n".join(filter(None, (told, f"sha256 {report.sha256}", more))), bad=bad)
        self._show_folder.show()
        self._close.setDefault(True)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exported.emit(self._asked)

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
        has_begun = not self._steps.is_waiting(self._write())
        self._steps.stop()
        if not has_begun:
            self._end_export()
            self._say(self.tr("The export was cancelled; nothing was written."))

    def _leave_job(self) -> None:
        self._rest.stop()
        self._target_rest.stop()
        self._steps.stop()

    def _show_running(self, *, running: bool) -> None:
        self._progress.setVisible(running)
        self._progress.setMaximum(0)
        self._show_folder.hide()
        self._form.lock(locked=running)
        self._close.setText(self.tr("Cancel") if running else self.tr("Close"))
        self._show_export_button()

    def _show_export_button(self) -> None:
        ready = self._form.has_place() and not self._form.problem()
        self._export.setEnabled(ready and not self._is_exporting and not self._form.missing())

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
