"""Active time, the pace, and what is left."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.pace import BATCH, REST, Act, Pace, pace, quantile, quartiles, spent


def act(time: float, *, who: int = 1, sitting: int = 1, article: int = 1, handled: int = 0) -> Act:
    return Act(time=time, annotator=who, sitting=sitting, article=article, handled=handled)


def seconds(*acts: Act) -> list[float]:
    return [each for _, each in spent(acts)]


def steady(articles: int, *, gap: float = 60.0) -> Pace:
    """Each article takes two acts, `gap` seconds apart."""
    acts = [act(0.0, article=0)]
    for number in range(articles):
        at = 2 * gap * number
        acts += [
            act(at + gap, article=number),
            act(at + 2 * gap, article=number, handled=1),
        ]
    return pace(spent(acts), range(articles))


def test_the_time_between_two_acts_counts() -> None:
    assert seconds(act(0), act(30), act(90)) == [0, 30, 60]


def test_a_rest_does_not_count() -> None:
    assert seconds(act(0), act(REST), act(2 * REST + 1), act(2 * REST + 6)) == [0, REST, 0, 5]


def test_another_sitting_begins_anew() -> None:
    assert seconds(act(0), act(30, sitting=2), act(40, sitting=2)) == [0, 0, 10]


def test_annotators_do_not_count_each_others_time() -> None:
    assert seconds(act(0), act(10, who=2), act(30), act(70, who=2)) == [0, 0, 30, 60]


def test_a_clock_that_was_set_back_takes_no_time_away() -> None:
    assert seconds(act(100), act(40), act(50)) == [0, 0, 10]


def test_a_steady_pace_is_told_as_it_is() -> None:
    found = steady(40)
    assert found.per_hour == pytest.approx(30)
    assert found.each is not None
    assert found.each.middle == pytest.approx(120)
    left = found.left(10)
    assert left is not None
    assert (left.low, left.middle, left.high) == pytest.approx((1200, 1200, 1200))


@pytest.mark.parametrize("articles", [0, 1, 4 * BATCH - 1])
def test_too_few_articles_give_no_estimate(articles: int) -> None:
    assert steady(articles).left(10) is None


def test_nothing_is_estimated_where_nothing_is_left() -> None:
    assert steady(40).left(0) is None


def test_the_range_has_the_slow_and_the_quick_runs() -> None:
    acts, at = [act(0.0)], 0.0
    for number in range(40):
        at += 60 if number < 20 else 180
        acts.append(act(at, article=number, handled=1))
    left = pace(spent(acts), range(40)).left(1)
    assert left is not None
    assert (left.low, left.high) == pytest.approx((60, 180))


def test_time_on_articles_that_are_not_done_slows_the_estimate() -> None:
    acts, at = [act(0.0)], 0.0
    for number in range(20):
        acts += [
            act(at + 60, article=1000),
            act(at + 120, article=number, handled=1),
        ]
        at += 120
    found = pace(spent(acts), range(20))
    left = found.left(1)
    assert found.each is not None
    assert left is not None
    assert (found.each.middle, left.middle) == pytest.approx((60, 120))


def test_many_articles_done_in_one_act_take_no_time_each() -> None:
    found = pace(spent([act(0), act(100, handled=50)]), [])
    assert (found.handled, found.seconds, found.each) == (50, 100, None)


def test_articles_done_without_any_time_have_no_pace() -> None:
    found = pace(spent([act(0, handled=30)]), [1])
    assert found.per_hour is None
    assert found.left(3) is None


@given(st.lists(st.floats(0, 1e6), min_size=2))
def test_quartiles_are_those_of_the_standard_library(values: list[float]) -> None:
    found = quartiles(values)
    assert found is not None
    expected = statistics.quantiles(values, n=4, method="inclusive")
    assert [found.low, found.middle, found.high] == pytest.approx(expected)


def test_one_value_is_all_its_quartiles() -> None:
    assert quantile([7], 0.25) == quantile([7], 0.95) == 7
    assert quartiles([]) is None
