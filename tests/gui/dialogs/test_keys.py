"""F1 shows every action, every label and what keys and mouse do in the text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.gui.action_table import ACTIONS, PLACES
from annotator.gui.actions import plain
from annotator.gui.app import build_window, open_first
from annotator.gui.dialogs.fixed_keys import fixed_rows
from annotator.gui.dialogs.keys import KeysDialog
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.main_window import MainWindow
from annotator.project.project import Project


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "News.annotator"
    project = Project.create(path, annotator="ana")
    project.labels.add("place", key="k")
    project.articles.add_text("Prices rose.")
    project.close()
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    qtbot.addWidget(window)
    open_first(window, path)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow) -> list[str]:
    """The texts of the sheet that F1 opens."""
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workspace is not None
    qtbot.keyClick(window.workspace.surface.view, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_every_action_that_has_a_key_stands_in_the_sheet(sheet: list[str]) -> None:
    for spec in ACTIONS:
        if spec.id not in PLACES:
            parts = [plain(part) for part in (spec.submenu, spec.text) if part]
            assert (": ".join(parts) in sheet) is bool(spec.keys or spec.text_keys)
    assert "Ctrl+K" in sheet


def test_every_label_stands_in_the_sheet_with_its_key(sheet: list[str]) -> None:
    for name, key in (("speaker", "1"), ("sector", "4"), ("place", "K")):
        assert sheet[sheet.index(name) + 1] == key


def test_the_keys_of_the_text_and_the_mouse_stand_in_the_sheet(sheet: list[str]) -> None:
    for group, text, keys in fixed_rows():
        assert group in sheet
        assert keys in [sheet[at + 1] for at, shown in enumerate(sheet) if shown == text]
    assert sheet[sheet.index("Move it by a word") + 1] == "Ctrl+Left   Ctrl+Right"
    assert sheet[sheet.index("Select exact characters") + 1] == "Ctrl and drag"
