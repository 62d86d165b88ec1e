"""How many key presses, clicks and drags it takes to tag an article and to link its quotes.

python3 tests bench effort [GOLD.jsonl] [--verbose]

The gold is a file of annotated articles as the program exports them (without one: the first of
the shipped samples). Each of its articles is annotated anew in the real window, by real key and
mouse events, in two ways: by the keyboard only, and mostly by the mouse. Each step is the cheapest
gesture that the program offers for it; what reached the program is counted there. What the
program then exports has to be the gold: the same ranges, labels and links. Attributes are left
out. Modifiers alone are no key presses; a double click is two clicks.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.formats.records import ArticleRecord
from annotator.gui.app import build_application, build_window
from annotator.paths import resource
from tests.benchmarks.hands.counting import Counter, Purpose, Tally
from tests.benchmarks.hands.gold import (
    GoldRefused,
    bare_project,
    differences,
    exported,
    read_gold,
)
from tests.benchmarks.hands.mouse import Care, clicks_for
from tests.benchmarks.hands.pair import Hands
from tests.benchmarks.hands.work import KeyboardWork, Log, MouseWork, Work

WAYS: dict[str, type[Work]] = {"keyboard only": KeyboardWork, "mouse mostly": MouseWork}
WINDOW = (1280, 800)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One article done in one way."""

    counter: Counter
    log: Log
    wrong: list[str]


def annotate(app: QApplication, gold: ArticleRecord, way: type[Work], folder: Path) -> Result:
    """Annotate an article in a window of its own; the folder is new."""
    path = folder / "effort.annotator"
    window = build_window(app, home=folder / "home")
    window.resize(*WINDOW)
    window.enter(bare_project(gold, path))
    window.show()
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window):
        raise GoldRefused("The window does not become active, so that no key would reach it.")
    counter = Counter()
    hands = Hands(window, counter)
    hands.view.setFocus()
    work = way(hands, gold)
    app.installEventFilter(counter)
    try:
        work.do()
    finally:
        app.removeEventFilter(counter)
    (made,) = exported(path, folder / "made.jsonl")
    window.close()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wrong = differences(gold, made)
    if counter.sum != hands.done:
        wrong.append(f"The hands did {hands.done}, the program heard {counter.sum}.")
    return Result(counter=counter, log=work.log, wrong=wrong)


def row(name: str, tally: Tally, spans: int) -> str:
    """A line of the table."""
    return (
        f"  {name:24}{tally.keys:9}{tally.clicks:9}{tally.drags:9}{tally.total:9}"
        f"{tally.total / spans:10.2f}"
    )


def show(gold: ArticleRecord, results: dict[str, Result]) -> None:
    """Print what an article took."""
    spans, links = len(gold.spans), len(gold.relations)
    title = gold.meta.title or gold.id or "no title"
    print(f"\n{title}: {len(gold.text)} characters, {spans} spans, {links} links")
    print(f"  {'':24}{'keys':>9}{'clicks':>9}{'drags':>9}{'sum':>9}{'per span':>10}")
    for way, result in results.items():
        print(row(way, result.counter.sum, spans))
        for purpose in Purpose:
            print(row(f"  {purpose.value}", result.counter.tallies[purpose], spans))
        for words in told(result):
            print(f"    {words}")


def told(result: Result) -> list[str]:
    """What else is worth knowing of a result."""
    log, found = result.log, list[str]()
    if log.armed:
        cares = ", ".join(f"{log.cares[care]} {care.value}" for care in Care if log.cares[care])
        found.append(f"drags: {cares}")
        found.append(f"armed: {log.armed}; notches of the wheel: {result.counter.notches}")
    else:
        found.append(f"order: {log.order}")
    if log.repeats:
        found.append(f"tagged from the list of occurrences: {log.repeats}")
    found += [f"not selected as planned: “{words}”" for words in log.mended]
    return found


def show_reach(gold: ArticleRecord) -> None:
    """Print which spans repeated clicks would select."""
    clicks = {span.id: clicks_for(gold.text, (span.start, span.end)) for span in gold.spans}
    for label in dict.fromkeys(span.label for span in gold.spans):
        own = [span for span in gold.spans if span.label == label]
        taken = sum(clicks[span.id] is not None for span in own)
        print(f"  repeated clicks select {taken} of {len(own)} spans of {label}")
        for span in own:
            if clicks[span.id] is None:
                print(f"    not “{span.text}”")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 if every export was the gold, 1 if one was not, 3 if there is no gold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path, help="annotated articles, as JSONL")
    parser.add_argument("--verbose", action="store_true", help="what repeated clicks would select")
    options = parser.parse_args(arguments)
    app = build_application()
    sums = {way: Tally() for way in WAYS}
    spans = links = 0
    is_wrong = False
    with tempfile.TemporaryDirectory(prefix="annotator-effort-") as name:
        folder = Path(name)
        try:
            records = read_gold(options.gold or resource("samples") / "articles.jsonl", folder)
        except GoldRefused as error:
            print(error, file=sys.stderr)
            return 3
        for gold in records if options.gold else records[:1]:
            results: dict[str, Result] = {}
            for way, work in WAYS.items():
                new = Path(tempfile.mkdtemp(dir=folder))
                results[way] = annotate(app, gold, work, new)
            show(gold, results)
            if options.verbose:
                show_reach(gold)
            spans, links = spans + len(gold.spans), links + len(gold.relations)
            for way, result in results.items():
                sums[way] += result.counter.sum
                for words in result.wrong:
                    is_wrong = True
                    print(f"  {way}, not the gold: {words}")
    print(f"\nAll: {spans} spans, {links} links")
    for way, tally in sums.items():
        print(row(way, tally, spans))
    if not is_wrong:
        print("Every export is the gold: the same ranges, labels and links.")
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
