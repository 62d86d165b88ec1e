"""Where every part of a plot lies in a room of some size, in pixels; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from annotator.gui.statistics.chart import Chart, Kind
from annotator.gui.statistics.scales import power_share, power_ticks, thinned, ticks

GAP = 8.0
"""Between names, bars and what stands at their ends."""
ROW = 24.0
BAR = 14.0
NAMES_SHARE = 0.36
"""At most so much of the width is for names."""
STANDING_HEIGHT = 190.0
WIDEST = 36.0
"""No standing bar is wider."""
ROOM_OF_BAR = 0.72
"""So much of its place a standing bar takes."""
TICK_GAP = 14.0

Measure = Callable[[str], float]


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def mirrored(self, width: float) -> "Box":
        """Its place in a room of a width that stands the other way round."""
        return self._replace(x=width - self.right)

    def has(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


class Segment(NamedTuple):
    """The part of a bar that belongs to one series."""

    bar: int
    series: int
    box: Box


class Tick(NamedTuple):
    """A number or a name on an axis, at x or y."""

    at: float
    value: float
    text: str = ""


Point = tuple[float, float]


class Spread(NamedTuple):
    """Five places on the x axis, in the middle of a row at y."""

    bar: int
    y: float
    at: tuple[float, ...]


@dataclass(slots=True, kw_only=True)
class Layout:
    """All places of a plot. `hits` are the rooms of the bars, in their order, for the mouse."""

    plot: Box
    hits: list[Box] = field(default_factory=list[Box])
    names: list[Box] = field(default_factory=list[Box])
    segments: list[Segment] = field(default_factory=list[Segment])
    ends: list[Box] = field(default_factory=list[Box])
    """The rooms of what stands at the ends of lying bars."""
    spreads: list[Spread] = field(default_factory=list[Spread])
    points: list[tuple[float, float] | None] = field(
        default_factory=list[tuple[float, float] | None]
    )
    x_ticks: list[Tick] = field(default_factory=list[Tick])
    y_ticks: list[Tick] = field(default_factory=list[Tick])

    def bar_at(self, x: float, y: float) -> int | None:
        """The bar in whose room a point lies."""
        return next((bar for bar, box in enumerate(self.hits) if box.has(x, y)), None)

    def mirrored(self, width: float) -> "Layout":
        """The same in an interface from right to left: names and axis at the right, bars from
        there, time the other way.
        """
        low_to_high = [tuple(width - x for x in spread.at) for spread in self.spreads]
        return replace(
            self,
            plot=self.plot.mirrored(width),
            hits=[box.mirrored(width) for box in self.hits],
            names=[box.mirrored(width) for box in self.names],
            segments=[each._replace(box=each.box.mirrored(width)) for each in self.segments],
            ends=[box.mirrored(width) for box in self.ends],
            spreads=[
                spread._replace(at=at) for spread, at in zip(self.spreads, low_to_high, strict=True)
            ],
            points=[point and (width - point[0], point[1]) for point in self.points],
            x_ticks=[tick._replace(at=width - tick.at) for tick in self.x_ticks],
        )


def height_of(chart: Chart, line: float) -> float:
    """How high a plot wants to be; `line` is the height of a line of text."""
    bars = len(chart.bars) or chart.expected
    if not bars:
        return 3 * line
    rows = ROW * bars
    match chart.kind:
        case Kind.LYING:
            return rows
        case Kind.SPREAD:
            return rows + line + GAP / 2
        case _:
            return STANDING_HEIGHT


def lay_out(
    chart: Chart,
    width: float,
    height: float,
    *,
    measure: Measure,
    line: float,
    number: Callable[[float], str],
) -> Layout:
    """Place a chart that has bars; `measure` gives the width of a text, `number` writes one."""
    match chart.kind:
        case Kind.LYING:
            return _lying(chart, width, measure)
        case Kind.SPREAD:
            return _spread(chart, width, measure, number)
        case _:
            return _standing(chart, width, height, measure=measure, line=line, number=number)


def _rows(chart: Chart, width: float, measure: Measure) -> tuple[Layout, float]:
    """Names at the left and rooms of the bars; the width that is left for bars and their ends."""
    names = min(max(measure(bar.name) for bar in chart.bars) + 1, width * NAMES_SHARE)
    ends = max(measure(bar.told) for bar in chart.bars)
    left = names + GAP
    room = max(1.0, width - left - ends - GAP)
    layout = Layout(plot=Box(left, 0, room, ROW * len(chart.bars)))
    for place in range(len(chart.bars)):
        layout.hits.append(Box(0, place * ROW, width, ROW))
        layout.names.append(Box(0, place * ROW, names, ROW))
    return layout, room


def _lying(chart: Chart, width: float, measure: Measure) -> Layout:
    layout, room = _rows(chart, width, measure)
    left = layout.plot.x
    if chart.is_stacked:
        highest = max(bar.sum for bar in chart.bars)
    else:
        highest = max(value or 0.0 for bar in chart.bars for value in bar.values)
    scale = room / highest if highest else 0.0
    for place, bar in enumerate(chart.bars):
        middle = (place + 0.5) * ROW
        at = left
        thick = BAR if chart.is_stacked else BAR / len(bar.values)
        for series, value in enumerate(bar.values):
            # A thing that is there is seen, be it one of a million.
            size = max(1.5, value * scale) if value else 0.0
            top = middle - BAR / 2 + (0.0 if chart.is_stacked else series * thick)
            if size:
                layout.segments.append(Segment(place, series, Box(at, top, size, thick)))
            if chart.is_stacked:
                at += size
        longest = at if chart.is_stacked else left + scale * max(v or 0.0 for v in bar.values)
        end = longest + GAP
        layout.ends.append(Box(end, place * ROW, width - end, ROW))
    return layout


def _spread(chart: Chart, width: float, measure: Measure, number: Callable[[float], str]) -> Layout:
    layout, room = _rows(chart, width, measure)
    left = layout.plot.x
    known = [value for bar in chart.bars for value in bar.values if value is not None]
    marks = power_ticks(min(known), max(known)) if known else [1, 10]
    lowest, highest = float(marks[0]), float(marks[-1])

    def x_of(value: float) -> float:
        return left + room * power_share(value, lowest, highest)

    for place, bar in enumerate(chart.bars):
        low, quarter, middle, three_quarters, high = (
            x_of(value) if value is not None else left for value in bar.values
        )
        if bar.values[0] is not None:
            at = (low, quarter, middle, three_quarters, high)
            layout.spreads.append(Spread(place, (place + 0.5) * ROW, at))
        end = left + room + GAP
        layout.ends.append(Box(end, place * ROW, width - end, ROW))
    layout.x_ticks = _apart([Tick(x_of(mark), mark, number(mark)) for mark in marks], measure)
    return layout


def _apart(marks: list[Tick], measure: Measure) -> list[Tick]:
    """Those of the marks whose texts do not touch the one before."""
    kept: list[Tick] = []
    for mark in marks:
        half = measure(mark.text) / 2
        if not kept or mark.at - half >= kept[-1].at + measure(kept[-1].text) / 2 + TICK_GAP:
            kept.append(mark)
    return kept


def _standing(
    chart: Chart,
    width: float,
    height: float,
    *,
    measure: Measure,
    line: float,
    number: Callable[[float], str],
) -> Layout:
    highest = max((bar.sum for bar in chart.bars), default=0.0)
    marks = ticks(highest, whole=chart.kind is Kind.STANDING)
    left = max(measure(number(mark)) for mark in marks) + GAP
    top = line / 2
    plot = Box(left, top, max(1.0, width - left), max(1.0, height - top - line - GAP))
    layout = Layout(plot=plot)
    scale = plot.height / marks[-1]
    layout.y_ticks = [Tick(plot.bottom - mark * scale, mark, number(mark)) for mark in marks]
    place_width = plot.width / len(chart.bars)
    thick = min(WIDEST, place_width * ROOM_OF_BAR)
    each = thinned([measure(bar.name) for bar in chart.bars], plot.width, gap=TICK_GAP)
    for place, bar in enumerate(chart.bars):
        middle = plot.x + (place + 0.5) * place_width
        layout.hits.append(Box(middle - place_width / 2, 0, place_width, height))
        if place % each == 0:
            layout.x_ticks.append(Tick(middle, place, bar.name))
        if chart.kind is Kind.LINE:
            value = bar.values[0]
            point = None if value is None else (middle, plot.bottom - value * scale)
            layout.points.append(point)
            continue
        bottom = plot.bottom
        for series, value in enumerate(bar.values):
            if value:
                size = max(1.5, value * scale)
                box = Box(middle - thick / 2, bottom - size, thick, size)
                layout.segments.append(Segment(place, series, box))
                bottom -= size
    return layout
