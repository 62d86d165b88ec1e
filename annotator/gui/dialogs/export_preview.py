"""What an export would write, in words."""

from annotator.gui.dialogs import counts
from annotator.project.exporting import ExportCounts

LABELS_SHOWN = 8


def content(preview: ExportCounts) -> str:
    """How many articles, spans and links; the lines where several annotators make them more."""
    parts = [counts.articles(preview.articles)]
    if preview.lines != preview.articles:
        parts.append(counts.lines(preview.lines))
    parts += [counts.spans(preview.spans), counts.links(preview.relations)]
    return " · ".join(parts)


def breakdown(preview: ExportCounts) -> str:
    """One line by status, one by label, the most frequent first."""
    by_status = [
        f"{counts.status_name(status)} {counts.number(count)}"
        for status, count in sorted(preview.by_status.items())
    ]
    labels = sorted(preview.by_label.items(), key=lambda pair: -pair[1])
    by_label = [f"{name} {counts.number(count)}" for name, count in labels[:LABELS_SHOWN]]
    if len(labels) > LABELS_SHOWN:
        by_label.append("…")
    return "\n".join(" · ".join(row) for row in (by_status, by_label) if row)
