"""What a screen reader says of the text as a whole when the user comes to it."""

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Meta
from annotator.gui.actions import Actions, keys_shown
from annotator.gui.article.contents import Contents, byline
from annotator.gui.dialogs.counts import counted


def description(contents: Contents, actions: Actions) -> str:
    """Title, byline, how many spans, and which keys to begin with; empty without an article."""
    if contents.article is None:
        return ""
    meta, count = contents.article.meta, len(contents.spans)
    keys = {name: keys_shown(actions.spec(name)) for name in ("span.next", "help.keys")}
    parts = [meta.title or "", spoken_byline(meta)]
    parts.append(
        counted(
            _tr,
            count,
            "1 span, {key} goes to it",
            "{count} spans, {key} goes to the next",
            key=keys["span.next"][0],
        )
        if count
        else _tr("No spans yet")
    )
    parts.append(_tr("{key} shows the keys").format(key=keys["help.keys"][0]))
    return ". ".join(part for part in parts if part)


def spoken_byline(meta: Meta) -> str:
    """Source, writers and date without the signs that only the eye needs."""
    return byline(meta).replace("\u2068", "").replace("\u2069", "").replace(" · ", ", ")


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("description", text, comment, count)
