"""What a screen reader is given: the article through Qt's text interface, and the rows of lists."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleTextInterface, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.gui.article.view import ArticleView
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace

TITLE = "Dockworkers at Port Halloway end three-week strike"


@pytest.fixture(autouse=True)
def reader() -> Iterator[None]:
    """A screen reader listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def workspace(sample_window: MainWindow) -> Workspace:
    assert sample_window.workspace is not None
    return sample_window.workspace


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    """A view of 600 paragraphs, the first with signs that Qt counts double.

    From the hundredth on they need more lines than their beginning lets one expect.
    """
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    paragraphs = [
        f"Paragraph {number} " + ("word " if number < 100 else "WWWW ") * (number % 90)
        for number in range(600)
    ]
    view.show_text("\n".join(["Up 26.3 percent 📈!\r", *paragraphs]), title="News", byline="")
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    return view


def text_of(view: ArticleView) -> QAccessibleTextInterface:
    found = QAccessible.queryAccessibleInterface(view).textInterface()
    assert found is not None
    return found


def is_told_right(view: ArticleView, position: int) -> bool:
    """Whether the place that is told for a character lies on the line where it is painted."""
    told = text_of(view).characterRect(view._map.to_view(position))
    painted = view.line_rect(position).translated(view.viewport().mapToGlobal(QPoint(0, 0)))
    return not told.isEmpty() and painted.contains(told.center())


# The text


def test_the_display_text_is_exposed_as_text_that_can_only_be_read(view: ArticleView) -> None:
    told = text_of(view)
    display = view._map.display
    assert told.characterCount() == view._map.view_length
    assert told.text(0, told.characterCount()) == display
    assert QAccessible.queryAccessibleInterface(view).state().readOnly


def test_caret_and_selection_are_exposed_as_keys_move_them(view: ArticleView, qtbot: QtBot) -> None:
    told = text_of(view)
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert told.cursorPosition() == view._map.to_view(view.caret()) > view.caret()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert told.selectionCount() == 1


def test_a_reader_can_move_the_caret_and_select(view: ArticleView) -> None:
    told = text_of(view)
    told.setCursorPosition(25)
    assert view.caret() == view._map.to_text(25)
    told.addSelection(3, 7)
    assert view.selection() == (3, 7)


def test_a_character_is_where_it_is_told_to_be(view: ArticleView, qtbot: QtBot) -> None:
    far = len(view.text) - 2_000
    assert is_told_right(view, 5)
    view.reveal_range(far, far)
    qtbot.wait(1)
    assert is_told_right(view, far)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 300)
    assert is_told_right(view, far)
    assert is_told_right(view, 5), "far above the part that is seen"


def test_what_was_measured_later_moves_what_is_told(view: ArticleView, qtbot: QtBot) -> None:
    middle = len(view.text) // 2
    view.line_rect(middle)
    estimated = text_of(view).characterRect(view._map.to_view(middle)).y()
    qtbot.waitUntil(lambda: view._layout.measure_next() is None)
    qtbot.waitUntil(lambda: is_told_right(view, middle))
    assert text_of(view).characterRect(view._map.to_view(middle)).y() != estimated


def test_after_another_width_places_are_told_anew(view: ArticleView, qtbot: QtBot) -> None:
    view.set_caret(len(view.text) // 2, scroll=True)
    view.resize(480, 400)
    view.set_caret(view.caret(), scroll=True)
    qtbot.wait(1)
    assert is_told_right(view, view.caret())
    point = text_of(view).characterRect(view._map.to_view(view.caret())).center()
    assert text_of(view).offsetAtPoint(point) == view._map.to_view(view.caret())


# The article as a whole


def test_who_comes_to_the_text_hears_title_byline_count_and_first_keys(
    workspace: Workspace,
) -> None:
    told = QAccessible.queryAccessibleInterface(workspace.surface.view)
    assert told.text(QAccessible.Text.Name) == "Text of the article"
    assert told.text(QAccessible.Text.Description) == (
        f"{TITLE}. Coastal Wire, m. sorensen, 2025-03-14 19:25. "
        "28 spans, Space goes to the next. F1 shows the keys"
    )


def test_the_mouse_does_not_show_what_is_there_for_the_ear(workspace: Workspace) -> None:
    bar = workspace.surface.view.verticalScrollBar()
    place = bar.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, bar.mapToGlobal(place))
    QApplication.sendEvent(bar, event)
    assert QToolTip.text() == ""


def test_the_count_follows_the_spans(workspace: Workspace) -> None:
    told = QAccessible.queryAccessibleInterface(workspace.surface.view)
    for span in workspace.project.spans.of(workspace.article or 0)[1:]:
        workspace.project.spans.delete(span.row)
    assert "1 span, Space goes to it" in told.text(QAccessible.Text.Description)
    workspace.project.spans.delete(workspace.project.spans.of(workspace.article or 0)[0].row)
    assert "No spans yet" in told.text(QAccessible.Text.Description)


def test_the_status_line_is_read_by_what_it_says(
    sample_window: MainWindow, workspace: Workspace
) -> None:
    workspace.context.notifier.say("Nothing is selected.")
    for label in (
        sample_window.status_line.message,
        sample_window.status_line.count,
        workspace.label_bar.progress,
    ):
        told = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
        assert told == label.text() != ""


# Rows


def test_a_row_of_the_queue_is_told_whole(workspace: Workspace) -> None:
    model = workspace.queue._model
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"{TITLE}, done, Coastal Wire, 2025-03-14, 28 spans"
    flagged = model.data(model.index(3, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert ", open, flagged, " in flagged


def test_a_row_of_the_spans_has_label_words_speakers_and_note(workspace: Workspace) -> None:
    spans = workspace.project.spans
    quote = spans.of(workspace.article or 0)[0]
    spans.set_note(quote.row, "check it")
    model = workspace.inspector._list.model
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"quote: {quote.surface}, said by the port authority, note: check it"
    below = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert below == "said by: the port authority"


@pytest.mark.parametrize("pane", ["queue", "inspector"])
def test_lists_have_no_headers_to_be_read_out(workspace: Workspace, pane: str) -> None:
    model = workspace.queue._model if pane == "queue" else workspace.inspector._list.model
    for orientation in Qt.Orientation:
        assert model.headerData(0, orientation) is None


def test_the_row_gets_the_focus_not_the_list(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    class Heard:
        Event = QAccessible.Event

        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: object) -> None:
            heard.append(event.accessibleInterface().text(QAccessible.Text.Name))  # type: ignore

    monkeypatch.setattr("annotator.gui.queue.list_view.QAccessible", Heard)
    workspace.inspector._list.set_active(workspace.project.spans.of(workspace.article or 0)[1].row)
    workspace.inspector.focus_list()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["figure: 43 container ships"]
