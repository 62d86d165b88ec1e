"""The tour goes on by what the user really does, blocks nothing and ends at any time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.gui.article.view import ArticleView
from annotator.gui.main_window import MainWindow
from annotator.gui.tour import card as card_module
from annotator.gui.tour.card import ARROW, best_place
from annotator.gui.tour.practice import TITLE, practice_article
from annotator.gui.tour.steps import STEPS, Act
from annotator.gui.tour.tour import Tour
from annotator.gui.workspace import Workspace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tour(sample_window: MainWindow) -> Iterator[Tour]:
    sample_window.start_tour()
    assert sample_window.tour is not None
    yield sample_window.tour
    if sample_window.tour is not None:
        sample_window.tour.end()


@pytest.fixture
def workspace(sample_window: MainWindow) -> Workspace:
    assert sample_window.workspace is not None
    return sample_window.workspace


@pytest.fixture
def view(workspace: Workspace) -> ArticleView:
    return workspace.surface.view


def _act(tour: Tour) -> Act | None:
    return tour.step.act


def _select(qtbot: QtBot, view: ArticleView, words: str) -> None:
    """Drag over words of the text."""
    start = view.text.index(words)
    points = [_point(view, start), _point(view, start + len(words))]
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
    for point in (QPoint((points[0] + points[1]) / 2), points[1]):
        qtbot.mouseMove(view.viewport(), point)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=points[1])


def _point(view: ArticleView, position: int) -> QPoint:
    at = view.line_rect(position).center()
    x = next(x for x in range(at.x() * 2) if view.position_at(QPoint(x, at.y())) == position)
    return QPoint(x + 1, at.y())


def test_each_step_ends_when_its_act_was_really_done(
    sample_window: MainWindow, workspace: Workspace, view: ArticleView, tour: Tour, qtbot: QtBot
) -> None:
    assert _act(tour) is Act.SELECTED
    _select(qtbot, view, "Clara Winter")
    qtbot.waitUntil(lambda: _act(tour) is Act.TAGGED)
    qtbot.keyClicks(view, "1")
    assert _act(tour) is Act.MOVED_END
    _select(qtbot, view, "We have found the people")
    assert _act(tour) is Act.MOVED_END
    qtbot.keyClicks(view, "]")
    assert _act(tour) is Act.LINKED
    qtbot.keyClicks(view, "2l1")
    assert len(workspace.project.relations.of(_row(workspace))) == 1
    assert _act(tour) is Act.UNDONE
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert _act(tour) is Act.FOUND
    qtbot.keyClicks(view, "/")
    qtbot.keyClicks(QApplication.focusWidget(), "mill")
    assert _act(tour) is Act.FOUND, "what it says of Esc is still to be read"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert _act(tour) is Act.DONE
    qtbot.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert _act(tour) is Act.EXPORTED
    qtbot.keyClick(view, Qt.Key.Key_E, CTRL)
    assert tour.step is STEPS[-1]
    for dialog in sample_window.findChildren(QDialog):
        dialog.reject()
    qtbot.mouseClick(tour.card.next_button, Qt.MouseButton.LeftButton)
    assert sample_window.tour is None


def test_next_goes_on_without_the_act_and_leaves_the_focus_in_the_text(
    view: ArticleView, tour: Tour, qtbot: QtBot
) -> None:
    for step in STEPS:
        assert tour.step is step
        assert view.hasFocus()
        qtbot.mouseClick(tour.card.next_button, Qt.MouseButton.LeftButton)


def test_the_tour_begins_with_nothing_to_take_back(sample_window: MainWindow, tour: Tour) -> None:
    assert sample_window.status_line.message.text() == ""


def test_the_theme_can_be_changed_when_the_tour_is_over(
    sample_window: MainWindow, tour: Tour
) -> None:
    tour.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    appearance = sample_window._services.appearance
    appearance.choose("dark")
    assert appearance.theme.name == "dark"


def test_other_acts_disturb_nothing_and_a_step_ahead_counts(
    workspace: Workspace, view: ArticleView, tour: Tour, qtbot: QtBot
) -> None:
    workspace.project.articles.set_flag(_row(workspace), True)
    qtbot.keyClicks(view, "/")
    assert _act(tour) is Act.SELECTED
    # Tagged before the card had noticed the selection.
    view.setFocus()
    view.set_selection(4, 7)
    qtbot.keyClicks(view, "3")
    assert _act(tour) is Act.MOVED_END
    workspace.show_article(next(iter(workspace.project.queue.rows())))
    assert tour.card.isVisible()


def test_esc_in_the_card_and_esc_that_means_nothing_to_the_text_end_it(
    sample_window: MainWindow, view: ArticleView, tour: Tour, qtbot: QtBot
) -> None:
    view.set_selection(4, 7)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection() is None
    assert sample_window.tour is tour
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert sample_window.tour is None
    sample_window.start_tour()
    assert sample_window.tour is not None
    qtbot.keyClick(view, Qt.Key.Key_F6, SHIFT)
    for _ in range(4):
        if sample_window.tour.card.next_button.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert sample_window.tour.card.next_button.hasFocus()
    qtbot.keyClick(sample_window.tour.card.next_button, Qt.Key.Key_Escape)
    assert sample_window.tour is None
    assert view.hasFocus()


def test_a_closed_project_ends_it(sample_window: MainWindow, tour: Tour) -> None:
    assert tour.card.isVisible()
    sample_window.files.close_project()
    assert sample_window.tour is None


def test_taken_again_it_begins_with_an_untouched_article(
    sample_window: MainWindow, workspace: Workspace, view: ArticleView, tour: Tour, qtbot: QtBot
) -> None:
    view.set_selection(4, 7)
    qtbot.keyClicks(view, "3")
    project = workspace.project
    before = project.articles.get(_row(workspace)).id
    sample_window.start_tour()
    again = _row(workspace)
    assert project.articles.get(again).id != before
    assert project.articles.get(again).meta.title == TITLE
    assert project.spans.of(again) == []
    assert practice_article(project) == again
    project.articles.set_status(again, Status.DONE)
    fresh = practice_article(project)
    assert project.articles.state(fresh).status is Status.OPEN


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (2000, 1200), (640, 400)])
def test_the_card_hides_neither_its_target_nor_itself(
    sample_window: MainWindow, tour: Tour, qtbot: QtBot, size: tuple[int, int]
) -> None:
    sample_window.resize(*size)
    for _ in STEPS:
        qtbot.wait(20)
        card = tour.card
        assert sample_window.rect().contains(card.geometry())
        # Its rim holds the arrow alone.
        box = card.geometry().adjusted(ARROW, ARROW, -ARROW, -ARROW)
        if size[0] >= 1024:
            assert not box.intersects(card._points_at), tour.step
        assert card.text.height() >= card.text.heightForWidth(card.text.width())
        tour._next()


def test_the_card_about_the_list_points_at_the_row_of_the_article(
    workspace: Workspace, tour: Tour
) -> None:
    while tour.step.act is not Act.DONE:
        tour._next()
    row = workspace.queue.open_row()
    assert row is not None
    assert tour.card._points_at.size() == row.size()
    assert workspace.queue.rect().contains(row)


def test_a_card_stands_where_nothing_is_hidden() -> None:
    card, room = QRect(0, 0, 200, 100), QRect(0, 0, 1000, 600)
    target, text = QRect(10, 40, 80, 26), QRect(250, 70, 500, 500)
    spot = QRect(best_place(card, target, [text], room), card.size())
    assert not spot.intersects(target)
    assert not spot.intersects(text)
    assert spot.top() == target.bottom() + 1


def test_each_step_is_read_out(
    sample_window: MainWindow, tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(card_module, "announce", lambda _source, text: said.append(text))
    tour._next()
    assert said == [
        "Tour, 2 of 9. Tag. Press 1. What is selected becomes a speaker and is saved at once."
    ]
    reader = QAccessible.queryAccessibleInterface(tour.card)
    assert reader.text(QAccessible.Text.Name) == "The tour"


def test_the_keys_are_those_that_are_set_now(sample_window: MainWindow, tour: Tour) -> None:
    preferences = sample_window._services.preferences
    while tour.step.act is not Act.LINKED:
        tour._next()
    preferences.change(keys={"span.link": ("J",)})
    assert "Then press J:" in tour.card.text.text()
    preferences.change(keys={"span.link": ()})
    assert "Then press Span › Link:" in tour.card.text.text()


def _row(workspace: Workspace) -> int:
    assert workspace.article is not None
    return workspace.article
