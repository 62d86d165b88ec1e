"""The four figures above the plots: what is done, the spans, the pace, and what is left."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.pace import BATCH, FEWEST_BATCHES, Pace
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.counts import number
from annotator.gui.elided import ElidedLabel
from annotator.gui.statistics.wording import decimal, time_range, time_taken
from annotator.project.statistics import Handled, LabelFigures, Statistics, Work

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


class Tiles(QWidget):
    """The four of them in a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.done, self.spans, self.pace, self.left = (Tile(self) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 8)
        row.setSpacing(24)
        for tile in (self.done, self.spans, self.pace, self.left):
            row.addWidget(tile, 1)

    def show_figures(self, found: Statistics, *, is_counting: bool = True) -> None:
        """Tell the figures of a scope, as far as they are known."""
        waits = "…", _tr("Counting…") if is_counting else _tr("Not counted.")
        status, work, left = found.status, found.work, waits
        self.done.tell(*(waits if status is None else _done(status)))
        self.spans.tell(*(waits if found.spans is None else _spans(found.spans, work)))
        self.pace.tell(*(waits if work is None else _pace(work.pace)))
        if status is not None and not status.left:
            left = "–", _tr("no open article is left")
        elif status is not None and work is not None:
            left = _left(status.left, work.pace)
        self.left.tell(*left)


def _done(status: Handled) -> tuple[str, str]:
    done, total = number(status.total.done), number(status.total.total)
    return _tr("{done} of {total}").format(done=done, total=total), _tr("articles done")


def _spans(figures: Sequence[LabelFigures], work: Work | None) -> tuple[str, str]:
    spans = number(sum(each.spans for each in figures))
    if work is None:
        return spans, _tr("spans")
    hands = number(len(work.worked.spans))
    return spans, _tr("spans, of them made by hand: {count}").format(count=hands)


def _pace(pace: Pace) -> tuple[str, str]:
    if pace.per_hour is None:
        return "–", _tr("articles an hour; nothing was done by hand yet")
    words = _tr("articles an hour, in {time} at work").format(time=time_taken(pace.seconds))
    if pace.each is not None:
        words = _tr(
            "articles an hour, in {time} at work; half of them took less than {median}"
        ).format(time=time_taken(pace.seconds), median=time_taken(pace.each.middle))
    return decimal(pace.per_hour), words


def _left(articles: int, pace: Pace) -> tuple[str, str]:
    times = pace.left(articles)
    if times is None:
        needed = number(BATCH * FEWEST_BATCHES)
        words = _tr("what is left ({articles}) can be told after {count} articles are done")
        return "–", words.format(articles=counts.articles(articles), count=needed)
    words = _tr("at work for what is left ({articles}), at the pace of the middle half so far")
    return time_range(times), words.format(articles=counts.articles(articles))


def _tr(text: str) -> str:
    return QCoreApplication.translate("statistics", text)
