"""Short runs of the commands that kill: nothing acknowledged is lost, every file is whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import shim

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(bool(shim.WHY_NOT), reason=shim.WHY_NOT or "there is a shim")


def faults(*arguments: str) -> str:
    """Run the command; what it told."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_process_killed_at_a_call_loses_nothing_that_was_acknowledged() -> None:
    told = faults("calls", "--verbs", "--every", "97")
    assert "wrong: 0" in told
    assert "acknowledged steps looked for" in told


def test_a_window_killed_at_a_random_moment_loses_nothing_that_was_painted() -> None:
    told = faults("kills", "--count", "3")
    assert "kill -9 at a random moment: 3" in told
    assert "wrong: 0" in told
