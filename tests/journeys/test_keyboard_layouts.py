"""Label keys and brackets on the keyboards of four countries, in a real window."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.project.project import Project
from tests.journeys.screen import MISSING, Program, Screen, exported, wait_until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

TEXT = "Output rose by 26.3 percent, Ana Ortiz of Acme Steel said on Monday."

# Places on the keyboard, as X counts them.
ONE, TWO, THREE, FOUR = "10", "11", "12", "13"
LEFT_BRACKET, RIGHT_BRACKET, X_KEY = "34", "35", "53"


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


@pytest.mark.parametrize("layout", ["us", "de", "fr", "ru"])
def test_label_keys_and_brackets_act_by_their_place(
    layout: str, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "keys.annotator"
    project = Project.create(path, annotator="ana")
    project.articles.add_text(TEXT)
    project.close()
    screen.use_layout(layout)
    program = Program(screen, str(path))

    def tagged() -> list[tuple[str, str]]:
        line = json.loads(exported(path, tmp_path / "now.jsonl"))
        return [(span["label"], span["text"]) for span in line["spans"]]

    try:
        # From the start: select a word, widen it by the right bracket, tag it with the third key.
        program.keys("ctrl+Home", "ctrl+shift+Right", RIGHT_BRACKET, THREE)
        wait_until(lambda: tagged() == [("figure", "Output rose")], "a figure of two words")
        # The same text once more; the left bracket takes a word off; the first key.
        program.keys(X_KEY, LEFT_BRACKET, ONE)
        wait_until(
            lambda: ("speaker", "Output") in tagged(), "a speaker of one word on the same place"
        )
        # With nothing selected, a label key gives the active span another label.
        program.keys(FOUR)
        wait_until(lambda: ("sector", "Output") in tagged(), "the speaker is a sector now")
        program.quit()
    finally:
        program.kill()
    assert sorted(tagged()) == [("figure", "Output rose"), ("sector", "Output")]
