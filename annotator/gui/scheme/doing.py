"""Carries out a change of the scheme: at once, or beside the window where it takes long."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import AnnotatorError
from annotator.gui.context import Context
from annotator.gui.messages import error_text

AT_ONCE = 2_000
"""So many spans are gone through while the window waits."""


class Doing(QObject):
    """`told` carries why a change was refused, empty where the last one went through."""

    told = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def do(self, act: Callable[[], object]) -> bool:
        """Do something small; whether it went through."""
        try:
            act()
        except AnnotatorError as error:
            self.refuse(error)
            return False
        self.told.emit("")
        return True

    def watched(
        self,
        act: Callable[..., object],
        *,
        spans: int,
        title: str,
        done: Callable[[object], None] = lambda _result: None,
    ) -> None:
        """Do what takes `progress` and `cancel` and goes through so many spans."""
        self.told.emit("")
        self._context.jobs.do(
            act, beside=spans > AT_ONCE, title=title, done=done, failed=self.refuse
        )

    def refuse(self, error: AnnotatorError) -> None:
        """Say why something was not done."""
        self.told.emit(error_text(error))
