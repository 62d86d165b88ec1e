"""Texts from below the window in the user's language: errors, problems, names of operations.

There they are written in English. Here each is known again by its template, a text with {fields};
the templates are collected from the source by `python3 tests translations`.
"""

import json
import re
from collections.abc import Mapping
from functools import cache, cached_property

from PySide6.QtCore import QCoreApplication, QLocale

from annotator import paths
from annotator.core.errors import AnnotatorError

ERRORS, OPERATIONS, FORMATS = "errors", "operations", "formats"
"""The contexts of these texts in the catalogues."""
_OPERATION_IN = ("operation", "long_task")
"""The fields that hold the name of an operation."""
_SEPARATOR = ", "
LOOSE = 8
"""Letters of a template that tell it from a text of another program."""

_FIELD = re.compile(r"\{(\w+)\}")


def error_text(error: AnnotatorError) -> str:
    """What went wrong and what to do."""
    return f"{message_text(error.message)} {message_text(error.hint)}".strip()


def message_text(text: str) -> str:
    """One sentence of an error, a problem or a report."""
    return _translated(ERRORS, text)


def operation_text(name: str) -> str:
    """The name of an operation, as it was kept or as it is told after it was done."""
    return _translated(OPERATIONS, name)


def encoding_text(name: str) -> str:
    """The name of an encoding."""
    return QCoreApplication.translate(ERRORS, name)


def format_text(text: str) -> str:
    """The title or the description of an exchange format."""
    return QCoreApplication.translate(FORMATS, text)


class Template:
    """A text of the source; `texts_in` are its fields that hold texts of the source themselves.

    A `part` stands only in such fields.
    """

    def __init__(self, text: str, texts_in: tuple[str, ...], *, part: bool) -> None:
        self.text = text
        self.texts_in = texts_in
        self.part = part
        parts = _FIELD.split(text)
        self._fixed, self._fields = parts[::2], parts[1::2]

    @property
    def weight(self) -> int:
        """How much of it is fixed: of several that fit, the one with more of it is meant."""
        return sum(map(len, self._fixed))

    def read(self, text: str) -> dict[str, str] | None:
        """What stands in the fields of a text; None where it is not of this template."""
        if not (text.startswith(self._fixed[0]) and text.endswith(self._fixed[-1])):
            return None
        found = self._pattern.fullmatch(text)
        return found.groupdict() if found else None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pattern = re.escape(self._fixed[0])
        for field, fixed in zip(self._fields, self._fixed[1:], strict=True):
            pattern += f"(?P<{field}>.*?){re.escape(fixed)}"
        return re.compile(pattern, re.DOTALL)


@cache
def templates(context: str) -> tuple[Template, ...]:
    """The templates of a context, the ones with the most fixed text first."""
    source = json.loads(paths.resource("translations/templates.json").read_text(encoding="utf-8"))
    found = [
        Template(text, tuple(texts_in), part=kind == "part")
        for kind, texts in source[context].items()
        for text, texts_in in texts.items()
    ]
    return tuple(sorted(found, key=lambda template: -template.weight))


def _translated(context: str, text: str, *, part: bool = False) -> str:
    """The text itself in English, and where no template fits."""
    if not text or QLocale().language() == QLocale.Language.English:
        return text
    whole = QCoreApplication.translate(context, text)
    if whole != text:
        return whole
    for template in templates(context):
        fields = template.read(text) if part or not template.part else None
        values = _in_language(context, template, fields) if fields is not None else None
        if values is not None:
            return QCoreApplication.translate(context, template.text).format_map(values)
    return text


def _in_language(
    context: str, template: Template, fields: Mapping[str, str]
) -> dict[str, str] | None:
    """What is put in; None where little is fixed and a text in it is not known either."""
    values = dict(fields)
    for field in template.texts_in:
        values[field] = _each(context, fields[field])
        if template.weight < LOOSE and values[field] == fields[field]:
            return None
    for field in _OPERATION_IN:
        if field in values:
            values[field] = operation_text(values[field])
    return values


def _each(context: str, text: str) -> str:
    """Several texts with commas between them, else one; a comma may also be part of it."""
    parts = text.split(_SEPARATOR)
    known = [_translated(context, part, part=True) for part in parts]
    if any(part == told for part, told in zip(parts, known, strict=True)):
        return _translated(context, text, part=True)
    return _SEPARATOR.join(known)
