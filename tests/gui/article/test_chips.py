"""Chips of a line never cover each other and never leave the page."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.article.chips import Form, Wish, place_chips

WISHES = st.lists(
    st.tuples(st.floats(0, 590), st.floats(1, 300), st.floats(12, 60)), min_size=1, max_size=12
).map(
    lambda parts: sorted(
        (Wish(x=x, end=min(x + length, 600), widths=(width, 10, 4)) for x, length, width in parts),
        key=lambda wish: wish.x,
    )
)


@given(WISHES)
def test_chips_stand_apart_and_on_the_page(wishes: list[Wish]) -> None:
    places = place_chips(wishes, left=-2, right=624, space=1.5)
    assert len(places) == len(wishes)
    assert places[0].x >= -2
    assert places[-1].x + places[-1].width <= 624.001
    for before, after in itertools.pairwise(places):
        assert before.x + before.width <= after.x + 0.001
    for place, wish in zip(places, wishes, strict=True):
        assert place.width == wish.widths[place.form]


def wish(x: float, end: float) -> Wish:
    return Wish(x=x, end=end, widths=(40, 10, 4))


def forms(*wishes: Wish) -> list[Form]:
    return [place.form for place in place_chips(wishes, left=0, right=600, space=1)]


def test_a_chip_with_room_stands_at_the_start_of_its_span() -> None:
    places = place_chips([wish(10, 60), wish(100, 160)], left=0, right=600, space=1)
    assert [place.x for place in places] == [10, 100]
    assert {place.form for place in places} == {Form.NAME}


def test_a_chip_moves_along_a_long_span_before_anything_is_shortened() -> None:
    places = place_chips([wish(10, 300), wish(12, 100)], left=0, right=600, space=1)
    assert [place.x for place in places] == [10, 51]


def test_in_a_run_of_tiny_spans_all_but_the_last_are_letters() -> None:
    assert forms(*(wish(x, x + 9) for x in (0, 14, 28, 42))) == [*[Form.LETTER] * 3, Form.NAME]


def test_where_there_is_no_room_for_letters_ticks_are_left() -> None:
    found = forms(*(wish(x, x + 4) for x in range(0, 60, 6)))
    assert found.count(Form.TICK) >= 5


def test_a_chip_at_the_right_end_moves_back() -> None:
    (place,) = place_chips([wish(590, 598)], left=0, right=600, space=1)
    assert place.x == 560
