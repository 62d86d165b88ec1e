"""Filters of the list that are kept by a name, for everybody who works in the project."""

from dataclasses import replace

from annotator.core.errors import Refused
from annotator.core.model import SavedFilter
from annotator.core.queue import QueueFilter
from annotator.project.session import Session
from annotator.store import queries


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
