"""Where each project was left: whole, bounded, and proof against what a file may hold."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.core.model import Status
from annotator.core.queue import Order, QueueFilter
from annotator.gui.window_state import (
    CHOSEN_AT_MOST,
    PLACES_AT_MOST,
    ListView,
    Place,
    WindowState,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def test_each_project_has_a_place_of_its_own(file: Path) -> None:
    state = WindowState(file)
    state.keep_place(Path("/p/a.annotator"), Place(article=3, caret=70, top=40, y=-7))
    state.keep_place(Path("/p/b.annotator"), Place(article=1, caret=0))
    found = state.place(Path("/p/a.annotator"))
    assert found is not None
    assert (found.article, found.caret, found.top, found.y) == (3, 70, 40, -7)
    assert found.when > 0
    assert state.place(Path("/p/c.annotator")) is None


def test_only_the_last_places_are_kept(file: Path) -> None:
    state = WindowState(file)
    for number in range(PLACES_AT_MOST + 5):
        state.keep_place(Path(f"/p/{number}"), Place(article=number, caret=0))
    ini = QSettings(str(file), QSettings.Format.IniFormat)
    ini.beginGroup("places")
    assert len(ini.childKeys()) == PLACES_AT_MOST
    assert state.place(Path(f"/p/{PLACES_AT_MOST + 4}")) is not None


@pytest.mark.parametrize(
    ("stored", "is_one"),
    [
        ("3:70", True),
        ("", False),
        ("x:y", False),
        ("3", False),
        ("1:2:3:99999999:5", False),
        ("1:" + "9" * 40, False),
        (["3", "70"], False),
    ],
)
def test_what_is_no_place_is_none(file: Path, stored: object, is_one: bool) -> None:
    ini = QSettings(str(file), QSettings.Format.IniFormat)
    ini.setValue("places/|p|a", stored)
    ini.sync()
    assert (WindowState(file).place(Path("/p/a")) is not None) is is_one


def test_each_project_has_a_list_of_its_own(file: Path) -> None:
    wanted = QueueFilter(
        status=Status.OPEN, search="нефть “oil”", labels_present=frozenset({2}), order=Order.TITLE
    )
    WindowState(file).keep_list_view(Path("/p/a"), ListView(wanted=wanted, offset=120))
    again = WindowState(file)
    assert again.list_view(Path("/p/a")) == ListView(wanted=wanted, offset=120)
    assert again.list_view(Path("/p/b")) == ListView()
    again.keep_list_view(Path("/p/a"), ListView())
    assert not QSettings(str(file), QSettings.Format.IniFormat).contains("lists/|p|a")


def test_a_filter_by_very_many_chosen_articles_is_not_kept(file: Path) -> None:
    state = WindowState(file)
    wanted = QueueFilter(rows=tuple(range(CHOSEN_AT_MOST + 1)))
    state.keep_list_view(Path("/p/a"), ListView(wanted=wanted))
    assert state.list_view(Path("/p/a")) == ListView()


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "[]",
        "3",
        '{"filter": 3, "offset": 0}',
        '{"filter": {"source": "\\ud800"}, "offset": 0}',
        '{"filter": {"status": []}, "offset": 0}',
        "[" * 100_000,
        ["a", "b"],
    ],
)
def test_what_is_no_list_is_the_list_as_it_is_at_first(file: Path, stored: object) -> None:
    ini = QSettings(str(file), QSettings.Format.IniFormat)
    ini.setValue("lists/|p|a", stored)
    ini.sync()
    assert WindowState(file).list_view(Path("/p/a")) == ListView()


def test_how_a_project_was_exported_is_kept_as_long_as_its_place(file: Path) -> None:
    state = WindowState(file)
    state.keep_export(Path("/p/0"), {"format": "conll", "out": "/p/a “b”.conll"})
    assert WindowState(file).export(Path("/p/0")) == {"format": "conll", "out": "/p/a “b”.conll"}
    assert state.export(Path("/p/1")) is None
    for number in range(PLACES_AT_MOST + 5):
        state.keep_place(Path(f"/p/{number}"), Place(article=number, caret=0))
    assert state.export(Path("/p/0")) is None


@pytest.mark.parametrize("stored", ["{", "[" * 100_000, 3, ["a"], ""])
def test_settings_of_an_export_that_are_none_are_nothing(file: Path, stored: object) -> None:
    ini = QSettings(str(file), QSettings.Format.IniFormat)
    ini.setValue("exports/|p|a", stored)
    ini.sync()
    assert WindowState(file).export(Path("/p/a")) in (None, 3)
