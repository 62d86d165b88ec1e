"""The command in a process of its own, for short runs in the tests."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import shim

needs_shim = pytest.mark.skipif(bool(shim.WHY_NOT), reason=shim.WHY_NOT or "there is one")


def faults(*arguments: str) -> str:
    """Run the command, which has to find nothing wrong; what it told."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", *arguments],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
