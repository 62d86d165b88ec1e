"""Find in the article: the bar by real keys, hits that become the selection, what Esc leaves."""

import pytest
from PySide6.QtCore import Qt

from annotator.gui.article import find_bar
from annotator.gui.article.find_bar import FindBar
from tests.gui.article.find_hands import TEXT, Finding

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIGURE = "3"


# The way to a tag


def test_a_word_is_found_and_tagged_by_keys_alone(find: Finding) -> None:
    find.keys("/", "26.3 perc", ESCAPE, FIGURE)

    assert find.spans() == ["26.3\nperc"]
    assert find.surface.view.hasFocus()


def test_slash_in_the_bar_is_typed(find: Finding) -> None:
    find.keys("//")

    assert find.bar.query == "/"


def test_letters_that_are_label_keys_are_typed_into_the_bar(find: Finding) -> None:
    find.keys("/", "26.3")

    assert find.selected() == "26.3"
    assert find.spans() == []


def test_with_an_armed_label_the_found_words_wait_for_enter(find: Finding) -> None:
    find.keys(FIGURE, "/", "26.3", ESCAPE)
    assert find.spans() == []

    find.keys(ENTER)

    assert find.spans() == ["26.3"]


# While it is typed


def test_typing_finds_from_the_caret_on(find: Finding) -> None:
    find.surface.view.set_caret(10)

    find.keys("/", "port")

    assert find.start() == TEXT.index("port worker")
    assert find.marked() == ["port", "port", "Port", "port"]
    assert find.bar.count.text() == "2 of 4"


def test_past_the_last_hit_typing_finds_the_first(find: Finding) -> None:
    find.surface.view.set_caret(len(TEXT) - 5)

    find.keys("/", "port")

    assert find.start() == TEXT.index("port")


def test_accents_need_not_be_typed(find: Finding) -> None:
    find.keys("/", "zoe muller")

    assert find.selected() == "Zoë Müller"


def test_a_letter_too_many_leaves_nothing_selected_that_a_key_could_tag(find: Finding) -> None:
    find.surface.view.set_caret(10)

    find.keys("/", "portx")

    assert find.selected() is None
    assert find.surface.caret() == 10
    assert find.marked() == []
    assert find.bar.count.text() == "Nothing found"
    assert not find.bar.next.isEnabled()


def test_an_emptied_field_brings_back_what_was_selected(find: Finding) -> None:
    find.surface.view.set_selection(0, 100)

    find.keys("/", "p", Qt.Key.Key_Backspace)

    assert find.surface.view.selection() == (0, 100)
    assert find.bar.count.text() == ""
    assert find.marked() == []


def test_match_case_and_whole_words(find: Finding) -> None:
    find.keys("/", "port")

    find.qtbot.mouseClick(find.bar.case, Qt.MouseButton.LeftButton)
    assert find.marked() == ["port", "port", "port"]
    assert find.bar.field.hasFocus()
    find.qtbot.mouseClick(find.bar.words, Qt.MouseButton.LeftButton)
    assert find.marked() == ["port", "port"]
    find.qtbot.mouseClick(find.bar.case, Qt.MouseButton.LeftButton)
    assert find.marked() == ["port", "port", "Port"]


# From hit to hit


def test_enter_goes_on_and_round_and_shift_enter_back(find: Finding) -> None:
    find.keys("/", "port")
    count = find.bar.count
    assert count.text() == "1 of 4"
    find.keys(ENTER, ENTER, ENTER)
    assert count.text() == "4 of 4"

    find.keys(ENTER)
    assert (count.text(), find.start()) == ("1 of 4 · from the start again", 4)
    find.keys(ENTER, held=SHIFT)
    assert count.text() == "4 of 4 · from the end again"
    find.keys(ENTER, held=SHIFT)
    assert count.text() == "3 of 4"


def test_a_screen_reader_hears_which_hit_it_is(
    find: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(find_bar, "announce", lambda _source, text: said.append(text))

    find.keys("/", "po", ENTER, "x")

    assert said == ["1 of 6", "1 of 4", "2 of 4", "Nothing found"]


def test_the_buttons_and_the_arrows_go_from_hit_to_hit(find: Finding) -> None:
    find.keys("/", "port", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert find.bar.count.text() == "2 of 4"

    find.qtbot.mouseClick(find.bar.next, Qt.MouseButton.LeftButton)
    assert find.bar.count.text() == "3 of 4"
    find.qtbot.mouseClick(find.bar.previous, Qt.MouseButton.LeftButton)
    assert find.bar.count.text() == "2 of 4"


def test_typing_goes_on_from_the_hit_that_was_gone_to(find: Finding) -> None:
    find.keys("/", "por", ENTER, ENTER, "t")

    assert find.start() == TEXT.index("Port is ours")


def test_only_a_hit_out_of_view_scrolls(find: Finding) -> None:
    long = "First words. " + "Nothing of note. " * 900 + "The last barrel."
    find.show(long)
    bar = find.surface.view.verticalScrollBar()
    bar.setValue(3)

    find.keys("/", "words")
    assert bar.value() == 3
    find.bar.field.selectAll()
    find.keys("barrel")

    line = find.surface.view.line_rect(find.start())
    assert 0 <= line.top() < line.bottom() <= find.surface.view.viewport().height()


def test_f3_goes_on_without_the_bar_and_says_where(find: Finding) -> None:
    find.keys("/", "port", ESCAPE)
    assert find.marked() == []

    for _ in range(4):
        find.surface.find_next()
    assert find.told[-1] == "1 of 4 · from the start again"
    find.surface.find_previous()
    assert find.told[-1] == "4 of 4 · from the end again"
    assert find.selected() == "port"
    assert find.marked() == []


def test_f3_goes_on_behind_a_span_that_was_just_tagged(find: Finding) -> None:
    find.keys("/", "port", ESCAPE, FIGURE)

    find.surface.find_next()

    assert find.start() == TEXT.index("port worker")


def test_f3_before_anything_was_found_asks_for_words(find: Finding) -> None:
    find.surface.find_next()

    assert find.bar.isVisible()
    assert find.bar.field.hasFocus()


def test_f3_says_that_another_article_lacks_the_words(find: Finding) -> None:
    find.keys("/", "port", ESCAPE)
    find.show("Nothing of that.")

    find.surface.find_next()

    assert find.told[-1] == "“port” is not in this article."
    assert find.selected() is None


# Opening and closing


def test_the_bar_begins_with_the_selected_words(find: Finding) -> None:
    start = TEXT.index("port worker")
    find.surface.view.set_selection(start, start + 4)

    find.keys("/")

    bar = find.bar
    assert (bar.query, bar.field.selectedText()) == ("port", "port")
    assert find.surface.view.selection() == (start, start + 4)
    assert bar.count.text() == "2 of 4"


def test_a_selection_of_several_lines_is_not_what_to_find(find: Finding) -> None:
    find.surface.view.set_selection(0, TEXT.index("she"))

    find.keys("/")

    assert find.bar.query == ""


def test_the_bar_comes_back_with_the_last_words_and_moves_nothing(find: Finding) -> None:
    find.keys("/", "percent", ESCAPE)
    find.surface.view.set_caret(3)

    find.keys("/")

    assert find.bar.field.selectedText() == "percent"
    assert find.marked() == ["percent"]
    assert (find.surface.caret(), find.selected()) == (3, None)
    assert find.bar.count.text() == "1 hit"
    find.keys(ENTER)
    assert find.selected() == "percent"


def test_esc_keeps_the_hit_selected_and_takes_the_marks_away(find: Finding) -> None:
    find.keys("/", "port", ENTER, ESCAPE)

    assert not find.bar.isVisible()
    assert find.surface.view.hasFocus()
    assert find.start() == TEXT.index("port worker")
    assert find.marked() == []


def test_esc_in_the_text_goes_out_of_the_selection_first_and_then_closes_the_bar(
    find: Finding,
) -> None:
    find.keys("/", "port")
    find.surface.view.setFocus()

    find.keys(ESCAPE)
    assert find.selected() is None
    assert find.bar.isVisible()
    find.keys(ESCAPE)
    assert not find.bar.isVisible()


def test_the_close_button_gives_the_focus_to_the_text(find: Finding) -> None:
    find.keys("/", "port")

    find.qtbot.mouseClick(find.bar.close_button, Qt.MouseButton.LeftButton)

    assert not find.bar.isVisible()
    assert find.surface.view.hasFocus()


def test_finding_ends_link_and_edge_mode(find: Finding) -> None:
    find.keys("/", "port", ESCAPE, FIGURE, "e", "/", "percent", ESCAPE, "4")

    assert sorted(find.spans()) == ["percent", "port"]


def test_another_article_is_searched_too_while_the_bar_is_open(find: Finding) -> None:
    find.keys("/", "port")

    find.show("No ship left port. Portugal won.")
    find.settle()

    assert find.marked() == ["port", "Port"]
    assert find.bar.count.text() == "2 hits"
    assert find.selected() is None


def test_without_an_article_there_is_no_bar(find: Finding) -> None:
    find.surface.show_article(None)

    find.surface.find_words()

    assert find.surface.findChild(FindBar) is None
