"""What a screen reader says by itself: spans at the caret, what was done, what was refused."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui import announcer
from annotator.gui.article.narrator import in_brief
from annotator.gui.context import Context
from annotator.gui.dialogs.keys import KeysDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Reader:
    """Stands for Qt's door to the screen reader; `said` is what came through it."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.listens = True
        self.said: list[str] = []

    def isActive(self) -> bool:
        return self.listens

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        assert event.politeness() is QAccessible.AnnouncementPoliteness.Polite
        assert event.object() is not None
        self.said.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    reader = Reader()
    monkeypatch.setattr(announcer, "QAccessible", reader)
    return reader


@pytest.fixture
def workspace(sample_window: MainWindow, reader: Reader, qtbot: QtBot) -> Workspace:
    """The sample with a reader that has heard where it is."""
    workspace = sample_window.workspace
    assert workspace is not None
    workspace.surface.set_caret(len(workspace.surface.view.text))
    qtbot.wait(1)
    reader.said.clear()
    return workspace


@pytest.fixture
def press(workspace: Workspace, reader: Reader, qtbot: QtBot) -> Callable[..., list[str]]:
    """Presses a key in the text; what was said since the last time."""

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(workspace.surface.view, key, modifier)
        QApplication.processEvents()
        said, reader.said = reader.said, []
        return said

    return press


Press = Callable[..., list[str]]


def caret_at(workspace: Workspace, reader: Reader, words: str, by: int = 0) -> None:
    """Put the caret before some words, or behind by so many characters; quietly."""
    workspace.surface.set_caret(workspace.surface.view.text.index(words) + by)
    QApplication.processEvents()
    reader.said.clear()


def select(workspace: Workspace, reader: Reader, words: str) -> None:
    start = workspace.surface.view.text.index(words)
    workspace.surface.view.set_selection(start, start + len(words))
    QApplication.processEvents()
    reader.said.clear()


# The caret


def test_coming_into_spans_and_out_of_them_is_told_once(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    caret_at(workspace, reader, "kept 43 container", len("kep"))
    assert press(Qt.Key.Key_Right) == []
    assert press(Qt.Key.Key_Right) == ["figure 43 container ships."]
    assert press(Qt.Key.Key_Right) == []
    for _ in range(len("3 container ships") - 1):
        assert press(Qt.Key.Key_Right) == []
    assert press(Qt.Key.Key_Right) == ["out of figure."]


def test_a_long_quote_is_told_with_its_speaker_and_without_its_words(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    assert press(Qt.Key.Key_Home, CONTROL) == ["quote, said by the port authority."]


def test_spans_that_are_entered_at_once_are_told_from_the_outside_in(
    workspace: Workspace, reader: Reader
) -> None:
    workspace.surface.set_caret(workspace.surface.view.text.index("43 container"))
    QApplication.processEvents()
    assert reader.said == ["quote, said by the port authority; figure 43 container ships."]


def test_the_next_span_is_told_with_its_number(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    caret_at(workspace, reader, "43 container")
    assert press(Qt.Key.Key_Space) == ["figure 43 container ships, 2 of 28."]
    said = press(Qt.Key.Key_Space)
    assert said == ["out of figure. figure 18.5 million euros, approximate, 3 of 28."]
    assert press(Qt.Key.Key_Space, SHIFT) == ["out of figure. figure 43 container ships, 2 of 28."]
    assert press(Qt.Key.Key_Escape) == ["no span active."]


def test_another_article_is_told_where_the_text_has_the_focus(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    assert workspace.context.actions.trigger("article.next")
    QApplication.processEvents()
    assert reader.said[0].startswith(
        "Frost takes a third of the Arlen valley's pears. "
        "The Arlen Courier, Jonas Whitlock, 2025-05-06. 26 spans. quote"
    )


def test_in_a_list_the_reader_reads_the_row_and_nothing_is_added(
    workspace: Workspace, reader: Reader, qtbot: QtBot
) -> None:
    workspace.queue.focus_list()
    qtbot.keyClick(workspace.queue.entrance, Qt.Key.Key_Down)
    workspace.inspector.focus_list()
    qtbot.keyClick(workspace.inspector.entrance, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert reader.said == []


# What is done


def test_tagging_is_told_with_the_new_span(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    select(workspace, reader, "until 2029")
    assert press(Qt.Key.Key_4) == ["Added sector. sector until 2029, 17 of 29."]


def test_relabelling_deleting_and_undo_are_told(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    caret_at(workspace, reader, "43 container")
    press(Qt.Key.Key_Space)
    what = "to sector (without attribute kind, attribute unit, attribute value)"
    assert press(Qt.Key.Key_4) == [f"Relabelled {what}. sector 43 container ships."]
    assert press(Qt.Key.Key_Delete) == ["Deleted sector."]
    said = press(Qt.Key.Key_Z, CONTROL)
    assert said == ["Took back: Delete sector. sector 43 container ships, 2 of 28."]
    said = press(Qt.Key.Key_Z, CONTROL)
    assert said == [f"Took back: Relabel {what}. figure 43 container ships."]


def test_linking_says_the_targets_and_then_only_the_link(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    select(workspace, reader, "night shifts")
    press(Qt.Key.Key_2)
    assert press(Qt.Key.Key_L)[0].startswith("Link to: a digit")
    said = press(Qt.Key.Key_Tab)
    assert said == ["Enter links to speaker “Brekke”. Tab goes on, Esc leaves it."]
    assert press(Qt.Key.Key_Return) == ["Linked quote to speaker. said by Brekke."]


def test_a_moved_edge_says_the_words_that_are_now_in_the_span(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    caret_at(workspace, reader, "43 container")
    press(Qt.Key.Key_Space)
    assert press(Qt.Key.Key_E)[0].startswith("The arrows move the end of the span")
    assert press(Qt.Key.Key_Left, CONTROL) == ["Moved edge of figure. figure 43 container."]


def test_refusals_and_hints_are_told_each_time(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    caret_at(workspace, reader, "Under the deal")
    for _ in range(2):
        assert press(Qt.Key.Key_R) == ["Nothing is selected."]


def test_a_message_with_a_button_names_it(workspace: Workspace, reader: Reader) -> None:
    workspace.context.notifier.say("2 refused", button="Details", on_button=lambda: None)
    workspace.context.notifier.warn("This project is read-only.")
    QApplication.processEvents()
    assert reader.said == ["2 refused. Button: Details. This project is read-only."]


def test_flags_and_notes_are_part_of_a_span(
    workspace: Workspace, reader: Reader, press: Press
) -> None:
    caret_at(workspace, reader, "43 container")
    press(Qt.Key.Key_Space)
    active = workspace.surface.active
    assert active is not None
    workspace.project.spans.set_attribute(active, "approximate", True)
    QApplication.processEvents()
    assert reader.said == ["Set approximate. approximate."]
    workspace.project.spans.set_note(active, "about that")
    QApplication.processEvents()
    assert reader.said[1:] == ["Edited note. with a note."]


# Fields and dialogs


def test_a_search_tells_how_many_articles_it_found(
    workspace: Workspace, reader: Reader, qtbot: QtBot
) -> None:
    workspace.queue.focus_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "loaf")
    qtbot.waitUntil(lambda: reader.said == ["1 article"])
    qtbot.keyClicks(field, "xyz")
    qtbot.waitUntil(lambda: reader.said[1:] == ["No article has “loafxyz”."])


def test_the_sheet_of_keys_says_what_fits(context: Context, reader: Reader, qtbot: QtBot) -> None:
    dialog = KeysDialog(context.actions)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog._search, "flag")
    assert reader.said[-1] == "Flag: Ctrl+M"
    qtbot.keyClicks(dialog._search, "pole")
    assert reader.said[-1] == "No action and no key fits these words."


# Without a reader


def test_without_a_reader_nothing_is_worked_out(
    workspace: Workspace, reader: Reader, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.listens = False

    def never(_self: object) -> list[str]:
        raise AssertionError("worked out for nobody")

    monkeypatch.setattr("annotator.gui.article.narrator.Narrator.news", never)
    assert press(Qt.Key.Key_Home, CONTROL) == []
    assert press(Qt.Key.Key_Space) == []
    workspace.context.notifier.say("Nothing is selected.")
    QApplication.processEvents()
    assert reader.said == []


def test_a_closed_project_is_followed_no_more(
    sample_window: MainWindow, workspace: Workspace, reader: Reader
) -> None:
    sample_window.files.close_project()
    QApplication.processEvents()
    sample_window._services.notifier.say("Gone.")
    QApplication.processEvents()
    assert reader.said == ["Gone."]


def test_qt_takes_an_announcement(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    QAccessible.setActive(True)
    try:
        announcer.announce(field, "Added figure.")
        assert QAccessible.isActive()
    finally:
        QAccessible.setActive(False)


@pytest.mark.parametrize(
    ("surface", "told"),
    [
        ("26.3 percent", "26.3 percent"),
        ("two\nlines", "two lines"),
        ("a " * 60, f"{'a ' * 16}… {'a ' * 10}".strip()),
        ("字" * 90, f"{'字' * 32} … {'字' * 20}"),
    ],
)
def test_of_a_long_span_its_ends_are_said(surface: str, told: str) -> None:
    assert in_brief(surface) == told
