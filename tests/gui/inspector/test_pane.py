from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from annotator.core.changes import ChangeSet
from annotator.core.errors import Busy
from annotator.core.model import Span
from annotator.gui.context import Context
from annotator.gui.inspector.fields import LabelCombo
from annotator.gui.inspector.pane import InspectorPane
from annotator.project.project import Project
from tests.gui.inspector.hands import named, retype, rows, shown, value_of

Key = Qt.Key


def test_a_click_on_a_span_and_on_a_speaker_below_a_quote_chooses_it(
    qtbot: QtBot, inspector: InspectorPane, story: Any
) -> None:
    chosen: list[int] = []
    inspector.span_chosen.connect(chosen.append)
    view = rows(inspector)
    for place in (2, 1):
        y = view.rowViewportPosition(place) + 5
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(90, y))
    assert chosen == [story.figure.row, story.speaker.row]
    assert view.place() == 1


def test_the_arrows_go_from_span_to_span_and_esc_to_the_text(
    qtbot: QtBot, inspector: InspectorPane, story: Any
) -> None:
    chosen: list[int] = []
    inspector.span_chosen.connect(chosen.append)
    inspector.set_active(story.quote.row)
    inspector.focus_list()
    qtbot.keyClick(rows(inspector), Key.Key_Down)
    qtbot.keyClick(rows(inspector), Key.Key_Down)
    assert chosen == [story.speaker.row, story.figure.row]
    with qtbot.waitSignal(inspector.left):
        qtbot.keyClick(rows(inspector), Key.Key_Escape)
    with qtbot.waitSignal(inspector.left):
        qtbot.keyClick(rows(inspector), Key.Key_Return)


def test_delete_removes_the_span_and_goes_on_to_the_next(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    inspector.focus_list()
    with qtbot.waitSignal(inspector.span_chosen) as chosen:
        qtbot.keyClick(rows(inspector), Key.Key_Delete)
    assert story.figure.row not in [span.row for span in project.spans.of(story.article)]
    assert chosen.args == [story.speaker.row]


def test_the_focus_alone_goes_to_no_span_so_that_delete_deletes_none(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.focus_list()
    assert rows(inspector).hasFocus()
    qtbot.keyClick(rows(inspector), Key.Key_Delete)
    assert len(project.spans.of(story.article)) == 3
    with qtbot.waitSignal(inspector.span_chosen) as chosen:
        qtbot.keyClick(rows(inspector), Key.Key_Down)
    assert chosen.args == [story.quote.row]


def test_delete_on_a_speaker_below_a_quote_removes_the_link_alone(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.quote.row)
    inspector.focus_list()
    qtbot.keyClick(rows(inspector), Key.Key_Down)
    qtbot.keyClick(rows(inspector), Key.Key_Delete)
    assert project.relations.of(story.article) == []
    assert len(project.spans.of(story.article)) == 3


def test_digits_and_letters_in_the_list_are_handed_on(
    qtbot: QtBot, inspector: InspectorPane, story: Any
) -> None:
    inspector.set_active(story.quote.row)
    passed: list[str] = []
    inspector.key_passed_on.connect(lambda event: passed.append(event.text()))
    qtbot.keyClicks(rows(inspector), "3x ")
    assert passed == ["3", "x", " "]


def test_a_number_is_saved_on_enter_as_one_operation(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project, changes: list[ChangeSet]
) -> None:
    inspector.set_active(story.figure.row)
    field = named(inspector, QLineEdit, "value")
    assert field.text() == ""
    retype(qtbot, field, "240100000000")
    assert changes == []
    qtbot.keyClick(field, Key.Key_Return)
    assert value_of(project, story.figure, "value") == 240_100_000_000
    assert len(changes) == 1
    assert field.text() == "240100000000"


def test_typing_is_saved_after_a_rest_and_the_caret_stays(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    field = named(inspector, QLineEdit, "unit")
    retype(qtbot, field, "percent ")
    field.setCursorPosition(3)
    qtbot.waitUntil(lambda: value_of(project, story.figure, "unit") == "percent", timeout=5000)
    assert field.cursorPosition() == 3
    assert field.text() == "percent "
    named(inspector, QLineEdit, "value").setFocus()
    assert field.text() == "percent"


def test_typed_text_is_saved_for_its_own_span_when_another_becomes_active(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    retype(qtbot, named(inspector, QLineEdit, "unit"), "percent")
    inspector.set_active(story.quote.row)
    assert value_of(project, story.figure, "unit") == "percent"
    inspector.edit_note()
    qtbot.keyClicks(named(inspector, QPlainTextEdit, "Note"), "Sure?")
    inspector.show_article(None)
    assert project.spans.get(story.quote.row).note == "Sure?"


def test_what_is_no_number_is_kept_with_the_reason_until_it_is_mended(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    retype(qtbot, named(inspector, QLineEdit, "value"), "lots")
    qtbot.keyClick(named(inspector, QLineEdit, "value"), Key.Key_Return)
    assert "“lots” is no number" in shown(inspector)
    inspector.set_active(story.quote.row)
    assert "no number" not in shown(inspector)
    inspector.set_active(story.figure.row)
    assert named(inspector, QLineEdit, "value").text() == "lots"
    assert "“lots” is no number" in shown(inspector)
    retype(qtbot, named(inspector, QLineEdit, "value"), "26.3")
    assert inspector.flush()
    assert value_of(project, story.figure, "value") == 26.3
    assert "no number" not in shown(inspector)


def test_text_typed_while_an_import_writes_is_saved_when_it_has_ended(
    qtbot: QtBot,
    inspector: InspectorPane,
    story: Any,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def busy(*_: object) -> Span:
        raise Busy("An import is writing.")

    inspector.set_active(story.figure.row)
    with monkeypatch.context() as patch:
        patch.setattr(project.spans, "set_attribute", busy)
        retype(qtbot, named(inspector, QLineEdit, "unit"), "percent")
        inspector.set_active(story.quote.row)
        assert not value_of(project, story.figure, "unit")
    qtbot.waitUntil(lambda: value_of(project, story.figure, "unit") == "percent", timeout=5000)


def test_undo_in_a_field_is_the_fields_own(
    qtbot: QtBot, inspector: InspectorPane, story: Any, changes: list[ChangeSet]
) -> None:
    undo = QAction(inspector)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    inspector.addAction(undo)
    asked: list[bool] = []
    undo.triggered.connect(lambda: asked.append(True))
    inspector.set_active(story.figure.row)
    field = named(inspector, QLineEdit, "unit")
    retype(qtbot, field, "percent")
    for _ in range(2):
        qtbot.keyClick(field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert inspector.flush()
    assert changes == []
    inspector.edit_note()
    note = named(inspector, QPlainTextEdit, "Note")
    qtbot.keyClick(note, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    inspector.focus_list()
    qtbot.keyClick(rows(inspector), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]


def test_esc_in_a_field_saves_and_goes_back_to_the_text(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    retype(qtbot, named(inspector, QLineEdit, "unit"), "percent")
    with qtbot.waitSignal(inspector.left):
        qtbot.keyClick(named(inspector, QLineEdit, "unit"), Key.Key_Escape)
    assert value_of(project, story.figure, "unit") == "percent"
    inspector.edit_note()
    with qtbot.waitSignal(inspector.left):
        qtbot.keyClick(named(inspector, QPlainTextEdit, "Note"), Key.Key_Escape)


def test_a_change_from_elsewhere_shows_but_never_in_the_middle_of_typing(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    unit, value = named(inspector, QLineEdit, "unit"), named(inspector, QLineEdit, "value")
    retype(qtbot, unit, "perc")
    project.spans.set_attribute(story.figure.row, "value", 26.3)
    project.spans.set_attribute(story.figure.row, "unit", "percent")
    assert value.text() == "26.3"
    assert unit.text() == "perc"
    qtbot.keyClicks(unit, "entage")
    qtbot.keyClick(unit, Key.Key_Return)
    assert value_of(project, story.figure, "unit") == "percentage"


def test_showing_a_span_saves_nothing(
    inspector: InspectorPane, story: Any, project: Project, changes: list[ChangeSet]
) -> None:
    project.spans.set_note(story.quote.row, "two\u00a0words\u2028and more")
    changes.clear()
    inspector.set_active(story.quote.row)
    inspector.edit_note()
    inspector.set_active(story.figure.row)
    inspector.set_active(None)
    assert inspector.flush()
    assert changes == []


def test_choice_and_flag_are_set_and_taken_off(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    kind = named(inspector, QComboBox, "kind")
    kind.setFocus()
    qtbot.keyClicks(kind, "percent")
    assert value_of(project, story.figure, "kind") == "percent"
    qtbot.keyClick(kind, Key.Key_Home)
    assert value_of(project, story.figure, "kind") is None
    box = next(box for box in inspector.findChildren(QCheckBox) if box.text() == "approximate")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert value_of(project, story.figure, "approximate") is True
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert value_of(project, story.figure, "approximate") is None


def test_relabelling_shows_the_attributes_of_the_new_label(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    combo = inspector.findChild(LabelCombo)
    assert combo is not None
    combo.setFocus()
    qtbot.keyClick(combo, Key.Key_Home)
    assert project.labels.get(project.spans.get(story.figure.row).label).name == "speaker"
    retype(qtbot, named(inspector, QLineEdit, "name"), "X")
    assert inspector.flush()
    project.undo()
    project.undo()
    assert named(inspector, QLineEdit, "value").text() == ""


def test_metadata_is_edited_in_place(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    retype(qtbot, named(inspector, QLineEdit, "Source"), "Xinhua")
    retype(qtbot, named(inspector, QLineEdit, "Title"), "Trade")
    qtbot.keyClick(named(inspector, QLineEdit, "Title"), Key.Key_Return)
    meta = project.articles.get(story.article).meta
    assert (meta.source, meta.title) == ("Xinhua", "Trade")
    project.articles.set_meta(story.article, replace(meta, editor="huaxia"))
    assert named(inspector, QLineEdit, "Editor").text() == "huaxia"


def test_the_note_on_the_article_belongs_to_the_article(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.edit_note()
    qtbot.keyClicks(named(inspector, QPlainTextEdit, "Note on the article"), "Check the source.")
    inspector.set_active(story.quote.row)
    assert project.articles.state(story.article).note == "Check the source."


def test_the_head_is_put_back(qtbot: QtBot, inspector: InspectorPane, project: Project) -> None:
    text = (
        "Oil output rises\n\nSource: Xinhua\nEditor: huaxia\n2024-05-17 21:07:30\n\n"
        "HARBIN, May 17 (Xinhua) -- Oil output rose by a tenth, he said."
    )
    article = project.articles.add_text(text)
    assert article.head
    inspector.show_article(article.row)
    title = "Taken off the front of the text"
    assert named(inspector, QPlainTextEdit, title).toPlainText() == article.head
    button = next(b for b in inspector.findChildren(QPushButton) if b.text() == "Put it back")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert project.articles.get(article.row).text == text
    assert not button.isVisible()


def test_a_deleted_active_span_gives_way_to_the_article(
    inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.figure.row)
    project.spans.delete(story.figure.row)
    assert named(inspector, QLineEdit, "Title").text() == "Trade grows"


def test_a_refused_relabelling_is_told_and_shown_as_it_was(
    qtbot: QtBot,
    inspector: InspectorPane,
    story: Any,
    context: Context,
    tag: Callable[[int, str, str], Span],
) -> None:
    tag(story.article, "26.3 percent", "sector")
    told: list[str] = []
    context.notifier.said.connect(lambda notice: told.append(notice.text))
    inspector.set_active(story.figure.row)
    combo = inspector.findChild(LabelCombo)
    assert combo is not None
    combo.setFocus()
    qtbot.keyClick(combo, Key.Key_End)
    assert "already" in told[-1]
    assert combo.currentText() == "figure"


def test_the_order_of_the_list_is_kept(
    qtbot: QtBot, inspector: InspectorPane, context: Context, story: Any
) -> None:
    order = named(inspector, QComboBox, "Order of the spans")
    order.setFocus()
    qtbot.keyClick(order, Key.Key_Down)
    assert context.settings.span_order == "label"
    again = InspectorPane(context)
    qtbot.addWidget(again)
    again.show_article(story.article)
    assert [rows(again).model().index(place, 0).data() for place in range(4)] == [
        "Mankevich",
        "We sold 26.3 percent more",
        "Mankevich",
        "26.3 percent",
    ]


def test_it_says_how_many_spans_each_label_has(
    inspector: InspectorPane, project: Project, story: Any, tag: Callable[[int, str, str], Span]
) -> None:
    assert "speaker 1 · quote 1 · figure 1" in shown(inspector)
    tag(story.article, "Keller", "speaker")
    assert "speaker 2 · quote 1 · figure 1" in shown(inspector)
    project.undo()
    assert "speaker 1 · quote 1 · figure 1" in shown(inspector)


def test_a_choice_is_taken_back_by_the_dash(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.quote.row)
    combo = named(inspector, QComboBox, "type")
    assert combo.currentText() == "–"
    combo.setFocus()
    qtbot.keyClick(combo, Key.Key_Down)
    assert value_of(project, story.quote, "type") == "direct"
    qtbot.keyClick(combo, Key.Key_Up)
    assert value_of(project, story.quote, "type") is None


def test_words_of_a_text_are_never_html_in_a_tip(
    inspector: InspectorPane, project: Project, story: Any
) -> None:
    row = project.articles.add_text("Look: <img src='file:///etc/hostname'> said Ana.").row
    label = project.labels.by_name("figure")
    assert label is not None
    project.spans.add(row, 6, 38, label.row)
    inspector.show_article(row)
    tip = rows(inspector).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    assert "<img" not in tip
