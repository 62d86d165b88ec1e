"""Where the parts of a plot lie."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.statistics.chart import Chart, Kind
from annotator.gui.statistics.geometry import ROW, Layout, height_of, lay_out
from tests.gui.statistics.charts_for_tests import bar, chart

WIDTH, LINE = 400.0, 15.0


def placed(made: Chart, width: float = WIDTH) -> Layout:
    return lay_out(
        made,
        width,
        height_of(made, LINE),
        measure=lambda text: 6.0 * len(text),
        line=LINE,
        number=lambda value: f"{value:g}",
    )


VALUES = st.lists(
    st.tuples(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(0, 10**7)),
    min_size=1,
    max_size=40,
)


@given(VALUES, st.floats(200, 1200))
def test_standing_parts_lie_on_each_other_in_the_plot(
    values: list[tuple[int, int, int]], width: float
) -> None:
    made = chart(Kind.STANDING, *(bar(f"b{n}", *each) for n, each in enumerate(values)))
    layout = placed(made, width)
    for number in range(len(values)):
        parts = [each for each in layout.segments if each.bar == number]
        assert [each.series for each in parts] == [n for n, v in enumerate(values[number]) if v]
        assert all(a.box.y == pytest.approx(b.box.bottom) for a, b in pairwise(parts))
        assert all(layout.plot.x <= each.box.x for each in parts)
        assert all(each.box.right <= layout.plot.right + 0.01 for each in parts)
        if parts:
            assert parts[0].box.bottom == pytest.approx(layout.plot.bottom)
            assert parts[-1].box.y >= layout.plot.y - 3 * 1.5


@given(VALUES, st.floats(200, 1200))
def test_lying_parts_follow_each_other_and_leave_room_for_the_end(
    values: list[tuple[int, int, int]], width: float
) -> None:
    made = chart(Kind.LYING, *(bar(f"name {n}", *each) for n, each in enumerate(values)))
    layout = placed(made, width)
    assert len(layout.ends) == len(layout.hits) == len(layout.names) == len(values)
    for number in range(len(values)):
        parts = [each for each in layout.segments if each.bar == number]
        assert all(a.box.right == pytest.approx(b.box.x) for a, b in pairwise(parts))
        if parts:
            assert parts[0].box.x == layout.plot.x
            assert layout.ends[number].x > parts[-1].box.right
        assert layout.ends[number].x <= width - 6 * len(made.bars[number].told) + 3 * 1.5 + 0.01


def test_the_length_of_a_bar_is_its_value() -> None:
    layout = placed(chart(Kind.LYING, bar("a", 10), bar("b", 40)))
    short, long = (each.box.width for each in layout.segments)
    assert long == pytest.approx(4 * short)


def test_one_of_a_million_is_seen() -> None:
    layout = placed(chart(Kind.LYING, bar("a", 1), bar("b", 1_000_000), bar("none", 0)))
    assert [each.bar for each in layout.segments] == [0, 1]
    assert layout.segments[0].box.width >= 1


def test_bars_side_by_side_share_a_row() -> None:
    layout = placed(chart(Kind.LYING, bar("a", 6, 3), stacked=False))
    above, below = layout.segments
    assert (above.box.x, above.box.bottom) == (below.box.x, pytest.approx(below.box.y))
    assert above.box.width == pytest.approx(2 * below.box.width)


def test_a_very_long_name_leaves_room_for_the_bars() -> None:
    layout = placed(chart(Kind.LYING, bar("x" * 10_000, 3)))
    assert layout.plot.width > WIDTH / 3


def test_the_mouse_finds_every_bar() -> None:
    layout = placed(chart(Kind.LYING, bar("a", 1), bar("b", 2)))
    assert [layout.bar_at(5, ROW * place) for place in (0.5, 1.5, 2.5)] == [0, 1, None]
    standing = placed(chart(Kind.STANDING, bar("a", 1), bar("b", 2)))
    assert standing.bar_at(standing.plot.right - 1, 20) == 1
    assert standing.bar_at(1, 20) is None


def test_a_line_has_no_point_where_nothing_is_known() -> None:
    layout = placed(chart(Kind.LINE, bar("a", 4), bar("b", None), bar("c", 2)))
    high, missing, low = layout.points
    assert missing is None
    assert high is not None
    assert low is not None
    assert layout.plot.bottom - high[1] == pytest.approx(2 * (layout.plot.bottom - low[1]))


def test_a_spread_goes_from_left_to_right() -> None:
    made = chart(Kind.SPREAD, bar("a", 2, 5, 10, 30, 90), bar("b", None, None, None, None, None))
    layout = placed(made)
    (spread,) = layout.spreads
    assert list(spread.at) == sorted(spread.at)
    assert layout.plot.x <= spread.at[0] <= spread.at[-1] <= layout.plot.right


@given(st.integers(1, 60), st.floats(120, 900))
def test_names_on_the_line_of_time_do_not_touch(bars: int, width: float) -> None:
    layout = placed(chart(Kind.STANDING, *(bar(f"{n} October", 3) for n in range(bars))), width)
    for a, b in pairwise(layout.x_ticks):
        assert b.at - a.at >= 6 * len(a.text)


def test_bars_without_any_value_stand_on_an_axis_all_the_same() -> None:
    layout = placed(chart(Kind.STANDING, bar("a", 0), bar("b", 0)))
    assert layout.segments == []
    assert [tick.value for tick in layout.y_ticks] == [0, 1]
    assert placed(chart(Kind.LYING, bar("a", 0))).segments == []
