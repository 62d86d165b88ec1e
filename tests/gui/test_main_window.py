"""The window as a whole: welcome, open, tag, undo, go on, import, close."""

import gc
import json
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.core.errors import Busy
from annotator.core.model import Status
from annotator.gui.app import build_window, open_first
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project

TEXTS = (
    "Prices rose 26.3 percent, said Ana Brekke.",
    "The ministry expects a third less rain.",
    "Nobody was hurt.",
)

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with three articles, closed."""
    made = tmp_path / "News.annotator"
    project = Project.create(made, annotator="ana")
    for number, text in enumerate(TEXTS):
        project.articles.add_text(text, title=f"Story {number}")
    project.close()
    return made


@pytest.fixture
def new_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows that share settings, as successive starts do."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
        qtbot.addWidget(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(new_window: Callable[[], MainWindow], path: Path, qtbot: QtBot) -> MainWindow:
    """A window on the project."""
    window = new_window()
    open_first(window, path)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """The window's open project."""
    assert window.workspace is not None
    return window.workspace


def tag(qtbot: QtBot, workspace: Workspace, words: str, key: Qt.Key) -> None:
    """Select words in the text and press a key."""
    view = workspace.surface.view
    start = view.text.index(words)
    view.set_selection(start, start + len(words))
    qtbot.keyClick(view, key)


def surfaces(workspace: Workspace) -> list[str]:
    assert workspace.article is not None
    return [span.surface for span in workspace.project.spans.of(workspace.article)]


def trigger(workspace: Workspace, action_id: str) -> None:
    assert workspace.context.actions.trigger(action_id), action_id


# Starting


def test_a_first_start_shows_the_welcome(new_window: Callable[[], MainWindow]) -> None:
    window = new_window()
    open_first(window, None)
    assert window.welcome is not None
    assert window.workspace is None
    assert window.welcome.annotator()


def test_the_article_is_remembered_at_once_should_the_process_be_killed(
    workspace: Workspace, path: Path
) -> None:
    rows = list(workspace.project.queue.rows())
    workspace.show_article(rows[2])
    place = workspace._state.place(path)
    assert place is not None
    assert place[0] == rows[2]


def test_the_next_start_opens_the_last_project_at_its_last_place(
    new_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    first = new_window()
    open_first(first, path)
    assert first.workspace is not None
    rows = list(first.workspace.project.queue.rows())
    first.workspace.show_article(rows[1])
    first.workspace.surface.set_caret(7)
    first.close()
    second = new_window()
    open_first(second, None)
    assert second.workspace is not None
    assert second.workspace.article == rows[1]
    assert second.workspace.surface.caret() == 7


def test_a_place_beyond_the_text_that_is_there_now_is_its_end(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    first = new_window()
    open_first(first, path)
    assert first.workspace is not None
    length = len(first.workspace.surface.view.text)
    first.workspace.surface.set_caret(length)
    first.close()
    path.unlink()
    shorter = Project.create(path, annotator="ana")
    shorter.articles.add_text("Short.")
    shorter.close()
    second = new_window()
    open_first(second, path)
    assert second.workspace is not None
    assert second.workspace.surface.caret() == len("Short.")


@pytest.mark.parametrize("content", [None, "no database", ""])
def test_what_is_no_project_is_told_in_the_window(
    new_window: Callable[[], MainWindow], tmp_path: Path, content: str | None
) -> None:
    wrong = tmp_path / "wrong.annotator"
    if content is not None:
        wrong.write_text(content, encoding="utf-8")
    window = new_window()
    open_first(window, wrong)
    window.show()
    assert window.welcome is not None
    assert window.notice_bar.isVisible()
    assert "Traceback" not in window.notice_bar.text.text()
    assert window.notice_bar.text.text().endswith((".", "?"))


def test_a_last_project_that_is_gone_is_told_once(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    first = new_window()
    open_first(first, path)
    first.close()
    path.unlink()
    second = new_window()
    open_first(second, None)
    assert "no longer" in second.notice_bar.text.text()


def test_the_name_in_the_welcome_signs_the_work(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    window = new_window()
    window.show_welcome()
    assert window.welcome is not None
    window.welcome.name.setText("ben")
    window.files.open_path(path)
    assert window.workspace is not None
    assert window.workspace.project.annotator.name == "ben"
    assert window.status_line.annotator.text() == "ben"


def test_the_sample_opens_with_articles_and_is_kept(
    new_window: Callable[[], MainWindow],
) -> None:
    window = new_window()
    window.show_welcome()
    window.files.try_sample()
    assert window.workspace is not None
    assert window.workspace.article is not None
    sample = window.workspace.project.path
    window.files.close_project()
    assert window.welcome is not None
    window.files.try_sample()
    assert window.workspace is not None
    assert window.workspace.project.path == sample


def test_a_new_project_is_asked_for_a_place_and_replaces_nothing(
    new_window: Callable[[], MainWindow], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window()
    window.show_welcome()
    before = path.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    window.files.new_project()
    assert window.workspace is None
    assert path.read_bytes() == before
    fresh = path.with_name("Fresh")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(fresh), ""))
    window.files.new_project()
    assert window.workspace is not None
    assert window.workspace.project.path.name == "Fresh.annotator"


def test_a_project_that_is_open_elsewhere_leaves_this_one_open(
    window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    other = tmp_path / "other.annotator"
    other.write_text("no database", encoding="utf-8")
    window.files.open_path(other)
    assert window.workspace is workspace
    assert window.notice_bar.isVisible()


# Tagging


def test_a_label_key_tags_the_selection(workspace: Workspace, qtbot: QtBot) -> None:
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert surfaces(workspace) == ["26.3 percent"]
    assert workspace.surface.active is not None
    assert workspace.surface.view.selection() is None


def test_a_chip_tags_like_its_key_and_takes_no_focus(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    view = workspace.surface.view
    view.setFocus()
    start = view.text.index("Ana Brekke")
    view.set_selection(start, start + 10)
    chip = workspace.label_bar._chips[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert surfaces(workspace) == ["Ana Brekke"]
    assert chip.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_status_line_says_where_how_many_and_what(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    tag(qtbot, workspace, "Prices rose 26.3 percent", Qt.Key.Key_2)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    line = window.status_line
    qtbot.waitUntil(lambda: line.place.text() == "quote › figure “26.3 percent”")
    assert line.count.text() == "2 of 2 spans"
    assert line.message.text() == "Added figure — Ctrl+Z takes it back"


def test_a_refusal_is_said_in_the_status_line(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert len(surfaces(workspace)) == 1
    assert "already" in window.status_line.message.text()


def test_a_new_label_is_added_in_the_bar(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    bar = workspace.label_bar
    qtbot.mouseClick(bar.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(bar.name, "place")
    qtbot.keyClick(bar.name, Qt.Key.Key_Return)
    assert [chip.label.name for chip in bar._chips][-1] == "place"
    assert bar.name.isHidden()
    trigger(workspace, "undo")
    assert "place" not in [chip.label.name for chip in bar._chips]


def test_labels_that_find_no_room_are_in_a_menu(window: MainWindow, workspace: Workspace) -> None:
    for number in range(12):
        workspace.project.labels.add(f"a label with a long name {number}")
    bar = workspace.label_bar
    hidden = [chip.label.name for chip in bar._chips if chip.isHidden()]
    assert hidden
    entries = [action.text().partition("\t")[0] for action in bar.more.menu().actions()]
    assert entries == hidden


# Undo


def test_undo_goes_to_the_article_and_says_what_it_was(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    first = workspace.article
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert workspace.context.actions.action("undo").text() == "&Undo Add figure"
    trigger(workspace, "article.next")
    assert workspace.article != first
    trigger(workspace, "undo")
    assert workspace.article == first
    assert surfaces(workspace) == []
    assert window.status_line.message.text() == "Took back: Add figure"
    assert workspace.context.actions.action("redo").text() == "&Redo Add figure"
    trigger(workspace, "redo")
    assert surfaces(workspace) == ["26.3 percent"]


def test_an_earlier_sitting_asks_for_a_second_press(
    new_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    first = new_window()
    open_first(first, path)
    assert first.workspace is not None
    tag(qtbot, first.workspace, "26.3 percent", Qt.Key.Key_3)
    tag(qtbot, first.workspace, "Ana Brekke", Qt.Key.Key_1)
    first.close()
    window = new_window()
    open_first(window, path)
    workspace = window.workspace
    assert workspace is not None
    trigger(workspace, "undo")
    assert len(surfaces(workspace)) == 2
    assert "earlier sitting" in window.status_line.message.text()
    trigger(workspace, "undo")
    assert surfaces(workspace) == ["26.3 percent"]
    trigger(workspace, "undo")
    assert surfaces(workspace) == []


def test_undo_makes_the_changed_span_active_where_two_lie_on_one_range(
    workspace: Workspace, qtbot: QtBot
) -> None:
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    figure = workspace.surface.active
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_4)
    for changed in [row for row in workspace.surface.contents.spans if row != figure] + [figure]:
        assert changed is not None
        workspace.project.spans.set_note(changed, "seen")
        workspace.surface.activate(None)
        trigger(workspace, "undo")
        assert workspace.surface.active == changed


def test_undo_names_another_annotator(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    mine = workspace.project.annotator.name
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    window.status_line.annotator_chosen.emit("ben")
    new = window.workspace
    assert new is not None
    assert new is not workspace
    assert surfaces(new) == []
    trigger(new, "undo")
    assert mine in window.status_line.message.text()


# Articles


def test_done_goes_to_the_next_open_article_and_reopens_a_done_one(
    window: MainWindow, workspace: Workspace
) -> None:
    rows = list(workspace.project.queue.rows())
    trigger(workspace, "article.done")
    assert workspace.article == rows[1]
    state = workspace.project.articles.state
    assert state(rows[0]).status is Status.DONE
    assert workspace.label_bar.progress.text() == "· 1 / 3 done"
    trigger(workspace, "article.previous")
    trigger(workspace, "article.done")
    assert state(rows[0]).status is Status.OPEN
    assert workspace.article == rows[0]


def test_the_ends_of_the_list_are_told(window: MainWindow, workspace: Workspace) -> None:
    trigger(workspace, "article.previous")
    assert window.status_line.message.text() == "This is the first article of the list."


def test_the_flag_is_shown_in_the_menu(workspace: Workspace) -> None:
    flag = workspace.context.actions.action("article.flag")
    trigger(workspace, "article.flag")
    assert flag.isChecked()
    trigger(workspace, "article.next")
    assert not flag.isChecked()
    trigger(workspace, "undo")
    trigger(workspace, "article.previous") if workspace.article is None else None
    assert not flag.isChecked()


def test_a_deleted_article_gives_its_place_to_another_and_comes_back(
    workspace: Workspace,
) -> None:
    first = workspace.article
    trigger(workspace, "article.delete")
    assert workspace.article not in (first, None)
    trigger(workspace, "undo")
    assert workspace.article == first


def test_a_note_that_is_being_typed_comes_back_with_its_deleted_article(
    workspace: Workspace, qtbot: QtBot
) -> None:
    first = workspace.article
    assert first is not None
    trigger(workspace, "article.note")
    qtbot.keyClicks(QApplication.focusWidget(), "odd")
    trigger(workspace, "article.delete")
    trigger(workspace, "undo")
    assert workspace.article == first
    assert workspace.project.articles.state(first).note == "odd"


def test_with_the_last_article_gone_the_text_says_what_to_do(workspace: Workspace) -> None:
    for _ in TEXTS:
        trigger(workspace, "article.delete")
    assert workspace.article is None
    assert not workspace.context.actions.action("article.done").isEnabled()
    assert workspace.surface._stack.currentWidget() is workspace.surface._empty


# Bringing in


def test_a_drop_imports_and_reports(
    window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    lines = [{"text": "A new story."}, {"text": TEXTS[0]}]
    source = tmp_path / "more.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER)
    enter = QDragEnterEvent(QPoint(5, 5), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how))
    assert window.status_line.message.text() == "1 article imported, 1 already there"
    assert len(workspace.project.queue.rows()) == len(TEXTS) + 1


def test_problems_of_an_import_are_one_click_away(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "bad.jsonl"
    source.write_text('{"text": "Good."}\n{"text": 7}\n', encoding="utf-8")
    assert window.imports is not None
    window.imports.import_paths([source])
    assert window.status_line.button.isVisible()
    assert "1 refused" in window.status_line.message.text()
    qtbot.mouseClick(window.status_line.button, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_editing_while_an_import_writes_is_refused_politely(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_args: object, **_kwargs: object) -> None:
        raise Busy("An import is running.", hint="Wait for its end.")

    monkeypatch.setattr(workspace.project.spans, "add", busy)
    tag(qtbot, workspace, "26.3 percent", Qt.Key.Key_3)
    assert window.status_line.message.text() == "An import is running. Wait for its end."


# Keys, panes, looks


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
