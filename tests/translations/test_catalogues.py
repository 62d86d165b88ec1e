"""Every text of the program is in every catalogue, translated, and compiled."""

from functools import cache

import pytest
from PySide6.QtCore import QTranslator

from tests.translations import catalogue, templates_file
from tests.translations.all_texts import all_texts
from tests.translations.menu_keys import clashes
from tests.translations.source_text import SourceText

LANGUAGES = tuple(catalogue.FORMS)
NUMBERS = {"zh": (5,), "ru": (1, 2, 5)}
"""A number for each plural form, in their order."""
RENEW = "run: python3 tests translations"


@cache
def texts() -> tuple[SourceText, ...]:
    return tuple(all_texts())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_nothing_else_is_kept(language: str) -> None:
    entries = catalogue.read(language)
    assert list(catalogue.problems(language, texts(), entries)) == [], RENEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_says_what_its_source_says(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue.compiled_file(language)))
    stale = [
        source.text
        for source, forms in catalogue.read(language).items()
        for form, number in zip(forms, NUMBERS[language] if source.counted else (-1,), strict=True)
        if translator.translate(source.context, source.text, None, number) != form
    ]
    assert stale == [], RENEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_written_as_the_command_writes_it(
    language: str, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = catalogue.read(language)
    found = catalogue.source_file(language).read_text(encoding="utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    catalogue.write(language, catalogue.merge(language, texts(), entries).entries)
    assert catalogue.source_file(language).read_text(encoding="utf-8") == found, RENEW


def test_the_templates_of_messages_are_up_to_date() -> None:
    assert templates_file.FILE.read_text(encoding="utf-8") == templates_file.content(texts()), RENEW


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_letter_is_underlined_twice_in_a_menu(language: str) -> None:
    entries = catalogue.read(language) if language != "en" else {}
    assert list(clashes(language, entries)) == []
