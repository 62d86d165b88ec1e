"""What the project has published, kept apart from it: what was told must be what is stored."""

from collections.abc import Iterator
from typing import Any

from annotator.core.changes import ChangeSet, Direction
from annotator.core.history import OperationState
from annotator.core.model import Article, ArticleState, Label, Record, Relation, Span
from annotator.project.project import Project
from annotator.store import queries

KINDS: tuple[type[Any], ...] = (Article, ArticleState, Label, Relation, Span)
RECENT = 300
"""So many operations are compared at each check, all of them at a whole one."""


class Shadow:
    """Follows the change sets of a project from when it is made; `changes` are those not yet
    looked at.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._rows: dict[type[Any], dict[int, Record]] = {
            kind: {record.row: record for record in self._stored(kind)} for kind in KINDS
        }
        self._states = {each.seq: each.state for each in project.operations()}
        self.changes: list[ChangeSet] = []
        self.faults: list[str] = []
        project.subscribe(self._hear)

    def problems(self, article: int | None, *, whole: bool = False) -> Iterator[str]:
        """Where the store is not what was published: in an article, or in the whole project."""
        faults, self.faults = self.faults, []
        yield from faults
        where = "" if whole else f"WHERE article = {article or 0}"
        for kind in (Span, Relation, ArticleState):
            told = {
                row: record
                for row, record in self._rows[kind].items()
                if whole or getattr(record, "article", None) == article
            }
            yield from _differences(kind, told, self._stored(kind, where))
        if whole:
            for kind in (Article, Label):
                yield from _differences(kind, self._rows[kind], self._stored(kind))
        limit = -1 if whole else RECENT
        stored = {each.seq: each.state for each in self._project.operations(limit=limit)}
        seqs = sorted(self._states)
        told = {seq: self._states[seq] for seq in (seqs if whole else seqs[-RECENT:])}
        if stored != told:
            odd = sorted(set(stored.items()) ^ set(told.items()))[:6]
            yield f"the operations are not those that were published: {odd}"

    def _stored(self, kind: type[Any], where: str = "") -> list[Any]:
        return queries.every(self._project.session.file.reader, kind, where)

    def _hear(self, changes: ChangeSet) -> None:
        self.changes.append(changes)
        for change in changes.changes:
            rows = self._rows.get(type(change.record))
            if rows is None:
                continue
            known = rows.get(change.record.row)
            if known != change.before:
                self.faults.append(f"“{changes.name}” began from {change.before}, not {known}")
            if change.after is None:
                rows.pop(change.record.row, None)
            else:
                rows[change.record.row] = change.after
        self._follow_history(changes)

    def _follow_history(self, changes: ChangeSet) -> None:
        states, seq = self._states, changes.seq
        match changes.direction:
            case Direction.UNDONE:
                self._expect(seq, OperationState.APPLIED, changes.name)
                states[seq] = OperationState.UNDONE
            case Direction.REDONE:
                self._expect(seq, OperationState.UNDONE, changes.name)
                states[seq] = OperationState.APPLIED
            case Direction.DONE:
                for each, state in states.items():
                    if state is OperationState.UNDONE:
                        states[each] = OperationState.DISCARDED
                if seq in states:
                    self._expect(seq, OperationState.APPLIED, changes.name)
                elif states and seq <= max(states):
                    self.faults.append(f"operation {seq} (“{changes.name}”) goes back in number")
                states[seq] = OperationState.APPLIED

    def _expect(self, seq: int, state: OperationState, name: str) -> None:
        found = self._states.get(seq)
        if found is not state:
            self.faults.append(f"operation {seq} (“{name}”) was {found}, not {state}")


def _differences(kind: type[Any], told: dict[int, Any], stored: list[Any]) -> Iterator[str]:
    found = {record.row: record for record in stored}
    for row in sorted(told.keys() | found.keys()):
        if told.get(row) != found.get(row):
            yield f"{kind.__name__} {row} is {found.get(row)}, published was {told.get(row)}"
