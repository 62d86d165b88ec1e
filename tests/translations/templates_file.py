"""The file by which the program knows the texts from below the window again: their templates."""

import json
from collections.abc import Iterable

from tests.translations.catalogue import FOLDER
from tests.translations.message_texts import ERRORS, OPERATIONS
from tests.translations.source_text import SourceText

FILE = FOLDER / "templates.json"


def content(texts: Iterable[SourceText]) -> str:
    """What has to stand in the file: the templates with the fields that hold texts, of whole
    texts and of those that are only parts of others.
    """
    ordered = sorted(texts, key=lambda each: each.text)
    templates = {
        context: {
            name: {
                each.text: list(each.texts_in)
                for each in ordered
                if each.context == context and each.part == part and "{" in each.text
            }
            for name, part in (("whole", False), ("part", True))
        }
        for context in (ERRORS, OPERATIONS)
    }
    return json.dumps(templates, ensure_ascii=False, indent=1) + "\n"


def write(texts: Iterable[SourceText]) -> None:
    """Write the file anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    FILE.write_text(content(texts), encoding="utf-8", newline="\n")
