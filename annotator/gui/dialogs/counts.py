"""Counts in words: "1 article", "3,410 spans"."""

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.core.model import Status


def number(count: int) -> str:
    """A number as the user's country groups it."""
    return QLocale().toString(count)


def counted(count: int, one: str, many: str) -> str:
    """`one` for 1; else `many`, a text with "{count}" in it."""
    return one if count == 1 else many.format(count=number(count))


def articles(count: int) -> str:
    """A number of articles."""
    return counted(count, _tr("1 article"), _tr("{count} articles"))


def spans(count: int) -> str:
    """A number of spans."""
    return counted(count, _tr("1 span"), _tr("{count} spans"))


def links(count: int) -> str:
    """A number of relations, by the word of the window."""
    return counted(count, _tr("1 link"), _tr("{count} links"))


def lines(count: int) -> str:
    """A number of lines of a file."""
    return counted(count, _tr("1 line"), _tr("{count} lines"))


def status_name(status: Status) -> str:
    """The word for a status."""
    return {
        Status.OPEN: _tr("Open"),
        Status.DONE: _tr("Done"),
        Status.SKIPPED: _tr("Skipped"),
    }[status]


def _tr(text: str) -> str:
    return QCoreApplication.translate("counts", text)
