"""The table of the sixty faults is whole: each has a test that there is."""

import pytest

from tests.faults.sixty import SIXTY, whole_name


def test_there_are_sixty() -> None:
    assert sorted(SIXTY) == list(range(1, 61))


@pytest.mark.parametrize("number", SIXTY)
def test_each_has_a_test(number: int) -> None:
    assert "::test_" in whole_name(SIXTY[number][1])
