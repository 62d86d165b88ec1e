"""Ctrl+K finds actions, labels and articles by name, and acts on the text as it was left."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.gui.action_table import ACTIONS, PLACES
from annotator.gui.actions import plain
from annotator.gui.app import build_window, open_first
from annotator.gui.dialogs.command_palette import CommandPalette
from annotator.gui.dialogs.command_rows import CommandModel
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.theme.palette import THEMES
from annotator.gui.workspace import Workspace
from annotator.project.project import Project

CONTROL = Qt.KeyboardModifier.ControlModifier
TITLES = ("Grain quotas to rise", "وزراء الطاقة في الرياض", "中俄能源部长会晤", "Fêtes à Orléans")
TEXT = "Prices rose 26.3 percent, said Ana Brekke of the ministry."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "News.annotator"
    project = Project.create(made, annotator="ana")
    for number, title in enumerate(TITLES):
        project.articles.add_text(f"{TEXT} {number}", title=title)
    project.close()
    return made


@pytest.fixture
def new_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[[Path | None], MainWindow]]:
    windows: list[MainWindow] = []

    def make(path: Path | None) -> MainWindow:
        window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
        qtbot.addWidget(window)
        windows.append(window)
        open_first(window, path)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(new_window: Callable[[Path | None], MainWindow], path: Path) -> MainWindow:
    return new_window(path)


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def shown(window: MainWindow) -> CommandPalette | None:
    return next((each for each in window.findChildren(CommandPalette) if each.isVisible()), None)


def open_palette(qtbot: QtBot, window: MainWindow, words: str = "") -> CommandPalette:
    """Press Ctrl+K where the focus is and type."""
    qtbot.keyClick(focus(), Qt.Key.Key_K, CONTROL)
    palette = shown(window)
    assert palette is not None
    assert palette.field.hasFocus()
    qtbot.keyClicks(palette.field, words)
    return palette


def lines(palette: CommandPalette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def current(palette: CommandPalette) -> str:
    return palette.list.currentIndex().data()


def select(workspace: Workspace, words: str) -> tuple[int, int]:
    view = workspace.surface.view
    start = view.text.index(words)
    view.set_selection(start, start + len(words))
    return start, start + len(words)


def spans(workspace: Workspace) -> list[tuple[str, str]]:
    assert workspace.article is not None
    labels = workspace.project.labels
    found = workspace.project.spans.of(workspace.article)
    return [(labels.get(span.label).name, span.surface) for span in found]


def title(workspace: Workspace) -> str | None:
    assert workspace.article is not None
    return workspace.project.articles.get(workspace.article).meta.title


def test_a_label_chosen_by_name_tags_the_selection(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    select(workspace, "Ana Brekke")
    palette = open_palette(qtbot, window, "speak")
    assert current(palette) == "Tag as speaker"
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert spans(workspace) == [("speaker", "Ana Brekke")]
    assert shown(window) is None
    assert workspace.surface.view.hasFocus()


def test_with_a_span_active_a_label_relabels_it_and_else_it_is_armed(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    select(workspace, "26.3 percent")
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    palette = open_palette(qtbot, window, "figure")
    assert current(palette) == "Relabel to figure"
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert spans(workspace) == [("figure", "26.3 percent")]
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    palette = open_palette(qtbot, window, "arm figure")
    assert current(palette).startswith("Arm figure")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert "Armed" in window.status_line.message.text()


def test_an_action_of_the_text_acts_on_the_active_span_as_it_was(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    select(workspace, "26.3 percent")
    qtbot.keyClick(focus(), Qt.Key.Key_3)
    active = workspace.surface.active
    workspace.queue.focus_search()
    open_palette(qtbot, window, "its text")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert workspace.surface.active == active
    view = workspace.surface.view
    chosen = view.selection()
    assert chosen is not None
    assert view.text[slice(*chosen)] == "26.3 percent"
    assert view.hasFocus()


@pytest.mark.parametrize(
    ("words", "expected"),
    [("quotas gra", TITLES[0]), ("الطاقة", TITLES[1]), ("能源", TITLES[2]), ("fetes", TITLES[3])],
)
def test_an_article_is_gone_to_by_its_title(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, words: str, expected: str
) -> None:
    rows = workspace.project.queue.rows()
    workspace.show_article(rows[1] if expected != TITLES[1] else rows[0])
    palette = open_palette(qtbot, window)
    palette.field.setText(words)  # what an input method would enter
    qtbot.waitUntil(lambda: lines(palette)[:1] == [expected])
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert title(workspace) == expected
    assert workspace.surface.view.hasFocus()


def test_enter_does_not_wait_for_titles_to_be_searched(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.show_article(workspace.project.queue.rows()[2])
    open_palette(qtbot, window, "grain quotas")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert title(workspace) == "Grain quotas to rise"


@pytest.mark.parametrize("place", ["text", "search"])
def test_esc_gives_the_focus_back_and_keeps_selection_and_active_span(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, place: str
) -> None:
    select(workspace, "Ana Brekke")
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    qtbot.keyClick(focus(), Qt.Key.Key_X)
    held = (workspace.surface.view.selection(), workspace.surface.active)
    if place == "search":
        workspace.queue.focus_search()
    before = focus()
    open_palette(qtbot, window, "zoom")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert shown(window) is None
    assert focus() is before
    assert (workspace.surface.view.selection(), workspace.surface.active) == held


def test_the_key_that_opened_it_closes_it(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    open_palette(qtbot, window)
    qtbot.keyClick(focus(), Qt.Key.Key_K, CONTROL)
    assert shown(window) is None
    assert workspace.surface.view.hasFocus()


def test_arrows_and_pages_go_through_the_lines(qtbot: QtBot, window: MainWindow) -> None:
    palette = open_palette(qtbot, window)
    all_lines = lines(palette)
    assert current(palette) == all_lines[0]
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    assert current(palette) == all_lines[1]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(focus(), key)
    assert current(palette) == all_lines[-1]
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_PageDown)
    assert all_lines.index(current(palette)) > 5
    qtbot.keyClick(focus(), Qt.Key.Key_PageUp)
    assert current(palette) == all_lines[0]
    assert palette.field.hasFocus()


def test_a_line_that_was_gone_to_stays_when_titles_come_in(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    palette = open_palette(qtbot, window, "fete")
    palette.field.setText("to")
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    gone_to = current(palette)
    qtbot.waitUntil(lambda: "Grain quotas to rise" in lines(palette))
    assert current(palette) == gone_to


def test_a_click_on_a_line_does_it(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    select(workspace, "Ana Brekke")
    palette = open_palette(qtbot, window, "tag quote")
    at = palette.list.visualRect(palette.list.model().index(0, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert spans(workspace) == [("quote", "Ana Brekke")]
    assert shown(window) is None


def test_a_click_beside_it_only_closes_it(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    held = select(workspace, "Ana Brekke")
    palette = open_palette(qtbot, window, "quote")
    bottom = QPoint(palette.width() // 2, palette.height() - 40)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=bottom)
    assert shown(window) is None
    assert workspace.surface.view.selection() == held
    assert workspace.surface.view.hasFocus()


def test_what_is_not_possible_now_stands_last_and_says_why(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    palette = open_palette(qtbot, window, "delete")
    assert lines(palette) == ["Delete Article", "Labels", "Delete Span"]
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    told = palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Delete Span, Span, Del, not now: no span is active"
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert shown(window) is palette


def test_no_key_reaches_what_lies_below(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    row = workspace.article
    assert row is not None
    open_palette(qtbot, window)
    qtbot.keyClick(focus(), Qt.Key.Key_M, CONTROL)
    qtbot.keyClick(focus(), Qt.Key.Key_PageDown, CONTROL)
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert workspace.article == row
    assert not workspace.project.articles.state(row).flagged
    assert shown(window) is not None


def test_an_action_goes_on_from_where_the_focus_was(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.queue.focus_search()
    assert isinstance(focus(), QLineEdit)
    open_palette(qtbot, window, "next pane")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert workspace.surface.view.hasFocus()


def test_every_action_and_label_is_offered(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    offered = lines(open_palette(qtbot, window))
    actions = workspace.context.actions
    for spec in ACTIONS:
        if spec.id not in (*PLACES, "help.palette"):
            assert plain(actions.action(spec.id).text()) in offered
    for label in workspace.project.labels.all():
        assert any(label.name in line for line in offered)


def test_what_was_chosen_lately_comes_first_also_after_a_restart(
    qtbot: QtBot,
    window: MainWindow,
    new_window: Callable[[Path | None], MainWindow],
    path: Path,
) -> None:
    for words in ("zoom in", "flag"):
        open_palette(qtbot, window, words)
        qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert lines(open_palette(qtbot, window))[:2] == ["Flag", "Zoom In"]
    window.close()
    again = new_window(path)
    assert lines(open_palette(qtbot, again))[:2] == ["Flag", "Zoom In"]


def test_what_is_on_is_told(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    assert workspace.article is not None
    workspace.project.articles.set_flag(workspace.article, True)
    palette = open_palette(qtbot, window, "flag")
    told = palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Flag, on, Article, Ctrl+M"


def test_it_works_before_a_project_is_open(
    qtbot: QtBot, new_window: Callable[[Path | None], MainWindow], path: Path
) -> None:
    window = new_window(None)
    window._services.preferences.remember_project(path)
    palette = open_palette(qtbot, window, "news")
    assert lines(palette) == ["Open News"]
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert window.workspace is not None
    assert window.workspace.project.path == path


def test_the_window_can_be_closed_under_it(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    open_palette(qtbot, window, "grain")
    window.close()
    assert window.workspace is None
    assert shown(window) is None
    qtbot.wait(150)  # longer than typing rests: titles must not be looked for any more


def test_words_that_fit_nothing_are_told(qtbot: QtBot, window: MainWindow) -> None:
    palette = open_palette(qtbot, window, "unicorn")
    assert lines(palette) == []
    assert palette._nothing.text() == "No action, label or article fits these words."
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert shown(window) is palette


def test_screen_readers_have_names_for_its_parts(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: announced.append(event.message())
    )
    palette = open_palette(qtbot, window, "quot")
    for part in (palette, palette.field, palette.list):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    line = QAccessible.queryAccessibleInterface(palette.list).child(0)
    assert line.text(QAccessible.Text.Name).startswith("Arm quote")
    assert announced[-1] == line.text(QAccessible.Text.Name)
    qtbot.keyClicks(palette.field, "zz")
    assert announced[-1] == "No action, label or article fits these words."


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(640, 400), (1024, 640), (1600, 1000)])
def test_it_lies_within_the_window_in_every_theme(
    qtbot: QtBot, window: MainWindow, theme: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    palette = open_palette(qtbot, window)
    window._services.appearance.choose(theme)
    window.resize(size[0] + 20, size[1] + 20)
    panel = palette._panel.geometry()
    assert window.rect().contains(panel)
    assert abs(panel.center().x() - window.rect().center().x()) <= 1
    at = panel.center().x(), panel.top() + 6

    def ground() -> str:
        return window.grab().toImage().pixelColor(*at).name()

    qtbot.waitUntil(lambda: ground() == THEMES[theme].base)


def test_the_model_of_lines_keeps_qts_rules(
    qtbot: QtBot, window: MainWindow, qtmodeltester: ModelTester
) -> None:
    palette = open_palette(qtbot, window, "span")
    assert isinstance(palette.model, CommandModel)
    qtmodeltester.check(palette.model)
