"""Recognises a line that is nothing but a date, perhaps with a time, and gives it in ISO form."""

import re
from datetime import datetime

_MONTH_NAMES = (
    "january jan januar janvier janv janeiro enero ene gennaio января янв يناير",
    "february feb februar février fevrier févr fevereiro febrero febbraio февраля фев فبراير",
    "march mar märz mars março marco marzo марта мар مارس",
    "april apr avril avr abril abr aprile апреля апр أبريل ابريل",
    "may mai maio mayo maggio мая май مايو",
    "june jun juni juin junho junio giugno июня июн يونيو",
    "july jul juli juillet juil julho julio luglio июля июл يوليو",
    "august aug août aout agosto ago августа авг أغسطس اغسطس",
    "september sept sep septembre setembro septiembre settembre сентября сен سبتمبر",
    "october oct oktober okt octobre outubro octubre ottobre октября окт أكتوبر اكتوبر",
    "november nov novembre novembro noviembre ноября ноя نوفمبر",
    "december dec dezember dez décembre dezembro diciembre dicembre декабря дек ديسمبر",
)
MONTHS = {name: number for number, row in enumerate(_MONTH_NAMES, 1) for name in row.split()}
"""Names of months in lower case, in the languages of large agencies, with their numbers."""

_WEEKDAY_NAMES = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
    "lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi "
    "samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 "
    "周一 周二 周三 周四 周五 周六 周日"
)
WEEKDAYS = frozenset(_WEEKDAY_NAMES.split())
"""Names of weekdays in lower case."""

_NUMBER = r"(?<![\d.])"
_DAY = _NUMBER + r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR_WORD = r"(?: ?г(?:ода|\.)?(?!\w))?"
_MONTH = r"(?P<name>[^\W\d_]{3,10})\.?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        _NUMBER + r"(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?![\d.])",
        _NUMBER + r"(?P<y>\d{4}) ?[年년] ?(?P<m>\d{1,2}) ?[月월] ?(?P<d>\d{1,2}) ?[日일]",
        _NUMBER + r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?![\d.])",
        _NUMBER + r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<y>\d{4})(?!\d)",
        rf"{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})(?!\d)",
        rf"{_DAY} (?:de |of )?{_MONTH},? (?:de |del )?(?P<y>\d{{4}})(?!\d){_YEAR_WORD}",
    )
)
_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:：](?P<min>\d{2})(?:[:：](?P<s>\d{2})(?:\.\d{1,9})?)?"
    r"|[时時] ?(?P<min2>\d{1,2}) ?分?)?\s?(?P<half>[ap]\.?m\.?)?"
    r"(?:\s?(?P<zone>Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT)|\s[A-Z]{2,5}"
    r"|\s?\([^()]{2,30}\)|\s[A-Z]\w+ (?:T|t)ime)?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<h>\d{1,2}?)(?::?(?P<m>\d{2}))?", re.IGNORECASE)
_EDGE = " \t\u00a0\u3000,;·•|"
_JOINING = re.compile(r"(?:T(?=\d)|(?:at|on|um|um|в|a las|às|à)\s+)", re.IGNORECASE)


def parse_timestamp(line: str) -> str | None:
    """ISO form of a line that holds only a date and perhaps a time, else None.

    "May 17, 2024" gives "2024-05-17", "17.05.2024 21:07" gives "2024-05-17T21:07:00". An offset
    from UTC is kept. A date such as 05/06/2024 that may be read in two ways is not recognised.
    """
    line = line.strip(_EDGE)
    if len(line) > 80 or not any(letter.isdecimal() for letter in line):
        return None
    for pattern in _DATES:
        found = pattern.search(line)
        if found is None:
            continue
        date = _date_of(found.groupdict())
        before = _strip_edge(line[: found.start()])
        after = _strip_edge(line[found.end() :])
        if date is None or (before and after):
            continue
        if not before and not after:
            return date
        time = _time_of(before or after)
        if time is not None:
            return f"{date}T{time}"
    return None


def _date_of(parts: dict[str, str | None]) -> str | None:
    year = int(parts["y"] or 0)
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if first > 12 else (second, first)
    else:
        day = int(parts["d"] or 0)
        name = parts.get("name")
        month = MONTHS.get(name.lower(), 0) if name else int(parts.get("m") or 0)
    if not 1700 <= year <= 2200:
        return None
    try:
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return None


def _strip_edge(text: str) -> str:
    """What stands before or after the date, without its weekday and joining words."""
    words = [word for word in text.split() if word.strip(_EDGE + ".()（）").lower() not in WEEKDAYS]
    text = " ".join(words).strip(_EDGE)
    text = _JOINING.sub("", text, count=1) if _JOINING.match(text) else text
    return re.sub(r"\s+(?:on|в)$", "", text).strip(_EDGE)


def _time_of(text: str) -> str | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    minute, half = found["min"] or found["min2"], (found["half"] or "").lower()
    if minute is None and not half:
        return None
    hour = int(found["h"])
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    minute, second = int(minute or 0), int(found["s"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"{hour:02}:{minute:02}:{second:02}{_zone_of(found['zone'])}"


def _zone_of(zone: str | None) -> str:
    if not zone:
        return ""
    found = _ZONE.fullmatch(zone)
    if found is None:
        return "Z"
    return f"{found['sign']}{int(found['h']):02}:{found['m'] or '00'}"
