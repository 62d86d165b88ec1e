"""Change sets reach the views on the window's thread, wherever they were made."""

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from annotator.core.changes import ChangeSet
from annotator.gui.signals import ProjectSignals

CHANGES = ChangeSet(seq=1, name="Add figure", annotator=1, changes=())


class Publisher:
    """Publishes on whichever thread calls it, as a project does."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[ChangeSet], None]] = []

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def publish(self) -> None:
        for listener in self.listeners:
            listener(CHANGES)


def test_a_change_of_the_windows_thread_is_delivered_at_once(qapp: object) -> None:
    publisher = Publisher()
    heard: list[object] = []
    signals = ProjectSignals(publisher)
    signals.changed.connect(heard.append)
    publisher.publish()
    assert heard == [CHANGES]


def test_a_change_of_a_worker_is_delivered_on_the_windows_thread(qtbot: QtBot) -> None:
    publisher = Publisher()
    threads: list[int] = []
    signals = ProjectSignals(publisher)
    signals.changed.connect(lambda _changes: threads.append(threading.get_ident()))
    worker = threading.Thread(target=publisher.publish)
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_after_close_nothing_is_heard(qapp: object) -> None:
    publisher = Publisher()
    signals = ProjectSignals(publisher)
    signals.close()
    assert publisher.listeners == []
