"""Which spans a few typed words let through."""

from collections.abc import Callable, Collection, Iterable, Mapping

from annotator.core.model import AttributeValue, Span
from annotator.gui.inspector.span_listing import Listing, Passes
from annotator.project.project import Project


class SpanFilter:
    """Words that must all stand in the text, label, note or attributes of a group of spans, or in
    those of the spans that it is linked to; case and accents don't matter.

    What is written of the spans is read with the first words for an article, and kept.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self.words = ""
        self._terms: tuple[str, ...] = ()
        self._texts: dict[int, str] = {}
        self._read: set[int | None] = set()

    def use(self, words: str) -> bool:
        """Ask for other words; whether they let other spans through."""
        self.words = words
        before, self._terms = self._terms, tuple(_folded(words).split())
        return before != self._terms

    def forget(self) -> None:
        """Another article is shown, or all may be other than it was."""
        self._texts.clear()
        self._read.clear()

    def take(self, spans: Mapping[int, Span | None]) -> None:
        """Follow spans that came, changed or went."""
        if self._read:
            for row, span in spans.items():
                if span is not None:
                    self._texts[row] = _text(span.surface, span.note, span.attributes)

    def of(self, listing: Listing, article: int | None) -> Passes | None:
        """What lets through the spans of a listing; None where nothing is asked for."""
        if not self._terms or article is None:
            return None
        whose = listing.owner.row if listing.owner is not None else None
        if whose not in self._read:
            self._read.add(whose)
            found = self._project.spans.described(article, annotator=whose)
            for row, surface, note, attributes in found:
                self._texts[row] = _text(surface, note, attributes)
        names = [_folded(label.name) for label in listing.spans.labels]
        entries = listing.spans.index.of_kinds(range(len(names)))
        labels = {row: names[kind] for _, _, kind, row in entries}
        texts, terms = self._texts, self._terms

        def passes(group: Collection[int], targets: Collection[int]) -> bool:
            if len(group) == 1 and not targets:
                (row,) = group
                text, label = texts[row], labels[row]
                return all(term in text or term in label for term in terms)
            return self._fits(group, targets, labels.__getitem__)

        return passes

    def lets_through(self, listing: Listing, group: Collection[int]) -> bool:
        """Whether one group of the current annotator's spans is listed, as it is stored now."""
        if not self._terms:
            return True
        at = self._project.relations.at
        targets = [tie.to_span for row in group for tie in at(row) if tie.from_span == row]
        return self._fits(group, targets, lambda row: _folded(listing.spans.label_of(row).name))

    def _fits(
        self, group: Iterable[int], targets: Iterable[int], label_of: Callable[[int], str]
    ) -> bool:
        parts = [self._texts.get(row, "") for row in (*group, *targets)]
        parts += map(label_of, group)
        text = "\n".join(parts)
        return all(term in text for term in self._terms)


def _text(surface: str, note: str | None, attributes: Mapping[str, AttributeValue]) -> str:
    values = [value for value in attributes.values() if isinstance(value, str)]
    return _folded("\n".join([surface, note or "", *values]))


def _folded(text: str) -> str:
    if not text.isascii():
        from annotator.core.searchtext import without_marks  # slow to load, and not for the start

        text = without_marks(text)
    return text.casefold()
