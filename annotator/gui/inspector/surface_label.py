"""The words of the active span, on at most three lines."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.guard import guarded
from annotator.gui.queue.row_painting import draw_line, is_right_to_left, mirrored, one_line
from annotator.gui.tips import as_tip

LINES = 3
LONG = 400
STRIPE = 4
GAP = 8


class SurfaceLabel(QWidget):
    """A stripe in the label's colour and the surface beside it; what is too long ends in dots."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._color = QColor()
        self._broken: tuple[int, list[str]] | None = None
        """The width for which the lines were broken last, and they."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_surface(self, surface: str, color: QColor) -> None:
        """Show other words in another colour."""
        text, count = one_line(surface[:LONG]), len(self._lines(self.width()))
        if text != self._text:
            self._text, self._broken = text, None
            self.setAccessibleName(surface)
            self.setToolTip(as_tip(surface) if len(surface) > LONG else "")
            if len(self._lines(self.width())) != count:
                self.updateGeometry()
        self._color = color
        self.update()

    @guarded(True)
    def hasHeightForWidth(self) -> bool:
        """The height follows from the lines that the words need."""
        return True

    @guarded(24)
    def heightForWidth(self, width: int) -> int:
        """One to three lines."""
        return self._pitch() * max(1, len(self._lines(width))) + 4

    @guarded(QSize(60, 24))
    def sizeHint(self) -> QSize:
        """For a width of its own it needs one line."""
        return QSize(60, self.heightForWidth(max(60, self.width())))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """The stripe and the words."""
        painter = QPainter(self)
        stripe = QRect(0, 1, STRIPE, self.height() - 2)
        painter.fillRect(mirrored(stripe, self.rect(), self.layoutDirection()), self._color)
        room = self._room(self.width())
        color = self.palette().color(QPalette.ColorRole.WindowText)
        for number, line in enumerate(self._lines(self.width())):
            box = QRect(STRIPE + GAP, 2 + number * self._pitch(), room, self._pitch())
            draw_line(
                painter,
                mirrored(box, self.rect(), self.layoutDirection()),
                line,
                font=self.font(),
                color=color,
                right_to_left=is_right_to_left(self._text),
            )

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """In another font the lines break elsewhere."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._broken = None
            self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        """The words on their lines; what is left over stands on the last, to be elided."""
        if self._broken is None or self._broken[0] != width:
            self._broken = width, self._break(width)
        return self._broken[1]

    def _break(self, width: int) -> list[str]:
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        room = self._room(width)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) < LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            starts.append(line.textStart())
        layout.endLayout()
        # Qt counts UTF-16 units.
        units = self._text.encode("utf-16-le")
        ends = [*starts[1:], len(units) // 2]
        parts = (units[2 * a : 2 * b] for a, b in zip(starts, ends, strict=True))
        return [part.decode("utf-16-le", "replace").strip() for part in parts]

    def _pitch(self) -> int:
        return self.fontMetrics().lineSpacing()

    def _room(self, width: int) -> int:
        return max(20, width - STRIPE - GAP)
