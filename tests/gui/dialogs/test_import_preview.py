"""What would come in: counts, choices for unknown names and for the unit of offsets, problems."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from annotator.core.errors import BadInput
from annotator.formats.format import ReadPlan, Unit
from annotator.gui.context import Context
from annotator.gui.dialogs import import_preview
from annotator.gui.dialogs.import_preview import ImportPreviewDialog
from annotator.gui.jobs import Jobs
from tests.gui.dialogs.test_export import HeldRunner

LINE = {
    "text": "🙂 Ana met Bo in Rome.",
    "spans": [
        {"id": "1", "start": 2, "end": 5, "label": "PER"},
        {"id": "2", "start": 16, "end": 20, "label": "LOC"},
        {"id": "3", "start": 6, "end": 9, "label": "speaker"},
    ],
    "relations": [{"type": "lives_in", "from": "1", "to": "2"}],
}

Show = Callable[..., ImportPreviewDialog]


@pytest.fixture
def show(qtbot: QtBot, context: Context, tmp_path: Path) -> Show:
    """Write lines to a file and show what they would bring."""

    def start(*lines: object) -> ImportPreviewDialog:
        path = tmp_path / "in.jsonl"
        path.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
        dialog = ImportPreviewDialog(context, [path], {})
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return start


def said(dialog: ImportPreviewDialog) -> str:
    labels = dialog.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(dialog))


def combo(dialog: ImportPreviewDialog, name: str) -> QComboBox:
    (found,) = (box for box in dialog.findChildren(QComboBox) if name in box.accessibleName())
    return found


def choose(qtbot: QtBot, box: QComboBox, text: str) -> None:
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() != text:
            qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == text


def table(dialog: ImportPreviewDialog, name: str) -> list[list[str]]:
    (found,) = (view for view in dialog.findChildren(QTableView) if view.accessibleName() == name)
    model = found.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_counts_are_shown_in_all_and_by_file(show: Show, context: Context) -> None:
    dialog = show(LINE)
    assert "This would come in: 1 article, 3 spans, 1 link." in said(dialog)
    assert table(dialog, "Files") == [["in.jsonl", "Annotator JSONL", "1", "3", "1", "0", "0"]]
    assert len(context.project.queue.rows()) == 0
    assert dialog.button.isEnabled()


def test_unknown_labels_and_types_are_made_unless_another_choice_is_made(
    qtbot: QtBot, show: Show
) -> None:
    dialog = show(LINE)
    assert combo(dialog, "“PER”").currentText() == "Make it"
    choose(qtbot, combo(dialog, "“PER”"), "Take it for “speaker”")
    choose(qtbot, combo(dialog, "“lives_in”"), "Leave out")
    names = dialog.names()
    assert (names.labels, names.types, names.make) == ({"PER": "speaker"}, {"lives_in": ""}, True)
    qtbot.waitUntil(lambda: "1 span or link is left out, as you chose." in said(dialog))
    assert "This would come in: 1 article, 3 spans." in said(dialog)


def test_offsets_in_another_unit_are_read_so_and_the_choice_is_shown(
    qtbot: QtBot, show: Show
) -> None:
    span = {"start": 3, "end": 6, "label": "speaker", "text": "Ana"}
    dialog = show({"text": LINE["text"], "spans": [span]})
    assert "In “in.jsonl” the offsets seem to count something other" in said(dialog)
    assert "1 article, 1 span." in said(dialog)
    assert [plan.unit for plan in dialog.plans().values()] == [Unit.UTF16]
    choose(
        qtbot,
        combo(dialog, "What the offsets count"),
        "They count characters; the spans are refused",
    )
    qtbot.waitUntil(lambda: "1 would be refused; see “Problems”." in said(dialog))
    assert [plan.unit for plan in dialog.plans().values()] == [Unit.CODE_POINTS]


def test_problems_have_file_and_line(show: Show) -> None:
    dialog = show(LINE, {"text": 7})
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    assert [tabs.tabText(tab) for tab in range(tabs.count())] == ["Files (1)", "Problems (1)"]
    assert table(dialog, "Problems")[0][:2] == ["in.jsonl", "2"]


def test_where_nothing_new_would_come_in_there_is_nothing_to_import(show: Show) -> None:
    dialog = show({"text": 7})
    assert "Nothing new would come in." in said(dialog)
    assert not dialog.button.isEnabled()


def test_esc_while_files_are_read_stops_the_reading(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    runner = HeldRunner()
    context.jobs._runner = runner
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(LINE), encoding="utf-8")
    dialog = ImportPreviewDialog(context, [path], {})
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Reading the files…" in said(dialog)
    assert not dialog.button.isEnabled()
    job = context.jobs.current
    assert job is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert job.is_cancelled
    runner.run()
    assert context.jobs.current is None


def test_another_choice_while_files_are_read_begins_anew(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    runner = HeldRunner()
    context.jobs._runner = runner
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    dialog = ImportPreviewDialog(context, [path], {path: ReadPlan(columns={"text": "a"})})
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.set_plans({path: ReadPlan(columns={"text": "no"})})
    runner.run()
    assert "Reading the files…" in said(dialog)
    runner.run()
    assert "Nothing new would come in." in said(dialog)


def test_what_went_wrong_is_told(qtbot: QtBot, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise BadInput("The disk is on fire.")

    monkeypatch.setattr(import_preview, "rehearse", fail)
    dialog = show(LINE)
    assert "The files can’t be read." in said(dialog)
    assert "The disk is on fire." in said(dialog)
    assert not dialog.button.isEnabled()


def test_columns_are_asked_for_again_where_there_are_tables(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    dialog = ImportPreviewDialog(context, [path], {path: ReadPlan(columns={"text": "a"})})
    qtbot.addWidget(dialog)
    dialog.show()
    (button,) = (
        button for button in dialog.findChildren(QPushButton) if button.text() == "Columns…"
    )
    with qtbot.waitSignal(dialog.columns_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_waits_for_another_long_task(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    runner = HeldRunner()
    context.jobs._runner = runner
    assert isinstance(context.jobs, Jobs)
    context.jobs.start(
        lambda _progress, _cancel: None,
        title="Exporting",
        done=lambda _result: None,
        failed=context.notifier.refuse,
    )
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(LINE), encoding="utf-8")
    dialog = ImportPreviewDialog(context, [path], {})
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Waiting until another long task has ended…" in said(dialog)
    runner.run()
    runner.run()
    assert "1 article, 3 spans, 1 link" in said(dialog)
