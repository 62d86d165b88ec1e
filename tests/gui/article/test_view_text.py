"""The view shows every text, gives positions in it exactly and never reads it back from Qt."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.offsets import TextMap
from annotator.core.segmentation import next_grapheme
from annotator.gui.article.view import ArticleView

PIECES = (
    *("a", " ", "\n", "\r", "\r\n", "\t", "\x00", "\x0b", "\x0c", "\u0085", "\u00a0"),
    *("\u2028", "\u2029", "\ufeff", "\ufffe", "\ufdd0", "\ufdd1", "\ufffc", "\ud83d", "\ude00"),
    *("é", "e\u0301", "表", "ש", "😀", "👩\u200d💻"),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=30).map("".join)
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = [
    "a\r\nb\r\n",
    "\ufeffa",
    "\ufffea",
    "x\ud800y",
    "z" * 9_000,
    "表。" * 4_000,
    "word " * 3_000,
    "👩\u200d💻" * 2_500,
]


def shows(view: ArticleView, text: str, *, title: str = "", byline: str = "") -> None:
    view.show_text(text, title=title, byline=byline)
    QApplication.processEvents()


@QUICK
@given(TEXTS)
def test_a_document_counts_as_many_units_as_the_map(text: str) -> None:
    document = QTextDocument()
    found = TextMap(text)
    document.setPlainText(found.display)
    assert document.characterCount() - 1 == found.view_length


@pytest.mark.parametrize("text", ODD)
def test_a_document_counts_as_many_units_as_the_map_of_an_odd_text(text: str) -> None:
    document = QTextDocument()
    found = TextMap(text)
    document.setPlainText(found.display)
    assert document.characterCount() - 1 == found.view_length


@QUICK
@given(TEXTS, st.data())
def test_a_selection_comes_back_as_it_was_set(
    view: ArticleView, text: str, data: st.DataObject
) -> None:
    shows(view, text)
    places = st.integers(0, len(text))
    start, end = sorted((data.draw(places), data.draw(places)))
    view.set_selection(start, end)
    assert view.selection() == ((start, end) if start < end else None)
    assert view.caret() == end


@pytest.mark.parametrize("text", ODD)
def test_what_is_copied_is_the_stored_text(view: ArticleView, text: str) -> None:
    shows(view, text)
    view.set_selection(0, len(text))
    wanted = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert view.createMimeDataFromSelection().text() == wanted


def test_the_stored_text_is_handed_back_verbatim(view: ArticleView) -> None:
    text = "\ufeffa\r\n\u00a0\ud800"
    shows(view, text)
    assert view.text is text


@pytest.mark.parametrize(
    "text",
    [
        "plain words\nand more",
        "שלום עולם",
        "表示😀。 and Latin",
        "שלום עולם וכל טוב " * 12,
        "قالت ليلى حداد إن الصادرات ارتفعت " * 8,
    ],
)
def test_every_position_is_found_where_it_is_drawn(view: ArticleView, text: str) -> None:
    shows(view, text)
    for place in range(len(text) + 1):
        view.set_caret(place)
        rect = view.cursorRect()
        assert view.position_at(rect.center()) == place, (place, rect)


@pytest.mark.parametrize(
    "text",
    [
        "one two three " * 12,
        "قالت ليلى حداد إن الصادرات ارتفعت بنسبة 26.3 في المئة " * 6,
        "قالت ليلى إن the whole of the harbour and all of its ships will have to wait ثم ذهبت " * 3,
    ],
)
def test_the_character_under_the_mouse_is_the_one_that_is_drawn_there(
    view: ArticleView, text: str
) -> None:
    shows(view, text)
    layout = view.document().firstBlock().layout()
    for place in range(len(text)):
        line = layout.lineForTextPosition(place)
        for drawn in line.glyphRuns(place, 1):
            middle = drawn.boundingRect().center()
            if middle.x() < line.naturalTextRect().right():
                at = QPoint(
                    round(view._layout.left + middle.x()), view.line_rect(place).center().y()
                )
                assert view.character_at(at) == place


def test_no_point_lies_inside_of_a_grapheme(view: ArticleView) -> None:
    text = "a👍🏽 👩\u200d💻 e\u0301\r\nn\u0303 b"
    shows(view, text)
    port = view.viewport()
    found = {
        view.position_at(QPoint(x, view.line_rect(place).center().y()))
        for place in (0, len(text))
        for x in range(0, port.width(), 2)
    }
    assert found == {0, 1, 3, 4, 7, 8, 10, 12, 14, 15, 16}


def test_beside_the_text_there_is_no_character(view: ArticleView) -> None:
    shows(view, "short", title="A title")
    line = view.line_rect(0)
    assert view.character_at(QPoint(line.left() + 4, line.center().y())) == 0
    assert view.character_at(QPoint(line.right() - 4, line.center().y())) is None
    assert view.character_at(QPoint(line.left() + 4, 30)) is None
    assert view.character_at(QPoint(line.left() + 4, 650)) is None
    assert view.position_at(QPoint(line.left(), 30)) == 0
    assert view.position_at(QPoint(line.left(), 650)) == 5


def test_pieces_of_a_long_paragraph_stand_on_the_pitch_without_a_gap(view: ArticleView) -> None:
    shows(view, "word " * 2_000)
    places = sorted(view._map.breaks)
    assert places
    for place in places:
        before, after = view.line_rect(place - 1), view.line_rect(place + 1)
        assert after.top() - before.top() == view._layout.metrics.pitch


def test_right_to_left_pieces_keep_the_direction_of_their_paragraph(view: ArticleView) -> None:
    shows(view, "שלום " * 450 + "Latin words " * 500)
    block = view.document().findBlock(max(view._map.breaks) + 1)
    view._layout.ensure(block.blockNumber())
    assert block.layout().textOption().textDirection() == Qt.LayoutDirection.RightToLeft


def test_arrow_keys_move_the_caret_and_extend(view: ArticleView) -> None:
    shows(view, "one two three")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == 1
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Right, control)
    assert view.selection() == (1, 4)


def test_no_key_takes_the_caret_into_a_grapheme(view: ArticleView) -> None:
    text = "one\r\n\r\nनमस्ते 👍🏽 n\u0303o\r\nनमस्ते 👍🏽\r\nend"
    shows(view, text)
    edges = [0]
    while edges[-1] < len(text):
        edges.append(next_grapheme(text, edges[-1]))
    found = [0]
    while view.caret() < len(text):
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert view.caret() > found[-1]
        found.append(view.caret())
    assert found == edges
    for key in (Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Down) * 4:
        for place in edges:
            view.set_caret(place)
            QTest.keyClick(view, key)
            assert view.caret() in edges
            QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
            assert set(view.selection() or ()) <= set(edges)


def test_end_goes_before_the_line_end_of_crlf(view: ArticleView) -> None:
    shows(view, "one\r\ntwo")
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (0, 3)


def test_a_key_that_is_taken_does_not_reach_the_caret(view: ArticleView) -> None:
    shows(view, "one two three")
    heard: list[int] = []
    view.on_key = lambda event: heard.append(event.key()) is None
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert heard == [Qt.Key.Key_Right]
    assert view.caret() == 0


def test_screen_readers_find_every_character_where_it_is_drawn(view: ArticleView) -> None:
    shows(view, "First words here.\nSecond paragraph with more words.", title="A title")
    view.grab()
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface()
    for place in (3, 20, 40):
        rect = text.characterRect(place)
        local = view.viewport().mapFromGlobal(rect.center())
        assert view.character_at(local) == place
        assert text.offsetAtPoint(rect.center()) == place
