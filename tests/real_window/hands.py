"""Hands on the keyboard and the mouse of an X server; each act ends when the window heard it."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QSize, QTimer
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

PATIENCE = 20.0
"""Seconds until what does not come about fails a test."""

LEFT, RIGHT, UP, DOWN = 1, 3, 4, 5
"""Buttons as X counts them; the wheel is two of them."""


def spin(milliseconds: int = 0) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(what: Callable[[], object], told: str) -> None:
    """Let the window work until it is so."""
    end = time.monotonic() + PATIENCE
    wait = 0
    while not what():
        assert time.monotonic() < end, f"This did not come about: {told}"
        spin(wait)
        wait = 2


class Ears(QObject):
    """Counts what the X server has told this program's windows."""

    _COUNTED = frozenset(
        {
            QEvent.Type.ShortcutOverride,  # each key that goes down, shortcut or not
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.Wheel,
        }
    )

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.heard = dict.fromkeys(self._COUNTED, 0)
        self.pointer = QPoint(-1, -1)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on; windows hear of everything before their widgets do."""
        if event.spontaneous() and isinstance(watched, QWindow):
            if event.type() in self._COUNTED:
                self.heard[event.type()] += 1
            if isinstance(event, QMouseEvent):
                self.pointer = event.globalPosition().toPoint()
        return False


class Hands:
    """One pair of them; `close` lets go. Keys are named as xdotool does, points are global."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._ears = Ears(app)
        self._tool = subprocess.Popen(
            ["xdotool", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._held: set[int] = set()
        self._last_press = (QPoint(-100, -100), 0.0)

    def close(self) -> None:
        """Put them away."""
        self._tool.communicate(timeout=10)

    # Keys

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys one after the other, each with its modifiers: "ctrl+shift+Right"."""
        for key in keys * times:
            strokes = key.count("+") + 1
            self._act(QEvent.Type.ShortcutOverride, f"key --delay 0 {key}", times=strokes)

    def press_with_dialog(self, key: str, answer: Callable[[QDialog], None]) -> None:
        """Press a key that asks a question, and answer it before the press has had its effect."""
        with self.answering(answer):
            self.press(key)

    @contextmanager
    def answering(self, answer: Callable[[QDialog], None]) -> Iterator[None]:
        """Answer the question that is asked meanwhile, by a dialog that all waits for."""
        failures: list[BaseException] = []
        look = QTimer(interval=5)

        def see() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or not dialog.isVisible():
                return
            look.stop()
            try:
                self.focus(dialog)
                answer(dialog)
            except BaseException as error:  # noqa: BLE001 - raised again below
                failures.append(error)
                dialog.reject()

        look.timeout.connect(see)
        look.start()
        try:
            yield
            until(lambda: not look.isActive(), "there was a question")
        finally:
            look.stop()
        if failures:
            raise failures[0]

    def type(self, text: str) -> None:
        """Type small letters and blanks."""
        self.press(*("space" if char == " " else char for char in text))

    def write(self, text: str) -> None:
        """Type what a keyboard of the United States has; the caller sees whether it came."""
        for number, line in enumerate(text.split("\n")):
            quote = "'" if '"' in line else '"'
            enter = ["key --delay 0 Return"] if number else []
            self._do(*enter, *([f"type --delay 0 -- {quote}{line}{quote}"] if line else []))

    @contextmanager
    def holding(self, *keys: str) -> Iterator[None]:
        """Hold keys down meanwhile."""
        for key in keys:
            self._act(QEvent.Type.ShortcutOverride, f"keydown {key}")
        try:
            yield
        finally:
            self._do(*(f"keyup {key}" for key in keys))
            spin()

    # The mouse

    def move(self, to: QPoint) -> None:
        """Move the pointer."""
        if to != self._ears.pointer:
            self._do(f"mousemove {to.x()} {to.y()}")
            until(lambda: self._ears.pointer == to, f"the pointer is at {to}")

    def button_down(self, button: int = LEFT, *, clicks: int = 1) -> None:
        """Press a button where the pointer is and keep it; `clicks` counts this press too."""
        self._rest()
        before = [f"click --repeat {clicks - 1} --delay 10 {button}"] if clicks > 1 else []
        down = f"mousedown {button}"
        self._act(QEvent.Type.MouseButtonPress, *before, down, times=clicks)
        self._held.add(button)
        self._last_press = (self._ears.pointer, time.monotonic())

    def button_up(self, button: int = LEFT) -> None:
        """Let a button go."""
        self._held.discard(button)
        self._act(QEvent.Type.MouseButtonRelease, f"mouseup {button}")

    def click(self, at: QPoint, *, button: int = LEFT, clicks: int = 1) -> None:
        """Click once, or several times as fast as a double click is."""
        self.move(at)
        self._rest()
        how = f"click --repeat {clicks} --delay 10 {button}"
        self._act(QEvent.Type.MouseButtonRelease, how, times=clicks)
        self._last_press = (self._ears.pointer, time.monotonic())

    def drag(self, start: QPoint, *through: QPoint) -> None:
        """Drag with the left button, in steps, to the last of these points."""
        self.move(start)
        self.button_down()
        for place in through:
            self.move((self._ears.pointer + place) / 2)
            self.move(place)
        self.button_up()

    def drag_and_drop(self, start: QPoint, to: QPoint, is_taken: Callable[[], bool]) -> None:
        """Drag something with the left button and drop it where it is taken."""
        self.move(start)
        self.button_down()
        places = cycle((to, to - QPoint(3, 0)))
        go_on = QTimer(interval=5)

        def see() -> None:
            if not is_taken():
                place = next(places)
                self._do(f"mousemove {place.x()} {place.y()}")
                return
            go_on.stop()
            self._do(f"mouseup {LEFT}")
            self._held.discard(LEFT)

        # Until it is dropped Qt keeps all events to itself, in a loop of its own.
        go_on.timeout.connect(see)
        go_on.start()
        until(lambda: not go_on.isActive(), "it is dropped")

    def wheel(self, button: int, times: int = 1) -> None:
        """Turn the wheel where the pointer is."""
        self._act(QEvent.Type.Wheel, *([f"click {button}"] * times), times=times)

    def let_go(self) -> None:
        """Let all buttons go, as after a test that failed in the middle of a drag."""
        self._do(*(f"mouseup {button}" for button in self._held))
        self._held.clear()
        spin()

    # Windows

    def focus(self, window: QWidget) -> None:
        """Give a window the keyboard, as a desktop does with a new one."""
        until(window.isVisible, "the window is there")
        self._do(f"windowfocus {int(window.winId())}")
        until(window.isActiveWindow, "the window is the active one")

    def resize(self, window: QWidget, size: QSize) -> None:
        """Give a window another size, as its frame would."""
        self._do(f"windowsize {int(window.winId())} {size.width()} {size.height()}")
        until(lambda: window.size() == size, f"the window is {size}")

    def _rest(self) -> None:
        """Wait where the next press would count as one more click at the same place."""
        where, when = self._last_press
        hints = self._app.styleHints()
        if (self._ears.pointer - where).manhattanLength() <= hints.mouseDoubleClickDistance():
            over = when + hints.mouseDoubleClickInterval() / 1000 + 0.03
            until(lambda: time.monotonic() > over, "the time of a double click is over")

    def _act(self, kind: QEvent.Type, *commands: str, times: int = 1) -> None:
        before = self._ears.heard[kind]
        self._do(*commands)
        until(lambda: self._ears.heard[kind] >= before + times, f"{commands} was heard")

    def _do(self, *commands: str) -> None:
        assert self._tool.stdin is not None
        assert self._tool.stdout is not None
        # The answer comes when the X server has done what was asked before.
        self._tool.stdin.write("\n".join([*commands, "getmouselocation", ""]))
        self._tool.stdin.flush()
        assert self._tool.stdout.readline(), f"xdotool ended at {commands}"
