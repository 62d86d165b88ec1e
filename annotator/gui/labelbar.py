"""The bar of labels above the article, with what is saved and done at its right."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Article, ArticleState, Label
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.guard import guarded
from annotator.gui.label_chip import HEIGHT, LabelChip
from annotator.gui.queue.row_finder import FEW
from annotator.gui.queue.row_painting import mirrored
from annotator.gui.sign_button import MenuButton
from annotator.gui.theme.icons import icon

COUNTED_MS = 200
GAP = 6
MARGIN = 10
AFTER_FIRST_PAINT_MS = 120
"""When the colours are compared with each other, which the start need not wait for."""


class LabelBar(QWidget):
    """`label_chosen` carries a label's row, as its key does; `guideline_wanted` that of a label to
    be looked up, `edit_wanted` that of one to be changed, and what of it; `left` gives the focus
    back.

    Chips that find no room go into a menu behind the last one.
    """

    label_chosen = Signal(int)
    guideline_wanted = Signal(int)
    edit_wanted = Signal(int, str)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chips: list[LabelChip] = []
        self._armed: int | None = None
        self._is_saved = True
        self.setAccessibleName(self.tr("Labels"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = MenuButton(self)
        self.more.setText("«" if self.isRightToLeft() else "»")
        self.add = QToolButton(self)
        self.add.setAutoRaise(True)
        for button, name in (
            (self.more, self.tr("More labels")),
            (self.add, self.tr("Add a label")),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.add.clicked.connect(self.prompt)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("New label"))
        self.name.setAccessibleName(self.tr("Name of the new label"))
        self.name.setFixedSize(150, HEIGHT)
        self.name.returnPressed.connect(self._add_label)
        self.name.installEventFilter(self)
        self.name.hide()
        self.status = QWidget(self)
        row = QHBoxLayout(self.status)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        self.saved = QLabel(self.status)
        self.progress = QLabel(self.status)
        self.progress.setAccessibleDescription(self.tr("Progress"))
        for part in (self.saved, self.progress):
            part.setForegroundRole(QPalette.ColorRole.WindowText)  # a tool bar would choose
        row.addWidget(self.saved)
        row.addWidget(self.progress)
        self._comparison = QTimer(self, singleShot=True, interval=AFTER_FIRST_PAINT_MS)
        self._comparison.timeout.connect(self._tell_lookalikes)
        context.signals.changed.connect(self._on_changed)
        context.notifier.endangered.connect(self._on_danger)
        context.notifier.relieved.connect(self._on_relief)
        context.appearance.changed.connect(self._restyle)
        self._restyle()
        self.reload()
        self._show_progress()

    def reload(self) -> None:
        """Show the project's labels in their order."""
        for chip in self._chips:
            chip.deleteLater()
        self._chips = []
        for label in self._context.project.labels.all():
            chip = LabelChip(label, self._context.theme, self)
            chip.setEnabled(not self._context.project.read_only)
            chip.set_armed(label.row == self._armed)
            chip.clicked.connect(lambda _on=False, row=label.row: self.label_chosen.emit(row))
            chip.menu_asked.connect(partial(self._show_menu, label))
            chip.show()
            self._chips.append(chip)
        self.add.setEnabled(not self._context.project.read_only)
        self._comparison.start()
        self._arrange()

    def first_chip(self) -> QWidget:
        """The chip of the first label; the bar itself where there is none."""
        return self._chips[0] if self._chips else self

    def set_armed(self, label: int | None) -> None:
        """Show which label every next selection gets."""
        self._armed = label
        for chip in self._chips:
            chip.set_armed(chip.label.row == label)

    @Slot()
    def prompt(self) -> None:
        """Ask for the name of a new label, in the bar itself."""
        self.add.hide()
        self.name.clear()
        self.name.show()
        self._arrange()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT + 14)

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT + 14)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc or leaving the field without Enter adds nothing."""
        if watched is not self.name or self.name.isHidden():
            return False
        escaped = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        )
        if escaped:
            self._end_prompt()
            self.left.emit()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._end_prompt()
        return False

    def _show_menu(self, label: Label, point: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        look_up = menu.addAction(self.tr("Look Up in &Guideline"))
        look_up.triggered.connect(lambda: self.guideline_wanted.emit(label.row))
        menu.addSeparator()
        for text, field in (
            (self.tr("&Rename…"), "name"),
            (self.tr("&Colour…"), "color"),
            (self.tr("&Edit Labels…"), ""),
        ):
            action = menu.addAction(text)
            action.setEnabled(not field or not self._context.project.read_only)
            action.triggered.connect(
                lambda _on=False, field=field: self.edit_wanted.emit(label.row, field)
            )
        menu.popup(point)

    def _end_prompt(self) -> None:
        self.name.hide()
        self.add.show()
        self._arrange()

    @Slot()
    def _tell_lookalikes(self) -> None:
        """Let each chip say which others look like it."""
        from annotator.gui.theme.likeness import lookalikes

        colors = {chip.label.name: chip.label.color for chip in self._chips}
        for chip in self._chips:
            others = {name: color for name, color in colors.items() if name != chip.label.name}
            alike = lookalikes(chip.label.color, others, self._context.theme)
            chip.set_lookalikes(
                [each.name for each in alike if each.to_everybody],
                [each.name for each in alike if not each.to_everybody],
            )

    @Slot()
    def _add_label(self) -> None:
        from annotator.gui.theme.likeness import clearest

        name = self.name.text().strip()
        labels = self._context.project.labels
        if name:
            try:
                labels.add(name, color=clearest([label.color for label in labels.all()]))
            except AnnotatorError as error:
                self._context.notifier.refuse(error)
                return
        self._end_prompt()
        self.left.emit()

    def _arrange(self) -> None:
        status = self.status.sizeHint()
        self._put(self.status, self.width() - status.width() - MARGIN, status.width())
        adding = self.name if not self.name.isHidden() else self.add
        adding_width = 150 if adding is self.name else HEIGHT
        room = self.width() - status.width() - 3 * MARGIN - adding_width - GAP
        widths = [chip.sizeHint().width() + GAP for chip in self._chips]
        if sum(widths) > room - MARGIN:
            room -= HEIGHT + GAP
        x = MARGIN
        hidden: list[Label] = []
        for chip, width in zip(self._chips, widths, strict=True):
            fits = not hidden and x + width <= room
            chip.setVisible(fits)
            if fits:
                self._put(chip, x, width - GAP)
                x += width
            else:
                hidden.append(chip.label)
        self.more.setVisible(bool(hidden))
        if hidden:
            self._put(self.more, x, HEIGHT)
            x += HEIGHT + GAP
            self._fill_more(hidden)
        self._put(adding, x, adding_width)

    def _put(self, part: QWidget, x: int, width: int) -> None:
        """Place a part, `x` counting from where the bar begins."""
        place = QRect(x, (self.height() - HEIGHT) // 2, width, HEIGHT)
        part.setGeometry(mirrored(place, self.rect(), self.layoutDirection()))

    def _fill_more(self, labels: list[Label]) -> None:
        menu = self.more.menu()
        menu.clear()
        for label in labels:
            text = label.name.replace("&", "&&")
            action = menu.addAction(f"{text}\t{label.key}" if label.key else text)
            action.setEnabled(not self._context.project.read_only)
            action.triggered.connect(lambda _on=False, row=label.row: self.label_chosen.emit(row))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if not self._is_saved:
            self._is_saved = True
            self._show_saved()
        if changes.bulk or any(True for _ in changes.of_kind(Label)):
            self.reload()
        if changes.bulk or any(
            True for kind in (Article, ArticleState) for _ in changes.of_kind(kind)
        ):
            self._show_progress()

    @Slot(object)
    def _on_danger(self, _error: object) -> None:
        self._is_saved = False
        self._show_saved()

    @Slot()
    def _on_relief(self) -> None:
        self._is_saved = True
        self._show_saved()

    def _show_saved(self) -> None:
        theme = self._context.theme
        if self._context.project.read_only:
            text, color = self.tr("read-only"), theme.warning
        elif self._is_saved:
            text, color = self.tr("✓ saved"), theme.good
        else:
            text, color = self.tr("✗ not saved"), theme.bad
        palette = self.saved.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        self.saved.setPalette(palette)
        self.saved.setText(text)
        self._arrange()

    @Slot()
    def _show_progress(self) -> None:
        queue = self._context.project.queue
        if queue.about > FEW and not queue.knows_progress:
            # The list has it counted beside the window.
            QTimer.singleShot(COUNTED_MS, self, self._show_progress)
            return
        progress = queue.progress()
        text = self.tr("· {done} / {total} done")
        number = counts.number
        self.progress.setText(text.format(done=number(progress.done), total=number(progress.total)))
        self.progress.setVisible(progress.total > 0)
        self._arrange()

    @Slot()
    def _restyle(self) -> None:
        theme = self._context.theme
        for chip in self._chips:
            chip.set_theme(theme)
        self._comparison.start()
        self.add.setIcon(icon("add", QColor(theme.text), QColor(theme.faded)))
        self._show_saved()


class LabelStrip(QToolBar):
    """Holds the bar over the whole width of the window; flat, where Fusion has a gradient."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName("labels")
        self.setMovable(False)
        self.setContentsMargins(0, 0, 0, 0)
        self.toggleViewAction().setVisible(False)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)

    def empty(self) -> None:
        """Hold nothing; Qt's own `clear` would keep what held the widget."""
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
