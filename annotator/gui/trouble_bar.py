"""The bar above the article while the disk refuses: what is wrong, what waits, what can be done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.core.errors import AnnotatorError
from annotator.gui.bars import Bar
from annotator.gui.dialogs import counts
from annotator.gui.messages import error_text
from annotator.gui.theme.apply import Appearance
from annotator.gui.theme.icons import icon


class TroubleBar(Bar):
    """`copy_asked` for a copy elsewhere, `retry_asked` to write what waits, `drop_asked` to let it
    go; with nothing that waits it can be closed.
    """

    copy_asked = Signal()
    retry_asked = Signal()
    drop_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._error: AnnotatorError | None = None
        self._waiting = 0
        self.sign = QLabel(self)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.retry = self._button(self.retry_asked)
        self.copy = self._button(self.copy_asked)
        self.drop = self._button(self.drop_asked)
        self.close_button = self._button(None)
        self.close_button.setFlat(True)
        self.close_button.clicked.connect(self.clear)
        # Below the words: beside them there would be little room for either.
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.retry, self.copy, self.drop, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addLayout(buttons)
        self.row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(column, 1)
        self.restyle()
        self.reword()

    def reword(self) -> None:
        """Give it its texts in the language as it is now."""
        self.retry.setText(self.tr("Try Again"))
        self.copy.setText(self.tr("Save a Copy Elsewhere…"))
        self.drop.setText(self.tr("Drop It") if self._waiting == 1 else self.tr("Drop Them"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self._write()

    @property
    def error(self) -> AnnotatorError | None:
        """What is told."""
        return self._error

    @property
    def entrance(self) -> QWidget:
        """What F6 comes to."""
        return self.copy if self.retry.isHidden() else self.retry

    def tone(self) -> str:
        """The colour that the ground is tinted with."""
        return self.appearance.theme.bad

    @Slot()
    def restyle(self) -> None:
        """Use the colours of the theme."""
        self.sign.setPixmap(icon("warning", QColor(self.tone())).pixmap(18, 18))
        self.update()

    def tell(self, error: AnnotatorError, *, waiting: int) -> None:
        """Show what is wrong, and how many edits wait."""
        self._error, self._waiting = error, waiting
        for button in (self.retry, self.drop):
            button.setVisible(waiting > 0)
        self.close_button.setVisible(not waiting)
        self.reword()
        self.show()

    @Slot()
    def clear(self) -> None:
        """All is well."""
        self._error, self._waiting = None, 0
        self.hide()

    def _write(self) -> None:
        lines = [error_text(self._error)] if self._error is not None else []
        if self._waiting:
            lines.append(
                counts.counted(
                    self.tr,
                    self._waiting,
                    "1 change is not on the disk yet; it is tried again.",
                    "{count} changes are not on the disk yet; they are tried again.",
                )
            )
        self.text.setText("\n".join(lines))
        self.text.setAccessibleName(self.text.text())

    def _button(self, asked: object) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(True)
        if asked is not None:
            button.clicked.connect(asked)
        return button
