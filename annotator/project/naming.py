"""What the labels and relation types that files name are in a project; those it lacks are made."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.core.model import (
    AttributeSpec,
    AttributeType,
    Label,
    RelationKind,
    RelationType,
)
from annotator.core.scheme import PALETTE
from annotator.project.labels import Labels
from annotator.store.operations import Operation

LEFT_OUT = ""
"""What a name is mapped to whose spans or relations don't come in."""
MAKE_AT_MOST = 500
"""Labels, and relation types; who writes more in a file means something else by them."""
_KEYS = "123456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePlan:
    """What a person said of names in files: each to one of the project, or LEFT_OUT; with `make`
    all that the project does not have then are made, else refused.
    """

    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    types: Mapping[str, str] = field(default_factory=dict[str, str])
    make: bool = False


PLAIN_NAMES = NamePlan()
"""Nobody said anything."""


class Names:
    """Looks names up, and counts those of files that the project does not have."""

    def __init__(self, labels: Labels, plan: NamePlan) -> None:
        self._plan = plan
        self._labels = {label.name: label for label in labels.all()}
        self._types = {type_.name: type_ for type_ in labels.types()}
        self._old_labels, self._old_types = dict(self._labels), dict(self._types)
        self._made: set[int] = set()
        """Rows of labels."""
        self.chains = labels.rows_of_kind(RelationKind.CHAIN)
        self.attributions = labels.rows_of_kind(RelationKind.ATTRIBUTION)
        self.unknown_labels = Counter[str]()
        self.unknown_types = Counter[str]()

    def is_left_out(self, label: str) -> bool:
        """Whether the spans of a label don't come in, as a person said."""
        return self._plan.labels.get(label) == LEFT_OUT

    def is_type_left_out(self, name: str) -> bool:
        """Whether the relations of a type don't come in, as a person said."""
        return self._plan.types.get(name) == LEFT_OUT

    def is_chain(self, name: str) -> bool:
        """Whether a type ties the parts of a chain."""
        type_ = self._types.get(self._plan.types.get(name, name))
        return type_ is not None and type_.row in self.chains

    def label(self, name: str) -> Label | None:
        """The label that a file means; None where there is none."""
        if name not in self._old_labels:
            self.unknown_labels[name] += 1
        wanted = self._plan.labels.get(name, name)
        found = self._labels.get(wanted)
        if found is not None or not self._plan.make:
            return found
        wanted = _clean(wanted)
        found = self._labels.get(wanted)
        if found is None and _may_make(wanted, self._labels, self._old_labels):
            found = self._labels[wanted] = self._new_label(wanted)
            self._made.add(found.row)
        return found

    def type(self, name: str, *, make: bool) -> RelationType | None:
        """The relation type that a file means; None where there is none and none is made."""
        if name not in self._old_types:
            self.unknown_types[name] += 1
        wanted = self._plan.types.get(name, name)
        found = self._types.get(wanted)
        if found is not None or not (make and self._plan.make):
            return found
        wanted = _clean(wanted)
        found = self._types.get(wanted)
        if found is None and _may_make(wanted, self._types, self._old_types):
            row = 1 + max((type_.row for type_ in self._types.values()), default=0)
            position = 1 + max((type_.position for type_ in self._types.values()), default=-1)
            found = self._types[wanted] = RelationType(row=row, name=wanted, position=position)
        return found

    def joining(self, type_: RelationType, source: int, target: int) -> RelationType:
        """The type, which now may join two labels (rows) if it or one of them was made."""
        is_new = type_.name not in self._old_types or {source, target} & self._made
        if not is_new or (source, target) in type_.ends:
            return type_
        found = replace(type_, ends=(*type_.ends, (source, target)))
        self._types[type_.name] = found
        return found

    def declaring(self, label: Label, attributes: Mapping[str, Any]) -> Label:
        """The label, which now takes these attributes if it was made."""
        if label.row not in self._made:
            return label
        known = {spec.name for spec in label.attributes}
        more = tuple(
            AttributeSpec(name=name, type=_type_of(value))
            for name, value in attributes.items()
            if name.strip() and name not in known and isinstance(value, str | int | float)
        )
        if more:
            label = self._labels[label.name] = replace(label, attributes=(*label.attributes, *more))
        return label

    def write(self, work: Operation) -> None:
        """Add what was made to the project, and to types which labels they now join."""
        for label in self._labels.values():
            if label.row in self._made:
                work.insert(label)
        for name, type_ in self._types.items():
            old = self._old_types.get(name)
            if old is None:
                work.insert(type_)
            else:
                work.update(old, type_)

    def _new_label(self, name: str) -> Label:
        labels = self._labels.values()
        colors, keys = {label.color for label in labels}, {label.key for label in labels}
        again = PALETTE[len(labels) % len(PALETTE)]
        return Label(
            row=1 + max((label.row for label in labels), default=0),
            name=name,
            color=next((color for color in PALETTE if color not in colors), again),
            key=next((key for key in _KEYS if key not in keys), ""),
            position=1 + max((label.position for label in labels), default=-1),
        )


def _may_make(name: str, now: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    return bool(name) and len(now) - len(old) < MAKE_AT_MOST


def _clean(name: str) -> str:
    return " ".join(name.split())


def _type_of(value: str | float) -> AttributeType:
    if isinstance(value, bool):
        return AttributeType.FLAG
    return AttributeType.TEXT if isinstance(value, str) else AttributeType.NUMBER
