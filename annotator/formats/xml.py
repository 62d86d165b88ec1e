"""XML in without what can harm, and out without what XML can't hold."""

import re
from typing import Any, cast
from xml.sax.saxutils import escape

from annotator.formats.values import Fault

_UNHOLDABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_DOCTYPES = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))


def parse(data: bytes) -> Any:
    """The root element, as lxml has it; no entity is resolved, nothing is loaded. Raises Fault."""
    if any(mark in data for mark in _DOCTYPES):
        raise Fault("bad-xml", "The file has a DOCTYPE.", "Remove it: it is not needed.")
    from lxml import etree as untyped  # pyright: ignore[reportMissingTypeStubs, reportAttributeAccessIssue, reportUnknownVariableType]

    etree = cast("Any", untyped)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        reason = str(error).rstrip(".")[:200]
        raise Fault("bad-xml", f"The file is not valid XML: {reason}.") from None


def attributes(**values: str | int | None) -> str:
    """Attributes of an element, those without a value left out; “_” stands for “:” in a name.

    What XML can't hold becomes a replacement character.
    """
    return "".join(
        f' {name.replace("_", ":")}="{quoted(str(value))}"'
        for name, value in values.items()
        if value is not None
    )


def quoted(text: str) -> str:
    """A text as it stands in an attribute or an element."""
    return escape(_UNHOLDABLE.sub("\ufffd", text), _BREAKS)


def unholdable(text: str) -> str | None:
    """The first character that XML can't hold, as “U+0001”."""
    match = _UNHOLDABLE.search(text)
    return f"U+{ord(match[0]):04X}" if match else None
