"""Rows of the guide under “Tag”: label keys, chips, the armed label, R and X."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.gui.gestures.machine import Mode
from tests.real_window.desk import Desk, middle_of
from tests.real_window.hands import Hands, spin, until


def interval(desk: Desk) -> int:
    """The time of a double click, and a little more, in milliseconds."""
    return desk.surface._input()._settled.interval() + 80


@contextmanager
def unhurried(desk: Desk) -> Iterator[None]:
    """The time of a double click runs out only afterwards, however slow the machine is."""
    settled = desk.surface._input()._settled
    before = settled.interval()
    settled.setInterval(60_000)
    yield
    settled.setInterval(before)


def test_a_label_key_tags_what_the_mouse_selected(desk: Desk, hands: Hands) -> None:
    words = desk.story.walk[2]
    hands.drag(desk.in_word(1, 0.25), desk.in_word(3, 0.75))
    with desk.one_step("Add sector"):
        hands.press("4")
        assert desk.spans() == [("sector", words)]
        assert desk.active() == ("sector", words)
        assert desk.selected() is None
        assert desk.view.caret() == desk.of(words)[1]
        assert "Added sector" in desk.said()


def test_a_label_key_tags_what_the_keys_selected(desk: Desk, hands: Hands) -> None:
    desk.put_caret(desk.story.walk[0])
    with desk.one_step("Add speaker"):
        hands.press("bracketright", "bracketright", "1")
        assert desk.spans() == [("speaker", desk.story.walk[1])]


def test_a_label_key_relabels_the_active_span(desk: Desk, hands: Hands) -> None:
    span = desk.tag("sector", desk.story.inner)
    hands.click(desk.inside(desk.story.inner))
    assert desk.surface.active == span.row
    with desk.one_step("Relabel to figure"):
        hands.press("3")
        assert desk.spans() == [("figure", desk.story.inner)]
        assert desk.project.spans.get(span.row).id == span.id
        assert desk.surface.active == span.row


def test_out_of_view_the_active_span_is_scrolled_to_and_no_more(desk: Desk, hands: Hands) -> None:
    span = desk.tag("sector", desk.story.inner)
    desk.activate(span)
    desk.scroll_away()
    assert not desk.view.is_in_view(span.row)
    steps = desk.steps()
    hands.press("3")
    assert desk.view.is_in_view(span.row)
    assert desk.steps() == steps
    with desk.one_step("Relabel to figure"):
        hands.press("3")


def test_a_chip_above_the_text_does_the_same_and_takes_no_focus(desk: Desk, hands: Hands) -> None:
    hands.drag(desk.in_word(1, 0.25), desk.in_word(2, 0.75))
    figure = desk.workspace.label_bar._chips[2]
    with desk.one_step("Add figure"):
        hands.click(middle_of(figure))
        assert desk.spans() == [("figure", desk.story.walk[1])]
        assert desk.view.hasFocus()
    sector = desk.workspace.label_bar._chips[3]
    with desk.one_step("Relabel to sector"):
        hands.click(middle_of(sector))
        assert desk.spans() == [("sector", desk.story.walk[1])]


def test_an_armed_label_tags_each_selection_of_the_mouse_until_esc(
    desk: Desk, hands: Hands
) -> None:
    two = desk.story.walk[1]
    hands.press("3")
    assert desk.mode() is Mode.ARMED
    assert desk.workspace.label_bar._chips[2].is_armed
    with desk.one_step("Add figure"):
        with unhurried(desk):
            hands.drag(desk.in_word(1, 0.25), desk.in_word(2, 0.75))
            assert desk.selected() == two
            assert desk.spans() == []
        until(desk.spans, "it is tagged after the time of a double click")
        assert desk.spans() == [("figure", two)]
    with desk.one_step("Add figure"):
        # A second and a third click widen what will be tagged.
        with unhurried(desk):
            hands.click(desk.inside(desk.story.word), clicks=3)
            assert len(desk.spans()) == 1
        until(lambda: len(desk.spans()) > 1, "it is tagged")
        assert ("figure", desk.story.quote) in desk.spans()
    with desk.no_step():
        hands.press("Escape")
        assert desk.mode() is Mode.IDLE
        assert not desk.workspace.label_bar._chips[2].is_armed
        hands.drag(desk.in_word(1, 0.25), desk.in_word(3, 0.75))
        spin(interval(desk))
        assert len(desk.spans()) == 2


def test_a_new_selection_of_an_armed_label_settles_the_one_before(desk: Desk, hands: Hands) -> None:
    hands.press("4")
    hands.drag(desk.in_word(1, 0.25), desk.in_word(2, 0.75))
    hands.drag(desk.before(desk.story.inner), desk.behind(desk.story.inner))
    until(lambda: len(desk.spans()) == 2, "both are tagged")
    assert sorted(words for _, words in desk.spans()) == sorted(
        [desk.story.walk[1], desk.story.inner]
    )


def test_an_armed_label_takes_what_shift_and_a_click_add_in_time(desk: Desk, hands: Hands) -> None:
    hands.click(middle_of(desk.workspace.label_bar._chips[3]))
    assert desk.mode() is Mode.ARMED
    with desk.one_step("Add sector"):
        with unhurried(desk):
            hands.drag(desk.in_word(1, 0.25), desk.in_word(2, 0.75))
            with hands.holding("shift"):
                hands.click(desk.in_word(3, 0.75))
            assert desk.spans() == []
        until(desk.spans, "it is tagged")
        assert desk.spans() == [("sector", desk.story.walk[2])]


def test_with_an_armed_label_keys_select_and_enter_tags(desk: Desk, hands: Hands) -> None:
    desk.put_caret(desk.story.walk[0])
    with desk.no_step():
        hands.press("4", f"ctrl+shift+{desk.forward}", f"ctrl+shift+{desk.forward}")
        assert desk.selected() == desk.story.walk[1]
        spin(interval(desk))
    with desk.one_step("Add sector"):
        hands.press("Return")
        assert desk.spans() == [("sector", desk.story.walk[1])]
        assert desk.mode() is Mode.ARMED


def test_r_repeats_the_last_label(desk: Desk, hands: Hands) -> None:
    hands.click(desk.in_word(1, 0.5), clicks=2)
    hands.press("1")
    hands.drag(desk.before(desk.story.inner), desk.behind(desk.story.inner))
    with desk.one_step("Add speaker"):
        hands.press("r")
        assert ("speaker", desk.story.inner) in desk.spans()


def test_x_selects_the_words_of_the_span_for_a_second_label(desk: Desk, hands: Hands) -> None:
    words = desk.story.inner
    desk.tag("sector", words)
    hands.click(desk.inside(words))
    with desk.no_step():
        hands.press("x")
        assert desk.selected() == words
    with desk.one_step("Add figure"):
        hands.press("3")
        assert desk.spans() == [("figure", words), ("sector", words)]
    hands.click(desk.inside(words))
    with desk.no_step():
        hands.press("x", "3" if desk.active() == ("figure", words) else "4")
        assert "already" in desk.said()


def test_spans_may_lie_across_each_other(desk: Desk, hands: Hands) -> None:
    desk.tag("figure", desk.story.inner)
    desk.tag("quote", desk.story.quote)
    hands.drag(desk.before(desk.story.across), desk.behind(desk.story.across))
    assert desk.selected() == desk.story.across
    with desk.one_step("Add sector"):
        hands.press("4")
        assert ("sector", desk.story.across) in desk.spans()
        assert len(desk.spans()) == 3


def test_a_blank_selection_is_not_tagged_and_the_status_line_says_why(
    desk: Desk, hands: Hands
) -> None:
    blank = re.compile(r"\s+").search(desk.view.text, desk.of(desk.story.amount)[1])
    assert blank is not None
    desk.view.set_caret(blank.start())
    with desk.no_step():
        hands.press(f"shift+{desk.forward}", times=len(blank[0]))
        assert desk.selected() == blank[0]
        hands.press("3")
        assert "blank" in desk.said()
        hands.press("r")
    assert desk.spans() == []


def test_all_of_a_text_is_tagged_as_one_span(desk: Desk, hands: Hands) -> None:
    with desk.one_step("Add quote"):
        hands.press("ctrl+a", "2")
        (span,) = desk.all_spans()
        assert span.surface == desk.view.text
        assert desk.surface.active == span.row


def test_the_first_and_the_last_word_of_the_text_are_tagged_by_keys(
    desk: Desk, hands: Hands
) -> None:
    text = desk.view.text
    data, steps = desk.data(), desk.steps()
    hands.press("ctrl+Home", f"ctrl+shift+{desk.forward}", "4")
    hands.press("ctrl+End", f"ctrl+shift+{desk.back}", "3")
    first, last = desk.all_spans()
    assert (first.start, last.end) == (0, len(text))
    assert desk.spans() == [("sector", text[: first.end]), ("figure", text.split()[-1])]
    assert desk.view.is_in_view(last.row)
    assert desk.steps() == [*steps, "Add sector", "Add figure"]
    hands.press("ctrl+z", "ctrl+z")
    assert desk.data() == data
    # The view goes to what changed.
    assert desk.view.verticalScrollBar().value() == 0


def test_a_label_key_in_a_field_is_typed(desk: Desk, hands: Hands) -> None:
    hands.click(desk.in_word(1, 0.5), clicks=2)
    search = desk.workspace.queue._search
    with desk.no_step():
        hands.click(middle_of(search))
        hands.press("3", "x", "BackSpace")
        assert search.text() == "3"
        hands.press("BackSpace", "Escape")
        assert desk.view.hasFocus()
        assert desk.selected() == desk.story.walk[0]
