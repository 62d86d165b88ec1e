"""What the project publishes, as one Qt signal on the window's thread."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from annotator.core.changes import ChangeSet


class Publisher(Protocol):
    """What can be subscribed to: the project."""

    def subscribe(self, callback: Callable[[ChangeSet], None], /) -> Callable[[], None]: ...


class ProjectSignals(QObject):
    """`changed` carries each ChangeSet after its commit; connect views to it and to nothing else.

    A change made on the window's thread is delivered before the verb returns; one made by a
    worker is queued for the window's thread.
    """

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, publisher: Publisher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A bound method of a QObject lets Qt choose: direct on our thread, queued from another.
        self._arrived.connect(self._deliver)
        self._unsubscribe = publisher.subscribe(self._arrived.emit)

    @Slot(object)
    def _deliver(self, change_set: ChangeSet) -> None:
        self.changed.emit(change_set)

    def close(self) -> None:
        """Hear nothing more from the project."""
        self._unsubscribe()
