"""Edits that the disk refused: kept in their order, shown, and tried again until they are on it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.core.errors import AnnotatorError, Busy, ProjectMissing, ReadOnly, StorageFailed
from annotator.gui.article.marks import Mark
from annotator.gui.notifier import Notifier
from annotator.project.project import Project

RETRY_MS = 2_000
UNWRITTEN = (StorageFailed, ProjectMissing, ReadOnly)
"""What the disk, or whoever keeps it, may mend; the same edit is right then."""

Act = Callable[[Project], object]
"""A verb of the project with all it needs; what it names by rows is the same in a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One edit; `mark` shows it in the text of `article` (a row) for as long as it waits."""

    act: Act
    article: int | None = None
    mark: Mark | None = None


class WaitingEdits(QObject):
    """`changed` when an edit came or went; `trouble` is why the last one was refused."""

    changed = Signal()

    def __init__(self, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._project: Project | None = None
        self._edits: list[Waiting] = []
        self.trouble: AnnotatorError | None = None
        self._timer = QTimer(self, interval=RETRY_MS)
        self._timer.timeout.connect(self.retry)

    def __len__(self) -> int:
        return len(self._edits)

    def attach(self, project: Project | None) -> None:
        """Where the edits go from now on."""
        self._project = project

    def marks(self, article: int | None) -> list[Mark]:
        """What shows the edits in an article."""
        return [
            edit.mark for edit in self._edits if edit.mark is not None and edit.article == article
        ]

    def refuse(self, error: AnnotatorError, edit: Waiting) -> None:
        """Keep an edit that the disk refused; tell why any other was refused."""
        is_open = self._project is not None and not self._project.read_only
        if not (isinstance(error, UNWRITTEN) and is_open):
            self._notifier.refuse(error)
            return
        self._edits.append(edit)
        self.trouble = error
        self._timer.start()
        self.changed.emit()
        self._notifier.danger(error)

    @Slot()
    def retry(self) -> bool:
        """Write what waits, oldest first; true where nothing waits any more."""
        if not self._edits or self._project is None:
            return not self._edits
        before = len(self._edits)
        while self._edits:
            try:
                self._edits[0].act(self._project)
            except (*UNWRITTEN, Busy) as error:
                self.trouble = error
                break
            except AnnotatorError as error:
                # The project is another one by now: the edit does not fit any more.
                self._notifier.refuse(error)
            self._edits.pop(0)
        if len(self._edits) < before:
            self._tell()
        return not self._edits

    def drop(self) -> None:
        """Forget the newest edit, as undo does."""
        if self._edits:
            self._edits.pop()
            self._tell()

    def drop_all(self) -> None:
        """Forget every edit."""
        if self._edits:
            self._edits.clear()
            self._tell()

    def _tell(self) -> None:
        if not self._edits:
            self.trouble = None
            self._timer.stop()
        self.changed.emit()
        if not self._edits:
            self._notifier.relieved.emit()
