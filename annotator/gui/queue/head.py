"""The top of the queue: the search field, the status, and the button that opens the filter."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from annotator.core.model import Status
from annotator.core.queue import QueueFilter
from annotator.gui.clear_button import add_clear_button
from annotator.gui.guard import guarded
from annotator.gui.queue.filter_texts import NOTHING
from annotator.gui.queue.list_view import ENTER
from annotator.gui.theme.apply import Appearance
from annotator.gui.theme.icons import icon

EDGE = 8


class StatusChoice(QComboBox):
    """As wide as what is chosen, so that the search keeps its room where a language has a long
    word among the rest.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentIndexChanged.connect(self.updateGeometry)

    @guarded(QSize(60, 24))
    def sizeHint(self) -> QSize:
        """What the words that are shown need."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.currentText())
        return self.style().sizeFromContents(
            QStyle.ContentsType.CT_ComboBox, option, words + QSize(4, 4), self
        )

    @guarded(QSize(60, 24))
    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    @guarded()
    def showPopup(self) -> None:
        """The list is as wide as its longest words."""
        choices = self.view()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        choices.setMinimumWidth(choices.sizeHintForColumn(0) + bar)
        super().showPopup()


class QueueHead(QWidget):
    """`left` asks for the focus to go to the text; `entered` for the list, True where Enter was
    pressed and its article is wanted.
    """

    left = Signal()
    entered = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setToolTip(self.tr("Search the titles and texts of all articles"))
        self.search.setAccessibleName(self.tr("Search all articles"))
        add_clear_button(self.search)
        self.search.installEventFilter(self)
        self.status = StatusChoice(self)
        self.status.setAccessibleName(self.tr("Show articles by status"))
        self.status.setToolTip(self.tr("Show articles by status"))
        self.status.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for text, status, flagged in (
            (self.tr("All"), None, None),
            (self.tr("Open"), Status.OPEN, None),
            (self.tr("Done"), Status.DONE, None),
            (self.tr("Skipped"), Status.SKIPPED, None),
            (self.tr("Flagged"), None, True),
        ):
            self.status.addItem(text, QueueFilter(status=status, flagged=flagged))
        self.status.installEventFilter(self)
        self.filter_button = QToolButton(self)
        self.filter_button.setAutoRaise(True)
        self.filter_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.filter_button.setToolTip(self.tr("Filter and sort the articles"))
        self.filter_button.setAccessibleName(self.tr("Filter and sort the articles"))
        self._draw_icon()
        appearance.changed.connect(self._draw_icon)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(6)
        layout.addWidget(self.search, 1)
        layout.addWidget(self.status)
        layout.addWidget(self.filter_button)

    def show_filter(self, wanted: QueueFilter) -> None:
        """Show the search and the status of a filter."""
        self.search.setText(wanted.search)
        of_status = replace(NOTHING, status=wanted.status)
        for at in range(self.status.count()):
            if self.status.itemData(at) in (of_status, replace(of_status, flagged=wanted.flagged)):
                self.status.setCurrentIndex(at)

    @Slot()
    def _draw_icon(self) -> None:
        self.filter_button.setIcon(icon("filter", QColor(self._appearance.theme.text)))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc returns to the text; Enter and Down in the search go on to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if watched is not self.search:
            return False
        if event.key() in ENTER or event.key() == Qt.Key.Key_Down:
            self.entered.emit(event.key() in ENTER)
            return True
        return False
