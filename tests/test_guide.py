"""The guide keeps its word: its pictures are those that the script makes, its keys are real."""

import re
from pathlib import Path

import pytest

from annotator.gui.action_table import ACTIONS
from tests.pictures.scenes import SCENES

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = (DOCS / "annotating.md").read_text(encoding="utf-8")
MADE = {f"pictures/{name}" for scene in SCENES for name in scene.files()}


def test_every_picture_of_the_guide_is_made_by_the_script() -> None:
    shown = set(re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PAGE))
    assert shown <= MADE
    assert {path for path in MADE if "@" not in path and "window-" not in path} <= shown


def test_every_picture_is_there_and_no_other() -> None:
    assert {f"pictures/{path.name}" for path in (DOCS / "pictures").iterdir()} == MADE


@pytest.mark.parametrize("spec", [spec for spec in ACTIONS if spec.in_text], ids=lambda s: s.id)
def test_each_key_of_the_text_is_in_the_guide(spec) -> None:
    """The brackets are told as two keys with modifiers, the others one by one."""
    if spec.keys[0][-1] in "[]":
        return
    assert any(f"`{key}`" in PAGE for key in spec.keys), spec.keys
