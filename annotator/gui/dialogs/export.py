"""Writes the annotated articles in a format, after counting what would go into it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
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
from annotator.gui import export_work
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.dialogs.export_content import ContentPane
from annotator.gui.dialogs.export_filter import FilterBox
from annotator.gui.dialogs.export_format import FormatRows
from annotator.gui.dialogs.export_target import TargetRow
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
        self._known: Signatures = {}
        self._written: Path | None = None
        self._build()
        self._target.set_format(self._format.format())
        if last is not None:
            self._format.load(last.format, last.overlaps)
            self._filter.load(last.filter)
            self._target.load(last.out, self._format.format())
        self._say(notice)
        self._steps = Steps(context.jobs, self)
        self._steps.progressed.connect(self._on_progress)
        self._steps.held_up.connect(self._on_held_up)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._preview)
        self._target_rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._target_rest.timeout.connect(self._compare_again)
        self._filter.changed.connect(self._on_filter)
        self._format.chosen.connect(self._on_format)
        self._format.ruled.connect(self._on_filter)
        self._target.changed.connect(self._on_target)
        self._content.say(self._filter.problem())
        self._show_export_button()
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
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        self._format = FormatRows(form, self)
        self._filter = FilterBox(self._context.project, self)
        for title, widget in self._filter.rows():
            caption = QLabel(title, self)
            caption.setBuddy(widget.focusProxy() or widget)
            form.addRow(caption, widget)
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

    @Slot()
    def _preview(self) -> None:
        """Show how it would begin, then what would be in it, then what of it is new."""
        self._counted = None
        if self._is_exporting:
            return
        if self._filter.problem():
            self._steps.stop()
        elif self._format.missing():
            self._content.show_start([])
            self._steps.start(self._count())
        else:
            self._steps.start(self._first_lines(), self._count())

    @Slot()
    def _compare_again(self) -> None:
        if self._target.path() is None:
            self._content.show_comparison(None)
        elif self._counted is not None and not self._is_exporting:
            self._steps.start(self._compare())

    def _request(self) -> ExportRequest:
        target = self._target.path()
        return ExportRequest(
            out=target or self._context.project.path,
            format=self._format.format().name,
            filter=self._filter.filter(),
            overlaps=self._format.rule(),
        )

    def _beginning(self) -> Work:
        self._content.say(self.tr("Counting…"))
        return export_work.first_lines(self._context.project.path, self._request())

    def _counting(self) -> Work:
        return export_work.count(self._context.project.path, self._request(), self._known)

    def _comparing(self) -> Work:
        assert self._counted is not None
        return export_work.compare(self._request(), self._counted)

    def _exporting(self) -> Work:
        self._asked = self._request()
        return export_work.export(
            self._context.project.path, self._asked, self._known, force=self._may_replace
        )

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
        self._counted = counted
        self._content.show_counts(counted, self._format.format())
        if self._target.path() is not None:
            self._steps.then(self._compare())

    @Slot(object)
    def _on_not_counted(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self._content.say(error_text(error))

    @Slot(object)
    def _on_exported(self, report: ExportReport) -> None:
        self._end_export()
        self._counted = report.counts
        self._content.show_counts(report.counts, self._format.format())
        self._content.show_comparison(report.comparison)
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
