"""Rows of the guide under “Select”: drags, clicks, arrows, brackets, all over spans."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QClipboard

from tests.real_window.desk import Desk
from tests.real_window.hands import Hands, until


@pytest.fixture(autouse=True)
def _spans(desk: Desk) -> None:
    desk.tag_all_over()


def test_a_drag_selects_whole_words_as_it_goes(desk: Desk, hands: Hands) -> None:
    one, two, three = desk.story.walk
    with desk.no_step():
        hands.move(desk.in_word(1, 0.25))
        hands.button_down()
        for number, words in ((2, two), (3, three), (2, two), (1, one)):
            hands.move(desk.in_word(number, 0.75))
            assert desk.selected() == words
        hands.move(desk.in_word(3, 0.75))
        hands.button_up()
        assert desk.selected() == three
        assert desk.view.caret() == desk.of(three)[1]


def test_a_drag_backwards_has_the_caret_in_front(desk: Desk, hands: Hands) -> None:
    with desk.no_step():
        hands.drag(desk.in_word(3, 0.75), desk.in_word(1, 0.25))
    assert desk.selected() == desk.story.walk[2]
    assert desk.view.caret() == desk.of(desk.story.walk[2])[0]


def test_with_ctrl_a_drag_selects_exact_characters(desk: Desk, hands: Hands) -> None:
    piece = desk.story.piece
    with desk.no_step(), hands.holding("ctrl"):
        hands.move(desk.before(piece))
        hands.button_down()
        hands.move(desk.at(desk.of(piece)[0] + 1, 0.75))
        assert desk.selected() == piece[:2]
        hands.move(desk.behind(piece))
        hands.button_up()
    assert desk.selected() == piece


def test_stray_punctuation_is_left_out_and_a_figure_is_kept_whole(desk: Desk, hands: Hands) -> None:
    rough, kept = desk.story.stray
    hands.drag(desk.before(rough), desk.behind(rough))
    assert desk.selected() == kept
    digits = desk.of(desk.story.amount)[0] + desk.story.amount.index(desk.story.digits)
    hands.drag(desk.at(digits, 0.25), desk.at(digits + len(desk.story.digits) - 1, 0.75))
    assert desk.selected() == desk.story.amount


def test_a_drag_past_the_edge_scrolls_and_selects_on(desk: Desk, hands: Hands) -> None:
    start = desk.of(desk.story.quote)[0]
    height = desk.height_of(desk.story.quote)
    below = desk.port().bottomLeft() + desk.view.line_rect(start).center()
    below.setY(desk.port().bottom() + 30)
    hands.move(desk.before(desk.story.quote))
    hands.button_down()
    hands.move(below)
    until(lambda: desk.height_of(desk.story.quote) < height - 300, "the text has scrolled on")
    hands.button_up()
    selection = desk.view.selection()
    assert selection is not None
    assert selection[0] == start
    # All that was on the screen, and more.
    assert desk.view.line_rect(selection[1]).bottom() > desk.view.viewport().height() - 80
    stands = desk.height_of(desk.story.quote)
    hands.press("Escape")
    assert desk.selected() is None
    assert desk.height_of(desk.story.quote) == stands


def test_a_drag_past_the_upper_edge_scrolls_back(desk: Desk, hands: Hands) -> None:
    desk.view.reveal_range(*desk.of(desk.story.other))
    bar = desk.view.verticalScrollBar()
    bar.setValue(bar.value() + desk.height_of(desk.story.walk[0]) - 60)
    start = desk.height_of(desk.story.walk[2])
    hands.move(desk.in_word(3, 0.75))
    hands.button_down()
    hands.move(QPoint(desk.inside(desk.story.walk[2]).x(), desk.port().top() - 25))
    until(lambda: desk.height_of(desk.story.walk[2]) > start + 100, "the text has scrolled back")
    hands.button_up()
    selection = desk.view.selection()
    assert selection is not None
    assert selection[0] < desk.of(desk.story.walk[2])[0]
    assert selection[1] == desk.of(desk.story.walk[2])[1]
    assert desk.view.caret() == selection[0]


def test_page_down_and_up_take_the_caret_along(desk: Desk, hands: Hands) -> None:
    height = desk.height_of(desk.story.quote)
    caret = desk.view.caret()
    hands.press("Next")
    assert desk.view.caret() > caret
    assert desk.height_of(desk.story.quote) < height
    assert 0 <= desk.view.line_rect(desk.view.caret()).top() < desk.view.viewport().height()
    hands.press("shift+Prior")
    assert desk.view.selection() is not None
    assert 0 <= desk.view.line_rect(desk.view.caret()).top() < desk.view.viewport().height()


def test_esc_in_the_middle_of_a_drag_ends_it(desk: Desk, hands: Hands) -> None:
    with desk.no_step():
        hands.move(desk.in_word(1, 0.25))
        hands.button_down()
        hands.move(desk.in_word(2, 0.75))
        hands.press("Escape")
        assert desk.selected() is None
        hands.move(desk.in_word(3, 0.75))
        hands.button_up()
        assert desk.selected() is None


def test_shift_and_a_click_extend_the_selection(desk: Desk, hands: Hands) -> None:
    with desk.no_step():
        hands.click(desk.in_word(1, 0.25))
        with hands.holding("shift"):
            hands.click(desk.in_word(2, 0.75))
            assert desk.selected() == desk.story.walk[1]
            hands.click(desk.in_word(3, 0.75))
            assert desk.selected() == desk.story.walk[2]


def test_clicks_widen_from_the_word_to_the_quotation_and_the_paragraph(
    desk: Desk, hands: Hands
) -> None:
    text, quote = desk.view.text, desk.story.quote
    start, end = (text.rfind("\n", 0, desk.of(quote)[0]) + 1, text.find("\n", desk.of(quote)[1]))
    paragraph = text[start : end if end >= 0 else None]
    at = desk.inside(desk.story.word)
    with desk.no_step():
        for clicks, words in ((2, desk.story.word), (3, quote), (4, paragraph), (5, paragraph)):
            hands.click(at, clicks=clicks)
            assert desk.selected() == words
        hands.click(at)
        assert desk.selected() is None


def test_what_is_selected_can_be_copied_and_pasted_elsewhere(desk: Desk, hands: Hands) -> None:
    clipboard = desk.app.clipboard()
    with desk.no_step():
        hands.drag(desk.in_word(1, 0.25), desk.in_word(3, 0.75))
        # With the middle button, as X has it, and by the keys.
        assert clipboard.text(QClipboard.Mode.Selection) == desk.story.walk[2]
        hands.press("ctrl+c")
        assert clipboard.text() == desk.story.walk[2]


def test_a_drag_from_a_double_click_keeps_that_word(desk: Desk, hands: Hands) -> None:
    hands.move(desk.in_word(2, 0.5))
    hands.button_down(clicks=2)
    hands.move(desk.in_word(3, 0.75))
    assert desk.selected() == desk.story.walk[2][len(desk.story.walk[0]) :].strip()
    hands.move(desk.in_word(1, 0.25))
    assert desk.selected() == desk.story.walk[1]
    hands.button_up()


def test_arrows_move_the_caret_and_extend(desk: Desk, hands: Hands) -> None:
    one, _, three = desk.story.walk
    start = desk.of(one)[0]
    desk.put_caret(one)
    with desk.no_step():
        hands.press(desk.forward, desk.forward, desk.back)
        assert desk.view.caret() == start + 1
        hands.press(desk.back)
        hands.press(f"ctrl+{desk.forward}")
        assert desk.view.caret() == start + len(one)
        hands.press(f"ctrl+{desk.back}")
        assert desk.view.caret() == start
        hands.press(f"shift+{desk.forward}")
        assert desk.selected() == one[:1]
        hands.press(f"shift+{desk.back}")
        assert desk.selected() is None
        hands.press(f"ctrl+shift+{desk.forward}", times=3)
        assert desk.selected() == three
        hands.press(f"shift+{desk.back}")
        assert desk.selected() == three[:-1]
        hands.press(desk.forward)
        assert desk.selected() is None


def test_up_and_down_go_by_lines(desk: Desk, hands: Hands) -> None:
    desk.put_caret(desk.story.quote)
    line = desk.view.line_rect(desk.view.caret()).top()
    with desk.no_step():
        hands.press("Down", "Down")
        assert desk.view.line_rect(desk.view.caret()).top() > line
        hands.press("shift+Down")
        assert desk.selected()
        hands.press("Up", "Up", "Up")
        assert desk.view.line_rect(desk.view.caret()).top() == line


def test_the_brackets_move_the_ends_by_words_and_characters(desk: Desk, hands: Hands) -> None:
    one, two, three = desk.story.walk
    start, end = desk.of(two)
    text = desk.view.text
    desk.put_caret(one)
    with desk.no_step():
        for key, words in (
            ("bracketright", one),
            ("bracketright", two),
            ("bracketright", three),
            ("bracketleft", two),
            ("shift+bracketright", two[len(one) :].strip()),
            ("shift+bracketleft", two),
            ("ctrl+bracketright", text[start : end + 1]),
            ("ctrl+bracketleft", two),
            ("ctrl+bracketleft", two[:-1]),
            ("ctrl+bracketright", two),
            ("ctrl+shift+bracketleft", text[start - 1 : end]),
            ("ctrl+shift+bracketright", two),
        ):
            hands.press(key)
            assert desk.selected() == words, key
