"""Tool tips of words that come from a text: Qt takes what looks like HTML for HTML."""

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Label


def as_tip(words: str) -> str:
    """The words as a tip that shows every sign of them and loads nothing."""
    if "<" not in words:
        return words
    return f"<p>{escaped(words)}</p>"


def escaped(words: str) -> str:
    """The words as HTML that shows every sign of them."""
    # The standard module for this costs two milliseconds at the start.
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        words = words.replace(sign, entity)
    return words


def label_tip(label: Label) -> str:
    """A label's name, key and definition, as a tip that breaks its lines."""
    name = label.name
    if label.key:
        text = QCoreApplication.translate("tips", "{label} (key {key})")
        name = text.format(label=name, key=label.key.upper())
    parts = [f"<b>{escaped(name)}</b>"]
    if label.definition:
        parts.append(escaped(label.definition))
    return "".join(f"<p>{part}</p>" for part in parts)
