"""Which articles and spans an export takes: by status, date, annotator and label."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from annotator.core.model import Status
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.export_dates import DateRow
from annotator.project.lines import ExportFilter
from annotator.project.project import Project

LINES_SHOWN = 4


class FilterBox(QObject):
    """Rows of ticks and of days for a form; `changed` when one of them does."""

    changed = Signal()

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self._statuses: dict[Status, QCheckBox] = {}
        self._status_row = QWidget(parent)
        row = QHBoxLayout(self._status_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for status in Status:
            box = QCheckBox(counts.status_name(status), self._status_row)
            box.setChecked(True)
            box.toggled.connect(self.changed)
            self._statuses[status] = box
            row.addWidget(box)
        row.addStretch(1)
        self._dates = DateRow(parent)
        self._dates.changed.connect(self.changed)
        names = [annotator.name for annotator in project.annotators()]
        labels = [label.name for label in project.labels.all()]
        self._annotators = self._ticks(names, self.tr("Annotators"), parent)
        self._labels = self._ticks(labels, self.tr("Labels"), parent)
        self._annotators.setVisible(len(names) > 1)

    def rows(self) -> list[tuple[str, QWidget]]:
        """The rows of the form: a name and a control each."""
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Status"), self._status_row),
            (self.tr("Published"), self._dates.widget),
        ]
        if self._annotators.count() > 1:
            rows.append((self.tr("Annotators"), self._annotators))
        rows.append((self.tr("Labels"), self._labels))
        return rows

    def setDisabled(self, disabled: bool) -> None:
        """Nothing can be changed while an export runs."""
        for _, widget in self.rows():
            widget.setDisabled(disabled)

    def filter(self) -> ExportFilter:
        """What is ticked; all ticked means everything, whatever comes in later."""
        return ExportFilter(
            statuses=frozenset(s for s, box in self._statuses.items() if box.isChecked()),
            annotators=_some(self._annotators),
            labels=_some(self._labels),
            published=self._dates.period(),
            undated=self._dates.undated(),
        )

    def load(self, filter: ExportFilter) -> None:
        """Tick what a filter lets through."""
        for status, box in self._statuses.items():
            box.setChecked(status in filter.statuses)
        for ticks, names in (
            (self._annotators, filter.annotators),
            (self._labels, filter.labels),
        ):
            for item in map(ticks.item, range(ticks.count())):
                is_on = not names or item.text() in names
                item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self._dates.load(filter.published, undated=filter.undated)

    def problem(self) -> str:
        """Why nothing could be exported; empty if something can."""
        if not any(box.isChecked() for box in self._statuses.values()):
            return self.tr("Choose at least one status.")
        if self._annotators.count() and not _ticked(self._annotators):
            return self.tr("Choose at least one annotator.")
        if self._labels.count() and not _ticked(self._labels):
            return self.tr("Choose at least one label.")
        return self._dates.problem()

    def _ticks(self, names: Sequence[str], title: str, parent: QWidget) -> QListWidget:
        ticks = QListWidget(parent)
        ticks.setAccessibleName(title)
        for name in names:
            item = QListWidgetItem(name, ticks)
            # Selectable, so that it is seen which one the space bar ticks.
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(Qt.CheckState.Checked)
        height = ticks.sizeHintForRow(0) if names else ticks.fontMetrics().height()
        shown = min(max(1, len(names)), LINES_SHOWN)
        ticks.setFixedHeight(height * shown + 2 * ticks.frameWidth() + 2)
        ticks.itemChanged.connect(self._on_tick)
        return ticks

    @Slot()
    def _on_tick(self) -> None:
        self.changed.emit()


def _ticked(ticks: QListWidget) -> list[str]:
    items = (ticks.item(row) for row in range(ticks.count()))
    return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]


def _some(ticks: QListWidget) -> frozenset[str]:
    names = _ticked(ticks)
    return frozenset() if len(names) == ticks.count() else frozenset(names)
