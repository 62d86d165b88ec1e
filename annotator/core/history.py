"""What the history tells of one operation."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.errors import Refused


class OperationState(StrEnum):
    """Whether an operation is in force; a discarded one can't come back."""

    APPLIED = "applied"
    UNDONE = "undone"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationInfo:
    """One undoable change; `time` is ISO 8601 in UTC, `sitting` counts the times of opening."""

    seq: int
    time: str
    sitting: int
    annotator: str
    name: str
    article: int | None
    state: OperationState


class EarlierSitting(Refused):
    """The step to take back belongs to an earlier sitting and was not asked for twice."""

    code = "earlier-sitting"

    def __init__(self, operation: OperationInfo) -> None:
        super().__init__(
            f"“{operation.name}” was done in an earlier sitting.",
            hint="Undo once more to take it back.",
        )
        self.operation = operation
