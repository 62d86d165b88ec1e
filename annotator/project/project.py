"""An open project: what window, command line and tests work with."""

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError, Busy, Damaged, StorageFailed
from annotator.core.history import EarlierSitting, OperationInfo, OperationState
from annotator.core.model import Annotator
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.scheme import Scheme, parse_scheme
from annotator.paths import resource
from annotator.project.articles import Articles
from annotator.project.corrections import Corrections
from annotator.project.filters import Filters
from annotator.project.guideline import GuidelineText
from annotator.project.labels import Labels, install_scheme
from annotator.project.places import Places
from annotator.project.precedents import Precedents
from annotator.project.queue import Queue
from annotator.project.relations import Relations
from annotator.project.scheme_edits import SchemeEdits
from annotator.project.session import Listener, Session, new_id, utc_now
from annotator.project.spans import Spans
from annotator.project.splits import Splits
from annotator.store import history, queries, steps
from annotator.store.damage import damage_in
from annotator.store.location import Location, location_of
from annotator.store.project_file import ProjectFile, Seen, create

__all__ = ["Location", "Project", "Seen"]


class Project:
    """The verbs by noun (`spans.add`, `articles.set_status`, …), undo, and subscription.

    Every verb is one transaction, published to the subscribers after it is on disk; what the
    rules refuse raises before any SQL.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.obstacle: AnnotatorError | None = None
        """Why it was opened for reading only, where that may pass."""
        self.labels = Labels(session)
        self.scheme = SchemeEdits(session, self.labels)
        self.articles = Articles(session)
        places = Places(session, self.labels)
        self.relations = Relations(session, self.labels, places)
        self.spans = Spans(session, self.labels, self.relations, places)
        self.corrections = Corrections(session, self.relations)
        self.queue = Queue(session)
        self.filters = Filters(session)
        self.guideline = GuidelineText(session)
        self.precedents = Precedents(session)
        self.splits = Splits(session)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        annotator: str,
        scheme: Scheme | None = None,
        clock: Callable[[], str] = utc_now,
        make_id: Callable[[], str] = new_id,
    ) -> "Project":
        """Make a project with a label scheme (None: the default one) and open it.

        Raises ProjectExists, StorageFailed.
        """
        if scheme is None:
            scheme = parse_scheme(resource("default_labels.json").read_text(encoding="utf-8"))
        guideline = resource("default_guideline.md").read_text(encoding="utf-8")

        def furnish(unfinished: Path) -> None:
            with closing(cls.open(unfinished, annotator=annotator, clock=clock)) as project:
                install_scheme(project.session, scheme, guideline=guideline)

        create(path, furnish)
        return cls.open(path, annotator=annotator, clock=clock, make_id=make_id)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        annotator: str,
        read_only: bool = False,
        clock: Callable[[], str] = utc_now,
        make_id: Callable[[], str] = new_id,
    ) -> "Project":
        """Open a project; read-only where it was asked for or the file can't be written.

        Raises NotAProject, ForeignProject, NewerProject, ProjectMissing, Busy, Damaged,
        StorageFailed.
        """
        file: ProjectFile | None = None
        try:
            file = ProjectFile(path, read_only=read_only)
            return cls(Session(file, annotator=annotator, clock=clock, make_id=make_id))
        except BaseException as error:
            if file is not None:
                file.close()
            if damage := damage_in(error, path):
                raise damage from error
            raise

    @classmethod
    def open_or_read(cls, path: Path, *, annotator: str) -> "Project":
        """Open a project; where somebody else has it or the disk is full, for reading, and
        `obstacle` says why. Raises what `open` raises.
        """
        try:
            return cls.open(path, annotator=annotator)
        except (Busy, StorageFailed) as error:
            if isinstance(error, Damaged):
                raise
            with suppress(AnnotatorError):
                project = cls.open(path, annotator=annotator, read_only=True)
                project.obstacle = error
                return project
            raise

    @property
    def path(self) -> Path:
        """Where the project file lies."""
        return self.session.path

    @property
    def read_only(self) -> bool:
        """Whether every change is refused."""
        return self.session.file.read_only

    @property
    def annotator(self) -> Annotator:
        """Who works now."""
        return self.session.annotator

    def set_annotator(self, name: str) -> Annotator:
        """Go on as another annotator; their name is added where it is new."""
        self.session.annotator = self.session.annotator_named(name)
        return self.session.annotator

    def annotators(self) -> list[Annotator]:
        """Everybody who has worked in the project, by name."""
        return queries.every(self.session.file.reader, Annotator, "ORDER BY name")

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with each ChangeSet after it is on disk; gives the call that ends it."""
        return self.session.subscribe(listener)

    def undo(
        self,
        *,
        into_earlier_sitting: bool = False,
        progress: Progress = no_progress,
        cancel: Cancel = never,
    ) -> ChangeSet:
        """Take back the newest applied operation, whoever did it.

        Raises NothingToUndo, Conflict, EarlierSitting unless that was asked for, and Cancelled;
        nothing was changed then.
        """
        step = self.next_undo()
        if step and step.sitting != self.session.file.sitting and not into_earlier_sitting:
            raise EarlierSitting(step)
        operation = step.name if step and self.takes_long(step) else ""
        return self._published(
            steps.undo(
                self.session.file,
                progress=progress,
                cancel=cancel,
                long_task=f"Undo {operation}" if operation else None,
            )
        )

    def redo(self, *, progress: Progress = no_progress, cancel: Cancel = never) -> ChangeSet:
        """Apply the operation undone last again. Raises NothingToUndo, Conflict, Cancelled."""
        step = self.next_redo()
        operation = step.name if step and self.takes_long(step) else ""
        return self._published(
            steps.redo(
                self.session.file,
                progress=progress,
                cancel=cancel,
                long_task=f"Redo {operation}" if operation else None,
            )
        )

    def takes_long(self, step: OperationInfo) -> bool:
        """Whether undoing or redoing a step takes more than a moment."""
        return history.size(self.session.file.reader, step.seq) > history.LONG

    def next_undo(self) -> OperationInfo | None:
        """What `undo` would take back."""
        return queries.next_step(self.session.file.reader, OperationState.APPLIED)

    def next_redo(self) -> OperationInfo | None:
        """What `redo` would apply again."""
        return queries.next_step(self.session.file.reader, OperationState.UNDONE)

    def operations(self, *, article: int | None = None, limit: int = -1) -> list[OperationInfo]:
        """The history, newest first."""
        return queries.operations(self.session.file.reader, article=article, limit=limit)

    def location(self) -> Location:
        """Whether others than this computer's programs may write to the file."""
        return location_of(self.path)

    def look(self) -> Seen:
        """See whether another program has moved the file, or changed what is in it; all views are
        told then.
        """
        seen = self.session.file.look()
        if seen is Seen.CHANGED:
            self.labels.reload()
            row = self.annotator.row
            self.session.publish(ChangeSet(seq=0, name="", annotator=row, changes=(), bulk=True))
        return seen

    def is_free(self) -> bool:
        """Whether nobody holds the project for writing."""
        return self.session.file.is_free()

    def save_copy(self, path: Path) -> None:
        """Write the project to another place, also where its file is gone.

        Raises ProjectExists, StorageFailed.
        """
        self.session.file.save_copy(path)

    def close(self) -> None:
        """Close cleanly: one file stays."""
        self.session.file.close()

    def _published(self, changes: ChangeSet) -> ChangeSet:
        self.session.publish(changes)
        return changes
