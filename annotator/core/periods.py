"""Days gathered into weeks, months or years, so that a plot has as many bars as can be read."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_ONE_DAY = timedelta(days=1)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Step(StrEnum):
    """How much time stands behind one bar; weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one day to another, both included; None leaves an end open."""

    first: date | None = None
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return not (self.first and day < self.first) and not (self.last and day > self.last)

    @property
    def is_all(self) -> bool:
        """Whether every day lies in it."""
        return self.first is None and self.last is None


ALL_TIME = Period()


def day_of(time: str) -> date | None:
    """The day with which an ISO 8601 time begins; None where no whole day stands there."""
    found = _ISO_DAY.match(time)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def this_week(today: date) -> Period:
    """From Monday until today."""
    return Period(first=begin(today, Step.WEEK), last=today)


def this_month(today: date) -> Period:
    """From the first of the month until today."""
    return Period(first=today.replace(day=1), last=today)


def begin(day: date, step: Step) -> date:
    """The first day of the week, month or year that a day lies in."""
    match step:
        case Step.DAY:
            return day
        case Step.WEEK:
            return date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case Step.MONTH:
            return day.replace(day=1)
        case Step.YEAR:
            return day.replace(month=1, day=1)


def following(day: date, step: Step) -> date:
    """The first day of the next week, month or year after one that begins on `day`."""
    match step:
        case Step.DAY:
            return day + _ONE_DAY
        case Step.WEEK:
            return day + 7 * _ONE_DAY
        case Step.MONTH:
            return begin(day + 31 * _ONE_DAY, Step.MONTH)
        case Step.YEAR:
            return day.replace(year=day.year + 1)


def step_for(first: date, last: date, *, most: int) -> Step:
    """The smallest step of which at most `most` lie between two days; years where none does."""
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    weeks = (begin(last, Step.WEEK) - begin(first, Step.WEEK)).days // 7 + 1
    if (last - first).days < most:
        return Step.DAY
    if weeks <= most:
        return Step.WEEK
    return Step.MONTH if months <= most else Step.YEAR


def steps(first: date, last: date, step: Step) -> list[date]:
    """The beginnings of all steps from one day to another, the empty ones too."""
    found = [begin(first, step)]
    while (after := following(found[-1], step)) <= last:
        found.append(after)
    return found
