"""Filters of the list that are kept by a name, for everybody who works in the project."""

from dataclasses import replace

from annotator.core.errors import Refused
from annotator.core.model import Annotator, Label, SavedFilter
from annotator.core.queue import QueueFilter
from annotator.project.session import Session
from annotator.store import listing, queries

_NO_ROW = 2**63


class Filters:
    """Saved, applied by who asks for them, renamed and deleted; each act is one operation."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[SavedFilter]:
        """Every saved filter, in the order in which they were made."""
        return queries.every(self._session.file.reader, SavedFilter, "ORDER BY position, name")

    def wanted(self, row: int) -> QueueFilter:
        """What a saved filter asks for. Raises Refused when it is gone."""
        return QueueFilter.from_json(self._get(row).wanted)

    def fitting(self, wanted: QueueFilter) -> QueueFilter:
        """A filter without the labels, the annotator and the articles that are gone."""
        reader = self._session.file.reader
        labels = {label.row for label in queries.every(reader, Label)}
        annotators = {each.row for each in queries.every(reader, Annotator)}
        rows = wanted.rows
        if rows is not None:
            rows = tuple(row for row in rows if row < _NO_ROW and listing.has(reader, row)) or None
        return replace(
            wanted,
            labels_present=wanted.labels_present & labels,
            labels_absent=wanted.labels_absent & labels,
            annotator=wanted.annotator if wanted.annotator in annotators else None,
            rows=rows,
        )

    def save(self, name: str, wanted: QueueFilter) -> SavedFilter:
        """Keep a filter; one of the same name asks for this from now on. Raises Refused."""
        name = self._checked(name)
        same = next((each for each in self.all() if each.name == name), None)
        with self._session.change(f"Save filter {name}") as work:
            if same is not None:
                return work.update(same, replace(same, wanted=wanted.to_json()))
            position = 1 + max((each.position for each in self.all()), default=-1)
            saved = SavedFilter(name=name, wanted=wanted.to_json(), position=position)
            return work.insert(saved)

    def rename(self, row: int, name: str) -> SavedFilter:
        """Give a filter another name. Raises Refused."""
        saved, name = self._get(row), self._checked(name)
        if any(each.name == name and each.row != row for each in self.all()):
            raise Refused(f"There is a filter “{name}” already.")
        with self._session.change(f"Rename filter {name}") as work:
            return work.update(saved, replace(saved, name=name))

    def delete(self, row: int) -> None:
        """Forget a filter."""
        saved = self._get(row)
        with self._session.change(f"Delete filter {saved.name}") as work:
            work.delete(saved)

    def _get(self, row: int) -> SavedFilter:
        return queries.by_row(self._session.file.reader, SavedFilter, row)

    def _checked(self, name: str) -> str:
        name = " ".join(name.split())
        if not name:
            raise Refused("A filter needs a name.")
        return name
