"""Welcome, the last project and its place, the sample, a new project."""

import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QScrollBar
from pytestqt.qtbot import QtBot

from annotator.core.queue import Order, QueueFilter
from annotator.gui.app import hear_signals, open_first
from annotator.gui.article.view import ArticleView
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project


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
    assert place.article == rows[2]


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


def asked(window: MainWindow) -> QueueFilter:
    assert window.workspace is not None
    return window.workspace.queue.view().wanted


def test_the_next_start_goes_on_with_the_filter_of_the_list(
    new_window: Callable[[], MainWindow], path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = new_window()
    open_first(first, path)
    assert first.workspace is not None
    wanted = QueueFilter(search="story", order=Order.TITLE, descending=True)
    first.workspace.queue.show_filtered(wanted)
    rows = list(first.workspace.project.queue.rows(wanted))
    # Kept at once, should the process be killed.
    assert first.workspace._state.list_view(path).wanted == wanted
    first.close()
    other = tmp_path / "Other.annotator"
    Project.create(other, annotator="ana").close()
    second = new_window()
    open_first(second, path)
    second.show()
    assert asked(second) == wanted
    assert second.workspace is not None
    queue = second.workspace.queue
    assert [queue._model.article_at(at) for at in range(queue._model.rowCount())] == rows
    assert queue._search.text() == "story"
    assert "Title ↓" in [chip.text()[:7] for chip in queue._chips.findChildren(QPushButton)]
    second.files.open_path(other)
    assert asked(second) == QueueFilter()


def test_a_filter_by_what_is_gone_falls_back(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    first = new_window()
    open_first(first, path)
    assert first.workspace is not None
    sector = first.workspace.project.labels.by_name("sector")
    assert sector is not None
    wanted = QueueFilter(labels_present=frozenset({sector.row}), annotator=1, flagged=False)
    first.workspace.queue.show_filtered(wanted)
    first.close()
    with closing(Project.open(path, annotator="ana")) as project:
        project.scheme.delete(sector.row)
    second = new_window()
    open_first(second, path)
    assert asked(second) == QueueFilter(annotator=1, flagged=False)
    assert second.workspace is not None
    assert second.workspace.queue._model.rowCount() == 3


def test_the_next_start_shows_the_same_part_of_a_long_list(
    new_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    with closing(Project.open(path, annotator="ana")) as project:
        for number in range(60):
            project.articles.add_text(f"Another text, number {number}.")
    first = new_window()
    bar = shown_list(qtbot, first, path)
    assert first.workspace is not None
    first.workspace.show_article(first.workspace.project.queue.rows()[30])
    bar.setValue(bar.value() + 70)
    left = bar.value()
    first.close()
    again = shown_list(qtbot, new_window(), path)
    qtbot.waitUntil(lambda: again.value() == left)


def shown_list(qtbot: QtBot, window: MainWindow, path: Path) -> QScrollBar:
    """Show a project; the scroll bar of its list of articles."""
    open_first(window, path)
    with qtbot.waitExposed(window):
        window.show()
    assert window.workspace is not None
    return window.workspace.queue._list.verticalScrollBar()


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


def test_a_new_project_is_not_put_beside_the_sample(
    new_window: Callable[[], MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "annotator"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *given, **_: asked.append(given[2]) or ("", "")
    )
    window = new_window()
    window.files.try_sample()
    window.files.new_project()
    assert [Path(name).parent for name in asked] == [tmp_path]


def test_a_project_that_is_open_elsewhere_leaves_this_one_open(
    window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    other = tmp_path / "other.annotator"
    other.write_text("no database", encoding="utf-8")
    window.files.open_path(other)
    assert window.workspace is workspace
    assert window.notice_bar.isVisible()


def test_a_start_opens_no_project_where_that_is_not_wanted(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    first = new_window()
    open_first(first, path)
    first._services.preferences.change(reopen=False)
    first.close()
    second = new_window()
    open_first(second, None)
    assert second.welcome is not None
    assert [each.name for each in second.files.recent()] == [path.stem]


def test_senseless_settings_are_told_and_the_window_opens(
    new_window: Callable[[], MainWindow], path: Path
) -> None:
    first = new_window()
    file = first._services.preferences.file
    first.close()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"zoom": "huge", "last_project": "' + "x" * 5000 + '"}', encoding="utf-8")
    second = new_window()
    open_first(second, None)
    assert "zoom" in second.notice_bar.text.text()
    assert second.welcome is not None


def test_a_project_comes_back_scrolled_as_it_was_left(
    new_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.annotator"
    project = Project.create(path, annotator="ana")
    project.articles.add_text("\n".join(f"Paragraph {n} of a long text." for n in range(200)))
    project.close()
    first = new_window()
    open_first(first, path)
    with qtbot.waitExposed(first):
        first.show()
    assert first.workspace is not None
    view = first.workspace.surface.view
    view.reveal_range(2000, 2001)
    # The caret is left behind, far above.
    assert view.caret() == 0
    left = view.top()
    assert left[0] > 0
    first.close()
    second = new_window()
    open_first(second, path)
    with qtbot.waitExposed(second):
        second.show()
    assert second.workspace is not None
    qtbot.waitUntil(lambda: _view(second).top() == left)
    assert _view(second).caret() == 0


def _view(window: MainWindow) -> ArticleView:
    assert window.workspace is not None
    return window.workspace.surface.view


def test_a_signal_closes_the_window_when_what_is_under_way_is_through(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "quit", lambda: None)
    handlers = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    timer = hear_signals(window)
    try:
        signal.raise_signal(signal.SIGTERM)
        assert window.workspace is not None
        qtbot.waitUntil(lambda: window.workspace is None)
        assert not window.isVisible()
    finally:
        timer.stop()
        for name, handler in handlers.items():
            signal.signal(name, handler)
