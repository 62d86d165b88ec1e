"""The small controls of the details: a field with its problem below, combos, links to spans."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Label
from annotator.gui.announcer import announce
from annotator.gui.guard import guarded
from annotator.gui.inspector.drafts import Draft, Unsaved
from annotator.gui.queue.row_painting import draw_line, is_right_to_left, mirrored, one_line
from annotator.gui.theme.palette import Theme, color_for
from annotator.gui.tips import as_tip

SWATCH = 12


class Field(QWidget):
    """A text field with its draft, and below it the sentence why its text was not saved."""

    def __init__(self, name: str, unsaved: Unsaved, parent: QWidget, *, lines: int = 1) -> None:
        super().__init__(parent)
        edit: QLineEdit | QPlainTextEdit
        if lines == 1:
            edit = QLineEdit(self)
        else:
            edit = QPlainTextEdit(self)
            edit.setTabChangesFocus(True)
            fit_lines(edit, lines)
        edit.setAccessibleName(name)
        self.edit = edit
        self.draft = Draft(edit, unsaved)
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._problem.hide()
        self.draft.problem.connect(self._show_problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(edit)
        layout.addWidget(self._problem)
        self.setFocusProxy(edit)

    @Slot(str)
    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)
        announce(self.edit, sentence)


def fit_lines(edit: QPlainTextEdit, lines: int) -> None:
    """Make a text box so many lines high."""
    margins = 2 * (edit.frameWidth() + round(edit.document().documentMargin()))
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + margins)
    edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def narrow_form(parent: QWidget | None = None) -> QFormLayout:
    """A form whose fields take all the room there is."""
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(8)
    form.setVerticalSpacing(6)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return form


def quiet_label(text: str, parent: QWidget, *, of: QWidget | None = None) -> QLabel:
    """The name of a field or of a group; a click on it goes to the field."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    if of is not None:
        label.setBuddy(of)
    return label


class QuietCombo(QComboBox):
    """A combo box that shrinks with its pane and never changes because the mouse wheel turned."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: Sequence[str]) -> None:
        """Offer these texts, none of them chosen yet if they are others than before."""
        if [self.itemText(place) for place in range(self.count())] != list(entries):
            self.clear()
            self.addItems(list(entries))

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for the pane."""
        event.ignore()


class LabelCombo(QuietCombo):
    """The labels with their colours; `label_chosen` carries a label's row."""

    label_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._shown: tuple[Sequence[Label], Theme] | None = None
        self.setIconSize(QSize(SWATCH, SWATCH))
        self.activated.connect(self._on_activated)

    def show_labels(self, labels: Sequence[Label], *, chosen: int, theme: Theme) -> None:
        """Fill in the labels and show one of them."""
        if self._shown != (labels, theme):
            self._shown = labels, theme
            self.clear()
            for label in labels:
                self.addItem(swatch(QColor(color_for(label.color, theme))), label.name, label.row)
        self.setCurrentIndex(self.findData(chosen))

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.label_chosen.emit(self.itemData(index))


class SpanLink(QAbstractButton):
    """A span's surface as a link, on one line, a stripe in its label's colour before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._color = QColor()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_surface(self, surface: str, color: QColor) -> None:
        """Show other words in another colour."""
        self._color = color
        self.setText(surface)
        self.setAccessibleName(surface)
        self.setToolTip(as_tip(surface))
        self.update()

    @guarded(QSize(60, 24))
    def sizeHint(self) -> QSize:
        """As high as a line needs; as wide as there is room."""
        return QSize(60, self.fontMetrics().height() + 8)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """The stripe, the words, and an underline below the mouse."""
        painter = QPainter(self)
        stripe = QRect(0, 4, 3, self.height() - 8)
        painter.fillRect(mirrored(stripe, self.rect(), self.layoutDirection()), self._color)
        font = self.font()
        font.setUnderline(self.underMouse())
        text = one_line(self.text())
        draw_line(
            painter,
            mirrored(
                QRect(10, 0, self.width() - 12, self.height()), self.rect(), self.layoutDirection()
            ),
            text,
            font=font,
            color=self.palette().color(QPalette.ColorRole.Link),
            elide=Qt.TextElideMode.ElideMiddle,
            right_to_left=is_right_to_left(text),
        )


class CrossButton(QAbstractButton):
    """A small drawn cross."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @guarded(QSize(24, 24))
    def sizeHint(self) -> QSize:
        """A square as high as a line."""
        edge = self.fontMetrics().height() + 8
        return QSize(edge, edge)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """The cross, on a ground below the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1.4))
        reach = QFontMetrics(self.font()).height() * 0.22
        middle = box.center()
        for way in (1, -1):
            painter.drawLine(
                QPointF(middle.x() - reach, middle.y() - reach * way),
                QPointF(middle.x() + reach, middle.y() + reach * way),
            )


def swatch(color: QColor, *, edge: QColor | None = None) -> QIcon:
    """A small square of a colour; with an edge where the ground may have the same colour."""
    pixmap = QPixmap(SWATCH * 2, SWATCH * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(edge or color)
    if edge is not None:
        painter = QPainter(pixmap)
        painter.fillRect(1, 1, SWATCH - 2, SWATCH - 2, color)
        painter.end()
    return QIcon(pixmap)
