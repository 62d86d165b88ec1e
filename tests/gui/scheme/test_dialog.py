"""The editor of the label scheme, by keys and mouse in the whole window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.model import AttributeType, Label
from annotator.gui.main_window import MainWindow
from annotator.gui.scheme.dialog import SchemeDialog
from annotator.gui.scheme.import_list import ImportDialog
from annotator.gui.scheme.toll import TollDialog
from annotator.project.project import Project
from annotator.project.scheme_file import write_scheme

Find = Callable[[str], Label | None]


@pytest.fixture
def project(sample_window: MainWindow) -> Project:
    assert sample_window.workspace is not None
    return sample_window.workspace.project


@pytest.fixture
def dialog(qtbot: QtBot, sample_window: MainWindow) -> SchemeDialog:
    sample_window._services.actions.action("scheme.edit").trigger()
    assert sample_window.scheme is not None
    shown = sample_window.scheme.dialog
    assert shown is not None
    qtbot.waitUntil(shown.isVisible)
    return shown


@pytest.fixture
def label(project: Project) -> Find:
    return project.labels.by_name


def click(qtbot: QtBot, button: QPushButton | QWidget | None) -> None:
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, edit: QWidget, text: str) -> None:
    edit.setFocus()
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def choose(dialog: SchemeDialog, label: Label | None) -> Label:
    assert label is not None
    dialog.labels.choose(label.row)
    return label


def chips(window: MainWindow) -> list[str]:
    assert window.workspace is not None
    return [chip.label.name for chip in window.workspace.label_bar._chips]


def question(dialog: SchemeDialog) -> TollDialog:
    asked = dialog.findChild(TollDialog)
    assert isinstance(asked, TollDialog)
    return asked


def test_a_name_is_kept_on_enter_and_every_view_follows(
    qtbot: QtBot, dialog: SchemeDialog, sample_window: MainWindow, label: Find
) -> None:
    choose(dialog, label("figure"))
    type_into(qtbot, dialog.labels.name.edit, "number")
    assert chips(sample_window) == ["speaker", "quote", "number", "sector"]
    assert dialog.isVisible()
    qtbot.keyClick(dialog.labels.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chips(sample_window)[2] == "figure"
    assert isinstance(dialog.labels.name.edit, QLineEdit)
    assert dialog.labels.name.edit.text() == "figure"


def test_undo_and_redo_show_the_label_that_they_changed(
    qtbot: QtBot, dialog: SchemeDialog, label: Find
) -> None:
    names, ctrl = dialog.labels.list, Qt.KeyboardModifier.ControlModifier
    name = dialog.labels.name.edit
    assert isinstance(name, QLineEdit)
    choose(dialog, label("figure"))
    click(qtbot, dialog.labels.swatches.buttons[0])
    choose(dialog, label("quote"))
    dialog.labels.add()
    choose(dialog, label("speaker"))
    shown: list[str] = []
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_Y):
        qtbot.keyClick(names, key, ctrl)
        shown.append(name.text())
    assert shown == ["speaker", "figure", "figure", "new label"]


def test_a_name_that_is_taken_is_refused_below_the_field(
    qtbot: QtBot, dialog: SchemeDialog, label: Find
) -> None:
    choose(dialog, label("figure"))
    type_into(qtbot, dialog.labels.name.edit, "quote")
    assert dialog.labels.name._problem.text() == "There is a label “quote” already."
    assert label("figure") is not None


def test_a_taken_key_is_refused_with_the_name_of_the_other_label(
    qtbot: QtBot, dialog: SchemeDialog, label: Find
) -> None:
    choose(dialog, label("figure"))
    type_into(qtbot, dialog.labels.key.edit, "2")
    assert "“quote”" in dialog.labels.key._problem.text()


def test_a_swatch_recolours_and_tells_what_looks_alike(
    qtbot: QtBot, dialog: SchemeDialog, label: Find, project: Project
) -> None:
    figure = choose(dialog, label("figure"))
    click(qtbot, dialog.labels.swatches.buttons[0])
    assert project.labels.get(figure.row).color == "blue"
    assert dialog.labels.likeness.text() == "Hard to tell from speaker by colour."


def test_the_colour_of_the_chosen_label_stands_out_from_the_row(
    qtbot: QtBot, dialog: SchemeDialog, label: Find
) -> None:
    choose(dialog, label("speaker"))
    names = dialog.labels.list
    image = names.currentItem().icon().pixmap(12, 12, QIcon.Mode.Selected).toImage()
    palette = names.palette()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert image.pixelColor(0, 0) == palette.highlightedText().color()
    assert middle == names.currentItem().icon().pixmap(12, 12).toImage().pixelColor(0, 0)


def test_alt_and_an_arrow_move_a_label(
    qtbot: QtBot, dialog: SchemeDialog, sample_window: MainWindow, label: Find
) -> None:
    choose(dialog, label("sector"))
    qtbot.keyClick(dialog.labels.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: chips(sample_window) == ["speaker", "quote", "sector", "figure"])
    assert dialog.labels.list.currentRow() == 2


def test_merging_says_what_goes_and_is_one_step(
    qtbot: QtBot, dialog: SchemeDialog, label: Find, project: Project
) -> None:
    figure, sector = choose(dialog, label("figure")), label("sector")
    assert sector is not None
    spans = sum(project.labels.counts(figure.row).values())
    before = project.labels.counts(sector.row)["ana"]
    dialog.labels.merge(sector.row)
    asked = question(dialog)
    assert f"{spans} spans with the label “figure” become “sector”." in (
        asked.accessibleDescription()
    )
    click(qtbot, asked.button)
    assert label("figure") is None
    assert project.labels.counts(sector.row)["ana"] == before + spans
    qtbot.keyClick(dialog.labels.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert project.labels.counts(figure.row)["ana"] == spans


def test_esc_in_the_question_deletes_nothing(
    qtbot: QtBot, dialog: SchemeDialog, label: Find
) -> None:
    choose(dialog, label("figure"))
    click(qtbot, dialog.labels.delete_button)
    qtbot.keyClick(question(dialog), Qt.Key.Key_Escape)
    assert label("figure") is not None


def test_deleting_a_label_shows_the_next(qtbot: QtBot, dialog: SchemeDialog, label: Find) -> None:
    choose(dialog, label("figure"))
    click(qtbot, dialog.labels.delete_button)
    click(qtbot, question(dialog).button)
    assert label("figure") is None
    assert isinstance(dialog.labels.name.edit, QLineEdit)
    assert dialog.labels.name.edit.text() == "sector"


def test_a_new_label_waits_for_its_name(
    qtbot: QtBot, dialog: SchemeDialog, sample_window: MainWindow
) -> None:
    click(qtbot, dialog.labels.add_button)
    type_into(qtbot, dialog.labels.name.edit, "place")
    assert chips(sample_window)[-1] == "place"


def test_attributes_are_edited_in_their_table(
    qtbot: QtBot, dialog: SchemeDialog, label: Find, project: Project
) -> None:
    sector = choose(dialog, label("sector"))
    attributes = dialog.labels.attributes
    click(qtbot, attributes.add)
    editor = attributes.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "code")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: project.labels.get(sector.row).attributes[0].name == "code")
    combo = attributes.table.cellWidget(0, 1)
    assert combo is not None
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    (spec,) = project.labels.get(sector.row).attributes
    assert (spec.type, spec.choices) == (AttributeType.CHOICE, ("yes", "no"))
    attributes.table.selectRow(0)
    click(qtbot, attributes.remove)
    assert project.labels.get(sector.row).attributes == ()


def test_a_tick_lets_a_relation_join_two_labels(
    qtbot: QtBot, dialog: SchemeDialog, label: Find, project: Project
) -> None:
    dialog.tabs.setCurrentIndex(1)
    ends = dialog.relations.ends
    ends.setCurrentCell(2, 0)
    ends.setFocus()
    qtbot.keyClick(ends, Qt.Key.Key_Space)
    figure, speaker = label("figure"), label("speaker")
    assert figure is not None
    assert speaker is not None
    assert (figure.row, speaker.row) in project.labels.types()[0].ends
    qtbot.keyClick(ends, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (figure.row, speaker.row) not in project.labels.types()[0].ends


def test_a_click_anywhere_in_a_cell_is_a_tick(
    qtbot: QtBot, dialog: SchemeDialog, label: Find, project: Project
) -> None:
    dialog.tabs.setCurrentIndex(1)
    ends = dialog.relations.ends
    corner = ends.visualRect(ends.model().index(2, 0)).topLeft() + QPoint(2, 2)
    figure, speaker = label("figure"), label("speaker")
    assert figure is not None
    assert speaker is not None
    for is_joined in (True, False):
        qtbot.mouseClick(ends.viewport(), Qt.MouseButton.LeftButton, pos=corner)
        assert ((figure.row, speaker.row) in project.labels.types()[0].ends) is is_joined


def test_a_file_is_imported_after_its_changes_were_shown(
    qtbot: QtBot, dialog: SchemeDialog, project: Project, tmp_path: Path, label: Find
) -> None:
    labels = project.labels
    added = labels.add("place")
    write_scheme(labels.all(), labels.types(), tmp_path / "s.json")
    project.scheme.delete(added.row)
    dialog.import_file(tmp_path / "s.json")
    shown = dialog.findChild(ImportDialog)
    assert isinstance(shown, ImportDialog)
    assert [shown.list.item(row).text() for row in range(shown.list.count())] == [
        "new label: place"
    ]
    click(qtbot, shown.button)
    assert label("place") is not None


def test_a_file_that_is_no_scheme_is_refused(dialog: SchemeDialog, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text("[")
    dialog.import_file(tmp_path / "s.json")
    assert dialog.told.text().startswith("The label scheme is not valid JSON")


def test_the_menu_of_a_label_leads_to_its_name(
    qtbot: QtBot, sample_window: MainWindow, project: Project
) -> None:
    assert sample_window.workspace is not None
    assert sample_window.scheme is not None
    row = project.labels.all()[1].row
    sample_window.workspace.label_bar.edit_wanted.emit(row, "name")
    shown = sample_window.scheme.dialog
    assert shown is not None
    qtbot.waitUntil(shown.labels.name.edit.hasFocus)
    assert isinstance(shown.labels.name.edit, QLineEdit)
    assert shown.labels.name.edit.selectedText() == "quote"


def test_closing_the_project_closes_the_editor(
    dialog: SchemeDialog, sample_window: MainWindow
) -> None:
    sample_window._services.actions.action("project.close").trigger()
    assert not dialog.isVisible()


def test_esc_keeps_what_is_typed_and_closes(
    qtbot: QtBot, dialog: SchemeDialog, sample_window: MainWindow, label: Find
) -> None:
    choose(dialog, label("figure"))
    edit = dialog.labels.name.edit
    edit.setFocus()
    qtbot.keyClicks(edit, "s")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert "sfigure" in chips(sample_window) or "figures" in chips(sample_window)
