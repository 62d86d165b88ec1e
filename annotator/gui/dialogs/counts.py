"""Counts in words: "1 article", "3,410 spans"."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.core.model import Status


def number(count: int) -> str:
    """A number as the user's country groups it."""
    return QLocale().toString(count)


def counted(
    translate: Callable[[str, str, int], str], count: int, one: str, many: str, **fields: str
) -> str:
    """English has `one` for 1, else `many`, a text with "{count}" in it; a catalogue has `many` in
    each plural form of its language. `translate` is the tr or _tr at hand.
    """
    text = translate(many, "", count)
    if text == many and count == 1:
        text = one
    return text.format(count=number(count), **fields)


def articles(count: int) -> str:
    """A number of articles."""
    return counted(_tr, count, "1 article", "{count} articles")


def spans(count: int) -> str:
    """A number of spans."""
    return counted(_tr, count, "1 span", "{count} spans")


def links(count: int) -> str:
    """A number of relations, by the word of the window."""
    return counted(_tr, count, "1 link", "{count} links")


def lines(count: int) -> str:
    """A number of lines of a file."""
    return counted(_tr, count, "1 line", "{count} lines")


def status_name(status: Status) -> str:
    """The word for a status."""
    return {
        Status.OPEN: _tr("Open"),
        Status.DONE: _tr("Done"),
        Status.SKIPPED: _tr("Skipped"),
    }[status]


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("counts", text, comment, count)
