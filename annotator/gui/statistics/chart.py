"""What a plot shows, before it has a size or colours of the screen; no Qt."""

from dataclasses import dataclass
from enum import Enum, auto

from annotator.project.statistics import Behind

Cell = str | float | None
"""Of a table: a name, a number, or nothing that is known."""


class Kind(Enum):
    """How the bars lie: names at the left and bars beside them, bars that stand on a line of time,
    points joined by a line, or the spread of a length on a scale of powers.
    """

    LYING = auto()
    STANDING = auto()
    LINE = auto()
    SPREAD = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One colour ("#rrggbb") of a plot; a `hollow` one has an outline only."""

    name: str
    color: str
    hollow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar, point or spread, with a value for each series (None: nothing is known).

    Of a spread the values are the 5th, 25th, 50th, 75th and 95th part of a hundred; `color`
    replaces that of the only series. `cells` are its row of the table behind the name, or behind
    the `exact_name` where there is one; `told` is what stands at its end, `details` what is said of
    it, line by line.
    """

    name: str
    values: tuple[float | None, ...]
    told: str
    details: tuple[str, ...]
    cells: tuple[Cell, ...]
    behind: Behind | None = None
    color: str | None = None
    exact_name: str = ""

    @property
    def sum(self) -> float:
        """All values together."""
        return sum(value for value in self.values if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A plot; `columns` name the columns of its table, `empty` stands where there are no bars.

    Bars of several series are stacked, or lie side by side where `is_stacked` is False. A plot that
    is not counted yet keeps the room of as many bars as are `expected`.
    """

    id: str
    title: str
    note: str = ""
    kind: Kind
    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    columns: tuple[str, ...]
    empty: str
    is_stacked: bool = True
    has_legend: bool = True
    expected: int = 0

    def table(self) -> list[tuple[Cell, ...]]:
        """The rows of its table, with the names of the columns first."""
        return [self.columns, *((bar.exact_name or bar.name, *bar.cells) for bar in self.bars)]
