"""Compares what was written with what is read back: texts, spans, and how many relations."""

from collections.abc import Set
from typing import Any

from annotator.core.errors import ExportRefused
from annotator.core.problems import Problem
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord

_HINT = "Nothing was written. Please report this as a bug of Annotator."


class Proof:
    """What went by, as sums that do not depend on the order."""

    def __init__(self, keeps: Set[Part]) -> None:
        self._has_blanks = Part.WHITESPACE in keeps
        self._has_relations = Part.RELATIONS in keeps
        self.records = self.spans = self.relations = self.total = 0

    def take(self, item: ArticleRecord | Problem) -> None:
        """Take a record, its spans held against the text. Raises ExportRefused."""
        if isinstance(item, Problem):
            raise ExportRefused(f"What was written can’t be read back: {item}", hint=_HINT)
        text = item.text
        places: list[tuple[Any, ...]] = []
        for _id, start, end, label, told, *_ in item.spans:
            surface = text[start:end] if start >= 0 else ""
            if not surface or told not in (None, surface):
                raise ExportRefused(
                    f"Article {item.id}: the span {start} to {end} ({label}) "
                    "does not fit the text that was written.",
                    hint=_HINT,
                )
            place = (start, end) if self._has_blanks else ("".join(surface.split()),)
            places.append((*place, label))
        places.sort()
        self.records += 1
        self.spans += len(item.spans)
        self.relations += len(item.relations) if self._has_relations else 0
        self.total += hash((text if self._has_blanks else "", *places))

    def compare(self, found: "Proof") -> None:
        """Raise ExportRefused where the other one is not of the same data."""
        for what, here, there in (
            ("articles", self.records, found.records),
            ("spans", self.spans, found.spans),
            ("relations", self.relations, found.relations),
        ):
            if here != there:
                raise ExportRefused(
                    f"Of {here} {what} that were written, {there} can be read back.", hint=_HINT
                )
        if self.total != found.total:
            raise ExportRefused("What was written reads back as other spans.", hint=_HINT)
