"""Who publishes: the record in content/policy/clinic.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .clinic_forms import EXAMPLES, KNOWN, comments_are_told, logo_is_there, values_have_their_form
from .finding import Finding
from .site import known_as
from .strict_yaml import BrokenYaml, load_mapping

COMMENTS: Mapping[str, Any] = {"open": False, "days": 365, "refused_days": 0, "form": "/comments/preview"}
"""Whether the blog takes comments, for how many days after an article's date, for how many days refused ones are kept,
and where they are sent.
"""


@dataclass(frozen=True)
class Clinic:
    """The clinic's data; the fields are the file's keys.

    ``language`` is the site's own; ``languages`` are further ones, each with its tagline.
    """

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
    languages: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, Any] = field(default_factory=lambda: COMMENTS)

    @property
    def is_live(self) -> bool:
        return self.stage == "live"

    @property
    def month_first(self) -> bool:
        return self.date_order == "month_first"

    @property
    def all_languages(self) -> tuple[str, ...]:
        """Codes in small letters, the site's own first."""
        return tuple(dict.fromkeys(code.lower() for code in (self.language, *self.languages)))

    def tagline_in(self, lang: str) -> str:
        """What stands under the clinic's name; the site's own where the language has none."""
        return next((text for code, text in self.languages.items() if code.lower() == lang and text), self.tagline)

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
    findings = [*values_have_their_form(name, data), *comments_are_told(name, data), *logo_is_there(path, data)]
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


def _clinic(data: Mapping[str, Any]) -> Clinic:
    text = {key: str(data.get(key) or "") for key in KNOWN - {"address", "people", "languages", "comments"}}
    address = {str(key): str(value) for key, value in (data.get("address") or {}).items()}
    languages = {str(code): str(tagline or "") for code, tagline in (data.get("languages") or {}).items()}
    people = tuple({str(k): str(v) for k, v in person.items()} for person in data.get("people") or ())
    return Clinic(
        **{**text, "accent": text["accent"] or "#0b5f6b"},
        address=address,
        people=people,
        languages=languages,
        comments={**COMMENTS, **data.get("comments", {})},
    )
