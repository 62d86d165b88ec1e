"""What a gesture on the text asks for. Ranges are half-open, in code points of the stored text.

The intents of one answer are carried out in order. If one is refused, those after it are dropped:
a caret that would follow a new span stays when the span is refused.
"""

from dataclasses import dataclass
from enum import StrEnum

from annotator.gui.article.marks import Edge


class Reason(StrEnum):
    """Why a gesture comes to nothing; the status line says it in words."""

    BLANK = "blank"
    """There would be only blank space in the span."""
    OUT_OF_RANGE = "out-of-range"
    """The selection does not lie inside the text."""
    NO_SELECTION = "no-selection"
    """Nothing is selected."""
    NO_ACTIVE_SPAN = "no-active-span"
    """No span is active."""
    NO_SPAN = "no-span"
    """There is no span to go to."""
    NO_LAST_LABEL = "no-last-label"
    """No label was used yet that could be repeated."""
    NO_TARGET = "no-target"
    """There is nothing that the active span may be linked to."""
    NO_PART = "no-part"
    """There is no other part that the active span could continue."""
    NO_SUCH_TARGET = "no-such-target"
    """No target has this digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """Select a range without scrolling; the caret stands at its end, or at its start."""

    start: int
    end: int
    caret_at_start: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveCaret:
    """Put the caret somewhere without scrolling; nothing is selected then."""

    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """Add a span. Whoever carries it out makes the new span active and the label the last one."""

    start: int
    end: int
    label: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relabel:
    """Give a span another label, and make it the last one."""

    span: int
    label: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delete:
    """Delete a span."""

    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Activate:
    """Make a span the active one (None: no span), and scroll to it if `reveal`."""

    span: int | None
    reveal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """Scroll to a span and do nothing more."""

    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldEdge:
    """Show that an edge of a span is taken and follows the arrows; None: no edge is."""

    span: int
    edge: Edge | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewResize:
    """Paint a span with another range while its handle is dragged; its own range ends that."""

    span: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resize:
    """Move the ends of a span. Moves that follow each other are one step to undo."""

    span: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A span that may be linked to; `digit` is its key, empty behind the ninth."""

    span: int
    digit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTargets:
    """Light up what may be linked to, fade the rest; without targets all is as usual."""

    targets: tuple[Target, ...] = ()
    chosen: int | None = None
    """The span that Enter links to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Link the active span `from_span` to another one, whichever way round is legal."""

    from_span: int
    to_span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOn:
    """Make two spans parts of one: the later one in the text continues the earlier one."""

    span: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlink:
    """Remove a relation of a span, the newest one first."""

    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unattributed:
    """Say that nobody is named for a quote, or take it back."""

    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EditNote:
    """Write a note on a span."""

    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePrecedent:
    """Write down how the case of a span is decided."""

    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """Go to what the guideline says about a label."""

    label: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOccurrences:
    """List where else the words of a span stand."""

    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """Show that a label is armed: it tags each mouse selection. None: no label is."""

    label: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """Ask for words to find in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse:
    """Say why nothing was done."""

    reason: Reason


Intent = (
    Select
    | MoveCaret
    | Tag
    | Relabel
    | Delete
    | Activate
    | Reveal
    | HoldEdge
    | PreviewResize
    | Resize
    | ShowTargets
    | Link
    | CarryOn
    | Unlink
    | Unattributed
    | EditNote
    | FilePrecedent
    | LookUp
    | ListOccurrences
    | Arm
    | Find
    | Refuse
)
Intents = tuple[Intent, ...]
