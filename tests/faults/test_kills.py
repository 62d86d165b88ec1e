"""Short runs of the commands that kill: nothing acknowledged is lost, every file is whole."""

from tests.faults.command import faults, needs_shim

pytestmark = needs_shim


def test_a_process_killed_at_a_call_loses_nothing_that_was_acknowledged() -> None:
    told = faults("calls", "--verbs", "--every", "160")
    assert "wrong: 0" in told
    assert "acknowledged steps looked for" in told


def test_a_window_killed_at_a_random_moment_loses_nothing_that_was_painted() -> None:
    told = faults("kills", "--count", "3")
    assert "kill -9 at a random moment: 3" in told
    assert "wrong: 0" in told
