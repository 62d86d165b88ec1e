"""The page keeps its place: while it is measured, resized, zoomed, and under the mouse."""

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.article.marks import Mark
from annotator.gui.article.pointer import ClickCounter, Pointer, PointerKind
from annotator.gui.article.view import ArticleView

TEXT = "\n".join(
    f"{n}: " + "words of uneven length, e.g. incomprehensibilities, " * (n % 9) for n in range(900)
)
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


def shows(view: ArticleView, text: str = TEXT, *, title: str = "Title") -> None:
    view.show_text(text, title=title, byline="Source")
    QApplication.processEvents()


def is_measured(view: ArticleView) -> bool:
    return all(view._layout.is_known(n) for n in range(len(view._layout.heights)))


def test_measuring_the_rest_does_not_move_what_is_on_the_screen(
    view: ArticleView, qtbot: QtBot
) -> None:
    shows(view)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    at = QPoint(view.line_rect(0).left() + 5, 350)
    place = view.position_at(at)
    before = view.viewport().grab().toImage()
    qtbot.waitUntil(lambda: is_measured(view))
    QApplication.processEvents()
    assert view.position_at(at) == place
    assert view.viewport().grab().toImage() == before
    assert bar.maximum() == round(view._layout.documentSize().height()) - view.viewport().height()


def test_scrolling_up_into_unmeasured_text_is_steady(view: ArticleView) -> None:
    shows(view)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    QApplication.processEvents()
    for _ in range(30):
        place = view.position_at(QPoint(200, 100))
        top = view.line_rect(place).top()
        bar.setValue(bar.value() - 90)
        QApplication.processEvents()
        assert view.line_rect(place).top() == top + 90


def test_a_selection_that_goes_leaves_the_text_where_it_is(view: ArticleView) -> None:
    shows(view)
    view.verticalScrollBar().setValue(9_000)
    view.set_selection(TEXT.index("\n8: ") + 1, view.position_at(QPoint(200, 300)))
    view.resize(360, 700)  # the height of the block where it begins is an estimate again
    place = view.position_at(QPoint(200, 300))
    top, height = view.line_rect(place).top(), view._layout.heights[8]
    assert not view._layout.is_known(8)
    view.set_caret(place)
    QApplication.processEvents()
    assert view._layout.heights[8] != height
    assert view.line_rect(place).top() == top


def test_a_new_width_keeps_the_line_at_the_top(view: ArticleView) -> None:
    shows(view)
    view.verticalScrollBar().setValue(9_000)
    QApplication.processEvents()
    place = view.position_at(QPoint(0, 0))
    for width in (500, 320, 640, 900):
        view.resize(width, 700)
        QApplication.processEvents()
        assert -40 < view.line_rect(place).top() < 40


def test_zoom_keeps_the_line_at_the_top_and_changes_the_size(view: ArticleView) -> None:
    shows(view)
    view.verticalScrollBar().setValue(9_000)
    QApplication.processEvents()
    place = view.position_at(QPoint(0, 0))
    pitch = view.line_rect(place).height()
    view.set_zoom(200)
    QApplication.processEvents()
    assert view.line_rect(place).height() == 2 * pitch or view.line_rect(place).height() == 71
    assert -72 < view.line_rect(place).top() < 72
    view.set_zoom(100)
    assert view.zoom == 100
    assert view.line_rect(place).height() == pitch


def test_zoom_stays_in_its_range(view: ArticleView) -> None:
    view.set_zoom(1)
    assert view.zoom == 50
    view.set_zoom(9_999)
    assert view.zoom == 400


def test_another_family_sets_the_page_anew(view: ArticleView) -> None:
    shows(view)
    before = view.font().families()
    view.set_family("sans")
    assert view.font().families() != before
    assert view.document().defaultFont().families() == view.font().families()


def test_the_column_is_narrow_and_centred_in_a_wide_window(view: ArticleView) -> None:
    view.resize(1_600, 700)
    shows(view)
    line = view.line_rect(0)
    assert 500 < line.width() < 700
    assert abs(line.center().x() - view.viewport().width() // 2) <= 1


def test_a_long_title_wraps_and_pushes_the_text_down(view: ArticleView) -> None:
    shows(view, title="")
    without = view.line_rect(0).top()
    shows(view, title="A title of some length that goes on")
    short = view.line_rect(0).top()
    shows(view, title="A title of some length that goes on and on and on. " * 3)
    assert without < short < view.line_rect(0).top()


def test_a_changed_title_leaves_the_text_where_it_is(view: ArticleView) -> None:
    shows(view)
    view.verticalScrollBar().setValue(2_000)
    top = view.line_rect(view.position_at(QPoint(200, 300))).top()
    place = view.position_at(QPoint(200, 300))
    view.set_header(title="Another title that is so long that it needs a second line", byline="")
    assert view.line_rect(place).top() == top


def test_the_beginning_of_the_text_shows_the_title_too(view: ArticleView) -> None:
    shows(view)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == len(TEXT)
    assert view.verticalScrollBar().value() > 0
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == 0
    assert view.verticalScrollBar().value() == 0


def test_page_keys_go_through_the_whole_text(view: ArticleView) -> None:
    shows(view, TEXT[:30_000])
    last = -1
    while view.caret() != last:
        last = view.caret()
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        rect = view.cursorRect()
        assert view.viewport().rect().contains(rect.center())
    assert view.line_rect(last) == view.line_rect(30_000)


def test_space_does_not_scroll(view: ArticleView) -> None:
    shows(view)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.verticalScrollBar().value() == 0


def test_the_wheel_scrolls_and_with_control_asks_for_zoom(view: ArticleView, qtbot: QtBot) -> None:
    shows(view)
    at = QPointF(300, 300)

    def turn(modifiers: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            *(at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, -120)),
            *(Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(view.viewport(), event)

    turn(PLAIN)
    value = view.verticalScrollBar().value()
    assert value > 0
    with qtbot.waitSignal(view.zoom_requested) as heard:
        turn(Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [-1]
    assert view.verticalScrollBar().value() == value


def test_the_mouse_is_reported_in_code_points(view: ArticleView) -> None:
    shows(view, "😀 One two three")
    heard: list[Pointer] = []
    view.on_pointer = lambda pointer: heard.append(pointer) is None
    line = view.line_rect(2)
    view.set_caret(3)
    start = view.cursorRect().center()
    view.set_caret(9)
    end = view.cursorRect().center()
    view.set_caret(0)
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, end)
    assert [(p.kind, p.position) for p in heard] == [
        (PointerKind.PRESS, 3),
        (PointerKind.MOVE, 9),
        (PointerKind.RELEASE, 9),
    ]
    assert heard[0].modifiers == Qt.KeyboardModifier.ControlModifier
    assert heard[0].button == LEFT
    assert heard[0].over in (2, 3)
    assert view.selection() is None
    assert line.contains(start)


def test_without_a_listener_the_mouse_selects_as_usual(view: ArticleView) -> None:
    shows(view, "One two three")
    view.set_caret(4)
    start = view.cursorRect().center()
    view.set_caret(7)
    end = view.cursorRect().center()
    for _ in range(2):  # the second press begins inside the selection and must not drag text
        QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
        QTest.mouseMove(view.viewport(), end)
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, end)
        assert view.selection() == (4, 7)


def test_holding_the_mouse_beyond_the_edge_scrolls_on(view: ArticleView, qtbot: QtBot) -> None:
    shows(view)
    heard: list[int] = []
    view.on_pointer = lambda pointer: heard.append(pointer.position) is None
    QTest.mousePress(view.viewport(), LEFT, PLAIN, QPoint(300, 500))
    QTest.mouseMove(view.viewport(), QPoint(300, 760))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, QPoint(300, 760))
    assert heard == sorted(heard)
    value = view.verticalScrollBar().value()
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == value


def test_a_press_that_an_article_change_ended_scrolls_and_selects_no_more(
    view: ArticleView, qtbot: QtBot
) -> None:
    shows(view)
    view.on_pointer = lambda _pointer: True
    QTest.mousePress(view.viewport(), LEFT, PLAIN, QPoint(300, 500))
    shows(view)
    view.verticalScrollBar().setValue(500)
    below = QPointF(300, 760)
    on_screen = view.viewport().mapToGlobal(below)
    QCursor.setPos(on_screen.toPoint())
    moved = QMouseEvent(QEvent.Type.MouseMove, below, on_screen, NO_BUTTON, LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), moved)
    qtbot.wait(250)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, QPoint(300, 760))
    assert view.verticalScrollBar().value() == 500
    assert view.selection() is None


def test_repeated_presses_are_counted_while_they_are_quick_and_near() -> None:
    clicks = ClickCounter(interval=400, slop=5)
    at = QPoint(10, 10)
    assert [clicks.press(at, 100), clicks.press(at, 300), clicks.press(at, 600)] == [1, 2, 3]
    assert clicks.press(at, 1_001) == 1
    assert clicks.press(QPoint(30, 10), 1_100) == 1
    clicks.reset()
    assert clicks.press(QPoint(30, 10), 1_150) == 1


def test_triple_clicks_arrive_as_such(view: ArticleView) -> None:
    shows(view, "One two three")
    heard: list[int] = []

    def hear(pointer: Pointer) -> bool:
        if pointer.kind is PointerKind.PRESS:
            heard.append(pointer.clicks)
        return True

    view.on_pointer = hear
    at = view.line_rect(0).center()
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, at)
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, at)
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, at)
    assert heard[0] == 1
    assert heard == sorted(heard)


def test_a_mistake_in_a_listener_is_reported_and_the_view_lives_on(
    view: ArticleView, qtbot: QtBot
) -> None:
    shows(view, "One two three")

    def fail(event: QKeyEvent) -> bool:
        raise ZeroDivisionError(event.key())

    view.on_key = fail
    with qtbot.captureExceptions() as caught:
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    view.on_key = None
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == 1


def test_a_view_that_is_closed_leaves_nothing_in_memory(qtbot: QtBot) -> None:
    view = ArticleView()
    shows(view)
    view.set_marks([Mark(1, 0, 4, "speaker", "blue")])
    view.grab()
    kept = [weakref.ref(part) for part in (view, view._layout, view._painter, view._keeper)]
    view.deleteLater()
    del view
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [part() for part in kept] == [None] * 4


def test_selection_changes_are_told_but_not_while_an_article_is_loaded(
    view: ArticleView,
) -> None:
    heard: list[int] = []
    shows(view, "One two three" * 20)
    view.set_selection(30, 40)
    view.selection_changed.connect(lambda: heard.append(view.caret()))
    view.set_selection(3, 5)
    assert set(heard) == {5}
    heard.clear()
    shows(view, "One")
    assert set(heard) == {0}
