"""The card of the tour: painted over the window, beside what it points at; it takes no focus."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.announcer import announce
from annotator.gui.guard import guarded
from annotator.gui.theme.apply import Appearance

WIDTH = 262
ARROW = 9
"""Pixels around the card, in which its arrow stands."""
RADIUS = 8.0


class Card(QWidget):
    """`next_asked` and `end_asked` say which button was pressed."""

    next_asked = Signal()
    end_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._appearance = appearance
        self._points_at = QRect()
        self.setAccessibleName(self.tr("The tour"))
        self.number = QLabel(self)
        self.number.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.title = QLabel(self)
        font = QFont(self.title.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        self.text = QLabel(self)
        for label in (self.title, self.text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.end_button = QPushButton(self.tr("End the Tour"), self)
        self.end_button.setFlat(True)
        self.next_button = QPushButton(self)
        for button in (self.end_button, self.next_button):
            # A click must not take the selection's focus from the text; Tab may.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(True)
        self.end_button.clicked.connect(self.end_asked)
        self.next_button.clicked.connect(self.next_asked)
        self.setFocusProxy(self.next_button)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self.end_button)
        foot.addStretch(1)
        foot.addWidget(self.next_button)
        self._column = column = QVBoxLayout(self)
        margin = ARROW + 13
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addLayout(foot)
        # Not a lambda: the appearance lives on after the card, and would call it.
        appearance.changed.connect(self._repaint)

    @Slot()
    def _repaint(self) -> None:
        self.update()

    def tell(self, *, title: str, text: str, number: int, of: int) -> None:
        """Show a step, and have it read out."""
        self.title.setText(title)
        self.text.setText(text)
        self.number.setText(self.tr("{number} of {of}").format(number=number, of=of))
        is_last = number == of
        self.next_button.setText(self.tr("Close") if is_last else self.tr("Next"))
        self.end_button.setVisible(not is_last)
        announce(
            self,
            self.tr("Tour, {number} of {of}. {title}. {text}").format(
                number=number, of=of, title=title, text=text
            ),
        )

    def place(self, target: QRect, avoided: Sequence[QRect]) -> None:
        """Stand beside a target, in the parent's pixels, and not on what is to be seen."""
        self._column.activate()  # else the rows within it tell their height of before
        width = max(WIDTH, self.minimumSizeHint().width())
        self.resize(width, self.heightForWidth(width))
        self._points_at = target
        room = self._window.rect()
        best = best_place(self.rect(), target, avoided, room)
        self.move(best)
        self.raise_()
        self.update()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end_asked.emit()
            return
        super().keyPressEvent(event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(ARROW, ARROW, -ARROW, -ARROW)
        painter.setPen(Qt.PenStyle.NoPen)
        for width, alpha in ((4, 12), (3, 16), (2, 20)):
            painter.setBrush(QColor(0, 0, 0, alpha))
            spread = box.adjusted(-width, -width + 2, width, width + 2)
            painter.drawRoundedRect(spread, RADIUS + width, RADIUS + width)
        painter.setBrush(QColor(theme.raised))
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        arrow = self._arrow(box)
        if arrow is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawPolygon(arrow)

    def _arrow(self, box: QRectF) -> QPolygonF | None:
        """A triangle on the side that looks at the target."""
        target = QRectF(self._points_at.translated(-self.pos()))
        inset, half = RADIUS + ARROW, float(ARROW) - 1
        x = min(max(target.center().x(), box.left() + inset), box.right() - inset)
        y = min(max(target.center().y(), box.top() + inset), box.bottom() - inset)
        if target.right() <= box.left():
            tip, along = QPointF(box.left() - half, y), QPointF(0, half)
            foot = QPointF(box.left(), y)
        elif target.left() >= box.right():
            tip, along = QPointF(box.right() + half, y), QPointF(0, half)
            foot = QPointF(box.right(), y)
        elif target.bottom() <= box.top():
            tip, along = QPointF(x, box.top() - half), QPointF(half, 0)
            foot = QPointF(x, box.top())
        elif target.top() >= box.bottom():
            tip, along = QPointF(x, box.bottom() + half), QPointF(half, 0)
            foot = QPointF(x, box.bottom())
        else:
            return None
        return QPolygonF([tip, foot + along, foot - along])


def best_place(card: QRect, target: QRect, avoided: Sequence[QRect], room: QRect) -> QPoint:
    """Where a card hides nothing of its target and least of the rest, and is near."""
    width, height = card.width(), card.height()
    xs = {
        *(target.right() + 1, target.left() - width, target.left(), target.right() - width + 1),
        *(room.left(), room.right() - width + 1),
    }
    ys = {
        *(target.bottom() + 1, target.top() - height, target.top()),
        *(target.bottom() - height + 1, room.bottom() - height + 1),
        *(target.center().y() - height // 2, *(each.top() for each in avoided)),
        *(each.bottom() + 1 for each in avoided),
    }

    def cost(point: QPoint) -> tuple[int, int, int]:
        spot = QRect(point, card.size())
        away = (spot.center() - target.center()).manhattanLength()
        return _overlap(spot, target), sum(_overlap(spot, each) for each in avoided), away

    last_x, last_y = room.right() - width + 1, room.bottom() - height + 1
    points = {
        QPoint(max(room.left(), min(x, last_x)), max(room.top(), min(y, last_y))).toTuple()
        for x in xs
        for y in ys
    }
    return min((QPoint(*point) for point in sorted(points)), key=cost)


def _overlap(first: QRect, second: QRect) -> int:
    common = first & second
    return common.width() * common.height() if common.isValid() else 0
