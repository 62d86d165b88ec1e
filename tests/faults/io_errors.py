"""Each call on the project's files fails in turn, once or from then on."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.faults.forks import Break, Nursery
from tests.faults.hands import Hands, read_acks
from tests.faults.judge import digest_of, export_faults, faults_of
from tests.faults.kills import calls_of
from tests.faults.report import Report
from tests.faults.shim import Fault, Shim
from tests.faults.sitting import ARTICLES, NEWS, OLD, OUT, Step, lay_out, scripted, write_source

FAULTS = (Fault.FULL, Fault.FAULTY, Fault.SHORT, Fault.SYNC)
KEPT = {NEWS, OLD, OUT, f"{OUT}.manifest.json"}
COPIES = ("Old (before format 2)", "Old backups", "News backups")


def at_every_call(
    nursery: Nursery, shim: Shim, folder: Path, report: Report, *, stride: int
) -> None:
    """Every n of the scripted sitting (each `stride`-th), with every fault, once and for good."""
    source = folder / "source.jsonl"
    write_source(source)
    for fault in FAULTS:
        total = calls_of(nursery, folder, source, fault)
        report.note(f"a sitting makes {total} calls ({fault.name})")
        for lasting in (False, True):
            # Each kind begins elsewhere, so that few tries meet many calls.
            first = 1 + (2 * FAULTS.index(fault) + lasting) * stride // 8 if stride > 1 else 1
            for at in range(first, total + 1, stride):
                what = Break(fault=fault, at=at, lasting=lasting)
                _try(nursery, shim, folder, source, report, what)


def _try(
    nursery: Nursery, shim: Shim, folder: Path, source: Path, report: Report, what: Break
) -> None:
    name = f"{what.fault.name}{what.at}{'-' if what.lasting else ''}"
    home, acks = folder / name, folder / f"{name}.acks"
    lay_out(home)
    known = digest_of(home / OLD)

    def script(hands: Hands) -> Iterator[Step]:
        yield from scripted(hands, home, source)
        # All is well again, and the same process goes on.
        shim.disarm()
        there = NEWS if (home / NEWS).exists() else OLD
        yield "open after it", lambda: hands.open(home / there)
        if hands.project is not None and not hands.project.queue.rows():
            yield "import after it", lambda: hands.bring(source)
        yield "tag after it", lambda: hands.tag(2, 1, 4)
        yield "close after it", hands.close

    status, _ = nursery.sitting(script, watched=home, acks=acks, what=what)
    kind = f"{what.fault.name} at each call{', for good' if what.lasting else ''}"
    report.tried(kind)
    entries = read_acks(acks)
    wrong = [*_told_wrong(status, acks, entries), *_left_wrong(home, entries, known, what)]
    report.told(str(entry["told"]) for entry in entries if entry["told"])
    report.wrong(str(what), wrong, keep=home)
    if not wrong:
        shutil.rmtree(home)


def _told_wrong(status: int, acks: Path, entries: list[dict[str, Any]]) -> Iterator[str]:
    trace = acks.with_suffix(".trace")
    if trace.exists():
        yield f"raised: {trace.read_text()}"
    elif status == -1:
        yield "hung"
    elif os.WIFSIGNALED(status):
        yield f"ended by {signal.Signals(os.WTERMSIG(status)).name}"
    for entry in entries:
        if entry["wrong"]:
            yield f"{entry['step']}: told “{entry['told']}”, and that is not so"
        if entry["told"] and entry["step"].endswith("after it"):
            yield f"{entry['step']}: {entry['told']}"
    for entry in entries[-1:]:
        yield from entry["crashes"]


def _left_wrong(
    home: Path, entries: list[dict[str, Any]], known: str, what: Break
) -> Iterator[str]:
    last = {OLD: known}
    for entry in entries:
        if entry["digest"] is not None:
            last[entry["file"]] = entry["digest"]
    for name in (NEWS, OLD):
        path = home / name
        if path.exists():
            # What could not be synced, nor taken back, may be there all the same.
            for fault in faults_of(path, last.get(name), exactly=not what.lasting):
                yield f"{name}: {fault}"
        elif name in last:
            yield f"{name} is gone"
    # Without an article where the import failed.
    yield from export_faults(home / OUT, articles=(0, ARTICLES))
    # What can't be removed stays, where nothing can be.
    if what.fault is not Fault.FAULTY:
        for left in sorted({each.name for each in home.iterdir()} - KEPT):
            if not left.startswith(COPIES):
                yield f"left behind: {left}"
