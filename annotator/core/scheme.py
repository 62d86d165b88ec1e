"""The label scheme: read from and written to the JSON that docs/format.md describes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from annotator.core.errors import BadInput
from annotator.core.model import AttributeSpec, AttributeType, Label, RelationKind, RelationType

PALETTE = (
    "blue", "orange", "green", "plum", "red", "gold",
    "cyan", "violet", "pink", "slate", "moss", "brown",
)  # fmt: skip
"""The names of the label colours; gui/theme/palette.py knows their shades."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedEnds:
    """A relation type before its labels have rows: `ends` are pairs of label names."""

    type: RelationType
    ends: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The labels and relation types that a new project starts with."""

    labels: tuple[Label, ...]
    relations: tuple[NamedEnds, ...]


def parse_scheme(source: str) -> Scheme:
    """The scheme in a JSON text. Raises BadInput with the place of the first fault."""
    try:
        data: Any = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"The label scheme is not valid JSON: {error}.") from error
    root = _mapping(data, "the label scheme")
    labels = tuple(
        _label(_mapping(item, f"label {number}"), number)
        for number, item in enumerate(_list(root.get("labels"), "labels"), 1)
    )
    if not labels:
        raise BadInput("The label scheme names no label.")
    _refuse_twice([label.name for label in labels], "label")
    _refuse_twice([label.key for label in labels if label.key], "key")
    names = {label.name for label in labels}
    relations = tuple(
        _relation(_mapping(item, f"relation {number}"), number, names)
        for number, item in enumerate(_list(root.get("relations", []), "relations"), 1)
    )
    _refuse_twice([relation.type.name for relation in relations], "relation")
    return Scheme(labels=labels, relations=relations)


def dump_scheme(labels: Sequence[Label], types: Sequence[RelationType]) -> str:
    """The JSON text that `parse_scheme` reads."""
    names = {label.row: label.name for label in labels}
    data = {
        "labels": [
            {
                "name": label.name,
                "color": label.color,
                "key": label.key,
                "definition": label.definition,
                "attributes": [_dump_attribute(spec) for spec in label.attributes],
            }
            for label in labels
        ],
        "relations": [
            {
                "name": type_.name,
                "kind": type_.kind.value,
                "ends": [[names[a], names[b]] for a, b in type_.ends],
            }
            for type_ in types
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def dump_attributes(specs: Sequence[AttributeSpec]) -> list[dict[str, Any]]:
    """Attribute declarations as JSON values."""
    return [_dump_attribute(spec) for spec in specs]


def parse_attributes(items: Any, where: str) -> tuple[AttributeSpec, ...]:
    """Attribute declarations from JSON values. Raises BadInput."""
    specs = tuple(_attribute(_mapping(item, where), where) for item in _list(items, where))
    _refuse_twice([spec.name for spec in specs], f"attribute of {where}")
    return specs


def _dump_attribute(spec: AttributeSpec) -> dict[str, Any]:
    data: dict[str, Any] = {"name": spec.name, "type": spec.type.value}
    if spec.type is AttributeType.CHOICE:
        data["choices"] = list(spec.choices)
    return data


def _attribute(data: Mapping[str, Any], where: str) -> AttributeSpec:
    name = _text(data, "name", where)
    try:
        kind = AttributeType(_text(data, "type", where))
    except ValueError as error:
        known = ", ".join(AttributeType)
        raise BadInput(f"The type of attribute “{name}” must be one of {known}.") from error
    choices = tuple(str(choice) for choice in _list(data.get("choices", []), f"choices of {name}"))
    if (kind is AttributeType.CHOICE) != bool(choices):
        raise BadInput(f"Attribute “{name}” of {where}: choices go with the type choice, only.")
    return AttributeSpec(name=name, type=kind, choices=choices)


def _label(data: Mapping[str, Any], number: int) -> Label:
    where = f"label {number}"
    color = str(data.get("color") or PALETTE[(number - 1) % len(PALETTE)])
    if color not in PALETTE and not is_hex_color(color):
        raise BadInput(f"The color “{color}” of {where} is no palette name and no “#rrggbb”.")
    key = str(data.get("key") or "")
    if len(key) > 1:
        raise BadInput(f"The key of {where} must be one character.")
    name = _text(data, "name", where)
    return Label(
        name=name,
        color=color,
        key=key,
        definition=str(data.get("definition") or ""),
        position=number - 1,
        attributes=parse_attributes(data.get("attributes", []), f"label “{name}”"),
    )


def _relation(data: Mapping[str, Any], number: int, labels: set[str]) -> NamedEnds:
    where = f"relation {number}"
    name = _text(data, "name", where)
    try:
        kind = RelationKind(str(data.get("kind") or RelationKind.PLAIN))
    except ValueError as error:
        known = ", ".join(RelationKind)
        raise BadInput(f"The kind of relation “{name}” must be one of {known}.") from error
    ends: list[tuple[str, str]] = []
    for pair in _list(data.get("ends"), f"ends of relation “{name}”"):
        values = [str(value) for value in _list(pair, f"an end of relation “{name}”")]
        if len(values) != 2 or not set(values) <= labels:
            raise BadInput(f"Each of the ends of relation “{name}” must name two labels.")
        ends.append((values[0], values[1]))
    type_ = RelationType(name=name, kind=kind, position=number - 1)
    return NamedEnds(type=type_, ends=tuple(ends))


def is_hex_color(value: str) -> bool:
    """Whether this is "#rrggbb"."""
    return (
        len(value) == 7
        and value[0] == "#"
        and all(c in "0123456789abcdefABCDEF" for c in value[1:])
    )


def _mapping(data: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise BadInput(f"In the label scheme, {where} must be an object.")
    return cast("dict[str, Any]", data)


def _list(data: Any, where: str) -> list[Any]:
    if not isinstance(data, list):
        raise BadInput(f"In the label scheme, {where} must be a list.")
    return cast("list[Any]", data)


def _text(data: Mapping[str, Any], key: str, where: str) -> str:
    value = data.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadInput(f"In the label scheme, {where} has no {key}.")
    return value.strip()


def _refuse_twice(names: Sequence[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise BadInput(f"In the label scheme, the {what} “{name}” stands twice.")
        seen.add(name)
