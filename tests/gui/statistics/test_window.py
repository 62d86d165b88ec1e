"""The window of the statistics, in the program's window."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.core.queue import QueueFilter
from annotator.gui.context import Context
from annotator.gui.jobs import ImmediateRunner, ThreadRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.statistics.window import StatisticsWindow
from annotator.project.project import Project

Open = Callable[[], StatisticsWindow]


@pytest.fixture
def opened(qtbot: QtBot, context: Context) -> Iterator[Open]:
    made: list[StatisticsWindow] = []

    def show() -> StatisticsWindow:
        window = StatisticsWindow(context, runner=ImmediateRunner())
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


def bars(window: StatisticsWindow, id: str) -> dict[str, float]:
    return {bar.name: bar.sum for bar in window.cards[id].chart.bars}


def choose(box: QComboBox, text: str) -> None:
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def box_of(window: StatisticsWindow, name: str) -> QComboBox:
    return next(each for each in window.findChildren(QComboBox) if each.accessibleName() == name)


def test_it_counts_what_is_in_the_project(
    opened: Open, project: Project, add_articles: Callable[..., list[int]]
) -> None:
    first, _, third = add_articles("One", "Two", "Three")
    project.articles.set_status(first, Status.DONE)
    project.articles.set_flag(third, True)
    window = opened()
    assert bars(window, "status") == {"Done": 1, "Skipped": 0, "Open": 2, "Flagged": 1}


def test_a_bar_asks_for_its_articles(
    opened: Open, project: Project, add_articles: Callable[..., list[int]], qtbot: QtBot
) -> None:
    first, second = add_articles("One", "Two")
    project.articles.set_status(second, Status.DONE)
    label = project.labels.all()[0].row
    project.spans.add(first, 0, 4, label)
    window = opened()
    asked: list[QueueFilter] = []
    window.articles_wanted.connect(asked.append)
    for id in ("status", "labels", "spans"):
        window.cards[id].plot.setFocus()
        QTest.keyClick(window.cards[id].plot, Qt.Key.Key_Return)
    me = project.annotator.row
    assert asked == [
        QueueFilter(status=Status.DONE, annotator=me),
        QueueFilter(labels_present=frozenset({label}), annotator=me),
        QueueFilter(rows=(first,)),
    ]


def test_a_change_is_counted_while_the_window_is_looked_at(
    opened: Open, project: Project, add_articles: Callable[..., list[int]], qtbot: QtBot
) -> None:
    (row,) = add_articles("One")
    window = opened()
    project.articles.set_status(row, Status.DONE)
    qtbot.waitUntil(lambda: bars(window, "status").get("Done") == 1)


def test_the_work_of_others_is_told_apart(
    opened: Open, project: Project, add_articles: Callable[..., list[int]]
) -> None:
    first, second = add_articles("One", "Two")
    project.articles.set_status(first, Status.DONE)
    project.set_annotator("bo")
    project.articles.set_status(second, Status.DONE)
    project.set_annotator("ana")
    window = opened()
    assert bars(window, "status")["Done"] == 1
    choose(box_of(window, "Work of"), "Everybody")
    assert bars(window, "status")["Done"] == 2
    choose(box_of(window, "Work of"), "bo")
    assert bars(window, "done") != {}
    assert bars(window, "status")["Done"] == 1


def test_a_period_leaves_out_what_was_not_touched(
    opened: Open, project: Project, add_articles: Callable[..., list[int]]
) -> None:
    first, _ = add_articles("One", "Two")
    project.articles.set_status(first, Status.DONE)
    window = opened()
    for period in ("This week", "This month", "Between two days"):
        choose(box_of(window, "Done in"), period)
        assert bars(window, "status") == {"Done": 1, "Skipped": 0, "Open": 0, "Flagged": 0}


def test_tab_goes_from_the_scope_to_the_plots(
    opened: Open, project: Project, add_articles: Callable[..., list[int]]
) -> None:
    (row,) = add_articles("One")
    project.articles.set_status(row, Status.DONE)
    window = opened()
    choose(box_of(window, "Done in"), "Between two days")
    scope, card = window._scope, window.cards["status"]
    scope._who.setFocus()
    found: list[QWidget] = [scope._who]
    while found[-1] is not card.plot and len(found) < 20:
        QTest.keyClick(found[-1], Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is not found[-1]:
            found.append(focus)
    assert found == [
        *(scope._who, scope._when, scope._first, scope._last, scope.as_tables),
        *(card._as_table, card._save, card.plot),
    ]


def test_all_plots_turn_into_tables_and_back(
    opened: Open, add_articles: Callable[..., list[int]]
) -> None:
    add_articles("One")
    window = opened()
    tick = window._scope.as_tables
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert all(card.plot.isHidden() for card in window.cards.values())
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert all(card.table.isHidden() for card in window.cards.values())


def test_the_label_of_the_words_can_be_chosen(
    opened: Open, project: Project, add_articles: Callable[..., list[int]]
) -> None:
    (row,) = add_articles("One")
    figure = next(label for label in project.labels.all() if label.name == "figure")
    project.spans.add(row, 0, 4, figure.row)
    window = opened()
    choose(box_of(window, "Label of the most frequent words"), "figure")
    assert bars(window, "words") == {"This": 1}


def test_a_new_label_can_be_chosen_too(opened: Open, project: Project, qtbot: QtBot) -> None:
    project.articles.add_text("Some words.")
    window = opened()
    box = box_of(window, "Label of the most frequent words")
    before = box.currentText()
    project.labels.add("place")
    qtbot.waitUntil(lambda: box.findText("place") >= 0)
    assert box.currentText() == before


@pytest.mark.parametrize(
    ("form", "typed", "written"),
    [
        ("Picture (*.png)", "plot", "plot.png"),
        ("Drawing (*.svg)", "plot", "plot.svg"),
        ("Table for spreadsheets (*.csv)", "plot.v2", "plot.v2.csv"),
        ("Picture (*.png)", "plot.csv", "plot.csv"),
    ],
)
def test_a_plot_is_saved_in_the_chosen_form(
    opened: Open,
    add_articles: Callable[..., list[int]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    typed: str,
    written: str,
) -> None:
    add_articles("One")
    window = opened()
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(folder / typed), form)
    )
    window.cards["status"].saving.emit()
    assert [path.name for path in folder.iterdir()] == [written]
    if written.endswith(".csv"):
        rows = list(csv.reader((folder / written).read_text("utf-8-sig").splitlines()))
        assert rows[1:] == [
            *(["Done", "0", "0.0"], ["Skipped", "0", "0.0"]),
            *(["Open", "1", "100.0"], ["Flagged", "0", "0.0"]),
        ]


def test_a_file_whose_ending_was_not_typed_is_not_replaced(
    opened: Open,
    add_articles: Callable[..., list[int]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_articles("One")
    window = opened()
    (tmp_path / "plot.csv").write_text("mine")
    form = "Table for spreadsheets (*.csv)"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(tmp_path / "plot"), form)
    )
    window.cards["status"].saving.emit()
    assert (tmp_path / "plot.csv").read_text() == "mine"
    assert "there already" in window._message.text()


def test_a_place_that_can_not_be_written_is_told(
    opened: Open, add_articles: Callable[..., list[int]], tmp_path: Path
) -> None:
    add_articles("One")
    window = opened()
    window.save_to(window.cards["status"].chart, tmp_path / "none" / "plot.svg")
    assert "can't be written" in window._message.text()


def test_colours_follow_the_theme(
    opened: Open, context: Context, add_articles: Callable[..., list[int]]
) -> None:
    add_articles("One")
    window = opened()
    before = window.cards["status"].chart.series[0].color
    context.appearance.choose("dark")
    assert window.cards["status"].chart.series[0].color != before
    context.appearance.choose("light")


def test_esc_closes_it(opened: Open) -> None:
    window = opened()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isHidden()


def test_of_several_choices_in_a_row_the_last_is_shown(
    qtbot: QtBot, context: Context, project: Project, add_articles: Callable[..., list[int]]
) -> None:
    first, _ = add_articles("One", "Two")
    project.articles.set_status(first, Status.DONE)
    window = StatisticsWindow(context, runner=ThreadRunner())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for period in ("This week", "All time", "This month", "All time", "This week"):
        choose(box_of(window, "Done in"), period)
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    assert bars(window, "status") == {"Done": 1, "Skipped": 0, "Open": 0, "Flagged": 0}
    assert window._message.text() == ""
    window.count()
    window.stop()
    assert not window._jobs.is_busy


def statistics_of(window: MainWindow) -> StatisticsWindow:
    found = window.views._statistics
    assert found is not None
    return found


def counted(window: MainWindow, qtbot: QtBot) -> StatisticsWindow:
    window._services.actions.trigger("view.statistics")
    found = statistics_of(window)
    qtbot.waitUntil(lambda: "status" in found.cards and not found._jobs.is_busy)
    return found


def test_the_menu_opens_it_once_and_a_bar_filters_the_list(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    found = counted(sample_window, qtbot)
    sample_window._services.actions.trigger("view.statistics")
    assert statistics_of(sample_window) is found
    card = found.cards["labels"]
    bar = card.chart.bars[0]
    assert sample_window.workspace is not None
    queue = sample_window.workspace.queue
    card.plot.setFocus()
    QTest.keyClick(card.plot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: queue._asked != QueueFilter())
    assert bar.behind is not None
    assert queue._asked.labels_present == {bar.behind.label}
    assert queue._model.rowCount() > 0
    qtbot.waitUntil(queue.entrance.hasFocus)


def test_the_window_with_the_articles_can_lie_above_it(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    handle = counted(sample_window, qtbot).windowHandle()
    assert handle is not None
    assert handle.transientParent() is None


def test_closing_the_project_closes_it(sample_window: MainWindow, qtbot: QtBot) -> None:
    counted(sample_window, qtbot)
    sample_window.files.close_project()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sample_window.views._statistics is None
    assert not [
        each for each in QApplication.topLevelWidgets() if isinstance(each, StatisticsWindow)
    ]


def test_it_is_made_anew_after_it_was_closed(sample_window: MainWindow, qtbot: QtBot) -> None:
    counted(sample_window, qtbot).close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert counted(sample_window, qtbot).isVisible()
