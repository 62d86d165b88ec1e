"""Rows of the guide on linking quotes to speakers, and on quotes that are split."""

import pytest

from annotator.core.model import Span
from annotator.gui.gestures.machine import Mode
from tests.real_window.desk import Desk
from tests.real_window.hands import Hands

LINK = "Link quote to speaker"


@pytest.fixture
def quote(desk: Desk) -> Span:
    """A quote, a speaker beside it, and another one farther away."""
    desk.tag("speaker", desk.story.other)
    desk.tag("speaker", desk.story.speaker)
    desk.tag("figure", desk.story.inner)
    return desk.tag("quote", desk.story.quote)


def said_by(desk: Desk, speaker: str) -> list[tuple[str, str, str]]:
    """The link of the quote to a speaker."""
    return [("said_by", desk.story.quote, speaker)]


def lit(desk: Desk) -> dict[str, str]:
    """The digits that the speakers carry while one is chosen."""
    targets = desk.view._painter.scene.targets
    spans = desk.project.spans
    return {spans.get(row).surface: key for row, key in (targets or {}).items()}


def test_l_and_a_digit_link_the_nearest_speaker_first(
    desk: Desk, hands: Hands, quote: Span
) -> None:
    hands.click(desk.inside(desk.story.word))
    with desk.one_step(LINK):
        hands.press("l")
        assert desk.mode() is Mode.LINKING
        assert lit(desk) == {desk.story.speaker: "1", desk.story.other: "2"}
        hands.press("1")
        assert desk.links() == said_by(desk, desk.story.speaker)
        assert desk.mode() is Mode.IDLE
        assert lit(desk) == {}
        assert desk.surface.active == quote.row


def test_l_and_a_click_on_the_speaker(desk: Desk, hands: Hands, quote: Span) -> None:
    hands.click(desk.inside(desk.story.word))
    with desk.one_step(LINK):
        hands.press("l")
        hands.click(desk.inside(desk.story.other))
        assert desk.links() == said_by(desk, desk.story.other)
        assert desk.surface.active == quote.row


def test_l_and_tab_and_enter(desk: Desk, hands: Hands, quote: Span) -> None:
    hands.click(desk.inside(desk.story.word))
    with desk.one_step(LINK):
        hands.press("l", "Tab", "Tab")
        assert lit(desk)[desk.story.other] == "2 ↵"
        hands.press("shift+Tab")
        assert lit(desk)[desk.story.speaker] == "1 ↵"
        hands.press("Tab", "Return")
        assert desk.links() == said_by(desk, desk.story.other)
        assert desk.view.hasFocus()


def test_it_works_the_other_way_round_from_a_speaker(desk: Desk, hands: Hands, quote: Span) -> None:
    hands.click(desk.inside(desk.story.other))
    with desk.one_step(LINK):
        hands.press("l")
        assert lit(desk) == {desk.story.quote: "1"}
        hands.press("1")
        assert desk.links() == said_by(desk, desk.story.other)


def test_esc_and_a_click_elsewhere_leave_it_and_link_nothing(
    desk: Desk, hands: Hands, quote: Span
) -> None:
    hands.click(desk.inside(desk.story.word))
    with desk.no_step():
        hands.press("l", "Escape")
        assert desk.mode() is Mode.IDLE
        assert desk.surface.active == quote.row
        hands.press("l", "7")
        assert "No span has this digit" in desk.said()
        hands.click(desk.in_word(1, 0.5))
        assert desk.mode() is Mode.IDLE
        assert lit(desk) == {}
    assert desk.links() == []


def test_shift_l_removes_the_link(desk: Desk, hands: Hands, quote: Span) -> None:
    hands.click(desk.inside(desk.story.word))
    hands.press("l", "1")
    with desk.one_step("Remove link “said by”"):
        hands.press("shift+l")
        assert desk.links() == []
    hands.press("ctrl+z", "shift+l")
    with desk.no_step():
        hands.press("shift+l")
        assert "no link" in desk.said()


def test_0_says_that_nobody_is_named(desk: Desk, hands: Hands, quote: Span) -> None:
    hands.click(desk.inside(desk.story.word))
    with desk.one_step("Set unattributed"):
        hands.press("0")
        assert desk.project.spans.get(quote.row).attributes == {"unattributed": True}
    hands.press("0")
    assert desk.project.spans.get(quote.row).attributes == {}
    hands.click(desk.inside(desk.story.speaker))
    with desk.no_step():
        hands.press("0")
        assert "Only a quote can lack a speaker" in desk.said()


def test_c_continues_the_quote_before(desk: Desk, hands: Hands, quote: Span) -> None:
    second = desk.story.second
    with desk.one_step("Add quote"):
        hands.drag(desk.before(second), desk.behind(second))
        assert desk.selected() == second
        hands.press("2")
        assert "C: it continues" in desk.said()
        assert [tie.is_offer for tie in desk.view._links.ties] == [True]
    hands.click(desk.inside(second))
    with desk.one_step("Continue quote"):
        hands.press("c")
        assert desk.links() == [("continues", second, desk.story.quote)]
    # The speaker is linked once, for all parts.
    hands.click(desk.inside(second))
    with desk.one_step(LINK):
        hands.press("l", "1")
        assert said_by(desk, desk.story.speaker)[0] in desk.links()


def test_shift_c_lets_another_part_be_chosen(desk: Desk, hands: Hands, quote: Span) -> None:
    second = desk.story.second
    desk.tag("quote", second)
    desk.tag("quote", desk.story.walk[2])
    hands.click(desk.in_word(1, 0.5))
    with desk.one_step("Continue quote"):
        hands.press("shift+c")
        assert lit(desk) == {second: "1", desk.story.quote: "2"}
        hands.press("2")
        assert desk.links() == [("continues", desk.story.walk[2], desk.story.quote)]
    hands.click(desk.inside(second))
    with desk.no_step():
        hands.press("shift+c", "shift+c")
        assert desk.mode() is Mode.IDLE


def test_an_end_out_of_view_is_a_chip_that_scrolls_there(
    desk: Desk, hands: Hands, quote: Span
) -> None:
    size = len(desk.view.text)
    speaker = desk.project.labels.by_name("speaker")
    assert speaker is not None
    far = desk.project.spans.add(desk.article, size - 12, size - 4, speaker.row)
    desk.project.relations.link(quote.row, far.row)
    hands.click(desk.inside(desk.story.word))
    desk.view.repaint()
    assert not desk.view.is_in_view(far.row)
    (chip,) = desk.view._links._chips
    place = chip.rect.translated(0, -desk.view._links._top).center().toPoint()
    steps = desk.steps()
    hands.click(desk.view.viewport().mapToGlobal(place))
    assert desk.view.is_in_view(far.row)
    assert desk.surface.active == quote.row
    assert desk.steps() == steps
