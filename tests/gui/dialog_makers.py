"""Every dialog and further window of the program, to be opened in a test on the empty project."""

import json
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QWidget

from annotator.core.model import Meta, Status
from annotator.core.problems import Problem
from annotator.formats.format import ReadPlan
from annotator.formats.table_shape import look
from annotator.gui.context import Context
from annotator.gui.dialogs.about import AboutDialog
from annotator.gui.dialogs.columns import ColumnsDialog
from annotator.gui.dialogs.correct import CorrectDialog
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.fixed_keys import fixed_rows
from annotator.gui.dialogs.import_preview import ImportPreviewDialog
from annotator.gui.dialogs.import_report import ImportReportDialog
from annotator.gui.dialogs.key_editor import KeyEditor
from annotator.gui.dialogs.keys import KeysDialog, key_rows, label_rows
from annotator.gui.dialogs.paste import PasteDialog
from annotator.gui.dialogs.settings import SettingsDialog
from annotator.gui.dialogs.skip import SkipDialog
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.keeping.copy_dialog import CopyDialog
from annotator.gui.keeping.restore_dialog import RestoreDialog
from annotator.gui.keeping.saved_dialog import SavedDialog
from annotator.gui.scheme.dialog import SchemeDialog
from annotator.gui.statistics.window import StatisticsWindow
from annotator.project.backups import Backups, back_up_to
from annotator.project.import_report import ImportReport
from annotator.project.salvaging import salvage_beside

Make = Callable[[Context], QWidget]


def import_report(_context: Context) -> QDialog:
    """A report with a table and a list."""
    problem = Problem(file="a.jsonl", line=3, code="x", message="It is empty.", hint="Remove it.")
    report = ImportReport(
        articles=1, spans=0, relations=0, duplicates=0, problems=[problem], told=["a.txt: CRLF"]
    )
    return ImportReportDialog(report)


def columns(context: Context) -> QDialog:
    """A table beside the project."""
    path = context.project.path.with_name("1.csv")
    path.write_text("1,2\n3,4 5 6\n", encoding="utf-8")
    return ColumnsDialog(path, look(path, ReadPlan(header=False)))


def import_preview(context: Context) -> QDialog:
    """Of a file with everything that is asked for."""
    path = context.project.path.with_name("1.jsonl")
    spans = [
        {"id": "1", "start": 2, "end": 3, "label": "11", "text": "4"},
        {"id": "2", "start": 3, "end": 4, "label": "22", "text": "5"},
    ]
    ties = [{"type": "33", "from": "1", "to": "2"}]
    line = {"text": "🙂45 6", "spans": spans, "relations": ties}
    path.write_text(json.dumps(line) + "\n{}\n", encoding="utf-8")
    return ImportPreviewDialog(context, [path], {path: ReadPlan()})


def relations(context: Context) -> QDialog:
    """The second page of the label editor."""
    dialog = SchemeDialog(context)
    dialog.tabs.setCurrentWidget(dialog.relations)
    return dialog


def keys(context: Context) -> QDialog:
    """The sheet as F1 shows it."""
    labels = label_rows(context.project.labels.all())
    return KeysDialog([*key_rows(context.actions), *labels, *fixed_rows()])


def correction(context: Context) -> QDialog:
    """On the first word of an article."""
    article = context.project.articles.add_text("Stel is dear.")
    return CorrectDialog(context, article.row, 0, 4)


def statistics_of_work(context: Context) -> QWidget:
    """The statistics of an article with a span of each label; it brings no letters along."""
    project = context.project
    row = project.articles.add_text("1 22 333 4444, 55555 666666.").row
    project.articles.set_meta(row, Meta(source="7", published="2026-01-05"))
    for start, label in zip((0, 2, 5, 9), project.labels.all(), strict=False):
        project.spans.add(row, start, start + 1 + label.position, label.row)
    project.articles.set_status(row, Status.DONE)
    return StatisticsWindow(context, runner=ImmediateRunner())


def restore(context: Context) -> QDialog:
    """Of a damaged project with two backups."""
    backups = Backups(context.project.path)
    if not backups.all():
        backups.make()
        context.project.articles.add_text("Oil fell.")
        backups.make()
    return RestoreDialog(backups, context.jobs, why="It is empty.")


def saved(context: Context) -> QDialog:
    """What was read of a project that is whole."""
    copy = context.project.path.with_name("x.annotator")
    if not copy.exists():
        context.project.articles.add_text("1 22 333")
        back_up_to(context.project.path, copy)
    saved = salvage_beside(copy)
    return SavedDialog(replace(saved, path=copy))


DIALOGS: dict[str, Make] = {
    "keys": keys,
    "key editor": lambda context: KeyEditor(
        context.actions, context.preferences, context.project.labels.all()
    ),
    "settings": lambda context: SettingsDialog(
        context.preferences, context.actions, annotator="ana"
    ),
    "labels": SchemeDialog,
    "relations": relations,
    "skip": SkipDialog,
    "paste": PasteDialog,
    "correct": correction,
    "export": ExportDialog,
    "import": import_report,
    "columns": columns,
    "import preview": import_preview,
    "statistics": lambda context: StatisticsWindow(context, runner=ImmediateRunner()),
    "statistics of work": statistics_of_work,
    "copy": lambda context: CopyDialog(context.project.path),
    "restore": restore,
    "saved": saved,
    "about": lambda _context: AboutDialog(),
}
