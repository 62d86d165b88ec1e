"""The last export comes back: its settings in the dialog, and the whole of it by one key."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.main_window import MainWindow
from annotator.project.project import Project

AGAIN = (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def project_of(window: MainWindow) -> Project:
    assert window.workspace is not None
    return window.workspace.project


def dialog_of(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    def there() -> ExportDialog | None:
        found = window.findChildren(ExportDialog)
        return next((each for each in found if each.isVisible()), None)

    qtbot.waitUntil(lambda: there() is not None)
    dialog = there()
    assert dialog is not None
    return dialog


def open_dialog(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    qtbot.keyClick(
        window.workspace.surface.view,  # pyright: ignore[reportOptionalMemberAccess]
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier,
    )
    return dialog_of(qtbot, window)


def press(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def field(dialog: ExportDialog) -> QLineEdit:
    fields = dialog.findChildren(QLineEdit)
    return next(f for f in fields if f.accessibleName().endswith("to write"))


def again(qtbot: QtBot, window: MainWindow) -> str:
    """Press the key; what the status line says."""
    assert window.workspace is not None
    qtbot.keyClick(window.workspace.surface.view, *AGAIN)
    return window.status_line.message.text()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line]


@pytest.fixture
def out(qtbot: QtBot, sample_window: MainWindow, tmp_path: Path) -> Path:
    """Exported once, through the dialog: only sectors, to a place of its own."""
    out = tmp_path / "daily" / "train.jsonl"
    out.parent.mkdir()
    dialog = open_dialog(qtbot, sample_window)
    ticks = dialog._form.filter._labels
    for row in range(ticks.count()):
        item = ticks.item(row)
        is_on = item.text() == "sector"
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
    field(dialog).setText(str(out))
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(out.exists)
    press(qtbot, dialog, "Close")
    return out


def test_the_last_settings_come_back_in_the_dialog(
    qtbot: QtBot, sample_window: MainWindow, out: Path
) -> None:
    dialog = open_dialog(qtbot, sample_window)
    assert field(dialog).text() == str(out)
    assert dialog._form.filter.filter().labels == {"sector"}
    press(qtbot, dialog, "Close")


def test_one_key_writes_the_last_export_again_and_tells_what_is_new(
    qtbot: QtBot, sample_window: MainWindow, out: Path
) -> None:
    assert "nothing has changed since the last time" in again(qtbot, sample_window)
    project = project_of(sample_window)
    before = len(lines(out))
    row = project.articles.add_text("Steel is dear.").row
    project.spans.add(row, 0, 5, next(e.row for e in project.labels.all() if e.name == "sector"))
    told = again(qtbot, sample_window)
    assert told == "Exported to “train.jsonl”: 1 new article · 1 new span"
    assert len(lines(out)) == before + 1
    assert {span["label"] for line in lines(out) for span in line["spans"]} == {"sector"}


def test_without_an_export_before_it_asks(qtbot: QtBot, sample_window: MainWindow) -> None:
    again(qtbot, sample_window)
    dialog = dialog_of(qtbot, sample_window)
    assert dialog.isVisible()
    press(qtbot, dialog, "Close")


def test_a_file_that_another_hand_changed_is_not_replaced(
    qtbot: QtBot, sample_window: MainWindow, out: Path
) -> None:
    out.write_text("mine")
    assert "is not as the last export left it" in again(qtbot, sample_window)
    assert out.read_text() == "mine"
    qtbot.mouseClick(sample_window.status_line.button, Qt.MouseButton.LeftButton)
    press(qtbot, dialog_of(qtbot, sample_window), "Close")


def test_a_label_that_is_gone_is_left_out_with_a_word_and_nothing_is_written(
    qtbot: QtBot, sample_window: MainWindow, out: Path
) -> None:
    project = project_of(sample_window)
    before = out.read_bytes()
    sector = next(each for each in project.labels.all() if each.name == "sector")
    project.scheme.rename(sector.row, "branch")
    again(qtbot, sample_window)
    dialog = dialog_of(qtbot, sample_window)
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert "No longer there, and left out of the last settings: sector." in told
    assert dialog._form.filter.filter().labels == frozenset()
    assert out.read_bytes() == before
    press(qtbot, dialog, "Close")


def test_settings_of_another_hand_are_as_good_as_none(
    qtbot: QtBot, sample_window: MainWindow, out: Path
) -> None:
    state = sample_window._services.state
    path = project_of(sample_window).path
    good = state.export(path)
    assert isinstance(good, dict)
    for bad in ({}, {"format": 3}, good | {"filter": {"statuses": ["x"]}}, good | {"out": "\0"}):
        state.keep_export(path, bad)
        dialog = open_dialog(qtbot, sample_window)
        assert dialog._form.filter.filter().statuses == frozenset(Status)
        box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Format")
        assert box.currentData() == "jsonl"
        press(qtbot, dialog, "Close")
