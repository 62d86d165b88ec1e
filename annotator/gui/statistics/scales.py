"""Round numbers for axes, and which labels of a crowded axis are shown; no Qt."""

import math
from collections.abc import Sequence


def round_step(span: float, most: int) -> float:
    """The smallest of 0.1, 0.2, 0.5, 1, 2, … that divides a span in at most `most` parts."""
    if span <= 0:
        return 1.0
    size = 10.0 ** math.floor(math.log10(span / most))
    # Rounded errors must not turn 2.0000001 into 5.
    return next(size * part for part in (1, 2, 5, 10) if span / (size * part) <= most * (1 + 1e-9))


def ticks(highest: float, *, most: int = 4, whole: bool = True) -> list[float]:
    """Round numbers from 0 to the first that is not below `highest`; at least 0 and 1 where they
    have to be `whole`.
    """
    step = round_step(highest, most)
    if whole:
        step = max(1.0, step)
    count = max(1, math.ceil(highest / step - 1e-9))
    return [round(number * step, 10) for number in range(count + 1)]


def power_ticks(lowest: float, highest: float) -> list[int]:
    """Of 1, 2, 5, 10, 20, 50, … those from just below `lowest` to just above `highest`."""
    found: list[int] = []
    size = 1
    while True:
        for part in (1, 2, 5):
            number = size * part
            if number <= lowest:
                found = [number]
            else:
                found.append(number)
            if number >= highest and len(found) > 1:
                return found
        size *= 10


def power_share(value: float, lowest: float, highest: float) -> float:
    """Where a value lies between two others, 0 to 1, on a scale of powers."""
    if highest <= lowest:
        return 0.0
    kept = min(max(value, lowest), highest)
    return math.log(kept / lowest) / math.log(highest / lowest)


def thinned(widths: Sequence[float], room: float, *, gap: float) -> int:
    """Each how-many-th label of a row of equal places is shown, so that none touches the next."""
    if not widths:
        return 1
    place = room / len(widths)
    return max(1, math.ceil((max(widths) + gap) / place)) if place > 0 else len(widths)
