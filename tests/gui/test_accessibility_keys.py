"""Nothing needs a mouse: Tab, F6, mnemonics, the menu key, and actions for borders and bars."""

import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.action_spec import Needs
from annotator.gui.action_table import ACTIONS
from annotator.gui.article.span_menu import span_menu
from annotator.gui.jobs import Job
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


@pytest.fixture
def workspace(sample_window: MainWindow) -> Workspace:
    assert sample_window.workspace is not None
    return sample_window.workspace


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def trigger(workspace: Workspace, *action_ids: str) -> None:
    for action_id in action_ids:
        assert workspace.context.actions.trigger(action_id), action_id


def stops(window: QWidget) -> list[QWidget]:
    """What Tab ought to come to."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def walk(qtbot: QtBot, key: Qt.Key, most: int = 60) -> list[QWidget]:
    """Press Tab until the focus is back; what had it on the way."""
    seen = [focus()]
    for _ in range(most):
        qtbot.keyClick(focus(), key)
        if focus() is seen[0]:
            return seen
        seen.append(focus())
    raise AssertionError(f"Tab goes in a circle without its beginning: {seen[-8:]}")


# Tab and F6


@pytest.mark.parametrize("active", [True, False], ids=["span", "article"])
def test_tab_comes_to_every_control_once_and_back(
    active: bool, sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.context.notifier.warn("Look out.", button="Details", on_button=lambda: None)
    if active:
        workspace.surface.activate(workspace.project.spans.of(workspace.article or 0)[0].row)
    QApplication.processEvents()
    forward, back = walk(qtbot, TAB), walk(qtbot, BACKTAB)
    assert set(forward) == set(back) == set(stops(sample_window))
    assert len(forward) == len(back) == len(set(forward))
    assert back[1:] == forward[:0:-1]


def test_tab_goes_through_the_queue_from_its_search_to_its_list(
    workspace: Workspace, qtbot: QtBot
) -> None:
    names = []
    for _ in range(5):
        qtbot.keyClick(focus(), TAB)
        names.append(focus().accessibleName())
    assert names == [
        "Search all articles",
        "Show articles by status",
        "Filter and sort the articles",
        "Articles",
        "Order of the spans",
    ]


def test_f6_goes_to_a_warning_and_what_closes_it_gives_the_focus_back(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.context.notifier.warn("Look out.")
    QApplication.processEvents()
    trigger(workspace, "view.previous_pane", "view.previous_pane")
    assert focus() is sample_window.notice_bar.close_button
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert not sample_window.notice_bar.isVisible()
    assert workspace.surface.view.hasFocus()


def test_f6_goes_to_the_button_of_a_message(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    pressed: list[bool] = []
    workspace.context.notifier.say(
        "2 refused", button="Details", on_button=lambda: pressed.append(True)
    )
    QApplication.processEvents()
    for _ in range(2):
        trigger(workspace, "view.previous_pane")
    assert focus() is sample_window.status_line.button
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert pressed
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert workspace.surface.view.hasFocus()


def test_long_work_can_be_cancelled_by_keys(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    job = Job(lambda _progress, _cancel: None, title="Counting")
    sample_window.job_bar.follow(job)
    sample_window.job_bar._show_if_running()
    trigger(workspace, "view.previous_pane", "view.previous_pane")
    assert focus() is sample_window.job_bar.cancel_button
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert job.is_cancelled
    sample_window.job_bar.leave(job)
    assert workspace.surface.view.hasFocus()


# Menus


def menus(menu: QMenu) -> Iterator[QMenu]:
    menu.aboutToShow.emit()
    yield menu
    for action in menu.actions():
        if isinstance(submenu := action.menu(), QMenu):
            yield from menus(submenu)


def doubled(menu: QMenu) -> list[str]:
    texts = [action.text().replace("&&", "").partition("\t")[0] for action in menu.actions()]
    letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
    return [letter for letter, count in letters.items() if count > 1]


def test_no_letter_stands_for_two_entries_of_a_menu(
    sample_window: MainWindow, workspace: Workspace
) -> None:
    bar = sample_window.menuBar()
    found = [each for action in bar.actions() for each in menus(action.menu())]  # type: ignore
    assert len(found) > 8
    assert {menu.title(): doubled(menu) for menu in found if doubled(menu)} == {}
    titles = [action.text()[action.text().index("&") + 1] for action in bar.actions()]
    assert len(set(titles)) == len(titles)
    context = workspace.context
    everything = ~Needs.NOTHING
    for situation in (Needs.SELECTION, everything ^ Needs.SELECTION, everything):
        made = span_menu(
            sample_window,
            context.actions,
            workspace.project.labels.all(),
            lambda _row: None,
            situation,
        )
        assert doubled(made) == []


def test_every_entry_of_a_menu_has_a_letter(sample_window: MainWindow) -> None:
    assert [spec.id for spec in ACTIONS if "&" not in spec.text] == []


def ask_for_menu(view: QWidget) -> QMenu:
    """What the menu key does, and Shift+F10."""
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), view.mapToGlobal(QPoint(3, 3))
    )
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_key_opens_the_menu_below_the_caret_for_the_span_there(
    workspace: Workspace,
) -> None:
    view = workspace.surface.view
    place = view.text.index("18.5 million") + 3
    workspace.surface.set_caret(place)
    menu = ask_for_menu(view)
    active = workspace.surface.active
    assert active is not None
    assert workspace.project.spans.get(active).surface == "18.5 million euros"
    at = view.viewport().mapFromGlobal(menu.pos())
    line = view.line_rect(place)
    assert line.top() < at.y() <= line.bottom() + 2
    assert "Relabel To" in menu.actions()[0].text()
    menu.close()


def test_the_menu_key_right_after_tagging_is_for_the_new_span(
    workspace: Workspace, qtbot: QtBot
) -> None:
    view = workspace.surface.view
    start = view.text.index("until 2029")
    view.set_selection(start, start + len("until 2029"))
    qtbot.keyClick(view, Qt.Key.Key_4)
    active = workspace.surface.active
    menu = ask_for_menu(view)
    assert workspace.surface.active == active is not None
    menu.close()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system does it")
def test_shift_f10_is_the_menu_key(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(workspace.surface.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_the_menu_key_keeps_the_selection(workspace: Workspace) -> None:
    view = workspace.surface.view
    view.set_selection(3, 14)
    menu = ask_for_menu(view)
    assert "Tag As" in menu.actions()[0].text()
    assert view.selection() == (3, 14)
    menu.close()


def test_the_menu_key_scrolls_to_a_caret_out_of_view(workspace: Workspace) -> None:
    view = workspace.surface.view
    workspace.surface.set_caret(len(view.text))
    assert view.line_rect(len(view.text)).top() > view.viewport().height()
    menu = ask_for_menu(view)
    assert view.viewport().rect().contains(view.line_rect(len(view.text)).center())
    menu.close()


def test_the_annotator_is_changed_by_keys(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.project.set_annotator("ben")
    workspace.project.set_annotator("ana")
    trigger(workspace, "annotator.choose")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is not None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert sample_window.status_line.annotator.text() == "ben"


def test_a_label_is_added_by_keys(workspace: Workspace, qtbot: QtBot) -> None:
    trigger(workspace, "label.add")
    qtbot.keyClicks(focus(), "place")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert workspace.project.labels.by_name("place") is not None
    assert workspace.surface.view.hasFocus()


# Panes


def test_a_pane_is_made_wider_and_narrower(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    dock = sample_window.queue_dock
    workspace.queue.focus_list()
    before = dock.width()
    for action_id, width in (("wider", 40), ("wider", 80), ("narrower", 40)):
        trigger(workspace, f"pane.{action_id}")
        qtbot.waitUntil(lambda width=width: dock.width() == before + width)


def test_without_a_pane_in_focus_it_is_said_what_to_do(
    sample_window: MainWindow, workspace: Workspace
) -> None:
    before = sample_window.queue_dock.width()
    trigger(workspace, "pane.wider")
    assert "F6" in sample_window.status_line.message.text()
    assert sample_window.queue_dock.width() == before


def test_the_list_of_spans_is_made_taller_and_shorter(workspace: Workspace) -> None:
    splitter = workspace.inspector._splitter
    before = splitter.sizes()[0]
    trigger(workspace, "pane.taller")
    assert splitter.sizes()[0] == before + 40
    trigger(workspace, "pane.shorter", "pane.shorter")
    assert splitter.sizes()[0] == before - 40


def test_a_pane_goes_to_the_other_side_and_keeps_the_focus(
    sample_window: MainWindow, workspace: Workspace
) -> None:
    workspace.inspector.focus_list()
    had = focus()
    trigger(workspace, "pane.other_side")
    side = sample_window.dockWidgetArea(sample_window.inspector_dock)
    assert side is Qt.DockWidgetArea.LeftDockWidgetArea
    assert focus() is had
    trigger(workspace, "pane.other_side")
    side = sample_window.dockWidgetArea(sample_window.inspector_dock)
    assert side is Qt.DockWidgetArea.RightDockWidgetArea


def test_a_pane_floats_and_comes_back(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.queue.focus_list()
    had = focus()
    trigger(workspace, "pane.float")
    assert sample_window.queue_dock.isFloating()
    qtbot.waitUntil(had.hasFocus)
    trigger(workspace, "pane.float")
    assert not sample_window.queue_dock.isFloating()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert sample_window.queue_dock.isVisible()
