"""Spans of other annotators stand below one's own, to be read."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.context import Context
from annotator.gui.inspector.pane import InspectorPane
from annotator.gui.inspector.span_lines import SpanLines
from annotator.gui.inspector.span_listing import Order
from annotator.project.project import Project
from tests.gui.inspector.hands import rows, shown

Key = Qt.Key
Tag = Callable[[int, str, str], Span]
OWN = ["We sold 26.3 percent more", "Mankevich", "26.3 percent", "Mankevich"]
BENS = ["ben", "sold 26.3 percent more", "Mankevich", "Mankevich"]


@pytest.fixture
def bens(project: Project, story: Any, tag: Tag) -> list[Span]:
    """What ben has tagged in the same article."""
    project.set_annotator("ben")
    quote = tag(story.article, "sold 26.3 percent more", "quote")
    speaker = tag(story.article, "Mankevich", "speaker")
    project.relations.link(quote.row, speaker.row)
    project.spans.set_note(quote.row, "With “We”?")
    project.set_annotator("ana")
    return [quote, speaker]


def lines(model: SpanLines) -> list[str]:
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def listed(context: Context, article: int) -> SpanLines:
    model = SpanLines(context.project)
    model.show_others(True)
    model.show(article)
    context.project.subscribe(model.apply)
    return model


def test_they_stand_below_the_name_in_the_same_order(
    context: Context, story: Any, bens: list[Span], qtmodeltester: ModelTester
) -> None:
    model = listed(context, story.article)
    assert lines(model) == OWN + BENS
    assert (model.span_count, model.own_lines) == (3, 4)
    heading = model.heading(4)
    assert heading is not None
    assert (heading.owner.name, heading.listed, heading.count) == ("ben", 2, 2)
    assert not model.index(4, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    assert model.place_of(bens[1].row) == 7
    model.set_order(Order.LABEL)
    assert lines(model)[4:] == ["ben", "Mankevich", "sold 26.3 percent more", "Mankevich"]
    model.set_filter("“we”")
    assert lines(model) == ["ben", "sold 26.3 percent more", "Mankevich"]
    qtmodeltester.check(model)
    model.show_others(False)
    assert lines(model) == []


def test_one_s_own_edits_leave_them_alone(
    qtbot: QtBot, context: Context, story: Any, bens: list[Span], tag: Tag
) -> None:
    model = listed(context, story.article)
    with qtbot.assertNotEmitted(model.modelReset):
        tag(story.article, "car", "sector")
        context.project.spans.delete(story.speaker.row)
    assert lines(model) == ["We sold 26.3 percent more", "26.3 percent", "car", *BENS]


def test_what_becomes_of_them_is_followed(
    context: Context, story: Any, bens: list[Span], project: Project
) -> None:
    model = listed(context, story.article)
    # The newest step is ben's note; those before it are the link and the speaker.
    for _ in range(3):
        project.undo()
    assert lines(model)[4:] == ["ben", "sold 26.3 percent more"]
    project.undo()
    assert lines(model) == OWN


def test_a_click_selects_their_words_and_shows_their_details(
    qtbot: QtBot, story: Any, bens: list[Span], inspector: InspectorPane
) -> None:
    view = rows(inspector)
    pos = QPoint(90, view.rowViewportPosition(5) + 5)
    with (
        qtbot.waitSignal(inspector.passage_chosen) as chosen,
        qtbot.assertNotEmitted(inspector.span_chosen),
    ):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    assert chosen.args == [bens[0].start, bens[0].end]
    # The window says that no span is active any more, and what is selected.
    inspector.set_active(None)
    inspector.set_selection((bens[0].start, bens[0].end))
    assert view.place() == 5
    assert {"ben", "quote", "Mankevich", "With “We”?"} <= set(shown(inspector).split("\n"))
    inspector.set_selection(None)
    assert view.place() is None
    qtbot.waitUntil(lambda: "Title" in shown(inspector))


def test_their_details_follow_what_becomes_of_them(
    qtbot: QtBot, story: Any, bens: list[Span], inspector: InspectorPane, project: Project
) -> None:
    inspector.focus_list()
    rows(inspector).go(5)
    assert "With “We”?" in shown(inspector)
    project.undo()
    assert "With “We”?" not in shown(inspector)
    assert "ben" in shown(inspector)
    for _ in range(3):
        project.undo()
    qtbot.waitUntil(lambda: "Title" in shown(inspector))


def test_the_note_of_the_article_is_reached_from_one_of_them(
    story: Any, bens: list[Span], inspector: InspectorPane
) -> None:
    rows(inspector).go(5)
    inspector.edit_note()
    note = next(
        box
        for box in inspector.findChildren(QPlainTextEdit)
        if box.accessibleName() == "Note on the article"
    )
    assert note.isVisible()
    assert note.hasFocus()


def test_a_heading_is_passed_over_by_keys_and_by_clicks(
    qtbot: QtBot, story: Any, bens: list[Span], inspector: InspectorPane
) -> None:
    view = rows(inspector)
    inspector.focus_list()
    qtbot.keyClick(view, Key.Key_End)
    assert view.place() == 7
    inspector.set_active(story.speaker.row)
    assert view.place() == 3
    qtbot.keyClick(view, Key.Key_Down)
    assert view.place() == 5
    pos = QPoint(90, view.rowViewportPosition(4) + 5)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    assert view.place() == 5


def test_they_can_not_be_deleted(
    qtbot: QtBot,
    story: Any,
    bens: list[Span],
    inspector: InspectorPane,
    context: Context,
    project: Project,
) -> None:
    told: list[str] = []
    context.notifier.said.connect(lambda notice: told.append(notice.text))
    inspector.focus_list()
    for place in (5, 6):
        rows(inspector).go(place)
        qtbot.keyClick(rows(inspector), Key.Key_Delete)
        assert "another annotator" in told[-1]
    assert project.spans.get(bens[0].row).surface == bens[0].surface
    assert len(project.relations.of_annotator(story.article, bens[0].annotator)) == 1


def test_they_are_left_out_where_the_user_wants_so(
    story: Any, bens: list[Span], inspector: InspectorPane, context: Context
) -> None:
    assert rows(inspector).model().rowCount() == 8
    context.preferences.change(other_spans=False)
    assert rows(inspector).model().rowCount() == 4
    context.preferences.change(other_spans=True)
    assert rows(inspector).model().rowCount() == 8
