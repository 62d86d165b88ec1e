"""The guideline and the precedents in the window: by keys, by the mouse, over a restart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QTabBar
from pytestqt.qtbot import QtBot

from annotator.gui.app import open_first
from annotator.gui.guideline.panel import GuidelinePanel
from annotator.gui.label_chip import LabelChip
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from tests.gui.main_window.hands import tag, trigger

Key = Qt.Key


def panel_of(workspace: Workspace) -> GuidelinePanel:
    assert workspace.guideline is not None
    return workspace.guideline


def focused_field() -> QLineEdit:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    return focus


@pytest.fixture
def figure(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> int:
    """A figure that was just tagged, with the focus in the text."""
    window.activateWindow()
    workspace.surface.setFocus()
    qtbot.waitUntil(workspace.surface.view.hasFocus)
    tag(qtbot, workspace, "26.3 percent", Key.Key_3)
    active = workspace.surface.active
    assert active is not None
    return active


def test_the_pane_is_not_there_until_it_is_asked_for(
    window: MainWindow, workspace: Workspace
) -> None:
    assert window.guideline_dock.isHidden()
    assert workspace.guideline is None
    assert window.findChildren(QTabBar) == []
    trigger(workspace, "view.guideline")
    assert panel_of(workspace).page.isVisible()
    assert workspace.context.actions.action("view.guideline").isChecked()
    trigger(workspace, "view.guideline")
    assert window.guideline_dock.isHidden()
    assert not workspace.context.actions.action("view.guideline").isChecked()


def test_a_pane_behind_another_comes_to_the_front(window: MainWindow, workspace: Workspace) -> None:
    trigger(workspace, "view.guideline")
    assert workspace.inspector.visibleRegion().isEmpty()
    trigger(workspace, "view.inspector")
    QApplication.processEvents()
    assert not workspace.inspector.visibleRegion().isEmpty()
    assert workspace.context.actions.action("view.inspector").isChecked()
    trigger(workspace, "view.guideline")
    QApplication.processEvents()
    assert not panel_of(workspace).visibleRegion().isEmpty()


def test_f6_comes_to_the_guideline_and_esc_goes_back(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    trigger(workspace, "view.guideline")
    window.activateWindow()
    workspace.surface.setFocus()
    qtbot.waitUntil(workspace.surface.view.hasFocus)
    trigger(workspace, "view.next_pane")
    assert not workspace.inspector.visibleRegion().isEmpty()
    trigger(workspace, "view.next_pane")
    page = panel_of(workspace).page
    assert page.hasFocus()
    assert not page.visibleRegion().isEmpty()
    qtbot.keyClick(page, Key.Key_Escape)
    assert workspace.surface.view.hasFocus()


def test_the_pane_comes_back_at_the_next_start_and_for_another_annotator(
    new_window: Callable[[], MainWindow], path: Path, qtbot: QtBot
) -> None:
    first = new_window()
    open_first(first, path)
    first.show()
    first._services.actions.trigger("view.guideline")
    first.files.switch_annotator("ben")
    assert not first.guideline_dock.isHidden()
    first.close()
    second = new_window()
    open_first(second, path)
    second.show()
    assert not second.guideline_dock.isHidden()
    workspace = second.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.guideline is not None)
    second._services.actions.trigger("view.guideline")
    second.close()
    third = new_window()
    open_first(third, path)
    third.show()
    assert third.guideline_dock.isHidden()


def test_a_case_is_filed_in_one_line_and_the_text_goes_on(
    workspace: Workspace, figure: int, qtbot: QtBot
) -> None:
    view = workspace.surface.view
    qtbot.keyClick(view, Key.Key_P)
    field = focused_field()
    assert field.accessibleName() == "Ruling"
    assert field.accessibleDescription() == "figure “26.3 percent”"
    qtbot.keyClicks(field, "with its unit")
    qtbot.keyClick(field, Key.Key_Return)
    (filed,) = workspace.project.precedents.all()
    assert (filed.surface, filed.ruling) == ("26.3 percent", "with its unit")
    assert view.hasFocus()
    assert workspace.surface.active == figure
    assert not field.isVisible()
    # The pane was not opened by it.
    assert workspace.guideline is None


def test_esc_files_nothing_and_an_empty_ruling_is_refused(
    workspace: Workspace, figure: int, qtbot: QtBot
) -> None:
    view = workspace.surface.view
    trigger(workspace, "span.precedent")
    field = focused_field()
    qtbot.keyClick(field, Key.Key_Return)
    assert field.isVisible()
    qtbot.keyClicks(field, "half a tho")
    qtbot.keyClick(field, Key.Key_Escape)
    assert workspace.project.precedents.all() == []
    assert view.hasFocus()
    # What was typed for the same case is still there.
    trigger(workspace, "span.precedent")
    assert focused_field().text() == "half a tho"


def test_g_goes_to_what_the_guideline_says_of_the_label(
    window: MainWindow, workspace: Workspace, figure: int, qtbot: QtBot
) -> None:
    view = workspace.surface.view
    qtbot.keyClick(view, Key.Key_G)
    page = panel_of(workspace).page
    assert page.textCursor().block().text() == "Figure"
    assert view.hasFocus()


def test_the_menu_of_a_label_leads_to_its_section(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    chip = next(
        each for each in workspace.label_bar.findChildren(LabelChip) if each.label.name == "quote"
    )
    middle = chip.rect().center()
    QApplication.sendEvent(
        chip,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, chip.mapToGlobal(middle)),
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = menu.actions()[0]
    entry.trigger()
    menu.close()
    assert panel_of(workspace).page.textCursor().block().text() == "Quote"


def test_a_precedent_leads_to_its_article_and_span(
    workspace: Workspace, figure: int, qtbot: QtBot
) -> None:
    project = workspace.project
    first = workspace.article
    project.precedents.add(project.spans.get(figure), "yes")
    trigger(workspace, "view.guideline")
    trigger(workspace, "article.next")
    assert workspace.article != first
    precedents = panel_of(workspace).precedents
    precedents.show_place(1)
    precedents.setFocus()
    qtbot.keyClick(precedents, Key.Key_Return)
    assert workspace.article == first
    assert workspace.surface.active == figure
    assert workspace.surface.view.hasFocus()


def test_a_precedent_without_its_span_selects_the_words_or_says_that_they_are_gone(
    workspace: Workspace, figure: int, qtbot: QtBot
) -> None:
    project = workspace.project
    project.precedents.add(project.spans.get(figure), "yes")
    project.spans.delete(figure)
    trigger(workspace, "view.guideline")
    precedents = panel_of(workspace).precedents
    precedents.show_place(1)
    precedents.setFocus()
    qtbot.keyClick(precedents, Key.Key_Return)
    view = workspace.surface.view
    selection = view.selection()
    assert selection is not None
    assert view.text[slice(*selection)] == "26.3 percent"
    assert workspace.article is not None
    project.articles.delete([workspace.article])
    with qtbot.waitSignal(workspace.context.notifier.said) as said:
        qtbot.keyClick(precedents, Key.Key_Return)
    assert said.args is not None
    assert said.args[0].text == "These words are no longer in the project."


def test_the_guideline_goes_out_and_another_comes_in(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "rule"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(out), ""))
    trigger(workspace, "guideline.export")
    written = tmp_path / "rule.md"
    assert written.read_text(encoding="utf-8").startswith("# Annotation guideline")
    other = tmp_path / "other.md"
    other.write_bytes(b"# Other rule\r\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(other), ""))
    trigger(workspace, "guideline.replace")
    assert panel_of(workspace).page.toPlainText() == "Other rule"
    workspace.project.undo()
    assert panel_of(workspace).page.toPlainText().startswith("Annotation guideline")


def test_a_file_that_is_no_guideline_changes_nothing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = tmp_path / "x.md"
    picture.write_bytes(b"\x89PNG\r\n\0\0")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(picture), ""))
    with qtbot.waitSignal(workspace.context.notifier.said):
        trigger(workspace, "guideline.replace")
    assert workspace.project.guideline.text().startswith("# Annotation guideline")


def test_ctrl_enter_in_the_guideline_does_not_mark_the_article_done(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    article = workspace.article
    assert article is not None
    trigger(workspace, "guideline.edit")
    panel = panel_of(workspace)
    window.activateWindow()
    qtbot.waitUntil(panel.editor.hasFocus)
    qtbot.keyClicks(panel.editor, "x")
    qtbot.keyClick(panel.editor, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not panel.is_editing
    assert workspace.article == article
    assert workspace.project.articles.state(article).is_default


def test_what_is_typed_is_saved_when_the_window_closes(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, new_window: Callable[[], MainWindow]
) -> None:
    path = workspace.project.path
    trigger(workspace, "guideline.edit")
    qtbot.keyClicks(panel_of(workspace).editor, "kept ")
    window.close()
    again = new_window()
    open_first(again, path)
    assert again.workspace is not None
    assert again.workspace.project.guideline.text().startswith("kept # Annotation")
