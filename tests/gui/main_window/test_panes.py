"""F6, docks, looks, and what closing leaves."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.app import open_first
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from tests.gui.main_window.hands import trigger


def test_f6_goes_round_the_panes_and_escape_comes_back(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    window.activateWindow()
    workspace.surface.setFocus()
    qtbot.waitUntil(workspace.surface.view.hasFocus)
    trigger(workspace, "view.next_pane")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert workspace.inspector.isAncestorOf(focus)
    trigger(workspace, "view.next_pane")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert workspace.queue.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert workspace.surface.view.hasFocus()


def test_docks_hide_and_come_back_at_the_next_start(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    first = new_window()
    open_first(first, path)
    first.show()
    actions = first.workspace.context.actions if first.workspace else None
    assert actions is not None
    actions.trigger("view.queue")
    assert first.queue_dock.isHidden()
    first.close()
    second = new_window()
    open_first(second, path)
    second.show()
    assert second.queue_dock.isHidden()
    assert not second.inspector_dock.isHidden()


def test_a_project_that_was_closed_is_let_go(window: MainWindow) -> None:
    """Its text and spans do not stay in memory with the panes that showed them."""
    assert window.workspace is not None
    shown = weakref.ref(window.workspace.surface.contents)
    window.leave()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert shown() is None


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_a_chosen_theme_is_kept(
    window: MainWindow, workspace: Workspace, new_window: Callable[[], MainWindow], theme: str
) -> None:
    trigger(workspace, f"theme.{theme}")
    assert workspace.context.theme.name == theme
    assert workspace.context.settings.theme == theme
    trigger(workspace, "theme.system")


def test_a_chosen_typeface_is_kept(
    workspace: Workspace, new_window: Callable[[], MainWindow]
) -> None:
    view = workspace.surface.view
    serif = view._layout.metrics.font.families()
    trigger(workspace, "typeface.sans")
    assert view._layout.metrics.font.families() != serif
    assert workspace.context.settings.typeface == "sans"
    again = new_window()
    assert again._services.actions.action("typeface.sans").isChecked()
    trigger(workspace, "typeface.serif")
    assert view._layout.metrics.font.families() == serif


def test_zoom_is_a_setting_and_changes_the_text(workspace: Workspace) -> None:
    trigger(workspace, "view.zoom_in")
    assert workspace.surface.view.zoom == workspace.context.settings.zoom == 110
    trigger(workspace, "view.zoom_reset")
    assert workspace.surface.view.zoom == 100


def test_a_read_only_project_says_so_and_lets_nothing_be_tagged(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    window = new_window()
    window.enter(Project.open(path, annotator="ana", read_only=True))
    window.show()
    assert "read-only" in window.notice_bar.text.text()
    assert window.workspace is not None
    actions = window.workspace.context.actions
    assert not actions.action("article.done").isEnabled()
    assert actions.action("export").isEnabled()
    assert window.workspace.label_bar.saved.text() == "read-only"


def test_every_handler_of_the_table_is_there(workspace: Workspace) -> None:
    actions = workspace.context.actions
    assert [spec.id for spec in actions if not callable(actions.handler(spec.id))] == []


def test_every_control_has_an_accessible_name(window: MainWindow) -> None:
    nameless: list[QWidget] = []
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        nameless += [
            each
            for each in window.findChildren(kind)
            if each.isVisible()
            and not each.accessibleName()
            and not (isinstance(each, QAbstractButton) and each.text())
        ]
    assert nameless == []


def test_closing_leaves_one_clean_file(window: MainWindow, path: Path) -> None:
    window.close()
    assert [each.name for each in path.parent.glob("News*")] == ["News.annotator"]
    assert window.workspace is None
