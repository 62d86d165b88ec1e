from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from annotator.core.changes import ChangeSet
from annotator.core.model import Status
from annotator.gui.context import Context
from annotator.gui.queue.delegate import ArticleDelegate
from annotator.gui.queue.list_view import RowList
from annotator.gui.queue.model import QueueModel
from annotator.gui.queue.pane import QueuePane
from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project

Add = Callable[..., list[int]]
Key = Qt.Key


@pytest.fixture
def make_pane(qtbot: QtBot, context: Context) -> Callable[[], QueuePane]:
    def make() -> QueuePane:
        pane = QueuePane(context)
        qtbot.addWidget(pane)
        pane.resize(280, 500)
        with qtbot.waitExposed(pane):
            pane.show()
        return pane

    return make


def rows(pane: QueuePane) -> RowList:
    view = pane.findChild(RowList)
    assert view is not None
    return view


def model(pane: QueuePane) -> QueueModel:
    found = rows(pane).model()
    assert isinstance(found, QueueModel)
    return found


def search(pane: QueuePane) -> QLineEdit:
    field = pane.findChild(QLineEdit)
    assert field is not None
    return field


def titles(pane: QueuePane) -> list[str | None]:
    shown = model(pane)
    summaries = [shown.summary(place) for place in range(shown.rowCount())]
    return [summary.title if summary else None for summary in summaries]


def texts(pane: QueuePane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def choose_status(pane: QueuePane, name: str) -> None:
    combo = pane.findChild(QComboBox)
    assert combo is not None
    combo.setCurrentIndex(combo.findText(name))
    combo.activated.emit(combo.currentIndex())


def click(qtbot: QtBot, pane: QueuePane, place: int) -> None:
    view = rows(pane)
    y = view.rowViewportPosition(place) + view.rowHeight(place) // 2
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, y))


def test_a_click_and_the_arrows_choose_articles(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add
) -> None:
    one, two, three = add_articles("one", "two", "three")
    pane = make_pane()
    chosen: list[int] = []
    pane.article_chosen.connect(chosen.append)
    click(qtbot, pane, 1)
    qtbot.keyClick(rows(pane), Key.Key_Down)
    qtbot.keyClick(rows(pane), Key.Key_Down)
    qtbot.keyClick(rows(pane), Key.Key_Home)
    assert chosen == [two, three, one]


def test_dragging_over_the_list_opens_nothing_more(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add
) -> None:
    one, _ = add_articles("one", "two")
    pane = make_pane()
    chosen: list[int] = []
    pane.article_chosen.connect(chosen.append)
    port = rows(pane).viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    qtbot.mouseMove(port, QPoint(60, rows(pane).rowViewportPosition(1) + 10))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert chosen == [one]


def test_selecting_by_program_tells_nobody(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add
) -> None:
    _, two, three = add_articles("one", "two", "three")
    pane = make_pane()
    with qtbot.assertNotEmitted(pane.article_chosen):
        pane.select(two)
    assert rows(pane).place() == 1
    assert rows(pane).selectionModel().isRowSelected(1)
    assert pane.next_row(1) == three
    assert pane.next_row(2) is None


def test_esc_and_enter_go_back_to_the_text(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add
) -> None:
    add_articles("one")
    pane = make_pane()
    pane.select(1)
    for widget, key in (
        (rows(pane), Key.Key_Escape),
        (rows(pane), Key.Key_Return),
        (search(pane), Key.Key_Escape),
    ):
        with qtbot.waitSignal(pane.left):
            qtbot.keyClick(widget, key)


def test_letters_are_left_to_the_window(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add
) -> None:
    add_articles("one", "two")
    pane = make_pane()
    pane.select(1)
    qtbot.keyClicks(rows(pane), "t")
    assert rows(pane).place() == 0


def test_a_search_lists_the_articles_that_have_the_words(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add, project: Project
) -> None:
    add_articles("Zinc prices", "Copper prices", "Copper mines")
    index_pending(project)
    pane = make_pane()
    pane.focus_search()
    qtbot.keyClicks(search(pane), "copper")
    qtbot.waitUntil(lambda: titles(pane) == ["Copper prices", "Copper mines"])
    assert "2 articles" in texts(pane)
    with qtbot.waitSignal(pane.article_chosen) as chosen:
        qtbot.keyClick(search(pane), Key.Key_Return)
    assert chosen.args == [2]
    assert rows(pane).hasFocus()


def test_an_empty_search_says_so_and_how_to_go_on(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add, project: Project
) -> None:
    add_articles("one")
    index_pending(project)
    pane = make_pane()
    qtbot.keyClicks(search(pane), "unicorn")
    qtbot.waitUntil(lambda: "No article has “unicorn”." in texts(pane))
    button = pane.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert titles(pane) == ["one"]
    assert search(pane).text() == ""
    cross = search(pane).findChild(QToolButton)
    assert cross is not None
    qtbot.waitUntil(lambda: not cross.isVisible(), timeout=2000)


def test_a_search_before_the_index_is_ready_says_so_and_is_done_again(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], context: Context, tmp_path: Path
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "Copper is dear.", "meta": {"title": "Copper prices"}}')
    import_sources(context.project, [source])
    pane = make_pane()
    qtbot.keyClicks(search(pane), "copper")
    qtbot.waitUntil(lambda: any("made ready for the search" in text for text in texts(pane)))
    context.jobs.start(
        lambda progress, cancel: index_pending(context.project, progress=progress, cancel=cancel),
        title="Preparing the search",
        done=lambda _: None,
        failed=lambda _: None,
    )
    assert titles(pane) == ["Copper prices"]


def test_an_empty_project_says_how_articles_come_in(
    make_pane: Callable[[], QueuePane], add_articles: Add
) -> None:
    pane = make_pane()
    assert "No articles yet." in texts(pane)
    assert "Drop files here, or choose File → Import Files." in texts(pane)
    add_articles("one")
    assert rows(pane).isVisible()


def test_a_handled_article_stays_until_the_filter_is_applied_again(
    make_pane: Callable[[], QueuePane], add_articles: Add, project: Project
) -> None:
    one, _ = add_articles("one", "two")
    pane = make_pane()
    choose_status(pane, "Open")
    pane.select(one)
    project.articles.set_status(one, Status.DONE)
    assert titles(pane) == ["one", "two"]
    summary = model(pane).summary(0)
    assert summary is not None
    assert not model(pane).still_matches(summary)
    assert pane.next_open() == 2
    choose_status(pane, "Open")
    assert titles(pane) == ["two"]


def test_a_change_touches_only_the_line_it_names(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add, project: Project
) -> None:
    one, two = add_articles("one", "two")
    pane = make_pane()
    pane.select(two)
    changed: list[int] = []
    model(pane).dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    with qtbot.assertNotEmitted(model(pane).modelReset):
        project.articles.set_flag(one, flagged=True)
        project.spans.add(two, 0, 4, 1)
    assert changed == [0, 1]
    delegate = rows(pane).itemDelegate()
    assert isinstance(delegate, ArticleDelegate)
    summary = model(pane).summary(1)
    assert summary is not None
    assert delegate.second_line(summary, pane.fontMetrics(), 400) == "1 span"
    assert rows(pane).place() == 1


def test_a_long_source_gives_way_to_the_date_and_the_count(
    make_pane: Callable[[], QueuePane], add_articles: Add, project: Project
) -> None:
    project.spans.add(add_articles("one")[0], 0, 4, 1)
    pane = make_pane()
    delegate, summary = rows(pane).itemDelegate(), model(pane).summary(0)
    assert isinstance(delegate, ArticleDelegate)
    assert summary is not None
    summary = replace(
        summary, source="The Westerholm Weekly Advertiser", published="2025-05-06T10:00:00"
    )
    line = delegate.second_line(summary, pane.fontMetrics(), 200)
    assert line.startswith("\u2068The ")
    assert line.endswith("…\u2069 · 2025-05-06 · 1 span")


def test_a_bulk_change_keeps_the_selection(
    make_pane: Callable[[], QueuePane],
    add_articles: Add,
    context: Context,
) -> None:
    _, two = add_articles("one", "two")
    pane = make_pane()
    pane.select(two)
    bulk = ChangeSet(seq=9, name="Import", annotator=1, changes=(), bulk=True)
    context.signals.changed.emit(bulk)
    assert rows(pane).place() == 1


def test_a_deleted_article_leaves_the_list_and_undo_brings_it_back(
    make_pane: Callable[[], QueuePane], add_articles: Add, project: Project
) -> None:
    one, two = add_articles("one", "two")
    pane = make_pane()
    pane.select(two)
    project.articles.delete([one])
    assert titles(pane) == ["two"]
    assert rows(pane).place() == 0
    project.undo()
    assert titles(pane) == ["one", "two"]
    assert rows(pane).place() == 1


def test_progress_is_told_in_all_and_of_this_sitting(
    qtbot: QtBot, make_pane: Callable[[], QueuePane], add_articles: Add, project: Project
) -> None:
    one, _ = add_articles("one", "two")
    pane = make_pane()
    project.spans.add(one, 0, 4, 1)
    project.articles.set_status(one, Status.DONE)
    told = "1 of 2 done · 1 span\nThis sitting: 1 done, 1 span"
    qtbot.waitUntil(lambda: told in texts(pane))
    project.undo()
    project.undo()
    qtbot.waitUntil(lambda: "0 of 2 done · 0 spans" in texts(pane))
