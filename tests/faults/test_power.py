"""Short runs of the loss of power."""

from tests.faults.command import faults, needs_shim

pytestmark = needs_shim


def test_what_was_acknowledged_is_there_when_the_power_comes_back() -> None:
    assert "wrong: 0" in faults("power", "--verbs", "--count", "100")


def test_the_control_that_syncs_nothing_loses_what_it_acknowledged() -> None:
    told = faults("power", "--verbs", "--count", "40", "--unsafe")
    assert "an acknowledged change is not there" in told
    assert "the control failed, as it must" in told
