"""Does to the real window what an event says, through the windowing system's own way in."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from annotator.gui.article.view import ArticleView
from annotator.gui.main_window import MainWindow
from tests.fuzz.events import Event, Kind, Place

MODIFIERS = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
}
BUTTONS = {
    "left": Qt.MouseButton.LeftButton,
    "right": Qt.MouseButton.RightButton,
    "middle": Qt.MouseButton.MiddleButton,
}
NAMES = {
    "/": Qt.Key.Key_Slash,
    "enter": Qt.Key.Key_Return,
    "pageup": Qt.Key.Key_PageUp,
    "pagedown": Qt.Key.Key_PageDown,
}
BY_PLACE = {
    "[": (Qt.Key.Key_BracketLeft, "{", 34),
    "]": (Qt.Key.Key_BracketRight, "}", 35),
}
"""Keys whose place counts: the key, what it types with Shift, and its scan code under X."""


class Hands:
    """Presses, moves, types; knows where the pointer is."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.down = Qt.MouseButton.NoButton
        """The mouse button that is down."""
        self._is_on_text = False
        self._at = QPoint(1, 1)
        self._clock = _Clock()
        self._watched: ArticleView | None = None

    def do(self, event: Event) -> None:
        """Do what an event says; REST and REOPEN are left to the runner."""
        held = _modifiers(event.held)
        match event.kind:
            case Kind.KEY:
                self._key(event.what, held)
            case Kind.TYPE:
                self._type(event.what)
            case Kind.PRESS:
                self._let_go()
                self._at = self._point(event)
                self.down = BUTTONS[event.what]
                self._is_on_text = self._would_reach_text()
                QTest.mousePress(self._handle(), self.down, held, self._at)
            case Kind.AGAIN:
                self._press_again(BUTTONS[event.what], held)
            case Kind.MOVE:
                self._at = self._point(event)
                self._move(held)
            case Kind.RELEASE:
                self._let_go(held)
            case Kind.WHEEL:
                turned = QPoint(0, event.amount)
                at = QPointF(self._point(event))
                QTest.wheelEvent(self._handle(), at, turned, stateKey=held)
            case Kind.RESIZE:
                self._let_go()
                self._window.resize(round(event.x), round(event.y))
            case Kind.ACTION:
                self._window._services.actions.trigger(event.what)
            case Kind.ANNOTATOR:
                self._window.status_line.annotator_chosen.emit(event.what)
            case Kind.REST | Kind.REOPEN:
                pass

    def close_popups(self) -> None:
        """Leave menus and opened combo boxes."""
        for _ in range(5):
            popup = QApplication.activePopupWidget()
            if popup is None:
                return
            popup.close()

    # Keys

    def _key(self, name: str, held: Qt.KeyboardModifier) -> None:
        if name in BY_PLACE:
            self._key_by_place(name, held)
            return
        code = NAMES.get(name) or getattr(Qt.Key, f"Key_{name.capitalize()}")
        if name == "tab" and held & MODIFIERS["shift"]:
            code = Qt.Key.Key_Backtab
        QTest.keyClick(_focused(self._handle()), code, held)

    def _key_by_place(self, name: str, held: Qt.KeyboardModifier) -> None:
        """QTest knows no scan codes."""
        code, with_shift, scan = BY_PLACE[name]
        text = with_shift if held & MODIFIERS["shift"] else name
        text = "" if held & MODIFIERS["ctrl"] else text
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        if target is not None:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, code, held, scan, 0, 0, text))

    def _type(self, character: str) -> None:
        code = Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown
        none = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, _focused(self._handle()), code, character, none)

    # The mouse

    def _let_go(self, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """No mouse has its button pressed twice, and none is at work while a window is resized."""
        button, self.down = self.down, Qt.MouseButton.NoButton
        if button is not Qt.MouseButton.NoButton:
            self._at = self._inside(self._at)
            QTest.mouseRelease(self._handle(), button, held, self._at)

    def _move(self, held: Qt.KeyboardModifier) -> None:
        if held and self.down is not Qt.MouseButton.NoButton and self._is_on_text:
            # QTest moves without modifiers.
            self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, held)
        else:
            QTest.mouseMove(self._handle(), self._at)

    def _press_again(self, button: Qt.MouseButton, held: Qt.KeyboardModifier) -> None:
        """QTest lets half a second pass after each release: a repeated click has its own clock."""
        self._let_go()
        if not self._would_reach_text():
            return
        self.down, self._is_on_text = button, True
        # Every second press of a series is a double click for Qt.
        self._clock.count += 1
        kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        self._send(kinds[self._clock.count % 2], button, held)

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton, held: Qt.KeyboardModifier) -> None:
        port = self._view().viewport()
        at = port.mapFrom(self._window, self._at)
        where = QPointF(at), QPointF(port.mapToGlobal(at))
        event = QMouseEvent(kind, *where, button, self.down, held)
        event.setTimestamp(self._clock.last + 10)
        QApplication.sendEvent(port, event)

    def _would_reach_text(self) -> bool:
        port = self._view().viewport()
        is_covered = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return not is_covered and port.rect().contains(port.mapFrom(self._window, self._at))

    def _point(self, event: Event) -> QPoint:
        """Where an event is, in pixels of the window."""
        view = self._view()
        port = view.viewport()
        match event.place:
            case Place.NEAR:
                at = self._at + QPoint(round(event.x), round(event.y))
            case Place.TEXT:
                at = _share(self._window, port, event)
            case Place.QUEUE | Place.INSPECTOR | Place.LABELS:
                at = _share(self._window, self._part(event.place), event)
            case _:
                rects = _rects(view, event.place)
                if not rects:
                    return _share(self._window, port, event)
                rect = rects[min(len(rects) - 1, int(event.x * len(rects)))]
                at = port.mapTo(self._window, rect.center().toPoint())
        return self._inside(at)

    def _inside(self, at: QPoint) -> QPoint:
        """The nearest place in the window: it may have become smaller."""
        # The window system may know of another size already than the widgets.
        size = self._window.size().boundedTo(self._handle().size())
        inside = QRect(QPoint(), size).adjusted(1, 1, -1, -1)
        return QPoint(
            max(inside.left(), min(inside.right(), at.x())),
            max(inside.top(), min(inside.bottom(), at.y())),
        )

    def _part(self, place: Place) -> QWidget:
        workspace = self._window.workspace
        assert workspace is not None
        parts = {
            Place.QUEUE: workspace.queue,
            Place.INSPECTOR: workspace.inspector,
            Place.LABELS: workspace.label_bar,
        }
        part = parts[place]
        return part if part.isVisible() else self._view().viewport()

    def _view(self) -> ArticleView:
        workspace = self._window.workspace
        assert workspace is not None
        view = workspace.surface.view
        if view is not self._watched:
            self._watched = view
            view.viewport().installEventFilter(self._clock)
        return view

    def _handle(self) -> QWindow:
        handle = self._window.windowHandle()
        assert handle is not None
        return handle


class Dialogs(QObject):
    """Ends what would wait for the user for ever; `told` collects what message boxes said."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.answer = ""
        """What the dialog gets that opens next: "enter", else Esc."""

    def end_all(self) -> bool:
        """Close every dialog that is open; whether there was any."""
        found = False
        for _ in range(8):
            dialog = QApplication.activeModalWidget() or _loose_dialog()
            if dialog is None:
                return found
            found = True
            self._end(dialog)
        raise AssertionError(f"A dialog can’t be closed: {QApplication.activeModalWidget()}")

    def _end(self, dialog: QWidget) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if isinstance(dialog, QMessageBox):
            self.told.append(f"{dialog.text()} {dialog.detailedText()}")
        answer, self.answer = self.answer, ""
        name = Qt.Key.Key_Return if answer == "enter" else Qt.Key.Key_Escape
        QTest.keyClick(dialog, name)
        if dialog.isVisible() and QApplication.activeModalWidget() in (dialog, None):
            if isinstance(dialog, QDialog):
                dialog.reject()
            else:
                dialog.close()


class _Clock(QObject):
    """Remembers when the last mouse event came, by the clock of the events."""

    last = 0
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self.last = event.timestamp()
            if event.spontaneous() and event.type() == QEvent.Type.MouseButtonPress:
                self.count = 0
        return False


def _modifiers(held: str) -> Qt.KeyboardModifier:
    found = Qt.KeyboardModifier.NoModifier
    for name in held.split("+") if held else ():
        found |= MODIFIERS[name]
    return found


def _focused(otherwise: QWindow) -> QWindow:
    return QGuiApplication.focusWindow() or otherwise


def _loose_dialog() -> QWidget | None:
    """A dialog that waits beside the window."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            return widget
    return None


def _share(window: QWidget, part: QWidget, event: Event) -> QPoint:
    return part.mapTo(window, QPoint(round(event.x * part.width()), round(event.y * part.height())))


def _rects(view: ArticleView, place: Place) -> list[QRectF]:
    """The spans, handles or chips of a kind that are in view, in pixels of the viewport."""
    if place is Place.LINK:
        links = view._links
        return [chip.rect.translated(0, -links._top) for chip in links._chips]
    layout, offset = view._layout, view._keeper.offset
    seen = QRectF(view.viewport().rect())
    found: list[QRectF] = []
    for number, picture in sorted(view._painter._pictures.items()):
        down = QPointF(layout.left, layout.top_of(number) - offset)
        if place is Place.SPAN:
            rects = list(picture.firsts.values())
        else:
            handles = view._painter.accents(number).handles
            rects = [knob for _, knob, _, edge in handles if edge == place.value]
        found += [rect.translated(down) for rect in rects]
    return [rect for rect in found if seen.contains(rect.center())]
