"""Every failure that a user or a file can cause, each with a sentence and what to do next."""


class AnnotatorError(Exception):
    """An expected failure: `message` is one plain sentence, `hint` says what to do."""

    code = "failed"

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class Refused(AnnotatorError):
    """A change that the rules of the data do not allow; nothing was changed."""

    code = "refused"


class Conflict(AnnotatorError):
    """A row is no longer as the operation left it, so it can't be taken back."""

    code = "conflict"


class NothingToUndo(AnnotatorError):
    """There is no operation to take back or to apply again."""

    code = "nothing-to-undo"


class NotAProject(AnnotatorError):
    """The file is no project of this program."""

    code = "not-a-project"


class ForeignProject(NotAProject):
    """A database that belongs to another program, or holds objects that a project does not."""

    code = "foreign-file"


class NewerProject(AnnotatorError):
    """The project was made by a newer version of this program."""

    code = "newer-project"


class ProjectMissing(AnnotatorError):
    """There is no file at this place, or it went while it was open."""

    code = "missing"


class ProjectExists(AnnotatorError):
    """A file is already there."""

    code = "exists"


class ReadOnly(AnnotatorError):
    """The project can be read but not changed."""

    code = "read-only"


class Busy(AnnotatorError):
    """Another window or process holds the project, or a long task is writing."""

    code = "busy"


class StorageFailed(AnnotatorError):
    """The disk or the database refused: full, damaged, permission lost."""

    code = "storage"


class NoRoom(StorageFailed):
    """The disk has too little room for a copy; nothing was written."""

    code = "no-room"


class Damaged(StorageFailed):
    """What a file holds is not what was written to it."""

    code = "damaged"


class BadInput(AnnotatorError):
    """A file that can't be read as what it should be."""

    code = "bad-input"


class ExportRefused(AnnotatorError):
    """An export that would not be true to the text, or may not replace what is there."""

    code = "export-refused"


class Cancelled(AnnotatorError):
    """The user stopped a long task; nothing of it was kept."""

    code = "cancelled"
