"""Dates as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

DATE_NAMES = {"date": "date of publication", "modified": "date of the last change"}
MONTHS = "january february march april may june july august september october november december".split()
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
WEEKDAY = rf"(?:(?P<weekday>{'|'.join(f'{day[:3]}(?:{day[3:]}|[a-z]{{0,2}})' for day in DAYS)})\.?,?\s+)?"
TIME = (
    r"(?:(?:,|\s+at|T)?\s*\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*(?:Z|UTC|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2}))?)?"
)
FORMS = (
    r"(?P<year>\d{4})(?P<mark>[-/.])(?P<number>\d{1,2})(?P=mark)(?P<day>\d{1,2})",
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})",
    rf"{MONTH}\s+{DAY},?\s+(?P<year>\d{{4}})",
    rf"{DAY}[\s-]+(?:of\s+)?{MONTH},?[\s-]+(?P<year>\d{{4}})",
)
DATES = tuple(
    re.compile(rf"(?<![\w/.-]){WEEKDAY}{form}(?:(?=T\d)|(?![\w/-]|\.\d)){TIME}", re.IGNORECASE) for form in FORMS
)


class Reading(NamedTuple):
    """A date as it was ``said``, and the day; without a day, ``problem`` tells why. ``hint``: how it was guessed."""

    said: str
    day: date | None
    hint: str = ""
    problem: str = ""

    def __str__(self) -> str:
        """The sentence for a person: what was said, and how it was read."""
        because = f" ({self.hint})" if self.hint else ""
        return f"{self.said} read as {spell(self.day)}{because}" if self.day else self.problem


def find_date(text: str, *, month_first: bool) -> tuple[Reading, str] | None:
    """The first date in the text, and the text without it; None where there is no date."""
    for pattern in DATES:
        for match in pattern.finditer(text):
            if _month_number(match) is not None:
                return _read(match, month_first), text[: match.start()] + text[match.end() :]
    return None


def spell(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def _month_number(match: re.Match[str]) -> int | None:
    """The named month's number, 0 where the form has none; None for a word that is no month."""
    name = str(match.groupdict().get("month") or "").lower()
    if not name:
        return 0
    return next((n for n, month in enumerate(MONTHS, 1) if month.startswith(name)), None)


def _read(match: re.Match[str], month_first: bool) -> Reading:
    parts, said = match.groupdict(), match[0].strip()
    year, hint = int(parts["year"]), ""
    if year < 100:
        year, hint = year + 2000, "a year of two digits, taken as 20.."
    month, day = _month_number(match) or int(parts.get("number") or 0), int(parts.get("day") or 0)
    if parts.get("first"):
        order = f"{'month' if month_first else 'day'} first, from clinic.yaml"
        month, day = (int(parts[key]) for key in (("first", "second") if month_first else ("second", "first")))
        hint = f"{order}; {hint}" if hint else order
    return _checked(said, (year, month, day), hint, parts)


def _checked(said: str, numbers: tuple[int, int, int], hint: str, parts: Mapping[str, str | None]) -> Reading:
    """The reading, or the reason why there is no such day: never another day instead."""
    year, month, day = numbers
    because = f" ({hint})" if hint else ""
    if not 1 <= month <= 12:
        return Reading(said, None, hint, f"'{said}' has no month {month}{because}")
    try:
        found = date(year, month, day)
    except ValueError:
        return Reading(
            said, None, hint, f"'{said}': there is no {day} {MONTHS[month - 1].capitalize()} {year}{because}"
        )
    weekday = DAYS[found.weekday()]
    if parts.get("weekday") and not weekday.startswith(str(parts["weekday"]).lower()[:3]):
        return Reading(said, None, hint, f"'{said}' contradicts itself: {spell(found)} is a {weekday.capitalize()}")
    return Reading(said, found, hint)
