"""Selecting with mouse and keys."""

from tests.real_window.desk import Desk
from tests.real_window.hands import Hands


def test_a_drag_selects_whole_words_as_it_goes(desk: Desk, hands: Hands) -> None:
    one, two, three = desk.story.walk
    with desk.no_step():
        hands.move(desk.before(one))
        hands.button_down()
        for words in (two, three, two):
            hands.move(desk.behind(words))
            assert desk.selected() == words
        hands.button_up()
        assert desk.selected() == two
        assert desk.view.caret() == desk.of(two)[1]


def test_a_double_click_takes_the_word_a_third_the_quotation_a_fourth_the_paragraph(
    desk: Desk, hands: Hands
) -> None:
    hands.click(desk.inside(desk.story.word), clicks=2)
    assert desk.selected() == desk.story.word


def test_a_label_key_tags(desk: Desk, hands: Hands) -> None:
    hands.drag(desk.before(desk.story.walk[0]), desk.behind(desk.story.walk[2]))
    with desk.one_step("Add sector"):
        hands.press("4")
        assert desk.spans() == [("sector", desk.story.walk[2])]
