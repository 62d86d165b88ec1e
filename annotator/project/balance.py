"""How evenly the splits of an export share articles, labels and speakers."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import Any

from annotator.core.model import RelationKind
from annotator.formats.format import WritePlan
from annotator.formats.records import ArticleRecord, SpanRecord
from annotator.project.sorting import Places


@dataclass(slots=True, kw_only=True)
class SplitCounts:
    """What is in one split; `lines` is one for each article and annotator, `stories` and `speakers`
    are told apart by number and by name.
    """

    share: float
    articles: int = 0
    lines: int = 0
    spans: int = 0
    relations: int = 0
    by_label: dict[str, int] = field(default_factory=dict[str, int])
    stories: set[int] = field(default_factory=set[int])
    speakers: set[str] = field(default_factory=set[str])

    def take(self, record: ArticleRecord, speaking: Set[str]) -> None:
        """Count a record; `speaking` are the labels of speakers."""
        self.lines += 1
        self.spans += len(record.spans)
        self.relations += len(record.relations)
        for span in record.spans:
            self.by_label[span.label] = self.by_label.get(span.label, 0) + 1
            if span.label in speaking:
                self.speakers.add(_name(span, record.text))


class Balance:
    """The splits of an export in their order, counted as its records go by.

    `articles` has the split of each article that went by, by its id.
    """

    def __init__(self, places: Places, plan: WritePlan) -> None:
        self.splits = {name: SplitCounts(share=share) for name, share in places.plan.parts}
        self.articles: dict[str, str] = {}
        self._stories = places.stories
        to = {
            end[1]
            for type_ in plan.types
            if type_.kind is RelationKind.ATTRIBUTION
            for end in type_.ends
        }
        self.labels = tuple(label.name for label in plan.labels)
        self._speaking = {label.name for label in plan.labels if label.row in to}

    def watched(self, split: str, records: Iterable[ArticleRecord]) -> Iterator[ArticleRecord]:
        """The records of a split, counted."""
        counts = self.splits[split]
        for record in records:
            counts.take(record, self._speaking)
            if record.id is not None and record.id not in self.articles:
                self.articles[record.id] = split
                counts.articles += 1
                counts.stories.add(self._stories[record.id])
            yield record

    def part(self, split: str) -> float:
        """The part of all articles that is in a split, from 0 to 1."""
        return self.splits[split].articles / max(1, len(self.articles))

    def part_of_label(self, split: str, label: str) -> float:
        """The part of all spans with a label that is in a split, from 0 to 1."""
        total = sum(counts.by_label.get(label, 0) for counts in self.splits.values())
        return self.splits[split].by_label.get(label, 0) / max(1, total)

    def known_speakers(self, split: str) -> int:
        """How many speakers of a split are in the first one, too: a model may know them by name."""
        return len(self.splits[split].speakers & next(iter(self.splits.values())).speakers)

    def by_name(self) -> dict[str, Any]:
        """As a manifest has it, by split."""
        first = next(iter(self.splits))
        found: dict[str, dict[str, Any]] = {
            name: {
                "share": counts.share,
                "articles": counts.articles,
                "stories": len(counts.stories),
                "lines": counts.lines,
                "spans": counts.spans,
                "relations": counts.relations,
                "by_label": {
                    label: counts.by_label[label]
                    for label in self.labels
                    if label in counts.by_label
                },
                "speakers": len(counts.speakers),
            }
            for name, counts in self.splits.items()
        }
        for name in list(found)[1:]:
            found[name][f"speakers_in_{first}"] = self.known_speakers(name)
        return found


def _name(span: SpanRecord, text: str) -> str:
    """Who speaks: the attribute of that name, where it says something, else the words."""
    said = span.attributes.get("name")
    name = said if isinstance(said, str) and said.strip() else text[span.start : span.end]
    return " ".join(name.casefold().split())
