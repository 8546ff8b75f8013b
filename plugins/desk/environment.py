"""What may be set for the desk (docs/moderating.md), and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import urlsplit

from ..shared.finding import Finding


class Check(NamedTuple):
    fits: Callable[[str], bool]
    must: str


def is_address(value: str, *schemes: str, is_here: bool = False) -> bool:
    """Whether it begins with one of the schemes and names a host; ``is_here``: none means this machine."""
    try:
        parts = urlsplit(value)
        return parts.scheme in schemes and (is_here or bool(parts.hostname)) and (parts.port or 1) > 0
    except ValueError:
        return False


def _are(fits: Callable[[str], object]) -> Callable[[str], bool]:
    """For all words of a variable, which stand between spaces or commas."""
    return lambda value: all(map(fits, value.replace(",", " ").split()))


SWITCH = Check(lambda value: value in ("0", "1"), "must be 1, or 0 for off")
QUOTED = "in names and passwords, other signs than letters and digits are written like %23 for #"
CHECKS = {
    "DATABASE_URL": Check(
        lambda value: is_address(value, "postgresql", "postgres", is_here=True),
        f"must be like postgresql://user:password@host/database; {QUOTED}",
    ),
    "DESK_HOSTS": Check(
        _are(lambda word: not re.search(r"[/:]", word)),
        "must be names alone, like desk.example.org: no https://, no port",
    ),
    "DESK_ORIGINS": Check(
        _are(lambda word: is_address(word, "https", "http")), "must be addresses, like https://blog.example.org"
    ),
    "DESK_HTTPS": SWITCH,
    "DESK_BEHIND_PROXY": SWITCH,
    "DESK_MAIL_TO": Check(_are(lambda word: "@" in word), "must be e-mail addresses, like office@example.org"),
    "DESK_MAIL_FROM": Check(lambda value: "@" in value, "must be an e-mail address, like desk@example.org"),
    "DESK_SMTP": Check(
        lambda value: is_address(value, "smtp", "smtp+tls", "smtps"),
        f"must be like smtp+tls://user:password@mail.example.org:587 (or smtp://, smtps://); {QUOTED}",
    ),
    "DESK_WEBHOOK": Check(
        lambda value: is_address(value, "https", "http"), "must be the whole address that the chat gave, with https://"
    ),
    "DESK_SECRET": Check(lambda value: len(value) >= 32, "must have 32 characters or more, made by chance"),
    "DESK_PROCESSES": Check(
        lambda value: bool(re.fullmatch(r"[1-9]|[1-5]\d", value)), "must be a number from 1 to 59; 2 is enough for most"
    ),
}


def problems(given: Mapping[str, str]) -> Iterator[Finding]:
    """K204: what is set for the desk can be used. Values aren't repeated: they hold passwords."""
    for name, check in CHECKS.items():
        if given.get(name) and not check.fits(given[name]):
            yield Finding(name, 0, "K204", f"{check.must}; mend it where it is set, then start again")
    for name in given:
        if name.startswith("DESK_") and name not in CHECKS and (meant := get_close_matches(name, CHECKS, 1, 0.8)):
            yield Finding(name, 0, "K204", f"must be a name that is known: is {meant[0]} meant?")
