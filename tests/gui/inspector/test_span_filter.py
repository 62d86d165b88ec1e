"""A few words narrow the list of spans."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.core.changes import ChangeSet
from annotator.core.model import Span
from annotator.gui.context import Context
from annotator.gui.inspector.filter_field import FilterField
from annotator.gui.inspector.pane import InspectorPane
from annotator.gui.inspector.span_lines import SpanLines
from annotator.project.project import Project
from tests.gui.inspector.hands import rows, shown

Key = Qt.Key
Tag = Callable[[int, str, str], Span]


def surfaces(model: SpanLines) -> list[str]:
    return [model.index(place, 0).data() for place in range(model.rowCount())]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("PERCENT", ["We sold 26.3 percent more", "Mankevich", "26.3 percent"]),
        ("figure", ["26.3 percent"]),
        ("mánkevich", ["We sold 26.3 percent more", "Mankevich", "Mankevich"]),
        ("mankevich quote", ["We sold 26.3 percent more", "Mankevich"]),
        ("minister", ["We sold 26.3 percent more", "Mankevich", "Mankevich"]),
        ("check", ["26.3 percent"]),
        ("nothing of it", []),
        ("   ", ["We sold 26.3 percent more", "Mankevich", "26.3 percent", "Mankevich"]),
    ],
)
def test_words_are_looked_for_in_text_label_speaker_and_note(
    context: Context, story: Any, project: Project, words: str, found: list[str]
) -> None:
    project.spans.set_attribute(story.speaker.row, "name", "the minister")
    project.spans.set_note(story.figure.row, "Check this.")
    model = SpanLines(project)
    model.show(story.article)
    model.set_filter(words)
    assert surfaces(model) == found


def test_a_split_quote_is_listed_whole(context: Context, story: Any, tag: Tag) -> None:
    part = tag(story.article, "The car trade grows", "quote")
    context.project.relations.carry_on(part.row, story.quote.row)
    model = SpanLines(context.project)
    model.show(story.article)
    model.set_filter("car")
    assert surfaces(model) == ["We sold 26.3 percent more", "Mankevich", "The car trade grows"]


def test_what_changes_is_listed_where_it_has_the_words(
    context: Context, story: Any, project: Project, tag: Tag
) -> None:
    model = SpanLines(project)
    model.show(story.article)
    project.subscribe(model.apply)
    model.set_filter("car")
    assert surfaces(model) == []
    added = tag(story.article, "car trade", "sector")
    assert (surfaces(model), model.listed_count, model.span_count) == (["car trade"], 1, 4)
    project.spans.resize(added.row, added.start + 4, added.end)
    assert surfaces(model) == []
    project.spans.set_note(story.figure.row, "cars")
    assert surfaces(model) == ["26.3 percent"]
    project.undo()
    project.undo()
    project.undo()
    assert surfaces(model) == []
    model.set_filter("")
    assert model.rowCount() == 4


def test_one_edit_resets_nothing_while_the_list_is_narrowed(
    qtbot: QtBot, context: Context, story: Any, project: Project, tag: Tag
) -> None:
    model = SpanLines(project)
    model.show(story.article)
    model.set_filter("mankevich")
    project.subscribe(model.apply)
    with qtbot.assertNotEmitted(model.modelReset):
        project.spans.set_note(story.speaker.row, "checked")
        tag(story.article, "car trade", "sector")
    with qtbot.waitSignal(model.rowsRemoved):
        project.spans.delete(story.quote.row)
    assert surfaces(model) == ["Mankevich"]


def field(pane: InspectorPane) -> FilterField:
    found = pane.findChild(FilterField)
    assert found is not None
    return found


def test_the_key_that_finds_narrows_the_list_and_esc_lets_all_in_again(
    qtbot: QtBot, inspector: InspectorPane, story: Any, context: Context
) -> None:
    passed: list[object] = []
    inspector.key_passed_on.connect(passed.append)
    inspector.focus_list()
    qtbot.keyClicks(rows(inspector), "/")
    assert field(inspector).hasFocus()
    qtbot.keyClicks(field(inspector), "26.3")
    qtbot.waitUntil(lambda: "Spans (2 of 3)" in shown(inspector))
    assert rows(inspector).model().rowCount() == 3
    qtbot.keyClick(field(inspector), Key.Key_Escape)
    assert "Spans (3)" in shown(inspector)
    assert field(inspector).hasFocus()
    with qtbot.waitSignal(inspector.left):
        qtbot.keyClick(field(inspector), Key.Key_Escape)
    assert passed == []


def test_enter_goes_to_the_first_span_that_was_found(
    qtbot: QtBot, inspector: InspectorPane, story: Any
) -> None:
    inspector.focus_filter()
    qtbot.keyClicks(field(inspector), "figure")
    with qtbot.waitSignal(inspector.span_chosen) as chosen:
        qtbot.keyClick(field(inspector), Key.Key_Return)
    assert chosen.args == [story.figure.row]
    assert rows(inspector).hasFocus()


def test_where_nothing_is_found_it_says_so_and_offers_all(
    qtbot: QtBot, inspector: InspectorPane, story: Any
) -> None:
    inspector.focus_filter()
    qtbot.keyClicks(field(inspector), "oil")
    qtbot.waitUntil(lambda: "No span has “oil”." in shown(inspector))
    assert "Spans (0 of 3)" in shown(inspector)
    button = next(b for b in inspector.findChildren(QPushButton) if b.text() == "Show all spans")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field(inspector).text() == ""
    assert rows(inspector).hasFocus()


def test_the_filter_stays_in_the_next_article(
    inspector: InspectorPane, story: Any, project: Project, tag: Tag
) -> None:
    other = project.articles.add_text("Oil fell, Keller said. Oil rose.").row
    for words, label in (("Keller", "speaker"), ("Oil fell", "quote")):
        tag(other, words, label)
    field(inspector).setText("oil")
    field(inspector)._tell()
    inspector.show_article(other)
    assert "Spans (1 of 2)" in shown(inspector)
    assert field(inspector).text() == "oil"


def test_the_active_span_comes_back_with_the_list(
    qtbot: QtBot, inspector: InspectorPane, story: Any, changes: list[ChangeSet]
) -> None:
    inspector.set_active(story.figure.row)
    inspector.focus_filter()
    qtbot.keyClicks(field(inspector), "Mankevich")
    qtbot.waitUntil(lambda: rows(inspector).model().rowCount() == 3)
    assert rows(inspector).place() is None
    field(inspector).clear()
    QApplication.processEvents()
    assert rows(inspector).place() == 2
    assert changes == []
