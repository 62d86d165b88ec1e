"""What an import would bring, before it does; what becomes of what the project does not know."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError, Cancelled
from annotator.formats.format import ReadPlan
from annotator.gui.announcer import announce
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.dialogs.import_files import FilesModel
from annotator.gui.dialogs.import_names import NameRows
from annotator.gui.dialogs.import_report import problem_table, report_table, told_text
from annotator.gui.dialogs.import_units import UnitRow
from annotator.gui.guard import guarded
from annotator.gui.jobs import Cancel, Job, Progress
from annotator.gui.messages import error_text
from annotator.project.naming import NamePlan
from annotator.project.rehearsal import Rehearsal, rehearse, with_units

REST_MS = 150
CHOICES_AT_MOST = 190
"""Pixels; more choices are scrolled."""


class ImportPreviewDialog(QDialog):
    """Counts by file, problems, and choices; an import is done once this was accepted.

    `columns_wanted` when the columns of the tables are to be looked at again.
    """

    columns_wanted = Signal()

    def __init__(
        self,
        context: Context,
        sources: Sequence[Path],
        plans: Mapping[Path, ReadPlan],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What Would Come In"))
        self._context = context
        self._jobs = context.jobs
        self._sources = sources
        self._plans = dict(plans)
        self._job: Job | None = None
        self._wanted = True
        self._was_read = False
        self._build(has_tables=bool(plans))
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._again)
        for choice in (self._units, self._labels, self._types):
            choice.changed.connect(self._on_choice)
        self._jobs.ended.connect(self._on_job_ended)
        self._show_waiting()
        self._start()

    def set_plans(self, plans: Mapping[Path, ReadPlan]) -> None:
        """Read the files in another way."""
        self._plans = dict(plans)
        self._again()

    def plans(self) -> dict[Path, ReadPlan]:
        """How to read the files, as it was chosen here."""
        return with_units(self._plans, self._units.units)

    def names(self) -> NamePlan:
        """What becomes of labels and link types that the project lacks."""
        return NamePlan(labels=self._labels.names(), types=self._types.names(), make=True)

    @guarded()
    def done(self, result: int) -> None:
        """Nothing is read any longer."""
        self._wanted = False
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _build(self, *, has_tables: bool) -> None:
        self._title = QLabel(self)
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("Progress of the reading"))
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        self._units = UnitRow(self)
        self._labels = NameRows(
            self.tr("Labels that this project does not have"), counts.spans, self
        )
        self._types = NameRows(
            self.tr("Link types that this project does not have"), counts.links, self
        )
        self._choices = self._scrolled((self._labels, self._types))
        self._tabs = QTabWidget(self)
        self._tabs.setAccessibleName(self.tr("Details"))
        # Nothing jumps while the files are read anew after a choice.
        for widget in (self._tabs, self._progress):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        buttons, _, button = button_row(self, leave=Standard.Cancel, action=self.tr("Import"))
        assert button is not None
        self.button = button
        if has_tables:
            columns = buttons.addButton(self.tr("Columns…"), Role.ResetRole)
            columns.setAutoDefault(False)
            columns.clicked.connect(self.columns_wanted)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (self._title, self._progress, self._message):
            layout.addWidget(widget)
        layout.addWidget(self._units)
        layout.addWidget(self._choices)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(buttons)
        self.resize(760, 540)
        self._choices.hide()
        self._tabs.hide()

    def _scrolled(self, widgets: Sequence[QWidget]) -> QScrollArea:
        inner = self._inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in widgets:
            column.addWidget(widget)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    @Slot()
    def _on_choice(self) -> None:
        self._show_waiting()
        self._rest.start()

    @Slot()
    def _again(self) -> None:
        self._wanted = True
        self._show_waiting()
        if self._job is not None:
            self._job.cancel()
        self._start()

    def _start(self) -> None:
        """Read the files, as soon as no other long task runs."""
        other = self._jobs.current
        if not self._wanted or self._job is not None:
            return
        if other is not None and not other.gives_way:
            self._title.setText(self.tr("Waiting until another long task has ended…"))
            return
        self._wanted = False
        project, sources, plans, names = (
            self._context.project,
            self._sources,
            self.plans(),
            self.names(),
        )

        def work(progress: Progress, cancel: Cancel) -> object:
            return rehearse(
                project, sources, plans=plans, names=names, progress=progress, cancel=cancel
            )

        try:
            job = self._jobs.start(
                work,
                title=self.tr("Reading"),
                done=self._on_read,
                failed=self._on_failed,
            )
        except AnnotatorError as error:
            self._on_failed(error)
            return
        if self._jobs.current is job:
            self._job = job
            job.progressed.connect(self._on_progress)

    @Slot(object)
    def _on_job_ended(self, _job: object) -> None:
        self._job = None
        self._start()

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        # Qt's bar counts in 32 bits, and files may have more bytes.
        self._progress.setMaximum(1000)
        self._progress.setValue(1000 * done // total if total else 1000)

    @Slot(object)
    def _on_failed(self, error: AnnotatorError) -> None:
        if isinstance(error, Cancelled):
            return
        self._progress.hide()
        self._title.setText(self.tr("The files can’t be read."))
        self._message.setForegroundRole(QPalette.ColorRole.BrightText)
        self._message.setText(error_text(error))
        self._message.show()
        announce(self._message, self._message.text())

    def _show_waiting(self) -> None:
        self.button.setEnabled(False)
        self._title.setText(self.tr("Reading the files…"))
        self._message.setForegroundRole(QPalette.ColorRole.WindowText)
        if not self._was_read:
            self._message.hide()
        self._progress.setMaximum(0)
        self._progress.show()

    @Slot(object)
    def _on_read(self, result: object) -> None:
        found = cast("Rehearsal", result)
        if self._wanted or self._rest.isActive():
            return
        report = found.report
        self._progress.hide()
        self._title.setText(self._headline(found))
        told = self._sentences(found)
        self._message.setText("\n".join(told))
        self._message.setVisible(bool(told))
        self._units.add(found.units)
        project = self._context.project
        self._labels.show_names(
            report.unknown_labels, [label.name for label in project.labels.in_order()]
        )
        self._types.show_names(
            report.unknown_types, [type_.name for type_ in project.labels.types()]
        )
        self._fit_choices()
        self._show_tabs(found)
        self.button.setEnabled(report.is_new)
        if not self._was_read:
            self._was_read = True
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._title, "\n".join((self._title.text(), *told)))

    def _headline(self, found: Rehearsal) -> str:
        report = found.report
        came = [counts.articles(report.articles)] if report.articles else []
        if report.spans:
            came.append(counts.spans(report.spans))
        if report.relations:
            came.append(counts.links(report.relations))
        if came:
            return self.tr("This would come in: {what}.").format(what=", ".join(came))
        if report.is_new:
            return self.tr("Only statuses would come in.")
        return self.tr("Nothing new would come in.")

    def _sentences(self, found: Rehearsal) -> list[str]:
        report, told = found.report, list[str]()
        if report.duplicates:
            told.append(
                counts.counted(
                    self.tr,
                    report.duplicates,
                    "1 is in the project already and is left as it is.",
                    "{count} are in the project already and are left as they are.",
                )
            )
        if report.left_out:
            told.append(
                counts.counted(
                    self.tr,
                    report.left_out,
                    "1 span or link is left out, as you chose.",
                    "{count} spans and links are left out, as you chose.",
                )
            )
        if report.refused:
            told.append(
                counts.counted(
                    self.tr,
                    report.refused,
                    "1 would be refused; see “Problems”.",
                    "{count} would be refused; see “Problems”.",
                )
            )
        return told

    def _fit_choices(self) -> None:
        inner = self._inner
        is_there = not (self._labels.isHidden() and self._types.isHidden())
        self._choices.setVisible(is_there)
        inner.adjustSize()
        self._choices.setFixedHeight(min(CHOICES_AT_MOST, inner.sizeHint().height() + 4))

    def _show_tabs(self, found: Rehearsal) -> None:
        report, at = found.report, self._tabs.currentIndex()
        while self._tabs.count():
            page = self._tabs.widget(0)
            self._tabs.removeTab(0)
            if page is not None:
                page.deleteLater()
        files = report_table(FilesModel(report.files), (180, 116, 74, 82, 66, 84), self)
        files.setAccessibleName(self.tr("Files"))
        self._tabs.addTab(files, _counted_tab(self.tr("Files ({count})"), len(report.files)))
        if report.problems:
            problems = problem_table(report.problems, self)
            title = _counted_tab(self.tr("Problems ({count})"), len(report.problems))
            self._tabs.addTab(problems, title)
        if report.told:
            told = QPlainTextEdit(told_text(report), self)
            told.setReadOnly(True)
            told.setTabChangesFocus(True)
            told.setAccessibleName(self.tr("What is done to texts"))
            title = _counted_tab(self.tr("What is done to texts ({count})"), len(report.told))
            self._tabs.addTab(told, title)
        self._tabs.setCurrentIndex(max(0, min(at, self._tabs.count() - 1)))
        self._tabs.show()


def _counted_tab(text: str, count: int) -> str:
    return text.format(count=counts.number(count))
