"""Chooses the backup to go back to, and says before what that takes away."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.jobs import Cancel, Jobs, Progress
from annotator.gui.keeping.backup_table import WIDTHS, BackupModel, made_text
from annotator.gui.messages import error_text
from annotator.project.backups import Backups
from annotator.project.looking_back import Look, look_back

if TYPE_CHECKING:
    from collections.abc import Sequence


class RestoreDialog(QDialog):
    """`chosen` carries the path of the file to go back to; `salvage_asked` that what can be read
    of a damaged project shall be copied instead.

    `why` says what is wrong with the project where it can't be opened.
    """

    chosen = Signal(object)
    salvage_asked = Signal()

    def __init__(
        self, backups: Backups, jobs: Jobs, parent: QWidget | None = None, *, why: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore from Backup"))
        self._backups = backups
        self._looks: Sequence[Look] = ()
        self.table = self._table()
        self.told = _paragraph(self.tr("Looking at the backups…"), self)
        # The table keeps its height, however much is told of a backup.
        self.told.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        buttons, _, restore = button_row(self, leave=Standard.Cancel, action=self.tr("&Restore"))
        assert restore is not None
        self.restore_button = restore
        restore.setEnabled(False)
        for text, act in (
            (self.tr("Other &File…"), self._choose_file),
            (self.tr("&Show Folder"), self._show_folder),
        ):
            button = buttons.addButton(text, Role.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        buttons.accepted.connect(self._accept_selected)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        self.salvage_button: QPushButton | None = None
        if why:
            layout.addWidget(_paragraph(why, self))
            self.salvage_button = buttons.addButton(
                self.tr("Save What Can &Be Read"), Role.ActionRole
            )
            self.salvage_button.setAutoDefault(False)
            self.salvage_button.clicked.connect(self._ask_salvage)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.told)
        layout.addWidget(buttons)
        self.resize(620, 420)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load(jobs)

    def _load(self, jobs: Jobs) -> None:
        backups = self._backups

        def work(progress: Progress, cancel: Cancel) -> object:
            return look_back(backups, progress=progress, cancel=cancel)

        try:
            jobs.start(
                work,
                title=self.windowTitle(),
                done=self._show,
                failed=self._fail,
                gives_way=True,
            )
        except AnnotatorError as error:
            self._fail(error)

    def _show(self, result: object) -> None:
        self._looks = cast("list[Look]", result)
        model = BackupModel(self._looks, self.table)
        self.table.setModel(model)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        if self._looks:
            self.table.selectRow(0)
        else:
            self.told.setText(self.tr("There is no backup of this project yet."))

    def _fail(self, error: AnnotatorError) -> None:
        self.told.setText(error_text(error))

    def _selected(self) -> Look | None:
        model = self.table.selectionModel()
        rows = model.selectedRows() if model is not None else []
        return self._looks[rows[0].row()] if rows else None

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        look = self._selected()
        can_go = look is not None and look.head is not None
        self.restore_button.setEnabled(can_go)
        self.told.setText("" if look is None else self._toll(look))

    def _toll(self, look: Look) -> str:
        """What is lost by going back to a backup, and what stays."""
        if look.head is None:
            return self.tr("This backup can’t be read.")
        texts = [
            self.tr("The backup of {time} has {articles} and {spans}.").format(
                time=made_text(look.backup),
                articles=counts.articles(look.head.articles),
                spans=counts.spans(look.head.spans),
            )
        ]
        if look.steps:
            texts.append(
                counts.counted(
                    self.tr,
                    look.steps,
                    "1 step was done since then and is not in it.",
                    "{count} steps were done since then and are not in it.",
                )
            )
        texts.append(self.tr("The project as it is now is put aside, beside its place, and kept."))
        return " ".join(texts)

    @Slot()
    def _accept_selected(self) -> None:
        look = self._selected()
        if look is not None and look.head is not None:
            self._accept(look.backup.path)

    @Slot(QModelIndex)
    def _on_activated(self, _index: QModelIndex) -> None:
        self._accept_selected()

    @Slot()
    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Restore from File"),
            str(self._backups.folder.parent),
            self.tr("Annotator projects (*{suffix})").format(suffix=".annotator"),
        )
        if name:
            self._accept(Path(name))

    @Slot()
    def _show_folder(self) -> None:
        show_folder(self._backups.folder)

    @Slot()
    def _ask_salvage(self) -> None:
        self.salvage_asked.emit()
        self.reject()

    def _accept(self, path: Path) -> None:
        self.chosen.emit(path)
        self.accept()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Backups"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.doubleClicked.connect(self._on_activated)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 10)
        columns = table.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        return table


def show_folder(folder: Path) -> None:
    """Open a folder where the system shows folders; the nearest that is there."""
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _paragraph(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label
