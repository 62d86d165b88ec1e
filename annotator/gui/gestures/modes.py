"""What the gesture machine can be in the middle of: a drag, a handle, a taken edge, a link."""

from dataclasses import dataclass

from annotator.core.model import Span
from annotator.core.segmentation import trim
from annotator.gui.article.marks import Edge
from annotator.gui.gestures.acts import select
from annotator.gui.gestures.intents import (
    CarryOn,
    HoldEdge,
    Intents,
    Link,
    MoveCaret,
    PreviewResize,
    Reason,
    Refuse,
    Resize,
    Reveal,
    ShowTargets,
    Target,
)
from annotator.gui.gestures.page_state import PageState
from annotator.gui.gestures.widening import Range, pulled, stepped, stretched, with_edge

DIGITS = "123456789"


@dataclass(slots=True, kw_only=True)
class Drag:
    """A selection under the mouse, from a place or from what repeated clicks took."""

    anchor: Range
    over: int
    """The character under the press."""
    last: int
    """Where the pointer was last."""
    shown: Range | None = None
    """What is selected of it."""
    is_click: bool = True
    """Whether the pointer has not moved since a single press."""

    @property
    def is_backward(self) -> bool:
        """Whether the caret stands at the start of the selection."""
        return self.last < self.anchor[0]

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        if self.shown is None:
            return self.anchor[0]
        return self.shown[0] if self.is_backward else self.shown[1]

    def move(self, page: PageState, position: int, *, exact: bool) -> Intents:
        """The pointer went to a position."""
        if self.is_click and position == self.last:
            return ()
        self.is_click, self.last = False, position
        found = stretched(page.text, self.anchor, position, exact=exact)
        if found == self.shown:
            return ()
        self.shown = found
        if found is None:
            return (MoveCaret(position=self.caret),)
        return select(found, caret_at_start=self.is_backward)

    def leave(self, _page: PageState) -> Intents:
        """What is selected stays."""
        return ()


@dataclass(slots=True, kw_only=True)
class Pull:
    """A handle of a span under the mouse."""

    span: int
    edge: Edge
    own: Range
    """The range of the span."""
    shown: Range
    """The range that is painted."""
    over: int | None = None
    """The character under the handle where it was pressed."""

    def move(self, page: PageState, position: int, *, exact: bool) -> Intents:
        """The pointer went to a position; the other end stays where it is."""
        found = pulled(page.text, self.own, self.edge, position, exact=exact)
        if found is None or found == self.shown:
            return ()
        self.shown = found
        return (PreviewResize(span=self.span, start=found[0], end=found[1]),)

    def is_stale(self, page: PageState) -> bool:
        """Whether something else has moved the span, as an undo may."""
        span = page.span(self.span)
        return span is None or (span.start, span.end) != self.own

    def leave(self, page: PageState) -> Intents:
        """The span is painted as it is now."""
        span = page.span(self.span)
        if span is None:
            return ()
        return (PreviewResize(span=span.row, start=span.start, end=span.end),)


@dataclass(slots=True, kw_only=True)
class HeldEdge:
    """An edge of a span that follows the arrows."""

    span: int
    edge: Edge = Edge.END

    def take_other(self) -> Intents:
        """Take the edge at the other end."""
        self.edge = Edge.START if self.edge is Edge.END else Edge.END
        return self.show()

    def show(self) -> Intents:
        """Show which edge is taken."""
        return (HoldEdge(span=self.span, edge=self.edge),)

    def move(self, text: str, span: Span, *, forward: bool, exact: bool) -> Intents:
        """The edge by a word, or by a character."""
        own = (span.start, span.end)
        place = own[0] if self.edge is Edge.START else own[1]
        after = stepped(text, place, self.edge, forward=forward, exact=exact)
        if after == place:
            return ()
        start, end = with_edge(own, self.edge, after)
        if start >= end or trim(text, start, end) is None:
            return (Refuse(reason=Reason.BLANK),)
        return (Resize(span=span.row, start=start, end=end),)

    def leave(self, _page: PageState) -> Intents:
        """No edge is taken any more."""
        return (HoldEdge(span=self.span, edge=None),)


@dataclass(slots=True, kw_only=True)
class Linking:
    """A link that waits for its other end."""

    span: int
    targets: tuple[Target, ...]
    joins_parts: bool = False
    """Whether the other end is another part of the same words, not who said them."""
    chosen: int | None = None

    @classmethod
    def of(cls, page: PageState, span: int, *, joins_parts: bool = False) -> "Linking | None":
        """What a span may be linked to; None if there is nothing."""
        ends = page.parts(span) if joins_parts else page.legal_ends(span)
        digits = DIGITS.ljust(len(ends))
        targets = tuple(
            Target(span=end, digit=digits[place].strip()) for place, end in enumerate(ends)
        )
        return cls(span=span, targets=targets, joins_parts=joins_parts) if targets else None

    def show(self) -> Intents:
        """Light the targets up."""
        return (ShowTargets(targets=self.targets, chosen=self.chosen),)

    def choose(self, step: int) -> Intents:
        """The next target, or the one before."""
        rows = [target.span for target in self.targets]
        if self.chosen is None:
            place = 0 if step > 0 else -1
        else:
            place = (rows.index(self.chosen) + step) % len(rows)
        self.chosen = rows[place]
        return (*self.show(), Reveal(span=self.chosen))

    def by_digit(self, digit: str) -> int | None:
        """The target with a digit."""
        return next((each.span for each in self.targets if each.digit == digit), None)

    def at(self, page: PageState, position: int) -> int | None:
        """The innermost target that covers a character."""
        lit = {target.span for target in self.targets}
        return next((row for row in page.spans_at(position) if row in lit), None)

    def tie(self, row: int) -> Intents:
        """Tie the span to a target."""
        if self.joins_parts:
            return (CarryOn(span=self.span, other=row),)
        return (Link(from_span=self.span, to_span=row),)

    def leave(self, _page: PageState) -> Intents:
        """Nothing is lit up any more."""
        return (ShowTargets(),)
