"""What the plots of a project say."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from annotator.core.pace import Quartiles
from annotator.core.periods import Step
from annotator.gui.statistics.chart import Chart, Kind
from annotator.gui.statistics.charts import charts
from annotator.gui.statistics.tiles import Tiles
from annotator.gui.statistics.wording import (
    day_name,
    decimal,
    exact_day,
    share,
    shown_name,
    time_range,
    time_taken,
)
from annotator.gui.theme.palette import DARK, LIGHT
from annotator.project.counting import Counting
from annotator.project.project import Project
from annotator.project.statistics import Scope
from tests.project.statistics.counting import count_all

HOSTILE = ("=cmd|' /C calc'!A0", "two\nlines", "\u202egnorts", "x" * 10_000, "محمد", "欧阳修远")


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def made(project: Project) -> Callable[[], dict[str, Chart]]:
    def make() -> dict[str, Chart]:
        found = count_all(Counting(project.path, Scope(annotator=project.annotator.row)))
        return {chart.id: chart for chart in charts(found, LIGHT)}

    return make


def test_an_empty_project_has_plots_that_say_what_is_missing(
    made: Callable[[], dict[str, Chart]],
) -> None:
    assert all(not each.bars and each.empty for each in made().values())


def test_each_row_of_each_table_is_as_long_as_its_columns(
    project: Project, made: Callable[[], dict[str, Chart]], add_articles: Callable[..., list[int]]
) -> None:
    row, _ = add_articles("One", "Two")
    for label in project.labels.all():
        project.spans.add(row, 0, 4, label.row)
    for each in made().values():
        assert {len(cells) for cells in each.table()} == {len(each.columns)}
        if each.kind is not Kind.SPREAD:
            assert {len(bar.values) for bar in each.bars} <= {len(each.series)}


def test_days_are_written_in_full_in_tables_and_short_on_the_axis(
    project: Project, made: Callable[[], dict[str, Chart]], add_articles: Callable[..., list[int]]
) -> None:
    (row,) = add_articles("One")
    project.spans.add(row, 0, 4, project.labels.all()[0].row)
    (bar,) = made()["spans"].bars
    today = date.today()
    assert bar.exact_name == today.isoformat()
    assert bar.name.startswith(str(today.day))
    assert bar.behind is not None
    assert bar.behind.rows == {row}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_one_short_line(
    project: Project, made: Callable[[], dict[str, Chart]], name: str
) -> None:
    article = project.articles.add_text(f"It was {name.strip()} who said so, and went.")
    speaker = next(label for label in project.labels.all() if label.name == "speaker")
    start = len("It was ")
    project.spans.add(article.row, start, start + len(name), speaker.row)
    (bar,) = made()["speakers"].bars
    assert len(bar.name) <= 300
    assert not set(bar.name) & {"\n", "\r", "\u202e"}


def test_names_keep_what_joins_their_letters() -> None:
    assert shown_name("a\u200d\u202eb\u2066c") == "a\u200dbc"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (10, "less than 1 min"),
        (840, "14 min"),
        (3600, "1 h"),
        (7500, "2 h 5 min"),
        (36_000 * 1000, "10,000 h"),
    ],
)
def test_times_are_told_as_people_do(seconds: float, told: str) -> None:
    assert time_taken(seconds) == told


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [(600, 3000, "10 to 50 min"), (600, 610, "10 min"), (20_000, 33_000, "6 to 9 h")],
)
def test_a_range_has_one_unit(low: float, high: float, told: str) -> None:
    assert time_range(Quartiles(low=low, middle=low, high=high)) == told


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(1, 4, "25 %"), (0, 4, "0 %"), (1, 1000, "less than 1 %"), (0, 0, "")],
)
def test_shares_are_whole_percents(part: int, whole: int, told: str) -> None:
    assert share(part, whole) == told


def test_numbers_have_a_place_only_where_it_says_something() -> None:
    assert [decimal(value) for value in (0.25, 3.0, 16.94, 1234.6)] == [
        *("0.3", "3", "16.9"),
        "1,235",
    ]


@pytest.mark.parametrize(
    ("step", "short", "long", "exact"),
    [
        (Step.DAY, "2 Mar", "2 March 2026", "2026-03-02"),
        (Step.WEEK, "2 Mar", "2 March 2026 to 8 March 2026", "2026-03-02"),
        (Step.MONTH, "Mar 2026", "March 2026", "2026-03"),
        (Step.YEAR, "2026", "2026", "2026"),
    ],
)
def test_steps_have_names(step: Step, short: str, long: str, exact: str) -> None:
    day = date(2026, 3, 2)
    assert day_name(day, step, short=True) == short
    assert day_name(day, step, short=False) == long
    assert exact_day(day, step) == exact


def test_colours_follow_the_theme(project: Project, add_articles: Callable[..., list[int]]) -> None:
    (row,) = add_articles("One")
    project.spans.add(row, 0, 4, project.labels.all()[0].row)
    found = count_all(Counting(project.path, Scope()))
    for theme in (LIGHT, DARK):
        spans = next(each for each in charts(found, theme) if each.id == "spans")
        assert spans.series[0].color == theme.labels["blue"]


def test_with_too_little_done_nothing_is_estimated(
    qtbot: object, project: Project, add_articles: Callable[..., list[int]]
) -> None:
    from PySide6.QtWidgets import QWidget

    add_articles("One", "Two")
    holder = QWidget()
    tiles = Tiles(holder)
    tiles.show_figures(count_all(Counting(project.path, Scope(annotator=project.annotator.row))))
    assert tiles.left.text == "– what is left (2 articles) can be told after 20 articles are done"
    assert tiles.done.text == "0 of 2 articles done"
    assert tiles.pace.text.startswith("–")
