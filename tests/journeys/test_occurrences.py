"""All occurrences of a name are tagged by three keys in a real window, and one takes them back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.gui.app import user_name
from annotator.project.project import Project
from tests.journeys.screen import MISSING, Program, Screen, exported, wait_until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

TEXTS = (
    "Ana Ortiz spoke first. Ortiz was late, said Ortiz.\nThe Ortizes left.",
    "“Steel is not finished,” said Ortiz.",
)


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen(size="1024x640")
    yield screen
    screen.close()


def test_space_a_enter_tag_all_and_ctrl_z_takes_them_back(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "names.annotator"
    project = Project.create(path, annotator=user_name())
    rows = [project.articles.add_text(text).row for text in TEXTS]
    speaker = project.labels.by_name("speaker")
    assert speaker is not None
    start = TEXTS[0].index("Ortiz was")
    project.spans.add(rows[0], start, start + 5, speaker.row)
    project.spans.add(rows[0], 0, 9, speaker.row)
    project.close()
    program = Program(screen, str(path))

    def tagged() -> list[list[tuple[int, str]]]:
        lines = exported(path, tmp_path / "now.jsonl").splitlines()
        return [
            [(span["start"], span["text"]) for span in json.loads(line)["spans"]] for line in lines
        ]

    first, last = (0, "Ana Ortiz"), (TEXTS[0].index("Ortiz."), "Ortiz")
    template = (start, "Ortiz")
    other = (TEXTS[1].index("Ortiz"), "Ortiz")
    try:
        # Space: the name in full; Space: the name alone; A lists it, Enter tags it.
        program.keys("ctrl+Home", "space", "space", "a")
        program.keys("Return")
        wait_until(lambda: tagged() == [[first, template, last], []], "the article's are tagged")
        program.keys("ctrl+z")
        wait_until(lambda: tagged() == [[first, template], []], "they are gone again")
        # The same in all open articles, chosen by its letter.
        program.keys("a", "alt+o")

        def all_are_tagged() -> bool:
            # Until the search is through, Enter has nothing to tag.
            program.keys("Return")
            return tagged() == [[first, template, last], [other]]

        wait_until(all_are_tagged, "all are tagged")
        program.keys("ctrl+z")
        wait_until(lambda: tagged() == [[first, template], []], "all are gone again")
        program.quit()
    finally:
        program.kill()
