"""Where the focus is can be seen: a ring, a line or a frame, in colours that stand out."""

from array import array

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.context import Context
from annotator.gui.focus_frame import FocusRing
from annotator.gui.focus_ring import FocusRings
from annotator.gui.main_window import MainWindow
from annotator.gui.queue.row_painting import SELECTED
from annotator.gui.theme.color import contrast, mixed
from annotator.gui.theme.palette import FUSION_DARKER, THEMES, Theme, control_palette
from annotator.gui.workspace import Workspace
from tests.gui.dialog_makers import DIALOGS, Make

CLEAR = 3.0
"""The contrast that WCAG 2 asks of what shows the focus (1.4.11, 2.4.13)."""

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def focusable(window: QWidget) -> list[QWidget]:
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def picture(window: QWidget, area: QRect) -> QImage:
    return window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def clearly_different(before: QImage, after: QImage) -> int:
    """How many pixels changed to a colour that stands out against what was there."""
    old, new = (array("I", bytes(image.constBits())) for image in (before, after))
    pixels = zip(old, new, strict=True)
    pairs = [(a, b) for a, b in pixels if a != b]
    ratios = {
        (a, b): contrast(f"#{a & 0xFFFFFF:06x}", f"#{b & 0xFFFFFF:06x}") for a, b in set(pairs)
    }
    return sum(1 for pair in pairs if ratios[pair] >= CLEAR)


def unseen(window: QWidget) -> list[str]:
    """The widgets of a window that look too much alike with the focus and without it."""
    window.activateWindow()
    QApplication.processEvents()
    found: list[str] = []
    for widget in focusable(window):
        for scrolled in window.findChildren(QScrollArea):
            if scrolled.isAncestorOf(widget):
                scrolled.ensureWidgetVisible(widget)  # as Tab does
        is_tabs = isinstance(widget, QTabBar)
        room = widget.tabRect(widget.currentIndex()) if is_tabs else widget.rect()
        area = room.translated(widget.mapTo(window, QPoint()))
        area = area.adjusted(-4, -4, 4, 4).intersected(window.rect())
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        without = picture(window, area)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.hasFocus(), widget
        seen = clearly_different(without, picture(window, area))
        # About as much as a thin line around it.
        if seen < room.width() + room.height():
            found.append(f"{widget} {widget.accessibleName()!r}: {seen} pixels")
    return found


@pytest.fixture
def workspace(sample_window: MainWindow) -> Workspace:
    assert sample_window.workspace is not None
    return sample_window.workspace


@themes
def test_the_focus_is_seen_on_every_control_of_the_window(
    theme: Theme, sample_window: MainWindow, workspace: Workspace
) -> None:
    sample_window._services.appearance.choose(theme.name)
    workspace.context.notifier.warn("Look out.", button="Details", on_button=lambda: None)
    workspace.surface.activate(workspace.project.spans.of(workspace.article or 0)[0].row)
    assert len(focusable(sample_window)) > 12
    assert unseen(sample_window) == []
    workspace.surface.activate(None)
    assert unseen(workspace.inspector) == []


@themes
def test_the_focus_is_seen_on_every_control_of_the_welcome(
    theme: Theme, sample_window: MainWindow
) -> None:
    sample_window.files.close_project()
    sample_window._services.appearance.choose(theme.name)
    assert unseen(sample_window) == []


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
@themes
def test_the_focus_is_seen_on_every_control_of_a_dialog(
    make: Make,
    theme: Theme,
    context: Context,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    context.appearance.choose(theme.name)
    dialog = make(context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    FocusRings(qapp, dialog)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert focusable(dialog)
    assert unseen(dialog) == []


@themes
def test_the_colours_of_ring_and_outlines_stand_out(theme: Theme) -> None:
    selected = mixed(theme.accent, theme.base, SELECTED)
    for ground in (theme.page, theme.window, theme.base, theme.raised, theme.border, selected):
        assert contrast(theme.accent, ground) >= CLEAR, ground
    outline = control_palette(theme).window().color().darker(FUSION_DARKER)
    for drawn in (outline, outline.lighter(110)):  # of fields, of boxes to tick
        for ground in (theme.window, theme.base):
            assert contrast(drawn.name(), ground) >= CLEAR
    # What stands on a selected row is still read.
    assert contrast(theme.text, selected) >= 4.5
    assert contrast(theme.muted, selected) >= 4.5


@themes
@pytest.mark.parametrize("ticked", [True, False])
def test_a_box_is_seen_whether_it_is_ticked_or_not(
    theme: Theme, ticked: bool, context: Context, qtbot: QtBot
) -> None:
    context.appearance.choose(theme.name)
    box = QCheckBox("unattributed")
    box.setChecked(ticked)
    qtbot.addWidget(box)
    image = box.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    left = {image.pixelColor(x, image.height() // 2).name() for x in range(3)}
    assert any(contrast(color, theme.window) >= CLEAR for color in left)


# The ring itself


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """Three fields and the rings."""
    form = QWidget()
    layout = QVBoxLayout(form)
    for field in (QLineEdit(), QPlainTextEdit(), QListWidget()):
        layout.addWidget(field)
    FocusRings(qapp, form)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    return form


def rings(form: QWidget) -> list[FocusRing]:
    return [ring for ring in form.findChildren(FocusRing) if ring.isVisible()]


def test_one_ring_goes_from_control_to_control(form: QWidget, qtbot: QtBot) -> None:
    for field in form.findChildren(QLineEdit) + form.findChildren(QPlainTextEdit):
        field.setFocus()
        assert [ring.parentWidget() for ring in rings(form)] == [field]
        assert rings(form)[0].geometry() == field.rect()


def test_the_ring_grows_with_its_control(form: QWidget) -> None:
    field = form.findChildren(QPlainTextEdit)[0]
    field.setFocus()
    form.resize(form.width() + 200, form.height() + 200)
    QApplication.processEvents()
    assert rings(form)[0].geometry() == field.rect()


def test_a_control_that_goes_takes_its_ring_along(form: QWidget, qtbot: QtBot) -> None:
    first, second = form.findChildren(QLineEdit)[0], form.findChildren(QPlainTextEdit)[0]
    first.setFocus()
    first.deleteLater()
    qtbot.waitUntil(lambda: not form.findChildren(QLineEdit))
    second.setFocus()
    assert [ring.parentWidget() for ring in rings(form)] == [second]


def test_the_mouse_and_screen_readers_pass_through_the_ring(form: QWidget, qtbot: QtBot) -> None:
    field = form.findChildren(QLineEdit)[0]
    field.setText("some words")
    field.setFocus()
    told = QAccessible.queryAccessibleInterface(field)
    assert told.indexOfChild(QAccessible.queryAccessibleInterface(rings(form)[0])) == -1
    qtbot.mouseDClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center())
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert field.selectedText() == "some words"


def test_a_list_without_a_row_in_view_shows_the_focus_itself(
    sample_window: MainWindow, workspace: Workspace
) -> None:
    listed = workspace.queue._list
    listed.show_place(None)
    assert "Articles" not in "".join(unseen(sample_window))


def test_a_note_that_is_asked_for_by_its_key_is_scrolled_into_view(
    sample_window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    sample_window.resize(1024, 480)
    QApplication.processEvents()
    note = sample_window._services.actions.action("article.note")
    assert isinstance(note, QAction)
    note.trigger()
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    qtbot.waitUntil(lambda: focus.visibleRegion().boundingRect().height() == focus.height())
