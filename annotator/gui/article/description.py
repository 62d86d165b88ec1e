"""What a screen reader says of the text as a whole when the user comes to it."""

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Meta
from annotator.gui.actions import Actions
from annotator.gui.article.contents import Contents, byline


def description(contents: Contents, actions: Actions) -> str:
    """Title, byline, how many spans, and which keys to begin with; empty without an article."""
    if contents.article is None:
        return ""
    meta, count = contents.article.meta, len(contents.spans)
    next_key, help_key = actions.key_shown("span.next"), actions.key_shown("help.keys")
    parts = [meta.title or "", spoken_byline(meta)]
    if count > 1:
        told = _tr("{count} spans, {key} goes to the next") if next_key else _tr("{count} spans")
    elif count:
        told = _tr("1 span, {key} goes to it") if next_key else _tr("1 span")
    else:
        told = _tr("No spans yet")
    parts.append(told.format(count=count, key=next_key))
    if help_key:
        parts.append(_tr("{key} shows the keys").format(key=help_key))
    return ". ".join(part for part in parts if part)


def spoken_byline(meta: Meta) -> str:
    """Source, writers and date without the signs that only the eye needs."""
    return byline(meta).replace("\u2068", "").replace("\u2069", "").replace(" · ", ", ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("description", text)
