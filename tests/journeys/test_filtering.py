"""The list is filtered, the filter kept, many articles handled and a span edited, by keys alone."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.gui.app import user_name
from annotator.project.project import Project
from tests.journeys.screen import MISSING, Program, Screen, exported, wait_until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

STORIES = {
    "Steel mills close": "“Output fell by 26.3 percent,” Ana Ortiz said, “and it will rise.”",
    "Grain quotas": "Wheat will be dearer.",
    "Ports are full": "Cargo waits.",
    "Oil is cheap": "Crude is cheap.",
}
FLAGGED = ("Grain quotas", "Oil is cheap")


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen(size="1024x640")
    yield screen
    screen.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four articles, two of them flagged; the first has a quote in two parts and ben's figure."""
    path = tmp_path / "news.annotator"
    project = Project.create(path, annotator="ben")
    rows = {
        title: project.articles.add_text(text, title=title).row for title, text in STORIES.items()
    }
    first = rows["Steel mills close"]

    def tag(words: str, label: str) -> int:
        start = STORIES["Steel mills close"].index(words)
        found = project.labels.by_name(label)
        assert found is not None
        return project.spans.add(first, start, start + len(words), found.row).row

    tag("fell by 26.3 percent", "figure")
    project.set_annotator(user_name())
    quote = tag("Output fell by 26.3 percent", "quote")
    project.relations.carry_on(tag("and it will rise.", "quote"), quote)
    for title in FLAGGED:
        project.articles.set_flag(rows[title], True)
    project.close()
    return path


class Data:
    """What is in the file, as an export beside the window."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._out = path.with_suffix(".jsonl")

    def lines(self) -> dict[str, Any]:
        lines = [json.loads(line) for line in exported(self._path, self._out).splitlines()]
        return {line["meta"]["title"]: line for line in lines if line["annotator"] == user_name()}

    def statuses(self) -> dict[str, str]:
        return {title: line["status"] for title, line in self.lines().items()}

    def spans(self, title: str) -> list[tuple[str, str]]:
        found = self.lines().get(title, {"spans": []})["spans"]
        return [(span["label"], span["text"]) for span in found]

    def quotes(self) -> list[dict[str, Any]]:
        return [span["attributes"] for span in self.lines()["Steel mills close"]["spans"]]


def saved_filters(path: Path) -> list[tuple[str, dict[str, Any]]]:
    project = Project.open(path, annotator="reader", read_only=True)
    try:
        return [(each.name, dict(each.wanted)) for each in project.filters.all()]
    finally:
        project.close()


def test_a_filter_is_kept_and_the_next_start_goes_on_with_it(screen: Screen, path: Path) -> None:
    data = Data(path)
    program = Program(screen, str(path))
    try:
        # The flagged ones; the filter is kept by the name that is typed eight fields further on.
        program.keys("ctrl+shift+o")
        wait_until(lambda: program.window_count() == 2, "the panel is open")
        program.keys("alt+f", "f", *["Tab"] * 8)
        program.type("later")
        program.keys("Return")
        wait_until(lambda: saved_filters(path) == [("later", {"flagged": True})], "a saved filter")
        # Both of them are done in one step.
        program.keys("Escape")
        wait_until(lambda: program.window_count() == 1, "the panel is closed")
        program.keys("ctrl+shift+f", "Down", "Down", "shift+Down", "ctrl+Return")
        done = dict.fromkeys(FLAGGED, "done")
        wait_until(lambda: data.statuses().items() >= done.items(), "the flagged ones are done")
        assert data.statuses()["Steel mills close"] == "open"
        program.quit()
        program = Program(screen, str(path))
        # From the first of them to the next one that is flagged; a word of it is tagged.
        program.keys("ctrl+Next", "ctrl+Home", "ctrl+shift+Right", "4")
        wait_until(lambda: data.spans("Oil is cheap") == [("sector", "Crude")], "a sector there")
        program.quit()
    finally:
        program.kill()


def test_spans_are_narrowed_edited_and_taken_over(screen: Screen, path: Path) -> None:
    data = Data(path)
    program = Program(screen, str(path))
    title = "Steel mills close"
    try:
        # To the list of spans; of three the quote in two parts; its label, then its type.
        program.keys("F6", "slash")
        program.type("rise")
        program.keys("Return", "Tab", "Tab", "d")
        wait_until(lambda: data.quotes()[0] == {"type": "direct"}, "the quote is direct")
        # The second part is a line of its own; its note is the last field.
        program.keys("ctrl+shift+l", "Down", "Down", "n")
        program.type("sure")
        program.keys("Escape")

        def notes() -> list[str | None]:
            return [span["note"] for span in data.lines()[title]["spans"]]

        wait_until(lambda: notes() == [None, "sure"], "a note on the second part")
        # The span of the other annotator: its words are selected, a label key tags them.
        program.keys("ctrl+shift+l", "Escape", "Down", "End", "3")
        wanted = ("figure", "fell by 26.3 percent")
        wait_until(lambda: wanted in data.spans(title), "the other's figure is taken over")
        program.quit()
    finally:
        program.kill()
