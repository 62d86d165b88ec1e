"""All that an export is asked: format, articles and spans, splits, place."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from annotator.gui.dialogs.export_filter import FilterBox
from annotator.gui.dialogs.export_format import FormatRows
from annotator.gui.dialogs.export_splits import SplitRow
from annotator.gui.dialogs.export_target import TargetRow
from annotator.gui.export_request import ExportRequest
from annotator.project.project import Project


class ExportForm(QWidget):
    """The left half of the export dialog; `asked` when other data are wanted, `aimed` when they
    are wanted elsewhere.
    """

    asked = Signal()
    aimed = Signal()

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        self._format = FormatRows(form, self)
        self.filter = FilterBox(project, self)
        self._splits = SplitRow(project, self)
        for title, widget in (*self.filter.rows(), (self.tr("Splits"), self._splits.widget)):
            caption = QLabel(title, self)
            caption.setBuddy(widget.focusProxy() or widget)
            form.addRow(caption, widget)
        self._target = TargetRow(project.path, self)
        form.addRow(self._target.title, self._target.row)
        self._show_kind()
        self._format.chosen.connect(self._on_kind)
        self._format.ruled.connect(self.asked)
        self.filter.changed.connect(self.asked)
        self._splits.changed.connect(self._on_kind)
        self._target.changed.connect(self.aimed)

    def request(self) -> ExportRequest:
        """What is asked for; the place is the project's own where none is given."""
        return ExportRequest(
            out=self._target.path() or self._project.path,
            format=self._format.format().name,
            filter=self.filter.filter(),
            overlaps=self._format.rule(),
            splits=self._splits.plan(),
            freeze=self._splits.freezes(),
        )

    def load(self, request: ExportRequest) -> None:
        """Show what was asked for."""
        self._format.load(request.format, request.overlaps)
        self.filter.load(request.filter)
        self._splits.load(request.splits, freeze=request.freeze)
        self._target.load(request.out, self._format.format(), in_splits=self._splits.is_on())

    def has_place(self) -> bool:
        """Whether a file or folder is given."""
        return self._target.path() is not None

    def problem(self) -> str:
        """Why nothing could be exported; empty if something can."""
        return self.filter.problem() or self._splits.problem()

    def missing(self) -> str:
        """What the format needs and is not installed; empty where it can be written."""
        return self._format.missing()

    def lock(self, *, locked: bool) -> None:
        """Let nothing be changed while an export runs."""
        for part in (self._format, self.filter, self._splits.widget, self._target):
            part.setDisabled(locked)

    @Slot()
    def _on_kind(self) -> None:
        self._show_kind()
        self.asked.emit()

    def _show_kind(self) -> None:
        self._target.set_format(self._format.format(), in_splits=self._splits.is_on())
