"""The row of buttons at the foot of a dialog."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

Standard = QDialogButtonBox.StandardButton
Role = QDialogButtonBox.ButtonRole


def button_row(
    parent: QWidget, *, leave: Standard, action: str = ""
) -> tuple[QDialogButtonBox, QPushButton, QPushButton | None]:
    """The row, its Close or Cancel button, and the default button that does something.

    Without icons: the style's own are dark on the dark theme and say nothing that words don't.
    """
    row = QDialogButtonBox(leave, parent)
    leaving = row.button(leave)
    leaving.setIcon(QIcon())
    doing: QPushButton | None = None
    if action:
        doing = row.addButton(action, Role.AcceptRole)
        doing.setDefault(True)
        leaving.setAutoDefault(False)
    return row, leaving, doing
