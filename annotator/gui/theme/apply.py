"""The look of the application: Fusion with the palette of the chosen theme."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from annotator.gui.theme.palette import (
    DARK,
    LIGHT,
    OUTLINED,
    THEMES,
    Theme,
    control_palette,
    ui_palette,
)

CHOICES = ("system", *THEMES)


class Appearance(QObject):
    """The theme as it is now; `changed` carries the new one after the palette is set."""

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.choice = choice if choice in CHOICES else "system"
        self.theme: Theme = self._wanted()
        app.setStyle("Fusion")
        self._set_palettes()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def choose(self, choice: str) -> None:
        """Light, dark, sepia, or as the system is; unknown names count as the system."""
        self.choice = choice if choice in CHOICES else "system"
        self._apply(self._wanted())

    def _wanted(self) -> Theme:
        chosen = THEMES.get(self.choice)
        if chosen is not None:
            return chosen
        # Unknown, as on a plain X server, counts as light.
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    @Slot()
    def _follow_system(self) -> None:
        if self.choice == "system":
            self._apply(self._wanted())

    def _apply(self, theme: Theme) -> None:
        if theme is self.theme:
            return
        self.theme = theme
        self._set_palettes()
        self.changed.emit(theme)

    def _set_palettes(self) -> None:
        self._app.setPalette(ui_palette(self.theme))
        outlined = control_palette(self.theme)
        for name in OUTLINED:
            # PySide takes a str here and refuses the bytes that its stubs ask for.
            self._app.setPalette(outlined, name)  # pyright: ignore[reportArgumentType]
