"""The parts of the workbench beside the text, in the real program: runs tests/real_program."""

import pytest

from tests.journeys.screen import MISSING, ROOT, run_on_screens

PARTS = sorted(file.stem for file in (ROOT / "tests/real_program").glob("test_*.py"))


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
@pytest.mark.timeout(300)
def test_the_workbench_in_the_real_program() -> None:
    """Half of the parts at a time as the other half, each on a screen of its own."""
    halves = (PARTS[::2], PARTS[1::2])
    run_on_screens(
        "tests/real_program", [{"ANNOTATOR_REAL_PROGRAM": " ".join(half)} for half in halves]
    )
