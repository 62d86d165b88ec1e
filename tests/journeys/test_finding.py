"""Find, Esc, a label key: words tagged without a mouse, in a real window and several scripts."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.project.project import Project
from tests.journeys.screen import MISSING, Program, Screen, exported, wait_until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

# Places on the keyboard, as X counts them.
THREE, FOUR = "12", "13"

ENGLISH = "The ministry spoke. “Exports rose by 26.3\npercent,” the ministry’s Ana Ortiz said."
ARABIC = "قالت الوزارة إن الصادرات نمت بنسبة 26.3 في المئة، وإن 14 ميناء أعيد فتحها."
CHINESE = "财政部表示，出口增长26.3%。专家安娜说，有14个港口重新开放，A股上涨。"
LONG = "Nothing of note was said there. " * 6_300 + "The last barrel of oil was sold. Good."

CASES = {
    "English": (ENGLISH, ["26.3 PERC", "ministry"], ["26.3\nperc", "ministry"]),
    "Arabic": (ARABIC, ["26.3", "14"], ["26.3", "14"]),
    "Chinese": (CHINESE, ["26.3%", "a"], ["26.3%", "A"]),
    "one paragraph of 200 kB": (LONG, ["barrel", "good"], ["barrel", "Good"]),
}


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


@pytest.mark.parametrize("name", CASES)
def test_found_words_are_tagged_by_keys_alone(name: str, screen: Screen, tmp_path: Path) -> None:
    text, (first, second), expected = CASES[name]
    path = tmp_path / "find.annotator"
    project = Project.create(path, annotator="ana")
    project.articles.add_text(text)
    project.close()
    screen.use_layout("us")
    program = Program(screen, str(path))

    def tagged() -> list[tuple[str, str]]:
        line = json.loads(exported(path, tmp_path / "now.jsonl"))
        return [(span["label"], span["text"]) for span in line["spans"]]

    try:
        program.keys("ctrl+Home", "slash")
        program.type(first)
        program.keys("Escape", THREE)
        wait_until(lambda: tagged() == [("figure", expected[0])], "the found words as a figure")
        # Again, from any pane, and round the end of the text.
        program.keys("ctrl+End", "ctrl+f")
        program.type(second)
        program.keys("Escape", FOUR)
        wait_until(lambda: ("sector", expected[1]) in tagged(), "the other words as a sector")
        program.quit()
    finally:
        program.kill()
    assert sorted(tagged()) == [("figure", expected[0]), ("sector", expected[1])]
