"""Times and memory of the annotating surface, in one run beside a bare QTextEdit of the same text.

python3 tests bench surface [--quick] [--rounds N] [--only WORDS] [--no-memory] [--no-times]

The surface is the whole window on a project file, driven by real keys, wheel and mouse:
  tag           a label's key, with a word selected, until the new span is painted; each commit
                waits until the disk has the change (synchronous = FULL), as in daily use
  … settled     the same until all other panes have followed and were painted too
  tag, no sync  the same with PRAGMA synchronous = OFF on the project's own connection: what is
                left when the disk costs nothing
  click         press and release on a span until it is painted as the active one; its details
                are there with the other panes
  scroll step   one notch of the wheel; page down: the key; resize: all lines break anew
  open          another article until its first paint

Milliseconds, median and 95th percentile, of the clock (wall) and of this process (CPU). Goals are
held against CPU time, which other work on the machine disturbs less. Memory is the growth of the
resident set by opening an article in a process of its own, text included; allowed are 10 MB,
10 times the text and 500 bytes a span.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from annotator.gui.app import build_application
from tests.benchmarks.pages.clock import GOALS, OPENING, Clock, Goal
from tests.benchmarks.pages.editors import AnnotatorWindow, BareEditor
from tests.benchmarks.pages.texts import CASES, START, Case, make_project

ROOT = Path(__file__).parents[2]
OPENED_SOON = 1_000_000
"""Up to this size an article is promised to be there within OPENING."""
ROUNDS = 40
QUICK_ROUNDS = 12
NAMES = (
    *("tag", "tag, settled", "tag, no sync", "click", "click, settled"),
    *("scroll step", "page down", "resize", "open"),
)


def measure(editor: AnnotatorWindow, row: int, rounds: int) -> Clock:
    """Everything that is done to an article in the window."""
    editor.clock = Clock()
    for _ in range(max(5, rounds // 5)):
        editor.open(row, other=1)
    for number in range(rounds):
        if number % 4 == 0:
            editor.move()
        editor.tag()
        editor.tag(sync=False)
        editor.click()
    editor.to_top()
    for _ in range(rounds):
        editor.step()
    for _ in range(rounds):
        editor.page()
    for _ in range(max(5, rounds // 3)):
        editor.resize()
    return editor.clock


def measure_bare(editor: BareEditor, text: str, rounds: int) -> Clock:
    """The same for a bare editor, as far as it can do it."""
    for _ in range(max(3, rounds // 10)):
        editor.open(text)
    editor.to_top()
    works = (editor.click, editor.step, editor.page)
    for work in works:
        for _ in range(rounds):
            work()
    for _ in range(max(3, rounds // 10)):
        editor.resize()
    return editor.clock


def goal_of(name: str, case: Case) -> Goal | None:
    """What is promised of an action."""
    if name == "open":
        return Goal(median=OPENING) if case.size <= OPENED_SOON else None
    return GOALS.get(name)


def times(project: Path, home: Path, cases: tuple[Case, ...], rounds: int) -> Iterator[str]:
    """The rows of the table of times."""
    app = build_application()
    editor = AnnotatorWindow(app, project, home)
    size = (editor.text.width(), editor.text.height())
    for row, case in enumerate(cases, 2):
        editor.window.resize(1280, 800)
        ours = measure(editor, row, rounds)
        bare = BareEditor(app, size)
        theirs = measure_bare(bare, case.text(), rounds)
        bare.close()
        for name in NAMES:
            goal = goal_of(name, case)
            verdict = goal.verdict(ours.cpu[name]) if goal is not None else ""
            yield f"{case.name:26}{name:15}{ours.cells(name)} | {theirs.cells(name)} | {verdict}"
    editor.close()


def memory(project: Path, cases: tuple[Case, ...]) -> Iterator[str]:
    """The rows of the table of memory."""
    worker = Path(__file__).parent / "pages" / "memory.py"
    for row, case in enumerate(cases, 2):
        grown: list[float] = []
        for kind in ("window", "bare"):
            command = [sys.executable, str(worker), kind, str(project), str(row), case.name]
            run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
            grown.append(float(run.stdout))
        allowed = 10 + 10 * case.size / 1e6 + 500 * case.spans / 1e6
        verdict = "met" if grown[0] <= allowed else f"NO: over {allowed:.0f}"
        yield f"{case.name:26}{grown[0]:10.1f} {allowed:10.1f} | {grown[1]:10.1f} | {verdict}"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no 5 MB")
    parser.add_argument("--rounds", type=int, help="how often each thing is done")
    parser.add_argument("--only", default="", help="only the texts that have this in their name")
    parser.add_argument("--no-memory", action="store_true", help="only the times")
    parser.add_argument("--no-times", action="store_true", help="only the memory")
    options = parser.parse_args()
    cases = tuple(
        case
        for case in CASES
        if options.only in case.name and not (options.quick and case.size > OPENED_SOON)
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = folder / "bench.annotator"
        make_project(project, (START, *cases))
        if not options.no_times:
            print(f"{'':39}{'the window':27} | {'a bare QTextEdit':27} |")
            print(f"{'ms':41}{'  wall    p95    CPU    p95 |' * 2} goal (CPU)")
            rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
            for line in times(project, folder / "home", cases, rounds):
                print(line, flush=True)
        if not options.no_memory:
            print(f"\n{'MB':26}{'the window':>10} {'allowed':>10} | {'bare':>10} | goal")
            for line in memory(project, cases):
                print(line, flush=True)


if __name__ == "__main__":
    main()
