"""Which articles stand behind a figure of the statistics."""

from pathlib import Path

from annotator.core.progress import Cancel, never
from annotator.core.queue import QueueFilter
from annotator.project.counting import damaged, has_name
from annotator.project.figures import day_of, name_key
from annotator.project.statistics import Behind, Statistics
from annotator.store import listing
from annotator.store import statistics_queries as sums
from annotator.store.project_file import Connection, reading


def articles_behind(
    path: Path, found: Statistics, behind: Behind, *, cancel: Cancel = never
) -> QueueFilter:
    """The filter of the list that shows the articles behind a figure of what was found.

    Raises Cancelled, and what the gate raises.
    """
    scope = found.scope
    is_all = scope.period.is_all
    if behind.rows is not None:
        return QueueFilter(rows=tuple(sorted(behind.rows)))
    if behind.source is not None and is_all:
        return QueueFilter(source=behind.source)
    if behind.published is not None and is_all:
        first, last = (day.isoformat() for day in behind.published)
        return QueueFilter(published_from=first, published_to=last)
    if scope.annotator is not None and is_all:
        if behind.status is not None:
            return QueueFilter(status=behind.status, annotator=scope.annotator)
        if behind.flagged:
            return QueueFilter(flagged=True, annotator=scope.annotator)
        if behind.label is not None and behind.name is None:
            labels = frozenset({behind.label})
            return QueueFilter(labels_present=labels, annotator=scope.annotator)
    with reading(path) as connection, listing.watched(connection, cancel):
        try:
            return QueueFilter(rows=tuple(_rows(connection, found, behind)))
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise damaged(error) from error


def _rows(connection: Connection, found: Statistics, behind: Behind) -> list[int]:
    who, within, spans = found.scope.annotator, None, None
    if not found.scope.period.is_all:
        assert found.work is not None
        within, spans = found.work.worked.articles, found.work.worked.spans
    if behind.name is not None:
        label = next(each for each in found.labels if each.row == behind.label)
        among = (
            [span.row for span in spans if span.label == label.row] if spans is not None else None
        )
        named = sums.names(
            *(connection, label.row, who), is_named=has_name(label), relation=None, among=among
        )
        wanted = name_key(behind.name)
        return sorted({article for name, article, _ in named if name_key(str(name)) == wanted})
    if behind.label is not None:
        if spans is not None:
            return sorted({span.article for span in spans if span.label == behind.label})
        return sums.labelled_rows(connection, behind.label, who)
    if behind.status is not None:
        return sums.handled_rows(connection, behind.status.value, who, within)
    if behind.flagged:
        return sums.flagged_rows(connection, who, within)
    if behind.source is not None:
        return sums.rows_by(connection, sums.SOURCE, [behind.source], within)
    days = [text for text, _ in sums.articles_by(connection, sums.DAY, within)]
    if behind.published is None:
        wanted_days = [text for text in days if day_of(text) is None]
    else:
        first, last = behind.published
        wanted_days = [text for text in days if (day := day_of(text)) and first <= day <= last]
    return sums.rows_by(connection, sums.DAY, wanted_days, within)
