"""The dialog with formats that write folders, lose something, or need a package."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.formats import csv_table, registry
from annotator.formats.losses import Part
from annotator.gui.context import Context
from annotator.gui.dialogs.export import ExportDialog
from annotator.project.output import MANIFEST
from annotator.project.project import Project


@pytest.fixture
def simple_csv(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that can't hold spans that overlap."""
    simple = replace(csv_table.FORMAT, keeps=csv_table.FORMAT.keeps - {Part.OVERLAPS})
    monkeypatch.setattr(csv_table, "FORMAT", simple)


@pytest.fixture
def dialog(
    qtbot: QtBot, context: Context, project: Project, add_articles: Callable[..., list[int]]
) -> ExportDialog:
    rows = add_articles("one", "two", "three")
    project.spans.add(rows[0], 0, 7, 1)
    project.spans.add(rows[0], 5, 7, 3)
    project.articles.set_note(rows[0], "A note.")
    project.articles.set_status(rows[0], Status.DONE)
    dialog = ExportDialog(context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def shown(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def field(dialog: ExportDialog) -> QLineEdit:
    fields = dialog.findChildren(QLineEdit)
    return next(f for f in fields if f.accessibleName().endswith("to write"))


def press(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, dialog: ExportDialog, name: str, combo: str = "Format") -> None:
    """Go to an entry with the arrow keys."""
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == combo)
    steps = box.findData(name) - box.currentIndex()
    assert box.findData(name) >= 0
    box.setFocus()
    for _ in range(abs(steps)):
        qtbot.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    assert box.currentData() == name


def test_the_formats_stand_in_the_order_of_the_registry(dialog: ExportDialog) -> None:
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Format")
    assert [box.itemData(row) for row in range(box.count())] == [
        format.name for format in registry.writers()
    ]


def test_the_name_follows_the_format_and_a_folder_is_called_one(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    stem = field(dialog).text().removesuffix(".jsonl")
    choose(qtbot, dialog, "csv")
    assert field(dialog).text() == f"{stem}.csv"
    choose(qtbot, dialog, "chat")
    assert field(dialog).text() == f"{stem}-chat"
    assert field(dialog).accessibleName() == "Folder to write"
    assert "Folder" in shown(dialog)
    choose(qtbot, dialog, "jsonl")
    assert field(dialog).text() == f"{stem}.jsonl"
    assert field(dialog).accessibleName() == "File to write"


def test_a_format_of_several_files_makes_a_folder(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(qtbot, dialog, "chat")
    field(dialog).setText(str(tmp_path / "chats"))
    press(qtbot, dialog, "Export")
    assert f"Wrote 3 articles, 2 spans to {tmp_path / 'chats'}" in shown(dialog)
    assert (tmp_path / "chats" / "data.jsonl").read_bytes().count(b"\n") == 3


def test_only_a_folder_that_holds_an_export_can_be_replaced(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(qtbot, dialog, "chat")
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    for folder in (mine, theirs):
        folder.mkdir()
        (folder / "old.txt").write_text("old")
    (theirs / MANIFEST).write_text("{}")
    field(dialog).setText(str(mine))
    press(qtbot, dialog, "Export")
    assert "a folder that no export made" in shown(dialog)
    assert (mine / "old.txt").exists()
    field(dialog).setText(str(theirs))
    press(qtbot, dialog, "Export")
    assert "“theirs” is there already." in shown(dialog)
    press(qtbot, dialog, "Replace It")
    assert not (theirs / "old.txt").exists()


def test_the_folder_that_is_chosen_gets_the_export_inside_unless_it_is_one(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(qtbot, dialog, "chat")
    name = Path(field(dialog).text()).name
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    press(qtbot, dialog, "Choose…")
    assert field(dialog).text() == str(tmp_path / name)
    (tmp_path / MANIFEST).write_text("{}")
    press(qtbot, dialog, "Choose…")
    assert field(dialog).text() == str(tmp_path)


def test_a_format_whose_package_is_missing_says_so_and_is_not_written(
    qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "is_there", lambda format: format.name != "csv")
    choose(qtbot, dialog, "csv")
    assert "needs a package that is not installed here" in shown(dialog)
    export = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Export")
    assert not export.isEnabled()
    choose(qtbot, dialog, "jsonl")
    assert export.isEnabled()


def excerpt(dialog: ExportDialog, name: str) -> QPlainTextEdit:
    fields = dialog.findChildren(QPlainTextEdit)
    return next(f for f in fields if f.accessibleName() == name)


def test_what_the_format_cannot_hold_is_counted_before_it_is_written(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    assert "left out" not in shown(dialog)
    choose(qtbot, dialog, "csv")
    qtbot.waitUntil(lambda: "• 1 note is left out." in shown(dialog))
    choose(qtbot, dialog, "jsonl")
    qtbot.waitUntil(lambda: "left out" not in shown(dialog))


@pytest.mark.usefixtures("simple_csv")
def test_the_rule_for_overlaps_is_asked_only_where_the_format_needs_one(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    rule = next(
        b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Where spans overlap"
    )
    assert not rule.isVisible()
    choose(qtbot, dialog, "csv")
    assert rule.isVisible()
    qtbot.waitUntil(lambda: "1 span is left out, as it overlaps another one." in shown(dialog))
    choose(qtbot, dialog, "leave-out", "Where spans overlap")
    qtbot.waitUntil(lambda: "1 article is left out" in shown(dialog))
    field(dialog).setText(str(tmp_path / "out.csv"))
    press(qtbot, dialog, "Export")
    assert "Wrote 2 articles, 0 spans" in shown(dialog)


def test_what_to_set_elsewhere_is_there_to_copy(qtbot: QtBot, dialog: ExportDialog) -> None:
    advice = excerpt(dialog, "To set elsewhere")
    assert not advice.isVisible()
    choose(qtbot, dialog, "prodigy")
    qtbot.waitUntil(advice.isVisible)
    press(qtbot, dialog, "Copy")
    assert "prodigy db-in" in QGuiApplication.clipboard().text()


def test_the_first_lines_are_those_of_the_chosen_format(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    start = excerpt(dialog, "First lines")
    assert start.isReadOnly()
    field(dialog).setText(str(tmp_path / "out.jsonl"))
    press(qtbot, dialog, "Export")
    assert start.toPlainText() == (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    choose(qtbot, dialog, "chat")
    qtbot.waitUntil(lambda: "—— data.jsonl ——" in start.toPlainText())
    assert start.toPlainText().startswith("—— schema.json ——")
