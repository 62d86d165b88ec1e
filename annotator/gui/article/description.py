"""What a screen reader says of the text as a whole when the user comes to it."""

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Meta
from annotator.gui.actions import Actions
from annotator.gui.article.contents import Contents, byline
from annotator.gui.dialogs.counts import counted, spans


def description(contents: Contents, actions: Actions) -> str:
    """Title, byline, how many spans, and which keys to begin with; empty without an article."""
    if contents.article is None:
        return ""
    meta, count = contents.article.meta, len(contents.spans)
    next_key, help_key = actions.key_shown("span.next"), actions.key_shown("help.keys")
    parts = [meta.title or "", spoken_byline(meta)]
    if not count:
        parts.append(_tr("No spans yet"))
    elif next_key:
        parts.append(
            counted(
                _tr,
                count,
                "1 span, {key} goes to it",
                "{count} spans, {key} goes to the next",
                key=next_key,
            )
        )
    else:
        parts.append(spans(count))
    if help_key:
        parts.append(_tr("{key} shows the keys").format(key=help_key))
    return ". ".join(part for part in parts if part)


def spoken_byline(meta: Meta) -> str:
    """Source, writers and date without the signs that only the eye needs."""
    return byline(meta).replace("\u2068", "").replace("\u2069", "").replace(" · ", ", ")


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("description", text, comment, count)
