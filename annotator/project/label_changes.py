"""What a change of the scheme does to spans, relations and precedents: planned, then carried out.

A plan only reads, so that it can also say beforehand what would be touched.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.core.changes import Change
from annotator.core.errors import Cancelled
from annotator.core.model import (
    Annotator,
    AttributeValue,
    Label,
    Precedent,
    Relation,
    RelationType,
    SavedFilter,
    Span,
)
from annotator.core.progress import Cancel, Progress
from annotator.core.queue import QueueFilter
from annotator.core.refit import refitted
from annotator.core.rules import kept_attributes
from annotator.store import queries
from annotator.store.operations import Operation
from annotator.store.project_file import Connection

Group = tuple[int, int]
"""The rows of an article and of an annotator: what the rules look at together."""

Revalue = Callable[[str, AttributeValue], tuple[str, AttributeValue] | None]
"""The new name and value of an attribute; None: it has to go."""


@dataclass(slots=True, kw_only=True)
class Toll:
    """What a change touches: spans by annotator, and what is lost by it."""

    spans: Counter[str] = field(default_factory=Counter[str])
    duplicates: int = 0
    relations: int = 0
    attributes: Counter[str] = field(default_factory=Counter[str])
    precedents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a plan reads from, how the relation types are to be, and what is counted."""

    connection: Connection
    types: Mapping[int, RelationType]
    progress: Progress
    cancel: Cancel
    toll: Toll

    def by_group(self, groups: list[Group]) -> Iterator[Group]:
        """Each group in turn. Raises Cancelled."""
        for number, group in enumerate(groups):
            if self.cancel():
                raise Cancelled("The change was cancelled; nothing of it was kept.")
            yield group
            self.progress(number + 1, len(groups))

    def groups_of_label(self, label: int) -> list[Group]:
        """The groups that have spans of a label; counts these."""
        groups: list[Group] = []
        # By annotator, as the index has it.
        for annotator in queries.every(self.connection, Annotator, "ORDER BY name"):
            found = self.connection.execute(
                "SELECT article, count(*) FROM spans WHERE annotator = ? AND label = ?"
                " GROUP BY article",
                (annotator.row, label),
            ).fetchall()
            if found:
                self.toll.spans[annotator.name] = sum(count for _, count in found)
            groups += [(article, annotator.row) for article, _ in found]
        return groups

    def spans(self, group: Group, label: int) -> list[Span]:
        """A group's spans of a label."""
        where = 'WHERE article = ? AND annotator = ? AND label = ? ORDER BY "row"'
        return queries.every(self.connection, Span, where, *group, label)

    def relation_changes(
        self,
        group: Group,
        *,
        relabelled: Mapping[int, int | None] | None = None,
        stands_for: Mapping[int, int] | None = None,
    ) -> Iterator[Change]:
        """How a group's relations follow; `relabelled` are spans with other labels or None."""
        where = 'WHERE article = ? AND annotator = ? ORDER BY "row"'
        relations = queries.every(self.connection, Relation, where, *group)
        if not relations:
            return
        labels: dict[int, int] = dict(
            self.connection.execute(
                'SELECT "row", label FROM spans WHERE article = ? AND annotator = ?', group
            ).fetchall()
        )
        for span, label in (relabelled or {}).items():
            if label is None:
                labels.pop(span, None)
            else:
                labels[span] = label
        fitted = refitted(relations, self.types, labels, stands_for or {})
        for before, after in sorted(fitted, key=lambda pair: pair[1] is not None):
            self.toll.relations += after is None
            yield Change(before=before, after=after)


def carry_out(work: Operation, plan: Iterable[Change]) -> None:
    """Do what was planned."""
    for change in plan:
        if change.before is None:
            assert change.after is not None
            work.insert(change.after)
        elif change.after is None:
            work.delete(change.before)
        else:
            work.update(change.before, change.after)


def without_label(types: Iterable[RelationType], label: int) -> dict[int, RelationType]:
    """The relation types, by row, when a label is no longer an end."""
    return {
        type_.row: replace(type_, ends=tuple(pair for pair in type_.ends if label not in pair))
        for type_ in types
    }


def merging(scene: Scene, old: Label, new: Label) -> Iterator[Change]:
    """The spans of one label get another; where one stands already, it takes over."""
    for group in scene.by_group(scene.groups_of_label(old.row)):
        there = {(span.start, span.end): span for span in scene.spans(group, new.row)}
        relabelled: dict[int, int | None] = {}
        stands_for: dict[int, int] = {}
        for span in scene.spans(group, old.row):
            kept, lost = kept_attributes(span, old, new)
            scene.toll.attributes.update(lost)
            stays = there.get((span.start, span.end))
            if stays is None:
                relabelled[span.row] = new.row
                yield Change(before=span, after=replace(span, label=new.row, attributes=kept))
                continue
            scene.toll.duplicates += 1
            relabelled[span.row] = None
            stands_for[span.row] = stays.row
            yield Change(before=span, after=None)
            attributes = dict(sorted({**kept, **stays.attributes}.items()))
            filled = replace(stays, attributes=attributes, note=stays.note or span.note)
            if filled != stays:
                yield Change(before=stays, after=filled)
        yield from scene.relation_changes(group, relabelled=relabelled, stands_for=stands_for)
    yield from _following(scene, old.row, new.row)


def deleting(scene: Scene, label: Label) -> Iterator[Change]:
    """The spans of a label go, with their relations."""
    for group in scene.by_group(scene.groups_of_label(label.row)):
        spans = scene.spans(group, label.row)
        yield from scene.relation_changes(group, relabelled={span.row: None for span in spans})
        for span in spans:
            yield Change(before=span, after=None)
    yield from _following(scene, label.row, None)


def retyping(scene: Scene, type_: int) -> Iterator[Change]:
    """The relations of a type that is changed (or gone, where `scene.types` lacks it)."""
    groups: list[Group] = scene.connection.execute(
        "SELECT DISTINCT article, annotator FROM relations WHERE type = ? ORDER BY 1, 2", (type_,)
    ).fetchall()
    for group in scene.by_group(groups):
        yield from scene.relation_changes(group)


def revaluing(scene: Scene, label: Label, revalue: Revalue) -> Iterator[Change]:
    """The attributes of a label's spans get other names or values."""
    for group in scene.by_group(scene.groups_of_label(label.row)):
        for span in scene.spans(group, label.row):
            attributes: dict[str, AttributeValue] = {}
            for name, value in span.attributes.items():
                become = revalue(name, value)
                if become is None:
                    scene.toll.attributes[name] += 1
                else:
                    attributes[become[0]] = become[1]
            if attributes != span.attributes:
                after = replace(span, attributes=dict(sorted(attributes.items())))
                yield Change(before=span, after=after)


def _following(scene: Scene, old: int, new: int | None) -> Iterator[Change]:
    """Precedents and saved filters that name a label name another one, or none."""
    for precedent in queries.every(scene.connection, Precedent, "WHERE label = ?", old):
        scene.toll.precedents += 1
        yield Change(before=precedent, after=replace(precedent, label=new))
    for saved in queries.every(scene.connection, SavedFilter):
        wanted = QueueFilter.from_json(saved.wanted)
        present = _instead(wanted.labels_present, old, new)
        absent = _instead(wanted.labels_absent, old, new)
        if (present, absent) != (wanted.labels_present, wanted.labels_absent):
            after = replace(wanted, labels_present=present, labels_absent=absent)
            yield Change(before=saved, after=replace(saved, wanted=after.to_json()))


def _instead(labels: frozenset[int], old: int, new: int | None) -> frozenset[int]:
    if old not in labels:
        return labels
    return (labels if new is None else labels | {new}) - {old}
