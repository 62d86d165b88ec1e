"""Searches behind the find bar: through long texts, and for what the list was searched for."""

import pytest
from PySide6.QtCore import QLocale, Qt

from annotator.gui.article import hit_search
from annotator.gui.article.find import Find
from tests.gui.article.find_hands import TEXT, Finding

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


# Long texts


def test_a_long_text_is_searched_while_the_window_lives(
    find: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hit_search, "SLICE", 0.0)
    long = "word " * 40_000 + "Müller"
    find.show(long)

    find.keys("/", "r", wait=False)

    count = find.bar.count
    assert count.text().endswith("…")
    find.qtbot.waitUntil(lambda: count.text() == f"1 of {QLocale().toString(40_001)}")
    assert find.start() == 2


def test_a_search_that_ends_late_leaves_what_was_selected_meanwhile(
    find: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hit_search, "SLICE", 0.0)
    long = "word " * 40_000 + "Müller"
    find.show(long)
    find.keys("/", "muller", wait=False)

    find.surface.view.set_selection(5, 9)
    find.settle()

    assert find.surface.view.selection() == (5, 9)
    assert find.marked() == ["Müller"]


def test_enter_does_not_wait_for_a_search_under_way(
    find: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hit_search, "SLICE", 0.0)
    long = "word " * 40_000 + "Müller"
    find.show(long)

    find.keys("/", "muller", ENTER, wait=False)

    assert find.selected() == "Müller"


def test_esc_does_not_lose_a_hit_that_is_still_searched_for(
    find: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hit_search, "SLICE", 0.0)
    find.show("word " * 40_000 + "Müller")

    find.keys("/", "muller", ESCAPE, "1", wait=False)

    assert find.spans() == ["Müller"]


# What the list was searched for


def test_the_words_of_the_lists_search_are_marked_and_the_first_is_selected(find: Finding) -> None:
    find.surface.show_words("worker PORT", select=True)
    find.settle()

    assert find.marked() == ["port", "port", "worker", "Port", "ports"]
    assert find.start() == 4
    find.surface.find_next()
    assert find.start() == TEXT.index("port worker")
    find.surface.show_words("", select=False)
    assert find.marked() == []


def test_a_search_of_the_list_moves_nothing_in_the_shown_article(find: Finding) -> None:
    find.surface.view.set_selection(2, 5)

    find.surface.show_words("port", select=False)
    find.settle()

    assert len(find.marked()) == 4
    assert find.surface.view.selection() == (2, 5)


def test_what_is_typed_into_the_bar_counts_before_the_lists_search(find: Finding) -> None:
    find.keys("/", "percent")

    find.surface.show_words("port", select=True)

    assert find.marked() == ["percent"]
    assert find.selected() == "percent"


def test_f3_after_typing_goes_on_with_what_was_typed(find: Finding) -> None:
    find.surface.show_words("port", select=True)
    find.settle()
    find.keys("/", "muller", ESCAPE)

    find.surface.find_next()

    assert find.selected() == "Muller"


def test_find_is_made_only_when_it_is_asked_for(find: Finding) -> None:
    assert find.surface.findChild(Find) is None
    find.surface.show_words("", select=True)
    assert find.surface.findChild(Find) is None
