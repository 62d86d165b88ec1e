"""Paints the visible blocks: fills, selection, text, rails, chips, the active span, the caret."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QRegion, QTextBlock, QTextCharFormat, QTextLayout

from annotator.core.offsets import TextMap
from annotator.gui.article.accents import Accents, accents_of
from annotator.gui.article.inks import Inks
from annotator.gui.article.layout import ArticleLayout
from annotator.gui.article.mark_table import MarkTable
from annotator.gui.article.marks import Edge
from annotator.gui.article.picture import Composer, Picture, Scene
from annotator.gui.article.runs import is_mixed, pieces, x_of
from annotator.gui.theme.palette import Theme

CARET_WIDTH = 2
HANG = 8
"""How far the knobs of a span may hang below its block, in pixels at 100 %."""
BESIDE = 6
"""And beside the column."""

Units = tuple[int, int]
"""A half-open range of the document, in UTF-16 units."""


class Cursor(NamedTuple):
    """What is selected and where the caret is shown, in UTF-16 units."""

    selection: Units | None
    caret: int | None


class ArticlePainter:
    """Keeps the pictures of the blocks that were painted, and drops those that a change touches."""

    def __init__(self, layout: ArticleLayout, theme: Theme) -> None:
        self._layout = layout
        self.inks = Inks(theme, layout.metrics)
        self.marks = MarkTable()
        self.scene = Scene(text_map=TextMap(""), marks=self.marks, active=None, targets=None)
        self.hits: Sequence[tuple[int, int]] = ()
        self.pointed_out: Units | None = None
        """What a search found, in text order and in code points; none overlap."""
        self._pictures: dict[int, Picture] = {}
        self._accents: dict[int, Accents] = {}

    # What is painted

    def set_look(self, theme: Theme) -> None:
        """Use a theme, and the layout's metrics as they are now."""
        self.inks = Inks(theme, self._layout.metrics)
        self.drop_all()

    def set_text(self, text_map: TextMap) -> None:
        """Begin a new article, without marks."""
        self.marks = MarkTable()
        self.hits = ()
        self.pointed_out = None
        self.scene = Scene(text_map=text_map, marks=self.marks, active=None, targets=None)
        self.drop_all()

    def set_marks(self, marks: MarkTable) -> None:
        """Replace all marks."""
        self.marks = marks
        self.scene = replace(self.scene, marks=self.marks)
        self.drop_all()

    def change(self, **what: object) -> None:
        """Change fields of the scene; the caller drops what else it touches."""
        self.scene = replace(self.scene, **what)  # type: ignore[arg-type]
        self._accents.clear()

    def drop(self, start: int, end: int) -> None:
        """Forget the pictures of blocks that a range (code points) touches."""
        first, last = self._blocks_of(start, end)
        self.drop_blocks([number for number in self._pictures if first <= number <= last])

    def band_of(self, start: int, end: int) -> tuple[int, int]:
        """From where to where the blocks of a range reach down the document; lays out nothing."""
        first, last = self._blocks_of(start, end)
        hang = round(HANG * self._layout.metrics.zoom)
        return self._layout.top_of(first), self._layout.top_of(last + 1) + hang

    def _blocks_of(self, start: int, end: int) -> tuple[int, int]:
        """The first and last block that a range (code points) touches."""
        to_view, document = self.scene.text_map.to_view, self._layout.document()
        first = document.findBlock(to_view(start)).blockNumber()
        return first, document.findBlock(to_view(end)).blockNumber()

    def drop_blocks(self, numbers: Sequence[int]) -> None:
        """Forget the pictures of blocks."""
        for number in numbers:
            self._pictures.pop(number, None)
            self._accents.pop(number, None)

    def drop_all(self) -> None:
        """Forget all pictures: widths, theme or mode have changed."""
        self._pictures.clear()
        self._accents.clear()

    def picture(self, number: int) -> Picture:
        """The picture of a block, which is laid out for it."""
        found = self._pictures.get(number)
        if found is None:
            found = self._pictures[number] = self._compose(number)
        return found

    def accents(self, number: int) -> Accents:
        """What is drawn around the active span in a block."""
        found = self._accents.get(number)
        if found is None:
            found = self._accents[number] = accents_of(self.picture(number), self.scene)
        return found

    def _compose(self, number: int) -> Picture:
        layout, text_map = self._layout, self.scene.text_map
        block = layout.ensure(number)
        start = block.position()
        end = min(start + block.length(), text_map.view_length)
        ranges = self.marks.index.overlapping(text_map.to_text(start), text_map.to_text(end))
        first, pitch = layout.baseline_in(number), layout.metrics.pitch
        baselines = [float(first + i * pitch) for i in range(block.layout().lineCount())]
        composer = Composer(
            self.scene, self.inks, baselines=baselines, column=layout.column, block=block
        )
        return composer.compose(ranges)

    def pieces_in(self, row: int, view: QRectF) -> list[QRectF]:
        """The pieces of a span that lie in `view`, in order; all in document pixels."""
        mark = self.marks.get(row)
        if mark is None:
            return []
        layout, to_view = self._layout, self.scene.text_map.to_view
        document = layout.document()
        first, last = to_view(mark.start), to_view(mark.end)
        number = max(document.findBlock(first).blockNumber(), layout.block_at(view.top()))
        end = min(document.findBlock(last).blockNumber(), layout.block_at(view.bottom()))
        metrics = layout.metrics
        found: list[QRectF] = []
        while number <= end:
            block = layout.ensure(number)
            mixed = is_mixed(block.text())
            origin, top = block.position(), layout.top_of(number) + layout.baseline_in(number)
            a, b = max(0, first - origin), min(block.length() - 1, last - origin)
            for line, left, right in pieces(block.layout(), a, b, mixed=mixed):
                baseline = top + line * metrics.pitch
                rect = QRectF(
                    layout.left + left,
                    baseline + metrics.tint_top,
                    right - left,
                    metrics.tint_bottom - metrics.tint_top,
                )
                if rect.bottom() > view.top() + 2 and rect.top() < view.bottom() - 2:
                    found.append(rect)
            number += 1
        return found

    def handle_at(self, point: QPointF) -> Edge | None:
        """The handle of the active span near a point of the document."""
        layout, reach = self._layout, 3 * self._layout.metrics.zoom
        number = layout.block_at(point.y() - reach)
        for near in {number, layout.block_at(point.y())}:
            if near not in self._pictures:
                continue
            at = point - QPointF(layout.left, layout.top_of(near))
            for bar, knob, _, edge in self.accents(near).handles:
                if knob.adjusted(-reach, -reach, reach, reach).contains(at) or bar.contains(at):
                    return edge
        return None

    def chip_at(self, point: QPointF) -> int | None:
        """The row of the mark whose chip lies under a point of the document."""
        number = self._layout.block_at(point.y())
        if number not in self._pictures:
            return None
        at = point - QPointF(self._layout.left, self._layout.top_of(number))
        return next((row for box, row in self._pictures[number].chips if box.contains(at)), None)

    # Painting

    def paint(self, painter: QPainter, dirty: QRegion, cursor: Cursor) -> None:
        """Paint the blocks that reach into a region (document pixels)."""
        layout = self._layout
        painter.setFont(layout.metrics.chip_font)
        clip = QRectF(dirty.boundingRect())
        # The knobs of a handle may hang over into the next block.
        hang = round(HANG * layout.metrics.zoom)
        number = layout.block_at(clip.top() - hang)
        top = layout.top_of(number)
        while number < len(layout.heights) and top <= clip.bottom():
            # Before its height is asked for: it becomes known by that.
            layout.ensure(number)
            height = layout.heights[number]
            # What is beside the column has no need of the words.
            width = ceil(layout.left + self.picture(number).right + BESIDE * layout.metrics.zoom)
            if dirty.intersects(QRect(0, top, width, height + hang)):
                self._paint_block(painter, number, top, clip, cursor)
            top += height
            number += 1

    def _paint_block(
        self, painter: QPainter, number: int, top: int, clip: QRectF, cursor: Cursor
    ) -> None:
        layout, selection = self._layout, cursor.selection
        block, picture = layout.ensure(number), self.picture(number)
        start, end = block.position(), block.position() + block.length()
        painter.translate(layout.left, top)
        self._paint_under(painter, picture)
        # Over the fills, like the selection: the text reads and a hit is seen in any label.
        for hit in self._hits_in_view(block, clip, top):
            self._paint_range(painter, number, block, picture, hit, self.inks.found)
        pointed = self.pointed_out
        if pointed is not None and pointed[0] < end and pointed[1] > start:
            self._paint_range(painter, number, block, picture, pointed, self.inks.found)
        if selection is not None and selection[0] < end and selection[1] > start:
            self._paint_range(painter, number, block, picture, selection, self.inks.selection)
        painter.translate(-layout.left, -top)
        self._paint_text(painter, block, picture, clip, top)
        painter.translate(layout.left, top)
        self._paint_over(painter, picture, self.accents(number))
        if cursor.caret is not None and start <= cursor.caret < end:
            self._paint_caret(painter, number, block, cursor.caret - start)
        painter.translate(-layout.left, -top)

    def _hits_in_view(self, block: QTextBlock, clip: QRectF, top: int) -> Iterator[Units]:
        """The hits in those lines of a block that lie in the clip: a block may be a long one."""
        if not self.hits:
            return
        lines, pitch = block.layout(), self._layout.metrics.pitch
        last = lines.lineCount() - 1
        upper = lines.lineAt(max(0, min(int((clip.top() - top) // pitch), last)))
        lower = lines.lineAt(max(0, min(int((clip.bottom() - top) // pitch), last)))
        text_map, hits = self.scene.text_map, self.hits
        low = text_map.to_text(block.position() + upper.textStart())
        end = block.position() + lower.textStart() + lower.textLength()
        high = text_map.to_text(min(end, text_map.view_length))
        number = bisect_left(hits, (low, 0))
        # The one before may reach in here.
        number -= number > 0 and hits[number - 1][1] > low
        while number < len(hits) and hits[number][0] < high:
            yield text_map.to_view(hits[number][0]), text_map.to_view(hits[number][1])
            number += 1

    def _paint_range(
        self,
        painter: QPainter,
        number: int,
        block: QTextBlock,
        picture: Picture,
        units: Units,
        brush: QBrush,
    ) -> None:
        """Fill the part of a range that lies in this block."""
        metrics, layout = self._layout.metrics, block.layout()
        origin = block.position()
        a, b = max(0, units[0] - origin), min(block.length() - 1, units[1] - origin)
        base = self._layout.baseline_in(number)
        upper, lower = self._layout.extent_in(number)
        found = list(pieces(layout, a, b, mixed=picture.mixed))
        if not found and units[1] > origin + block.length() - 1:
            # A paragraph end is selected with nothing before it: show a sliver.
            line = layout.lineForTextPosition(a)
            x = x_of(line, a) if line.isValid() else 0.0
            found = [(max(0, line.lineNumber()), x, x + 0.35 * metrics.em)]
        for line_number, left, right in found:
            y = base + line_number * metrics.pitch
            painter.fillRect(QRectF(left, y + upper, right - left, lower - upper), brush)

    def _paint_under(self, painter: QPainter, picture: Picture) -> None:
        active = self.scene.active
        for rect, brush, row in picture.tints:
            painter.fillRect(rect, brush if row != active else picture.shapes[row].ink.active_tint)
        if picture.stripes:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for rect, brush in picture.stripes:
                painter.setBrush(brush)
                painter.drawRoundedRect(rect, rect.width() / 2, rect.width() / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_text(
        self, painter: QPainter, block: QTextBlock, picture: Picture, clip: QRectF, top: int
    ) -> None:
        formats: list[QTextLayout.FormatRange] = []
        painter.setPen(self.inks.text)
        if self.scene.targets is not None:
            painter.setPen(self.inks.faded)
            clear = QTextCharFormat()
            clear.setForeground(self.inks.text)
            for start, end in picture.lit:
                lit = QTextLayout.FormatRange()
                lit.start, lit.length, lit.format = start, end - start, clear
                formats.append(lit)
        layout = block.layout()
        # The accessible interface asks the layout where it lies.
        layout.setPosition(QPointF(self._layout.left, top))
        layout.draw(painter, QPointF(0, 0), formats, clip)

    def _paint_over(self, painter: QPainter, picture: Picture, accents: Accents) -> None:
        for rect, brush in picture.rails:
            painter.fillRect(rect, brush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, brush in picture.dashes:
            painter.fillPath(path, brush)
        if accents.outlines:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for path, pen in accents.outlines:
                painter.setPen(pen)
                painter.drawPath(path)
        if picture.boxes or accents.handles:
            painter.setPen(Qt.PenStyle.NoPen)
            radius = 2.5 * self._layout.metrics.zoom
            for rect, brush in picture.boxes:
                painter.setBrush(brush)
                painter.drawRoundedRect(rect, min(radius, rect.width() / 2), radius)
            for bar, knob, brush, _ in accents.handles:
                painter.fillRect(bar, brush)
                painter.setBrush(brush)
                painter.drawEllipse(knob)
        for at, text, pen in picture.names:
            painter.setPen(pen)
            painter.drawStaticText(at, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_caret(self, painter: QPainter, number: int, block: QTextBlock, unit: int) -> None:
        line = block.layout().lineForTextPosition(unit)
        if not line.isValid():
            return
        metrics = self._layout.metrics
        base = self._layout.baseline_in(number) + line.lineNumber() * metrics.pitch
        upper, lower = self._layout.extent_in(number)
        x = round(x_of(line, unit)) - CARET_WIDTH // 2
        painter.fillRect(QRectF(x, base + upper, CARET_WIDTH, lower - upper), self.inks.text)
