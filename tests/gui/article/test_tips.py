"""What the tip on a chip or on tagged words says."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.gui.article.surface import ArticleSurface
from annotator.gui.context import Context
from annotator.project.project import Project

TEXT = "Steel is not finished, said Ana Ortiz of Halloway. " * 40


@pytest.fixture
def surface(qtbot: QtBot, context: Context, project: Project) -> ArticleSurface:
    """An article with one span near its end, in view."""
    article = project.articles.add_text(TEXT.strip())
    start = TEXT.rindex("Ana Ortiz")
    speaker = project.labels.by_name("speaker")
    assert speaker is not None
    span = project.spans.add(article.row, start, start + 9, speaker.row)
    surface = ArticleSurface(context)
    qtbot.addWidget(surface)
    surface.resize(700, 300)
    with qtbot.waitExposed(surface):
        surface.show()
    surface.show_article(article.row)
    surface.activate(span.row)
    QApplication.processEvents()
    return surface


def chip(surface: ArticleSurface) -> QPoint:
    """The middle of the only chip, in the viewport."""
    painter, view = surface.view._painter, surface.view
    ((number, box),) = [
        (number, box) for number, each in painter._pictures.items() for box, _ in each.chips
    ]
    layout = view._layout
    at = box.center().toPoint() + QPoint(layout.left, layout.top_of(number))
    return at - QPoint(0, view._keeper.offset)


def tip(surface: ArticleSurface, at: QPoint) -> str:
    viewport = surface.view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


def test_a_chip_tells_what_its_label_is_for(surface: ArticleSurface, project: Project) -> None:
    speaker = project.labels.by_name("speaker")
    assert speaker is not None
    project.scheme.set_definition(speaker.row, "Who says it, <b>without</b> the title.")
    QApplication.processEvents()
    said = tip(surface, chip(surface))
    assert "speaker (key 1)" in said
    assert "Who says it, &lt;b&gt;without&lt;/b&gt; the title." in said


def test_the_note_of_a_span_stands_below(surface: ArticleSurface, project: Project) -> None:
    assert surface.active is not None
    project.spans.set_note(surface.active, "<img src=x>")
    assert "&lt;img src=x&gt;" in tip(surface, chip(surface))
    below = chip(surface) + QPoint(0, round(surface.view._layout.metrics.chip_height))
    assert "&lt;img src=x&gt;" in tip(surface, below)


def test_the_words_below_a_chip_tell_the_labels_alone(
    surface: ArticleSurface, project: Project
) -> None:
    below = chip(surface) + QPoint(0, round(surface.view._layout.metrics.chip_height))
    assert tip(surface, below) == "speaker"


def test_beside_chips_and_spans_there_is_no_tip(surface: ArticleSurface) -> None:
    assert tip(surface, chip(surface) - QPoint(200, 0)) == ""
