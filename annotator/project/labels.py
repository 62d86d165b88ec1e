"""The label scheme of a project: kept in memory, as every verb needs it."""

from dataclasses import replace

from annotator.core.changes import ChangeSet
from annotator.core.errors import Refused
from annotator.core.model import Label, RelationKind, RelationType
from annotator.core.scheme import PALETTE, Scheme
from annotator.project.session import Session
from annotator.store import queries
from annotator.store.rows import TABLES


class Labels:
    """Labels and relation types, by position."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.reload()
        session.subscribe(self._follow)

    def reload(self) -> None:
        """Read the scheme anew."""
        reader = self._session.file.reader
        self._labels = {
            label.row: label for label in queries.every(reader, Label, "ORDER BY position")
        }
        self._types = {
            type_.row: type_ for type_ in queries.every(reader, RelationType, "ORDER BY position")
        }

    def all(self) -> list[Label]:
        """Every label."""
        return list(self._labels.values())

    def get(self, row: int) -> Label:
        """The label with this row. Raises Refused."""
        try:
            return self._labels[row]
        except KeyError as error:
            raise Refused("This label is not in the project.") from error

    def in_order(self) -> list[Label]:
        """Every label by its name, as spans of one range are sorted."""
        return sorted(self._labels.values(), key=_name)

    def by_name(self, name: str) -> Label | None:
        """The label with this name."""
        return next((label for label in self._labels.values() if label.name == name), None)

    def counts(self, row: int) -> dict[str, int]:
        """How many spans of a label each annotator has, by name."""
        return queries.spans_of_label(self._session.file.reader, row)

    def links(self, type: int) -> int:
        """How many relations of a type there are."""
        return queries.relations_of_type(self._session.file.reader, type)

    def types(self) -> list[RelationType]:
        """Every relation type."""
        return list(self._types.values())

    def type(self, row: int) -> RelationType:
        """The relation type with this row. Raises Refused."""
        try:
            return self._types[row]
        except KeyError as error:
            raise Refused("This relation type is not in the project.") from error

    def rows_of_kind(self, kind: RelationKind) -> set[int]:
        """The rows of the relation types that have a kind."""
        return {row for row, type_ in self._types.items() if type_.kind is kind}

    def add(self, name: str, *, color: str = "", key: str = "") -> Label:
        """Add a label at the end; color and key are the next free ones where not given."""
        name = name.strip()
        if not name:
            raise Refused("A label needs a name.")
        if self.by_name(name):
            raise Refused(f"There is a label “{name}” already.")
        if len(key) > 1:
            raise Refused("The key of a label must be one character.")
        taken = {label.key for label in self.all()}
        if key in taken - {""}:
            raise Refused(f"The key “{key}” belongs to another label.")
        colors = {label.color for label in self.all()}
        label = Label(
            name=name,
            color=color or next((c for c in PALETTE if c not in colors), PALETTE[0]),
            key=key or next((digit for digit in "123456789" if digit not in taken), ""),
            position=1 + max((label.position for label in self.all()), default=-1),
        )
        with self._session.change(f"Add label {name}") as work:
            return work.insert(label)

    def _follow(self, changes: ChangeSet) -> None:
        touches = any(isinstance(c.record, Label | RelationType) for c in changes.changes)
        if touches or changes.bulk:
            self.reload()


def _name(label: Label) -> str:
    return label.name


def install_scheme(session: Session, scheme: Scheme, *, guideline: str) -> None:
    """Give a new project its labels; no operation, as nobody takes back the beginning."""
    with session.file.writing() as connection:
        rows: dict[str, int] = {}
        for label in scheme.labels:
            rows[label.name] = len(rows) + 1
            values = TABLES[Label].to_row(replace(label, row=rows[label.name]))
            marks = ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO labels VALUES ({marks})", values)
        for number, named in enumerate(scheme.relations, 1):
            ends = tuple((rows[a], rows[b]) for a, b in named.ends)
            values = TABLES[RelationType].to_row(replace(named.type, row=number, ends=ends))
            marks = ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO relation_types VALUES ({marks})", values)
        connection.execute("INSERT INTO guideline VALUES (1, ?)", (guideline,))
        connection.execute("INSERT INTO project VALUES ('created', ?)", (session.clock(),))
