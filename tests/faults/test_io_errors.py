"""Short runs of the failing calls: each ends in a sentence and a whole file."""

from tests.faults.command import faults, needs_shim

pytestmark = needs_shim


def test_a_call_that_fails_is_told_and_changes_nothing() -> None:
    told = faults("errors", "--verbs", "--every", "400")
    assert "wrong: 0" in told
    assert "The disk is full; the last change was not saved, all before it are." in told
