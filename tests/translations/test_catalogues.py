"""Every text of the program is in every catalogue, translated, and compiled."""

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QTranslator

from annotator.gui.action_table import ACTIONS, MENUS
from tests.translations import catalogue, templates_file
from tests.translations.all_texts import all_texts
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


def menus() -> Iterator[tuple[str, list[str]]]:
    """The entries of each menu and submenu, as the source has them."""
    yield "the menu bar", list(MENUS)
    for menu in MENUS:
        specs = [spec for spec in ACTIONS if spec.menu == menu]
        submenus = list(dict.fromkeys(spec.submenu for spec in specs if spec.submenu))
        yield menu, [*submenus, *(spec.text for spec in specs if not spec.submenu)]
        for submenu in submenus:
            yield f"{menu} › {submenu}", [s.text for s in specs if s.submenu == submenu]


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_letter_is_underlined_twice_in_a_menu(language: str) -> None:
    entries = catalogue.read(language) if language != "en" else {}
    shown = {
        source.text: forms[0] for source, forms in entries.items() if source.context == "Actions"
    }
    for menu, names in menus():
        keys = [
            text[text.index("&") + 1].lower()
            for text in (shown.get(name, name) for name in names)
            if "&" in text
        ]
        assert sorted(set(keys)) == sorted(keys), f"{language}: {menu}: {keys}"
