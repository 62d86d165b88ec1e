"""Opens the editor of the label scheme, built when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from annotator.gui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.scheme.dialog import SchemeDialog


class SchemeActions(QObject):
    """The owner "scheme" of the table of actions."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.dialog: SchemeDialog | None = None
        workspace.label_bar.edit_wanted.connect(self.edit_label)

    def edit(self) -> None:
        """Show the labels, to be changed."""
        dialog = self._shown()
        active = self._workspace.surface.active
        if active is not None:
            dialog.labels.choose(self._workspace.project.spans.get(active).label)

    @Slot(int, str)
    def edit_label(self, row: int, field: str) -> None:
        """Show one label; `field` is "name", "color" or empty."""
        self._shown().labels.choose(row, field=field)

    def dispose(self) -> None:
        """Save what is typed and go, before the project is put away."""
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def _shown(self) -> "SchemeDialog":
        if self.dialog is None:
            from annotator.gui.scheme.dialog import SchemeDialog

            self.dialog = SchemeDialog(self._workspace.context, self._workspace.window)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog
