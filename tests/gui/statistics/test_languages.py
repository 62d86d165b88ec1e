"""In longer languages, from either side, and with large letters nothing of the window is cut."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.context import Context
from annotator.gui.statistics.window import SMALLEST, StatisticsWindow
from tests.gui.dialog_makers import statistics_of_work
from tests.gui.pseudo import clipped, pseudo_language

SMALL = (1024, 640)
Open = Callable[..., StatisticsWindow]


@pytest.fixture(params=[False, True], ids=["from the left", "from the right"])
def pseudo(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    with pseudo_language(qapp, from_right=request.param):
        yield


@pytest.fixture
def twice_as_large(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    larger = QFont(before)
    larger.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


@pytest.fixture
def opened(pseudo: None, context: Context, qtbot: QtBot) -> Open:
    def show(size: tuple[int, int] = SMALL) -> StatisticsWindow:
        window = statistics_of_work(context)
        assert isinstance(window, StatisticsWindow)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return show


def squeezed(window: StatisticsWindow) -> list[str]:
    """The cards that are lower than they have to be, or that reach out of the window."""
    sheet = window._board.viewport()
    return [
        id
        for id, card in window.cards.items()
        if card.height() < card.heightForWidth(card.width())
        or card.mapTo(sheet, QPoint(0, 0)).x() < 0
        or card.mapTo(sheet, QPoint(card.width(), 0)).x() > sheet.width()
    ]


def overlapping(cards: list[QWidget]) -> list[tuple[int, int]]:
    boxes = [card.geometry() for card in cards]
    return [
        (one, other)
        for one in range(len(boxes))
        for other in range(one)
        if boxes[one].intersects(boxes[other])
    ]


def assert_all_is_seen(window: StatisticsWindow) -> None:
    QTest.qWait(50)
    assert clipped(window) == []
    assert squeezed(window) == []
    assert overlapping(list(window.cards.values())) == []


@pytest.mark.parametrize("size", [SMALL, SMALLEST, (1900, 1000)])
@pytest.mark.parametrize("as_tables", [False, True], ids=["plots", "tables"])
def test_nothing_is_cut(opened: Open, size: tuple[int, int], as_tables: bool) -> None:
    window = opened(size)
    window._scope.as_tables.setChecked(as_tables)
    assert_all_is_seen(window)


def test_nothing_is_cut_with_letters_twice_as_large(twice_as_large: None, opened: Open) -> None:
    window = opened()
    assert_all_is_seen(window)
    window._scope.as_tables.setChecked(True)
    assert_all_is_seen(window)


def test_what_is_said_below_the_plots_is_not_cut(opened: Open) -> None:
    window = opened()
    window._show_progress()
    assert_all_is_seen(window)
    window._on_cancel()
    assert_all_is_seen(window)


def test_the_days_of_a_scope_are_not_cut(opened: Open) -> None:
    window = opened()
    window._scope._when.setCurrentIndex(3)
    window._scope._on_when()
    assert_all_is_seen(window)


def test_every_row_of_a_table_with_a_bar_below_it_is_seen(opened: Open) -> None:
    window = opened(SMALLEST)
    window._scope.as_tables.setChecked(True)
    QTest.qWait(50)
    table = window.cards["lengths"].table
    assert table.horizontalScrollBar().maximum() > 0
    assert table.verticalScrollBar().maximum() == 0
