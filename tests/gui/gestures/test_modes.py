"""Edges, links, parts of quotes, and how each mode is left: tables of events and answers."""

import pytest

from annotator.gui.article.marks import Edge
from tests.gui.gestures.table import Table

EDITING = {
    "an edge follows the arrows by characters, with Ctrl by words": """
        active growth
        key E                    → hold the end of growth
        key Left                 → resize growth ‹26.3 percen›
        key Ctrl+Right           → resize growth ‹26.3 percent›
        key Ctrl+Left            → resize growth ‹26.3›
        key E                    → hold the start of growth
        key Ctrl+Left            → resize growth ‹by 26.3›
        key Ctrl+Right           → resize growth ‹26.3›
        key Right                → resize growth ‹6.3›
        key Up
        key Enter                → let go of the edge
        key Left                 → not mine
        """,
    "an edge never passes the other one": """
        active she
        key E                    → hold the end of she
        key Ctrl+Left            → refuse blank
        key Esc                  → let go of the edge
        key Esc                  → activate nothing
        """,
    "other keys let go of the edge and do what they do": """
        active growth
        key E                    → hold the end of growth
        key Tab                  → not mine
        key 4                    → let go of the edge; relabel growth sector
        key E                    → hold the end of growth
        click ro|se              → let go of the edge; caret l ro|se t; activate nothing
        """,
    "an edge whose span is gone is let go": """
        active growth
        key E                    → hold the end of growth
        undo growth
        key Left                 → let go of the edge
        """,
    "a handle is dragged by words, with Ctrl by characters": """
        active growth
        grab end
        drag per|cent
        drag a|nd she            → preview growth ‹26.3 percent,” and›
        exact-drag per|cent      → preview growth ‹26.3 per›
        drag gr|ew
        release 26.3| per        → resize growth ‹26.3 per›
        """,
    "a dragged handle can be put back": """
        active growth
        grab start
        drag g|rew               → preview growth ‹grew by 26.3 percent›
        key Esc                  → preview growth ‹26.3 percent›
        release g|rew
        grab start
        release 26.|3
        """,
    "keys act on the active span": """
        active growth
        key N                    → note growth
        key A                    → occurrences growth
        key 0                    → unattributed growth
        key Shift+L              → unlink growth
        key Del                  → delete growth
        key Backspace            → refuse no-active-span
        """,
    "without an active span they say so": """
        key X                    → refuse no-active-span
        key E                    → refuse no-active-span
        key L                    → refuse no-active-span
        key S                    → refuse no-active-span
        key 0                    → refuse no-active-span
        key N                    → refuse no-active-span
        """,
}

LINKING = {
    "L lights the legal ends up, nearest first; a digit links": """
        active trade
        key L                    → targets 1:ana 2:she
        key 3                    → refuse no-such-target
        key 2                    → no targets; link trade she
        key 2
        """,
    "S links to the nearest at once, also while targets are lit": """
        active trade
        key S                    → link trade ana
        active she
        key S                    → link she oil
        key L                    → targets 1:oil 2:trade
        key S                    → no targets; link she oil
        active growth
        key S                    → refuse no-target
        """,
    "on a speaker it is the other way round": """
        active she
        key L                    → targets 1:oil 2:trade
        key 1                    → no targets; link she oil
        """,
    "Tab chooses, Enter links": """
        active trade
        key L                    → targets 1:ana 2:she
        key Enter
        key Tab                  → targets 1:ana 2:she chosen ana; reveal ana
        key Tab                  → targets 1:ana 2:she chosen she; reveal she
        key Tab                  → targets 1:ana 2:she chosen ana; reveal ana
        key Backtab              → targets 1:ana 2:she chosen she; reveal she
        key Enter                → no targets; link trade she
        """,
    "a click on a lit span links, one elsewhere leaves": """
        active trade
        key L                    → targets 1:ana 2:she
        press O|rtiz             → no targets; link trade ana
        drag sa|id
        release sa|id
        key L                    → targets 1:ana 2:she
        click per|cent           → no targets; caret per|cent; activate growth
        """,
    "Esc, or L again, leaves; the span stays active": """
        active trade
        key L                    → targets 1:ana 2:she
        key Esc                  → no targets
        key L                    → targets 1:ana 2:she
        key L                    → no targets
        key Esc                  → activate nothing
        """,
    "nobody is named": """
        active trade
        key L                    → targets 1:ana 2:she
        key 0                    → no targets; unattributed trade
        """,
    "a figure has nothing to be linked to": """
        active growth
        key L                    → refuse no-target
        """,
    "the view may scroll and move its caret meanwhile": """
        active trade
        key L                    → targets 1:ana 2:she
        caret ro|se
        key 1                    → no targets; link trade ana
        """,
    "another active span ends it": """
        active trade
        key L                    → targets 1:ana 2:she
        active growth
        key 1                    → no targets; relabel growth speaker
        """,
}

CONTINUING = {
    "a quote continues the one before": """
        active oil
        key C                    → join oil trade
        """,
    "the first quote continues none": """
        active trade
        key C                    → refuse no-part
        """,
    "a figure is no part of anything": """
        active growth
        key C                    → refuse no-part
        key Shift+C              → refuse no-part
        """,
    "another part is chosen by its digit": """
        active trade
        key Shift+C              → targets 1:oil
        key 1                    → no targets; join trade oil
        """,
    "or by Tab and Enter": """
        active trade
        key Shift+C              → targets 1:oil
        key Tab                  → targets 1:oil chosen oil; reveal oil
        key Enter                → no targets; join trade oil
        """,
    "or by a click": """
        active trade
        key Shift+C              → targets 1:oil
        press O|il               → no targets; join trade oil
        """,
    "Shift+C again leaves": """
        active trade
        key Shift+C              → targets 1:oil
        key Shift+C              → no targets
        """,
    "nothing is active": """
        key C                    → refuse no-active-span
        """,
}

LEAVING = {
    "Esc goes one level out at a time": """
        key 4                    → arm sector
        active growth
        key E                    → hold the end of growth
        key Esc                  → let go of the edge
        key Esc                  → disarm
        key X                    → select ‹26.3 percent›
        key Esc                  → caret cent|,” a
        key Esc                  → activate nothing
        key Esc                  → not mine
        """,
    "Esc takes a drag back": """
        press Tr|ade             → caret : “Tr|ade
        drag gr|ew               → select ‹Trade grew›
        key Esc                  → caret : “Tr|ade
        drag b|y
        release b|y
        """,
}

TABLES = EDITING | LINKING | CONTINUING | LEAVING


@pytest.mark.parametrize("name", TABLES)
def test_gestures(name: str) -> None:
    Table().check(TABLES[name])


def test_a_click_under_a_handle_is_for_the_word_that_lies_there() -> None:
    table = Table()
    table.page.active = table.page.row("growth")
    start = table.page.spans[table.page.active].start
    table.page.carry_out(table.machine.grab(Edge.START, over=start - 2))
    table.page.carry_out(table.machine.release(start - 2))
    assert (table.page.active, table.page.caret) == (table.page.row("trade"), start - 2)


def test_a_click_on_a_handle_itself_leaves_the_span_active() -> None:
    table = Table()
    growth = table.page.active = table.page.row("growth")
    end = table.page.spans[growth].end
    table.page.carry_out(table.machine.grab(Edge.END, over=end - 1))
    assert table.machine.release(end) == ()
    assert table.page.active == growth
