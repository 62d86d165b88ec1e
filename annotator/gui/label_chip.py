"""One label of the label bar: its key, its name, its colour; drawn, not styled."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.core.model import Label
from annotator.gui.guard import guarded
from annotator.gui.queue.row_painting import mirrored
from annotator.gui.theme.color import mixed
from annotator.gui.theme.palette import Theme, color_for
from annotator.gui.tips import escaped, label_tip

HEIGHT = 26
PAD = 9
RADIUS = 5.0


class LabelChip(QAbstractButton):
    """Takes no focus: the selection in the text must survive the click.

    `menu_asked` carries the place on the screen where the right button was pressed.
    """

    menu_asked = Signal(QPoint)

    def __init__(self, label: Label, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(False)
        self.is_armed = False
        self.setText(label.name)
        self.set_lookalikes((), ())
        self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours."""
        self._theme = theme
        self.update()

    def set_lookalikes(self, to_all: Sequence[str], to_some: Sequence[str]) -> None:
        """Say from which labels this one can't be told by colour: by nobody, by the colour-blind.

        It stands in the tool tip below the definition, and in the accessible description.
        """
        told: list[str] = []
        if to_all:
            text = self.tr("Hard to tell from {labels} by colour.")
            told.append(text.format(labels=_quoted(to_all)))
        if to_some:
            text = self.tr("Hard to tell from {labels} for some colour-blind people.")
            told.append(text.format(labels=_quoted(to_some)))
        if told:
            told.append(self.tr("The name on each mark tells them apart."))
        parts = [part for part in (self.label.definition, " ".join(told)) if part]
        self.setAccessibleDescription("\n".join(parts))
        tip = label_tip(self.label)
        self.setToolTip(f"{tip}<p>{escaped(' '.join(told))}</p>" if told else tip)

    def set_armed(self, armed: bool) -> None:
        """Whether every next selection gets this label."""
        if armed != self.is_armed:
            self.is_armed = armed
            self._describe()
            self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        key = HEIGHT if self.label.key else 0
        return QSize(key + metrics.horizontalAdvance(self.label.name) + 2 * PAD, HEIGHT)

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded()
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    @guarded()
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        enabled = self.isEnabled()
        color = color_for(self.label.color, theme) if enabled else theme.faded
        strength = 0.12
        if enabled and (self.underMouse() or self.isDown()):
            strength = 0.32 if self.isDown() else 0.22
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(mixed(color, theme.window, 0.45)), 1.0))
        painter.setBrush(QColor(color if self.is_armed else mixed(color, theme.window, strength)))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        left = 0
        if self.label.key:
            left = HEIGHT
            badge = QRectF(4, 4, HEIGHT - 8, HEIGHT - 8)
            badge = mirrored(badge, self.rect(), self.layoutDirection())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chip_text if self.is_armed else color))
            painter.drawRoundedRect(badge, 3, 3)
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(color if self.is_armed else theme.chip_text))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self.label.key.upper())
        painter.setFont(self.font())
        text = theme.chip_text if self.is_armed else theme.text if enabled else theme.faded
        painter.setPen(QColor(text))
        room = QRectF(left + (2 if left else PAD), 0, self.width() - left - 2, self.height())
        room = mirrored(room, self.rect(), self.layoutDirection())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.label.name)

    def _describe(self) -> None:
        name = self.tr("Tag as {label}").format(label=self.label.name)
        if self.label.key:
            name = self.tr("Tag as {label}, key {key}").format(
                label=self.label.name, key=self.label.key
            )
        if self.is_armed:
            name = self.tr("{what}, armed").format(what=name)
        self.setAccessibleName(name)


def _quoted(names: Sequence[str]) -> str:
    quoted = QCoreApplication.translate("LabelChip", "“{name}”")
    return ", ".join(quoted.format(name=name) for name in names)
