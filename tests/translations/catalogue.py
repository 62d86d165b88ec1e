"""A language's catalogue: the file that translators edit (.ts), and what is wrong with it."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.translations.source_text import ROOT, SourceText

FOLDER = ROOT / "resources" / "translations"
FORMS = {"zh": 1, "ru": 3}
"""How many plural forms Qt has for each language that there is."""
LOCALES = {"zh": "zh_CN", "ru": "ru_RU"}

_FIELD = re.compile(r"\{(\w*)\}")
_KEY = re.compile(r"&(\w)")

Translation = tuple[str, ...]
"""One text, or one for each plural form; empty ones are still to be written."""
Entries = dict[SourceText, Translation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A catalogue brought up to date: what is new in it, and how many texts went."""

    entries: Entries
    new: tuple[SourceText, ...]
    dropped: int


def source_file(language: str) -> Path:
    """Where the translations are written."""
    return FOLDER / f"annotator_{language}.ts"


def compiled_file(language: str) -> Path:
    """What the program loads."""
    return FOLDER / f"annotator_{language}.qm"


def read(language: str) -> Entries:
    """The catalogue as it is; an empty one where there is no file yet."""
    if not source_file(language).exists():
        return {}
    entries: Entries = {}
    for context in ET.parse(source_file(language)).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            source = SourceText(
                context=name, text=message.findtext("source") or "", counted=counted
            )
            translation = message.find("translation")
            if translation is None:
                entries[source] = ("",) * (FORMS[language] if counted else 1)
            elif counted:
                entries[source] = tuple(form.text or "" for form in translation)
            else:
                entries[source] = (translation.text or "",)
    return entries


def merge(language: str, texts: Iterable[SourceText], entries: Entries) -> Merged:
    """The catalogue with exactly these texts; what is translated stays.

    A new text that is translated in another context takes that over.
    """
    known = {
        (source.text, source.counted): forms for source, forms in entries.items() if all(forms)
    }
    merged: Entries = {}
    new: list[SourceText] = []
    for text in texts:
        forms = entries.get(text)
        if forms is None:
            new.append(text)
            blank = ("",) * (FORMS[language] if text.counted else 1)
            forms = known.get((text.text, text.counted), blank)
        merged[text] = forms
    return Merged(entries=merged, new=tuple(new), dropped=len(entries.keys() - merged.keys()))


def write(language: str, entries: Entries) -> None:
    """Write the catalogue, contexts by name, so that a change of it reads well in a diff."""
    root = ET.Element("TS", version="2.1", language=LOCALES[language], sourcelanguage="en")
    for name in sorted({source.context for source in entries}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source, forms in entries.items():
            if source.context == name:
                _add(context, source, forms)
    ET.indent(root, space="  ")
    text = ET.tostring(root, encoding="unicode")
    source_file(language).parent.mkdir(parents=True, exist_ok=True)
    source_file(language).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n',
        encoding="utf-8",
        newline="\n",
    )


def _add(context: ET.Element, source: SourceText, forms: Translation) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if source.counted else {})
    ET.SubElement(message, "source").text = source.text
    unfinished = {} if all(forms) else {"type": "unfinished"}
    translation = ET.SubElement(message, "translation", unfinished)
    if source.counted:
        for form in forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]


def problems(language: str, texts: Iterable[SourceText], entries: Entries) -> Iterator[str]:
    """What a person has to mend, a line each; nothing where the catalogue is whole."""
    wanted = set(texts)
    for gone in sorted(entries.keys() - wanted, key=lambda source: source.text):
        yield f"{language}: no longer in the program: {gone.context}: {gone.text}"
    for source in sorted(wanted, key=lambda source: (source.context, source.text)):
        forms = entries.get(source)
        where = f"{language}: {source.context}: {source.text}"
        if forms is None:
            yield f"{where}: missing"
        elif not all(forms):
            yield f"{where}: not translated"
        elif source.counted and len(forms) != FORMS[language]:
            yield f"{where}: {len(forms)} plural forms instead of {FORMS[language]}"
        else:
            for form in forms:
                yield from (f"{where}: {form}: {fault}" for fault in _faults(source.text, form))


def _faults(text: str, form: str) -> Iterator[str]:
    if sorted(_FIELD.findall(text)) != sorted(_FIELD.findall(form)):
        yield "other {fields}"
    if len(_KEY.findall(text)) != len(_KEY.findall(form)):
        yield "a menu text needs one & before a letter, others none"
    if text.endswith("…") != form.endswith("…"):
        yield "the dots at the end differ"
    if text[:1].isspace() != form[:1].isspace() or text[-1:].isspace() != form[-1:].isspace():
        yield "blanks at the start or end differ"
