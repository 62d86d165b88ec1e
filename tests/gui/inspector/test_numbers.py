import pytest

from annotator.core.errors import Refused
from annotator.gui.inspector.numbers import number_from, text_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", None),
        ("  ", None),
        ("240100000000", 240_100_000_000),
        ("26.3", 26.3),
        ("-3.5", -3.5),
        ("\u22123.5", -3.5),
        ("+7", 7),
        (".5", 0.5),
        ("2.401e11", 2.401e11),
        ("240,100,000,000", 240_100_000_000),
        ("1\u202f234.5", 1234.5),
        ("26.3 %", 26.3),
        ("26.3%", 26.3),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: float | None) -> None:
    assert number_from(text, name="value") == number


@pytest.mark.parametrize("text", ["abc", "26,3", "1,23", "1e999", "nan", "1.2.3", "-", "9" * 41])
def test_what_is_no_number_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(Refused, match="is no number"):
        number_from(text, name="value")


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (0, "0"), (240_100_000_000, "240100000000"), (26.3, "26.3"), (5.0, "5")],
)
def test_a_field_shows_a_number_in_full(value: float | None, text: str) -> None:
    assert text_of(value) == text
