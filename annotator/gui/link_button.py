"""A button with a title, a description and an icon, as the welcome has."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QIcon, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from annotator.gui.guard import guarded

MARGIN, TOP = 7, 10
AFTER_ICON = 6


class LinkButton(QCommandLinkButton):
    """Qt leaves the icon at the left in an interface from right to left, away from the words."""

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isRightToLeft():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        size = self.iconSize()
        place = QRect(self.width() - MARGIN - size.width(), TOP, size.width(), size.height())
        self.icon().paint(painter, place)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        right = place.left() - AFTER_ICON
        title = QRect(MARGIN, TOP, right - MARGIN, painter.fontMetrics().height())
        painter.drawText(title, Qt.AlignmentFlag.AlignLeading, self.text())
        painter.setFont(self.font())
        below = QRect(MARGIN, title.bottom() + 1, title.width(), self.height() - title.bottom())
        words = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(below, words, self.description())
