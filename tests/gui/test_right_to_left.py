"""In an interface from right to left all stands the other way round, but for the article."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.app import build_window, open_first
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.queue.row_painting import mirrored
from annotator.gui.theme.palette import LIGHT, color_for
from annotator.gui.workspace import Workspace

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, sample_file: Path
) -> Iterator[MainWindow]:
    """The window on the sample, from right to left."""
    qapp.setLayoutDirection(RIGHT)
    path = tmp_path / sample_file.name
    shutil.copy(sample_file, path)
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    window._services.preferences.change(annotator="ana")
    window._services.appearance.choose("light")
    qtbot.addWidget(window)
    open_first(window, path)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.close()
    qapp.setLayoutDirection(LEFT)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def left_of(part: QWidget, window: QWidget) -> int:
    return part.mapTo(window, QPoint(0, 0)).x()


def painted(widget: QWidget, color: str) -> list[int]:
    """The x at which a colour is seen in a widget."""
    image, wanted = widget.grab().toImage(), QColor(color).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == wanted for y in range(image.height()))
    ]


@pytest.mark.parametrize("kind", [QRect, QRectF])
def test_a_rectangle_is_mirrored_within_another(kind: type) -> None:
    around = QRect(100, 0, 50, 10)
    assert mirrored(kind(103, 2, 10, 5), around, RIGHT) == kind(137, 2, 10, 5)
    assert mirrored(kind(103, 2, 10, 5), around, LEFT) == kind(103, 2, 10, 5)


def test_the_panes_change_sides(window: MainWindow, workspace: Workspace) -> None:
    places = [
        left_of(part, window) for part in (workspace.inspector, workspace.surface, workspace.queue)
    ]
    assert places == sorted(places)


def test_the_labels_begin_at_the_right(window: MainWindow, workspace: Workspace) -> None:
    bar = workspace.label_bar
    places = [chip.x() for chip in bar._chips]
    assert places == sorted(places, reverse=True)
    assert bar.rect().right() - bar._chips[0].geometry().right() < 20
    assert bar.add.x() < places[-1]
    assert bar.status.x() < bar.add.x()


def test_the_key_of_a_chip_stands_at_its_right(workspace: Workspace) -> None:
    chip = workspace.label_bar._chips[0]
    badge = painted(chip, color_for(chip.label.color, LIGHT))
    assert min(badge) > chip.width() // 2


def test_the_sign_of_a_status_stands_at_the_right_of_its_row(workspace: Workspace) -> None:
    rows = workspace.queue._list.viewport()
    signs = painted(rows, LIGHT.good)
    assert signs
    assert min(signs) > rows.width() // 2


def test_the_bar_of_the_selected_row_stands_at_the_right(workspace: Workspace) -> None:
    rows = workspace.queue._list
    row = rows.visualRect(rows.currentIndex())
    image = rows.viewport().grab(row).toImage()
    assert image.pixelColor(row.width() - 1, 5) == rows.palette().highlight().color()
    assert image.pixelColor(0, 5) != rows.palette().highlight().color()


def test_the_stripe_of_a_span_stands_at_the_right(window: MainWindow, workspace: Workspace) -> None:
    label = workspace.project.labels.by_name("figure")
    assert label is not None
    rows = workspace.inspector._list._rows.viewport()
    stripes = painted(rows, color_for(label.color, LIGHT))
    assert rows.width() - 1 - max(stripes) == 8


def test_a_tick_of_an_occurrence_is_taken_at_the_right(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    window._services.actions.trigger("span.next")
    window._services.actions.trigger("span.occurrences")
    assert workspace.occurrences is not None
    delegate = workspace.occurrences._delegate
    row = QRect(0, 0, 400, 24)
    tick = delegate.tick_rect(row)
    assert tick.left() > 350
    assert delegate.ticks(row, QPoint(399, 12))
    assert not delegate.ticks(row, QPoint(10, 12))


def test_the_article_keeps_its_own_direction(workspace: Workspace) -> None:
    document = workspace.surface.view.document()
    assert document.firstBlock().textDirection() == LEFT


def test_a_row_of_latin_letters_still_reads_from_the_left(workspace: Workspace) -> None:
    """The dots of a title that is cut stand behind it, not before it."""
    from PySide6.QtGui import QImage, QPainter

    from annotator.gui.queue.row_painting import draw_line

    def drawn(direction: Qt.LayoutDirection) -> QImage:
        image = QImage(120, 20, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        font = QApplication.font()
        draw_line(painter, image.rect(), "A title (cut off).", font=font, color=QColor("black"))
        painter.end()
        return image

    assert drawn(RIGHT) == drawn(LEFT)
