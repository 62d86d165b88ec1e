"""Which labels are told apart by colour, and which colour a new label takes."""

import pytest

from annotator.gui.theme.color_vision import Vision
from annotator.gui.theme.likeness import CLEAR, clearest, lookalikes
from annotator.gui.theme.palette import LABEL_COLORS, THEMES, Theme, color_for

LOOKS = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@LOOKS
@pytest.mark.parametrize("color", LABEL_COLORS)
def test_no_two_colours_of_the_palette_are_lookalikes(theme: Theme, color: str) -> None:
    others = {name: name for name in LABEL_COLORS if name != color}
    assert lookalikes(color, others, theme) == []


def test_the_same_colour_looks_alike_to_everybody() -> None:
    (found,) = lookalikes("blue", {"speaker": "blue", "quote": "orange"}, THEMES["light"])
    assert found.name == "speaker"
    assert found.to_everybody
    assert found.visions == set(Vision)


def test_red_and_brown_look_alike_to_those_without_red_cones() -> None:
    (found,) = lookalikes("#d00000", {"own": "#705000"}, THEMES["light"])
    assert found.visions == {Vision.PROTAN}
    assert not found.to_everybody


def test_what_counts_is_the_colour_as_the_theme_shows_it() -> None:
    pale = {"own": "#fffff0"}
    assert lookalikes("#f0fff8", pale, THEMES["dark"]) != []
    assert lookalikes("slate", pale, THEMES["dark"]) == []
    assert color_for("#fffff0", THEMES["light"]) != "#fffff0"


def test_a_new_label_takes_the_colour_that_is_told_best_from_the_others() -> None:
    used = ["blue", "orange", "green", "plum"]
    new = clearest(used)
    assert new not in used
    for theme in THEMES.values():
        assert lookalikes(new, {name: name for name in used}, theme, floor=CLEAR + 4) == []


def test_a_colour_of_ones_own_is_kept_away_from_too() -> None:
    assert clearest([]) == "blue"
    assert clearest(["#1464d2"]) != "blue"


def test_every_colour_is_taken_once_before_one_is_taken_twice() -> None:
    used: list[str] = []
    for _ in range(2 * len(LABEL_COLORS)):
        used.append(clearest(used))
    assert sorted(used[:12]) == sorted(LABEL_COLORS)
    assert sorted(used[12:]) == sorted(LABEL_COLORS)
