"""What an export would write, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from annotator.formats.format import Overlaps
from annotator.formats.losses import Losses
from annotator.gui.dialogs import counts
from annotator.project.exporting import Beginning, ExportCounts
from annotator.project.last_export import Comparison, Known

LABELS_SHOWN = 8
COUNTED = "counted"
"""The context of counted sentences from below the window, marked there by `Counted(…)`."""


def content(preview: ExportCounts) -> str:
    """How many articles, spans and links; the lines where several annotators make them more."""
    parts = [counts.articles(preview.articles)]
    if preview.lines != preview.articles:
        parts.append(counts.lines(preview.lines))
    parts += [counts.spans(preview.spans), counts.links(preview.relations)]
    return " · ".join(parts)


def breakdown(preview: ExportCounts) -> str:
    """One line by status, one by label, the most frequent first; with splits a table has these."""
    by_status = [
        f"{counts.status_name(status)} {counts.number(count)}"
        for status, count in sorted(preview.by_status.items())
    ]
    labels = sorted(preview.by_label.items(), key=lambda pair: -pair[1])
    by_label = [f"{name} {counts.number(count)}" for name, count in labels[:LABELS_SHOWN]]
    if len(labels) > LABELS_SHOWN:
        by_label.append("…")
    rows = (by_status,) if preview.balance else (by_status, by_label)
    return "\n".join(" · ".join(row) for row in rows if row)


def lost(losses: Losses) -> str:
    """What the format can't hold, a line each."""
    return "\n".join(
        f"• {counts.counted(_counted_tr, count, text.one, text.many)}"
        for count, text in losses.told()
    )


def since(comparison: Comparison) -> str:
    """What is new since the last export at the place."""
    texts = {
        Known.FIRST: _tr("First export here."),
        Known.OTHER_FORMAT: _tr("The last export here has another format."),
        Known.UNREADABLE: _tr("The last export here can’t be compared."),
    }
    if comparison.known in texts:
        return texts[comparison.known]
    found, when = changes(comparison), _when(comparison.since)
    if not found:
        return _tr("Nothing has changed since the last export here, {time}.").format(time=when)
    return _tr("Since the last export here, {time}: {changes}").format(time=when, changes=found)


def changes(comparison: Comparison) -> str:
    """The counts of what is not as it was; empty where all is."""
    return " · ".join(
        counts.counted(_counted_tr, count, text.one, text.many) for count, text in comparison.told()
    )


def frozen(count: int) -> str:
    """How many articles were kept in their splits."""
    if not count:
        return _tr("All articles are kept in their splits already.")
    return counts.counted(
        _tr,
        count,
        "1 more article stays in its split from now on.",
        "{count} more articles stay in their splits from now on.",
    )


def _when(time: str) -> str:
    """A time as the user's country writes it; a question mark where it is not known."""
    moment = QDateTime.fromString(time, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not moment.isValid():
        return "?"
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def beginning(files: Sequence[Beginning]) -> str:
    """The first lines of each file, below its name where there are several."""
    parts: list[str] = []
    for file in files:
        text = _tr("(not a text file)") if file.text is None else file.text
        parts.append(f"—— {file.name} ——\n{text}" if file.name else text)
    return "\n".join(parts)


def rule_name(rule: Overlaps) -> str:
    """The words for a rule."""
    return {
        Overlaps.LONGEST: _tr("The longest span stays"),
        Overlaps.INNERMOST: _tr("The innermost span stays"),
        Overlaps.LABEL_ORDER: _tr("The label that comes first stays"),
        Overlaps.LEAVE_OUT: _tr("The article is left out"),
    }[rule]


def quiet(parent: QWidget) -> QLabel:
    """A label for what is said by the way; a plain text of several lines."""
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("export_preview", text, comment, count)


def _counted_tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate(COUNTED, text, comment, count)
