"""The article on the screen: the page with marks, links, selection and the ways to point at it.

Positions in the interface are code points of the stored text. What the mouse and keys mean is
decided outside: the view reports them through `on_pointer` and `on_key` and does what it is told.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.core.intervals import SpanIndex
from annotator.gui.article.mark_table import MarkTable
from annotator.gui.article.marks import Edge, Mark, Tie
from annotator.gui.article.page import Page
from annotator.gui.article.pointing import Pointing
from annotator.gui.guard import guarded
from annotator.gui.theme.palette import LIGHT, Theme

if TYPE_CHECKING:
    from annotator.gui.article.pointer import Pointer

MENU_KEY = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)
"""What the key with a menu on it does, for keyboards that have none."""

MENU_KEY_IS_OURS = sys.platform not in ("win32", "darwin")
"""Windows knows it; X11 does not."""


class ArticleView(Page):
    """Read-only text with a caret, marks, links and a header."""

    selection_changed = Signal()
    """The selection or the caret moved."""
    edge_clicked = Signal(int)
    """A chip at the edge was clicked: the row of the span that lies out of view."""
    zoom_requested = Signal(int)
    """The wheel was turned with Ctrl held: steps, positive for larger."""
    menu_requested = Signal(QPoint, int)
    """The context menu was asked for: where on the screen, and the nearest position."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme = LIGHT) -> None:
        super().__init__(parent, theme=theme)
        self.on_pointer: Callable[[Pointer], bool] | None = None
        """Asked first about the mouse; true keeps it from the native selection."""
        self.on_key: Callable[[QKeyEvent], bool] | None = None
        """Asked first about a key; true keeps it from the native caret."""
        self.on_tip: Callable[[int], str] | None = None
        """Asked for the tool tip of the character under the pointer."""
        self.on_chip_tip: Callable[[int], str] | None = None
        """Asked for the tool tip of the chip of a mark, by its row."""
        self._pointing = Pointing(self, self._painter, self._links)
        self.cursorPositionChanged.connect(self._tell_selection)
        self.selectionChanged.connect(self._tell_selection)
        self.show_text("", title="", byline="")

    # The article

    @property
    def spans(self) -> SpanIndex:
        """Where the marks lie; read it, change it only through `put_mark` and `remove_mark`."""
        return self._painter.marks.index

    def show_text(self, text: str, *, title: str, byline: str) -> None:
        """Show an article from its beginning, without marks."""
        self._pointing.cancel()
        super().show_text(text, title=title, byline=byline)
        self._tell_selection()

    # Marks

    def set_marks(self, marks: Iterable[Mark] | MarkTable) -> None:
        """Replace all marks; ValueError for an empty one or a row that is there twice.

        A table is taken over: nobody else may change it any more.
        """
        self._painter.set_marks(marks if isinstance(marks, MarkTable) else MarkTable.of(marks))
        self.viewport().update()

    def put_mark(self, mark: Mark) -> None:
        """Add a mark or replace the one of its row; repaints what it touches, never scrolls.

        ValueError for an empty range; nothing is changed then.
        """
        self._touch(self._painter.marks.get(mark.row))
        self._painter.marks.put(mark)
        self._touch(mark)

    def remove_mark(self, row: int) -> None:
        """Take a mark away, if it is there."""
        self._touch(self._painter.marks.get(row))
        self._painter.marks.discard(row)

    def mark(self, row: int) -> Mark | None:
        """The mark of a row."""
        return self._painter.marks.get(row)

    def spans_at(self, position: int) -> list[int]:
        """The rows of the marks that cover a character, from the inside out; not of what only
        waits to be one.
        """
        return [row for _, _, row in self._painter.marks.index.all_at(position) if row > 0]

    @property
    def active(self) -> int | None:
        """The row of the active span."""
        return self._painter.scene.active

    def set_active(self, row: int | None) -> None:
        """Show a span with an outline and handles; None for none."""
        before = self._painter.scene.active
        if row == before:
            return
        self._painter.change(active=row, held=None)
        if self._painter.scene.targets is not None:
            self._painter.drop_all()  # it does not fade
        for changed in (before, row):
            if changed is not None:
                self._repaint(self._painter.marks.get(changed))

    def set_ties(self, ties: Sequence[Tie], *, offer: str = "") -> None:
        """The relations to show; the spans at their ends get a thin outline.

        `offer` stands on the chip of a span for which a relation is only offered.
        """
        before, offered_before = self._links.ties, self._painter.scene.offer
        if tuple(ties) == before:
            return
        self._repaint_ties()
        self._links.set_ties(ties)
        offered = next((tie.source for tie in ties if tie.is_offer), None)
        now = (offered, offer) if offered is not None and offer else None
        self._painter.change(tied=frozenset(row for tie in ties for row in tie[:2]), offer=now)
        for chip in (offered_before, now) if offered_before != now else ():
            if chip is not None:
                self._touch(self._painter.marks.get(chip[0]))
        for row in {row for tie in (*before, *ties) for row in tie[:2]}:
            self._repaint(self._painter.marks.get(row))
        self._repaint_ties()

    def set_held(self, edge: Edge | None) -> None:
        """Show that an edge of the active span is taken and follows the arrows."""
        if edge is self._painter.scene.held:
            return
        self._painter.change(held=edge)
        if self.active is not None:
            self._repaint(self._painter.marks.get(self.active))

    def set_targets(self, targets: Mapping[int, str] | None) -> None:
        """While a target is chosen: what stands on the chip of each legal one; the rest fades."""
        self._painter.change(targets=dict(targets) if targets is not None else None)
        self._painter.drop_all()
        self.viewport().update()

    def set_hits(self, hits: Sequence[tuple[int, int]]) -> None:
        """The ranges that a search found, in text order; they are marked behind the text."""
        self._painter.hits = hits
        self._bar.set_hits(hits)
        self.viewport().update()

    def point_out(self, range_: tuple[int, int] | None) -> None:
        """Mark one range behind the text, beside the hits of a search; None: no longer."""
        to_view = self._map.to_view
        units = (to_view(range_[0]), to_view(range_[1])) if range_ is not None else None
        if units != self._painter.pointed_out:
            self._painter.pointed_out = units
            self.viewport().update()

    @property
    def pointed_out(self) -> tuple[int, int] | None:
        """The range that is marked."""
        units, to_text = self._painter.pointed_out, self._map.to_text
        return (to_text(units[0]), to_text(units[1])) if units is not None else None

    # Selection and caret

    def selection(self) -> tuple[int, int] | None:
        """The selected range, or None."""
        cursor = self.textCursor()
        start = self._map.to_text(cursor.selectionStart())
        end = self._map.to_text(cursor.selectionEnd())
        return (start, end) if start < end else None

    def set_selection(self, start: int, end: int, *, scroll: bool = False) -> None:
        """Select from `start` to `end`, where the caret comes to stand; it may lie before."""
        cursor = self.textCursor()
        cursor.setPosition(self._map.to_view(start))
        cursor.setPosition(self._map.to_view(end), QTextCursor.MoveMode.KeepAnchor)
        # Qt would scroll to the caret.
        with self._keeper.still():
            self.setTextCursor(cursor)
        if scroll:
            self.reveal_range(end, end)

    def caret(self) -> int:
        """Where the caret stands."""
        return self._map.to_text(self.textCursor().position())

    def set_caret(self, position: int, *, scroll: bool = False) -> None:
        """Put the caret somewhere; nothing is selected then."""
        self.set_selection(position, position, scroll=scroll)

    # Places

    def is_in_view(self, row: int) -> bool:
        """Whether a part of a span is on the screen."""
        mark = self._painter.marks.get(row)
        if mark is None:
            return False
        top = self._line_top(mark.start) - self._keeper.offset
        bottom = self._line_top(mark.end - 1) + self._layout.metrics.pitch - self._keeper.offset
        return bottom > 0 and top < self.viewport().height()

    def reveal(self, row: int) -> None:
        """Scroll to a span, unless its beginning is on the screen."""
        mark = self._painter.marks.get(row)
        if mark is not None:
            self.reveal_range(mark.start, mark.end)

    # Repainting

    def _touch(self, mark: Mark | None) -> None:
        """Paint the blocks in which a mark lies anew, and what joins it to others."""
        if mark is not None:
            self._painter.drop(mark.start, mark.end)
            self._repaint(mark)

    def _repaint(self, mark: Mark | None) -> None:
        """Paint these blocks once more, with their pictures as they are."""
        if mark is None:
            return
        top, bottom = self._painter.band_of(mark.start, mark.end)
        self._update(QRectF(0, top, self.viewport().width(), bottom - top))
        if mark.row in self._painter.scene.tied:
            self._repaint_ties()

    def _repaint_ties(self) -> None:
        """Repaint the relations."""
        view = QRectF(self.viewport().rect().translated(0, self._keeper.offset))
        for area in self._links.areas(view):
            self._update(area)

    def _update(self, area: QRectF) -> None:
        """Repaint an area of the document, as far as it is in view."""
        rect = area.toAlignedRect().translated(0, -self._keeper.offset)
        self.viewport().update(rect & self.viewport().rect())

    def _tell_selection(self) -> None:
        if not self._is_loading:
            self.selection_changed.emit()

    # Input

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.on_key is not None and self.on_key(event):
            event.accept()
            return
        if MENU_KEY_IS_OURS and event.keyCombination() == MENU_KEY:
            self._request_menu_at_caret()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            # Qt would scroll to the end.
            self.set_selection(0, len(self.text))
            event.accept()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self._snap_caret(self._map.to_text(before))
            self._keeper.lay_out_view()
            self._clear_caret()

    def _snap_caret(self, before: int) -> None:
        """Take the caret out of a grapheme: Qt goes into CRLF, and up and down into clusters."""
        from annotator.core.segmentation import grapheme_at  # not needed to show an article

        cursor = self.textCursor()
        place = self.caret()
        start, end = grapheme_at(self.text, place)
        if place != start:
            wanted = end if before == start else start
            anchor = self._map.to_text(cursor.anchor()) if cursor.hasSelection() else wanted
            self.set_selection(anchor, wanted)

    def _clear_caret(self) -> None:
        """Show the caret's line with its chips, and above the first line the header."""
        caret = self.caret()
        top, offset, pitch = self._line_top(caret), self._keeper.offset, self._layout.metrics.pitch
        height = self.viewport().height()
        if top <= self._header.height <= height - pitch:
            self.verticalScrollBar().setValue(0)
        elif top < offset:
            self._keeper.scroll_to(lambda: self._line_top(caret), 0)
        elif top + pitch > offset + height:
            self._keeper.scroll_to(lambda: self._line_top(caret), height - pitch)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.press(event):
            # A press on a selection would start a text drag, which runs its own event loop.
            cursor = self.textCursor()
            if cursor.hasSelection() and not event.modifiers():
                cursor.clearSelection()
                self.setTextCursor(cursor)
            super().mousePressEvent(event)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.press(event):
            super().mouseDoubleClickEvent(event)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.move(event):
            super().mouseMoveEvent(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.release(event):
            super().mouseReleaseEvent(event)

    @guarded()
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._request_menu_at_caret()
        else:
            self.menu_requested.emit(event.globalPos(), self.position_at(event.pos()))
        event.accept()

    def _request_menu_at_caret(self) -> None:
        caret = self.caret()
        self.reveal_range(caret, caret)
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.menu_requested.emit(below, caret)

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        # The view's own tool tip is what a screen reader says; the scroll bar would show it.
        return event.type() == QEvent.Type.ToolTip or super().event(event)

    @guarded(False)
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip_at(self, point: QPoint) -> str:
        at = QPointF(point)
        end = self._links.row_at(at)
        if end is not None:
            return self._links.name_of(end)
        chip = self._painter.chip_at(at + QPointF(0, self._keeper.offset))
        if chip is not None and self.on_chip_tip is not None:
            return self.on_chip_tip(chip)
        over = self.character_at(point)
        return self.on_tip(over) if over is not None and self.on_tip is not None else ""

    def handle_at(self, point: QPoint) -> Edge | None:
        """The handle of the active span under a point of the viewport."""
        if self.active is None:
            return None
        return self._painter.handle_at(QPointF(point.x(), point.y() + self._keeper.offset))
