"""The ends of a selection move by words and characters, and never past each other."""

import pytest

from annotator.core.edges import with_moved_end, with_moved_start

TEXT = "Output rose by 26.3 percent, she said."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("before", "forward", "after"),
    [
        ("Output", True, "Output rose"),
        ("Output rose", False, "Output"),
        ("percent", True, "percent, she"),
        ("rose by", True, "rose by 26.3"),
    ],
)
def test_the_end_moves_by_a_word(before: str, forward: bool, after: str) -> None:
    assert with_moved_end(TEXT, *at(before), forward=forward) == at(after)


@pytest.mark.parametrize(
    ("before", "forward", "after"),
    [
        ("rose", False, "Output rose"),
        ("Output rose", True, "rose"),
        ("she", False, "percent, she"),
    ],
)
def test_the_start_moves_by_a_word(before: str, forward: bool, after: str) -> None:
    assert with_moved_start(TEXT, *at(before), forward=forward) == at(after)


def test_by_a_character_a_joined_emoji_is_one_step() -> None:
    text = "a👩‍💻b"
    assert with_moved_end(text, 0, 1, forward=True, by_character=True) == (0, 4)
    assert with_moved_end(text, 0, 4, forward=False, by_character=True) == (0, 1)
    assert with_moved_start(text, 1, 5, forward=True, by_character=True) == (4, 5)
    assert with_moved_start(text, 4, 5, forward=False, by_character=True) == (1, 5)


def test_a_selection_that_shrinks_to_nothing_is_none() -> None:
    assert with_moved_end(TEXT, *at("rose"), forward=False) is None
    assert with_moved_start(TEXT, *at("rose"), forward=True) is None


def test_at_the_ends_of_the_text_nothing_moves_on() -> None:
    whole = (0, len(TEXT))
    assert with_moved_end(TEXT, *whole, forward=True) == whole
    assert with_moved_start(TEXT, *whole, forward=False) == whole
