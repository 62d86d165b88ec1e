"""How mouse and keys select: tables of events and answers; see table.py."""

import pytest

from tests.gui.gestures.table import TEXT, Table

FIRST, SECOND = TEXT.splitlines()

SELECTING = {
    "dragging shows whole words while it goes on": """
        press Tr|ade             → caret : “Tr|ade
        drag Tr|ade
        drag Trad|e              → select ‹Trade›
        drag gr|ew               → select ‹Trade grew›
        drag gre|w
        drag 2|6                 → select ‹Trade grew by 26.3 percent›
        release 2|6
        """,
    "dragging backwards leaves the caret at the start": """
        press perc|ent           → caret perc|ent,
        drag gr|ew               → select |‹grew by 26.3 percent›
        drag perc|ent            → caret perc|ent,
        drag per|cent            → select |‹26.3 percent›
        release per|cent
        """,
    "blanks and stray punctuation are trimmed; with Ctrl every character counts": """
        press Ortiz| said        → caret rtiz| sai
        drag said:| “            → select ‹said›
        exact-drag said:| “      → select ‹ said:›
        exact-drag sai|d         → select ‹ sai›
        release sai|d
        """,
    "a drag over blanks alone selects nothing": """
        press Ortiz| said        → caret rtiz| sai
        drag Ortiz |said
        release Ortiz |said
        """,
    "currency and the stop of an abbreviation stay": """
        press $|240              → caret to $|240.
        drag bill|ion            → select ‹$240.1 billion›
        drag U.S|.               → select ‹$240.1 billion in the U.S.›
        release U.S|.
        """,
    "Shift and a click move the nearer end": """
        press Tr|ade             → caret : “Tr|ade
        drag gr|ew               → select ‹Trade grew›
        release gr|ew
        shift-press 2|6          → select ‹Trade grew by 26.3 percent›
        release 2|6
        shift-press O|rtiz       → select |‹Ortiz said: “Trade grew by 26.3 percent›
        release O|rtiz
        """,
    "Shift and a click extend from the caret": """
        caret |Steel
        shift-press ro|se        → select ‹Steel rose›
        drag U.S. ma|r           → select ‹Steel rose to $240.1 billion in the U.S. market›
        release U.S. ma|r
        """,
    "repeated clicks widen to the quotation and the paragraph": f"""
        click gr|ew              → caret de gr|ew b; activate trade
        double gr|ew             → select ‹grew›
        triple gr|ew             → select ‹Trade grew by 26.3 percent›
        fourth gr|ew             → select ‹{FIRST}›; activate nothing
        fifth gr|ew              → select ‹{FIRST}›
        """,
    "outside of quotation marks the third click takes the paragraph": f"""
        double ro|se             → select ‹rose›
        triple ro|se             → select ‹{SECOND}›
        """,
    "a double click takes a figure whole, and a drag from it goes on": """
        double-press 24|0.1      → select ‹$240.1 billion›
        drag ro|se               → select |‹rose to $240.1 billion›
        release ro|se
        """,
    "a click takes the selection away": """
        find grew
        click ro|se              → caret l ro|se t
        """,
    "brackets move the ends by words and by characters": """
        find grew
        key ]                    → select ‹grew by›
        key ]                    → select ‹grew by 26.3›
        key [                    → select ‹grew by›
        key Shift+[              → select |‹Trade grew by›
        key Shift+]              → select |‹grew by›
        key Shift+]              → select |‹by›
        key Ctrl+[               → select ‹b›
        key Ctrl+[
        key Ctrl+]               → select ‹by›
        key Ctrl+Shift+[         → select |‹ by›
        key Ctrl+Shift+]         → select |‹by›
        key [
        """,
    "W widens as repeated clicks do, from the caret or from what is selected": """
        caret 26.3| per
        key W                    → select ‹26.3 percent›
        key W                    → select ‹Trade grew by 26.3 percent›
        key ]                    → select ‹Trade grew by 26.3 percent,” and›
        caret |“Oil
        key W                    → select ‹Oil fell.›
        find U.S. market
        key W                    → select ‹Steel rose to $240.1 billion in the U.S. market.›
        key W
        """,
    "brackets begin at the caret": """
        caret |Steel
        key [
        key Shift+]
        key ]                    → select ‹Steel›
        key ]                    → select ‹Steel rose›
        """,
    "behind the last word comes its full stop": """
        find market
        key ]                    → select ‹market.›
        """,
    "Ctrl and the arrows go by our words": """
        caret by |26.3
        key Ctrl+Right           → caret 26.3| per
        key Ctrl+Shift+Right     → select ‹percent›
        key Ctrl+Shift+Right     → select ‹percent,” and›
        key Ctrl+Shift+Left      → select ‹percent,” ›
        key Ctrl+Shift+Left      → caret 26.3 |percent
        key Ctrl+Shift+Left      → select |‹26.3 ›
        key Ctrl+Left            → caret rew |by 2
        """,
    "a selection begins with a word, whatever stands before it": """
        caret percent|,” and
        key Ctrl+Shift+Right     → select ‹and›
        caret rose to| $240
        key ]                    → select ‹$240.1›
        caret per|cent
        key ]                    → select ‹cent›
        """,
    "Ctrl with up and down goes by paragraphs": """
        caret Tr|ade
        key Ctrl+Down            → caret |Steel
        key Ctrl+Down            → caret market.|
        key Ctrl+Up              → caret |Steel
        key Ctrl+Up              → caret |Ana Ortiz
        caret Ana Ortiz| said
        key Ctrl+Shift+Up        → select |‹Ana Ortiz›
        caret added:| “Oil
        key Ctrl+Shift+Down      → select ‹Oil fell.”›
        caret to| $240
        key Ctrl+Shift+Down      → select ‹$240.1 billion in the U.S. market.›
        """,
    "other arrows, Tab and Enter are the view's": """
        key Left                 → not mine
        key Shift+Right          → not mine
        key Down                 → not mine
        key Tab                  → not mine
        key Enter                → not mine
        """,
}


@pytest.mark.parametrize("name", SELECTING)
def test_selecting(name: str) -> None:
    Table().check(SELECTING[name])
