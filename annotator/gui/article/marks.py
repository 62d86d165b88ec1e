"""What the view is told of a span: where it lies and how it looks."""

from enum import StrEnum
from typing import NamedTuple


class Edge(StrEnum):
    """An end of a span."""

    START = "start"
    END = "end"


class Tie(NamedTuple):
    """A relation as it is painted, by the rows of its spans; an offer is only proposed."""

    source: int
    target: int
    is_offer: bool = False


class Mark(NamedTuple):
    """A span as it is painted; `start` and `end` in code points, half-open.

    A tuple, not a dataclass: an article may have 100,000 of them and they are made on opening.
    """

    row: int
    """Whose it is; one mark per row."""
    start: int
    end: int
    label: str
    """What stands on the chip at the start."""
    color: str
    """A palette name or "#rrggbb"."""
    dashed: bool = False
    """Whether it is only proposed: a dashed outline and a question mark behind the name."""

    @property
    def chip(self) -> str:
        """The text of the chip."""
        return f"{self.label}?" if self.dashed else self.label
