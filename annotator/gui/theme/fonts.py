"""The fonts of the page and of the small things on it, by what is installed."""

from PySide6.QtGui import QFont

SERIF = ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "DejaVu Serif")
SANS = ("Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
# Behind the first family that is there stand the scripts that it lacks.
OTHER_SCRIPTS = ("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Sans", "Noto Color Emoji")

PAGE_SIZE = 17.0
"""Pixels of the page font at 100 %."""


def page_font(family: str, *, zoom: float = 1.0) -> QFont:
    """The font of the article's text: `family` is "serif", "sans" or the name of a family."""
    if family == "serif":
        families = [*SERIF, *OTHER_SCRIPTS]
    elif family == "sans":
        families = [*SANS, *OTHER_SCRIPTS]
    else:
        families = [family, *SERIF, *OTHER_SCRIPTS]
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(max(1, round(PAGE_SIZE * zoom)))
    return font


def chip_font(*, zoom: float = 1.0) -> QFont:
    """The font of the small label names: 10 pixels at 100 %, demibold."""
    font = QFont()
    font.setFamilies([*SANS, *OTHER_SCRIPTS])
    font.setPixelSize(max(7, round(10 * zoom)))
    font.setWeight(QFont.Weight.DemiBold)
    return font
