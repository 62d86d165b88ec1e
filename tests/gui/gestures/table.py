"""A little language for gestures: lines of events and what they ask for.

    press Tr|ade   → caret “Tr|ade
    drag Trad|e    → select ‹Trade›

A place is a piece of the text with a bar in it; a line without an answer asks for nothing. The page
carries out what is asked, as the window does.
"""

from collections.abc import Sequence
from dataclasses import replace

from annotator.core.model import Span
from annotator.gui.article.marks import Edge
from annotator.gui.gestures.intents import (
    Activate,
    Arm,
    CarryOn,
    Delete,
    EditNote,
    FilePrecedent,
    HoldEdge,
    Intent,
    Intents,
    Link,
    ListOccurrences,
    LookUp,
    MoveCaret,
    PreviewResize,
    Refuse,
    Relabel,
    Resize,
    Reveal,
    Select,
    ShowTargets,
    Tag,
    Unattributed,
    Unlink,
)
from annotator.gui.gestures.keymap import Key, KeyPress
from annotator.gui.gestures.machine import Gestures

TEXT = (
    "Ana Ortiz said: “Trade grew by 26.3 percent,” and she added: “Oil fell.”\n"
    "Steel rose to $240.1 billion in the U.S. market."
)
LABELS = {"speaker": 1, "quote": 2, "figure": 3, "sector": 4}
SPANS = (
    ("ana", "speaker", "Ana Ortiz"),
    ("trade", "quote", "Trade grew by 26.3 percent"),
    ("growth", "figure", "26.3 percent"),
    ("she", "speaker", "she"),
    ("oil", "quote", "Oil fell."),
)


class FakePage:
    """A page without Qt: it carries intents out as the window does, and says them in words."""

    def __init__(self, text: str = TEXT, spans: Sequence[tuple[str, str, str]] = SPANS) -> None:
        self.text = text
        self.selection: tuple[int, int] | None = None
        self.caret = 0
        self.active: int | None = None
        self.last_label: int | None = None
        self.spans: dict[int, Span] = {}
        self.names: dict[int, str] = {}
        self.out_of_view: set[int] = set()
        for name, label, surface in spans:
            start = text.index(surface)
            self.add(start, start + len(surface), LABELS[label], name)

    def add(self, start: int, end: int, label: int, name: str) -> int:
        row = len(self.names) + 1
        self.names[row] = name
        self.spans[row] = Span(
            row=row,
            id=name,
            article=1,
            annotator=1,
            start=start,
            end=end,
            label=label,
            surface=self.text[start:end],
        )
        return row

    def row(self, name: str) -> int:
        return next(row for row, each in self.names.items() if each == name)

    # What the machine asks

    def span(self, row: int) -> Span | None:
        return self.spans.get(row)

    def next_span(self, row: int | None, step: int) -> int | None:
        ordered = sorted(self.spans.values(), key=lambda s: (s.start, -s.end, s.label, s.id))
        rows = [span.row for span in ordered]
        if not rows:
            return None
        if row in rows:
            return rows[(rows.index(row) + step) % len(rows)]
        ahead = [span.row for span in ordered if span.start >= self.caret]
        behind = [span.row for span in ordered if span.start < self.caret]
        return ([*ahead, *behind] if step > 0 else [*reversed(behind), *reversed(ahead)])[0]

    def spans_at(self, position: int) -> list[int]:
        found = [span for span in self.spans.values() if span.start <= position < span.end]
        return [s.row for s in sorted(found, key=lambda s: (s.end - s.start, -s.start, s.row))]

    def in_view(self, row: int) -> bool:
        return row not in self.out_of_view

    def legal_ends(self, row: int) -> list[int]:
        span = self.spans[row]
        pairs = {1: 2, 2: 1}
        ends = [each for each in self.spans.values() if each.label == pairs.get(span.label)]
        return [each.row for each in sorted(ends, key=lambda each: abs(each.start - span.start))]

    def nearest_end(self, row: int) -> int | None:
        return next(iter(self.legal_ends(row)), None)

    def part_before(self, row: int) -> int | None:
        before = [part for part in self.parts(row) if self.spans[part].end <= self.spans[row].start]
        return before[0] if before else None

    def parts(self, row: int) -> list[int]:
        span = self.spans[row]
        ends = [s for s in self.spans.values() if s.label == span.label == LABELS["quote"]]
        ends = [each for each in ends if each.row != row]
        return [each.row for each in sorted(ends, key=lambda each: abs(each.start - span.start))]

    def label_for_key(self, char: str) -> int | None:
        return int(char) if char in ("1", "2", "3", "4") else None

    # What the window does

    def carry_out(self, intents: Intents) -> None:
        for intent in intents:
            match intent:
                case Select():
                    self.selection = (intent.start, intent.end)
                    self.caret = intent.start if intent.caret_at_start else intent.end
                case MoveCaret():
                    self.selection, self.caret = None, intent.position
                case Activate():
                    self.active = intent.span
                case Tag():
                    name = f"new{len(self.names) + 1}"
                    self.active = self.add(intent.start, intent.end, intent.label, name)
                    self.last_label = intent.label
                case Relabel():
                    self.spans[intent.span] = replace(self.spans[intent.span], label=intent.label)
                case Resize():
                    self.spans[intent.span] = replace(
                        self.spans[intent.span], start=intent.start, end=intent.end
                    )
                case Delete():
                    del self.spans[intent.span]
                    self.active = None
                case _:
                    pass

    def told(self, intent: Intent) -> str:
        names, text = self.names, self.text
        label = {row: name for name, row in LABELS.items()}
        match intent:
            case Select(start=start, end=end, caret_at_start=at_start):
                return f"select {'|' if at_start else ''}‹{text[start:end]}›"
            case MoveCaret(position=position):
                return f"caret {position}"
            case Tag(start=start, end=end):
                return f"tag ‹{text[start:end]}› {label[intent.label]}"
            case Relabel():
                return f"relabel {names[intent.span]} {label[intent.label]}"
            case Activate(span=None):
                return "activate nothing"
            case Activate(span=int(row)):
                return f"activate {names[row]}{' and reveal' if intent.reveal else ''}"
            case HoldEdge(edge=None):
                return "let go of the edge"
            case HoldEdge():
                return f"hold the {intent.edge} of {names[intent.span]}"
            case PreviewResize(start=start, end=end):
                return f"preview {names[intent.span]} ‹{text[start:end]}›"
            case Resize(start=start, end=end):
                return f"resize {names[intent.span]} ‹{text[start:end]}›"
            case ShowTargets(targets=()):
                return "no targets"
            case ShowTargets():
                lit = " ".join(f"{each.digit}:{names[each.span]}" for each in intent.targets)
                chosen = "" if intent.chosen is None else f" chosen {names[intent.chosen]}"
                return f"targets {lit}{chosen}"
            case Link():
                return f"link {names[intent.from_span]} {names[intent.to_span]}"
            case CarryOn():
                return f"join {names[intent.span]} {names[intent.other]}"
            case Arm(label=None):
                return "disarm"
            case Arm(label=int(row)):
                return f"arm {label[row]}"
            case Refuse():
                return f"refuse {intent.reason}"
            case Reveal():
                return f"reveal {names[intent.span]}"
            case Delete():
                return f"delete {names[intent.span]}"
            case Unlink():
                return f"unlink {names[intent.span]}"
            case Unattributed():
                return f"unattributed {names[intent.span]}"
            case EditNote():
                return f"note {names[intent.span]}"
            case FilePrecedent():
                return f"precedent {names[intent.span]}"
            case LookUp():
                return f"look up {label[intent.label]}"
            case ListOccurrences():
                return f"occurrences {names[intent.span]}"
            case _:
                raise AssertionError(intent)


NAMED_KEYS = {key.value.title(): key for key in Key if key}
SHIFTED = {"[": "{", "]": "}", "1": "!"}


def typed(name: str) -> KeyPress:
    """A key of the US keyboard: "3", "Shift+[", "Ctrl+Left"."""
    *modifiers, key = name.split("+")
    shift, ctrl, alt = ("Shift" in modifiers, "Ctrl" in modifiers, "Alt" in modifiers)
    if key in NAMED_KEYS:
        text = " " if key == "Space" else ""
        return KeyPress(text=text, key=NAMED_KEYS[key], shift=shift, ctrl=ctrl, alt=alt)
    text = SHIFTED.get(key, key.upper()) if shift else key
    # With Ctrl a key gives a control character, or nothing.
    text = chr(ord(key) & 31) if ctrl else text
    return KeyPress(text=text, physical=key, shift=shift, ctrl=ctrl, alt=alt)


class Table:
    """A page and its machine, played line by line."""

    def __init__(self, page: FakePage | None = None) -> None:
        self.page = page or FakePage()
        self.machine = Gestures(self.page)

    def place(self, piece: str) -> int:
        assert piece.count("|") == 1, piece
        text = piece.replace("|", "")
        assert self.page.text.count(text) == 1, f"{text!r} is not there once"
        return self.page.text.index(text) + piece.index("|")

    def wanted(self, part: str) -> str:
        """A caret is written as a place, too."""
        verb, _, piece = part.partition(" ")
        return f"caret {self.place(piece)}" if verb == "caret" else part

    def event(self, line: str) -> Intents | None:
        verb, _, rest = line.partition(" ")
        machine, page = self.machine, self.page
        match verb:
            case "key":
                return machine.key(typed(rest))
            case "select":
                _, middle, _ = rest.split("|")
                page.caret = self.place(rest.replace("|", "", 1))
                page.selection = (page.caret - len(middle), page.caret)
                return ()
            case "double-press":
                return machine.press(self.place(rest), clicks=2)
            case "press":
                return machine.press(self.place(rest))
            case "shift-press":
                return machine.press(self.place(rest), shift=True)
            case "double" | "triple" | "fourth" | "fifth" | "sixth":
                clicks = ("double", "triple", "fourth", "fifth", "sixth").index(verb) + 2
                pressed = machine.press(self.place(rest), clicks=clicks)
                page.carry_out(pressed)
                return pressed + machine.release(self.place(rest))
            case "drag":
                return machine.drag(self.place(rest))
            case "exact-drag":
                return machine.drag(self.place(rest), ctrl=True)
            case "release":
                return machine.release(self.place(rest))
            case "click":
                pressed = machine.press(self.place(rest))
                page.carry_out(pressed)
                return pressed + machine.release(self.place(rest))
            case "grab":
                return machine.grab(Edge(rest))
            case "tick":
                return machine.tick()
            case "caret":
                page.selection, page.caret = None, self.place(rest)
                return machine.caret_moved(page.caret)
            case "find":
                start = page.text.index(rest)
                page.selection, page.caret = (start, start + len(rest)), start + len(rest)
                return machine.caret_moved(page.caret)
            case "active":
                page.active = page.row(rest)
                return ()
            case "undo":
                del page.spans[page.row(rest)]
                return ()
            case "hidden":
                page.out_of_view.add(page.row(rest))
                return ()
            case _:
                raise AssertionError(line)

    def check(self, table: str) -> None:
        for line in filter(None, (line.strip() for line in table.splitlines())):
            event, _, expected = (part.strip() for part in line.partition("→"))
            answer = self.event(event)
            told = ["not mine"] if answer is None else [self.page.told(each) for each in answer]
            wanted = [self.wanted(part.strip()) for part in expected.split(";") if expected]
            assert told == wanted, event
            self.page.carry_out(answer or ())
