"""What is painted around the lines of one block, worked out once and kept until it changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QStaticText,
    QTextBlock,
    QTextLayout,
)

from annotator.core.intervals import Range, levels
from annotator.core.offsets import TextMap
from annotator.gui.article.chips import Form, Place, Wish, place_chips
from annotator.gui.article.inks import ChipText, Inks
from annotator.gui.article.marks import Edge, Mark
from annotator.gui.article.runs import is_mixed, pieces, x_of
from annotator.gui.article.shapes import Ground, Shape

LONG_LINES = 3
"""A span on more lines than this has a stripe in the margin."""

_LONG_CHARACTERS = 220
_STRIPES = 4


@dataclass(slots=True)
class Picture:
    """Shapes in logical pixels; x from the column's left, y from the block's top."""

    ground: Ground
    mixed: bool = False
    right: float = 0.0
    """How far to the right anything is painted: chips may stand out of the column."""
    shapes: dict[int, Shape] = field(default_factory=dict[int, Shape])
    """The marks by their rows, from the outside in."""
    tints: list[tuple[QRectF, QBrush, int]] = field(default_factory=list)
    """With the row of the mark: the active one is filled otherwise."""
    rails: list[tuple[QRectF, QBrush]] = field(default_factory=list)
    dashes: list[tuple[QPainterPath, QBrush]] = field(default_factory=list)
    boxes: list[tuple[QRectF, QBrush]] = field(default_factory=list)
    names: list[tuple[QPointF, QStaticText, QPen]] = field(default_factory=list)
    chips: list[tuple[QRectF, int]] = field(default_factory=list)
    """Where they are, with the row of the mark."""
    stripes: list[tuple[QRectF, QBrush]] = field(default_factory=list)
    firsts: dict[int, QRectF] = field(default_factory=dict[int, QRectF])
    """Of each span that begins here: its first piece."""
    lit: list[tuple[int, int]] = field(default_factory=list)
    """While a target is chosen: the ranges (block units) whose text stays clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the marks of an article are, beside their places."""

    text_map: TextMap
    marks: Mapping[int, Mark]
    active: int | None = None
    held: Edge | None = None
    """The edge of the active span that follows the arrows."""
    tied: frozenset[int] = frozenset()
    """The spans at the ends of the relations that are shown."""
    targets: Mapping[int, str] | None = None
    offer: tuple[int, str] | None = None
    """A span with something that is offered for it: what stands behind the label on its chip."""

    def chip_of(self, mark: Mark) -> str:
        """The text of a mark's chip, where it is no target."""
        if self.offer is not None and self.offer[0] == mark.row:
            return f"{mark.chip} · {self.offer[1]}"
        return mark.chip


class Composer:
    """Works out the picture of one block."""

    def __init__(
        self, scene: Scene, inks: Inks, *, baselines: list[float], column: float, block: QTextBlock
    ) -> None:
        self._scene = scene
        self._inks = inks
        self._metrics = inks.metrics
        self._baselines = baselines
        self._column = column
        self._block = block
        self._layout: QTextLayout = block.layout()
        self._is_right = self._layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        self._ground = Ground(
            metrics=inks.metrics, baselines=baselines, column=column, is_right=self._is_right
        )

    def compose(self, ranges: list[Range]) -> Picture:
        """The picture of the block with the spans that touch it."""
        mixed = is_mixed(self._block.text())
        picture = Picture(ground=self._ground, mixed=mixed, right=self._column)
        if not ranges:
            return picture
        shapes = self._shapes(ranges, mixed=picture.mixed)
        shapes.sort(key=lambda shape: -shape.level)
        for shape in shapes:
            picture.shapes[shape.mark.row] = shape
            if shape.begins:
                picture.firsts[shape.mark.row] = self._ground.rect(shape.pieces[0])
            if shape.mark.dashed:
                self._dash(picture, shape)
            else:
                self._fill(picture, shape)
        self._rails(picture, [shape for shape in shapes if not shape.mark.dashed])
        self._stripe(picture, shapes)
        self._chip(picture, shapes)
        beside = (rect.right() for rect, _ in (*picture.boxes, *picture.stripes))
        picture.right = max([self._column, *beside])
        if self._scene.targets is not None:
            picture.lit = [self._units(shape.mark) for shape in shapes if not shape.faint]
        return picture

    def _units(self, mark: Mark) -> tuple[int, int]:
        """The part of a mark that lies in this block, in units of the block."""
        to_view, origin = self._scene.text_map.to_view, self._block.position()
        length = self._block.length() - 1
        return max(0, to_view(mark.start) - origin), min(length, to_view(mark.end) - origin)

    def _shapes(self, ranges: list[Range], *, mixed: bool) -> list[Shape]:
        scene = self._scene
        to_view, origin = scene.text_map.to_view, self._block.position()
        end = origin + self._block.length() - 1
        marks = [scene.marks[row] for _, _, row in ranges]
        level_of = levels(mark[1:3] + mark[:1] for mark in marks if not mark.dashed)
        shapes: list[Shape] = []
        for mark in marks:
            row = mark.row
            first, last = to_view(mark.start), to_view(mark.end)
            a, b = max(first, origin) - origin, min(last, end) - origin
            found = list(pieces(self._layout, a, b, mixed=mixed))
            begins = first >= origin
            if not found and begins and last <= end + 1:
                found = self._speck(a)
            if not found:
                continue
            targets = scene.targets
            faint = targets is not None and not (row == scene.active or row in targets)
            shapes.append(
                Shape(
                    mark=mark,
                    ink=self._inks.ink(mark.color),
                    level=level_of.get(row, 0),
                    begins=begins,
                    ends=last <= end,
                    faint=faint,
                    pieces=found,
                )
            )
        return shapes

    def _speck(self, unit: int) -> list[tuple[int, float, float]]:
        """A piece for a span of nothing but blanks, which would not be seen else."""
        line = self._layout.lineForTextPosition(unit)
        if not line.isValid():
            return []
        x = x_of(line, unit)
        return [(line.lineNumber(), x, x + 4 * self._metrics.zoom)]

    def _fill(self, picture: Picture, shape: Shape) -> None:
        ink = shape.ink
        clear = ink.tint if shape.level == 0 else ink.outer_tint
        brush = ink.faint_tint if shape.faint else clear
        for piece in shape.pieces:
            picture.tints.append((self._ground.rect(piece), brush, shape.mark.row))

    def _rails(self, picture: Picture, shapes: list[Shape]) -> None:
        """Two levels have room for full rails above the next line's chips, more get thin ones."""
        zoom, top = self._metrics.zoom, self._ground.extent[1]
        highest: dict[int, int] = {}
        for shape in shapes:
            for line, _, _ in shape.pieces:
                highest[line] = max(highest.get(line, 0), shape.level)
        for shape in shapes:
            brush = shape.ink.faint_line if shape.faint else shape.ink.line
            for line, left, right in shape.pieces:
                is_deep = highest[line] > 1
                thickness = max(1, round((1 if is_deep else 2) * zoom))
                drop = top + min(shape.level, 2) * max(2, round((2 if is_deep else 3) * zoom))
                rect = QRectF(left, self._baselines[line] + drop, right - left, thickness)
                picture.rails.append((rect, brush))

    def _dash(self, picture: Picture, shape: Shape) -> None:
        # Stroked here: the dashes of a pen shift with the part that is repainted.
        stroker = QPainterPathStroker(self._inks.dash)
        brush = shape.ink.faint_line if shape.faint else shape.ink.line
        for outline in shape.outlines(self._ground, 0.5):
            picture.dashes.append((stroker.createStroke(outline), brush))

    def _stripe(self, picture: Picture, shapes: list[Shape]) -> None:
        zoom, (upper, lower) = self._metrics.zoom, self._ground.extent
        place = 0
        for shape in sorted(shapes, key=lambda shape: (-shape.level, shape.mark.start)):
            lines = shape.pieces[-1][0] - shape.pieces[0][0] + 1
            is_whole = shape.begins and shape.ends
            length = shape.mark.end - shape.mark.start
            if lines <= LONG_LINES and (is_whole or length <= _LONG_CHARACTERS):
                continue
            top = self._baselines[shape.pieces[0][0]] + upper
            bottom = self._baselines[shape.pieces[-1][0]] + lower
            width = 3 * zoom
            x = -14 * zoom - place * 5 * zoom
            if self._is_right:
                x = self._column - x - width
            brush = shape.ink.faint_line if shape.faint else shape.ink.line
            picture.stripes.append((QRectF(x, top, width, bottom - top), brush))
            place = min(place + 1, _STRIPES - 1)

    def _chip(self, picture: Picture, shapes: list[Shape]) -> None:
        """Chips by line; in a right-to-left block all is mirrored."""
        by_line: dict[int, list[tuple[Wish, Shape]]] = {}
        for shape in shapes:
            if not shape.begins or shape.faint:
                continue
            line = shape.pieces[0][0]
            on_line = [(left, right) for n, left, right in shape.pieces if n == line]
            left, right = on_line[0][0], on_line[-1][1]
            if self._is_right:
                left, right = self._column - right, self._column - left
            text = self._text_of(shape.mark)
            by_line.setdefault(line, []).append(
                (Wish(x=left - 0.5, end=right, widths=text.widths), shape)
            )
        zoom = self._metrics.zoom
        for line, wanted in by_line.items():
            wanted.sort(key=lambda item: (item[0].x, -item[0].end))
            places = place_chips(
                [wish for wish, _ in wanted],
                left=-2 * zoom,
                right=self._column + 24 * zoom,
                space=1.5 * zoom,
            )
            for place, (_, shape) in zip(places, wanted, strict=True):
                x = self._column - place.x - place.width if self._is_right else place.x
                self._put_chip(picture, shape, line, x, place)

    def _key_of(self, mark: Mark) -> str:
        """What chooses a mark as a target; empty where it is none."""
        targets = self._scene.targets
        return "" if targets is None else targets.get(mark.row, "")

    def _text_of(self, mark: Mark) -> ChipText:
        key = self._key_of(mark)
        return self._inks.badge(key) if key else self._inks.chip(self._scene.chip_of(mark))

    def _put_chip(self, picture: Picture, shape: Shape, line: int, x: float, place: Place) -> None:
        metrics, mark, zoom = self._metrics, shape.mark, self._metrics.zoom
        key = self._key_of(mark)
        is_bare = mark.dashed and not key and place.form is not Form.TICK
        top = max(0.0, self._baselines[line] + metrics.chip_top)
        box = QRectF(x, top, place.width, metrics.chip_height)
        picture.chips.append((box, mark.row))
        if not is_bare:
            # A key may be larger: what is around it has faded.
            picture.boxes.append(
                (box.adjusted(0, -2 * zoom, 0, zoom) if key else box, shape.ink.line)
            )
        if place.form is Form.TICK and not key:
            return
        text = self._text_of(mark)
        static = text.name if place.form is Form.NAME else text.letter
        drop = self._inks.chip_text_drop - (0.5 * zoom if key else 0)
        # On a whole pixel, a name looks the same wherever it stands.
        at = QPointF(round(x + (place.width - static.size().width()) / 2), top + drop)
        picture.names.append((at, static, shape.ink.pen if is_bare else self._inks.chip_text))
