"""What an import did, and what was kept back and why."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.problems import Problem
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.guard import guarded
from annotator.gui.messages import message_text
from annotator.gui.tips import as_tip
from annotator.project.import_report import ImportReport

ROOT = QModelIndex()
TOLD_LINES = 5
FILE = 0


class ProblemModel(QAbstractTableModel):
    """One row for each problem: file, line, what is wrong, what to do."""

    def __init__(self, problems: Sequence[Problem], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems = problems

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """The number of problems."""
        return 0 if parent.isValid() else len(self._problems)

    @guarded(0)
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """Four."""
        return 0 if parent.isValid() else 4

    @guarded(None)
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The text of a cell."""
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        problem = self._problems[index.row()]
        line = "" if problem.line is None else str(problem.line)
        texts = (problem.file, line, message_text(problem.message), message_text(problem.hint))
        text = texts[index.column()]
        return as_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    @guarded(None)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("File"), self.tr("Line"), self.tr("What"), self.tr("What to do"))
        return names[section] if 0 <= section < len(names) else None


class PathDelegate(QStyledItemDelegate):
    """A path that is too long keeps its end, the name of the file."""

    @guarded()
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class ImportReportDialog(QDialog):
    """Counts, the table of problems, and what was done to texts; all of it can be copied."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self._report = report
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        title = QLabel(self.headline(), self)
        font = title.font()
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        title.setWordWrap(True)
        layout.addWidget(title)
        for sentence in self.sentences():
            label = QLabel(sentence, self)
            label.setWordWrap(True)
            layout.addWidget(label)
        if report.problems:
            layout.addWidget(problem_table(report.problems, self), 1)
        if report.told:
            told_title = QLabel(self.tr("What was done to texts on the way in:"), self)
            told = QPlainTextEdit(told_text(report), self)
            told.setReadOnly(True)
            told.setTabChangesFocus(True)
            told.setAccessibleName(told_title.text())
            told_lines = min(len(report.told), TOLD_LINES)
            told.setFixedHeight(self.fontMetrics().lineSpacing() * told_lines + 14)
            layout.addWidget(told_title)
            layout.addWidget(told)
        if not report.problems:
            layout.addStretch(1)
        buttons, close, _ = button_row(self, leave=Standard.Close)
        copy = buttons.addButton(self.tr("Copy as Text"), Role.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        close.setDefault(True)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(760 if report.problems else 440, 460 if report.problems else 0)

    def headline(self) -> str:
        """What came in, as one sentence."""
        report = self._report
        if not report.is_new:
            return self.tr("Nothing new was imported.")
        came = [counts.articles(report.articles)] if report.articles else []
        if report.spans:
            came.append(counts.spans(report.spans))
        if report.relations:
            came.append(counts.links(report.relations))
        if not came:
            return self.tr("Statuses were imported.")
        return self.tr("Imported {what}.").format(what=", ".join(came))

    def sentences(self) -> list[str]:
        """What was there already, what was refused, and how to take the import back."""
        report = self._report
        told: list[str] = []
        if report.duplicates:
            told.append(
                counts.counted(
                    self.tr,
                    report.duplicates,
                    "1 was in the project already and was left as it is.",
                    "{count} were in the project already and were left as they are.",
                )
            )
        if report.refused:
            told.append(
                counts.counted(
                    self.tr,
                    report.refused,
                    "1 was refused; the rest is in.",
                    "{count} were refused; the rest is in.",
                )
                if report.is_new
                else counts.counted(
                    self.tr, report.refused, "1 was refused.", "{count} were refused."
                )
            )
        if report.left_out:
            told.append(
                counts.counted(
                    self.tr,
                    report.left_out,
                    "1 span or link was left out, as you chose.",
                    "{count} spans and links were left out, as you chose.",
                )
            )
        if report.seq is not None:
            told.append(self.tr("Undo takes the whole import back."))
        return told

    def text(self) -> str:
        """The report as plain text."""
        parts = [self.headline(), *self.sentences()]
        if self._report.problems:
            parts += ["", *map(_problem, self._report.problems)]
        if self._report.told:
            parts += ["", *map(_told, self._report.told)]
        return "\n".join(parts) + "\n"

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def report_table(model: QAbstractTableModel, widths: Sequence[int], parent: QWidget) -> QTableView:
    """A table to read, whose first column is a file; the last one takes the room that is left."""
    table = QTableView(parent)
    model.setParent(table)
    table.setModel(model)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
    table.setItemDelegateForColumn(FILE, PathDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = table.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(parent.fontMetrics().height() + 10)
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setStretchLastSection(True)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, width)
    return table


def problem_table(problems: Sequence[Problem], parent: QWidget) -> QTableView:
    """The problems, a row each."""
    table = report_table(ProblemModel(problems), (170, 56, 290), parent)
    table.setAccessibleName(QCoreApplication.translate("ImportReportDialog", "Problems"))
    return table


def told_text(report: ImportReport) -> str:
    """What was done to texts on the way in, a line each."""
    return "\n".join(map(_told, report.told))


def _told(line: str) -> str:
    """What was done to a text, behind the name of its file."""
    file, colon, told = line.partition(": ")
    return f"{file}{colon}{message_text(told)}"


def _problem(problem: Problem) -> str:
    """A problem as `str` gives it, in the user's language."""
    message, hint = message_text(problem.message), message_text(problem.hint)
    return str(replace(problem, message=message, hint=hint))
