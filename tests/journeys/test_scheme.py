"""The labels of a project changed in a real window: added, renamed, recoloured, merged, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.project.project import Project
from tests.journeys.screen import MISSING, Program, Screen, wait_until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen(size="1024x640")
    yield screen
    screen.close()


def test_a_label_is_made_changed_and_merged(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "news.annotator"
    project = Project.create(path, annotator="ana")
    project.articles.add_text("Output fell by 26.3 percent.", title="Steel")
    project.close()
    program = Program(screen, str(path))

    def labels() -> dict[str, tuple[str, int]]:
        reader = Project.open(path, annotator="ana", read_only=True)
        try:
            return {
                each.name: (each.color, sum(reader.labels.counts(each.row).values()))
                for each in reader.labels.all()
            }
        finally:
            reader.close()

    def editor() -> None:
        """Open the editor; without a window manager the focus is put into it by hand."""
        before = set(program._windows())
        program.keys("ctrl+l")
        wait_until(lambda: bool(set(program._windows()) - before), "the editor")
        (window,) = set(program._windows()) - before
        screen.run("xdotool", "windowfocus", "--sync", window)

    def back() -> None:
        """Close the editor and go on in the text."""
        program.keys("Escape")
        wait_until(lambda: len(program._windows()) == 1, "the window alone")
        screen.run("xdotool", "windowfocus", "--sync", program._windows()[0])

    try:
        # The first word is a speaker, and the editor opens on its label.
        program.keys("ctrl+Home", "ctrl+shift+Right", "1")
        wait_until(lambda: labels()["speaker"][1] == 1, "a speaker")
        editor()
        program.keys("alt+l", *"person", "Return")
        wait_until(lambda: "person" in labels(), "a label by the name that was typed")
        # From the name to the first of the colours, and on to the third.
        program.keys("Tab", "Tab", "Tab", "space")
        wait_until(lambda: labels()["person"][0] == "green", "the label in green")
        # Back in the text the new label takes the span.
        back()
        program.keys("5")
        wait_until(lambda: labels()["person"][1] == 1, "the span is a person")
        # The editor shows it; it is merged into the first label, as its menu offers.
        editor()
        program.keys("alt+m", "Down", "Return")
        program.keys("Return")
        wait_until(lambda: "person" not in labels(), "the label is merged")
        assert labels()["speaker"][1] == 1
        back()
        program.keys("ctrl+z")
        wait_until(lambda: labels().get("person", ("", 0))[1] == 1, "the merge is taken back")
        program.quit()
    finally:
        program.kill()
