"""The criteria of the filter below the search field; each is taken away by a click."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget

from annotator.core.queue import QueueFilter
from annotator.gui.guard import guarded
from annotator.gui.queue.filter_texts import Criterion

GAP = 4
SHOWN = 28
"""Characters of a criterion."""


class FilterChips(QWidget):
    """`wanted` carries the filter without the criterion that was clicked."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self)
        self.hide()

    def show_criteria(self, criteria: list[Criterion]) -> None:
        """One chip for each; nothing is shown where there is none."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for text, without in criteria:
            shown = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
            chip = QPushButton(f"{shown} ✕".replace("&", "&&"), self)
            chip.setFlat(False)
            chip.setToolTip(self.tr("Take this away: {criterion}").format(criterion=text))
            chip.setAccessibleName(chip.toolTip())
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda _checked=False, rest=without: self._ask(rest))
            self._flow.addWidget(chip)
        self.setVisible(bool(criteria))

    def _ask(self, rest: QueueFilter) -> None:
        self.wanted.emit(rest)


class Flow(QLayout):
    """Widgets one after the other, on as many lines as it takes."""

    def __init__(self, parent: QWidget, *, gap: int = GAP) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(8, 0, 8, 4)

    @guarded()
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @guarded(0)
    def count(self) -> int:
        return len(self._items)

    @guarded(None)
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded(None)
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded(Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @guarded(False)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(0)
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @guarded()
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @guarded(QSize())
    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        height = max((item.minimumSize().height() for item in self._items), default=0)
        return QSize(0, height + margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Put the widgets into their places; the height that it takes."""
        margins = self.contentsMargins()
        left, right = rect.left() + margins.left(), rect.right() - margins.right()
        x, y, line = left, rect.top() + margins.top(), 0
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        for item in self._items:
            if item.isEmpty():
                continue  # it is hidden
            size = item.sizeHint().boundedTo(QSize(max(0, right - left + 1), 1 << 15))
            if x > left and x + size.width() > right + 1:
                x, y, line = left, y + line + self._gap, 0
            if move:
                at = left + right + 1 - x - size.width() if is_mirrored else x
                item.setGeometry(QRect(QPoint(at, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line + margins.bottom() - rect.top()
