"""kill -9: at random moments, and once at every call on the project's files."""

import os
import random
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

from annotator.project.exporting import export_project
from tests.faults.forks import Break, Nursery, random_delay
from tests.faults.hands import read_acks
from tests.faults.judge import digest_of, export_faults, faults_of
from tests.faults.report import Report
from tests.faults.shim import Fault
from tests.faults.sitting import (
    ARTICLES,
    NEWS,
    OLD,
    OUT,
    lay_out,
    lay_out_old,
    random_steps,
    scripted,
    write_source,
)

FRESH = 25
"""So many kills a project goes through before a new one is begun."""


def at_random(nursery: Nursery, folder: Path, report: Report, *, kills: int, seed: int) -> None:
    """Kill a sitting that never ends; the next one goes on with what is left."""
    choose = random.Random(seed)
    source = folder / "source.jsonl"
    write_source(source)
    known: dict[str, str] = {}
    for number in range(kills):
        home = folder / f"random{number // FRESH}"
        if number % FRESH == 0:
            lay_out(home)
            known = {}
        migrates = number % 5 == 1
        if migrates:
            lay_out_old(home)
            known[OLD] = digest_of(home / OLD)
        acks = folder / f"kill{number}.acks"
        status, _ = nursery.sitting(
            lambda hands, home=home, number=number, migrates=migrates: random_steps(
                hands, home, source, seed * 100_000 + number, migrates=migrates
            ),
            watched=home,
            acks=acks,
            killed_after=random_delay(choose),
            killed_early=choose.random() < 0.2,
        )
        report.tried("kill -9 at a random moment")
        wrong = list(_told_by(status, acks, expected=signal.SIGKILL))
        wrong += _after(home, acks, known, report)
        report.wrong(f"kill {number} (seed {seed})", wrong, keep=home)
        for name in (NEWS, OLD):
            if (home / name).exists() and not wrong:
                known[name] = digest_of(home / name)
        if number % FRESH == FRESH - 1 and not wrong:
            shutil.rmtree(home)


def at_every_call(
    nursery: Nursery, folder: Path, report: Report, *, stride: int, fault: Fault = Fault.KILL
) -> None:
    """Kill the scripted sitting at each call in turn (each `stride`-th)."""
    source = folder / "source.jsonl"
    write_source(source)
    total = calls_of(nursery, folder, source, fault)
    report.note(f"a sitting makes {total} calls ({fault.name})")
    for at in range(1, total + 1, stride):
        home = folder / f"{fault.name}{at}"
        lay_out(home)
        acks = folder / f"{fault.name}{at}.acks"
        known = {OLD: digest_of(home / OLD)}
        status, _ = nursery.sitting(
            lambda hands, home=home: scripted(hands, home, source),
            watched=home,
            acks=acks,
            what=Break(fault=fault, at=at),
        )
        report.tried(f"{fault.name} at each call")
        wrong = list(_told_by(status, acks, expected=signal.SIGKILL))
        wrong += _after(home, acks, known, report, (ARTICLES,))
        report.wrong(f"{fault.name} at call {at}", wrong, keep=home)
        if not wrong:
            shutil.rmtree(home)


def calls_of(nursery: Nursery, folder: Path, source: Path, fault: Fault) -> int:
    """How many calls of the scripted sitting could be hit."""
    home = folder / f"whole{fault.name}"
    lay_out(home)
    acks = folder / f"whole{fault.name}.acks"
    status, count = nursery.sitting(
        lambda hands: scripted(hands, home, source),
        watched=home,
        acks=acks,
        what=Break(fault=fault, at=0),
    )
    told = [f"{entry['step']}: {entry['told']}" for entry in read_acks(acks) if entry["told"]]
    trace = acks.with_suffix(".trace")
    assert status == 0, trace.read_text() if trace.exists() else read_acks(acks)[-1]
    assert not told, told
    shutil.rmtree(home)
    return count


def _told_by(status: int, acks: Path, *, expected: int) -> Iterator[str]:
    trace = acks.with_suffix(".trace")
    if trace.exists():
        yield f"raised: {trace.read_text()}"
    elif status == -1:
        yield "hung"
    elif os.WIFSIGNALED(status) and os.WTERMSIG(status) != expected:
        yield f"ended by {signal.Signals(os.WTERMSIG(status)).name}"
    for entry in read_acks(acks)[-1:]:
        yield from entry["crashes"]


def _after(
    home: Path, acks: Path, known: dict[str, str], report: Report, articles: tuple[int, ...] = ()
) -> Iterator[str]:
    """What is wrong with what is left."""
    entries = read_acks(acks)
    report.acknowledged(len(entries))
    last = dict(known)
    for entry in entries:
        if entry["digest"] is not None:
            last[entry["file"]] = entry["digest"]
    for name in (NEWS, OLD):
        path = home / name
        if not path.exists():
            if name in last:
                yield f"{name} is gone"
            continue
        for fault in faults_of(path, last.get(name)):
            yield f"{name}: {fault}"
    yield from export_faults(home / OUT, articles=articles)
    if (home / NEWS).exists():
        export_project(home / NEWS, home / OUT, force=True)
        for left in home.glob(".*.part"):
            yield f"left behind for good: {left.name}"
    for left in home.iterdir():
        if left.name.endswith(".annotator") and left.name not in (NEWS, OLD):
            for fault in faults_of(left, None):
                yield f"{left.name}: {fault}"
