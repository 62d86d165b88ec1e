"""The four figures above the plots: what is done, the spans, the pace, and what is left."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.pace import BATCH, FEWEST_BATCHES
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.counts import number
from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.statistics.wording import decimal, time_range, time_taken
from annotator.project.statistics import Handled, LabelFigures, Statistics, Work

MARGIN = 16
GAP = 24
LARGER = 1.7
"""How much larger the figure is than the words below it."""


class Tile(QWidget):
    """A figure, and in words what it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figure = ElidedLabel(self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self._figure.setFont(font)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # What comes below stays where it is when more words come.
        self._words.setMinimumHeight(2 * self._words.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._figure)
        column.addWidget(self._words)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, figure: str, words: str) -> None:
        """Show another figure."""
        self._figure.setText(figure)
        self._figure.updateGeometry()
        self._words.setText(words)

    @property
    def text(self) -> str:
        """What is shown, in one line."""
        return f"{self._figure.text()} {self._words.text()}"

    @property
    def needed(self) -> int:
        """The width in which its figure is not cut."""
        return self._figure.sizeHint().width()


class Tiles(QWidget):
    """The four of them in a row, or in two where a figure would be cut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.done, self.spans, self.pace, self.left = (Tile(self) for _ in range(4))
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN, 6, MARGIN, 8)
        self._grid.setHorizontalSpacing(GAP)
        self._arrange()

    def show_figures(self, found: Statistics, *, is_counting: bool = True) -> None:
        """Tell the figures of a scope, as far as they are known."""
        waits = "…" if is_counting else "–"
        self.done.tell(*_done(found.status, waits))
        self.spans.tell(*_spans(found.spans, found.work, waits))
        self.pace.tell(*_pace(found.work, waits))
        self.left.tell(*_left(found.status, found.work, waits))
        self._arrange()

    def _arrange(self) -> None:
        tiles = (self.done, self.spans, self.pace, self.left)
        each = (self.width() - 2 * MARGIN - 3 * GAP) / len(tiles)
        columns = 4 if max(tile.needed for tile in tiles) <= each else 2
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(tiles):
                self._grid.addWidget(tile, place // columns, place % columns)
            for column in range(len(tiles)):
                self._grid.setColumnStretch(column, int(column < columns))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _done(status: Handled | None, waits: str) -> tuple[str, str]:
    if status is None:
        return waits, _tr("articles done")
    done, total = number(status.total.done), number(status.total.total)
    return _tr("{done} of {total}").format(done=done, total=total), _tr("articles done")


def _spans(
    figures: Sequence[LabelFigures] | None, work: Work | None, waits: str
) -> tuple[str, str]:
    spans = waits if figures is None else number(sum(each.spans for each in figures))
    if work is None:
        return spans, _tr("spans")
    hands = number(len(work.worked.spans))
    return spans, _tr("spans, of them made by hand: {count}").format(count=hands)


def _pace(work: Work | None, waits: str) -> tuple[str, str]:
    if work is None:
        return waits, _tr("articles an hour")
    pace = work.pace
    if pace.per_hour is None:
        return "–", _tr("articles an hour; nothing was done by hand yet")
    words = _tr("articles an hour, in {time} at work").format(time=time_taken(pace.seconds))
    if pace.each is not None:
        words = _tr(
            "articles an hour, in {time} at work; half of them took less than {median}"
        ).format(time=time_taken(pace.seconds), median=time_taken(pace.each.middle))
    return decimal(pace.per_hour), words


def _left(status: Handled | None, work: Work | None, waits: str) -> tuple[str, str]:
    if status is not None and not status.left:
        return "–", _tr("no open article is left")
    if status is None or work is None:
        return waits, _tr("at work for what is left")
    articles, times = status.left, work.pace.left(status.left)
    if times is None:
        needed = number(BATCH * FEWEST_BATCHES)
        words = _tr("what is left ({articles}) can be told after {count} articles are done")
        return "–", words.format(articles=counts.articles(articles), count=needed)
    words = _tr("at work for what is left ({articles}), at the pace of the middle half so far")
    return time_range(times), words.format(articles=counts.articles(articles))


def _tr(text: str) -> str:
    return QCoreApplication.translate("statistics", text)
