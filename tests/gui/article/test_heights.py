"""The stack of heights answers as a plain list would."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.article.heights import Heights

VALUES = st.lists(st.integers(0, 50), min_size=1, max_size=40)


@given(VALUES, st.lists(st.tuples(st.integers(0, 39), st.integers(0, 50)), max_size=10))
def test_sums_follow_every_change(values: list[int], changes: list[tuple[int, int]]) -> None:
    heights = Heights(values)
    for index, height in changes:
        if index < len(values):
            assert heights.set(index, height) == height - values[index]
            values[index] = height
    assert [heights.top(i) for i in range(len(values) + 1)] == [
        sum(values[:i]) for i in range(len(values) + 1)
    ]


@given(st.lists(st.integers(1, 50), min_size=1, max_size=40), st.integers(-5, 2_100))
def test_find_gives_the_block_that_holds_a_height(values: list[int], y: int) -> None:
    heights = Heights(values)
    found = heights.find(y)
    if 0 <= y < sum(values):
        assert heights.top(found) <= y < heights.top(found + 1)
    else:
        assert found == (0 if y < 0 else len(values) - 1)
