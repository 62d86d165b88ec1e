"""The lazy layout of the article: only the blocks that are looked at are laid out.

The heights of the others are estimated and corrected later. QTextEdit and its accessible interface
ask only the abstract layout, so the caret, selection and screen readers work as in any QTextEdit.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from annotator.core.offsets import TextMap
from annotator.gui.article.heights import Heights
from annotator.gui.article.metrics import SIDE_MARGIN, PageMetrics
from annotator.gui.article.runs import unit_at
from annotator.gui.guard import guarded

KEPT = 240
"""How many blocks keep their layout; the others only keep their height (memory)."""

_BLANKS = " \t\u00a0\u200b\u3000"


class ArticleLayout(QAbstractTextDocumentLayout):
    """One column of lines on a fixed pitch, below an inset for the header."""

    def __init__(self, document: QTextDocument, metrics: PageMetrics) -> None:
        super().__init__(document)
        self._document = document
        self.metrics = metrics
        self.width = 0
        self.left = SIDE_MARGIN
        self.column = metrics.column
        self.top_inset = 0
        self.bottom_inset = 0
        self.heights = Heights([0])
        self.height_changing: Callable[[int, int], None] = lambda _number, _delta: None
        """Called with a block's number and the difference when its height turns out different."""
        self.height_changed: Callable[[], None] = lambda: None
        """Called when the difference is in force."""
        self._lengths: list[int] = [0]
        self._heads: dict[int, int] = {}
        self._advance = metrics.advance
        self._known = bytearray(1)
        self._laid: dict[int, None] = {}
        self._loading = False
        self._next_unknown = 0
        self._scratch = QTextLayout()
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._option_right = QTextOption(self._option)
        self._option_right.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._option_right.setAlignment(Qt.AlignmentFlag.AlignRight)

    def document(self) -> QTextDocument:
        """The document. Qt's own method makes PySide take it for the layout's child as well as
        for its parent, so that neither would ever be freed, nor what they hold.
        """
        return self._document

    # Loading and measures

    def begin_load(self) -> None:
        """Answer nothing until `end_load`: the document is being replaced."""
        self._loading = True
        self._laid.clear()

    def end_load(self, text_map: TextMap) -> None:
        """Take up the new text of the document."""
        display = text_map.display
        for separator in ("\r", "\u2029"):
            if separator in display:
                display = display.replace(separator, "\n")
        parts = display.split("\n")
        self._lengths = [len(part) if part.strip(_BLANKS) else 0 for part in parts]
        self._heads = {}
        if text_map.breaks:
            document = self.document()
            for place in sorted(text_map.breaks):
                number = document.findBlock(place + 1).blockNumber()
                self._heads[number] = self._heads.get(number - 1, number - 1)
        sample = display[:2_000].replace("\n", " ")
        metrics = QFontMetricsF(self.metrics.font)
        width = metrics.horizontalAdvance(sample) if sample else 0.0
        # Control characters may have no width at all.
        advance = max(width / len(sample), 1.0) if sample else self.metrics.advance
        self._advance = advance / self.metrics.zoom
        self._loading = False
        self._estimate()

    def set_metrics(self, metrics: PageMetrics) -> None:
        """Use another font or zoom; all heights are estimated anew."""
        self.metrics = metrics
        self._loading = True
        self.document().setDefaultFont(metrics.font)
        self._loading = False
        self._place_column()
        self._estimate()

    def set_insets(self, *, top: int, bottom: int) -> None:
        """The room above the text (the header) and below it."""
        self.top_inset = top
        self.bottom_inset = bottom

    def set_width(self, width: int) -> bool:
        """Take the width of the viewport; true if the lines break anew."""
        if width == self.width:
            return False
        self.width = width
        before = self.column
        self._place_column()
        if self.column == before:
            return False
        self._estimate()
        return True

    def _place_column(self) -> None:
        room = max(80, self.width - 2 * SIDE_MARGIN)
        self.column = min(self.metrics.column, room)
        self.left = max(SIDE_MARGIN, (self.width - self.column) // 2)

    def _estimate(self) -> None:
        """Forget all layouts and estimate every height."""
        self._drop_layouts(list(self._laid))
        metrics = self.metrics
        per_line = max(1.0, self.column / (self._advance * metrics.zoom) - 2.5)
        pitch, gap, blank = metrics.pitch, metrics.gap, metrics.blank
        values = [
            (int(length / per_line) + 1) * pitch + gap if length else blank
            for length in self._lengths
        ]
        for number in self._heads:
            values[number - 1] -= gap
        self.heights = Heights(values)
        # Empty paragraphs are as high as they are.
        self._known = bytearray(length == 0 for length in self._lengths)
        self._next_unknown = 0
        self._scratch.setFont(metrics.font)

    # Laying out

    def is_known(self, number: int) -> bool:
        """Whether the height of a block is measured, not estimated."""
        return bool(self._known[number])

    def is_laid(self, number: int) -> bool:
        """Whether a block has its lines now."""
        return number in self._laid

    def continues(self, number: int) -> bool:
        """Whether a block goes on with the paragraph of the block before it."""
        return number in self._heads

    def top_of(self, number: int) -> int:
        """The top of a block in document pixels."""
        return self.top_inset + self.heights.top(number)

    def block_at(self, y: float) -> int:
        """The number of the block at a height; the nearest one outside the text."""
        return self.heights.find(y - self.top_inset)

    def ensure(self, number: int) -> QTextBlock:
        """The block, laid out."""
        block = self.document().findBlockByNumber(number)
        # Qt itself drops the lines when the document's font changes.
        if number not in self._laid or not block.layout().lineCount():
            height = self._lay_out(block, number)
            self._laid[number] = None
            self._settle_height(number, height)
            block.layout().setPosition(QPointF(self.left, self.top_of(number)))
        return block

    def tell_places(self) -> None:
        """Let every laid-out block know where it lies: screen readers ask it for that.

        Painting does so for the visible ones; the others move when heights above them change.
        """
        for number in self._laid:
            layout = self.document().findBlockByNumber(number).layout()
            layout.setPosition(QPointF(self.left, self.top_of(number)))

    def _settle_height(self, number: int, height: int) -> None:
        delta = height - self.heights[number]
        if delta:
            self.height_changing(number, delta)
            self.heights.set(number, height)
        self._known[number] = 1
        if delta:
            self.height_changed()

    def _lay_out(self, block: QTextBlock, number: int) -> int:
        """Break a block into lines on the pitch; the answer is its height."""
        layout = block.layout()
        layout.setTextOption(self._option_of(block, number))
        first = self.baseline_in(number)
        for count, line in enumerate(self._lines_of(layout)):
            y = first + count * self.metrics.pitch - line.ascent()
            line.setPosition(QPointF(0, y))
        return self._height(number, layout.lineCount())

    def _lines_of(self, layout: QTextLayout) -> Iterator[QTextLine]:
        """Break a layout into lines of the column's width."""
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.column)
            yield line
        layout.endLayout()

    def _option_of(self, block: QTextBlock, number: int) -> QTextOption:
        """How a block is set; one that continues a paragraph has the direction of its beginning."""
        head = self._heads.get(number)
        first = block if head is None else self.document().findBlockByNumber(head)
        is_right = first.textDirection() == Qt.LayoutDirection.RightToLeft
        return self._option_right if is_right else self._option

    def reads_right_to_left(self, block: QTextBlock) -> bool:
        """Whether a laid-out block runs from right to left."""
        option = block.layout().textOption()
        return option.textDirection() == Qt.LayoutDirection.RightToLeft

    def _height(self, number: int, lines: int) -> int:
        """The height of a block with this many lines."""
        if self._lengths[number] == 0:
            return self.metrics.blank
        gap = 0 if number + 1 in self._heads else self.metrics.gap
        return max(1, lines) * self.metrics.pitch + gap

    def trim(self, first: int, last: int) -> list[int]:
        """Drop the layouts far from the blocks `first` to `last`; the answer is which."""
        if len(self._laid) <= KEPT:
            return []
        room = KEPT // 4
        far = [n for n in self._laid if not first - room <= n <= last + room]
        self._drop_layouts(far)
        return far

    def _drop_layouts(self, numbers: list[int]) -> None:
        document = self.document()
        for number in numbers:
            block = document.findBlockByNumber(number)
            if block.isValid():
                block.layout().clearLayout()
            self._laid.pop(number, None)

    def measure_next(self) -> int | None:
        """Measure one more estimated block; None when all are known.

        A layout of our own serves for that: a block's layout never gives back all its memory.
        """
        number = self._known.find(0, self._next_unknown)
        if number < 0:
            self._next_unknown = len(self._known)
            return None
        self._next_unknown = number + 1
        block = self.document().findBlockByNumber(number)
        self._scratch.setText(block.text())
        self._scratch.setTextOption(self._option_of(block, number))
        lines = sum(1 for _ in self._lines_of(self._scratch))
        self._settle_height(number, self._height(number, lines))
        return number

    def baseline_in(self, number: int) -> int:
        """From the top of a block to its first baseline."""
        return self.metrics.baseline if self._lengths[number] else self.metrics.blank

    def extent_in(self, number: int) -> tuple[float, float]:
        """How far caret and selection reach from the baselines of a block; not out of it."""
        metrics = self.metrics
        if not self._lengths[number]:
            return -float(metrics.blank), 0.0
        return metrics.tint_top - metrics.zoom, metrics.tint_bottom + metrics.zoom

    def line_at(self, block: QTextBlock, number: int, y: float) -> QTextLine:
        """The line of a laid-out block at a height in document pixels."""
        layout = block.layout()
        index = int((y - self.top_of(number)) // self.metrics.pitch)
        return layout.lineAt(max(0, min(index, layout.lineCount() - 1)))

    def character_at(self, point: QPointF) -> int | None:
        """The view position of the character at a point of the document; None beside the text."""
        y = point.y()
        if self._loading or y < self.top_inset or y >= self.top_of(len(self.heights)):
            return None
        number = self.block_at(y)
        block = self.ensure(number)
        line = self.line_at(block, number, y)
        x = point.x() - self.left
        if not line.isValid() or not line.textLength():
            return None
        inside = line.naturalTextRect()
        if not inside.left() <= x < inside.right():
            return None
        if self.reads_right_to_left(block):
            found = unit_at(block, line, x, between=False)
        else:
            found = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return block.position() + max(0, min(found, block.length() - 2))

    # What Qt asks

    @guarded(-1)
    def hitTest(  # pyright: ignore[reportIncompatibleMethodOverride] -- Qt only hands in QPointF
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """The document position at a point in document pixels; -1 beside the text if exact."""
        if self._loading:
            return -1
        is_exact = accuracy == Qt.HitTestAccuracy.ExactHit
        y = point.y()
        if y < self.top_inset:
            return -1 if is_exact else 0
        if y >= self.top_of(len(self.heights)):
            return -1 if is_exact else self.document().characterCount() - 1
        number = self.block_at(y)
        block = self.ensure(number)
        line = self.line_at(block, number, y)
        x = point.x() - self.left
        if is_exact:
            inside = line.naturalTextRect()
            if not inside.left() <= x <= inside.right() or y > self.top_of(number + 1):
                return -1
        if not line.isValid():
            return block.position()
        if self.reads_right_to_left(block):
            found = unit_at(block, line, x, between=True)
        else:
            found = line.xToCursor(x)
        return block.position() + max(0, min(found, block.length() - 1))

    @guarded(1)
    def pageCount(self) -> int:
        return 1

    @guarded(QSizeF())
    def documentSize(self) -> QSizeF:
        total = self.top_inset + self.heights.top(len(self.heights)) + self.bottom_inset
        return QSizeF(self.width, total)

    @guarded(QRectF())
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    @guarded(QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if self._loading or not 0 <= number < len(self.heights):
            return QRectF()
        self.ensure(number)
        return QRectF(self.left, self.top_of(number), self.column, self.heights[number])

    @guarded()
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """The page size and font change through `set_width` and `set_metrics` alone."""

    @guarded()
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Plain text for whoever draws the document; the view paints through ArticlePainter."""
        clip = QRectF(context.clip)
        if not clip.isValid():
            clip = QRectF(QPointF(0, 0), self.documentSize())
        number = self.block_at(clip.top())
        while number < len(self.heights) and self.top_of(number) <= clip.bottom():
            layout = self.ensure(number).layout()
            layout.setPosition(QPointF(self.left, self.top_of(number)))
            layout.draw(painter, QPointF(0, 0))
            number += 1
