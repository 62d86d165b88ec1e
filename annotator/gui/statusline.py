"""The line at the bottom: where the caret is, how many spans, what happened last, and who works."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStatusBar,
    QWidget,
)

from annotator.gui.dialogs import counts
from annotator.gui.elided import ElidedLabel
from annotator.gui.notifier import Notice
from annotator.gui.sign_button import MenuButton


class StatusLine(QStatusBar):
    """Three parts with the annotator at the right end; parts that say nothing take no room.

    `annotator_chosen` carries the name of an annotator, known or new.
    """

    annotator_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_button: Callable[[], None] | None = None
        self._names: Callable[[], Sequence[str]] = list
        self.setSizeGripEnabled(False)
        line = QWidget(self)
        self._row = row = QHBoxLayout(line)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        self.place = ElidedLabel(line, elide=Qt.TextElideMode.ElideMiddle)
        self.count = QLabel(line)
        self.message = ElidedLabel(line)
        self.button = QPushButton(line)
        self.button.setFlat(True)
        self.button.setAutoDefault(True)
        font = self.button.font()
        font.setUnderline(True)
        self.button.setFont(font)
        self.button.clicked.connect(self._press)
        self._dots = [QLabel("·", line), QLabel("·", line)]
        for dot in self._dots:
            dot.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for part in (self.place, self._dots[0], self.count, self._dots[1], self.message):
            row.addWidget(part)
        row.addWidget(self.button)
        row.addStretch(1)
        self.addWidget(line, 1)
        self.annotator = MenuButton(self, "person")
        self.annotator.menu().aboutToShow.connect(self._fill_menu)
        self.addPermanentWidget(self.annotator)
        self.reword()
        self.clear()

    def reword(self) -> None:
        """Give it its texts in the language as it is now; what it says is said anew by others."""
        self.place.setAccessibleDescription(self.tr("Where the caret is"))
        self.count.setAccessibleDescription(self.tr("Spans"))
        self.message.setAccessibleDescription(self.tr("Last message"))
        self.annotator.setToolTip(self.tr("Who works now: choose another annotator"))

    def clear(self) -> None:
        """Say nothing, as where no project is open."""
        self.set_place("")
        self.set_count(None, None)
        self.say(Notice(text=""))
        self.annotator.hide()

    def set_place(self, text: str) -> None:
        """Which spans lie around the caret, from the outside in."""
        self.place.setText(text)
        self._arrange()

    def set_count(self, active: int | None, total: int | None) -> None:
        """The active span's number, from 1, and how many there are; nothing without an article."""
        if total is None:
            self.count.clear()
        elif active is not None:
            number = counts.number
            text = self.tr("{number} of {total} spans") if total > 1 else self.tr("1 of 1 span")
            self.count.setText(text.format(number=number(active), total=number(total)))
        else:
            self.count.setText(counts.spans(total))
        self._arrange()

    @Slot(object)
    def say(self, notice: Notice) -> None:
        """Show one sentence until the next one."""
        self.message.setText(notice.text)
        self.button.setText(notice.button)
        self._on_button = notice.on_button
        self._arrange()

    def set_annotator(self, name: str, names: Callable[[], Sequence[str]]) -> None:
        """Who works; `names` gives those to choose from when the menu opens."""
        self._names = names
        self.annotator.setText(name)
        self.annotator.setAccessibleName(self.tr("Annotator: {name}").format(name=name))
        self.annotator.show()

    def choose_annotator(self) -> None:
        """Open the menu of annotators for the keys."""
        menu = self.annotator.menu()
        self._fill_menu()
        corner = self.annotator.mapToGlobal(self.annotator.rect().topLeft())
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.actions()[0])

    def _arrange(self) -> None:
        place, count, message = (
            bool(part.text()) for part in (self.place, self.count, self.message)
        )
        self.place.setVisible(place)
        self.count.setVisible(count)
        self.message.setVisible(message)
        self.button.setVisible(bool(self.button.text()))
        self._dots[0].setVisible(place and count)
        self._dots[1].setVisible(message and (place or count))
        self._row.activate()  # else what follows is seen at its old place for a moment

    @Slot()
    def _press(self) -> None:
        if self._on_button is not None:
            self._on_button()

    @Slot()
    def _fill_menu(self) -> None:
        menu = self.annotator.menu()
        menu.clear()
        for name in self._names():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self.annotator.text())
            action.triggered.connect(lambda _on=False, chosen=name: self._choose(chosen))
        menu.addSeparator()
        another = menu.addAction(self.tr("Another Annotator…"))
        another.triggered.connect(lambda: QTimer.singleShot(0, self._ask))

    def _choose(self, name: str) -> None:
        if name != self.annotator.text():
            self.annotator_chosen.emit(name)

    @Slot()
    def _ask(self) -> None:
        from PySide6.QtWidgets import QInputDialog

        name, ok = QInputDialog.getText(
            self, self.tr("Another Annotator"), self.tr("Name that new work carries:")
        )
        if ok and name.strip():
            self._choose(name.strip())
