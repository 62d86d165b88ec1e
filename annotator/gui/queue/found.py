"""How many articles the list has now, or why it has none."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.model import Status
from annotator.core.queue import QueueFilter
from annotator.gui.dialogs import counts
from annotator.gui.messages import error_text
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.filter_texts import NOTHING
from annotator.project.queue import Queue


class FoundLine(QLabel):
    """A line above the list where it is filtered; `empty` is filled in where there is no article.

    `not_all_searched` says that a search may find more later.
    """

    def __init__(self, queue: Queue, empty: EmptyState, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._empty = empty
        self.not_all_searched = False
        self.setWordWrap(True)
        self.hide()

    def tell(self, wanted: QueueFilter, count: int, *, is_whole: bool) -> str:
        """Say what a filter has let through, as far as all is found; what a screen reader says."""
        self.setVisible(wanted.asks and count > 0)
        if count == 0:
            self._fill_empty_state(wanted)
            return self._empty.message
        if wanted.asks:
            text = counts.articles(count)
            if not is_whole:
                text = self.tr("{articles} and more").format(articles=text)
            self.setText(text + self._not_searched(wanted))
        return self.text()

    def tell_error(self, error: AnnotatorError) -> None:
        """Say why the list could not be read."""
        self.setText(error_text(error))
        self.show()

    def _not_searched(self, wanted: QueueFilter) -> str:
        waiting = self._queue.pending_index() if wanted.search else 0
        self.not_all_searched = waiting > 0
        if not waiting:
            return ""
        return " " + self.tr("({count} are still being made ready for the search)").format(
            count=counts.number(waiting)
        )

    def _fill_empty_state(self, wanted: QueueFilter) -> None:
        if not wanted.asks:
            self._empty.tell(
                self.tr("No articles yet."),
                self.tr("Drop files here, or choose File → Import Files."),
            )
        elif wanted.search:
            self._empty.tell(
                self.tr("No article has “{words}”.").format(words=wanted.search)
                if wanted == replace(NOTHING, search=wanted.search)
                else self.tr("No article that passes this filter has “{words}”.").format(
                    words=wanted.search
                ),
                self.tr("Try fewer or other words.") + self._not_searched(wanted),
                button=self.tr("Show all articles"),
            )
        else:
            self._empty.tell(
                self.tr("No open article is left.")
                if wanted == replace(NOTHING, status=Status.OPEN)
                else self.tr("No article passes this filter."),
                "",
                button=self.tr("Show all articles"),
            )
