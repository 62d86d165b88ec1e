"""Rows of the guide under “Go on”: the queue, undo across articles and sittings, panes, Esc."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget

from annotator.core.model import Status
from annotator.gui.app import build_window, open_first
from annotator.gui.dialogs.keys import KeysDialog
from annotator.gui.gestures.machine import Mode
from annotator.gui.main_window import MainWindow
from annotator.project.project import Project
from tests.real_window.desk import Desk
from tests.real_window.hands import Hands, until
from tests.real_window.stories import Story, cut_in


@pytest.fixture
def more(desk: Desk) -> tuple[int, int, int]:
    """The article and two more behind it in the list; the first one is shown."""
    rows = (desk.article, desk.new_article(), desk.new_article())
    desk.show()
    return rows


def status(desk: Desk, row: int) -> Status:
    return desk.project.articles.state(row).status


def test_ctrl_enter_marks_done_and_goes_to_the_next_open_one(
    desk: Desk, hands: Hands, more: tuple[int, int, int]
) -> None:
    first, second, third = more
    desk.project.articles.set_status(second, Status.DONE)
    hands.press("ctrl+Return")
    assert status(desk, first) is Status.DONE
    assert desk.workspace.article == third
    assert desk.view.hasFocus()
    # Undo goes back to the article that it was.
    hands.press("ctrl+z")
    assert desk.workspace.article == first
    assert status(desk, first) is Status.OPEN
    hands.press("ctrl+shift+z")
    assert status(desk, first) is Status.DONE


def test_ctrl_enter_on_a_done_article_reopens_it_and_stays(
    desk: Desk, hands: Hands, more: tuple[int, int, int]
) -> None:
    desk.project.articles.set_status(desk.article, Status.DONE)
    with desk.one_step("Reopen"):
        hands.press("ctrl+Return")
        assert status(desk, desk.article) is Status.OPEN
        assert desk.workspace.article == desk.article


def test_tagging_a_done_article_leaves_it_done(desk: Desk, hands: Hands) -> None:
    desk.project.articles.set_status(desk.article, Status.DONE)
    hands.drag(desk.in_word(1, 0.25), desk.in_word(2, 0.75))
    with desk.one_step("Add figure"):
        hands.press("3")
    assert status(desk, desk.article) is Status.DONE


def test_ctrl_shift_enter_skips_with_a_reason(
    desk: Desk, hands: Hands, more: tuple[int, int, int]
) -> None:
    first, second, _ = more

    def answer(dialog: QDialog) -> None:
        assert dialog.findChild(QComboBox) is not None
        hands.type("no news")
        hands.press("Return")

    hands.press_with_dialog("ctrl+shift+Return", answer)
    state = desk.project.articles.state(first)
    assert (state.status, state.reason) == (Status.SKIPPED, "no news")
    assert desk.workspace.article == second
    hands.focus(desk.window)
    hands.press("ctrl+z")
    assert status(desk, first) is Status.OPEN
    assert desk.workspace.article == first


def test_esc_in_the_question_skips_nothing(desk: Desk, hands: Hands) -> None:
    with desk.no_step():
        hands.press_with_dialog("ctrl+shift+Return", lambda _: hands.press("Escape"))
        hands.focus(desk.window)
    assert desk.workspace.article == desk.article


def test_ctrl_m_flags(desk: Desk, hands: Hands) -> None:
    with desk.one_step("Flag"):
        hands.press("ctrl+m")
        assert desk.project.articles.state(desk.article).flagged
        assert desk.workspace.context.actions.action("article.flag").isChecked()
    with desk.one_step("Unflag"):
        hands.press("ctrl+m")
        assert not desk.project.articles.state(desk.article).flagged


def test_ctrl_page_down_and_up_go_through_the_list_as_it_is_filtered(
    desk: Desk, hands: Hands, more: tuple[int, int, int]
) -> None:
    first, second, third = more
    desk.project.articles.set_status(second, Status.DONE)
    steps = desk.steps()
    for key, row in (
        ("ctrl+Next", second),
        ("ctrl+Next", third),
        ("ctrl+Next", third),
        ("ctrl+Prior", second),
    ):
        hands.press(key)
        assert desk.workspace.article == row
    assert desk.view.hasFocus()
    assert desk.steps() == steps
    desk.filter_by_status("Open")
    desk.workspace.show_article(first)
    hands.press("ctrl+Next")
    assert desk.workspace.article == third
    # What was handled stays in the list until the filter is applied again.
    hands.press("ctrl+Prior", "ctrl+Return")
    assert desk.workspace.article == third
    hands.press("ctrl+Prior")
    assert desk.workspace.article == first
    hands.press("ctrl+Next")
    desk.filter_by_status("Open")
    hands.press("ctrl+Prior")
    assert desk.workspace.article not in (first, second)


def test_undo_and_redo_go_across_articles_and_say_what_it_was(
    desk: Desk, hands: Hands, more: tuple[int, int, int]
) -> None:
    first, second, _ = more
    hands.drag(desk.in_word(1, 0.25), desk.in_word(3, 0.75))
    hands.press("4", "ctrl+Next")
    assert desk.workspace.article == second
    desk.look_at_story()
    hands.drag(desk.in_word(1, 0.25), desk.in_word(3, 0.75))
    hands.press("3")
    spans = desk.project.spans
    tagged = [spans.of(row) for row in (first, second)]
    assert all(len(each) == 1 for each in tagged)

    hands.press("ctrl+z")
    assert desk.workspace.article == second
    assert spans.of(second) == []
    assert desk.said() == "Took back: Add figure"
    hands.press("ctrl+z")
    assert desk.workspace.article == first
    assert spans.of(first) == []
    assert desk.said() == "Took back: Add sector"
    hands.press("ctrl+y")
    assert spans.of(first) == tagged[0]
    assert desk.said() == "Done again: Add sector"
    assert desk.view.is_in_view(tagged[0][0].row)
    assert desk.active() == ("sector", desk.story.walk[2])
    hands.press("ctrl+shift+z")
    assert desk.workspace.article == second
    assert spans.of(second) == tagged[1]


def test_after_a_restart_the_first_step_back_asks_for_a_second_press(
    desk: Desk, hands: Hands, story: Story, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("sittings")
    path = folder / "two.annotator"
    Project.create(path, annotator="ana").close()

    def sitting(work: Callable[[Desk], None]) -> None:
        window = build_window(desk.app, home=folder)
        open_first(window, path)
        window.setGeometry(desk.window.geometry())
        window.show()
        try:
            hands.focus(window)
            assert window.workspace is not None
            work(Desk(window, hands, story, article=window.workspace.article))
        finally:
            window.close()

    def first(at: Desk) -> None:
        hands.drag(at.in_word(1, 0.25), at.in_word(2, 0.75))
        hands.press("4")
        hands.drag(at.before(story.inner), at.behind(story.inner))
        hands.press("3")
        assert len(at.spans()) == 2

    def second(at: Desk) -> None:
        found = at.spans()
        assert at.view.caret() == at.of(story.inner)[1]
        assert at.view.is_in_view(at.project.spans.of(at.article)[0].row)
        hands.press("ctrl+z")
        assert at.spans() == found
        assert "earlier sitting" in at.said()
        hands.press("ctrl+z")
        assert at.spans() == [("sector", story.walk[1])]
        hands.press("ctrl+z")
        assert at.spans() == []
        hands.press("ctrl+shift+z", "ctrl+y")
        assert at.spans() == found

    try:
        sitting(first)
        sitting(second)
    finally:
        hands.focus(desk.window)


def test_f1_shows_the_keys_and_esc_closes_them(desk: Desk, hands: Hands) -> None:
    with desk.no_step():
        hands.press("F1")
        until(lambda: desk.window.findChild(KeysDialog), "the sheet of keys is there")
        sheet = desk.window.findChild(KeysDialog)
        assert sheet is not None
        hands.focus(sheet)
        hands.type("link")
        texts = [label.text() for label in sheet.findChildren(type(desk.window.status_line.count))]
        assert "L" in texts
        hands.press("Escape")
        until(lambda: desk.window.findChild(KeysDialog) is None, "it has closed")
        hands.focus(desk.window)
        assert desk.view.hasFocus()


def test_f6_goes_round_the_panes_and_esc_returns_to_the_text(desk: Desk, hands: Hands) -> None:
    desk.tag("figure", desk.story.inner)
    space = desk.workspace
    queue, text, inspector = space.queue, space.surface, space.inspector

    def is_in(pane: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))

    with desk.no_step():
        for pane in (inspector, queue, text):
            hands.press("F6")
            assert is_in(pane)
        for pane in (queue, inspector, text):
            hands.press("shift+F6")
            assert is_in(pane)
        for key in ("F6", "shift+F6"):
            hands.press(key, "Escape")
            assert desk.view.hasFocus()


def test_esc_goes_one_level_out_at_a_time(desk: Desk, hands: Hands) -> None:
    quote = desk.tag("quote", desk.story.quote)
    desk.tag("speaker", desk.story.speaker)
    with desk.no_step():
        hands.press("3")
        hands.click(desk.inside(desk.story.word))
        hands.press("x", "l")
        assert desk.mode() is Mode.LINKING
        hands.press("Escape")
        assert desk.mode() is Mode.ARMED
        hands.press("e")
        assert desk.mode() is Mode.EDGE
        hands.press("Escape")
        assert desk.mode() is Mode.ARMED
        hands.press("Escape")
        assert desk.mode() is Mode.IDLE
        assert desk.surface.active == quote.row
        hands.press("x")
        assert desk.selected() == desk.story.quote
        hands.press("Escape")
        assert desk.selected() is None
        assert desk.surface.active == quote.row
        hands.press("Escape")
        assert desk.surface.active is None
        hands.press("Escape")
        assert desk.view.hasFocus()


def test_the_window_is_on_an_x_screen_and_a_long_paragraph_in_pieces(
    window: MainWindow, desk: Desk, story: Story
) -> None:
    assert desk.app.platformName() == "xcb"
    assert window.windowHandle().isVisible()
    assert cut_in(story, story.quote) == ("\n" not in story.text)
