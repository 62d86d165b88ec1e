"""Telling the user: a sentence in the status line, a bar for warnings, a dialog for danger."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import AnnotatorError, ProjectMissing, StorageFailed
from annotator.gui.messages import error_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence, with a button if there is more to see or to do.

    `spoken` is what a screen reader says in its place. What is `passing` is of no use any more
    once another article is shown.
    """

    text: str
    spoken: str = ""
    button: str = ""
    on_button: Callable[[], None] | None = None
    passing: bool = False


class Notifier(QObject):
    """Anyone may tell something here; the window decides how it looks."""

    said = Signal(object)
    warned = Signal(object)
    endangered = Signal(object)
    relieved = Signal()
    """What was a danger is none any more."""

    def __init__(self) -> None:
        super().__init__()
        self._last = Notice(text="")

    def say(
        self,
        text: str,
        *,
        spoken: str = "",
        button: str = "",
        on_button: Callable[[], None] | None = None,
    ) -> None:
        """One sentence in the status line."""
        self._say(Notice(text=text, spoken=spoken, button=button, on_button=on_button))

    def hint(self, text: str) -> None:
        """One sentence about what is shown now; it goes with the article."""
        self._say(Notice(text=text, passing=True))

    def article_left(self) -> None:
        """Another article is going to be shown."""
        if self._last.passing:
            self.say("")

    def refuse(self, error: AnnotatorError) -> None:
        """What was refused: why, and what to do, in the status line.

        Where the disk or the file itself failed, it is a danger.
        """
        if isinstance(error, StorageFailed | ProjectMissing):
            self.danger(error)
        else:
            self.hint(error_text(error))

    def warn(
        self, text: str, *, button: str = "", on_button: Callable[[], None] | None = None
    ) -> None:
        """A bar that stays until it is closed: something the user should know of."""
        self.warned.emit(Notice(text=text, button=button, on_button=on_button))

    def danger(self, error: AnnotatorError) -> None:
        """A dialog: data is at risk."""
        self.endangered.emit(error)

    def _say(self, notice: Notice) -> None:
        self._last = notice
        self.said.emit(notice)
