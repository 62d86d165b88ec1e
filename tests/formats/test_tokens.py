"""Tokens as trainers see them."""

from itertools import pairwise

import pytest
from hypothesis import given

from annotator.formats.records import SpanRecord
from annotator.formats.tokens import Tokens
from tests.formats.made import texts


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in Tokens(text).ranges]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia’s 26.3 percent, up.", ["Russia", "’s", "26.3", "percent", ",", "up", "."]),
        ("“We cut $240.1bn”", ["“", "We", "cut", "$", "240.1", "bn", "”"]),
        ("re-do 1,000.5", ["re", "-", "do", "1,000.5"]),
        ("钢铁业增长３％", ["钢", "铁", "业", "增", "长", "３", "％"]),
        ("a\u0301b Übermut", ["a\u0301b", "Übermut"]),
        ("👩‍👩‍👧🇩🇪!", ["👩‍👩‍👧", "🇩🇪", "!"]),
        ("قال الوزير، إن ٣٫٥", ["قال", "الوزير", "،", "إن", "٣٫٥"]),
        (" \u00a0\n", []),
    ],
)
def test_words_numbers_and_marks_are_tokens(text, expected):
    assert words(text) == expected


@given(text=texts)
def test_tokens_hold_all_that_is_not_blank_in_order(text):
    assert "".join(words(text)) == "".join(text.split())
    ranges = Tokens(text).ranges
    assert all(one[1] <= two[0] for one, two in pairwise(ranges))


def test_a_span_has_tokens_only_where_both_edges_are_edges_of_tokens():
    tokens = Tokens("Oil rose 26.3 percent")
    assert tokens.of(SpanRecord(None, 9, 21, "figure", None)) == range(2, 4)
    assert tokens.of(SpanRecord(None, 9, 11, "figure", None)) is None
    assert tokens.of(SpanRecord(None, 10, 13, "figure", None)) is None
    assert tokens.tags([("figure", range(2, 4))]) == ["O", "O", "B-figure", "I-figure"]
