"""A plot under the mouse, the keys, and a screen reader; its table."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.statistics.board import Board, placed
from annotator.gui.statistics.card import Card
from annotator.gui.statistics.chart import Chart, Kind
from annotator.gui.theme.palette import DARK, LIGHT, SEPIA
from tests.gui.statistics.charts_for_tests import bar, chart

THREE = (bar("one", 5, 2), bar("two", 3, 0), bar("three", 9, 1, leads=False))
KINDS = (Kind.LYING, Kind.STANDING, Kind.LINE)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Chart], Card]:
    def show(made: Chart) -> Card:
        sheet = QWidget()
        qtbot.addWidget(sheet)
        card = Card(made, LIGHT, sheet)
        sheet.resize(500, 420)
        card.resize(460, 400)
        with qtbot.waitExposed(sheet):
            sheet.show()
        sheet.activateWindow()
        return card

    return show


def chosen_by(card: Card) -> list[str]:
    found: list[str] = []
    card.chosen.connect(lambda each: found.append(each.name))
    return found


def place(card: Card, number: int) -> QPoint:
    return card.plot.place_of(number).toPoint()


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_on_a_bar_chooses_its_articles(shown: Callable[[Chart], Card], kind: Kind) -> None:
    card = shown(chart(kind, *THREE))
    chosen = chosen_by(card)
    for number in range(3):
        QTest.mouseClick(card.plot, Qt.MouseButton.LeftButton, pos=place(card, number))
    assert chosen == ["one", "two"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_arrows_go_from_bar_to_bar_and_enter_chooses(
    shown: Callable[[Chart], Card], kind: Kind, qtbot: QtBot
) -> None:
    card = shown(chart(kind, *THREE))
    chosen = chosen_by(card)
    card.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(card.plot.hasFocus)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(card.plot, key)
    assert chosen == ["one", "two"]
    QTest.keyClick(card.plot, Qt.Key.Key_End)
    assert card.plot.current == 2
    QTest.keyClick(card.plot, Qt.Key.Key_Right)
    QTest.keyClick(card.plot, Qt.Key.Key_Enter)
    assert chosen == ["one", "two"]
    QTest.keyClick(card.plot, Qt.Key.Key_Home)
    assert card.plot.current == 0


def test_what_is_pointed_at_is_said_beside_it(shown: Callable[[Chart], Card]) -> None:
    card = shown(chart(Kind.LYING, *THREE))
    QTest.mouseMove(card.plot, place(card, 1))
    bubble = card.plot.bubble
    assert bubble is not None
    assert bubble.lines == ["two", "3"]
    QTest.mouseMove(card.plot, place(card, 0))
    assert bubble.lines == ["one", "7"]
    assert bubble.parentWidget() is card.parentWidget()
    assert bubble.visibleRegion().boundingRect() == bubble.rect()
    card.show_as_table(wanted=True)
    assert bubble.lines == []


def test_the_mouse_shows_where_a_click_leads_somewhere(shown: Callable[[Chart], Card]) -> None:
    card = shown(chart(Kind.LYING, *THREE))
    for number, shape in (
        (2, Qt.CursorShape.ArrowCursor),
        (0, Qt.CursorShape.PointingHandCursor),
        (2, Qt.CursorShape.ArrowCursor),
    ):
        QTest.mouseMove(card.plot, place(card, number))
        assert card.plot.cursor().shape() == shape


def test_a_screen_reader_is_told_the_bar(shown: Callable[[Chart], Card]) -> None:
    card = shown(chart(Kind.LYING, *THREE))
    card.plot.setFocus()
    QTest.keyClick(card.plot, Qt.Key.Key_Down)
    told = QAccessible.queryAccessibleInterface(card.plot)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "A plot"
    assert told.text(QAccessible.Text.Description) == "two, 3, 2 of 3"


def test_a_screen_reader_can_read_every_bar_in_the_table(shown: Callable[[Chart], Card]) -> None:
    card = shown(chart(Kind.STANDING, *THREE))
    card.show_as_table(wanted=True)
    told = QAccessible.queryAccessibleInterface(card.table)
    assert told is not None
    assert told.role() is QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name) == "A plot"
    assert "Enter" in told.text(QAccessible.Text.Description)
    cells = (told.child(n) for n in range(told.childCount()))
    read = [cell.text(QAccessible.Text.Name) for cell in cells if cell is not None]
    assert {"Name", "one", "5", "2", "two", "3", "0", "three", "9", "1"} <= set(read)


def test_the_place_in_a_table_stays_when_it_is_counted_again(
    shown: Callable[[Chart], Card],
) -> None:
    card = shown(chart(Kind.LYING, *THREE))
    card.show_as_table(wanted=True)
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Down)
    QTest.keyClick(card.table, Qt.Key.Key_Down)
    before = card.table.currentRow()
    assert before > 0
    card.show_chart(chart(Kind.LYING, bar("one", 6, 2), *THREE[1:]), LIGHT)
    assert card.table.model().index(0, 1).data() == "6"
    assert card.table.currentRow() == before


def test_space_in_a_table_leads_to_the_articles(shown: Callable[[Chart], Card]) -> None:
    card = shown(chart(Kind.LYING, *THREE))
    chosen = chosen_by(card)
    card.show_as_table(wanted=True)
    card.table.selectRow(1)
    QTest.keyClick(card.table, Qt.Key.Key_Space)
    assert chosen == ["two"]


def test_an_empty_plot_says_so_and_takes_no_focus(shown: Callable[[Chart], Card]) -> None:
    card = shown(chart(Kind.STANDING))
    assert card.plot.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert card.plot.current is None
    assert card.plot.accessibleDescription() == "Nothing is here yet."
    QTest.mouseMove(card.plot, QPoint(20, 20))
    QTest.mouseClick(card.plot, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.keyClick(card.plot, Qt.Key.Key_Return)
    assert not card.plot.grab().isNull()


def test_the_table_behind_a_plot_has_its_figures(
    shown: Callable[[Chart], Card], qtbot: QtBot
) -> None:
    card = shown(chart(Kind.STANDING, *THREE))
    chosen = chosen_by(card)
    card.plot.setFocus()
    card.show_as_table(wanted=True)
    assert card.plot.isHidden()
    qtbot.waitUntil(card.table.hasFocus)
    rows = [
        [card.table.model().index(row, column).data() for column in range(len(THREE))]
        for row in range(card.table.rowCount())
    ]
    assert rows == [["one", "5", "2"], ["two", "3", "0"], ["three", "9", "1"]]
    card.table.selectRow(1)
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert chosen == ["two"]
    card.show_as_table(wanted=False)
    assert card.table.isHidden()


def test_another_chart_takes_the_place_of_one_with_more_bars(
    shown: Callable[[Chart], Card],
) -> None:
    card = shown(chart(Kind.LYING, *THREE))
    card.plot.setFocus()
    QTest.keyClick(card.plot, Qt.Key.Key_End)
    card.show_chart(chart(Kind.LYING, THREE[0]), DARK)
    assert card.plot.current == 0
    assert card.table.rowCount() == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK, SEPIA], ids=lambda theme: theme.name)
@pytest.mark.parametrize("width", [120, 430, 1900])
def test_every_kind_is_painted_at_every_width(
    shown: Callable[[Chart], Card], theme: object, width: int
) -> None:
    names = (
        "=cmd|' /C calc'!A0",
        "a\nb\r\nc",
        "\u202egnorts",
        "x" * 10_000,
        "محمد بن راشد",
        "欧阳修远",
    )
    five = tuple(bar(name, 1, 4, 9, 20, 300) for name in names)
    for kind in Kind:
        card = shown(chart(kind, *five))
        card.show_chart(chart(kind, *five), theme)  # pyright: ignore[reportArgumentType]
        card.resize(width, card.sizeHint().height())
        QTest.keyClick(card.plot, Qt.Key.Key_End)
        assert card.plot.grab().width() > 0


@pytest.mark.parametrize(
    ("heights", "columns", "expected"),
    [([], 2, []), ([5, 5, 5], 1, [0, 0, 0]), ([50, 20, 20, 20], 2, [0, 1, 1, 0])],
)
def test_a_card_goes_to_the_shortest_column(
    heights: list[int], columns: int, expected: list[int]
) -> None:
    assert placed(heights, columns) == expected


@pytest.mark.parametrize(("width", "columns"), [(560, 1), (1024, 2), (1920, 3)])
def test_a_wider_board_has_more_columns(qtbot: QtBot, width: int, columns: int) -> None:
    board = Board()
    qtbot.addWidget(board)
    cards: list[QWidget] = []
    for _ in range(6):

        def make(sheet: QWidget) -> QWidget:
            cards.append(Card(chart(Kind.LYING, *THREE), LIGHT, sheet))
            return cards[-1]

        board.add(make)
    board.resize(400, 500)
    with qtbot.waitExposed(board):
        board.show()
    board.resize(width, 500)
    qtbot.waitUntil(lambda: len({card.x() for card in cards}) == columns)
    assert all(card.geometry().right() <= board.viewport().width() for card in cards)
