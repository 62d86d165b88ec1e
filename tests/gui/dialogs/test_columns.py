"""The columns of a table: a choice above each, options that change the preview at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from annotator.formats.format import ReadPlan
from annotator.formats.table_shape import look
from annotator.gui.context import Context
from annotator.gui.dialogs.columns import ColumnsDialog
from annotator.gui.table_memory import AT_MOST, recall, remember


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "news.csv"
    made.write_text("kopf;a;datum;b\nÖl;eins;2024-05-17;x\nGas;zwei;;y\n", encoding="cp1252")
    return made


@pytest.fixture
def dialog(qtbot: QtBot, path: Path) -> ColumnsDialog:
    dialog = ColumnsDialog(path, look(path))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def choose(qtbot: QtBot, combo: QComboBox, text: str) -> None:
    """Go through the list to a choice, as a person does without a mouse."""
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.count()):
        if not combo.currentText().startswith(text):
            qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText().startswith(text)


def said(dialog: ColumnsDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def cells(dialog: ColumnsDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names(dialog: ColumnsDialog) -> list[str]:
    model = dialog.table.model()
    across = Qt.Orientation.Horizontal
    return [model.headerData(column, across) for column in range(model.columnCount())]


def test_what_was_guessed_is_chosen_and_shown(dialog: ColumnsDialog) -> None:
    assert dialog.table.header.choices() == ["further", "text", "published", "further"]
    assert cells(dialog)[0] == ["Öl", "eins", "2024-05-17", "x"]


def test_only_one_column_is_the_text(qtbot: QtBot, dialog: ColumnsDialog) -> None:
    choose(qtbot, dialog.table.header.combos[3], "Tex")
    assert dialog.table.header.choices() == ["further", "further", "published", "text"]
    assert dialog.plan().columns["text"] == "b"


def test_without_a_text_the_button_says_why_it_is_off(qtbot: QtBot, dialog: ColumnsDialog) -> None:
    choose(qtbot, dialog.table.header.combos[1], "Lea")
    assert not dialog.button.isEnabled()
    assert "Choose “Text” above the column" in said(dialog)
    choose(qtbot, dialog.table.header.combos[1], "Tex")
    assert dialog.button.isEnabled()


def test_the_plan_says_of_each_column_what_it_holds(qtbot: QtBot, dialog: ColumnsDialog) -> None:
    choose(qtbot, dialog.table.header.combos[0], "Tit")
    choose(qtbot, dialog.table.header.combos[3], "Lea")
    plan = dialog.plan()
    held = {field: column for field, column in plan.columns.items() if column}
    assert held == {"title": "kopf", "text": "a", "published": "datum"}
    assert plan.left_out == {"b"}


def test_without_a_first_row_of_names_the_columns_have_numbers(
    qtbot: QtBot, dialog: ColumnsDialog
) -> None:
    box = dialog.findChild(QCheckBox)
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert names(dialog) == ["Column 1", "Column 2", "Column 3", "Column 4"]
    assert cells(dialog)[0] == ["kopf", "a", "datum", "b"]
    assert dialog.plan().header is False


def test_another_delimiter_or_encoding_changes_the_preview(
    qtbot: QtBot, dialog: ColumnsDialog
) -> None:
    delimiter, encoding = (
        box for box in dialog.findChildren(QComboBox) if box not in dialog.table.header.combos
    )
    choose(qtbot, encoding, "Windows-1251")
    assert cells(dialog)[0][0] == "Цl"
    choose(qtbot, delimiter, "Tab")
    assert names(dialog) == ["kopf;a;datum;b"]
    assert dialog.plan().delimiter == "\t"


def test_a_list_that_gets_the_focus_comes_into_view(qtbot: QtBot, dialog: ColumnsDialog) -> None:
    dialog.activateWindow()
    dialog.table.setColumnWidth(0, 2 * dialog.width())
    qtbot.waitUntil(lambda: dialog.table.horizontalScrollBar().maximum() > dialog.width())
    last = dialog.table.header.combos[-1]
    assert last.geometry().right() > dialog.table.width()
    last.setFocus()
    qtbot.waitUntil(lambda: last.geometry().right() <= dialog.table.width())


def test_what_was_said_is_known_for_the_next_file_with_these_columns(context: Context) -> None:
    plan = ReadPlan(columns={"text": "b", "title": "a"}, left_out=frozenset({"c"}))
    remember(context.preferences, ("a", "b", "c"), plan)
    found = recall(context.preferences, ("a", "b", "c"))
    assert found is not None
    assert (found.columns["text"], found.columns["title"]) == ("b", "a")
    assert (found.columns["url"], found.left_out, found.header) == ("", {"c"}, None)
    assert recall(context.preferences, ("a", "b")) is None


def test_options_are_remembered_too(context: Context) -> None:
    plan = ReadPlan(columns={"text": "2"}, delimiter="|", encoding="cp1251", header=False)
    remember(context.preferences, ("x", "y"), plan)
    found = recall(context.preferences, ("x", "y"))
    assert found is not None
    assert (found.delimiter, found.encoding, found.header) == ("|", "cp1251", False)


def test_only_so_many_kinds_are_remembered(context: Context) -> None:
    for number in range(AT_MOST + 3):
        remember(context.preferences, (str(number),), ReadPlan(columns={"text": str(number)}))
    assert recall(context.preferences, ("2",)) is None
    assert recall(context.preferences, (str(AT_MOST + 2),)) is not None
    assert len(context.preferences.current.tables) == AT_MOST
