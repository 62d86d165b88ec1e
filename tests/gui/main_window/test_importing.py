"""Tables and annotated files come in through the window: asked, shown, then imported."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.columns import ColumnsDialog
from annotator.gui.dialogs.import_preview import ImportPreviewDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from tests.gui.main_window.hands import NO_MODIFIER, TEXTS, trigger

ROWS = "kopf,a,b\nOil,foo,The harvest of {what} was poor.\nGas,bar,The {what} was dear.\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "news.csv"
    path.write_text(ROWS.format(what="plums"), encoding="utf-8")
    return path


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how))


def columns_dialog() -> ColumnsDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ColumnsDialog)
    return dialog


def preview() -> ImportPreviewDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportPreviewDialog)
    return dialog


def choose(qtbot: QtBot, box: QComboBox, text: str) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() != text:
            qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == text


def press(qtbot: QtBot, dialog: QWidget, text: str) -> None:
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def map_columns(qtbot: QtBot) -> None:
    title, _, text = columns_dialog().table.header.combos
    choose(qtbot, title, "Title")
    choose(qtbot, text, "Text")
    press(qtbot, columns_dialog(), "Continue")


def titles(workspace: Workspace) -> list[str | None]:
    get = workspace.project.articles.get
    return [get(row).meta.title for row in workspace.project.queue.rows()][len(TEXTS) :]


def chip_names(workspace: Workspace) -> list[str]:
    return [chip.text() for chip in workspace.label_bar._chips]


def test_a_table_comes_in_by_its_columns(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, table: Path
) -> None:
    drop(window, table)
    map_columns(qtbot)
    assert titles(workspace) == []
    press(qtbot, preview(), "Import")
    assert titles(workspace) == ["Oil", "Gas"]
    assert window.status_line.message.text() == "2 articles imported"
    trigger(workspace, "undo")
    assert titles(workspace) == []


def test_the_next_table_with_these_columns_asks_no_more_than_whether(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, table: Path
) -> None:
    drop(window, table)
    map_columns(qtbot)
    press(qtbot, preview(), "Import")
    other = table.with_name("other.csv")
    other.write_text(ROWS.format(what="pears"), encoding="utf-8")
    drop(window, other)
    qtbot.keyClick(preview(), Qt.Key.Key_Return)
    assert titles(workspace) == ["Oil", "Gas", "Oil", "Gas"]


def test_the_columns_can_be_changed_from_the_preview(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, table: Path
) -> None:
    drop(window, table)
    map_columns(qtbot)
    press(qtbot, preview(), "Columns…")
    title, other, _ = columns_dialog().table.header.combos
    assert title.currentText() == "Title"
    choose(qtbot, other, "Title")
    press(qtbot, columns_dialog(), "Continue")
    press(qtbot, preview(), "Import")
    assert titles(workspace) == ["foo", "bar"]


@pytest.mark.parametrize("steps", [1, 2])
def test_esc_leaves_everything_as_it_was(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, table: Path, steps: int
) -> None:
    drop(window, table)
    if steps == 2:
        map_columns(qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert titles(workspace) == []


def test_tables_of_two_kinds_are_asked_for_one_after_the_other(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, table: Path
) -> None:
    other = table.with_name("other.jsonl")
    other.write_text('{"headline": "Third", "body": "Wheat fell."}\n', encoding="utf-8")
    drop(window, table, other)
    map_columns(qtbot)
    press(qtbot, columns_dialog(), "Continue")
    press(qtbot, preview(), "Import")
    assert titles(workspace) == ["Oil", "Gas", "Third"]


def test_labels_of_another_project_come_in_as_was_chosen(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    spans = [
        {"start": 0, "end": 3, "label": "PER"},
        {"start": 4, "end": 8, "label": "VERB"},
    ]
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": "Ana left.", "spans": spans}), encoding="utf-8")
    drop(window, source)
    (box,) = (box for box in preview().findChildren(QComboBox) if "“VERB”" in box.accessibleName())
    choose(qtbot, box, "Take it for “quote”")
    qtbot.waitUntil(preview().button.isEnabled)
    press(qtbot, preview(), "Import")
    names = {label.row: label.name for label in workspace.project.labels.all()}
    row = workspace.project.queue.rows()[-1]
    found = [(names[span.label], span.surface) for span in workspace.project.spans.of(row)]
    assert found == [("PER", "Ana"), ("quote", "left")]
    assert "PER" in chip_names(workspace)
    trigger(workspace, "undo")
    assert "PER" not in chip_names(workspace)


def test_a_few_plain_texts_come_in_at_once(
    window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text(f"Story of {path.name}.", encoding="utf-8")
    drop(window, *paths)
    assert QApplication.activeModalWidget() is None
    assert len(titles(workspace)) == 3


def test_many_plain_texts_are_shown_before(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(25):
        (folder / f"{number}.txt").write_text(f"Story {number}.", encoding="utf-8")
    drop(window, folder)
    assert titles(workspace) == []
    press(qtbot, preview(), "Import")
    assert len(titles(workspace)) == 25
