"""Round numbers for axes."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.statistics.scales import power_share, power_ticks, thinned, ticks


@pytest.mark.parametrize(
    ("highest", "expected"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (8, [0, 2, 4, 6, 8]),
        (9, [0, 5, 10]),
        (35, [0, 10, 20, 30, 40]),
        (1_000_000, [0, 500_000, 1_000_000]),
    ],
)
def test_counts_stand_on_round_whole_numbers(highest: float, expected: list[float]) -> None:
    assert ticks(highest) == expected


def test_a_pace_below_one_has_parts_of_one() -> None:
    assert ticks(0.6, whole=False) == [0, 0.2, 0.4, 0.6]


@given(st.floats(0.01, 1e9), st.booleans())
def test_an_axis_reaches_over_the_highest_with_few_numbers(highest: float, whole: bool) -> None:
    found = ticks(highest, whole=whole)
    assert found[0] == 0
    assert found[-1] >= highest * (1 - 1e-6)
    assert 2 <= len(found) <= 6
    steps = [b - a for a, b in pairwise(found)]
    assert all(step == pytest.approx(steps[0]) for step in steps)


@pytest.mark.parametrize(
    ("lowest", "highest", "expected"),
    [(1, 1, [1, 2]), (3, 40, [2, 5, 10, 20, 50]), (2, 100, [2, 5, 10, 20, 50, 100])],
)
def test_lengths_stand_on_a_scale_of_powers(
    lowest: float, highest: float, expected: list[int]
) -> None:
    assert power_ticks(lowest, highest) == expected


@given(st.floats(1, 1e7), st.floats(1, 1e7))
def test_a_scale_of_powers_has_both_ends(one: float, other: float) -> None:
    lowest, highest = min(one, other), max(one, other)
    found = power_ticks(lowest, highest)
    assert found[0] <= lowest
    assert highest <= found[-1]
    assert 0 <= power_share(one, found[0], found[-1]) <= 1


def test_ten_lies_between_one_and_a_hundred() -> None:
    assert power_share(10, 1, 100) == pytest.approx(0.5)
    assert power_share(1000, 1, 100) == 1
    assert power_share(5, 5, 5) == 0


@given(st.lists(st.floats(1, 80), min_size=1, max_size=60), st.floats(50, 900))
def test_labels_that_are_shown_do_not_touch(widths: list[float], room: float) -> None:
    each = thinned(widths, room, gap=4)
    assert each * room / len(widths) >= max(widths) + 4 - 1e-6
    assert each == 1 or (each - 1) * room / len(widths) < max(widths) + 4


def test_no_labels_and_no_room_do_no_harm() -> None:
    assert thinned([], 100, gap=4) == 1
    assert thinned([10, 10], 0, gap=4) == 2
    assert math.isfinite(ticks(1e300)[-1])
