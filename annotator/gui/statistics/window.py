"""The window with the statistics of the open project."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

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
from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.jobs import Jobs, Runner, Work
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
from annotator.project.behind import articles_behind
from annotator.project.counting import Counting, Counts
from annotator.project.statistics import Scope, Statistics

SIZE = (1080, 760)
SMALLEST = (560, 380)
PATIENCE_MS = 400
"""What takes longer shows its progress."""
REST_MS = 600
"""After a change of the project, before it is counted again."""


class StatisticsWindow(QWidget):
    """`articles_wanted` carries the filter of the list that shows the articles behind a bar.

    It reads over connections of its own; call `stop` before the project is closed. What `counts`
    knows from before is shown at once.
    """

    articles_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        counts: Counts | None = None,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Statistics — {name}").format(name=context.project.path.stem))
        self._context = context
        self._counts = counts or Counts(context.project.path)
        self._jobs = Jobs(runner, self)
        self._words_of: int | None = None
        self._cards: dict[str, Card] = {}
        self._is_stale = False
        self._is_stopped = False
        """The user wants no more counting for now, or it failed."""
        self._begun: Counting | None = None
        """Of which it is known where the project stands."""
        self._shown: Statistics | None = None
        self._asked: tuple[Work, Callable[[Any], None]] | None = None
        """What a click asked for; it goes before what is counted."""
        self._is_answering = False
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
        self._asked = None
        self._is_stopped = True
        self._rest.stop()
        self._patience.stop()
        self._jobs.stop()

    @property
    def cards(self) -> dict[str, Card]:
        """The plots by the ids of their charts."""
        return self._cards

    @property
    def _found(self) -> Statistics:
        return self._counting.found

    @Slot()
    def count(self) -> None:
        """Count what is not known of the chosen scope, and show each part when it is there."""
        self._is_stale = self._is_stopped = False
        self._begun = None
        self._counting = self._counts.of(
            Scope(annotator=self._scope.annotator, period=self._scope.period())
        )
        if self._again.isVisibleTo(self):
            self._say("")
        self._patience.start()
        self._show_charts()
        self._go_on()

    def _go_on(self) -> None:
        """Do the next thing, after what is under way."""
        if self._jobs.current is not None:
            if self._asked is not None or not self._is_answering:
                self._jobs.current.cancel()
            return
        self._is_answering = self._asked is not None
        if self._asked is not None:
            (work, done), self._asked = self._asked, None
            self._start(work, done)
            return
        counting, words_of = self._counting, self._words_of
        if self._begun is not counting and not self._is_stopped:
            self._start(
                lambda _progress, cancel: counting.begin(words_of, cancel=cancel), self._on_begun
            )
        elif self._found.missing and not self._is_stopped:
            part = self._found.missing[0]
            self._start(
                lambda progress, cancel: counting.count(part, progress=progress, cancel=cancel),
                self._on_counted,
            )
        else:
            self._patience.stop()
            if self._progress.isVisibleTo(self):
                self._say("")

    def _start(self, work: Work, done: Callable[[Any], None]) -> None:
        def take(result: object) -> None:
            # What came about in spite of being cancelled may be of another scope, or old.
            if self._jobs.current is not None and not self._jobs.current.is_cancelled:
                done(result)

        job = self._jobs.start(work, title=self.tr("Counting"), done=take, failed=self._on_failed)
        if self._jobs.current is job:
            job.progressed.connect(self._on_progress)

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
        self._again = QPushButton(self.tr("Count on"), self)
        self._again.clicked.connect(self.count)
        self._line = QWidget(self)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(16, 4, 16, 4)
        line.addWidget(self._message, 1)
        line.addWidget(self._progress, 1)
        line.addWidget(self._cancel)
        line.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scope)
        column.addWidget(self._tiles)
        column.addWidget(self._board, 1)
        column.addWidget(self._line)
        self._line.hide()
        self._words: QComboBox | None = None

    def _say(self, text: str, *, can_go_on: bool = False) -> None:
        """One line below the plots; "" takes it away."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._progress.hide()
        self._cancel.hide()
        self._again.setVisible(can_go_on)
        self._line.setVisible(bool(text))

    @Slot()
    def _show_progress(self) -> None:
        self._say(self.tr("Counting…"))
        self._on_progress(0, 1)
        self._progress.show()
        self._cancel.show()

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        # A thousand stands for each part: Qt counts in 32 bits.
        found = self._found
        self._progress.setRange(0, 1_000 * (len(found.counted) + len(found.missing)))
        part = 1_000 * done // max(1, total)
        self._progress.setValue(1_000 * len(found.counted) + min(1_000, part))

    @Slot()
    def _on_cancel(self) -> None:
        self._stop_counting(
            self.tr("The counting was cancelled; what is shown may be old or not complete.")
        )

    def _stop_counting(self, why: str) -> None:
        self._is_stopped = True
        self._patience.stop()
        if self._jobs.current is not None:
            self._jobs.current.cancel()
        self._show_charts()
        self._say(why, can_go_on=True)

    @Slot(object)
    def _on_ended(self, _job: object) -> None:
        self._go_on()

    @Slot(object)
    def _on_begun(self, _found: Statistics) -> None:
        self._begun = self._counting
        self._show_charts()

    @Slot(object)
    def _on_counted(self, _found: Statistics) -> None:
        self._on_progress(0, 1)
        self._show_charts()

    @Slot(object)
    def _on_failed(self, error: AnnotatorError) -> None:
        # What is cancelled gave way to something else, or says so itself.
        if not isinstance(error, Cancelled):
            self._stop_counting(error_text(error))

    @Slot()
    def _show_charts(self) -> None:
        found, theme = self._found, self._context.theme
        is_counting = not self._is_stopped
        self._tiles.show_figures(found, is_counting=is_counting)
        if self._begun is not self._counting:
            return
        self._shown = found
        made = {chart.id: chart for chart in charts(found, theme, is_counting=is_counting)}
        for gone in self._cards.keys() - made.keys():
            self._board.remove(self._cards.pop(gone))
            if gone == "words":
                self._words = None
        for id, chart in made.items():
            if id in self._cards:
                self._cards[id].show_chart(chart, theme)
            else:
                self._add_card(chart, theme)
        self._fill_words(found)
        self._board.arrange(anew=not found.missing or not is_counting)

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
        if card is None or found.wording is None:
            return
        if self._words is None:
            name = self.tr("Label of the most frequent words")
            self._words = QComboBox(card)
            self._words.setAccessibleName(name)
            self._words.setToolTip(name)
            self._words.activated.connect(self._on_words)
            card.add_choice(self.tr("Most frequent"), self._words)
        labels = [(one_line(label.name[:40]), label.row) for label in found.labels]
        box = self._words
        if labels != [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
            self._words.clear()
            for text, row in labels:
                self._words.addItem(text, row)
        self._words.setCurrentIndex(self._words.findData(found.wording.row))

    @Slot()
    def _on_words(self) -> None:
        if self._words is not None:
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
        behind, found = bar.behind, self._shown
        if behind is None or found is None:
            return
        path = self._context.project.path
        self._asked = (
            lambda _progress, cancel: articles_behind(path, found, behind, cancel=cancel),
            self.articles_wanted.emit,
        )
        self._go_on()

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
            path = _with_ending(Path(name), forms.get(form, ".png"))
            # Of a file whose name is only made here, nobody was asked whether it may go.
            self.save_to(chart, path, replace=path == Path(name))

    def save_to(self, chart: Chart, path: Path, *, replace: bool = True) -> None:
        """Write a plot to a file whose ending says the form."""
        try:
            save(
                *(chart, self._context.theme, self.font(), path),
                mirrored=self.isRightToLeft(),
                replace=replace,
            )
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
        if self._is_stale and self.isActiveWindow() and not self._is_stopped:
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
