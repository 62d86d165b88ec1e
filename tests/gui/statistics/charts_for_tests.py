"""Charts that are made by hand."""

from annotator.gui.statistics.chart import Bar, Chart, Kind, Series
from annotator.project.statistics import Behind


def bar(name: str, *values: float | None, leads: bool = True) -> Bar:
    told = str(sum(value or 0 for value in values))
    behind = Behind(source=name) if leads else None
    return Bar(name=name, values=values, told=told, details=(told,), cells=values, behind=behind)


def chart(kind: Kind, *bars: Bar, stacked: bool = True) -> Chart:
    count = len(bars[0].values) if bars else 1
    series = tuple(Series(name=f"series {n}", color="#1464d2", hollow=n == 2) for n in range(count))
    return Chart(
        id="test",
        title="A plot",
        note="Of nothing",
        kind=kind,
        series=series,
        bars=bars,
        columns=("Name", *(each.name for each in series)),
        empty="Nothing is here yet.",
        is_stacked=stacked,
        has_legend=count > 1,
    )
