"""The command palette over the window: opened by its key, and what it gives back the focus to."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.context import Services

if TYPE_CHECKING:
    from annotator.gui.dialogs.command_palette import CommandPalette
    from annotator.gui.dialogs.commands import Command
    from annotator.gui.main_window import MainWindow

RECENT_AT_MOST = 6


class CommandActions(QObject):
    """The owner "commands" of the table of actions."""

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._focus: QWidget | None = None
        self._palette: CommandPalette | None = None

    def show(self) -> None:
        """Let the user find a command by its name."""
        from annotator.gui.dialogs.command_palette import CommandPalette
        from annotator.gui.dialogs.commands import SELF, Commands

        commands = Commands(
            self._services.actions,
            self._window.workspace,
            recent=[
                (each.name, each.path)
                for each in self._window.files.recent()
                if not each.is_missing
            ],
            open_recent=self._window.files.open_recent,
        )
        self._focus = QApplication.focusWidget()
        self._palette = palette = CommandPalette(
            self._window,
            commands,
            self._services.appearance,
            recent=self._services.preferences.current.commands,
            own_keys=self._services.actions.action(SELF).shortcuts(),
        )
        palette.chosen.connect(self._run)
        palette.left.connect(self._give_back)
        palette.open()

    def close(self) -> None:
        """Put the palette away, as before the project is closed under it."""
        if self._palette is not None:
            self._palette.close_palette()

    def _run(self, command: "Command") -> None:
        """Do what was chosen, the focus where it was, or in the text for what acts there."""
        if command.in_text:
            self._focus = None
        self._give_back()
        self._remember(command)
        command.run()

    def _give_back(self) -> None:
        self._palette = None
        focus, self._focus = self._focus, None
        if focus is not None and shiboken6.isValid(focus) and focus.isVisible():
            focus.setFocus()
        elif self._window.workspace is not None:
            self._window.workspace.surface.setFocus()

    def _remember(self, command: "Command") -> None:
        """Keep actions and labels; articles and projects have lists of their own."""
        if command.id.startswith(("article:", "project:")):
            return
        others = [
            each for each in self._services.preferences.current.commands if each != command.id
        ]
        self._services.preferences.change(commands=(command.id, *others)[:RECENT_AT_MOST])
