"""The list of spans and the text go together in the window."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.inspector.span_list import SpanRows
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace

Key = Qt.Key


def rows(workspace: Workspace) -> SpanRows:
    found = workspace.inspector.findChild(SpanRows)
    assert found is not None
    return found


def tag(workspace: Workspace, start: int, end: int, label: str) -> Span:
    found = workspace.project.labels.by_name(label)
    assert workspace.article is not None
    assert found is not None
    return workspace.project.spans.add(workspace.article, start, end, found.row)


def test_the_right_button_on_a_span_of_the_list_offers_what_its_keys_do(
    qtbot: QtBot, workspace: Workspace
) -> None:
    span = tag(workspace, 0, 3, "speaker")
    workspace.inspector.focus_list()
    view = rows(workspace)
    view.show_place(0)
    at = QPoint(60, view.rowViewportPosition(0) + 5)
    reason = QContextMenuEvent.Reason.Mouse
    view.contextMenuEvent(QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert "Relabel To" in texts
    next(action for action in menu.actions() if action.text().startswith("sector")).trigger()
    menu.close()
    sector = workspace.project.labels.get(workspace.project.spans.get(span.row).label)
    assert sector.name == "sector"
    assert workspace.surface.active == span.row


def test_a_span_of_another_annotator_is_taken_over_by_a_label_key(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    project, article = workspace.project, workspace.article
    assert article is not None
    project.set_annotator("ben")
    bens = tag(workspace, 4, 9, "quote")
    project.set_annotator("ana")
    workspace.inspector.show_article(article)
    workspace.inspector.focus_list()
    qtbot.keyClick(rows(workspace), Key.Key_End)
    assert workspace.surface.view.selection() == (4, 9)
    assert workspace.surface.active is None
    assert rows(workspace).place() == 1
    qtbot.keyClick(rows(workspace), Key.Key_2)
    (own,) = project.spans.of(article)
    assert (own.start, own.end, own.label) == (bens.start, bens.end, bens.label)
    assert workspace.surface.active == own.row
    assert rows(workspace).place() == 0


def test_what_others_did_is_left_behind_with_the_selection(
    qtbot: QtBot, workspace: Workspace
) -> None:
    article = workspace.article
    assert article is not None
    workspace.project.set_annotator("ben")
    tag(workspace, 4, 9, "quote")
    workspace.project.set_annotator("ana")
    workspace.inspector.show_article(article)
    rows(workspace).go(1)
    assert rows(workspace).place() == 1
    workspace.surface.setFocus()
    qtbot.keyClick(workspace.surface.view, Key.Key_Right)
    assert rows(workspace).place() is None


def test_the_actions_open_the_filters(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    actions = workspace.context.actions
    window.inspector_dock.hide()
    window.activateWindow()
    assert actions.trigger("spans.filter")
    qtbot.waitUntil(workspace.inspector._list._filter.hasFocus)
    assert actions.trigger("queue.filter")
    panel = workspace.queue._panel
    assert panel is not None
    assert panel.isVisible()
    panel.close()
    shown = actions.action("view.others").isChecked()
    assert shown
    assert actions.trigger("view.others")
    assert workspace.context.settings.other_spans is not shown
