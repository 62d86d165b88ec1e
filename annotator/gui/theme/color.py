"""Arithmetic of colours written "#rrggbb": contrast, OKLab, mixing, moving to a contrast."""

import math
from collections.abc import Callable

Rgb = tuple[float, float, float]
"""Red, green, blue from 0 to 1, as they are written (not linear)."""

READABLE = 4.5
"""The contrast that WCAG AA asks of small text."""


def rgb(color: str) -> Rgb:
    """The parts of "#rrggbb"; ValueError for anything else."""
    if len(color) != 7 or color[0] != "#":
        raise ValueError(f"{color!r} is not a colour of the form #rrggbb")
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def hex_of(parts: Rgb) -> str:
    """The "#rrggbb" of parts from 0 to 1; parts outside are clipped."""
    return "#" + "".join(f"{round(max(0.0, min(1.0, part)) * 255):02x}" for part in parts)


def linear(part: float) -> float:
    """A part without the sRGB curve."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def curved(part: float) -> float:
    """A linear part with the sRGB curve."""
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def contrast(first: str, second: str) -> float:
    """The WCAG contrast of two colours, 1 to 21."""
    lights = sorted((_luminance(first), _luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def mixed(top: str, under: str, alpha: float) -> str:
    """What `top` with `alpha` (0 to 1) looks like when it is painted on `under`."""
    red, green, blue = (
        a * alpha + b * (1 - alpha) for a, b in zip(rgb(top), rgb(under), strict=True)
    )
    return hex_of((red, green, blue))


def oklab(color: str) -> Rgb:
    """(lightness, a, b), in which distances are about as large as they look."""
    red, green, blue = (linear(part) for part in rgb(color))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def from_oklab(lightness: float, a: float, b: float) -> str:
    """The nearest colour on the screen: same lightness and hue, as much chroma as there is."""
    scale = 1.0
    parts = _unclipped(lightness, a, b)
    while scale > 0 and not all(-0.001 <= part <= 1.001 for part in parts):
        scale -= 0.02
        parts = _unclipped(lightness, a * scale, b * scale)
    return hex_of((curved(max(0, parts[0])), curved(max(0, parts[1])), curved(max(0, parts[2]))))


def readable(color: str, page: str) -> str:
    """`color` with its lightness moved away from `page` until it reads on it (READABLE)."""
    return moved(
        color,
        lighter=_luminance(page) <= 0.18,
        until=lambda each: contrast(each, page) >= READABLE,
    )


def moved(color: str, *, lighter: bool, until: Callable[[str], bool]) -> str:
    """`color` made lighter or darker in small steps until it will do, at most white or black."""
    lightness, a, b = oklab(color)
    step, end = (0.01, 1.0) if lighter else (-0.01, 0.0)
    now = color
    while not until(now) and lightness != end:
        lightness = max(0.0, min(1.0, lightness + step))
        now = from_oklab(lightness, a, b)
    return now


def _luminance(color: str) -> float:
    red, green, blue = (linear(part) for part in rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _unclipped(lightness: float, a: float, b: float) -> Rgb:
    """Linear red, green and blue of an OKLab colour; may lie outside 0 to 1."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
