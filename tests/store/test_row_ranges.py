"""Rows as ranges are a set of rows."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.store.row_ranges import RowRanges

ROWS = st.lists(st.integers(0, 30), max_size=20)


def ranges(rows):
    return RowRanges((row, row) for row in rows)


@given(ROWS, ROWS, ROWS)
def test_ranges_hold_what_a_set_would_hold(first, second, gone):
    held = ranges(first)
    held.add((row, row + 1) for row in second)
    held.discard(gone)
    expected = ({*first} | {each for row in second for each in (row, row + 1)}) - {*gone}
    assert {row for row in range(40) if row in held} == expected
    assert bool(held) is bool(expected)
    again = RowRanges.from_json(held.to_json())
    assert list(again) == list(held)
    # Neighbours are one range.
    assert all(a[1] + 1 < b[0] for a, b in zip(held, list(held)[1:], strict=False))
