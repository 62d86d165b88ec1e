"""How colours look to people who see fewer of them, and how far apart two colours are.

The simulation is that of Machado, Oliveira and Fernandes, “A Physiologically-based Model for
Simulation of Color Vision Deficiency” (IEEE TVCG 15, 2009), at severity 1.0, on linear RGB. The
distance is CIEDE2000 after Sharma, Wu and Dalal (Color Research and Application 30, 2005).
"""

import math
from enum import StrEnum
from functools import lru_cache

from annotator.gui.theme.color import curved, hex_of, linear, rgb

Triple = tuple[float, float, float]


class Vision(StrEnum):
    """Normal, or without the cones for long, medium or short waves."""

    NORMAL = "normal"
    PROTAN = "protan"
    DEUTAN = "deutan"
    TRITAN = "tritan"


_SEEN: dict[Vision, tuple[Triple, Triple, Triple]] = {
    Vision.PROTAN: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Vision.DEUTAN: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Vision.TRITAN: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_D65 = (0.95047, 1.0, 1.08883)


def seen(color: str, vision: Vision) -> str:
    """The "#rrggbb" that looks to everybody as `color` does to people with this vision."""
    if vision is Vision.NORMAL:
        return color
    red, green, blue = (curved(min(1, max(0, part))) for part in _times(_SEEN[vision], color))
    return hex_of((red, green, blue))


@lru_cache(maxsize=4096)
def distance(first: str, second: str, vision: Vision = Vision.NORMAL) -> float:
    """How far apart two colours look: 1 is about the least that can be noticed side by side."""
    return ciede2000(_seen_lab(first, vision), _seen_lab(second, vision))


def lab(color: str) -> Triple:
    """L*, a*, b* of CIELAB under D65."""
    x, y, z = (_root(part / white) for part, white in zip(_times(_XYZ, color), _D65, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(first: Triple, second: Triple) -> float:
    """The difference of two CIELAB colours, all weights 1."""
    (light1, a1, b1), (light2, a2, b2) = first, second
    stretch = 1.5 - _of_chroma((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) / 2
    a1, a2 = a1 * stretch, a2 * stretch
    chroma1, chroma2 = math.hypot(a1, b1), math.hypot(a2, b2)
    hue1, hue2 = _hue(a1, b1), _hue(a2, b2)
    turn, hue = 0.0, hue1 + hue2
    if chroma1 and chroma2:
        # The short way round, and the hue in the middle of it.
        turn, hue = hue2 - hue1, hue / 2
        if abs(turn) > 180:
            turn -= math.copysign(360, turn)
            hue += 180 if hue < 180 else -180
    light, chroma = (light1 + light2) / 2 - 50, (chroma1 + chroma2) / 2
    tone = (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )
    by_light = (light2 - light1) / (1 + 0.015 * light**2 / math.sqrt(20 + light**2))
    by_chroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    by_hue = 2 * math.sqrt(chroma1 * chroma2) * _sin(turn / 2) / (1 + 0.015 * chroma * tone)
    twist = -2 * _of_chroma(chroma) * _sin(60 * math.exp(-(((hue - 275) / 25) ** 2)))
    return math.sqrt(by_light**2 + by_chroma**2 + by_hue**2 + twist * by_chroma * by_hue)


@lru_cache(maxsize=1024)
def _seen_lab(color: str, vision: Vision) -> Triple:
    return lab(seen(color, vision))


def _times(matrix: tuple[Triple, Triple, Triple], color: str) -> Triple:
    """A matrix times the linear parts of a colour."""
    red, green, blue = (linear(part) for part in rgb(color))
    first, second, third = (a * red + b * green + c * blue for a, b, c in matrix)
    return first, second, third


def _root(part: float) -> float:
    return math.cbrt(part) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _of_chroma(chroma: float) -> float:
    return math.sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hue(a: float, b: float) -> float:
    return math.degrees(math.atan2(b, a)) % 360


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def _sin(degrees: float) -> float:
    return math.sin(math.radians(degrees))
