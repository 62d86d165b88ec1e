"""Times of the text surface beside a bare QTextEdit: python tests/benchmarks/surface.py [--quick].

Prints medians and 95th percentiles in milliseconds, wall and CPU of the process.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.gui.article.marks import Mark
from annotator.gui.article.view import ArticleView

LABELS = (("figure", "green"), ("speaker", "blue"), ("sector", "plum"), ("quote", "orange"))
WORDS = (
    "the company said on Friday that trade with China grew by 26.3 percent to 240.1 billion "
    "dollars while automotive and financial services minister Vitaly Mankevich told reporters "
    "difficulties remain for exports of agriculture and semiconductors in the second quarter"
).split()


def article(size: int, *, in_one: bool = False, blanks: bool = True) -> str:
    """A text of about `size` characters: paragraphs of 60 to 600, or a single one."""
    chance = random.Random(size)
    parts: list[str] = []
    length = 0
    until = chance.randint(60, 600)
    while length < size:
        word = chance.choice(WORDS)
        until -= len(word) + 1
        ends = until < 0 and not in_one
        word += (".\n" if ends else " ") if blanks else ""
        if ends:
            until = chance.randint(60, 600)
        parts.append(word)
        length += len(word)
    return "".join(parts)


def marks_of(text: str, count: int) -> list[Mark]:
    """Evenly spread spans, one in five a quote around others."""
    chance = random.Random(count)
    found: list[Mark] = []
    for row in range(count):
        start = min(row * len(text) // count, len(text) - 2)
        is_quote = row % 5 == 0
        length = chance.randint(60, 400) if is_quote else chance.randint(4, 22)
        label, color = LABELS[3] if is_quote else LABELS[row % 3]
        found.append(Mark(row, start, min(len(text), start + length), label, color, row % 9 == 4))
    return found


class Watched(ArticleView):
    """Counts its paints."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        Watched.paints += 1


class Bare(QTextEdit):
    """What Qt does with the same text and no marks."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        Bare.paints += 1


class Clock:
    """Collects wall and CPU milliseconds by name."""

    def __init__(self) -> None:
        self.samples: dict[str, list[tuple[float, float]]] = {}

    def time(self, name: str, work: Callable[[], object]) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        self.samples.setdefault(name, []).append(
            ((time.perf_counter() - wall) * 1_000, (time.process_time() - cpu) * 1_000)
        )

    def row(self, name: str) -> str:
        found = self.samples.get(name)
        if not found:
            return f"{'-':>27}"
        cells = [f"{median(column):6.1f} {p95(column):6.1f}" for column in zip(*found, strict=True)]
        return " ".join(cells)


def p95(values: tuple[float, ...]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def painted(app: QApplication, view: type[Watched] | type[Bare]) -> None:
    """Wait until the view was painted."""
    before = view.paints
    while view.paints == before:
        app.processEvents()


def measure(app: QApplication, text: str, count: int, rounds: int) -> tuple[Clock, Clock]:
    """Time the view with `count` spans, and the bare editor."""
    ours, bare = Clock(), Clock()
    chance = random.Random(1)
    marks = marks_of(text, count)
    view, plain = Watched(), Bare()
    plain.setReadOnly(True)
    plain.setFont(view.font())
    for widget, kind, clock in ((view, Watched, ours), (plain, Bare, bare)):
        widget.resize(1100, 900)
        widget.show()
        painted(app, kind)
        app.processEvents()

        def open_text() -> None:
            if isinstance(widget, ArticleView):
                widget.show_text(text, title="A title of usual length", byline="Source · today")
                widget.set_marks(marks)
            else:
                widget.setPlainText(text)
            painted(app, kind)

        for _ in range(max(2, rounds // 8)):
            clock.time("open", open_text)
        bar = widget.verticalScrollBar()

        def step() -> None:
            bar.setValue(bar.value() + 60 if bar.value() < bar.maximum() - 60 else 0)
            painted(app, kind)

        def page() -> None:
            if bar.value() >= bar.maximum():
                bar.setValue(0)
            else:
                bar.setValue(bar.value() + bar.pageStep())
            painted(app, kind)

        def resize() -> None:
            widget.resize(600 + chance.randint(0, 90), 900)
            painted(app, kind)

        def click() -> None:
            at = QPoint(chance.randint(40, 900), chance.randint(0, 800))
            if isinstance(widget, ArticleView):
                widget.spans_at(widget.position_at(at))
            else:
                widget.cursorForPosition(at)

        def put() -> None:
            if not isinstance(widget, ArticleView):
                return
            start = widget.position_at(QPoint(chance.randint(200, 700), chance.randint(0, 800)))
            start = min(start, len(text) - 12)
            row = count + chance.randint(0, 1_000_000)
            widget.put_mark(Mark(row, start, start + 12, "speaker", "blue"))
            painted(app, kind)

        works = {"scroll step": step, "page": page, "click": click, "put mark": put}
        for name, work in works.items():
            if isinstance(widget, ArticleView) or name != "put mark":
                if bar.maximum() or name not in ("scroll step", "page"):
                    for _ in range(rounds):
                        clock.time(name, work)
        for _ in range(max(3, rounds // 4)):
            clock.time("resize", resize)
        widget.close()
        widget.deleteLater()
        app.processEvents()
    return ours, bare


def cases(*, is_quick: bool) -> Iterator[tuple[str, str, int]]:
    """Names, texts and numbers of spans."""
    yield "3 kB / 40", article(3_000), 40
    yield "100 kB / 2,000", article(100_000), 2_000
    yield "1 MB / 20,000", article(1_000_000), 20_000
    if not is_quick:
        yield "5 MB / 100,000", article(5_000_000), 100_000
    yield "200 kB in one / 4,000", article(200_000, in_one=True), 4_000
    yield "200 kB, no blank / 4,000", article(200_000, in_one=True, blanks=False), 4_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no 5 MB")
    options = parser.parse_args()
    app = QApplication([])
    print(f"{'':26}{'':12} article view               | bare QTextEdit")
    print(f"{'':26}{'':12} wall   p95    CPU    p95   | wall   p95    CPU    p95")
    for name, text, count in cases(is_quick=options.quick):
        ours, bare = measure(app, text, count, 16 if options.quick else 48)
        for what in ("open", "put mark", "scroll step", "page", "resize", "click"):
            print(f"{name:26}{what:12}{ours.row(what)} | {bare.row(what)}", flush=True)


if __name__ == "__main__":
    main()
