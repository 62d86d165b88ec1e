"""The parts of split quotes as rows, also where a file holds what no rule lets in."""

import pytest

from annotator.gui.inspector.chains import Chains


def test_a_chain_is_known_from_each_of_its_parts() -> None:
    chains = Chains({2: 1, 3: 2, 8: 7})
    assert [chains.first(row) for row in (1, 2, 3, 8, 5)] == [
        (1, 0),
        (1, 1),
        (1, 2),
        (7, 1),
        (5, 0),
    ]
    assert list(chains.rest(1)) == [2, 3]
    assert [row in chains for row in (1, 3, 5)] == [True, True, False]
    assert [chains.is_later(row) for row in (1, 3, 5)] == [False, True, False]


@pytest.mark.parametrize(
    "before",
    [{1: 2, 2: 1}, {1: 1}, {1: 2, 2: 3, 3: 1, 4: 1}, {2: 1, 3: 1}, {5: 4, 4: 5, 6: 5, 7: 5}],
)
def test_every_part_has_one_first_part_whatever_a_file_says(before: dict[int, int]) -> None:
    chains = Chains(before)
    rows = before.keys() | set(before.values())
    firsts = [row for row in rows if not chains.is_later(row)]
    listed = [each for first in firsts for each in (first, *chains.rest(first))]
    assert sorted(listed) == sorted(rows)
    for first in firsts:
        for depth, row in enumerate((first, *chains.rest(first))):
            assert chains.first(row) == (first, depth)
