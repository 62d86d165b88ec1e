"""One event of mouse, keyboard or window, as it is drawn, logged and replayed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What happens."""

    KEY = "key"
    TYPE = "type"
    PRESS = "press"
    AGAIN = "again"
    """A further press at the place of the last one, as for double and triple clicks."""
    MOVE = "move"
    RELEASE = "release"
    WHEEL = "wheel"
    RESIZE = "resize"
    ACTION = "action"
    """An action of the table, as from a menu."""
    REST = "rest"
    ANNOTATOR = "annotator"
    """Somebody else goes on, as from the menu of the status line."""
    REOPEN = "reopen"
    """The project is closed and opened again: a new sitting."""


class Place(StrEnum):
    """What the pointer is over; `x` and `y` of the event say where in it."""

    TEXT = "text"
    """A share of the viewport; below 0 and above 1 lie beyond its edges."""
    SPAN = "span"
    """On one of the spans that begin in view: the share `x` of their list."""
    START = "start"
    """The handle at the start of the active span."""
    END = "end"
    LINK = "link"
    """A chip at the edge of the view that stands for a linked span."""
    NEAR = "near"
    """So many pixels from where the pointer was."""
    QUEUE = "queue"
    INSPECTOR = "inspector"
    LABELS = "labels"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happens, to what, and where; plain values, so that it can be written down."""

    kind: Kind
    what: str = ""
    """A key, a character, a mouse button, an action's id or a name."""
    held: str = ""
    """Modifiers, as "ctrl+shift"."""
    place: Place = Place.TEXT
    x: float = 0.0
    y: float = 0.0
    amount: int = 0
    """Degrees of the wheel in eighths, or milliseconds of rest."""
    answer: str = ""
    """What a dialog gets that this event opens; else it is left by Esc."""


Events = list[Event]

_DEFAULTS = {field.name: field.default for field in fields(Event) if field.name != "kind"}


def written(event: Event) -> str:
    """The event on one line of JSON, without what is as by default."""
    values = {k: v for k, v in asdict(event).items() if v != _DEFAULTS.get(k)}
    return json.dumps(values, ensure_ascii=True, separators=(",", ":"))


def read(line: str) -> Event:
    """The event of a line."""
    values = json.loads(line)
    kind = Kind(values.pop("kind"))
    return Event(kind=kind, place=Place(values.pop("place", Place.TEXT)), **values)


def write_events(path: Path, events: Iterable[Event]) -> None:
    """Write events, one a line."""
    path.write_text("".join(f"{written(event)}\n" for event in events), encoding="utf-8")


def read_events(path: Path) -> Events:
    """The events of a file; a last line that a crash cut off is left out."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [read(line) for line in lines[:-1]]


# How events are made: one function for each kind, so that gestures read as sentences.


def key(what: str, held: str = "", *, answer: str = "") -> Event:
    """A key goes down and up."""
    return Event(kind=Kind.KEY, what=what, held=held, answer=answer)


def keys(words: str) -> Events:
    """Keys named with blanks between them, each with its modifiers: "ctrl+right e 1"."""
    return [key(word.rpartition("+")[2], word.rpartition("+")[0]) for word in words.split()]


def typed(text: str) -> Events:
    """A text goes into whatever has the focus, character by character."""
    return [Event(kind=Kind.TYPE, what=character) for character in text]


def press(
    place: Place = Place.TEXT, x: float = 0.0, y: float = 0.0, *, what: str = "left", held: str = ""
) -> Event:
    """A mouse button goes down."""
    return Event(kind=Kind.PRESS, what=what, held=held, place=place, x=x, y=y)


def release(held: str = "") -> Event:
    """The button that is down goes up where the pointer is."""
    return Event(kind=Kind.RELEASE, held=held, place=Place.NEAR)


def move(place: Place = Place.TEXT, x: float = 0.0, y: float = 0.0, *, held: str = "") -> Event:
    """The pointer goes somewhere, with the buttons that are down."""
    return Event(kind=Kind.MOVE, held=held, place=place, x=x, y=y)


def click(
    place: Place = Place.TEXT,
    x: float = 0.0,
    y: float = 0.0,
    *,
    times: int = 1,
    what: str = "left",
    held: str = "",
) -> Events:
    """A press and a release, or several at one place."""
    again = [Event(kind=Kind.AGAIN, what=what, held=held), release(held)]
    return [press(place, x, y, what=what, held=held), release(held)] + again * (times - 1)


def wheel(amount: int, held: str = "", *, x: float = 0.5, y: float = 0.5) -> Event:
    """The wheel turns over the text; positive is up."""
    return Event(kind=Kind.WHEEL, held=held, x=x, y=y, amount=amount)


def action(what: str, *, answer: str = "") -> Event:
    """An action of the table is chosen in a menu."""
    return Event(kind=Kind.ACTION, what=what, answer=answer)


def resize(width: int, height: int) -> Event:
    """The window gets another size."""
    return Event(kind=Kind.RESIZE, x=width, y=height)


def rest(milliseconds: int) -> Event:
    """Nothing happens for a while."""
    return Event(kind=Kind.REST, amount=milliseconds)


def interleaved(outer: Sequence[Event], inner: Sequence[Event], at: int) -> Events:
    """One gesture in the middle of another."""
    return [*outer[:at], *inner, *outer[at:]]
