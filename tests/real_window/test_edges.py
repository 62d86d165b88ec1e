"""Rows of the guide on moving the edges of a span, by keys and by its handles."""

import pytest
from PySide6.QtCore import QPoint

from annotator.core.model import Span
from annotator.gui.article.marks import Edge
from annotator.gui.gestures.machine import Mode
from tests.real_window.desk import Desk
from tests.real_window.hands import Hands

STEP = "Move edge of speaker"


@pytest.fixture
def span(desk: Desk) -> Span:
    """Two words that are a speaker, with a note, a name and a link, among other spans."""
    desk.tag_all_over()
    span = desk.tag("speaker", desk.story.walk[1])
    desk.project.spans.set_note(span.row, "seen")
    desk.project.spans.set_attribute(span.row, "name", "Trade")
    quote = next(each for each in desk.all_spans() if each.surface == desk.story.quote)
    desk.project.relations.link(quote.row, span.row)
    desk.activate(span)
    return desk.project.spans.get(span.row)


def still_there(desk: Desk, span: Span, words: str) -> bool:
    """Whether the span has other words and nothing else has changed."""
    now = desk.project.spans.get(span.row)
    assert (now.id, now.note, dict(now.attributes)) == (span.id, "seen", {"name": "Trade"})
    assert desk.links() == [("said_by", desk.story.quote, words)]
    return (now.start, now.end) == desk.of(words) and now.surface == words


def test_e_takes_the_end_and_arrows_move_it(desk: Desk, hands: Hands, span: Span) -> None:
    start, end = desk.of(desk.story.walk[1])
    longer = desk.view.text[start : end + 2]
    with desk.one_step(STEP):
        hands.press("e")
        assert desk.mode() is Mode.EDGE
        assert desk.view.caret() == end
        hands.press(desk.forward, desk.forward)
        assert still_there(desk, span, longer)
        hands.press(desk.back, desk.back)
        hands.press(f"ctrl+{desk.forward}")
        assert still_there(desk, span, desk.story.walk[2])
        hands.press("Return")
        assert desk.mode() is Mode.IDLE
        assert desk.surface.active == span.row


def test_e_again_takes_the_start_and_both_are_one_step(
    desk: Desk, hands: Hands, span: Span
) -> None:
    one, _, three = desk.story.walk
    rest = three[len(one) :].strip()
    with desk.one_step(STEP):
        hands.press("e", f"ctrl+{desk.forward}", "e")
        assert desk.view.caret() == span.start
        hands.press(f"ctrl+{desk.forward}")
        assert still_there(desk, span, rest)
        hands.press(desk.back)
        hands.press(desk.forward)
        hands.press("e", "e", f"ctrl+{desk.back}")
        assert still_there(desk, span, three)
        hands.press("Escape")
        assert desk.mode() is Mode.IDLE
        assert desk.surface.active == span.row


def test_an_edge_that_was_let_go_stays_where_it_is(desk: Desk, hands: Hands, span: Span) -> None:
    with desk.no_step():
        hands.press("e", "Escape", desk.back)
        assert still_there(desk, span, desk.story.walk[1])
        assert desk.view.caret() == span.end - 1
        hands.press("e", "Up", "Down", "Return")
        assert still_there(desk, span, desk.story.walk[1])


def test_a_span_is_never_made_empty(desk: Desk, hands: Hands, span: Span) -> None:
    hands.press("e", *[f"ctrl+{desk.back}"] * 4, *[desk.back] * 30)
    now = desk.project.spans.get(span.row)
    assert now.start == span.start
    assert now.surface.strip()
    assert len(now.surface) == 1
    hands.press("Return", "ctrl+z")
    assert still_there(desk, span, desk.story.walk[1])


def handle(desk: Desk, edge: Edge) -> QPoint:
    """The knob of a handle of the active span."""
    view = desk.view
    active = view.active
    assert active is not None
    mark = view.mark(active)
    assert mark is not None
    unit = view._map.to_view(mark.start)
    number = view.document().findBlock(unit).blockNumber()
    origin = QPoint(view._layout.left, view._layout.top_of(number) - view._keeper.offset)
    handles = view._painter.accents(number).handles
    knob = next(knob for _, knob, _, which in handles if which is edge)
    at = knob.center().toPoint() + origin
    assert view.handle_at(at) is edge
    return view.viewport().mapToGlobal(at)


def test_the_handle_at_the_end_is_dragged_by_words(desk: Desk, hands: Hands, span: Span) -> None:
    one, _, three = desk.story.walk
    with desk.one_step(STEP):
        steps = desk.steps()
        hands.move(handle(desk, Edge.END))
        hands.button_down()
        for number, words in ((3, three), (1, one), (3, three)):
            hands.move(desk.in_word(number, 0.75))
            mark = desk.view.mark(span.row)
            assert mark is not None
            assert (mark.start, mark.end) == desk.of(words)
        assert desk.steps() == steps
        hands.button_up()
        assert still_there(desk, span, three)
        assert desk.surface.active == span.row


def test_the_handle_at_the_start_is_dragged_by_characters_with_ctrl(
    desk: Desk, hands: Hands, span: Span
) -> None:
    start, end = desk.of(desk.story.walk[1])
    with desk.one_step(STEP), hands.holding("ctrl"):
        hands.drag(handle(desk, Edge.START), desk.at(start, 0.75))
        assert still_there(desk, span, desk.view.text[start + 1 : end])


def test_esc_while_a_handle_is_dragged_puts_it_back(desk: Desk, hands: Hands, span: Span) -> None:
    with desk.no_step():
        hands.move(handle(desk, Edge.END))
        hands.button_down()
        hands.move(desk.in_word(3, 0.75))
        hands.press("Escape")
        mark = desk.view.mark(span.row)
        assert mark is not None
        assert (mark.start, mark.end) == desk.of(desk.story.walk[1])
        hands.button_up()
        assert still_there(desk, span, desk.story.walk[1])
        assert desk.surface.active == span.row


def test_undo_with_an_edge_taken_puts_it_back_and_it_is_still_taken(
    desk: Desk, hands: Hands, span: Span
) -> None:
    hands.press("e", f"ctrl+{desk.forward}")
    assert still_there(desk, span, desk.story.walk[2])
    hands.press("ctrl+z")
    assert still_there(desk, span, desk.story.walk[1])
    assert desk.mode() is Mode.EDGE
    assert desk.view.caret() == span.end
    hands.press(desk.back)
    assert still_there(desk, span, desk.story.walk[1][:-1])
    assert desk.view.caret() == span.end - 1
    hands.press("e", f"ctrl+{desk.forward}", "ctrl+z")
    assert desk.view.caret() == span.start
    hands.press("Return")
    assert still_there(desk, span, desk.story.walk[1])


def test_after_an_undo_the_caret_is_within_the_span(desk: Desk, hands: Hands, span: Span) -> None:
    hands.press("e", f"ctrl+{desk.forward}", "Return", "ctrl+z")
    assert still_there(desk, span, desk.story.walk[1])
    assert desk.surface.active == span.row
    assert desk.view.caret() == span.end
    hands.press(desk.back)
    assert desk.surface.active == span.row
