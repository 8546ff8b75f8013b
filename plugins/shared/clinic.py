"""Who publishes: the record in content/policy/clinic.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .finding import Finding
from .site import known_as
from .strict_yaml import BrokenYaml, line_of, load_mapping, unknown_keys

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
OPTIONAL = ("tagline", "accent", "logo", "address", "phone", "email", "people", "comments")
KNOWN = frozenset((*REQUIRED, *OPTIONAL))
FORMS: Mapping[str, tuple[str, str]] = {
    "url": (r"https?://[^\s/]+(/[^\s/]+)*", "must be the blog's address, https://… without a slash at the end"),
    "site_id": (r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "must be urn:uuid: and a UUID, small letters"),
    "stage": (r"preview|live", "must be 'preview' or 'live'"),
    "date_order": (r"month_first|day_first", "must be 'month_first' or 'day_first'"),
    "language": (r"[a-z]{2,3}(-[A-Za-z]+)?", "must be a language code like 'en'"),
    "accent": (r"#[0-9a-fA-F]{6}", 'must be a colour like "#0b5f6b", in quotes'),
    "logo": (r"images/[\w./-]+\.(svg|png|webp|jpe?g)", "must be a picture in content/images, like images/logo.svg"),
}


COMMENTS: Mapping[str, Any] = {"open": False, "days": 365, "form": "/comments/preview"}
"""Whether the site takes comments, for how many days after an article's date, and where they are sent."""


@dataclass(frozen=True)
class Clinic:
    """The clinic's data; the fields are the file's keys."""

    name: str
    url: str
    site_id: str
    stage: str
    time_zone: str
    date_order: str
    language: str
    tagline: str
    accent: str
    logo: str
    address: Mapping[str, str]
    phone: str
    email: str
    people: tuple[Mapping[str, str], ...]
    comments: Mapping[str, Any]

    @property
    def is_live(self) -> bool:
        return self.stage == "live"

    @property
    def month_first(self) -> bool:
        return self.date_order == "month_first"

    def still_example(self) -> list[str]:
        """The keys whose values are still the example's."""
        values = {**vars(self), **{f"address.{key}": value for key, value in self.address.items()}}
        return [key for key, example in EXAMPLES.items() if values.get(key) == example]


def load_clinic(path: Path) -> Clinic:
    """Read the file. Raises ClinicUnreadable with every finding, unless all is right."""
    name = known_as(path)
    try:
        text = path.read_text(encoding="utf-8")
        data = load_mapping(name, text, "C101")
    except BrokenYaml as error:
        raise ClinicUnreadable([error.finding]) from error
    except (OSError, UnicodeDecodeError) as error:
        message = "must be there and be text in UTF-8: it says who publishes; restore it from the repository"
        raise ClinicUnreadable([Finding(name, 0, "C101", message)]) from error
    findings = [*_check(name, data), *_comments_are_plain(name, data), *_logo_is_there(path, data)]
    if findings:
        raise ClinicUnreadable(findings)
    return _clinic(data)


def clinic_or_exit(path: Path) -> Clinic:
    """For a settings file: the clinic, or the findings on stderr and exit 1."""
    try:
        return load_clinic(path)
    except ClinicUnreadable as error:
        raise SystemExit(str(error)) from error


class ClinicUnreadable(ValueError):
    """clinic.yaml can't be used; ``findings`` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def _check(path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
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
    if data.get("time_zone") and not _is_zone(str(data["time_zone"])):
        message = "time_zone must be a name like America/New_York"
        yield Finding(path, line_of(data, "time_zone"), "C101", message)


def _comments_are_plain(path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
    """C104: 'comments' says whether, how long and where."""
    found = data.get("comments", {})
    if not isinstance(found, Mapping):
        message = "comments must have lines below it, like open: false"
        yield Finding(path, line_of(data, "comments"), "C104", message)
        return
    yield from unknown_keys(path, found, frozenset(COMMENTS), "C104")
    wanted = {"open": "true or false", "days": "a number of days, 0 for ever", "form": "/comments/preview or https://…"}
    for key in COMMENTS.keys() & found.keys():
        if not _fits(key, found[key]):
            yield Finding(path, line_of(found, key), "C104", f"comments: {key} must be {wanted[key]}")


def _fits(key: str, value: object) -> bool:
    if key == "days":
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 36500
    return isinstance(value, bool) if key == "open" else bool(re.fullmatch(r"(/|https://)[\w./:-]+", str(value)))


def _logo_is_there(path: Path, data: Mapping[str, Any]) -> Iterator[Finding]:
    """C103: the logo that clinic.yaml names is there."""
    name = str(data.get("logo") or "")
    if name and not (path.parents[1] / name).is_file():
        message = f"logo must be there: put the picture at content/{name}, or delete this line"
        yield Finding(known_as(path), line_of(data, "logo"), "C103", message)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _clinic(data: Mapping[str, Any]) -> Clinic:
    text = {key: str(data.get(key) or "") for key in KNOWN - {"address", "people", "comments"}}
    address = {str(key): str(value) for key, value in (data.get("address") or {}).items()}
    people = tuple({str(k): str(v) for k, v in person.items()} for person in data.get("people") or ())
    return Clinic(
        **{**text, "accent": text["accent"] or "#0b5f6b"},
        address=address,
        people=people,
        comments={**COMMENTS, **data.get("comments", {})},
    )
