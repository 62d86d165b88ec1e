"""The measures of the page: font, line pitch, column, and where marks sit around a line."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.gui.theme.fonts import chip_font, page_font

COLUMN_CHARACTERS = 72
SIDE_MARGIN = 36
"""The least room beside the column, where the stripes of long spans stand."""

_SAMPLE = (
    "Despite all the difficulties, Russian and Chinese entrepreneurs are focused on the further "
    "development of trade, he said on Friday, and 26.3 percent more than a year ago was sold."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetrics:
    """Logical pixels at one zoom. What is placed around a line counts from its baseline down."""

    zoom: float
    font: QFont
    chip_font: QFont
    em: float
    pitch: int
    """From baseline to baseline: room for chips above a line and rails below it."""
    baseline: int
    """From the top of a line's stretch to its baseline."""
    gap: int
    """Between paragraphs."""
    blank: int
    """The height of an empty paragraph."""
    column: int
    """The width of the text where the window is wide enough."""
    tint_top: float
    tint_bottom: float
    """Where fills end and rails begin; these have to end above the chips of the next line."""
    chip_height: float
    advance: float
    """The average width of a character in English text."""

    @property
    def chip_top(self) -> float:
        """The upper edge of the chips."""
        return self.tint_top - self.chip_height


def page_metrics(*, family: str, zoom: float, characters: int = COLUMN_CHARACTERS) -> PageMetrics:
    """The measures for a font family ("serif", "sans" or a name) at a zoom (1.0 is 100 %).

    `characters` is how many of them the column holds where the window is wide enough.
    """
    font = page_font(family, zoom=zoom)
    em = float(font.pixelSize())
    metrics = QFontMetricsF(font)
    advance = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    pitch = round(2.08 * em)
    chip_height = float(round(11 * zoom))
    tint_top = -float(round(0.86 * em))
    return PageMetrics(
        zoom=zoom,
        font=font,
        chip_font=chip_font(zoom=zoom),
        em=em,
        pitch=pitch,
        baseline=round(chip_height - tint_top),
        gap=round(0.45 * pitch),
        blank=round(0.35 * pitch),
        column=round(characters * advance),
        tint_top=tint_top,
        tint_bottom=float(round(0.24 * em)),
        chip_height=chip_height,
        advance=advance,
    )
