"""The command palette in a real window: a label and an article by name, without the mouse."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.project.project import Project
from tests.journeys.screen import MISSING, Program, Screen, exported, wait_until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

STORIES = {
    "Steel mills close": "Output fell by 26.3 percent, Ana Ortiz said on Monday.",
    "Grain quotas to rise": "Wheat will be dearer, the ministry expects.",
}


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen(size="1024x640")
    yield screen
    screen.close()


def test_a_label_and_an_article_are_chosen_by_name(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "news.annotator"
    project = Project.create(path, annotator="ana")
    for title, text in STORIES.items():
        project.articles.add_text(text, title=title)
    project.close()
    program = Program(screen, str(path))

    def tagged() -> list[tuple[str, str]]:
        lines = exported(path, tmp_path / "now.jsonl").splitlines()
        spans = [span for line in lines for span in json.loads(line)["spans"]]
        return [(span["label"], span["text"]) for span in spans]

    try:
        # A selection is tagged with what is typed; the focus is back in the text.
        program.keys("ctrl+Home", "ctrl+shift+Right", "ctrl+k", *"speak", "Return")
        wait_until(lambda: tagged() == [("speaker", "Output")], "a speaker by the label's name")
        # The span is still the active one after a look that chose nothing; its key relabels it.
        program.keys("ctrl+k", *"zoom", "Escape", "4")
        wait_until(lambda: tagged() == [("sector", "Output")], "the speaker is a sector")
        # The other article by its title.
        program.keys("ctrl+k", *"grain", "Return")
        program.keys("ctrl+Home", "ctrl+shift+Right", "3")
        wait_until(lambda: ("figure", "Wheat") in tagged(), "a figure in the other article")
        # An action by words of its name.
        program.keys("ctrl+k", *"undo", "Return")
        wait_until(lambda: tagged() == [("sector", "Output")], "the figure is taken back")
        program.quit()
    finally:
        program.kill()
