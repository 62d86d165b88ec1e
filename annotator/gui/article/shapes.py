"""A mark on the lines of one block: where its pieces lie, and their outlines."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from annotator.gui.article.inks import Ink
from annotator.gui.article.marks import Mark
from annotator.gui.article.metrics import PageMetrics

Piece = tuple[int, float, float]
"""Line, left and right edge; x from the column's left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The lines of a block: their baselines from its top, and the column that they fill."""

    metrics: PageMetrics
    baselines: list[float]
    column: float
    is_right: bool
    """Whether it reads from right to left."""

    @property
    def extent(self) -> tuple[float, float]:
        """Where fills begin and end around a baseline; in an empty paragraph they keep inside."""
        if self.baselines[0] < self.metrics.baseline:
            return 2 * self.metrics.zoom - self.metrics.blank, -3 * self.metrics.zoom
        return self.metrics.tint_top, self.metrics.tint_bottom

    def rect(self, piece: Piece) -> QRectF:
        """The stretch of a piece that is filled."""
        line, left, right = piece
        upper, lower = self.extent
        return QRectF(left, self.baselines[line] + upper, right - left, lower - upper)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A mark with its pieces in a block, in reading order; at least one."""

    mark: Mark
    ink: Ink
    level: int
    begins: bool
    ends: bool
    faint: bool
    pieces: list[Piece]

    def outlines(self, ground: Ground, grow: float) -> list[QPainterPath]:
        """The outline of each piece, round at the true ends of the span and open elsewhere."""
        paths: list[QPainterPath] = []
        for index, piece in enumerate(self.pieces):
            rect = ground.rect(piece).adjusted(-grow, -grow, grow, grow)
            starts = self.begins and index == 0
            stops = self.ends and index == len(self.pieces) - 1
            if ground.is_right:
                starts, stops = stops, starts
            paths.append(_open_box(rect, 3 * ground.metrics.zoom, starts=starts, stops=stops))
        return paths


def _open_box(rect: QRectF, radius: float, *, starts: bool, stops: bool) -> QPainterPath:
    """A box whose left side is drawn, round, only if it starts, and right side if it stops."""
    path = QPainterPath()
    if starts and stops:
        path.addRoundedRect(rect, radius, radius)
        return path
    corner = 2 * min(radius, rect.height() / 2, rect.width() / 2)
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    if starts:
        path.moveTo(right, top)
        path.arcTo(left, top, corner, corner, 90, 90)
        path.arcTo(left, bottom - corner, corner, corner, 180, 90)
        path.lineTo(right, bottom)
    elif stops:
        path.moveTo(left, top)
        path.arcTo(right - corner, top, corner, corner, 90, -90)
        path.arcTo(right - corner, bottom - corner, corner, corner, 0, -90)
        path.lineTo(left, bottom)
    else:
        path.moveTo(left, top)
        path.lineTo(right, top)
        path.moveTo(left, bottom)
        path.lineTo(right, bottom)
    return path
