"""Two hands on the window: real keys, clicks, drags and turns of the wheel, aimed by text."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.article.view import ArticleView
from annotator.gui.main_window import MainWindow
from annotator.gui.occurrences.delegate import OccurrenceDelegate
from annotator.gui.occurrences.list_view import OccurrenceList
from tests.benchmarks.hands.counting import Counter, Purpose, Tally

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MODIFIERS = {"Ctrl": _CTRL, "Shift": _SHIFT}
_SHIFTED = {"[": "{", "]": "}"}
_PLACES = {"[": 26, "]": 27}
_NOTCH = 120
_PATIENCE = 5.0


class Hands:
    """Work on the window of one project. Positions are code points of the article's text."""

    def __init__(self, window: MainWindow, counter: Counter) -> None:
        assert window.workspace is not None
        self.workspace = window.workspace
        self.view: ArticleView = self.workspace.surface.view
        self._window = window
        self._counter = counter
        self._drag_distance = QApplication.styleHints().startDragDistance()
        self.done = Tally()
        """What the hands have done, to be compared with what reached the program."""

    def do_for(self, purpose: Purpose) -> None:
        """What is done from now on is for this."""
        self._counter.purpose = purpose

    # Keys

    def press(self, *names: str) -> None:
        """Press keys, as "Ctrl+Shift+Right", "]" or "/"."""
        for name in names:
            *modifiers, key = name.split("+")
            held = _NONE
            for modifier in modifiers:
                held |= _MODIFIERS[modifier]
            self.done.keys += 1
            if len(key) > 1:
                QTest.keyClick(self._handle(), Qt.Key[f"Key_{key}"], held)
            elif key in _SHIFTED and held & _SHIFT:
                self._send(_SHIFTED[key], held, place=_PLACES[key])
            elif not key.isascii():
                self._send(key, held)
            else:
                QTest.keyClick(self._handle(), Qt.Key(ord(key.upper())), held)
            QApplication.processEvents()

    def _send(self, char: str, held: Qt.KeyboardModifier, *, place: int = 0) -> None:
        """A key that QTest cannot press: a letter of another script, or one that the program
        has to know by its place, as its Shift changes what it types.
        """
        place += 8 if place and sys.platform.startswith("linux") else 0
        text = "" if held & _CTRL else char
        key = Qt.Key(ord(char)) if char.isascii() else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, held, place, 0, 0, text)
            QApplication.sendEvent(self._handle(), event)

    # The mouse

    def drag(self, start: QPoint, end: QPoint, *, exact: bool = False) -> None:
        """Drag with the left button between two points of the text's viewport."""
        held = _CTRL if exact else _NONE
        self.done.drags += 1
        at, to = self._in_window(start), self._in_window(end)
        if (to - at).manhattanLength() < self._drag_distance:
            # Over a short word the hand goes aslant.
            to += QPoint(0, self._drag_distance)
        QTest.mousePress(self._handle(), _LEFT, held, at)
        for point in ((at + to) / 2, to):
            self._move(point, held)
        QTest.mouseRelease(self._handle(), _LEFT, held, to)
        QApplication.processEvents()

    def _move(self, point: QPoint, held: Qt.KeyboardModifier) -> None:
        """Move with the button down; QTest would let go of the modifiers."""
        at = QPointF(point)
        spot = QPointF(self._handle().mapToGlobal(point))
        event = QMouseEvent(QEvent.Type.MouseMove, at, spot, Qt.MouseButton.NoButton, _LEFT, held)
        QApplication.sendEvent(self._handle(), event)

    def click(self, point: QPoint, *, shift: bool = False) -> None:
        """Click once at a point of the text's viewport."""
        self._click_at(self._in_window(point), _SHIFT if shift else _NONE)

    def _click_at(self, point: QPoint, held: Qt.KeyboardModifier = _NONE) -> None:
        self.done.clicks += 1
        QTest.mouseClick(self._handle(), _LEFT, held, point)
        QApplication.processEvents()

    def click_tick(self, list_: OccurrenceList, row: int) -> None:
        """Click on the tick of a row of the list of occurrences."""
        index = list_.model().index(row, 0)
        list_.scrollTo(index)
        delegate = list_.itemDelegate()
        assert isinstance(delegate, OccurrenceDelegate)
        at = delegate.tick_rect(list_.visualRect(index)).center()
        self._click_at(list_.viewport().mapTo(self._window, at))

    def show(self, start: int, end: int) -> bool:
        """Turn the wheel until a range is on the screen; false if it is too long for that."""
        if self._rest(end)[1] - self._rest(start)[0] > self.view.viewport().height():
            self._turn_to(start)
            return False
        self._turn_to(end)
        self._turn_to(start)
        return True

    def point(self, position: int) -> QPoint | None:
        """Where to aim at for a place between two characters, clear of the handles of spans; None
        where no point is nearest to it, as inside a ligature.
        """
        view, rect = self.view, self.view.line_rect(position)
        y = rect.center().y()
        columns = range(rect.left() - 8, rect.right() + 8)
        found = [x for x in columns if view.position_at(QPoint(x, y)) == position]
        if not found:
            return None
        middle = found[len(found) // 2]
        options = [QPoint(x, y + dy) for dy in (0, -6, 6) for x in (middle, *found)]
        return next((at for at in options if view.handle_at(at) is None), options[0])

    def wait_until(self, what: Callable[[], bool]) -> bool:
        """Wait some seconds at most; whether it came about."""
        deadline = time.monotonic() + _PATIENCE
        while not what():
            if time.monotonic() > deadline:
                return False
            QTest.qWait(10)
        return True

    def _turn_to(self, position: int) -> None:
        bar = self.view.verticalScrollBar()
        for _ in range(10_000):
            top, bottom = self._rest(position)
            before = bar.value()
            if top < 0:
                self._turn(_NOTCH)
            elif bottom > self.view.viewport().height():
                self._turn(-_NOTCH)
            if bar.value() == before:
                return

    def _turn(self, angle: int) -> None:
        middle = self._in_window(self.view.viewport().rect().center())
        QTest.wheelEvent(self._handle(), QPointF(middle), QPoint(0, angle))
        QApplication.processEvents()

    def _rest(self, position: int) -> tuple[int, int]:
        """Top and bottom of the line of a position, in the viewport."""
        rect = self.view.line_rect(position)
        return rect.top(), rect.bottom()

    def _in_window(self, point: QPoint) -> QPoint:
        return self.view.viewport().mapTo(self._window, point)

    def _handle(self) -> QWindow:
        handle = self._window.windowHandle()
        assert handle is not None
        return handle
