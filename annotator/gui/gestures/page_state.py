"""What the gesture machine asks of the page that it works on."""

from collections.abc import Sequence
from typing import Protocol

from annotator.core.model import Span


class PageState(Protocol):
    """The text, the spans and where the user is. Positions are code points of the stored text.

    Spans and labels are named by their rows.
    """

    @property
    def text(self) -> str:
        """The stored text."""
        ...

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected range, never empty."""
        ...

    @property
    def caret(self) -> int:
        """Where the caret stands; with a selection, at one of its ends."""
        ...

    @property
    def active(self) -> int | None:
        """The active span."""
        ...

    @property
    def last_label(self) -> int | None:
        """The label that was used last."""
        ...

    def span(self, row: int) -> Span | None:
        """A span of the article; None where it is gone."""
        ...

    def next_span(self, row: int | None, step: int) -> int | None:
        """The span after (step 1) or before (-1) another one by (start, -end, label, id).

        From None: the first that begins at or after the caret, or the last that begins before it.
        """
        ...

    def spans_at(self, position: int) -> Sequence[int]:
        """The spans that cover the character behind a position, from the inside out."""
        ...

    def in_view(self, row: int) -> bool:
        """Whether a part of a span is on the screen."""
        ...

    def legal_ends(self, row: int) -> Sequence[int]:
        """The spans that a span may be linked to, nearest first."""
        ...

    def nearest_end(self, row: int) -> int | None:
        """The span that a span is most likely linked to; None where it may be linked to none."""
        ...

    def part_before(self, row: int) -> int | None:
        """The nearest earlier span that a span could continue."""
        ...

    def parts(self, row: int) -> Sequence[int]:
        """The spans that could be other parts of what a span says, nearest first."""
        ...

    def label_for_key(self, char: str) -> int | None:
        """The label whose key is a character; letters come in lower case."""
        ...
