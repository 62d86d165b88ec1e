"""A button with a menu of ticks that looks like the combo boxes around it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from annotator.gui.guard import guarded
from annotator.gui.tips import as_tip


class ChoiceButton(QPushButton):
    """A text that is too long is cut, and shown in full on hover."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMenu(QMenu(self))

    def tell(self, names: list[str], nothing: str) -> None:
        """Show what is chosen, or a word for nothing."""
        self.setText(", ".join(names) or nothing)
        self.setToolTip(as_tip(self._shown()) if names else "")

    def _shown(self) -> str:
        return self.text().replace("&&", "&")

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        option.initFrom(self)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            self._shown(), Qt.TextElideMode.ElideRight, field.width() - 4
        )
        if self.isDown():
            option.state |= QStyle.StateFlag.State_Sunken
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
