"""Keys mean the same on every keyboard: by what they type, then by where they lie."""

import re

import pytest

from annotator.gui.article.marks import Edge
from annotator.gui.gestures.intents import Find, HoldEdge, Select, Tag
from annotator.gui.gestures.keymap import Command, Key, Keymap, KeyPress, stroke_name
from annotator.gui.gestures.machine import Gestures, Mode
from tests.gui.gestures.table import TEXT, FakePage

LAYOUTS = {
    # The digit row of AZERTY types digits only with Shift.
    "fr, the key of 3": (KeyPress(text='"', physical="3"), "tag figure"),
    "fr, Shift and the key of 3": (KeyPress(text="3", physical="3", shift=True), "tag figure"),
    "cz, the key of 2": (KeyPress(text="ě", physical="2"), "tag quote"),
    "us, Shift and 3": (KeyPress(text="#", physical="3", shift=True), None),
    "us, the keypad": (KeyPress(text="3"), "tag figure"),
    # The two keys right of P, and brackets wherever they are typed.
    "us, ]": (KeyPress(text="]", physical="]"), "select Steel rose to"),
    "us, }": (KeyPress(text="}", physical="]", shift=True), "select rose"),
    "us, Ctrl+]": (KeyPress(text="\x1d", physical="]", ctrl=True), "select Steel rose·"),
    "us, Ctrl+] typing itself": (KeyPress(text="]", physical="]", ctrl=True), "select Steel rose·"),
    "us, Ctrl+Shift+] typing itself": (
        KeyPress(text="]", physical="]", shift=True, ctrl=True),
        "select teel rose",
    ),
    "de, ü and +": (KeyPress(text="+", physical="]"), "select Steel rose to"),
    "de, * ": (KeyPress(text="*", physical="]", shift=True), "select rose"),
    "de, AltGr+9": (KeyPress(text="]", physical="9"), "select Steel rose to"),
    "de, AltGr+9 as Ctrl and Alt": (
        KeyPress(text="]", physical="9", ctrl=True, alt=True),
        "select Steel rose to",
    ),
    "de on macOS, Option+6": (KeyPress(text="]", physical="6", alt=True), "select Steel rose to"),
    "de, AltGr+7": (KeyPress(text="{", physical="7", ctrl=True, alt=True), None),
    "de, Ctrl and + is for the zoom": (KeyPress(text="+", physical="]", ctrl=True), None),
    "fr, a dead key": (KeyPress(text="", physical="]"), "select Steel rose to"),
    "ru, ъ": (KeyPress(text="ъ", physical="]"), "select Steel rose to"),
    # Letters: by what they type, else by place where the script is not Latin.
    "ru, ч": (KeyPress(text="к", physical="r"), "tag sector"),
    "gr, capital Ρ by caps lock": (KeyPress(text="Ρ", physical="r"), "tag sector"),
    "us, R by caps lock": (KeyPress(text="R", physical="r"), "tag sector"),
    "fr, q lies where a is": (KeyPress(text="q", physical="a"), None),
    "dvorak, o lies where s is": (KeyPress(text="o", physical="s"), None),
    "dvorak, r lies where o is": (KeyPress(text="r", physical="o"), "tag sector"),
    "dvorak, a full stop lies where e is": (KeyPress(text=".", physical="e"), None),
    "dvorak, / lies where [ is": (KeyPress(text="/", physical="["), "find"),
    "de, Shift+7": (KeyPress(text="/", physical="7", shift=True), "find"),
    "us, Ctrl and /": (KeyPress(text="/", physical="/", ctrl=True), None),
    "us, Alt and R": (KeyPress(text="r", physical="r", alt=True), None),
    "us, Alt and [": (KeyPress(text="[", physical="[", alt=True), None),
    "us, Ctrl and R": (KeyPress(text="\x12", physical="r", ctrl=True), None),
    "ru, Ctrl and R": (KeyPress(text="", physical="r", ctrl=True), None),
    "Shift alone": (KeyPress(shift=True), None),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_keys_match_what_they_type_then_where_they_lie(name: str) -> None:
    press, expected = LAYOUTS[name]
    page = FakePage()
    page.last_label = 4
    start = TEXT.index("Steel")
    page.selection, page.caret = (start, start + 10), start + 10
    match Gestures(page).key(press):
        case None:
            assert expected is None
        case (Tag(label=label), *_):
            assert expected == "tag " + {2: "quote", 3: "figure", 4: "sector"}[label]
        case (Select(start=start, end=end), *_):
            # A blank at the end, to be seen.
            assert expected == "select " + re.sub(" $", "·", TEXT[start:end])
        case (Find(),):
            assert expected == "find"
        case answer:
            raise AssertionError(answer)


def test_keys_of_other_scripts_also_work_in_the_modes() -> None:
    page = FakePage()
    page.active = page.row("trade")
    machine = Gestures(page)
    machine.key(KeyPress(text="д", physical="l"))
    assert machine.mode is Mode.LINKING
    assert len(machine.key(KeyPress(text="&", physical="1")) or ()) == 2
    machine.key(KeyPress(text="у", physical="e"))
    held = machine.key(KeyPress(text="У", physical="e"))
    assert held == (HoldEdge(span=page.active, edge=Edge.START),)


def test_a_changed_key_replaces_the_one_before() -> None:
    page = FakePage()
    page.active = page.row("trade")
    machine = Gestures(page, Keymap({Command.NOTE: ("M", "Ctrl+Shift+Return")}))
    assert machine.key(KeyPress(text="n", physical="n")) is None
    assert machine.key(KeyPress(text="m", physical="m"))
    assert machine.perform(Command.NOTE)


def test_key_texts_have_one_spelling() -> None:
    assert stroke_name("Shift+Ctrl+]") == stroke_name("Ctrl+Shift+]") == "ctrl+shift+]"
    assert stroke_name("Delete") == stroke_name("Del") == Key.DELETE
    assert stroke_name("Ctrl++") == "ctrl++"
