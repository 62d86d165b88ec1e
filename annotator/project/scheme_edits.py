"""Changes of the label scheme: each one operation, with all that follows from it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from annotator.core.changes import Change
from annotator.core.errors import Refused
from annotator.core.model import (
    AttributeSpec,
    AttributeType,
    AttributeValue,
    Label,
    RelationKind,
    RelationType,
    in_words,
)
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.refit import converted, renamed_choices
from annotator.core.scheme import PALETTE, Scheme, is_hex_color
from annotator.core.scheme_import import ImportStep, planned_import
from annotator.project.label_changes import (
    Revalue,
    Scene,
    Toll,
    carry_out,
    deleting,
    merging,
    retyping,
    revaluing,
    without_label,
)
from annotator.project.labels import Labels
from annotator.project.session import Session
from annotator.store.project_file import Connection, reading

Plan = Callable[[Scene], Iterator[Change]]


class Watch(TypedDict, total=False):
    """Who follows a change that takes a while, and may stop it."""

    progress: Progress
    cancel: Cancel


class SchemeEdits:
    """The verbs on labels and relation types; ids of spans and relations stay.

    Those that go through the spans take `progress` (articles) and `cancel`, and can run beside
    the window. They raise Refused, and Cancelled when nothing was kept.
    """

    def __init__(self, session: Session, labels: Labels) -> None:
        self._session = session
        self._labels = labels

    def rename(self, row: int, name: str) -> None:
        """Give a label another name."""
        label, name = self._labels.get(row), name.strip()
        if not name:
            raise Refused("A label needs a name.")
        same = self._labels.by_name(name)
        if same is not None and same.row != row:
            raise Refused(f"There is a label “{name}” already.")
        self._set(label, replace(label, name=name), f"Rename label {label.name} to {name}")

    def recolor(self, row: int, color: str) -> None:
        """Give a label a colour of the palette, or "#rrggbb"."""
        label = self._labels.get(row)
        if color not in PALETTE and not is_hex_color(color):
            raise Refused(f"“{color}” is no colour.")
        self._set(label, replace(label, color=color), f"Recolour label {label.name}")

    def set_key(self, row: int, key: str) -> None:
        """Give a label a key of one character; empty: none."""
        label, key = self._labels.get(row), key.strip()
        if len(key) > 1:
            raise Refused("The key of a label must be one character.")
        for other in self._labels.all():
            if key and other.row != row and other.key.casefold() == key.casefold():
                raise Refused(f"The key “{key}” belongs to the label “{other.name}”.")
        self._set(label, replace(label, key=key), f"Set key of label {label.name}")

    def set_definition(self, row: int, definition: str) -> None:
        """Say in plain text what a label is for."""
        label = self._labels.get(row)
        after = replace(label, definition=definition.strip())
        self._set(label, after, f"Set definition of label {label.name}")

    def reorder(self, rows: Sequence[int]) -> None:
        """Put the labels in this order; `rows` names each of them once."""
        labels = self._labels.all()
        if sorted(rows) != sorted(label.row for label in labels):
            raise Refused("The order must name every label once.")
        with self._session.change("Reorder labels") as work:
            for position, row in enumerate(rows):
                label = self._labels.get(row)
                work.update(label, replace(label, position=position))

    def merge(self, row: int, into: int, **watch: Unpack[Watch]) -> Toll:
        """Give all spans of a label another one, whosever they are, and remove the label.

        Id, note and fitting attributes stay; where both labels stand on a range, one span stays.
        """
        old, new = self._pair(row, into)
        types = without_label(self._labels.types(), row)
        name = f"Merge {old.name} into {new.name}"
        return self._carry_out(
            name, types, lambda scene: merging(scene, old, new), gone=old, **watch
        )

    def delete(self, row: int, **watch: Unpack[Watch]) -> Toll:
        """Remove a label with all its spans, whosever they are, and their relations."""
        label = self._labels.get(row)
        if len(self._labels.all()) == 1:
            raise Refused("A project needs at least one label.")
        types = without_label(self._labels.types(), row)
        name = f"Delete label {label.name}"
        return self._carry_out(
            name, types, lambda scene: deleting(scene, label), gone=label, **watch
        )

    def toll_of_merge(self, row: int, into: int, **watch: Unpack[Watch]) -> Toll:
        """What merging would touch; reads beside the window."""
        old, new = self._pair(row, into)
        types = without_label(self._labels.types(), row)
        return self._weigh(types, lambda scene: merging(scene, old, new), **watch)

    def toll_of_delete(self, row: int, **watch: Unpack[Watch]) -> Toll:
        """What deleting would touch; reads beside the window."""
        label = self._labels.get(row)
        types = without_label(self._labels.types(), row)
        return self._weigh(types, lambda scene: deleting(scene, label), **watch)

    def add_attribute(
        self, row: int, name: str, type: AttributeType, *, choices: Sequence[str] = ()
    ) -> None:
        """Declare an attribute, after the others."""
        label = self._labels.get(row)
        spec = _spec(name, type, choices)
        self._refuse_same(label, spec.name)
        after = replace(label, attributes=(*label.attributes, spec))
        self._set(label, after, f"Add attribute {spec.words} to {label.name}")

    def rename_attribute(self, row: int, old: str, name: str, **watch: Unpack[Watch]) -> Toll:
        """Give an attribute another name; its values stay."""
        label, spec = self._declared(row, old)
        after = _spec(name, spec.type, spec.choices)
        if after.name == old:
            return Toll()
        self._refuse_same(label, after.name)
        return self._respec(
            label,
            spec,
            after,
            lambda each, value: (after.name if each == old else each, value),
            f"Rename attribute {in_words(old)} to {after.words}",
            **watch,
        )

    def retype_attribute(
        self,
        row: int,
        name: str,
        type: AttributeType,
        *,
        choices: Sequence[str] = (),
        **watch: Unpack[Watch],
    ) -> Toll:
        """Give an attribute another type or other choices. Values that the new type can't take
        go; a choice that alone changed at its place is renamed.
        """
        label, spec = self._declared(row, name)
        after = _spec(name, type, choices)
        if after == spec:
            return Toll()
        renamed = renamed_choices(spec.choices, after.choices)

        def revalue(each: str, value: AttributeValue) -> tuple[str, AttributeValue] | None:
            if each != name:
                return each, value
            new = converted(renamed.get(value, value) if isinstance(value, str) else value, after)
            return None if new is None else (name, new)

        is_same = type is spec.type
        done = f"Set choices of {in_words(name)}" if is_same else f"Change type of {in_words(name)}"
        return self._respec(label, spec, after, revalue, done, **watch)

    def remove_attribute(self, row: int, name: str, **watch: Unpack[Watch]) -> Toll:
        """Declare an attribute no longer; its values go."""
        label, spec = self._declared(row, name)
        return self._respec(
            label,
            spec,
            None,
            lambda each, value: None if each == name else (each, value),
            f"Remove attribute {in_words(name)} of {label.name}",
            **watch,
        )

    def reorder_attributes(self, row: int, names: Sequence[str]) -> None:
        """Put a label's attributes in this order; `names` names each of them once."""
        label = self._labels.get(row)
        specs = {spec.name: spec for spec in label.attributes}
        if sorted(names) != sorted(specs):
            raise Refused("The order must name every attribute once.")
        after = replace(label, attributes=tuple(specs[name] for name in names))
        self._set(label, after, f"Reorder attributes of {label.name}")

    def add_type(
        self,
        name: str,
        *,
        kind: RelationKind = RelationKind.PLAIN,
        ends: Iterable[tuple[int, int]] = (),
    ) -> RelationType:
        """Add a relation type; `ends` are the pairs (from, to) of label rows that it may join."""
        name = self._free_type_name(name)
        position = 1 + max((type_.position for type_ in self._labels.types()), default=-1)
        ends = tuple(dict.fromkeys(ends))
        type_ = RelationType(name=name, kind=kind, ends=ends, position=position)
        with self._session.change(f"Add relation type {in_words(name)}") as work:
            return work.insert(type_)

    def rename_type(self, row: int, name: str) -> None:
        """Give a relation type another name."""
        type_ = self._labels.type(row)
        name = self._free_type_name(name, but=row)
        done = f"Rename relation type {type_.words} to {in_words(name)}"
        with self._session.change(done) as work:
            work.update(type_, replace(type_, name=name))

    def change_type(
        self,
        row: int,
        *,
        kind: RelationKind | None = None,
        ends: Iterable[tuple[int, int]] | None = None,
        **watch: Unpack[Watch],
    ) -> Toll:
        """Give a relation type another kind or ends; relations that no longer fit go."""
        type_ = self._labels.type(row)
        new_ends = type_.ends if ends is None else tuple(dict.fromkeys(ends))
        after = replace(type_, kind=kind or type_.kind, ends=new_ends)
        if after == type_:
            return Toll()
        types = {each.row: each for each in self._labels.types()} | {row: after}
        name = f"Change relation type {type_.words}"
        return self._carry_out(name, types, lambda scene: retyping(scene, row), **watch)

    def remove_type(self, row: int, **watch: Unpack[Watch]) -> Toll:
        """Remove a relation type with its relations."""
        type_ = self._labels.type(row)
        types = {each.row: each for each in self._labels.types() if each.row != row}
        name = f"Remove relation type {type_.words}"
        return self._carry_out(name, types, lambda scene: retyping(scene, row), **watch)

    def plan_import(self, scheme: Scheme) -> list[ImportStep]:
        """What `bring` would do, one step for each label and relation type of the scheme."""
        return planned_import(self._labels.all(), self._labels.types(), scheme)

    def bring(self, scheme: Scheme) -> None:
        """Add the labels and relation types of a scheme, and say of those with the same names
        what it says; nothing is removed.
        """
        steps = [step for step in self.plan_import(scheme) if step.changes]
        if not steps:
            return
        with self._session.change("Import labels") as work:
            rows = {label.name: label.row for label in self._labels.all()}
            for step in steps:
                if step.label is not None and step.old is None:
                    rows[step.name] = work.insert(step.label).row
                elif step.label is not None and isinstance(step.old, Label):
                    work.update(step.old, step.label)
            for step in steps:
                if step.type is None:
                    continue
                ends = tuple((rows[a], rows[b]) for a, b in step.ends)
                if isinstance(step.old, RelationType):
                    after = replace(step.type, ends=tuple(dict.fromkeys((*step.old.ends, *ends))))
                    work.update(step.old, after)
                else:
                    work.insert(replace(step.type, ends=ends))

    def _set(self, before: Label, after: Label, name: str) -> None:
        if after != before:
            with self._session.change(name) as work:
                work.update(before, after)

    def _respec(
        self,
        label: Label,
        old: AttributeSpec,
        new: AttributeSpec | None,
        revalue: Revalue,
        name: str,
        **watch: Unpack[Watch],
    ) -> Toll:
        specs = tuple(new if spec is old else spec for spec in label.attributes)
        after = replace(label, attributes=tuple(spec for spec in specs if spec is not None))
        types = {each.row: each for each in self._labels.types()}

        def plan(scene: Scene) -> Iterator[Change]:
            yield Change(before=label, after=after)
            yield from revaluing(scene, label, revalue)

        return self._carry_out(name, types, plan, **watch)

    def _carry_out(
        self,
        name: str,
        types: Mapping[int, RelationType],
        plan: Plan,
        *,
        gone: Label | None = None,
        **watch: Unpack[Watch],
    ) -> Toll:
        before = self._labels.types()
        if "cancel" in watch:
            self._session.before_much()
        with self._session.change(name, long_task=name) as work:
            scene = _scene(work.connection, types, watch)
            carry_out(work, plan(scene))
            for type_ in before:
                if type_.row in types:
                    work.update(type_, types[type_.row])
                else:
                    work.delete(type_)
            if gone is not None:
                work.delete(gone)
            toll = scene.toll
            parts = [f"attribute {in_words(name)}" for name in sorted(toll.attributes)]
            removed, equal = toll.relations, toll.duplicates
            parts += [f"{removed} link" + ("s" if removed > 1 else "")] if removed else []
            parts += [f"{equal} duplicate" + ("s" if equal > 1 else "")] if equal else []
            if parts:
                work.name += f" (without {', '.join(parts)})"
        return toll

    def _weigh(self, types: Mapping[int, RelationType], plan: Plan, **watch: Unpack[Watch]) -> Toll:
        with reading(self._session.path) as connection:
            scene = _scene(connection, types, watch)
            for _ in plan(scene):
                pass
        return scene.toll

    def _pair(self, row: int, into: int) -> tuple[Label, Label]:
        if row == into:
            raise Refused("A label can't be merged into itself.")
        return self._labels.get(row), self._labels.get(into)

    def _declared(self, row: int, name: str) -> tuple[Label, AttributeSpec]:
        label = self._labels.get(row)
        for spec in label.attributes:
            if spec.name == name:
                return label, spec
        raise Refused(f"{label.name} has no attribute “{name}”.")

    def _refuse_same(self, label: Label, name: str) -> None:
        if any(spec.name == name for spec in label.attributes):
            raise Refused(f"{label.name} has an attribute “{name}” already.")

    def _free_type_name(self, name: str, *, but: int = 0) -> str:
        name = name.strip()
        if not name:
            raise Refused("A relation type needs a name.")
        if any(type_.name == name and type_.row != but for type_ in self._labels.types()):
            raise Refused(f"There is a relation type “{name}” already.")
        return name


def _scene(connection: Connection, types: Mapping[int, RelationType], watch: Watch) -> Scene:
    return Scene(
        connection=connection,
        types=types,
        progress=watch.get("progress", no_progress),
        cancel=watch.get("cancel", never),
        toll=Toll(),
    )


def _spec(name: str, type_: AttributeType, choices: Sequence[str]) -> AttributeSpec:
    name = name.strip()
    if not name:
        raise Refused("An attribute needs a name.")
    kept = tuple(dict.fromkeys(choice.strip() for choice in choices if choice.strip()))
    if type_ is not AttributeType.CHOICE:
        kept = ()
    elif not kept:
        raise Refused(f"The attribute “{name}” needs at least one choice.")
    return AttributeSpec(name=name, type=type_, choices=kept)
