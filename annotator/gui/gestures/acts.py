"""What one gesture asks for, given the page as it is; nothing is remembered here."""

from annotator.core.model import Span
from annotator.core.paragraphs import reads_right_to_left
from annotator.core.segmentation import (
    next_paragraph_end,
    next_paragraph_start,
    next_word_end,
    previous_paragraph_start,
    previous_word_start,
    trim,
)
from annotator.gui.article.marks import Edge
from annotator.gui.gestures.intents import (
    Activate,
    CarryOn,
    Delete,
    EditNote,
    FilePrecedent,
    Intents,
    Link,
    ListOccurrences,
    LookUp,
    MoveCaret,
    Reason,
    Refuse,
    Select,
    Tag,
    Unattributed,
    Unlink,
)
from annotator.gui.gestures.keymap import Command, Key
from annotator.gui.gestures.page_state import PageState
from annotator.gui.gestures.widening import Range, first_word, stepped, wider, with_edge

SELECTION_STEPS = {
    Command.END_BACK: (Edge.END, False, False),
    Command.END_FORWARD: (Edge.END, True, False),
    Command.START_BACK: (Edge.START, False, False),
    Command.START_FORWARD: (Edge.START, True, False),
    Command.END_BACK_EXACT: (Edge.END, False, True),
    Command.END_FORWARD_EXACT: (Edge.END, True, True),
    Command.START_BACK_EXACT: (Edge.START, False, True),
    Command.START_FORWARD_EXACT: (Edge.START, True, True),
}
"""Which end of the selection a command moves, whether forward, whether by characters."""


def active_span(page: PageState) -> Span | None:
    """The active span, if it is still there."""
    return page.span(page.active) if page.active is not None else None


def select(range_: Range, *, caret_at_start: bool = False) -> Intents:
    """Select a range."""
    return (Select(start=range_[0], end=range_[1], caret_at_start=caret_at_start),)


def left_behind(page: PageState, caret: int) -> Intents:
    """Where the caret stands outside of the active span, no span is active any more."""
    span = active_span(page)
    if span is None or span.start <= caret <= span.end:
        return ()
    return (Activate(span=None),)


def tag(page: PageState, held: Range, label: int) -> Intents:
    """A span on a selected range, without the blanks at its ends; the caret goes to its end."""
    if not 0 <= held[0] < held[1] <= len(page.text):
        return (Refuse(reason=Reason.OUT_OF_RANGE),)
    found = trim(page.text, *held)
    if found is None:
        return (Refuse(reason=Reason.BLANK),)
    span = active_span(page)
    # A second span on the same range keeps to it, blanks and all.
    start, end = held if span is not None and held == (span.start, span.end) else found
    return (Tag(start=start, end=end, label=label), MoveCaret(position=end))


def repeat_label(page: PageState) -> Intents:
    """The last label once more."""
    if page.selection is None:
        return (Refuse(reason=Reason.NO_SELECTION),)
    if page.last_label is None:
        return (Refuse(reason=Reason.NO_LAST_LABEL),)
    return tag(page, page.selection, page.last_label)


def go(page: PageState, step: int) -> Intents:
    """The next span (step 1) or the one before (-1)."""
    row = page.next_span(page.active, step)
    span = page.span(row) if row is not None else None
    if span is None:
        return (Refuse(reason=Reason.NO_SPAN),)
    # The caret goes along: the next arrow must not leave the span, nor a key tag old words.
    return (MoveCaret(position=span.start), Activate(span=span.row, reveal=True))


def continue_before(page: PageState, span: Span) -> Intents:
    """Join a span to the part before it."""
    before = page.part_before(span.row)
    if before is None:
        return (Refuse(reason=Reason.NO_PART),)
    return (CarryOn(span=span.row, other=before),)


def link_nearest(page: PageState, span: Span) -> Intents:
    """Link a span to the one that it is most likely linked to."""
    end = page.nearest_end(span.row)
    if end is None:
        return (Refuse(reason=Reason.NO_TARGET),)
    return (Link(from_span=span.row, to_span=end),)


def on_span(page: PageState, span: Span, command: Command) -> Intents:
    """What a command asks for the active span."""
    match command:
        case Command.LINK_NEAREST:
            return link_nearest(page, span)
        case Command.CONTINUE:
            return continue_before(page, span)
        case Command.SELECT_SPAN_TEXT:
            return select((span.start, span.end))
        case Command.UNLINK:
            return (Unlink(span=span.row),)
        case Command.UNATTRIBUTED:
            return (Unattributed(span=span.row),)
        case Command.OCCURRENCES:
            return (ListOccurrences(span=span.row),)
        case Command.NOTE:
            return (EditNote(span=span.row),)
        case Command.PRECEDENT:
            return (FilePrecedent(span=span.row),)
        case Command.GUIDELINE:
            return (LookUp(label=span.label),)
        case Command.DELETE:
            return (Delete(span=span.row),)
        case _:
            return ()


def widen(page: PageState) -> Intents:
    """The selection, or the place of the caret, grows to the next wider piece of the text."""
    found = wider(page.text, page.selection, page.caret)
    if found is None:
        return ()
    return select(found) + left_behind(page, found[1])


def step_selection(page: PageState, edge: Edge, forward: bool, exact: bool) -> Intents:
    """One end of the selection, or of an empty one at the caret, by a word or a character."""
    held = page.selection or (page.caret, page.caret)
    place = held[0] if edge is Edge.START else held[1]
    after = stepped(page.text, place, edge, forward=forward, exact=exact)
    if page.selection is None and not exact and after > page.caret:
        held = (min(first_word(page.text, page.caret), after), after)
    start, end = with_edge(held, edge, after)
    if start >= end:
        return ()
    found = (start, end) if exact else trim(page.text, start, end)
    if found is None or found == page.selection:
        return ()
    at_start = edge is Edge.START
    caret = found[0] if at_start else found[1]
    return select(found, caret_at_start=at_start) + left_behind(page, caret)


def step_by_word(page: PageState, *, forward: bool, extend: bool) -> Intents:
    """The caret by a word of ours; `extend` takes the selection along."""
    after = (next_word_end if forward else previous_word_start)(page.text, page.caret)
    return _go_to(page, after, extend=extend)


def step_by_paragraph(page: PageState, *, forward: bool, extend: bool) -> Intents:
    """The caret to where the next paragraph begins, or the one before; `extend` takes the
    selection along, forward to where a paragraph's words end.
    """
    if not forward:
        step = previous_paragraph_start
    else:
        step = next_paragraph_end if extend else next_paragraph_start
    return _go_to(page, step(page.text, page.caret), extend=extend)


def _go_to(page: PageState, after: int, *, extend: bool) -> Intents:
    left = left_behind(page, after)
    if page.selection is not None:
        start, end = page.selection
        anchor = start if page.caret == end else end
    else:
        anchor = min(first_word(page.text, page.caret), after) if after > page.caret else page.caret
    if not extend or after == anchor:
        return (MoveCaret(position=after), *left)
    range_ = (min(anchor, after), max(anchor, after))
    return select(range_, caret_at_start=after < anchor) + left


def points_forward(page: PageState, key: Key) -> bool:
    """Whether an arrow points to where the text at the caret goes on."""
    return (key is Key.RIGHT) != reads_right_to_left(page.text, page.caret)
