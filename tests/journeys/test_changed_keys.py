"""Keys that the user has changed, on the keyboards of four countries, in a real window."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.project.project import Project
from tests.journeys.screen import MISSING, Program, Screen, exported, wait_until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

TEXT = "Output rose by 26.3 percent, Ana Ortiz of Acme Steel said on Monday."

# Places on the keyboard, as X counts them: 1, the key right of P, and those of Q, L and J.
ONE, BRACKET, Q_KEY, L_KEY, J_KEY = "10", "34", "24", "46", "44"


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    path = tmp_path / "keys.annotator"
    project = Project.create(path, annotator="ana")
    project.articles.add_text(TEXT)
    project.close()
    return path


def _tagged(path: Path) -> list[tuple[str, str]]:
    line = json.loads(exported(path, path.with_suffix(".jsonl")))
    return [(span["label"], span["text"]) for span in line["spans"]]


def _settings() -> dict[str, object]:
    file = paths.config_dir() / "settings.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


@pytest.mark.parametrize("layout", ["us", "de", "fr", "ru"])
def test_a_changed_key_acts_by_its_character_else_by_its_place(
    layout: str, screen: Screen, project: Path
) -> None:
    # The end of the selection by a letter, and the flag by a bracket.
    keys = {
        "selection.end_forward": ["J"],
        "selection.end_back": [],
        "article.flag": ["["],
        "article.done": ["Ctrl+J"],
    }
    file = paths.config_dir() / "settings.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"keys": keys}), encoding="utf-8")
    screen.use_layout(layout)
    program = Program(screen, str(project))

    def state() -> tuple[bool, str]:
        line = json.loads(exported(project, project.with_suffix(".jsonl")))
        return line["flagged"], line["status"]

    try:
        program.keys("ctrl+Home", "ctrl+shift+Right", J_KEY, ONE)
        wait_until(lambda: _tagged(project) == [("speaker", "Output rose")], "one word more")
        program.keys(BRACKET)
        wait_until(lambda: state() == (True, "open"), "a flag by the key right of P")
        program.keys(f"ctrl+{J_KEY}")
        wait_until(lambda: state() == (True, "done"), "done by Ctrl and the key")
        program.quit()
    finally:
        program.kill()


@pytest.mark.parametrize(("layout", "kept"), [("us", "Q"), ("de", "Q"), ("fr", "A"), ("ru", "Q")])
def test_a_key_is_recorded_as_the_keyboard_types_it(
    layout: str, kept: str, screen: Screen, project: Path
) -> None:
    program = Program(screen, str(project))

    def keys() -> object:
        return _settings().get("keys")

    try:
        screen.use_layout("us")
        program.keys("ctrl+k")
        program.type("change keys")
        program.keys("Return")
        program.focus_new_window()
        program.type("select its")
        program.keys("Tab", "Tab", "Return")
        screen.use_layout(layout)
        program.keys(Q_KEY)
        if kept == "A":
            # There it is another action's, and is taken from it.
            program.keys("Return")
        wait_until(
            lambda: isinstance(now := keys(), dict) and kept in now.get("span.select", ()),
            f"the key {kept}",
        )
        program.quit()
    finally:
        program.kill()
