"""Long work: its result on the window's thread, cancel, and nothing lost at the close."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.errors import AnnotatorError, BadInput, Busy, Cancelled
from annotator.gui.bars import JobBar
from annotator.gui.jobs import Cancel, ImmediateRunner, Job, Jobs, Progress
from annotator.gui.theme.apply import Appearance


class Heard:
    """What a job told whoever started it, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[AnnotatorError] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: AnnotatorError) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())


def refuse(_progress: Progress, _cancel: Cancel) -> object:
    raise BadInput("This is no article.")


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_the_result_arrives_on_the_windows_thread(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    workers: list[int] = []

    def work(_progress: Progress, _cancel: Cancel) -> object:
        workers.append(threading.get_ident())
        return 42

    with qtbot.waitSignal(jobs.ended):
        jobs.start(work, title="Counting", done=heard.done, failed=heard.failed)
    assert heard.results == [42]
    assert heard.threads == {threading.get_ident()}
    assert workers != [threading.get_ident()]
    assert not jobs.is_busy


def test_an_expected_failure_is_handed_over(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    with qtbot.waitSignal(jobs.ended):
        jobs.start(refuse, title="Reading", done=heard.done, failed=heard.failed)
    assert [error.message for error in heard.errors] == ["This is no article."]
    assert heard.threads == {threading.get_ident()}


def test_a_mistake_is_reported_on_the_windows_thread(
    qapp: object, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: reported.append(kind))

    def stumble(_progress: Progress, _cancel: Cancel) -> object:
        return 1 // 0

    Jobs(ImmediateRunner()).start(stumble, title="x", done=heard.done, failed=heard.failed)
    assert reported == [ZeroDivisionError]
    assert len(heard.errors) == 1
    assert "Nothing of it was kept" in str(heard.errors[0])


def test_cancel_reaches_the_work(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    begun = threading.Event()

    def work(_progress: Progress, cancel: Cancel) -> object:
        begun.set()
        while not cancel():
            pass
        raise Cancelled("It was stopped.")

    job = jobs.start(work, title="Spinning", done=heard.done, failed=heard.failed)
    begun.wait(10)
    with qtbot.waitSignal(jobs.ended):
        job.cancel()
    assert isinstance(heard.errors[0], Cancelled)


def test_a_second_job_is_refused_while_one_runs(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    go = threading.Event()
    jobs.start(lambda *_: go.wait(10), title="Waiting", done=heard.done, failed=heard.failed)
    with pytest.raises(Busy):
        jobs.start(lambda *_: None, title="x", done=heard.done, failed=heard.failed)
    with qtbot.waitSignal(jobs.ended):
        go.set()


def test_work_that_gives_way_is_stopped_by_the_next(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()

    def idle(_progress: Progress, cancel: Cancel) -> object:
        while not cancel():
            pass
        return "idle"

    jobs.start(idle, title="x", done=heard.done, failed=heard.failed, gives_way=True)
    jobs.start(lambda *_: "wanted", title="y", done=heard.done, failed=heard.failed)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert heard.results == ["wanted"]


def test_stop_waits_and_says_nothing_to_who_has_gone(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    ended = threading.Event()

    def work(_progress: Progress, cancel: Cancel) -> object:
        while not cancel():
            pass
        ended.set()
        raise Cancelled("It was stopped.")

    jobs.start(work, title="x", done=heard.done, failed=heard.failed)
    jobs.stop()
    assert ended.is_set()
    assert not jobs.is_busy
    qtbot.wait(20)
    assert heard.errors == []


def test_the_end_of_the_progress_is_always_told(qapp: object, heard: Heard) -> None:
    jobs = Jobs(ImmediateRunner())
    told: list[tuple[int, int]] = []
    jobs.started.connect(
        lambda job: job.progressed.connect(lambda done, total: told.append((done, total)))
    )

    def work(progress: Progress, _cancel: Cancel) -> object:
        for done in range(1, 5_000_000_001, 1_000_000_000):
            progress(done, 5_000_000_000)
        progress(5_000_000_000, 5_000_000_000)
        return None

    jobs.start(work, title="x", done=heard.done, failed=heard.failed)
    assert told[-1] == (5_000_000_000, 5_000_000_000)


def test_the_bar_shows_how_far_it_is_and_can_cancel(qtbot: QtBot, qapp: QApplication) -> None:
    bar = JobBar(Appearance(qapp, "light"))
    qtbot.addWidget(bar)
    job = Job(lambda *_: None, title="Importing")
    bar.follow(job)
    job.progressed.emit(250, 1000)
    assert bar.title.text() == "Importing…"
    assert bar.left.text().startswith("25 %")
    assert bar.progress.value() == 250
    bar.cancel_button.click()
    assert job.is_cancelled
    bar.leave(job)
    assert bar.isHidden()


def test_the_bar_waits_before_it_appears(qtbot: QtBot, qapp: QApplication) -> None:
    bar = JobBar(Appearance(qapp, "light"))
    qtbot.addWidget(bar)
    job = Job(lambda *_: None, title="Importing")
    bar.follow(job)
    assert bar.isHidden()
    bar._patience.timeout.emit()
    assert not bar.isHidden()
    bar.leave(job)
