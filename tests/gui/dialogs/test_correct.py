"""Correcting words of the text: what is shown before, and what is there afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.correct import CorrectDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "Prices rose 5\u202f% here,\nsaid Ana Ortz.\n" + "Nothing else was said.\n" * 60


@pytest.fixture
def workspace(sample_window: MainWindow) -> Workspace:
    workspace = sample_window.workspace
    assert workspace is not None
    article = workspace.project.articles.add_text(TEXT, title="Prices")
    for words, label in (("5\u202f%", "figure"), ("Ana Ortz", "speaker")):
        found = workspace.project.labels.by_name(label)
        assert found is not None
        start = TEXT.index(words)
        workspace.project.spans.add(article.row, start, start + len(words), found.row)
    return workspace


def ask(qtbot: QtBot, workspace: Workspace, words: str) -> CorrectDialog:
    """Select words and press the key."""
    view = workspace.surface.view
    start = view.text.index(words)
    view.set_selection(start, start + len(words))
    qtbot.keyClick(view, Qt.Key.Key_R, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CorrectDialog)
    return dialog


def told(dialog: CorrectDialog) -> list[str]:
    return [dialog._list.item(at).text() for at in range(dialog._list.count())]


def surfaces(workspace: Workspace) -> list[str]:
    assert workspace.article is not None
    return [span.surface for span in workspace.project.spans.of(workspace.article)]


def test_the_spans_that_change_are_shown_while_one_types(
    qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = ask(qtbot, workspace, "Ortz")
    assert told(dialog) == []
    qtbot.keyClicks(dialog._field, "Ortiz")
    qtbot.waitUntil(lambda: told(dialog) == ["speaker “Ana Ortz” becomes “Ana Ortiz”"])
    assert surfaces(workspace) == ["5\u202f%", "Ana Ortz"]
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    assert surfaces(workspace) == ["5\u202f%", "Ana Ortiz"]
    assert workspace.surface.view.text == TEXT.replace("Ortz", "Ortiz")


def test_a_span_that_goes_is_shown(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = ask(qtbot, workspace, "said Ana Ortz.")
    qtbot.keyClick(dialog._field, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: told(dialog) == ["speaker “Ana Ortz” is deleted"])
    dialog.reject()
    assert workspace.surface.view.text == TEXT


def test_the_work_of_others_is_named(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.project.set_annotator("bob")
    dialog = ask(qtbot, workspace, "Ortz")
    qtbot.keyClicks(dialog._field, "Ortiz")
    qtbot.waitUntil(lambda: told(dialog) == ["speaker “Ana Ortz” of ana becomes “Ana Ortiz”"])
    dialog.reject()


def test_signs_that_were_not_touched_stay_as_they_are(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = ask(qtbot, workspace, "rose 5\u202f% here,\nsaid")
    qtbot.keyClick(dialog._field, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(dialog._field, " so")
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    assert workspace.surface.view.text == TEXT.replace("said", "said so\n", 1)


def test_what_is_refused_is_said_and_nothing_is_lost(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = ask(qtbot, workspace, TEXT.rstrip())
    qtbot.keyClick(dialog._field, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "no text" in dialog._told.text()
    dialog.reject()


def test_the_text_stays_where_it_was_read_and_undo_goes_to_the_place(
    qtbot: QtBot, workspace: Workspace
) -> None:
    view = workspace.surface.view
    last = TEXT.rindex("Nothing")
    view.reveal_range(last, last + 7)
    qtbot.waitUntil(lambda: view.top()[0] > 0)
    before = view.top()
    view.set_selection(last, last + 7)
    qtbot.keyClick(view, Qt.Key.Key_R, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CorrectDialog)
    qtbot.keyClicks(dialog._field, "Little")
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    assert view.text.endswith("Little else was said.\n") or view.text.endswith(
        "Little else was said."
    )
    assert view.top() == before
    view.verticalScrollBar().setValue(0)
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert view.text.rindex("Nothing") == last
    assert view.top()[0] > 0


def test_without_a_selection_there_is_nothing_to_correct(workspace: Workspace) -> None:
    workspace.surface.activate(None)
    workspace.surface.set_caret(0)
    assert not workspace.context.actions.action("article.correct").isEnabled()
