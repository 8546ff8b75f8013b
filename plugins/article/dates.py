"""A date as front matter must write it: 2026-02-06, or 2026-02-06 14:30."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

EXAMPLE = "write it as year-month-day, e.g. 2026-02-06"
ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ] *(\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?) *(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
NUMBERS = re.compile(r"(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})", re.ASCII)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMED = re.compile(rf"({'|'.join(MONTHS)})[a-z]*", re.IGNORECASE)
YEARS = range(1900, 2200)


def read_date(text: str, zone: ZoneInfo, *, month_first: bool) -> datetime | str:
    """The moment, aware and in the clinic's zone; or what is wrong, with the remedy.

    A date alone is midnight; a time without an offset is the clinic's. Other forms are never guessed at:
    02/06/2026 is another day in another country.
    """
    match = ISO.fullmatch(text.strip())
    if not match:
        return _remedy(text, month_first=month_first)
    try:
        moment = datetime.fromisoformat(f"{match[1]}T{match[2] or '00:00'}{match[3] or ''}")
    except ValueError:
        return f"must be a day and a time that exist; '{text}' is none"
    if moment.year not in YEARS:
        return f"must lie between 1900 and 2199; '{text}' doesn't"
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _remedy(text: str, *, month_first: bool) -> str:
    shown = " ".join(text.split())[:40]
    day = _from_words(text) or _from_numbers(text, month_first=month_first)
    if day is None:
        return f"must be a date; '{shown}' is none that can be read: {EXAMPLE}"
    return f"must be written year-month-day; for '{shown}' write {day.isoformat()} if {day:%B} {day.day} is meant"


def _from_words(text: str) -> date | None:
    """Of `Feb. 6th, 2026` and its like."""
    month = NAMED.search(text)
    numbers = [int(number) for number in re.findall(r"\d+", text[:60], re.ASCII)]
    if not month or len(numbers) < 2:
        return None
    place = MONTHS.index(month[1].lower()) + 1
    day, year = sorted(numbers[:2])
    return _day(year, place, day)


def _from_numbers(text: str, *, month_first: bool) -> date | None:
    match = NUMBERS.search(text)
    if not match:
        return None
    first, second, third = (int(number) for number in match.groups())
    if len(match[1]) == 4:
        return _day(first, second, third)
    ordered = ((first, second), (second, first)) if month_first else ((second, first), (first, second))
    return next((day for month, number in ordered if (day := _day(third, month, number))), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
