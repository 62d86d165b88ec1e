"""Filter, order and saved filters in the list, and what is done to many articles at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.core.queue import Order, QueueFilter
from annotator.gui.context import Context
from annotator.gui.queue.filter_chips import FilterChips
from annotator.gui.queue.filter_panel import FilterPanel
from annotator.gui.queue.list_view import RowList
from annotator.gui.queue.model import QueueModel
from annotator.gui.queue.pane import QueuePane
from annotator.gui.queue.saved_filters import SavedFilters
from annotator.project.project import Project

Add = Callable[..., list[int]]
Key = Qt.Key


@pytest.fixture
def pane(qtbot: QtBot, context: Context, project: Project, add_articles: Add) -> QueuePane:
    """Four articles; the second has a speaker, the third is done, the fourth is flagged."""
    _, two, three, four = add_articles("Delta story", "Ana said so", "Charlie", "Bravo bravo bravo")
    project.spans.add(two, 0, 3, 1)
    project.articles.set_status(three, Status.DONE)
    project.articles.set_flag(four, True)
    made = QueuePane(context)
    qtbot.addWidget(made)
    made.resize(280, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(qtbot: QtBot, pane: QueuePane) -> FilterPanel:
    qtbot.mouseClick(pane._filter_button, Qt.MouseButton.LeftButton)
    panel = pane._panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def choose(combo: QComboBox, text: str) -> None:
    combo.setCurrentText(text)
    assert combo.currentText() == text
    combo.activated.emit(combo.currentIndex())


def rows(pane: QueuePane) -> list[int | None]:
    model = pane._model
    return [model.article_at(place) for place in range(model.rowCount())]


def chips(pane: QueuePane) -> list[QPushButton]:
    found = pane.findChild(FilterChips)
    assert found is not None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return [chip for chip in found.findChildren(QPushButton) if chip.isVisible()]


def test_the_panel_filters_at_once_and_chips_tell_by_what(qtbot: QtBot, pane: QueuePane) -> None:
    panel = opened(qtbot, pane)
    choose(panel._flagged, "Flagged")
    assert rows(pane) == [4]
    choose(panel._flagged, "Not flagged")
    action = panel._present.menu().actions()[0]
    action.trigger()
    assert rows(pane) == [2]
    assert [chip.text() for chip in chips(pane)] == ["not flagged ✕", "with speaker ✕"]
    assert panel._present.text() == "speaker"
    qtbot.mouseClick(chips(pane)[1], Qt.MouseButton.LeftButton)
    assert pane.entrance.hasFocus(), "the chip has gone with the focus"
    assert rows(pane) == [1, 2, 3]
    assert panel._present.text() == "Any"


def test_what_is_flagged_is_told_once_and_combines_with_a_status(
    qtbot: QtBot, pane: QueuePane, project: Project
) -> None:
    project.articles.set_flag(3, True)
    choose(pane._status, "Flagged")
    assert rows(pane) == [3, 4]
    assert chips(pane) == [], "the field tells it"
    choose(pane._status, "Done")
    assert rows(pane) == [3]
    assert chips(pane) == []
    choose(opened(qtbot, pane)._flagged, "Not flagged")
    choose(pane._status, "Open")
    assert rows(pane) == [1, 2]
    assert [chip.text() for chip in chips(pane)] == ["not flagged ✕"]
    choose(pane._status, "All")
    assert rows(pane) == [1, 2, 3, 4]


def test_the_list_is_sorted(qtbot: QtBot, pane: QueuePane) -> None:
    panel = opened(qtbot, pane)
    choose(panel._order, "Length")
    assert rows(pane) == [3, 1, 2, 4]
    choose(panel._way, "Descending")
    assert rows(pane) == [4, 2, 1, 3]
    pane.select(4)
    assert pane.next_row(1) == 2


def test_a_date_that_is_none_is_not_taken(qtbot: QtBot, pane: QueuePane) -> None:
    panel = opened(qtbot, pane)
    qtbot.keyClicks(panel._from, "x20y24-05")
    qtbot.keyClick(panel._from, Key.Key_Return)
    assert panel._from.text() == "2024-05"
    assert rows(pane) == []
    assert "No article passes this filter." in pane._empty.message
    button = pane._empty.findChild(QPushButton)
    assert button is not None
    panel.close()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert rows(pane) == [1, 2, 3, 4]


def test_status_search_and_panel_go_together(qtbot: QtBot, pane: QueuePane) -> None:
    pane.show_filtered(QueueFilter(status=Status.DONE, order=Order.TITLE, search="cha"))
    assert rows(pane) == [3]
    search = pane.findChild(QLineEdit)
    assert search is not None
    assert search.text() == "cha"
    qtbot.keyClicks(search, "rlie")
    qtbot.keyClick(search, Key.Key_Return)
    assert rows(pane) == [3]
    assert pane._status.currentText() == "Done"


def test_a_filter_is_kept_by_a_name_and_chosen_again(
    qtbot: QtBot, pane: QueuePane, project: Project
) -> None:
    panel = opened(qtbot, pane)
    saved = panel.findChild(SavedFilters)
    assert saved is not None
    choose(panel._flagged, "Flagged")
    qtbot.keyClicks(saved._name, "Come back")
    qtbot.keyClick(saved._name, Key.Key_Return)
    choose(panel._flagged, "Any")
    assert rows(pane) == [1, 2, 3, 4]
    choose(saved._choice, "Come back")
    assert rows(pane) == [4]
    saved._name.setText("Later")
    qtbot.mouseClick(saved._rename_button, Qt.MouseButton.LeftButton)
    assert [each.name for each in project.filters.all()] == ["Later"]
    qtbot.mouseClick(saved._delete_button, Qt.MouseButton.LeftButton)
    assert project.filters.all() == []
    project.undo()
    assert [each.name for each in project.filters.all()] == ["Later"]


def test_esc_closes_the_panel(qtbot: QtBot, pane: QueuePane) -> None:
    panel = opened(qtbot, pane)
    qtbot.keyClick(panel, Key.Key_Escape)
    assert not panel.isVisible()


def list_of(pane: QueuePane) -> RowList:
    return pane._list


def press(qtbot: QtBot, pane: QueuePane, place: int, held: Qt.KeyboardModifier) -> None:
    view = list_of(pane)
    y = view.rowViewportPosition(place) + view.rowHeight(place) // 2
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, pos=QPoint(60, y))


def test_ctrl_and_shift_select_and_open_nothing(qtbot: QtBot, pane: QueuePane) -> None:
    modifier = Qt.KeyboardModifier
    chosen: list[int] = []
    pane.article_chosen.connect(chosen.append)
    press(qtbot, pane, 0, modifier.NoModifier)
    press(qtbot, pane, 2, modifier.ControlModifier)
    assert list(pane.selected()) == [1, 3]
    press(qtbot, pane, 1, modifier.NoModifier)
    press(qtbot, pane, 3, modifier.ShiftModifier)
    assert list(pane.selected()) == [2, 3, 4]
    qtbot.keyClick(list_of(pane), Key.Key_A, modifier.ControlModifier)
    assert list(pane.selected()) == [1, 2, 3, 4]
    assert chosen == [1, 2]
    qtbot.keyClick(list_of(pane), Key.Key_Home)
    assert list(pane.selected()) == [1]


def test_a_long_list_is_whole_after_a_moment(
    qtbot: QtBot, pane: QueuePane, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.gui.queue import row_finder

    monkeypatch.setattr(row_finder, "FEW", 0)
    monkeypatch.setattr(row_finder, "FIRST", 2)
    pane.select(4)
    pane.show_filtered(QueueFilter(order=Order.LENGTH))
    assert isinstance(list_of(pane).model(), QueueModel)
    assert rows(pane) == [3, 1]
    assert not pane._model.is_whole
    qtbot.waitUntil(lambda: pane._model.is_whole)
    assert rows(pane) == [3, 1, 2, 4]
    assert list_of(pane).place() == 3


def test_a_label_that_goes_leaves_the_filter(pane: QueuePane, project: Project) -> None:
    speaker = project.labels.by_name("speaker")
    assert speaker is not None
    pane.show_filtered(QueueFilter(labels_present=frozenset({speaker.row}), flagged=False))
    assert rows(pane) == [2]
    project.scheme.delete(speaker.row)
    assert rows(pane) == [1, 2, 3]
    assert [chip.text() for chip in chips(pane)] == ["not flagged ✕"]
