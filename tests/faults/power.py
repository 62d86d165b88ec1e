"""Power loss: the disk of a sitting as it may be found after each call."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.faults.disk import Disk
from tests.faults.forks import Nursery
from tests.faults.hands import read_acks
from tests.faults.judge import digest, opened
from tests.faults.report import Report
from tests.faults.shim import Act, Fault, Shim, read_log
from tests.faults.sitting import NEWS, OLD, OUT, lay_out, scripted, write_source

FOUND = "found"


def images(
    nursery: Nursery,
    shim: Shim,
    folder: Path,
    report: Report,
    *,
    most: int,
    seed: int,
) -> None:
    """Look at the disk of the scripted sitting after each call, in about `most` images."""
    source, home = folder / "source.jsonl", folder / "sitting"
    write_source(source)
    lay_out(home)
    disk = Disk(home)
    disk.lay(home / OLD)
    acks, log = folder / "sitting.acks", folder / "sitting.log"
    status, _ = nursery.sitting(
        lambda hands: scripted(hands, home, source),
        watched=home,
        acks=acks,
        log=log,
    )
    trace = acks.with_suffix(".trace")
    assert status == 0, trace.read_text() if trace.exists() else status
    entries = list(read_log(log))
    states = _states(acks)
    report.note(f"a sitting leaves {len(entries)} entries in the log")
    choose = random.Random(seed)
    looks = 5 * sum(entry.act is not Act.FLUSH for entry in entries)
    every, rounds = max(1, looks // most), max(1, -(-most // looks))
    acknowledged = 0
    found = folder / FOUND
    for number, entry in enumerate(entries):
        disk.do(entry)
        if entry.act is Act.MARK:
            acknowledged = entry.offset
        if number % every or entry.act is Act.FLUSH:
            continue
        for _ in range(rounds):
            for image in disk.images(choose):
                _lay(found, image)
                shim.arm(found, Fault.NONE)
                report.tried("disk after a loss of power")
                wrong = list(_faults_in(found, states, acknowledged))
                kept = _keep(found) if wrong and not report.failed else None
                report.wrong(f"after call {number} (seed {seed})", wrong, keep=kept)
    report.acknowledged(acknowledged)


def _states(acks: Path) -> dict[str, list[tuple[int, str]]]:
    """By file: from which acknowledgement on it is in which state."""
    states: dict[str, list[tuple[int, str]]] = {}
    for number, entry in enumerate(read_acks(acks), 1):
        assert not entry["told"], entry
        if entry["digest"] is not None:
            states.setdefault(entry["file"], []).append((number, entry["digest"]))
    return states


def _lay(found: Path, image: dict[str, bytes]) -> None:
    if found.exists():
        shutil.rmtree(found)
    found.mkdir()
    for name, content in image.items():
        (found / Path(name).name).write_bytes(content)


def _keep(found: Path) -> Path:
    number = 1
    while (kept := found.with_name(f"wrong{number}")).exists():
        number += 1
    shutil.copytree(found, kept)
    return kept


def _faults_in(
    found: Path, states: dict[str, list[tuple[int, str]]], acknowledged: int
) -> Iterator[str]:
    for name in (NEWS, OLD):
        path = found / name
        # As at the last acknowledgement, or as at a later one.
        before = [state for number, state in states[name] if number <= acknowledged]
        later = {state for number, state in states[name] if number > acknowledged}
        if not path.exists():
            if before or name == OLD:
                yield f"{name} is gone"
            continue
        try:
            with opened(path) as project:
                now = digest(project.session.file.reader)
            with closing(sqlite3.connect(path)) as connection:
                whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault
            yield f"{name} does not open: {type(error).__name__}: {error}"
            continue
        if whole != "ok":
            yield f"{name}: {whole}"
        if before and now != before[-1] and now not in later:
            yield f"{name}: an acknowledged change is not there"
    # Whether its name is there or not: what has it was synced before.
    out = found / OUT
    if out.exists() and not out.read_bytes().endswith(b"}\n"):
        yield "a part of an export"
