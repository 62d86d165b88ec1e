"""The plots of articles: by status, by source, by date of publication."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Status
from annotator.core.periods import Step, following, steps
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.counts import number, status_name
from annotator.gui.statistics.chart import Bar, Chart, Kind, Series
from annotator.gui.statistics.wording import (
    column_of,
    day_name,
    exact_day,
    percent,
    share,
    shown_name,
    with_share,
)
from annotator.gui.theme.color import mixed
from annotator.gui.theme.palette import Theme
from annotator.project.statistics import Behind, Group, Handled, Published


def by_status(found: Handled | None, theme: Theme) -> Chart:
    found = found or Handled(total=Group(key=None, total=0, done=0, skipped=0), flagged=0, left=0)
    total = found.total
    series = (*status_series(theme), Series(name=_tr("Flagged"), color=theme.warning))
    rows = (
        (total.done, Behind(status=Status.DONE)),
        (total.skipped, Behind(status=Status.SKIPPED)),
        (total.open, Behind(status=Status.OPEN)),
        (found.flagged, Behind(flagged=True)),
    )
    bars = [
        Bar(
            name=each.name,
            values=tuple(count if place == at else 0 for at in range(len(rows))),
            told=with_share(count, total.total),
            details=(counts.articles(count), share(count, total.total)),
            cells=(count, percent(count, total.total)),
            behind=behind if count else None,
        )
        for place, (each, (count, behind)) in enumerate(zip(series, rows, strict=True))
    ]
    return Chart(
        id="status",
        title=_tr("Articles by status"),
        note=counts.articles(total.total),
        kind=Kind.LYING,
        series=series,
        bars=tuple(bars) if total.total else (),
        columns=(_tr("Status"), _tr("Articles"), _tr("Share in %")),
        empty=_tr("There are no articles yet."),
        has_legend=False,
    )


def by_source(sources: Sequence[Group], theme: Theme) -> Chart:
    return Chart(
        id="sources",
        title=_tr("Articles by source"),
        kind=Kind.LYING,
        series=status_series(theme),
        bars=tuple(_group_bar(group, _source_name(group), theme) for group in sources),
        columns=(_tr("Source"), *(each.name for each in status_series(theme)), _tr("All")),
        empty=_tr("There are no articles yet."),
    )


def by_date(found: Published | None, theme: Theme) -> Chart:
    found = found or Published(step=Step.DAY, groups=())
    step = found.step
    known = {date.fromisoformat(group.key): group for group in found.groups if group.key}
    bars: list[Bar] = []
    if known:
        for first in steps(min(known), max(known), step):
            last = following(first, step) - timedelta(days=1)
            group = known.get(first) or Group(key=first.isoformat(), total=0, done=0, skipped=0)
            bar = _group_bar(
                group,
                day_name(first, step, short=True),
                theme,
                told=day_name(first, step, short=False),
                exact_name=exact_day(first, step),
                behind=Behind(published=(first, last)),
            )
            bars.append(bar)
    undated = next((group for group in found.groups if not group.key), None)
    if undated is not None:
        bars.append(_group_bar(undated, _tr("No date"), theme, behind=Behind(is_undated=True)))
    return Chart(
        id="published",
        title=_tr("Articles by date"),
        note=_tr("By the date of publication"),
        kind=Kind.STANDING,
        series=status_series(theme),
        bars=tuple(bars),
        columns=(
            column_of(step),
            *(each.name for each in status_series(theme)),
            _tr("All"),
        ),
        empty=_tr("There are no articles yet."),
    )


def _group_bar(
    group: Group,
    name: str,
    theme: Theme,
    *,
    told: str = "",
    exact_name: str = "",
    behind: Behind | None = None,
) -> Bar:
    values = (group.done, group.skipped, group.open)
    if behind is None and group.key is not None:
        behind = Behind(source=group.key)
    return Bar(
        name=name,
        exact_name=exact_name,
        values=values,
        told=number(group.total),
        details=(
            *((told,) if told else ()),
            counts.articles(group.total),
            *(
                _tr("{name}: {count}").format(name=series.name, count=number(value))
                for series, value in zip(status_series(theme), values, strict=True)
                if value
            ),
        ),
        cells=(*values, group.total),
        behind=behind if group.total else None,
    )


def _source_name(group: Group) -> str:
    if group.key is None:
        return _tr("All others")
    return shown_name(group.key) or _tr("No source")


def status_series(theme: Theme) -> tuple[Series, Series, Series]:
    """Done, skipped and open: told apart by how dark they are, not by their hue."""
    return (
        Series(name=status_name(Status.DONE), color=theme.accent),
        Series(name=status_name(Status.SKIPPED), color=mixed(theme.accent, theme.base, 0.4)),
        Series(name=status_name(Status.OPEN), color=theme.muted, hollow=True),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("statistics", text)
