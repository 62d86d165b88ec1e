"""Two of the bugs that are planted: the harness would notice."""

import pytest

from tests.faults.command import faults, needs_shim

pytestmark = needs_shim


@pytest.mark.parametrize("bug", ["synchronous NORMAL", "UTF-16 offsets"])
def test_a_planted_bug_is_found(bug: str) -> None:
    assert "NOT FOUND" not in faults("planted", "--bug", bug, "--verbs")
