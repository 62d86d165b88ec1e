"""In an interface from right to left the plots stand the other way round."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.statistics.bubble import PAD, Bubble
from annotator.gui.statistics.card import Card
from annotator.gui.statistics.chart import Chart, Kind
from annotator.gui.statistics.painter import PlotPainter
from annotator.gui.statistics.saving import save
from annotator.gui.theme.palette import LIGHT
from tests.gui.statistics.charts_for_tests import bar, chart

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
WIDTH = 400
THREE = (bar("one", 5, 2, 1), bar("two", 3, 0, 4), bar("three", 9, 1, 0))
SPREADS = (bar("one", 5.0, 6.0, 8.0, 20.0, 100.0), bar("two", 2.0, 3.0, 4.0, 5.0, 6.0))


def made(kind: Kind) -> Chart:
    return chart(kind, *(SPREADS if kind is Kind.SPREAD else THREE))


def painter(kind: Kind, *, mirrored: bool) -> PlotPainter:
    return PlotPainter(made(kind), WIDTH, QFont(), mirrored=mirrored)


def inked(image: QImage) -> list[int]:
    """The x at which something is painted."""
    ground = image.pixel(image.width() // 2, image.height() - 1)
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(image.height()))
    ]


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


@pytest.fixture
def card(from_right: None, qtbot: QtBot) -> Callable[[Kind], Card]:
    def show(kind: Kind) -> Card:
        sheet = QWidget()
        qtbot.addWidget(sheet)
        card = Card(made(kind), LIGHT, sheet)
        sheet.resize(500, 420)
        card.resize(460, 400)
        with qtbot.waitExposed(sheet):
            sheet.show()
        sheet.activateWindow()
        return card

    return show


@pytest.mark.parametrize("kind", Kind)
def test_every_part_stands_where_a_mirror_shows_it(qapp: QApplication, kind: Kind) -> None:
    plain, turned = painter(kind, mirrored=False).layout, painter(kind, mirrored=True).layout
    assert plain is not None
    assert turned is not None
    assert [(box.x + box.width, box.y) for box in turned.hits] == [
        (pytest.approx(WIDTH - box.x), box.y) for box in plain.hits
    ]
    assert [each.box.right for each in turned.segments] == pytest.approx(
        [WIDTH - each.box.x for each in plain.segments]
    )
    for one, other in zip(plain.spreads, turned.spreads, strict=True):
        assert other.at == pytest.approx([WIDTH - x for x in one.at])
    for point, seen in zip(plain.points, turned.points, strict=True):
        assert seen == (point and pytest.approx((WIDTH - point[0], point[1])))


@pytest.mark.parametrize("kind", [Kind.LYING, Kind.SPREAD])
def test_names_stand_at_the_right_and_bars_begin_there(qapp: QApplication, kind: Kind) -> None:
    layout = painter(kind, mirrored=True).layout
    assert layout is not None
    assert all(box.right == pytest.approx(WIDTH) for box in layout.names)
    firsts = [each.box for each in layout.segments if each.series == 0]
    assert all(box.right == pytest.approx(layout.plot.right) for box in firsts)
    assert all(box.right < layout.names[0].x for box in (layout.plot, *firsts))
    assert all(box.x == pytest.approx(0) for box in layout.ends)


@pytest.mark.parametrize("kind", [Kind.STANDING, Kind.LINE])
def test_the_axis_stands_at_the_right_and_time_goes_to_the_left(
    qapp: QApplication, kind: Kind
) -> None:
    layout = painter(kind, mirrored=True).layout
    assert layout is not None
    assert layout.plot.x == pytest.approx(0)
    assert layout.plot.right < WIDTH - 8
    places = [box.x for box in layout.hits]
    assert places == sorted(places, reverse=True)


@pytest.mark.parametrize("kind", Kind)
@given(x=st.floats(0, WIDTH, exclude_max=True), y=st.floats(0, 300))
def test_a_bar_is_found_where_it_is_seen(
    qapp: QApplication, kind: Kind, x: float, y: float
) -> None:
    turned = painter(kind, mirrored=True)
    found = turned.bar_at(x, y)
    assert turned.layout is not None
    boxes = turned.layout.hits
    assert (found is None) == (not any(box.has(x, y - turned.top) for box in boxes))
    if found is not None:
        assert boxes[found].has(x, y - turned.top)


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_painted_outside(qapp: QApplication, kind: Kind) -> None:
    turned = painter(kind, mirrored=True)
    image = QImage(WIDTH + 40, round(turned.height) + 8, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.base))
    brush = QPainter(image)
    brush.translate(20, 4)
    turned.paint(brush, LIGHT)
    brush.end()
    places = inked(image)
    assert min(places) >= 18
    assert max(places) <= WIDTH + 22


@pytest.mark.parametrize("kind", [Kind.LYING, Kind.STANDING, Kind.LINE])
def test_a_click_chooses_the_bar_under_it(card: Callable[[Kind], Card], kind: Kind) -> None:
    shown = card(kind)
    chosen: list[str] = []
    shown.chosen.connect(lambda each: chosen.append(each.name))
    places = [shown.plot.place_of(number) for number in range(3)]
    for place in places:
        QTest.mouseClick(shown.plot, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert chosen == ["one", "two", "three"]
    if kind is not Kind.LYING:
        assert places[0].x() > places[2].x()


def test_the_left_arrow_goes_on_and_the_right_one_back(card: Callable[[Kind], Card]) -> None:
    plot = card(Kind.STANDING).plot
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.current == 1
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.current == 0
    QTest.keyClick(plot, Qt.Key.Key_Down)
    assert plot.current == 1


def test_what_is_said_of_a_bar_is_not_cut(card: Callable[[Kind], Card]) -> None:
    shown = card(Kind.LYING)
    QTest.mouseMove(shown.plot, shown.plot.place_of(0).toPoint())
    bubble = shown.plot.bubble
    assert isinstance(bubble, Bubble)
    image = bubble.grab().toImage()
    ground = image.pixel(4, bubble.height() // 2)
    letters = [
        x
        for x in range(3, image.width() - 3)
        if any(image.pixel(x, y) != ground for y in range(4, image.height() - 4))
    ]
    assert min(letters) >= PAD - 2
    assert max(letters) <= image.width() - PAD + 1


def test_a_plot_that_is_turned_to_the_other_side_follows(card: Callable[[Kind], Card]) -> None:
    plot = card(Kind.STANDING).plot
    right = plot.place_of(0)
    plot.setLayoutDirection(LEFT)
    left = plot.place_of(0)
    assert left.x() < right.x()
    assert plot.bar_at(QPointF(left.x(), left.y())) == 0


def test_a_picture_is_mirrored_too(qapp: QApplication, tmp_path: Path) -> None:
    plain, turned = tmp_path / "plain.png", tmp_path / "turned.png"
    save(made(Kind.LYING), LIGHT, QGuiApplication.font(), plain)
    save(made(Kind.LYING), LIGHT, QGuiApplication.font(), turned, mirrored=True)
    before, after = QImage(str(plain)), QImage(str(turned))
    assert before.size() == after.size()
    title = (0, 0, before.width(), before.height() // 6)
    assert max(inked(before.copy(*title))) < before.width() // 2
    assert min(inked(after.copy(*title))) > before.width() // 2
