"""Random mouse and key events on a project, with a look at everything that must hold.

python3 tests fuzz [--events N] [--seed S] [--platform offscreen|xcb] [--shrink]
python3 tests fuzz --replay FILE       the events of an earlier run again

The run has a process of its own, so that a crash is told too; on xcb it has a screen of its own.
What fails is kept in a folder that is named: the events, the project, what was wrong.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.events import Events, read_events, write_events, written
from tests.fuzz.shrinking import shrunk

EVENTS, FAILURE = "events.jsonl", "failure.txt"
"""What a run leaves in its folder."""

SHOWN = 30
"""The last events that are told of a run which ended by itself."""


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; the exit status: 0 where all held."""
    options = parse(arguments)
    environment = dict(os.environ)
    if options.platform == "offscreen":
        return run(options, environment | {"QT_QPA_PLATFORM": "offscreen"})
    # Never on the screen of whoever starts this: the pointer there would join in.
    from tests.journeys.screen import Screen

    screen = Screen(size="1700x1100")
    try:
        return run(options, screen.environment)
    finally:
        screen.close()


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(
        prog="python3 tests fuzz", description="Random mouse and key events on a project."
    )
    parser.add_argument("--events", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--platform", choices=("offscreen", "xcb"), default="offscreen")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="events of an earlier run")
    parser.add_argument("--shrink", action="store_true", help="look for fewer events that fail")
    return parser.parse_args(arguments)


def run(options: argparse.Namespace, environment: dict[str, str]) -> int:
    """One run and what is told of it."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-fuzz-"))
    wanted = ["--events", str(options.events), "--seed", str(options.seed)]
    if options.replay is not None:
        wanted = ["--replay", str(options.replay.absolute())]
    status = child(folder, wanted, environment)
    if status == 0:
        shutil.rmtree(folder)
        return 0
    tell(status, folder)
    log = folder / EVENTS
    print(f"Again: python3 tests fuzz --platform {options.platform} --replay {log}", flush=True)
    if options.shrink:
        few = shrunk(read_events(log), lambda events: verdict_of(events, environment))
        write_events(folder / "few.jsonl", few)
        print(f"{len(few)} events do it too: {folder / 'few.jsonl'}")
    return 1


def verdict_of(events: Events, environment: dict[str, str]) -> str:
    """What goes wrong with these events, without its numbers; empty where nothing does."""
    with tempfile.TemporaryDirectory(prefix="annotator-fuzz-") as name:
        folder = Path(name)
        write_events(folder / "wanted.jsonl", events)
        wanted = ["--replay", str(folder / "wanted.jsonl")]
        status = child(folder, wanted, environment, is_quiet=True)
        failure = folder / FAILURE
        if failure.exists():
            return re.sub(r"\d+", "0", failure.read_text(encoding="utf-8"))[:80]
        return f"exit status {status}" if status else ""


def child(
    folder: Path, wanted: list[str], environment: dict[str, str], *, is_quiet: bool = False
) -> int:
    """Run in a process of its own, away from the user's settings; its exit status."""
    command = [sys.executable, "-m", "tests.fuzz.runner", str(folder), *wanted]
    apart = {"ANNOTATOR_HOME": str(folder / "user"), "PYTHONHASHSEED": "0"}
    root = Path(__file__).parents[2]
    out = subprocess.DEVNULL if is_quiet else None
    with subprocess.Popen(
        command, cwd=root, env=environment | apart, stdout=out, stderr=out
    ) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.kill()
            raise


def tell(status: int, folder: Path) -> None:
    """Say how a run ended that told nothing itself: by a signal, or hanging."""
    if (folder / FAILURE).exists():
        return
    reason = signal.Signals(-status).name if status < 0 else f"exit status {status}"
    events = read_events(folder / EVENTS)
    print(f"\nThe process ended with {reason} after {len(events):,} events. The last ones:")
    for event in events[-SHOWN:]:
        print(f"  {written(event)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
