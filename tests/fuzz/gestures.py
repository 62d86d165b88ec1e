"""What is done at random, and how often: a new gesture is one more line in the table."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.fuzz.events import (
    Event,
    Events,
    Kind,
    Place,
    action,
    click,
    interleaved,
    key,
    keys,
    move,
    press,
    release,
    resize,
    rest,
    typed,
    wheel,
)

Chance = random.Random

LABELS = "1234"
HELD = ("", "", "", "ctrl", "shift")
INTERRUPTED = 0.07
"""How often another gesture comes in the middle of one."""

NOTES = ("see above", "não é?", "他说", "مع", "e\u0301\u00a0x", " ", "\U0001f469\u200d\U0001f466")
VALUES = ("26.3", "240100000000", "1e9", "-", "U.S. dollar", "%", "nan", "٣", "12,5")
FOUND = ("the", "e", "港", "26", "في", "zzz", " ", "😀")
SEARCHES = ("ferry", "港口", "nothing-of-it", '"', "port OR", "e\u0301", "الوزيرة")


@dataclass(frozen=True, slots=True)
class Gesture:
    """Events that belong together; drawn `weight` times as often as one of weight 1."""

    weight: int
    make: Callable[[Chance], Events]


def drag(c: Chance) -> Events:
    """A selection from one place to another, in some steps, perhaps beyond the edges."""
    held = c.choice(HELD[:4])
    x, y = c.random(), c.random()
    steps = c.randint(1, 5)
    wide, high = c.choice(((0.2, 0.0), (0.5, 0.08), (1.2, 0.5), (0.5, 1.6)))
    dx, dy = c.uniform(-wide, wide), c.uniform(-high, high)
    path = [move(x=x + dx * i / steps, y=y + dy * i / steps, held=held) for i in range(1, steps)]
    return [press(x=x, y=y, held=held), *path, move(x=x + dx, y=y + dy, held=held), release(held)]


def pull(c: Chance) -> Events:
    """A handle of the active span goes somewhere."""
    held = c.choice(HELD[:4])
    steps = [
        move(Place.NEAR, c.randint(-120, 120), c.randint(-60, 60), held=held)
        for _ in range(c.randint(1, 4))
    ]
    return [press(c.choice((Place.START, Place.END)), held=held), *steps, release(held)]


def clicks(c: Chance) -> Events:
    """One to five clicks somewhere on the text."""
    times = c.choice((1, 1, 2, 2, 3, 4, 5))
    return click(x=c.random(), y=c.random(), times=times, held=c.choice(HELD))


def on_span(c: Chance) -> Events:
    """One or two clicks on a span, with time between them."""
    return click(Place.SPAN, c.random()) * c.choice((1, 1, 2))


def with_span(c: Chance, then: Events) -> Events:
    """What is for an active span, mostly with one."""
    return [*c.choice((on_span(c), keys("space"), [])), *then]


def arrows(c: Chance) -> Events:
    """The caret goes, with or without the selection."""
    held = c.choice(("", "shift", "ctrl", "ctrl+shift"))
    name = c.choice("left right right up down home end pageup pagedown".split())
    return [key(name, held)] * c.randint(1, 5)


def brackets(c: Chance) -> Events:
    """The ends of the selection move."""
    held = c.choice(("", "", "shift", "ctrl", "ctrl+shift"))
    return [key(c.choice("[]"), held) for _ in range(c.randint(1, 6))]


def edge(c: Chance) -> Events:
    """An edge of the active span is taken, moved, and let go of or not."""
    middle = [key(c.choice(("left", "right")), c.choice(("", "ctrl"))) for _ in range(6)]
    taken = [key("e")] * c.choice((1, 2))
    end = c.choice(([], keys("enter"), keys("escape")))
    return with_span(c, [*taken, *middle[: c.randint(0, 6)], *end])


def link(c: Chance) -> Events:
    """A link is begun, and ended by a digit, Tab and Enter, a click, Esc or not at all."""
    ends = (
        [key(c.choice("123456789"))],
        [*keys("tab") * c.randint(1, 3), key("enter")],
        keys("down down up enter"),
        click(Place.SPAN, c.random()),
        keys("escape"),
        [],
    )
    return with_span(c, [key("l"), *c.choice(ends)])


def parts(c: Chance) -> Events:
    """A quote continues the one before, or one that is chosen."""
    ends = ([key(c.choice("123"))], keys("tab enter"), keys("escape"), [])
    other = [key("c", "shift"), *c.choice(ends)]
    return with_span(c, c.choice(([key("c")], other)))


def find(c: Chance) -> Events:
    """Words are found in the article, gone through, and tagged or not."""
    opened = c.choice(([key("/")], [key("f", "ctrl")]))
    walk = [key(c.choice(("enter", "f3", "down")), c.choice(("", "shift"))) for _ in range(3)]
    ends = (keys("escape"), [*keys("escape"), key(c.choice(LABELS))], keys("escape escape"))
    return [*opened, *typed(c.choice(FOUND)), *walk[: c.randint(0, 3)], *c.choice(ends)]


def occurrences(c: Chance) -> Events:
    """The list of where else a span's words stand, ticked here and there, tagged or left."""
    inside = [key(c.choice(("down", "up", "space"))) for _ in range(c.randint(0, 4))]
    ends = c.choice((keys("enter"), keys("escape"), keys("f6 escape"), keys("ctrl+a enter escape")))
    return with_span(c, [key("a"), *inside, *ends, *BACK])


def palette(c: Chance) -> Events:
    """Something is chosen by its name, or not."""
    words = c.choice(("tag as", "figure", "zoom", "next", "undo", "ferry", "港", "zzz"))
    ends = c.choice((keys("enter"), keys("down enter"), keys("escape")))
    return [key("k", "ctrl"), *typed(words), *ends, *BACK]


def chosen_by_mouse(c: Chance) -> Events:
    """The menu of the right button, left again by an entry, Esc or a click beside it."""
    where = c.choice((Place.SPAN, Place.TEXT))
    opened = click(where, c.random(), c.random(), what="right")
    ends = (keys("escape"), [*keys("down") * c.randint(1, 9), key("enter")], click(x=0.02, y=0.98))
    return [*opened, *c.choice(ends), key("escape")]


def note(c: Chance) -> Events:
    """A note on the active span."""
    ends = c.choice((keys("escape"), keys("tab escape"), [rest(180), key("escape")]))
    return with_span(c, [key("n"), *typed(c.choice(NOTES)), *c.choice(([], keys("ctrl+z"))), *ends])


def attributes(c: Chance) -> Events:
    """A click somewhere in the details, and what a field there may get."""
    at = click(Place.INSPECTOR, c.random(), c.uniform(0.4, 1.0))
    inside = c.choice((typed(c.choice(VALUES)), keys("down"), keys("space"), keys("backspace")))
    return [*at, *inside, *c.choice((keys("enter"), keys("tab"), [])), key("escape"), key("escape")]


def span_list(c: Chance) -> Events:
    """A line of the list of spans, and a key there."""
    at = click(Place.INSPECTOR, 0.5, c.uniform(0.1, 0.45))
    return [*at, *c.choice((keys("down down"), keys("delete"), keys("2"), keys("e right"))), *BACK]


def queue(c: Chance) -> Events:
    """Another article by a click in the list."""
    return [*click(Place.QUEUE, 0.5, c.uniform(0.1, 0.95)), key("escape")]


def search(c: Chance) -> Events:
    """A search over all articles, and what it is left by; often it is emptied again."""
    words = typed(c.choice(SEARCHES))
    return [key("f", "ctrl+shift"), *words, rest(280), *c.choice((keys("enter"), keys("down"), []))]


def delete_article(c: Chance) -> Events:
    """It comes back at once: nothing would be left to work on."""
    return [action("article.delete"), action("undo")]


def another_annotator(c: Chance) -> Events:
    """Somebody else works for a while, and mostly comes back."""
    names = c.choice((("ben",), ("ana",), ("ben", "ana")))
    return [Event(kind=Kind.ANNOTATOR, what=name) for name in names]


def new_label(c: Chance) -> Events:
    """A label is added in the bar, unless it is there."""
    return [action("label.add"), *typed(c.choice("pqrst")), key("enter"), *BACK]


def wheels(c: Chance) -> Events:
    """The wheel over the text, sometimes with Ctrl."""
    amount = c.choice((-480, -240, -120, 120, 240))
    return [wheel(amount, c.choice(("",) * 9 + ("ctrl",)))] * c.randint(1, 3)


BACK = keys("escape escape")
ALL_ARTICLES = [key("f", "ctrl+shift"), *keys("ctrl+a backspace escape")]
THEMES = ("theme.light", "theme.dark", "theme.sepia", "theme.system")
ZOOMS = ("view.zoom_in", "view.zoom_out", "view.zoom_reset", "view.zoom_reset")
DOCKS = ("view.queue", "view.inspector")
SIZES = ((640, 400), (800, 600), (1024, 640), (1280, 800), (1280, 800), (1600, 1000))

GESTURES = (
    Gesture(60, lambda c: [*drag(c), *c.choice(([], [key(c.choice(LABELS))]))]),
    Gesture(30, lambda c: [*clicks(c), *c.choice(([], [key(c.choice(LABELS))]))]),
    Gesture(40, on_span),
    Gesture(30, lambda c: with_span(c, pull(c))),
    Gesture(30, arrows),
    Gesture(25, brackets),
    Gesture(30, lambda c: [key(c.choice(LABELS))]),
    Gesture(25, edge),
    Gesture(35, link),
    Gesture(15, parts),
    Gesture(20, find),
    Gesture(10, occurrences),
    Gesture(6, palette),
    Gesture(10, lambda c: with_span(c, [key("l", "shift")])),
    Gesture(12, lambda c: with_span(c, [key("s")])),
    Gesture(12, lambda c: with_span(c, [key("w")] * c.randint(1, 3))),
    Gesture(8, lambda c: with_span(c, [key("0")])),
    Gesture(15, lambda c: [key("r")]),
    Gesture(15, lambda c: with_span(c, [key("x"), *c.choice(([], [key(c.choice(LABELS))]))])),
    Gesture(20, lambda c: [key("space", c.choice(("", "", "shift")))]),
    Gesture(20, lambda c: with_span(c, [key(c.choice(("delete", "backspace")))])),
    Gesture(20, lambda c: keys("ctrl+z") * c.choice((1, 1, 2, 6))),
    Gesture(16, lambda c: keys("ctrl+shift+z") * c.choice((1, 1, 2, 6))),
    Gesture(30, lambda c: keys("escape") * c.randint(1, 3)),
    Gesture(6, lambda c: keys(c.choice(("ctrl+up", "ctrl+down"))) * c.randint(1, 3)),
    Gesture(20, wheels),
    Gesture(12, note),
    Gesture(12, attributes),
    Gesture(12, span_list),
    Gesture(12, chosen_by_mouse),
    Gesture(8, lambda c: [key(c.choice(("enter", "tab", "backtab")))]),
    Gesture(8, lambda c: keys("f6") * c.randint(1, 4)),
    Gesture(6, lambda c: [*click(Place.LABELS, c.random(), 0.5)]),
    Gesture(6, lambda c: click(Place.LINK, c.random())),
    Gesture(6, lambda c: [move(x=c.random(), y=c.random()) for _ in range(3)]),
    Gesture(14, lambda c: keys(c.choice(("ctrl+pagedown", "ctrl+pageup"))) * c.randint(1, 3)),
    Gesture(14, queue),
    Gesture(3, search),
    Gesture(8, lambda c: ALL_ARTICLES),
    Gesture(6, lambda c: keys("ctrl+enter")),
    Gesture(2, lambda c: [key("enter", "ctrl+shift", answer=c.choice(("enter", "escape")))]),
    Gesture(5, lambda c: keys("ctrl+m")),
    Gesture(2, lambda c: [key("n", "ctrl+shift"), *typed(c.choice(NOTES)), *BACK]),
    Gesture(5, lambda c: [action(c.choice(ZOOMS))]),
    Gesture(3, lambda c: [action(c.choice(THEMES))]),
    Gesture(4, lambda c: [resize(*c.choice(SIZES))]),
    Gesture(3, lambda c: [action(c.choice(DOCKS))] * c.choice((1, 2))),
    Gesture(3, lambda c: keys(c.choice(("ctrl+home", "ctrl+end", "ctrl+a", "ctrl+c")))),
    Gesture(4, lambda c: [rest(c.choice((20, 100, 200)))]),
    Gesture(1, delete_article),
    Gesture(1, new_label),
    Gesture(2, another_annotator),
    Gesture(1, lambda c: [action("article.head")]),
    Gesture(1, lambda c: [action(c.choice(("help.keys", "help.about", "import.paste", "export")))]),
)
REOPENED = 1 / 4_000
"""How often, by event, the project is closed and opened again: a new sitting."""


def events(seed: int) -> Iterator[Event]:
    """Events without end; the same for a seed."""
    chance = Chance(seed)
    weights = [gesture.weight for gesture in GESTURES]

    def drawn() -> Events:
        return list(chance.choices(GESTURES, weights)[0].make(chance))

    while True:
        found = drawn()
        if chance.random() < INTERRUPTED:
            found = interleaved(found, drawn(), chance.randint(0, len(found)))
        yield from found
        if chance.random() < REOPENED * len(found):
            yield Event(kind=Kind.REOPEN)
