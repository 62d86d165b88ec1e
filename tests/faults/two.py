"""Two processes on one file, the holder changing hands: by closing, and by being killed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from annotator.core.errors import AnnotatorError
from annotator.project.project import Project
from tests.faults.judge import faults_of, opened
from tests.faults.report import Report

ROOT = Path(__file__).parents[2]
NAMES = ("ana", "bob")
REST = 0.01


def run(folder: Path, report: Report, *, seconds: float, seed: int) -> None:
    """Let two processes work for so long; then look for all that they were told is saved."""
    path = folder / "Shared.annotator"
    Project.create(path, annotator="ana").close()
    choose = random.Random(seed)
    until = time.monotonic() + seconds
    running = {name: _start(path, folder, name, choose.random()) for name in NAMES}
    kills = 0
    while time.monotonic() < until:
        time.sleep(choose.uniform(0.1, 1.0))
        name = choose.choice(NAMES)
        if choose.random() < 0.5:
            running[name].send_signal(signal.SIGKILL)
            running[name].wait()
            running[name] = _start(path, folder, name, choose.random())
            kills += 1
    for process in running.values():
        process.kill()
        process.wait()
    _judge(path, folder, report, kills)


def _start(path: Path, folder: Path, name: str, seed: float) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.faults.two", str(path), str(folder / f"{name}.acks")]
    return subprocess.Popen([*command, name, str(seed)], cwd=ROOT)


def _judge(path: Path, folder: Path, report: Report, kills: int) -> None:
    told: dict[str, list[str]] = {"saved": [], "refused": [], "wrong": [], "held": []}
    for name in NAMES:
        lines = (folder / f"{name}.acks").read_bytes().split(b"\n")
        for line in lines[:-1]:
            what, text = json.loads(line)
            told[what].append(text)
    report.tried("edits told as saved", len(told["saved"]))
    report.tried("edits without the lock, refused", len(told["refused"]))
    report.tried("times that the holder changed", len(told["held"]))
    report.tried("kill -9", kills)
    report.wrong("two processes", told["wrong"])
    with opened(path) as project:
        reader = project.session.file.reader
        there = {title for (title,) in reader.execute("SELECT title FROM articles")}
    lost = set(told["saved"]) - there
    report.wrong("two processes", [f"lost: {len(lost)} edits told as saved"] if lost else [])
    sneaked = set(told["refused"]) & there
    report.wrong("two processes", [f"{len(sneaked)} refused edits are there"] if sneaked else [])
    if not told["refused"] or len(told["held"]) < 2:
        report.wrong("two processes", ["the lock was never fought for"])
    report.wrong("two processes", list(faults_of(path, None)))


def _work(path: Path, acks: Path, name: str, seed: str) -> None:
    """The life of one of them: hold the file for a while, or read and try what is refused."""
    choose = random.Random(seed)
    handle = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def tell(what: str, text: str) -> None:
        os.write(handle, json.dumps([what, text]).encode() + b"\n")

    while True:
        begun = time.monotonic()
        try:
            project = Project.open_or_read(path, annotator=name)
        except AnnotatorError as error:
            # In the moment in which the other opens, closes or recovers it.
            if "Traceback" in str(error) or not str(error).endswith("."):
                tell("wrong", f"no sentence: {error}")
            time.sleep(REST)
            continue
        if time.monotonic() - begun > 2:
            tell("wrong", f"opening took {time.monotonic() - begun:.1f} s")
        if not project.read_only:
            tell("held", name)
        until = time.monotonic() + choose.uniform(0.0, 0.6)
        while time.monotonic() < until:
            text = f"{name} {os.getpid()} {time.monotonic_ns()}"
            project.look()
            try:
                project.articles.add_text(f"Text of {text}.", title=text)
            except AnnotatorError as error:
                tell("refused" if project.read_only else "wrong", text)
                if not project.read_only:
                    tell("wrong", str(error))
            else:
                tell("wrong" if project.read_only else "saved", text)
            time.sleep(REST)
        project.close()
        if choose.random() < 0.5:
            time.sleep(choose.uniform(0.0, 0.3))


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        _work(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
