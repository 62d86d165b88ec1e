"""View → Statistics: from plot to plot, from a bar to its articles, and into a file."""

import csv

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QDialog

from annotator.gui.statistics.card import Card
from annotator.gui.statistics.window import StatisticsWindow
from tests.real_window.desk import Desk
from tests.real_window.hands import Hands, spin, until

# The kind of article makes no difference here.
pytestmark = pytest.mark.parametrize("story", ["overlaps"], indirect=True)


@pytest.fixture
def second(desk: Desk) -> int:
    """The second of three articles, the only one with a sector."""
    rows = (desk.article, desk.new_article(), desk.new_article())
    sector = desk.project.labels.by_name("sector")
    assert sector is not None
    desk.project.spans.add(rows[1], *desk.of(desk.story.inner), sector.row)
    desk.show()
    return rows[1]


@pytest.fixture
def statistics(desk: Desk, hands: Hands, second: int) -> StatisticsWindow:
    """Their window, opened by its name, with everything counted."""
    hands.press("ctrl+k")
    hands.type("statistics")
    hands.press("Return")
    found = desk.window.views._statistics
    assert found is not None
    hands.focus(found)
    until(lambda: not found._jobs.is_busy and "labels" in found.cards, "all is counted")
    spin(50)  # and laid out
    return found


def bar_of(card: Card, name: str) -> int:
    return next(at for at, bar in enumerate(card.chart.bars) if bar.name == name)


def assert_the_list_shows(desk: Desk, hands: Hands, row: int) -> None:
    """Only this article, with the focus in the list; Enter goes into its text."""
    queue = desk.workspace.queue
    model = queue._model
    until(lambda: model.is_whole and model.rowCount() == 1, "the list has one article")
    assert model.article_at(0) == row
    hands.focus(desk.window)
    until(queue.entrance.hasFocus, "the list has the focus")
    hands.press("Down", "Return")
    until(lambda: desk.workspace.article == row, "the article is shown")


def test_a_click_on_a_bar_shows_its_articles(
    desk: Desk, hands: Hands, statistics: StatisticsWindow, second: int
) -> None:
    card = statistics.cards["labels"]
    place: QPointF = card.plot.place_of(bar_of(card, "sector"))
    hands.click(card.plot.mapToGlobal(place.toPoint()))
    assert_the_list_shows(desk, hands, second)


def test_keys_alone_go_from_plot_to_plot_to_table_to_articles(
    desk: Desk, hands: Hands, statistics: StatisticsWindow, second: int
) -> None:
    card = statistics.cards["labels"]
    tab_to(hands, card.plot)
    hands.press("Home", *["Down"] * bar_of(card, "sector"))
    assert card.plot.current == bar_of(card, "sector")
    hands.press("alt+a")
    until(card.table.isVisible, "the plots are tables")
    tab_to(hands, card.table)
    hands.press("ctrl+Home", *["Down"] * bar_of(card, "sector"), "Return")
    assert_the_list_shows(desk, hands, second)


def test_a_plot_is_saved_as_a_table_for_spreadsheets(
    desk: Desk, hands: Hands, statistics: StatisticsWindow
) -> None:
    def answer(_dialog: QDialog) -> None:
        hands.type("plot")
        hands.press("period")
        hands.type("csv")
        hands.press("Return")

    tab_to(hands, statistics.cards["status"]._save)
    hands.press_with_dialog("space", answer)
    path = desk.project.path.with_name("plot.csv")
    until(path.exists, "the file is there")
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    path.unlink()
    assert [row[:2] for row in rows] == [
        *(["Status", "Articles"], ["Done", "0"], ["Skipped", "0"]),
        *(["Open", "3"], ["Flagged", "0"]),
    ]


def tab_to(hands: Hands, wanted: object) -> None:
    for _ in range(40):
        if QApplication.focusWidget() is wanted:
            return
        hands.press("Tab")
    raise AssertionError(f"Tab does not come to {wanted}")
