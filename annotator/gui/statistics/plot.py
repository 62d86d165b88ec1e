"""A plot that can be pointed at: by the mouse, by the arrows, and by a screen reader's user."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.announcer import announce
from annotator.gui.focus_ring import SHOWS_FOCUS
from annotator.gui.guard import guarded
from annotator.gui.statistics.bubble import Bubble
from annotator.gui.statistics.chart import Chart, Kind
from annotator.gui.statistics.painter import Current, PlotPainter, saying
from annotator.gui.theme.palette import Theme

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
SMALLEST = 220
EDGE = 5
"""Pixels at both sides for the ring around a bar."""


class Plot(QWidget):
    """`chosen` carries the number of the bar whose articles are wanted. What is said of a bar lies
    on the `sheet` (None: in the window).
    """

    chosen = Signal(int)
    # Of the class: a plot is also hidden while it is taken apart, when it has nothing of its own.
    bubble: Bubble | None = None

    def __init__(
        self,
        chart: Chart,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        sheet: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet = sheet
        self._hovered: int | None = None
        self._current = 0
        self._pointed_by_keys = False
        self.setMouseTracking(True)
        self.setProperty(SHOWS_FOCUS, True)
        self.setMinimumWidth(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_chart(chart, theme)

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self._chart

    @property
    def current(self) -> int | None:
        """The bar that the keys have come to; None where there is none."""
        return self._current if self._chart.bars else None

    def bar_at(self, place: QPointF) -> int | None:
        """The bar at a place of the widget."""
        return self._painter.bar_at(place.x() - EDGE, place.y())

    def place_of(self, bar: int) -> QPointF:
        """A place of the widget at which a bar is."""
        return QRectF(*self._painter.room_of(bar)).center() + QPointF(EDGE, 0)

    def show_chart(self, chart: Chart, theme: Theme) -> None:
        """Show another chart, or the same in other colours."""
        self._chart, self._theme = chart, theme
        self._hovered = None
        self._current = min(self._current, max(0, len(chart.bars) - 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chart.bars else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(chart.title)
        self._describe()
        self._lay_out()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """As high as its rows need."""
        return QSize(420, round(self._painter.height))

    def _lay_out(self) -> None:
        self._painter = PlotPainter(
            self._chart, self.width() - 2 * EDGE, self.font(), mirrored=self.isRightToLeft()
        )
        height = round(self._painter.height)
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        self._follow()

    def _point_at(self, bar: int) -> None:
        self._current = bar
        self._hovered = None
        self._pointed_by_keys = True
        self._describe()
        self._follow()
        announce(self, self.accessibleDescription())

    def _describe(self) -> None:
        """Screen readers say the bar that the keys have come to."""
        bars = self._chart.bars
        told = [self._chart.empty]
        if bars:
            place = self.tr("{bar} of {bars}").format(bar=self._current + 1, bars=len(bars))
            told = [*saying(self._chart, bars[self._current]), place]
        self.setAccessibleDescription(", ".join(told))

    def _shown(self) -> Current | None:
        if not self._chart.bars:
            return None
        if self._hovered is not None:
            return Current(bar=self._hovered, has_focus=False)
        if self.hasFocus() and self._pointed_by_keys:
            return Current(bar=self._current, has_focus=True)
        return None

    def _choose(self, bar: int) -> None:
        if self._chart.bars[bar].behind is not None:
            self.chosen.emit(bar)

    def _follow(self) -> None:
        """Paint and say what is pointed at now."""
        self.update()
        shown = self._shown()
        if shown is None or not self.isVisible():
            if self.bubble is not None:
                self.bubble.hide()
            return
        sheet = self._sheet or self.window()
        if self.bubble is None:
            self.bubble = Bubble(sheet)
        room = QRectF(*self._painter.room_of(shown.bar)).toRect()
        place = QRect(self.mapTo(sheet, room.topLeft() + QPoint(EDGE, 0)), room.size())
        bars_stand = self._chart.kind in (Kind.STANDING, Kind.LINE)
        lines = saying(self._chart, self._chart.bars[shown.bar])
        self.bubble.tell(lines, self._theme, place, above=bars_stand)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(EDGE, 0)
        self._painter.paint(painter, self._theme, self._shown())

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.bubble is not None:
            self.bubble.hide()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._lay_out()

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        bar = self.bar_at(event.position())
        if bar != self._hovered:
            self._hovered = bar
            leads = bar is not None and self._chart.bars[bar].behind is not None
            shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self._follow()

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self._follow()

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        bar = self.bar_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and bar is not None:
            self._current = bar
            self._describe()
            self._choose(bar)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bars = len(self._chart.bars)
        key = Qt.Key(event.key())
        if not bars or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            turned = self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            step = -_STEPS[key] if turned else _STEPS[key]
            self._point_at(min(max(0, self._current + step), bars - 1))
        elif key == Qt.Key.Key_Home:
            self._point_at(0)
        elif key == Qt.Key.Key_End:
            self._point_at(bars - 1)
        elif key in _OPENS:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._pointed_by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        # The plot is scrolled into view after this.
        QTimer.singleShot(0, self, self._follow)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._follow()
