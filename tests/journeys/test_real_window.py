"""Every gesture and key of the guide in a real window: runs tests/real_window on an X screen."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.screen import MISSING, Screen
from tests.real_window.stories import STORIES

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("kind", STORIES)
def test_every_row_of_the_guide_in_a_real_window(kind: str) -> None:
    screen = Screen()
    command = ["-m", "pytest", "tests/real_window", "-q", "-p", "no:cacheprovider"]
    try:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env={**screen.environment, "ANNOTATOR_REAL_WINDOW": kind},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        screen.close()
    assert done.returncode == 0, done.stdout + done.stderr
