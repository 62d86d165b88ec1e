"""Which label colours can't be told apart, and by whom; and which new colour is the clearest."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from annotator.gui.theme.color_vision import Vision, distance
from annotator.gui.theme.palette import LABEL_COLORS, THEMES, Theme, color_for

CLEAR = 7.0
"""The least CIEDE2000 distance of two label colours that count as different: about that of the two
of a theme's twelve that are most alike.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """A label by its name, and the kinds of vision to which its colour looks the same."""

    name: str
    visions: frozenset[Vision]

    @property
    def to_everybody(self) -> bool:
        """Whether normal vision does not help."""
        return Vision.NORMAL in self.visions


def lookalikes(
    color: str, others: Mapping[str, str], theme: Theme, *, floor: float = CLEAR
) -> list[Lookalike]:
    """Those of the others (colour by label name) that `color` can't be told from in a theme.

    Colours are palette names or "#rrggbb", as labels have them; `floor` is the least distance
    at which two count as different.
    """
    shown = color_for(color, theme)
    found: list[Lookalike] = []
    for name, other in others.items():
        visions = frozenset(
            vision for vision in Vision if distance(shown, color_for(other, theme), vision) < floor
        )
        if visions:
            found.append(Lookalike(name=name, visions=visions))
    return found


def clearest(used: Sequence[str]) -> str:
    """The palette name, of those used least, that is farthest from all used colours.

    What counts is the least distance, whatever the theme and the vision.
    """
    return max(LABEL_COLORS, key=lambda name: (-used.count(name), _distance_to(name, set(used))))


def _distance_to(name: str, others: Collection[str]) -> float:
    return min(
        (
            distance(color_for(name, theme), color_for(other, theme), vision)
            for theme in THEMES.values()
            for other in others
            for vision in Vision
        ),
        default=0.0,
    )
