"""The underlined letters of the menus: in no language twice in one menu."""

from collections import Counter
from collections.abc import Iterator

from annotator.gui.action_table import ACTIONS, MENUS
from tests.translations.catalogue import Entries


def clashes(language: str, entries: Entries) -> Iterator[str]:
    """The letters that stand twice, a line for each menu; English has no entries."""
    shown = {each.text: forms[0] for each, forms in entries.items() if each.context == "Actions"}
    for menu, names in _menus():
        texts = [text for text in (shown.get(name, name) for name in names) if "&" in text]
        letters = Counter(_letter(text) for text in texts)
        twice = [text for text in texts if letters[_letter(text)] > 1]
        if twice:
            yield f"{language}: {menu}: the same letter: {', '.join(twice)}"


def _menus() -> Iterator[tuple[str, list[str]]]:
    """The entries of each menu and submenu, as the source has them."""
    yield "the menu bar", list(MENUS)
    for menu in MENUS:
        specs = [spec for spec in ACTIONS if spec.menu == menu]
        submenus = list(dict.fromkeys(spec.submenu for spec in specs if spec.submenu))
        yield menu, [*submenus, *(spec.text for spec in specs if not spec.submenu)]
        for submenu in submenus:
            yield f"{menu} › {submenu}", [s.text for s in specs if s.submenu == submenu]


def _letter(text: str) -> str:
    return text[text.index("&") + 1].lower()
