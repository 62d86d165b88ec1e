"""What the next start finds as it was left: article, place, panes, window, projects."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from annotator.gui.welcome import Welcome
from tests.real_program.conftest import Sitting
from tests.real_program.user import User
from tests.real_window.hands import DOWN, until

SHORT = "Output rose by a third, Ana Ortiz of Acme Steel said on Monday."
LONG = "\n".join(
    f"Paragraph {number}: exports of steel fell by {number} percent, the ministry told a paper."
    for number in range(1, 120)
)
SMALL = QSize(1100, 640)


def _place(user: User) -> Any:
    """The article, the caret, and the line at the upper edge."""
    surface = user.workspace.surface
    return user.workspace.article, surface.caret(), surface.view.top()


def _layout(user: User) -> Any:
    """The window's size, and of every pane whether it is there, where, and the width of those
    in front.
    """
    window = user.window
    docks = (window.queue_dock, window.inspector_dock, window.guideline_dock)
    return window.size(), [
        (
            not dock.isHidden(),
            window.dockWidgetArea(dock),
            dock.width() if not dock.visibleRegion().isEmpty() else 0,
        )
        for dock in docks
    ]


def _welcome(user: User) -> Welcome:
    until(lambda: user.window.welcome is not None, "the welcome is shown")
    assert user.window.welcome is not None
    return user.window.welcome


def test_a_start_goes_on_where_the_last_one_ended(
    sit: Sitting, new_project: Callable[..., Path]
) -> None:
    path = new_project(SHORT, LONG)
    left: list[Any] = []

    def work(user: User) -> None:
        hands, window = user.hands, user.window
        hands.resize(window, SMALL)
        # The list wider, by its border; the spans to the left, the guideline over them.
        border = QPoint(window.queue_dock.width() + 2, window.queue_dock.height() // 2)
        start = window.queue_dock.mapToGlobal(border)
        width = window.queue_dock.width()
        hands.drag(start, start + QPoint(60, 0))
        until(lambda: window.queue_dock.width() == width + 60, "the list is wider")
        hands.press("F6")
        user.choose("View", "Arrange Panes", "To the Other Side")
        left_side = Qt.DockWidgetArea.LeftDockWidgetArea
        until(lambda: window.dockWidgetArea(window.inspector_dock) == left_side, "they are left")
        hands.press("ctrl+shift+g")
        until(window.guideline_dock.isVisible, "the guideline is seen")
        hands.press("ctrl+shift+a")
        until(lambda: not window.queue_dock.isVisible(), "the list is hidden")
        # The other article, some way down, the caret in a line that is seen.
        hands.press("Escape", "ctrl+Page_Down")
        view = user.workspace.surface.view
        until(lambda: view.text == LONG, "the long article is shown")
        hands.move(view.viewport().mapToGlobal(view.viewport().rect().center()))
        hands.wheel(DOWN, 9)
        user.click(view.viewport())
        left.extend((_place(user), _layout(user)))
        assert left[0][1] > 0
        assert left[0][2][0] > 0
        hands.press("ctrl+q")
        until(lambda: not window.isVisible(), "the window is closed")

    def next_time(user: User) -> None:
        assert user.project.path == path
        until(lambda: _layout(user) == left[1], f"the window is as it was: {left[1]}")
        until(lambda: _place(user) == left[0], f"the place is as it was: {left[0]}")
        assert user.workspace.surface.view.hasFocus()
        user.hands.press("ctrl+shift+a")
        until(user.window.queue_dock.isVisible, "the list is there again")

    sit(work, str(path))
    sit(next_time)


def test_projects_that_were_open_are_offered_and_those_that_are_gone_told(
    sit: Sitting, new_project: Callable[..., Path]
) -> None:
    grain, steel, oil = (new_project(SHORT, name=name) for name in ("Grain", "Steel", "Oil"))

    def open_three(user: User) -> None:
        for path in (steel, oil):
            with user.naming(path):
                user.hands.press("ctrl+o")
            until(lambda path=path: user.project.path == path, f"{path} is open")
        # From the menu, which leaves out the open one.
        user.choose("File", "Open Recent", "Grain")
        until(lambda: user.project.path == grain, "the first is open again")
        user.hands.press("ctrl+w")
        names = [button.text() for button in _welcome(user).recent]
        assert names == ["Grain", "Oil", "Steel"]

    def begin(user: User) -> None:
        # Closed by hand, it is not opened by itself.
        welcome = _welcome(user)
        assert user.window.workspace is None
        button = user.find(QPushButton, "Open Steel", welcome)
        until(lambda: not button.isEnabled(), "the one that is gone is grey")
        assert "not found" in user.texts(welcome)
        user.press("Take Steel off this list", welcome)
        beside = user.find(QToolButton, "Take Oil off this list", welcome)
        until(beside.hasFocus, "the keyboard stays in the list")
        user.press("Open Oil", welcome)
        until(lambda: user.window.workspace is not None, "a project is open")
        assert user.project.path == oil
        user.hands.press("ctrl+w")
        assert [button.text() for button in _welcome(user).recent] == ["Oil", "Grain"]
        user.hands.press("Return")
        until(lambda: user.window.workspace is not None, "Enter opens the newest")
        assert user.project.path == oil

    def it_is_gone(user: User) -> None:
        assert str(oil) in user.texts(user.window.notice_bar)
        assert [button.text() for button in _welcome(user).recent] == ["Oil", "Grain"]

    sit(open_three, str(grain))
    steel.unlink()
    sit(begin)
    oil.unlink()
    sit(it_is_gone)
