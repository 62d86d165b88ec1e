"""Brushes and pens of the marks in one theme at one zoom, made once for each label colour."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen, QStaticText

from annotator.gui.article.metrics import PageMetrics
from annotator.gui.theme.palette import Theme, color_for

FAINT = 0.45
"""What is left of an outer fill that steps back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """All that is painted with for one label colour."""

    line: QBrush
    faint_line: QBrush
    tint: QBrush
    outer_tint: QBrush
    active_tint: QBrush
    faint_tint: QBrush
    pen: QPen
    outline: QPen
    thin_outline: QPen


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipText:
    """A label's name as it stands on a chip: whole and as one letter, with the chip's widths."""

    name: QStaticText
    letter: QStaticText
    widths: tuple[float, float, float]


class Inks:
    """Looks up the ink of a colour and the text of a chip."""

    def __init__(self, theme: Theme, metrics: PageMetrics) -> None:
        self.theme = theme
        self.metrics = metrics
        self.page = QColor(theme.page)
        self.text = QColor(theme.text)
        self.faded = QColor(theme.faded)
        self.selection = QBrush(QColor(theme.selection))
        self.found = QBrush(QColor(theme.found))
        self.chip_text = QPen(QColor(theme.chip_text))
        self.dash = QPen(QColor(theme.text), 1.2 * metrics.zoom)
        self.dash.setDashPattern([3.2, 2.4])
        self.dash.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._inks: dict[str, Ink] = {}
        self._chips: dict[str, ChipText] = {}
        self._badges: dict[str, ChipText] = {}
        self._chip_metrics = QFontMetricsF(metrics.chip_font)
        ink = self._chip_metrics.tightBoundingRect("dg")
        baseline = (metrics.chip_height - ink.height()) / 2 - ink.top()
        self.chip_text_drop = round(2 * (baseline - self._chip_metrics.ascent())) / 2
        """From a chip's top to the top of its text: what is seen of letters stands in the middle.
        """

    def ink(self, color: str) -> Ink:
        """The ink of a palette name or "#rrggbb"."""
        found = self._inks.get(color)
        if found is None:
            found = self._inks[color] = self._mix(QColor(color_for(color, self.theme)))
        return found

    def chip(self, text: str) -> ChipText:
        """The texts and widths of a chip."""
        found = self._chips.get(text)
        if found is None:
            found = self._chips[text] = self._set(text, pads=(3.0, 2.5))
        return found

    def badge(self, text: str) -> ChipText:
        """The text and width of a target's key, which is never shortened."""
        found = self._badges.get(text)
        if found is None:
            whole = self._set(text, pads=(5.0, 5.0))
            width = whole.widths[0]
            found = ChipText(name=whole.name, letter=whole.name, widths=(width, width, width))
            self._badges[text] = found
        return found

    def _mix(self, line: QColor) -> Ink:
        theme, zoom = self.theme, self.metrics.zoom
        return Ink(
            line=QBrush(line),
            faint_line=QBrush(_thin(line, 0.28)),
            tint=QBrush(_thin(line, theme.tint_alpha)),
            outer_tint=QBrush(_thin(line, theme.outer_tint_alpha)),
            active_tint=QBrush(_thin(line, theme.active_tint_alpha)),
            faint_tint=QBrush(_thin(line, theme.outer_tint_alpha * FAINT)),
            pen=QPen(line),
            outline=QPen(line, 1.5 * zoom),
            thin_outline=QPen(line, zoom),
        )

    def _set(self, text: str, *, pads: tuple[float, float]) -> ChipText:
        font, zoom = self.metrics.chip_font, self.metrics.zoom
        shown = self._chip_metrics.elidedText(text, Qt.TextElideMode.ElideRight, 140 * zoom)
        short = text[:1] + ("?" if text.endswith("?") else "")
        texts: list[QStaticText] = []
        widths: list[float] = []
        for part, pad in zip((shown, short), pads, strict=True):
            static = QStaticText(part)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            static.prepare(font=font)
            texts.append(static)
            widths.append(self._chip_metrics.horizontalAdvance(part) + 2 * pad * zoom)
        name, letter = max(widths), min(widths)
        return ChipText(
            name=texts[0], letter=texts[1], widths=(name, letter, min(letter, 4 * zoom))
        )


def _thin(color: QColor, alpha: float) -> QColor:
    thin = QColor(color)
    thin.setAlphaF(alpha)
    return thin
