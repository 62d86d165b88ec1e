"""What keys and mouse mean on the text: tables of events and answers; see table.py."""

import subprocess
import sys

import pytest

from annotator.gui.gestures.intents import Arm, Reason, Refuse, Select, Tag
from annotator.gui.gestures.keymap import Command
from annotator.gui.gestures.machine import Gestures, Mode
from tests.gui.gestures.table import TEXT, FakePage, Table

TAGGING = {
    "a label key tags the selection; the new span is active, the caret at its end": """
        find Steel
        key 4                    → tag ‹Steel› sector; caret teel| ros
        key 1                    → relabel new6 speaker
        """,
    "blanks at the ends of a keyboard selection do not get into the span": """
        select Trade| grew by |26
        key 2                    → tag ‹grew by› quote; caret w by| 26.
        """,
    "a blank selection is never tagged": """
        select Steel| |rose
        key 3                    → refuse blank
        """,
    "with nothing selected the active span gets another label": """
        active growth
        key 4                    → relabel growth sector
        key 4
        """,
    "an active span out of view is only shown": """
        active growth
        hidden growth
        key 4                    → reveal growth
        """,
    "a selection goes before the active span": """
        active growth
        find Steel               → activate nothing
        key 4                    → tag ‹Steel› sector; caret teel| ros
        """,
    "also one inside of it": """
        active trade
        find grew
        key 4                    → tag ‹grew› sector; caret grew| by
        """,
    "X takes the text of the active span, so that it gets a second one": """
        active growth
        key X                    → select ‹26.3 percent›
        key 4                    → tag ‹26.3 percent› sector; caret cent|,” a
        key Shift+Space          → caret by |26.3; activate growth and reveal
        """,
    "R repeats the last label on the selection": """
        key R                    → refuse no-selection
        find Steel
        key R                    → refuse no-last-label
        key 4                    → tag ‹Steel› sector; caret teel| ros
        find market              → activate nothing
        key R                    → tag ‹market› sector; caret rket|.
        """,
    "with nothing selected and active a label key arms": """
        key 3                    → arm figure
        key 3
        key 4                    → arm sector
        key Esc                  → disarm
        key Esc                  → not mine
        """,
    "an armed label tags each mouse selection after the double-click interval": """
        key 4                    → arm sector
        press St|eel             → caret St|eel
        drag Stee|l              → select ‹Steel›
        release Stee|l
        tick                     → tag ‹Steel› sector; caret teel| ros
        press ma|rket            → caret . ma|rket
        drag mark|et             → select ‹market›
        release mark|et          → activate nothing
        tick                     → tag ‹market› sector; caret rket|.
        tick
        """,
    "an armed label waits while clicks go on": """
        key 2                    → arm quote
        click gr|ew              → caret de gr|ew b; activate trade
        tick
        double gr|ew             → select ‹grew›
        triple gr|ew             → select ‹Trade grew by 26.3 percent›
        tick                     → tag ‹Trade grew by 26.3 percent› quote; caret cent|,” a
        """,
    "a press elsewhere does not wait": """
        key 4                    → arm sector
        double St|eel            → select ‹Steel›
        press ma|rket            → tag ‹Steel› sector; caret teel| ros; caret . ma|rket
        release ma|rket          → activate nothing
        tick
        """,
    "keys end the wait": """
        key 4                    → arm sector
        double St|eel            → select ‹Steel›
        key ]                    → select ‹Steel rose›
        tick
        key Enter                → tag ‹Steel rose› sector; caret rose| to
        double ma|rket           → select ‹market›; activate nothing
        key Esc                  → disarm
        tick
        key Esc                  → caret rket|.
        """,
    "a selection that has changed meanwhile is not tagged": """
        key 4                    → arm sector
        double St|eel            → select ‹Steel›
        find market
        tick
        """,
    "with an armed label keyboard and find selections take Enter": """
        key 4                    → arm sector
        find Steel
        tick
        key Enter                → tag ‹Steel› sector; caret teel| ros
        key Enter                → not mine
        """,
}

MOVING = {
    "a click makes a span active, a click beside it none": """
        click O|rtiz             → caret na O|rtiz; activate ana
        click O|rtiz             → caret na O|rtiz
        click ro|se              → caret l ro|se t; activate nothing
        click ro|se              → caret l ro|se t
        """,
    "clicking again goes through nested spans from the inside out": """
        click per|cent           → caret per|cent; activate growth
        click per|cent           → caret per|cent; activate trade
        click perc|ent           → caret perc|ent,; activate growth
        click gr|ew              → caret de gr|ew b; activate trade
        click per|cent           → caret per|cent; activate growth
        """,
    "a click on the active span keeps it, wherever it lay before": """
        active growth
        click per|cent           → caret per|cent
        key Space                → caret and |she; activate she and reveal
        """,
    "a label key after a click relabels what was clicked": """
        click per|cent           → caret per|cent; activate growth
        key 4                    → relabel growth sector
        """,
    "Space goes through the spans in order, and round": """
        key Space                → caret |Ana; activate ana and reveal
        key Space                → caret : “|Trad; activate trade and reveal
        key Space                → caret by |26.3; activate growth and reveal
        key Shift+Space          → caret : “|Trad; activate trade and reveal
        key Shift+Space          → caret |Ana; activate ana and reveal
        key Shift+Space          → caret : “|Oil; activate oil and reveal
        """,
    "without an active span Space begins at the caret": """
        caret Oil |fell
        key Shift+Space          → caret : “|Oil; activate oil and reveal
        """,
    "Space lets go of the selection, so that a label key means the span": """
        find rose
        key Space                → caret |Ana; activate ana and reveal
        key 2                    → relabel ana quote
        """,
    "a caret that leaves the active span deactivates it": """
        active growth
        caret 2|6.3
        caret percent|,
        caret ro|se              → activate nothing
        """,
}

TABLES = TAGGING | MOVING


@pytest.mark.parametrize("name", TABLES)
def test_gestures(name: str) -> None:
    Table().check(TABLES[name])


def test_spans_on_the_same_range_are_gone_through_by_clicks_and_by_space() -> None:
    page = FakePage("oil prices rose", (("a", "sector", "oil"), ("b", "figure", "oil")))
    page.add(0, 10, 2, "c")
    Table(page).check(
        """
        click o|il               → caret o|il p; activate a
        click o|il               → caret o|il p; activate b
        click o|il               → caret o|il p; activate c
        click o|il               → caret o|il p; activate a
        key Esc                  → activate nothing
        key Space                → caret |oil; activate c and reveal
        """
    )


def test_overlapping_spans_are_gone_through_where_they_overlap() -> None:
    page = FakePage("one two three", (("a", "quote", "one two"), ("b", "quote", "two three")))
    Table(page).check(
        """
        click t|wo               → caret ne t|wo t; activate a
        click t|wo               → caret ne t|wo t; activate b
        click o|ne               → caret o|ne t; activate a
        """
    )


def test_a_span_with_blank_edges_gets_a_second_one_on_just_its_range() -> None:
    page = FakePage("a steel mill", (("a", "sector", " steel "),))
    Table(page).check(
        """
        active a
        key X                    → select ‹ steel ›
        key 3                    → tag ‹ steel › figure; caret steel |mill
        """
    )


def test_a_selection_outside_of_the_text_is_refused() -> None:
    page = FakePage()
    page.selection = (10, len(TEXT) + 1)
    assert Gestures(page).use_label(3) == (Refuse(reason=Reason.OUT_OF_RANGE),)


def test_the_character_under_the_pointer_decides_at_the_edge_of_a_word() -> None:
    page = FakePage("one two", (("a", "sector", "one"),))
    machine = Gestures(page)
    # The right half of "e": the nearest place is behind the word.
    machine.press(3, over=2)
    page.carry_out(machine.release(3))
    assert page.active == 1
    assert machine.press(3, over=2, clicks=2) == (Select(start=0, end=3),)


def test_without_spans_there_is_none_to_go_to() -> None:
    machine = Gestures(FakePage("text", ()))
    assert machine.perform(Command.NEXT_SPAN) == (Refuse(reason=Reason.NO_SPAN),)


def test_in_a_paragraph_from_right_to_left_the_left_arrow_goes_on() -> None:
    page = FakePage("הוא אמר שלום", (("a", "quote", "אמר"),))
    page.active = 1
    Table(page).check(
        """
        key E                    → hold the end of a
        key Left                 → resize a ‹אמר ›
        key Ctrl+Left            → resize a ‹אמר שלום›
        key Ctrl+Right           → resize a ‹אמר›
        """
    )


def test_edges_keep_to_whole_graphemes() -> None:
    page = FakePage("a👩🏽\u200d💻b", (("a", "sector", "a👩🏽\u200d💻"),))
    page.active = 1
    Table(page).check(
        """
        key E                    → hold the end of a
        key Left                 → resize a ‹a›
        """
    )


def test_only_nine_targets_have_digits() -> None:
    text = "said " + " ".join(f"name{n:02}" for n in range(12))
    names = [(f"n{n:02}", "speaker", f"name{n:02}") for n in range(12)]
    page = FakePage(text, (("q", "quote", "said"), *names))
    page.active = 1
    Table(page).check(
        """
        key L → targets 1:n00 2:n01 3:n02 4:n03 5:n04 6:n05 7:n06 8:n07 9:n08 :n09 :n10 :n11
        key 9 → no targets; link q n08
        """
    )


def test_the_mode_is_told_for_the_status_line() -> None:
    table = Table()
    table.page.active = table.page.row("trade")
    seen = [table.machine.mode]
    for line in ("key L", "key Esc", "key E", "key Esc", "grab end", "release p|er"):
        table.page.carry_out(table.event(line) or ())
        seen.append(table.machine.mode)
    idle = Mode.IDLE
    assert seen == [idle, Mode.LINKING, idle, Mode.EDGE, idle, Mode.RESIZING, idle]
    table.machine.press(0)
    assert table.machine.mode is Mode.DRAGGING
    table.machine.release(0)
    table.page.active = None
    table.machine.use_label(3)
    assert (table.machine.mode, table.machine.armed) == (Mode.ARMED, 3)


def test_another_article_ends_all_but_the_armed_label() -> None:
    page = FakePage()
    machine = Gestures(page)
    machine.use_label(4)
    page.carry_out(machine.press(20, clicks=2))
    machine.release(20)
    assert machine.pending == Tag(start=17, end=22, label=4)
    machine.article_changed()
    assert (machine.pending, machine.armed, machine.tick()) == (None, 4, ())
    assert machine.disarm() == (Arm(label=None),)
    assert machine.disarm() == ()


def test_the_machine_loads_no_qt() -> None:
    code = (
        "import sys, annotator.gui.gestures.machine; print(sum('PySide' in m for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
