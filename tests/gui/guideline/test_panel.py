"""The pane of the guideline: read, edited, kept; its sections; the precedents below it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.core.model import Guideline, Precedent, Span
from annotator.gui.context import Context
from annotator.gui.guideline.panel import GuidelinePanel
from annotator.project.guideline import MOST, ROW
from annotator.project.project import Project

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "She sold about a third of the shares, said Ana Brekke on Friday."


@pytest.fixture
def panel(qtbot: QtBot, context: Context) -> GuidelinePanel:
    panel = GuidelinePanel(context)
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def file_case(project: Project) -> Callable[[str, str, str], Precedent]:
    """Files some words of the text under a label, with a ruling."""

    def file(words: str, label_name: str, ruling: str) -> Precedent:
        known = project.queue.rows()
        row = known[0] if len(known) else project.articles.add_text(TEXT).row
        label = project.labels.by_name(label_name)
        assert label is not None
        start = TEXT.index(words)
        span: Span = project.spans.add(row, start, start + len(words), label.row)
        return project.precedents.add(span, ruling)

    return file


def sections(panel: GuidelinePanel) -> QComboBox:
    (found,) = panel.findChildren(QComboBox)
    return found


def click_mode(qtbot: QtBot, panel: GuidelinePanel) -> None:
    qtbot.mouseClick(panel.mode, Qt.MouseButton.LeftButton)


def words(panel: GuidelinePanel) -> list[str]:
    model = panel.precedents.model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_what_is_typed_is_one_step_and_ctrl_enter_shows_it(
    qtbot: QtBot, panel: GuidelinePanel, project: Project
) -> None:
    first = project.guideline.text()
    click_mode(qtbot, panel)
    qtbot.waitUntil(panel.editor.hasFocus)
    panel.editor.selectAll()
    qtbot.keyClicks(panel.editor, "# Our rule")
    qtbot.keyClick(panel.editor, Key.Key_Return)
    qtbot.keyClicks(panel.editor, "**Short** spans.")
    qtbot.keyClick(panel.editor, Key.Key_Return, CTRL)
    assert not panel.is_editing
    assert panel.page.hasFocus()
    assert panel.page.toPlainText() == "Our rule\nShort spans."
    assert project.guideline.text() == "# Our rule\n**Short** spans."
    assert [each.name for each in project.operations()] == ["Change guideline"]
    project.undo()
    assert project.guideline.text() == first
    assert panel.page.toPlainText().startswith("Annotation guideline")
    project.redo()
    assert panel.page.toPlainText() == "Our rule\nShort spans."


def test_a_rest_in_typing_saves_it_and_leaving_does(
    qtbot: QtBot, panel: GuidelinePanel, project: Project
) -> None:
    panel.edit()
    panel.editor.selectAll()
    qtbot.keyClicks(panel.editor, "rest")
    qtbot.waitUntil(lambda: project.guideline.text() == "rest", timeout=5_000)
    qtbot.keyClicks(panel.editor, "less")
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.editor, Key.Key_Escape)
    assert project.guideline.text() == "restless"
    assert len(project.operations()) == 1


def test_an_undo_while_it_is_open_comes_into_the_field(
    qtbot: QtBot, panel: GuidelinePanel, project: Project
) -> None:
    project.guideline.replace("# One")
    panel.edit()
    assert panel.editor.toPlainText() == "# One"
    project.undo()
    assert panel.editor.toPlainText().startswith("# Annotation guideline")


def test_what_is_too_long_stays_in_the_field_with_the_reason(
    qtbot: QtBot, panel: GuidelinePanel, project: Project
) -> None:
    first = project.guideline.text()
    panel.edit()
    panel.editor.setPlainText("x\n" * (MOST // 2))
    qtbot.keyClicks(panel.editor, "yz")
    qtbot.keyClick(panel.editor, Key.Key_Return, CTRL)
    assert panel.is_editing
    assert project.guideline.text() == first
    assert "200,000" in panel.editor.accessibleDescription()
    qtbot.keyClick(panel.editor, Key.Key_Backspace)
    qtbot.keyClick(panel.editor, Key.Key_Backspace)
    qtbot.keyClick(panel.editor, Key.Key_Return, CTRL)
    assert not panel.is_editing
    assert len(project.guideline.text()) == MOST


@pytest.mark.parametrize(("text", "opens"), [("x" * MOST, True), ("a word " * MOST, False)])
def test_a_strangers_guideline_never_takes_long_to_open(
    panel: GuidelinePanel, project: Project, text: str, opens: bool
) -> None:
    with project.session.change("Spoil") as work:
        work.update(
            Guideline(row=ROW, text=project.guideline.text()), Guideline(row=ROW, text=text)
        )
    panel.edit()
    panel.grab()
    assert panel.is_editing is opens


def test_an_empty_guideline_offers_to_be_written(
    qtbot: QtBot, panel: GuidelinePanel, project: Project
) -> None:
    project.guideline.replace("")
    button = panel.entrance
    qtbot.keyClick(button, Key.Key_Space)
    assert panel.is_editing
    qtbot.keyClicks(panel.editor, "# A")
    click_mode(qtbot, panel)
    assert panel.page.toPlainText() == "A"


def test_a_section_is_gone_to_by_its_name(qtbot: QtBot, panel: GuidelinePanel) -> None:
    combo = sections(panel)
    names = [combo.itemText(place).strip() for place in range(combo.count())]
    assert names[:3] == ["Annotation guideline", "Speaker", "Quote"]
    combo.setFocus()
    qtbot.keyClick(combo, Key.Key_Down)
    qtbot.keyClick(combo, Key.Key_Down)
    assert panel.page.textCursor().block().text() == "Quote"
    assert panel.page.verticalScrollBar().value() > 0
    # Reading on tells where one is.
    panel.page.verticalScrollBar().setValue(0)
    assert combo.currentText() == "Annotation guideline"


def test_editing_begins_at_the_section_that_is_read(qtbot: QtBot, panel: GuidelinePanel) -> None:
    assert panel.show_section("figure")
    panel.edit()
    assert panel.editor.textCursor().block().text() == "## Figure"


def test_a_label_without_a_section_is_not_found(panel: GuidelinePanel) -> None:
    assert not panel.show_section("company")


def test_every_control_has_a_name(qtbot: QtBot, panel: GuidelinePanel) -> None:
    assert panel.page.accessibleName() == "Guideline"
    assert panel.editor.accessibleName() == "Text of the guideline"
    assert panel.precedents.accessibleName() == "Precedents"
    assert sections(panel).accessibleName() == "Section"
    assert panel.mode.accessibleName() == "Change the guideline"
    panel.edit()
    assert panel.mode.accessibleName() == "Show it as it is read (Ctrl+Enter)"
    assert panel.more.accessibleName() == "More about the guideline"


def test_precedents_stand_below_the_name_of_their_label(
    panel: GuidelinePanel, file_case: Callable[[str, str, str], Precedent], project: Project
) -> None:
    assert not panel.precedents.isVisible()
    file_case("a third", "figure", "without “about”")
    file_case("Ana Brekke", "speaker", "the whole name")
    assert panel.precedents.isVisible()
    assert words(panel) == ["speaker", "Ana Brekke", "figure", "a third"]
    index = panel.precedents.model().index(3, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "“a third”: without “about”"
    project.undo()
    assert words(panel) == ["figure", "a third"]
    project.redo()
    assert words(panel) == ["speaker", "Ana Brekke", "figure", "a third"]


def test_words_of_a_text_are_never_html_in_a_tip(
    panel: GuidelinePanel, file_case: Callable[[str, str, str], Precedent]
) -> None:
    file_case("a third", "figure", "<img src='file:///etc/hostname'>")
    tip = panel.precedents.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    assert "<img" not in tip


def test_the_arrows_pass_the_names_of_labels_and_f2_decides_anew(
    qtbot: QtBot,
    panel: GuidelinePanel,
    file_case: Callable[[str, str, str], Precedent],
    project: Project,
) -> None:
    speaker = file_case("Ana Brekke", "speaker", "the whole name")
    figure = file_case("a third", "figure", "yes")
    view = panel.precedents
    view.show_place(None)
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Down)
    assert view.place() == 3
    qtbot.keyClick(view, Key.Key_Home)
    assert view.place() == 1
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_F2)
    field = view.findChild(QLineEdit)
    assert field is not None
    assert field.accessibleName() == "Ruling"
    qtbot.keyClicks(field, "no")
    with qtbot.assertNotEmitted(panel.left):
        qtbot.keyClick(field, Key.Key_Return)
        qtbot.waitUntil(lambda: project.precedents.get(figure.row).ruling == "no")
    assert project.precedents.get(speaker.row).ruling == "the whole name"
    assert view.place() == 3
    qtbot.waitUntil(view.hasFocus)
    project.undo()
    assert project.precedents.get(figure.row).ruling == "yes"


def test_esc_leaves_a_ruling_as_it_was(
    qtbot: QtBot,
    panel: GuidelinePanel,
    file_case: Callable[[str, str, str], Precedent],
    project: Project,
) -> None:
    filed = file_case("a third", "figure", "yes")
    panel.show_precedent(filed.row)
    panel.precedents.setFocus()
    qtbot.keyClick(panel.precedents, Key.Key_F2)
    field = panel.precedents.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "no")
    qtbot.keyClick(field, Key.Key_Escape)
    assert project.precedents.get(filed.row).ruling == "yes"
    assert panel.precedents.hasFocus()


def test_delete_can_be_pressed_again(
    qtbot: QtBot,
    panel: GuidelinePanel,
    file_case: Callable[[str, str, str], Precedent],
    project: Project,
) -> None:
    for case in ("She", "a third", "Friday"):
        file_case(case, "figure", "yes")
    view = panel.precedents
    view.show_place(2)
    view.setFocus()
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Delete)
    assert project.precedents.all() == []
    assert not view.isVisible()
    project.undo()
    assert len(project.precedents.all()) == 1


def test_a_click_and_enter_go_to_the_text_and_enter_takes_the_focus_there(
    qtbot: QtBot, panel: GuidelinePanel, file_case: Callable[[str, str, str], Precedent]
) -> None:
    filed = file_case("a third", "figure", "yes")
    view = panel.precedents
    point = QPoint(40, view.rowViewportPosition(1) + 5)
    with qtbot.waitSignal(panel.precedent_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == [filed]
    with qtbot.waitSignals([panel.precedent_chosen, panel.left]):
        qtbot.keyClick(view, Key.Key_Return)


def test_the_menu_of_a_precedent_does_what_the_keys_do(
    qtbot: QtBot,
    panel: GuidelinePanel,
    file_case: Callable[[str, str, str], Precedent],
    project: Project,
) -> None:
    filed = file_case("a third", "figure", "yes")
    panel.show_precedent(filed.row)
    menu = panel.precedents.menu()
    texts = [action.text().partition("\t")[0] for action in menu.actions()]
    assert texts == ["&Go to Its Text", "&Change Ruling", "&Delete Precedent"]
    with qtbot.waitSignal(panel.precedent_chosen):
        menu.actions()[0].trigger()
    menu.actions()[2].trigger()
    assert project.precedents.all() == []


def test_a_read_only_project_can_only_be_read(
    qtbot: QtBot, context: Context, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Project, "read_only", property(lambda _self: True))
    panel = GuidelinePanel(context)
    qtbot.addWidget(panel)
    assert not panel.mode.isEnabled()
    panel.edit()
    assert not panel.is_editing
