"""Every dialog and pane of an interface from right to left is the mirror image of the usual one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.queue import QueueFilter
from annotator.gui.context import Context
from annotator.gui.guideline.panel import GuidelinePanel
from annotator.gui.queue.filter_panel import FilterPanel
from annotator.gui.tour.card import Card
from annotator.project.project import Project
from tests.gui.dialog_makers import DIALOGS, Make
from tests.gui.pseudo import clipped, pseudo_language

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def filter_panel(context: Context) -> QWidget:
    panel = FilterPanel(context)
    panel.open(QueueFilter(), QPoint())
    return panel


def card(context: Context) -> QWidget:
    window = QWidget()
    window.resize(600, 400)
    made = Card(context.appearance, window)
    made.tell(title="Tag", text="Press 1. It is saved at once.", number=2, of=9)
    made.place(window.rect(), [])
    made.move((window.width() - made.width()) // 2, 20)
    return window


PANES: dict[str, Make] = {
    "filter": filter_panel,
    "guideline": GuidelinePanel,
    "tour": card,
}


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, context: Context) -> Iterator[Callable[..., QWidget]]:
    """Shows what a maker makes, in a direction."""

    def show(make: Make, direction: Qt.LayoutDirection) -> QWidget:
        qapp.setLayoutDirection(direction)
        made = make(context)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        qtbot.wait(20)
        return made

    yield show
    qapp.setLayoutDirection(LEFT)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def places(window: QWidget) -> list[tuple[str, QRect]]:
    """What is seen in a window, and where."""
    return [
        (type(each).__name__, QRect(each.mapTo(window, QPoint()), each.size()))
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.window() is window
    ]


def turned(window: QWidget, rect: QRect) -> QRect:
    return QRect(window.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())


@pytest.mark.parametrize("make", [*DIALOGS.values(), *PANES.values()], ids=[*DIALOGS, *PANES])
def test_everything_stands_the_other_way_round(
    make: Make, show: Callable[..., QWidget], project: Project
) -> None:
    usual = show(make, LEFT)
    expected = [(kind, turned(usual, rect)) for kind, rect in places(usual)]
    size = usual.size()
    usual.hide()
    project.articles.delete(project.queue.rows())  # a maker may add them again
    mirrored = show(make, RIGHT)
    assert mirrored.size() == size
    found = places(mirrored)
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    wrong = [
        (kind, rect, there)
        for (kind, rect), (_, there) in zip(expected, found, strict=True)
        # A text that tells the pace may be longer than before: one end stays.
        if min(abs(rect.x() - there.x()), abs(rect.right() - there.right())) > 1
        or rect.y() != there.y()
    ]
    assert wrong == []


@pytest.mark.parametrize("make", [*DIALOGS.values(), *PANES.values()], ids=[*DIALOGS, *PANES])
def test_letters_from_the_right_have_room(
    make: Make, show: Callable[..., QWidget], qapp: QApplication
) -> None:
    with pseudo_language(qapp, from_right=True):
        shown = show(make, RIGHT)
        assert clipped(shown) == []
