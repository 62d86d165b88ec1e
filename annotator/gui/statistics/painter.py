"""Paints a plot on the screen or into a picture: legend, axes, bars, and what is said of one."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.gui.queue.row_painting import is_right_to_left
from annotator.gui.statistics.chart import Bar, Chart, Kind, Series
from annotator.gui.statistics.geometry import (
    BAR,
    GAP,
    Box,
    Layout,
    Measure,
    height_of,
    lay_out,
)
from annotator.gui.statistics.wording import decimal
from annotator.gui.theme.color import mixed
from annotator.gui.theme.palette import Theme

SWATCH = 10.0
LEGEND_GAP = 16.0
CORNER = 2.0
RING = 5.0
"""The ring around a row keeps off its words, at both sides of the plot."""
THIN = 3.0
"""Parts of a stack that are larger stand a pixel apart."""
ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
AT_LEFT = ONE_LINE | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
AT_RIGHT = ONE_LINE | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
CENTRED = ONE_LINE | Qt.AlignmentFlag.AlignHCenter
FROM_LEFT, FROM_RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class Current:
    """The bar that is pointed at, by mouse or keys."""

    bar: int
    has_focus: bool


class PlotPainter:
    """A chart in a width, with a font; asks for the height that it needs.

    Where it is `mirrored` all stands the other way round, as an interface from right to left.
    """

    def __init__(self, chart: Chart, width: float, font: QFont, *, mirrored: bool = False) -> None:
        self.chart = chart
        self._mirrored = mirrored
        self._near, self._far = (AT_RIGHT, AT_LEFT) if mirrored else (AT_LEFT, AT_RIGHT)
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._width = max(80.0, width)
        self._line = self._metrics.height()
        self._legend = self._legend_places() if chart.has_legend and chart.bars else []
        self.top = (self._legend[-1][1].bottom + GAP) if self._legend else 0.0
        self.height = self.top + height_of(chart, self._line)
        self.layout: Layout | None = None
        if chart.bars:
            self.layout = lay_out(
                chart,
                self._width,
                self.height - self.top,
                measure=self.measure,
                line=self._line,
                number=decimal,
            )
            if mirrored:
                self.layout = self.layout.mirrored(self._width)

    @property
    def measure(self) -> Measure:
        """The width of a text in pixels."""
        return self._metrics.horizontalAdvance

    def bar_at(self, x: float, y: float) -> int | None:
        """The bar at a point."""
        return self.layout.bar_at(x, y - self.top) if self.layout is not None else None

    def room_of(self, bar: int) -> Box:
        """Where a bar is, from its end to the axis: what is said of it stands beside this."""
        layout = self.layout
        assert layout is not None
        hit = layout.hits[bar]
        parts = [segment.box for segment in layout.segments if segment.bar == bar]
        if self.chart.kind in (Kind.LYING, Kind.SPREAD):
            return Box(layout.plot.x, hit.y + self.top, layout.plot.width, hit.height)
        top = min((box.y for box in parts), default=layout.plot.bottom)
        if layout.points and (point := layout.points[bar]) is not None:
            top = point[1] - 6
        return Box(hit.x, top + self.top, hit.width, layout.plot.bottom - top)

    def paint(self, painter: QPainter, theme: Theme, current: Current | None = None) -> None:
        """Paint from the painter's origin on."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setLayoutDirection(FROM_RIGHT if self._mirrored else FROM_LEFT)
        layout = self.layout
        if layout is None:
            painter.setPen(QColor(theme.muted))
            room = QRectF(0, 0, self._width, self.height)
            painter.drawText(room, int(CENTRED), self.chart.empty)
            painter.restore()
            return
        for series, box in self._legend:
            self._paint_legend(painter, theme, series, box)
        painter.translate(0, self.top)
        if current is not None:
            self._paint_ground(painter, theme, layout, current)
        match self.chart.kind:
            case Kind.LYING:
                self._paint_segments(painter, theme, layout)
                self._paint_rows(painter, theme, layout)
            case Kind.SPREAD:
                self._paint_spreads(painter, theme, layout)
                self._paint_rows(painter, theme, layout)
            case Kind.STANDING:
                self._paint_axes(painter, theme, layout)
                self._paint_segments(painter, theme, layout)
            case Kind.LINE:
                self._paint_axes(painter, theme, layout)
                self._paint_line(painter, theme, layout)
        painter.restore()

    def _legend_places(self) -> list[tuple[Series, Box]]:
        """Swatch and name of each series, in as many lines as it takes."""
        x, y = 0.0, 0.0
        found: list[tuple[Series, Box]] = []
        for series in self.chart.series:
            width = min(SWATCH + 5 + self.measure(series.name) + 1, self._width)
            if x and x + width > self._width:
                x, y = 0.0, y + self._line + 3
            box = Box(x, y, width, self._line)
            found.append((series, box.mirrored(self._width) if self._mirrored else box))
            x += width + LEGEND_GAP
        return found

    def _paint_legend(self, painter: QPainter, theme: Theme, series: Series, box: Box) -> None:
        top = box.y + (box.height - SWATCH) / 2
        left = box.right - SWATCH if self._mirrored else box.x
        self._fill(painter, series.color, Box(left, top, SWATCH, SWATCH), hollow=series.hollow)
        painter.setPen(QColor(theme.muted))
        words = Box(box.x, box.y, box.width - SWATCH - 5, box.height)
        if not self._mirrored:
            words = words._replace(x=box.x + SWATCH + 5)
        self._write_name(painter, words, series.name)

    def _paint_ground(
        self, painter: QPainter, theme: Theme, layout: Layout, current: Current
    ) -> None:
        room = QRectF(*layout.hits[current.bar])
        if self.chart.kind in (Kind.LYING, Kind.SPREAD):
            room.adjust(-RING, 0, RING, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(theme.text, theme.base, 0.06)))
        painter.drawRoundedRect(room, 3, 3)
        if current.has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_rows(self, painter: QPainter, theme: Theme, layout: Layout) -> None:
        for bar, box, end in zip(self.chart.bars, layout.names, layout.ends, strict=True):
            painter.setPen(QColor(theme.text))
            self._write_name(painter, box, bar.name)
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(*end), int(self._near), bar.told)

    def _paint_segments(self, painter: QPainter, _theme: Theme, layout: Layout) -> None:
        is_stacked = self.chart.is_stacked and len(self.chart.series) > 1
        for segment in layout.segments:
            series = self.chart.series[segment.series]
            color = self.chart.bars[segment.bar].color or series.color
            box = segment.box
            if is_stacked and self.chart.kind is Kind.LYING and box.width > THIN:
                box = box._replace(x=box.x + self._mirrored, width=box.width - 1)
            elif is_stacked and box.height > THIN:
                box = box._replace(y=box.y + 1, height=box.height - 1)
            corner = 0.0 if is_stacked else CORNER
            self._fill(painter, color, box, hollow=series.hollow, corner=corner)

    def _fill(
        self, painter: QPainter, color: str, box: Box, *, hollow: bool, corner: float = CORNER
    ) -> None:
        area = QRectF(*box)
        if hollow:
            painter.setPen(QPen(QColor(color), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(color))
            corner = min(corner, box.width / 2, box.height / 2)
            painter.drawRoundedRect(area, corner, corner)

    def _paint_axes(self, painter: QPainter, theme: Theme, layout: Layout) -> None:
        plot = layout.plot
        for tick in layout.y_ticks:
            # A line of one pixel is sharp between two of them.
            y = round(tick.at) + 0.5
            strong = tick.value == 0
            painter.setPen(QPen(QColor(theme.muted if strong else theme.border), 1))
            painter.drawLine(QPointF(plot.x, y), QPointF(plot.right, y))
            painter.setPen(QColor(theme.muted))
            top = tick.at - self._line / 2
            if self._mirrored:
                room = QRectF(plot.right + GAP, top, self._width - plot.right - GAP, self._line)
            else:
                room = QRectF(0, top, plot.x - GAP, self._line)
            painter.drawText(room, int(self._far), tick.text)
        self._paint_x_ticks(painter, theme, layout)

    def _paint_x_ticks(self, painter: QPainter, theme: Theme, layout: Layout) -> None:
        painter.setPen(QColor(theme.muted))
        top = layout.plot.bottom + GAP / 2
        for tick in layout.x_ticks:
            width = self.measure(tick.text) + 2
            left = min(max(0.0, tick.at - width / 2), self._width - width)
            painter.drawText(QRectF(left, top, width, self._line), int(CENTRED), tick.text)

    def _paint_line(self, painter: QPainter, theme: Theme, layout: Layout) -> None:
        color = QColor(self.chart.series[0].color)
        path = QPainterPath()
        for before, point in zip([None, *layout.points], layout.points, strict=False):
            if point is None:
                continue
            if before is None:
                path.moveTo(*point)
            else:
                path.lineTo(*point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(path)
        painter.setPen(QPen(QColor(theme.base), 1.5))
        painter.setBrush(color)
        for point in layout.points:
            if point is not None:
                painter.drawEllipse(QPointF(*point), 4, 4)

    def _paint_spreads(self, painter: QPainter, theme: Theme, layout: Layout) -> None:
        plot = layout.plot
        for tick in layout.x_ticks:
            x = round(tick.at) + 0.5
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(x, plot.y), QPointF(x, plot.bottom))
        self._paint_x_ticks(painter, theme, layout)
        for spread in layout.spreads:
            color = QColor(self.chart.bars[spread.bar].color or self.chart.series[0].color)
            low, quarter, middle, three_quarters, high = spread.at
            painter.setPen(QPen(color, 1.5))
            painter.drawLine(QPointF(low, spread.y), QPointF(high, spread.y))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            width = max(2.0, abs(three_quarters - quarter))
            left = min(quarter, three_quarters)
            box = QRectF(left, spread.y - BAR / 2 + 1, width, BAR - 2)
            painter.drawRoundedRect(box, CORNER, CORNER)
            painter.setPen(QPen(QColor(theme.base), 2.5))
            reach = BAR / 2 + 1
            painter.drawLine(QPointF(middle, spread.y - reach), QPointF(middle, spread.y + reach))

    def _write_name(self, painter: QPainter, box: Box, name: str) -> None:
        """Names are read from the side that their letters ask for."""
        before = painter.layoutDirection()
        painter.setLayoutDirection(FROM_RIGHT if is_right_to_left(name) else FROM_LEFT)
        shown = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width)
        painter.drawText(QRectF(*box), int(self._near), shown)
        painter.setLayoutDirection(before)


def saying(chart: Chart, bar: Bar) -> tuple[str, ...]:
    """What is said of a bar: its name first, where the details don't begin with a longer one."""
    if chart.kind in (Kind.STANDING, Kind.LINE) and bar.details:
        return bar.details
    return (bar.name, *bar.details)
