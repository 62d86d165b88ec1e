"""The settings act at once, are reset one by one, and are written sparse."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.article.surface import ArticleSurface
from annotator.gui.dialogs.key_editor import KeyEditor
from annotator.gui.dialogs.settings import SettingsDialog
from annotator.gui.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, sample_window: MainWindow) -> Iterator[SettingsDialog]:
    view = _surface(sample_window).view
    qtbot.keyClick(view, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = sample_window.findChild(SettingsDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    for each in sample_window.findChildren(SettingsDialog):
        each.close()


def test_what_is_changed_acts_at_once_and_is_kept_alone(
    dialog: SettingsDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    preferences = sample_window._services.preferences
    typeface, zoom = dialog.fields["typeface"], dialog.fields["zoom"]
    assert isinstance(typeface, QComboBox)
    qtbot.keyClick(typeface, Qt.Key.Key_Down)
    assert isinstance(zoom, QSpinBox)
    qtbot.keyClick(zoom, Qt.Key.Key_Up)
    view = _surface(sample_window).view
    assert view.zoom == 110
    assert "Serif" not in view.font().families()[0]
    stored = json.loads(preferences.file.read_text(encoding="utf-8"))
    assert {key: stored.get(key) for key in ("typeface", "zoom", "column")} == {
        "typeface": "sans",
        "zoom": 110,
        "column": None,
    }
    assert sample_window._services.actions.action("typeface.sans").isChecked()


def test_enter_in_a_field_takes_what_was_typed_and_closes_nothing(
    dialog: SettingsDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    zoom = dialog.fields["zoom"]
    assert isinstance(zoom, QSpinBox)
    zoom.setFocus()
    zoom.selectAll()
    qtbot.keyClicks(zoom, "150")
    qtbot.keyClick(zoom, Qt.Key.Key_Return)
    assert _surface(sample_window).view.zoom == 150
    assert dialog.isVisible()


def test_the_theme_changes_with_the_dialog_open(
    dialog: SettingsDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    theme = dialog.fields["theme"]
    assert isinstance(theme, QComboBox)
    qtbot.keyClicks(theme, "dark")
    assert sample_window._services.appearance.theme.is_dark
    _click(qtbot, dialog.resets["theme"])
    assert sample_window._services.preferences.current.theme == "system"
    assert theme.currentData() == "system"


def test_a_reset_is_there_only_for_what_was_changed(
    dialog: SettingsDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    column = dialog.fields["column"]
    assert isinstance(column, QSpinBox)
    assert not dialog.resets["column"].isVisible()
    before = _surface(sample_window).view.line_rect(0).width()
    qtbot.keyClick(column, Qt.Key.Key_Down)
    assert _surface(sample_window).view.line_rect(0).width() < before
    _click(qtbot, dialog.resets["column"])
    assert column.value() == 72
    assert column.hasFocus()
    assert not dialog.resets["column"].isVisible()
    stored = sample_window._services.preferences.file.read_text(encoding="utf-8")
    assert "column" not in json.loads(stored)


def test_another_name_makes_new_work_theirs(
    dialog: SettingsDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    name = dialog.fields["annotator"]
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "ben")
    qtbot.keyClick(name, Qt.Key.Key_Tab)
    assert sample_window.workspace is not None
    assert sample_window.workspace.project.annotator.name == "ben"


def test_without_whole_words_the_mouse_selects_characters(
    dialog: SettingsDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    box = dialog.fields["whole_words"]
    assert isinstance(box, QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not sample_window._services.preferences.current.whole_words
    dialog.close()
    view = _surface(sample_window).view
    line = view.line_rect(0)
    begin, end = line.topLeft(), line.topLeft()
    for point in (begin, end):
        point.setY(line.center().y())
    end.setX(begin.x() + 12)
    while view.position_at(end) < 2:
        end.setX(end.x() + 1)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    for x in (end.x() // 2 + begin.x() // 2, end.x()):
        end.setX(x)
        qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.selection() == (0, 2)


def test_the_keys_are_changed_from_here_and_the_file_is_named(
    dialog: SettingsDialog, sample_window: MainWindow, qtbot: QtBot
) -> None:
    _click(qtbot, dialog.fields["keys"])
    assert sample_window.findChild(KeyEditor) is not None
    assert any(
        str(sample_window._services.preferences.file) in str(each.property("text"))
        for each in dialog.findChildren(QWidget)
        if each.property("text")
    )


def _surface(window: MainWindow) -> ArticleSurface:
    assert window.workspace is not None
    return window.workspace.surface


def _click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
