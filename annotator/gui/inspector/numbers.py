"""Numbers as people type them into a field, and as the field shows them."""

import math
import re

from PySide6.QtCore import QCoreApplication

from annotator.core.errors import Refused

_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
_GROUPED = re.compile("[+-]?\\d{1,3}([,\u00a0\u202f ]\\d{3})+(\\.\\d+)?")
_GROUP_MARKS = re.compile("[,\u00a0\u202f ]")
_PERCENT = ("%", "％")
"""Said by the attribute `unit`; a percentage is kept as it is written."""
LONGEST = 40


def number_from(text: str, *, name: str) -> int | float | None:
    """The number in a field, None where it is empty; "240,100" is read as 240100, "26.3 %"
    as 26.3.

    Raises Refused for anything else; `name` is the attribute's.
    """
    text = text.strip().replace("\u2212", "-")
    if text[-1:] in _PERCENT:
        text = text[:-1].rstrip()
    if not text:
        return None
    if len(text) <= LONGEST and _GROUPED.fullmatch(text):
        text = _GROUP_MARKS.sub("", text)
    if len(text) <= LONGEST and _PLAIN.fullmatch(text):
        try:
            return int(text)
        except ValueError:
            number = float(text)
        if math.isfinite(number):
            return number
    raise Refused(
        _tr("“{text}” is no number, so “{name}” stays as it was.").format(text=text, name=name),
        hint=_tr("Write it like 240100000000 or 26.3."),
    )


def text_of(value: object) -> str:
    """What the field shows: no exponent below 10^16, no needless “.0”, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return str(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("numbers", text)
