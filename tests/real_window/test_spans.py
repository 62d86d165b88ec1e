"""Rows of the guide on going through the spans and changing them, but for their edges."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from tests.real_window.desk import Desk, middle_of
from tests.real_window.hands import RIGHT, Hands, until


def menu_of(desk: Desk) -> QMenu:
    """The menu that has opened."""
    until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu is open")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def names_in(menu: QMenu) -> list[str]:
    """What a menu offers."""
    return [each.text().partition("\t")[0].replace("&", "") for each in menu.actions()]


def entry(menu: QMenu, name: str) -> QPoint:
    """Where to click on an entry."""
    found = next(each for each in menu.actions() if each.text().startswith(name))
    return menu.mapToGlobal(menu.actionGeometry(found).center())


def test_clicks_go_through_overlapping_spans_from_the_inside_out(desk: Desk, hands: Hands) -> None:
    words = sorted((desk.story.inner, desk.story.quote, desk.story.across), key=len)
    for each in words:
        desk.tag("sector", each)
    with desk.no_step():
        for each in (*words, words[0]):
            hands.click(desk.inside(desk.story.inner))
            assert desk.active() == ("sector", each)
        hands.click(desk.in_word(2, 0.5))
        assert desk.active() is None
        hands.click(desk.inside(desk.story.speaker))
        assert desk.active() == ("sector", desk.story.across)


def test_space_goes_through_the_spans_and_never_scrolls_the_page(desk: Desk, hands: Hands) -> None:
    for label, words in (
        ("sector", desk.story.inner),
        ("figure", desk.story.inner),
        ("speaker", desk.story.speaker),
        ("quote", desk.story.quote),
        ("sector", desk.story.across),
    ):
        desk.tag(label, words)
    # By start, the longer one first, then by label.
    order = [
        ("quote", desk.story.quote),
        ("sector", desk.story.across),
        ("figure", desk.story.inner),
        ("sector", desk.story.inner),
        ("speaker", desk.story.speaker),
    ]
    assert desk.spans() == order
    with desk.no_step():
        for each in (*order, order[0]):
            hands.press("space")
            assert desk.active() == each
        for each in (order[-1], order[-2]):
            hands.press("shift+space")
            assert desk.active() == each


def test_space_without_a_span_says_so_and_does_not_page_down(desk: Desk, hands: Hands) -> None:
    with desk.no_step():
        hands.press("space")
        assert "no spans" in desk.said()


def test_space_reveals_a_span_that_is_out_of_view(desk: Desk, hands: Hands) -> None:
    span = desk.tag("quote", desk.story.quote)
    desk.scroll_away()
    hands.press("space")
    assert desk.surface.active == span.row
    assert desk.view.is_in_view(span.row)


def test_the_caret_moved_out_of_the_active_span_leaves_it(desk: Desk, hands: Hands) -> None:
    desk.tag("sector", desk.story.walk[0])
    hands.click(desk.in_word(1, 0.5))
    with desk.no_step():
        hands.press(f"ctrl+{desk.forward}")
        assert desk.active() == ("sector", desk.story.walk[0])
        hands.press(desk.forward)
        assert desk.active() is None


@pytest.mark.parametrize("key", ["Delete", "BackSpace"])
def test_delete_removes_the_span_with_its_links(desk: Desk, hands: Hands, key: str) -> None:
    quote = desk.tag("quote", desk.story.quote)
    speaker = desk.tag("speaker", desk.story.speaker)
    desk.project.relations.link(quote.row, speaker.row)
    hands.click(desk.inside(desk.story.word))
    with desk.one_step("Delete quote and its 1 link"):
        hands.press(key)
        assert desk.spans() == [("speaker", desk.story.speaker)]
        assert desk.links() == []
        assert desk.active() is None
    assert desk.view.hasFocus()


def test_undo_makes_the_very_span_active_that_it_changed(desk: Desk, hands: Hands) -> None:
    # On the same words, so that their place does not tell which it is.
    for span in [desk.tag(label, desk.story.inner) for label in ("speaker", "figure", "quote")]:
        desk.activate(span)
        hands.press("n")
        hands.type("a")
        hands.press("Escape", "Escape")
        assert desk.active() is None
        hands.press("ctrl+z")
        assert desk.surface.active == span.row


def test_n_writes_a_note_and_esc_returns(desk: Desk, hands: Hands) -> None:
    span = desk.tag("speaker", desk.story.speaker)
    hands.click(desk.inside(desk.story.speaker))
    with desk.one_step("Edit note"):
        hands.press("n")
        assert not desk.view.hasFocus()
        hands.type("by phone 2")
        hands.press("Escape")
        assert desk.view.hasFocus()
        assert desk.project.spans.get(span.row).note == "by phone 2"
        assert desk.surface.active == span.row


def test_a_note_is_kept_where_a_click_leaves_it(desk: Desk, hands: Hands) -> None:
    span = desk.tag("speaker", desk.story.speaker)
    hands.click(desk.inside(desk.story.speaker))
    with desk.one_step("Edit note"):
        hands.press("n")
        hands.type("seen")
        hands.click(desk.in_word(2, 0.5))
        assert desk.view.hasFocus()
        assert desk.active() is None
        assert desk.project.spans.get(span.row).note == "seen"


def test_in_the_note_ctrl_z_is_the_fields_own(desk: Desk, hands: Hands) -> None:
    span = desk.tag("speaker", desk.story.speaker)
    hands.click(desk.inside(desk.story.speaker))
    with desk.no_step():
        hands.press("n")
        hands.type("oh")
        hands.press("ctrl+z", "Escape")
        assert desk.view.hasFocus()
    assert desk.project.spans.get(span.row).note is None
    assert desk.spans() == [("speaker", desk.story.speaker)]


def test_a_right_click_on_a_span_offers_what_the_keys_do(desk: Desk, hands: Hands) -> None:
    desk.tag("quote", desk.story.quote)
    span = desk.tag("figure", desk.story.inner)
    with desk.no_step():
        hands.click(desk.inside(desk.story.inner), button=RIGHT)
        menu = menu_of(desk)
        assert desk.surface.active == span.row
        names = names_in(menu)
        for name in ("Relabel To", "sector", "Delete Span", "Note on Span"):
            assert name in names
        assert "Link…" not in names  # no relation begins at a figure
        hands.press("Escape")
        until(lambda: not menu.isVisible(), "the menu has closed")
        assert desk.surface.active == span.row
    with desk.one_step("Relabel to sector"):
        hands.click(desk.inside(desk.story.inner), button=RIGHT)
        hands.click(entry(menu_of(desk), "sector"))
        until(lambda: ("sector", desk.story.inner) in desk.spans(), "it is a sector")
    hands.click(desk.inside(desk.story.word))
    with desk.one_step("Delete quote"):
        hands.click(desk.inside(desk.story.word), button=RIGHT)
        assert "Link…" in names_in(menu_of(desk))
        hands.click(entry(menu_of(desk), "&Delete"))
        until(lambda: len(desk.spans()) == 1, "the quote has gone")


def test_a_right_click_on_a_selection_offers_the_labels(desk: Desk, hands: Hands) -> None:
    hands.drag(desk.in_word(1, 0.25), desk.in_word(3, 0.75))
    with desk.one_step("Add quote"):
        hands.click(desk.in_word(2, 0.5), button=RIGHT)
        menu = menu_of(desk)
        assert desk.selected() == desk.story.walk[2]
        hands.click(entry(menu, "quote"))
        until(desk.spans, "it is tagged")
        assert desk.spans() == [("quote", desk.story.walk[2])]


def test_the_list_of_spans_obeys_the_same_keys(desk: Desk, hands: Hands) -> None:
    desk.tag("quote", desk.story.quote)
    desk.tag("figure", desk.story.inner)
    rows = desk.workspace.inspector._list._rows
    with desk.no_step():
        place = rows.visualRect(rows.model().index(1, 0)).center()
        hands.click(rows.viewport().mapToGlobal(place))
        assert desk.active() == ("figure", desk.story.inner)
    with desk.one_step("Relabel to sector"):
        hands.press("4")
        assert ("sector", desk.story.inner) in desk.spans()
    hands.click(rows.viewport().mapToGlobal(place))
    with desk.one_step("Delete sector"):
        hands.press("Delete")
        assert desk.spans() == [("quote", desk.story.quote)]
    hands.click(middle_of(rows.viewport()))
    hands.press("Escape")
    assert desk.view.hasFocus()
