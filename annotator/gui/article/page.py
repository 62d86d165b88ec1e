"""A read-only QTextEdit that lays its text out lazily, below a header, and paints it itself."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.core.offsets import TextMap
from annotator.gui.article.header import Header
from annotator.gui.article.keeper import ScrollKeeper
from annotator.gui.article.layout import ArticleLayout
from annotator.gui.article.links import LinkPainter
from annotator.gui.article.metrics import COLUMN_CHARACTERS, page_metrics
from annotator.gui.article.painter import CARET_WIDTH, ArticlePainter, Cursor
from annotator.gui.article.scroll_marks import MarkedScrollBar
from annotator.gui.guard import guarded
from annotator.gui.theme.palette import Theme, ui_palette

ZOOM_RANGE = (50, 400)
"""In percent."""


class Page(QTextEdit):
    """The text, its look and its places. Positions are code points of the stored text."""

    def __init__(self, parent: QWidget | None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 100
        self._family = "serif"
        self._characters = COLUMN_CHARACTERS
        self._is_loading = False
        self._map = TextMap("")
        self._header = Header()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._bar = MarkedScrollBar(self._places_down, self)
        self.setVerticalScrollBar(self._bar)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        metrics = page_metrics(family=self._family, zoom=1.0)
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(metrics.font)
        # One document and one layout for the widget's whole life: PySide does not keep the layout
        # of a document that is replaced.
        self._layout = ArticleLayout(document, metrics)
        document.setDocumentLayout(self._layout)
        self.setFont(metrics.font)
        self.setCursorWidth(CARET_WIDTH)
        self._painter = ArticlePainter(self._layout, theme)
        self._links = LinkPainter(self._layout, self._painter)
        self._keeper = ScrollKeeper(
            self._layout, self._painter, self.verticalScrollBar(), self.viewport(), self
        )
        self._layout.documentSizeChanged.connect(self._bar.forget_places)
        self.set_theme(theme)

    # The article

    @property
    def text(self) -> str:
        """The stored text that is shown, verbatim."""
        return self._map.text

    def show_text(self, text: str, *, title: str, byline: str) -> None:
        """Show an article from its beginning, without marks."""
        self._is_loading = True
        self._map = TextMap(text)
        self._layout.begin_load()
        self.setPlainText(self._map.display)
        self._layout.end_load(self._map)
        self._painter.set_text(self._map)
        self._bar.set_hits(())
        self._links.set_ties(())
        self._header.set_text(title=title, byline=byline)
        self._lay_out_header()
        self._is_loading = False
        self._keeper.restart()
        self._tell_size()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def set_header(self, *, title: str, byline: str) -> None:
        """Change what stands above the text; the text stays where it is on the screen."""
        before = self._header.height
        self._header.set_text(title=title, byline=byline)
        self._lay_out_header()
        bar = self.verticalScrollBar()
        value = bar.value()
        self._tell_size()
        if value:
            bar.setValue(value + self._header.height - before)
        self.viewport().update()

    # The look

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        palette = ui_palette(theme)
        palette.setColor(palette.ColorRole.Base, QColor(theme.page))
        self.setPalette(palette)
        self._painter.set_look(theme)
        self._bar.set_theme(theme)
        self.viewport().update()

    @property
    def zoom(self) -> int:
        """The zoom in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Use another size of the page font; the line at the top stays there."""
        wanted = max(ZOOM_RANGE[0], min(ZOOM_RANGE[1], percent))
        if wanted != self._zoom:
            self._zoom = wanted
            self._use_metrics()

    def set_family(self, family: str) -> None:
        """Use another page font: "serif", "sans" or the name of a family."""
        if family != self._family:
            self._family = family
            self._use_metrics()

    def set_column(self, characters: int) -> None:
        """Let the column hold so many characters where the window is wide enough."""
        if characters != self._characters:
            self._characters = characters
            self._use_metrics()

    def _use_metrics(self) -> None:
        metrics = page_metrics(
            family=self._family, zoom=self._zoom / 100, characters=self._characters
        )
        place = self._top_place()
        self.setFont(metrics.font)
        self._layout.set_metrics(metrics)
        self._painter.set_look(self._theme)
        self._break_anew(place)

    # Places

    def position_at(self, point: QPoint) -> int:
        """The nearest place between two graphemes to a point of the viewport."""
        from annotator.core.segmentation import grapheme_at  # not needed to show an article

        at = QPointF(point.x(), point.y() + self._keeper.offset)
        found = self._map.to_text(max(0, self._layout.hitTest(at, Qt.HitTestAccuracy.FuzzyHit)))
        # Where the font has no glyph for the whole of it, Qt goes between its parts.
        start, end = grapheme_at(self.text, found)
        return start if found - start <= end - found else end

    def character_at(self, point: QPoint) -> int | None:
        """The character under a point of the viewport; None beside the text."""
        at = QPointF(point.x(), point.y() + self._keeper.offset)
        view = self._layout.character_at(at)
        return None if view is None else min(self._map.to_text(view), len(self.text) - 1)

    def line_rect(self, position: int) -> QRect:
        """The stretch of the line that holds a position, in viewport pixels."""
        top = self._line_top(position) - self._keeper.offset
        return QRect(self._layout.left, top, self._layout.column, self._layout.metrics.pitch)

    def reveal_range(self, start: int, end: int) -> None:
        """Scroll so that a range begins in the upper third, unless its beginning is in view."""
        self._line_top(end)
        top = self._line_top(start)
        height, offset = self.viewport().height(), self._keeper.offset
        if offset <= top and top + self._layout.metrics.pitch <= offset + height:
            return
        is_near_top = top - height // 3 < self._header.height
        if is_near_top and top + self._layout.metrics.pitch <= height:
            self.verticalScrollBar().setValue(0)
        else:
            self._keeper.scroll_to(lambda: self._line_top(start), height // 3)

    def top(self) -> tuple[int, int]:
        """The position of the first visible line and its y in the viewport; (0, 0) at the top."""
        return self._top_place() or (0, 0)

    def show_at(self, position: int, y: int) -> None:
        """Scroll so that the line of a position stands at a height, as `top` gave them."""
        if (position, y) == (0, 0):
            self.verticalScrollBar().setValue(0)
        else:
            self._keeper.scroll_to(lambda: self._line_top(position), y)

    def _line_top(self, position: int) -> int:
        """The document's y where the line of a position begins; lays out its block."""
        view = self._map.to_view(max(0, min(position, len(self.text))))
        block = self.document().findBlock(view)
        number = block.blockNumber()
        self._layout.ensure(number)
        line = block.layout().lineForTextPosition(view - block.position())
        index = line.lineNumber() if line.isValid() else 0
        return self._layout.top_of(number) + index * self._layout.metrics.pitch

    def _places_down(self, rows: int) -> list[int]:
        """Where in the text each of so many equal parts of the height begins; lays out nothing."""
        layout, heights = self._layout, self._layout.heights
        document, to_text = self.document(), self._map.to_text
        inset, longest = layout.top_inset, self._map.view_length
        step = layout.documentSize().height() / max(1, rows)
        places: list[int] = []
        bottom = -1.0
        top = height = start = length = 0
        for row in range(rows):
            y = row * step - inset
            if y >= bottom or not places:
                number = heights.find(y)
                block = document.findBlockByNumber(number)
                start, length = block.position(), block.length()
                top, height = heights.top(number), max(1, heights[number])
                bottom = top + height
            inside = max(0.0, min((y - top) / height, 1.0))
            places.append(to_text(min(start + int(inside * length), longest)))
        return places

    # Keeping the place while the lines change

    def _lay_out_header(self) -> None:
        metrics = self._layout.metrics
        height = self._header.lay_out(metrics, self._layout.column)
        self._layout.set_insets(top=height, bottom=round(1.5 * metrics.pitch))

    def _tell_size(self) -> None:
        self._layout.documentSizeChanged.emit(self._layout.documentSize())

    def _top_place(self) -> tuple[int, int] | None:
        """The position of the first visible line and its y in the viewport; None at the top.

        Called while the old lines are still there.
        """
        offset = self._keeper.offset
        if offset <= 0:
            return None
        number = self._layout.block_at(offset)
        block = self._layout.ensure(number)
        line = self._layout.line_at(block, number, offset)
        place = self._map.to_text(block.position() + (line.textStart() if line.isValid() else 0))
        return place, self._line_top(place) - self._keeper.offset

    def _break_anew(self, place: tuple[int, int] | None) -> None:
        """After the lines have changed: lay out the header, put the top line back in place."""
        self._painter.drop_all()
        self._lay_out_header()
        self._keeper.restart()
        self._keeper.hold(True)
        self._tell_size()
        if place is None:
            self.verticalScrollBar().setValue(0)
        else:
            top = self._line_top(place[0])
            self._tell_size()
            self.verticalScrollBar().setValue(top - place[1])
        self._keeper.hold(False)
        self.viewport().update()

    # What Qt calls

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        offset = self._keeper.begin_paint()
        painter = QPainter(self.viewport())
        try:
            painter.translate(0, -offset)
            dirty = event.region().translated(0, offset)
            if event.rect().top() + offset < self._header.height:
                self._header.paint(painter, self._theme, self._layout.left)
            if self._links:
                self._links.arrange(QRectF(self.viewport().rect().translated(0, offset)))
                self._links.paint_under(painter)
            cursor = self.textCursor()
            units = (cursor.selectionStart(), cursor.selectionEnd())
            shown = Cursor(
                selection=units if units[0] < units[1] else None,
                caret=cursor.position() if self.hasFocus() else None,
            )
            self._painter.paint(painter, dirty, shown)
            self._links.paint_over(painter)
        finally:
            painter.end()
            self._keeper.end_paint()

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._keeper.is_correcting:
            return
        super().scrollContentsBy(dx, dy)
        if self._links:
            self.viewport().update()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._top_place()
        super().resizeEvent(event)
        if self._layout.set_width(self.viewport().width()):
            self._break_anew(place)
        else:
            self._tell_size()
            self.viewport().update()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @guarded()
    def createMimeDataFromSelection(self) -> QMimeData:
        """The stored text of the selection: the display text is not read back."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        text = self.text[self._map.to_text(start) : self._map.to_text(end)]
        # Lone surrogates cannot be handed on; and PySide takes one mark off the front.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        data = QMimeData()
        data.setText("\ufeff" + text if text.startswith(("\ufeff", "\ufffe")) else text)
        return data
