"""The relations of the active span: curves behind the words, chips for ends out of view."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.gui.article.layout import ArticleLayout
from annotator.gui.article.marks import Tie
from annotator.gui.article.painter import ArticlePainter

_NAME_WIDTH = 150
_NARROW = 110
"""A margin with less room than this has chips with an arrow alone."""
_INSET = 6
_GAP = 4
_RISE = 0.45
"""How far a curve along a line may go up, as a share of the pitch: it can leave its block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Curve:
    """A relation whose ends are both in view, in document pixels."""

    tie: Tie
    path: QPainterPath
    start: QPointF
    end: QPointF


@dataclass(frozen=True, slots=True, kw_only=True)
class _EdgeChip:
    """Stands for a span that begins above the view (`is_up`) or below it."""

    row: int
    is_up: bool
    rect: QRectF
    text: str


class LinkPainter:
    """Paints in two goes, before the words and after them; knows the chips, for clicks."""

    def __init__(self, layout: ArticleLayout, painter: ArticlePainter) -> None:
        self._layout = layout
        self._painter = painter
        self._ties: tuple[Tie, ...] = ()
        self._curves: list[_Curve] = []
        self._chips: list[_EdgeChip] = []
        self._top = 0.0

    def set_ties(self, ties: Sequence[Tie]) -> None:
        """What to join."""
        self._ties = tuple(ties)
        self._curves, self._chips = [], []

    @property
    def ties(self) -> tuple[Tie, ...]:
        """What is joined."""
        return self._ties

    def __bool__(self) -> bool:
        return bool(self._ties)

    def row_at(self, point: QPointF) -> int | None:
        """The row whose chip lies under a point of the viewport."""
        at = point + QPointF(0, self._top)
        return next((chip.row for chip in self._chips if chip.rect.contains(at)), None)

    def name_of(self, row: int) -> str:
        """The words of a span, for the tip of its chip."""
        return self._words(row, 400)

    def arrange(self, view: QRectF) -> None:
        """Work out the curves and chips for the viewport `view`, in document pixels."""
        self._top = view.top()
        self._curves, self._chips = [], []
        if self._painter.scene.targets is not None:
            # What could be linked is shown, and nothing else.
            return
        marks = self._painter.marks
        ties = [tie for tie in self._ties if tie.source in marks and tie.target in marks]
        rows = dict.fromkeys(row for tie in ties for row in (tie.source, tie.target))
        pieces = {row: self._painter.pieces_in(row, view) for row in rows}
        used = {True: 0.0, False: 0.0}
        for tie in ties:
            first, last = pieces[tie.source], pieces[tie.target]
            if first and last:
                self._curves.append(self._joined(tie, first, last))
            elif first or last:
                row = tie.target if first else tie.source
                if all(chip.row != row for chip in self._chips):
                    self._chips.append(self._edge_chip(row, view, used))

    def areas(self, view: QRectF) -> list[QRectF]:
        """Where the curves and chips are, and where they may be once they are arranged anew."""
        zoom, marks = self._layout.metrics.zoom, self._painter.marks
        reach, rise = 5 * zoom, _RISE * self._layout.metrics.pitch
        found = [curve.path.boundingRect() for curve in self._curves]
        found += [chip.rect for chip in self._chips]
        found = [rect.adjusted(-reach, -reach, reach, reach) for rect in found]
        ties = [tie for tie in self._ties if tie.source in marks and tie.target in marks]
        for tie in ties:
            bands = [self._painter.band_of(*marks[row][1:3]) for row in tie[:2]]
            top, bottom = min(band[0] for band in bands), max(band[1] for band in bands)
            above, below = top - rise - reach, bottom + reach
            found.append(QRectF(view.left(), above, view.width(), below - above))
        if ties:
            width = max(self._margin(view) - _GAP * zoom, _NARROW * zoom)
            found.append(QRectF(view.right() - width, view.top(), width, view.height()))
        return [rect & view for rect in found]

    def paint_under(self, painter: QPainter) -> None:
        """The curves: words, chips and the selection come over them."""
        if not self._curves:
            return
        inks, zoom = self._painter.inks, self._layout.metrics.zoom
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in self._curves:
            pen = QPen(inks.ink(self._painter.marks[curve.tie.source].color).line, 1.6 * zoom)
            if curve.tie.is_offer:
                pen.setDashPattern([3.2, 2.4])
            painter.strokePath(curve.path, pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_over(self, painter: QPainter) -> None:
        """Knobs at the ends of the curves, and the chips at the edges."""
        if not self._curves and not self._chips:
            return
        inks, marks, zoom = self._painter.inks, self._painter.marks, self._layout.metrics.zoom
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in self._curves:
            for at, row, radius in (
                (curve.start, curve.tie.source, 2.0),
                (curve.end, curve.tie.target, 3.2),
            ):
                painter.setPen(QPen(inks.page, zoom))
                painter.setBrush(inks.ink(marks[row].color).line)
                painter.drawEllipse(at, (radius + 0.5) * zoom, (radius + 0.5) * zoom)
        for chip in self._chips:
            painter.setPen(QPen(inks.page, 2 * zoom))
            painter.setBrush(inks.ink(marks[chip.row].color).line)
            painter.drawRoundedRect(chip.rect, chip.rect.height() / 2, chip.rect.height() / 2)
            painter.setPen(inks.chip_text)
            painter.setFont(self._font())
            painter.drawText(chip.rect, Qt.AlignmentFlag.AlignCenter, chip.text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # Curves

    def _joined(self, tie: Tie, first: list[QRectF], last: list[QRectF]) -> _Curve:
        """A curve between the pieces of two spans that lie nearest to each other."""
        a, b = min(
            ((p, q) for p in (first[0], first[-1]) for q in (last[0], last[-1])),
            key=lambda pair: self._distance(*pair),
        )
        metrics = self._layout.metrics
        rise = b.center().y() - a.center().y()
        is_level = abs(rise) < metrics.pitch / 2
        # A curve leaves a piece at the side of the other one, and along a line at the top.
        from_top, to_top = is_level or rise < 0, is_level or rise > 0
        free = self._free_of_chip(a, tie.source) if from_top and a is first[0] else a
        goal = self._free_of_chip(b, tie.target) if to_top and b is last[0] else b
        at_x = _nearest(free, goal.center().x(), inset=0.6 * metrics.em)
        to_x = _nearest(goal, at_x, inset=0.6 * metrics.em)
        at_x = _nearest(free, to_x, inset=0.6 * metrics.em)
        off = 2 * metrics.zoom
        start = QPointF(at_x, free.top() - off if from_top else a.bottom() + 3 * off)
        end = QPointF(to_x, goal.top() - off if to_top else b.bottom() + 3 * off)
        bend = QPointF(0, (end.y() - start.y()) * 0.5)
        path = QPainterPath(start)
        if is_level:
            over = 5 * metrics.zoom + abs(to_x - at_x) * 0.06
            up = QPointF(0, min(_RISE * metrics.pitch, over))
            path.cubicTo(start - up, end - up, end)
        else:
            path.cubicTo(start + bend, end - bend, end)
        return _Curve(tie=tie, path=path, start=start, end=end)

    def _free_of_chip(self, piece: QRectF, row: int) -> QRectF:
        """The part of a span's first piece without a chip above it; where all is below, with it."""
        metrics, scene = self._layout.metrics, self._painter.scene
        mark = self._painter.marks[row]
        chip = self._painter.inks.chip(scene.chip_of(mark)).widths[0] + 2 * metrics.zoom
        if piece.width() < chip + metrics.em:
            return piece.adjusted(0, -metrics.chip_height, 0, 0)
        block = self._layout.document().findBlock(scene.text_map.to_view(mark.start))
        is_right = self._layout.reads_right_to_left(block)
        return piece.adjusted(0 if is_right else chip, 0, -chip if is_right else 0, 0)

    def _distance(self, a: QRectF, b: QRectF) -> float:
        """How far apart two pieces are; another line counts more than a way along the line."""
        across = max(0.0, a.left() - b.right(), b.left() - a.right())
        return across + 4 * abs(a.center().y() - b.center().y())

    # Chips at the edges

    def _edge_chip(self, row: int, view: QRectF, used: dict[bool, float]) -> _EdgeChip:
        """In the margin at the right, so that no word is covered; several are stacked."""
        zoom = self._layout.metrics.zoom
        mark = self._painter.marks[row]
        place = self._painter.scene.text_map.to_view(mark.start)
        number = self._layout.document().findBlock(place).blockNumber()
        is_up = self._layout.top_of(number) < view.top() + view.height() / 2
        metrics = QFontMetricsF(self._font())
        margin = self._margin(view)
        arrow = "↑" if is_up else "↓"
        text = arrow
        if margin >= _NARROW * zoom:
            room = min(_NAME_WIDTH * zoom, margin) - 32 * zoom
            words = self._words(row, 80)
            text = f"{arrow} {metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)}"
        height = metrics.height() + 5 * zoom
        width = max(height, metrics.horizontalAdvance(text) + 14 * zoom)
        drop = _INSET * zoom + used[is_up]
        used[is_up] += height + _GAP * zoom
        y = view.top() + drop if is_up else view.bottom() - drop - height
        rect = QRectF(view.right() - width - _GAP * zoom, y, width, height)
        return _EdgeChip(row=row, is_up=is_up, rect=rect, text=text)

    def _margin(self, view: QRectF) -> float:
        """How much room there is beside the column."""
        gap = _GAP * self._layout.metrics.zoom
        return view.right() - self._layout.left - self._layout.column - gap

    def _words(self, row: int, most: int) -> str:
        mark = self._painter.marks[row]
        text = self._painter.scene.text_map.text[mark.start : min(mark.end, mark.start + most)]
        return " ".join(text.split())

    def _font(self) -> QFont:
        font = QFont(self._layout.metrics.chip_font)
        font.setPixelSize(round(font.pixelSize() * 1.15))
        return font


def _nearest(piece: QRectF, x: float, *, inset: float) -> float:
    """The place on a piece that is nearest to `x`, not quite at its ends."""
    inset = min(piece.width() / 2, inset)
    return max(piece.left() + inset, min(x, piece.right() - inset))
