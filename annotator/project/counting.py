"""The counting of a scope, part by part; what is known stays, and is kept up with the project."""

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from annotator.core.errors import StorageFailed
from annotator.core.model import Article, AttributeType, Label, RelationKind, RelationType
from annotator.core.pace import pace
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.project import figures
from annotator.project.block_sums import BlockSums
from annotator.project.statistics import Group, Handled, Names, Part, Scope, Statistics, Work
from annotator.project.worked import Story
from annotator.store import listing, queries
from annotator.store import statistics_queries as sums
from annotator.store.project_file import Connection, reading

_LOOKED_AT = 200
"""After more operations than this everything is counted again."""
_LARGE = 5_000_000
"""Characters of history: what has more was no handful of edits."""
_MAY_CHANGE = 50
"""The newest operations are read again each time: they may be undone."""
_SCOPES = 4
"""So many scopes are remembered."""

_ON_ARTICLES = frozenset({Part.STATUS, Part.SOURCES, Part.PUBLISHED})
_ON_SPANS = frozenset({Part.SPANS, Part.WORDS, Part.SPEAKERS})
_TABLES = {
    "articles": _ON_ARTICLES,
    "states": _ON_ARTICLES,
    "spans": _ON_SPANS,
    "relations": frozenset({Part.SPEAKERS}),
    "labels": _ON_SPANS,
    "relation_types": _ON_SPANS,
}
"""Which parts hold no more where rows of a table have changed; work is counted after each act."""

Image = tuple[str, int, dict[str, Any] | None, dict[str, Any] | None]
"""Table, row, columns before and after, as the history keeps them."""


class Counts:
    """What was counted of a project, by scope, as long as the project is open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[Scope, Counting] = {}

    def of(self, scope: Scope) -> "Counting":
        """The counting of a scope, with what is known of it."""
        found = self._known.pop(scope, None) or Counting(self._path, scope)
        self._known[scope] = found
        if len(self._known) > _SCOPES:
            del self._known[next(iter(self._known))]
        return found


class Counting:
    """Counts one scope; `begin` and `count` are called on a worker, one after the other."""

    def __init__(self, path: Path, scope: Scope) -> None:
        self._path = path
        self.found = Statistics(scope=scope)
        """What is known."""
        self._newest: sums.Newest | None = None
        self._lengths = BlockSums[int]()
        self._names: dict[tuple[int, bool], BlockSums[str]] = {}
        self._linked: dict[tuple[int, bool, int], BlockSums[str]] = {}
        self._story = Story(scope.annotator)

    def begin(self, words_of: int | None = None, *, cancel: Cancel = never) -> Statistics:
        """Look where the project stands, and strike out what holds no more.

        `words_of` is the label of which the most frequent words are wanted (None: “sector”, or one
        that is no end of a relation). Raises Cancelled, and what the gate raises.
        """
        with self._reading(cancel) as connection:
            newest = sums.newest(connection, limit=_LOOKED_AT)
            lost = self._lost(connection, newest)
            labels = tuple(queries.every(connection, Label, "ORDER BY position"))
            types = queries.every(connection, RelationType)
            wording = _wording(labels, types, words_of)
            speaker = _speaker(labels, types)
            if wording != self.found.wording:
                lost |= {Part.WORDS}
            if speaker != self.found.speaker:
                lost |= {Part.SPEAKERS}
            self.found = replace(
                self.found,
                labels=labels,
                speaker=speaker,
                wording=wording,
                counted=self.found.counted - lost,
                words=_of_label(self.found.words, wording),
                speakers=_of_label(self.found.speakers, speaker),
            )
            self._newest = newest
        return self.found

    def count(
        self, part: Part, *, progress: Progress = no_progress, cancel: Cancel = never
    ) -> Statistics:
        """Count a part. Raises Cancelled, and what the gate raises."""
        with self._reading(cancel) as connection:
            known: dict[str, Any] = {part.value: self._part(connection, part, progress, cancel)}
            self.found = replace(self.found, counted=self.found.counted | {part}, **known)
        return self.found

    @contextmanager
    def _reading(self, cancel: Cancel) -> Generator[Connection]:
        with reading(self._path) as connection, listing.watched(connection, cancel):
            try:
                yield connection
            except (AttributeError, LookupError, TypeError, ValueError) as error:
                raise damaged(error) from error

    def _lost(self, connection: Connection, newest: sums.Newest) -> frozenset[Part]:
        """The parts that hold no more, now that the history stands elsewhere."""
        if newest == self._newest:
            return frozenset()
        changed = _changed(self._newest, newest)
        images = None if changed is None else _images(connection, changed)
        if changed is None or images is None:
            self._forget()
            return frozenset(Part)
        if self._story.last >= min(changed, default=0):
            self._story = Story(self.found.scope.annotator)
        if not self.found.scope.period.is_all:
            return frozenset(Part)
        lost = {Part.WORK}
        articles: set[int] = set()
        for table, row, before, after in images:
            lost |= _TABLES.get(table, frozenset())
            article = row if table == "articles" else (after or before or {}).get("article")
            if article is not None:
                articles.add(article)
        for kept in (self._lengths, *self._names.values(), *self._linked.values()):
            kept.touch(articles)
        return frozenset(lost)

    def _forget(self) -> None:
        self._lengths = BlockSums[int]()
        self._names.clear()
        self._linked.clear()
        self._story = Story(self.found.scope.annotator)

    def _part(
        self, connection: Connection, part: Part, progress: Progress, cancel: Cancel
    ) -> object:
        match part:
            case Part.STATUS:
                return self._handled(connection)
            case Part.SOURCES:
                return figures.most(self._groups(connection, sums.SOURCE))
            case Part.PUBLISHED:
                return figures.published(self._groups(connection, sums.DAY))
            case Part.SPANS:
                tally = self._tally(connection, progress, cancel)
                return figures.label_figures(self.found.labels, tally)
            case Part.WORDS:
                return self._most_named(connection, self.found.wording, progress, cancel)
            case Part.SPEAKERS:
                return self._most_named(connection, self.found.speaker, progress, cancel)
            case Part.WORK:
                return self._work(connection, progress, cancel)

    @property
    def _within(self) -> frozenset[int] | None:
        """The articles that count; None for all."""
        if self.found.scope.period.is_all:
            return None
        assert self.found.work is not None
        return self.found.work.worked.articles

    def _handled(self, connection: Connection) -> Handled:
        who, within = self.found.scope.annotator, self._within
        total = queries.count(connection, Article)
        done, skipped = sums.handled(connection, who, None)
        left = total - len(done) - len(skipped)
        if within is not None:
            total, done, skipped = len(within), done & within, skipped & within
        group = Group(key=None, total=total, done=len(done), skipped=len(skipped))
        return Handled(total=group, flagged=sums.flagged(connection, who, within), left=left)

    def _groups(self, connection: Connection, part: str) -> dict[str, Group]:
        done, skipped = sums.handled(connection, self.found.scope.annotator, self._within)
        return figures.groups(sums.articles_by(connection, part, self._within), done, skipped)

    def _tally(
        self, connection: Connection, progress: Progress, cancel: Cancel
    ) -> Counter[tuple[int, int]]:
        if not self.found.scope.period.is_all:
            assert self.found.work is not None
            return Counter((span.label, span.length) for span in self.found.work.worked.spans)
        numbers = self._lengths.count(
            lambda after, until: sums.lengths_listed(
                connection, self.found.scope.annotator, after, until
            ),
            lambda after: sums.next_block(connection, after),
            last=listing.last_row(connection),
            progress=progress,
            cancel=cancel,
        )
        return Counter({divmod(each, sums.LONGEST): count for each, count in numbers.items()})

    def _most_named(
        self, connection: Connection, label: Label | None, progress: Progress, cancel: Cancel
    ) -> Names | None:
        """The names of a label's spans, and how many quotes are attributed to each."""
        if label is None:
            return None
        who, is_named = self.found.scope.annotator, has_name(label)
        types = queries.every(connection, RelationType)
        relation = attribution(types) if label == self.found.speaker else None
        if not self.found.scope.period.is_all:
            assert self.found.work is not None
            among = [s.row for s in self.found.work.worked.spans if s.label == label.row]
            counts, quotes = Counter[str](), Counter[str]()
            for name, _, linked in sums.names(
                connection, label.row, who, is_named=is_named, relation=relation, among=among
            ):
                counts[str(name)] += 1
                quotes[str(name)] += linked
            return figures.most_named(label, counts, quotes)
        last = listing.last_row(connection)
        counts = self._names.setdefault((label.row, is_named), BlockSums()).count(
            lambda after, until: sums.names_listed(
                connection, label.row, who, after, until, is_named=is_named
            ),
            lambda after: sums.next_block(connection, after),
            last=last if relation is None else 2 * last,
            progress=progress,
            cancel=cancel,
        )
        quotes = Counter[str]()
        if relation is not None:
            key = label.row, is_named, relation
            quotes = self._linked.setdefault(key, BlockSums()).count(
                lambda after, until: sums.linked_listed(
                    *(connection, label.row, who, after, until),
                    is_named=is_named,
                    relation=relation,
                ),
                lambda after: sums.next_block(connection, after),
                last=2 * last,
                progress=lambda done, total: progress(last + done, total),
                cancel=cancel,
            )
        return figures.most_named(label, counts, quotes)

    def _work(self, connection: Connection, progress: Progress, cancel: Cancel) -> Work:
        last = sums.last_operation(connection)
        self._story.read(connection, until=last - _MAY_CHANGE, progress=progress, cancel=cancel)
        story = self._story.copy()
        story.read(connection, until=last, progress=progress, cancel=cancel)
        worked = story.told(connection, self.found.scope.period, cancel=cancel)
        return Work(worked=worked, pace=pace(worked.acts, worked.done))


def _changed(before: sums.Newest | None, after: sums.Newest) -> set[int] | None:
    """The operations that came, went or changed; None where too many did to tell."""
    if before is None:
        return None
    same = set(before) & set(after)
    # What lies below an operation that holds as it did before was not undone meanwhile.
    is_sure = len(after) < _LOOKED_AT or any(state == "applied" for _, state, *_ in same)
    if not is_sure:
        return None
    last_seen = min((seq for seq, *_ in after), default=0)
    return {seq for seq, *_ in set(before) ^ set(after) if seq >= last_seen}


def _images(connection: Connection, operations: set[int]) -> list[Image] | None:
    """What operations did to rows; None where it is too much to tell."""
    rows = sums.changes_of(connection, operations)
    if len(rows) < len(operations) or any(bulk for bulk, _ in rows):
        return None
    if sum(len(changes) for _, changes in rows) > _LARGE:
        return None
    return [image for _, changes in rows for image in orjson.loads(changes)]


def has_name(label: Label) -> bool:
    """Whether an attribute of its spans tells whom they name."""
    return any(each.name == "name" and each.type is AttributeType.TEXT for each in label.attributes)


def attribution(types: list[RelationType]) -> int | None:
    """The type of relation by which quotes are attributed."""
    return next((each.row for each in types if each.kind is RelationKind.ATTRIBUTION), None)


def _speaker(labels: tuple[Label, ...], types: list[RelationType]) -> Label | None:
    """The label to which quotes are attributed."""
    ends = [end for type_ in types if type_.kind is RelationKind.ATTRIBUTION for end in type_.ends]
    rows = {to for _, to in ends}
    return next((label for label in labels if label.row in rows), None)


def _wording(
    labels: tuple[Label, ...], types: list[RelationType], wanted: int | None
) -> Label | None:
    """The label that is asked for, if it is still there; else “sector”, or one that is no end of
    any relation.
    """
    joined = {row for type_ in types for end in type_.ends for row in end}
    asked = [label for label in labels if label.row == wanted]
    free = [label for label in labels if label.row not in joined]
    named = [label for label in free if label.name == "sector"]
    return next(iter((*asked, *named, *free)), None)


def _of_label(names: Names | None, label: Label | None) -> Names | None:
    """The names, where they are those of a label."""
    is_same = names is not None and label is not None and names.label.row == label.row
    return names if is_same else None


def damaged(error: Exception) -> StorageFailed:
    """What is raised where the project holds what can't be counted."""
    return StorageFailed(
        f"The project is damaged, so that it can't be counted: {error}.",
        hint="“annotator check” looks the project over.",
    )
