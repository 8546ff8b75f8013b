"""What clinic.yaml must say, each value in its form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .finding import Finding
from .site import known_as
from .strict_yaml import line_of, unknown_keys

EXAMPLES: Mapping[str, str] = {
    "name": "Example TMS Clinic",
    "url": "https://www.example.org",
    "site_id": "urn:uuid:7d9f3b0a-5c1e-4a53-9a3c-0d2f6c1b8e47",
    "phone": "+1-555-0100",
    "email": "office@example.org",
    "address.street": "1 Example Street",
}
REQUIRED = ("name", "url", "site_id", "stage", "time_zone", "date_order", "language")
SAMPLES: Mapping[str, str] = {
    **EXAMPLES,
    "stage": "preview",
    "time_zone": "America/New_York",
    "date_order": "month_first",
    "language": "en",
}
OPTIONAL = ("tagline", "languages", "accent", "logo", "address", "phone", "email", "people", "comments")
KNOWN = frozenset((*REQUIRED, *OPTIONAL))
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z]+)?"
FORMS: Mapping[str, tuple[str, str]] = {
    "url": (r"https?://[^\s/]+(/[^\s/]+)*", "must be the blog's address, https://… without a slash at the end"),
    "site_id": (r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "must be urn:uuid: and a UUID, small letters"),
    "stage": (r"preview|live", "must be 'preview' or 'live'"),
    "date_order": (r"month_first|day_first", "must be 'month_first' or 'day_first'"),
    "language": (LANGUAGE, "must be a language code like 'en'"),
    "accent": (r"#[0-9a-fA-F]{6}", 'must be a colour like "#0b5f6b", in quotes'),
    "logo": (r"images/[\w./-]+\.(svg|png|webp|jpe?g)", "must be a picture in content/images, like images/logo.svg"),
}
FORM = re.compile(r"(/|https://|http://127\.0\.0\.1:)[\w./:-]+")
COMMENTS: Mapping[str, str] = {
    "open": "true or false",
    "days": "a number of days, 0 for ever",
    "refused_days": "a number of days, 0 for ever",
    "form": "/comments/preview, or an address like https://…, at home http://127.0.0.1:8002/comments/preview",
}


def values_have_their_form(path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
    """C101: clinic.yaml names who publishes, each value in its form."""
    yield from unknown_keys(path, data, KNOWN, "C101")
    for key in REQUIRED:
        if not data.get(key):
            yield Finding(path, line_of(data, key), "C101", f"must give '{key}': add a line like {key}: {SAMPLES[key]}")
    if "accent" in data and data["accent"] is None:
        yield Finding(path, line_of(data, "accent"), "C101", f"accent {FORMS['accent'][1]}")
    for key, (form, message) in FORMS.items():
        if data.get(key) and not re.fullmatch(form, str(data[key])):
            yield Finding(path, line_of(data, key), "C101", f"{key} {message}")
    yield from _check_languages(path, data)
    if data.get("time_zone") and not _is_zone(str(data["time_zone"])):
        message = "time_zone must be a name like America/New_York"
        yield Finding(path, line_of(data, "time_zone"), "C101", message)


def comments_are_told(path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
    """C105: 'comments' says whether, how long and where; whoever opens them gives a telephone."""
    found = data.get("comments", {})
    if not isinstance(found, Mapping):
        yield Finding(path, line_of(data, "comments"), "C105", "comments must have lines below it, like open: false")
        return
    yield from unknown_keys(path, found, frozenset(COMMENTS), "C105")
    for key in COMMENTS.keys() & found.keys():
        if not _fits(key, found[key]):
            yield Finding(path, line_of(found, key), "C105", f"comments: {key} must be {COMMENTS[key]}")
    if found.get("open") is True and not data.get("phone"):
        message = (
            f"open comments need 'phone', which stands above each form: add a line like phone: \"{EXAMPLES['phone']}\""
        )
        yield Finding(path, line_of(found, "open"), "C105", message)


def _fits(key: str, value: object) -> bool:
    if key.endswith("days"):
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 36500
    return isinstance(value, bool) if key == "open" else bool(FORM.fullmatch(str(value)))


def logo_is_there(path: Path, data: Mapping[str, Any]) -> Iterator[Finding]:
    """C103: the logo that clinic.yaml names is there."""
    name = str(data.get("logo") or "")
    if name and not (path.parents[1] / name).is_file():
        message = f"logo must be there: put the picture at content/{name}, or delete this line"
        yield Finding(known_as(path), line_of(data, "logo"), "C103", message)


def _check_languages(path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
    languages = data.get("languages") or {}
    if not isinstance(languages, dict) or not all(re.fullmatch(LANGUAGE, str(code)) for code in languages):
        message = "languages must be lines of code and tagline, set in below it, like `es: Artículos sobre la salud`"
        yield Finding(path, line_of(data, "languages"), "C101", message)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
