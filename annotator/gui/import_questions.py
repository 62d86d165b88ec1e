"""What is asked before an import: the columns of tables, then whether what would come in may."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from annotator.gui.context import Context
from annotator.gui.dialogs.columns import ColumnsDialog
from annotator.gui.dialogs.import_preview import ImportPreviewDialog
from annotator.gui.table_memory import recall, remember
from annotator.project.rehearsal import Survey

if TYPE_CHECKING:
    from annotator.formats.format import ReadPlan


class ImportQuestions(QObject):
    """One dialog for each kind of table that is not known yet, then one for the whole import.

    `answered` carries how to read the files and what becomes of unknown names.
    """

    answered = Signal(object, object)

    def __init__(
        self, context: Context, sources: Sequence[Path], found: Survey, window: QWidget
    ) -> None:
        super().__init__(window)
        self._context = context
        self._sources = sources
        self._window = window
        self._kinds: dict[tuple[str, ...], list[Path]] = {}
        for path, shape in found.tables.items():
            self._kinds.setdefault(shape.columns, []).append(path)
        self._shapes = {kind: found.tables[paths[0]] for kind, paths in self._kinds.items()}
        self._said: dict[tuple[str, ...], ReadPlan] = {}
        for kind in self._kinds:
            known = recall(context.preferences, kind)
            if known is not None:
                self._said[kind] = known
        self._preview: ImportPreviewDialog | None = None

    def ask(self) -> None:
        """Ask what is not known yet."""
        unknown = [kind for kind in self._kinds if kind not in self._said]
        self._ask_columns(unknown)

    def _ask_columns(self, kinds: Sequence[tuple[str, ...]]) -> None:
        """Ask for the columns of these kinds, one after the other; then what would come in."""
        if not kinds:
            self._show_preview()
            return
        kind, *others = kinds
        paths = self._kinds[kind]
        dialog = ColumnsDialog(
            paths[0],
            self._shapes[kind],
            self._said.get(kind),
            others=len(paths) - 1,
            parent=self._preview or self._window,
        )

        def finished(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._said[kind] = dialog.plan()
                remember(self._context.preferences, kind, dialog.plan())
                self._shapes[kind] = dialog.shape
                self._ask_columns(others)
            elif self._preview is None:
                self.deleteLater()

        dialog.finished.connect(finished)
        dialog.open()

    def _show_preview(self) -> None:
        plans = {path: self._said[kind] for kind, paths in self._kinds.items() for path in paths}
        if self._preview is not None:
            self._preview.set_plans(plans)
            return
        preview = ImportPreviewDialog(self._context, self._sources, plans, self._window)
        self._preview = preview
        preview.columns_wanted.connect(lambda: self._ask_columns(list(self._kinds)))

        def finished(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self.answered.emit(preview.plans(), preview.names())
            self.deleteLater()

        preview.finished.connect(finished)
        preview.open()
