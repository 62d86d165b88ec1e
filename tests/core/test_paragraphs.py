"""Paragraphs, the bounded stretch around a place, and the way a paragraph runs."""

import pytest

from annotator.core.paragraphs import paragraph_at, reads_right_to_left, stretch_at


def test_a_paragraph_is_what_lies_between_line_ends() -> None:
    text = "one\r\n\ntwo\u2029three"
    assert [paragraph_at(text, place) for place in (0, 3, 4)] == [(0, 3)] * 3
    assert paragraph_at(text, 5) == (5, 5)
    assert paragraph_at(text, 7) == (6, 9)
    assert paragraph_at(text, len(text)) == (10, 15)
    assert stretch_at("x" * 9_000, 5_000, reach=10) == (4_990, 5_010)
    with pytest.raises(ValueError, match="not in a text"):
        paragraph_at(text, 99)


def test_the_first_letter_says_which_way_a_paragraph_runs() -> None:
    text = "12 قال\nHe said קול"
    assert reads_right_to_left(text, 4)
    assert not reads_right_to_left(text, len(text))


def test_a_paragraph_without_letters_runs_from_left_to_right() -> None:
    assert not reads_right_to_left("12 – 14", 3)
