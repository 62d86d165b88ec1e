"""Plots as files."""

import csv
import io
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from annotator.core.errors import AnnotatorError
from annotator.gui.statistics.chart import Kind
from annotator.gui.statistics.saving import csv_text, save
from annotator.gui.theme.palette import DARK, LIGHT, Theme
from tests.gui.statistics.charts_for_tests import bar, chart

HOSTILE = (
    *("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20A1"),
    *("  =1", "\t=1", "\r=1", "\n=1", "\u00a0=1", "\u3000\uff1d1", "\tone", " \n+1"),
)
CHART = chart(Kind.LYING, bar("<b>&\u202eone", 5, 2), bar("two", 3, 0))


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return qapp.font()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_png_is_sharp_and_has_the_ground_of_the_theme(
    tmp_path: Path, font: QFont, theme: Theme
) -> None:
    save(CHART, theme, font, tmp_path / "plot.png")
    image = QImage(str(tmp_path / "plot.png"))
    assert image.width() == 2 * 760
    assert image.pixelColor(2, 2).name() == theme.base
    places = [(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)]
    colors = {image.pixelColor(x, y).name() for x, y in places}
    assert CHART.series[0].color in colors


def test_an_svg_is_well_formed_and_holds_the_names_as_text(tmp_path: Path, font: QFont) -> None:
    save(CHART, LIGHT, font, tmp_path / "plot.svg")
    root = ET.parse(tmp_path / "plot.svg").getroot()
    assert root.tag.endswith("svg")
    texts = "".join(root.itertext())
    assert "A plot" in texts
    assert "two" in texts


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_of_a_csv_is_a_formula(cell: str) -> None:
    ((read,),) = csv.reader(io.StringIO(csv_text([[cell]]), newline=""))
    assert read == f"'{cell}"


@pytest.mark.parametrize("cell", ["Ana", "a=b", "1-2", "", 'say "no"', "a,b", "two\nlines"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert list(csv.reader(io.StringIO(csv_text([[cell, "x"]]), newline=""))) == [[cell, "x"]]


def test_a_csv_has_the_table_with_plain_numbers(tmp_path: Path, font: QFont) -> None:
    made = chart(Kind.STANDING, bar("one", 12345, 0.5), bar("two", None, 2))
    save(made, LIGHT, font, tmp_path / "plot.csv")
    data = (tmp_path / "plot.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [
        ["Name", "series 0", "series 1"],
        ["one", "12345", "0.5"],
        ["two", "", "2"],
    ]


def test_a_file_that_is_there_is_replaced_whole(tmp_path: Path, font: QFont) -> None:
    path = tmp_path / "plot.csv"
    path.write_text("old" * 1000)
    save(CHART, LIGHT, font, path)
    assert "old" not in path.read_text()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", [".png", ".svg", ".csv"])
def test_a_write_that_breaks_off_leaves_the_file_that_was_there(
    tmp_path: Path, font: QFont, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = tmp_path / f"plot{ending}"
    path.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AnnotatorError, match="No space left"):
        save(CHART, LIGHT, font, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_nobody_was_asked_about_stays(tmp_path: Path, font: QFont) -> None:
    path = tmp_path / "plot.csv"
    path.write_text("old")
    with pytest.raises(AnnotatorError, match="there already"):
        save(CHART, LIGHT, font, path, replace=False)
    assert path.read_text() == "old"


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path, font: QFont) -> None:
    with pytest.raises(AnnotatorError, match="can't be written"):
        save(CHART, LIGHT, font, tmp_path / "no folder" / "plot.png")
