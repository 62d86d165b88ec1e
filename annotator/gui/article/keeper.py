"""Keeps what is on the screen in place while estimated heights above it become known."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar, QWidget

from annotator.gui.article.layout import ArticleLayout
from annotator.gui.article.painter import ArticlePainter

SLICE = 0.004
"""Seconds of measuring at a time."""

_REST = 150
_NOTICE = 0.1


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
        self._is_held = False
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

    def restart(self) -> None:
        """All heights are new: forget what was to be shifted, measure after a rest."""
        self._shift = 0
        self._size_timer.stop()
        self._rest_timer.start(_REST)

    def begin_paint(self) -> int:
        """Lay out the visible blocks; the answer is the document's y at the viewport's top."""
        layout, height = self._layout, self._viewport.height()
        self._is_painting = True
        while True:
            first = number = layout.block_at(self.offset)
            layout.ensure(first)
            while number < len(layout.heights) and (layout.top_of(number) <= self.offset + height):
                layout.ensure(number)
                number += 1
            # What became known may have moved the top to a block that is not laid out yet.
            if layout.is_laid(layout.block_at(self.offset)):
                break
        self._painter.drop_blocks(layout.trim(first, number))
        return self.offset

    def end_paint(self) -> None:
        """The picture is drawn with the shift; the scroll bar follows at once after it."""
        self._is_painting = False
        if self._shift:
            QTimer.singleShot(0, self.apply)

    def apply(self) -> None:
        """Move the scroll bar by the shift while the picture stays."""
        if not self._shift or self._is_painting:
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
            anchor = self._anchor if self._anchor is not None else self._first_known()
            if number < anchor:
                self._shift += delta

    def _height_changed(self) -> None:
        if self._anchor is None:
            self.apply()
            if not self._size_timer.isActive():
                self._size_timer.start(0)

    def _first_known(self) -> int:
        """The first visible block whose height was known already; else the first visible one."""
        layout, bottom = self._layout, self.offset + self._viewport.height()
        first = number = layout.block_at(self.offset)
        while number < len(layout.heights) and layout.top_of(number) < bottom:
            if layout.is_known(number):
                return number
            number += 1
        return first

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
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
