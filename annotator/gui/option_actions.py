"""The settings and what obeys them: a change of any kind acts at once and everywhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from annotator.gui.context import Services
from annotator.gui.settings import Settings

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow


class OptionActions(QObject):
    """The owner "options" of the table of actions."""

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._obeyed = services.preferences.current
        self._check_choices()
        services.preferences.changed.connect(self._obey)

    def show_settings(self) -> None:
        """The settings."""
        from annotator.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(
            self._services.preferences,
            self._services.actions,
            annotator=self._window.annotator_name(),
            parent=self._window,
        )
        dialog.keys_asked.connect(self.change_keys)
        dialog.annotator_chosen.connect(self._rename)
        _open(dialog)

    @Slot()
    def change_keys(self) -> None:
        """The keys, to be changed."""
        from annotator.gui.dialogs.key_editor import KeyEditor

        workspace = self._window.workspace
        labels = workspace.project.labels.all() if workspace is not None else []
        _open(KeyEditor(self._services.actions, self._services.preferences, labels, self._window))

    def tell_left_out(self) -> None:
        """Say once what the file of the settings holds that makes no sense."""
        preferences = self._services.preferences
        names, preferences.left_out = preferences.left_out, []
        if not names:
            return
        if "" in names:
            text = self.tr(
                "The settings in {file} can’t be read, so everything is as at first. "
                "The file is kept."
            )
        else:
            text = self.tr("Some settings in {file} make no sense and were left out: {names}.")
        self._services.notifier.warn(
            text.format(file=preferences.file, names=", ".join(names)),
            button=self.tr("Settings…"),
            on_button=self.show_settings,
        )

    @Slot(str)
    def _rename(self, name: str) -> None:
        """New work is somebody else's; where a project is open, in it at once."""
        if self._window.workspace is not None:
            self._window.files.switch_annotator(name)
        else:
            self._services.preferences.change(annotator=name)

    @Slot(object)
    def _obey(self, settings: Settings) -> None:
        before, self._obeyed = self._obeyed, settings
        services, workspace = self._services, self._window.workspace
        if settings.keys != before.keys:
            services.actions.use_keys(settings.keys)
        if settings.theme != before.theme:
            services.appearance.choose(settings.theme)
        if workspace is not None:
            workspace.surface.set_zoom(settings.zoom)
            workspace.surface.set_typeface(settings.typeface)
            workspace.surface.set_column(settings.column)
        self._check_choices()

    def _check_choices(self) -> None:
        """Tick what is chosen in the menus."""
        for name in (f"theme.{self._obeyed.theme}", f"typeface.{self._obeyed.typeface}"):
            self._services.actions.action(name).setChecked(True)


def _open(dialog: QWidget) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
