"""Rows of the guide on finding: in the article, in all of them, other occurrences, the palette."""

import re

from annotator.gui.dialogs.command_palette import CommandPalette
from annotator.gui.occurrences.lister import Lister
from tests.real_window.desk import Desk, middle_of
from tests.real_window.hands import Hands, until


def find_bar_text(desk: Desk) -> str:
    """How many hits the bar tells, without what groups the digits."""
    found = desk.surface._made_find
    assert found is not None
    return re.sub(r"[^\w ]", "", found._bar.count.text())


def select_often(desk: Desk, hands: Hands) -> None:
    """Drag over the word that stands often, where it comes first behind the story."""
    start, end = desk.often_after_story()
    hands.drag(desk.at(start, 0.25), desk.at(end - 1, 0.75))
    assert desk.view.selection() == (start, end)


def test_slash_finds_as_it_is_typed_and_esc_leaves_the_hit_selected(
    desk: Desk, hands: Hands
) -> None:
    with desk.no_step():
        hands.press("slash")
        assert not desk.view.hasFocus()
        hands.type("26")
        hands.press("period")
        hands.type("3")
        until(lambda: desk.selected() == "26.3", "it is selected")
        until(lambda: "1 of 1" in find_bar_text(desk), "it is counted")
        hands.press("Escape")
        assert desk.view.hasFocus()
        assert desk.selected() == "26.3"
    with desk.one_step("Add figure"):
        hands.press("3")
        assert desk.spans() == [("figure", "26.3")]


def test_ctrl_f_takes_the_selection_and_enter_goes_from_hit_to_hit(
    desk: Desk, hands: Hands
) -> None:
    first = desk.often.index(desk.often_after_story())
    select_often(desk, hands)
    steps = desk.steps()
    hands.press("ctrl+f")
    until(lambda: f"of {len(desk.often)}" in find_bar_text(desk), "all are counted")
    for key, number in (
        ("Return", first + 1),
        ("Return", first + 2),
        ("shift+Return", first + 1),
        ("Down", first + 2),
        ("F3", first + 3),
        ("shift+F3", first + 2),
    ):
        hands.press(key)
        assert desk.view.selection() == desk.often[number]
        assert find_bar_text(desk).startswith(f"{number + 1} of")
    hands.press("Escape")
    assert desk.steps() == steps
    assert desk.view.hasFocus()
    assert desk.view.selection() == desk.often[first + 2]
    hands.press("4")
    spans = desk.project.spans.of(desk.article)
    assert [(span.start, span.end) for span in spans] == [desk.often[first + 2]]


def test_what_is_not_there_is_told_and_selects_nothing(desk: Desk, hands: Hands) -> None:
    with desk.no_step():
        hands.press("ctrl+f")
        hands.type("zzz")
        until(lambda: find_bar_text(desk) == "Nothing found", "it is told")
        assert desk.selected() is None
        hands.press("Escape", "4")
    assert desk.spans() == []


def test_ctrl_shift_f_searches_all_articles(desk: Desk, hands: Hands) -> None:
    other = desk.project.articles.add_text("Zinc was cheap.\n\nZinc is dear now.", title="Zinc").row
    desk.show()
    steps = desk.steps()
    hands.press("ctrl+shift+f")
    hands.type("zinc")
    model = desk.workspace.queue._model
    until(lambda: model.rowCount() == 1 and model.article_at(0) == other, "it is listed alone")
    hands.press("Return")
    assert desk.workspace.article == other
    assert desk.selected() == "Zinc"
    hands.press("Return")
    assert desk.view.hasFocus()
    hands.press("F3")
    assert desk.view.selection() == (desk.view.text.rindex("Zinc"), desk.view.text.rindex("is") - 1)
    assert desk.steps() == steps


def lister_of(desk: Desk) -> Lister:
    found = desk.window.lister
    assert found is not None
    return found


def test_a_lists_all_other_occurrences_and_tags_what_is_ticked(desk: Desk, hands: Hands) -> None:
    select_often(desk, hands)
    hands.press("4")
    others = len(desk.often) - 1
    data, steps = desk.data(), desk.steps()
    hands.press("a")
    rows = lister_of(desk).panel.rows
    until(lambda: rows.total == others, "all others are listed")
    assert not desk.view.hasFocus()
    # One is left out; the next one is passed by.
    hands.press("space", "Down")
    assert rows.ticked_count == others - 1
    assert desk.steps() == steps
    hands.press("Return")
    until(lambda: len(desk.spans()) == others, "they are tagged")
    assert desk.steps() == [*steps, f"Add {others - 1:,} sector spans"]
    assert set(desk.spans()) == {("sector", desk.story.often)}
    until(desk.view.hasFocus, "the focus is back in the text")
    hands.press("ctrl+z")
    assert desk.data() == data
    hands.press("a")
    until(lambda: rows.total == others, "they are listed again")
    hands.press("Escape")
    assert desk.view.hasFocus()
    assert desk.data() == data


def test_a_finds_them_in_all_open_articles(desk: Desk, hands: Hands) -> None:
    second = desk.new_article()
    desk.show()
    select_often(desk, hands)
    hands.press("4", "a")
    panel = lister_of(desk).panel
    hands.click(middle_of(panel._open))
    others = 2 * len(desk.often) - 1
    until(lambda: panel.rows.total == others, "those of both articles are listed")
    steps = desk.steps()
    hands.click(middle_of(panel._tag))
    until(lambda: desk.steps() != steps, "they are tagged")
    assert desk.steps() == [*steps, f"Add {others:,} sector spans in 2 articles"]
    assert len(desk.project.spans.of(second)) == len(desk.often)
    hands.press("ctrl+z")
    # Thousands of spans are taken back beside the window.
    jobs = desk.workspace.context.jobs
    until(lambda: desk.steps() == steps and not jobs.is_busy, "they are taken back")
    assert desk.project.spans.of(second) == []
    assert len(desk.spans()) == 1


def palette_of(desk: Desk) -> CommandPalette:
    found = desk.window.findChild(CommandPalette)
    assert found is not None
    return found


def test_ctrl_k_does_anything_by_its_name(desk: Desk, hands: Hands) -> None:
    hands.drag(desk.in_word(1, 0.25), desk.in_word(2, 0.75))
    with desk.one_step("Add sector"):
        hands.press("ctrl+k")
        assert palette_of(desk).field.hasFocus()
        hands.type("sect")
        hands.press("Return")
        until(desk.spans, "it is tagged")
        assert desk.spans() == [("sector", desk.story.walk[1])]
        assert desk.view.hasFocus()
    hands.click(desk.in_word(1, 0.5))
    with desk.one_step("Delete sector"):
        hands.press("ctrl+k")
        hands.type("delete span")
        hands.press("Return")
        until(lambda: not desk.spans(), "it is deleted")
    with desk.no_step():
        hands.press("ctrl+k")
        hands.type("flag")
        hands.press("Escape")
        assert desk.view.hasFocus()
    other = desk.project.articles.add_text("Tin and lead.", title="Tin").row
    desk.show()
    hands.press("ctrl+k")
    hands.type("tin")
    hands.press("Return")
    until(lambda: desk.workspace.article == other, "the article is shown")
