"""The dialog with formats that write folders, lose something, or need a package."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.formats import registry
from annotator.gui.context import Context
from annotator.gui.dialogs.export import ExportDialog
from annotator.project.output import MANIFEST
from annotator.project.project import Project


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
