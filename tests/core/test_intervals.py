"""The index answers as a search through all spans would."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.intervals import LONG, Range, SpanColumns, SpanIndex, levels

RANGES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 12) | st.integers(LONG - 5, LONG + 5)),
    max_size=30,
).map(lambda pairs: [(start, start + length, row) for row, (start, length) in enumerate(pairs)])
PLACES = st.integers(0, 80) | st.integers(LONG - 10, LONG + 80)


def text_order(item: Range) -> Range:
    return item[0], -item[1], item[2]


def inside_out(item: Range) -> Range:
    return item[1] - item[0], -item[0], item[2]


@given(RANGES, PLACES, st.integers(0, 50))
def test_overlapping_finds_what_shares_a_character(
    ranges: list[Range], start: int, length: int
) -> None:
    end = start + length
    wanted = [r for r in ranges if max(r[0], start) < min(r[1], end)]
    assert SpanIndex(ranges).overlapping(start, end) == sorted(wanted, key=text_order)


@given(RANGES, PLACES)
def test_all_at_goes_from_the_inside_out(ranges: list[Range], place: int) -> None:
    index = SpanIndex(ranges)
    wanted = sorted((r for r in ranges if r[0] <= place < r[1]), key=inside_out)
    assert index.all_at(place) == wanted
    assert index.innermost_at(place) == (wanted[0] if wanted else None)


@given(RANGES, st.data())
def test_adding_and_removing_gives_the_same_as_building(
    ranges: list[Range], data: st.DataObject
) -> None:
    index = SpanIndex()
    for start, end, row in ranges:
        index.add(start, end, row)
    gone = data.draw(st.sets(st.sampled_from(ranges))) if ranges else set[Range]()
    for _, _, row in gone:
        index.remove(row)
    left = [r for r in ranges if r not in gone]
    assert list(index) == sorted(left, key=text_order) == list(SpanIndex(left))
    assert len(index) == len(left)
    assert all((r[2] in index) is (r in left) for r in ranges)
    assert all(index.range_of(row) == (start, end) for start, end, row in left)
    assert index.overlapping(0, 70) == SpanIndex(left).overlapping(0, 70)


Kinded = tuple[int, int, int, int]
"""Start, end, kind, row."""
KINDED = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 9), st.integers(0, 3)), max_size=20
).map(lambda all_: [(s, s + length, kind, row) for row, (s, length, kind) in enumerate(all_)])


def by_kind(item: Kinded) -> Kinded:
    start, end, kind, row = item
    return start, -end, kind, row


@given(KINDED, st.randoms())
def test_places_go_by_start_length_and_kind(
    ranges: list[Kinded],
    chance: Any,
) -> None:
    columns = SpanColumns.empty()
    chance.shuffle(ranges)
    columns.extend(sorted(ranges, key=lambda item: item[0]))
    built = SpanIndex(columns)
    grown = SpanIndex()
    for start, end, kind, row in ranges:
        grown.add(start, end, row, kind)
    wanted = [row for *_, row in sorted(ranges, key=by_kind)]
    for index in (built, grown, built.copy()):
        assert [index.row_at(place) for place in range(len(index))] == wanted
        assert [index.place_of(row) for row in wanted] == list(range(len(wanted)))
        assert all(index.entry(row) == (start, end, kind) for start, end, kind, row in ranges)
        for position in range(12):
            before = [item for item in ranges if item[0] < position]
            assert index.first_from(position) == len(before)


def test_a_copy_is_changed_apart() -> None:
    index = SpanIndex([(0, 3, 1), (2, LONG + 9, 2)])
    twin = index.copy()
    twin.remove(2)
    twin.add(4, 5, 3)
    assert list(index) == [(0, 3, 1), (2, LONG + 9, 2)]
    assert index.all_at(LONG) == [(2, LONG + 9, 2)]
    assert list(twin) == [(0, 3, 1), (4, 5, 3)]


@given(RANGES)
def test_overlapping_spans_never_share_a_level(ranges: list[Range]) -> None:
    level = levels(ranges)
    for i, (start, end, row) in enumerate(ranges):
        for other_start, other_end, other in ranges[:i]:
            if max(start, other_start) < min(end, other_end):
                assert level[row] != level[other]


def test_a_shorter_span_lies_nearer_to_the_text() -> None:
    quote, speaker, figure, apart = (0, 90, 1), (5, 20, 2), (10, 12, 3), (100, 105, 4)
    assert levels([quote, speaker, figure, apart]) == {3: 0, 2: 1, 1: 2, 4: 0}


def test_coinciding_spans_lie_on_two_levels() -> None:
    assert levels([(3, 7, 1), (3, 7, 2)]) == {1: 0, 2: 1}


def test_mistakes_are_refused() -> None:
    index = SpanIndex([(0, 3, 1)])
    with pytest.raises(ValueError, match="empty"):
        index.add(4, 4, 2)
    with pytest.raises(ValueError, match="already"):
        index.add(4, 5, 1)
    for ask in (index.remove, index.place_of, index.range_of, index.entry):
        with pytest.raises(KeyError):
            ask(9)
    assert "1" not in index
    with pytest.raises(ValueError, match="twice"):
        SpanIndex([(0, 1, 1), (2, 3, 1)])
    with pytest.raises(ValueError, match="empty"):
        SpanIndex([(1, 1, 1)])
