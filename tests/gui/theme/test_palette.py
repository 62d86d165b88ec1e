"""Every label can be read in every theme, also by people who see fewer colours."""

import itertools
import math

import pytest
from PySide6.QtGui import QPalette

from annotator.gui.theme.color import contrast, hex_of, linear, mixed, oklab, readable, rgb
from annotator.gui.theme.palette import LABEL_COLORS, THEMES, Theme, color_for, ui_palette

DEFAULTS = LABEL_COLORS[:4]
LOOKS = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)

# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
DEFICIENCIES = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

FAR_APART = 0.06
"""OKLab distance that is taken for plain to see: three just noticeable differences of 0.02.

Muted colours of one lightness, the usual choice, come out between 0.01 and 0.05 here.
"""


def curved(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def seen(color: str, deficiency: str) -> str:
    parts = [linear(part) for part in rgb(color)]
    red, green, blue = (
        curved(sum(weight * part for weight, part in zip(row, parts, strict=True)))
        for row in DEFICIENCIES[deficiency]
    )
    return hex_of((red, green, blue))


@LOOKS
@pytest.mark.parametrize("name", LABEL_COLORS)
def test_a_label_reads_on_the_page_and_its_chip_can_be_read(theme: Theme, name: str) -> None:
    color = color_for(name, theme)
    assert contrast(color, theme.page) >= 4.5
    assert contrast(color, theme.chip_text) >= 4.5


@LOOKS
@pytest.mark.parametrize("name", LABEL_COLORS)
def test_the_text_reads_on_every_fill(theme: Theme, name: str) -> None:
    color = color_for(name, theme)
    quote = mixed(color_for("orange", theme), theme.page, theme.outer_tint_alpha)
    for under in (theme.page, quote):
        for alpha in (theme.outer_tint_alpha, theme.tint_alpha, theme.active_tint_alpha):
            assert contrast(theme.text, mixed(color, under, alpha)) >= 4.5


@LOOKS
def test_text_reads_on_the_selection_and_on_hits(theme: Theme) -> None:
    for under in (theme.page, theme.selection, theme.found):
        assert contrast(theme.text, under) >= 4.5


@LOOKS
def test_words_of_the_window_read_on_its_grounds(theme: Theme) -> None:
    for under in (theme.window, theme.base, theme.raised):
        for color in (theme.text, theme.muted, theme.good, theme.warning, theme.bad):
            assert contrast(color, under) >= 4.5, (color, under)
    assert contrast(theme.accent_text, theme.accent) >= 4.5


@LOOKS
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_the_four_default_labels_differ_for_colour_blind_people(
    theme: Theme, deficiency: str
) -> None:
    for first, second in itertools.combinations(DEFAULTS, 2):
        labs = [oklab(seen(color_for(name, theme), deficiency)) for name in (first, second)]
        assert math.dist(*labs) >= FAR_APART, (first, second)


@LOOKS
@pytest.mark.parametrize("own", ["#ffff00", "#fefefe", "#010101", "#7f7f7f", "#ff00ff", "#00FF7F"])
def test_a_colour_of_ones_own_is_moved_until_it_reads(theme: Theme, own: str) -> None:
    color = color_for(own, theme)
    assert contrast(color, theme.page) >= 4.5
    assert contrast(color, theme.chip_text) >= 4.5


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
