"""The plots of the window, made from the figures: titles, bars, what is said of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Label
from annotator.core.periods import Period, Step, step_for, steps
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.counts import number
from annotator.gui.statistics.article_charts import by_date, by_source, by_status, status_series
from annotator.gui.statistics.chart import Bar, Chart, Kind, Series
from annotator.gui.statistics.wording import (
    column_of,
    day_name,
    decimal,
    exact_day,
    percent,
    share,
    shown_name,
    time_taken,
    with_share,
)
from annotator.gui.theme.color import mixed
from annotator.gui.theme.palette import Theme, color_for
from annotator.project.figures import MOST_NAMES
from annotator.project.statistics import Behind, LabelFigures, Names, Statistics
from annotator.project.worked import Day, bundled

MOST_STEPS = 45
"""So many bars may stand on a line of time."""


def charts(found: Statistics, theme: Theme, *, is_counting: bool = True) -> list[Chart]:
    """All plots, in their order; those that are not counted yet say so, or that the counting was
    stopped.
    """
    waits = _tr("Counting…") if is_counting else _tr("Not counted.")
    labels = len(found.labels)

    def when(value: object, chart: Chart, expected: int) -> Chart:
        if value is not None:
            return chart
        # Its line stays: what lies below does not move when the plot is there.
        note = "…" if chart.id in ("status", "labels") else chart.note
        return replace(chart, bars=(), note=note, empty=waits, expected=expected)

    period, work = found.scope.period, found.work
    timeline = _Timeline(work.worked.days if work is not None else (), period)
    spans = found.spans or ()
    made = [
        when(found.status, by_status(found.status, theme), 4),
        when(found.spans, _spans_by_label(spans, theme), labels),
        when(work, _spans_over_time(timeline, found.labels, theme), 1),
        when(work, _done_over_time(timeline, theme), 1),
        when(work, _pace_over_time(timeline, theme), 1),
        when(found.spans, _lengths(spans, theme), labels),
    ]
    for label, names, plot in (
        (found.speaker, found.speakers, _speakers),
        (found.wording, found.words, _words),
    ):
        if label is not None:
            none = Names(label=label, names=(), others=0)
            made.append(when(names, plot(names or none, theme), MOST_NAMES))
    return [
        *made,
        when(found.sources, by_source(found.sources or (), theme), MOST_NAMES),
        when(found.published, by_date(found.published, theme), 1),
    ]


class _Timeline:
    """The days of work, gathered so that their bars can be read, with the empty ones."""

    def __init__(self, days: Sequence[Day], period: Period) -> None:
        self.step = Step.DAY
        self.bundles: list[Day] = []
        if days:
            first = period.first or days[0].first
            last = period.last or days[-1].first
            self.step = step_for(first, last, most=MOST_STEPS)
            known = bundled(days, self.step)
            self.bundles = [
                known.get(begun, Day(first=begun)) for begun in steps(first, last, self.step)
            ]

    def name(self, day: Day) -> str:
        return day_name(day.first, self.step, short=True)

    def told(self, day: Day) -> str:
        return day_name(day.first, self.step, short=False)

    @property
    def column(self) -> str:
        return column_of(self.step)

    def any(self, has: Iterable[bool]) -> list[Day]:
        """The bundles, or none where nothing happened in any of them."""
        return self.bundles if any(has) else []


def _spans_by_label(spans: Sequence[LabelFigures], theme: Theme) -> Chart:
    total = sum(figures.spans for figures in spans)
    bars = [
        Bar(
            name=shown_name(figures.label.name),
            values=(figures.spans,),
            told=with_share(figures.spans, total),
            details=(counts.spans(figures.spans), share(figures.spans, total)),
            cells=(figures.spans, percent(figures.spans, total)),
            behind=Behind(label=figures.label.row) if figures.spans else None,
            color=color_for(figures.label.color, theme),
        )
        for figures in spans
    ]
    return Chart(
        id="labels",
        title=_tr("Spans by label"),
        note=counts.spans(total),
        kind=Kind.LYING,
        series=(Series(name=_tr("Spans"), color=theme.accent),),
        bars=tuple(bars) if total else (),
        columns=(_tr("Label"), _tr("Spans"), _tr("Share in %")),
        empty=_tr("No spans yet."),
        has_legend=False,
    )


def _spans_over_time(timeline: _Timeline, labels: Sequence[Label], theme: Theme) -> Chart:
    used = {row for day in timeline.bundles for row in day.spans}
    shown = [label for label in labels if label.row in used]
    bars = [
        Bar(
            name=timeline.name(day),
            exact_name=exact_day(day.first, timeline.step),
            values=tuple(day.spans.get(label.row, 0) for label in shown),
            told=number(sum(day.spans.values())),
            details=(
                timeline.told(day),
                counts.spans(sum(day.spans.values())),
                *(
                    _tr("{name}: {count}").format(name=shown_name(label.name), count=number(count))
                    for label in shown
                    if (count := day.spans.get(label.row, 0))
                ),
            ),
            cells=(
                *(day.spans.get(label.row, 0) for label in shown),
                sum(day.spans.values()),
            ),
            behind=_behind(set().union(*day.span_articles.values())),
        )
        for day in timeline.any(bool(day.spans) for day in timeline.bundles)
    ]
    return Chart(
        id="spans",
        title=_tr("Spans over time"),
        note=_tr("By the day on which they were made by hand"),
        kind=Kind.STANDING,
        series=tuple(
            Series(name=shown_name(label.name), color=color_for(label.color, theme))
            for label in shown
        ),
        bars=tuple(bars),
        columns=(timeline.column, *(shown_name(label.name) for label in shown), _tr("All")),
        empty=_tr("No span was made by hand in this time."),
    )


def _done_over_time(timeline: _Timeline, theme: Theme) -> Chart:
    done, skipped, _ = status_series(theme)
    bars = [
        Bar(
            name=timeline.name(day),
            exact_name=exact_day(day.first, timeline.step),
            values=(len(day.done), len(day.skipped)),
            told=number(len(day.done) + len(day.skipped)),
            details=(
                timeline.told(day),
                _tr("Done: {count}").format(count=number(len(day.done))),
                _tr("Skipped: {count}").format(count=number(len(day.skipped))),
                *_worked_for(day),
            ),
            cells=(len(day.done), len(day.skipped), _minutes(day)),
            behind=_behind(day.done | day.skipped),
        )
        for day in timeline.any(bool(day.done or day.skipped) for day in timeline.bundles)
    ]
    return Chart(
        id="done",
        title=_tr("Articles done"),
        note=_tr("By the day on which they were done or skipped"),
        kind=Kind.STANDING,
        series=(done, skipped),
        bars=tuple(bars),
        columns=(timeline.column, done.name, skipped.name, _tr("Minutes at work")),
        empty=_tr("No article was done in this time."),
    )


def _pace_over_time(timeline: _Timeline, theme: Theme) -> Chart:
    bars = [
        Bar(
            name=timeline.name(day),
            exact_name=exact_day(day.first, timeline.step),
            values=(_per_hour(day),),
            told=_written(_per_hour(day)),
            details=(
                timeline.told(day),
                _tr("Articles an hour: {count}").format(count=_written(_per_hour(day))),
                *_worked_for(day),
            ),
            cells=(_tenths(_per_hour(day)), day.handled, _minutes(day)),
            behind=_behind(day.done | day.skipped),
        )
        for day in timeline.any(_per_hour(day) is not None for day in timeline.bundles)
    ]
    return Chart(
        id="pace",
        title=_tr("Pace"),
        note=_tr("Articles done or skipped in an hour at work; gaps over 10 minutes don’t count"),
        kind=Kind.LINE,
        series=(Series(name=_tr("Articles an hour"), color=theme.accent),),
        bars=tuple(bars),
        columns=(timeline.column, _tr("Articles an hour"), _tr("Articles"), _tr("Minutes at work")),
        empty=_tr("Too little was done in this time to tell the pace."),
        has_legend=False,
    )


def _lengths(spans: Sequence[LabelFigures], theme: Theme) -> Chart:
    bars: list[Bar] = []
    for figures in spans:
        lengths = figures.lengths
        if lengths is None:
            continue
        middle = number(round(lengths.middle))
        usual = _tr("{low} to {high}").format(
            low=number(round(lengths.quarter)), high=number(round(lengths.three_quarters))
        )
        bars.append(
            Bar(
                name=shown_name(figures.label.name),
                values=(
                    *(lengths.low, lengths.quarter, lengths.middle),
                    *(lengths.three_quarters, lengths.high),
                ),
                told=middle,
                details=(
                    _tr("Half are {range} characters long").format(range=usual),
                    _tr("In the middle: {count}").format(count=middle),
                    _tr("Shortest: {count}").format(count=number(lengths.shortest)),
                    _tr("Longest: {count}").format(count=number(lengths.longest)),
                ),
                cells=(
                    lengths.shortest,
                    round(lengths.quarter),
                    round(lengths.middle),
                    round(lengths.three_quarters),
                    lengths.longest,
                ),
                behind=Behind(label=figures.label.row),
                color=color_for(figures.label.color, theme),
            )
        )
    return Chart(
        id="lengths",
        title=_tr("Length of spans"),
        note=_tr("In characters: nine of ten, the middle half, and the median at the right"),
        kind=Kind.SPREAD,
        series=(Series(name=_tr("Characters"), color=theme.accent),),
        bars=tuple(bars),
        columns=(
            *(_tr("Label"), _tr("Shortest"), _tr("Lower quarter"), _tr("Median")),
            *(_tr("Upper quarter"), _tr("Longest")),
        ),
        empty=_tr("No spans yet."),
        has_legend=False,
    )


def _speakers(names: Names, theme: Theme) -> Chart:
    mentions = Series(name=_tr("Mentions"), color=color_for(names.label.color, theme))
    quotes = Series(name=_tr("Quotes"), color=mixed(theme.muted, theme.base, 0.75))
    bars = [
        Bar(
            name=shown_name(name.name),
            values=(name.spans, name.quotes),
            told=_tr("{mentions} · {quotes}").format(
                mentions=number(name.spans), quotes=number(name.quotes)
            ),
            details=(
                _tr("Mentions: {count}").format(count=number(name.spans)),
                _tr("Quotes: {count}").format(count=number(name.quotes)),
            ),
            cells=(name.spans, name.quotes),
            behind=Behind(label=names.label.row, name=name.name),
        )
        for name in names.names
    ]
    return Chart(
        id="speakers",
        title=_tr("Most frequent: {label}").format(label=shown_name(names.label.name)),
        note=_others(names),
        kind=Kind.LYING,
        series=(mentions, quotes),
        bars=tuple(bars),
        columns=(_tr("Name"), mentions.name, quotes.name),
        empty=_tr("No spans with this label yet."),
        is_stacked=False,
    )


def _words(names: Names, theme: Theme) -> Chart:
    bars = [
        Bar(
            name=shown_name(name.name),
            values=(name.spans,),
            told=number(name.spans),
            details=(counts.spans(name.spans),),
            cells=(name.spans,),
            behind=Behind(label=names.label.row, name=name.name),
        )
        for name in names.names
    ]
    return Chart(
        id="words",
        title=_tr("Most frequent: {label}").format(label=shown_name(names.label.name)),
        note=_others(names),
        kind=Kind.LYING,
        series=(Series(name=_tr("Spans"), color=color_for(names.label.color, theme)),),
        bars=tuple(bars),
        columns=(_tr("Words"), _tr("Spans")),
        empty=_tr("No spans with this label yet."),
        has_legend=False,
    )


def _per_hour(day: Day) -> float | None:
    return day.handled / day.seconds * 3600 if day.seconds and day.handled else None


def _minutes(day: Day) -> int:
    return round(day.seconds / 60)


def _tenths(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _written(value: float | None) -> str:
    return "–" if value is None else decimal(value)


def _worked_for(day: Day) -> tuple[str, ...]:
    return (_tr("At work: {time}").format(time=time_taken(day.seconds)),) if day.seconds else ()


def _others(names: Names) -> str:
    if not names.others:
        return ""
    return _tr("Further ones that are not shown: {count}").format(count=number(names.others))


def _behind(articles: set[int]) -> Behind | None:
    return Behind(rows=frozenset(articles)) if articles else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("statistics", text)
