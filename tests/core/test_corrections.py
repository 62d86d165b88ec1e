"""Where ranges go when words of a text are replaced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.corrections import Correction

TEXT = "Prices rose 5 percnt, said Ana Ortz of Steel."


def corrected(old: str, new: str, text: str = TEXT) -> Correction:
    start = text.index(old)
    return Correction(text, start, start + len(old), new)


def words_after(correction: Correction, words: str, text: str = TEXT) -> str | None:
    start = text.index(words)
    place = correction.moved(start, start + len(words))
    return None if place is None else correction.text[slice(*place)]


@pytest.mark.parametrize(
    ("old", "new", "span", "after"),
    [
        ("percnt", "percent", "5 percnt", "5 percent"),
        ("percnt", "percent", "percnt", "percent"),
        ("percnt", "percent", "Prices", "Prices"),
        ("percnt", "percent", "Ana Ortz", "Ana Ortz"),
        ("Ortz", "Ortiz", "Ana Ortz", "Ana Ortiz"),
        ("5 percnt, said Ana Ortz", "6 percent, said Ana Ortiz", "5 percnt", "6 percent"),
        ("5 percnt, said Ana Ortz", "6 percent, said Ana Ortiz", "Ana Ortz", "Ana Ortiz"),
        ("said Ana Ortz of", "said", "Ana Ortz", None),
        (" of Steel", "", "Ortz of", "Ortz"),
        ("Prices rose", "", "rose 5", "5"),
        ("Prices", "The prices", "Prices", "The prices"),
        ("rose", "rose by", "5", "5"),
        ("Ortz", "Ortz, mayor", "Ana Ortz", "Ana Ortz"),
        ("Ana", "An", "An", None),
    ],
)
def test_a_span_keeps_what_is_left_of_its_words(
    old: str, new: str, span: str, after: str | None
) -> None:
    found = words_after(corrected(old, new), span)
    assert found == after


def test_characters_of_chinese_are_compared_one_by_one() -> None:
    text = "外贸保持平稳增长的势头"
    correction = corrected("外贸保持平稳增长", "外贸保持了平稳增长", text)
    assert words_after(correction, "平稳", text) == "平稳"
    assert words_after(correction, "外贸保持平稳", text) == "外贸保持了平稳"


def test_a_very_long_stretch_is_replaced_as_a_whole() -> None:
    text = "one " * 3_000
    correction = Correction(text, 0, len(text), "two " * 3_000)
    assert len(correction.edits) == 1


texts = st.text("ab c，钢", max_size=12)


@given(texts, st.integers(0, 12), st.integers(0, 12), texts)
def test_outside_of_what_is_replaced_every_range_keeps_its_words(
    text: str, one: int, other: int, words: str
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    correction = Correction(text, start, end, words)
    assert correction.text == text[:start] + words + text[end:]
    for first in range(len(text)):
        for last in range(first + 1, len(text) + 1):
            place = correction.moved(first, last)
            if last <= start or first >= end:
                assert place is not None
                assert correction.text[slice(*place)] == text[first:last]
            elif place is not None:
                assert 0 <= place[0] < place[1] <= len(correction.text)
            else:
                assert start < last, "it lay in what was replaced"


@given(texts, texts)
def test_ranges_stay_in_their_order(text: str, words: str) -> None:
    correction = Correction(text, 0, len(text), words)
    places = [correction.moved(at, at + 1) for at in range(len(text))]
    kept = [place for place in places if place is not None]
    assert kept == sorted(kept)
