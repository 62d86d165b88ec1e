"""The key A: the list of all occurrences, by real keys and clicks in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from annotator.core.errors import Busy
from annotator.core.model import Status
from annotator.gui.jobs import Job
from tests.gui.occurrences.conftest import OWN, Desk

SECOND = OWN.index("ministry", 12)
LAST = OWN.rindex("the ministry left") + 4
ALL_HERE = [f"✓ {SECOND}", f"✓ {LAST}"]
CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, desk: Desk, text: str) -> None:
    kinds = (QCheckBox, QRadioButton, QPushButton)
    buttons = [button for kind in kinds for button in desk.panel.findChildren(kind)]
    button = next(b for b in buttons if b.text().replace("&", "") == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().topLeft())
    QApplication.processEvents()


def rows_of(desk: Desk) -> dict[str, int]:
    rows = desk.project.queue.summaries(desk.project.queue.rows())
    return {row.title or "": row.row for row in rows}


# Opening


def test_a_lists_the_other_places_of_the_article_all_ticked(desk: Desk) -> None:
    desk.ask()
    assert desk.is_open
    assert desk.panel.list.hasFocus()
    assert desk.listed() == ALL_HERE
    assert desk.panel._counts.text() == "2 occurrences"
    assert desk.panel._tag.text() == "Tag 2"


def test_without_an_active_span_nothing_is_listed(desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.surface.activate(None)
    desk.workspace.surface.view.setFocus()
    desk.key(Qt.Key.Key_A)
    assert not desk.is_open
    assert desk.said == "No span is active: click one, or press Space."


def test_the_menu_of_spans_lists_them_too(desk: Desk) -> None:
    desk.workspace.surface.activate(desk.template.row)
    assert desk.workspace.context.actions.trigger("span.occurrences")
    assert desk.listed() == ALL_HERE


def test_opening_neither_scrolls_nor_selects(desk: Desk) -> None:
    view = desk.workspace.surface.view
    desk.workspace.surface.activate(desk.template.row)
    before = (view.verticalScrollBar().value(), view.selection(), view.caret())
    desk.ask()
    assert (view.verticalScrollBar().value(), view.selection(), view.caret()) == before
    assert desk.workspace.surface.active == desk.template.row


def test_where_nothing_is_found_the_open_articles_are_offered(desk: Desk) -> None:
    row = _only_here(desk)
    desk.ask(row)
    assert desk.is_open
    assert desk.listed() == []
    assert isinstance(QApplication.focusWidget(), QPushButton)
    desk.key(Qt.Key.Key_Return)
    assert desk.panel.scope == "open"
    assert desk.listed() == []
    assert "nowhere else in the open articles" in desk.panel._empty._message.text()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert desk.panel.isAncestorOf(focus), "the button has gone with the focus"


def test_where_no_other_article_is_open_it_is_only_said(desk: Desk) -> None:
    for title in ("Ports", "Weather", "Grain"):
        desk.project.articles.set_status(rows_of(desk)[title], Status.DONE)
    row = _only_here(desk)
    desk.ask(row)
    assert not desk.is_open
    assert desk.said == "“spoke” stands nowhere else in this article."


def _only_here(desk: Desk) -> int:
    start = OWN.index("spoke")
    return desk.project.spans.add(desk.template.article, start, start + 5, 4).row


def test_a_read_only_project_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(desk.project), "read_only", property(lambda _self: True))
    desk.ask()
    assert not desk.is_open
    assert desk.said == "This project is read-only, so nothing can be tagged."


# Moving and ticking


def test_the_arrows_show_the_place_in_the_text_and_select_nothing(desk: Desk) -> None:
    view = desk.workspace.surface.view
    desk.ask()
    value, caret = view.verticalScrollBar().value(), view.caret()
    desk.key(Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > value
    assert view.pointed_out == (LAST, LAST + 8)
    assert (view.selection(), view.caret()) == (None, caret)
    desk.key(Qt.Key.Key_Up)
    assert view.pointed_out == (SECOND, SECOND + 8)


def test_space_takes_a_tick_off_and_only_ticked_places_are_tagged(desk: Desk) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_Space)
    assert desk.listed() == [f"– {SECOND}", f"✓ {LAST}"]
    assert desk.panel._counts.text() == "1 of 2 ticked"
    assert desk.panel._tag.text() == "Tag 1"
    desk.key(Qt.Key.Key_Return)
    assert desk.tagged() == [4, LAST]
    assert desk.said == "Added speaker — Ctrl+Z takes it back"


def test_ctrl_a_ticks_all_or_none(desk: Desk) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_A, CTRL)
    assert desk.listed() == [f"– {SECOND}", f"– {LAST}"]
    assert not desk.panel._tag.isEnabled()
    desk.key(Qt.Key.Key_Return)
    assert desk.is_open
    assert desk.said == "Nothing is ticked."
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_A, CTRL)
    assert desk.listed() == ALL_HERE


def test_a_click_on_a_tick_changes_it_and_elsewhere_it_only_goes_there(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.ask()
    view = desk.panel.list
    row = view.visualRect(view.model().index(1, 0))
    tick = desk.panel._delegate.tick_rect(row).center()
    port = view.viewport()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=tick)
    assert desk.listed() == [f"✓ {SECOND}", f"– {LAST}"]
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=row.center())
    assert desk.listed() == [f"✓ {SECOND}", f"– {LAST}"]
    assert desk.workspace.surface.view.pointed_out == (LAST, LAST + 8)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=tick)
    assert desk.listed() == ALL_HERE


def test_esc_puts_the_list_away_and_goes_back_to_the_text(desk: Desk) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.is_open
    assert desk.workspace.surface.view.hasFocus()
    assert desk.workspace.surface.view.pointed_out is None
    assert desk.tagged() == [4]


@pytest.mark.parametrize("name", ["Close", "Whole words", "All open articles", "Tag 2"])
def test_esc_leaves_from_every_part_of_the_panel(desk: Desk, name: str) -> None:
    desk.ask()
    for button in desk.panel.findChildren(QAbstractButton):
        if name in (button.text().replace("&", ""), button.accessibleName()):
            button.setFocus()
    assert not desk.panel.list.hasFocus()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.is_open


@pytest.mark.parametrize("end", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_after_a_look_at_the_places_the_text_is_where_it_was_read(desk: Desk, end: Qt.Key) -> None:
    view = desk.workspace.surface.view
    before = view.top()
    desk.ask()
    desk.key(Qt.Key.Key_Down)
    assert view.top() != before
    desk.key(end)
    QApplication.processEvents()
    assert view.top() == before


def test_a_text_that_was_scrolled_by_hand_stays_there(desk: Desk) -> None:
    view = desk.workspace.surface.view
    desk.ask()
    desk.key(Qt.Key.Key_Down)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 60)
    scrolled = view.top()
    desk.key(Qt.Key.Key_Escape)
    assert view.top() == scrolled


def test_the_cross_puts_the_list_away(desk: Desk, qtbot: QtBot) -> None:
    desk.ask()
    qtbot.mouseClick(desk.panel._close, Qt.MouseButton.LeftButton)
    assert not desk.is_open


def test_the_hits_of_a_search_stay_marked_beside_the_place(desk: Desk) -> None:
    view = desk.workspace.surface.view
    view.set_hits([(0, 3)])
    desk.ask()
    desk.key(Qt.Key.Key_Escape)
    assert list(view._painter.hits) == [(0, 3)]


def test_f6_goes_to_the_list_and_on(desk: Desk) -> None:
    desk.ask()
    desk.workspace.surface.setFocus()
    assert desk.workspace.context.actions.trigger("view.next_pane")
    assert desk.panel.list.hasFocus()
    assert desk.workspace.context.actions.trigger("view.next_pane")
    assert not desk.panel.list.hasFocus()


# Switches


def test_the_switches_look_again(desk: Desk, qtbot: QtBot) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_Space)
    press(qtbot, desk, "Match case")
    capital = OWN.index("Ministry")
    assert desk.listed() == [f"– {SECOND}", f"✓ {capital}", f"✓ {LAST}"]
    press(qtbot, desk, "Match case")
    press(qtbot, desk, "Whole words")
    part = OWN.index("subministry") + 3
    assert desk.listed() == [f"– {SECOND}", f"✓ {LAST}", f"✓ {part}"]
    desk.key(Qt.Key.Key_Escape)
    desk.ask()
    assert desk.listed() == ALL_HERE


def test_what_is_tagged_already_is_counted_and_not_listed(desk: Desk) -> None:
    desk.project.spans.add(desk.template.article, LAST - 4, LAST + 8, desk.template.label)
    desk.ask()
    assert desk.listed() == [f"✓ {SECOND}"]
    assert desk.panel._counts.text() == "1 occurrence · 1 is tagged already"


def test_enter_waits_for_a_switch_that_was_just_pressed_by_its_letter(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    desk.key(Qt.Key.Key_Return)
    assert desk.is_open
    capital = f"✓ {OWN.index('Ministry')}"
    qtbot.waitUntil(lambda: capital in desk.listed())
    desk.key(Qt.Key.Key_Return)
    assert len(desk.tagged()) == 4


# Tagging


def test_enter_tags_all_with_the_attributes_as_one_step(desk: Desk) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_Return)
    assert not desk.is_open
    assert desk.tagged() == [4, SECOND, LAST]
    spans = desk.project.spans.of(desk.template.article)
    assert {str(span.attributes["name"]) for span in spans} == {"Ministry of Trade"}
    assert desk.said == "Added 2 speaker spans — Ctrl+Z takes it back"
    view = desk.workspace.surface.view
    assert view.hasFocus()
    assert view.pointed_out is None
    assert len(view.spans) == 3
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.tagged() == [4]
    assert len(view.spans) == 1
    assert desk.said == "Took back: Add 2 speaker spans"


def test_the_button_tags_too(desk: Desk, qtbot: QtBot) -> None:
    desk.ask()
    press(qtbot, desk, "Tag 2")
    assert desk.tagged() == [4, SECOND, LAST]


def test_all_open_articles_are_listed_by_title_and_tagged_at_once(desk: Desk, qtbot: QtBot) -> None:
    ports, grain = (rows_of(desk)[title] for title in ("Ports", "Grain"))
    desk.ask()
    press(qtbot, desk, "All open articles")
    assert desk.listed() == [
        *("✓ Own", *ALL_HERE),
        *("✓ Ports", "✓ 2", "✓ 23"),
        *("✓ Grain", "✓ 4"),
    ]
    assert desk.panel._counts.text() == "5 occurrences in 3 articles"
    desk.panel.list.setFocus()
    for _ in range(2):
        desk.key(Qt.Key.Key_Down)
    # On the heading Space is for the whole article.
    desk.key(Qt.Key.Key_Space)
    assert desk.listed()[3:6] == ["– Ports", "– 2", "– 23"]
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Space)
    assert desk.listed()[3:6] == ["± Ports", "✓ 2", "– 23"]
    desk.key(Qt.Key.Key_Return)
    assert desk.tagged() == [4, SECOND, LAST]
    assert (desk.tagged(ports), desk.tagged(grain)) == ([2], [4])
    assert desk.said == "Added 4 speaker spans in 3 articles — Ctrl+Z takes it back"
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.workspace.article == desk.template.article
    assert (desk.tagged(), desk.tagged(ports), desk.tagged(grain)) == ([4], [], [])


def test_a_refusal_keeps_the_list(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise Busy("An import is running.", hint="Wait for it.")

    desk.ask()
    monkeypatch.setattr(desk.project.spans, "add_many", refuse)
    desk.key(Qt.Key.Key_Return)
    assert desk.is_open
    assert desk.said == "An import is running. Wait for it."


def test_very_many_are_tagged_as_long_work_and_cancelling_it_keeps_the_list(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.occurrences.lister.MANY_PLACES", 1)
    jobs, titles = desk.workspace.context.jobs, list[str]()

    def cancel(job: Job) -> None:
        titles.append(job.title)
        job.cancel()

    jobs.started.connect(cancel)
    desk.ask()
    desk.key(Qt.Key.Key_Return)
    assert titles == ["Tagging"]
    assert desk.is_open
    assert desk.said == "The change was cancelled; nothing of it was kept."
    assert desk.tagged() == [4]
    jobs.started.disconnect(cancel)
    desk.key(Qt.Key.Key_Return)
    assert not desk.is_open
    assert desk.tagged() == [4, SECOND, LAST]


def test_hundreds_of_spans_come_and_go_in_the_text(desk: Desk) -> None:
    row = desk.project.articles.add_text("steel " * 500, title="Steel").row
    desk.workspace.show_article(row)
    first = desk.project.spans.add(row, 0, 5, desk.template.label)
    desk.ask(first.row)
    desk.key(Qt.Key.Key_Return)
    view, contents = desk.workspace.surface.view, desk.workspace.surface.contents
    assert len(view.spans) == len(contents.spans) == 500
    assert contents.neighbour(first.row, 1, caret=0) == max(contents.spans) - 498
    assert desk.workspace.surface.active == first.row
    desk.key(Qt.Key.Key_Z, CTRL)
    assert len(view.spans) == len(contents.spans) == 1


def test_undo_goes_to_the_nearest_of_many(desk: Desk) -> None:
    view = desk.workspace.surface.view
    desk.ask()
    desk.key(Qt.Key.Key_Return)
    value = view.verticalScrollBar().value()
    desk.key(Qt.Key.Key_Z, CTRL)
    # The nearest is in view already.
    assert view.verticalScrollBar().value() == value
