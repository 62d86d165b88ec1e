"""What a label scheme from a file changes in the scheme of a project: matched by name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.model import AttributeSpec, AttributeType, Label, RelationType
from annotator.core.scheme import Scheme


class Aspect(StrEnum):
    """What of a label or a relation type is changed."""

    NEW = "new"
    COLOR = "color"
    KEY = "key"
    DEFINITION = "definition"
    ATTRIBUTES = "attributes"
    ENDS = "ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportStep:
    """One label or relation type: `old` is the one of the project, if it has one of that name.

    `ends` are pairs of label names. Nothing that was there is lost by it: attributes, choices and
    ends are added to, an attribute keeps its type, and a key that is taken stays where it is.
    """

    name: str
    old: Label | RelationType | None
    label: Label | None = None
    type: RelationType | None = None
    ends: tuple[tuple[str, str], ...] = ()
    changes: tuple[Aspect, ...]


def planned_import(
    labels: Sequence[Label], types: Sequence[RelationType], scheme: Scheme
) -> list[ImportStep]:
    """The steps in the order of the scheme, labels first."""
    return [*_label_steps(labels, scheme), *_type_steps(labels, types, scheme)]


def _label_steps(labels: Sequence[Label], scheme: Scheme) -> list[ImportStep]:
    there = {label.name: label for label in labels}
    keys = {label.key.casefold(): label.name for label in labels if label.key}
    position = 1 + max((label.position for label in labels), default=-1)
    steps: list[ImportStep] = []
    for wanted in scheme.labels:
        old = there.get(wanted.name)
        key = wanted.key
        if key and keys.setdefault(key.casefold(), wanted.name) != wanted.name:
            key = ""
        if old is None:
            label = replace(wanted, row=0, key=key, position=position)
            position += 1
            changes: tuple[Aspect, ...] = (Aspect.NEW,)
        else:
            label = replace(
                old,
                color=wanted.color,
                key=key or old.key,
                definition=wanted.definition or old.definition,
                attributes=_joined(old.attributes, wanted.attributes),
            )
            pairs = (
                (Aspect.COLOR, old.color, label.color),
                (Aspect.KEY, old.key, label.key),
                (Aspect.DEFINITION, old.definition, label.definition),
                (Aspect.ATTRIBUTES, old.attributes, label.attributes),
            )
            changes = tuple(aspect for aspect, before, after in pairs if before != after)
        steps.append(ImportStep(name=wanted.name, old=old, label=label, changes=changes))
    return steps


def _joined(
    old: Sequence[AttributeSpec], wanted: Sequence[AttributeSpec]
) -> tuple[AttributeSpec, ...]:
    specs = {spec.name: spec for spec in old}
    for spec in wanted:
        before = specs.get(spec.name)
        if before is None:
            specs[spec.name] = spec
        elif before.type is spec.type is AttributeType.CHOICE:
            choices = tuple(dict.fromkeys((*before.choices, *spec.choices)))
            specs[spec.name] = replace(before, choices=choices)
    return tuple(specs.values())


def _type_steps(
    labels: Sequence[Label], types: Sequence[RelationType], scheme: Scheme
) -> list[ImportStep]:
    there = {type_.name: type_ for type_ in types}
    names = {label.row: label.name for label in labels}
    position = 1 + max((type_.position for type_ in types), default=-1)
    steps: list[ImportStep] = []
    for wanted in scheme.relations:
        old = there.get(wanted.type.name)
        if old is None:
            type_ = replace(wanted.type, row=0, position=position)
            position += 1
            changes: tuple[Aspect, ...] = (Aspect.NEW,)
        else:
            type_ = old
            before = {(names[a], names[b]) for a, b in old.ends}
            changes = () if set(wanted.ends) <= before else (Aspect.ENDS,)
        steps.append(
            ImportStep(
                name=wanted.type.name, old=old, type=type_, ends=wanted.ends, changes=changes
            )
        )
    return steps
