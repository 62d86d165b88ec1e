"""Every control has a name that a screen reader can say, in the window and in every dialog."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.context import Context
from annotator.gui.label_chip import LabelChip
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from tests.gui.dialog_makers import DIALOGS, Make

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QComboBox, QLineEdit),
    *(QDockWidget, QPlainTextEdit, QProgressBar),
)


def named(widget: QWidget, part: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(part).strip()


def has_name(widget: QWidget) -> bool:
    """A combo box is named by its choice on Linux: what it is about must be told otherwise."""
    if isinstance(widget, QComboBox):
        told = QAccessible.queryAccessibleInterface(widget)
        labelled = any(flag & QAccessible.RelationFlag.Label for _, flag in told.relations())
        described = bool(named(widget, QAccessible.Text.Description))
        return bool(widget.accessibleName()) and (labelled or described)
    return bool(named(widget))


def controls(window: QWidget) -> list[QWidget]:
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and not isinstance(each, QHeaderView)  # what it holds has names
        and (isinstance(each, CONTROLS) or each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def nameless(window: QWidget) -> list[str]:
    return [f"{each} in {each.parent()}" for each in controls(window) if not has_name(each)]


@pytest.fixture
def workspace(sample_window: MainWindow) -> Workspace:
    assert sample_window.workspace is not None
    return sample_window.workspace


# The window


def test_every_control_of_the_window_has_a_name(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.context.notifier.warn("Look out.", button="Details", on_button=lambda: None)
    workspace.context.notifier.say("2 refused", button="Details", on_button=lambda: None)
    workspace.queue.focus_search()
    qtbot.keyClicks(QApplication.focusWidget(), "the")
    assert len(controls(sample_window)) > 20
    assert nameless(sample_window) == []


def test_every_control_of_each_kind_of_span_has_a_name(
    sample_window: MainWindow, workspace: Workspace
) -> None:
    spans = workspace.project.spans.of(workspace.article or 0)
    labels = {span.label: span.row for span in spans}
    assert len(labels) == 4
    for row in labels.values():
        workspace.surface.activate(row)
        assert nameless(sample_window) == []


def test_every_control_of_the_label_bar_has_a_name_when_there_is_no_room(
    sample_window: MainWindow, workspace: Workspace
) -> None:
    for number in range(12):
        workspace.project.labels.add(f"a label with a long name {number}")
    workspace.label_bar.prompt()
    assert workspace.label_bar.more.isVisible()
    assert workspace.label_bar.name.isVisible()
    assert nameless(sample_window) == []


def test_a_chip_says_its_label_its_key_and_what_it_means_in_plain_words(
    workspace: Workspace,
) -> None:
    chip = workspace.label_bar.findChildren(LabelChip)[0]
    assert named(chip) == "Tag as speaker, key 1"
    definition = named(chip, QAccessible.Text.Description)
    assert definition.startswith("The mention of the person")
    assert "<" not in definition
    workspace.surface.armed_changed.emit(chip.label.row)
    assert named(chip) == "Tag as speaker, key 1, armed"


def test_every_entry_of_the_menus_has_a_name(sample_window: MainWindow) -> None:
    def entries(menu: QMenu) -> Iterator[QAction]:
        menu.aboutToShow.emit()
        for action in menu.actions():
            if isinstance(submenu := action.menu(), QMenu):
                yield from entries(submenu)
            if not action.isSeparator():
                yield action

    menus = [action.menu() for action in sample_window.menuBar().actions()]
    found = [action for menu in menus if isinstance(menu, QMenu) for action in entries(menu)]
    assert len(found) > 50
    assert [action for action in found if not action.text().replace("&", "").strip()] == []


def test_docks_are_named_by_their_titles(sample_window: MainWindow) -> None:
    docks = (sample_window.queue_dock, sample_window.inspector_dock)
    assert [named(dock) for dock in docks] == ["Articles", "Spans"]


# The welcome and the dialogs


def test_every_control_of_the_welcome_has_a_name(sample_window: MainWindow) -> None:
    sample_window.files.close_project()
    assert sample_window.welcome is not None
    assert sample_window.welcome.recent
    assert nameless(sample_window) == []


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_every_control_of_a_dialog_has_a_name(
    make: Make, context: Context, project: Project, qtbot: QtBot
) -> None:
    project.articles.add_text("Some words.", title="A story")
    project.set_annotator("ben")
    dialog = make(context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for field in dialog.findChildren(QLineEdit):
        field.setText("words")
    assert dialog.windowTitle()
    assert controls(dialog)
    assert nameless(dialog) == []
    assert [each for each in dialog.findChildren(QLabel) if each.text() and not named(each)] == []
