"""What a filter asks for, in words: one short text for each criterion."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from annotator.core.queue import Order, QueueFilter
from annotator.gui.dialogs.counts import counted
from annotator.project.project import Project

NOTHING = QueueFilter()
Criterion = tuple[str, QueueFilter]
"""What it says, and the filter without it."""


def order_names() -> dict[Order, str]:
    """What the list can be sorted by."""
    return {
        Order.PLACE: _tr("As they came"),
        Order.DATE: _tr("Date"),
        Order.TITLE: _tr("Title"),
        Order.LENGTH: _tr("Length"),
    }


def is_flagged_alone(wanted: QueueFilter) -> bool:
    """Whether the flagged articles are asked for, whatever their status."""
    return wanted.status is None and wanted.flagged is True


def criteria(wanted: QueueFilter, project: Project) -> Iterator[Criterion]:
    """What is asked beyond status and search, which have fields of their own; that of the status
    tells what is flagged, too, where no status is asked for.
    """
    if wanted.flagged is not None and not is_flagged_alone(wanted):
        text = _tr("flagged") if wanted.flagged else _tr("not flagged")
        yield text, replace(wanted, flagged=None)
    names = {label.row: label.name for label in project.labels.all()}
    for row in sorted(wanted.labels_present):
        text = _tr("with {label}").format(label=names.get(row, "?"))
        yield text, replace(wanted, labels_present=wanted.labels_present - {row})
    for row in sorted(wanted.labels_absent):
        text = _tr("without {label}").format(label=names.get(row, "?"))
        yield text, replace(wanted, labels_absent=wanted.labels_absent - {row})
    if wanted.source is not None:
        yield wanted.source or _tr("no source"), replace(wanted, source=None)
    if wanted.published_from:
        text = _tr("from {date}").format(date=wanted.published_from)
        yield text, replace(wanted, published_from="")
    if wanted.published_to:
        text = _tr("until {date}").format(date=wanted.published_to)
        yield text, replace(wanted, published_to="")
    if wanted.annotator is not None:
        annotators = {each.row: each.name for each in project.annotators()}
        text = _tr("work of {annotator}").format(annotator=annotators.get(wanted.annotator, "?"))
        yield text, replace(wanted, annotator=None)
    if wanted.has_note is not None:
        text = _tr("with a note") if wanted.has_note else _tr("without a note")
        yield text, replace(wanted, has_note=None)
    if wanted.rows is not None:
        text = counted(_tr, len(wanted.rows), "1 chosen article", "{count} chosen articles")
        yield text, replace(wanted, rows=None)
    if wanted.order is not Order.PLACE or wanted.descending:
        arrow = "↓" if wanted.descending else "↑"
        text = f"{order_names()[wanted.order]} {arrow}"
        yield text, replace(wanted, order=Order.PLACE, descending=False)


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("filter_texts", text, comment, count)
