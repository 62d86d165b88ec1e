"""Exports in splits from the dialog: shares, balance, and articles that stay where they are."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from annotator.core.splits import SplitPlan
from annotator.formats.format import Overlaps
from annotator.gui.context import Context
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.export_balance import BalanceTable
from annotator.gui.export_request import ExportRequest
from annotator.gui.jobs import Jobs, ThreadRunner
from annotator.project.lines import ExportFilter
from annotator.project.project import Project

WORDS = (
    "Steel prices rose in May as mills cut their output by a third.",
    "The harbour of Halloway reopened after three weeks of strikes.",
    "Farmers in the Arlen valley fear for half of their apricots.",
    "A court in Norrgate sent the case of the two banks back.",
    "Snow closed the pass to Saint-Aubin for the fourth day running.",
    "The museum sold nine paintings to mend its leaking roof.",
)


@pytest.fixture
def open_dialog(qtbot: QtBot, context: Context, project: Project) -> Callable[..., ExportDialog]:
    for text in WORDS:
        row = project.articles.add_text(text).row
        project.spans.add(row, 0, 5, 1)

    def open_it(**words: object) -> ExportDialog:
        dialog = ExportDialog(context, **words)  # pyright: ignore[reportArgumentType]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return open_it


def shown(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def tick(qtbot: QtBot, dialog: ExportDialog, text: str) -> QCheckBox:
    box = next(box for box in dialog.findChildren(QCheckBox) if box.text() == text)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    return box


def split(qtbot: QtBot, dialog: ExportDialog) -> BalanceTable:
    tick(qtbot, dialog, "A file or folder for each split")
    table = dialog.findChild(BalanceTable)
    assert isinstance(table, BalanceTable)
    qtbot.waitUntil(table.isVisible)
    return table


def share(dialog: ExportDialog, name: str) -> QSpinBox:
    boxes = dialog.findChildren(QSpinBox)
    return next(box for box in boxes if box.accessibleName() == f"Share of {name}")


def press(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def target(dialog: ExportDialog) -> QLineEdit:
    fields = dialog.findChildren(QLineEdit)
    return next(f for f in fields if f.accessibleName().endswith("to write"))


def cells(table: BalanceTable) -> dict[str, list[str]]:
    rows = {}
    for row in range(table.rowCount()):
        name, *values = (table.model().index(row, at) for at in range(table.columnCount()))
        rows[name.data()] = [value.data() for value in values]
    return rows


def test_the_balance_follows_the_shares(qtbot: QtBot, open_dialog: Callable) -> None:
    dialog = open_dialog()
    assert not share(dialog, "train").isVisible()
    table = split(qtbot, dialog)
    assert sum(int(cell.split(" · ")[0]) for cell in cells(table)["Articles"]) == len(WORDS)
    assert {"Articles", "Stories", "speaker", "Speakers", "Speakers also in train"} == set(
        cells(table)
    )
    for name in ("dev", "test"):
        box = share(dialog, name)
        box.setFocus()
        box.selectAll()
        qtbot.keyClicks(box, "0")
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: cells(table)["Articles"] == ["6 · 100 %", "0 · 0 %", "0 · 0 %"])
    assert cells(table)["Speakers also in train"] == ["", "0", "0"]


def test_without_any_share_nothing_can_be_exported(qtbot: QtBot, open_dialog: Callable) -> None:
    dialog = open_dialog()
    split(qtbot, dialog)
    for name in ("train", "dev", "test"):
        share(dialog, name).setValue(0)
    assert "Give at least one split a share." in shown(dialog)
    export = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Export")
    assert not export.isEnabled()


def test_splits_go_into_a_folder_with_a_file_for_each(
    qtbot: QtBot, open_dialog: Callable, tmp_path: Path
) -> None:
    dialog = open_dialog()
    stem = target(dialog).text().removesuffix(".jsonl")
    split(qtbot, dialog)
    assert target(dialog).text() == f"{stem}-jsonl"
    assert target(dialog).accessibleName() == "Folder to write"
    met: list[ExportRequest] = []
    dialog.exported.connect(met.append)
    target(dialog).setText(str(tmp_path / "set"))
    press(qtbot, dialog, "Export")
    assert "Wrote 6 articles" in shown(dialog)
    files = {path.name for path in (tmp_path / "set").iterdir()}
    assert files == {"train.jsonl", "dev.jsonl", "test.jsonl", "manifest.json"}
    assert met[0].splits == SplitPlan((("train", 80.0), ("dev", 10.0), ("test", 10.0)))
    assert ExportRequest.from_json(json.loads(json.dumps(met[0].to_json()))) == met[0]
    tick(qtbot, dialog, "A file or folder for each split")
    assert target(dialog).accessibleName() == "File to write"


def test_articles_stay_in_their_splits_and_a_later_dialog_says_so(
    qtbot: QtBot, open_dialog: Callable, project: Project, tmp_path: Path
) -> None:
    dialog = open_dialog()
    split(qtbot, dialog)
    tick(qtbot, dialog, "Keep these articles in their splits")
    target(dialog).setText(str(tmp_path / "set"))
    press(qtbot, dialog, "Export")
    assert "6 more articles stay in their splits from now on." in shown(dialog)
    assert sum(project.splits.frozen().values()) == 6
    press(qtbot, dialog, "Close")
    again = open_dialog()
    split(qtbot, again)
    assert "6 articles stay where they were already." in shown(again)


def test_a_split_in_which_articles_are_frozen_is_always_named(
    qtbot: QtBot, open_dialog: Callable, project: Project
) -> None:
    article = project.articles.add_text("One more, for a split of its own.")
    project.splits.freeze({article.id: "gold"})
    last = ExportRequest(
        out=project.path.with_name("set"),
        format="jsonl",
        filter=ExportFilter(),
        overlaps=Overlaps.LONGEST,
        splits=SplitPlan((("train", 50.0), ("dev", 50.0), ("test", 0.0))),
    )
    dialog = open_dialog(last=last)
    table = dialog.findChild(BalanceTable)
    qtbot.waitUntil(table.isVisible)
    assert share(dialog, "gold").value() == 0
    assert share(dialog, "train").value() == 50
    assert table.horizontalHeaderItem(4).text() == "gold"
    assert cells(table)["Articles"][3].startswith("1 · ")


def test_the_splits_are_kept_by_a_worker(
    qtbot: QtBot, context: Context, project: Project, open_dialog: Callable, tmp_path: Path
) -> None:
    jobs = Jobs(ThreadRunner())
    dialog = ExportDialog(replace(context, jobs=jobs))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    split(qtbot, dialog)
    tick(qtbot, dialog, "Keep these articles in their splits")
    target(dialog).setText(str(tmp_path / "set"))
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: "6 more articles stay in their splits" in shown(dialog), timeout=20000)
    assert sum(project.splits.frozen().values()) == 6
