"""The command palette: a field over the window that finds actions, labels and articles by name."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError
from annotator.gui.announcer import announce
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.command_rows import MARGIN, CommandDelegate, CommandModel
from annotator.gui.dialogs.commands import Command, Commands
from annotator.gui.field_keys import TAKES_ALL_KEYS
from annotator.gui.guard import guarded
from annotator.gui.theme.apply import Appearance

WIDTH = 620
MOST_ROWS = 12
EDGE = 24
"""The least room to the edges of the window, where the shadow falls."""

SHADOW = 9
RADIUS = 7.0
TYPING_REST_MS = 100
"""How long typing rests before titles are searched."""

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommandPalette(QWidget):
    """Lies over the whole window, transparent, so that a click beside the panel only closes it.

    It is a part of the window and no popup of its own: input methods and screen readers work in
    it as in any field. `chosen` carries the command after the palette has gone; `left` says that
    it has gone without one.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        window: QWidget,
        commands: Commands,
        appearance: Appearance,
        *,
        recent: Sequence[str],
        own_keys: Sequence[QKeySequence],
    ) -> None:
        """`recent` are ids of commands; `own_keys` open the palette and close it too."""
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._appearance = appearance
        self._recent = recent
        self._own_keys = own_keys
        self._articles: list[Command] = []
        self._has_moved = False
        self.setAccessibleName(self.tr("Command palette"))
        self._build()
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._rest.timeout.connect(self._search_articles)
        self.field.textChanged.connect(self._on_typed)
        self.list.clicked.connect(self._on_clicked)
        window.installEventFilter(self)
        self._fill()

    def open(self) -> None:
        """Show it, the caret in the field."""
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Go away without a command."""
        self._go()
        self.left.emit()

    def _build(self) -> None:
        self._panel = QWidget(self)
        self.field = QLineEdit(self._panel)
        self.field.setFrame(False)
        self.field.setPlaceholderText(self.tr("Search for an action, a label or an article"))
        self.field.setAccessibleName(self.tr("Search for an action, a label or an article"))
        self.field.setTextMargins(MARGIN - 2, 8, MARGIN - 2, 8)
        self.field.setProperty(TAKES_ALL_KEYS, True)
        self.field.installEventFilter(self)
        rule = QFrame(self._panel)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setForegroundRole(self.backgroundRole())
        self.model = CommandModel(self)
        self.list = QListView(self._panel)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setModel(self.model)
        self._delegate = CommandDelegate(self._appearance, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(self._panel)
        self._nothing.setContentsMargins(MARGIN, 8, MARGIN, 10)
        self._nothing.setWordWrap(True)
        self._column = QVBoxLayout(self._panel)
        self._column.setContentsMargins(1, 1, 1, 4)
        self._column.setSpacing(0)
        for part in (self.field, rule, self.list, self._nothing):
            self._column.addWidget(part)

    # What is shown

    @Slot()
    def _on_typed(self) -> None:
        self._has_moved = False
        self._rest.start()
        self._fill()

    @Slot()
    def _search_articles(self) -> None:
        self._rest.stop()
        try:
            self._articles = self._commands.articles(self.field.text())
        except AnnotatorError:
            # What the list of articles tells when it is searched need not be told here too.
            self._articles = []
        self._fill()

    def _fill(self) -> None:
        """Show what fits now; the line that the user went to stays the current one."""
        kept = self._current() if self._has_moved else None
        found = self._commands.found(
            self.field.text(), recent=self._recent, articles=self._articles
        )
        self.model.show(found)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if not found:
            self._nothing.setText(self._told_nothing())
        self._go_to(self.model.place_of(kept) or 0)
        self._place()

    def _told_nothing(self) -> str:
        text = self.tr("No action, label or article fits these words.")
        waiting = self._commands.unsearched()
        if waiting:
            more = self.tr("({count} articles are still being made ready for the search)")
            text += " " + more.format(count=counts.number(waiting))
        return text

    def _current(self) -> Command | None:
        return self.model.command(self.list.currentIndex().row())

    def _go_to(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place, 0))
        self._announce()

    def _announce(self) -> None:
        """Say the line to a screen reader, which stays with the field."""
        if self.isVisible():
            command = self._current()
            announce(self.field, command.told if command is not None else self._nothing.text())

    # What is done

    def _run(self) -> None:
        if self._rest.isActive() and not self._has_moved:
            self._search_articles()
        command = self._current()
        if command is None:
            return
        if command.why_not:
            self._announce()
            return
        self._go()
        self.chosen.emit(command)

    def _go(self) -> None:
        self._rest.stop()
        self._window.removeEventFilter(self)
        # Else Qt would hand the focus to whatever comes next.
        self.field.clearFocus()
        self.hide()
        self.deleteLater()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._has_moved = True
        self.list.setCurrentIndex(index)
        self._run()

    def _move(self, key: Qt.Key) -> None:
        count = self.model.rowCount()
        if not count:
            return
        self._has_moved = True
        place = self.list.currentIndex().row()
        if key in _STEPS:
            self._go_to((place + _STEPS[key]) % count)
        else:
            page = max(1, self.list.height() // self._delegate.row_height(self.list.font()) - 1)
            self._go_to(min(max(place + _PAGES[key] * page, 0), count - 1))

    def _obey(self, event: QKeyEvent) -> bool:
        """A key in the field; false where it is for typing."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape or QKeySequence(event.keyCombination()) in self._own_keys:
            self.close_palette()
        elif key in _ENTER:
            if not event.isAutoRepeat():
                self._run()
        elif key in _STEPS or key in _PAGES:
            self._move(key)
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field, and the size of the window."""
        kind = event.type()
        if watched is not self.field:
            if kind == QEvent.Type.Resize:
                self._place()
            return False
        if kind == QEvent.Type.ShortcutOverride:
            # No key reaches what lies below.
            event.accept()
            return True
        return kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._obey(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field has no use for goes no further."""
        event.accept()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    # How it looks

    def _place(self) -> None:
        """Over the upper middle of the window, as high as its lines, within the window."""
        window = self._window.rect()
        self.setGeometry(window)
        width = min(WIDTH, window.width() - 2 * EDGE)
        top = max(EDGE, window.height() // 10)
        rows = min(self.model.rowCount(), MOST_ROWS)
        self.list.setFixedHeight(
            min(
                rows * self._delegate.row_height(self.list.font()),
                max(0, window.height() - top - EDGE - self.field.sizeHint().height()),
            )
        )
        height = self._column.totalHeightForWidth(width)
        if height < 0:
            height = self._column.totalSizeHint().height()
        before, after = (
            self._panel.geometry(),
            QRect((window.width() - width) // 2, top, width, height),
        )
        if after != before:
            self._panel.setGeometry(after)
            # No more than that: all that lies below is painted with it.
            self.update((before | after).adjusted(-EDGE, -EDGE, EDGE, EDGE))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shadow and the ground of the panel."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self._panel.geometry()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 18 if theme.is_dark else 6))
        for grow in range(SHADOW, 0, -1):
            shade = box.adjusted(-grow, -grow + 3, grow, grow + 3)
            painter.drawRoundedRect(shade, RADIUS + grow, RADIUS + grow)
        painter.setPen(QPen(QColor(theme.border), 1.0))
        painter.setBrush(QColor(theme.base))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
