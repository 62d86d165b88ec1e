"""The mouse on the article: counts clicks, scrolls past the edge, reports positions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QMouseEvent

from annotator.gui.article.links import LinkPainter
from annotator.gui.article.painter import ArticlePainter
from annotator.gui.article.pointer import ClickCounter, Pointer, PointerKind

if TYPE_CHECKING:
    from annotator.gui.article.marks import Edge
    from annotator.gui.article.view import ArticleView

_SCROLL_INTERVAL = 20
_NO_BUTTON = Qt.MouseButton.NoButton


class Pointing(QObject):
    """Turns the mouse events of one view into `Pointer` values for its `on_pointer`."""

    def __init__(self, view: "ArticleView", painter: ArticlePainter, links: LinkPainter) -> None:
        super().__init__(view)
        self._view = view
        self._painter = painter
        self._links = links
        hints = QGuiApplication.styleHints()
        self._clicks = ClickCounter(
            interval=hints.mouseDoubleClickInterval(), slop=hints.mouseDoubleClickDistance()
        )
        self._held = _NO_BUTTON
        self._handle: Edge | None = None
        self._is_over = False
        """Whether the press that is held has been dealt with: its moves and release are nothing."""
        self._at = QPoint()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_INTERVAL)
        self._timer.timeout.connect(self._scroll_on)
        view.viewport().setMouseTracking(True)

    def cancel(self) -> None:
        """Forget a press whose release has not come: the text under it has gone."""
        self._is_over = self._is_over or self._held != _NO_BUTTON
        self._held = _NO_BUTTON
        self._timer.stop()
        self._clicks.reset()

    def press(self, event: QMouseEvent) -> bool:
        """Report a press; true if it was taken."""
        at = event.position().toPoint()
        row = self._links.row_at(event.position())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._is_over = True
            self._view.edge_clicked.emit(row)
            return True
        self._is_over = False
        self._clicks.press(at, event.timestamp())
        self._handle = self._view.handle_at(at)
        if not self._report(PointerKind.PRESS, at, event.button(), event.modifiers()):
            self._held = _NO_BUTTON
            return False
        self._held = event.button()
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Report a move while a button is held; true if it was taken."""
        self._at, self._modifiers = event.position().toPoint(), event.modifiers()
        if self._is_over:
            return True
        if self._held == _NO_BUTTON:
            self._show_shape(event)
            # Qt would scroll by a timer of its own, which nothing stops where the release is ours.
            return self._view.on_pointer is not None or event.buttons() == _NO_BUTTON
        outside = not 0 <= self._at.y() < self._view.viewport().height()
        if outside and not self._timer.isActive():
            self._timer.start()
        elif not outside:
            self._timer.stop()
        return self._report(PointerKind.MOVE, self._at, self._held, self._modifiers)

    def release(self, event: QMouseEvent) -> bool:
        """Report a release; true if its press was taken."""
        if self._is_over:
            self._is_over = False
            return True
        if self._held == _NO_BUTTON or event.button() != self._held:
            return False
        self._timer.stop()
        held, self._held = self._held, _NO_BUTTON
        at = event.position().toPoint()
        self._report(PointerKind.RELEASE, at, held, event.modifiers())
        self._handle = None
        self._offer_selection()
        return True

    def _report(
        self,
        kind: PointerKind,
        at: QPoint,
        button: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> bool:
        view = self._view
        if view.on_pointer is None:
            return False
        return view.on_pointer(
            Pointer(
                kind=kind,
                position=view.position_at(at),
                over=view.character_at(at),
                handle=self._handle,
                clicks=self._clicks.count,
                button=button,
                modifiers=modifiers,
            )
        )

    def _scroll_on(self) -> None:
        """Scroll while the pointer is held beyond the upper or lower edge: farther is faster."""
        height = self._view.viewport().height()
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - height + 1
        if self._held == _NO_BUTTON or not beyond:
            self._timer.stop()
            return
        bar = self._view.verticalScrollBar()
        step = max(-80, min(80, beyond // 2 or beyond))
        bar.setValue(bar.value() + step)
        self._report(PointerKind.MOVE, self._at, self._held, self._modifiers)

    def _show_shape(self, event: QMouseEvent) -> None:
        at = event.position()
        shape = Qt.CursorShape.IBeamCursor
        if self._links.row_at(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._view.handle_at(at.toPoint()) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)

    def _offer_selection(self) -> None:
        """On X11 what is selected can be pasted with the middle button."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self._view.selection() is not None:
            data = self._view.createMimeDataFromSelection()
            clipboard.setMimeData(data, QClipboard.Mode.Selection)
