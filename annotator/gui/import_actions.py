"""Bringing articles in: files, folders, drops and pasted text, on the worker with a report."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs import counts
from annotator.gui.jobs import Cancel, Job, Progress, Work
from annotator.gui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.formats.format import ReadPlan
    from annotator.project.import_report import ImportReport
    from annotator.project.naming import NamePlan
    from annotator.project.rehearsal import Survey


class ImportActions(QObject):
    """The owner "imports" of the table of actions."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._context = workspace.context
        self._indexing: Job | None = None
        self._index_timer = QTimer(self, singleShot=True, interval=0)
        self._index_timer.timeout.connect(self._index_pending)
        workspace.signals.changed.connect(self._on_changed)
        self._context.jobs.ended.connect(self._on_job_ended)
        self._index_timer.start()

    def import_files(self) -> None:
        """Ask for files."""
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(
            self._workspace.window, self.tr("Import Files"), "", self.tr("All files (*)")
        )
        self.import_paths([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._workspace.window, self.tr("Import Folder"))
        self.import_paths([Path(name)] if name else [])

    def paste_article(self) -> None:
        """Show the text of the clipboard, to be added."""
        from annotator.gui.dialogs.paste import PasteDialog

        text = QGuiApplication.clipboard().text()
        PasteDialog(self._context, self._workspace.window, text=text).open()

    def import_paths(self, sources: Sequence[Path]) -> None:
        """Bring files and folders in as one operation: a few plain articles at once, tables and
        what is annotated after a look at what would come in.
        """
        if not sources:
            return
        project = self._context.project

        def work(progress: Progress, cancel: Cancel) -> object:
            # The readers are loaded when they are first needed, and not on the window's thread.
            from annotator.project.importing import import_sources
            from annotator.project.rehearsal import survey

            found = survey(project.path, sources, progress=progress, cancel=cancel)
            if found.is_simple:
                return import_sources(project, sources, progress=progress, cancel=cancel)
            return found

        def done(result: object) -> None:
            from annotator.project.rehearsal import Survey

            if isinstance(result, Survey):
                self._ask(sources, result)
            else:
                self._on_imported(result)

        self._start(work, self.tr("Importing"), done)

    def _ask(self, sources: Sequence[Path], found: "Survey") -> None:
        """Show what would come in, and import it as it was wished."""
        from annotator.gui.import_questions import ImportQuestions

        project = self._context.project

        def answered(plans: "Mapping[Path, ReadPlan]", names: "NamePlan") -> None:
            def work(progress: Progress, cancel: Cancel) -> object:
                from annotator.project.importing import import_sources

                return import_sources(
                    project, sources, plans=plans, names=names, progress=progress, cancel=cancel
                )

            self._start(work, self.tr("Importing"), self._on_imported)

        questions = ImportQuestions(self._context, sources, found, self._workspace.window)
        questions.answered.connect(answered)
        questions.ask()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.bulk:
            self._index_timer.start()

    @Slot(object)
    def _on_job_ended(self, job: Job) -> None:
        # Indexing gives way to other work and goes on after it; when the user has cancelled it,
        # it waits for the next occasion.
        if job is not self._indexing:
            self._index_timer.start()

    @Slot()
    def _index_pending(self) -> None:
        """Make the search find what was imported, now or in an earlier sitting."""
        project = self._context.project
        if project.read_only or self._context.jobs.is_busy or not project.queue.pending_index():
            return

        def work(progress: Progress, cancel: Cancel) -> object:
            from annotator.project.importing import index_pending

            return index_pending(project, gently=True, progress=progress, cancel=cancel)

        self._indexing = self._start(
            work, self.tr("Preparing the search"), lambda _count: None, gives_way=True
        )

    def _start(
        self,
        work: Work,
        title: str,
        done: Callable[[object], None],
        *,
        gives_way: bool = False,
    ) -> Job | None:
        try:
            return self._context.jobs.start(
                work,
                title=title,
                done=done,
                failed=self._context.notifier.refuse,
                gives_way=gives_way,
            )
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return None

    def _on_imported(self, result: object) -> None:
        report = cast("ImportReport", result)
        more = bool(report.problems or report.told)
        self._context.notifier.say(
            self._summary(report),
            button=self.tr("Details") if more else "",
            on_button=lambda: self._show_report(report),
        )

    def _summary(self, report: "ImportReport") -> str:
        parts = [
            counts.counted(
                self.tr, report.articles, "1 article imported", "{count} articles imported"
            )
        ]
        if report.spans:
            parts.append(counts.spans(report.spans))
        if report.duplicates:
            parts.append(
                self.tr("{count} already there").format(count=counts.number(report.duplicates))
            )
        if report.refused:
            parts.append(self.tr("{count} refused").format(count=counts.number(report.refused)))
        return ", ".join(parts)

    def _show_report(self, report: "ImportReport") -> None:
        from annotator.gui.dialogs.import_report import ImportReportDialog

        ImportReportDialog(report, self._workspace.window).open()
