"""The button that empties a field: Qt's own has no name."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit


def add_clear_button(edit: QLineEdit) -> None:
    """Put the button into a field, with a name for screen readers and on hover."""
    edit.setClearButtonEnabled(True)
    for action in edit.findChildren(QAction):
        action.setText(QCoreApplication.translate("clear_button", "Clear"))
