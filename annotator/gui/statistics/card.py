"""One plot with its title, its table behind it, and the buttons that turn it over and save it."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.statistics.chart import Bar, Chart
from annotator.gui.statistics.plot import EDGE, Plot
from annotator.gui.statistics.table import FigureTable
from annotator.gui.theme.palette import Theme

RADIUS = 6.0
INSET = 14


class Card(QWidget):
    """`chosen` carries the bar whose articles are wanted; `saving` that the plot is to be saved."""

    chosen = Signal(object)
    saving = Signal()

    def __init__(self, chart: Chart, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = ""
        self._title = ElidedLabel(self)
        font = QFont(self._title.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._as_table = self._button(self.tr("Table"))
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._turn)
        self._save = self._button(self.tr("Save…"))
        self._save.clicked.connect(self.saving)
        self.plot = Plot(chart, theme, self, sheet=parent)
        self.plot.chosen.connect(self._on_chosen)
        self.table = FigureTable(chart, self)
        self.table.chosen.connect(self._on_chosen)
        self.table.hide()
        self._head = QHBoxLayout()
        self._head.setSpacing(2)
        self._head.addSpacing(EDGE)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._as_table)
        self._head.addWidget(self._save)
        column = QVBoxLayout(self)
        # The plot keeps an edge for its rings; all else stands in line with what it paints.
        column.setContentsMargins(INSET - EDGE, INSET - 4, INSET - EDGE, INSET)
        edges = (0, 0, EDGE, 0) if self.isRightToLeft() else (EDGE, 0, 0, 0)
        self._head.setContentsMargins(*edges)
        self._note.setContentsMargins(EDGE, 0, EDGE, 0)
        below = QHBoxLayout()
        below.setContentsMargins(EDGE, 0, EDGE, 0)
        below.addWidget(self.table)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._note)
        column.addSpacing(10)
        column.addWidget(self.plot)
        column.addLayout(below)
        self._show(chart, theme)

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self.plot.chart

    def show_chart(self, chart: Chart, theme: Theme) -> None:
        """Show another chart, or the same in other colours."""
        if chart == self.chart and theme is self._theme:
            return
        self._theme = theme
        self._show(chart, theme)

    def _show(self, chart: Chart, theme: Theme) -> None:
        self._title.setText(self._heading or chart.title)
        self._title.updateGeometry()
        self._note.setText(chart.note)
        self._note.setVisible(bool(chart.note))
        self.plot.show_chart(chart, theme)
        self.table.show_chart(chart)
        self._as_table.setAccessibleName(self.tr("{title} as a table").format(title=chart.title))
        self._save.setAccessibleName(self.tr("Save {title}").format(title=chart.title))
        self._save.setEnabled(bool(chart.bars))
        self.update()

    def show_as_table(self, *, wanted: bool) -> None:
        """Show the figures instead of the plot, or the plot again."""
        self._as_table.setChecked(wanted)

    def add_choice(self, heading: str, choice: QWidget) -> None:
        """Put a control for what the plot is about beside a heading, in the place of the title."""
        self._heading = heading
        self._title.setText(heading)
        self._head.insertSpacing(1, 6)
        self._head.insertWidget(2, choice)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    @Slot(bool)
    def _turn(self, as_table: bool) -> None:
        had_focus = self.plot.hasFocus() or self.table.hasFocus()
        self.plot.setVisible(not as_table)
        self.table.setVisible(as_table)
        if had_focus:
            (self.table if as_table else self.plot).setFocus()

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        bar: Bar = self.chart.bars[number]
        if bar.behind is not None:
            self.chosen.emit(bar)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
