"""What a screen reader is told: each sentence of the status line, and what is new at the caret."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.notifier import Notice, Notifier

if TYPE_CHECKING:
    from annotator.gui.article.narrator import Narrator
    from annotator.gui.article.surface import ArticleSurface


def announce(source: QWidget, text: str) -> None:
    """Have a screen reader say something when it has finished; nothing where none listens."""
    if text and QAccessible.isActive():
        from PySide6.QtGui import QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))


class Announcer(QObject):
    """Lives as long as the window and follows the surface of the open project.

    What one key brings about is said in one go, so that a reader's own words come between less.
    """

    def __init__(self, notifier: Notifier, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._surface: ArticleSurface | None = None
        self._narrator: Narrator | None = None
        self._waiting: list[str] = []
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._speak)
        notifier.said.connect(self._on_notice)
        notifier.warned.connect(self._on_notice)

    def follow(self, surface: "ArticleSurface | None") -> None:
        """Tell of the spans of another surface from now on; None for none."""
        if self._surface is not None:
            self._surface.status_changed.disconnect(self._on_place)
        self._surface, self._narrator = surface, None
        if surface is not None:
            surface.status_changed.connect(self._on_place)

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        if notice.text and QAccessible.isActive():
            self._waiting.append(notice.spoken or notice.text)
            if notice.button:
                self._waiting.append(self.tr("Button: {name}").format(name=notice.button))
            self._rest.start()

    @Slot()
    def _on_place(self) -> None:
        if QAccessible.isActive():
            self._rest.start()

    @Slot()
    def _speak(self) -> None:
        said, self._waiting = self._waiting, []
        if self._surface is not None:
            said += self._news(self._surface)
        announce(QApplication.focusWidget() or self._window, sentences(said))

    def _news(self, surface: "ArticleSurface") -> list[str]:
        if self._narrator is None:
            from annotator.gui.article.narrator import Narrator

            self._narrator = Narrator(surface)
        return self._narrator.news()


def sentences(parts: list[str]) -> str:
    """The parts one after the other, each ended so that a voice rests there."""
    return " ".join(part if part[-1] in ".!?…:" else f"{part}." for part in parts)
