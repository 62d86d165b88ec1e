"""Sittings in processes of their own, forked from one that has loaded everything."""

import faulthandler
import importlib
import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults.hands import Acks, Hands, VerbHands, WindowHands
from tests.faults.shim import Fault, Shim
from tests.faults.sitting import run

HANGS = 90
"""Seconds after which a process is taken to hang."""
BUG = 70
"""The exit status of a process in which something was raised that nobody expected."""

Script = Callable[[Hands], Any]
"""Gives the steps of a sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """What goes wrong at which call."""

    fault: Fault
    at: int
    lasting: bool = False

    def __str__(self) -> str:
        return f"{self.fault.name}{' for good' if self.lasting else ''} at call {self.at}"


class Nursery:
    """Forks; in the window where `windows` is given, else by the verbs."""

    def __init__(self, shim: Shim, *, home: Path, windows: bool) -> None:
        self._shim = shim
        self._loaded = set[str]()
        self.plant: Callable[[], object] = lambda: None
        """What each child does first."""
        self._window: tuple[Any, Any] | None = None
        if windows:
            self._window = _window(home)
        self._loaded.update(sys.modules)

    def sitting(
        self,
        script: Script,
        *,
        watched: Path,
        acks: Path,
        what: Break | None = None,
        log: Path | None = None,
        killed_after: float | None = None,
        killed_early: bool = False,
    ) -> tuple[int, int]:
        """Do a sitting in a new process; its wait status, and how many calls it made.

        It is killed `killed_after` seconds after its first acknowledgement, or its start.
        """
        counted = acks.with_suffix(".count")
        pid = os.fork()
        if pid == 0:
            self._live(script, watched, acks, what, log, counted)
        status = _end_of(pid, acks, killed_after, killed_early)
        found: list[Any] = json.loads(counted.read_text()) if counted.exists() else [0]
        for name in found[1:]:
            # What one child needed the next ones find loaded.
            with suppress(ImportError):
                importlib.import_module(name)
            self._loaded.add(name)
        return status, found[0]

    def _live(
        self,
        script: Script,
        watched: Path,
        acks: Path,
        what: Break | None,
        log: Path | None,
        counted: Path,
    ) -> None:
        """The life of a child."""
        status = BUG
        try:
            faulthandler.enable()
            self._shim.arm(watched, Fault.NONE)  # what is kept about it lies outside
            self.plant()
            kept = Acks(acks, self._shim.mark)
            hands = WindowHands(*self._window) if self._window is not None else VerbHands()
            if log is not None:
                self._shim.log(log)
            fault = what or Break(fault=Fault.NONE, at=0)
            self._shim.arm(watched, fault.fault, fault.at, lasting=fault.lasting)
            steps: Any = script(hands)
            run(hands, steps, kept)
            hands.close()
            status = BUG if getattr(hands, "crashes", []) else 0
            count = self._shim.count
            counted.write_text(json.dumps([count, *(set(sys.modules) - self._loaded)]))
        except BaseException:  # noqa: BLE001 - told by the parent
            acks.with_suffix(".trace").write_text(traceback.format_exc())
        finally:
            sys.stdout.flush()
            os._exit(status)


def _end_of(pid: int, acks: Path, killed_after: float | None, early: bool) -> int:
    begun = time.monotonic()
    kill_at = None
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            return status
        now = time.monotonic()
        has_begun = acks.exists() and (early or acks.stat().st_size)
        if killed_after is not None and kill_at is None and has_begun:
            kill_at = now + killed_after
        if (kill_at is not None and now > kill_at) or now - begun > HANGS:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return signal.SIGKILL if now - begun <= HANGS else -1
        time.sleep(0.0005 if kill_at else 0.002)


def _window(home: Path) -> tuple[Any, Any]:
    """The application and its window; nothing is open."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler

    from annotator.gui.app import build_application, build_window

    qInstallMessageHandler(_hear)
    app = build_application()
    window = build_window(app, home=home)
    window.show_welcome()
    window.resize(1000, 700)
    window.show()
    app.processEvents()
    return app, window


def _hear(_kind: object, _where: object, text: str) -> None:
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


def random_delay(choose: random.Random) -> float:
    """Seconds, often few."""
    return choose.choice((0.1, 0.5, 2.0)) * choose.random()
