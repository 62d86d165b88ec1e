"""The window with the statistics of the open project."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError, Cancelled
from annotator.core.queue import QueueFilter
from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.jobs import Cancel, Jobs, Progress, Runner, Work
from annotator.gui.messages import error_text
from annotator.gui.queue.row_painting import one_line
from annotator.gui.statistics.board import Board
from annotator.gui.statistics.card import Card
from annotator.gui.statistics.chart import Bar, Chart
from annotator.gui.statistics.charts import charts
from annotator.gui.statistics.saving import save
from annotator.gui.statistics.scope_bar import ScopeBar
from annotator.gui.statistics.tiles import Tiles
from annotator.gui.theme.palette import Theme
from annotator.project.statistics import Scope, Statistics, articles_behind, statistics

if TYPE_CHECKING:
    from annotator.core.model import Label

SIZE = (1080, 760)
SMALLEST = (560, 380)
PATIENCE_MS = 400
"""What takes longer shows its progress."""
REST_MS = 600
"""After a change of the project, before it is counted again."""


class StatisticsWindow(QWidget):
    """`articles_wanted` carries the filter of the list that shows the articles behind a bar.

    It reads over connections of its own; call `stop` before the project is closed.
    """

    articles_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, runner: Runner | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Statistics — {name}").format(name=context.project.path.stem))
        self._context = context
        self._jobs = Jobs(runner, self)
        self._found: Statistics | None = None
        self._words_of: int | None = None
        self._labels: list[Label] = []
        self._cards: dict[str, Card] = {}
        self._is_stale = False
        self._next: tuple[Work, Callable[[Any], None]] | None = None
        self._build()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._count_if_seen)
        self._scope.changed.connect(self.count)
        self._scope.tables_wanted.connect(self._show_tables)
        self._jobs.ended.connect(self._on_ended)
        context.signals.changed.connect(self._on_changed)
        context.appearance.changed.connect(self._show_charts)
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
        self.count()

    def stop(self) -> None:
        """Count no more: the project is going to be closed."""
        self._next = None
        self._rest.stop()
        self._patience.stop()
        self._jobs.stop()

    @property
    def cards(self) -> dict[str, Card]:
        """The plots by the ids of their charts."""
        return self._cards

    @Slot()
    def count(self) -> None:
        """Count everything of the chosen scope, and show it when it is there."""
        self._is_stale = False
        path, scope = self._context.project.path, self._wanted()

        def work(progress: Progress, cancel: Cancel) -> object:
            return statistics(path, scope, progress=progress, cancel=cancel)

        self._run(work, self._on_counted)

    def _run(self, work: Work, done: Callable[[Any], None]) -> None:
        """Do some work in the place of what is under way, as soon as that has stopped."""
        self._next = work, done
        if self._jobs.current is not None:
            self._jobs.current.cancel()
        else:
            self._start_next()

    def _start_next(self) -> None:
        if self._next is None:
            return
        (work, done), self._next = self._next, None
        self._patience.start()
        self._progress.setRange(0, 0)
        job = self._jobs.start(work, title=self.tr("Counting"), done=done, failed=self._on_failed)
        if self._jobs.current is job:
            job.progressed.connect(self._on_progress)

    def _wanted(self) -> Scope:
        return Scope(
            annotator=self._scope.annotator,
            period=self._scope.period(),
            words_of=self._words_of,
        )

    def _build(self) -> None:
        project = self._context.project
        self._scope = ScopeBar(project.annotators(), project.annotator, self)
        self._tiles = Tiles(self)
        self._board = Board(self)
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Counting"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self._on_cancel)
        self._line = QWidget(self)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(16, 4, 16, 4)
        line.addWidget(self._message, 1)
        line.addWidget(self._progress, 1)
        line.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scope)
        column.addWidget(self._line)
        column.addWidget(self._tiles)
        column.addWidget(self._board, 1)
        self._line.hide()
        self._words = QComboBox(self)
        self._words.setAccessibleName(self.tr("Label of the most frequent words"))
        self._words.setToolTip(self.tr("Label of the most frequent words"))
        self._words.activated.connect(self._on_words)
        self._words.hide()

    def _say(self, text: str) -> None:
        """One line above the figures; "" takes it away."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._progress.hide()
        self._cancel.hide()
        self._line.setVisible(bool(text))

    @Slot()
    def _show_progress(self) -> None:
        self._say(self.tr("Counting…"))
        self._progress.show()
        self._cancel.show()

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        # A million stands for any total: Qt counts in 32 bits.
        self._progress.setRange(0, 1_000_000)
        self._progress.setValue(min(1_000_000, done * 1_000_000 // max(1, total)))

    @Slot()
    def _on_cancel(self) -> None:
        if self._jobs.current is not None:
            self._jobs.current.cancel()

    @Slot(object)
    def _on_ended(self, _job: object) -> None:
        self._patience.stop()
        if self._progress.isVisible() and self._next is None:
            self._say("")
        self._start_next()

    @Slot(object)
    def _on_counted(self, found: Statistics) -> None:
        self._say("")
        self._found = found
        self._show_charts()

    @Slot(object)
    def _on_failed(self, error: AnnotatorError) -> None:
        if isinstance(error, Cancelled):
            if self._next is not None:
                return
            self._is_stale = True
            self._say(self.tr("The counting was cancelled; what is shown may be old."))
        else:
            self._say(error_text(error))

    @Slot()
    def _show_charts(self) -> None:
        found = self._found
        if found is None:
            return
        self._tiles.show_figures(found)
        theme = self._context.theme
        for chart in charts(found, theme):
            if chart.id in self._cards:
                self._cards[chart.id].show_chart(chart, theme)
            else:
                self._add_card(chart, theme)
        self._fill_words(found)
        self._board.arrange()

    def _add_card(self, chart: Chart, theme: Theme) -> None:
        def make(sheet: QWidget) -> QWidget:
            card = Card(chart, theme, sheet)
            card.chosen.connect(self._on_bar)
            card.saving.connect(lambda: self._save(card.chart))
            card.show_as_table(wanted=self._scope.as_tables.isChecked())
            self._cards[chart.id] = card
            return card

        self._board.add(make)

    def _fill_words(self, found: Statistics) -> None:
        """The choice of the label whose words are told stands beside their title."""
        card = self._cards.get("words")
        if card is None or found.words is None:
            return
        if self._words.isHidden():
            card.add_choice(self.tr("Most frequent"), self._words)
            self._words.show()
        labels = [figures.label for figures in found.labels]
        if labels != self._labels:
            self._labels = labels
            self._words.clear()
            for label in labels:
                self._words.addItem(one_line(label.name[:40]), label.row)
        self._words.setCurrentIndex(self._words.findData(found.words.label.row))

    @Slot()
    def _on_words(self) -> None:
        self._words_of = self._words.currentData()
        self.count()

    @Slot(bool)
    def _show_tables(self, wanted: bool) -> None:
        for card in self._cards.values():
            card.show_as_table(wanted=wanted)
        self._board.arrange()

    @Slot(object)
    def _on_bar(self, bar: Bar) -> None:
        """Find the articles behind a bar, in the scope that is shown."""
        behind, found = bar.behind, self._found
        if behind is None or found is None:
            return
        # It takes the place of a count that is under way.
        self._is_stale = self._is_stale or self._jobs.is_busy
        path = self._context.project.path

        def work(_progress: Progress, cancel: Cancel) -> object:
            return articles_behind(path, found.scope, behind, cancel=cancel)

        self._run(work, self._on_articles)

    @Slot(object)
    def _on_articles(self, wanted: QueueFilter) -> None:
        self._say("")
        self.articles_wanted.emit(wanted)

    def _save(self, chart: Chart) -> None:
        forms = {
            self.tr("Picture (*.png)"): ".png",
            self.tr("Drawing (*.svg)"): ".svg",
            self.tr("Table for spreadsheets (*.csv)"): ".csv",
        }
        folder = self._context.project.path.parent
        name, form = QFileDialog.getSaveFileName(
            self,
            self.tr("Save {title}").format(title=chart.title),
            str(folder / f"{self._context.project.path.stem} {chart.id}.png"),
            ";;".join(forms),
        )
        if name:
            self.save_to(chart, _with_ending(Path(name), forms.get(form, ".png")))

    def save_to(self, chart: Chart, path: Path) -> None:
        """Write a plot to a file whose ending says the form."""
        try:
            save(chart, self._context.theme, self.font(), path)
        except AnnotatorError as error:
            self._say(error_text(error))
        else:
            self._say(self.tr("Saved: {path}").format(path=path))

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self._is_stale = True
        self._rest.start()

    @Slot()
    def _count_if_seen(self) -> None:
        """What nobody looks at is counted when they do."""
        if self._is_stale and self.isActiveWindow():
            self.count()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            # Else it would always lie above the window in which it shows articles.
            handle.setTransientParent(None)  # pyright: ignore[reportArgumentType]

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._count_if_seen()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)
        self.closed.emit()


def _with_ending(path: Path, ending: str) -> Path:
    """The path with an ending that a form has: the one that was typed, else that of the filter."""
    return path if path.suffix.lower() in (".png", ".svg", ".csv") else Path(f"{path}{ending}")
