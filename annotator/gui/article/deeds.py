"""What is done to spans and relations: verbs of the project, every refusal told."""

from collections.abc import Callable
from typing import TypeVar

from annotator.core.errors import AnnotatorError
from annotator.core.model import AttributeType, Relation, Span
from annotator.gui.context import Context

T = TypeVar("T")

UNATTRIBUTED = "unattributed"
"""The flag by which a quote says that nobody is named."""


class Deeds:
    """Each gives what came of it, or None where it was refused; the refusal has been told."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._project = context.project

    def tag(self, article: int, start: int, end: int, label: int) -> Span | None:
        """Put a span on a range of code points."""
        return self._try(lambda: self._project.spans.add(article, start, end, label))

    def relabel(self, span: int, label: int) -> Span | None:
        """Give a span another label."""
        return self._try(lambda: self._project.spans.relabel(span, label))

    def resize(self, span: int, start: int, end: int) -> Span | None:
        """Move the ends of a span, in code points."""
        return self._try(lambda: self._project.spans.resize(span, start, end))

    def delete(self, span: int) -> None:
        """Remove a span and its relations."""
        self._try(lambda: self._project.spans.delete(span))

    def link(self, span: int, other: int) -> Relation | None:
        """Tie two spans, whichever way round is legal."""
        return self._try(lambda: self._project.relations.link(span, other))

    def unlink(self, relations: list[Relation]) -> None:
        """Remove the relation that was made last."""
        if relations:
            newest = max(relation.row for relation in relations)
            self._try(lambda: self._project.relations.unlink(newest))

    def targets(self, span: int) -> list[Span]:
        """What a span can be linked to, nearest first."""
        return self._try(lambda: self._project.relations.legal_ends(span)) or []

    def toggle_unattributed(self, span: Span) -> None:
        """Say that nobody is named for a quote, or take it back."""
        label = self._project.labels.get(span.label)
        if not any(
            spec.name == UNATTRIBUTED and spec.type is AttributeType.FLAG
            for spec in label.attributes
        ):
            text = f"A {label.name} can't be unattributed."
            self._context.notifier.refuse(
                AnnotatorError(text, hint="Only a quote can lack a speaker.")
            )
            return
        value = None if span.attributes.get(UNATTRIBUTED) else True
        self._try(lambda: self._project.spans.set_attribute(span.row, UNATTRIBUTED, value))

    def _try(self, verb: Callable[[], T]) -> T | None:
        try:
            return verb()
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return None
