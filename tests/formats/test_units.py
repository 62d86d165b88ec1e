"""Offsets of other programs become code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.format import Unit
from annotator.formats.units import Units

TEXT = "🙂 Öl, 🙂 oil"


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [(Unit.CODE_POINTS, 8, 11), (Unit.UTF16, 10, 13), (Unit.BYTES, 15, 18)],
)
def test_a_unit_that_is_named_is_used(unit, start, end):
    assert Units(TEXT, unit).place(start, end) == (8, 11)


@given(st.text("a🙂é\u2028\n𝒳", min_size=1), st.data())
def test_every_unit_gives_back_the_place(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for unit, codec, size in ((Unit.UTF16, "utf-16-le", 2), (Unit.BYTES, "utf-8", 1)):
        given = [len(text[:place].encode(codec)) // size for place in (start, end)]
        assert Units(text, unit).place(given[0], given[1]) == (start, end)


def test_the_surface_proves_what_nobody_named():
    units = Units(TEXT)
    assert units.place(8, 11, "oil") == (8, 11)
    assert not units.converted
    assert units.place(10, 13, "oil") == (8, 11)
    assert units.converted


def test_places_outside_of_the_text_and_wrong_surfaces_stay_as_they_are():
    assert Units(TEXT, Unit.UTF16).place(90, 99) == (90, 99)
    assert Units(TEXT).place(0, 3, "gas") == (0, 3)
    assert not Units(TEXT).reads(-2, 3, "")


def test_blanks_may_differ_as_browsers_change_them():
    assert Units("a\u00a0 b").reads(0, 4, "a b")
