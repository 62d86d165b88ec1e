"""Every gesture and key of the guide in a real window: runs tests/real_window on an X screen."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.screen import MISSING, Screen
from tests.real_window.stories import STORIES

ROOT = Path(__file__).parents[2]


KINDS = list(STORIES)


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("kinds", [KINDS[:2], KINDS[2:]], ids=" and ".join)
def test_every_row_of_the_guide_in_a_real_window(kinds: list[str]) -> None:
    """Two at a time, each on a screen of its own."""
    command = [sys.executable, "-m", "pytest", "tests/real_window", "-q", "-p", "no:cacheprovider"]
    screens = [Screen() for _ in kinds]
    try:
        running = [
            subprocess.Popen(
                command,
                cwd=ROOT,
                env={**screen.environment, "ANNOTATOR_REAL_WINDOW": kind},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            for kind, screen in zip(kinds, screens, strict=True)
        ]
        told = [process.communicate()[0] for process in running]
    finally:
        for screen in screens:
            screen.close()
    for process, text in zip(running, told, strict=True):
        assert process.returncode == 0, text
