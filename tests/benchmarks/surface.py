"""Times of the text surface beside a bare QTextEdit: python tests/benchmarks/surface.py [--quick].

Prints medians and 95th percentiles in milliseconds, wall and CPU of the process.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.gui.article.marks import Mark
from annotator.gui.article.view import ArticleView
from annotator.gui.theme.fonts import page_font

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


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


class Bench:
    """One editor with one text, and what is done to it."""

    def __init__(self, app: QApplication, widget: Watched | Bare, text: str, count: int) -> None:
        self.app = app
        self.widget = widget
        self.text = text
        self.marks = marks_of(text, count)
        self.bar = widget.verticalScrollBar()
        self.chance = random.Random(1)
        self.clock = Clock()
        widget.resize(1100, 900)
        widget.show()
        self.painted()

    def painted(self) -> None:
        """Wait until the editor was painted."""
        kind = type(self.widget)
        before = kind.paints
        while kind.paints == before:
            self.app.processEvents()

    def open(self) -> None:
        if isinstance(self.widget, ArticleView):
            self.widget.show_text(self.text, title="A title of usual length", byline="Source")
            self.widget.set_marks(self.marks)
        else:
            self.widget.setPlainText(self.text)
        self.painted()

    def step(self) -> None:
        bar = self.bar
        bar.setValue(bar.value() + 60 if bar.value() < bar.maximum() - 60 else 0)
        self.painted()

    def page(self) -> None:
        bar = self.bar
        bar.setValue(bar.value() + bar.pageStep() if bar.value() < bar.maximum() else 0)
        self.painted()

    def resize(self) -> None:
        self.widget.resize(600 + self.widget.width() % 90 + 1, 900)
        self.painted()

    def click(self) -> None:
        at = QPoint(self.chance.randint(40, 900), self.chance.randint(0, 800))
        if isinstance(self.widget, ArticleView):
            self.widget.spans_at(self.widget.position_at(at))
        else:
            self.widget.cursorForPosition(at)

    def put(self) -> None:
        if isinstance(self.widget, ArticleView):
            at = QPoint(self.chance.randint(200, 700), self.chance.randint(0, 800))
            start = min(self.widget.position_at(at), len(self.text) - 12)
            row = len(self.marks) + self.chance.randint(0, 1_000_000)
            self.widget.put_mark(Mark(row, start, start + 12, "speaker", "blue"))
            self.painted()

    def run(self, rounds: int) -> Clock:
        for _ in range(max(3, rounds // 8)):
            self.clock.time("open", self.open)
        works = {"click": self.click}
        if isinstance(self.widget, ArticleView):
            works["put mark"] = self.put
        if self.bar.maximum() > 120:
            works |= {"scroll step": self.step, "page": self.page}
        for name, work in works.items():
            for _ in range(rounds):
                self.clock.time(name, work)
        for _ in range(max(3, rounds // 4)):
            self.clock.time("resize", self.resize)
        self.widget.close()
        self.widget.deleteLater()
        self.app.processEvents()
        return self.clock


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
        rounds = 16 if options.quick else 48
        ours = Bench(app, Watched(), text, count).run(rounds)
        plain = Bare()
        plain.setReadOnly(True)
        plain.setFont(page_font("serif"))
        bare = Bench(app, plain, text, count).run(rounds)
        for what in ("open", "put mark", "scroll step", "page", "resize", "click"):
            print(f"{name:26}{what:12}{ours.row(what)} | {bare.row(what)}", flush=True)


if __name__ == "__main__":
    main()
