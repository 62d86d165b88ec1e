"""The relations of the active span: curves between the visible ends, chips for the others."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.gui.article.layout import ArticleLayout
from annotator.gui.article.painter import ArticlePainter

_NAME_WIDTH = 170
_INSET = 6


class LinkPainter:
    """Paints over the text; remembers where the chips at the edges are, for clicks."""

    def __init__(self, layout: ArticleLayout, painter: ArticlePainter) -> None:
        self._layout = layout
        self._painter = painter
        self._links: tuple[tuple[int, int], ...] = ()
        self._chips: list[tuple[QRectF, int]] = []

    def set_links(self, links: Sequence[tuple[int, int]]) -> None:
        """The pairs of rows (from, to) to join."""
        self._links = tuple(links)
        self._chips = []

    def __bool__(self) -> bool:
        return bool(self._links)

    def row_at(self, point: QPointF) -> int | None:
        """The row whose chip lies under a point of the viewport."""
        return next((row for rect, row in self._chips if rect.contains(point)), None)

    def paint(self, painter: QPainter, view: QRectF) -> None:
        """Paint for the viewport `view` (document pixels); the painter is in document pixels."""
        self._chips = []
        marks = self._painter.marks
        links = [(a, b) for a, b in self._links if a in marks and b in marks]
        sides = {row: self._side(row, view) for row in {row for link in links for row in link}}
        links = [(a, b) for a, b in links if sides[a] == 0 or sides[b] == 0]
        ends: dict[int, QRectF] = {}
        used = {-1: 0.0, 1: 0.0}
        for row in dict.fromkeys(row for link in links for row in link):
            side = sides[row]
            if side == 0:
                rect = self._painter.first_piece(row)
                if rect is not None:
                    ends[row] = rect
            else:
                ends[row] = self._chip_rect(row, side, view, used)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for a, b in links:
            if a in ends and b in ends:
                self._curve(painter, a, b, ends)
        for row, side in sides.items():
            if side and row in ends:
                self._edge_chip(painter, row, side, ends[row], view)
        painter.restore()

    def _side(self, row: int, view: QRectF) -> int:
        """-1 where the span begins above the view, 1 below it, 0 in it; lays out nothing new."""
        layout = self._layout
        mark = self._painter.marks[row]
        position = self._painter.scene.text_map.to_view(mark.start)
        block = layout.document().findBlock(position)
        number = block.blockNumber()
        top = layout.top_of(number)
        if top >= view.bottom():
            return 1
        if top + layout.heights[number] <= view.top():
            return -1
        rect = self._painter.first_piece(row)
        if rect is None:
            return 0
        if rect.bottom() <= view.top() + 2:
            return -1
        return 1 if rect.top() >= view.bottom() - 2 else 0

    def _font(self) -> QFont:
        font = QFont(self._layout.metrics.chip_font)
        font.setPixelSize(round(font.pixelSize() * 1.15))
        return font

    def _name(self, row: int, side: int) -> str:
        """The span's words, with an arrow to where they are."""
        mark = self._painter.marks[row]
        text = self._painter.scene.text_map.text[mark.start : min(mark.end, mark.start + 80)]
        metrics = QFontMetricsF(self._font())
        width = _NAME_WIDTH * self._layout.metrics.zoom
        words = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
        return ("↑ " if side < 0 else "↓ ") + words

    def _chip_rect(self, row: int, side: int, view: QRectF, used: dict[int, float]) -> QRectF:
        """At the right of the upper or lower edge, where the margin is; several are stacked."""
        zoom = self._layout.metrics.zoom
        metrics = QFontMetricsF(self._font())
        width = metrics.horizontalAdvance(self._name(row, side)) + 16 * zoom
        height = metrics.height() + 5 * zoom
        drop = _INSET * zoom + used[side]
        used[side] += height + 4 * zoom
        y = view.top() + drop if side < 0 else view.bottom() - drop - height
        return QRectF(view.right() - width - 12 * zoom, y, width, height)

    def _edge_chip(
        self, painter: QPainter, row: int, side: int, rect: QRectF, view: QRectF
    ) -> None:
        inks = self._painter.inks
        ink = inks.ink(self._painter.marks[row].color)
        painter.setPen(QPen(inks.page, 2 * self._layout.metrics.zoom))
        painter.setBrush(ink.line)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(inks.chip_text)
        painter.setFont(self._font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._name(row, side))
        self._chips.append((rect.translated(0, -view.top()), row))

    def _curve(self, painter: QPainter, a: int, b: int, ends: dict[int, QRectF]) -> None:
        """A curve from the end `a` to the end `b`, with a knob where it arrives."""
        metrics, inks = self._layout.metrics, self._painter.inks
        zoom = metrics.zoom
        first, last = ends[a], ends[b]
        start, end = self._grip(first), self._grip(last)
        chip = metrics.chip_height + zoom
        path = QPainterPath()
        if abs(first.center().y() - last.center().y()) < metrics.pitch / 2:
            start.setY(first.top() - chip)
            end.setY(last.top() - chip)
            rise = min(0.55 * metrics.pitch, 6 * zoom + abs(end.x() - start.x()) * 0.08)
            path.moveTo(start)
            path.cubicTo(
                QPointF(start.x(), start.y() - rise), QPointF(end.x(), end.y() - rise), end
            )
        else:
            is_down = last.center().y() > first.center().y()
            below = 6 * zoom
            start.setY(first.bottom() + below if is_down else first.top() - chip)
            end.setY(last.top() - chip if is_down else last.bottom() + below)
            bend = (end.y() - start.y()) * 0.5
            path.moveTo(start)
            path.cubicTo(
                QPointF(start.x(), start.y() + bend), QPointF(end.x(), end.y() - bend), end
            )
        halo = QColor(inks.page)
        halo.setAlphaF(0.6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(path, QPen(halo, 3.8 * zoom))
        ink = inks.ink(self._painter.marks[a].color)
        painter.strokePath(path, QPen(ink.line, 1.6 * zoom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.line)
        painter.drawEllipse(start, 2.2 * zoom, 2.2 * zoom)
        painter.setBrush(inks.ink(self._painter.marks[b].color).line)
        painter.drawEllipse(end, 3.2 * zoom, 3.2 * zoom)

    def _grip(self, rect: QRectF) -> QPointF:
        """Where a curve takes hold of a piece: near its beginning, for pieces may be long."""
        offset = min(rect.width() / 2, 1.6 * self._layout.metrics.em)
        return QPointF(rect.left() + offset, rect.center().y())
