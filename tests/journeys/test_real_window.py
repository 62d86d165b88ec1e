"""Every gesture and key of the guide in a real window: runs tests/real_window on an X screen."""

import pytest

from tests.journeys.screen import MISSING, run_on_screens
from tests.real_window.stories import STORIES

KINDS = list(STORIES)


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("kinds", [KINDS[:2], KINDS[2:]], ids=" and ".join)
def test_every_row_of_the_guide_in_a_real_window(kinds: list[str]) -> None:
    """Two at a time, each on a screen of its own."""
    run_on_screens("tests/real_window", [{"ANNOTATOR_REAL_WINDOW": kind} for kind in kinds])
