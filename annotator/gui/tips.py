"""Tool tips of words that come from a text: Qt takes what looks like HTML for HTML."""


def as_tip(words: str) -> str:
    """The words as a tip that shows every sign of them and loads nothing."""
    if "<" not in words:
        return words
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        words = words.replace(sign, entity)
    return f"<p>{words}</p>"
