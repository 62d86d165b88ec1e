"""The history of a closed project: back to the first state, and forward again, byte for byte."""

from collections.abc import Iterator
from pathlib import Path

from annotator.core.history import OperationState
from annotator.project.checks import check_project
from annotator.project.exporting import export_project
from annotator.project.project import Project
from tests.fuzz.articles import ANNOTATOR


def history_problems(path: Path, first: Path) -> Iterator[str]:
    """Undo everything, then redo everything; `first` is the export before the first change."""
    yield from _checked(path, "at the end")
    last = _exported(path)
    project = Project.open(path, annotator=ANNOTATOR)
    try:
        # What was undone and not yet discarded belongs behind the last state.
        kept = _count(project, OperationState.APPLIED)
        undone = _count(project, OperationState.UNDONE)
        while project.next_undo() is not None:
            project.undo(into_earlier_sitting=True)
        if _exported(path) != first.read_bytes():
            yield "undoing everything does not lead to the first state"
        for _ in range(kept):
            project.redo()
        if _exported(path) != last:
            yield "redoing everything does not lead to the last state"
        if _count(project, OperationState.UNDONE) != undone:
            yield f"{undone} operations were undone before, now another number is"
    finally:
        project.close()
    yield from _checked(path, "after undoing and redoing everything")


def _count(project: Project, state: OperationState) -> int:
    return sum(each.state is state for each in project.operations())


def _checked(path: Path, when: str) -> Iterator[str]:
    for problem in check_project(path):
        yield f"check {when}: {problem.message}"


def _exported(path: Path) -> bytes:
    out = path.with_suffix(".export.jsonl")
    export_project(path, out, force=True)
    return out.read_bytes()
