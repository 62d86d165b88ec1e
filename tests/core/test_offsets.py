"""Positions survive every unit and every kind of text; the display has the length Qt will count."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.offsets import LONG_PARAGRAPH, PIECE, TextMap

PIECES = (
    *("a", "Z", "0", " ", ".", "\n", "\r", "\r\n", "\t", "\x00", "\x0b", "\x0c", "\x1c"),
    *("\u0085", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u2029", "\ufeff", "\ufffe"),
    *("\ufdd0", "\ufdd1", "\ufffc", "\ufffd", "\ud800", "\udc00", "\ud83d", "\ude00"),
    *("é", "e\u0301", "\u0301", "表", "。", "한", "\u1100\u1161", "ש", "ق", "\u202e"),
    *("😀", "👩\u200d💻", "🇺🇸", "👍🏽", "1\ufe0f\u20e3", "\U0010ffff"),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=40).map("".join)
LONG_TEXTS = st.tuples(
    st.sampled_from(("word ", "x", "表", "😀", "e\u0301", "🇺🇸", "ש ", "a. ", "表。")),
    st.integers(LONG_PARAGRAPH // 2, 3 * LONG_PARAGRAPH),
    TEXTS,
).map(lambda parts: parts[2] + parts[0] * parts[1] + parts[2])


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def separate_units(text: str) -> int:
    """Each code point for itself: two halves of a pair that stand apart are two units."""
    return sum(2 if letter > "\uffff" else 1 for letter in text)


def check(text: str) -> None:
    found = TextMap(text)
    assert found.text == text
    assert found.view_length == units(found.display)
    inserted = found.view_length - separate_units(text)
    assert 0 <= inserted <= len(found.breaks)
    places = range(len(text) + 1)
    views = [found.to_view(place) for place in places]
    assert [found.to_text(view) for view in views] == list(places)
    assert views == sorted(set(views))
    assert views[-1] == found.view_length


@given(TEXTS)
def test_every_position_comes_back(text: str) -> None:
    check(text)


@settings(max_examples=25, deadline=None)
@given(LONG_TEXTS)
def test_every_position_of_a_long_paragraph_comes_back(text: str) -> None:
    check(text)


@given(TEXTS)
def test_every_byte_offset_comes_back(text: str) -> None:
    found = TextMap(text)
    bytes_before = 0
    for place, letter in enumerate(text):
        size = len(letter.encode("utf-8", "surrogatepass"))
        assert found.to_utf8(place) == bytes_before
        for inside in range(size):
            assert found.from_utf8(bytes_before + inside) == place
        bytes_before += size
    assert found.to_utf8(len(text)) == bytes_before
    assert found.from_utf8(bytes_before) == len(text)


@given(TEXTS)
def test_every_utf16_offset_comes_back(text: str) -> None:
    found = TextMap(text)
    for place in range(len(text) + 1):
        offset = len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
        assert found.to_utf16(place) == offset
        assert found.from_utf16(offset) == place


def test_byte_offsets_are_right_beyond_the_first_checkpoints() -> None:
    text = "aé表😀" * 1_000
    found = TextMap(text)
    for place in (0, 1_023, 1_024, 1_025, 2_048, 3_999, 4_000):
        offset = len(text[:place].encode())
        assert found.to_utf8(place) == offset
        assert found.from_utf8(offset) == place


@pytest.mark.parametrize("text", ["", "plain", "naïve café", "表示", "a\nb\rc\u2029d"])
def test_texts_without_astral_characters_are_the_identity(text: str) -> None:
    found = TextMap(text)
    assert found.is_identity
    assert found.display == text


@pytest.mark.parametrize(
    ("text", "display"),
    [
        ("a\r\nb", "a\u200b\nb"),
        ("\ufeffa\ufeff", "\u200ba\ufeff"),
        ("\ufeff\ufeffa", "\u200b\ufeffa"),
        ("\ufffea", "\u200ba"),
        ("a\ud800b\udc00", "a\ufffdb\ufffd"),
        ("\ud83d\ude00", "\ufffd\ufffd"),
        ("\ufdd0\ufdd1\ufffc", "\ufffd\ufffd\ufffd"),
        ("a\u00a0b\u2028c\x00", "a\u00a0b\u2028c\x00"),
    ],
)
def test_what_qt_would_lose_is_replaced_one_by_one(text: str, display: str) -> None:
    assert TextMap(text).display == display


def test_the_middle_of_a_surrogate_pair_counts_as_its_start() -> None:
    found = TextMap("a😀b")
    assert [found.to_text(view) for view in range(5)] == [0, 1, 1, 2, 3]


def test_a_long_paragraph_is_cut_at_blanks_and_positions_stay() -> None:
    text = "word and more. " * 2_000
    found = TextMap(text)
    assert len(found.display) == len(text)
    assert found.is_identity
    parts = found.display.split("\u2029")
    assert max(map(len, parts)) < 1.5 * PIECE
    assert all(part.endswith(".") for part in parts[:-1])
    assert found.breaks == {at for at, c in enumerate(found.display) if c == "\u2029"}


def test_a_paragraph_of_200_kb_without_a_blank_gets_separators_and_an_exact_map() -> None:
    text = "x" * 200_000
    found = TextMap(text)
    assert len(found.display) == len(text) + len(found.breaks)
    assert found.display.replace("\u2029", "") == text
    first = min(found.breaks)
    assert found.to_text(first) == found.to_text(first + 1) == first
    assert found.to_view(first) == first + 1
    assert found.to_text(found.view_length) == len(text)


def test_a_chinese_paragraph_is_cut_behind_a_stop() -> None:
    found = TextMap("国" * 2_100 + "。" + "国" * 3_000)
    assert min(found.breaks) == 2_101


def test_a_cut_does_not_part_what_belongs_together() -> None:
    for cluster in ("e\u0301", "👩\u200d💻", "👍🏽", "한"):
        parts = TextMap(cluster * 5_000).display.split("\u2029")
        assert all(len(part) % len(cluster) == 0 for part in parts), cluster


@pytest.mark.parametrize("place", [-1, 4])
def test_positions_outside_are_refused(place: int) -> None:
    found = TextMap("aé表")
    for method in (found.to_view, found.to_text, found.to_utf16, found.from_utf16):
        with pytest.raises(IndexError):
            method(place)
    with pytest.raises(IndexError):
        found.to_utf8(place)
    with pytest.raises(IndexError):
        found.from_utf8(-1)
    with pytest.raises(IndexError):
        found.from_utf8(7)
