"""What the project publishes, as one Qt signal on the window's thread."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from annotator.core.changes import ChangeSet


class Publisher(Protocol):
    """What can be subscribed to: the project."""

    def subscribe(self, callback: Callable[[ChangeSet], None], /) -> Callable[[], None]: ...


class ProjectSignals(QObject):
    """`changed` carries each ChangeSet after its commit; connect views to it and to nothing else.

    A change made on the window's thread is delivered before the verb returns; one made by a
    worker is queued for the window's thread. The article's text follows `text_changed`, which
    comes before: during a gesture all else waits until the text has been painted.
    """

    text_changed = Signal(object)
    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, publisher: Publisher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A bound method of a QObject lets Qt choose: direct on our thread, queued from another.
        self._arrived.connect(self._deliver)
        self._unsubscribe = publisher.subscribe(self._arrived.emit)
        self._waiting: list[Callable[[], object]] | None = None

    @contextmanager
    def text_first(self, paint: Callable[[], object]) -> Generator[None]:
        """A gesture: what it leaves for `later` is done at its end, after `paint`."""
        if self._waiting is not None:
            yield
            return
        self._waiting = []
        try:
            yield
        finally:
            try:
                if self._waiting:
                    paint()
                while self._waiting:
                    self._waiting.pop(0)()
            finally:
                self._waiting = None

    def later(self, call: Callable[[], object]) -> None:
        """Do something now; during a gesture, once and after the text has been painted."""
        if self._waiting is None:
            call()
        elif call not in self._waiting:
            self._waiting.append(call)

    @Slot(object)
    def _deliver(self, change_set: ChangeSet) -> None:
        self.text_changed.emit(change_set)
        self.later(lambda: self.changed.emit(change_set))

    def close(self) -> None:
        """Hear nothing more from the project."""
        self._unsubscribe()
