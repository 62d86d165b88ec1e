"""What the mouse does with the borders and grips of the panes, for the keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDockWidget

from annotator.gui.actions import Actions
from annotator.gui.notifier import Notifier

if TYPE_CHECKING:
    from annotator.gui.frame import Frame
    from annotator.gui.workspace import Workspace

STEP = 40
"""Pixels."""

OTHER_SIDE = {
    Qt.DockWidgetArea.LeftDockWidgetArea: Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea: Qt.DockWidgetArea.LeftDockWidgetArea,
}


class PaneActions(QObject):
    """The owner "panes" of the table of actions; they are for the pane that has the focus."""

    def __init__(self, frame: "Frame", notifier: Notifier, actions: Actions) -> None:
        super().__init__(frame)
        self._frame = frame
        self._notifier = notifier
        self._actions = actions
        self.workspace: Workspace | None = None

    def wider(self) -> None:
        """Take some width from the text."""
        self._widen(STEP)

    def narrower(self) -> None:
        """Give some width to the text."""
        self._widen(-STEP)

    def taller(self) -> None:
        """Give the list of spans some height of the details."""
        if self.workspace is not None:
            self.workspace.inspector.grow_list(STEP)

    def shorter(self) -> None:
        """Give the details some height of the list of spans."""
        if self.workspace is not None:
            self.workspace.inspector.grow_list(-STEP)

    def other_side(self) -> None:
        """Move the pane to the other side of the text."""
        dock = self._dock()
        if dock is not None:
            focus = QApplication.focusWidget()
            dock.setFloating(False)
            self._frame.addDockWidget(OTHER_SIDE[self._frame.dockWidgetArea(dock)], dock)
            if focus is not None:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def float(self) -> None:
        """Let the pane float as a window of its own, or put it back."""
        dock = self._dock()
        if dock is not None:
            focus = QApplication.focusWidget()
            dock.setFloating(not dock.isFloating())
            if focus is not None:
                focus.window().activateWindow()
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _widen(self, step: int) -> None:
        dock = self._dock()
        if dock is None:
            return
        width = dock.width() + step
        if dock.isFloating():
            dock.resize(width, dock.height())
        else:
            self._frame.resizeDocks([dock], [width], Qt.Orientation.Horizontal)

    def _dock(self) -> QDockWidget | None:
        """The pane at the side that has the focus; where none has, the status line says so."""
        focus = QApplication.focusWidget()
        frame = self._frame
        for dock in (frame.queue_dock, frame.inspector_dock, frame.guideline_dock):
            if focus is not None and dock.isAncestorOf(focus):
                return dock
        key = self._actions.key_shown("view.next_pane")
        if key:
            self._notifier.say(self.tr("Go to a pane at the side first: {key}.").format(key=key))
        else:
            self._notifier.say(self.tr("Go to a pane at the side first."))
        return None
