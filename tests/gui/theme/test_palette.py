"""Every label can be read in every theme, also by people who see fewer colours."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPalette

from annotator.core.scheme import PALETTE
from annotator.gui.article.inks import FAINT
from annotator.gui.theme.color import contrast, mixed, oklab, readable
from annotator.gui.theme.color_vision import Vision, distance
from annotator.gui.theme.palette import LABEL_COLORS, THEMES, Theme, color_for, ui_palette

READS = 4.5
"""The contrast that WCAG AA asks of small text."""

LOOKS = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
NAMES = pytest.mark.parametrize("name", LABEL_COLORS)
BLIND = (Vision.PROTAN, Vision.DEUTAN, Vision.TRITAN)

# The least CIEDE2000 distance between two labels for each kind of colour blindness, as measured:
# of the four default labels, and of all twelve.
FOUR = {
    "light": {Vision.PROTAN: 16.9, Vision.DEUTAN: 17.0, Vision.TRITAN: 18.4},
    "dark": {Vision.PROTAN: 16.5, Vision.DEUTAN: 17.8, Vision.TRITAN: 15.9},
    "sepia": {Vision.PROTAN: 17.7, Vision.DEUTAN: 17.7, Vision.TRITAN: 18.4},
}
TWELVE = {"light": 8.2, "dark": 7.1, "sepia": 8.7}

own_colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def fills(color: str, theme: Theme, under: str) -> list[str]:
    """What a label's fills look like on a ground: outer, innermost, active."""
    alphas = (theme.outer_tint_alpha, theme.tint_alpha, theme.active_tint_alpha)
    return [mixed(color, under, alpha) for alpha in alphas]


def check_that_it_reads(color: str, theme: Theme) -> None:
    """All that one label's colour has to do."""
    assert contrast(color, theme.page) >= READS
    assert contrast(color, theme.chip_text) >= READS
    for fill in fills(color, theme, theme.page):
        assert contrast(theme.text, fill) >= READS


def check_that_nested_text_reads(outer: str, inner: str, theme: Theme) -> None:
    under = mixed(outer, theme.page, theme.outer_tint_alpha)
    for fill in fills(inner, theme, under):
        assert contrast(theme.text, fill) >= READS, (outer, inner)


def test_the_palette_has_the_names_of_the_contract() -> None:
    assert LABEL_COLORS == PALETTE
    for theme in THEMES.values():
        assert tuple(theme.labels) == PALETTE


@LOOKS
@NAMES
def test_a_label_reads_on_the_page_and_the_text_on_the_label(theme: Theme, name: str) -> None:
    check_that_it_reads(color_for(name, theme), theme)


@LOOKS
@NAMES
def test_the_text_reads_on_a_label_that_is_nested_in_any_other(theme: Theme, name: str) -> None:
    for outer in LABEL_COLORS:
        check_that_nested_text_reads(color_for(outer, theme), color_for(name, theme), theme)


@LOOKS
@NAMES
def test_the_text_can_still_be_made_out_four_deep(theme: Theme, name: str) -> None:
    color, under = color_for(name, theme), theme.page
    for _ in range(3):
        under = mixed(color, under, theme.outer_tint_alpha)
    assert contrast(theme.text, mixed(color, under, theme.tint_alpha)) >= 3


@LOOKS
def test_the_text_reads_on_the_selection_and_on_hits(theme: Theme) -> None:
    """Both are painted over the fills of labels."""
    for under in (theme.page, theme.selection, theme.found):
        assert contrast(theme.text, under) >= READS


@LOOKS
def test_text_that_steps_back_can_still_be_read(theme: Theme) -> None:
    for name in LABEL_COLORS:
        faint = mixed(color_for(name, theme), theme.page, theme.outer_tint_alpha * FAINT)
        for under in (theme.page, faint):
            assert contrast(theme.faded, under) >= READS
            assert contrast(theme.text, under) > 2 * contrast(theme.faded, under)


@LOOKS
def test_words_of_the_window_read_on_its_grounds(theme: Theme) -> None:
    for under in (theme.window, theme.base, theme.raised):
        for color in (theme.text, theme.muted, theme.good, theme.warning, theme.bad):
            assert contrast(color, under) >= READS, (color, under)
    assert contrast(theme.accent_text, theme.accent) >= READS


@LOOKS
@pytest.mark.parametrize("vision", BLIND)
def test_labels_differ_for_colour_blind_people(theme: Theme, vision: Vision) -> None:
    def least(names: tuple[str, ...]) -> float:
        shown = [color_for(name, theme) for name in names]
        pairs = itertools.combinations(shown, 2)
        return round(min(distance(first, second, vision) for first, second in pairs), 1)

    assert least(LABEL_COLORS[:4]) >= FOUR[theme.name][vision]
    assert least(LABEL_COLORS) >= TWELVE[theme.name]


@LOOKS
@pytest.mark.parametrize("own", ["#000000", "#ffffff", "#ffff00", "#7f7f7f", "#ff00ff", "#00FF7F"])
def test_a_colour_of_ones_own_is_moved_until_it_reads(theme: Theme, own: str) -> None:
    check_that_it_reads(color_for(own, theme), theme)


@LOOKS
@given(first=own_colors, second=own_colors)
def test_any_two_colours_of_ones_own_read_and_nest(theme: Theme, first: str, second: str) -> None:
    outer, inner = color_for(first, theme), color_for(second, theme)
    check_that_it_reads(inner, theme)
    check_that_nested_text_reads(outer, inner, theme)
    for name in LABEL_COLORS:
        check_that_nested_text_reads(color_for(name, theme), inner, theme)
        check_that_nested_text_reads(outer, color_for(name, theme), theme)


def test_a_colour_that_reads_already_stays() -> None:
    assert color_for("#1464d2", THEMES["light"]) == "#1464d2"


def test_a_moved_colour_keeps_its_hue() -> None:
    moved = readable("#ffd000", "#fcfbf8")
    _, a, b = oklab("#ffd000")
    _, moved_a, moved_b = oklab(moved)
    assert abs(math.atan2(b, a) - math.atan2(moved_b, moved_a)) < 0.1


@LOOKS
@pytest.mark.parametrize("unknown", ["", "mauve", "#12", "#gggggg", "red; drop"])
def test_a_colour_that_is_none_is_shown_as_slate(theme: Theme, unknown: str) -> None:
    assert color_for(unknown, theme) == theme.labels["slate"]


@LOOKS
def test_the_window_takes_the_colours_of_the_theme(theme: Theme) -> None:
    palette = ui_palette(theme)
    assert palette.color(QPalette.ColorRole.Window).name() == theme.window
    assert palette.color(QPalette.ColorRole.Text).name() == theme.text
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == theme.faded
