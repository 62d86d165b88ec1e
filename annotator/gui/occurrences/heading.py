"""What the list is about: the words, and the label as a chip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.core.model import Label
from annotator.gui.context import Context
from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.queue.row_painting import isolated, one_line
from annotator.gui.theme.palette import color_for

PAD = 7
LONGEST = 300
"""Characters of the words that may be shown."""


class Chip(QWidget):
    """The name of a label on its colour."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._label: Label | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        context.appearance.changed.connect(self.update)

    def show_label(self, label: Label) -> None:
        """Show another label."""
        self._label = label
        self.setAccessibleName(label.name)
        self.updateGeometry()
        self.update()

    @guarded(QSize(20, 20))
    def sizeHint(self) -> QSize:
        """As wide as the name needs."""
        name = self._label.name if self._label is not None else ""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(name) + 2 * PAD + 6, metrics.height() + 4)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._label is None:
            return
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color_for(self._label.color, theme)))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.chip_text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._label.name)


class Heading(QWidget):
    """One line that reads as a sentence."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ElidedLabel(self, elide=Qt.TextElideMode.ElideMiddle)
        self._chip = Chip(context, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._words)
        row.addWidget(self._chip)
        row.addStretch(1)

    def tell(self, label: Label, words: str) -> None:
        """Say what is looked for, and for which label."""
        self._chip.show_label(label)
        # The words keep their own direction between the quotation marks.
        shown = isolated(one_line(words[:LONGEST]))
        self._words.setText(self.tr("Tag all “{words}” as").format(words=shown))
        self._words.updateGeometry()
