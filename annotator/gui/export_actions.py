"""Training data out: the dialog, and the last export once more without it."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from annotator.core.errors import AnnotatorError
from annotator.gui.context import Services
from annotator.gui.dialogs import counts
from annotator.gui.messages import error_text

if TYPE_CHECKING:
    from annotator.gui.export_request import ExportRequest
    from annotator.gui.main_window import MainWindow
    from annotator.project.exporting import ExportReport


class ExportActions(QObject):
    """The owner "exports" of the table of actions."""

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._services = services

    def export(self) -> None:
        """Ask what to write where, beginning with the last settings."""
        workspace = self._window.workspace
        if workspace is None:
            return
        from annotator.gui.dialogs.export import ExportDialog

        last, gone = self._last()
        notice = self.tr("No longer there, and left out of the last settings: {names}.")
        dialog = ExportDialog(
            workspace.context,
            self._window,
            last=last,
            notice=notice.format(names=", ".join(gone)) if gone else "",
        )
        dialog.exported.connect(self._remember)
        dialog.open()

    def export_again(self) -> None:
        """Write the last export once more; where it can't be the same, ask."""
        workspace = self._window.workspace
        if workspace is None:
            return
        request, gone = self._last()
        if request is None or gone:
            self.export()
            return
        from annotator.gui import export_work

        try:
            self._services.jobs.start(
                export_work.again(workspace.project, request),
                title=self.tr("Exporting"),
                done=self._on_exported,
                failed=self._on_failed,
            )
        except AnnotatorError as error:
            self._services.notifier.refuse(error)

    def _last(self) -> "tuple[ExportRequest | None, list[str]]":
        """The last settings for this project as they still fit, and what no longer does."""
        from annotator.gui.export_request import ExportRequest, fitting

        assert self._window.workspace is not None
        project = self._window.workspace.project
        request = ExportRequest.from_json(self._services.state.export(project.path))
        return fitting(request, project) if request else (None, [])

    @Slot(object)
    def _remember(self, request: "ExportRequest") -> None:
        workspace = self._window.workspace
        if workspace is not None:
            self._services.state.keep_export(workspace.project.path, request.to_json())

    def _on_exported(self, result: object) -> None:
        from annotator.gui.dialogs.export_preview import changes
        from annotator.project.last_export import Known

        report = cast("ExportReport", result)
        comparison, name = report.comparison, report.path.name
        if comparison.known is not Known.COMPARED:
            text = self.tr("Exported {articles}, {spans} to “{name}”").format(
                articles=counts.articles(report.counts.articles),
                spans=counts.spans(report.counts.spans),
                name=name,
            )
        elif found := changes(comparison):
            text = self.tr("Exported to “{name}”: {changes}").format(name=name, changes=found)
        else:
            text = self.tr("Exported to “{name}”; nothing has changed since the last time").format(
                name=name
            )
        self._services.notifier.say(
            text,
            button=self.tr("Show in Folder"),
            on_button=lambda: self._show(report.path.parent),
        )

    def _on_failed(self, error: AnnotatorError) -> None:
        self._services.notifier.say(
            error_text(error), button=self.tr("Export…"), on_button=self.export
        )

    def _show(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
