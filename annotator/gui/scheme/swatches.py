"""The colours that a label can have: the palette, and one of the user's own."""

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QGridLayout, QPushButton, QWidget

from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.theme.palette import LABEL_COLORS, color_for

SIZE = 26


def color_name(color: str) -> str:
    """The word for a colour of the palette; the user's own is its number."""
    names = {
        "blue": _tr("Blue"),
        "orange": _tr("Orange"),
        "green": _tr("Green"),
        "plum": _tr("Plum"),
        "red": _tr("Red"),
        "gold": _tr("Gold"),
        "cyan": _tr("Cyan"),
        "violet": _tr("Violet"),
        "pink": _tr("Pink"),
        "slate": _tr("Slate"),
        "moss": _tr("Moss"),
        "brown": _tr("Brown"),
    }
    return names.get(color, color)


class Swatch(QAbstractButton):
    """One colour; a ring and a tick say that it is the label's."""

    def __init__(self, context: Context, color: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.color = color
        self.setCheckable(True)
        self.setFixedSize(SIZE, SIZE)
        self.setAccessibleName(color_name(color))
        self.setToolTip(color_name(color))

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color_for(self.color, theme)))
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            painter.setPen(QPen(QColor(theme.chip_text), 2))
            x, y = box.center().x(), box.center().y()
            painter.drawPolyline([QPoint(x - 4, y), QPoint(x - 1, y + 4), QPoint(x + 5, y - 4)])
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)


class Swatches(QWidget):
    """`chosen` carries a palette name or "#rrggbb"."""

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._color = ""
        self.setAccessibleName(self.tr("Colour"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        self.buttons = [Swatch(context, color, self) for color in LABEL_COLORS]
        half = len(self.buttons) // 2
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, color=button.color: self._choose(color))
            grid.addWidget(button, place // half, place % half)
        self.own = QPushButton(self.tr("&Own Colour…"), self)
        self.own.setAutoDefault(False)
        self.own.clicked.connect(self._ask)
        grid.addWidget(self.own, 0, half)
        grid.setColumnStretch(half + 1, 1)

    def show_color(self, color: str) -> None:
        """Mark the colour that the label has."""
        self._color = color
        for button in self.buttons:
            button.setChecked(button.color == color)
        own = color not in LABEL_COLORS
        self.own.setText(
            self.tr("&Own Colour: {color}…").format(color=color) if own else self.tr("&Own Colour…")
        )

    def _choose(self, color: str) -> None:
        self.show_color(self._color)
        self.chosen.emit(color)

    def _ask(self) -> None:
        dialog = QColorDialog(
            QColor(self._color if self._color.startswith("#") else "#808080"), self
        )
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda color: self._choose(color.name()))
        dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Swatches", text)
