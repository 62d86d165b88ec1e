"""Days gathered into steps."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.periods import (
    ALL_TIME,
    Period,
    Step,
    begin,
    day_of,
    following,
    step_for,
    steps,
    this_month,
    this_week,
)

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1))


@given(DAYS, DAYS, st.sampled_from(Step))
def test_steps_hold_every_day_once_and_without_gaps(one: date, other: date, step: Step) -> None:
    first, last = min(one, other), max(one, other)
    found = steps(first, last, step)
    assert found[0] <= first
    assert found[-1] <= last < following(found[-1], step)
    assert all(following(a, step) == b for a, b in pairwise(found))
    assert all(begin(day, step) == day for day in found)


@given(DAYS, st.integers(0, 9_000))
def test_the_smallest_step_is_taken_that_gives_few_enough(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    step = step_for(first, last, most=30)
    finer = list(Step)[: list(Step).index(step)]
    assert all(len(steps(first, last, each)) > 30 for each in finer)
    assert step is Step.YEAR or len(steps(first, last, step)) <= 30


def test_a_week_goes_from_monday_until_today() -> None:
    assert this_week(date(2026, 11, 25)) == Period(
        first=date(2026, 11, 23), last=date(2026, 11, 25)
    )


def test_a_month_goes_from_its_first_day_until_today() -> None:
    assert this_month(date(2026, 2, 1)) == Period(first=date(2026, 2, 1), last=date(2026, 2, 1))


@pytest.mark.parametrize(
    ("day", "inside"),
    [(date(2026, 1, 1), True), (date(2026, 1, 3), True), (date(2025, 12, 31), False)],
)
def test_both_ends_of_a_period_belong_to_it(day: date, inside: bool) -> None:
    assert (day in Period(first=date(2026, 1, 1), last=date(2026, 1, 3))) is inside
    assert day in ALL_TIME
    assert day not in Period(last=date(2020, 1, 1))


@pytest.mark.parametrize(
    ("time", "day"),
    [
        ("2025-03-14", date(2025, 3, 14)),
        ("2025-03-14T19:25:00+02:00", date(2025, 3, 14)),
        ("2025-03", None),
        ("20250314", None),
        ("2025-02-30", None),
        ("last Friday", None),
        ("", None),
    ],
)
def test_the_day_of_a_time_is_known_where_a_whole_one_stands_there(
    time: str, day: date | None
) -> None:
    assert day_of(time) == day
