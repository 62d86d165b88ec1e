"""What is drawn around the active span and those it is related to, over the picture of a block."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainterPath, QPen

from annotator.gui.article.marks import Edge
from annotator.gui.article.picture import Picture, Scene
from annotator.gui.article.shapes import Ground, Shape

Handle = tuple[QRectF, QRectF, QBrush, Edge]
"""Bar, knob, brush and which end."""


@dataclass(slots=True)
class Accents:
    """Kept apart from the picture: another span becomes active more often than marks change."""

    outlines: list[tuple[QPainterPath, QPen]] = field(default_factory=list)
    handles: list[Handle] = field(default_factory=list)


def accents_of(picture: Picture, scene: Scene) -> Accents:
    """The outlines and handles in a block."""
    accents = Accents()
    for row, shape in picture.shapes.items():
        if row == scene.active:
            _outline(accents, shape, picture.ground, shape.ink.outline)
            accents.handles += _handles(shape, picture.ground, scene.held)
        elif row in scene.tied and scene.targets is None:
            _outline(accents, shape, picture.ground, shape.ink.thin_outline)
    return accents


def _outline(accents: Accents, shape: Shape, ground: Ground, pen: QPen) -> None:
    accents.outlines += [(path, pen) for path in shape.outlines(ground, pen.widthF() / 2)]


def _handles(shape: Shape, ground: Ground, held: Edge | None) -> Iterator[Handle]:
    """The handles at the ends that lie in the block; of a taken edge that one alone."""
    for edge, is_here in ((Edge.START, shape.begins), (Edge.END, shape.ends)):
        if is_here and held in (None, edge):
            yield from _handle(shape, ground, edge, is_held=held is edge)


def _handle(shape: Shape, ground: Ground, edge: Edge, *, is_held: bool) -> Iterator[Handle]:
    """A bar with a knob below it; the bar of a taken edge is thick, with knobs at both ends."""
    zoom = ground.metrics.zoom
    rect = ground.rect(shape.pieces[0 if edge is Edge.START else -1])
    at_left = (edge is Edge.START) is not ground.is_right
    x = rect.left() - 0.75 * zoom if at_left else rect.right() + 0.75 * zoom
    half, radius = (1.75 * zoom, 4.5 * zoom) if is_held else (zoom, 3.5 * zoom)
    bar = QRectF(x - half, rect.top() - zoom, 2 * half, rect.height() + 5 * zoom)
    knob = QRectF(x - radius, rect.bottom() + 2 * zoom, 2 * radius, 2 * radius)
    yield bar, knob, shape.ink.line, edge
    if is_held:
        y = max(radius, rect.top() - zoom - radius)
        upper = knob.translated(0, y - knob.center().y())
        yield bar, upper, shape.ink.line, edge
