"""Each plot is shown when it is counted, and the counting gives way to the user."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.errors import StorageFailed
from annotator.core.model import Status
from annotator.core.queue import QueueFilter
from annotator.gui.context import Context
from annotator.gui.statistics.window import StatisticsWindow
from annotator.project.counting import Counting, Counts
from annotator.project.project import Project
from annotator.project.statistics import Part

COUNTING = "Counting…"


class HeldRunner:
    """Runs a piece of work when it is told to."""

    def __init__(self) -> None:
        self._held: list[Callable[[], None]] = []

    def submit(self, task: Callable[[], None]) -> None:
        self._held.append(task)

    def step(self, number: int = 1) -> None:
        for _ in range(number):
            self._held.pop(0)()

    def wait(self) -> None:
        while self._held:
            self.step()


Open = Callable[[], StatisticsWindow]


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def counts(project: Project) -> Counts:
    return Counts(project.path)


@pytest.fixture
def opened(qtbot: QtBot, context: Context, runner: HeldRunner, counts: Counts) -> Iterator[Open]:
    made: list[StatisticsWindow] = []

    def show() -> StatisticsWindow:
        window = StatisticsWindow(context, runner=runner, counts=counts)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        made.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window in made:
        window.stop()


@pytest.fixture
def rows(project: Project, add_articles: Callable[..., list[int]]) -> list[int]:
    """Two articles, one of them done, with spans."""
    rows = add_articles("One", "Two")
    project.articles.set_status(rows[1], Status.DONE)
    for label in project.labels.all():
        project.spans.add(rows[0], 0, 4, label.row)
    return rows


def waiting(window: StatisticsWindow) -> set[str]:
    return {id for id, card in window.cards.items() if card.chart.empty == COUNTING}


def test_each_plot_is_shown_as_soon_as_it_is_counted(
    opened: Open, runner: HeldRunner, rows: list[int]
) -> None:
    window = opened()
    assert window.cards == {}
    assert window._tiles.done.text == "… articles done"
    runner.step()
    assert waiting(window) == set(window.cards)
    seen: list[set[str]] = []
    while window._jobs.is_busy:
        runner.step()
        seen.append(waiting(window))
    assert seen[0] == set(window.cards) - {"status"}
    assert seen[-1] == set()
    assert seen == sorted(seen, key=len, reverse=True)
    assert len(seen) == len(Part)
    assert all(card.chart.bars for card in window.cards.values() if card.chart.id != "pace")


def test_a_plot_that_is_not_counted_yet_keeps_its_room(
    opened: Open, runner: HeldRunner, rows: list[int]
) -> None:
    window = opened()
    runner.step()
    before = {id: window.cards[id].sizeHint() for id in ("status", "labels", "lengths")}
    runner.wait()
    assert {id: window.cards[id].sizeHint() for id in before} == before


def test_a_bar_is_answered_before_the_rest_is_counted(
    opened: Open, runner: HeldRunner, rows: list[int], project: Project
) -> None:
    window = opened()
    asked: list[QueueFilter] = []
    window.articles_wanted.connect(asked.append)
    runner.step(2)
    window.cards["status"].plot.setFocus()
    QTest.keyClick(window.cards["status"].plot, Qt.Key.Key_Return)
    runner.step(2)  # what was under way gives way
    assert asked == [QueueFilter(status=Status.DONE, annotator=project.annotator.row)]
    runner.wait()
    assert waiting(window) == set()


def test_an_answer_does_not_give_way_to_counting(
    opened: Open, runner: HeldRunner, rows: list[int], project: Project
) -> None:
    window = opened()
    asked: list[QueueFilter] = []
    window.articles_wanted.connect(asked.append)
    runner.wait()
    QTest.keyClick(window.cards["status"].plot, Qt.Key.Key_Return)
    window.count()
    runner.wait()
    assert asked == [QueueFilter(status=Status.DONE, annotator=project.annotator.row)]


def test_counting_that_is_cancelled_can_be_gone_on_with(
    opened: Open, runner: HeldRunner, rows: list[int]
) -> None:
    window = opened()
    runner.step(2)
    window._show_progress()
    QTest.mouseClick(window._cancel, Qt.MouseButton.LeftButton)
    runner.wait()
    assert "cancelled" in window._message.text()
    assert window.cards["status"].chart.bars
    assert window.cards["labels"].chart.empty == "Not counted."
    assert window._tiles.spans.text == "– spans"
    QTest.mouseClick(window._again, Qt.MouseButton.LeftButton)
    runner.wait()
    assert not window._line.isVisible()
    assert window.cards["labels"].chart.bars


def test_what_is_known_is_shown_at_once_when_the_window_is_opened_again(
    opened: Open, runner: HeldRunner, rows: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    runner.wait()
    window.close()
    counted: list[Part] = []
    monkeypatch.setattr(Counting, "count", lambda _counting, part, **_more: counted.append(part))
    again = opened()
    runner.step()
    assert counted == []
    assert not again._jobs.is_busy
    assert again.cards["status"].chart.bars


def test_old_figures_stay_until_the_new_ones_are_there(
    opened: Open, runner: HeldRunner, rows: list[int], project: Project, qtbot: QtBot
) -> None:
    window = opened()
    runner.wait()
    label = project.labels.all()[0].row
    project.spans.add(rows[1], 0, 4, label)
    qtbot.waitUntil(lambda: window._jobs.is_busy)
    runner.step()
    assert waiting(window) == set()
    assert window.cards["labels"].chart.bars[0].values == (1,)
    runner.wait()
    assert window.cards["labels"].chart.bars[0].values == (2,)


def test_the_words_of_one_label_are_never_shown_as_those_of_another(
    opened: Open, runner: HeldRunner, rows: list[int]
) -> None:
    window = opened()
    runner.wait()
    assert window._words is not None
    other = (window._words.currentIndex() + 1) % window._words.count()
    window._words.setCurrentIndex(other)
    window._words.activated.emit(other)
    runner.step()
    assert waiting(window) == {"words"}
    runner.wait()
    assert waiting(window) == set()


def test_closing_it_stops_the_counting(opened: Open, runner: HeldRunner, rows: list[int]) -> None:
    window = opened()
    runner.step(2)
    window.close()
    assert not window._jobs.is_busy
    assert runner._held == []


def test_a_project_that_can_not_be_read_is_told(
    opened: Open, runner: HeldRunner, rows: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_more: object) -> object:
        raise StorageFailed("It can't be read.", hint="")

    monkeypatch.setattr(Counting, "count", broken)
    window = opened()
    runner.wait()
    assert "It can't be read." in window._message.text()
    assert window.cards["status"].chart.empty == "Not counted."
    monkeypatch.undo()
    QTest.mouseClick(window._again, Qt.MouseButton.LeftButton)
    runner.wait()
    assert waiting(window) == set()


def test_a_scope_that_is_left_while_it_is_counted_shows_nothing(
    opened: Open, runner: HeldRunner, rows: list[int]
) -> None:
    window = opened()
    runner.step(2)
    everybody = window._scope._who.findData(None)
    window._scope._who.setCurrentIndex(everybody)
    window._scope._who.activated.emit(everybody)
    runner.step()
    assert waiting(window) == set(window.cards) - {"status"}
    runner.step()
    assert waiting(window) == set(window.cards)
    runner.wait()
    assert waiting(window) == set()
