"""What is measured: Annotator's window on a project file, and a bare QTextEdit; driven alike.

All input is sent as the system would send it. An action has ended when the text's viewport was
painted and Qt has nothing more to do at once, so that the other panes were painted too. A tag and
a click have two ends: this one ("settled"), and that of the text, which they have painted first.
"""

import random
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from annotator.gui.app import build_window, open_first
from annotator.gui.settings import Preferences
from annotator.gui.theme.fonts import page_font
from tests.benchmarks.pages.clock import Clock, now
from tests.benchmarks.pages.texts import ANNOTATOR

WINDOW = (1280, 800)
NARROW = 1_080
"""Below this width of the window the lines of the text break anew at each resize."""
REST = 0.09
"""Seconds between two actions: longer than anything that the window puts off for later."""
PATIENCE = 20.0
DOWN = QPoint(0, -120)


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Only look."""
        self.count += event.type() == QEvent.Type.Paint
        return False


class Editor:
    """A text in a window, and what is done to it."""

    def __init__(self, app: QApplication, window: QWidget, text: QTextEdit) -> None:
        self.app = app
        self.window = window
        self.text = text
        self.viewport = text.viewport()
        self.paints = Paints(self.viewport)
        self.chance = random.Random(1)
        self.clock = Clock()

    def time(self, name: str, work: Callable[[], object]) -> None:
        """Do something that changes the picture, and keep how long it took to be painted."""

        def whole() -> None:
            before = self.paints.count
            work()
            self._await(lambda: self.paints.count > before)

        self.clock.time(name, whole)
        self.rest()

    def rest(self) -> None:
        """Let what was put off be done; it is no part of an action."""
        end = time.monotonic() + REST
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.002)

    def _await(self, has_come: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        self.app.processEvents()
        while not has_come():
            assert time.monotonic() < end, "what was done is not painted"
            self.app.processEvents()

    def step(self) -> None:
        """One notch of the wheel."""
        if self.bar_is_at_end():
            self.to_top()
        self.time("scroll step", lambda: self._turn_wheel(DOWN))

    def page(self) -> None:
        """The key Page Down."""
        if self.bar_is_at_end():
            self.to_top()
        self.time("page down", lambda: QTest.keyClick(self.text, Qt.Key.Key_PageDown))

    def resize(self) -> None:
        """Make the window a little narrower or wider, so that all lines break anew."""
        width = NARROW - 40 + self.chance.randint(0, 30)
        if width == self.window.width():
            width += 1
        self.time("resize", lambda: self.window.resize(width, self.window.height()))

    def bar_is_at_end(self) -> bool:
        """Whether there is nothing more to scroll to."""
        bar = self.text.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def to_top(self) -> None:
        """Back to the beginning."""
        QTest.keyClick(self.text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        self.rest()

    def _turn_wheel(self, by: QPoint) -> None:
        at = QPointF(self.viewport.rect().center())
        event = QWheelEvent(
            at,
            QPointF(self.viewport.mapToGlobal(at.toPoint())),
            QPoint(),
            by,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self.app.sendEvent(self.viewport, event)


class BareEditor(Editor):
    """What Qt does with the same text in a window of the same size, and no spans."""

    def __init__(self, app: QApplication, size: tuple[int, int]) -> None:
        text = QTextEdit()
        text.setReadOnly(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setFont(page_font("serif"))
        text.resize(*size)
        text.show()
        QTest.qWaitForWindowExposed(text)
        super().__init__(app, text, text)

    def open(self, text: str) -> None:
        """Show a text."""
        self.time("open", lambda: self.text.setPlainText(text))

    def click(self) -> None:
        """Put the caret somewhere by the mouse."""
        area = self.viewport.rect().adjusted(40, 10, -60, -10)
        at = QPoint(
            self.chance.randint(area.left(), area.right()),
            self.chance.randint(area.top(), area.bottom()),
        )

        def press() -> None:
            QTest.mouseClick(self.viewport, Qt.MouseButton.LeftButton, pos=at)
            self.viewport.update()  # where the caret was there already

        self.time("click", press)

    def resize(self) -> None:
        """The window is the text."""
        width = 540 + self.chance.randint(0, 30)
        if width == self.window.width():
            width += 1
        self.time("resize", lambda: self.window.resize(width, self.window.height()))

    def close(self) -> None:
        """Away with it."""
        self.window.close()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class AnnotatorWindow(Editor):
    """The whole window: queue, text, inspector, status line, project file."""

    def __init__(self, app: QApplication, project: Path, home: Path) -> None:
        Preferences(home / "settings.json").change(annotator=ANNOTATOR)
        window = build_window(app, home=home)
        open_first(window, project)
        window.resize(*WINDOW)
        window.show()
        QTest.qWaitForWindowExposed(window)
        assert window.workspace is not None
        self.workspace = window.workspace
        self.surface = window.workspace.surface
        self.view = window.workspace.surface.view
        self.project = window.workspace.project
        super().__init__(app, window, self.view)
        self._painted = now()
        repaint = self.viewport.repaint

        def repainted() -> None:
            repaint()
            self._painted = now()

        # What the gestures call to have the text painted before anything else.
        setattr(self.viewport, "repaint", repainted)  # noqa: B010 - typed as a method
        self._when = 0
        for _ in range(5):
            self.rest()

    def open(self, row: int, *, other: int) -> None:
        """Show an article, coming from another one."""
        self.workspace.show_article(other)
        self.rest()
        self.time("open", lambda: self.workspace.show_article(row))

    def tag(self, *, sync: bool = True) -> None:
        """Select a word by a double click, then press the key of a label."""
        word = self._select_word()
        count = len(self.surface.contents.spans)
        self._sync(sync)
        key = Qt.Key.Key_1 + self.chance.randint(0, 3)
        name = "tag" if sync else "tag, no sync"
        self._time_gesture(name, lambda: QTest.keyClick(self.text, key))
        self._sync(True)
        active = self.surface.active
        assert active is not None, "the word was not tagged"
        span = self.surface.contents.spans[active]
        assert (span.start, span.end) == word
        assert len(self.surface.contents.spans) == count + 1
        # So that the article stays as it was.
        QTest.keyClick(self.text, Qt.Key.Key_Delete)
        self.rest()
        assert len(self.surface.contents.spans) == count

    def click(self) -> None:
        """Press and release the mouse on a span that is not active."""
        while True:
            at, position = self._place()
            spans = self.view.spans_at(position)
            if spans and self.surface.active not in spans:
                break
        left = Qt.MouseButton.LeftButton
        self._time_gesture("click", lambda: QTest.mouseClick(self.viewport, left, pos=at))
        assert self.surface.active in spans, "the span was not made active"

    def _time_gesture(self, name: str, work: Callable[[], object]) -> None:
        """Keep how long it took until the text was painted, and until every pane was."""
        begin = now()
        self.time(f"{name}, settled", work)
        assert self._painted > begin, "the gesture did not have the text painted"
        self.clock.keep(name, begin, self._painted)

    def move(self) -> None:
        """To another part of the text; not measured."""
        if self.bar_is_at_end():
            self.to_top()
        self._turn_wheel(DOWN * self.chance.randint(1, 8))
        self.rest()

    def close(self) -> None:
        """Close the window and the project."""
        self.window.close()

    def _select_word(self) -> tuple[int, int]:
        """A word that has no span of its own yet."""
        while True:
            at, position = self._place()
            if self.view.text[position].isspace():
                continue
            self._double_click(at)
            self.rest()
            word = self.view.selection()
            if word is None or self.view.text[word[0] : word[1]].isspace():
                continue
            taken = (self.view.spans.range_of(row) for row in self.view.spans_at(word[0]))
            if word not in taken:
                return word

    def _double_click(self, at: QPoint) -> None:
        """With the times of a user: those of QTest are too far apart for a double click."""
        kind, left, none = QEvent.Type, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._when += 10_000
        for number, (what, held) in enumerate(
            (
                (kind.MouseButtonPress, left),
                (kind.MouseButtonRelease, none),
                (kind.MouseButtonDblClick, left),
                (kind.MouseButtonRelease, none),
            )
        ):
            event = QMouseEvent(
                what,
                QPointF(at),
                QPointF(self.viewport.mapToGlobal(at)),
                left,
                held,
                Qt.KeyboardModifier.NoModifier,
            )
            event.setTimestamp(self._when + 50 * number)
            self.app.sendEvent(self.viewport, event)

    def _place(self) -> tuple[QPoint, int]:
        """A point in the viewport with a character below it, and which one."""
        area = self.viewport.rect().adjusted(0, 20, 0, -20)
        while True:
            at = QPoint(
                self.chance.randint(area.left(), area.right()),
                self.chance.randint(area.top(), area.bottom()),
            )
            position = self.view.character_at(at)
            if position is not None and self.view.handle_at(at) is None:
                return at, position

    def _sync(self, wanted: bool) -> None:
        """Let the disk's own sync be waited for at each commit, or not."""
        with self.project.session.file.writing() as connection:
            pass
        # Inside a transaction it would not be taken.
        connection.execute(f"PRAGMA synchronous = {'FULL' if wanted else 'OFF'}")
