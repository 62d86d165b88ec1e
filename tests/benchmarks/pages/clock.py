"""What was measured: wall and CPU milliseconds by name, and what is promised of them."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

FRAME = 1_000 / 60
HALF_FRAME = 1_000 / 120
OPENING = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The most CPU milliseconds that may be taken, by the median and by the 95th percentile."""

    median: float | None = None
    p95: float | None = None

    def verdict(self, samples: Sequence[float]) -> str:
        """Whether the goal is met; if not, by which figure."""
        middle, late = median(samples), p95(samples)
        if self.median is not None and middle > self.median:
            return f"NO: median over {self.median:.1f}"
        if self.p95 is not None and late > self.p95:
            return f"NO: p95 over {self.p95:.1f}"
        return "met"


GOALS = {
    "tag": Goal(median=HALF_FRAME, p95=FRAME),
    "tag, no sync": Goal(median=HALF_FRAME, p95=FRAME),
    "scroll step": Goal(median=HALF_FRAME, p95=FRAME),
    "page down": Goal(p95=FRAME),
    "click": Goal(median=HALF_FRAME, p95=FRAME),
}


Moment = tuple[float, float]
"""Seconds of the clock and of this process."""


def now() -> Moment:
    """This moment."""
    return time.perf_counter(), time.process_time()


class Clock:
    """Collects samples of work by its name."""

    def __init__(self) -> None:
        self.wall: dict[str, list[float]] = {}
        self.cpu: dict[str, list[float]] = {}

    def time(self, name: str, work: Callable[[], object]) -> None:
        """Do some work and keep how long it took."""
        begin = now()
        work()
        self.keep(name, begin, now())

    def keep(self, name: str, begin: Moment, end: Moment) -> None:
        """Keep how long something took."""
        self.wall.setdefault(name, []).append((end[0] - begin[0]) * 1_000)
        self.cpu.setdefault(name, []).append((end[1] - begin[1]) * 1_000)

    def cells(self, name: str) -> str:
        """Median and 95th percentile of wall and CPU time; dashes where nothing was measured."""
        if name not in self.cpu:
            return " ".join([f"{'-':>6}"] * 4)
        wall, cpu = self.wall[name], self.cpu[name]
        return " ".join(f"{each:6.1f}" for each in (median(wall), p95(wall), median(cpu), p95(cpu)))


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1]
