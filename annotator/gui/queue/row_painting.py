"""What the rows of the queue and of the span list share: colours, one line of text, signs."""

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.core.model import Status
from annotator.core.offsets import TextMap

MARGIN = 10
ACCENT_WIDTH = 3
RING_WIDTH = 2
SELECTED = 0.14
"""How much of the accent is in the ground of a selected row: muted text is still read on it."""

DIMMED = 0.5
ELLIPSIS = "…"
FIRST_STRONG_LIMIT = 300
Rect = TypeVar("Rect", QRect, QRectF)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})

# Plain numbers: rows are painted by the dozen, and Python's flags are slow to combine.
_IS_SELECTED = QStyle.StateFlag.State_Selected.value
_IS_HOVERED = QStyle.StateFlag.State_MouseOver.value
_ONE_LINE = (
    Qt.AlignmentFlag.AlignAbsolute.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextSingleLine.value
)
_FROM_LEFT, _FROM_RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_AT_LEFT = _ONE_LINE | Qt.AlignmentFlag.AlignLeft.value
_AT_RIGHT = _ONE_LINE | Qt.AlignmentFlag.AlignRight.value


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction reads from right to left."""
    for char in text[:FIRST_STRONG_LIMIT]:
        direction = unicodedata.bidirectional(char)
        if direction in _RIGHT_TO_LEFT:
            return True
        if direction == "L":
            return False
    return False


def one_line(text: str) -> str:
    """The text with every run of blanks and line ends as one space."""
    return " ".join(text.split())


def isolated(text: str) -> str:
    """The text between marks that keep its direction from moving its neighbours."""
    return f"\u2068{text}\u2069"


def mirrored(rect: Rect, around: QRect, direction: Qt.LayoutDirection) -> Rect:
    """Where a rectangle lies that was measured from the left, in an interface of a direction."""
    if direction == _FROM_LEFT:
        return rect
    step = 2 * around.x() + around.width() - 2 * rect.x() - rect.width()
    return rect.translated(step, 0)  # pyright: ignore[reportArgumentType]  an int for a QRect


def blended(front: QColor, back: QColor, share: float) -> QColor:
    """`share` of the front colour over the back colour."""
    rest = 1 - share
    return QColor.fromRgbF(
        front.redF() * share + back.redF() * rest,
        front.greenF() * share + back.greenF() * rest,
        front.blueF() * share + back.blueF() * rest,
    )


def muted(palette: QPalette) -> QColor:
    """Text that stands back but is still read with ease."""
    return palette.color(QPalette.ColorRole.PlaceholderText)


def small_font(font: QFont) -> QFont:
    """The font of second lines."""
    smaller = QFont(font)
    if font.pointSizeF() > 0:
        smaller.setPointSizeF(font.pointSizeF() * 0.9)
    else:
        smaller.setPixelSize(max(9, round(font.pixelSize() * 0.9)))
    return smaller


def row_color(option: QStyleOptionViewItem) -> QColor:
    """The ground of a row: base, hover or selection."""
    base, state = option.palette.color(QPalette.ColorRole.Base), option.state.value
    if state & (_IS_SELECTED | _IS_HOVERED):
        highlight = option.palette.color(QPalette.ColorRole.Highlight)
        return blended(highlight, base, SELECTED if state & _IS_SELECTED else 0.07)
    return base


def draw_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of a row; a bar and a ring tell selection and focus, not colour alone."""
    painter.fillRect(option.rect, row_color(option))
    if option.state.value & _IS_SELECTED:
        highlight = option.palette.color(QPalette.ColorRole.Highlight)
        bar = QRect(option.rect)
        bar.setWidth(ACCENT_WIDTH)
        painter.fillRect(mirrored(bar, option.rect, option.direction), highlight)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option.rect, highlight)


def draw_focus(painter: QPainter, rect: QRect, color: QColor) -> None:
    """A ring just inside a rectangle: the keys go here."""
    painter.save()
    painter.setPen(QPen(color, RING_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = RING_WIDTH / 2
    painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half))
    painter.restore()


def draw_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    font: QFont,
    color: QColor,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    right_to_left: bool = False,
    at_right: bool | None = None,
) -> None:
    """One elided line; it stands at the side from which it reads unless `at_right` says other."""
    painter.setFont(font)
    painter.setPen(color)
    # Not by the direction of the interface, which a painter begins with.
    painter.setLayoutDirection(_FROM_RIGHT if right_to_left else _FROM_LEFT)
    shown = QFontMetrics(font).elidedText(text, elide, rect.width())
    is_at_right = right_to_left if at_right is None else at_right
    painter.drawText(rect, _AT_RIGHT if is_at_right else _AT_LEFT, shown)


def draw_marked_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    marked: Sequence[tuple[int, int]],
    *,
    font: QFont,
    color: QColor,
    mark_color: QColor,
) -> None:
    """One line in which some ranges (code points) are set off; what does not fit is left out."""
    layout = _marked_layout(text, marked, font, mark_color, width=rect.width())
    fitting = layout.lineAt(0).textLength()
    shown = TextMap(text)
    if fitting < shown.view_length:
        room = rect.width() - QFontMetrics(font).horizontalAdvance(ELLIPSIS)
        layout = _marked_layout(text, marked, font, mark_color, width=room)
        kept = shown.to_text(layout.lineAt(0).textLength())
        text = text[:kept].rstrip() + ELLIPSIS
        layout = _marked_layout(text, marked, font, mark_color, width=rect.width())
    line = layout.lineAt(0)
    painter.setPen(color)
    top = rect.top() + (rect.height() - line.height()) / 2
    layout.draw(painter, QPointF(rect.left(), top))


def _marked_layout(
    text: str,
    marked: Sequence[tuple[int, int]],
    font: QFont,
    mark_color: QColor,
    *,
    width: int,
) -> QTextLayout:
    shown = TextMap(text)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setForeground(mark_color)
    formats: list[QTextLayout.FormatRange] = []
    for start, end in marked:
        if end <= len(text):
            piece = QTextLayout.FormatRange()
            piece.start, piece.format = shown.to_view(start), bold
            piece.length = shown.to_view(end) - piece.start
            formats.append(piece)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    from_right = is_right_to_left(text)
    option.setTextDirection(_FROM_RIGHT if from_right else _FROM_LEFT)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
    layout = QTextLayout(shown.display, font)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(max(1, width))
    layout.endLayout()
    return layout


def draw_status(painter: QPainter, rect: QRectF, status: Status, *, color: QColor) -> None:
    """The sign of a status: an open ring, a ring with a tick, a ring with a stroke."""
    size = min(rect.width(), rect.height())
    ring = QRectF(0, 0, size - 2, size - 2)
    ring.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_stroke(color, size / 9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, unit = ring.x(), ring.y(), ring.width()
    if status is Status.DONE:
        tick = [(0.08, 0.55), (0.38, 0.85), (0.95, 0.18)]
        painter.setPen(_stroke(color, size / 6))
        painter.drawPolyline(QPolygonF([QPointF(x + unit * a, y + unit * b) for a, b in tick]))
    else:
        painter.drawEllipse(ring)
    if status is Status.SKIPPED:
        near, far = 0.15, 0.85
        painter.drawLine(
            QPointF(x + unit * near, y + unit * far), QPointF(x + unit * far, y + unit * near)
        )
    painter.restore()


def draw_flag(painter: QPainter, rect: QRectF, *, color: QColor) -> None:
    """A pennant on its pole."""
    size = min(rect.width(), rect.height())
    box = QRectF(0, 0, size - 2, size - 2)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_stroke(color, size / 9))
    pole = box.left() + box.width() * 0.2
    painter.drawLine(QPointF(pole, box.top()), QPointF(pole, box.bottom()))
    cloth = QPainterPath(QPointF(pole, box.top()))
    cloth.lineTo(box.right(), box.top() + box.height() * 0.28)
    cloth.lineTo(pole, box.top() + box.height() * 0.58)
    cloth.closeSubpath()
    painter.fillPath(cloth, color)
    painter.restore()


def draw_turn_arrow(
    painter: QPainter, rect: QRectF, *, color: QColor, mirrored: bool = False
) -> None:
    """An arrow that comes down and turns to the text: "belongs to the line above"."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_stroke(color, 1.3))
    painter.translate(rect.center())
    if mirrored:
        painter.scale(-1, 1)
    reach, up, level = rect.width() / 2 - 2, -rect.height() * 0.38, rect.height() * 0.12
    head = rect.height() * 0.2
    line = [QPointF(-reach, up), QPointF(-reach, level), QPointF(reach, level)]
    painter.drawPolyline(QPolygonF(line))
    painter.drawLine(QPointF(reach - head, level - head), QPointF(reach, level))
    painter.drawLine(QPointF(reach - head, level + head), QPointF(reach, level))
    painter.restore()


def draw_tick(painter: QPainter, rect: QRectF, state: Qt.CheckState, *, palette: QPalette) -> None:
    """A box with a tick, with a bar where it is for several of which some are ticked, or empty.

    The style's own has no outline that is seen on a dark ground.
    """
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    size = box.width()
    ink = palette.color(QPalette.ColorRole.Text)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(muted(palette), 1))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(box, 2, 2)
    painter.setPen(_stroke(ink, size / 8))
    if state is Qt.CheckState.Checked:
        tick = [(0.22, 0.52), (0.42, 0.74), (0.80, 0.26)]
        points = [QPointF(box.x() + size * x, box.y() + size * y) for x, y in tick]
        painter.drawPolyline(QPolygonF(points))
    elif state is Qt.CheckState.PartiallyChecked:
        middle = box.center().y()
        painter.drawLine(
            QPointF(box.left() + size * 0.26, middle), QPointF(box.right() - size * 0.26, middle)
        )
    painter.restore()


def _stroke(color: QColor, width: float) -> QPen:
    pen = QPen(color, max(1.2, width))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
