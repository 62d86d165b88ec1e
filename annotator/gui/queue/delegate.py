"""How an article looks in the list: a sign, its title, and one muted line."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from annotator.core.model import Status
from annotator.core.queue import ArticleSummary
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.queue.model import DATE_LENGTH, QueueModel
from annotator.gui.queue.row_delegate import RowDelegate
from annotator.gui.queue.row_painting import (
    DIMMED,
    MARGIN,
    blended,
    draw_flag,
    draw_line,
    draw_marked_line,
    draw_status,
    is_right_to_left,
    isolated,
    mirrored,
    muted,
    one_line,
    small_font,
)
from annotator.gui.queue.snippets import Snippets

PADDING = 7
GAP = 9
SEPARATOR = " · "
LEAST_SOURCE = 40
"""Pixels that a source gets in any case."""


class ArticleDelegate(RowDelegate):
    """Two lines for each article."""

    def __init__(self, context: Context, snippets: Snippets, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._snippets = snippets

    def row_height(self, font: QFont) -> int:
        """The height of every row, in pixels."""
        first, second = self._metrics(font)
        return first.height() + second.height() + 2 * PADDING

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, model: Any, row: int
    ) -> None:
        """One article, dimmed where it would not pass the filter any more."""
        summary = model.summary(row) if isinstance(model, QueueModel) else None
        if summary is not None:
            painter.setOpacity(1.0 if model.still_matches(summary) else DIMMED)
            is_searched = bool(model.filter.search)
            self._paint(painter, option, summary, is_searched=is_searched)

    def second_line(self, summary: ArticleSummary, metrics: QFontMetrics, width: int) -> str:
        """Source, date and count of spans, as far as they are known; a long source gives way."""
        parts: list[str] = []
        if summary.published:
            parts.append(summary.published[:DATE_LENGTH])
        if summary.spans:
            parts.append(counts.spans(summary.spans))
        if summary.source:
            rest = metrics.horizontalAdvance(SEPARATOR.join(["", *parts]))
            source, room = one_line(summary.source), max(width - rest, LEAST_SOURCE)
            shown = metrics.elidedText(source, Qt.TextElideMode.ElideRight, room)
            parts.insert(0, isolated(shown))
        if not parts:
            parts.append(self.tr("no spans yet"))
        return SEPARATOR.join(parts)

    def _paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        summary: ArticleSummary,
        *,
        is_searched: bool,
    ) -> None:
        palette = option.palette
        ink = palette.color(QPalette.ColorRole.Text)
        quiet = muted(palette)
        theme = self.context.theme
        first, second = self._metrics(option.font)
        sign = round(first.height() * 0.82)
        left = option.rect.left() + MARGIN
        top = option.rect.top() + PADDING
        sign_rect = QRectF(left, top + (first.height() - sign) / 2, sign, sign)
        sign_color = QColor(theme.good) if summary.status is Status.DONE else quiet
        sign_rect = mirrored(sign_rect, option.rect, option.direction)
        draw_status(painter, sign_rect, summary.status, color=sign_color)
        if summary.flagged:
            flag_top = top + first.height() + (second.height() - sign) / 2
            flag_rect = QRectF(sign_rect.x(), flag_top, sign, sign)
            draw_flag(painter, flag_rect, color=QColor(theme.warning))

        text_left = left + sign + GAP
        width = option.rect.right() - MARGIN - text_left
        if width <= 0:
            return
        heading = one_line(summary.title or summary.first_words)
        from_right = is_right_to_left(heading)
        room = QRect(text_left, top, width, first.height())
        room = mirrored(room, option.rect, option.direction)
        draw_line(
            painter,
            room,
            heading or self.tr("An empty article"),
            font=self._heading_font(option.font) if summary.title else option.font,
            color=ink if summary.title else blended(ink, quiet, 0.5),
            right_to_left=from_right,
        )
        below = QRect(room.x(), top + first.height(), width, second.height())
        if is_searched:
            snippet = self._snippets.of(summary, second, width)
            if snippet is not None:
                draw_marked_line(
                    painter,
                    below,
                    snippet.text,
                    snippet.found,
                    font=small_font(option.font),
                    color=quiet,
                    mark_color=ink,
                )
            return
        draw_line(
            painter,
            below,
            self.second_line(summary, second, width),
            font=small_font(option.font),
            color=quiet,
            right_to_left=option.direction == Qt.LayoutDirection.RightToLeft,
            at_right=from_right,
        )

    def _metrics(self, font: QFont) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._heading_font(font)), QFontMetrics(small_font(font))

    def _heading_font(self, font: QFont) -> QFont:
        heading = QFont(font)
        heading.setWeight(QFont.Weight.DemiBold)
        return heading
