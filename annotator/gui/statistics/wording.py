"""Days, times and numbers of the statistics in the user's words."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from annotator.core.pace import Quartiles
from annotator.core.periods import Step, following
from annotator.gui.dialogs.counts import number
from annotator.gui.queue.row_painting import one_line

_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Marks that change the direction of what follows."""
LONGEST = 300
"""Characters of a name that are shown at all."""


def day_name(first: date, step: Step, *, short: bool) -> str:
    """How an axis (`short`), or a sentence about one bar, names a day, week, month or year."""
    match step:
        case Step.DAY:
            return _day(first, _tr("d MMM") if short else _tr("d MMMM yyyy"))
        case Step.WEEK:
            if short:
                return _day(first, _tr("d MMM"))
            last = following(first, step) - timedelta(days=1)
            return _tr("{first} to {last}").format(
                first=_day(first, _tr("d MMMM yyyy")), last=_day(last, _tr("d MMMM yyyy"))
            )
        case Step.MONTH:
            return _day(first, _tr("MMM yyyy") if short else _tr("MMMM yyyy"))
        case Step.YEAR:
            return _day(first, _tr("yyyy"))


def exact_day(first: date, step: Step) -> str:
    """How a table names a day, week, month or year: in the form that sorts, ISO 8601."""
    length = {Step.MONTH: 7, Step.YEAR: 4}.get(step, 10)
    return first.isoformat()[:length]


def time_taken(seconds: float) -> str:
    """A length of time: minutes, then hours and minutes, then hours."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return _tr("less than 1 min")
    if minutes < 60:
        return _tr("{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, 60)
    if hours >= 10 or not rest:
        return _tr("{hours} h").format(hours=number(round(minutes / 60)))
    return _tr("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def time_range(times: Quartiles) -> str:
    """From the quicker to the slower quarter, in hours, or in minutes where it is less than two."""
    if times.high < 7200:
        low, high = round(times.low / 60), round(times.high / 60)
        one, many = _tr("{time} min"), _tr("{low} to {high} min")
    else:
        low, high = round(times.low / 3600), round(times.high / 3600)
        one, many = _tr("{time} h"), _tr("{low} to {high} h")
    if low == high:
        return one.format(time=number(high))
    return many.format(low=number(low), high=number(high))


def decimal(value: float) -> str:
    """A number with one place, or without where it is large or whole."""
    if value >= 100 or value == round(value):
        return number(round(value))
    return QLocale().toString(value, "f", 1)


def share(part: float, whole: float) -> str:
    """A part of a whole in percent; "" where there is no whole."""
    if not whole:
        return ""
    exact = 100 * part / whole
    if 0 < exact < 1:
        return _tr("less than 1 %")
    return _tr("{percent} %").format(percent=round(exact))


def percent(part: float, whole: float) -> float | None:
    """A part of a whole in percent, with one place."""
    return round(100 * part / whole, 1) if whole else None


def with_share(count: int, total: int) -> str:
    return f"{number(count)} · {share(count, total)}" if count else number(count)


def column_of(step: Step) -> str:
    return {
        Step.DAY: _tr("Day"),
        Step.WEEK: _tr("Week from"),
        Step.MONTH: _tr("Month"),
        Step.YEAR: _tr("Year"),
    }[step]


def shown_name(text: str) -> str:
    """A name in one line of a length that can be measured, without marks that turn it round."""
    return one_line(text[:LONGEST].translate(_TURNS))


def _day(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _tr(text: str) -> str:
    return QCoreApplication.translate("statistics", text)
