"""A real X screen of its own with the real program on it, driven by keys and mouse."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).parents[2]

MISSING = [tool for tool in ("Xvfb", "xdotool", "setxkbmap") if shutil.which(tool) is None]
"""Programs that these tests need and that are not here."""

PATIENCE = 30.0
"""Seconds until a thing that does not happen fails a test; no test waits where it happens."""


class Screen:
    """An Xvfb server; `close` ends it."""

    def __init__(self, *, size: str = "1280x800") -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            # It would start anew when the last program leaves, and let none in meanwhile.
            ["Xvfb", "-noreset", "-displayfd", str(write), "-screen", "0", f"{size}x24"],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        assert number, "Xvfb has a free number for its display"
        self.display = f":{number}"
        self.environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def run(self, *words: str) -> str:
        """Run a program against this screen; what it printed."""
        done = subprocess.run(
            words, env=self.environment, capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout

    def use_layout(self, layout: str) -> None:
        """Give the keyboard another layout, as the desktop's settings would."""
        self.run("setxkbmap", "-layout", layout)

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(10)


def run_on_screens(folder: str, environments: Sequence[Mapping[str, str]]) -> None:
    """Run the tests of a folder once with each environment, all at a time, each on a screen of
    its own; fail with what they told.
    """
    command = [sys.executable, "-m", "pytest", folder, "-q", "-p", "no:cacheprovider"]
    with ExitStack() as stack:
        running: list[subprocess.Popen[str]] = []
        for environment in environments:
            screen = Screen()
            stack.callback(screen.close)
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env={**screen.environment, **environment},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            # Where a test is given up, nothing of it may go on.
            stack.callback(process.kill)
            running.append(process)
        told = [process.communicate()[0] for process in running]
    failed = [text for process, text in zip(running, told, strict=True) if process.returncode]
    assert not failed, "\n".join(failed)


class Program:
    """The program in a process of its own, started as a user would, on a project."""

    def __init__(self, screen: Screen, *arguments: str) -> None:
        self._screen = screen
        self.process = subprocess.Popen(
            [sys.executable, "-m", "annotator", *arguments], env=screen.environment
        )
        try:
            wait_until(lambda: bool(self._windows()), "a window of the program")
            screen.run("xdotool", "windowfocus", "--sync", self._windows()[-1])
        except BaseException:
            self.kill()
            raise

    def focus_new_window(self) -> None:
        """Give the focus to a second window, as a window manager would."""
        wait_until(lambda: len(self._windows()) > 1, "a second window of the program")
        self._screen.run("xdotool", "windowfocus", "--sync", self._windows()[-1])

    def window_count(self) -> int:
        """How many windows of the program are seen, menus and panels among them."""
        return len(self._windows())

    def keys(self, *names: str) -> None:
        """Press keys: a number is a key of the keyboard by its place (X keycode), with modifiers
        as in "shift+35"; anything else is a keysym of xdotool.
        """
        self._screen.run("xdotool", "key", "--delay", "30", *names)

    def type(self, text: str) -> None:
        """Type letters and figures that the layout has."""
        self._screen.run("xdotool", "type", "--delay", "30", text)

    def _windows(self) -> list[str]:
        # With --sync, xdotool gives up where a window goes while it looks.
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        done = subprocess.run(
            search, env=self._screen.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.split()

    def quit(self) -> None:
        """Close the program as a session's end would, and wait for it."""
        self.process.terminate()
        assert self.process.wait(PATIENCE) == 0

    def kill(self) -> None:
        """End the process if it still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)


def wait_until(what: Callable[[], bool], told: str) -> None:
    """Look until it is so."""
    deadline = time.monotonic() + PATIENCE
    while not what():
        if time.monotonic() > deadline:
            raise AssertionError(f"This did not come about: {told}")
        time.sleep(0.02)


def exported(path: Path, out: Path) -> str:
    """What the program's data are now, as an export beside the running window."""
    from annotator.project.exporting import export_project

    export_project(path, out, force=True)
    return out.read_text(encoding="utf-8")
