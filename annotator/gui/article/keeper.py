"""Keeps what is on the screen in place while estimated heights above it become known."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QWidget

from annotator.gui.article.layout import ArticleLayout
from annotator.gui.article.painter import HANG, ArticlePainter

SLICE = 0.004
"""Seconds of measuring at a time."""

_REST = 150
_NOTICE = 0.1
_ATTEMPTS = 4


class ScrollKeeper(QObject):
    """Shifts the scroll bar without moving the picture, and measures blocks when all is quiet."""

    def __init__(
        self,
        layout: ArticleLayout,
        painter: ArticlePainter,
        bar: QScrollBar,
        viewport: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._layout = layout
        self._painter = painter
        self._bar = bar
        self._viewport = viewport
        self._shift = 0
        self._anchor: int | None = None
        self._shown = (0, -1)
        self._is_held = False
        self._is_still = False
        self._is_painting = False
        self._noticed = 0.0
        self.is_correcting = False
        """While true the scroll bar moves but the picture stays."""
        layout.height_changing = self._height_changing
        layout.height_changed = self._height_changed
        self._size_timer = QTimer(self)
        self._size_timer.setSingleShot(True)
        self._size_timer.timeout.connect(self._tell_size)
        self._rest_timer = QTimer(self)
        self._rest_timer.setSingleShot(True)
        self._rest_timer.timeout.connect(self._measure)

    @property
    def offset(self) -> int:
        """The document's y at the top of the viewport."""
        return max(0, self._bar.value() + self._shift)

    def hold(self, is_held: bool) -> None:
        """While held, heights change without a shift: the caller puts the page in place."""
        self._is_held = is_held

    @contextmanager
    def still(self) -> Iterator[None]:
        """Take back what Qt scrolls meanwhile; heights that become known shift the bar after it."""
        value = self._bar.value()
        self._is_still = True
        self._bar.blockSignals(True)
        try:
            yield
        finally:
            if self._bar.value() != value:
                self._bar.setValue(value)
                self._viewport.update()
            self._bar.blockSignals(False)
            self._is_still = False
            self.apply()

    def restart(self) -> None:
        """All heights are new: forget what was to be shifted, measure after a rest."""
        self._shift = 0
        self._shown = (0, -1)
        self._size_timer.stop()
        self._rest_timer.start(_REST)

    def begin_paint(self) -> int:
        """Lay out the visible blocks; the answer is the document's y at the viewport's top."""
        self._is_painting = True
        if self._rest_timer.isActive():
            # Measuring waits until the reader rests.
            self._rest_timer.start(_REST)
        self._shown = self.lay_out_view()
        self._painter.drop_blocks(self._layout.trim(*self._shown))
        return self.offset

    def scroll_to(self, line_top: Callable[[], int], y: int) -> None:
        """Bring a line to a height in the viewport.

        `line_top` is asked again: what comes into view with the line may turn out higher or lower.
        """
        for _ in range(_ATTEMPTS):
            self._tell_size()
            self._bar.setValue(line_top() - y)
            self.lay_out_view()
            if self.offset == max(0, min(line_top() - y, self._bar.maximum())):
                return

    def lay_out_view(self) -> tuple[int, int]:
        """Lay out what is in view; the first and last block of it."""
        layout, height = self._layout, self._viewport.height()
        while True:
            first = number = self._top_block()
            layout.ensure(first)
            while number < len(layout.heights) and layout.top_of(number) <= self.offset + height:
                layout.ensure(number)
                number += 1
            # What became known may have moved the top to a block that is not laid out yet.
            if layout.is_laid(self._top_block()):
                return first, max(first, number - 1)

    def end_paint(self) -> None:
        """The picture is drawn with the shift; the scroll bar follows at once after it."""
        self._is_painting = False
        if self._shift:
            QTimer.singleShot(0, self.apply)

    def apply(self) -> None:
        """Move the scroll bar by the shift while the picture stays."""
        if not self._shift or self._is_painting or self._is_still:
            return
        wanted = self._bar.value() + self._shift
        self._shift = 0
        self.is_correcting = True
        total = round(self._layout.documentSize().height())
        self._bar.setRange(0, max(0, total - self._viewport.height()))
        self._bar.setValue(wanted)
        self.is_correcting = False
        if self._bar.value() != wanted:
            self._viewport.update()

    def _height_changing(self, number: int, delta: int) -> None:
        if not self._is_held:
            anchor = self._anchor if self._anchor is not None else self._still_shown()
            if number < anchor:
                self._shift += delta

    def _height_changed(self) -> None:
        if self._anchor is None:
            self.apply()
            if not self._size_timer.isActive():
                self._size_timer.start(0)

    def _top_block(self) -> int:
        """The first block of which anything is painted: knobs hang over into the next one."""
        return self._layout.block_at(self.offset - HANG * self._layout.metrics.zoom)

    def _still_shown(self) -> int:
        """The first block that was painted and is still in view; else the first one in view."""
        layout = self._layout
        first = layout.block_at(self.offset)
        last = layout.block_at(self.offset + self._viewport.height())
        still = max(first, self._shown[0])
        return still if still <= min(last, self._shown[1]) else first

    def _measure(self) -> None:
        """Measure blocks for a slice of time; come back until all are known."""
        end = perf_counter() + SLICE
        self._anchor = self._layout.block_at(self.offset)
        more = True
        while more and perf_counter() < end:
            more = self._layout.measure_next() is not None
        self._anchor = None
        self.apply()
        if more:
            self._rest_timer.start(2)
            if perf_counter() - self._noticed < _NOTICE:
                self._size_timer.stop()
                return
        self._noticed = perf_counter()
        self._tell_size()

    def _tell_size(self) -> None:
        self.apply()
        if QAccessible.isActive():
            self._layout.tell_places()
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
